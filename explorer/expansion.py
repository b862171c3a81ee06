"""The neighbours that a card brings in when it is expanded, with lines, panels and dates."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
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

Names = Callable[[Collection[str]], Mapping[str, str]]


def nameless(uids: Collection[str]) -> Mapping[str, str]:
    """Return no names: equally well supported parties are then in the order of their uids."""
    return {}


@dataclass(frozen=True, slots=True)
class Growth:
    """The new cards and lines of an expansion, and how many further neighbours were left out."""

    cards: tuple[Card, ...]
    lines: tuple[Line, ...]
    left: int


@dataclass(frozen=True, slots=True)
class Role:
    """What neighbours that are not drawn are to a party, and how many have that role.

    `key` is "in." or "out.", by whether the relation points at the party, and the predicate.
    """

    key: str
    count: int


def role_of(link: Edge | Link, uid: str) -> str:
    """Return the key of the role that a relation gives to its other end, seen from a party."""
    return f"{'in' if link.target == uid else 'out'}.{link.predicate}"


def roles(links: Iterable[Edge | Link], uid: str, drawn: Collection[str]) -> list[Role]:
    """Return the roles of the neighbours of a party that are not drawn, the most frequent first.

    A neighbour with several roles counts in each of them.

    Args:
        links: The edges of the party.
        uid: The uid of the party.
        drawn: Uids of the parties drawn already.
    """
    others: dict[str, set[str]] = {}
    for link in _drawn(links, uid):
        for end in {link.source, link.target}.difference(drawn, {uid}):
            others.setdefault(role_of(link, uid), set()).add(end)
    counted = [Role(key, len(ends)) for key, ends in others.items()]
    return sorted(counted, key=lambda role: (-role.count, role.key))


def chosen(
    links: Iterable[Edge | Link],
    uid: str,
    drawn: Collection[str],
    limit: int,
    role: str = "",
    names: Names = nameless,
) -> tuple[list[str], int]:
    """Return the neighbours that the expansion of a party adds, and how many were left out.

    Args:
        links: The edges of the party.
        uid: The uid of the party.
        drawn: Uids of the parties drawn already.
        limit: Largest number of neighbours.
        role: The key of a role that a neighbour must have (`role_of`); empty for any.
        names: Returns the names of parties by uid.

    Returns:
        Uids, the best supported first, then by name, and the number of those beyond the limit.
    """
    known = {uid, *drawn}
    best: dict[str, float] = {}
    for link in _drawn(links, uid):
        if role and role_of(link, uid) != role:
            continue
        for end in {link.source, link.target} - known:
            best[end] = max(best.get(end, 0.0), link.mixed)
    named = names(best)
    order = sorted(best, key=lambda end: (-best[end], named.get(end, ""), end))
    return order[:limit], max(len(order) - limit, 0)


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
        "rim": drawn.rim,
        "text": box.text,
        "small": box.small,
        "country": payload.country_of(drawn.uid, serializer.ids),
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
        "clause": drawn.clause,
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
