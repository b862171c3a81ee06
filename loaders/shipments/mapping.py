"""Mappings in TOML that say what the columns of customs rows mean."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from ...graph.dates import check
from ...graph.errors import wrong
from ...graph.files import read_toml, text_of
from ...graph.gate.settings import table_of, texts_of
from ...graph.schema import schema
from ..mapping import Party, party_of
from ..numerals import MARKS
from ..printed_days import ORDERS

NEEDED = (
    *("dataset", "files", "title", "publisher", "published", "asserter", "grade"),
    *("decimal", "period"),
)
OPTIONAL = (
    *("address", "language", "dates", "hs_digits", "currency", "ignore", "encoding", "sheet"),
)
ENDS = ("consignor", "consignee")
PARTY = ("name", "kind", "country", "identifiers")
# Columns of a row beside those of its two parties. What has no use in a claim is kept with the row.
NEEDED_COLUMNS = ("day", "hs6")
COLUMNS = (
    *(*NEEDED_COLUMNS, "weight", "value", "identifier", "goods", "origin", "departure"),
    *("destination", "declarant", "maker", "contract"),
)
PERIODS = ("month", "quarter", "year")


@dataclass(frozen=True, slots=True)
class ShipmentMapping:
    """The mapping of the files of one set of customs rows.

    `about` describes the set, `row` has the column of each field of a row, and `ignore` lists the
    columns left out on purpose. `file` is the name of the mapping's own file.
    """

    file: str
    about: Mapping[str, str]
    consignor: Party
    consignee: Party
    row: Mapping[str, str]
    ignore: tuple[str, ...]

    def reads(self, name: str) -> bool:
        """Return whether the mapping is for a file of this name."""
        return fnmatchcase(name, self.about["files"])

    def party_columns(self, end: str) -> dict[str, str]:
        """Return the columns of one party by the name under which the rows keep them.

        Args:
            end: "consignor" or "consignee".
        """
        party = self.consignor if end == ENDS[0] else self.consignee
        columns = {end: party.name}
        if party.country:
            columns[f"{end}_country"] = party.country
        for scheme, column in party.identifiers.items():
            columns[f"{end}_{scheme.replace('-', '_')}"] = column
        return columns

    def columns(self) -> dict[str, str]:
        """Return every column that is kept, by the name under which the rows keep it."""
        columns: dict[str, str] = {}
        for end in ENDS:
            columns.update(self.party_columns(end))
        return {**columns, **self.row}


def read_shipment_mapping(path: Path, name: str = "") -> ShipmentMapping:
    """Read a mapping of customs rows from a TOML file.

    Args:
        path: The file.
        name: Name of the file in messages. Empty: its path.

    Returns:
        The mapping, with every value checked.

    Raises:
        BadInput: A field is missing, unknown or has a wrong value. The message names file, table
            and field.
    """
    shown = name or str(path)
    raw = read_toml(path, shown)
    tables: dict[str, dict[str, object]] = {}
    for table, fields in (
        ("table", (*NEEDED, *OPTIONAL)),
        *((end, PARTY) for end in ENDS),
        ("row", COLUMNS),
    ):
        tables[table] = _table(raw, table, fields, shown)
    ignore = texts_of(tables["table"], "ignore", f"{shown} [table]")
    about = _texts(tables["table"], f"{shown} [table]", ("ignore",))
    row = _texts(tables["row"], f"{shown} [row]")
    _check_about(about, f"{shown} [table]")
    _check_row(row, about, shown)
    families = schema().predicates["SUPPLIES"]
    mapping = ShipmentMapping(
        shown,
        about,
        party_of(tables["consignor"], f"{shown} [consignor]", families.sources),
        party_of(tables["consignee"], f"{shown} [consignee]", families.targets),
        row,
        ignore,
    )
    _check_each_once(mapping, shown)
    return mapping


def _table(
    raw: Mapping[str, object], table: str, fields: Sequence[str], shown: str
) -> dict[str, object]:
    if table not in raw:
        raise wrong(shown, f"no [{table}]", "[table], [consignor], [consignee] and [row]")
    values = table_of(raw, table, shown)
    unknown = sorted(set(values) - set(fields))
    if unknown:
        raise wrong(f"{shown} [{table}]", ", ".join(unknown), "only " + ", ".join(fields))
    return dict(values)


def _texts(values: Mapping[str, object], where: str, others: Sequence[str] = ()) -> dict[str, str]:
    texts: dict[str, str] = {}
    for field, value in values.items():
        if field not in others:
            texts[field] = text_of(value, f"{where} {field}").strip()
    return texts


def _check_about(about: Mapping[str, str], where: str) -> None:
    for field in NEEDED:
        if not about.get(field):
            raise wrong(f"{where} {field}", "nothing", "a text")
    check(about["published"], f"{where} published")
    choices = (
        ("dataset", "[a-z0-9]+(-[a-z0-9]+)*", "a short name such as kz-customs"),
        # Information credibility 1 is a result of several sources, never given to one.
        ("grade", "[A-F][2-6]", "a letter A-F and a number 2-6"),
        ("decimal", f"[{''.join(MARKS)}]", "the mark before the decimal places: . or ,"),
        ("period", "|".join(PERIODS), "one of " + ", ".join(PERIODS)),
        ("dates", "|".join(ORDERS), f"what comes first in 02/03/2024: {' or '.join(ORDERS)}"),
        ("hs_digits", "6|8|9|10", "how many digits the codes of the rows have: 6, 8, 9 or 10"),
        ("currency", "[A-Z]{3}", "the code of the currency of all values, such as USD"),
    )
    for field, pattern, right in choices:
        if field in about and not re.fullmatch(pattern, about[field]):
            raise wrong(f"{where} {field}", about[field], right)


def _check_row(row: Mapping[str, str], about: Mapping[str, str], shown: str) -> None:
    for field in NEEDED_COLUMNS:
        if not row.get(field):
            raise wrong(f"{shown} [row] {field}", "nothing", "the name of a column")
    # A sum without a currency cannot be compared with any other.
    if "value" in row and "currency" not in about:
        right = "the code of the currency of all values, such as USD"
        raise wrong(f"{shown} [table] currency", "nothing", right)


def repeated(columns: Sequence[str]) -> list[str]:
    """Return the columns that stand more than once, sorted.

    >>> repeated(["a", "b", "a"])
    ['a']
    """
    return sorted({column for column in columns if columns.count(column) > 1})


def _check_each_once(mapping: ShipmentMapping, shown: str) -> None:
    columns = [*mapping.columns().values(), *mapping.ignore]
    twice = repeated(columns)
    if twice:
        raise wrong(shown, ", ".join(twice), "each column in one place")
