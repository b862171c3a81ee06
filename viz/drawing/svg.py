"""A placed scene as SVG: the same cards, lines and labels as the page, for briefs and prints."""

from __future__ import annotations

import math
from html import escape

from ..words import Words, english
from .layout import LABEL_SIZE, NAME_SIZE, SMALL_SIZE, Box, Layout, Stroke
from .palette import KNOWN, LIGHT, LOOKS, WIDTHS
from .scene import Card, Line, Scene
from .text_metrics import safe, width

FONT = "'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
MARGIN = 16.0
SIDES = {"diamond": (4, 0.0), "triangle": (3, -90.0), "hexagon": (6, 0.0), "pentagon": (5, -90.0)}


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _text(x: float, y: float, text: str, size: float, fill: str, more: str = "") -> str:
    return f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(size)}" fill="{fill}"{more}>{escape(safe(text))}</text>'


def glyph(shape: str, x: float, y: float, r: float, colour: str) -> str:
    """Return the small mark of a kind as SVG: its shape differs too, not only its colour."""
    if shape == "circle":
        return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(r)}" fill="{colour}"/>'
    if shape == "ring":
        return (
            f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(r - 1)}" fill="none" stroke="{colour}" '
            'stroke-width="2" stroke-dasharray="3 2"/>'
        )
    if shape in SIDES:
        sides, start = SIDES[shape]
        corners = [math.radians(start + 360 * i / sides) for i in range(sides)]
        points = " ".join(
            f"{_n(x + 1.15 * r * math.cos(a))},{_n(y + 1.15 * r * math.sin(a))}" for a in corners
        )
        return f'<polygon points="{points}" fill="{colour}"/>'
    high = r * 0.45 if shape == "bar" else r * 0.9
    wide = r * 0.9
    return f'<rect x="{_n(x - wide)}" y="{_n(y - high)}" width="{_n(2 * wide)}" height="{_n(2 * high)}" fill="{colour}"/>'


def _card(card: Card, box: Box) -> list[str]:
    look, left, top = LOOKS[card.family], box.x - box.w / 2, box.y - box.h / 2
    frame = LIGHT["mark"] if card.end else LIGHT["edge"]
    parts = [
        f'<rect x="{_n(left)}" y="{_n(top)}" width="{_n(box.w)}" height="{_n(box.h)}" rx="4" '
        f'fill="{LIGHT["card"]}" stroke="{frame}" stroke-width="{"1.6" if card.end else "1"}"/>',
        f'<rect x="{_n(left)}" y="{_n(top)}" width="5" height="{_n(box.h)}" rx="2" fill="{look.light}"/>',
        glyph(look.glyph, left + 18, box.y, 5, look.light),
    ]
    at = box.y - (15 * len(box.text) + 13) / 2 + 10
    for text in box.text:
        parts.append(_text(left + 32, at, text, NAME_SIZE, LIGHT["ink"], ' font-weight="bold"'))
        at += 15
    parts.append(_text(left + 32, at, box.small, SMALL_SIZE, LIGHT["soft"]))
    right = left + box.w - 6
    for pill in reversed(card.pills):
        wide = width(pill, 8.5) + 10
        parts.append(
            f'<rect x="{_n(right - wide)}" y="{_n(top - 7)}" width="{_n(wide)}" height="13" rx="6.5" '
            f'fill="{LIGHT["pill"]}"/>'
        )
        anchor = ' text-anchor="middle" font-weight="bold"'
        parts.append(_text(right - wide / 2, top + 2.6, pill, 8.5, LIGHT["pill-ink"], anchor))
        right -= wide + 4
    return parts


def _stroke(line: Line, path: Stroke) -> list[str]:
    wide, dashes = WIDTHS[line.weight], KNOWN[line.known][1]
    dash = f' stroke-dasharray="{" ".join(_n(d) for d in dashes)}"' if dashes else ""
    stroke = f'<path d="{path.d}" fill="none" stroke="{{}}" stroke-width="{{}}"{dash}/>'
    if line.denied:
        parts = [
            stroke.format(LIGHT["line"], _n(wide + 3)),
            stroke.format(LIGHT["ground"], _n(wide + 0.6)),
        ]
    else:
        parts = [stroke.format(LIGHT["line"], _n(wide))]
    (x, y), (dx, dy), size = path.tip, path.way, 6 + wide
    back, side = (x - dx * size, y - dy * size), size * 0.45
    points = (
        x,
        y,
        back[0] - dy * side,
        back[1] - dx * side,
        back[0] + dy * side,
        back[1] + dx * side,
    )
    corners = " ".join(f"{_n(a)},{_n(b)}" for a, b in zip(points[::2], points[1::2], strict=True))
    return [*parts, f'<polygon points="{corners}" fill="{LIGHT["line"]}"/>']


