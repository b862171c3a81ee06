"""Where things stand: columns from left to right, or rows from top to bottom on a narrow page.

Between two columns of cards stands a column of labels, one a line, so that no label can meet
another or a card; a line that skips a column gets a place of its own in it. Page and figures
draw the same layout. Units are pixels; y grows downwards.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .scene import Band, Card, Line, Scene
from .sugiyama import acyclic, columns, heights, ordered
from .text_metrics import width, wrap

CARD, LABEL, SLOT = 176.0, 116.0, 10.0
NAME_SIZE, SMALL_SIZE, LABEL_SIZE = 13.0, 11.0, 11.5
COLUMN_GAP, ROW_GAP = 28.0, 30.0
HEADING = 34.0
COLUMNS = 240  # cards up to which a scene stands in columns; a larger one is a field of dots


@dataclass(frozen=True, slots=True)
class Box:
    """A card or a label: its middle, its size, the text on it."""

    x: float
    y: float
    w: float
    h: float
    text: tuple[str, ...]
    small: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """The stroke of a line as SVG path data, and its arrowhead: tip and direction."""

    d: str
    tip: tuple[float, float]
    way: tuple[float, float]


@dataclass(frozen=True, slots=True)
class PlacedBand:
    """A band as placed: heading, its top and its bottom."""

    heading: str
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A scene as placed. `cards` by (band, uid), `labels` and `paths` by uid of the line."""

    width: float
    height: float
    cards: Mapping[tuple[int, str], Box]
    labels: Mapping[str, Box]
    paths: Mapping[str, Stroke]
    headings: Sequence[tuple[str, float, float]]
    strips: Sequence[PlacedBand]
    upright: bool


def card_box(card: Card, docks: int = 0) -> Box:
    """Return the size and text of a card on whose side so many lines dock."""
    text = wrap(card.name, NAME_SIZE, CARD - 42, 3)
    (small,) = wrap(card.sub, SMALL_SIZE, CARD - 42, 1) or ("",)
    return Box(0, 0, CARD, max(31 + 15.0 * len(text), 11.0 * docks + 12), text, small)


def label_box(line: Line) -> Box:
    """Return the size and text of a line's label."""
    text = wrap(line.label, LABEL_SIZE, LABEL - 12, 2)
    (small,) = wrap(line.small, SMALL_SIZE, LABEL + 8, 1) or ("",)
    widest = max(width(t, LABEL_SIZE) for t in (*text, small))
    return Box(0, 0, min(LABEL, max(widest, 64) + 14), 9 + 14.0 * (len(text) + 1), text, small)


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _ports(
    uid: str, links: Sequence[str], place: Mapping[str, float], room: float
) -> dict[str, float]:
    """Return where along a card's side each of its lines docks, in the order of their other ends."""
    near = sorted(links, key=lambda v: (place[v], v))
    step = min(11.0, room / max(len(near), 1))
    return {v: (at - (len(near) - 1) / 2) * step for at, v in enumerate(near)}


@dataclass(frozen=True, slots=True)
class _Placed:
    cards: dict[str, Box]
    labels: dict[str, Box]
    points: dict[str, tuple[list[tuple[float, float]], bool]]
    headings: list[tuple[str, float]]
    across: tuple[float, float]
    along: float


def _heading(cards: Sequence[Card], between: bool) -> str:
    ends = {c.end for c in cards}
    if "from" in ends:
        return "FROM"
    if "to" in ends:
        return "TO"
    names = {
        "goods": "GOODS",
        "weapon": "WEAPON",
        "place": "PLACE",
        "state": "COUNTRY",
        "carrier": "CARRIER",
    }
    families = {c.family for c in cards}
    if len(families) == 1 and families <= names.keys():
        return names[families.pop()]
    return "INTERMEDIARY" if between else ""


