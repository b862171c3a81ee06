"""Shares as sources print them: `50`, `33.3%`, `25-50`, `>50`, `about 50`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..graph.model import Quantity
from .numerals import ascii_forms

_NUMBER = r"[0-9]+(?:[.,][0-9]+)?"
# What stands before a share and compares it, by the comparator of a quantity.
COMPARED = {
    "≥": ">=",
    ">=": ">=",
    "at least": ">=",
    "no less than": ">=",
    "≤": "<=",
    "<=": "<=",
    "not less than": ">=",
    "at most": "<=",
    "not more than": "<=",
    "no more than": "<=",
    "up to": "<=",
    ">": ">",
    "more than": ">",
    "over": ">",
    "above": ">",
    "<": "<",
    "less than": "<",
    "under": "<",
    "below": "<",
    "~": "~",
    "about": "~",
    "around": "~",
    "approximately": "~",
    "approx.": "~",
    "ca.": "~",
    "circa": "~",
}
_HOW = "|".join(map(re.escape, sorted(COMPARED, key=len, reverse=True)))
_MARK = r"\s*+(?:%|per ?cent)?"
SHARE = re.compile(
    rf"(?P<how>{_HOW})?\s*(?P<low>{_NUMBER}){_MARK}"
    rf"(?:\s*+(?:[-–]|to)\s*+(?P<high>{_NUMBER}){_MARK})?",
    re.IGNORECASE,
)
RIGHT = "a percentage such as 50, 33.3, 25-50 or >50"
BETWEEN = "from 0 to 100, the lower bound first"
PERCENT, FRACTIONS = "percent", "fractions"
SCALES = (PERCENT, FRACTIONS)
SCALE = "a declared scale: {0:g}% or {1:g}% is meant"


def share(text: str, scale: str = PERCENT) -> Quantity | str:
    """Return a share in percent, or in words what would be right if the text is not a share.

    A range keeps both bounds.

    Args:
        text: The share as printed.
        scale: Whether bare numbers are percentages or fractions of one; '' if nobody says. Then
            one that is not above 1 can be read in two ways.

    >>> part = share("about 33,3%")
    >>> part.value, part.unit, part.comparator
    (33.3, 'percent', '~')
    >>> part = share("less than 5%")
    >>> part.value, part.comparator
    (5.0, '<')
    >>> share("120 %")
    'from 0 to 100, the lower bound first'
    >>> share("0.25", FRACTIONS).value, share("0.25", "")
    (25.0, 'a declared scale: 0.25% or 25% is meant')
    """
    match = SHARE.fullmatch(ascii_forms(text).strip())
    if match is None:
        return RIGHT
    low = _number(match["low"])
    high = _number(match["high"]) if match["high"] else None
    if _is_bare(text) and scale != PERCENT:
        if scale == "" and 0 < low and (high or low) <= 1:
            return SCALE.format(low, low * 100)
        if scale == FRACTIONS:
            low, high = _hundredfold(low), high and _hundredfold(high)
    how = COMPARED[match["how"].lower()] if match["how"] else ""
    return _within(low, high, how)


def _within(low: float, high: float | None, how: str) -> Quantity | str:
    # A range with its bounds exchanged is refused, not turned round.
    if not 0 <= low <= (low if high is None else high) <= 100:
        return BETWEEN
    return Quantity(low, "percent", how, high)


def scale_shown(cells: Iterable[str]) -> str:
    """Return 'percent' if a number of a column is above 1, and '' if its scale stays open.

    >>> scale_shown(["0.5", "25"]), scale_shown(["0.5", "1"])
    ('percent', '')
    """
    for cell in cells:
        match = SHARE.fullmatch(ascii_forms(cell).strip())
        if match and _is_bare(cell) and _number(match["high"] or match["low"]) > 1:
            return PERCENT
    return ""


def _is_bare(text: str) -> bool:
    """Return whether a share is printed without a word or sign for per cent."""
    return re.search("%|cent", ascii_forms(text), re.IGNORECASE) is None


def _hundredfold(part: float) -> float:
    # 0.07 times 100 is 7.000000000000001 to a computer.
    return round(part * 100, 10)


def _number(digits: str) -> float:
    return float(digits.replace(",", "."))
