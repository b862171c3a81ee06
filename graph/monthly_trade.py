"""Monthly figures of trade: how a claim states them, and the whole years that follow from them.

A claim about months is a row of a table: one exporter, importer, code and reporting country. Its
text says from when to when, and its note has the figures.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from .errors import wrong

BY_MONTH = "by month"
SINGLE = "in single months"
DISPUTED = "disputed"
MONTH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])", re.ASCII)


@dataclass(frozen=True, slots=True)
class MonthlyFigures:
    """The figures of one flow by month.

    Attributes:
        first: The first month that the table covers, or has.
        last: The last month that it covers, or has.
        covered: Whether the table covers all months between, so that a month without a figure had
            no trade; otherwise nothing is known of such a month.
        values: The figures by month.
        lacking: Months between that are not known in spite of that, such as disputed ones.
    """

    first: str
    last: str
    covered: bool
    values: Mapping[str, float]
    lacking: frozenset[str] = frozenset()

    def knows(self, month: str) -> bool:
        """Return whether a month's figure is known, be it nought."""
        if month in self.lacking:
            return False
        return month in self.values or (self.covered and self.first <= month <= self.last)

    def years(self) -> dict[str, float]:
        """Return the sum of each whole year; a year of which a month is not known has none.

        >>> months = {f"2021-{month:02d}": 1.0 for month in range(1, 12)}
        >>> MonthlyFigures("2021-01", "2021-12", True, months).years()
        {'2021': 11.0}
        >>> MonthlyFigures("2021-01", "2021-11", True, months).years()
        {}
        """
        sums: dict[str, list[float]] = {}
        for month, value in self.values.items():
            sums.setdefault(month[:4], []).append(value)
        whole: dict[str, float] = {}
        for year, values in sums.items():
            if all(map(self.knows, months_between(f"{year}-01", f"{year}-12"))):
                whole[year] = math.fsum(values)
        return whole

    @property
    def total(self) -> float:
        """The sum of all figures."""
        return math.fsum(self.values.values())

    @property
    def span(self) -> str:
        """The time of all figures, in words."""
        how = BY_MONTH if self.covered else SINGLE
        return f"{how} from {self.first} to {self.last}"

    def note(self) -> str:
        """Return the figures as the note of a claim.

        >>> values = {"2022-01": 24709.0, "2022-03": 0.5}
        >>> MonthlyFigures("2022-01", "2022-03", True, values).note()
        '2022-01: 24709; 2022-03: 0.5'
        """
        cells = {month: format(value, ".15g") for month, value in self.values.items()}
        cells.update(dict.fromkeys(self.lacking, DISPUTED))
        return "; ".join(f"{month}: {cells[month]}" for month in sorted(cells))


def read_note(note: str, first: str, last: str, *, covered: bool) -> MonthlyFigures:
    """Return the figures that `MonthlyFigures.note` wrote; raise `BadInput` for another note."""
    values: dict[str, float] = {}
    lacking: set[str] = set()
    for part in filter(None, note.split("; ")):
        month, _, figure = part.partition(": ")
        if not MONTH.fullmatch(month):
            raise wrong("figures by month", part, "a month and its value, such as 2022-01: 24709")
        if figure == DISPUTED:
            lacking.add(month)
        else:
            values[month] = float(figure)
    return MonthlyFigures(first, last, covered, values, frozenset(lacking))


def months_between(first: str, last: str) -> list[str]:
    """Return the months from one to another, both of them with it.

    >>> months_between("2021-11", "2022-02")
    ['2021-11', '2021-12', '2022-01', '2022-02']
    """
    return list(_between(first, last))


# The same years and spans are asked for again with every flow of a table.
@lru_cache(maxsize=1024)
def _between(first: str, last: str) -> tuple[str, ...]:
    return tuple(_months(first, last))


def _months(first: str, last: str) -> Iterator[str]:
    year, month = int(first[:4]), int(first[5:])
    while f"{year:04d}-{month:02d}" <= last:
        yield f"{year:04d}-{month:02d}"
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
