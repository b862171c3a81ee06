"""Pairs of parties that share a number, and nothing in their names."""

from __future__ import annotations

from functools import lru_cache

STRANGERS = 0.2  # names less alike than this have nothing in common (docs/names.md)
COMPARED = 12  # names of a party that are compared, at most


# A build finds the entities of all records, and then of those of the graph: nearly always these
# are the same pairs, and to compare their names takes longest.
@lru_cache(maxsize=2)
def unlike(
    named: tuple[tuple[str, tuple[str, ...]], ...], pairs: tuple[tuple[str, str, bool], ...]
) -> frozenset[frozenset[str]]:
    """Return the pairs of parties whose names have nothing in common.

    Args:
        named: The key of each party in some pair, and its names.
        pairs: Two keys, and whether one of the parties is a natural person.

    >>> named = (("a", ("Vektor Trading",)), ("b", ("Limbach",)), ("c", ("Vektor Trade", "V T")))
    >>> sorted(map(sorted, unlike(named, (("a", "b", False), ("a", "c", False)))))
    [['a', 'b']]
    """
    from .match import Matcher  # only where parties share a number

    names = {key: spellings[:COMPARED] for key, spellings in named}
    matcher = Matcher(spellings[0] for spellings in names.values())
    strangers: set[frozenset[str]] = set()
    for left, right, person in pairs:
        # A name that both print is agreement enough, and saves the comparison.
        if not set(names[left]).isdisjoint(names[right]):
            continue
        if matcher.best(names[left], names[right], person).score < STRANGERS:
            strangers.add(frozenset((left, right)))
    return frozenset(strangers)
