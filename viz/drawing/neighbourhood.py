"""Where the parties around one stand: in columns by what reaches it and what it reaches.

The party in the middle stands between the column of what points at it, to the left, and that of
what it points at, to the right; parties a step further stand beyond those through which they are
reached. Cards are small and keep a readable name. All relations from one party to another are one
stroke. A stroke joins two neighbouring columns, or bows between two cards of one column, so that
it crosses no other card; what would run through other columns is folded, and drawn when one of its
ends is chosen. Countries, unions, lists, codes and groups that are not named are marks at the rim.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter, itemgetter

from .layout import Box, Layout, Stroke, label_box, px
from .scene import Band, Card, Line, Scene
from .text_metrics import wrap

CHIP, CENTER = 206.0, 214.0  # widths of cards
GUTTER = 88.0  # free space between two columns
NAME = 14.2  # a name is 11 pixels high where the picture is drawn at 0.775 of its size
ROW, PADDING, GAP = 16.5, 8.0, 6.0
TEXT_ROOM = CHIP - 62.0  # beside the glyph, the number of folded strokes and the bar
GROUP_HEAD, GROUP_GAP, TITLE = 17.0, 10.0, 30.0
MARGIN = 16.0
MOST = 320  # cards that are placed so; more become a field of dots
BOWS = 12  # strokes that bow within a column, beyond which the longest are folded
# What a page needs to lay cards out anew as it is done here.
SIZES = {
    "chip": CHIP,
    "middle": CENTER,
    "gutter": GUTTER,
    "gap": GAP,
    "head": GROUP_HEAD,
    "group": GROUP_GAP,
    "bows": BOWS,
}
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its words, its left end and base line, its room, and the cards below it."""

    text: str
    x: float
    y: float
    room: float
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """A neighbourhood as placed.

    Lines from one card to the same other one have one stroke. `folded` are the uids of lines that
    are not drawn at rest, `quiet` the uids of cards that are marks without a box. `columns` has
    the column of each card, 0 for the middle, and `parents` the card through which one is reached.
    """

    layout: Layout
    headings: tuple[Heading, ...]
    folded: frozenset[str]
    quiet: frozenset[str]
    columns: Mapping[str, int]
    parents: Mapping[str, str]


def is_neighbourhood(scene: Scene) -> bool:
    """Return whether a scene shows what surrounds one party, few enough to be read."""
    if len(scene.bands) != 1 or scene.bands[0].heading or scene.card_count > MOST:
        return False
    ends = map(attrgetter("end"), scene.cards)
    return list(filter(None, ends)) == ["center"]


def neighbourhood(scene: Scene) -> Neighbourhood:
    """Place what surrounds one party; equal input gives equal numbers.

    Args:
        scene: A scene for which `is_neighbourhood` is true.

    >>> cards = (
    ...     Card("a", "A", "", "Company", "party", end="center"),
    ...     Card("b", "B", "", "Company", "party"),
    ...     Card("c", "C", "", "Weapon", "weapon"),
    ... )
    >>> lines = (
    ...     Line("e", "b", "a", "chips", "0.70", "said", 2),
    ...     Line("f", "a", "c", "makes", "0.70", "said", 2),
    ... )
    >>> placed = neighbourhood(Scene("Title", "", (Band("", cards, lines),))).layout
    >>> placed.cards[0, "b"].x < placed.cards[0, "a"].x < placed.cards[0, "c"].x
    True
    """
    (band,) = scene.bands
    plan = Plan.of(band)
    columns: dict[int, _Column] = {}
    for number in sorted(set(plan.columns.values())):
        columns[number] = _stacked(plan, number)
    tops = _tops(plan, columns)
    return _placed(plan, columns, tops)


def height(plan: Plan, number: int) -> float:
    """Return how high a column of a plan is, in units of which a name has about 14."""
    return _stacked(plan, number).height


