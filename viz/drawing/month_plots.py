"""Small multiples by month: one panel a series, all over the same months, with days marked.

A panel has its own scale, which its top line says. Legible in grey: what is not whole is hollow,
what is an estimate is hatched, and the days have numbers. Equal input gives equal bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from ...graph.monthly_trade import months_between
from ..words import Words
from .layout import px
from .palette import LIGHT
from .svg import FONT
from .text_metrics import safe

WIDE = 680.0
COLUMNS = 2
GAP = 30.0
TOP = 48.0  # above the bars of a panel: its title, and the numbers of the marks
BARS = 84.0
BELOW = 24.0
HATCH = "months-hatch"


@dataclass(frozen=True, slots=True)
class MonthPanel:
    """One panel.

    Attributes:
        title: What it shows.
        values: The figures by month; a month that is absent has none.
        partial: Months whose figure is not whole.
        top: The value of its top line.
        top_label: That value in words.
        estimated: Whether it is an estimate.
        spoken: The panel in words.
    """

    title: str
    values: Mapping[str, float]
    partial: frozenset[str]
    top: float
    top_label: str
    estimated: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class MonthMark:
    """A day that is marked in all panels: a month, a label, and whether its line is solid."""

    month: str
    label: str
    solid: bool = False


@dataclass(frozen=True, slots=True)
class _Frame:
    """The place of a panel and the months that go across it."""

    left: float
    top: float
    wide: float
    months: Sequence[str]

    @property
    def base(self) -> float:
        """Where the bars stand."""
        return self.top + TOP + BARS

    @property
    def step(self) -> float:
        """The width of a month."""
        return self.wide / len(self.months)

    def x(self, month: str) -> float:
        """Return the left edge of a month."""
        return self.left + self.months.index(month) * self.step


def small_multiples(
    panels: Sequence[MonthPanel], marks: Sequence[MonthMark], title: str, words: Words
) -> tuple[str, str]:
    """Return panels by month as SVG, and in words.

    Args:
        panels: The panels, at least one with a figure.
        marks: Days to mark; those outside the months of the panels are left out.
        title: Title of the whole.
        words: Words of a language.
    """
    # All panels go over the same months, so that what is above one another is of one time.
    every: set[str] = set()
    for panel in panels:
        every.update(panel.values)
    months = months_between(min(every), max(every))
    wide = (WIDE - GAP * (COLUMNS - 1)) / COLUMNS
    high = TOP + BARS + BELOW
    shown = [mark for mark in marks if months[0] <= mark.month <= months[-1]]
    parts = [_hatch()] if any(panel.estimated for panel in panels) else []
    for number, panel in enumerate(panels):
        row, column = divmod(number, COLUMNS)
        frame = _Frame(column * (wide + GAP), row * high, wide, months)
        parts += _panel(panel, frame, shown)
    rows = -(-len(panels) // COLUMNS)
    spoken = words("plot-months-words", panels="; ".join(panel.spoken for panel in panels))
    return _whole(title, spoken, rows * high, parts), spoken


def _panel(panel: MonthPanel, frame: _Frame, marks: Sequence[MonthMark]) -> Iterator[str]:
    right = frame.left + frame.wide
    yield _text(frame.left, frame.top + 11, panel.title, 11)
    yield _text(right, frame.top + 11, panel.top_label, 9.5, "end")
    yield _line(frame.left, frame.base - BARS, right, frame.base - BARS, LIGHT["edge"])
    yield _line(frame.left, frame.base, right, frame.base, LIGHT["line"])
    yield from _years(frame)
    for number, mark in enumerate(marks):
        x = frame.x(mark.month) + frame.step / 2
        dash = "" if mark.solid else "1.5 2.5"
        yield _line(x, frame.base - BARS - 3, x, frame.base, LIGHT["soft"], dash)
        if mark.label:
            # Numbers of neighbouring months stand at three heights, so that they are apart.
            y = frame.base - BARS - 6 - 8 * (number % 3)
            yield _text(x, y, mark.label, 7.5, "middle")
    for month, value in panel.values.items():
        if value > 0:
            yield _bar(panel, frame, month, value)


def _bar(panel: MonthPanel, frame: _Frame, month: str, value: float) -> str:
    high = max(value / panel.top * BARS, 0.6)
    wide = max(frame.step - 1.4, 0.8)
    fill, stroke = LIGHT["mark"], LIGHT["mark"]
    if panel.estimated:
        fill = f"url(#{HATCH})"
    elif month in panel.partial:
        fill = LIGHT["ground"]
    return (
        f'<rect x="{px(frame.x(month) + 0.7)}" y="{px(frame.base - high)}" width="{px(wide)}" '
        f'height="{px(high)}" fill="{fill}" stroke="{stroke}" stroke-width="0.6"/>'
    )


def _years(frame: _Frame) -> Iterator[str]:
    """Yield a mark below the first month of each year, and the year where there is room."""
    years = [month for month in frame.months if month.endswith("-01")]
    room = 12 * frame.step >= 22
    for number, month in enumerate(years):
        x = frame.x(month)
        yield _line(x, frame.base, x, frame.base + 4, LIGHT["line"])
        inside = x + 22 <= frame.left + frame.wide
        if inside and (room or number % 2 == 0):
            yield _text(x + 2, frame.base + 12, month[:4], 9)


def _hatch() -> str:
    return (
        f'<defs><pattern id="{HATCH}" width="3" height="3" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect width="3" height="3" fill="{LIGHT["ground"]}"/>'
        f'<path d="M0 0V3" stroke="{LIGHT["mark"]}" stroke-width="1.6"/></pattern></defs>'
    )


def _text(x: float, y: float, words: str, size: float, anchor: str = "start") -> str:
    ink = LIGHT["ink"] if size >= 11 else LIGHT["soft"]
    return (
        f'<text x="{px(x)}" y="{px(y)}" font-size="{px(size)}" text-anchor="{anchor}" '
        f'fill="{ink}">{escape(safe(words))}</text>'
    )


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, dashes: str = "") -> str:
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<path d="M{px(x1)} {px(y1)}L{px(x2)} {px(y2)}" stroke="{colour}" stroke-width="0.8" '
        f'fill="none"{dash}/>'
    )


def _whole(title: str, spoken: str, high: float, parts: Sequence[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -2 {px(WIDE + 8)} {px(high + 4)}" '
        f'width="{px(WIDE + 8)}" height="{px(high + 4)}" role="img" font-family="{FONT}">',
        f"<title>{escape(safe(title))}</title>",
        f"<desc>{escape(safe(spoken))}</desc>",
        f'<rect x="-4" y="-2" width="{px(WIDE + 8)}" height="{px(high + 4)}" '
        f'fill="{LIGHT["ground"]}"/>',
    )
    return "\n".join([*head, *parts, "</svg>"])
