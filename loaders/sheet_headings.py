"""Finds the heading of a table: one row that names its columns, or two rows read together.

Offices print two: above the names stands whose they are, over several columns at once. Read
together, `Sender, , Receiver, ` over `Name, Country, Name, Country` is `Sender Name` and so on.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

SEARCHED = 30  # rows from the top among which the heading is looked for
Row = tuple[int, list[str]]  # number of the row's first line in the file, cells
IsHeading = Callable[[Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class Heading:
    """The names of the columns; `place` is the last of its rows, `height` how many it has."""

    place: int
    line: int
    cells: list[str]
    height: int = 1


def one_line(cell: str) -> str:
    """Return a heading without line breaks and double spaces."""
    return " ".join(cell.split())


def named(heading: Sequence[str], columns: Collection[str]) -> list[str]:
    """Return a heading with the names that a mapping has for it: as printed, or in one line.

    >>> named(["Date\\n(dd)", "Name "], ["Date (dd)", "Name"])
    ['Date (dd)', 'Name']
    """
    stripped = map(str.strip, heading)
    return [cell if cell in columns else one_line(cell) for cell in stripped]


def find_heading(
    rows: Sequence[Row], is_heading: IsHeading | None, known: Collection[str]
) -> Heading:
    """Return the heading among the first of some rows that have a cell; see `read_sheet`."""
    top = rows[:SEARCHED]
    if is_heading is not None:
        for place, (line, cells) in enumerate(top):
            if is_heading(cells):
                for two in _joined(top, place):
                    if _are_one(top, place, is_heading) and is_heading(two.cells):
                        return two
                return Heading(place, line, list(cells))
        for place in range(len(top)):
            for two in _joined(top, place):
                if is_heading(two.cells):
                    return two
    # Of rows with equally many the first is taken: the heading may come again further down.
    place = max(range(len(top)), key=lambda place: (_known(top[place][1], known), -place))
    return Heading(place, top[place][0], list(top[place][1]))


def _known(cells: Sequence[str], known: Collection[str]) -> int:
    return len(set(map(str.strip, cells)) & set(known))


def _joined(rows: Sequence[Row], place: int) -> Iterator[Heading]:
    """Yield a row read together with the one below it, if that names what it leaves unnamed."""
    if place + 1 == len(rows) or not any(_unnamed(rows, place)):
        return
    line, below = rows[place + 1]
    if any(map(_is_figure, below)):
        return
    cells: list[str] = []
    for group, cell, name in zip(*_wide(rows, place), strict=True):
        own = one_line(name)
        words = (group, own) if own else (cell, "")
        cells.append(one_line(" ".join(dict.fromkeys(words))))
    yield Heading(place + 1, line, cells, 2)


def _is_figure(cell: str) -> bool:
    return any(map(str.isdigit, cell)) and not any(map(str.isalpha, cell))


def _wide(rows: Sequence[Row], place: int) -> tuple[list[str], list[str], list[str]]:
    """Return of a row the groups to which its columns belong, its cells, and those below it."""
    cells, below = list(rows[place][1]), list(rows[place + 1][1])
    width = max(len(cells), len(below))
    cells += [""] * (width - len(cells))
    below += [""] * (width - len(below))
    groups: list[str] = []
    for cell in cells:
        groups.append(one_line(cell) or (groups[-1] if groups else ""))
    return groups, cells, below


def _unnamed(rows: Sequence[Row], place: int) -> Iterator[bool]:
    """Yield True for each column of a group behind its first that the row below names."""
    for group, cell, name in zip(*_wide(rows, place), strict=True):
        if group and name.strip() and not cell.strip():
            yield True


def _are_one(rows: Sequence[Row], place: int, is_heading: IsHeading) -> bool:
    """Return whether a row that may be a heading is surely part of one with the row below it.

    It is where that row may be a heading, too, or where one name stands below two groups. A row of
    cells below a heading that leaves a column unnamed is no part of it.
    """
    if is_heading(rows[place + 1][1]):
        return True
    groups: dict[str, set[str]] = {}
    for group, _, name in zip(*_wide(rows, place), strict=True):
        groups.setdefault(one_line(name), set()).add(group)
    groups.pop("", None)
    several = any(len(found) > 1 for found in groups.values())
    return several and sum(_unnamed(rows, place)) > 1