def _place(band: Band, upright: bool) -> _Placed:
    cards = {c.uid: c for c in band.cards}
    edges = [(x.source, x.target) if x.forward else (x.target, x.source) for x in band.lines]
    first = [c.uid for c in band.cards if c.end == "from"]
    nodes = [*first, *(u for u in cards if u not in first)]
    turned = acyclic(nodes, edges)
    drawn = [(z, a) if back else (a, z) for (a, z), back in zip(edges, turned, strict=True)]
    column = columns(nodes, drawn, [c.uid for c in band.cards if c.end == "to"])
    docks = {u: max(sum(a == u for a, _ in drawn), sum(z == u for _, z in drawn)) for u in cards}
    boxes = {u: card_box(c, 0 if upright else docks[u]) for u, c in cards.items()}
    labels = {x.uid: label_box(x) for x in band.lines}

    layers: list[list[str]] = [[] for _ in range(2 * max(column.values(), default=0) + 1)]
    for u in nodes:
        layers[2 * column[u]].append(u)
    chains: dict[str, list[str]] = {}
    for line, (a, z) in zip(band.lines, drawn, strict=True):
        chain = [a, f"label {line.uid}"]
        layers[2 * column[a] + 1].append(chain[-1])
        for at in range(2 * column[a] + 2, 2 * column[z]):
            chain.append(f"slot {at} {line.uid}")
            layers[at].append(chain[-1])
        chains[line.uid] = [*chain, z]
    links = [(a, z) for chain in chains.values() for a, z in itertools.pairwise(chain)]
    size = {v: SLOT for layer in layers for v in layer}
    size |= {u: (b.w if upright else b.h) + 8 for u, b in boxes.items()}
    size |= {f"label {u}": (b.w if upright else b.h) for u, b in labels.items()}
    stiff = frozenset(v for v in size if v.startswith(("label ", "slot ")))
    layers = ordered(layers, links)
    across = heights(layers, links, size, 10.0 if upright else 12.0, stiff)

    # Along the way: the middle of each layer.
    deep = max((b.h for b in boxes.values()), default=0.0)
    thick = max((b.h for b in labels.values()), default=0.0)
    pitch = deep + thick + 2 * ROW_GAP if upright else CARD + LABEL + 2 * COLUMN_GAP
    half = (deep if upright else CARD) / 2
    levels = {v: at for at, layer in enumerate(layers) for v in layer}
    along = {v: half + at * pitch / 2 for v, at in levels.items()}

    def point(on: float, off: float) -> tuple[float, float]:
        return (off, on) if upright else (on, off)

    def put(v: str, box: Box) -> Box:
        return Box(*point(along[v], across[v]), box.w, box.h, box.text, box.small)

    ports: dict[tuple[str, str], float] = {}
    for u, box in boxes.items():
        room = (box.w if upright else box.h) - 14
        for side in (0, -1):
            mine = [c for c in chains.values() if c[side] == u]
            neighbours = [c[1 if side == 0 else -2] for c in mine]
            for v, shift in _ports(u, neighbours, across, room).items():
                ports[(u, v)] = shift
    points = {}
    for line in band.lines:
        chain = chains[line.uid]
        stops: list[tuple[float, float]] = []
        for at, v in enumerate(chain):
            # Curves bend only between two layers: beside a box that is smaller than its layer the line runs straight.
            extent = (thick if upright else LABEL) / 2 if levels[v] % 2 else half
            shift = (
                ports.get((v, chain[1] if at == 0 else chain[at - 1]), 0.0) if v in boxes else 0.0
            )
            own = (boxes[v].h if upright else boxes[v].w) / 2 if v in boxes else extent
            stops.append(point(along[v] - (extent if at else -own), across[v] + shift))
            stops.append(
                point(along[v] + (extent if at < len(chain) - 1 else -own), across[v] + shift)
            )
        points[line.uid] = (stops, line.target == chain[-1])
    last = max(column.values(), default=0)
    headings = []
    for at in range(last + 1):
        names = _heading(
            [cards[u] for u in layers[2 * at] if u in cards], 0 < at < last and bool(first)
        )
        headings.append((names, half + at * pitch))
    low = min((across[v] - size[v] / 2 for v in size), default=0.0)
    high = max((across[v] + size[v] / 2 for v in size), default=0.0)
    return _Placed(
        {u: put(u, b) for u, b in boxes.items()},
        {u: put(f"label {u}", b) for u, b in labels.items()},
        points,
        headings,
        (low, high),
        2 * half + last * pitch,
    )


def _path(points: Sequence[tuple[float, float]], upright: bool, at_end: bool) -> Stroke:
    """Return straight strokes through each pair of points and curves from pair to pair."""
    parts = [f"M{_n(points[0][0])} {_n(points[0][1])}"]
    for at in range(1, len(points)):
        (x, y), (u, v) = points[at - 1], points[at]
        if at % 2:
            parts.append(f"L{_n(u)} {_n(v)}" if (x, y) != (u, v) else "")
        elif upright:
            parts.append(f"C{_n(x)} {_n((y + v) / 2)} {_n(u)} {_n((y + v) / 2)} {_n(u)} {_n(v)}")
        else:
            parts.append(f"C{_n((x + u) / 2)} {_n(y)} {_n((x + u) / 2)} {_n(v)} {_n(u)} {_n(v)}")
    ahead = 1.0 if at_end else -1.0
    tip = points[-1] if at_end else points[0]
    return Stroke(
        "".join(parts),
        (round(tip[0], 1), round(tip[1], 1)),
        (0.0, ahead) if upright else (ahead, 0.0),
    )


def layout(scene: Scene, upright: bool = False) -> Layout:
    """Return where everything in a scene stands: columns, or with `upright` rows from top to bottom."""
    cards: dict[tuple[int, str], Box] = {}
    labels: dict[str, Box] = {}
    paths: dict[str, Stroke] = {}
    headings: list[tuple[str, float, float]] = []
    strips = []
    placed = [_place(band, upright) for band in scene.bands]
    widths = [p.across[1] - p.across[0] if upright else p.along for p in placed]
    whole = max(widths, default=0.0)
    top = 0.0
    for at, (band, found) in enumerate(zip(scene.bands, placed, strict=True)):
        start = top
        named = any(text for text, _ in found.headings) and not upright
        top += (HEADING if band.heading else 0.0) + (HEADING if named else 14.0)
        low, high = found.across
        if upright:
            dx, dy = (whole - (high - low)) / 2 - low, top
            deep = found.along
        else:
            dx, dy = (whole - found.along) / 2, top - low
            deep = high - low
        cards |= {(at, u): _moved(b, dx, dy) for u, b in found.cards.items()}
        labels |= {u: _moved(b, dx, dy) for u, b in found.labels.items()}
        for u, (stops, at_end) in found.points.items():
            paths[u] = _path([(x + dx, y + dy) for x, y in stops], upright, at_end)
        if named:
            headings += [(text, x + dx, top - 14) for text, x in found.headings if text]
        top += deep + 18
        strips.append(PlacedBand(band.heading, start, top))
        top += 16
    return Layout(whole, max(top - 16, 0.0), cards, labels, paths, headings, strips, upright)


def _moved(box: Box, dx: float, dy: float) -> Box:
    return Box(round(box.x + dx, 1), round(box.y + dy, 1), box.w, box.h, box.text, box.small)