def _label(line: Line, box: Box) -> list[str]:
    left, top = box.x - box.w / 2, box.y - box.h / 2
    dash = ' stroke-dasharray="2 3"' if line.known in ("unknown", "proposed") else ""
    parts = [
        f'<rect x="{_n(left)}" y="{_n(top)}" width="{_n(box.w)}" height="{_n(box.h)}" rx="7" '
        f'fill="{LIGHT["ground"]}" stroke="{LIGHT["edge"]}"{dash}/>'
    ]
    at, middle = top + 4 + LABEL_SIZE * 0.85, ' text-anchor="middle"'
    for text in box.text:
        parts.append(_text(box.x, at, text, LABEL_SIZE, LIGHT["ink"], middle))
        at += 14
    parts.append(_text(box.x, at, box.small, SMALL_SIZE, LIGHT["soft"], middle))
    if line.partial:
        parts.append(
            _text(
                box.x + box.w / 2 - 3,
                top + 3,
                "…",
                15,
                LIGHT["line"],
                ' font-weight="bold" text-anchor="end"',
            )
        )
    if line.denied:
        x, y = left + 2, top + 2
        parts.append(
            f'<circle cx="{_n(x)}" cy="{_n(y)}" r="7" fill="{LIGHT["card"]}" stroke="{LIGHT["ink"]}"/>'
        )
        cross = f"M{_n(x - 3)} {_n(y - 3)}L{_n(x + 3)} {_n(y + 3)}M{_n(x + 3)} {_n(y - 3)}L{_n(x - 3)} {_n(y + 3)}"
        parts.append(f'<path d="{cross}" stroke="{LIGHT["ink"]}" stroke-width="1.6"/>')
    return parts


def svg(scene: Scene, placed: Layout, ident: str = "figure", words: Words | None = None) -> str:
    """Return the scene as one SVG element with title and description; equal input, equal bytes."""
    wide, high = placed.width + 2 * MARGIN, placed.height + 2 * MARGIN
    say = words or english()
    told = "; ".join(spoken(scene, line, say) for line in scene.lines)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(wide)} {_n(high)}" width="{_n(wide)}" '
        f'height="{_n(high)}" role="img" aria-labelledby="{ident}-title {ident}-words" '
        f'font-family="{FONT}">',
        f'<title id="{ident}-title">{escape(safe(scene.title))}</title>',
        f'<desc id="{ident}-words">{escape(safe(told))}</desc>',
        f'<rect width="{_n(wide)}" height="{_n(high)}" fill="{LIGHT["ground"]}"/>',
        f'<g transform="translate({_n(MARGIN)} {_n(MARGIN)})">',
    ]
    for strip in placed.strips[1:]:
        parts.append(
            f'<rect x="{_n(-MARGIN)}" y="{_n(strip.top)}" width="{_n(wide)}" height="{_n(strip.bottom - strip.top)}" '
            f'fill="{LIGHT["band"]}"/>'
        )
    for strip in placed.strips:
        if strip.heading:
            parts.append(
                _text(0, strip.top + 21, strip.heading, 12, LIGHT["soft"], ' font-weight="bold"')
            )
    for text, x, y in placed.headings:
        more = ' font-weight="bold" text-anchor="middle" letter-spacing="1"'
        parts.append(_text(x, y, say.term("column", text), 10.5, LIGHT["soft"], more))
    for line in scene.lines:
        parts += _stroke(line, placed.paths[line.uid])
    for line in scene.lines:
        parts += _label(line, placed.labels[line.uid])
    for at, band in enumerate(scene.bands):
        for card in band.cards:
            parts += _card(card, placed.cards[at, card.uid])
    return "\n".join([*parts, "</g>", "</svg>"])


def spoken(scene: Scene, line: Line, words: Words) -> str:
    """Return a line in words, for who does not see it."""
    source, target = _name(scene, line.source), _name(scene, line.target)
    return words("line-words", source=source, target=target, label=line.label, small=line.small)


def _name(scene: Scene, uid: str) -> str:
    return next((c.name for c in scene.cards if c.uid == uid), uid)
