"""Where things stand: columns from left to right, or rows from top to bottom on a narrow page.

Between two columns of cards stands a column of labels, one for each line, so that no label can
meet another or a card; a line that skips a column gets a slot of its own in it. Page and figures
draw the same layout. Units are pixels; y grows downwards.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ..wording.limits import LIMITS
from .scene import Band, Card, Line, Scene
from .sugiyama import acyclic, columns, heights, ordered
from .text_metrics import width, wrap

CARD, LABEL, SLOT = 176.0, 124.0, 10.0
# The widest row of a label, and the rows of one, without and with words that limit it.
WIDEST, ROWS, LIMITED_ROWS = 150.0, 6, 7
# Room that a card takes more than its box.
MARGIN = 8
NAME_SIZE, SMALL_SIZE, LABEL_SIZE = 13.0, 11.0, 11.5
REGULAR = 0.94  # of the width of the same letters set bold, which is what is measured
# The size at which pages open a picture that is larger than the window. Boxes have room for a name
# of 11 pixels and words of 10 on a screen that shows the picture so.
READABLE = 0.7
NAME_ROOM, LABEL_ROOM = 11 / READABLE, 10 / READABLE
# From one row of a label to the next, as a share of its size on such a screen.
LEADING = 1.16
COLUMN_GAP, ROW_GAP = 28.0, 24.0
HEADING = 34.0
# Room above a band that has no row of headings.
UNNAMED = 14.0
# Room below the cards of a band, and from there to the next band.
BELOW, BETWEEN = 18.0, 16.0
# Cards up to which a scene stands in columns; a larger one is a field of dots placed by forces
# (docs/decisions/0016).
COLUMNS = 240
# Layouts that are kept. One of 240 cards and 500 lines has, with them, a megabyte.
KEPT = 16
FAMILY_HEADINGS = {
    "goods": "GOODS",
    "weapon": "WEAPON",
    "place": "PLACE",
    "state": "COUNTRY",
    "carrier": "CARRIER",
}
Point = tuple[float, float]
Ends = tuple[str, str]


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
    tip: Point
    way: Point


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


def layout(scene: Scene, upright: bool = False) -> Layout:
    """Place a scene in columns of cards, one band below the other; equal input gives equal numbers.

    Args:
        scene: The scene. Without bands, the layout is empty and has no size.
        upright: Place rows from top to bottom instead, for a page that is narrow.

    Returns:
        The boxes of all cards and labels, the strokes between them, and the size of the whole.

    >>> cards = (Card("a", "A", "", "Company", "party"), Card("b", "B", "", "Company", "party"))
    >>> line = Line("e", "a", "b", "chips", "0.70", "said", 2)
    >>> placed = layout(Scene("Title", "", (Band("", cards, (line,)),)))
    >>> placed.cards[0, "a"].x < placed.labels["e"].x < placed.cards[0, "b"].x
    True
    >>> placed.width, placed.height
    (532.0, 90.0)
    """
    return _stacked(scene.bands, upright)


# A server draws the same bands again whenever something else in its case has changed.
@lru_cache(maxsize=KEPT)
def _stacked(bands: tuple[Band, ...], upright: bool) -> Layout:
    parts = [_place(band, upright) for band in bands]
    stack = _Stack(max((part.width for part in parts), default=0.0), upright)
    for band, part in zip(bands, parts, strict=True):
        stack.add(band.heading, part)
    return stack.layout()


def card_box(card: Card, docks: int = 0) -> Box:
    """Return the size and text of a card, high enough for `docks` lines to meet one side of it."""
    text = wrap(card.name, NAME_SIZE, CARD - 42, 5)
    rows = len(wrap(card.name, NAME_ROOM, CARD - 42, 6))
    (small,) = wrap(card.sub, SMALL_SIZE * REGULAR, CARD - 38, 1) or ("",)
    return Box(0, 0, CARD, max(32 + 18.0 * rows, 11.0 * docks + 12), text, small)


def label_box(line: Line) -> Box:
    """Return the room and text of a line's label, whose small print is never cut.

    "2 sources, one…" would say more than "2 sources, one statement" does. The words have room in
    the size in which they are set where the picture is small, too: a label that has none for its
    words has only its small print.
    """
    # "Shipping containers…" would say more, too: what limits the words has rows of its own.
    longest = max((width(word, LABEL_SIZE) for word in line.label.split()), default=0.0)
    across = min(max(LABEL - 12, longest), WIDEST)
    rows = LIMITED_ROWS if LIMITS.search(line.label) else ROWS
    text = wrap(line.label, LABEL_SIZE, across, rows)
    framed = label_frame(text, line.small)
    size = LABEL_ROOM * REGULAR
    words = " ".join(text)
    widest = max((width(word, size) for word in words.split()), default=0.0)
    room = max(framed[0], LABEL, widest + 6)
    large = wrap(words, size, room - 6, len(words))
    wide = max((width(row, size) + 6 for row in (*large, line.small)), default=0.0)
    high = 6 + LEADING * LABEL_ROOM * (len(large) + 1)
    return Box(0, 0, max(framed[0], min(wide, room)), max(framed[1], high), text, line.small)


def label_frame(text: Sequence[str], small: str) -> tuple[float, float]:
    """Return the width and height of the frame around a label's words at their drawn size."""
    # The small print is measured in the size of the label, which leaves room beside it.
    widest = max(width(part, LABEL_SIZE) for part in (*text, small))
    room = max(LABEL, max((width(row, LABEL_SIZE) for row in text), default=0.0) + 12)
    if width(small, SMALL_SIZE) > LABEL + 8:
        room = width(small, SMALL_SIZE) + 10
    return min(room, max(widest, 64) + 14), 9 + 14.0 * (len(text) + 1)


