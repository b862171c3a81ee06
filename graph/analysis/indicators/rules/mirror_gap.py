"""What partners report to have exported to the country, against what it reports to have imported from them."""

from __future__ import annotations

from ...blocs import EU27
from ...signal_inputs import Input, SignalInputs
from ..rule import CountryYear, Indicator, IndicatorFigure, missing
from ..series import Series, series, thin


def look(known: SignalInputs, asked: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return exports as partners report them / imports as the country reports them, in the year, all goods."""
    out = series(
        known.flows, lambda f: f.importer == asked.country and not f.code and not f.by_importer
    )
    into = series(
        known.flows, lambda f: f.importer == asked.country and not f.code and f.by_importer
    )
    shared = {y for s in into for y in s.value}
    year = asked.year or max((y for s in out for y in s.value if y in shared), default="")
    figures = []
    for s in out:
        mine = [
            m
            for m in into
            if m.exporter in _members(known, s.exporter) and m.unit == s.unit and year in m.value
        ]
        if year not in s.value or not mine:
            continue
        total = sum(m.value[year] for m in mine)
        inputs = [*s.inputs(known, (year,)), *_side(known, mine, year)]
        lacking = len(_members(known, s.exporter)) - len(mine)
        notes = [
            f"{lacking} member states without a figure on the country's side" if lacking else ""
        ]
        notes.append(thin(known.flows, asked.country, True, year))
        what = f"{known.name(s.exporter)}, {year}: exported as it says, over imported as the country says"
        value = s.value[year] / total if total else None
        figures.append(
            IndicatorFigure(
                what,
                value,
                "times",
                tuple(inputs),
                missing="" if total else "imports of 0",
                note="; ".join(filter(None, notes)),
            )
        )
    return tuple(figures) or missing("mirror gap", "no year in which both sides report")


def _members(known: SignalInputs, exporter: str) -> frozenset[str]:
    """Return the exporters whose figures make up one exporter's: the member states for the Union."""
    return EU27 if exporter == known.union else frozenset((exporter,))


def _side(known: SignalInputs, mine: list[Series], year: str) -> tuple[Input, ...]:
    return tuple(i for m in mine for i in m.inputs(known, (year,)))


INDICATOR = Indicator(
    name="mirror-gap",
    question="Do the country's own figures show what its partners say to have sent it?",
    method="exports of partners to j as they report / imports of j from them as j reports, same year, all goods",
    caution="Imports are valued with freight and insurance, exports without; goods in transit are counted differently.",
    look=look,
)
