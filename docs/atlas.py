"""Make the outlines in viz/drawing from the package world-atlas.

Run `npm pack world-atlas@2.0.2`, unpack the file, then `python docs/atlas.py package/`.
"""

from __future__ import annotations

import itertools
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pycountry

from entrepot.viz.drawing.map import project

HERE = Path(__file__).parent.parent / "viz" / "drawing"
Point = tuple[float, float]


def arcs_of(world: dict[str, Any]) -> list[list[Point]]:
    """Return the arcs of a TopoJSON file in degrees."""
    (kx, ky), (dx, dy) = world["transform"]["scale"], world["transform"]["translate"]
    found = []
    for arc in world["arcs"]:
        x = y = 0
        points = []
        for a, b in arc:
            x, y = x + a, y + b
            points.append((x * kx + dx, y * ky + dy))
        found.append(points)
    return found


def rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """Yield the rings of a geometry as numbers of arcs; a negative one is read backwards."""
    if geometry["type"] == "Polygon":
        yield from geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        for polygon in geometry["arcs"]:
            yield from polygon


def joined(ring: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Return the points of a ring; one that crosses the antimeridian goes on beyond 180 degrees."""
    found: list[Point] = []
    for at in ring:
        points = arcs[at] if at >= 0 else arcs[~at][::-1]
        for lon, lat in points if not found else points[1:]:
            turn = round((lon - found[-1][0]) / 360) * 360 if found else 0
            found.append((lon - turn, lat))
    return found


def cut(points: list[Point]) -> Iterator[list[Point]]:
    """Yield a ring between 180 degrees west and east; the rest enters on the other side."""
    for turn in (0, 360, -360):
        moved = [(lon + turn, lat) for lon, lat in points]
        if any(-180 < lon < 180 for lon, _ in moved):
            yield [(min(max(lon, -180), 180), lat) for lon, lat in moved]


def written(points: list[Point], closed: bool) -> str:
    """Return points as SVG path data in whole pixels, relative and without empty steps."""
    spots = [tuple(round(v) for v in project(lat, lon)) for lon, lat in points]
    kept = [spots[0], *(b for a, b in itertools.pairwise(spots) if a != b)]
    if len(kept) < (4 if closed else 2):
        return ""
    steps = [f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in itertools.pairwise(kept)]
    text = " ".join(steps).replace(" -", "-")
    return f"M{kept[0][0]} {kept[0][1]}l{text}{'z' if closed else ''}"


def centre(points: list[Point]) -> tuple[float, float, float]:
    """Return longitude, latitude and size of a ring (shoelace, in degrees)."""
    size = x = y = 0.0
    for (a, b), (c, d) in itertools.pairwise(points):
        cross = a * d - c * b
        size, x, y = size + cross / 2, x + (a + c) * cross / 6, y + (b + d) * cross / 6
    return (x / size, y / size, abs(size)) if size else (*points[0], 0.0)


def main(folder: Path) -> None:
    """Write outline.json and countries.csv."""
    world = json.loads((folder / "countries-110m.json").read_text())
    arcs = arcs_of(world)
    whole = [joined(r, arcs) for g in world["objects"]["land"]["geometries"] for r in rings(g)]
    land = [
        part for ring in whole if max(lat for _, lat in ring) > -60 for part in cut(ring)
    ]  # without Antarctica
    used = Counter(
        at if at >= 0 else ~at
        for g in world["objects"]["countries"]["geometries"]
        for r in rings(g)
        for at in r
    )
    outline = "".join(written(part, True) for part in land)
    borders = "".join(written(arcs[at], False) for at, times in sorted(used.items()) if times > 1)
    note = (
        "Made with Natural Earth (public domain) by way of world-atlas 2.0.2 "
        "(ISC, Michael Bostock). "
        "Disputed borders are drawn as Natural Earth chose to."
    )
    content = {"note": note, "land": outline, "borders": borders}
    (HERE / "outline.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    fine = json.loads((folder / "countries-50m.json").read_text())
    arcs, spots = arcs_of(fine), {}
    for geometry in fine["objects"]["countries"]["geometries"]:
        country = pycountry.countries.get(numeric=str(geometry.get("id", "")).zfill(3))
        if country:
            lon, lat, _ = max(
                (centre(joined(r, arcs)) for r in rings(geometry)), key=lambda c: c[2]
            )
            lon = (lon + 180) % 360 - 180
            spots[country.alpha_2.lower()] = (round(lat, 1), round(lon, 1))
    lines = [
        "code,latitude,longitude",
        *(f"{code},{lat},{lon}" for code, (lat, lon) in sorted(spots.items())),
    ]
    (HERE / "countries.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
