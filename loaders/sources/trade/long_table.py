"""Long tables: a row a product, reporter, partner and period, as Eurostat's interface gives them.

The columns are those of SDMX-CSV, or the same with the unit in the name of the value's column. A
table without a column `flow` holds exports.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ....graph.errors import BadInput, wrong
from ...context import Context
from ...editions import day_of
from ...loaded_files import LoadedFile
from ...spreadsheet import Sheet
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

# The columns that are read, by the names under which tables print them in small letters.
PRODUCTS = ("product_cn8", "product_hs6", "product")
PERIODS = ("period", "time_period")
VALUES = ("value_eur", "value_usd", "weight_kg", "obs_value")
NEEDED = ("reporter", "partner")
# Columns that say nothing that is needed.
PASSED = (
    "dataflow",
    "structure",
    "structure_id",
    "structure_name",
    "last update",
    "freq",
    "obs_flag",
    "conf_status",
    "label",
    "source_file",
)
NOT_AVAILABLE = ("", ":")
RIGHT = (
    "product_cn8 (or product_hs6, product), reporter, partner, period (or TIME_PERIOD), value_eur "
    "(or value_usd, weight_kg, OBS_VALUE with indicators); flow where it is not exports alone"
)


@dataclass(frozen=True, slots=True)
class _Columns:
    """The place of each column that is read; `values` are those of figures, with their names."""

    product: int
    reporter: int
    partner: int
    period: int
    values: Mapping[str, int]
    flow: int = -1
    indicators: int = -1


def is_long(heading: Sequence[str]) -> bool:
    """Return whether a heading is that of a long table."""
    names = set(map(str.lower, map(str.strip, heading)))
    return (
        names >= set(NEEDED)
        and not names.isdisjoint(PRODUCTS)
        and not names.isdisjoint(PERIODS)
        and not names.isdisjoint(VALUES)
    )


def long_table(context: Context, file: LoadedFile, sheet: Sheet, partners: Partners) -> FlowTable:
    """Return the figures of a long table; rows that give nothing are counted and reported."""
    day = day_of(file, "the day on which it was published")
    columns = _columns(file, sheet)
    covered: set[str] = set()
    flows = _flows(context, file, sheet, columns, FlowEnds(context, partners), day, covered)
    return FlowTable(day, "a statistics office", flows, covered=covered)


def _columns(file: LoadedFile, sheet: Sheet) -> _Columns:
    names = [name.lower() for name in sheet.heading]
    fault = _heading_fault(names)
    if fault:
        raise wrong(f"{file.name}:{sheet.line}", fault, RIGHT)
    places = {name: place for place, name in enumerate(names)}
    return _Columns(
        _first(names, PRODUCTS),
        places["reporter"],
        places["partner"],
        _first(names, PERIODS),
        {name: places[name] for name in VALUES if name in places},
        # A table without a column for the way of the goods holds exports alone.
        places.get("flow", -1),
        places.get("indicators", -1),
    )


def _heading_fault(names: Sequence[str]) -> str:
    """Return what is wrong with the columns of a long table, or ""."""
    known = {*PRODUCTS, *PERIODS, *VALUES, *NEEDED, *PASSED, "flow", "indicators"}
    odd = sorted(set(names) - known)
    if odd:
        return f"further columns {', '.join(odd)}"[:200]
    if len(set(names)) < len(names):
        return "a repeated column heading"
    # A value is in euros or kilograms as the indicator beside it says.
    return "OBS_VALUE without indicators" if _lacks_indicators(names) else ""


def _lacks_indicators(names: Sequence[str]) -> bool:
    return "obs_value" in names and "indicators" not in names


def _first(names: Sequence[str], wanted: Sequence[str]) -> int:
    return min(map(names.index, set(names).intersection(wanted)))


def _flows(
    context: Context,
    file: LoadedFile,
    sheet: Sheet,
    columns: _Columns,
    ends: FlowEnds,
    day: str,
    covered: set[str],
) -> Iterator[FlowRow]:
    refused: list[BadInput] = []
    read = 0
    width = len(sheet.heading)
    for number, cells in sheet.rows:
        if not any(map(str.strip, cells)):
            continue
        where = f"{file.name}:{number}"
        try:
            if len(cells) != width:
                raise wrong(where, f"{len(cells)} cells", f"{width} cells")
            flows = list(_row(context, cells, columns, ends, where))
        except BadInput as fault:
            refused.append(fault)
            continue
        read += 1
        for flow in flows:
            if checked_value(context, flow.value, flow.period, day, where):
                if flow.monthly:
                    covered.add(flow.period)
                yield flow
    report_refused(context, refused, read)
    ends.report()


def _row(
    context: Context, cells: Sequence[str], columns: _Columns, ends: FlowEnds, where: str
) -> Iterator[FlowRow]:
    figures = _figures(context, cells, columns, where)
    if not figures:
        return
    period = period_of(cells[columns.period].strip(), f"{where} period")
    code = code_of(cells[columns.product], f"{where} product")
    export = columns.flow < 0 or is_export(cells[columns.flow], where)
    reporter, partner = _named(cells[columns.reporter]), _named(cells[columns.partner])
    found = ends.find(reporter, partner, export, where, len(figures))
    if found is None:
        return
    edition = edition_of(code, period)
    for unit, value in figures.items():
        yield FlowRow(found[0], found[1], period, value, unit, found[2], code, edition, where)


def _named(cell: str) -> str:
    """Return the name of a cell; with codes and labels both, a code and its label have a colon."""
    code, _, label = cell.strip().partition(":")
    return label or code


def _figures(
    context: Context, cells: Sequence[str], columns: _Columns, where: str
) -> dict[str, float]:
    """Return the figures of a row by unit."""
    figures: dict[str, float] = {}
    for name, column in columns.values.items():
        cell = cells[column].strip()
        if cell in NOT_AVAILABLE:
            continue
        printed = cells[columns.indicators] if name == "obs_value" else name
        unit = unit_of(_named(printed)) or unit_of(printed.partition(":")[0])
        if unit is None:
            context.count_row(OTHER_UNIT)
            continue
        figures[unit[0]] = number_of(cell, f"{where} {name}") * unit[1]
    return figures
