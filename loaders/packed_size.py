"""Bounds of a workbook: how large it may be unpacked, and how many cells its sheets may have.

A workbook is a ZIP archive of XML. One of a few kilobytes can unpack into gigabytes, and a single
cell far to the right makes each row as long as that. A sheet that a program wrote unpacks into four
to twelve times its size; what is larger is refused before it is read (docs/reliability.md).
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from ..graph.errors import wrong

Cell = TypeVar("Cell")
UNPACKED = 16  # times the size of the file
SMALL = 10 << 20  # bytes that any workbook may have unpacked
MOST_ROWS = 1_048_576  # of a sheet, in every spreadsheet program
PLACES = 5_000_000  # rows and cells, empty ones too, that any workbook may have
MOST_SHEETS = 1000
MOST_FORMS = 65_490  # of cells in a workbook, as spreadsheet programs bound them
LONGEST_FORM = 1000  # characters of a form of numbers; spreadsheet programs write at most 255
# What the reading of a damaged archive raises, beside `OSError`.
UNREADABLE = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


def unpacked_size(path: Path, shown: str, times: int = UNPACKED, part: str = "") -> int:
    """Return how many bytes a workbook has unpacked, as its directory states.

    Nothing is unpacked beyond what the directory states of a part.

    Args:
        path: The file, a ZIP archive.
        shown: Its name in messages.
        times: How many times its size it may have unpacked, beyond `SMALL`.
        part: The one part that counts. Empty: all of them.

    Raises:
        BadInput: It is no archive, or unpacks into more than that.
    """
    try:
        with ZipFile(path) as packed:
            size = sum(one.file_size for one in packed.infolist() if part in ("", one.filename))
    except (*UNREADABLE, OSError, ValueError):
        raise wrong(shown, "no workbook", "an .xlsx file as a spreadsheet writes it") from None
    most = max(SMALL, times * path.stat().st_size)
    if size > most:
        found = f"a workbook of {size >> 20} MiB unpacked"
        raise wrong(shown, found, f"at most {most >> 20} MiB for its size; save the sheet as CSV")
    return size


def refuse_parts(packed: ZipFile, shown: str) -> None:
    """Raise `BadInput` for a workbook whose sheets or forms of cells are far too many or too long.

    Args:
        packed: The workbook.
        shown: Its name in messages.
    """
    names: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition("}")[2]
        counts[tag] += 1
        if counts["xf"] > MOST_FORMS or counts["numFmt"] > MOST_FORMS:
            found = f"more than {MOST_FORMS:,} forms of cells"
            raise wrong(shown, found, "a workbook without them; save the sheet as CSV")
        if len(attributes.get("formatCode", "")) > LONGEST_FORM:
            found = f"a form of numbers of {len(attributes['formatCode']):,} characters"
            raise wrong(shown, found, f"at most {LONGEST_FORM}")
        if tag == "sheet":
            names.append(attributes.get("name", "").casefold())

    counts: Counter[str] = Counter()
    for part in ("xl/workbook.xml", "xl/styles.xml"):
        if part in packed.namelist():
            with packed.open(part) as file:
                parser = expat.ParserCreate(namespace_separator="}")
                parser.StartElementHandler = start
                try:
                    parser.ParseFile(file)
                except expat.ExpatError as fault:
                    raise ValueError(str(fault)) from None
    if len(names) > MOST_SHEETS:
        raise wrong(shown, f"{len(names):,} sheets", f"at most {MOST_SHEETS}")
    if len(set(names)) < len(names):
        raise wrong(shown, "two sheets of one name", "a name of its own for each sheet")


class CellCount:
    """Counts the rows and cells of a workbook's sheets, and refuses too many.

    >>> count = CellCount("a.xlsx", 100)
    >>> list(count.within([("a", "b"), ()]))
    [('a', 'b'), ()]
    """

    def __init__(self, shown: str, size: int) -> None:
        """Take the name of the workbook in messages, and its size unpacked in bytes."""
        self.shown = shown
        # A cell that is there takes some twenty bytes.
        self.left = max(PLACES, size)

    def within(self, rows: Iterable[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
        """Yield the rows of a sheet; raise `BadInput` at the first that is too many."""
        for number, cells in enumerate(rows, 1):
            self.left -= 1 + len(cells)
            if self.left < 0 or number > MOST_ROWS:
                found = f"more rows and cells than its size allows, at row {number}"
                right = "a sheet without far cells and rows that are empty; save it as CSV"
                raise wrong(self.shown, found, right)
            yield cells
