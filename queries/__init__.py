"""Queries in Cypher: the catalogue, the guard against writing, and the portability check."""
