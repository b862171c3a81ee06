"""The value of a kilogram of priority goods to the country, before and after the invasion."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from statistics import median

from ....trade import WEIGHT
from ...signal_inputs import Input, SignalInputs
from ..by_code import goods, in_year
from ..code_trade import CodeTrade, priority_trade
from ..country_indicator import CountryYear, Indicator, IndicatorFigure, missing
from ..series import joined

MOST = 10  # codes printed, those with the largest values first
FEW = 3  # so many other destinations make a median

_Cell = tuple[str, str, str]  # exporter, code, period


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return value / weight by code, where both are on file for the same flow and period."""
    weights = _weights(known, question.country)
    figures: dict[tuple[str, str, str], IndicatorFigure] = {}
    for trade in priority_trade(known, question.country) if weights else ():
        year = question.year or max((period[:4] for period in trade.periods()), default="")
        for code in trade.codes()[:MOST]:
            figure = _figure(known, question, trade.of((code,)), code, year, weights)
            if figure is not None:
                # Figures by month come first; years that follow from them say the same.
                figures.setdefault((trade.who, trade.unit, code), figure)
    return tuple(figures.values()) or missing(
        "value of a kilogram", "no weights of priority goods beside their values"
    )


def _weights(known: SignalInputs, country: str) -> dict[_Cell, float]:
    """Return the weights to a country, by exporter, code and period."""
    weights: dict[_Cell, float] = {}
    for trade in priority_trade(known, country, WEIGHT):
        for flow in trade.flows:
            for period, value in flow.values.items():
                weights[flow.exporter, flow.code, period] = value
    return weights


def _figure(
    known: SignalInputs,
    question: CountryYear,
    trade: CodeTrade,
    code: str,
    year: str,
    weights: Mapping[_Cell, float],
) -> IndicatorFigure | None:
    periods = [period for period in trade.periods() if period.startswith(year)]
    now = _per_kilogram(trade, weights, periods)
    if now is None:
        return None
    base: list[str] = []
    for each in question.base:
        base.extend(in_year(periods, each))
    before = _per_kilogram(trade, weights, base)
    notes = [f"in the base years {before:.3g}" if before is not None else ""]
    notes.append(_elsewhere(known, question.country, trade, code, periods))
    claims: list[str] = []
    for flow in trade.flows:
        claims.extend(flow.claims[period] for period in periods if period in flow.claims)
    what = f"{goods(code, known.priority[code].tier)}: {trade.who}, {year}"
    inputs = (Input(f"{trade.unit} {now:.3g} a kilogram in {year}", claims[0]),)
    unit = f"{trade.unit} a kilogram"
    return IndicatorFigure(what, now, unit, inputs, note=joined(notes))


def _per_kilogram(
    trade: CodeTrade, weights: Mapping[_Cell, float], periods: Iterable[str]
) -> float | None:
    """Return value over weight, of the flows and periods that have both."""
    values: list[float] = []
    kilograms: list[float] = []
    wanted = set(periods)
    for flow in trade.flows:
        for period, value in flow.values.items():
            weight = weights.get((flow.exporter, flow.code, period), 0.0)
            if period in wanted and weight > 0:
                values.append(value)
                kilograms.append(weight)
    return math.fsum(values) / math.fsum(kilograms) if kilograms else None


def _elsewhere(
    known: SignalInputs, country: str, trade: CodeTrade, code: str, periods: Iterable[str]
) -> str:
    """Return the median over the other destinations of the same exporters and periods, in words."""
    wanted = list(periods)
    others: list[float] = []
    for importer in sorted({*known.series_to, *known.years_to} - {country}):
        weights = _weights(known, importer)
        for other in priority_trade(known, importer, trade.unit) if weights else ():
            if (other.who, other.monthly) == (trade.who, trade.monthly):
                value = _per_kilogram(other.of((code,)), weights, wanted)
                others += [value] if value is not None else []
    if len(others) < FEW:
        return ""
    return f"median of {len(others)} other destinations {median(others):.3g}"


INDICATOR = Indicator(
    name="unit-value",
    question="Does a kilogram of priority goods cost more or less than before, or than elsewhere?",
    method="value / weight by code of the Common High Priority List, over the flows and periods "
    "that have both; beside it the same of the base years, and the median of other destinations "
    "(at least three)",
    caution="A code covers cheap and expensive goods: a different mix also changes the value per "
    "kilogram.",
    look=look,
)
