"""The syntax of Cypher: a text becomes tokens, and tokens become a tree."""
