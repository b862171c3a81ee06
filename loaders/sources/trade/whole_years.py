"""Years as sums of their months; a year of which a month is not on file is no year."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ...context import Context
from .flow_row import FlowRow

# Exporter, importer, reporter, code, edition, unit, year.
_Year = tuple[str, str, str, str, str, str, str]


@dataclass(slots=True)
class MonthlyFlows:
    """The monthly figures of a file, from which its whole years are summed.

    `covered` are the months of the table, or None where each flow needs its own twelve.
    """

    covered: Collection[str] | None
    months: dict[_Year, list[FlowRow]] = field(default_factory=lambda: defaultdict(list))
    broken: set[_Year] = field(default_factory=set)
    last: dict[str, str] = field(default_factory=dict)

    def add(self, flow: FlowRow) -> None:
        """Take a figure of a month."""
        self.months[_year(flow)].append(flow)
        self.last[flow.reporter] = max(self.last.get(flow.reporter, ""), flow.period)

    def leave_out(self, flow: FlowRow) -> None:
        """Take a figure that is disputed: its year is not whole."""
        self.broken.add(_year(flow))

    def sums(self, context: Context, where: str) -> Iterator[FlowRow]:
        """Yield a figure for each whole year of each flow, and report the others.

        A year is whole if the table covers its twelve months and the figures of the reporter do not
        end before its December: an office that is late has no figure for anybody.
        """
        lacking: dict[tuple[str, str], set[str]] = defaultdict(set)
        flows: dict[tuple[str, str], int] = defaultdict(int)
        for key, months in sorted(self.months.items()):
            reporter, year = key[2], key[-1]
            missing = self._missing(months, reporter, year)
            if missing:
                lacking[reporter, year] |= missing
                flows[reporter, year] += 1
            elif key not in self.broken:
                yield _sum(months, year)
        _report(context, where, lacking, flows)

    def _missing(self, months: Sequence[FlowRow], reporter: str, year: str) -> set[str]:
        """Return the months of a year that are not known to be on file for a flow."""
        wanted = {f"{year}-{month:02d}" for month in range(1, 13)}
        if self.covered is None:
            return wanted - {flow.period for flow in months}
        missing = wanted - set(self.covered)
        return missing | {month for month in wanted if month > self.last[reporter]}


def _year(flow: FlowRow) -> _Year:
    ends = (flow.exporter, flow.importer, flow.reporter)
    return (*ends, flow.code, flow.edition, flow.unit, flow.year)


def _sum(months: Sequence[FlowRow], year: str) -> FlowRow:
    first = min(months, key=lambda flow: flow.period)
    return replace(
        first,
        period=year,
        value=math.fsum(flow.value for flow in months),
        where=f"{first.where} and the other months of {year}, summed",
        rows=0,
        summed=True,
    )


def _report(
    context: Context,
    where: str,
    lacking: Mapping[tuple[str, str], Iterable[str]],
    flows: Mapping[tuple[str, str], int],
) -> None:
    """Report the years that are not whole: one note for each year, with who lacks which months."""
    by_year: dict[str, dict[tuple[str, ...], list[str]]] = defaultdict(lambda: defaultdict(list))
    counts: dict[str, int] = defaultdict(int)
    for (reporter, year), months in sorted(lacking.items()):
        by_year[year][tuple(sorted(months))].append(reporter)
        counts[year] += flows[reporter, year]
    for year, groups in by_year.items():
        said = "; ".join(f"{', '.join(who)}: {_months(months)}" for months, who in groups.items())
        what = f"no whole year, so none is summed for {counts[year]} flows; months that are missing"
        context.issue("note", "", where, year, f"{what}: {said}")


def _months(months: Sequence[str]) -> str:
    return months[0] if len(months) == 1 else f"{', '.join(month[5:] for month in months)}"
