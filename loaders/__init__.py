"""Sources to claims: the contract of a source, its context, reading rows, and the run."""
