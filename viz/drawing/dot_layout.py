"""The layout of a large picture: dots where forces put them, straight strokes, no labels of lines."""

from __future__ import annotations

from .force_layout import positions
from .layout import Box, Layout, PlacedBand
from .scene import Scene
from .text_metrics import wrap

LINK = 54.0  # pixels of an ideal link
DOT, END = 11.0, 15.0
NAME = 26  # letters of a name that stand beside a dot
MARGIN = 40.0


def field(scene: Scene) -> Layout:
    """Return where the cards of a scene stand as dots; bands are one picture."""
    keys = [(at, c.uid) for at, band in enumerate(scene.bands) for c in band.cards]
    number = {key: i for i, key in enumerate(keys)}
    cards = [c for band in scene.bands for c in band.cards]
    ends = [
        (number[at, x.source], number[at, x.target])
        for at, band in enumerate(scene.bands)
        for x in band.lines
    ]
    place = positions(len(keys), [a for a, _ in ends], [z for _, z in ends]) * LINK
    low = place.min(axis=0) - MARGIN if len(keys) else (0.0, 0.0)
    spots = (place - low).round(1).tolist()
    boxes = {}
    for key, card, (x, y) in zip(keys, cards, spots, strict=True):
        size = END if card.end else DOT
        text = (card.name,) if len(card.name) <= NAME else wrap(card.name, 12.0, 190.0, 1)
        boxes[key] = Box(x, y, size, size, text, card.sub)
    wide, high = (place.max(axis=0) - low + MARGIN).tolist() if len(keys) else (0.0, 0.0)
    return Layout(wide, high, boxes, {}, {}, (), (PlacedBand("", 0.0, high),), False)
