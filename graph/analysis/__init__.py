"""Pure functions from a network to values: routes, centrality."""
