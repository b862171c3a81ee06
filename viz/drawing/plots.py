"""Figures of briefs besides the diagram: map, figures by asserter, timeline, support against severity.

Legible in grey: kinds differ in shape, and every mark that matters has words. Equal input, equal bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from ...graph.dates import first_day
from ..evidence.charts import Chart
from ..words import Words
from .map import MapLayout, outline
from .palette import LIGHT
from .scene import Scene
from .svg import FONT, glyph
from .text_metrics import safe, width

SHAPES = ("circle", "square", "diamond", "triangle", "hexagon", "ring", "bar", "pentagon")
WIDE = 680.0
BANDS = ("not assessed", "elevated", "high")


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """Something that happened on a day: its lane, its words."""

    day: str
    lane: str
    words: str


@dataclass(frozen=True, slots=True)
class PlanePoint:
    """A route on the plane of support and severity: its mark, its two coordinates, whether it is a lead."""

    mark: str
    support: float
    severity: str


@dataclass(frozen=True, slots=True)
class _Space:
    """A space that something drawn takes up."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Space) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _text(
    x: float, y: float, words: str, size: float = 11.0, anchor: str = "start", more: str = ""
) -> str:
    ink = LIGHT["ink"] if size >= 11 else LIGHT["soft"]
    return (
        f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(size)}" text-anchor="{anchor}" fill="{ink}"{more}>'
        f"{escape(safe(words))}</text>"
    )


def _rule(
    x1: float, y1: float, x2: float, y2: float, dashes: str = "", colour: str = LIGHT["edge"]
) -> str:
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<path d="M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}" stroke="{colour}" stroke-width="1" fill="none"{dash}/>'


def _whole(title: str, words: str, high: float, parts: Sequence[str], wide: float = WIDE) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(wide)} {_n(high)}" width="{_n(wide)}" '
        f'height="{_n(high)}" role="img" font-family="{FONT}">'
    )
    told = [f"<title>{escape(safe(title))}</title>", f"<desc>{escape(safe(words))}</desc>"]
    ground = f'<rect width="{_n(wide)}" height="{_n(high)}" fill="{LIGHT["ground"]}"/>'
    return "\n".join([head, *told, ground, *parts, "</svg>"])


def series(chart: Chart, say: Words) -> tuple[str, str]:
    """Return the figures of one unit by asserter and day as SVG, and in words; no line joins two of them."""
    left, right, top, base = 64.0, WIDE - 24, 22.0, 190.0
    parts = []
    for share, words in chart.ticks:
        y = base - share * (base - top)
        parts += [_rule(left, y, right, y), _text(left - 8, y + 4, words, 10.5, "end")]
    for mark in chart.marks:
        x, y = left + mark.x * (right - left), base - mark.y * (base - top)
        if mark.upto != mark.y:
            parts.append(
                _rule(x, y, x, base - min(mark.upto, 1.0) * (base - top), "2 3", LIGHT["line"])
            )
        parts.append(glyph(SHAPES[mark.name % len(SHAPES)], x, y, 5.5, LIGHT["ink"]))
    parts += [
        _text(left, base + 18, chart.days[0], 10.5),
        _text(right, base + 18, chart.days[1], 10.5, "end"),
    ]
    y = base + 42
    for at, name in enumerate(chart.names):
        parts += [
            glyph(SHAPES[at % len(SHAPES)], left + 6, y - 4, 5, LIGHT["ink"]),
            _text(left + 20, y, name, 11),
        ]
        y += 18
    words = "; ".join(m.words for m in chart.marks)
    title = say("plot-series", unit=chart.unit)
    return _whole(title, words, y + 4, parts), say(
        "plot-series-words", unit=chart.unit, marks=words
    )


