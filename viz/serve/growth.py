"""What a card brings when it is expanded in place: neighbours by support, with their lines, sheets and dates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ...graph.model import Edge
from ...graph.support import Table
from .. import payload
from ..cards import card, line
from ..evidence import Evidence
from ..layout import card_box, label_box
from ..replay import Replay
from ..scene import Card, Line
from ..scenes import is_drawn
from ..sheets import of
from ..teller import Teller


@dataclass(frozen=True, slots=True)
class Growth:
    """Cards and lines that are new beside those drawn, and how many further neighbours were left out."""

    cards: tuple[Card, ...]
    lines: tuple[Line, ...]
    left: int


def touching(edges: Iterable[Edge], uid: str) -> list[Edge]:
    """Return the edges of a party that can be drawn, best supported first."""
    found = [e for e in edges if uid in (e.source, e.target) and is_drawn(e, uid)]
    return sorted(found, key=lambda e: (-e.support.mixed, e.uid))


def grow(teller: Teller, uid: str, drawn: Sequence[str], limit: int) -> Growth:
    """Return what expanding a party adds to the parties drawn: at most `limit` neighbours, the best supported."""
    edges = touching(teller.folded.edges.values(), uid)
    here = {uid, *drawn}
    others = dict.fromkeys(u for e in edges for u in (e.source, e.target) if u not in here)
    chosen = list(others)[:limit]
    kept = here.union(chosen)
    new = [u for u in (uid, *chosen) if u not in drawn]
    fresh = {uid, *chosen}
    lines = [
        e
        for e in teller.folded.edges.values()
        if is_drawn(e, uid) and e.source in kept and e.target in kept and (e.source in fresh or e.target in fresh)
    ]
    lines.sort(key=lambda e: (-e.support.mixed, e.uid))
    return Growth(
        tuple(card(teller, u) for u in new),
        tuple(line(teller, e.uid, role="use") for e in lines),
        len(others) - len(chosen),
    )


def told(growth: Growth, teller: Teller, table: Table) -> dict[str, Any]:
    """Return a growth as the page takes it in: rows of cards and lines with their sizes, sheets, states."""
    replay = Replay(teller, table, [x.uid for x in growth.lines], [c.uid for c in growth.cards])
    sheets = of(growth.cards, growth.lines, Evidence(teller))
    entities = teller.ids.entities
    cards, lines = [], []
    for c in growth.cards:
        box, states = card_box(c), replay.card(c.uid)
        cards.append(
            {
                "uid": c.uid, "name": c.name, "family": c.family, "end": "", "text": box.text, "small": box.small,
                "pills": payload.pilled(c.pills), "keys": payload.keys(c, entities),
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
