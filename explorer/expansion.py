"""The neighbours that a card brings in when it is expanded, with lines, panels and dates."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from ..graph.model import Edge, Link
from ..graph.support import StrengthTable
from ..viz.answers.serializer import Serializer
from ..viz.drawing.cards import card, line
from ..viz.drawing.layout import card_box, label_box
from ..viz.drawing.scene import Card, Line
from ..viz.drawing.scene_builders import is_drawn
from ..viz.evidence.panel_builders import Evidence
from ..viz.page import payload
from ..viz.page.panel_payload import of
from ..viz.page.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Growth:
    """The new cards and lines of an expansion, and how many further neighbours were left out."""

    cards: tuple[Card, ...]
    lines: tuple[Line, ...]
    left: int


def chosen(
    links: Iterable[Edge | Link], uid: str, drawn: Collection[str], limit: int
) -> tuple[list[str], int]:
    """Return the neighbours that the expansion of a party adds, and how many were left out.

    Args:
        links: The edges of the party.
        uid: The uid of the party.
        drawn: Uids of the parties drawn already.
        limit: Largest number of neighbours.

    Returns:
        Uids, the best supported first, and the number of those beyond the limit.
    """
    visible = sorted(_drawn(links, uid), key=lambda link: (-link.mixed, link.uid))
    known = {uid, *drawn}
    others: dict[str, None] = {}
    for link in visible:
        for end in (link.source, link.target):
            if end not in known:
                others[end] = None
    return list(others)[:limit], max(len(others) - limit, 0)


def _drawn(links: Iterable[Edge | Link], uid: str) -> Iterator[Edge | Link]:
    for link in links:
        if is_drawn(link, uid):
            yield link


def grow(
    serializer: Serializer, uid: str, drawn: Sequence[str], new: Sequence[str], left: int
) -> Growth:
    """Return the new cards of an expansion, and every line that has one of them at an end.

    Args:
        serializer: The part of the case around the party.
        uid: The uid of the party.
        drawn: Uids of the parties drawn already.
        new: Uids of the neighbours that are added.
        left: Number of neighbours left out.
    """
    fresh = {uid, *new}
    shown = fresh.union(drawn)
    edges: list[Edge] = []
    for edge in serializer.folded.edges.values():
        ends = {edge.source, edge.target}
        if ends <= shown and not ends.isdisjoint(fresh) and is_drawn(edge, uid):
            edges.append(edge)
    edges.sort(key=lambda edge: (-edge.mixed, edge.uid))
    cards = tuple(card(serializer, party) for party in (uid, *new) if party not in drawn)
    lines = tuple(line(serializer, edge.uid, role="use") for edge in edges)
    return Growth(cards, lines, left)


def page_rows(growth: Growth, serializer: Serializer, table: StrengthTable) -> dict[str, Any]:
    """Return an expansion as the page takes it: rows of cards and lines, panels and states."""
    line_uids = list(map(attrgetter("uid"), growth.lines))
    card_uids = list(map(attrgetter("uid"), growth.cards))
    timeline = Timeline(serializer, table, line_uids, card_uids)
    return {
        "cards": [_card_row(drawn, serializer, timeline) for drawn in growth.cards],
        "lines": [_line_row(drawn, timeline) for drawn in growth.lines],
        "left": growth.left,
        "sheets": of(growth.cards, growth.lines, Evidence(serializer)),
    }


def _card_row(drawn: Card, serializer: Serializer, timeline: Timeline) -> dict[str, Any]:
    box, states = card_box(drawn), timeline.card(drawn.uid)
    return {
        "uid": drawn.uid,
        "name": drawn.name,
        "family": drawn.family,
        "end": "",
        "text": box.text,
        "small": box.small,
        "pills": payload.pilled(drawn.pills),
        **payload.searched(drawn, serializer.ids),
        "w": box.w,
        "h": box.h,
        "states": payload.card_states(states) if states else None,
    }


def _line_row(drawn: Line, timeline: Timeline) -> dict[str, Any]:
    box = label_box(drawn)
    return {
        "uid": drawn.uid,
        "source": drawn.source,
        "target": drawn.target,
        "label": drawn.label,
        "relation": drawn.relation,
        "goods": drawn.goods,
        "level": drawn.level,
        **payload.then(drawn),
        "text": box.text,
        "small": box.small,
        # The notes below the table are those of the page as it was opened.
        "notes": [],
        "w": box.w,
        "h": box.h,
        "states": payload.states_of(drawn, timeline.line(drawn)),
    }
