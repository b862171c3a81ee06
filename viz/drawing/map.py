"""The map: marks with one or several cards on an outline of the world, and the lines between them.

Kinds of place are never mixed. A port or range where goods were stands at its position. A party
stands at the town that the address of a register gives it, or is counted in the one mark of its
country; no place is ever made up for it. A country stands for itself. Lines are great circles
between marks: they say who has to do with whom, not which way goods went.
"""

from __future__ import annotations

import csv
import itertools
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ...graph.identity import Identities
from ...graph.positions import position
from .layout import Box, Stroke
from .scene import Card, Scene
from .towns import Town, town_of

WIDE = 2000.0  # pixels around the equator
SCALE = WIDE / (2 * math.pi * 0.8707)
PIN = 15.0
STEP = 3.0  # degrees between two points of a great circle, at most
EARTH = 6371.0088  # mean radius in kilometres (IUGG)
Spot = tuple[float, float]  # degrees north and east
Addresses = Mapping[str, Sequence[str]]  # of a party, as registers print them, by its uid


@dataclass(frozen=True, slots=True)
class MapLayout:
    """Cards on the map, by card in the order of the scene; a box of size 0 is not on it.

    `how` is "place", "country", "town" (that of the party's address), "seat" (the party's country)
    or empty. `marks` is the number of the mark in which a card stands, -1 for none: cards at one
    town, and all that have no more than a country, share a mark. `names` are the names of the
    marks. Marks keep their size on the screen whatever the scale. `paths` by uid of the line go
    from mark to mark. `near` is the part of the map in use: left, top, right, bottom.
    """

    boxes: tuple[Box, ...]
    how: tuple[str, ...]
    marks: tuple[int, ...]
    names: tuple[str, ...]
    paths: Mapping[str, Stroke]
    near: tuple[float, float, float, float]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a card stands: how, at which degrees, and the name of the place."""

    how: str
    spot: Spot
    name: str


def atlas(scene: Scene, ids: Identities, addresses: Addresses | None = None) -> MapLayout | None:
    """Return the map of a scene, or None without two marks that have a line between them.

    Args:
        scene: The scene.
        ids: The entities of its cards.
        addresses: The addresses that registers print for its parties.
    """
    cards = itertools.chain.from_iterable(band.cards for band in scene.bands)
    placed = [_place(card, ids, addresses or {}) for card in cards]
    marks = _marks(placed)
    paths = _strokes(scene, placed, marks)
    boxes, names = _boxes(scene, placed), _names(placed, marks)
    pins = [box for box in boxes if box.w]
    if len(set(marks) - {-1}) < 2 or not paths:
        return None
    across, down = [pin.x for pin in pins], [pin.y for pin in pins]
    near = (min(across) - 60, min(down) - 50, max(across) + 150, max(down) + 50)
    how = tuple(place.how if place else "" for place in placed)
    return MapLayout(tuple(boxes), how, marks, names, paths, near, WIDE, WIDE / 2)


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


def distance(start: Spot, end: Spot) -> float:
    """Return the kilometres between two places on a sphere, by the haversine formula.

    R. W. Sinnott, Virtues of the haversine, Sky and Telescope 68 (1984).

    >>> round(distance((0.0, 0.0), (0.0, 90.0)))
    10008
    """
    (north, east), (to_north, to_east) = _radians(start), _radians(end)
    half = math.sin((to_north - north) / 2) ** 2
    half += math.cos(north) * math.cos(to_north) * math.sin((to_east - east) / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(half)))


def great_circle(start: Spot, end: Spot) -> list[Spot]:
    """Return points of the shortest way between two places, both ends included.

    Between two opposite places every way is as short; the one over the north is returned.
    """
    first, last = _vector(start), _vector(end)
    angle = distance(start, end) / EARTH
    if angle > math.pi - 1e-6:
        pole = (90.0, 0.0)
        return great_circle(start, pole) + great_circle(pole, end)[1:]
    points = [start]
    steps = max(1, math.ceil(math.degrees(angle) / STEP))
    for number in range(1, steps):
        share = number / steps
        before, after = math.sin((1 - share) * angle), math.sin(share * angle)
        point = [a * before + b * after for a, b in zip(first, last, strict=True)]
        north = math.atan2(point[2], math.hypot(point[0], point[1]))
        points.append((math.degrees(north), math.degrees(math.atan2(point[1], point[0]))))
    return [*points, end]


def _radians(spot: Spot) -> tuple[float, float]:
    return math.radians(spot[0]), math.radians(spot[1])


def _vector(spot: Spot) -> tuple[float, float, float]:
    north, east = _radians(spot)
    return (math.cos(north) * math.cos(east), math.cos(north) * math.sin(east), math.sin(north))


def _place(card: Card, ids: Identities, addresses: Addresses) -> _Place | None:
    """Return where a card stands, None if that is not known."""
    entity = ids.entities.get(card.uid)
    # Only a name in a text, of unknown place.
    if entity is None:
        return None
    if card.family == "place":
        stated = position(entity.note)
        return _Place("place", stated, card.name) if stated else None
    if card.family == "state":
        middle = countries().get(card.uid)
        return _Place("country", middle, card.name) if middle else None
    # Neither a person nor a ship is put on a map.
    if card.family in ("party", "group") and entity.kind != "Person":
        return _seat(entity.country.lower(), ids, addresses.get(card.uid, ()))
    return None


def _seat(country: str, ids: Identities, addresses: Sequence[str]) -> _Place | None:
    """Return where a party sits: at the town of its address, else in its country."""
    town: Town | None = town_of(addresses, country)
    if town:
        return _Place("town", (town.latitude, town.longitude), town.name)
    middle, known = countries().get(country), ids.entities.get(ids.uid(country))
    return _Place("seat", middle, known.name if known else country.upper()) if middle else None


def _marks(placed: Sequence[_Place | None]) -> tuple[int, ...]:
    """Return the number of the mark of each card: one for each place, -1 without a place."""
    numbers: dict[tuple[bool, Spot], int] = {}
    marks: list[int] = []
    for place in placed:
        if place is None:
            marks.append(-1)
        else:
            # Where goods were is never one mark with where a party sits.
            key = (place.how == "place", place.spot)
            marks.append(numbers.setdefault(key, len(numbers)))
    return tuple(marks)


def _names(placed: Sequence[_Place | None], marks: Sequence[int]) -> tuple[str, ...]:
    """Return the names of the marks, in the order of their numbers."""
    names: dict[int, str] = {}
    for place, mark in zip(placed, marks, strict=True):
        if place:
            names.setdefault(mark, place.name)
    return tuple(names[number] for number in sorted(names))


def _boxes(scene: Scene, placed: Sequence[_Place | None]) -> list[Box]:
    """Return the box of each card: that of its mark, or of size 0."""
    cards = itertools.chain.from_iterable(band.cards for band in scene.bands)
    boxes: list[Box] = []
    for card, place in zip(cards, placed, strict=True):
        if place is None:
            boxes.append(Box(0, 0, 0, 0, (card.name,), ""))
        else:
            x, y = project(*place.spot)
            boxes.append(Box(round(x, 1), round(y, 1), PIN, PIN, (card.name,), ""))
    return boxes


def _strokes(
    scene: Scene, placed: Sequence[_Place | None], marks: Sequence[int]
) -> dict[str, Stroke]:
    """Return the strokes of the lines between two marks; lines within one mark have none."""
    paths: dict[str, Stroke] = {}
    drawn: dict[tuple[int, int], Stroke] = {}
    before = 0  # cards of the bands above
    for band in scene.bands:
        number = {card.uid: before + place for place, card in enumerate(band.cards)}
        before += len(band.cards)
        for line in band.lines:
            source, target = number[line.source], number[line.target]
            start, end = placed[source], placed[target]
            pair = marks[source], marks[target]
            if start and end and pair[0] != pair[1]:
                if pair not in drawn:
                    drawn[pair] = _stroke(start.spot, end.spot)
                paths[line.uid] = drawn[pair]
    return paths


def _stroke(start: Spot, end: Spot) -> Stroke:
    """Return the great circle between two places, in two parts where it leaves the map's edge."""
    points = [project(*spot) for spot in great_circle(start, end)]
    path, last = "", points[0]
    for number, point in enumerate(points):
        # Over the edge of the map the line goes on at the other side.
        jumps = number > 0 and abs(point[0] - last[0]) > WIDE / 2
        path += f"{'M' if jumps or not number else 'L'}{point[0]:.1f} {point[1]:.1f}"
        last = point
    tip, behind = points[-1], points[-2]
    length = math.hypot(tip[0] - behind[0], tip[1] - behind[1]) or 1.0
    way = (round((tip[0] - behind[0]) / length, 3), round((tip[1] - behind[1]) / length, 3))
    return Stroke(path, (round(tip[0], 1), round(tip[1], 1)), way)
