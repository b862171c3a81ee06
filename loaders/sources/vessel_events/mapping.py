"""Mappings in TOML that say what the columns of a table of ship events mean, and their headings."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from ....graph.errors import wrong
from ....graph.files import read_toml, text_of
from ....graph.gate.settings import table_of, texts_of
from ....graph.identity import normal
from ...mapping import check_about, check_needed

ABOUT = (
    *("file", "title", "publisher", "published", "asserter", "address", "language", "root"),
    *("grade", "basis", "status", "dates", "sheet", "encoding", "ignore"),
)
FIELDS = (
    *("imo", "name", "kind", "place", "locode", "country", "from", "to", "other_imo"),
    *("other_name", "before", "after", "flag_before", "flag_after", "name_before"),
    *("name_after", "owner_before", "owner_after", "owner_imo", "manager_before"),
    *("manager_after", "manager_imo", "source", "quote", "locator", "known_by", "key"),
)
EVERY = "every"  # what each row is, where no column says it
EXPECTED = ("eta", "etd")
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class EventMapping:
    """The mapping of one table of events.

    `about` describes the table as a document. `columns` has the columns that the mapping names, by
    field, `every` the kind of all rows or "", and `ignore` the columns left out on purpose.
    """

    file: str
    about: Mapping[str, str]
    columns: Mapping[str, str]
    every: str
    ignore: tuple[str, ...]


@cache
def _words() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the field of each known heading, and the kind of each known word."""
    raw = tomllib.loads((HERE / "headings.toml").read_text(encoding="utf-8"))
    tables: list[Mapping[str, str]] = []
    for table in ("heading", "kind"):
        meanings: dict[str, str] = {}
        for meaning, spellings in raw[table].items():
            meanings.update(dict.fromkeys(spellings, meaning))
        tables.append(MappingProxyType(meanings))
    return tables[0], tables[1]


def kind_of(printed: str, where: str) -> str:
    """Return the kind of event that a cell prints.

    Args:
        printed: The cell.
        where: File, row and column, for messages.

    Raises:
        BadInput: The cell is no kind that is read.

    >>> kind_of("Port visit", "a.csv:2 type"), kind_of("STS", "a.csv:3 type")
    ('call', 'transfer')
    """
    kinds = _words()[1]
    kind = kinds.get(normal(printed), "")
    if not kind:
        examples = "port call, AIS gap, transfer, flag, name, owner, manager or register entry"
        raise wrong(where, printed or "an empty cell", examples)
    return kind


def read_event_mapping(path: Path, name: str = "") -> EventMapping:
    """Read a mapping of events from a TOML file.

    Args:
        path: The file.
        name: Name of the file in messages. Empty: its path.

    Raises:
        BadInput: A field is missing, unknown or has a wrong value. The message names file, table
            and field.
    """
    shown = name or str(path)
    raw = read_toml(path, shown)
    if "table" not in raw:
        raise wrong(shown, "no [table]", "[table], and [event] where headings are not known")
    unknown = sorted(set(raw) - {"table", "event"})
    if unknown:
        raise wrong(shown, ", ".join(unknown), "only [table] and [event]")
    table = table_of(raw, "table", shown)
    event = table_of(raw, "event", shown) if "event" in raw else {}
    for part, values, known in (("table", table, ABOUT), ("event", event, (*FIELDS, EVERY))):
        unknown = sorted(set(values) - set(known))
        if unknown:
            raise wrong(f"{shown} [{part}]", ", ".join(unknown), "only " + ", ".join(known))
    about: dict[str, str] = {}
    for field, value in table.items():
        if field != "ignore":
            about[field] = text_of(value, f"{shown} [table] {field}")
    check_needed(about, shown)
    check_about(about, shown)
    columns: dict[str, str] = {}
    for field, value in event.items():
        columns[field] = text_of(value, f"{shown} [event] {field}").strip()
    every = columns.pop(EVERY, "")
    if every:
        every = kind_of(every, f"{shown} [event] every")
    if every and columns.get("kind"):
        raise wrong(f"{shown} [event]", "kind and every", "one of them")
    ignore = texts_of(table, "ignore", f"{shown} [table]")
    mapping = EventMapping(shown, about, columns, every, ignore)
    _check_expected(mapping)
    return mapping


def _check_expected(mapping: EventMapping) -> None:
    """Refuse an expected time as that of an event: a call that was announced may not have been."""
    for field in ("from", "to"):
        column = mapping.columns.get(field, "")
        if set(normal(column).split()) & set(EXPECTED):
            right = "a column of times that were observed, such as ATA"
            raise wrong(f"{mapping.file} [event] {field}", column, right)


def columns_of(heading: Sequence[str], mapping: EventMapping, where: str) -> dict[str, str]:
    """Return the column of each field of a table: those of the mapping, then by known headings.

    Args:
        heading: The heading of the table.
        mapping: Its mapping.
        where: File and line, for messages.

    Raises:
        BadInput: A mapped column is missing, a column is unknown or stands twice, two columns are
            one field, or no column has the IMO number or the kind of event.
    """
    named = {*mapping.columns.values(), *mapping.ignore}
    doubled = sorted({name for name in heading if name and heading.count(name) > 1})
    if doubled:
        raise wrong(where, ", ".join(doubled), "each heading once")
    missing = sorted(named - set(heading))
    if missing:
        raise wrong(where, ", ".join(filter(None, heading))[:80], f"also {', '.join(missing)}")
    columns = dict(mapping.columns)
    unread: list[str] = []
    for name in filter(None, heading):
        if name in named:
            continue
        field = _words()[0].get(normal(name), "")
        if not field or (field == "kind" and mapping.every):
            unread.append(name)
        elif field in columns:
            found = f"{columns[field]} and {name}, both read as {field}"
            raise wrong(where, found, f"[event] {field} = one of them, and the other under ignore")
        else:
            columns[field] = name
    if unread:
        right = "a place under [event] for each column, or its name under ignore"
        raise wrong(where, ", ".join(unread), right)
    if "imo" not in columns:
        right = '[event] imo = "COLUMN": ships are told apart by their IMO numbers only'
        raise wrong(where, "no column of IMO numbers", right)
    if not mapping.every and "kind" not in columns:
        right = '[event] kind = "COLUMN", or every = "port call" and so on for all rows'
        raise wrong(where, "no column that says what the rows are", right)
    return columns
