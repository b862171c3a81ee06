"""The reviewed table of what is known to exist: lists, reports, examinations, statistics.

`known_things.csv` has one row for each, which a person wrote and checked. It is no complete list of
all that there is: it names what the work on this project came across.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..dates import check
from ..errors import wrong

TABLE = Path(__file__).parent / "known_things.csv"
FAMILIES = ("munitions", "garpiya", "western", "iran", "lists", "components", "trade")
KINDS = (
    "list",
    "report",
    "examination",
    "register",
    "customs",
    "positions",
    "statistics",
)
# Families of entities that a thing can inform about, as the schema names them.
ABOUT = ("party", "person", "carrier", "place", "weapon", "goods", "state")
ANY = "*"
DETAIL = ("all", "code")
GRAIN = ("year", "month")
COLUMNS = (
    *("key", "family", "kind", "title", "publisher", "covers", "about", "countries"),
    *("start", "end", "edition", "address", "checked", "known_from", "documents", "parts"),
    "flows",
)


@dataclass(frozen=True, slots=True)
class WantedFlows:
    """The trade figures that a statistic has: who reports, by code or not, by year or month.

    `partners` is the least number of partners that a whole year or month of it has; it counts where
    the statistic covers any country.
    """

    reporter: str
    by_code: bool
    by_month: bool
    partners: int


@dataclass(frozen=True, slots=True)
class KnownThing:
    """A list, report, examination, register or statistic that is known to exist.

    Attributes:
        key: Its name in this table.
        family: The subject that it belongs to.
        kind: The kind of evidence.
        title: Its title or a description.
        publisher: Who publishes it.
        covers: What it covers, in a few words.
        about: Families of the entities that it can inform about.
        countries: Upper-case ISO codes of the countries that it covers; `*` for any.
        start: Beginning of the period that it covers, or ''.
        end: End of the period, '' if it goes on or none is stated.
        edition: Day of the newest edition whose content was seen, or ''.
        address: Where it is published.
        checked: The day on which the row was checked.
        known_from: What the row was checked against.
        documents: Patterns for the documents that are its text, such as `un-consolidated:*`.
        parts: Documents of which single entries were read, or that quote it.
        flows: The trade figures that are its content; None for all that is no statistic.
    """

    key: str
    family: str
    kind: str
    title: str
    publisher: str
    covers: str
    about: tuple[str, ...]
    countries: frozenset[str]
    start: str
    end: str
    edition: str
    address: str
    checked: str
    known_from: str
    documents: tuple[str, ...]
    parts: tuple[str, ...]
    flows: WantedFlows | None

    @property
    def public(self) -> str:
        """The day by which it was public; '' for what was revised since, or is not dated."""
        # A list existed before its newest edition; a report did not.
        return self.edition if self.kind in ("report", "examination") else ""


@cache
def known_things() -> tuple[KnownThing, ...]:
    """Return the things of the shipped table, in its order."""
    return read_things(TABLE)


def read_things(path: Path) -> tuple[KnownThing, ...]:
    """Return the things of a table.

    Raises:
        BadInput: A cell is missing or is none of its choices, or a key stands twice.
    """
    things: dict[str, KnownThing] = {}
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file, strict=True)
        # A column that moved would be read as another one, so the order counts too.
        header = tuple(next(lines, ()))
        if header != COLUMNS:
            raise wrong(f"{path}:1", ", ".join(header), "the columns " + ", ".join(COLUMNS))
        for cells in lines:
            where = f"{path}:{lines.line_num}"
            if len(cells) != len(COLUMNS):
                raise wrong(where, f"{len(cells)} cells", f"{len(COLUMNS)} cells")
            thing = _thing(_Row(where, dict(zip(COLUMNS, map(str.strip, cells), strict=True))))
            if thing.key in things:
                raise wrong(f"{where} key", thing.key, "a key that is used once in this file")
            things[thing.key] = thing
    return tuple(things.values())


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of the table: its place, and its cells by column."""

    where: str
    cells: dict[str, str]

    def take(self, name: str, needed: bool = False) -> str:
        """Return a cell; raise `BadInput` if it is needed and empty."""
        if needed and not self.cells[name]:
            raise wrong(f"{self.where} {name}", "an empty cell", "a value")
        return self.cells[name]

    def one_of(self, name: str, allowed: tuple[str, ...]) -> str:
        """Return a cell that must be one of some values."""
        value = self.take(name, needed=True)
        if value not in allowed:
            raise wrong(f"{self.where} {name}", value, "one of " + ", ".join(allowed))
        return value


def _thing(row: _Row) -> KnownThing:
    return KnownThing(
        key=row.take("key", needed=True),
        family=row.one_of("family", FAMILIES),
        kind=row.one_of("kind", KINDS),
        title=row.take("title", needed=True),
        publisher=row.take("publisher", needed=True),
        covers=row.take("covers", needed=True),
        about=_several(row, "about", ABOUT),
        countries=_countries(row),
        start=_date(row, "start"),
        end=_date(row, "end"),
        edition=_date(row, "edition"),
        address=row.take("address", needed=True),
        checked=check(row.take("checked", needed=True), f"{row.where} checked"),
        known_from=row.take("known_from", needed=True),
        documents=tuple(row.take("documents").split()),
        parts=tuple(row.take("parts").split()),
        flows=_flows(row),
    )


def _several(row: _Row, name: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
    values = tuple(row.take(name, needed=True).split())
    for value in values:
        if value not in allowed:
            raise wrong(f"{row.where} {name}", value, "one of " + ", ".join(allowed))
    return values


def _countries(row: _Row) -> frozenset[str]:
    codes = frozenset(row.take("countries", needed=True).split())
    for code in codes:
        if code != ANY and not re.fullmatch("[A-Z]{2}", code):
            raise wrong(f"{row.where} countries", code, "codes in two capital letters, or *")
    return codes


def _date(row: _Row, name: str) -> str:
    text = row.take(name)
    return check(text, f"{row.where} {name}") if text else ""


def _flows(row: _Row) -> WantedFlows | None:
    where, text = f"{row.where} flows", row.take("flows")
    if not text:
        return None
    words = text.split()
    right = "who reports, all or code, year or month, number of partners, as in EU code month 20"
    if len(words) != 4 or words[1] not in DETAIL or words[2] not in GRAIN:
        raise wrong(where, text, right)
    if not re.fullmatch("[1-9][0-9]*", words[3], re.ASCII):
        raise wrong(where, text, right)
    return WantedFlows(words[0], words[1] == "code", words[2] == "month", int(words[3]))
