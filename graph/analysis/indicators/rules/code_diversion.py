"""The gain of exports of priority goods to the country, against the loss of those to Russia."""

from __future__ import annotations

from collections.abc import Collection

from ...signal_inputs import SignalInputs
from ..by_code import Compared, by_tier, compare, comparisons
from ..code_trade import CodeTrade, priority_trade
from ..country_indicator import CountryYear, Indicator, IndicatorFigure, missing

RUSSIA = "ru"


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return (gain of i to j) / (loss of i to Russia) by tier, base years to the period."""
    if question.country == RUSSIA:
        return missing("gain over loss by tier", "the country is Russia itself")
    direct = {
        (trade.who, trade.unit, trade.monthly): trade for trade in priority_trade(known, RUSSIA)
    }
    figures: list[IndicatorFigure] = []
    for there in comparisons(known, question):
        trade = direct.get((there.trade.who, there.trade.unit, there.trade.monthly))
        if trade is not None:
            figures.extend(_figures(known, question, there, trade))
    return tuple(figures) or missing(
        "gain over loss by tier",
        "no exporter with figures by code to both the country and Russia in the same months",
    )


def _figures(
    known: SignalInputs, question: CountryYear, there: Compared, trade: CodeTrade
) -> list[IndicatorFigure]:
    tiers = by_tier(known, there.trade.codes())
    groups: list[tuple[str, Collection[str]]] = [("all tiers", there.trade.codes())]
    groups += [(f"tier {tier}", codes) for tier, codes in tiers.items()]
    asked = CountryYear(question.country, there.year, question.base)
    figures: list[IndicatorFigure] = []
    for what, codes in groups:
        gain = compare(there.trade.of(codes), asked)
        loss = compare(trade.of(codes), asked)
        if gain is not None and loss is not None:
            # What is to be known of the months on file is said once.
            note = "" if figures else gain.note(known)
            figures.append(_figure(known, what, gain, loss, note))
    return figures


def _figure(
    known: SignalInputs, what: str, gain: Compared, loss: Compared, note: str
) -> IndicatorFigure:
    name = f"{what}: {gain.trade.who}, {gain.span}"
    inputs = (gain.input(known), loss.input(known))
    if gain.base != loss.base or gain.span != loss.span:
        why = "the months on file to the country and to Russia differ"
        return IndicatorFigure(name, None, inputs=inputs, missing=why)
    lost = loss.mean - loss.now
    # Without a loss there is nothing that the gain could stand for, and the ratio has no sense.
    if lost <= 0:
        why = "its exports of these goods to Russia did not fall"
        return IndicatorFigure(name, None, inputs=inputs, missing=why)
    value = (gain.now - gain.mean) / lost
    return IndicatorFigure(name, value, "of the loss", inputs, note=note)


INDICATOR = Indicator(
    name="code-diversion",
    question="What share of lost direct exports of priority goods to Russia does the gain of "
    "exports to the country match, by tier?",
    method="(X(i to j, period) - base) / (base - X(i to Russia, period)), base the mean over the "
    "same months of the base years on file, by tier of the Common High Priority List",
    caution="The two are set side by side, not shown to be one flow; a small share can be a large "
    "part of what reaches one user.",
    look=look,
)
