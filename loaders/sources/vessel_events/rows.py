"""The rows of tables of ship events: what each states, in checked values, before it is a claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ....graph.dates import Interval, first_day, last_day
from ....graph.errors import BadInput, wrong
from ....graph.model import Document
from ...clean import imo as check_imo
from ...context import Context
from ...identifiers import read_numbers
from ...loaded_files import LoadedFile
from ...placeholders import is_nothing
from ...printed_days import UnreadDay, day_order, read_day, refuse_swapped
from ...sheet_headings import named
from ...spreadsheet import Sheet, read_sheet
from .mapping import EventMapping, columns_of, kind_of

UNREAD = "a cell that cannot be read"
CUT = "a row that the end of the file cuts off"
NO_NUMBER = "a ship without a valid IMO number"
# Kinds that happen on days: without one they cannot be told from another.
DATED = ("call", "gap", "transfer")
# Fields that rows of every kind read, and those of one kind.
COMMON = ("imo", "name", "kind", "from", "to", "source", "quote", "locator", "known_by", "key")
CHANGES = ("flag", "name", "owner", "manager")
READ = {
    "call": ("place", "locode", "country"),
    "gap": ("place",),
    "transfer": ("place", "other_imo", "other_name"),
    "flag": ("before", "after", "flag_before", "flag_after"),
    "name": ("before", "after", "name_before", "name_after"),
    "owner": ("before", "after", "owner_before", "owner_after", "owner_imo"),
    "manager": ("before", "after", "manager_before", "manager_after", "manager_imo"),
    "register": (
        *("flag_before", "flag_after", "name_before", "name_after"),
        *("owner_before", "owner_after", "owner_imo"),
        *("manager_before", "manager_after", "manager_imo"),
    ),
}
SHIP_NUMBER = (
    "an IMO number of seven digits whose check digit fits; a ship is not found by its name"
)


@dataclass(frozen=True, slots=True)
class EventRow:
    """One row: its kind of event, its ship and its time, and its other cells by field."""

    file: str
    where: str
    kind: str
    imo: str
    interval: Interval
    known_by: str
    dated: bool
    cells: Mapping[str, str]
    columns: Mapping[str, str]

    def cell(self, field: str) -> str:
        """Return the cell of a field, or '' if no column has it."""
        return self.cells.get(self.columns.get(field, ""), "")

    def place(self, field: str) -> str:
        """Return the place of that cell, for messages."""
        return f"{self.where} {self.columns.get(field, field)}"

    def state(self, kind: str, side: str) -> str:
        """Return what a row prints as before or after for a kind of change, or ''."""
        printed = self.cell(f"{kind}_{side}")
        if not printed and self.kind == kind:
            printed = self.cell(side)
        return "" if is_nothing(printed) else printed


@dataclass(frozen=True, slots=True)
class _Reader:
    """How the cells of one table are read: its columns, and what comes first in 02/03/2024."""

    file: str
    mapping: EventMapping
    columns: Mapping[str, str]
    orders: Mapping[str, str]


def rows_of(
    context: Context, file: LoadedFile, mapping: EventMapping, document: Document
) -> Iterator[EventRow]:
    """Yield the rows of a table that state an event; the others are reported one by one.

    Args:
        context: The loader's context.
        file: The table.
        mapping: What its columns mean.
        document: The document of the table.

    Raises:
        BadInput: The file is no table, or its columns are others than the mapping's.
    """
    about = mapping.about
    names = [*mapping.columns.values(), *mapping.ignore]
    sheet = read_sheet(
        file.path,
        file.name,
        lambda cells: _is_heading(cells, mapping, file.name),
        about.get("sheet", ""),
        about.get("encoding", ""),
        names,
    )
    sheet = replace(sheet, heading=named(sheet.heading, names))
    columns = columns_of(sheet.heading, mapping, f"{file.name}:{sheet.line}")
    for note in sheet.notes:
        context.issue("note", document.uid, file.name, file.name, note)
    reader = _Reader(
        file.name, mapping, columns, _orders(sheet, columns, about.get("dates", ""), file.name)
    )
    for number, texts in sheet.rows:
        if not any(map(str.strip, texts)):
            continue
        where, printed = f"{file.name}:{number}", " | ".join(texts)[:200]
        if number == sheet.cut:
            context.count_row(CUT)
            context.issue("refused", document.uid, where, printed, CUT)
            continue
        try:
            row = _row(reader, sheet.heading, texts, where)
        except BadInput as fault:
            reason = NO_NUMBER if SHIP_NUMBER in str(fault) else UNREAD
            context.count_row(reason)
            context.issue("refused", document.uid, where, printed, str(fault))
            continue
        yield row


def _is_heading(cells: Sequence[str], mapping: EventMapping, name: str) -> bool:
    try:
        names = [*mapping.columns.values(), *mapping.ignore]
        columns_of(named(cells, names), mapping, name)
    except BadInput:
        return False
    return True


def _orders(sheet: Sheet, columns: Mapping[str, str], stated: str, file: str) -> dict[str, str]:
    """Return by field what comes first in a day, as the mapping states or the column shows it."""
    orders: dict[str, str] = {}
    for field in ("from", "to", "known_by"):
        cells: list[str] = []
        if field in columns:
            place = sheet.heading.index(columns[field])
            cells = [texts[place] for _, texts in sheet.rows if place < len(texts)]
            refuse_swapped(cells, f"{file} {columns[field]}")
        orders[field] = stated or day_order(cells)
    return orders


def _row(reader: _Reader, heading: Sequence[str], texts: Sequence[str], where: str) -> EventRow:
    _check_width(heading, texts, where)
    cells = {name: text.strip() for name, text in zip(heading, texts, strict=False) if name}
    columns, about = reader.columns, reader.mapping.about
    imo = ship_number(cells.get(columns["imo"], ""), f"{where} {columns['imo']}")
    kind = reader.mapping.every
    if not kind:
        kind = kind_of(cells.get(columns["kind"], ""), f"{where} {columns['kind']}")
    days: dict[str, str] = {}
    for field in ("from", "to", "known_by"):
        days[field] = _day(reader, cells, field, where)
    end = days["to"]
    # Without a column of last days the one day is that of the event; a transfer is always of a day.
    if kind == "transfer" or (kind == "call" and "to" not in columns):
        end = end or days["from"]
    interval = Interval(days["from"], end)
    known_by = days["known_by"] or about["published"]
    _check_days(kind, interval, known_by, where)
    dated = bool(days["known_by"])
    return EventRow(reader.file, where, kind, imo, interval, known_by, dated, cells, columns)


def _check_width(heading: Sequence[str], texts: Sequence[str], where: str) -> None:
    """Refuse a row with a number of cells that differs from the heading."""
    # Of a row that lacks a cell nobody knows which: the others may stand under other headings.
    if len(texts) < len(heading) or any(text.strip() for text in texts[len(heading) :]):
        raise wrong(where, f"{len(texts)} cells", f"{len(heading)} cells")


def ship_number(printed: str, where: str) -> str:
    """Return the IMO number of a ship that a cell prints, with or without the letters IMO.

    Args:
        printed: The cell.
        where: File, row and column, for messages.

    Raises:
        BadInput: The cell has none, several, or one whose check digit does not fit.

    >>> ship_number("IMO 9161003", "a.csv:2 imo")
    '9161003'
    """
    numbers = read_numbers(printed, schemes=("imo",), label="imo").identifiers
    if len(numbers) != 1 or not check_imo(numbers[0][1]):
        raise wrong(where, printed or "an empty cell", SHIP_NUMBER)
    return numbers[0][1]


def _day(reader: _Reader, cells: Mapping[str, str], field: str, where: str) -> str:
    """Return the day of a cell in ISO form, '' for an empty one."""
    column = reader.columns.get(field, "")
    text = cells.get(column, "") if column else ""
    # A cell such as "-" or "N/A" has no digit, and no day.
    if not any(map(str.isdigit, text)):
        if not text or is_nothing(text):
            return ""
        raise wrong(f"{where} {column}", text, "a day such as 2026-01-31")
    try:
        return read_day(text, reader.orders[field])
    except UnreadDay as fault:
        right = str(fault)
        if right.startswith("an order"):
            right += '; [table] dates = "day first" or "month first" in the mapping says which'
        raise wrong(f"{where} {column}", text, right) from None


def _check_days(kind: str, interval: Interval, known_by: str, where: str) -> None:
    """Refuse an event without a day, one that ends before it begins, or one of the future."""
    if kind in DATED and not (interval.start or interval.end):
        raise wrong(where, "no day", "the first or the last day of the event")
    if interval.begins > interval.ends:
        raise wrong(where, str(interval), "an end that is not before the start")
    if interval.start and first_day(interval.start) > last_day(known_by):
        right = f"a day that is not after {known_by}, on which the row was known"
        raise wrong(where, interval.start, right)
