"""Yearly series of trade figures between two countries, as either of them reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...trade import TradeFlow
from ..signal_inputs import Input, SignalInputs

THIN = 0.5  # of the year before: no country's whole trade halves in a year without a reason

_Pair = tuple[str, str, bool, str]  # exporter, importer, whether the importer reports, unit


@dataclass(frozen=True, slots=True)
class Series:
    """The yearly figures from one exporter to one importer, as one side reports them.

    Attributes:
        exporter: Uid of the exporting country.
        importer: Uid of the importing country.
        by_importer: Whether the importer reports them, not the exporter.
        unit: The currency of all figures.
        value: The figure by year; several codes are added up.
        claims: The claims behind each figure, by year.
    """

    exporter: str
    importer: str
    by_importer: bool
    unit: str
    value: Mapping[str, float]
    claims: Mapping[str, tuple[str, ...]]

    def mean(self, years: Sequence[str]) -> float | None:
        """Return the mean over some years; None unless each of them has a figure."""
        # Over fewer years it would be compared with another base than the one that is printed.
        if not years or any(year not in self.value for year in years):
            return None
        return sum(self.value[year] for year in years) / len(years)

    def inputs(self, known: SignalInputs, years: Sequence[str]) -> tuple[Input, ...]:
        """Return the figures of some years as inputs, each with the first of its claims."""
        return tuple(self._inputs(known, years))

    def _inputs(self, known: SignalInputs, years: Sequence[str]) -> Iterator[Input]:
        side = "importer" if self.by_importer else "exporter"
        pair = f"{known.name(self.exporter)} to {known.name(self.importer)}"
        for year in years:
            if year in self.value and self.claims[year]:
                claims = self.claims[year]
                figure = money(self.value[year], self.unit)
                what = f"{year}: {figure}, {pair}, as the {side} reports{_added(claims)}"
                yield Input(what, claims[0])


def series(flows: Iterable[TradeFlow], wanted: Callable[[TradeFlow], bool]) -> list[Series]:
    """Return the series of the wanted flows, the pair with the largest yearly figure first."""
    values: dict[_Pair, dict[str, float]] = {}
    claims: dict[_Pair, dict[str, list[str]]] = {}
    for flow in flows:
        if wanted(flow):
            # Never added across reporters or currencies: both sides report the same goods.
            pair = (flow.exporter, flow.importer, flow.by_importer, flow.unit)
            years = values.setdefault(pair, {})
            years[flow.year] = years.get(flow.year, 0.0) + flow.value
            claims.setdefault(pair, {}).setdefault(flow.year, []).append(flow.claim)
    found: list[Series] = []
    for pair, by_year in values.items():
        behind = {year: tuple(sorted(uids)) for year, uids in claims[pair].items()}
        found.append(Series(*pair, by_year, behind))
    return sorted(found, key=_order)


def comparable(found: Iterable[Series], year: str, base: Sequence[str]) -> list[Series]:
    """Return the series with a figure in a year and in each base year, in their order."""
    whole: list[Series] = []
    for each in found:
        # A base of 0 leaves nothing to compare with: every figure would be endless growth.
        if year in each.value and each.mean(base):
            whole.append(each)
    return whole


def added(
    known: SignalInputs, parts: Sequence[Series], year: str
) -> tuple[float, tuple[Input, ...]]:
    """Return the sum of some series in a year, and the figures that it adds up."""
    inputs: list[Input] = []
    for each in parts:
        inputs.extend(each.inputs(known, (year,)))
    return sum(each.value[year] for each in parts), tuple(inputs)


def _order(each: Series) -> tuple[float, str, str, bool]:
    return -max(each.value.values()), each.exporter, each.importer, each.by_importer


def thin(flows: Iterable[TradeFlow], reporter: str, by_importer: bool, year: str) -> str:
    """Return a warning if a reporter's figures fall to less than half in a year, else "".

    Armenia's file of 2023 holds 8% of 2022, and without the warning its imports would seem to have
    collapsed (docs/decisions/0013).
    """
    before = str(int(year) - 1)
    total = {year: 0.0, before: 0.0}
    for flow in flows:
        # All goods only: what is reported by code is in that figure already.
        whole = not flow.code and flow.year in total
        if whole and (flow.reporter, flow.by_importer) == (reporter, by_importer):
            total[flow.year] += flow.value
    if not total[before] or total[year] >= THIN * total[before]:
        return ""
    share = total[year] / total[before]
    return (
        f"the reporter's figures of {year} are {share:.0%} of those of {before}: "
        "the file may hold part of the year"
    )


def latest(found: Iterable[Series], year: str, base: Sequence[str] = ()) -> str:
    """Return the year of the question, or else the latest of any series after the base years.

    It is "" without such figures: a base year is not compared with the base.
    """
    if year:
        return year
    after = base[-1] if base else ""
    years: set[str] = set()
    for each in found:
        years.update(each.value)
    return max((each for each in years if each > after), default="")


def money(value: float, unit: str) -> str:
    """Return a sum as printed.

    >>> money(2_730_000_000, "EUR"), money(512, "USD")
    ('EUR 2.73 bn', 'USD 512')
    """
    for size, short in ((1e9, " bn"), (1e6, " m"), (1e3, "k")):
        if abs(value) >= size:
            return f"{unit} {value / size:.3g}{short}"
    return f"{unit} {value:.3g}"


def joined(notes: Iterable[str]) -> str:
    """Return the notes that are not empty, as one."""
    return "; ".join(filter(None, notes))


def _added(claims: Sequence[str]) -> str:
    return "" if len(claims) == 1 else f" ({len(claims)} figures added)"
