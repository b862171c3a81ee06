"""The picture of page one: no heading lies on a stroke, and rows share what they have in common."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from entrepot.viz.drawing.text_metrics import width
from entrepot.viz.drawing.way_picture import (
    HEAD,
    WIDE,
    PictureArrow,
    PictureBox,
    PictureRow,
    way_picture,
)

WEAPON = PictureBox("weapon", "Munitions", "", "shell")
NAMES = st.sampled_from(["Rajin", "Port of Vostochny", "Dunai", "Tikhoretsk", "Angara", "Kupol"])


def row_of(heading: str, first: str, between: list[str]) -> PictureRow:
    boxes = (
        PictureBox(first, first, "North Korea"),
        *(PictureBox(name, name, "Russia") for name in between),
        WEAPON,
    )
    return PictureRow(heading, boxes, tuple(PictureArrow("stated") for _ in boxes[1:]))


ROWS = st.lists(
    st.builds(
        row_of,
        st.sampled_from(["MSMT, May 2025", "Cargo · NK Pro, March 2024", "x" * 40]),
        NAMES,
        st.lists(NAMES, min_size=1, max_size=3, unique=True),
    ),
    min_size=1,
    max_size=4,
)


def uprights(svg: str) -> list[tuple[float, float, float]]:
    """The upright parts of strokes: their place, and from which height to which."""
    found = []
    for start, turn, end in re.findall(r'd="M[\d.]+ ([\d.]+)H([\d.]+)V([\d.]+)H', svg):
        low, high = sorted((float(start), float(end)))
        found.append((float(turn), low, high))
    return found


def headings(svg: str) -> list[tuple[float, float, str]]:
    """The headings of rows: left edge, line of writing, text."""
    pattern = r'<text x="([\d.]+)" y="([\d.]+)"[^>]*text-anchor="start"[^>]*>([^<]*)<'
    return [(float(x), float(y), text) for x, y, text in re.findall(pattern, svg)]


def places(svg: str, line: float) -> list[float]:
    """Where upright strokes stand at the height of a line of writing, with both edges."""
    crossing = [x for x, low, high in uprights(svg) if low < line and high > line - HEAD]
    return sorted([0.0, *crossing, WIDE])


def crossed(svg: str) -> list[tuple[str, float]]:
    """The headings on which an upright stroke lies, each with the widest room at its height."""
    found = []
    for left, line, text in headings(svg):
        at = places(svg, line)
        widest = max(after - before for before, after in pairwise(at))
        if any(left < x < left + width(text, HEAD) for x in at):
            found.append((text, widest))
    return found


@given(ROWS)
def test_a_heading_lies_on_a_stroke_only_where_it_has_no_room_beside(
    rows: list[PictureRow],
) -> None:
    svg = way_picture(rows, "t", "w")

    for text, widest in crossed(svg):
        assert widest < width(text, HEAD) + 8
    for left, _, text in headings(svg):
        assert left >= 0
        assert left + width(text, HEAD) <= WIDE


def test_the_heading_of_page_one_stands_left_of_the_stroke_to_the_weapon() -> None:
    rows = [
        row_of("MSMT, May 2025", "kp", ["Russia"]),
        row_of("Вантажі · NK Pro, березень 2024", "Rajin", ["Port of Vostochny"]),
        row_of("Cargo · RUSI", "Rajin", ["Dunai", "Tikhoretsk"]),
    ]

    svg = way_picture(rows, "t", "w")

    assert uprights(svg) != []
    assert crossed(svg) == []
    assert svg.count(">Munitions<") == 1