@dataclass(frozen=True, slots=True)
class _Direction:
    """The direction of reading: layers follow one another along it, vertices stand across it.

    Cards have the even layers, labels the odd ones.
    """

    upright: bool
    halves: Sequence[float]  # half the extent of each layer
    middles: Sequence[float]  # the middle of each layer

    @classmethod
    def of(
        cls, layers: Sequence[Sequence[str]], boxes: Mapping[str, Box], upright: bool
    ) -> _Direction:
        """Return the direction for boxes in layers.

        Columns are all as far from each other as the widest label needs. A row takes no more room
        than its own highest box, so that as many rows as possible stand in the window.
        """
        if upright:
            halves = [
                max((boxes[vertex].h for vertex in layer if vertex in boxes), default=0.0) / 2
                for layer in layers
            ]
            gap = ROW_GAP
        else:
            labels = itertools.chain.from_iterable(layers[1::2])
            wide = max((boxes[vertex].w for vertex in labels if vertex in boxes), default=0.0)
            halves = [
                max(LABEL, wide) / 2 if level % 2 else CARD / 2 for level in range(len(layers))
            ]
            gap = COLUMN_GAP
        middles = halves[:1]
        for before, half in itertools.pairwise(halves):
            middles.append(middles[-1] + before + gap + half)
        return cls(upright, halves, middles)

    @property
    def extent(self) -> float:
        """The extent of all layers."""
        return self.middles[-1] + self.halves[-1]

    def point(self, along: float, across: float) -> Point:
        """Return x and y of a point."""
        return (across, along) if self.upright else (along, across)

    def length(self, box: Box) -> float:
        """Return the size of a box along the direction."""
        return box.h if self.upright else box.w

    def breadth(self, box: Box) -> float:
        """Return the size of a box across the direction."""
        return box.w if self.upright else box.h


@dataclass(frozen=True, slots=True)
class _Layers:
    """The vertices of a band in layers, and the chain of vertices that each line goes through.

    A chain is card, label, slots, card. A slot keeps room for a line that skips a layer.
    """

    layers: list[list[str]]
    chains: dict[str, list[str]]  # by uid of the line

    @property
    def stiff(self) -> frozenset[str]:
        """The labels and slots, past which a line should run straight."""
        stiff: set[str] = set()
        for chain in self.chains.values():
            stiff.update(chain[1:-1])
        return frozenset(stiff)

    @property
    def links(self) -> list[Ends]:
        """The pairs of vertices that follow one another on a chain."""
        links: list[Ends] = []
        for chain in self.chains.values():
            links += itertools.pairwise(chain)
        return links


