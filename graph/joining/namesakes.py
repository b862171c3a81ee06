"""Parties of one name that nobody has joined, and that a count of parties may hold twice.

Names alone never join two entries, so the entries of two lists for one firm can be two entities.
Whoever counts parties counts each of these groups once, and says what is open.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import chain, repeat
from typing import NamedTuple

from ..identity import Identities
from ..model import Entity
from ..naming.index import called
from ..naming.parts import parts
from ..schema import schema
from .proposed_joins import CHINA, numbers_differ


class CountedParties(NamedTuple):
    """Parties in groups, each of which may be one party; `entities` of them in all."""

    groups: tuple[tuple[str, ...], ...]
    entities: int

    @property
    def note(self) -> str:
        """What is open about the number of groups, "" if no group has several entities."""
        if len(self.groups) == self.entities:
            return ""
        return f"{self.entities} if entries of one name, which nobody joined, are different parties"


def may_be_one(ids: Identities, left: str, right: str) -> bool:
    """Return whether two entities may be one party by their names.

    They share a name, legal form apart. No decision says that they are two, and neither do their
    countries or numbers.

    Args:
        ids: The entities of the case.
        left: Uid of an entity.
        right: Uid of another.
    """
    one, other = ids.entities[left], ids.entities[right]
    countries = {one.country, other.country} - {""}
    families = {schema().family(one.kind), schema().family(other.kind)}
    if len(families) > 1 or (len(countries) > 1 and countries != CHINA):
        return False
    if frozenset((left, right)) in ids.apart or numbers_differ(one, other):
        return False
    return not _names(one).isdisjoint(_names(other))


def counted_parties(ids: Identities, uids: Iterable[str]) -> CountedParties:
    """Return parties in the order in which they come, with those that may be one together."""
    groups: list[list[str]] = []
    by_name: dict[frozenset[str], list[list[str]]] = {}
    total = 0
    for uid in uids:
        total += 1
        names = _names(ids.entities[uid])
        near = chain.from_iterable(map(by_name.get, names, repeat(())))
        group = next(filter(partial(_may_have, ids, uid), near), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(uid)
        for name in names:
            by_name.setdefault(name, []).append(group)
    return CountedParties(tuple(map(tuple, groups)), total)


def _may_have(ids: Identities, uid: str, group: Iterable[str]) -> bool:
    """Return whether an entity is surely different from none of a group."""
    return all(map(may_be_one, repeat(ids), repeat(uid), group))


def _names(entity: Entity) -> set[frozenset[str]]:
    return {frozenset(parts(name).plain) for name in called(entity)}
