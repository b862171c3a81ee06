"""Addresses and telephone numbers that lists print for firms, filed so that a like one is found. None is a person's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from .dates import last_day
from .naming.parts import sound
from .tables import Row

CROWDED = (
    25  # an address of more listed parties than this is a registrar's or a tower's, and says little
)
ALIKE = (
    0.8  # share of telling words that two addresses have in common, their numbers being the same
)
DIGITS = 9  # the last digits of a telephone number that are compared
STREETS = frozenset(
    (
        "street st str ulitsa ulica ul road rd avenue ave av prospekt pr prkt boulevard blvd bulvar lane ln highway"
        " shosse sh pereulok per proezd pr-d naberezhnaya nab square ploshchad pl drive dr way alley tupik"
    ).split()
)
HOUSES = frozenset(
    "no nos number num house dom d vladenie vl zdanie zd building bldg bld block korpus korp k str".split()
)
UNITS = frozenset(
    (
        "room rm office ofis of floor fl etazh et unit suite ste apartment apt flat kvartira kv pomeshchenie pomeshch"
        " pom komnata kom kabinet kab level box"
    ).split()
)
DULL = (
    frozenset(
        (
            "city gorod g oblast obl region district raion rayon rn tower center centre plaza industrial zone park the"
            " and subdistrict sub neighborhood neighbourhood community province republic peoples people russia russian"
            " federation china prc th nd rd f"
        ).split()
    )
    | STREETS
    | HOUSES
    | UNITS
)
NEAR = 4  # words between a number and the street that it is of, at most
_TOKEN = re.compile(r"\d+(?:st|nd|rd|th)\b|\d+(?:[-/]\w+)*[a-z]?|[a-z]+|,")


@dataclass(frozen=True, slots=True)
class SharedContact:
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

    def __init__(
        self, rows: Iterable[Row], uid: Callable[[str], str], keep: Collection[str]
    ) -> None:
        """File the rows of parties in `keep` to be found; `of` knows the rows of every party."""
        self.of: dict[str, list[tuple[str, str, str]]] = defaultdict(
            list
        )  # party: kind, value, document
        self._places: dict[tuple[str, object], tuple[str, set[str], set[str]]] = {}
        self._numbered: dict[frozenset[str], list[Building]] = defaultdict(
            list
        )  # buildings by their numbers
        for row in rows:
            kind, value, party = str(row["kind"]), str(row["value"]), uid(str(row["record"]))
            self.of[party].append((kind, value, str(row["document"])))
            if party in keep:
                self._file(kind, value, party, str(row["document"]))

    def _file(self, kind: str, value: str, party: str, document: str) -> None:
        key: object = _digits(value)
        if kind == "phone" and len(str(key)) != DIGITS:
            return
        if kind != "phone":
            mine = building(value)
            if not mine.telling:
                return
            key = next(iter(self._alike(mine)), mine)  # one building in two spellings is filed once
            if key is mine:
                self._numbered[mine.numbers].append(mine)
        found = self._places.setdefault((kind, key), (value, set(), set()))
        found[1].add(party)
        found[2].add(document)

    def _alike(self, mine: Building) -> list[Building]:
        return [b for b in self._numbered.get(mine.numbers, ()) if b.alike(mine) >= ALIKE]

    def like(self, kind: str, value: str) -> list[SharedContact]:
        """Return the filed addresses of the same building, in whatever spelling, or the same telephone."""
        if kind == "phone":
            key = _digits(value)
            return [self._place(kind, key)] if ("phone", key) in self._places else []
        mine = building(value)
        found = self._alike(mine) if mine.telling else []
        return sorted((self._place(kind, key) for key in found), key=lambda p: p.value)

    def places(self) -> list[SharedContact]:
        """Return everything filed."""
        return [self._place(kind, key) for kind, key in self._places]

    def _place(self, kind: str, key: object) -> SharedContact:
        value, parties, documents = self._places[kind, key]
        return SharedContact(kind, value, frozenset(parties), frozenset(documents))


def public(rows: Iterable[Row], published: Mapping[str, str], as_of: str) -> list[Row]:
    """Return the rows whose document was published by a day; all without a day. `published` is by document."""
    if not as_of:
        return list(rows)
    day = last_day(as_of)
    return [r for r in rows if (d := published.get(str(r["document"]), "")) and last_day(d) <= day]


@dataclass(frozen=True, slots=True)
class Building:
    """What an address says of a building: the numbers of the house, and the telling words, romanised and folded."""

    numbers: frozenset[str]
    words: frozenset[str]

    @property
    def telling(self) -> bool:
        """Whether it says a house: a number and at least two words."""
        return bool(self.numbers) and len(self.words) >= 2

    def alike(self, other: Building) -> float:
        """Return the share of words that two buildings have in common."""
        return len(self.words & other.words) / len(self.words | other.words)


@lru_cache(maxsize=100_000)
def building(text: str) -> Building:
    """Return the building of an address in any script, whatever the order of its parts; room and postcode are left out.

    The number of a house stands beside its street or after a word such as No., dom or korpus; where none does, every
    number counts that is no room, floor or postcode.
    """
    plain = re.sub(r"[’'`´\".]", " ", anyascii(text).casefold().replace("’s ", "s "))
    tokens = _TOKEN.findall(plain)
    free = [i for i, t in enumerate(tokens) if t[0].isdigit() and not _inside(tokens, i)]
    houses = [i for i in free if _before(tokens, i) in HOUSES or _by_street(tokens, i)]
    numbers = frozenset(tokens[i] for i in houses or free)
    words = frozenset(sound(t) for t in tokens if t.isalpha() and t not in DULL and len(t) > 1)
    return Building(numbers, words)


def _before(tokens: Sequence[str], at: int) -> str:
    return tokens[at - 1] if at > 0 else ""


def _inside(tokens: Sequence[str], at: int) -> bool:
    """Return whether a number is that of a room or floor, or a postcode."""
    after = tokens[at + 1] if at + 1 < len(tokens) else ""
    number, before = tokens[at], _before(tokens, at)
    postcode = number.isdigit() and len(number) in (5, 6) and before not in HOUSES
    floor = (
        number.endswith("/f")
        or (after in ("floor", "fl", "etazh"))
        or bool(re.search(r"\d(?:st|nd|rd|th)$", number))
    )
    return (
        postcode
        or floor
        or before in UNITS
        or (before == "no" and _before(tokens, at - 1) in UNITS)
    )


def _by_street(tokens: Sequence[str], at: int) -> bool:
    """Return whether a street's name, with words only between, stands before or after a number."""
    for way in (tokens[at + 1 :], tokens[:at][::-1]):
        for token in [t for t in way if t != ","][: NEAR + 1]:
            if token[0].isdigit() or token in UNITS | {"building", "bldg"}:
                break
            if token in STREETS:
                return True
    return False


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)[-DIGITS:]
