"""What a sheet holds beside the values of its cells: formulas, merged cells, hidden rows.

A formula that no program has worked out has no value, and of merged cells only the first has one;
both look empty to a reader, who would miss a party, a day or a figure without a word.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree

from ..graph.errors import wrong

AREA = re.compile(r"\$?([A-Z]+)\$?([0-9]{1,7}):\$?([A-Z]+)\$?([0-9]{1,7})")
SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(slots=True)
class SheetMarks:
    """The cells of a sheet without their value, its merged areas, and how many rows it hides."""

    unvalued: list[str] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    hidden: int = 0


def marks_of(sheet: IO[bytes]) -> SheetMarks:
    """Return the marks of a sheet, from its part of the workbook; raise `ValueError` for no XML."""
    marks = SheetMarks()
    try:
        for _, element in ElementTree.iterparse(sheet):
            _note(element, marks)
    except ParseError as fault:
        raise ValueError(str(fault)) from None
    return marks


def _note(element: Element, marks: SheetMarks) -> None:
    tag = element.tag.removeprefix(SPACE)
    if tag == "c":
        if element.find(f"{SPACE}f") is not None and element.get("t") != "str":
            value = element.findtext(f"{SPACE}v")
            if not value:
                marks.unvalued.append(element.get("r", "?"))
    elif tag == "mergeCell":
        marks.merged.append(element.get("ref", ""))
    elif tag == "row":
        marks.hidden += element.get("hidden") in ("1", "true")
        element.clear()


def refuse_unread(marks: SheetMarks, heading: int, filled: Iterable[int], shown: str) -> None:
    """Raise `BadInput` for cells whose values a person sees and a reader of the file does not.

    Args:
        marks: The marks of a sheet.
        heading: The number of the row of its heading.
        filled: The numbers of its rows with a cell.
        shown: The name of the file in messages.
    """
    if marks.unvalued:
        found = f"a formula without its value in {', '.join(marks.unvalued[:3])}"
        raise wrong(shown, found, "the workbook opened and saved by a spreadsheet program")
    below = sorted(filled)
    for area in marks.merged:
        first, last = _rows_of(area)
        held = bisect_right(below, last) - bisect_left(below, max(first, heading))
        if last > heading and held > 1:
            right = "a value in each row: unmerge them, and fill in what each row means"
            raise wrong(shown, f"merged cells {area} over several rows", right)


def _rows_of(area: str) -> tuple[int, int]:
    """Return the first and the last row of an area such as A2:B5; (0, 0) for what is none."""
    corners = AREA.fullmatch(area)
    return (int(corners[2]), int(corners[4])) if corners else (0, 0)


def refuse_wide(marks: SheetMarks, heading: int, rows: Iterable[Sequence[str]], shown: str) -> None:
    """Raise `BadInput` for a cell of the heading over several columns that hold something.

    Such a cell names none of them: their names stand in a row below it, which was read as cells.

    Args:
        marks: The marks of a sheet.
        heading: The number of the row of its heading.
        rows: The cells of each row below it.
        shown: The name of the file in messages.
    """
    wide: dict[str, slice] = {}
    for area in marks.merged:
        corners = AREA.fullmatch(area)
        if corners and int(corners[2]) <= heading <= int(corners[4]):
            first, last = map(_column, (corners[1], corners[3]))
            wide[area] = slice(first, last)  # the columns behind the first
    for cells in rows if wide else ():
        for area, behind in wide.items():
            if any(map(str.strip, cells[behind])):
                right = "a heading in one row, with a name above each column: unmerge them"
                raise wrong(shown, f"merged cells {area} in the heading", right)


def _column(letters: str) -> int:
    """Return the number of a column from its letters: 1 for A, 28 for AB."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
