"""The layout of a large picture: dots placed by forces, straight strokes, no labels of lines."""

from __future__ import annotations

from collections.abc import Sequence

from .force_layout import positions
from .layout import Box, Layout, PlacedBand
from .scene import Card, Scene
from .text_metrics import wrap

LINK = 54.0  # pixels of an ideal link
DOT, END = 11.0, 15.0
NAME = 26  # letters of a name that stand beside a dot
MARGIN = 40.0


def field(scene: Scene) -> Layout:
    """Place the cards of a scene as dots, all bands in one picture.

    Equal input gives equal positions on the same machine (see `force_layout.positions`).
    """
    cards: dict[tuple[int, str], Card] = {}
    for at, band in enumerate(scene.bands):
        for card in band.cards:
            cards[at, card.uid] = card
    if not cards:
        return _dots(0.0, 0.0, {})
    place = positions(len(cards), *_ends(scene, cards)) * LINK
    corner = place.min(axis=0) - MARGIN
    boxes = {}
    # Rounded as an array: a large picture has tens of thousands of dots.
    for (key, card), (x, y) in zip(cards.items(), (place - corner).round(1).tolist(), strict=True):
        boxes[key] = _dot(card, x, y)
    wide, high = (place.max(axis=0) - corner + MARGIN).tolist()
    return _dots(wide, high, boxes)


def _ends(scene: Scene, cards: dict[tuple[int, str], Card]) -> tuple[Sequence[int], Sequence[int]]:
    """Return the numbers of the cards at which the lines start and at which they end."""
    number = {key: place for place, key in enumerate(cards)}
    starts, ends = [], []
    for at, band in enumerate(scene.bands):
        for line in band.lines:
            starts.append(number[at, line.source])
            ends.append(number[at, line.target])
    return starts, ends


def _dot(card: Card, x: float, y: float) -> Box:
    size = END if card.end else DOT
    text = (card.name,) if len(card.name) <= NAME else wrap(card.name, 12.0, 190.0, 1)
    return Box(x, y, size, size, text, card.sub)


def _dots(wide: float, high: float, boxes: dict[tuple[int, str], Box]) -> Layout:
    return Layout(wide, high, boxes, {}, {}, (), (PlacedBand("", 0.0, high),), False)
