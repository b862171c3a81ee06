"""The rules: one file a family of relations, each a function `find(clause)` that yields relations."""
