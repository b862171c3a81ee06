"""Files for other programs: the graph and its evidence, and screened tables."""
