"""Re-exports of priority goods from the country, as an author estimates them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter

from ....trade import TradeFlow
from ...signal_inputs import Input, SignalInputs
from ..by_code import by_tier
from ..country_indicator import CountryYear, Indicator, IndicatorFigure, missing
from ..series import money


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return the estimated re-exports of a year by tier; they are no official figures."""
    flows = known.trade.months(
        lambda series: series.exporter == question.country and series.code[:6] in known.priority,
        estimated=True,
    )
    year = question.year or _last_year(flows)
    by_unit: dict[str, list[TradeFlow]] = defaultdict(list)
    for flow in flows:
        if flow.year == year:
            by_unit[flow.unit].append(flow)
    figures: list[IndicatorFigure] = []
    for unit, own in sorted(by_unit.items()):
        figures.extend(_by_tier(known, unit, year, own))
    return tuple(figures) or missing(
        "estimated re-exports", "no author's estimate of re-exports by code is on file"
    )


def _by_tier(
    known: SignalInputs, unit: str, year: str, flows: Sequence[TradeFlow]
) -> Iterator[IndicatorFigure]:
    yield _figure("all tiers", unit, year, flows)
    by_code: dict[str, list[TradeFlow]] = defaultdict(list)
    for flow in flows:
        by_code[flow.hs6].append(flow)
    for tier, codes in by_tier(known, sorted(by_code)).items():
        part = list(chain.from_iterable(map(by_code.__getitem__, codes)))
        yield _figure(f"tier {tier}", unit, year, part)


def _last_year(flows: Sequence[TradeFlow]) -> str:
    """Return the last year that the estimates do not break off in, "" without estimates."""
    last = max(map(attrgetter("period"), flows), default="")
    if not last or last.endswith("-12"):
        return last[:4]
    # A year that breaks off would look like a fall.
    years = set(map(attrgetter("year"), flows)) - {last[:4]}
    return max(years, default=last[:4])


def _figure(what: str, unit: str, year: str, flows: Sequence[TradeFlow]) -> IndicatorFigure:
    total = sum(map(attrgetter("value"), flows))
    months = sorted(set(map(attrgetter("period"), flows)))
    # The figure of all codes and months has many claims behind it: the largest stands for them.
    largest = max(flows, key=lambda flow: (flow.value, flow.claim))
    inputs = (
        Input(
            f"{largest.period}, HS {largest.code[:4]}.{largest.code[4:]}: "
            f"{money(largest.value, unit)}, the largest month and code",
            largest.claim,
        ),
    )
    return IndicatorFigure(
        f"{what}: {year}, an author's estimate and no official figure",
        total,
        unit,
        inputs,
        note=_months(months, flows),
    )


def _months(months: Sequence[str], flows: Iterable[TradeFlow]) -> str:
    codes = len(set(map(attrgetter("hs6"), flows)))
    return f"{len(months)} months with an estimate, {codes} codes"


INDICATOR = Indicator(
    name="estimated-reexports",
    question="How much of the priority goods that the country exports is re-exports, by an "
    "author's estimate?",
    method="sum of the estimates by month and code that a publication prints, by tier of the "
    "Common High Priority List; nothing is computed from official figures here",
    caution="An estimate rests on its author's method, and it is never added to official figures.",
    look=look,
)
