"""The growth of exports to the country against the years before the invasion."""

from __future__ import annotations

from collections.abc import Sequence

from ....articles import the_country
from ....trade import Ratio
from ...signal_inputs import Input, SignalInputs
from ..country_indicator import CountryYear, Indicator, IndicatorFigure, missing
from ..series import Series, comparable, joined, latest, series, thin

MOST = 5  # exporters printed, the largest first


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return X(i to j, year) / mean X(i to j, base years), all goods, for each exporter.

    After them come the changes between two years that claims state, each with the figures behind it
    that are on file.
    """
    found = series(known.flows, lambda flow: flow.importer == question.country and not flow.code)
    year = latest(found, question.year, question.base)
    whole = comparable(found, year, question.base)
    stated = [ratio for ratio in known.ratios if _answers(ratio, question)]
    if not whole and not stated:
        return missing(
            "surge of all goods",
            "no yearly figures of all goods for both the year and the base years",
        )
    figures: list[IndicatorFigure] = []
    for each in whole[:MOST]:
        figures.append(_surge(known, each, question.base, year))
    for ratio in stated:
        figures.append(_stated(known, ratio, found, question.base))
    return tuple(figures)


def _answers(ratio: Ratio, question: CountryYear) -> bool:
    return ratio.importer == question.country and question.year in ("", ratio.last)


def _surge(known: SignalInputs, each: Series, base: Sequence[str], year: str) -> IndicatorFigure:
    """Return the growth of one series."""
    mean = each.mean(base)
    side = "importer" if each.by_importer else "exporter"
    reporter = each.importer if each.by_importer else each.exporter
    previous = each.value.get(base[-1])
    alone = f"over {base[-1]} alone: {each.value[year] / previous:.3g} times" if previous else ""
    return IndicatorFigure(
        f"{known.name(each.exporter)}, {year} over the mean of {base[0]}-{base[-1]}, "
        f"as the {side} reports",
        each.value[year] / mean if mean else None,
        "times",
        each.inputs(known, (*base, year)),
        note=joined((alone, thin(known.flows, reporter, each.by_importer, year))),
    )


def _stated(
    known: SignalInputs, ratio: Ratio, found: Sequence[Series], base: Sequence[str]
) -> IndicatorFigure:
    """Return a change that a claim states, as it states it."""
    claim = known.folded.claims[ratio.claim]
    exporter = known.name(ratio.exporter)
    pair = f"{exporter} to {the_country(known.name(ratio.importer))}"
    change = f"{ratio.last} over {ratio.first}"
    inputs = [Input(f"{pair}, {change}: x{ratio.value:g}", claim.uid)]
    for each in found:
        # The exporter's own figures only: the claim is about exports.
        if each.exporter == ratio.exporter and not each.by_importer:
            inputs.extend(each.inputs(known, (ratio.first, ratio.last)))
    lacking = " and ".join(year for year in base if year != ratio.first)
    note = f"over {ratio.first} alone, without {lacking}" if lacking else ""
    what = f"{exporter}, {change}, as {claim.status}"
    return IndicatorFigure(what, ratio.value, "times", tuple(inputs), note=note)


INDICATOR = Indicator(
    name="export-surge",
    question="Did exports to the country grow after the invasion?",
    method="X(i to j, year) / mean of X(i to j) over the base years, all goods, each exporter by "
    "itself; "
    "from figures of the statistics offices as loaded; and changes between two years as claims "
    "state them",
    caution="Totals of all goods hide changes in a few codes: the largest channels, China and Hong "
    "Kong, show nothing in their totals.",
    look=look,
)
