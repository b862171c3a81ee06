"""Figures of different asserters side by side, as marks on a small chart: positions are worked out here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...graph.dates import first_day
from ...graph.model import Claim, Quantity
from ..wording.sentences import figure, number
from ..words import Words

STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure: who gives it (a row of `Chart.names`), where it stands (0 to 1 from the lower left), its words.

    `upto` is the upper end of a range, or where the figure is only a bound 1 or 0 in its direction; else equal to `y`.
    """

    name: int
    x: float
    y: float
    upto: float
    words: str
    claim: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures of one unit by the day they became public; never added up, and no line joins two of them."""

    unit: str
    names: tuple[str, ...]
    marks: tuple[Mark, ...]
    days: tuple[str, str]
    ticks: tuple[tuple[float, str], ...]


def _top(most: float) -> float:
    """Return a round number at or above the largest figure."""
    size = 1.0
    while size * 10 <= most:
        size *= 10
    return next(s * size for s in STEPS if s * size >= most)


def _reach(figure: Quantity) -> float:
    """Return how high a chart must be for a figure: a lower bound has room above it."""
    return max(figure.value * (1.05 if figure.comparator in (">", ">=") else 1), figure.upto or 0)


def chart(unit: str, figures: Sequence[tuple[str, Claim]], say: Words) -> Chart | None:
    """Return the chart of (asserter's name, claim) pairs, or None where no two can stand beside each other."""
    kept = [(name, c) for name, c in figures if c.quantity and c.known_by and c.quantity.value >= 0]
    if len(kept) < 2:
        return None
    days = [date.fromisoformat(first_day(c.known_by)).toordinal() for _, c in kept]
    first, span = min(days), max(max(days) - min(days), 1)
    top = _top(max(_reach(c.quantity) for _, c in kept if c.quantity) or 1)
    names = tuple(dict.fromkeys(name for name, _ in kept))
    marks = []
    for (name, c), day in zip(kept, days, strict=True):
        assert c.quantity is not None  # kept above
        y = c.quantity.value / top
        bound = (
            1.0
            if c.quantity.comparator in (">", ">=")
            else 0.0
            if c.quantity.comparator in ("<", "<=")
            else y
        )
        upto = c.quantity.upto / top if c.quantity.upto is not None else bound
        words = f"{name}, {say.day(c.known_by)}: {figure(c)}"
        marks.append(
            Mark(
                names.index(name),
                round((day - first) / span, 4),
                round(y, 4),
                round(upto, 4),
                words,
                c.uid,
            )
        )
    ordered = sorted(c.known_by for _, c in kept)
    ticks = tuple((share, number(round(top * share, 6))) for share in (0.0, 0.5, 1.0))
    return Chart(unit, names, tuple(marks), (say.day(ordered[0]), say.day(ordered[-1])), ticks)


def charts(
    groups: Sequence[Mapping[str, Any]], claims: Mapping[str, Claim], say: Words
) -> tuple[Chart, ...]:
    """Return the figures that differ (see `beside.conflicts`), each group of one unit as a chart by asserter."""
    found = []
    for group in groups:
        if group["kind"] == "figures":
            figures = [(str(x["asserter"]), claims[x["claim"]]) for x in group["lines"]]
            unit = figures[0][1].quantity.unit if figures[0][1].quantity else ""
            found.append(chart(unit, figures, say))
    return tuple(drawn for drawn in found if drawn)
