"""Rules by families of relations: each module has a function `find(clause)` that yields matches."""
