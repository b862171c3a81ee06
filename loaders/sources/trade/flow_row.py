"""A figure of a file on trade, before it is a claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ....graph.errors import BadInput
from ...context import Context

LARGEST = 1e15  # more than the whole world trades in a year
EARLIEST = "1900"
ITSELF = "a country's trade with itself"
TO_UNION = "the Union as a destination"
UNREAD = "a row that cannot be read"
NOTHING = "no country, or no value"
UNKNOWN = "a partner that is not known here"
NO_YEAR = "not a figure for a year between 1900 and the year of the edition"
# Keys of ends of a flow that are no single country.
UNION = "EU27"
WORLD = "world"


@dataclass(frozen=True, slots=True)
class FlowRow:
    """One figure of a file.

    `exporter`, `importer` and `reporter` are ISO codes of countries, or `UNION`; an importer can be
    `WORLD` too. `period` is a year or a month such as 2022-05, `unit` a currency or kg. `code` is a
    code of the Harmonized System and `edition` the year of its edition, or, with eight digits, of
    the Combined Nomenclature; both are empty for all goods. `rows` is the number of rows of the
    file that give it, and `summed` says that it was added up here from months. `estimated` marks
    re-exports that an author estimated.
    """

    exporter: str
    importer: str
    period: str
    value: float
    unit: str
    reporter: str
    code: str
    edition: str
    where: str
    rows: int = 1
    summed: bool = False
    estimated: bool = False

    @property
    def year(self) -> str:
        """The year of its period."""
        return self.period[:4]

    @property
    def monthly(self) -> bool:
        """Whether its period is a month."""
        return len(self.period) > len("2022")

    @property
    def key(self) -> str:
        """The fact that the figure is about."""
        goods = self.code or "all"
        kind = ".kg" if self.unit == "kg" else ""
        kind += ".re-exports" if self.estimated else ""
        ends = f"{self.exporter}.{self.importer}"
        return f"{ends}.{self.period}.{goods}.by-{self.reporter}{kind}"


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
