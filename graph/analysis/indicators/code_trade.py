"""Trade in priority goods by exporter and code: the figures on file for one country."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter

from ...trade import WEIGHT, MonthlySeries, TradeFlow
from ..blocs import EU27
from ..signal_inputs import SignalInputs

# Numbers of the list that HS 2017 does not have: a surge over years of that edition would be a
# renumbering.
NEW_IN_2022 = frozenset(("854149", "854151", "854159", "852589", "854800", "880730"))
MEMBERS = "EU member states"
YEAR = len("2022")  # characters of a period that are its year

_Pair = tuple[str, str]  # exporter, code


@dataclass(slots=True)
class CodeFlow:
    """What one exporter sent of one code: its figures by period, months or years.

    Attributes:
        exporter: Uid of the exporter.
        code: The code as the figures have it, of 6 or 8 digits.
        values: The figures by period.
        claims: The claim behind each figure.
        series: The series behind them, if they are of months.
    """

    exporter: str
    code: str
    values: dict[str, float] = field(default_factory=dict)
    claims: dict[str, str] = field(default_factory=dict)
    series: list[MonthlySeries] = field(default_factory=list)

    @property
    def hs6(self) -> str:
        """The six digits of its code."""
        return self.code[:6]

    def knows(self, period: str) -> bool:
        """Return whether the figure of a period is known, be it nought."""
        if period in self.values:
            return True
        return any(series.figures.knows(period) for series in self.series)

    def sum(self, periods: Iterable[str]) -> float:
        """Return the sum over some periods."""
        # A period without a figure had no trade, or is not known: `knows` says which.
        on_file = filter(self.values.__contains__, periods)
        return math.fsum(map(self.values.__getitem__, on_file))


@dataclass(frozen=True, slots=True)
class CodeTrade:
    """What a group of exporters sent to one country, in one unit, by month or by year.

    Attributes:
        who: The group, to be printed.
        importer: Uid of the country.
        unit: The unit of all figures.
        monthly: Whether the figures are of months.
        flows: The flows, each of one exporter and code.
    """

    who: str
    importer: str
    unit: str
    monthly: bool
    flows: tuple[CodeFlow, ...]

    def of(self, codes: Collection[str]) -> CodeTrade:
        """Return the part of it that has one of some codes of six digits."""
        flows = tuple(flow for flow in self.flows if flow.hs6 in codes)
        return CodeTrade(self.who, self.importer, self.unit, self.monthly, flows)

    def periods(self) -> list[str]:
        """Return the periods with a figure, in their order."""
        return sorted(set(chain.from_iterable(map(attrgetter("values"), self.flows))))

    def periods_of(self, year: str) -> list[str]:
        """Return the periods of a year: its months, or itself."""
        return [f"{year}-{month:02d}" for month in range(1, 13)] if self.monthly else [year]

    def by_period(self) -> dict[str, float]:
        """Return the sum of all flows by period."""
        sums: dict[str, float] = defaultdict(float)
        for flow in self.flows:
            for period, value in flow.values.items():
                sums[period] += value
        return dict(sorted(sums.items()))

    def whole_years(self) -> dict[str, float]:
        """Return the sum of each year of which all periods of all flows are known."""
        sums: dict[str, float] = {}
        for year in sorted({period[:YEAR] for period in self.periods()}):
            if all(self._knows(flow, year) for flow in self.flows):
                sums[year] = math.fsum(flow.sum(self.periods_of(year)) for flow in self.flows)
        return sums

    def _knows(self, flow: CodeFlow, year: str) -> bool:
        return all(map(flow.knows, self.periods_of(year)))

    def codes(self) -> list[str]:
        """Return its codes of six digits, that with the largest figures first."""
        totals: dict[str, float] = defaultdict(float)
        for flow in self.flows:
            totals[flow.hs6] += flow.sum(flow.values)
        return sorted(totals, key=lambda code: (-totals[code], code))

    @property
    def size(self) -> float:
        """The sum of all its figures."""
        return sum(self.by_period().values())


def priority_trade(known: SignalInputs, country: str, unit: str = "") -> list[CodeTrade]:
    """Return the trade in priority goods to a country, as exporters report it.

    Args:
        known: The inputs.
        country: Uid of the country.
        unit: Only figures in this unit. Empty: of all currencies.

    Returns:
        Each group of exporters and unit, by month and by year apart; the largest first. The member
        states of the Union are one group, and every other exporter is one. Codes that the edition
        of 2017 does not have are left out, and those that have ended.
    """
    grouping = _Grouping(known, unit)
    for series in known.series_to.get(country, ()):
        grouping.add_series(series)
    for figure in known.years_to.get(country, ()):
        grouping.add_year(figure)
    trades: list[CodeTrade] = []
    for (who, money_of, monthly), flows in grouping.groups.items():
        _leave_out_union(flows, known.union)
        kept = _without_doubles(flows)
        trades.append(CodeTrade(who, country, money_of, monthly, kept))
    trades.sort(key=lambda trade: (not trade.monthly, -trade.size, trade.who, trade.unit))
    return trades


class _Grouping:
    """Collects figures into flows, and flows by who exported, unit, and month or year."""

    def __init__(self, known: SignalInputs, unit: str) -> None:
        """Take the inputs and the unit that is wanted; '' for all currencies."""
        self._known, self._unit = known, unit
        self._wanted = frozenset(known.priority) - NEW_IN_2022
        self._published: dict[tuple[str, ...], str] = {}
        self.groups: dict[tuple[str, str, bool], dict[_Pair, CodeFlow]] = defaultdict(dict)

    def add_series(self, series: MonthlySeries) -> None:
        """Add the figures of a series that the exporter reports; estimates are none of them."""
        if series.estimated or not self._is_wanted(series, series.code[:6]):
            return
        if has_ended(self._known, series.code):
            return
        flow = self._flow(series.exporter, series.code, series.unit, monthly=True)
        flow.series.append(series)
        for month, value in series.figures.values.items():
            key = (series.exporter, series.code, series.unit, month)
            # Offices revise their figures, so the edition published last counts.
            if self._published.get(key, "") < series.known_by:
                self._published[key] = series.known_by
                flow.values[month], flow.claims[month] = value, series.claim

    def add_year(self, figure: TradeFlow) -> None:
        """Add a figure of a year that the exporter reports."""
        if self._is_wanted(figure, figure.hs6):
            flow = self._flow(figure.exporter, figure.code, figure.unit, monthly=False)
            flow.values[figure.year], flow.claims[figure.year] = figure.value, figure.claim

    def _is_wanted(self, flow: MonthlySeries | TradeFlow, hs6: str) -> bool:
        in_unit = flow.unit == self._unit if self._unit else flow.unit != WEIGHT
        return in_unit and not flow.by_importer and hs6 in self._wanted

    def _flow(self, exporter: str, code: str, unit: str, *, monthly: bool) -> CodeFlow:
        # The Union's own figures are those of its members, for periods of which these have none.
        union = exporter in EU27 or exporter == self._known.union
        who = MEMBERS if union else self._known.name(exporter)
        flows = self.groups[who, unit, monthly]
        return flows.setdefault((exporter, code), CodeFlow(exporter, code))


def _leave_out_union(flows: dict[_Pair, CodeFlow], union: str) -> None:
    """Leave out the Union's figures of periods of which its member states have figures."""
    members: dict[str, set[str]] = defaultdict(set)
    for (exporter, code), flow in flows.items():
        if exporter in EU27:
            members[code[:6]].update(flow.values)
    for key, flow in flows.items():
        if key[0] == union:
            for period in members[flow.hs6] & set(flow.values):
                del flow.values[period]


def _without_doubles(flows: dict[_Pair, CodeFlow]) -> tuple[CodeFlow, ...]:
    """Return the flows in order, without those of eight digits if the six have their own figure.

    The figure of six digits has those of eight in it.
    """
    kept: list[CodeFlow] = []
    for (exporter, code), flow in sorted(flows.items()):
        if len(code) == len("854231") or (exporter, code[:6]) not in flows:
            kept.append(flow)
    return tuple(kept)


def has_ended(known: SignalInputs, code: str) -> bool:
    """Return whether a code has no figure in the newest edition of the nomenclature on file."""
    edition = known.one_edition.get(code, "")
    return bool(edition) and edition != max(known.editions)
