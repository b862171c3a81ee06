"""A large graph as groups: a dot a group, a stroke where relations go from one to another; each opens what it counts.

What is drawn here is counted and asserts nothing: the lines carry no support, and each leads to the relations behind.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from ...graph.outline import Grouping, GroupTie, Outline
from ..answers.serializer import Serializer
from ..drawing import force_layout
from ..drawing.layout import Box, Layout, PlacedBand
from ..drawing.scene import Band, Card, Line, Scene
from ..drawing.text_metrics import wrap
from ..evidence.evidence import Evidence
from ..evidence.panel import Panel, PanelRow
from ..wording.sentences import number
from .html import PageData, Placements, html
from .picture import Picture

CARDS, LINES = 40, 90  # groups and ties drawn, the largest; the table of groups has all
LINK, MARGIN, LEAST, MOST, WORDS = 190.0, 60.0, 16.0, 64.0, 160.0
Within = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class NamedGroup:
    """A group in words: key, name, how many entities, how many relations among them, who stands for it, its address."""

    key: str
    name: str
    size: int
    inside: int
    foremost: Sequence[str]
    address: str


def address(by: str, within: Within) -> str:
    """Return the address on the server of the groups in a group."""
    return "/groups?" + "&".join(
        [f"by={by}", *(f"within={b}:{quote(k, safe='')}" for b, k in within)]
    )


def named(
    outline: Outline, found: Grouping, within: Within, name: Callable[[str, str], str]
) -> list[NamedGroup]:
    """Return every group in words; `name` says what a key means under a way of grouping."""
    return [
        NamedGroup(
            g.key,
            name(found.by, g.key),
            len(g.members),
            g.inside,
            [outline.names[at] for at in g.members[:3]],
            address("community", [*within, (found.by, g.key)]),
        )
        for g in found.groups
    ]


def _uid(by: str, key: str) -> str:
    return f"group:{by}:{key}"


def _line(by: str, tie: GroupTie, most: int) -> Line:
    words = "relation" if tie.count == 1 else "relations"
    weight = 3 if tie.count * 4 > most else 2 if tie.count * 20 > most else 1
    label = f"{number(tie.count)} {words}"
    ends = _uid(by, tie.source), _uid(by, tie.target)
    return Line(
        f"tie:{tie.source}|{tie.target}",
        *ends,
        label,
        "",
        "counted",
        weight,
        relation=label,
        word="counted",
    )


class GroupPanels(Evidence):
    """The sheets of groups and ties: what was counted."""

    def __init__(
        self, groups: Mapping[str, NamedGroup], ties: Mapping[str, GroupTie], serializer: Serializer
    ) -> None:
        """Hold groups and ties by the uid under which they are drawn."""
        super().__init__(serializer)
        self.groups, self.ties = groups, ties

    def entity(self, uid: str, lines: Sequence[str] = ()) -> Panel:
        """Return the sheet of a group."""
        g = self.groups[uid]
        facts = [("Entities", number(g.size)), ("Relations among them", number(g.inside))]
        return Panel.of(
            "Group",
            g.name,
            ("counted",),
            facts,
            [("Most connected", [PanelRow(n) for n in g.foremost])],
        )

    def edge(self, uid: str) -> Panel:
        """Return the sheet of a tie."""
        tie = self.ties[uid]
        return Panel.of("Relations counted", f"{number(tie.count)} on file", ("counted",), [], [])


def scene(found: Grouping, groups: Sequence[NamedGroup], title: str) -> Scene:
    """Return the largest groups and the widest ties among them."""
    kept = groups[:CARDS]
    keys = {g.key for g in kept}
    ties = [t for t in found.ties if t.source in keys and t.target in keys]
    most = max((t.count for t in ties), default=1)
    cards = [
        Card(
            _uid(found.by, g.key),
            g.name,
            f"{number(g.size)} {'entity' if g.size == 1 else 'entities'}",
            "",
            "many",
        )
        for g in kept
    ]
    rest = len(groups) - len(kept)
    dek = f"{number(sum(g.size for g in groups))} entities in {number(len(groups))} groups by {found.by}. "
    dek += f"{number(rest)} smaller ones are not drawn. " if rest else ""
    dek += "Counts only: open a group or a line for what is on file."
    lines = tuple(_line(found.by, t, most) for t in ties[:LINES])
    return Scene(title, dek, (Band("", tuple(cards), lines),))


def placed(drawn: Scene, groups: Sequence[NamedGroup]) -> Layout:
    """Return where the groups stand: apart by forces, each as large as it is many."""
    cards = drawn.cards
    at = {c.uid: n for n, c in enumerate(cards)}
    ends = [at[x.source] for x in drawn.lines], [at[x.target] for x in drawn.lines]
    spots = force_layout.positions(len(cards), *ends) * LINK
    low = spots.min(axis=0) - MARGIN
    most = max(g.size for g in groups)
    boxes = {}
    for n, (card, g) in enumerate(zip(cards, groups, strict=False)):
        size = LEAST + (MOST - LEAST) * math.sqrt(g.size / most)
        x, y = (spots[n] - low).round(1).tolist()
        text = f"{wrap(card.name, 12.0, WORDS, 1)[0]} · {number(g.size)}"
        boxes[0, card.uid] = Box(x, y, size, size, (text,), card.sub)
    wide, high = (spots.max(axis=0) - low + MARGIN).tolist()
    return Layout(wide, high, boxes, {}, {}, (), (PlacedBand("", 0.0, high),), False)


def shown(
    outline: Outline,
    found: Grouping,
    groups: Sequence[NamedGroup],
    title: str,
    footer: str,
    serializer: Serializer,
    live: int,
) -> Picture:
    """Return the page of a grouping; a click on a group or a line opens it. `serializer` is of no claims."""
    drawn = scene(found, groups, title)
    ties = {f"tie:{t.source}|{t.target}": t for t in found.ties}
    opens = {_uid(found.by, g.key): g.address for g in groups[:CARDS]}
    opens |= {
        x.uid: "/draw?uids=" + ",".join(outline.edges[at] for at in ties[x.uid].best)
        for x in drawn.lines
    }
    evidence = GroupPanels({_uid(found.by, g.key): g for g in groups}, ties, serializer)
    page = PageData((), footer, live=live, opens=opens)
    return Picture(
        drawn, html(drawn, evidence, page, Placements({"field": placed(drawn, groups)}, None))
    )
