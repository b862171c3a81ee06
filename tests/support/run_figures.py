"""Tables of docs/ whose figures are written by the run that measured them.

Such a table stands between `<!-- figures:NAME -->` and `<!-- end -->`. The first cell of a row says
what was measured, and its last two the day and the version: a run replaces the row of its own first
cell, or adds one. Pages are written whole; two runs at once must not write the same page.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from entrepot.graph.dates import todays_date
from entrepot.graph.files import write_whole
from entrepot.graph.version import __version__

ROOT = Path(__file__).resolve().parents[2]
RELIABILITY = ROOT / "docs" / "reliability.md"
MUTANTS = ROOT / "docs" / "mutants.md"
# Tests that measure write their figures where this is set (`make figures`).
WANTED = bool(os.environ.get("ENTREPOT_WRITE_FIGURES"))
TABLE = re.compile(
    r"(?P<head><!-- figures:(?P<name>\S+) -->\n(?:\|.*\n){2})(?P<rows>(?:\|.*\n)*)<!-- end -->"
)


def version(root: Path = ROOT) -> str:
    """Return what was measured: the version, the commit, and whether files differ from it.

    Pages of docs/ do not count, since runs write them.
    """
    found = __version__
    asked = (("rev-parse", "--short", "HEAD"), ("status", "--porcelain", "--", ":!docs"))
    for words, said in zip(asked, (" at {}", ", changed"), strict=True):
        command = ["git", "-C", str(root), *words]
        told = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
        found += said.format(told) if told else ""
    return found


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("| ").split("|")]


def _found(page: Path, table: str) -> re.Match[str]:
    for found in TABLE.finditer(page.read_text(encoding="utf-8")):
        if found["name"] == table:
            return found
    raise ValueError(f"{page.name}: found no table {table}; expected <!-- figures:{table} -->")


def rows(page: Path, table: str) -> list[list[str]]:
    """Return the rows of a table of figures, each as its cells.

    Raises:
        ValueError: The page has no such table.
    """
    return [_cells(line) for line in _found(page, table)["rows"].splitlines()]


def write(page: Path, table: str, row: Sequence[object]) -> None:
    """Write a row of figures into a page, with today's date and the version behind it.

    Args:
        page: The page, of Markdown.
        table: The name of the table.
        row: All cells but the last two; whole numbers are written with commas.

    Raises:
        ValueError: The page has no such table, or it has another number of columns.
    """
    found = _found(page, table)
    told = [f"{cell:,}" if isinstance(cell, int) else str(cell) for cell in row]
    told += [todays_date(), version()]
    if len(told) != len(_cells(found["head"].splitlines()[1])):
        raise ValueError(f"{page.name}: {table}: found {len(told)} cells; expected its columns")
    kept = {_cells(line)[0]: line for line in found["rows"].splitlines()}
    kept[told[0]] = f"| {' | '.join(told)} |"
    text = found.string
    lines = "".join(f"{line}\n" for line in kept.values())
    write_whole(page, f"{text[: found.start('rows')]}{lines}{text[found.end('rows') :]}")
