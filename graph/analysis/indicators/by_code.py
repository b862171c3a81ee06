"""Trade in priority goods by code, tier and month: what some exporters sent to one country.

A figure is compared with that of the same months before the war, exporter by exporter and code by
code, so that a year that is not whole is never set against a whole one.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...trade import WEIGHT, MonthlySeries
from ..blocs import EU27
from ..signal_inputs import Input, SignalInputs
from .country_indicator import CountryYear
from .series import money

# Numbers of the list that HS 2017 does not have: a surge over years of that edition would be a
# renumbering.
NEW_IN_2022 = frozenset(("854149", "854151", "854159", "852589", "854800", "880730"))
MEMBERS = "EU member states"
_YEAR = len("2022")


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
        return math.fsum(self.values.get(period, 0.0) for period in periods)


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
        found: set[str] = set()
        for flow in self.flows:
            found.update(flow.values)
        return sorted(found)

    def by_period(self) -> dict[str, float]:
        """Return the sum of all flows by period."""
        sums: dict[str, list[float]] = defaultdict(list)
        for flow in self.flows:
            for period, value in flow.values.items():
                sums[period].append(value)
        return {period: math.fsum(sums[period]) for period in sorted(sums)}

    def whole_years(self) -> dict[str, float]:
        """Return the sum of each year of which all months of all flows are known."""
        sums: dict[str, float] = {}
        for year in sorted({period[:_YEAR] for period in self.periods()}):
            months = [f"{year}-{month:02d}" for month in range(1, 13)] if self.monthly else [year]
            if all(flow.knows(month) for flow in self.flows for month in months):
                sums[year] = math.fsum(flow.sum(months) for flow in self.flows)
        return sums

    def codes(self) -> list[str]:
        """Return its codes of six digits, that with the largest figures first."""
        totals: dict[str, float] = defaultdict(float)
        for flow in self.flows:
            totals[flow.hs6] += flow.sum(flow.values)
        return sorted(totals, key=lambda code: (-totals[code], code))


@dataclass(frozen=True, slots=True)
class Compared:
    """A period, and the same months (or the year) of each base year that is on file.

    Attributes:
        trade: The trade that is compared.
        year: The year of the period.
        periods: The periods of that year, by flow: an exporter whose figures end early is compared
            with its own months.
        base: The base years on file.
        lacking: The base years that are not on file.
    """

    trade: CodeTrade
    year: str
    periods: tuple[tuple[str, ...], ...]
    base: tuple[str, ...]
    lacking: tuple[str, ...]

    @property
    def now(self) -> float:
        """The sum of the period."""
        pairs = zip(self.trade.flows, self.periods, strict=True)
        return math.fsum(flow.sum(periods) for flow, periods in pairs)

    def before(self, year: str) -> float:
        """Return the sum of the same periods of another year."""
        pairs = zip(self.trade.flows, self.periods, strict=True)
        return math.fsum(flow.sum(in_year(periods, year)) for flow, periods in pairs)

    @property
    def mean(self) -> float:
        """The mean over the base years on file."""
        return math.fsum(map(self.before, self.base)) / len(self.base)

    @property
    def growth(self) -> float | None:
        """The period over the mean; None for a mean of nought."""
        return self.now / self.mean if self.mean else None

    @property
    def span(self) -> str:
        """The period in words: a year, or its months."""
        every = sorted(set(_chained(self.periods)))
        if not self.trade.monthly or len(every) == 12:
            return self.year
        return every[0] if len(every) == 1 else f"{every[0]} to {every[-1]}"

    @property
    def whole(self) -> bool:
        """Whether the period is a whole year."""
        return self.span == self.year

    def input(self, known: SignalInputs) -> Input:
        """Return the figures that are compared, and those of whole years, as one fact.

        Its claim is the one with the largest figure of the period.
        """
        parts: list[str] = []
        for year in (*self.base, self.year):
            value = self.now if year == self.year else self.before(year)
            when = self.span if year == self.year else year
            parts.append(f"{when} {money(value, self.trade.unit)}")
        same = "" if self.whole else " (the same months of each year)"
        years = "" if self.whole else self._whole_years()
        importer = known.name(self.trade.importer)
        what = f"{self.trade.who} to {importer}: {', '.join(parts)}{same}{years}"
        figures = list(self._figures(self.year))
        return Input(what, max(figures)[1] if figures else "")

    def _whole_years(self) -> str:
        years = self.trade.whole_years()
        told = ", ".join(f"{year} {money(years[year], self.trade.unit)}" for year in sorted(years))
        return f"; whole years: {told}" if told else ""

    def _figures(self, year: str) -> Iterator[tuple[float, str]]:
        for flow, periods in zip(self.trade.flows, self.periods, strict=True):
            for period in in_year(periods, year):
                if period in flow.values:
                    yield flow.values[period], flow.claims[period]

    def note(self, known: SignalInputs) -> str:
        """Return what has to be known beside the figure, or ""."""
        parts: list[str] = []
        if self.lacking:
            are = "is" if len(self.lacking) == 1 else "are"
            base = f"{self.base[0]}-{self.base[-1]}" if len(self.base) > 1 else self.base[0]
            parts.append(f"{', '.join(self.lacking)} {are} not on file: over {base}")
        if not self.whole:
            parts.append(f"{self.year} is no whole year on file: the same months are compared")
        parts.extend(self._early(known))
        parts.extend(self._renumbered(known))
        return "; ".join(parts)

    def _renumbered(self, known: SignalInputs) -> Iterator[str]:
        """Yield which codes ended, and which are new, as far as the figures show it."""
        wanted = sorted(code for code in known.one_edition if code[:6] in known.priority)
        ended = [code for code in wanted if has_ended(known, code)]
        own = {flow.code for flow in self.trade.flows}
        new = [code for code in wanted if code in own]
        if ended:
            yield f"without {_codes(ended)}, of which no later edition has a figure"
        if new:
            yield f"{_codes(new)} may be a new number and no new trade"

    def _early(self, known: SignalInputs) -> Iterator[str]:
        """Yield which exporters' figures end before the period does."""
        last = max(_chained(self.periods), default="")
        ends: dict[str, set[str]] = defaultdict(set)
        for flow, periods in zip(self.trade.flows, self.periods, strict=True):
            if periods and max(periods) < last:
                ends[max(periods)].add(known.name(flow.exporter))
        for month, names in sorted(ends.items()):
            yield f"the figures of {' and '.join(sorted(names))} end with {month}"


