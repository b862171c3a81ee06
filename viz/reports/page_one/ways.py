"""The documented ways between two ends: routes that one statement gives are one way.

Routes are a matter of the search; a reader asks for ways. Two parties that one source names in one
place of a chain make two routes and one way. A way that one statement gives whole comes before one
that is put together from several, where both are supported alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from ....graph.analysis.fragility import Arc, Fragility, Label, labels_of, smallest_cut
from ....graph.model import Edge, Route
from ...evidence.panel_builders import Evidence
from .. import sections


@dataclass(frozen=True, slots=True)
class Way:
    """One way from an end to the other.

    Attributes:
        stages: The parties in each place of the chain, both ends included.
        steps: The relations of each step, those that run beside the route's own included.
        roles: What each step is: "made by", "movement" or "use".
        statements: The claims by which the way is told: one that states all of it, or the
            strongest of each step. "" where a step has none that may stand alone.
        whole: Whether one claim states every step.
        tellers: The sources that state the whole way, or else those behind its movements, sorted.
        tied: Whether another way is supported alike.
        rank: Its place among the routes.
    """

    stages: tuple[tuple[str, ...], ...]
    steps: tuple[tuple[str, ...], ...]
    roles: tuple[str, ...]
    statements: tuple[str, ...]
    whole: bool
    tellers: tuple[str, ...]
    tied: bool
    rank: int

    @property
    def between(self) -> tuple[str, ...]:
        """The parties between the two ends, in order."""
        parties: dict[str, None] = {}
        for stage in self.stages[1:-1]:
            parties.update(dict.fromkeys(stage))
        return tuple(parties)

    @property
    def parties(self) -> tuple[str, ...]:
        """Every party on the way, in order."""
        parties: dict[str, None] = {}
        for stage in self.stages:
            parties.update(dict.fromkeys(stage))
        return tuple(parties)


def ways_of(evidence: Evidence, routes: Sequence[Route]) -> list[Way]:
    """Return the ways of some routes, as they are told: whole ones first where ranks are equal.

    A route with a step that only weak sources state is no way: such a step is not printed alone.
    """
    grouped: dict[tuple[str, ...], list[Route]] = {}
    for route in first_whole(routes):
        edges = [evidence.folded.edges[uid] for uid in route.edges]
        if not all(map(evidence.serializer.printable, edges)):
            continue
        whole = _whole(evidence, edges)
        # Chains of one length that one statement gives differ only in who stands in a place.
        key = (whole, str(len(edges))) if whole else route.edges
        grouped.setdefault(key, []).append(route)
    ways = [_way(evidence, group) for group in grouped.values()]
    return sorted(ways, key=lambda way: (way.rank, not way.whole))


def first_whole(routes: Sequence[Route]) -> list[Route]:
    """Return routes in their order, but of equal ranks those first that one source states whole."""
    return sorted(routes, key=lambda route: (route.rank, route.assembled))


def beside(evidence: Evidence, edge: Edge) -> list[Edge]:
    """Return a relation and those beside it: the same ends and level, and goods of one kind.

    Drones that went from one firm to another say nothing of engines between the two. Goods are of
    one kind where a claim names none, or where those of one are a class of those of the other.
    """
    same = (edge.source, edge.target, edge.predicate, edge.level)
    edges = [edge]
    for other in evidence.folded.relations(ends=[edge.source]):
        ends = (other.source, other.target, other.predicate, other.level)
        if ends == same and other.uid != edge.uid and not other.summary and not other.gap:
            if _of_one_kind(evidence, edge.goods, other.goods):
                edges.append(other)
    return [edge, *sorted(edges[1:], key=lambda other: other.uid)]


def _of_one_kind(evidence: Evidence, first: str, second: str) -> bool:
    if not first or not second or first == second:
        return True
    return first in evidence.ids.broader(second) or second in evidence.ids.broader(first)


def fragile(evidence: Evidence, way: Way, label: Label) -> Fragility:
    """Return the fewest voices or statements whose being wrong would break a way."""
    # A way is a line, so that it falls with any step of which all labels are gone.
    arcs: list[Arc] = []
    last = len(way.steps) - 1
    for number, step in enumerate(way.steps):
        # Node 0 is the one end and node 1 the other; the parties between follow from 2 on.
        tail = 0 if number == 0 else number + 1
        head = 1 if number == last else number + 2
        for uid in step:
            labels = labels_of(evidence.folded.edges[uid], label)
            if labels:
                arcs.append((tail, head, labels))
    return smallest_cut(arcs)


def _whole(evidence: Evidence, edges: Sequence[Edge]) -> str:
    """Return the strongest claim that states every step of a route, "" if none does."""
    return sections.strongest(evidence, _shared(evidence, edges))


def _shared(evidence: Evidence, edges: Sequence[Edge]) -> list[str]:
    """Return the claims that state every step of a route, sorted."""
    shared: set[str] = set()
    for number, edge in enumerate(edges):
        claims: set[str] = set()
        for each in beside(evidence, edge):
            claims.update(each.claims)
        shared = shared & claims if number else claims
    return sorted(shared)


def _tellers(evidence: Evidence, edges: Sequence[Edge], roles: Sequence[str]) -> list[str]:
    """Return the sources that state a whole way, or else those behind its movements, sorted."""
    voices: set[str] = set()
    for uid in _shared(evidence, edges):
        claim = evidence.folded.claims[uid]
        if sections.stands_alone(claim) and evidence.folded.strengths[uid] > 0:
            voices.add(claim.voice)
    # A body of several states adds no source to those states.
    counted = voices.intersection(chain.from_iterable(edge.voices for edge in edges))
    if voices:
        return sorted(counted or voices)
    for edge, role in zip(edges, roles, strict=True):
        # Who says for what a weapon is made, or by whom, does not say that anything moved.
        if role == "movement":
            voices.update(edge.voices)
    return sorted(voices)


def _as_named(evidence: Evidence, whole: str, stage: Sequence[str]) -> tuple[str, ...]:
    """Return the parties of one place in the order in which a statement names them."""
    named: list[str] = []
    for place in evidence.folded.claims[whole].via:
        named += map(evidence.ids.uid, place.parties)
    return tuple(sorted(stage, key=lambda uid: named.index(uid) if uid in named else -1))


def _way(evidence: Evidence, routes: Sequence[Route]) -> Way:
    first = routes[0]
    # Routes of one group have one length, so that places and steps pair up.
    stages: list[tuple[str, ...]] = []
    for place in zip(*(route.nodes for route in routes), strict=True):
        stages.append(tuple(dict.fromkeys(place)))
    steps: list[tuple[str, ...]] = []
    for place in zip(*(route.edges for route in routes), strict=True):
        uids: dict[str, None] = {}
        for uid in place:
            around = beside(evidence, evidence.folded.edges[uid])
            uids.update(dict.fromkeys(edge.uid for edge in around))
        steps.append(tuple(uids))
    edges = [evidence.folded.edges[uid] for uid in first.edges]
    whole = _whole(evidence, edges)
    if whole:
        stages = [_as_named(evidence, whole, stage) for stage in stages]
    strongest = [sections.strongest(evidence, edge.claims) for edge in edges]
    return Way(
        stages=tuple(stages),
        steps=tuple(steps),
        roles=first.roles,
        statements=(whole,) if whole else tuple(dict.fromkeys(strongest)),
        whole=bool(whole),
        tellers=tuple(_tellers(evidence, edges, first.roles)),
        tied=first.tied,
        rank=first.rank,
    )
