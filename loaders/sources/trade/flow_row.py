"""A figure of a file on trade, before it is a claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ....graph.errors import BadInput
from ...context import Context

LARGEST = 1e15  # more than the whole world trades in a year
ITSELF = "a country's trade with itself"
TO_UNION = "the Union as a destination"
UNREAD = "a row that cannot be read"


@dataclass(frozen=True, slots=True)
class FlowRow:
    """One figure of a file.

    `exporter`, `importer` and `reporter` are ISO codes of countries, or EU27. `code` is a code of
    the HS and `edition` its year; both are empty for all goods. `rows` is the number of rows of
    the file that it is the sum of.
    """

    exporter: str
    importer: str
    year: str
    value: float
    unit: str
    reporter: str
    code: str
    edition: str
    where: str
    rows: int = 1

    @property
    def key(self) -> str:
        """The fact that the figure is about."""
        goods = self.code or "all"
        return f"{self.exporter}.{self.importer}.{self.year}.{goods}.by-{self.reporter}"


def report_refused(context: Context, refused: Sequence[BadInput], read: int) -> None:
    """Report the rows that could not be read, or raise the first fault if no row could.

    One odd row never stops a file; a file of which no row can be read is of another layout.
    """
    if refused and not read:
        raise refused[0]
    for fault in refused:
        where, _, what = str(fault).partition(": ")
        context.count_row(UNREAD)
        context.issue("refused", "", where, "", f"{UNREAD}: {what}")
