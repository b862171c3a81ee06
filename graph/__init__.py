"""Claims, edges, routes: the model and everything computed from it."""
