"""Parties of one name that nobody has joined, and that a count of parties may hold twice.

Names alone never join two entries, so the entries of two lists for one firm can be two entities.
Whoever counts parties counts each of these groups once, and says what is open. Whoever says that
a list lacks a party looks for the namesakes on that list, and says that they are there.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import chain, repeat
from typing import NamedTuple

from ..fold import Folded
from ..identity import Identities, normal
from ..measures import in_force
from ..model import Claim, Entity
from ..naming.index import called
from ..naming.numbers import numbers_differ
from ..naming.parts import parts
from ..schema import schema
from .proposed_joins import CHINA


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
    mine, theirs = _names(one), _names(other)
    return any(_have_letters_of(mine[name], theirs[name]) for name in mine.keys() & theirs.keys())


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


def listed_namesakes(folded: Folded, ids: Identities, uid: str) -> dict[str, list[Claim]]:
    """Return the claims of the measures in force on other parties that may be one with a party.

    Those that are under no other measure than the party itself are left out, and so is a person
    with whom it shares one word only.

    Args:
        folded: The claims of the case.
        ids: The entities of the case.
        uid: Uid of the party; one that is no party, person or ship has no namesakes.

    Returns:
        The claims by the uid of the other party, sorted by it.
    """
    by = partial(_measure_by, folded)
    own = set(map(by, in_force(folded, uid)))
    found: dict[str, list[Claim]] = {}
    for other in _named_alike(folded, ids, uid):
        if other != uid and may_be_one(ids, uid, other):
            claims = in_force(folded, other)
            if not own.issuperset(map(by, claims)):
                found[other] = claims
    return found


def _measure_by(folded: Folded, claim: Claim) -> tuple[str, str]:
    return folded.authorities[claim.subject], claim.measure


def _named_alike(folded: Folded, ids: Identities, uid: str) -> list[str]:
    """Return the parties that a list names and whose names have the words of a name of a party.

    Of a person's name one of the two longest is enough: patronymics are romanised in many ways.
    Names of two scripts are compared where a party has a name in both.
    """
    entity = ids.entities.get(uid)
    if entity is None or not folded.designations:
        return []
    family = schema().family(entity.kind)
    if family not in ("party", "person", "carrier"):
        return []
    wanted: set[tuple[str, ...]] = set()
    for words in map(_long_words, called(entity)):
        wanted.update(zip(words[:2]) if family == "person" else (words,))
    found = set(chain.from_iterable(map(ids.with_words, wanted)))
    return sorted(filter(folded.designations.__contains__, found))


def _long_words(name: str) -> tuple[str, ...]:
    """Return the words of a name as it is filed, the longest first, its legal form apart.

    >>> _long_words("Da Group 22 Limited Liability Partnership"), _long_words("«Купол»")
    (('group', '22', 'da'), ('купол',))
    """
    filed = normal(name).split()
    own = sorted(set(parts(name).plain).intersection(filed)) or filed
    return tuple(sorted(own, key=len, reverse=True))


def _may_have(ids: Identities, uid: str, group: Iterable[str]) -> bool:
    """Return whether an entity is surely different from none of a group."""
    return all(map(may_be_one, repeat(ids), repeat(uid), group))


def _names(entity: Entity) -> dict[frozenset[str], set[frozenset[str]]]:
    """Return the words of each name of an entity, with the single letters in names of these words.

    "Vega B LLC" has the word "vega" with the letter "b".
    """
    # One word is the name of many persons, and legal forms alone are no name.
    least = 2 if entity.kind == "Person" else 1
    names: dict[frozenset[str], set[frozenset[str]]] = {}
    for name in map(parts, called(entity)):
        words = frozenset(name.plain)
        if len(words) >= least:
            # The initials of a person are written in many ways.
            letters = frozenset[str]() if entity.kind == "Person" else name.letters
            names.setdefault(words, set()).add(letters)
    return names


def _have_letters_of(left: set[frozenset[str]], right: set[frozenset[str]]) -> bool:
    """Return whether "Vega A" may be the other name: one of "Vega A" or "Vega", not of "Vega B"."""
    return frozenset() in left | right or not left.isdisjoint(right)
