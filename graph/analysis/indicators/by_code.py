"""Comparison of trade in priority goods with the time before the war, by code, tier and month.

A figure is compared with that of the same months before the war, exporter by exporter and code by
code, so that a year that is not whole is never set against a whole one.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter, itemgetter

from ..signal_inputs import Input, SignalInputs
from .code_trade import YEAR, CodeFlow, CodeTrade, has_ended, priority_trade
from .country_indicator import CountryYear
from .series import money


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
    def pairs(self) -> Iterator[tuple[CodeFlow, tuple[str, ...]]]:
        """Each flow with its periods."""
        return zip(self.trade.flows, self.periods, strict=True)

    @property
    def now(self) -> float:
        """The sum of the period."""
        return self.before(self.year)

    def before(self, year: str) -> float:
        """Return the sum of the same periods of another year."""
        return math.fsum(flow.sum(in_year(periods, year)) for flow, periods in self.pairs)

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
        every = sorted(set(chain.from_iterable(self.periods)))
        if not self.trade.monthly or len(every) == len(self.trade.periods_of(self.year)):
            return self.year
        return " to ".join(dict.fromkeys((every[0], every[-1])))

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
            when = self.span if year == self.year else year
            parts.append(f"{when} {money(self.before(year), self.trade.unit)}")
        same = "" if self.whole else " (the same months of each year)"
        importer = known.name(self.trade.importer)
        what = f"{self.trade.who} to {importer}: {', '.join(parts)}{same}{self._whole_years()}"
        return Input(what, self._largest())

    def _whole_years(self) -> str:
        """Return the sums of whole years in words, if the period itself is none."""
        years = {} if self.whole else self.trade.whole_years()
        told = ", ".join(f"{year} {money(years[year], self.trade.unit)}" for year in years)
        return f"; whole years: {told}" if told else ""

    def _largest(self) -> str:
        """Return the claim with the largest figure of the period, "" without a figure."""
        figures: list[tuple[float, str]] = []
        for flow, periods in self.pairs:
            for period in periods:
                if period in flow.values:
                    figures.append((flow.values[period], flow.claims[period]))
        return max(figures)[1] if figures else ""

    def note(self, known: SignalInputs) -> str:
        """Return what has to be known beside the figure, or ""."""
        parts: list[str] = []
        if self.lacking:
            verb = "is" if len(self.lacking) == 1 else "are"
            base = "-".join(dict.fromkeys((self.base[0], self.base[-1])))
            parts.append(f"{', '.join(self.lacking)} {verb} not on file: over {base}")
        if not self.whole:
            parts.append(f"{self.year} is no whole year on file: the same months are compared")
        return "; ".join([*parts, *self._early(known), *self._renumbered(known)])

    def _early(self, known: SignalInputs) -> Iterator[str]:
        """Yield which exporters' figures end before the period does."""
        last = max(chain.from_iterable(self.periods), default="")
        ends: dict[str, set[str]] = defaultdict(set)
        for flow, periods in self.pairs:
            if periods and max(periods) < last:
                ends[max(periods)].add(known.name(flow.exporter))
        for month, names in sorted(ends.items()):
            yield f"the figures of {' and '.join(sorted(names))} end with {month}"

    def _renumbered(self, known: SignalInputs) -> Iterator[str]:
        """Yield which codes ended, and which are new, as far as the figures show it."""
        own = set(map(attrgetter("code"), self.trade.flows))
        ended: list[str] = []
        new: list[str] = []
        for code in sorted(known.one_edition):
            # A code that ended is in no flow: it cannot be compared.
            if code[:6] in known.priority and has_ended(known, code):
                ended.append(_printed(code))
            elif code in own:
                new.append(_printed(code))
        if ended:
            yield f"without {', '.join(ended)}, of which no later edition has a figure"
        if new:
            yield f"{', '.join(new)} may be a new number and no new trade"


def in_year(periods: Iterable[str], year: str) -> tuple[str, ...]:
    """Return the same months of another year.

    >>> in_year(("2022-01", "2022-02"), "2021"), in_year(("2022",), "2020")
    (('2021-01', '2021-02'), ('2020',))
    """
    return tuple(f"{year}{period[YEAR:]}" for period in periods)


def compare(trade: CodeTrade, question: CountryYear) -> Compared | None:
    """Return a period of some trade with the same months of the base years, if both are on file.

    Args:
        trade: The trade.
        question: The year, or "" for the latest after the base years, and the base years.
    """
    year = _year(trade, question)
    if not year:
        return None
    periods = tuple(_periods(trade, flow, year) for flow in trade.flows)
    base = tuple(each for each in question.base if _on_file(trade, periods, each))
    lacking = tuple(each for each in question.base if each not in base)
    return Compared(trade, year, periods, base, lacking) if base else None


def _year(trade: CodeTrade, question: CountryYear) -> str:
    """Return the year that is compared, "" if it has no figure or is a base year."""
    years = set(map(itemgetter(slice(YEAR)), trade.periods()))
    if question.year:
        return question.year if question.year in years else ""
    # A base year is not compared with the base.
    latest = max(years, default="")
    return latest if latest > question.base[-1] else ""


def _periods(trade: CodeTrade, flow: CodeFlow, year: str) -> tuple[str, ...]:
    """Return the periods of a year that are known for a flow."""
    if not trade.monthly:
        return (year,)  # a flow without a figure of a year had none that was worth a row
    return tuple(filter(flow.knows, trade.periods_of(year)))


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


def comparisons(known: SignalInputs, question: CountryYear) -> list[Compared]:
    """Return what each group of exporters sent in the latest year, with the base years.

    Args:
        known: The inputs.
        question: The country, the year, or "" for the latest after the base years, and those.

    Returns:
        One comparison for each group and unit, the largest first: by month, unless figures of whole
        years are of a later year.
    """
    best: dict[tuple[str, str], Compared] = {}
    for trade in priority_trade(known, question.country):
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
    return dict(sorted(tiers.items()))


def goods(code: str, tier: str) -> str:
    """Return a code as printed, with its tier.

    >>> goods("854231", "1")
    'HS 8542.31 (tier 1)'
    """
    return f"HS {code[:4]}.{code[4:]} (tier {tier})"


def _printed(code: str) -> str:
    return f"{'CN' if len(code) == len('85423190') else 'HS'} {code}"
