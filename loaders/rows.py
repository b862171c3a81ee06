"""Reading a table that people edit: strict about columns, exact about the line of each row."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..graph.errors import BadInput, wrong


class Cells:
    """One row: each cell is taken once; what is left over is a fault."""

    def __init__(self, where: str, cells: dict[str, str]) -> None:
        """Hold the cells of the row at `where` (file and line)."""
        self.where = where
        self.cells = cells

    def take(self, name: str, *, needed: bool = False) -> str:
        """Return a cell without surrounding space; raise `BadInput` if needed and empty."""
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
        """Return a cell as a finite number, None when empty."""
        value = self.take(name)
        if not value:
            return None
        try:
            found = float(value)
        except ValueError:
            found = float("nan")
        if not math.isfinite(found):
            raise wrong(f"{self.where} {name}", value, "a number such as 10000 or 75.5")
        return found

    def done(self) -> None:
        """Raise `BadInput` when a cell was not read."""
        left = {k: v for k, v in self.cells.items() if v.strip()}
        if left:
            raise wrong(self.where, left, "no further columns")


def read(path: Path, columns: Sequence[str], may: Sequence[str] = ()) -> Iterator[Cells]:
    """Yield the rows of a UTF-8 CSV file whose header is `columns`, in any order; columns of `may` can be absent."""
    if not path.is_file():
        raise BadInput(f"{path}: no such file; a source of rows needs it")
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise wrong(
            f"{path} byte {fault.start}", "text that is not UTF-8", "a file saved as UTF-8"
        ) from None
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(lines, [])
        absent = [name for name in may if name not in header]
        if sorted([*header, *absent]) != sorted([*columns, *may]):
            odd = sorted(set(header) ^ set(columns)) or header
            raise wrong(f"{path}:1", odd, "the columns " + ", ".join(columns))
        before = lines.line_num
        for cells in lines:
            where = f"{path}:{before + 1}"
            before = lines.line_num
            if not any(cells):
                continue
            if len(cells) != len(header):
                raise wrong(where, f"{len(cells)} cells", f"{len(header)} cells")
            yield Cells(
                where, {**dict.fromkeys(absent, ""), **dict(zip(header, cells, strict=True))}
            )
    except csv.Error as fault:
        raise BadInput(f"{path}:{lines.line_num}: not a CSV row: {fault}") from None
