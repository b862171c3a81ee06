"""Monthly figures put together: one series a flow, and years where each flow needs its own twelve.

A row of Eurostat's tables is the months of one product, reporter and partner, and so is a claim:
thousands of claims of a month each would say nothing more.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import filterfalse
from operator import attrgetter, itemgetter

from ....graph.monthly_trade import MonthlyFigures, months_between
from ...context import Context
from .flow_row import FlowRow

# Exporter, importer, reporter, code, edition ('' where it follows from the month), unit, estimated.
_Flow = tuple[str, str, str, str, str, str, bool]


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """The months of one flow: the first of them as printed, and all figures by month."""

    first: FlowRow
    figures: MonthlyFigures

    @property
    def key(self) -> str:
        """The fact that the series is about."""
        span = f"{self.figures.first}..{self.figures.last}"
        return replace(self.first, period=span).key


@dataclass(slots=True)
class MonthlyFlows:
    """The monthly figures of a file.

    `covered` are the months of the table, or None where months that it lacks are not known.
    """

    covered: Collection[str] | None
    months: dict[_Flow, list[FlowRow]] = field(default_factory=lambda: defaultdict(list))
    disputed: dict[_Flow, set[str]] = field(default_factory=lambda: defaultdict(set))
    last: dict[str, str] = field(default_factory=dict)

    def add(self, flow: FlowRow) -> None:
        """Take a figure of a month."""
        self.months[self._flow(flow)].append(flow)
        self.last[flow.reporter] = max(self.last.get(flow.reporter, ""), flow.period)

    def leave_out(self, flow: FlowRow) -> None:
        """Take a figure that is disputed: its year is not whole."""
        self.disputed[self._flow(flow)].add(flow.period)

    def _flow(self, flow: FlowRow) -> _Flow:
        # In a table that covers its months a row goes on over the editions of the nomenclature.
        edition = flow.edition if self.covered is None else ""
        ends = (flow.exporter, flow.importer, flow.reporter)
        return (*ends, flow.code, edition, flow.unit, flow.estimated)

    def series(self) -> Iterator[SeriesRow]:
        """Yield the series of each flow, in the order of the flows.

        A table covers a flow from its first month to its last, or to the last month for which the
        reporter has a figure for anybody: an office that is late has none after it.
        """
        for key, flows in sorted(self.months.items()):
            ordered = sorted(flows, key=lambda flow: flow.period)
            values = {flow.period: flow.value for flow in ordered}
            first, last = ordered[0].period, ordered[-1].period
            lacking = frozenset(self.disputed.get(key, ()))
            if self.covered is not None:
                first, last = min(self.covered), self.last[key[2]]
                lacking |= set(months_between(first, last)) - set(self.covered)
            covered = self.covered is not None
            figures = MonthlyFigures(first, last, covered, values, lacking)
            yield SeriesRow(replace(ordered[0], where=_where(ordered)), figures)

    def years(self) -> Iterator[FlowRow]:
        """Yield the sum of each year of which a flow has all twelve months, if none is covered.

        Of a table that covers its months, the years follow from the series.
        """
        if self.covered is not None:
            return
        for key, flows in sorted(self.months.items()):
            by_year: dict[str, list[FlowRow]] = defaultdict(list)
            for flow in flows:
                by_year[flow.year].append(flow)
            for year, months in sorted(by_year.items()):
                wanted = set(months_between(f"{year}-01", f"{year}-12"))
                # An estimate is never summed: it covers what its author could estimate.
                if set(map(attrgetter("period"), months)) == wanted and not key[-1]:
                    yield _sum(months, year)

    def report(self, context: Context, where: str) -> None:
        """Report the years that are not whole: a note a year, with who lacks which months."""
        lacking: dict[str, dict[tuple[str, ...], set[str]]] = {}
        for item in self.series():
            for year, months in missing_months(item.figures).items():
                whose = lacking.setdefault(year, {}).setdefault(months, set())
                whose.add(item.first.reporter)
        for year, groups in sorted(lacking.items()):
            context.issue("note", "", where, year, f"{NOT_WHOLE}: {_told(groups)}")


def _where(flows: Sequence[FlowRow]) -> str:
    """Return where the figures of a series stand: one row, or several of one file."""
    places = list(dict.fromkeys(map(attrgetter("where"), flows)))
    others = f" and {len(places) - 1} other rows" if len(places) > 1 else ""
    return f"{places[0]}{others}"


NOT_WHOLE = "not a whole year, so it is not added up; months without figures"


def missing_months(figures: MonthlyFigures) -> dict[str, tuple[str, ...]]:
    """Return by year the months that are not on file, for the years that are not whole."""
    missing: dict[str, tuple[str, ...]] = {}
    for year in sorted({month[:4] for month in figures.values}):
        wanted = months_between(f"{year}-01", f"{year}-12")
        months = tuple(filterfalse(figures.knows, wanted))
        if months:
            missing[year] = months
    return missing


def _told(groups: Mapping[tuple[str, ...], Collection[str]]) -> str:
    parts: list[str] = []
    for months, reporters in sorted(groups.items()):
        numbers = ", ".join(map(itemgetter(slice(5, 7)), months))
        parts.append(f"{', '.join(sorted(reporters))}: {numbers}")
    return "; ".join(parts)


def _sum(months: Sequence[FlowRow], year: str) -> FlowRow:
    # The place of the first month stands for all of them.
    first = min(months, key=attrgetter("period"))
    return replace(
        first,
        period=year,
        value=math.fsum(map(attrgetter("value"), months)),
        where=f"{first.where} and the other months of {year}, summed",
        rows=0,
        summed=True,
    )