def timeline(moments: Sequence[TimelineEvent], say: Words) -> tuple[str, str]:
    """Return what became public or began when as SVG, a lane a kind, and in words; moments of one day stand apart."""
    kept = sorted((m for m in moments if m.day), key=lambda m: (m.day, m.lane, m.words))
    lanes = list(dict.fromkeys(m.lane for m in kept))
    days = [date.fromisoformat(first_day(m.day)).toordinal() for m in kept]
    first, last = min(days), max(days)
    left, right, top, step = 150.0, WIDE - 30, 26.0, 46.0
    base = top + step * len(lanes)
    span = max(last - first, 1)
    parts = []
    years = range(date.fromordinal(first).year, date.fromordinal(last).year + 2)
    for year in years:
        at = date(year, 1, 1).toordinal()
        if first <= at <= last:
            x = left + (at - first) / span * (right - left)
            parts += [
                _rule(x, top - 6, x, base - 14, "2 3"),
                _text(x, base + 2, str(year), 10.5, "middle"),
            ]
    for row, lane in enumerate(lanes):
        y = top + step * row + 12
        parts += [
            _text(left - 14, y + 4, say.term("lane", lane), 11, "end"),
            _rule(left, y, right, y),
        ]
        taken: dict[float, int] = {}
        for m, day in zip(kept, days, strict=True):
            if m.lane == lane:
                x = round(left + (day - first) / span * (right - left))
                times = taken[x // 9] = taken.get(x // 9, 0) + 1
                up = (times - 1) * 5.0 * (-1 if times % 2 else 1)
                parts.append(glyph(SHAPES[row % len(SHAPES)], x, y + up, 4.5, LIGHT["ink"]))
    if len(kept[0].day) > 4:  # a year stands on the axis already
        parts.append(_text(left, base + 18, say.day(kept[0].day), 10.5))
    parts += [_text(right, base + 18, say.day(kept[-1].day), 10.5, "end")]
    words = "; ".join(f"{say.day(m.day)}, {say.term('lane', m.lane)}: {m.words}" for m in kept)
    return _whole(say("plot-timeline"), words, base + 28, parts), say(
        "plot-timeline-words", moments=words
    )


def plane(points: Sequence[PlanePoint], say: Words) -> tuple[str, str]:
    """Return routes by support and severity as SVG, and in words; the two are never multiplied."""
    left, right, top, step = 120.0, WIDE - 40, 20.0, 44.0
    parts = []
    for row, band in enumerate(reversed(BANDS)):
        y = top + step * row + 20
        parts += [
            _text(left - 14, y + 4, say.term("severity", band), 11, "end"),
            _rule(left, y, right, y),
        ]
    base = top + step * len(BANDS)
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        x = left + share * (right - left)
        parts += [_rule(x, top, x, base, "2 3"), _text(x, base + 14, f"{share:g}", 10.5, "middle")]
    parts.append(_text((left + right) / 2, base + 32, say("plot-support"), 11, "middle"))
    same: dict[tuple[int, str], int] = {}
    for p in points:
        x = left + p.support * (right - left)
        at = same[round(x / 12), p.severity] = same.get((round(x / 12), p.severity), 0) + 1
        y = top + step * (len(BANDS) - 1 - BANDS.index(p.severity)) + 20 - (at - 1) * 15
        parts += [glyph("circle", x, y, 5.5, LIGHT["ink"]), _text(x + 9, y + 4, p.mark, 11)]
    words = "; ".join(
        say(
            "plot-point",
            mark=p.mark,
            support=f"{p.support:.2f}",
            severity=say.term("severity", p.severity),
        )
        for p in points
    )
    return _whole(say("plot-plane"), words, base + 42, parts), say("plot-plane-words", points=words)


def world(scene: Scene, placed: MapLayout, say: Words) -> tuple[str, str]:
    """Return the places of a scene on the map as SVG, and in words: solid where goods were, dashed beside a seat."""
    low_x, low_y, high_x, high_y = placed.near
    wide, high = high_x - low_x, high_y - low_y
    scale = min(WIDE / wide, 300 / high)
    parts = [
        f'<g transform="scale({scale:.4f}) translate({_n(-low_x)} {_n(-low_y)})">',
        f'<path d="{outline()["land"]}" fill="{LIGHT["band"]}" stroke="{LIGHT["edge"]}" '
        f'stroke-width="{1 / scale:.2f}"/>',
        f'<path d="{outline()["borders"]}" fill="none" stroke="{LIGHT["edge"]}" stroke-width="{0.6 / scale:.2f}"/>',
    ]
    parts += [
        f'<path d="{path.d}" fill="none" stroke="{LIGHT["line"]}" stroke-width="{1.4 / scale:.2f}"/>'
        for path in placed.paths.values()
    ]
    parts.append("</g>")
    told = []
    seats = [
        (card, how, (box.x - low_x) * scale, (box.y - low_y) * scale)
        for card, box, how in zip(_cards(scene), placed.boxes, placed.how, strict=True)
        if how
    ]
    taken = [_Space(x - 6, y - 6, x + 6, y + 6) for _, _, x, y in seats]
    for card, how, x, y in seats:
        dash = "" if how == "place" else ' stroke-dasharray="2 2"'
        parts.append(
            f'<circle cx="{_n(x)}" cy="{_n(y)}" r="4.5" fill="{LIGHT["card"]}" stroke="{LIGHT["ink"]}" '
            f'stroke-width="1.6"{dash}/>'
        )
        told.append(say("map-place" if how == "place" else "map-seat", name=card))
        long = width(card, 9.5)
        for dx, dy in ((8, 3.5), (-8 - long, 3.5), (-long / 2, -9), (-long / 2, 16)):
            space = _Space(x + dx, y + dy - 8, x + dx + long, y + dy + 2.5)
            if (
                0 <= space.left
                and space.right <= wide * scale
                and not any(space.meets(other) for other in taken)
            ):
                taken.append(space)
                halo = f' stroke="{LIGHT["ground"]}" stroke-width="3" paint-order="stroke"'
                parts.append(_text(x + dx, y + dy, card, 9.5, "start", halo))
                break
    words = "; ".join(told)
    title, note = say("map-title"), outline()["note"]
    return _whole(title, words, high * scale, parts, wide * scale), say(
        "map-words", places=words, note=note
    )


def _cards(scene: Scene) -> list[str]:
    return [c.name for band in scene.bands for c in band.cards]
