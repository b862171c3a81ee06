"""Shares as sources print them: `50`, `33.3%`, `25-50`, `>50`, `about 50`."""

from __future__ import annotations

import re

from ..graph.model import Quantity

_NUMBER = r"\d+(?:[.,]\d+)?"
SHARE = re.compile(
    rf"(?P<how>>=|<=|>|<|~|≥|≤|about)?\s*(?P<low>{_NUMBER})\s*%?"
    rf"(?:\s*[-–]\s*(?P<high>{_NUMBER})\s*%?)?"
)
COMPARED = {"≥": ">=", "≤": "<=", "about": "~"}
RIGHT = "a percentage such as 50, 33.3, 25-50 or >50"
BETWEEN = "from 0 to 100, the lower bound first"


def share(text: str) -> Quantity | str:
    """Return a share in percent, or in words what would be right if the text is not a share.

    A range keeps both bounds.

    >>> part = share("about 33,3%")
    >>> part.value, part.unit, part.comparator
    (33.3, 'percent', '~')
    >>> share("120 %")
    'from 0 to 100, the lower bound first'
    """
    match = SHARE.fullmatch(text.strip())
    if match is None:
        return RIGHT
    low = _number(match["low"])
    high = _number(match["high"]) if match["high"] else None
    # A range with its bounds exchanged is refused, not turned round.
    if not 0 <= low <= (low if high is None else high) <= 100:
        return BETWEEN
    how = match["how"] or ""
    return Quantity(low, "percent", COMPARED.get(how, how), high)


def _number(digits: str) -> float:
    return float(digits.replace(",", "."))
