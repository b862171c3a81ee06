"""Trade in priority goods by month, a series a tier: what a picture of a country shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, filterfalse

from ...monthly_trade import months_between
from ...trade import TradeFlow
from ..signal_inputs import SignalInputs
from .by_code import by_tier
from .code_trade import CodeTrade, priority_trade

MOST_CLAIMS = 3  # claims named of a series: those with the largest figures


@dataclass(frozen=True, slots=True)
class TierMonths:
    """The figures of one tier by month.

    Attributes:
        tier: The tier of the Common High Priority List.
        exporter: Who exported, to be printed.
        unit: The currency.
        values: The sum of each month on file, nought where there was no trade.
        partial: Months in which the figures of an exporter are not on file.
        claims: Some of the claims behind it, those with the largest figures first.
        claim_count: How many claims are behind it.
        estimated: Whether it is an author's estimate of re-exports and no official figure.
    """

    tier: str
    exporter: str
    unit: str
    values: Mapping[str, float]
    partial: frozenset[str]
    claims: tuple[str, ...]
    claim_count: int
    estimated: bool = False


def months_by_tier(known: SignalInputs, country: str) -> tuple[TierMonths, ...]:
    """Return exports of priority goods to a country by tier, then estimates of its re-exports.

    The exports are those of the group of exporters with the largest figures by month.
    """
    found: list[TierMonths] = []
    for trade in priority_trade(known, country):
        if trade.monthly:
            found.extend(_tiers(known, trade))
            break
    return (*found, *_estimates(known, country))


def _tiers(known: SignalInputs, trade: CodeTrade) -> Iterator[TierMonths]:
    periods = trade.periods()
    months = months_between(periods[0], periods[-1])
    for tier, codes in by_tier(known, trade.codes()).items():
        part = trade.of(codes)
        sums = part.by_period()
        lacking: set[str] = set()
        largest: dict[str, float] = defaultdict(float)
        for flow in part.flows:
            # Of a late office nothing is known at the end, which is not the same as no trade.
            lacking.update(filterfalse(flow.knows, months))
            for period, claim in flow.claims.items():
                largest[claim] = max(largest[claim], flow.values[period])
        yield TierMonths(
            tier,
            trade.who,
            trade.unit,
            {month: sums.get(month, 0.0) for month in months},
            frozenset(lacking),
            _first(largest),
            len(largest),
        )


def _first(largest: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(sorted(largest, key=lambda claim: (-largest[claim], claim))[:MOST_CLAIMS])


def _estimates(known: SignalInputs, country: str) -> Iterator[TierMonths]:
    """Yield the estimated re-exports from a country, by tier and currency."""
    flows = known.trade.months(
        lambda series: series.exporter == country and series.code[:6] in known.priority,
        estimated=True,
    )
    by_unit: dict[str, list[TradeFlow]] = defaultdict(list)
    for flow in flows:
        by_unit[flow.unit].append(flow)
    for unit, own in sorted(by_unit.items()):
        by_code: dict[str, list[TradeFlow]] = defaultdict(list)
        for flow in own:
            by_code[flow.hs6].append(flow)
        for tier, codes in by_tier(known, sorted(by_code)).items():
            part = chain.from_iterable(map(by_code.__getitem__, codes))
            yield _estimate(known.name(country), tier, unit, part)


def _estimate(exporter: str, tier: str, unit: str, flows: Iterable[TradeFlow]) -> TierMonths:
    sums: dict[str, float] = defaultdict(float)
    largest: dict[str, float] = defaultdict(float)
    for flow in flows:
        sums[flow.period] += flow.value
        largest[flow.claim] = max(largest[flow.claim], flow.value)
    # Of a month without an estimate nothing is known: it is no nought.
    values = dict(sorted(sums.items()))
    return TierMonths(
        tier, exporter, unit, values, frozenset(), _first(largest), len(largest), estimated=True
    )