@dataclass(frozen=True, slots=True)
class Plan:
    """The columns of a band: 0 holds the middle, negative ones what reaches it."""

    center: str
    cards: Mapping[str, Card]
    pairs: Mapping[Pair, Sequence[Line]]  # by ends as drawn, best supported first
    columns: Mapping[str, int]
    parents: Mapping[str, str]  # the card through which one is reached
    quiet: frozenset[str]
    beside: Mapping[str, Mapping[str, tuple[float, str]]]  # the best line to each card beside one

    @classmethod
    def of(cls, band: Band) -> Plan:
        """Return the plan of a band that has one card in the middle."""
        cards = {card.uid: card for card in band.cards}
        (center,) = (card.uid for card in band.cards if card.end == "center")
        quiet = frozenset(u for u, c in cards.items() if c.rim and u != center)
        pairs = _pairs(band.lines)
        beside = _beside(cards, pairs)
        columns, parents = _columns(center, beside, pairs, quiet)
        return cls(center, cards, pairs, columns, parents, quiet, beside)

    def between(self, first: str, second: str) -> Line:
        """Return the best supported line between two cards that have one, whichever its way."""
        lines = (*self.pairs.get((first, second), ()), *self.pairs.get((second, first), ()))
        return min(lines, key=_order)


def _order(line: Line) -> tuple[float, str]:
    return -(line.support or 0.0), line.uid


def _pairs(lines: Iterable[Line]) -> dict[Pair, list[Line]]:
    pairs: dict[Pair, list[Line]] = {}
    for line in sorted(lines, key=_order):
        pairs.setdefault((line.source, line.target), []).append(line)
    return pairs


def _beside(
    cards: Iterable[str], pairs: Mapping[Pair, Sequence[Line]]
) -> dict[str, dict[str, tuple[float, str]]]:
    """Return the cards that a line joins to each, with the order of the best line."""
    beside: dict[str, dict[str, tuple[float, str]]] = {uid: {} for uid in cards}
    for (source, target), lines in pairs.items():
        order = _order(lines[0])
        for here, other in ((source, target), (target, source)):
            beside[here][other] = min(beside[here].get(other, order), order)
    return beside


def _columns(
    center: str,
    beside: Mapping[str, Mapping[str, tuple[float, str]]],
    pairs: Mapping[Pair, Sequence[Line]],
    quiet: frozenset[str],
) -> tuple[dict[str, int], dict[str, str]]:
    """Return the column of each card, and through which card it is reached, ring by ring.

    The best supported way in counts, and the side of the first ring is that of its best line. A
    card that no line reaches, other than through a mark, stands at the end of the first column.
    """
    incoming = _first_sides(center, pairs)
    columns, parents, ring = {center: 0}, dict[str, str](), [center]
    while ring:
        found: dict[str, tuple[tuple[float, str], str]] = {}
        for here in filter(lambda uid: uid not in quiet, ring):
            for other in beside[here].keys() - columns.keys():
                way = (beside[here][other], here)
                found[other] = min(found.get(other, way), way)
        # In order of support, so that equal input gives equal columns.
        ring = sorted(found, key=found.__getitem__)
        for uid in ring:
            parent = parents[uid] = found[uid][1]
            step = columns[parent]
            columns[uid] = step + (1 if step > 0 else -1) if step else incoming[uid][1]
    # A proposal, or a line seen only through a mark, may leave a card that no walk reaches.
    for uid in beside:
        columns.setdefault(uid, -1)
    return columns, parents


def _first_sides(
    center: str, pairs: Mapping[Pair, Sequence[Line]]
) -> dict[str, tuple[tuple[float, str], int]]:
    """Return on which side of the middle its neighbours stand, that of the best line first."""
    sides: dict[str, tuple[tuple[float, str], int]] = {}
    for (source, target), lines in pairs.items():
        for near, other, side in ((source, target, 1), (target, source, -1)):
            if near == center:
                way = (_order(lines[0]), side)
                sides[other] = min(sides.get(other, way), way)
    return sides


