"""A share as sources print it: `50`, `33.3%`, `25-50`, `>50`, `about 50`."""

from __future__ import annotations

import re

from ..graph.model import Quantity

SHARE = re.compile(
    r"(?P<how>>=|<=|>|<|~|≥|≤|about)?\s*(?P<low>\d+(?:[.,]\d+)?)\s*%?(?:\s*[-–]\s*(?P<high>\d+(?:[.,]\d+)?)\s*%?)?"
)
COMPARED = {"≥": ">=", "≤": "<=", "about": "~"}
RIGHT = "a percentage such as 50, 33.3, 25-50 or >50"
BETWEEN = "from 0 to 100, the lower bound first"


def share(text: str) -> Quantity | str:
    """Return a share in percent, a range with both bounds; or what would be right, where a text is none."""
    found = SHARE.fullmatch(text.strip())
    if found is None:
        return RIGHT
    low, high = (float(n.replace(",", ".")) if n else None for n in found.group("low", "high"))
    if low is None or not 0 <= low <= (high if high is not None else low) <= 100:
        return BETWEEN
    return Quantity(low, "percent", COMPARED.get(found["how"] or "", found["how"] or ""), high)
