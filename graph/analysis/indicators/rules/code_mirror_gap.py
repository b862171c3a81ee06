"""Exports of priority goods as partners report them, against the country's figures of imports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ....trade import WEIGHT, MonthlySeries, TradeFlow
from ...signal_inputs import Input, SignalInputs
from ..by_code import NEW_IN_2022, by_tier
from ..country_indicator import CountryYear, Indicator, IndicatorFigure, missing
from ..series import money

MOST = 5  # exporters printed, the largest first

_Cell = tuple[str, str, str]  # exporter, code of six digits, period
_Side = dict[_Cell, tuple[float, str]]  # figure and claim


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return exports / imports over the codes and periods that both sides report."""
    sides: dict[str, tuple[_Side, _Side]] = defaultdict(lambda: ({}, {}))
    for flow in _flows(known, question.country):
        out, into = sides[flow.unit]
        side = into if flow.by_importer else out
        cell = (flow.exporter, flow.hs6, flow.period)
        value, claim = side.get(cell, (0.0, flow.claim))
        side[cell] = value + flow.value, claim
    figures: list[IndicatorFigure] = []
    for unit, (out, into) in sorted(sides.items()):
        both = sorted(set(out) & set(into))
        periods = _latest(both, question.year)
        shared = [cell for cell in both if cell[2] in periods]
        figures.extend(_figures(known, unit, shared, out, into))
    return tuple(figures) or missing(
        "mirror gap by code", "no code and period of priority goods that both sides report"
    )


def _flows(known: SignalInputs, country: str) -> Iterator[TradeFlow]:
    """Yield the values of priority goods to a country, by month and by year."""
    wanted = frozenset(known.priority) - NEW_IN_2022

    def is_wanted(series: MonthlySeries) -> bool:
        here = series.importer == country and series.code[:6] in wanted
        return here and series.unit != WEIGHT

    for flow in known.years_to.get(country, ()):
        if flow.hs6 in wanted and flow.unit != WEIGHT:
            yield flow
    yield from known.trade.months(is_wanted)


def _latest(cells: Iterable[_Cell], year: str) -> frozenset[str]:
    """Return the latest year that both sides report, or else the months of the latest one."""
    periods = {period for _, _, period in cells if not year or period.startswith(year)}
    latest = max((period[:4] for period in periods), default="")
    if latest in periods:
        return frozenset((latest,))
    return frozenset(period for period in periods if period.startswith(latest))


def _figures(
    known: SignalInputs,
    unit: str,
    cells: list[_Cell],
    out: Mapping[_Cell, tuple[float, str]],
    into: Mapping[_Cell, tuple[float, str]],
) -> Iterator[IndicatorFigure]:
    by_exporter: dict[str, list[_Cell]] = defaultdict(list)
    for cell in cells:
        by_exporter[cell[0]].append(cell)
    size = {each: sum(out[cell][0] for cell in own) for each, own in by_exporter.items()}
    for exporter in sorted(by_exporter, key=lambda each: (-size[each], each))[:MOST]:
        own = by_exporter[exporter]
        codes = sorted({code for _, code, _ in own})
        yield _figure(known, "all tiers", unit, own, out, into)
        for tier, group in by_tier(known, codes).items():
            part = [cell for cell in own if cell[1] in group]
            yield _figure(known, f"tier {tier}", unit, part, out, into)


def _figure(
    known: SignalInputs,
    what: str,
    unit: str,
    cells: list[_Cell],
    out: Mapping[_Cell, tuple[float, str]],
    into: Mapping[_Cell, tuple[float, str]],
) -> IndicatorFigure:
    exporter = known.name(cells[0][0])
    sent, taken = sum(out[cell][0] for cell in cells), sum(into[cell][0] for cell in cells)
    first, last = min(cell[2] for cell in cells), max(cell[2] for cell in cells)
    span = first if first == last else f"{first} to {last}"
    inputs = (
        Input(f"{span}: {money(sent, unit)}, as the exporter reports", out[cells[0]][1]),
        Input(f"{span}: {money(taken, unit)}, as the importer reports", into[cells[0]][1]),
    )
    return IndicatorFigure(
        f"{what}: {exporter}, {span}: exported as it says, over imported as the country says",
        sent / taken if taken else None,
        "times",
        inputs,
        missing="" if taken else "imports of 0",
        note=f"{len({cell[1] for cell in cells})} codes that both sides report",
    )


INDICATOR = Indicator(
    name="code-mirror-gap",
    question="Do the country's own figures show the priority goods that its partners say to have "
    "sent it?",
    method="exports of a partner to j as it reports / imports of j from it as j reports, over the "
    "codes of the Common High Priority List and the periods that both report, by tier",
    caution="Imports are valued with freight and insurance, exports without; goods in transit are "
    "counted differently, and a month can fall on either side of a border.",
    look=look,
)
