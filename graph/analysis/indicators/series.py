"""Yearly series out of trade figures: who reports what of one pair, and the change from some years to one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...trade import TradeFlow
from ..signal_inputs import Input, SignalInputs

THIN = 0.5  # of the year before: no country's whole trade halves in a year without a reason


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one exporter to one importer as one side reports them, in one unit; several codes are added up."""

    exporter: str
    importer: str
    by_importer: bool
    unit: str
    value: Mapping[str, float]
    claims: Mapping[str, tuple[str, ...]]

    def mean(self, years: Sequence[str]) -> float | None:
        """Return the mean over years; None unless every one of them has a figure."""
        if not years or any(y not in self.value for y in years):
            return None
        return sum(self.value[y] for y in years) / len(years)

    def inputs(self, known: SignalInputs, years: Sequence[str]) -> tuple[Input, ...]:
        """Return the figures of some years as inputs, one a year; of several claims the first stands for all."""
        side = "importer" if self.by_importer else "exporter"
        pair = f"{known.name(self.exporter)} to {known.name(self.importer)}"
        return tuple(
            Input(
                f"{y}: {money(self.value[y], self.unit)}, {pair}, as the {side} reports{_of(self.claims[y])}",
                c[0],
            )
            for y in years
            if y in self.value and (c := self.claims[y])
        )


def series(found: Iterable[TradeFlow], wanted: Callable[[TradeFlow], bool]) -> list[Series]:
    """Return the series of the flows that are wanted, the pair with the largest sum first."""
    values: dict[tuple[str, str, bool, str], dict[str, float]] = {}
    claims: dict[tuple[str, str, bool, str], dict[str, list[str]]] = {}
    for flow in found:
        if wanted(flow):
            key = (flow.exporter, flow.importer, flow.by_importer, flow.unit)
            years = values.setdefault(key, {})
            years[flow.year] = years.get(flow.year, 0.0) + flow.value
            claims.setdefault(key, {}).setdefault(flow.year, []).append(flow.claim)
    made = [
        Series(*k, v, {y: tuple(sorted(c)) for y, c in claims[k].items()})
        for k, v in values.items()
    ]
    return sorted(
        made, key=lambda s: (-max(s.value.values()), s.exporter, s.importer, s.by_importer)
    )


def thin(found: Iterable[TradeFlow], reporter: str, by_importer: bool, year: str) -> str:
    """Return a warning where what a reporter tells of a year is less than half of what it tells of the year before."""
    total = {year: 0.0, (before := str(int(year) - 1)): 0.0}
    for flow in found:
        if (
            (flow.reporter, flow.by_importer) == (reporter, by_importer)
            and not flow.code
            and flow.year in total
        ):
            total[flow.year] += flow.value
    if not total[before] or total[year] >= THIN * total[before]:
        return ""
    share = total[year] / total[before]
    return f"the reporter's figures of {year} are {share:.0%} of those of {before}: the file may hold part of the year"


def latest(found: Iterable[Series], year: str) -> str:
    """Return the year asked of, or the latest of any series, '' where there is none."""
    return year or max((y for s in found for y in s.value), default="")


def money(value: float, unit: str) -> str:
    """Return a sum as printed: EUR 2.73 bn."""
    for size, short in ((1e9, " bn"), (1e6, " m"), (1e3, "k")):
        if abs(value) >= size:
            return f"{unit} {value / size:.3g}{short}"
    return f"{unit} {value:.3g}"


def _of(claims: Sequence[str]) -> str:
    return "" if len(claims) == 1 else f" ({len(claims)} figures added)"