@dataclass(slots=True)
class _Column:
    """One column before its place is known: cards and headings with their tops from 0."""

    boxes: dict[str, Box] = field(default_factory=dict)
    tops: dict[str, float] = field(default_factory=dict)  # by uid, or a heading's words
    headings: list[tuple[str, float, tuple[str, ...]]] = field(default_factory=list)
    height: float = 0.0

    def head(self, text: str, members: Sequence[str] = ()) -> None:
        """Add a heading, apart from what stands above it."""
        if self.height:
            self.height += GROUP_GAP
        if text:
            self.headings.append((text, self.height, tuple(members)))
            self.height += GROUP_HEAD

    def add(self, uid: str, box: Box) -> None:
        """Add a card below what was added before."""
        self.boxes[uid], self.tops[uid] = box, self.height
        self.height += box.h + GAP


def card_size(plan: Plan, uid: str) -> Box:
    """Return the size and text of a card, at 0; the middle is as high as its lines need."""
    card = plan.cards[uid]
    if uid == plan.center:
        ends = sum(uid in pair for pair in plan.pairs)
        text = wrap(card.name, 17.0, CENTER - 52, 3)
        return Box(0, 0, CENTER, max(34 + 20.0 * len(text), min(7.0 * ends, 320.0)), text, card.sub)
    text = wrap(card.name, NAME, TEXT_ROOM, 3)
    # Where many strokes meet one side they need room to end apart.
    docks = max(Counter(_sides(plan, uid)).values(), default=0)
    high = max(PADDING + ROW * max(len(text), 1), min(4.0 * docks, 100.0))
    return Box(0, 0, CHIP, high, text, card.sub)


def _sides(plan: Plan, uid: str) -> Iterator[int]:
    """Yield the side of a card, -1 or 1, for each stroke to a neighbouring column."""
    for other in plan.beside[uid]:
        step = plan.columns[other] - plan.columns[uid]
        if abs(step) == 1:
            yield step


def _stacked(plan: Plan, number: int) -> _Column:
    """Return a column: its groups one below the other, marks last."""
    column = _Column()
    named, marks = list[str](), list[str]()
    for uid, at in plan.columns.items():
        if at == number:
            (marks if uid in plan.quiet else named).append(uid)
    marks.sort(key=lambda uid: plan.cards[uid].name)
    groups = _groups(plan, named) if abs(number) == 1 else [("", _reached(plan, named))]
    for heading, uids in [*groups, ("", marks)]:
        if uids:
            column.head(heading, uids)
        for uid in uids:
            column.add(uid, card_size(plan, uid))
    return column


