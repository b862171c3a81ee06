"""Scenes: the routes of an answer, what is around an entity, all along which goods move."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from ...graph.analysis.statements_between import naming_both
from ...graph.errors import NotFound
from ...graph.model import Edge, Link, Route
from ...graph.schema import schema
from ..answers.serializer import Serializer
from ..wording.sentences import number
from .cards import card, line
from .scene import Band, Line, Scene

LEADS = {
    "unknown leg": "a leg is not known",
    "variant not stated": "for which variant is not stated",
}  # why no number
# Relations that put a party on a list or under a measure stand on its card and in the panel, not as lines.
BESIDE = ("DESIGNATES", "LISTED_ON", "NOT_SAME_ENTRY")


def _band(
    serializer: Serializer,
    heading: str,
    lines: Sequence[Line],
    ends: Mapping[str, str] | None = None,
) -> Band:
    ends = ends or {}
    uids = dict.fromkeys(
        u for x in lines for u in ((x.source, x.target) if x.forward else (x.target, x.source))
    )
    for uid in ends:
        uids.setdefault(uid)
    return Band(heading, tuple(card(serializer, u, ends.get(u, "")) for u in uids), tuple(lines))


def _of(serializer: Serializer, routes: Sequence[Route]) -> list[Line]:
    """Return the lines of routes, best first, each followed by what else goes between the same two."""
    ranks: dict[str, list[int]] = {}
    roles: dict[str, str] = {}
    for at, route in enumerate(routes, 1):
        for uid, role in zip(route.edges, route.roles, strict=True):
            ranks.setdefault(uid, []).append(at)
            roles[uid] = role
    parallel: dict[tuple[str, str, str, str], list[str]] = {}
    for edge in serializer.folded.edges.values():
        if not edge.summary and not edge.gap and edge.uid not in ranks:
            parallel.setdefault((edge.source, edge.predicate, edge.target, edge.level), []).append(
                edge.uid
            )
    lines: dict[str, Line] = {}
    for uid in ranks:
        lines[uid] = line(serializer, uid, ranks[uid], roles[uid])
        edge = serializer.folded.edges[uid]
        if roles[uid] == "movement" and not edge.gap:
            for other in parallel.get((edge.source, edge.predicate, edge.target, edge.level), ()):
                lines.setdefault(other, line(serializer, other))
    return list(lines.values())


def _count(count: int, one: str, many: str = "") -> str:
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def of_routes(
    serializer: Serializer,
    names: tuple[str, str],
    ends: tuple[Sequence[str], Sequence[str]],
    routes: Sequence[Route],
    leads: Sequence[Route],
    beside: Sequence[Route],
    captions: Sequence[str] = (),
    limit: int = 0,
) -> Scene:
    """Return the scene of an answer of `routes`: routes and leads, cargo beside them, or what is known instead.

    `limit` is how many legs were looked at, where a longer way may join the two; else 0.
    """
    title = serializer.words("title-route", source=names[0], target=names[1])
    if not routes and not leads:
        single = [u for side in reversed(ends) if len(side) == 1 for u in side]
        bands = [_surroundings(serializer, u) for u in single]
        kept = tuple(b for b in bands if b.lines)
        within = f" of at most {limit} steps" if limit else ""
        named = len(naming_both(serializer.folded, serializer.ids, *ends))
        dek = f"No document at hand names a route{within} between them. "
        if named:
            dek = f"No route{within} between them is documented; {_count(named, 'statement names', 'statements name')} "
            dek += "both, and none makes a route. "
        dek += "Shown is what is on file about the ends."
        return Scene(title, dek, kept, tuple(captions))
    at_ends = {**dict.fromkeys(ends[1], "to"), **dict.fromkeys(ends[0], "from")}
    drawn = {u for r in (*routes, *leads) for u in (r.nodes[0], r.nodes[-1])}
    main = _of(serializer, [*routes, *leads])
    bands = [_band(serializer, "", main, {u: e for u, e in at_ends.items() if u in drawn})]
    if beside:
        bands.append(_band(serializer, serializer.words("band-cargo"), _of(serializer, beside)))
    counts = [_count(len(routes), "documented route")]
    if leads:
        kinds = {flag.kind for lead in leads for flag in lead.flags}
        why = " or ".join(text for kind, text in LEADS.items() if kind in kinds)
        counts.append(f"{_count(len(leads), 'lead')} ({why})")
    dek = " and ".join(counts) + ". Click a line or a card: who says so, when, and who denies it."
    return Scene(title, dek, tuple(bands), tuple(captions))


def _surroundings(serializer: Serializer, uid: str) -> Band:
    """Return what is on file around an end that no route reaches, other weapons of its series included."""
    near = [
        e for e in serializer.folded.edges.values() if uid in (e.source, e.target) and is_drawn(e)
    ]
    series = serializer.series(uid)
    name = serializer.ids.entities[uid].name
    lines = [line(serializer, e.uid, role="use") for e in (*near, *series)]
    return _band(
        serializer,
        serializer.words("band-about", name=name),
        lines,
        {uid: "center"} if lines else {},
    )


def is_drawn(edge: Edge | Link, center: str = "") -> bool:
    """Say whether an edge is a line: what puts a party on a list stands on its card, but for the list's own picture."""
    if edge.summary or edge.source == edge.target:  # two records of which a number makes one party
        return False
    return edge.predicate not in BESIDE or edge.source == center


