"""Tables that people edit, read strictly: every column is declared, every row has its line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..graph.errors import BadInput, wrong

NUMBER = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,18})?")


class Cells:
    """One row of a table, whose cells are taken one by one.

    A cell that is still there at `done` is a fault, so that no column is dropped in silence.

    >>> row = Cells("claims.csv:2", {"key": " c-1 ", "alone": "no", "hs6": "854231; 854232"})
    >>> row.take("key", needed=True), row.flag("alone"), row.many("hs6")
    ('c-1', False, ('854231', '854232'))
    >>> row.done()
    """

    def __init__(self, where: str, cells: dict[str, str]) -> None:
        """Take the place of the row (file and line), and its cells by column."""
        self.where = where
        self.cells = cells

    def take(self, name: str, *, needed: bool = False) -> str:
        """Return a cell without surrounding space; raise `BadInput` if it is needed and empty."""
        value = self.cells.pop(name).strip()
        if needed and not value:
            raise wrong(f"{self.where} {name}", "an empty cell", "a value")
        return value

    def one_of(self, name: str, allowed: Sequence[str], *, empty: bool = False) -> str:
        """Return a cell that must be one of `allowed` (or empty)."""
        value = self.take(name, needed=not empty)
        if value and value not in allowed:
            raise wrong(f"{self.where} {name}", value, "one of " + ", ".join(allowed))
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return a cell that must be yes, no or empty."""
        value = self.one_of(name, ("yes", "no"), empty=True)
        return value == "yes" if value else default

    def many(self, name: str) -> tuple[str, ...]:
        """Return the parts of a cell separated by `; `."""
        return tuple(part.strip() for part in self.take(name).split(";") if part.strip())

    def number(self, name: str) -> float | None:
        """Return a cell as a finite number, or None if it is empty."""
        value = self.take(name)
        if not value:
            return None
        # Python reads "nan", "1e999", "1_000" and digits of other scripts as numbers too.
        if not NUMBER.fullmatch(value):
            raise wrong(f"{self.where} {name}", value, "a number such as 10000 or 75.5")
        return float(value)

    def done(self) -> None:
        """Raise `BadInput` if a cell that is not empty was not taken."""
        left = {column: cell for column, cell in self.cells.items() if cell.strip()}
        if left:
            raise wrong(self.where, left, "no further columns")


def read(path: Path, columns: Sequence[str], may: Sequence[str] = ()) -> Iterator[Cells]:
    """Yield the rows of a CSV file in UTF-8 whose header has the declared columns, in any order.

    Args:
        path: The file.
        columns: Columns that the header must have.
        may: Columns that it can have; if one is absent, its cells are empty.

    Returns:
        The rows that are not empty, in the order of the file.

    Raises:
        BadInput: The file is missing, not in UTF-8 or not CSV, its header is another, or a row has
            too few or too many cells. The message names file and line.
    """
    lines = csv.reader(io.StringIO(_text(path), newline=""), strict=True)
    before = 0
    try:
        header = next(lines, [])
        absent = dict.fromkeys((name for name in may if name not in header), "")
        check_header(f"{path}:1", header, columns, may)
        before = lines.line_num
        for cells in lines:
            # A cell in quotes may hold line breaks: the place of a row is its first line.
            where = f"{path}:{before + 1}"
            before = lines.line_num
            if not any(cells):
                continue
            if len(cells) != len(header):
                raise wrong(where, f"{len(cells)} cells", f"{len(header)} cells")
            yield Cells(where, {**absent, **dict(zip(header, cells, strict=True))})
    except csv.Error as fault:
        # A quote that nothing closes ends the file, far below the row in which it stands.
        raise BadInput(f"{path}:{before + 1}: not a CSV row: {fault}") from None


def heading(path: Path) -> list[str]:
    """Return the first row of a CSV file in UTF-8; raise `BadInput` as `read` does.

    It is for lists whose publishers add and drop columns: what is not known is named and not read.
    """
    try:
        return next(csv.reader(io.StringIO(_text(path), newline=""), strict=True), [])
    except csv.Error as fault:
        raise BadInput(f"{path}:1: not a CSV row: {fault}") from None


def _text(path: Path) -> str:
    if not path.is_file():
        raise BadInput(f"{path}: no such file; a source of rows needs it")
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        where = f"{path} byte {fault.start}"
        raise wrong(where, "text that is not UTF-8", "a file saved as UTF-8") from None


def check_header(
    where: str, header: Sequence[str], columns: Sequence[str], may: Sequence[str] = ()
) -> None:
    """Refuse a heading that lacks a column, has a further one, has one twice, or has no commas.

    What is missing and what is too much are told apart.
    """
    # A spreadsheet parts cells by what the settings of its country say.
    for mark, what in ((";", "semicolons"), ("\t", "tabs")):
        if len(header) == 1 and mark in header[0]:
            raise wrong(where, f"cells parted by {what}", "cells parted by commas")
    wanted = {*columns, *may}
    missing = [name for name in columns if name not in header]
    extra = [name for name in header if name not in wanted]
    doubled = sorted({name for name in header if header.count(name) > 1})
    if not missing and not extra and not doubled:
        return
    # What is missing and what is too much are two different faults of a file.
    found: list[str] = []
    if missing:
        found.append(f"a heading without {', '.join(missing)}")
    if extra:
        found.append(f"further columns {', '.join(extra)}"[:200])
    if doubled:
        found.append(f"twice {', '.join(doubled)}")
    raise wrong(where, "; ".join(found), "the columns " + ", ".join(columns))
