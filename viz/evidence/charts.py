"""Figures of different sources side by side, as marks on a small chart with computed positions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...graph.dates import first_day
from ...graph.model import Claim, Quantity
from ..wording.sentences import figure, number
from ..words import Words

STEPS = (1, 2, 2.5, 5, 10)
LOWER, UPPER = (">", ">="), ("<", "<=")  # comparators of figures that are only a bound


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure: its source (a row of `Chart.names`), its place, its words, its claim.

    `x` and `y` are from 0 to 1 from the lower left. `upto` is the upper end of a range. Where the
    figure is only a bound, it is 1 or 0 in its direction; else it is equal to `y`.
    """

    name: int
    x: float
    y: float
    upto: float
    words: str
    claim: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures of one unit by the day on which they became public; they are never added up."""

    unit: str
    names: tuple[str, ...]
    marks: tuple[Mark, ...]
    days: tuple[str, str]
    ticks: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure with its source and the day on which it became public, as an ordinal."""

    name: str
    claim: Claim
    quantity: Quantity
    day: int

    @property
    def reach(self) -> float:
        """The height that a chart must have for it; a lower bound has room above it."""
        room = 1.05 if self.quantity.comparator in LOWER else 1
        return max(self.quantity.value * room, self.quantity.upto or 0)

    def upto(self, top: float) -> float:
        """Return the other end of its mark: that of a range, the edge for a bound, or itself."""
        if self.quantity.upto is not None:
            return self.quantity.upto / top
        if self.quantity.comparator in LOWER:
            return 1.0
        if self.quantity.comparator in UPPER:
            return 0.0
        return self.quantity.value / top


def charts(
    groups: Sequence[Mapping[str, Any]], claims: Mapping[str, Claim], words: Words
) -> tuple[Chart, ...]:
    """Return the figures that differ as charts by source, one for each unit.

    Args:
        groups: Figures and claims that contradict each other (`answers.context.conflicts`).
        claims: Claims by uid.
        words: Words of a language.
    """
    drawn = []
    for group in groups:
        if group["kind"] == "figures":
            figures: list[tuple[str, Claim]] = []
            for item in group["lines"]:
                figures.append((str(item["asserter"]), claims[item["claim"]]))
            # A group has one unit, so the first of its figures gives it.
            quantity = figures[0][1].quantity
            drawn.append(chart(quantity.unit if quantity else "", figures, words))
    return tuple(filter(None, drawn))


def chart(unit: str, figures: Sequence[tuple[str, Claim]], words: Words) -> Chart | None:
    """Return the chart of some claims with a quantity, or None if fewer than two can be shown.

    Args:
        unit: Unit of all figures.
        figures: Pairs of a source's name and its claim. Claims without a quantity or a day, and
            negative quantities, are left out.
        words: Words of a language.
    """
    shown = list(_shown(figures))
    if len(shown) < 2:
        return None
    days: list[int] = []
    public: list[str] = []
    rows: dict[str, int] = {}
    reach = 0.0
    for item in shown:
        days.append(item.day)
        public.append(item.claim.known_by)
        # A source has one row, in the order in which it comes first.
        rows.setdefault(item.name, len(rows))
        reach = max(reach, item.reach)
    # Figures of one day stand at the left end; a span of 0 has no places in it.
    first, span = min(days), max(max(days) - min(days), 1)
    # Figures of nought alone still need a scale.
    top = _round_above(reach or 1)
    marks = []
    for item in shown:
        marks.append(
            Mark(
                rows[item.name],
                round((item.day - first) / span, 4),
                round(item.quantity.value / top, 4),
                round(item.upto(top), 4),
                f"{item.name}, {words.day(item.claim.known_by)}: {figure(item.claim)}",
                item.claim.uid,
            )
        )
    # The days at the ends of the axis, as the sources give them: a day, a month or a year.
    ends = (words.day(min(public)), words.day(max(public)))
    # Rounded, so that a tick of 0.30000000000000004 is printed as 0.3.
    ticks = tuple((share, number(round(top * share, 6))) for share in (0.0, 0.5, 1.0))
    return Chart(unit, tuple(rows), tuple(marks), ends, ticks)


def _shown(figures: Sequence[tuple[str, Claim]]) -> Iterator[_Figure]:
    """Yield the figures that have a place on a chart."""
    for name, claim in figures:
        # The axis begins at 0, and a month or year stands at its first day.
        if claim.quantity and claim.known_by and claim.quantity.value >= 0:
            day = date.fromisoformat(first_day(claim.known_by)).toordinal()
            yield _Figure(name, claim, claim.quantity, day)


def _round_above(value: float) -> float:
    """Return a round number at or above a value."""
    size = 1.0
    while size * 10 <= value:
        size *= 10
    return next(step * size for step in STEPS if step * size >= value)
