"""Workbooks of Eurostat's data browser: a sheet a product, a row a reporter and partner.

Above the figures a sheet says what all of them share (product, flow, indicator), then the periods,
then what the rows are. A colon is a figure that is not available.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ....graph.errors import BadInput, wrong
from ...context import Context
from ...loaded_files import LoadedFile
from .flow_row import FlowRow, report_refused
from .flow_table import (
    OTHER_UNIT,
    FlowEnds,
    FlowTable,
    checked_value,
    code_of,
    edition_of,
    is_export,
    number_of,
    period_of,
    unit_of,
)
from .partners import Partners
from .workbook_cells import Rows, WorkbookCells

TOP = 30  # rows among which the row of periods is looked for
TIME = "TIME"
DIMENSIONS = ("REPORTER", "PARTNER", "PRODUCT", "FLOW", "INDICATORS")
UPDATED = "last updated"
NOT_AVAILABLE = ":"
DAY = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})")
RIGHT = "a sheet of Eurostat's data browser: TIME across, REPORTER and PARTNER down"


@dataclass(frozen=True, slots=True)
class _Heading:
    """The heading of a sheet.

    Attributes:
        shared: What all figures of the sheet share, by dimension.
        columns: The dimension of each column before the figures, '' for one that is not needed.
        periods: The period of each column of figures.
        first: Index of the first row of figures.
        updated: The day on which Eurostat last changed the data, or ''.
    """

    shared: Mapping[str, str]
    columns: Sequence[str]
    periods: Mapping[int, str]
    first: int
    updated: str

    @property
    def months(self) -> set[str]:
        """The months among its periods."""
        return {period for period in self.periods.values() if len(period) > len("2022")}

    def stated(self, cells: Sequence[str], where: str) -> dict[str, str]:
        """Return what the figures of a row are about; raise `BadInput` if a part is not stated."""
        stated = dict(self.shared)
        for name, cell in zip(self.columns, cells, strict=False):
            if name:
                stated[name] = cell
        lacking = [name for name in DIMENSIONS if not stated.get(name)]
        if lacking:
            raise wrong(where, f"no {', '.join(lacking)}", RIGHT)
        return stated


@dataclass(slots=True)
class _Reading:
    """The reading of one workbook, with what it found beside the figures."""

    context: Context
    file: LoadedFile
    day: str
    ends: FlowEnds
    covered: set[str]
    refused: list[BadInput] = field(default_factory=list)
    flags: Counter[str] = field(default_factory=Counter)
    read: int = 0


def eurostat_table(
    context: Context, file: LoadedFile, book: WorkbookCells, partners: Partners
) -> FlowTable | None:
    """Return the figures of a workbook, or None for one that is no extract of the data browser.

    Args:
        context: The loader's context.
        file: The file.
        book: The open workbook; it must stay open while the flows are read.
        partners: Finds countries by their names.

    Raises:
        BadInput: A sheet has another layout, or there is no day.
    """
    sheets: dict[str, str] = {}
    updated = ""
    for name, part in book.sheets().items():
        # The sheets in front list what the workbook holds.
        if name.startswith("Sheet"):
            sheets[name] = part
            if len(sheets) == 1:
                heading = _heading(book.rows(part), f"{file.name} {name}")
                if heading is None:
                    return None
                updated = heading.updated
    if not sheets:
        return None
    day = file.edition or updated
    if not day:
        raise wrong(file.name, "no edition", "the day on which it was published: --edition")
    reading = _Reading(context, file, day, FlowEnds(context, partners), set())
    flows = _flows(reading, book, sheets)
    return FlowTable(day, "Eurostat", flows, covered=reading.covered)


def _flows(reading: _Reading, book: WorkbookCells, sheets: Mapping[str, str]) -> Iterator[FlowRow]:
    last = ""
    printed: set[str] | None = None
    for name, part in sheets.items():
        where = f"{reading.file.name} {name}"
        rows = book.rows(part)
        heading = _heading(rows, where)
        if heading is None:
            raise wrong(where, "another layout", RIGHT)
        months = heading.months
        if months:
            # What one sheet does not print is not known of its product.
            printed = months if printed is None else printed & months
        for flow in _sheet(reading, rows, heading, where):
            last = max(last, flow.period if flow.monthly else "")
            yield flow
    # Columns after the last figure are of months that were not published yet.
    reading.covered.update(filter(lambda month: month <= last, printed or ()))
    _report(reading)


def _report(reading: _Reading) -> None:
    """Report what gave nothing: rows, pairs of countries, flags."""
    report_refused(reading.context, reading.refused, reading.read)
    reading.ends.report()
    for flag, number in sorted(reading.flags.items()):
        what = f"the flag {flag} beside {number} figures is not kept"
        reading.context.issue("note", "", reading.file.name, flag, what)


def _sheet(reading: _Reading, rows: Rows, heading: _Heading, where: str) -> Iterator[FlowRow]:
    for index in range(heading.first, len(rows)):
        cells = rows[index]
        # An empty row ends the figures; below it stands what the special values mean.
        if not any(cells):
            return
        place = f"{where} row {index + 1}"
        try:
            yield from _row(reading, cells, heading, place)
            reading.read += 1
        except BadInput as fault:
            reading.refused.append(fault)


def _row(
    reading: _Reading, cells: Sequence[str], heading: _Heading, where: str
) -> Iterator[FlowRow]:
    figures = _figures(reading, cells, heading, where)
    if not figures:
        return
    stated = heading.stated(cells, where)
    unit = unit_of(stated["INDICATORS"])
    if unit is None:
        reading.context.count_row(OTHER_UNIT, len(figures))
        return
    code = code_of(stated["PRODUCT"], f"{where} PRODUCT")
    export = is_export(stated["FLOW"], where)
    ends = reading.ends.find(stated["REPORTER"], stated["PARTNER"], export, where, len(figures))
    if ends is None:
        return
    for period, value in figures.items():
        amount = value * unit[1]
        if checked_value(reading.context, amount, period, reading.day, where):
            edition = edition_of(code, period)
            yield FlowRow(ends[0], ends[1], period, amount, unit[0], ends[2], code, edition, where)


def _figures(
    reading: _Reading, cells: Sequence[str], heading: _Heading, where: str
) -> dict[str, float]:
    """Return the figures of a row by period, without those that are not available."""
    figures: dict[str, float] = {}
    for column in range(len(heading.columns), len(cells)):
        cell = cells[column]
        if cell in ("", NOT_AVAILABLE):
            continue
        period = heading.periods.get(column)
        if period is None:
            reading.flags[cell] += 1
        else:
            figures[period] = number_of(cell, f"{where} {period}")
    return figures


def _heading(rows: Rows, where: str) -> _Heading | None:
    """Return the heading of a sheet, or None if no row of periods is there."""
    shared: dict[str, str] = {}
    updated = ""
    for index, cells in enumerate(rows[:TOP]):
        filled = [cell for cell in cells if cell]
        if not filled:
            continue
        if cells[0] == TIME:
            return _below(rows, index, shared, updated, where)
        if filled[0].lower().startswith(UPDATED):
            updated = _day(filled[-1])
        elif len(filled) > 1:
            shared[_dimension(filled[0])] = filled[-1]
    return None


def _below(rows: Rows, index: int, shared: Mapping[str, str], updated: str, where: str) -> _Heading:
    """Return a heading from its row of periods on."""
    before = sum(cell == TIME for cell in rows[index])
    periods: dict[int, str] = {}
    for column, cell in enumerate(rows[index][before:], before):
        # A column without a period holds the flags of the figures beside it.
        if cell:
            periods[column] = period_of(cell, f"{where} {TIME}")
    # Between the periods and the names of the rows stands what goes by column, such as FREQ.
    for number in range(index + 1, min(index + TOP, len(rows))):
        names = list(map(_dimension, rows[number][:before]))
        if not {"REPORTER", "PARTNER"}.isdisjoint(names):
            columns = [name if name in DIMENSIONS else "" for name in names]
            return _Heading(shared, columns, periods, number + 1, updated)
    raise wrong(where, "no REPORTER or PARTNER below TIME", RIGHT)


def _dimension(cell: str) -> str:
    """Return the dimension that a heading names: `REPORTER (Labels)` is REPORTER."""
    return cell.partition(" ")[0].upper()


def _day(printed: str) -> str:
    match = DAY.match(printed)
    return f"{match[3]}-{match[2]}-{match[1]}" if match else ""
