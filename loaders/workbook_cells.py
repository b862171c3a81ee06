"""Cells of a workbook as texts: what a person sees there, and no more than that.

A cell holds more than it shows: a month is a day there, and a sum has its currency in its form.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from ..graph.plain_text import plain
from .numerals import SIGNS, WorkbookNumber
from .printed_days import WorkbookDay

if TYPE_CHECKING:
    from openpyxl.cell.read_only import ReadOnlyCell

_PADDED = re.compile("00+")
# Of a form of numbers: a space as wide as a letter, a letter that fills the cell.
_SPACE = re.compile(r"[_*].")
_CURRENCY = re.compile(r"\[\$([^\[\]-]+)(?:-[^\[\]]*)?\]")
# A character that XML cannot hold, or a line end, as Excel writes it into a text.
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_LITERAL = re.compile(r'"[^"]*"|\[[^\[\]]*\]|\\.')


def cell_text(cell: ReadOnlyCell) -> str:
    """Return the value of a cell as text: a day without its hour, '' for an empty cell.

    A number is a `WorkbookNumber`, a day a `WorkbookDay`; a day of which the cell shows the month
    or the year alone is that month or year.
    """
    value = cell.value
    if value is None:
        return ""
    form = str(getattr(cell, "number_format", ""))
    if isinstance(value, date):
        return _day(value.date() if isinstance(value, datetime) else value, form)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return plain(_ESCAPED.sub(_unescaped, str(value)))
    return _number(value, form)


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))


def _day(value: date, form: str) -> str:
    """Return a day as precise as its cell shows it."""
    shown = _LITERAL.sub("", form.partition(";")[0]).lower()
    if "d" in shown or "y" not in shown:
        return WorkbookDay(value.isoformat())
    return value.isoformat()[: 7 if "m" in shown else 4]


def _number(value: float, form: str) -> str:
    """Return a number as its cell shows it: 0.5 as 50%, 7 as 0007, where the form is such."""
    if "%" in form:
        return f"{round(value * 100, 10):.10g}%"
    if isinstance(value, int) and _PADDED.fullmatch(form):
        return str(value).zfill(len(form))
    # A number of a firm that was typed as a number keeps its digits up to fifteen of them.
    whole = isinstance(value, float) and value.is_integer() and abs(value) < 1e15
    return WorkbookNumber(int(value) if whole else value, _sign(form))


def _sign(form: str) -> str:
    """Return the sign of a currency that a form prints beside a number, or ''."""
    shown = _SPACE.sub("", form.partition(";")[0])
    if match := _CURRENCY.search(shown):
        return match[1].strip()
    return next((sign for sign in SIGNS if sign in shown), "")