def in_year(periods: Iterable[str], year: str) -> tuple[str, ...]:
    """Return the same months of another year.

    >>> in_year(("2022-01", "2022-02"), "2021"), in_year(("2022",), "2020")
    (('2021-01', '2021-02'), ('2020',))
    """
    return tuple(f"{year}{period[_YEAR:]}" for period in periods)


def _codes(codes: Sequence[str]) -> str:
    return ", ".join(f"{'CN' if len(code) == 8 else 'HS'} {code}" for code in codes)


def _chained(groups: Iterable[Iterable[str]]) -> Iterator[str]:
    for group in groups:
        yield from group


def priority_trade(known: SignalInputs, country: str, unit: str = "") -> list[CodeTrade]:
    """Return the trade in priority goods to a country, as exporters report it.

    Args:
        known: The inputs.
        country: Uid of the country.
        unit: Only figures in this unit. Empty: of all currencies.

    Returns:
        Each group of exporters and unit, by month and by year apart; the largest first. The member
        states of the Union are one group, and every other exporter is one. Codes that the edition
        of 2017 does not have are left out.
    """
    trades: list[CodeTrade] = []
    for (who, money_of, monthly), flows in _grouped(known, country, unit).items():
        ordered = tuple(flows[key] for key in sorted(flows))
        trades.append(CodeTrade(who, country, money_of, monthly, ordered))
    trades.sort(key=lambda trade: (not trade.monthly, -_size(trade), trade.who, trade.unit))
    return trades


def _size(trade: CodeTrade) -> float:
    return sum(flow.sum(flow.values) for flow in trade.flows)


_Group = tuple[str, str, bool]  # who, unit, whether by month


def _grouped(
    known: SignalInputs, country: str, unit: str
) -> dict[_Group, dict[tuple[str, str], CodeFlow]]:
    groups: dict[_Group, dict[tuple[str, str], CodeFlow]] = defaultdict(dict)

    def flow_of(exporter: str, code: str, of: str, monthly: bool) -> CodeFlow:
        # The Union's own figures are those of its members, for periods of which these have none.
        who = MEMBERS if exporter in EU27 or exporter == known.union else known.name(exporter)
        flows = groups[who, of, monthly]
        return flows.setdefault((exporter, code), CodeFlow(exporter, code))

    wanted = frozenset(known.priority) - NEW_IN_2022
    latest: dict[tuple[str, str, str, str], str] = {}
    for series in known.series_to.get(country, ()):
        if series.by_importer or series.estimated or series.code[:6] not in wanted:
            continue
        if not _is_wanted(series.unit, unit) or has_ended(known, series.code):
            continue
        flow = flow_of(series.exporter, series.code, series.unit, True)
        flow.series.append(series)
        for month, value in series.figures.values.items():
            key = (series.exporter, series.code, series.unit, month)
            # Offices revise their figures, so the edition published last counts.
            if key not in latest or latest[key] < series.known_by:
                latest[key] = series.known_by
                flow.values[month], flow.claims[month] = value, series.claim
    for figure in known.years_to.get(country, ()):
        if not figure.by_importer and figure.hs6 in wanted and _is_wanted(figure.unit, unit):
            flow = flow_of(figure.exporter, figure.code, figure.unit, False)
            flow.values[figure.year], flow.claims[figure.year] = figure.value, figure.claim
    for flows in groups.values():
        _leave_out_union(flows, known.union)
    return _without_doubles(groups)