def is_moving(predicate: str) -> bool:
    """Say whether goods move, or weapons are made, along a relation."""
    rule = schema().predicates[predicate]
    return rule.moves == "forward" or rule.opens or rule.closes


def rings(
    uid: str, hops: int, limit: int, touching: Callable[[Collection[str]], Iterable[Edge | Link]]
) -> tuple[dict[str, int], int]:
    """Return the parties around one, nearest and best supported first, by their distance; and how many found no room.

    `touching` gives the edges that have an end among some parties.
    """
    kept, ring, left_out = {uid: 0}, [uid], 0
    for hop in range(1, hops + 1):
        found: dict[str, float] = {}
        for e in touching(ring) if ring else ():
            for here, other in ((e.source, e.target), (e.target, e.source)):
                if kept.get(here) == hop - 1 and other not in kept and is_drawn(e, uid):
                    found[other] = max(found.get(other, 0.0), e.mixed)
        ordered = sorted(found, key=lambda u: (-found[u], u))
        room = max(limit - len(kept), 0)
        left_out += len(ordered) - len(ordered[:room])
        ring = ordered[:room]
        kept.update(dict.fromkeys(ring, hop))
    return kept, left_out


def among(edges: Iterable[Edge]) -> Callable[[Collection[str]], list[Edge]]:
    """Return what gives the edges that have an end among some parties."""
    touching: dict[str, list[Edge]] = {}
    for e in edges:
        touching.setdefault(e.source, []).append(e)
        touching.setdefault(e.target, []).append(e)
    return lambda uids: [e for u in uids for e in touching.get(u, ())]


def around(
    serializer: Serializer, uid: str, hops: int, limit: int, left: int = 0, alone: bool = False
) -> Scene:
    """Return the scene of an entity's surroundings, nearest and best supported first, at most `limit` cards.

    `left` further parties are known to be around it and are not in this fold; with `alone` only relations are drawn
    that rest on a statement which may be printed alone.
    """
    edges = [
        e
        for e in serializer.folded.edges.values()
        if is_drawn(e, uid) and (not alone or serializer.printable(e))
    ]
    kept, left_out = rings(uid, hops, limit, among(edges))
    left_out += left
    inside = [e for e in edges if e.source in kept and e.target in kept]
    inside.sort(key=lambda e: (min(kept[e.source], kept[e.target]), -e.support.mixed, e.uid))
    name = serializer.ids.entities[uid].name
    steps = "one step" if hops == 1 else f"{hops} steps"
    dek = f"{_count(len(inside), 'relation')} within {steps}."
    if left_out:
        dek += f" {_count(left_out, 'further party is', 'further parties are')} not drawn: raise --limit."
    dek += " Click a line or a card: who says so, when, and who denies it."
    band = _band(
        serializer, "", [line(serializer, e.uid, role="use") for e in inside], {uid: "center"}
    )
    return Scene(serializer.words("title-around", name=name), dek, (band,))


def of(serializer: Serializer, uids: Sequence[str], limit: int) -> Scene:
    """Return the scene of parties and edges that were named: all lines among the parties; raise `NotFound` for none."""
    ids, folded = serializer.ids, serializer.folded
    named = [u for u in uids if u in folded.edges]
    parties = [ids.uid(u) for u in uids if ids.uid(u) in ids.entities]
    parties += [u for e in named for u in (folded.edges[e].source, folded.edges[e].target)]
    if not parties:
        raise NotFound("view: none of what was named is a party or an edge of this state")
    kept = list(dict.fromkeys(parties))[:limit]
    among = set(kept)
    edges = [
        e for e in folded.edges.values() if is_drawn(e) and e.source in among and e.target in among
    ]
    edges.sort(key=lambda e: (e.uid not in named, -e.support.mixed, e.uid))
    lost = len(dict.fromkeys(parties)) - len(kept)
    dek = f"{_count(len(kept), 'card')}, and all lines among them."
    dek += f" {_count(lost, 'further card is', 'further cards are')} not drawn." if lost else ""
    lines = [line(serializer, e.uid, role="use") for e in edges]
    return Scene("What was named", dek, (_band(serializer, "", lines, dict.fromkeys(kept, "")),))


def crowd(edges: Iterable[Edge | Link], limit: int) -> dict[str, None]:
    """Return the ends of edges, in the order of the edges, as far as there is room for both of one."""
    kept: dict[str, None] = {}
    for e in edges:
        new = [u for u in (e.source, e.target) if u not in kept]
        if len(kept) + len(new) <= limit:
            kept.update(dict.fromkeys(new))
    return kept


def everything(serializer: Serializer, limit: int, total: int = 0) -> Scene:
    """Return the scene of all along which goods move, with known makers and the weapons served, best first.

    `total` is how many such relations there are where this fold has but some.
    """
    edges = [e for e in serializer.folded.edges.values() if is_moving(e.predicate) and is_drawn(e)]
    edges.sort(key=lambda e: (-e.support.mixed, e.uid))
    kept = crowd(edges, limit)
    chosen = [e for e in edges if e.source in kept and e.target in kept]
    lost = (total or len(edges)) - len(chosen)
    dek = f"{_count(len(chosen), 'relation')} along which goods move or weapons are made."
    dek += f" {_count(lost, 'more is', 'more are')} not drawn: raise --limit." if lost else ""
    lines = [line(serializer, e.uid, role="use") for e in chosen]
    return Scene("Movements on file", dek, (_band(serializer, "", lines),))
