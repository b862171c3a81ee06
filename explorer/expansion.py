"""What a card brings when it is expanded in place: neighbours by support, with their lines, sheets and dates."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ..graph.model import Edge, Link
from ..graph.support import StrengthTable
from ..viz.answers.serializer import Serializer
from ..viz.drawing.cards import card, line
from ..viz.drawing.layout import card_box, label_box
from ..viz.drawing.scene import Card, Line
from ..viz.drawing.scene_builders import is_drawn
from ..viz.evidence.evidence import Evidence
from ..viz.page import payload
from ..viz.page.panels import of
from ..viz.page.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Growth:
    """Cards and lines that are new beside those drawn, and how many further neighbours were left out."""

    cards: tuple[Card, ...]
    lines: tuple[Line, ...]
    left: int


def chosen(
    links: Iterable[Edge | Link], uid: str, drawn: Collection[str], limit: int
) -> tuple[list[str], int]:
    """Return the neighbours that expanding a party adds, the best supported first; and how many more there are."""
    found = sorted((x for x in links if is_drawn(x, uid)), key=lambda x: (-x.mixed, x.uid))
    here = {uid, *drawn}
    others = list(dict.fromkeys(u for x in found for u in (x.source, x.target) if u not in here))
    return others[:limit], max(len(others) - limit, 0)


def grow(
    serializer: Serializer, uid: str, drawn: Sequence[str], new: Sequence[str], left: int
) -> Growth:
    """Return what expanding a party adds to the parties drawn: new cards, and every line that has an end among them."""
    fresh = {uid, *new}
    kept = fresh.union(drawn)
    lines = [
        e
        for e in serializer.folded.edges.values()
        if is_drawn(e, uid)
        and e.source in kept
        and e.target in kept
        and (e.source in fresh or e.target in fresh)
    ]
    lines.sort(key=lambda e: (-e.mixed, e.uid))
    return Growth(
        tuple(card(serializer, u) for u in (uid, *new) if u not in drawn),
        tuple(line(serializer, e.uid, role="use") for e in lines),
        left,
    )


def told(growth: Growth, serializer: Serializer, table: StrengthTable) -> dict[str, Any]:
    """Return a growth as the page takes it in: rows of cards and lines with their sizes, sheets, states."""
    replay = Timeline(
        serializer, table, [x.uid for x in growth.lines], [c.uid for c in growth.cards]
    )
    sheets = of(growth.cards, growth.lines, Evidence(serializer))
    cards, lines = [], []
    for c in growth.cards:
        box, states = card_box(c), replay.card(c.uid)
        cards.append(
            {
                "uid": c.uid, "name": c.name, "family": c.family, "end": "", "text": box.text, "small": box.small,
                "pills": payload.pilled(c.pills), **payload.searched(c, serializer.ids),
                "w": box.w, "h": box.h, "states": payload.card_states(states) if states else None,
            }
        )  # fmt: skip
    for x in growth.lines:
        box = label_box(x)
        lines.append(
            {
                "uid": x.uid, "source": x.source, "target": x.target, "label": x.label, "relation": x.relation,
                "goods": x.goods, "level": x.level, **payload.then(x), "text": box.text, "small": box.small,
                "notes": [], "w": box.w, "h": box.h, "states": payload.states_of(x, replay.line(x)),
            }
        )  # fmt: skip
    return {"cards": cards, "lines": lines, "left": growth.left, "sheets": sheets}