@dataclass(frozen=True, slots=True)
class _Part:
    """A band as placed by itself, before its place below other bands is known."""

    low: float  # least and greatest coordinate across the direction of reading
    high: float
    along: float
    upright: bool
    cards: dict[str, Box] = field(default_factory=dict)
    labels: dict[str, Box] = field(default_factory=dict)
    # The stops of a line, and whether its arrowhead is at the last of them.
    points: dict[str, tuple[list[Point], bool]] = field(default_factory=dict)
    headings: list[tuple[str, float]] = field(default_factory=list)

    @property
    def width(self) -> float:
        """The extent from left to right."""
        return self.high - self.low if self.upright else self.along

    @property
    def height(self) -> float:
        """The extent from top to bottom."""
        return self.along if self.upright else self.high - self.low


class _Stack:
    """Bands one below the other, each in the middle of the whole width."""

    def __init__(self, width: float, upright: bool) -> None:
        self.width, self.upright = width, upright
        self.top = 0.0
        self.cards: dict[tuple[int, str], Box] = {}
        self.labels: dict[str, Box] = {}
        self.paths: dict[str, Stroke] = {}
        self.headings: list[tuple[str, float, float]] = []
        self.strips: list[PlacedBand] = []

    def add(self, heading: str, part: _Part) -> None:
        """Place a band below those that were added before."""
        start, number = self.top, len(self.strips)
        named = not self.upright and any(text for text, _ in part.headings)
        self.top += (HEADING if heading else 0.0) + (HEADING if named else UNNAMED)
        dx, dy = (self.width - part.width) / 2, self.top
        if self.upright:
            dx -= part.low
        else:
            dy -= part.low
        self._move(part, number, dx, dy)
        if named:
            self.headings += [(text, x + dx, self.top - 14) for text, x in part.headings if text]
        self.top += part.height + BELOW
        self.strips.append(PlacedBand(heading, start, self.top))
        self.top += BETWEEN

    def _move(self, part: _Part, number: int, dx: float, dy: float) -> None:
        for uid, box in part.cards.items():
            self.cards[number, uid] = _moved(box, dx, dy)
        for uid, box in part.labels.items():
            self.labels[uid] = _moved(box, dx, dy)
        for uid, (stops, at_end) in part.points.items():
            moved = [(x + dx, y + dy) for x, y in stops]
            self.paths[uid] = _path(moved, self.upright, at_end)

    def layout(self) -> Layout:
        """Return the bands as one layout."""
        height = max(self.top - BETWEEN, 0.0)
        return Layout(
            self.width,
            height,
            self.cards,
            self.labels,
            self.paths,
            self.headings,
            self.strips,
            self.upright,
        )


def _moved(box: Box, dx: float, dy: float) -> Box:
    return Box(round(box.x + dx, 1), round(box.y + dy, 1), box.w, box.h, box.text, box.small)


def _place(band: Band, upright: bool) -> _Part:
    """Place the cards, labels and lines of a band by Sugiyama's method (see `sugiyama`)."""
    nodes = _nodes(band)
    ends = _turned_ends(band, nodes)
    column = columns(nodes, ends, _at_end(band, "to"))
    boxes = _card_boxes(band, ends, upright)
    for line in band.lines:
        boxes[f"label {line.uid}"] = label_box(line)

    graph = _layered(band, nodes, ends, column)
    direction = _Direction.of(graph.layers, boxes, upright)
    size = _sizes(graph, boxes, direction)
    layers = ordered(graph.layers, graph.links)
    across = heights(layers, graph.links, size, 10.0 if upright else 12.0, graph.stiff)

    router = _Router(direction, _levels(layers), across, boxes, _ports(graph, size, across))
    low, high = _span(across, size)
    part = _Part(low, high, direction.extent, upright)
    for card in band.cards:
        part.cards[card.uid] = router.placed(card.uid)
    for line in band.lines:
        part.labels[line.uid] = router.placed(f"label {line.uid}")
        chain = graph.chains[line.uid]
        part.points[line.uid] = (router.stops(chain), line.target == chain[-1])
    part.headings.extend(_headings(band, layers, direction))
    return part


def _at_end(band: Band, end: str) -> list[str]:
    return [card.uid for card in band.cards if card.end == end]


