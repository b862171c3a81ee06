"""Figures of briefs besides the diagram: map, figures by source, timeline, support by severity.

Legible in grey: kinds differ in shape, and every mark that matters has words. Equal input gives
equal bytes.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from ...graph.dates import first_day
from ..evidence.charts import Chart
from ..words import Words
from .layout import px
from .map import MapLayout, outline
from .palette import LIGHT
from .scene import Scene
from .svg import FONT, glyph
from .text_metrics import safe, width, wrap

SHAPES = ("circle", "square", "diamond", "triangle", "hexagon", "ring", "bar", "pentagon")
WIDE = 680.0
BANDS = ("unknown", "none", "elevated", "high")


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """An event on a day (or in a month or year): its lane, its words."""

    day: str
    lane: str
    words: str


@dataclass(frozen=True, slots=True)
class PlanePoint:
    """A route on the plane of support and severity: its mark and its two coordinates."""

    mark: str
    support: float
    severity: str


@dataclass(frozen=True, slots=True)
class _Space:
    """The rectangle that something drawn takes up."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Space) -> bool:
        """Return whether two rectangles overlap."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True)
class _Scale:
    """A horizontal axis: values from `first` on, as pixels from `left` to `right`."""

    left: float
    right: float
    first: int = 0
    span: int = 1

    def x(self, value: float) -> float:
        """Return where a value stands."""
        return self.left + (value - self.first) / self.span * (self.right - self.left)


def series(chart: Chart, words: Words) -> tuple[str, str]:
    """Return the figures of one unit by source and day, as SVG and in words.

    No line joins two figures: they are the statements of different sources, not a development.
    """
    left, right, top, base = 64.0, WIDE - 24, 22.0, 190.0
    parts = []
    for share, label in chart.ticks:
        y = base - share * (base - top)
        parts += [_rule(left, y, right, y), _text(left - 8, y + 4, label, 10.5, "end")]
    for mark in chart.marks:
        x, y = left + mark.x * (right - left), base - mark.y * (base - top)
        if mark.upto != mark.y:  # a range, or a bound whose dots go to the edge in its direction
            end = base - min(mark.upto, 1.0) * (base - top)
            parts.append(_rule(x, y, x, end, "2 3", LIGHT["line"]))
        parts.append(glyph(SHAPES[mark.name % len(SHAPES)], x, y, 5.5, LIGHT["ink"]))
    parts.append(_text(left, base + 18, chart.days[0], 10.5))
    parts.append(_text(right, base + 18, chart.days[1], 10.5, "end"))
    y = base + 42
    for number, name in enumerate(chart.names):
        parts.append(glyph(SHAPES[number % len(SHAPES)], left + 6, y - 4, 5, LIGHT["ink"]))
        parts.append(_text(left + 20, y, name, 11))
        y += 18
    marks = "; ".join(mark.words for mark in chart.marks)
    drawing = _whole(words("plot-series", unit=chart.unit), marks, y + 4, parts)
    return drawing, words("plot-series-words", unit=chart.unit, marks=marks)


def timeline(events: Iterable[TimelineEvent], words: Words) -> tuple[str, str]:
    """Return the events by day as SVG, one lane for each kind, and in words.

    Events of one day stand apart. Events without a day are left out; at least one must have one.
    """
    dated = sorted((event for event in events if event.day), key=lambda e: (e.day, e.lane, e.words))
    days = list(map(_ordinal, dated))
    lanes: dict[str, list[int]] = {}
    for event, day in zip(dated, days, strict=True):
        lanes.setdefault(event.lane, []).append(day)
    left, right, top, step = 150.0, WIDE - 30, 26.0, 46.0
    base = top + step * len(lanes)
    scale = _Scale(left, right, min(days), max(max(days) - min(days), 1))
    parts = list(_years(min(days), max(days), scale, top, base))
    for row, (lane, lane_days) in enumerate(lanes.items()):
        y = top + step * row + 12
        (label,) = wrap(words.term("lane", lane), 11, left - 20, 1) or ("",)
        parts.append(_text(left - 14, y + 4, label, 11, "end"))
        parts.append(_rule(left, y, right, y))
        parts += _lane(lane_days, SHAPES[row % len(SHAPES)], scale, y)
    first, last = dated[0], dated[-1]
    if len(first.day) > 4:  # a year stands on the axis already
        parts.append(_text(left, base + 18, words.day(first.day), 10.5))
    parts.append(_text(right, base + 18, words.day(last.day), 10.5, "end"))
    moments = "; ".join(_moment(event, words) for event in dated)
    drawing = _whole(words("plot-timeline"), moments, base + 28, parts)
    return drawing, words("plot-timeline-words", moments=moments)


def _moment(event: TimelineEvent, words: Words) -> str:
    return f"{words.day(event.day)}, {words.term('lane', event.lane)}: {event.words}"


def _ordinal(event: TimelineEvent) -> int:
    return date.fromisoformat(first_day(event.day)).toordinal()


def _years(first: int, last: int, scale: _Scale, top: float, base: float) -> Iterator[str]:
    """Yield a line for the first day of every year between two days."""
    for year in range(date.fromordinal(first).year, date.fromordinal(last).year + 2):
        day = date(year, 1, 1).toordinal()
        if first <= day <= last:
            x = scale.x(day)
            yield _rule(x, top - 6, x, base - 14, "2 3")
            yield _text(x, base + 2, str(year), 10.5, "middle")


def _lane(days: Iterable[int], shape: str, scale: _Scale, y: float) -> Iterator[str]:
    """Yield the marks of a lane; marks that would lie on each other go above and below by turns."""
    times = Counter[int]()
    for day in days:
        x = round(scale.x(day))
        times[x // 9] += 1
        count = times[x // 9]
        up = (count - 1) * 5.0 * (-1 if count % 2 else 1)
        yield glyph(shape, x, y + up, 4.5, LIGHT["ink"])


def plane(points: Sequence[PlanePoint], words: Words) -> tuple[str, str]:
    """Return routes by support and severity as SVG, and in words; the two are never multiplied."""
    left, right, top, step = 120.0, WIDE - 40, 20.0, 44.0
    rows = {band: top + step * row + 20 for row, band in enumerate(reversed(BANDS))}
    parts = []
    for band, y in rows.items():
        parts.append(_text(left - 14, y + 4, words.term("severity", band), 11, "end"))
        parts.append(_rule(left, y, right, y))
    base = top + step * len(BANDS)
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        x = left + share * (right - left)
        parts.append(_rule(x, top, x, base, "2 3"))
        parts.append(_text(x, base + 14, f"{share:g}", 10.5, "middle"))
    parts.append(_text((left + right) / 2, base + 32, words("plot-support"), 11, "middle"))
    times = Counter[tuple[int, str]]()
    for point in points:
        x = left + point.support * (right - left)
        times[round(x / 12), point.severity] += 1
        # Routes that would lie on one another stand one above the other.
        y = rows[point.severity] - (times[round(x / 12), point.severity] - 1) * 15
        parts.append(glyph("circle", x, y, 5.5, LIGHT["ink"]))
        parts.append(_text(x + 9, y + 4, point.mark, 11))
    described = "; ".join(_described(point, words) for point in points)
    drawing = _whole(words("plot-plane"), described, base + 42, parts)
    return drawing, words("plot-plane-words", points=described)


def _described(point: PlanePoint, words: Words) -> str:
    return words(
        "plot-point",
        mark=point.mark,
        support=f"{point.support:.2f}",
        severity=words.term("severity", point.severity),
    )


def world(scene: Scene, placed: MapLayout, words: Words) -> tuple[str, str]:
    """Return the places of a scene on the map as SVG, and in words.

    A solid ring is a place where goods were, a dashed one a country or town where parties sit.
    """
    left, top, right, bottom = placed.near
    scale = min(WIDE / (right - left), 300 / (bottom - top))
    wide, high = (right - left) * scale, (bottom - top) * scale
    pins = list(_pins(scene, placed, scale))
    parts = list(_ground(placed, scale))
    # All rings count as taken before the first name, so that no name covers one.
    taken = [_Space(pin.x - 6, pin.y - 6, pin.x + 6, pin.y + 6) for pin in pins]
    for pin in pins:
        parts.append(pin.ring())
        spot = _free_spot(pin, wide, taken)
        if spot:
            halo = f' stroke="{LIGHT["ground"]}" stroke-width="3" paint-order="stroke"'
            parts.append(_text(*spot, pin.name, 9.5, "start", halo))
    places = "; ".join(pin.spoken(words) for pin in pins)
    note = f"{words('map-note')} {outline()['note']}"
    # What the rings are, and where the outline comes from, stands in the caption.
    parts.append(_text(0, high + 8, words("map-drawn"), 7, "start"))
    drawing = _whole(words("map-title"), places, high + 10, parts, wide)
    return drawing, words("map-words", places=places, note=note)


@dataclass(frozen=True, slots=True)
class _Pin:
    """A mark on the map of a brief: its name, its cards, how it is placed, where in pixels."""

    name: str
    cards: tuple[str, ...]
    how: str
    town: str
    x: float
    y: float

    def spoken(self, words: Words) -> str:
        """Return its cards in words: each a place where goods were, or in a town, or a seat."""
        key = {"place": "map-place", "town": "map-town"}.get(self.how, "map-seat")
        return "; ".join(words(key, name=name, town=self.town) for name in self.cards)

    def ring(self) -> str:
        """Return its ring."""
        dash = "" if self.how == "place" else ' stroke-dasharray="2 2"'
        return (
            f'<circle cx="{px(self.x)}" cy="{px(self.y)}" r="4.5" fill="{LIGHT["card"]}" '
            f'stroke="{LIGHT["ink"]}" stroke-width="1.6"{dash}/>'
        )


def _pins(scene: Scene, placed: MapLayout, scale: float) -> Iterator[_Pin]:
    """Yield the marks of a scene's map, each with the names of the cards that share it."""
    left, top, _, _ = placed.near
    cards = list(itertools.chain.from_iterable(band.cards for band in scene.bands))
    sharing: dict[int, dict[str, int]] = {}
    for number, mark in enumerate(placed.marks):
        if mark >= 0:
            sharing.setdefault(mark, {}).setdefault(cards[number].name, number)
    for mark, names in sharing.items():
        first = next(iter(names.values()))
        box, how, town = placed.boxes[first], placed.how[first], placed.names[mark]
        name = next(iter(names)) if len(names) == 1 else f"{town}: {len(names)}"
        yield _Pin(name, tuple(names), how, town, (box.x - left) * scale, (box.y - top) * scale)