def _groups(plan: Plan, uids: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Return the cards beside the middle by what joins them to it; groups of one share the end."""
    by_label: dict[str, list[str]] = {}
    for uid in uids:
        joined = plan.parents.get(uid) == plan.center
        label = plan.between(uid, plan.center).label if joined else ""
        by_label.setdefault(label, []).append(uid)

    def best(uid: str) -> tuple[float, str]:
        return _order(plan.between(uid, plan.parents[uid])) if uid in plan.parents else (0.0, uid)

    groups, single = [], []
    for label in sorted(by_label, key=lambda text: (-len(by_label[text]), text)):
        members = sorted(by_label[label], key=best)
        if label and len(members) > 1:
            groups.append((label, members))
        else:
            single += members
    if single:
        groups.append(("", sorted(single, key=best)))
    return groups


def _reached(plan: Plan, uids: Sequence[str]) -> list[str]:
    """Return the cards of an outer column in the order of those through which they are reached."""
    inner = list(plan.columns)
    place: dict[str, int] = {}
    for uid in uids:
        place[uid] = inner.index(plan.parents[uid]) if uid in plan.parents else len(inner)
    return sorted(uids, key=lambda uid: (place[uid], plan.cards[uid].name, uid))


def _tops(plan: Plan, columns: Mapping[int, _Column]) -> dict[str, float]:
    """Return the middle of each card, across: columns beside the middle around it, others beyond.

    Cards of an outer column stand as near as may be to the height of those through which they are
    reached (least squares in order, by pooling adjacent violators: Barlow and others, 1972).
    """
    middles: dict[str, float] = {}
    for number in sorted(columns, key=abs):
        column = columns[number]
        if abs(number) <= 1:
            for uid, top in column.tops.items():
                middles[uid] = top + column.boxes[uid].h / 2 - column.height / 2
            continue
        order = sorted(
            column.tops,
            key=lambda uid: (
                uid in plan.quiet,
                middles.get(plan.parents.get(uid, ""), 0.0),
                column.tops[uid],
            ),
        )
        offsets, at = {}, 0.0
        for uid in order:
            offsets[uid] = at + column.boxes[uid].h / 2
            at += column.boxes[uid].h + GAP
        wanted = [middles.get(plan.parents.get(uid, ""), 0.0) - offsets[uid] for uid in order]
        for uid, shift in zip(order, _pooled(wanted), strict=True):
            middles[uid] = offsets[uid] + shift
    return middles


def _pooled(wanted: Iterable[float]) -> list[float]:
    """Return the values nearest to some by least squares of which none is below one before it.

    >>> _pooled([1.0, 3.0, 2.0, 5.0])
    [1.0, 2.5, 2.5, 5.0]
    """
    pools: list[tuple[float, int]] = []
    for value in wanted:
        pools.append((value, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (first, many), (second, more) = pools[-2:]
            pools[-2:] = [((first * many + second * more) / (many + more), many + more)]
    values: list[float] = []
    for value, count in pools:
        values += [value] * count
    return values


def _placed(
    plan: Plan, columns: Mapping[int, _Column], middles: Mapping[str, float]
) -> Neighbourhood:
    """Return the cards, headings and strokes in one system of coordinates that begins at 0."""
    top = 0.0
    for column in columns.values():
        for uid, box in column.boxes.items():
            top = min(top, middles[uid] - box.h / 2)
    shift, left, bottom = MARGIN + TITLE - top, MARGIN, 0.0
    cards, headings = dict[str, Box](), list[Heading]()
    for number, column in sorted(columns.items()):
        wide = CENTER if number == 0 else CHIP
        for uid, box in column.boxes.items():
            x, y = left + wide / 2, middles[uid] + shift
            cards[uid] = Box(round(x, 1), round(y, 1), box.w, box.h, box.text, box.small)
            bottom = max(bottom, y + box.h / 2)
        for text, above, members in column.headings:
            y = above - column.height / 2 + shift + GROUP_HEAD - 5
            headings.append(Heading(text, left, round(y, 1), wide, members))
        left += wide + GUTTER
    paths, folded = _strokes(plan, cards)
    boxes = {(0, uid): box for uid, box in cards.items()}
    size = left - GUTTER + MARGIN, bottom + MARGIN
    layout = Layout(*size, boxes, _labels(plan, paths), paths, (), (), False)
    return Neighbourhood(layout, tuple(headings), folded, plan.quiet, plan.columns, plan.parents)


def _labels(plan: Plan, paths: Mapping[str, Stroke]) -> dict[str, Box]:
    """Return the texts of the lines, with a place of no size halfway along each stroke."""
    labels = {}
    for lines in plan.pairs.values():
        for line in lines:
            label = label_box(line)
            labels[line.uid] = Box(*_middle(paths[line.uid].d), 0, 0, label.text, label.small)
    return labels


def _strokes(plan: Plan, boxes: Mapping[str, Box]) -> tuple[dict[str, Stroke], frozenset[str]]:
    """Return the stroke of every line, and which lines are folded."""
    ports = _ports(plan, boxes)
    bows = _bows(plan, boxes)
    paths: dict[str, Stroke] = {}
    folded: set[str] = set()
    for pair, lines in plan.pairs.items():
        stroke = _stroke(plan, pair, boxes, ports)
        for line in lines:
            paths[line.uid] = stroke
            if not (_is_level(plan, pair) or pair in bows):
                folded.add(line.uid)
    return paths, frozenset(folded)


def _is_level(plan: Plan, pair: Pair) -> bool:
    """Return whether a pair is joined at rest: neighbours, and of a mark only the way to it."""
    source, target = pair
    # Further apart, a level stroke would run through the cards of the columns between.
    if abs(plan.columns[source] - plan.columns[target]) != 1:
        return False
    # A country that touches every card would bring back the tangle that its rim avoids.
    for mark, other in ((source, target), (target, source)):
        if mark in plan.quiet and plan.parents.get(mark) != other:
            return False
    return True


def _bows(plan: Plan, boxes: Mapping[str, Box]) -> set[Pair]:
    """Return the pairs within a column that are drawn at rest, the nearest first."""
    found = []
    for source, target in plan.pairs:
        if source == target or plan.columns[source] != plan.columns[target]:
            continue
        if not {source, target} & plan.quiet:
            found.append((abs(boxes[source].y - boxes[target].y), (source, target)))
    return set(map(itemgetter(1), sorted(found)[:BOWS]))


def _ports(plan: Plan, boxes: Mapping[str, Box]) -> dict[tuple[str, str, str], float]:
    """Return how far from its middle each stroke meets a side, by card, side and other card.

    The strokes of a side meet it in the order of their other ends, so that they do not cross there.
    """
    sides: dict[tuple[str, str], dict[str, float]] = {}
    for pair in plan.pairs:
        for here, other in (pair, pair[::-1]):
            if abs(plan.columns[here] - plan.columns[other]) == 1:
                side = "right" if plan.columns[other] > plan.columns[here] else "left"
                sides.setdefault((here, side), {})[other] = boxes[other].y
    ports = {}
    for (uid, side), others in sides.items():
        pitch = min(12.0, boxes[uid].h * 0.74 / max(len(others) - 1, 1))
        for place, other in enumerate(sorted(others, key=lambda uid: (others[uid], uid))):
            ports[uid, side, other] = (place - (len(others) - 1) / 2) * pitch
    return ports


def _stroke(
    plan: Plan,
    pair: Pair,
    boxes: Mapping[str, Box],
    ports: Mapping[tuple[str, str, str], float],
) -> Stroke:
    """Return a stroke that leaves and arrives level and turns late, or bows within a column."""
    source, target = pair
    start, end = boxes[source], boxes[target]
    if plan.columns[source] == plan.columns[target]:
        return bow(start, end, -1 if plan.columns[source] < 0 else 1)
    way = 1 if end.x > start.x else -1
    side, other = ("right", "left") if way > 0 else ("left", "right")
    x, u = start.x + way * start.w / 2, end.x - way * end.w / 2
    y = start.y + ports.get((source, side, target), 0.0)
    v = end.y + ports.get((target, other, source), 0.0)
    # A pair in both directions has its two strokes beside each other.
    if (target, source) in plan.pairs:
        y, v = y + 2.5 * way, v + 2.5 * way
    # It turns late, so that it is still level where it passes its neighbours.
    free = u - x
    bends = f"{px(x + 0.7 * free)} {px(y)} {px(u - 0.55 * free)} {px(v)}"
    path = f"M{px(x)} {px(y)}C{bends} {px(u)} {px(v)}"
    return Stroke(path, (round(u, 1), round(v, 1)), (float(way), 0.0))


def bow(start: Box, end: Box, side: int) -> Stroke:
    """Return a stroke between two cards of one column, outside it: to the left for a side of -1."""
    x, u = start.x + side * start.w / 2, end.x + side * end.w / 2
    # A cubic reaches three quarters of the way to its control points: a bow stays in the gutter.
    out = side * min(20 + 0.2 * abs(end.y - start.y), 0.62 * GUTTER) / 0.75
    d = f"M{px(x)} {px(start.y)}C{px(x + out)} {px(start.y)} {px(u + out)} {px(end.y)} "
    return Stroke(d + f"{px(u)} {px(end.y)}", (round(u, 1), round(end.y, 1)), (float(-side), 0.0))


def _middle(path: str) -> tuple[float, float]:
    """Return the point halfway along the parameter of a cubic curve.

    >>> _middle("M0 0C4 0 4 8 8 8")
    (4.0, 4.0)
    """
    x = list(map(float, path[1:].replace("C", " ").split()))
    across = (x[0] + 3 * x[2] + 3 * x[4] + x[6]) / 8
    return round(across, 1), round((x[1] + 3 * x[3] + 3 * x[5] + x[7]) / 8, 1)