def _leave_out_union(flows: dict[tuple[str, str], CodeFlow], union: str) -> None:
    """Leave out the Union's figures of periods of which its member states have figures."""
    members: dict[str, set[str]] = defaultdict(set)
    for (exporter, code), flow in flows.items():
        if exporter in EU27:
            members[code[:6]].update(flow.values)
    for key, flow in flows.items():
        if key[0] == union:
            for period in members[flow.hs6] & set(flow.values):
                del flow.values[period]


def has_ended(known: SignalInputs, code: str) -> bool:
    """Return whether a code has no figure in the newest edition of the nomenclature on file."""
    edition = known.one_edition.get(code, "")
    return bool(edition) and edition != max(known.editions)


def _is_wanted(unit: str, wanted: str) -> bool:
    return unit == wanted if wanted else unit != WEIGHT


def _without_doubles(
    groups: Mapping[_Group, dict[tuple[str, str], CodeFlow]],
) -> dict[_Group, dict[tuple[str, str], CodeFlow]]:
    """Return the flows without those of eight digits whose six digits have a figure of their own.

    The figure of six digits has those of eight in it.
    """
    single: dict[_Group, dict[tuple[str, str], CodeFlow]] = {}
    for group, flows in groups.items():
        wide = {key for key in flows if len(key[1]) == 6}
        single[group] = {
            key: flow
            for key, flow in flows.items()
            if key in wide or (key[0], key[1][:6]) not in wide
        }
    return single


def compare(trade: CodeTrade, question: CountryYear, base_end: str = "") -> Compared | None:
    """Return a period of some trade with the same months of the base years, if both are on file.

    Args:
        trade: The trade.
        question: The year, or "" for the latest after the base years, and the base years.
        base_end: The last base year. Empty: that of the question.
    """
    after = base_end or question.base[-1]
    year = question.year or max(
        (period[:_YEAR] for period in trade.periods() if period[:_YEAR] > after), default=""
    )
    if not year or not any(period[:_YEAR] == year for period in trade.periods()):
        return None
    wanted = [f"{year}-{month:02d}" for month in range(1, 13)] if trade.monthly else [year]
    periods = [tuple(filter(flow.knows, wanted)) for flow in trade.flows]
    if not trade.monthly:
        # A flow without a figure of a year had none that was worth a row.
        periods = [(year,)] * len(trade.flows)
    base = tuple(each for each in question.base if _on_file(trade, periods, each))
    if not base:
        return None
    lacking = tuple(each for each in question.base if each not in base)
    return Compared(trade, year, tuple(periods), base, lacking)


def _on_file(trade: CodeTrade, periods: Sequence[tuple[str, ...]], year: str) -> bool:
    """Return whether the same months of a base year are known for the flows that have any."""
    if not trade.monthly:
        return any(year in flow.values for flow in trade.flows)
    found = False
    for flow, months in zip(trade.flows, periods, strict=True):
        if not all(map(flow.knows, in_year(months, year))):
            return False
        found = found or bool(months)
    return found


def goods(code: str, tier: str) -> str:
    """Return a code as printed, with its tier.

    >>> goods("854231", "1")
    'HS 8542.31 (tier 1)'
    """
    return f"HS {code[:4]}.{code[4:]} (tier {tier})"


def comparisons(known: SignalInputs, question: CountryYear, country: str = "") -> list[Compared]:
    """Return what each group of exporters sent in the latest year, with the base years.

    Args:
        known: The inputs.
        question: The year, or "" for the latest after the base years, and the base years.
        country: Uid of the country. Empty: that of the question.

    Returns:
        One comparison for each group and unit, the largest first: by month, unless figures of whole
        years are of a later year.
    """
    best: dict[tuple[str, str], Compared] = {}
    for trade in priority_trade(known, country or question.country):
        compared = compare(trade, question)
        if compared is None:
            continue
        key = (trade.who, trade.unit)
        # Figures by month come first, and give way only to those of a later year.
        if key not in best or best[key].year < compared.year:
            best[key] = compared
    return sorted(best.values(), key=lambda each: (-each.now, each.trade.who, each.trade.unit))


def by_tier(known: SignalInputs, codes: Iterable[str]) -> dict[str, list[str]]:
    """Return some codes of the priority list by tier, in the order of the tiers."""
    tiers: dict[str, list[str]] = defaultdict(list)
    for code in codes:
        if code in known.priority:
            tiers[known.priority[code].tier].append(code)
    return {tier: tiers[tier] for tier in sorted(tiers)}
