"""Questions in Cypher: the catalogue, the guard that lets only readers pass, and the portability check."""
