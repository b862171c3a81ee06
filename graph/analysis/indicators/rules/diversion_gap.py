"""How much of an exporter's loss of direct exports to Russia its gain of exports to the country matches."""

from __future__ import annotations

from ...signal_inputs import SignalInputs
from ..rule import CountryYear, Indicator, IndicatorFigure, missing
from ..series import latest, series

RUSSIA = "ru"


def look(known: SignalInputs, asked: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return (gain of i to j) / (loss of i to Russia) from the base years to the year, all goods."""
    if asked.country == RUSSIA:
        return missing("gain over loss", "the country is Russia itself")
    own = series(
        known.flows, lambda f: f.importer == asked.country and not f.code and not f.by_importer
    )
    direct = {
        s.exporter: s
        for s in series(
            known.flows, lambda f: f.importer == RUSSIA and not f.code and not f.by_importer
        )
    }
    year = latest(own, asked.year)
    figures = []
    for s in own:
        there, base = direct.get(s.exporter), s.mean(asked.base)
        if there is None or base is None or year not in s.value or year not in there.value:
            continue
        before = there.mean(asked.base)
        if before is None or there.unit != s.unit:
            continue
        gain, loss = s.value[year] - base, before - there.value[year]
        inputs = (*s.inputs(known, (*asked.base, year)), *there.inputs(known, (*asked.base, year)))
        what = (
            f"{known.name(s.exporter)}, {year} against the mean of {asked.base[0]}-{asked.base[-1]}"
        )
        if loss <= 0:
            figures.append(
                IndicatorFigure(
                    what, None, inputs=inputs, missing="its exports to Russia did not fall"
                )
            )
        else:
            figures.append(IndicatorFigure(what, gain / loss, "of the loss", inputs))
    return tuple(figures) or missing(
        "gain over loss", "no exporter with yearly figures to both the country and Russia"
    )


INDICATOR = Indicator(
    name="diversion-gap",
    question="What share of lost direct exports to Russia does the gain of exports to the country match?",
    method="(X(i to j, year) - base) / (base - X(i to Russia, year)), base the mean over the base years, all goods",
    caution="A gain may be the country's own growth: the two are set side by side, not shown to be one flow.",
    look=look,
)
