"""A placed scene as SVG: the same cards, lines and labels as the page, for briefs and prints."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from html import escape

from ..words import Words, english
from .layout import LABEL_SIZE, NAME_SIZE, SMALL_SIZE, Box, Layout, Stroke, label_frame, px
from .palette import KNOWN, LIGHT, LOOKS, WIDTHS
from .scene import Card, Line, Scene
from .text_metrics import safe, width

FONT = "'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
MARGIN = 16.0
# Corners of the shapes that are polygons, and the angle in degrees of the first of them.
CORNERS = {"diamond": (4, 0.0), "triangle": (3, -90.0), "hexagon": (6, 0.0), "pentagon": (5, -90.0)}
BOLD, CENTRED = ' font-weight="bold"', ' text-anchor="middle"'


def svg(
    scene: Scene,
    placed: Layout,
    ident: str = "figure",
    words: Words | None = None,
    terms: Sequence[str] = (),
) -> str:
    """Return the scene as one SVG element with title and description; equal input, equal bytes.

    Args:
        scene: The scene.
        placed: Its layout (`layout.layout`).
        ident: Prefix of the ids in the element; two figures on one page need two.
        words: Words of a language; without them, English.
        terms: The sources with their terms, which a drawing that stands alone has with it.
    """
    wide, high = placed.width + 2 * MARGIN, placed.height + 2 * MARGIN
    words = words or english()
    lines = "; ".join(spoken(scene, line, words) for line in scene.lines)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {px(wide)} {px(high)}" '
        f'width="{px(wide)}" height="{px(high)}" role="img" '
        f'aria-labelledby="{ident}-title {ident}-words" font-family="{FONT}">',
        f'<title id="{ident}-title">{escape(safe(scene.title))}</title>',
        f'<desc id="{ident}-words">{escape(safe(lines))}</desc>',
        *([f"<metadata>{escape(safe(chr(10).join(terms)))}</metadata>"] if terms else []),
        f'<rect width="{px(wide)}" height="{px(high)}" fill="{LIGHT["ground"]}"/>',
        f'<g transform="translate({px(MARGIN)} {px(MARGIN)})">',
        *_strips(placed, wide),
        *_headings(placed, words),
    ]
    for line in scene.lines:
        parts += _stroke(line, placed.paths[line.uid])
    # Labels and cards come after all strokes, so that no stroke crosses them.
    for line in scene.lines:
        parts += _label(line, placed.labels[line.uid])
    for number, band in enumerate(scene.bands):
        for card in band.cards:
            parts += _card(card, placed.cards[number, card.uid])
    return "\n".join([*parts, "</g>", "</svg>"])


def spoken(scene: Scene, line: Line, words: Words) -> str:
    """Return a line in words, for readers who do not see it."""
    source, target = _name(scene, line.source), _name(scene, line.target)
    return words("line-words", source=source, target=target, label=line.label, small=line.small)


def _name(scene: Scene, uid: str) -> str:
    for card in scene.cards:
        if card.uid == uid:
            return card.name
    return uid


def glyph(shape: str, x: float, y: float, radius: float, colour: str) -> str:
    """Return the small mark of a kind as SVG; kinds differ in shape, not only in colour.

    Args:
        shape: A shape of `palette.Style`; an unknown one is drawn as a square.
        x: Middle of the mark in pixels.
        y: Middle of the mark in pixels.
        radius: Half its size.
        colour: Its colour, `#rrggbb`.
    """
    if shape == "circle":
        return f'<circle cx="{px(x)}" cy="{px(y)}" r="{px(radius)}" fill="{colour}"/>'
    if shape == "ring":
        return (
            f'<circle cx="{px(x)}" cy="{px(y)}" r="{px(radius - 1)}" fill="none" '
            f'stroke="{colour}" stroke-width="2" stroke-dasharray="3 2"/>'
        )
    if shape in CORNERS:
        return f'<polygon points="{_corners(shape, x, y, radius)}" fill="{colour}"/>'
    high = radius * 0.45 if shape == "bar" else radius * 0.9
    wide = radius * 0.9
    return (
        f'<rect x="{px(x - wide)}" y="{px(y - high)}" width="{px(2 * wide)}" '
        f'height="{px(2 * high)}" fill="{colour}"/>'
    )


def _corners(shape: str, x: float, y: float, radius: float) -> str:
    """Return the corners of a regular polygon, a little outside the radius."""
    count, start = CORNERS[shape]
    points = []
    for number in range(count):
        angle = math.radians(start + 360 * number / count)
        right, down = 1.15 * radius * math.cos(angle), 1.15 * radius * math.sin(angle)
        points.append(f"{px(x + right)},{px(y + down)}")
    return " ".join(points)


def _strips(placed: Layout, wide: float) -> Iterator[str]:
    """Yield the grounds of the bands below the first, and the headings of bands."""
    for strip in placed.strips[1:]:
        yield (
            f'<rect x="{px(-MARGIN)}" y="{px(strip.top)}" width="{px(wide)}" '
            f'height="{px(strip.bottom - strip.top)}" fill="{LIGHT["band"]}"/>'
        )
    for strip in placed.strips:
        if strip.heading:
            yield _text(0, strip.top + 21, strip.heading, 12, LIGHT["soft"], BOLD)


def _headings(placed: Layout, words: Words) -> Iterator[str]:
    """Yield the headings of columns."""
    for text, x, y in placed.headings:
        more = f'{BOLD}{CENTRED} letter-spacing="1"'
        yield _text(x, y, words.term("column", text), 10.5, LIGHT["soft"], more)


def _text(x: float, y: float, text: str, size: float, fill: str, more: str = "") -> str:
    return (
        f'<text x="{px(x)}" y="{px(y)}" font-size="{px(size)}" fill="{fill}"{more}>'
        f"{escape(safe(text))}</text>"
    )


def _card(card: Card, box: Box) -> Iterator[str]:
    """Yield a card: its frame, the mark of its kind, its name and small print, its pills."""
    look, left, top = LOOKS[card.family], box.x - box.w / 2, box.y - box.h / 2
    frame, stroke = (LIGHT["mark"], "1.6") if card.end else (LIGHT["edge"], "1")
    yield (
        f'<rect x="{px(left)}" y="{px(top)}" width="{px(box.w)}" height="{px(box.h)}" rx="4" '
        f'fill="{LIGHT["card"]}" stroke="{frame}" stroke-width="{stroke}"/>'
    )
    yield (
        f'<rect x="{px(left)}" y="{px(top)}" width="5" height="{px(box.h)}" rx="2" '
        f'fill="{look.light}"/>'
    )
    yield glyph(look.glyph, left + 18, box.y, 5, look.light)
    base = box.y - (15 * len(box.text) + 13) / 2 + 10
    for text in box.text:
        yield _text(left + 32, base, text, NAME_SIZE, LIGHT["ink"], BOLD)
        base += 15
    yield _text(left + 32, base, box.small, SMALL_SIZE, LIGHT["soft"])
    yield from _pills(card, left + box.w - 6, top)


def _pills(card: Card, right: float, top: float) -> Iterator[str]:
    """Yield the pills of a card on its upper edge, from the right."""
    for pill in reversed(card.pills):  # so that they read in order from the left
        wide = width(pill, 8.5) + 10
        yield (
            f'<rect x="{px(right - wide)}" y="{px(top - 7)}" width="{px(wide)}" height="13" '
            f'rx="6.5" fill="{LIGHT["pill"]}"/>'
        )
        middle = right - wide / 2
        yield _text(middle, top + 2.6, pill, 8.5, LIGHT["pill-ink"], CENTRED + BOLD)
        right -= wide + 4


def _stroke(line: Line, path: Stroke) -> Iterator[str]:
    """Yield the stroke of a line and its arrowhead; a denied line is double."""
    wide = WIDTHS[line.weight]
    yield _path(line, path, "line", wide + 3 if line.denied else wide)
    if line.denied:  # a stroke in the colour of the ground parts the first in two
        yield _path(line, path, "ground", wide + 0.6)
    yield f'<polygon points="{_arrowhead(path, 6 + wide)}" fill="{LIGHT["line"]}"/>'


def _path(line: Line, path: Stroke, colour: str, wide: float) -> str:
    dashes = " ".join(map(px, KNOWN[line.known][1]))
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<path d="{path.d}" fill="none" stroke="{LIGHT[colour]}" stroke-width="{px(wide)}"{dash}/>'
    )


def _arrowhead(path: Stroke, size: float) -> str:
    """Return the three corners of an arrowhead."""
    (x, y), (dx, dy), side = path.tip, path.way, size * 0.45
    back_x, back_y = x - dx * size, y - dy * size
    return (
        f"{px(x)},{px(y)} {px(back_x - dy * side)},{px(back_y - dx * side)} "
        f"{px(back_x + dy * side)},{px(back_y + dx * side)}"
    )


def _label(line: Line, box: Box) -> Iterator[str]:
    """Yield the label of a line: its frame, its text, and marks for a partial and a denied one."""
    wide, high = label_frame(box.text, box.small)
    left, top = box.x - wide / 2, box.y - high / 2
    dash = ' stroke-dasharray="2 3"' if line.known in ("unknown", "proposed") else ""
    yield (
        f'<rect x="{px(left)}" y="{px(top)}" width="{px(wide)}" height="{px(high)}" rx="7" '
        f'fill="{LIGHT["ground"]}" stroke="{LIGHT["edge"]}"{dash}/>'
    )
    base = top + 4 + LABEL_SIZE * 0.85
    for text in box.text:
        yield _text(box.x, base, text, LABEL_SIZE, LIGHT["ink"], CENTRED)
        base += 14
    yield _text(box.x, base, box.small, SMALL_SIZE, LIGHT["soft"], CENTRED)
    if line.partial:
        more = f'{BOLD} text-anchor="end"'
        yield _text(left + wide - 3, top + 1, "…", 15, LIGHT["line"], more)
    if line.denied:
        yield from _cross(left - 1, top - 1)


def _cross(x: float, y: float) -> Iterator[str]:
    """Yield the mark of a denial; it has the colour of other lines, since it is no verdict."""
    yield (
        f'<circle cx="{px(x)}" cy="{px(y)}" r="7" fill="{LIGHT["card"]}" stroke="{LIGHT["ink"]}"/>'
    )
    low_x, low_y, high_x, high_y = px(x - 3), px(y - 3), px(x + 3), px(y + 3)
    cross = f"M{low_x} {low_y}L{high_x} {high_y}M{high_x} {low_y}L{low_x} {high_y}"
    yield f'<path d="{cross}" stroke="{LIGHT["ink"]}" stroke-width="1.6"/>'
