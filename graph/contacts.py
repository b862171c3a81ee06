"""Addresses and telephone numbers of listed firms, indexed so that a similar one is found.

Contact details of natural persons are never stored (docs/decisions/0012).
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from operator import itemgetter
from typing import NamedTuple

from anyascii import anyascii

from .dates import last_day
from .naming.parts import sound
from .tables import Row

# An address that more listed parties share is that of a registrar or an office tower, and weak
# evidence of a connection between them.
CROWDED = 25
ALIKE = 0.8  # share of words that two addresses with the same numbers need in common
# Last digits of a telephone number that are compared: before them stands a country code or a trunk
# prefix, which one list prints and another does not.
DIGITS = 9
STREETS = frozenset(
    (
        "street st str ulitsa ulica ul road rd avenue ave av prospekt pr prkt boulevard blvd bulvar"
        " lane ln highway shosse sh pereulok per proezd pr-d naberezhnaya nab square ploshchad pl"
        " drive dr way alley tupik"
    ).split()
)
HOUSES = frozenset(
    (
        "no nos number num house dom d vladenie vl zdanie zd building bldg bld block korpus korp k"
        " str"
    ).split()
)
UNITS = frozenset(
    (
        "room rm office ofis of floor fl etazh et unit suite ste apartment apt flat kvartira kv"
        " pomeshchenie pomeshch pom komnata kom kabinet kab level box"
    ).split()
)
FLOORS = ("floor", "fl", "etazh")  # words after the number of a floor
INSIDE = UNITS | {"building", "bldg"}  # words that end the way from a number to its street
# Words that many addresses have, and that do not identify a building.
DULL = STREETS | HOUSES | UNITS
DULL |= frozenset(
    (
        "city gorod g oblast obl region district raion rayon rn tower center centre plaza"
        " industrial zone park the and subdistrict sub neighborhood neighbourhood community"
        " province republic peoples people russia russian federation china prc th nd rd f"
    ).split()
)
NEAR = 4  # words between a number and its street, at most
_TOKEN = re.compile(r"[0-9]+(?:st|nd|rd|th)\b|[0-9]+(?:[-/]\w+)*[a-z]?|[a-z]+|,")


@dataclass(frozen=True, slots=True)
class SharedContact:
    """An address or telephone number as printed, with its parties and its documents."""

    kind: str  # "address" or "phone"
    value: str
    parties: frozenset[str]
    documents: frozenset[str]

    @property
    def crowded(self) -> bool:
        """True if too many parties share it to connect any two of them (`CROWDED`)."""
        return len(self.parties) > CROWDED


class _ContactRow(NamedTuple):
    """An address or telephone number as a document prints it for a party."""

    kind: str
    value: str
    party: str
    document: str


class Contacts:
    """The contact rows of a case, by party, by building and by telephone number.

    A row is compared when an address is asked for that may be its own: it has all its numbers.
    """

    def __init__(
        self, rows: Iterable[Row], uid: Callable[[str], str], keep: Container[str]
    ) -> None:
        """Take the rows; nothing is compared yet.

        Args:
            rows: Rows of the table `contacts`.
            uid: Function that returns the entity of a record.
            keep: Parties whose contacts `like` and `places` return; `of` has those of all parties.
        """
        # By party: kind, value and document of each row.
        self.of: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        self._keep = keep
        self._rows: list[_ContactRow] = []
        # By kind and building or number: the first spelling, the parties, the documents.
        self._places: dict[tuple[str, object], tuple[str, set[str], set[str]]] = {}
        self._numbered: dict[frozenset[str], list[Building]] = defaultdict(list)
        # The rows that are among the places, by their numbers in the order of the rows.
        self._filed: set[int] = set()
        party_of = cache(uid)  # a record may have many rows
        for row in rows:
            kind, value, party = str(row["kind"]), str(row["value"]), party_of(str(row["record"]))
            self.of[party].append((kind, value, str(row["document"])))
            self._rows.append(_ContactRow(kind, value, party, str(row["document"])))

    def _file(self, numbers: Iterable[int]) -> None:
        """Add rows to the index, in their order, unless they are too vague to be compared."""
        for number in numbers:
            row = self._rows[number]
            if number in self._filed or row.party not in self._keep:
                continue
            self._filed.add(number)
            is_phone = row.kind == "phone"
            key = self._number_key(row.value) if is_phone else self._building_key(row.value)
            if key is not None:
                place = self._places.setdefault((row.kind, key), (row.value, set(), set()))
                place[1].add(row.party)
                place[2].add(row.document)

    def _file_like(self, wanted: Building) -> None:
        """Add the addresses with exactly the numbers of a building.

        Which spellings are one building depends only on the addresses with the same numbers, and on
        their order, so that the others need not be there.
        """
        if wanted.numbers not in self._looked_at:
            self._looked_at.add(wanted.numbers)
            found: list[int] = []
            for number in self._with_numbers(wanted.numbers):
                if building(self._rows[number].value).numbers == wanted.numbers:
                    found.append(number)
            self._file(found)

    def _with_numbers(self, wanted: Iterable[str]) -> Sequence[int]:
        """Return the rows of the addresses in which all of some numbers stand."""
        places = list(self._plain_addresses.items())
        for digits in wanted:
            # A figure is soon found, but stands in many longer numbers too.
            places = [place for place in places if digits in place[1]]
            stands = _standing(digits).search
            places = [place for place in places if stands(place[1])]
        return list(map(itemgetter(0), places))

    @cached_property
    def _plain_addresses(self) -> Mapping[int, str]:
        """The addresses in Latin letters, by the numbers of their rows."""
        plain: dict[int, str] = {}
        for number, row in enumerate(self._rows):
            if row.kind != "phone":
                plain[number] = row.value if row.value.isascii() else anyascii(row.value)
                plain[number] = plain[number].casefold()
        return plain

    @cached_property
    def _looked_at(self) -> set[frozenset[str]]:
        """The numbers of the buildings that were asked for."""
        return set()

    def _number_key(self, value: str) -> str | None:
        digits = _digits(value)
        return digits if len(digits) == DIGITS else None

    def _building_key(self, value: str) -> Building | None:
        """Return the building under which an address is indexed, None if it names no house."""
        new = building(value)
        if not new.is_specific:
            return None
        alike = self._alike(new)
        if alike:  # one building in two spellings is indexed once
            return alike[0]
        self._numbered[new.numbers].append(new)
        return new

    def _alike(self, other: Building) -> list[Building]:
        """Return the indexed buildings with the same numbers and similar words."""
        same_numbers = self._numbered.get(other.numbers, ())
        return [known for known in same_numbers if known.alike(other) >= ALIKE]

    def _phones_with(self, digits: str) -> list[int]:
        """Return the numbers of the rows that print a telephone number."""
        return self._phones.get(digits, [])

    @cached_property
    def _phones(self) -> Mapping[str, list[int]]:
        phones: dict[str, list[int]] = defaultdict(list)
        for number, row in enumerate(self._rows):
            if row.kind == "phone":
                phones[_digits(row.value)].append(number)
        return phones

    def like(self, kind: str, value: str) -> list[SharedContact]:
        """Return the indexed addresses of the same building, or the same telephone number.

        Args:
            kind: "address" or "phone".
            value: The address or number in any spelling.
        """
        if kind == "phone":
            digits = _digits(value)
            self._file(self._phones_with(digits))
            return [self._place(kind, digits)] if ("phone", digits) in self._places else []
        wanted = building(value)
        if not wanted.is_specific:
            return []
        self._file_like(wanted)
        places = [self._place(kind, known) for known in self._alike(wanted)]
        return sorted(places, key=lambda place: place.value)

    def places(self) -> list[SharedContact]:
        """Return all addresses and numbers of the parties that are kept."""
        self._file(range(len(self._rows)))
        return [self._place(kind, key) for kind, key in self._places]

    def _place(self, kind: str, key: object) -> SharedContact:
        """Return an entry of the index."""
        value, parties, documents = self._places[kind, key]
        return SharedContact(kind, value, frozenset(parties), frozenset(documents))


def public(rows: Iterable[Row], published: Mapping[str, str], as_of: str) -> list[Row]:
    """Return the rows whose document was published by a date.

    Args:
        rows: Rows of the table `contacts`.
        published: Day of publication by document. Rows of documents without a day are left out.
        as_of: A year, month or day, which counts to its last day. Empty: all rows.
    """
    if not as_of:
        return list(rows)
    day = last_day(as_of)
    public_rows = []
    for row in rows:
        printed = published.get(str(row["document"]), "")
        if printed and last_day(printed) <= day:
            public_rows.append(row)
    return public_rows


@dataclass(frozen=True, slots=True)
class Building:
    """A building as an address names it: its numbers, and its words in one romanised spelling."""

    numbers: frozenset[str]
    words: frozenset[str]

    @property
    def is_specific(self) -> bool:
        """True if it has a number and at least two words, enough to identify a house."""
        return bool(self.numbers) and len(self.words) >= 2

    def alike(self, other: Building) -> float:
        """Return the share of all words that two buildings have in common, from 0 to 1."""
        return len(self.words & other.words) / len(self.words | other.words)


@lru_cache(maxsize=100_000)
def building(text: str) -> Building:
    """Return the building of an address in any script, whatever the order of its parts.

    Rooms, floors and postcodes are left out. The number of a house stands beside its street or
    after a word such as No., dom or korpus. If no number does, all remaining numbers count.

    >>> sorted(building("Room 12, No. 5 Nanshan Road, Shenzhen 518000").numbers)
    ['5']
    """
    plain = re.sub(r"[’'`´\".]", " ", anyascii(text).casefold().replace("’s ", "s "))
    tokens = _TOKEN.findall(plain)
    free: list[str] = []
    houses: list[str] = []
    words: set[str] = set()
    for index, token in enumerate(tokens):
        if token[0].isdigit():
            if not _is_inside(tokens, index):
                free.append(token)
                if _before(tokens, index) in HOUSES or _is_by_street(tokens, index):
                    houses.append(token)
        elif token.isalpha() and token not in DULL and len(token) > 1:
            words.add(sound(token))
    return Building(frozenset(houses or free), frozenset(words))


def _before(tokens: Sequence[str], index: int) -> str:
    return tokens[index - 1] if index > 0 else ""


def _is_inside(tokens: Sequence[str], index: int) -> bool:
    """Return whether a number is that of a room or floor, or a postcode."""
    number, before = tokens[index], _before(tokens, index)
    if number.isdigit() and len(number) in (5, 6) and before not in HOUSES:  # a postcode
        return True
    after = tokens[index + 1] if index + 1 < len(tokens) else ""
    if number.endswith("/f") or after in FLOORS:
        return True
    if re.search(r"[0-9](?:st|nd|rd|th)$", number):  # an ordinal, as in "3rd Floor"
        return True
    return before in UNITS or (before == "no" and _before(tokens, index - 1) in UNITS)


def _is_by_street(tokens: Sequence[str], index: int) -> bool:
    """Return whether the word for a street is near a number, with only words between them."""
    for side in (tokens[index + 1 :], reversed(tokens[:index])):
        words = filter(",".__ne__, side)
        for token in itertools.islice(words, NEAR + 1):
            if token[0].isdigit() or token in INSIDE:
                break
            if token in STREETS:
                return True
    return False


@lru_cache(maxsize=1000)
def _standing(number: str) -> re.Pattern[str]:
    """Return what finds a number of `building` where it is not a part of a longer one.

    >>> bool(_standing("5").search("no 5, flat 12")), bool(_standing("5").search("no 15a, 5b"))
    (True, False)
    """
    # A token begins with the first of its digits, and one that ends with a digit takes the letter
    # after it.
    after = "(?![0-9a-z])" if number[-1].isdigit() else ""
    return re.compile(f"(?<![0-9]){re.escape(number)}{after}")


def _digits(text: str) -> str:
    """Return the last digits of a telephone number."""
    return re.sub(r"\D", "", text)[-DIGITS:]
