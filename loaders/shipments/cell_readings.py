"""Cells of customs rows in forms that SQL does not read, read as those of all other tables are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress

import pyarrow as pa

from ..numerals import UnreadFigure, read_amount
from ..placeholders import is_blank
from ..printed_days import DAY_FIRST, UnreadDay, day_order, read_day


def readings_of(field: str, cells: Iterable[str], about: Mapping[str, str]) -> pa.Table:
    """Return what printed cells say, in the form in which SQL reads it.

    Args:
        field: "day", "weight" (kilograms) or "value" (in the currency of the set).
        cells: The printed cells, each once.
        about: The table [table] of the mapping, with the decimal mark.

    Returns:
        A table with the columns cell and reading, without the cells that cannot be read. A reading
        is null for a word that stands for an empty cell, such as n/a.
    """
    readings: dict[str, str | None] = {}
    printed = list(cells)
    order = _order(printed, about) if field == "day" else ""
    for cell in printed:
        with suppress(UnreadDay, UnreadFigure):
            readings[cell] = _day(cell, order) if field == "day" else _figure(field, cell, about)
    columns = {"cell": list(readings), "reading": list(readings.values())}
    return pa.table(columns, schema=pa.schema(dict.fromkeys(columns, pa.string())))


def _order(cells: Iterable[str], about: Mapping[str, str]) -> str:
    """Return what comes first in a day.

    An order that the mapping does not state is not read from the cells; but cells that show another
    than "day first" show that nobody can tell what 05.06.2024 means.
    """
    shown = about.get("dates", "") or day_order(cells)
    return shown if "dates" in about or shown not in ("", DAY_FIRST) else ""


def _day(cell: str, order: str) -> str:
    """Return a whole day; a month or a year is none."""
    day = read_day(cell, order)
    if len(day) != len("2024-03-05"):
        raise UnreadDay(day)
    return day


def _figure(field: str, cell: str, about: Mapping[str, str]) -> str | None:
    if is_blank(cell):
        return None
    unit = about.get("currency", "") if field == "value" else "kg"
    return f"{read_amount(cell, unit, about['decimal']):.4f}"
