"""The exports to the country as partners report them, against its own figures of imports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ....trade import TradeFlow
from ...blocs import EU27
from ...signal_inputs import SignalInputs
from ..country_indicator import CountryYear, Indicator, IndicatorFigure, missing
from ..series import Series, added, joined, series, thin


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return exports as partners report them / imports as the country reports them, all goods."""
    out = series(known.flows, _of_all_goods(question.country, by_importer=False))
    into = series(known.flows, _of_all_goods(question.country, by_importer=True))
    year = question.year or _latest_shared(out, into)
    figures: list[IndicatorFigure] = []
    for exports in out:
        if year in exports.value:
            imports = _imports(known, exports, into, year)
            if imports:
                figures.append(_figure(known, exports, imports, year))
    return tuple(figures) or missing("mirror gap", "no year in which both sides report")


def _of_all_goods(country: str, *, by_importer: bool) -> Callable[[TradeFlow], bool]:
    """Return whether a flow is all goods to a country, as one side reports them."""

    def wanted(flow: TradeFlow) -> bool:
        return flow.importer == country and not flow.code and flow.by_importer == by_importer

    return wanted


def _latest_shared(out: Iterable[Series], into: Iterable[Series]) -> str:
    """Return the latest year with figures from both sides, or ""."""
    return max(_years(out) & _years(into), default="")


def _years(found: Iterable[Series]) -> set[str]:
    years: set[str] = set()
    for each in found:
        years.update(each.value)
    return years


def _imports(
    known: SignalInputs, exports: Series, into: Iterable[Series], year: str
) -> list[Series]:
    """Return what the country reports to have imported from an exporter in a year."""
    members = _members(known, exports.exporter)
    imports: list[Series] = []
    for each in into:
        # Figures in two currencies cannot be set against each other.
        if each.unit == exports.unit and each.exporter in members and year in each.value:
            imports.append(each)
    return imports


def _members(known: SignalInputs, exporter: str) -> frozenset[str]:
    """Return the exporters that make up one exporter: for the Union, its member states."""
    # The Union reports its exports as one; the country reports imports by member state.
    return EU27 if exporter == known.union else frozenset((exporter,))


def _figure(
    known: SignalInputs, exports: Series, imports: Sequence[Series], year: str
) -> IndicatorFigure:
    total, behind = added(known, imports, year)
    lacking = len(_members(known, exports.exporter)) - len(imports)
    lack = f"{lacking} member states without a figure on the country's side" if lacking else ""
    exporter = known.name(exports.exporter)
    return IndicatorFigure(
        f"{exporter}, {year}: exported as it says, over imported as the country says",
        exports.value[year] / total if total else None,
        "times",
        (*exports.inputs(known, (year,)), *behind),
        missing="" if total else "imports of 0",
        note=joined((lack, thin(known.flows, exports.importer, True, year))),
    )


INDICATOR = Indicator(
    name="mirror-gap",
    question="Do the country's own figures show what its partners say they sent to it?",
    method="exports of partners to j as they report / imports of j from them as j reports, same "
    "year, all goods",
    caution="Imports are valued with freight and insurance, exports without; goods in transit are "
    "counted differently.",
    look=look,
)
