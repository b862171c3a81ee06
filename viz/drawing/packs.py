"""Groups of a neighbourhood that stand as one card until they are opened, so that it can be read.

A column that is taller than a window shows with readable names is made shorter: parties through
which nothing else is reached, and that the same relation joins to the same card, stand together as
one card with their number. Weapons and marks at the rim never do. Nothing is left out: every line
of a member is drawn as one of the group.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...graph.articles import the_country
from .layout import Box, Stroke
from .neighbourhood import (
    Heading,
    Neighbourhood,
    Plan,
    bow,
    card_size,
    height,
    neighbourhood,
)
from .scene import Band, Card, Line, Scene

# What a window of 1440 by 900 pixels shows of a column where a name is 11 pixels high.
TALLEST = 950.0
FEWEST = 3  # members of a group
LARGE, BEST = 40, 12  # of a group with more members than LARGE the BEST supported stand outside
NOUNS = {
    "party": ("party", "parties"),
    "person": ("person", "persons"),
    "goods": ("component or good", "components or goods"),
    "place": ("place", "places"),
    "carrier": ("ship or aircraft", "ships or aircraft"),
}
OTHER_NOUNS = ("card", "cards")
NOWHERE = Box(0, 0, 0, 0, (), "")
OTHER_WAYS = "other relations"


@dataclass(frozen=True, slots=True)
class Pack:
    """A group that stands as one card: its uid, its noun for one and for several, what joins it,
    its members by name, and its place.
    """

    uid: str
    nouns: tuple[str, str]
    label: str
    members: tuple[str, ...]
    box: Box = NOWHERE

    @property
    def text(self) -> str:
        """What stands on its card."""
        return f"{len(self.members)} {self.nouns[1]}: {self.label}"


def packed(scene: Scene) -> tuple[Neighbourhood, tuple[Pack, ...]]:
    """Place what surrounds one party, with groups closed where a column would be too tall.

    Args:
        scene: A scene for which `is_neighbourhood` is true.

    Returns:
        The places, in which a member of a group has the place of the group and its own size, and
        the groups.

    >>> cards = [Card("a", "A", "", "Company", "party", end="center")]
    >>> cards += [Card(f"b{n}", f"B{n}", "", "Company", "party") for n in range(60)]
    >>> lines = [Line(c.uid, c.uid, "a", "chips", "0.70", "said", 2) for c in cards[1:]]
    >>> placed, packs = packed(Scene("Title", "", (Band("", tuple(cards), tuple(lines)),)))
    >>> [pack.text for pack in packs], placed.layout.height < TALLEST
    (['48 further parties: chips'], True)
    """
    (band,) = scene.bands
    packs = _closed(band)
    placed = neighbourhood(replace(scene, bands=(_contracted(band, packs),)))
    return _spread(placed, band, packs) if packs else placed, _boxed(placed, packs)


def _boxed(placed: Neighbourhood, packs: Sequence[Pack]) -> tuple[Pack, ...]:
    boxes = placed.layout.cards
    return tuple(replace(pack, box=boxes[0, pack.uid]) for pack in packs)


def _closed(band: Band) -> tuple[Pack, ...]:
    """Return the groups that are closed, the largest of a column that is too tall first."""
    packs: list[Pack] = []
    while True:
        plan = Plan.of(_contracted(band, packs))
        found: list[Pack] = []
        for number in sorted(set(plan.columns.values())):
            if height(plan, number) > TALLEST:
                found += _candidates(plan, number)
        if not found:
            return tuple(packs)
        # Groups of one relation before those of several, then the largest; else by uid.
        packs.append(min(found, key=lambda p: (p.label == OTHER_WAYS, -len(p.members), p.uid)))


def _candidates(plan: Plan, number: int) -> Iterator[Pack]:
    """Yield the groups that a column could close: those of one relation, and of any to one card."""
    groups: dict[tuple[str, str, bool], list[str]] = {}
    leading = set(plan.parents.values())
    for uid, column in plan.columns.items():
        card, parent = plan.cards[uid], plan.parents.get(uid)
        if column != number or not parent or uid in leading or uid in plan.quiet:
            continue
        if card.family == "weapon" or uid.startswith("pack:"):
            continue
        line = plan.between(uid, parent)
        label = line.label
        if line.source == uid and label in (line.relation, line.clause):
            label = f"{label} {the_country(plan.cards[parent].name)}"
        groups.setdefault((parent, label, line.source == uid), []).append(uid)
        groups.setdefault((parent, OTHER_WAYS, True), []).append(uid)
    for (parent, label, _), members in groups.items():
        if len(members) >= FEWEST:
            yield _pack(plan, parent, label, members)


def _pack(plan: Plan, parent: str, label: str, members: Sequence[str]) -> Pack:
    """Return a group, or of a large one those beyond the best supported."""
    families = {plan.cards[uid].family for uid in members}
    one, many = NOUNS.get(families.pop(), OTHER_NOUNS) if len(families) == 1 else OTHER_NOUNS
    if len(members) > LARGE:
        members = sorted(members, key=lambda uid: plan.beside[uid][parent])[BEST:]
        one, many = f"further {one}", f"further {many}"
    ordered = sorted(members, key=lambda uid: (plan.cards[uid].name, uid))
    return Pack(f"pack:{ordered[0]}", (one, many), label, tuple(ordered))


def _contracted(band: Band, packs: Sequence[Pack]) -> Band:
    """Return a band in which each group is one card, which has all lines of its members."""
    within = _within(packs)
    cards: dict[str, Card] = {}
    for card in band.cards:
        pack = within.get(card.uid)
        if pack is None:
            cards[card.uid] = card
        else:
            cards[pack.uid] = Card(pack.uid, pack.text, "", "", card.family)
    lines: list[Line] = []
    for line in band.lines:
        source, target = _seat(within, line.source), _seat(within, line.target)
        if source != target or line.source == line.target:
            lines.append(replace(line, source=source, target=target))
    return replace(band, cards=tuple(cards.values()), lines=tuple(lines))


def _within(packs: Sequence[Pack]) -> dict[str, Pack]:
    within = {}
    for pack in packs:
        within.update(dict.fromkeys(pack.members, pack))
    return within


def _seat(within: Mapping[str, Pack], uid: str) -> str:
    return within[uid].uid if uid in within else uid


def _spread(placed: Neighbourhood, band: Band, packs: Sequence[Pack]) -> Neighbourhood:
    """Return places of a band from those of the band in which its groups are one card each."""
    within, layout, plan = _within(packs), placed.layout, Plan.of(band)
    boxes: dict[tuple[int, str], Box] = {}
    for card in band.cards:
        box = layout.cards[0, _seat(within, card.uid)]
        own = replace(card_size(plan, card.uid), x=box.x, y=box.y)
        boxes[0, card.uid] = own if card.uid in within else box
    paths, labels, folded = dict(layout.paths), dict(layout.labels), set(placed.folded)
    for line in band.lines:
        if line.uid not in paths:  # within a group, which is closed
            box = boxes[0, line.source]
            paths[line.uid], labels[line.uid] = _nowhere(box), replace(box, w=0, h=0)
            folded.add(line.uid)
    columns, parents = dict(placed.columns), dict(placed.parents)
    for pack in packs:
        columns.update(dict.fromkeys(pack.members, columns.pop(pack.uid)))
        parents.update(dict.fromkeys(pack.members, parents.pop(pack.uid)))
    return replace(
        placed,
        layout=replace(layout, cards=boxes, paths=paths, labels=labels),
        headings=tuple(_heading(head, packs) for head in placed.headings),
        folded=frozenset(folded),
        columns=columns,
        parents=parents,
    )


def _nowhere(box: Box) -> Stroke:
    return bow(box, box, 1)


def _heading(head: Heading, packs: Sequence[Pack]) -> Heading:
    """Return a heading with the members of the groups below it in place of the groups."""
    members: list[str] = []
    known = {pack.uid: pack.members for pack in packs}
    for uid in head.members:
        members += known.get(uid, (uid,))
    return replace(head, members=tuple(members))
