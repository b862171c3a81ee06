"""Positions on the earth that the notes of records state."""

from __future__ import annotations

import re

# A number is tried from its first digit only: from each, a long one would take very long.
_POSITION = re.compile(
    r"(-?(?<![0-9])[0-9]+(?:\.[0-9]+)?), (-?[0-9]+(?:\.[0-9]+)?) \(degrees north, east\)"
)


def position(note: str) -> tuple[float, float] | None:
    """Return latitude and longitude in degrees north and east that a note states, or None.

    >>> position("Port of Rajin; 42.25, 130.3 (degrees north, east)")
    (42.25, 130.3)
    """
    match = _POSITION.search(note)
    return (float(match[1]), float(match[2])) if match else None
