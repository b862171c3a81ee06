"""The map: where cards with a place stand on an outline of the world. Projection, outline, positions of countries.

Three kinds of place are never mixed (DESIGN 5): a port or range where goods were stands at its position; a party
stands beside its country, which is where it is registered or sits; a country stands for itself.
"""

from __future__ import annotations

import csv
import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ...graph.identity import Identities
from .layout import Box, Stroke
from .scene import Scene

WIDE = 2000.0  # pixels around the equator
SCALE = WIDE / (2 * math.pi * 0.8707)
PIN = 15.0
POSITION = re.compile(r"(-?\d+(?:\.\d+)?), (-?\d+(?:\.\d+)?) \(degrees north, east\)")
GOLDEN = math.pi * (3 - math.sqrt(5))


@dataclass(frozen=True, slots=True)
class MapLayout:
    """Cards on the map, by card in the order of the scene: pins of size 0 are not on it.

    `how` is place, country, seat (the party's country) or empty; pins keep their size on the screen whatever
    the scale; `paths` by uid of the line go from middle to middle; `near` is the part of the map in use: left,
    top, right, bottom.
    """

    boxes: tuple[Box, ...]
    how: tuple[str, ...]
    paths: Mapping[str, Stroke]
    near: tuple[float, float, float, float]
    width: float
    height: float


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """Return x and y in pixels (y downwards) of degrees north and east: the Natural Earth projection.

    Savric, Jenny, Patterson, Petrovic, Hurni, A polynomial equation for the Natural Earth projection (2011).
    """
    a, b = math.radians(latitude), math.radians(longitude)
    s, q = a * a, a**4
    x = b * (0.8707 - 0.131979 * s + q * (-0.013791 + q * (0.003971 * s - 0.001529 * q)))
    y = a * (1.007226 + s * (0.015085 + q * (-0.044475 + 0.028874 * s - 0.005916 * q)))
    return WIDE / 2 + SCALE * x, WIDE / 4 - SCALE * y


@cache
def outline() -> Mapping[str, str]:
    """Return land and borders as path data, and the note on where they come from."""
    found: Mapping[str, str] = json.loads(
        (files(__package__) / "outline.json").read_text(encoding="utf-8")
    )
    return found


@cache
def countries() -> Mapping[str, tuple[float, float]]:
    """Return latitude and longitude of the middle of each country's largest part, by code in lower case."""
    text = (files(__package__) / "countries.csv").read_text(encoding="utf-8")
    return {
        r["code"]: (float(r["latitude"]), float(r["longitude"]))
        for r in csv.DictReader(text.splitlines())
    }


def position(note: str) -> tuple[float, float] | None:
    """Return the position printed in a record's note, `42.25, 130.3 (degrees north, east)`, or None."""
    match = POSITION.search(note)
    return (float(match[1]), float(match[2])) if match else None


def _spot(uid: str, family: str, ids: Identities) -> tuple[str, tuple[float, float] | None]:
    entity = ids.entities.get(uid)
    if entity is None:  # a name in a text: nothing is known of where it is
        return "", None
    if family == "place" and (found := position(entity.note)):
        return "place", found
    if family == "state":
        return "country", countries().get(uid)
    if family in ("party", "group"):  # neither a person nor a ship is put on a country
        return "seat", countries().get(entity.country.lower())
    return "", None


def atlas(scene: Scene, ids: Identities) -> MapLayout | None:
    """Return the map of a scene, or None where fewer than two cards have a place or no line joins two of them."""
    cards = [(at, c) for at, band in enumerate(scene.bands) for c in band.cards]
    beside: dict[str, int] = {}
    boxes, how = [], []
    for _, card in cards:
        kind, spot = _spot(card.uid, card.family, ids)
        if spot is None:
            boxes.append(Box(0, 0, 0, 0, (card.name,), ""))
            how.append("")
            continue
        x, y = project(*spot)
        if kind == "seat":
            key = ids.entities[card.uid].country.lower()
            at = beside[key] = beside.get(key, 0) + 1
            far = 13 + 7 * math.sqrt(at)
            x, y = x + far * math.cos(at * GOLDEN), y + far * math.sin(at * GOLDEN)
        boxes.append(Box(round(x, 1), round(y, 1), PIN, PIN, (card.name,), ""))
        how.append(kind)
    number = {(at, c.uid): i for i, (at, c) in enumerate(cards)}
    paths: dict[str, Stroke] = {}
    same: dict[tuple[int, int], int] = {}
    for at, band in enumerate(scene.bands):
        for line in band.lines:
            a, z = number[at, line.source], number[at, line.target]
            if how[a] and how[z] and a != z:
                times = same[a, z] = same.get((a, z), 0) + 1
                paths[line.uid] = _arc(boxes[a], boxes[z], times)
    pins = [b for b in boxes if b.w]
    if len(pins) < 2 or not paths:
        return None
    xs, ys = [b.x for b in pins], [b.y for b in pins]
    near = (min(xs) - 60, min(ys) - 50, max(xs) + 150, max(ys) + 50)
    return MapLayout(tuple(boxes), tuple(how), paths, near, WIDE, WIDE / 2)


def _arc(a: Box, z: Box, times: int) -> Stroke:
    """Return a bowed stroke from middle to middle; further ones between the same two bow further."""
    dx, dy = z.x - a.x, z.y - a.y
    bow = 0.16 + 0.1 * (times - 1)
    mx, my = (a.x + z.x) / 2 + dy * bow, (a.y + z.y) / 2 - dx * bow
    back = math.hypot(z.x - mx, z.y - my) or 1.0
    d = f"M{a.x:g} {a.y:g}Q{mx:.1f} {my:.1f} {z.x:g} {z.y:g}"
    return Stroke(d, (z.x, z.y), (round((z.x - mx) / back, 3), round((z.y - my) / back, 3)))