def _ground(placed: MapLayout, scale: float) -> Iterator[str]:
    """Yield land, borders and the strokes of the lines, in the scale of the map."""
    left, top, _, _ = placed.near
    yield f'<g transform="scale({scale:.4f}) translate({px(-left)} {px(-top)})">'
    yield (
        f'<path d="{outline()["land"]}" fill="{LIGHT["band"]}" stroke="{LIGHT["edge"]}" '
        f'stroke-width="{1 / scale:.2f}"/>'
    )
    yield (
        f'<path d="{outline()["borders"]}" fill="none" stroke="{LIGHT["edge"]}" '
        f'stroke-width="{0.6 / scale:.2f}"/>'
    )
    for path in placed.paths.values():
        yield (
            f'<path d="{path.d}" fill="none" stroke="{LIGHT["line"]}" '
            f'stroke-width="{1.4 / scale:.2f}"/>'
        )
    yield "</g>"


def _free_spot(pin: _Pin, wide: float, taken: list[_Space]) -> tuple[float, float] | None:
    """Return where a pin's name begins: right, left, above or below; None if all is taken.

    The space of the name is added to those that are taken.
    """
    length = width(pin.name, 9.5)
    for dx, dy in ((8, 3.5), (-8 - length, 3.5), (-length / 2, -9), (-length / 2, 16)):
        x, base = pin.x + dx, pin.y + dy
        space = _Space(x, base - 8, x + length, base + 2.5)
        inside = space.left >= 0 and space.right <= wide
        if inside and not any(space.meets(other) for other in taken):
            taken.append(space)
            return x, base
    return None


def _text(
    x: float, y: float, words: str, size: float = 11.0, anchor: str = "start", more: str = ""
) -> str:
    ink = LIGHT["ink"] if size >= 11 else LIGHT["soft"]
    return (
        f'<text x="{px(x)}" y="{px(y)}" font-size="{px(size)}" text-anchor="{anchor}" '
        f'fill="{ink}"{more}>{escape(safe(words))}</text>'
    )


def _rule(
    x1: float, y1: float, x2: float, y2: float, dashes: str = "", colour: str = LIGHT["edge"]
) -> str:
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<path d="M{px(x1)} {px(y1)}L{px(x2)} {px(y2)}" stroke="{colour}" '
        f'stroke-width="1" fill="none"{dash}/>'
    )


def _whole(title: str, words: str, high: float, parts: Sequence[str], wide: float = WIDE) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {px(wide)} {px(high)}" '
        f'width="{px(wide)}" height="{px(high)}" role="img" font-family="{FONT}">',
        f"<title>{escape(safe(title))}</title>",
        f"<desc>{escape(safe(words))}</desc>",
        f'<rect width="{px(wide)}" height="{px(high)}" fill="{LIGHT["ground"]}"/>',
    )
    return "\n".join([*head, *parts, "</svg>"])
