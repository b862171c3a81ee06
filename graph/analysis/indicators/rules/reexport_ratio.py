"""How much of what the country imports of a good it exports to Russia."""

from __future__ import annotations

from ....trade import TradeFlow
from ...signal_inputs import SignalInputs
from ..rule import CountryYear, Indicator, IndicatorFigure, missing
from ..series import latest, series

RUSSIA = "ru"


def look(known: SignalInputs, asked: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return X(j to Russia) / M(j from all but Russia) in the year: priority goods, and all goods."""

    figures: list[IndicatorFigure] = []
    for what in ("priority goods", "all goods"):

        def wanted(flow: TradeFlow, what: str = what) -> bool:
            return (
                not flow.code
                if what == "all goods"
                else flow.edition == "2022" and flow.code in known.priority
            )

        out = series(
            known.flows, lambda f: wanted(f) and (f.exporter, f.importer) == (asked.country, RUSSIA)
        )
        into = series(
            known.flows,
            lambda f: (
                wanted(f)
                and f.importer == asked.country
                and f.exporter not in (RUSSIA, known.union)
                and f.by_importer
            ),
        )
        year = latest(out, asked.year)
        told = [s for s in out if year in s.value]
        taken = [s for s in into if year in s.value and told and s.unit == told[0].unit]
        if not told:
            figures += missing(what, "no figures of its exports to Russia")
        elif not taken:
            figures += missing(
                what, f"no figures of its imports in {year}, in the same unit, as it reports them"
            )
        else:
            total = sum(s.value[year] for s in taken)
            inputs = (
                *told[0].inputs(known, (year,)),
                *(i for s in taken for i in s.inputs(known, (year,))),
            )
            note = "" if len(taken) > 1 else "imports from one partner only"
            figures.append(IndicatorFigure(f"{what}, {year}", told[0].value[year] / total if total else None, "of imports",
                                  inputs, missing="" if total else "imports of 0", note=note))  # fmt: skip
    return tuple(figures)


INDICATOR = Indicator(
    name="reexport-ratio",
    question="How much of what it imports does the country export to Russia?",
    method="X(j to Russia, year) / M(j from all others, year), of the codes of the Common High Priority List (HS 2022) "
    "and of all goods",
    caution="A country also makes goods; Russia has published no figures of its own since 2022.",
    look=look,
)
