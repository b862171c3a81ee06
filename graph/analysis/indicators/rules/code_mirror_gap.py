"""Exports of priority goods as partners report them, against the country's figures of imports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from ....trade import WEIGHT, MonthlySeries, TradeFlow
from ...signal_inputs import Input, SignalInputs
from ..by_code import by_tier
from ..code_trade import NEW_IN_2022
from ..country_indicator import CountryYear, Indicator, IndicatorFigure, missing
from ..series import money

MOST = 5  # exporters printed, the largest first

_Cell = tuple[str, str, str]  # exporter, code of six digits, period
_Side = dict[_Cell, tuple[float, str]]  # figure and claim


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return exports / imports over the codes and periods that both sides report."""
    sides: dict[str, tuple[_Side, _Side]] = defaultdict(lambda: ({}, {}))
    for flow in _flows(known, question.country):
        out, into = sides[flow.unit]
        side = into if flow.by_importer else out
        cell = (flow.exporter, flow.hs6, flow.period)
        value, claim = side.get(cell, (0.0, flow.claim))
        side[cell] = value + flow.value, claim
    figures: list[IndicatorFigure] = []
    for unit, (out, into) in sorted(sides.items()):
        # What one side reports alone is no gap: the other may not publish it.
        both = sorted(set(out) & set(into))
        periods = _latest(both, question.year)
        shared = filter(lambda cell: cell[2] in periods, both)
        figures.extend(_Mirror(known, unit, out, into).figures(shared))
    return tuple(figures) or missing(
        "mirror gap by code", "no code and period of priority goods that both sides report"
    )


def _flows(known: SignalInputs, country: str) -> Iterator[TradeFlow]:
    """Yield the values of priority goods to a country, by month and by year."""
    wanted = frozenset(known.priority) - NEW_IN_2022

    def is_wanted(series: MonthlySeries) -> bool:
        here = series.importer == country and series.code[:6] in wanted
        return here and series.unit != WEIGHT

    for flow in known.years_to.get(country, ()):
        if flow.hs6 in wanted and flow.unit != WEIGHT:
            yield flow
    yield from known.trade.months(is_wanted)


def _latest(cells: Iterable[_Cell], year: str) -> frozenset[str]:
    """Return the latest year that both sides report, or else the months of the latest one."""
    by_year: dict[str, set[str]] = defaultdict(set)
    for _, _, period in cells:
        by_year[period[:4]].add(period)
    latest = year or max(by_year, default="")
    periods = by_year[latest]
    return frozenset((latest,)) if latest in periods else frozenset(periods)


@dataclass(frozen=True, slots=True)
class _Mirror:
    """What both sides report, by exporter, code and period, in one currency."""

    known: SignalInputs
    unit: str
    out: _Side
    into: _Side

    def figures(self, cells: Iterable[_Cell]) -> Iterator[IndicatorFigure]:
        """Yield the figures of the largest exporters, each of all tiers and then by tier."""
        by_exporter: dict[str, list[_Cell]] = defaultdict(list)
        size: dict[str, float] = defaultdict(float)
        for cell in cells:
            by_exporter[cell[0]].append(cell)
            size[cell[0]] += self.out[cell][0]
        for exporter in sorted(by_exporter, key=lambda each: (-size[each], each))[:MOST]:
            own = by_exporter[exporter]
            yield self._figure("all tiers", own)
            by_code: dict[str, list[_Cell]] = defaultdict(list)
            for cell in own:
                by_code[cell[1]].append(cell)
            for tier, codes in by_tier(self.known, sorted(by_code)).items():
                part = list(chain.from_iterable(map(by_code.__getitem__, codes)))
                yield self._figure(f"tier {tier}", part)

    def _figure(self, what: str, cells: Sequence[_Cell]) -> IndicatorFigure:
        exporter = self.known.name(cells[0][0])
        sent, taken = 0.0, 0.0
        codes: set[str] = set()
        periods: set[str] = set()
        for cell in cells:
            sent += self.out[cell][0]
            taken += self.into[cell][0]
            codes.add(cell[1])
            periods.add(cell[2])
        span = " to ".join(dict.fromkeys((min(periods), max(periods))))
        inputs = (
            Input(
                f"{span}: {money(sent, self.unit)}, as the exporter reports",
                self.out[cells[0]][1],
            ),
            Input(
                f"{span}: {money(taken, self.unit)}, as the importer reports",
                self.into[cells[0]][1],
            ),
        )
        return IndicatorFigure(
            f"{what}: {exporter}, {span}: exported as it says, over imported as the country says",
            sent / taken if taken else None,
            "times",
            inputs,
            missing="" if taken else "imports of 0",
            note=f"{len(codes)} codes that both sides report",
        )


INDICATOR = Indicator(
    name="code-mirror-gap",
    question="Do the country's own figures show the priority goods that its partners say "
    "they sent to it?",
    method="exports of a partner to j as it reports / imports of j from it as j reports, over the "
    "codes of the Common High Priority List and the periods that both report, by tier",
    caution="Imports are valued with freight and insurance, exports without; goods in transit are "
    "counted differently, and a month can fall on either side of a border.",
    look=look,
)
