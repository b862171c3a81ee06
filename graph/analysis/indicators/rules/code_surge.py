"""The growth of exports of priority goods to the country, by tier, code and month."""

from __future__ import annotations

from collections.abc import Iterator

from ...signal_inputs import Input, SignalInputs
from ..by_code import Compared, by_tier, compare, comparisons, goods
from ..country_indicator import CountryYear, Indicator, IndicatorFigure, missing
from ..series import money

MOST_GROUPS = 3  # groups of exporters printed, the largest first
MOST_CODES = 10  # codes printed of the largest group, that with the largest figures first
BEFORE = "2022-03"  # the first month that has no day before the invasion


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return the growth by tier for each group of exporters, and by code for the largest."""
    compared = comparisons(known, question)
    if not compared:
        return missing(
            "surge by code",
            "no figures by code of priority goods for a later year and a base year",
        )
    figures: list[IndicatorFigure] = []
    for number, each in enumerate(compared[:MOST_GROUPS]):
        # What is to be known of the months on file is said once for each group.
        figures.append(_growth(known, "all tiers", each, each.note(known)))
        figures.extend(_by_tier(known, question, each))
        if number == 0:
            figures.extend(_by_code(known, question, each))
        figures.extend(_by_month(each))
    return tuple(figures)


def _growth(known: SignalInputs, what: str, compared: Compared, note: str = "") -> IndicatorFigure:
    base = "-".join(dict.fromkeys((compared.base[0], compared.base[-1])))
    name = f"{what}: {compared.trade.who}, {compared.span} over the mean of {base}"
    growth = compared.growth
    gone = "" if growth is not None else _without_base(compared)
    return IndicatorFigure(name, growth, "times", (compared.input(known),), missing=gone, note=note)


def _without_base(compared: Compared) -> str:
    amount = money(compared.now, compared.trade.unit)
    return f"{amount} after nothing in the base years: no ratio"


def _by_tier(
    known: SignalInputs, question: CountryYear, whole: Compared
) -> Iterator[IndicatorFigure]:
    for tier, codes in by_tier(known, whole.trade.codes()).items():
        compared = compare(whole.trade.of(codes), _same_year(question, whole))
        if compared is not None:
            yield _growth(known, f"tier {tier}", compared)


def _by_code(
    known: SignalInputs, question: CountryYear, whole: Compared
) -> Iterator[IndicatorFigure]:
    for code in whole.trade.codes()[:MOST_CODES]:
        compared = compare(whole.trade.of((code,)), _same_year(question, whole))
        if compared is not None:
            yield _growth(known, goods(code, known.priority[code].tier), compared)


def _same_year(question: CountryYear, whole: Compared) -> CountryYear:
    return CountryYear(question.country, whole.year, question.base)


def _by_month(compared: Compared) -> Iterator[IndicatorFigure]:
    """Yield the largest month, and the first one above all that are on file before the war."""
    months = compared.trade.by_period() if compared.trade.monthly else {}
    after = {month: value for month, value in months.items() if month >= BEFORE}
    if not after or len(after) == len(months):
        return
    highest = max(value for month, value in months.items() if month < BEFORE)
    who, unit = compared.trade.who, compared.trade.unit
    largest = max(after, key=lambda month: (after[month], month))
    note = f"the largest month before the war on file: {money(highest, unit)}"
    what = f"largest month since the war, {largest}: {who}"
    yield IndicatorFigure(what, after[largest], unit, _month(compared, largest), note=note)
    above = [month for month, value in after.items() if value > highest]
    if above:
        what = f"months above every month before the war, the first {above[0]}: {who}"
        note = f"of {len(after)} months on file since"
        yield IndicatorFigure(
            what, float(len(above)), "months", _month(compared, above[0]), note=note
        )


def _month(compared: Compared, month: str) -> tuple[Input, ...]:
    """Return the figure of a month, with the claim behind the largest part of it."""
    amount = money(compared.trade.by_period()[month], compared.trade.unit)
    return (Input(f"{month}: {amount}", _claim_of(compared, month)),)


def _claim_of(compared: Compared, month: str) -> str:
    """Return the claim with the largest figure of a month."""
    flows = [flow for flow in compared.trade.flows if month in flow.values]
    return max(flows, key=lambda flow: (flow.values[month], flow.claims[month])).claims[month]


INDICATOR = Indicator(
    name="code-surge",
    question="Did exports of priority goods to the country grow, by tier, code and month?",
    method="X(i to j, period) / mean of X(i to j) over the same months of the base years on file, "
    "by tier and code of the Common High Priority List; the Union's member states added up, every "
    "other exporter by itself; without the codes that HS 2017 does not have",
    caution="A code is coarse: most goods under a code have a civilian use. Small figures "
    "grow fast.",
    look=look,
)
