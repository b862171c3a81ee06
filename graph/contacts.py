"""Addresses and telephone numbers that lists print for firms, filed so that a like one is found. None is a person's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from .dates import last_day
from .naming.parts import parts
from .tables import Row

CROWDED = 25  # an address of more listed parties than this is a registrar's or a tower's, and says little
ALIKE = 0.8  # share of telling words that two addresses have in common, their numbers being the same
DIGITS = 9  # the last digits of a telephone number that are compared
DULL = frozenset(
    (
        "street st ulitsa ul road rd avenue ave prospekt pr building bld bldg dom d house room rm"
        " office of floor fl kv str korpus korp unit block city gorod g oblast region district"
        " raion no number "
        "shosse sh per pereulok pl ploshchad square center centre tower plaza industrial zone"
        " park the and russia russian federation china prc"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Place:
    """An address or telephone number as printed, the parties it is printed for, and the documents that print it."""

    kind: str  # "address" or "phone"
    value: str
    parties: frozenset[str]
    documents: frozenset[str]

    @property
    def crowded(self) -> bool:
        """Whether so many parties have it that it is a registrar's or a tower's."""
        return len(self.parties) > CROWDED


class Contacts:
    """Contact rows of a case, by party and by what they say."""

    def __init__(self, rows: Iterable[Row], uid: Callable[[str], str], keep: Collection[str]) -> None:
        """File the rows of parties in `keep` to be found; `of` knows the rows of every party."""
        self.of: dict[str, list[tuple[str, str, str]]] = defaultdict(list)  # party: kind, value, document
        self._places: dict[tuple[str, object], tuple[str, set[str], set[str]]] = {}
        self._numbered: dict[frozenset[str], list[frozenset[str]]] = defaultdict(list)  # addresses by their numbers
        for row in rows:
            kind, value, party = str(row["kind"]), str(row["value"]), uid(str(row["record"]))
            self.of[party].append((kind, value, str(row["document"])))
            if party in keep:
                self._file(kind, value, party, str(row["document"]))

    def _file(self, kind: str, value: str, party: str, document: str) -> None:
        key = _digits(value) if kind == "phone" else words(value)
        if not (len(key) == DIGITS if isinstance(key, str) else telling(key)):
            return
        if isinstance(key, frozenset) and (kind, key) not in self._places:
            self._numbered[numbers(key)].append(key)
        found = self._places.setdefault((kind, key), (value, set(), set()))
        found[1].add(party)
        found[2].add(document)

    def like(self, kind: str, value: str) -> list[Place]:
        """Return the filed addresses that have the same numbers and nearly the same words, or the same telephone."""
        if kind == "phone":
            key = _digits(value)
            return [self._place(kind, key)] if ("phone", key) in self._places else []
        mine = words(value)
        if not telling(mine):
            return []
        alike = [k for k in self._numbered.get(numbers(mine), ()) if len(mine & k) / len(mine | k) >= ALIKE]
        return sorted((self._place(kind, key) for key in alike), key=lambda p: p.value)

    def places(self) -> list[Place]:
        """Return everything filed."""
        return [self._place(kind, key) for kind, key in self._places]

    def _place(self, kind: str, key: object) -> Place:
        value, parties, documents = self._places[kind, key]
        return Place(kind, value, frozenset(parties), frozenset(documents))


def public(rows: Iterable[Row], published: Mapping[str, str], as_of: str) -> list[Row]:
    """Return the rows whose document was published by a day; all without a day. `published` is by document."""
    if not as_of:
        return list(rows)
    day = last_day(as_of)
    return [r for r in rows if (d := published.get(str(r["document"]), "")) and last_day(d) <= day]


@lru_cache(maxsize=100_000)
def words(text: str) -> frozenset[str]:
    """Return the telling words of an address, romanised and folded."""
    return frozenset(w for w in parts(text).plain if w not in DULL)


def numbers(found: frozenset[str]) -> frozenset[str]:
    """Return the words that have a digit."""
    return frozenset(w for w in found if any(c.isdigit() for c in w))


def telling(found: frozenset[str]) -> bool:
    """Return whether an address says a house: a number and at least two more words."""
    return len(found) >= 3 and bool(numbers(found))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)[-DIGITS:]