def _nodes(band: Band) -> list[str]:
    """Return the cards of a band, those where the question begins first."""
    nodes = _at_end(band, "from")
    for card in band.cards:
        if card.uid not in nodes:
            nodes.append(card.uid)
    return nodes


def _turned_ends(band: Band, nodes: Sequence[str]) -> list[Ends]:
    """Return the left and the right end of every line, turned round to break cycles."""
    ends: list[Ends] = []
    for line in band.lines:
        ends.append((line.source, line.target) if line.forward else (line.target, line.source))
    for number, turned in enumerate(acyclic(nodes, ends)):
        if turned:
            left, right = ends[number]
            ends[number] = (right, left)
    return ends


def _card_boxes(band: Band, ends: Sequence[Ends], upright: bool) -> dict[str, Box]:
    """Return the boxes of the cards; in columns a card grows with the lines that meet one side."""
    right_side, left_side = Counter[str](), Counter[str]()
    for left, right in ends:
        right_side[left] += 1
        left_side[right] += 1
    boxes = {}
    for card in band.cards:
        # In rows lines meet the upper and the lower side, and all cards have one width.
        docks = 0 if upright else max(right_side[card.uid], left_side[card.uid])
        boxes[card.uid] = card_box(card, docks)
    return boxes


def _layered(
    band: Band, nodes: Sequence[str], ends: Sequence[Ends], column: Mapping[str, int]
) -> _Layers:
    """Return the vertices by layer: cards in even layers, a label right after the left card."""
    # A layer of labels between two columns keeps labels from meeting one another or a card.
    layers: list[list[str]] = [[] for _ in range(2 * max(column.values(), default=0) + 1)]
    for uid in nodes:
        layers[2 * column[uid]].append(uid)
    chains: dict[str, list[str]] = {}
    for line, (left, right) in zip(band.lines, ends, strict=True):
        chain = [left, f"label {line.uid}"]
        layers[2 * column[left] + 1].append(chain[-1])
        for level in range(2 * column[left] + 2, 2 * column[right]):
            chain.append(f"slot {level} {line.uid}")
            layers[level].append(chain[-1])
        chains[line.uid] = [*chain, right]
    return _Layers(layers, chains)


def _sizes(graph: _Layers, boxes: Mapping[str, Box], direction: _Direction) -> dict[str, float]:
    """Return the room that each vertex takes across the direction of reading."""
    size: dict[str, float] = {}
    for layer in graph.layers:
        size.update(dict.fromkeys(layer, SLOT))
    for vertex, box in boxes.items():
        size[vertex] = direction.breadth(box)
        if vertex not in graph.stiff:
            size[vertex] += MARGIN
    return size


def _levels(layers: Sequence[Sequence[str]]) -> dict[str, int]:
    levels: dict[str, int] = {}
    for level, layer in enumerate(layers):
        levels.update(dict.fromkeys(layer, level))
    return levels


def _ports(
    graph: _Layers, size: Mapping[str, float], across: Mapping[str, float]
) -> dict[Ends, float]:
    """Return how far from the middle of a card's side each line meets it, by (card, next vertex).

    The lines of a side meet it in the order of their other ends, so that they do not cross there.
    """
    sides: dict[tuple[str, bool], list[str]] = {}
    for chain in graph.chains.values():
        sides.setdefault((chain[0], True), []).append(chain[1])
        sides.setdefault((chain[-1], False), []).append(chain[-2])
    ports: dict[Ends, float] = {}
    for (uid, _), neighbours in sides.items():
        neighbours.sort(key=lambda vertex: (across[vertex], vertex))
        step = min(11.0, (size[uid] - MARGIN - 14) / len(neighbours))
        for place, vertex in enumerate(neighbours):
            ports[uid, vertex] = (place - (len(neighbours) - 1) / 2) * step
    return ports


def _span(across: Mapping[str, float], size: Mapping[str, float]) -> tuple[float, float]:
    """Return the least and the greatest coordinate of all vertices across the direction."""
    lows, highs = [], []
    for vertex, room in size.items():
        lows.append(across[vertex] - room / 2)
        highs.append(across[vertex] + room / 2)
    return min(lows, default=0.0), max(highs, default=0.0)


