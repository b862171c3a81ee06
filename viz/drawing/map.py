"""The map: cards with a place on an outline of the world, its projection and countries.

Three kinds of place are never mixed: a port or range where goods were stands at its position. A
party stands beside its country, which is where it is registered or sits. A country stands for
itself.
"""

from __future__ import annotations

import csv
import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ...graph.identity import Identities
from ...graph.positions import position
from .layout import Box, Stroke
from .scene import Card, Scene

WIDE = 2000.0  # pixels around the equator
SCALE = WIDE / (2 * math.pi * 0.8707)
PIN = 15.0
GOLDEN = math.pi * (3 - math.sqrt(5))


@dataclass(frozen=True, slots=True)
class MapLayout:
    """Cards on the map, by card in the order of the scene; a box of size 0 is not on it.

    `how` is "place", "country", "seat" (the party's country) or empty. Pins keep their size on the
    screen whatever the scale. `paths` by uid of the line go from middle to middle. `near` is the
    part of the map in use: left, top, right, bottom.
    """

    boxes: tuple[Box, ...]
    how: tuple[str, ...]
    paths: Mapping[str, Stroke]
    near: tuple[float, float, float, float]
    width: float
    height: float


def atlas(scene: Scene, ids: Identities) -> MapLayout | None:
    """Return the map of a scene, or None without two cards that have a place and a line between."""
    boxes, how = _pins(scene, ids)
    paths = _arcs(scene, boxes, how)
    pins = [box for box in boxes if box.w]
    if len(pins) < 2 or not paths:
        return None
    across, down = [pin.x for pin in pins], [pin.y for pin in pins]
    near = (min(across) - 60, min(down) - 50, max(across) + 150, max(down) + 50)
    return MapLayout(tuple(boxes), tuple(how), paths, near, WIDE, WIDE / 2)


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """Return x and y in pixels, y downwards, of degrees north and east.

    This is the Natural Earth projection: Savric, Jenny, Patterson, Petrovic, Hurni, A polynomial
    equation for the Natural Earth projection (2011).

    >>> project(0.0, 0.0)
    (1000.0, 500.0)
    """
    phi, lam = math.radians(latitude), math.radians(longitude)
    s, q = phi * phi, phi**4
    x = lam * (0.8707 - 0.131979 * s + q * (-0.013791 + q * (0.003971 * s - 0.001529 * q)))
    y = phi * (1.007226 + s * (0.015085 + q * (-0.044475 + 0.028874 * s - 0.005916 * q)))
    return WIDE / 2 + SCALE * x, WIDE / 4 - SCALE * y


@cache
def outline() -> Mapping[str, str]:
    """Return land and borders as path data, and the note on where they come from."""
    text = (files(__package__) / "outline.json").read_text(encoding="utf-8")
    shapes: Mapping[str, str] = json.loads(text)
    return shapes


@cache
def countries() -> Mapping[str, tuple[float, float]]:
    """Return latitude and longitude of each country's largest part, by code in lower case."""
    text = (files(__package__) / "countries.csv").read_text(encoding="utf-8")
    middles = {}
    for row in csv.DictReader(text.splitlines()):
        middles[row["code"]] = (float(row["latitude"]), float(row["longitude"]))
    return middles


def _spot(card: Card, ids: Identities) -> tuple[str, tuple[float, float] | None]:
    """Return how a card is placed, and at which latitude and longitude."""
    entity = ids.entities.get(card.uid)
    # Only a name in a text, of unknown place.
    if entity is None:
        return "", None
    if card.family == "place":
        return "place", position(entity.note)
    if card.family == "state":
        return "country", countries().get(card.uid)
    # Neither a person nor a ship is put on a country.
    if card.family in ("party", "group"):
        return "seat", countries().get(entity.country.lower())
    return "", None


def _pins(scene: Scene, ids: Identities) -> tuple[list[Box], list[str]]:
    """Return the pin of each card, and how it is placed."""
    beside = Counter[str]()
    boxes, how = [], []
    for band in scene.bands:
        for card in band.cards:
            kind, spot = _spot(card, ids)
            if spot is None:
                boxes.append(Box(0, 0, 0, 0, (card.name,), ""))
                how.append("")
                continue
            x, y = project(*spot)
            if kind == "seat":
                country = ids.entities[card.uid].country.lower()
                beside[country] += 1
                x, y = _beside(x, y, beside[country])
            boxes.append(Box(round(x, 1), round(y, 1), PIN, PIN, (card.name,), ""))
            how.append(kind)
    return boxes, how


def _beside(x: float, y: float, number: int) -> tuple[float, float]:
    """Return the place of the first, second, ... party beside a country: a spiral around it."""
    distance = 13 + 7 * math.sqrt(number)
    return x + distance * math.cos(number * GOLDEN), y + distance * math.sin(number * GOLDEN)


def _arcs(scene: Scene, boxes: Sequence[Box], how: Sequence[str]) -> dict[str, Stroke]:
    """Return the strokes of the lines that have both ends on the map."""
    paths: dict[str, Stroke] = {}
    times = Counter[tuple[int, int]]()
    before = 0  # cards of the bands above
    for band in scene.bands:
        number = {card.uid: before + place for place, card in enumerate(band.cards)}
        before += len(band.cards)
        for line in band.lines:
            pair = number[line.source], number[line.target]
            source, target = pair
            if source != target and how[source] and how[target]:
                times[pair] += 1
                paths[line.uid] = _arc(boxes[source], boxes[target], times[pair])
    return paths


def _arc(start: Box, end: Box, times: int) -> Stroke:
    """Return a bowed stroke from middle to middle; further ones between the same two bow more."""
    dx, dy = end.x - start.x, end.y - start.y
    bow = 0.16 + 0.1 * (times - 1)
    top_x, top_y = (start.x + end.x) / 2 + dy * bow, (start.y + end.y) / 2 - dx * bow
    length = math.hypot(end.x - top_x, end.y - top_y) or 1.0
    path = f"M{start.x:g} {start.y:g}Q{top_x:.1f} {top_y:.1f} {end.x:g} {end.y:g}"
    way = (round((end.x - top_x) / length, 3), round((end.y - top_y) / length, 3))
    return Stroke(path, (end.x, end.y), way)
