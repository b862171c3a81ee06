"""How large the letters of page one may be where nothing measures the page before it is printed.

Word and browsers break lines themselves, so this is computed with the widths of a wide font, and a
part of the page stays free. A PDF measures its own page and does not need it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..drawing.text_metrics import width
from .document import (
    Block,
    Bullets,
    Columns,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Report,
    Table,
    text_of,
)
from .pdf import svg_size

SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
FREE = 0.9  # the part of a page that is filled at most
LEADING = 1.25  # the height of a line by that of its letters
TALL = 62  # millimetres of the picture's height on page one, at most
# Sizes of the parts of page one by that of its text.
TITLE, ANSWER, SMALL = 1.55, 1.12, 0.8


def fitting(report: Report, blocks: Sequence[Block], wide: float, high: float) -> float:
    """Return a size of letters, in points, at which page one fits, as well as can be computed here.

    Args:
        report: The report, for its title.
        blocks: The blocks of page one.
        wide: The width of the text, in points.
        high: The height of the text, in points.
    """
    for points in SIZES:
        title = _lines(report.title, points * TITLE, wide) * points * TITLE * LEADING
        used = title + 14 + _stacked(blocks, points, wide)
        if used <= high * FREE:
            return points
    return 5.5


def _stacked(blocks: Sequence[Block], points: float, wide: float) -> float:
    """Return how high some blocks are one below the other, in points."""
    high = 0.0
    for block in blocks:
        high += _high(block, points, wide)
    return high


def _high(block: Block, points: float, wide: float) -> float:
    """Return how high a block of page one is, in points."""
    line = points * LEADING
    match block:
        case Heading(_, found):
            return _lines(text_of(found), points, wide) * line + 7
        case Paragraph(found, lead, kind):
            size = points * (ANSWER if lead else SMALL if kind == "small" else 1.0)
            return _lines(text_of(found), size, wide) * size * LEADING + 3
        case Bullets(items):
            # The marks of a list and the room before its text take a part of each line.
            heights = [_lines(text_of(item), points, wide - 18) * line + 2 for item in items]
            return sum(heights)
        case Figure(svg):
            pixels_wide, pixels_high = svg_size(svg)
            return min(wide * pixels_high / pixels_wide, TALL * 72 / 25.4) + 6
        case Columns(left, right):
            # The higher of the two decides; what is beside it stays free.
            half = wide / 2 - 12
            return max(_stacked(left, points, half), _stacked(right, points, half)) + 8
        case Table(_, rows):
            return (len(rows) + 1) * line * 1.4
        case PageBreak():
            return 0.0


def _lines(text: str, points: float, wide: float) -> int:
    return int(width(text, points) * 0.95 / wide) + 1