@dataclass(frozen=True, slots=True)
class _Router:
    """The positions of the vertices of a band, and the ways of its lines past them."""

    direction: _Direction
    levels: Mapping[str, int]
    across: Mapping[str, float]
    boxes: Mapping[str, Box]
    ports: Mapping[Ends, float]

    def placed(self, vertex: str) -> Box:
        """Return the box of a vertex with its middle where the vertex stands."""
        box = self.boxes[vertex]
        middle = self.direction.point(
            self.direction.middles[self.levels[vertex]], self.across[vertex]
        )
        return Box(*middle, box.w, box.h, box.text, box.small)

    def stops(self, chain: Sequence[str]) -> list[Point]:
        """Return the points of a line, two for each vertex of its chain.

        Curves bend only between two layers: beside a box that is smaller than its layer the line
        runs straight.
        """
        direction = self.direction
        first, *between, last = chain
        level, port = self.levels[first], self._port(first, chain[1])
        middle = direction.middles[level]
        stops = [
            direction.point(middle + direction.length(self.boxes[first]) / 2, port),
            direction.point(middle + direction.halves[level], port),
        ]
        for vertex in between:
            level = self.levels[vertex]
            middle, extent = direction.middles[level], direction.halves[level]
            stops.append(direction.point(middle - extent, self.across[vertex]))
            stops.append(direction.point(middle + extent, self.across[vertex]))
        level, port = self.levels[last], self._port(last, chain[-2])
        middle = direction.middles[level]
        stops.append(direction.point(middle - direction.halves[level], port))
        stops.append(direction.point(middle - direction.length(self.boxes[last]) / 2, port))
        return stops

    def _port(self, uid: str, neighbour: str) -> float:
        return self.across[uid] + self.ports[uid, neighbour]


def _headings(
    band: Band, layers: Sequence[Sequence[str]], direction: _Direction
) -> list[tuple[str, float]]:
    """Return the heading of every column of cards, and its middle."""
    cards = {card.uid: card for card in band.cards}
    starts = bool(_at_end(band, "from"))
    headings = []
    last = len(layers) // 2
    for column in range(last + 1):
        inside = [cards[vertex] for vertex in layers[2 * column] if vertex in cards]
        text = _heading(inside, starts and 0 < column < last)
        headings.append((text, direction.middles[2 * column]))
    return headings


def _heading(cards: Sequence[Card], between: bool) -> str:
    """Return the heading of a column: its end of the question, its family, or its place between."""
    ends = {card.end for card in cards}
    if "from" in ends:
        return "FROM"
    if "to" in ends:
        return "TO"
    families = {card.family for card in cards}
    if len(families) == 1 and families <= FAMILY_HEADINGS.keys():
        return FAMILY_HEADINGS[families.pop()]
    return "INTERMEDIARY" if between else ""


def _path(points: Sequence[Point], upright: bool, at_end: bool) -> Stroke:
    """Return straight strokes through each pair of points and curves from pair to pair."""
    parts = [f"M{px(points[0][0])} {px(points[0][1])}"]
    for number, (start, end) in enumerate(itertools.pairwise(points)):
        if number % 2:
            parts.append(_curve(start, end, upright))
        elif start != end:
            parts.append(f"L{px(end[0])} {px(end[1])}")
    ahead = 1.0 if at_end else -1.0
    x, y = points[-1] if at_end else points[0]
    way = (0.0, ahead) if upright else (ahead, 0.0)
    return Stroke("".join(parts), (round(x, 1), round(y, 1)), way)


def _curve(start: Point, end: Point, upright: bool) -> str:
    """Return a cubic curve that leaves and arrives along the direction of reading."""
    (x, y), (u, v) = start, end
    if upright:
        middle = px((y + v) / 2)
        return f"C{px(x)} {middle} {px(u)} {middle} {px(u)} {px(v)}"
    middle = px((x + u) / 2)
    return f"C{middle} {px(y)} {middle} {px(v)} {px(u)} {px(v)}"


def px(value: float) -> str:
    """Return a coordinate as SVG text, to a tenth of a pixel.

    >>> px(12.0), px(12.34)
    ('12', '12.3')
    """
    return f"{value:.1f}".removesuffix(".0")
