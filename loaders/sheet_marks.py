"""What a sheet holds beside the values of its cells: formulas, merged cells, hidden rows.

A formula that no program has worked out has no value, and of merged cells only the first has one;
both look empty to a reader, who would miss a party, a day or a figure without a word.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from ..graph.errors import wrong
from ..graph.plain_text import is_number

AREA = re.compile(r"\$?([A-Z]+)\$?([0-9]{1,7}):\$?([A-Z]+)\$?([0-9]{1,7})")
CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
TRUE = ("1", "true")
DEPTH = 64  # levels of elements; a sheet has at most a dozen
# The form of a value by the type of its cell: a number, and the number of a shared text.
FORMS = {
    "n": re.compile(
        r"[-+]?(?:[0-9]{1,400}(?:\.[0-9]{0,400})?|\.[0-9]{1,400})(?:[eE][-+]?[0-9]{1,3})?"
    ),
    "s": re.compile(r"[0-9]{1,9}"),
}
ANY = re.compile(".*", re.DOTALL)


@dataclass(slots=True)
class SheetMarks:
    """The cells of a sheet without their value, its merged areas, and how many rows it hides.

    `last` is the number of the last row with a value, 0 if no row has any.
    """

    unvalued: list[str] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    hidden: int = 0
    last: int = 0


def marks_of(sheet: IO[bytes]) -> SheetMarks:
    """Return the marks of a sheet, from its part of the workbook.

    Raises:
        ValueError: It is no XML, its elements are nested without end, a number is none, or a row or
            a cell stands there twice or at another place, so that a reader would drop some of them
            without a word.
    """
    reader = _MarkReader()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.ParseFile(sheet)
    except expat.ExpatError as fault:
        raise ValueError(str(fault)) from None
    return reader.marks


def _refuse_doctype(*_: object) -> None:
    raise ValueError("a document type in a workbook")


class _MarkReader:
    """Collects the marks of a sheet from the events of its XML."""

    def __init__(self) -> None:
        self.marks = SheetMarks()
        self.depth = self.row = self.column = self.tables = 0
        self.columns: set[int] = set()
        self.is_stated = False  # whether the row says its number
        self.cell: Mapping[str, str] = {}
        self.has_formula = self.in_value = False
        self.value: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        self.depth += 1
        if self.depth > DEPTH:
            raise ValueError(f"elements {self.depth} deep")
        tag = name.rpartition("}")[2]
        if tag == "c":
            self._open_cell(attributes)
        elif tag == "f":
            self.has_formula = True
        elif tag in ("v", "is"):
            self.in_value = tag == "v"
            self.marks.last = self.row
        elif tag == "row":
            self._open_row(attributes)
        elif tag == "mergeCell":
            self.marks.merged.append(attributes.get("ref", ""))
        elif tag == "sheetData":
            self.tables += 1
            if self.tables > 1:
                raise ValueError("a sheet with two tables of cells")

    def end(self, name: str) -> None:
        """Take the end of an element."""
        self.depth -= 1
        tag = name.rpartition("}")[2]
        if tag == "v":
            self.in_value = False
        elif tag == "c":
            self._close_cell()

    def text(self, data: str) -> None:
        """Take a piece of a text."""
        if self.in_value:
            self.value.append(data)

    def _open_row(self, attributes: Mapping[str, str]) -> None:
        number = attributes.get("r", str(self.row + 1))
        if not is_number(number) or int(number) <= self.row:
            raise ValueError(f"row {number} behind row {self.row}")
        self.row, self.column, self.columns = int(number), 0, set()
        self.is_stated = "r" in attributes
        shrunk = attributes.get("customHeight") in TRUE and attributes.get("ht") == "0"
        self.marks.hidden += shrunk or attributes.get("hidden") in TRUE

    def _open_cell(self, attributes: Mapping[str, str]) -> None:
        self.cell, self.has_formula, self.value = attributes, False, []
        reference = attributes.get("r", "")
        self.column += 1
        if reference:
            place = CELL.fullmatch(reference)
            is_here = place is not None and (int(place[2]) == self.row or not self.is_stated)
            self.column = _column(place[1]) if place and is_here else 0
        if not self.column or self.column in self.columns:
            raise ValueError(f"cell {reference} in row {self.row}, twice or out of place")
        self.columns.add(self.column)

    def _close_cell(self) -> None:
        value, kind = "".join(self.value).strip(), self.cell.get("t", "n")
        if self.has_formula and not value and kind != "str":
            self.marks.unvalued.append(self.cell.get("r", "?"))
        # Python would read 4_5000, NaN and digits of other scripts as numbers, and the text -1.
        if value and not FORMS.get(kind, ANY).fullmatch(value):
            raise ValueError(f"{value[:20]!r} in cell {self.cell.get('r', '?')}")


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
