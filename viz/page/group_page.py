"""A large graph as groups: a dot for each group, a stroke for the relations between two.

What is drawn here is counted and asserts nothing: the lines carry no support, and each leads to
the relations behind it (docs/decisions/0018).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from ...graph.outline import Group, Grouping, GroupTie, Outline
from ..answers.serializer import Serializer
from ..drawing import force_layout
from ..drawing.layout import Box, Layout, PlacedBand
from ..drawing.scene import Band, Card, Line, Scene
from ..drawing.text_metrics import wrap
from ..evidence.panel import Panel, PanelRow
from ..evidence.panel_builders import Evidence
from ..wording.sentences import number
from .answer_picture import Picture
from .page_html import NO_SOURCES, PageData, Placements, html

# Groups and ties drawn, the largest; the table of groups has all.
CARDS, LINES = 40, 90
LINK, MARGIN, LEAST, MOST, WORDS = 190.0, 60.0, 16.0, 64.0, 160.0
Within = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class NamedGroup:
    """A group in words.

    `size` is its number of entities, `inside` that of relations among them. `foremost` are the
    names of the most connected members; `address` is that of the group on the server.
    """

    key: str
    name: str
    size: int
    inside: int
    foremost: Sequence[str]
    address: str


def shown(
    outline: Outline,
    grouping: Grouping,
    groups: Sequence[NamedGroup],
    title: str,
    footer: str,
    serializer: Serializer,
    live: int,
) -> Picture:
    """Return the page of a grouping; a click on a group or a line opens it.

    Args:
        outline: The whole graph.
        grouping: Its groups and the ties between them.
        groups: The groups in words, from `named`.
        title: Title of the page.
        footer: Line at its foot.
        serializer: A serializer without claims: groups are counts.
        live: Number of neighbours that one expansion draws.
    """
    drawn = scene(grouping, groups, title)
    by_uid = {_uid(grouping.by, group.key): group for group in groups}
    ties = {_tie_uid(tie): tie for tie in grouping.ties}
    opens = {}
    for card in drawn.cards:
        opens[card.uid] = by_uid[card.uid].address
    for line in drawn.lines:
        edges = (outline.edges[place] for place in ties[line.uid].best)
        opens[line.uid] = "/draw?uids=" + ",".join(edges)
    evidence = GroupPanels(by_uid, ties, serializer)
    page = PageData((), footer, live=live, opens=opens)
    placements = Placements({"field": placed(drawn, groups)}, None)
    # Groups are counts, which no licence covers; what they hold is read on the pages they open.
    return Picture(drawn, html(drawn, evidence, page, placements), NO_SOURCES)


def named(
    outline: Outline, grouping: Grouping, within: Within, name: Callable[[str, str], str]
) -> list[NamedGroup]:
    """Return every group in words.

    Args:
        outline: The whole graph.
        grouping: Its groups.
        within: The groups, each (way of grouping, key), that contain these.
        name: Returns the name of a group by way of grouping and key.
    """

    def in_words(group: Group) -> NamedGroup:
        return NamedGroup(
            group.key,
            name(grouping.by, group.key),
            len(group.members),
            group.inside,
            [outline.names[member] for member in group.members[:3]],
            address("community", [*within, (grouping.by, group.key)]),
        )

    return list(map(in_words, grouping.groups))


def address(by: str, within: Within) -> str:
    """Return the address on the server of the groups in a group.

    >>> address("community", [("country", "cn")])
    '/groups?by=community&within=country:cn'
    """
    parts = [f"by={by}"]
    for way, key in within:
        parts.append(f"within={way}:{quote(key, safe='')}")
    return "/groups?" + "&".join(parts)


class GroupPanels(Evidence):
    """The panels of groups and ties, which give what was counted."""

    def __init__(
        self, groups: Mapping[str, NamedGroup], ties: Mapping[str, GroupTie], serializer: Serializer
    ) -> None:
        """Take groups and ties by the uid under which they are drawn."""
        super().__init__(serializer)
        self.groups, self.ties = groups, ties

    def entity(self, uid: str, lines: Sequence[str] = ()) -> Panel:
        """Return the panel of a group."""
        group = self.groups[uid]
        facts = [("Entities", number(group.size)), ("Relations among them", number(group.inside))]
        sections = [("Most connected", list(map(PanelRow, group.foremost)))]
        return Panel.of("Group", group.name, ("counted",), facts, sections)

    def edge(self, uid: str) -> Panel:
        """Return the panel of a tie."""
        count = number(self.ties[uid].count)
        return Panel.of("Relations counted", f"{count} on file", ("counted",), [], [])


def scene(grouping: Grouping, groups: Sequence[NamedGroup], title: str) -> Scene:
    """Return the largest groups and the widest ties among them."""
    largest = groups[:CARDS]
    keys = {group.key for group in largest}
    ties = [tie for tie in grouping.ties if tie.source in keys and tie.target in keys]
    widest = max((tie.count for tie in ties), default=1)
    cards = tuple(_card(grouping.by, group) for group in largest)
    lines = tuple(_line(grouping.by, tie, widest) for tie in ties[:LINES])
    entities = number(sum(group.size for group in groups))
    dek = f"{entities} entities in {number(len(groups))} groups by {grouping.by}. "
    if len(groups) > len(largest):
        dek += f"{number(len(groups) - len(largest))} smaller ones are not drawn. "
    dek += "Counts only: open a group or a line for what is on file."
    return Scene(title, dek, (Band("", cards, lines),))


def _card(by: str, group: NamedGroup) -> Card:
    noun = "entity" if group.size == 1 else "entities"
    return Card(_uid(by, group.key), group.name, f"{number(group.size)} {noun}", "", "many")


def _line(by: str, tie: GroupTie, widest: int) -> Line:
    """Return a tie as a line, in three widths by its share of the widest tie."""
    # Width stands for a count here, and for support on all other pictures.
    label = f"{number(tie.count)} {'relation' if tie.count == 1 else 'relations'}"
    weight = 1
    if tie.count * 4 > widest:
        weight = 3
    elif tie.count * 20 > widest:
        weight = 2
    return Line(
        uid=_tie_uid(tie),
        source=_uid(by, tie.source),
        target=_uid(by, tie.target),
        label=label,
        small="",
        known="counted",
        weight=weight,
        relation=label,
        word="counted",
    )


def _uid(by: str, key: str) -> str:
    return f"group:{by}:{key}"


def _tie_uid(tie: GroupTie) -> str:
    return f"tie:{tie.source}|{tie.target}"


def placed(drawn: Scene, groups: Sequence[NamedGroup]) -> Layout:
    """Return the layout of a scene of groups, placed by forces; areas grow with their sizes."""
    cards = drawn.cards
    place = {card.uid: row for row, card in enumerate(cards)}
    starts, ends = [], []
    for line in drawn.lines:
        starts.append(place[line.source])
        ends.append(place[line.target])
    spots = force_layout.positions(len(cards), starts, ends) * LINK
    corner = spots.min(axis=0) - MARGIN
    largest = max(group.size for group in groups)
    boxes = {}
    for spot, card, group in zip(spots, cards, groups, strict=False):
        # The area of a dot, not its side, stands for the number of members.
        size = LEAST + (MOST - LEAST) * math.sqrt(group.size / largest)
        x, y = (spot - corner).round(1).tolist()
        text = f"{wrap(card.name, 12.0, WORDS, 1)[0]} · {number(group.size)}"
        boxes[0, card.uid] = Box(x, y, size, size, (text,), card.sub)
    wide, high = (spots.max(axis=0) - corner + MARGIN).tolist()
    return Layout(wide, high, boxes, {}, {}, (), (PlacedBand("", 0.0, high),), False)
