"""The gain of exports to the country, against the loss of direct exports to Russia."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ....trade import TradeFlow
from ...signal_inputs import SignalInputs
from ..country_indicator import CountryYear, Indicator, IndicatorFigure, missing
from ..series import Series, latest, series

RUSSIA = "ru"


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return (gain of i to j) / (loss of i to Russia), base years to the year, all goods."""
    if question.country == RUSSIA:
        return missing("gain over loss", "the country is Russia itself")
    to_country = series(known.flows, _of_all_goods(question.country))
    to_russia: dict[str, Series] = {}
    for each in series(known.flows, _of_all_goods(RUSSIA)):
        to_russia[each.exporter] = each
    year = latest(to_country, question.year, question.base)
    figures: list[IndicatorFigure] = []
    for each in to_country:
        direct = to_russia.get(each.exporter)
        # Figures in two currencies cannot be set against each other.
        if direct is not None and direct.unit == each.unit:
            figures.extend(_figure(known, question.base, year, each, direct))
    return tuple(figures) or missing(
        "gain over loss",
        "no exporter with figures of the base years and a later one to the country and to Russia",
    )


def _of_all_goods(importer: str) -> Callable[[TradeFlow], bool]:
    """Return whether a flow is all goods to a country, as the exporter reports them."""
    return lambda flow: flow.importer == importer and not flow.code and not flow.by_importer


def _figure(
    known: SignalInputs, base: Sequence[str], year: str, there: Series, direct: Series
) -> Iterator[IndicatorFigure]:
    """Yield the figure of one exporter, if it has all yearly figures."""
    before, before_direct = there.mean(base), direct.mean(base)
    if before is None or before_direct is None:
        return
    if year not in there.value or year not in direct.value:
        return
    gain, loss = there.value[year] - before, before_direct - direct.value[year]
    years = (*base, year)
    inputs = (*there.inputs(known, years), *direct.inputs(known, years))
    what = f"{known.name(there.exporter)}, {year} against the mean of {base[0]}-{base[-1]}"
    # Without a loss there is nothing that the gain could stand for, and the ratio has no sense.
    if loss > 0:
        yield IndicatorFigure(what, gain / loss, "of the loss", inputs)
    else:
        gone = "its exports to Russia did not fall"
        yield IndicatorFigure(what, None, inputs=inputs, missing=gone)


INDICATOR = Indicator(
    name="diversion-gap",
    question="What share of lost direct exports to Russia does the gain of exports to the country "
    "match?",
    method="(X(i to j, year) - base) / (base - X(i to Russia, year)), base the mean over the base "
    "years, all goods",
    caution="A gain may be the country's own growth: the two are set side by side, not shown to "
    "be one flow.",
    look=look,
)
