"""Files for other programs: the graph with its evidence, and screened tables."""
