"""The exports of goods to Russia as a share of the imports of the same goods."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ....trade import TradeFlow
from ...signal_inputs import SignalInputs
from ..country_indicator import CountryYear, Indicator, IndicatorFigure, missing
from ..series import Series, added, latest, series

RUSSIA = "ru"


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return X(j to Russia) / M(j from all but Russia): priority goods, and all goods."""
    goods: tuple[tuple[str, Callable[[TradeFlow], bool]], ...] = (
        # The list of priority goods is written in HS 2022; other editions number goods otherwise.
        ("priority goods", lambda flow: flow.edition == "2022" and flow.code in known.priority),
        ("all goods", lambda flow: not flow.code),
    )
    figures: list[IndicatorFigure] = []
    for what, wanted in goods:
        figures.extend(_figure(known, question, what, wanted))
    return tuple(figures)


def _figure(
    known: SignalInputs,
    question: CountryYear,
    what: str,
    wanted: Callable[[TradeFlow], bool],
) -> tuple[IndicatorFigure, ...]:
    country = question.country

    def sent(flow: TradeFlow) -> bool:
        return wanted(flow) and (flow.exporter, flow.importer) == (country, RUSSIA)

    def bought(flow: TradeFlow) -> bool:
        # Without the Union, whose figures are sums of its members'.
        other = flow.exporter not in (RUSSIA, known.union)
        return wanted(flow) and flow.importer == country and other and flow.by_importer

    out = series(known.flows, sent)
    year = latest(out, question.year)
    exports = next((each for each in out if year in each.value), None)
    if exports is None:
        return missing(what, "no figures of its exports to Russia")
    imports: list[Series] = []
    for each in series(known.flows, bought):
        if year in each.value and each.unit == exports.unit:
            imports.append(each)
    if not imports:
        return missing(
            what, f"no figures of its imports in {year}, in the same unit, as it reports them"
        )
    return (_ratio(known, f"{what}, {year}", exports, imports, year),)


def _ratio(
    known: SignalInputs, what: str, exports: Series, imports: Sequence[Series], year: str
) -> IndicatorFigure:
    total, behind = added(known, imports, year)
    return IndicatorFigure(
        what,
        exports.value[year] / total if total else None,
        "of imports",
        (*exports.inputs(known, (year,)), *behind),
        missing="" if total else "imports of 0",
        note="" if len(imports) > 1 else "imports from one partner only",
    )


INDICATOR = Indicator(
    name="reexport-ratio",
    question="How much of what it imports does the country export to Russia?",
    method="X(j to Russia, year) / M(j from all others, year), of the codes of the Common High "
    "Priority List (HS 2022) "
    "and of all goods",
    caution="A country also makes goods itself. Russia has published no figures of its own "
    "since 2022.",
    look=look,
)
