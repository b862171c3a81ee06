"""Exporters that sent a priority code to the country after the invasion and not before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from ....monthly_trade import months_between
from ...signal_inputs import Input, SignalInputs
from ..by_code import by_tier, goods
from ..code_trade import CodeFlow, priority_trade
from ..country_indicator import CountryYear, Indicator, IndicatorFigure, missing
from ..series import money

BEFORE = "2022-03"  # the first month that has no day before the invasion
LAST = "2022-02"
LEAST = 12  # months before it that must be known, to say that there was no trade
MOST = 10  # pairs printed, the largest first


@dataclass(frozen=True, slots=True)
class _Pair:
    """An exporter and a code: since when, how much since then, and a claim."""

    exporter: str
    code: str
    first: str
    value: float
    unit: str
    claim: str


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return how many pairs of exporter and code are new, of those known before, by tier."""
    pairs: list[_Pair] = []
    seen = 0
    for trade in priority_trade(known, question.country):
        if not trade.monthly:
            continue
        by_pair: dict[tuple[str, str], list[CodeFlow]] = defaultdict(list)
        for flow in trade.flows:
            by_pair[flow.exporter, flow.hs6].append(flow)
        for flows in by_pair.values():
            if _known_before(flows):
                seen += 1
                pairs.extend(_new(flows, trade.unit, question.year))
    if not seen:
        return missing(
            "new pairs of exporter and code",
            f"no figures by code and month for {LEAST} months before {BEFORE}",
        )
    pairs.sort(key=_largest_first)
    return (_figure(known, "all tiers", pairs, seen), *_by_tier(known, pairs))


def _known_before(flows: Sequence[CodeFlow]) -> bool:
    """Return whether all months of a year before the invasion are known for an exporter's code."""
    months = months_between("2021-03", LAST)[-LEAST:]
    return all(all(map(flow.knows, months)) for flow in flows)


def _new(flows: Sequence[CodeFlow], unit: str, year: str) -> list[_Pair]:
    """Return the pair if it had no trade before the invasion that is on file, and some after."""
    values: dict[str, float] = defaultdict(float)
    claims: dict[str, str] = {}
    for flow in flows:
        for month, value in flow.values.items():
            # A figure of nought is no trade.
            if value > 0:
                values[month] += value
                claims.setdefault(month, flow.claims[month])
    after = sorted(month for month in values if month.startswith(year) and month >= BEFORE)
    if not after or min(values) < BEFORE:
        return []
    total = sum(map(values.__getitem__, after))
    return [_Pair(flows[0].exporter, flows[0].hs6, after[0], total, unit, claims[after[0]])]


def _largest_first(pair: _Pair) -> tuple[float, str, str]:
    return -pair.value, pair.exporter, pair.code


def _figure(
    known: SignalInputs, what: str, pairs: Sequence[_Pair], seen: int = 0
) -> IndicatorFigure:
    inputs = tuple(_input(known, pair) for pair in pairs[:MOST])
    note = f"of {seen} pairs with figures" if seen else ""
    return IndicatorFigure(
        f"{what}: new since {BEFORE}", float(len(pairs)), "pairs", inputs, note=note
    )


def _input(known: SignalInputs, pair: _Pair) -> Input:
    code = goods(pair.code, known.priority[pair.code].tier)
    amount = money(pair.value, pair.unit)
    return Input(
        f"{known.name(pair.exporter)}, {code}: first in {pair.first}, {amount} since", pair.claim
    )


def _by_tier(known: SignalInputs, pairs: Sequence[_Pair]) -> list[IndicatorFigure]:
    figures: list[IndicatorFigure] = []
    by_code: dict[str, list[_Pair]] = defaultdict(list)
    for pair in pairs:
        by_code[pair.code].append(pair)
    for tier, codes in by_tier(known, sorted(by_code)).items():
        own = sorted(chain.from_iterable(map(by_code.__getitem__, codes)), key=_largest_first)
        figures.append(_figure(known, f"tier {tier}", own))
    return figures


INDICATOR = Indicator(
    name="new-trade-pair",
    question="Which exporters began to send the country priority goods after the invasion?",
    method="pairs of exporter and code (six digits) of the Common High Priority List without a "
    f"figure in any month on file before {BEFORE}, twelve of which must be known, and with one "
    "after",
    caution="A first delivery is often small and due to chance. Figures below the threshold of a "
    "country's statistics are not counted.",
    look=look,
)
