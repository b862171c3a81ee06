"""How exports to the country grew against the years before the invasion."""

from __future__ import annotations

from collections.abc import Sequence

from ....trade import Ratio
from ...signal_inputs import Input, SignalInputs
from ..rule import CountryYear, Indicator, IndicatorFigure, missing
from ..series import Series, latest, series, thin

MOST = 5  # exporters told, the largest first


def look(known: SignalInputs, asked: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return X(i to j, year) / mean X(i to j, base years) of all goods, for each exporter with every figure.

    After them, the changes between two years that claims state, each with the figures behind it that are on file.
    """
    found = series(known.flows, lambda f: f.importer == asked.country and not f.code)
    year = latest(found, asked.year)
    whole = [s for s in found if year in s.value and s.mean(asked.base)]
    stated = [r for r in known.ratios if r.importer == asked.country and asked.year in ("", r.last)]
    if not whole and not stated:
        return missing(
            "surge of all goods",
            "no yearly figures of all goods for both the year and the base years",
        )
    figures = []
    for s in whole[:MOST]:
        base = s.mean(asked.base)
        side = "as the importer reports" if s.by_importer else "as the exporter reports"
        what = f"{known.name(s.exporter)}, {year} over the mean of {asked.base[0]}-{asked.base[-1]}, {side}"
        previous = s.value.get(asked.base[-1])
        notes = [
            f"over {asked.base[-1]} alone: x{s.value[year] / previous:.3g}" if previous else ""
        ]
        notes.append(
            thin(known.flows, s.importer if s.by_importer else s.exporter, s.by_importer, year)
        )
        inputs = s.inputs(known, (*asked.base, year))
        figures.append(
            IndicatorFigure(
                what,
                s.value[year] / base if base else None,
                "times",
                inputs,
                note="; ".join(filter(None, notes)),
            )
        )
    return (*figures, *(_stated(known, ratio, found, asked) for ratio in stated))


def _stated(
    known: SignalInputs, ratio: Ratio, found: Sequence[Series], asked: CountryYear
) -> IndicatorFigure:
    claim = known.folded.claims[ratio.claim]
    pair = f"{known.name(ratio.exporter)} to {known.name(ratio.importer)}"
    own = (s for s in found if (s.exporter, s.by_importer) == (ratio.exporter, False))
    behind = [i for s in own for i in s.inputs(known, (ratio.first, ratio.last))]
    inputs = (
        Input(f"{pair}, {ratio.last} over {ratio.first}: x{ratio.value:g}", claim.uid),
        *behind,
    )
    lacking = [y for y in asked.base if y != ratio.first]
    note = f"over {ratio.first} alone: not over the mean of the base years, of which {', '.join(lacking)} are left out"
    what = f"{known.name(ratio.exporter)}, {ratio.last} over {ratio.first}, as {claim.status}"
    return IndicatorFigure(what, ratio.value, "times", inputs, note=note if lacking else "")


INDICATOR = Indicator(
    name="export-surge",
    question="Did exports to the country grow after the invasion?",
    method="X(i to j, year) / mean of X(i to j) over the base years, all goods, each exporter by itself; "
    "from figures of the statistics offices as loaded; and changes between two years as claims state them",
    caution="All goods hide what few codes do: the largest channels, China and Hong Kong, show none of it in totals.",
    look=look,
)
