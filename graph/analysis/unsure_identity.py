"""Routes through two parties of which a person has said `unsure`: each such step is marked and is a factor of its own.

The two are never merged: their claims are not pooled. Beside each edge of one stands a twin that begins or ends at
the other, of `FACTOR` times its strength, for the search only; a route that comes back speaks of the edges as they
are, says between which two parties it assumes one, and its support is that of its edges times `FACTOR` a step. The
factor is declared, not measured: a decision `unsure` says that neither `same` nor `not_same` is more likely.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from ..model import Edge, Flag, Route, Support
from ..support import joint, leg
from .ranking import ranked

FACTOR = 0.5
KIND = "possibly the same"
# Flags that hold of the edges as they are.
KEPT = ("goods differ", "purpose differs", "purpose not stated", "variant not stated")
BETWEEN = "~"  # of an edge's uid and the party that its twin puts in place of another


def twins(edges: Iterable[Edge], unsure: Collection[frozenset[str]]) -> Iterator[Edge]:
    """Yield the twins of every edge that begins or ends at a party of which it is unsure who it is."""
    others: dict[str, list[str]] = {}
    for pair in unsure:
        if len(pair) == 2:
            left, right = sorted(pair)
            others.setdefault(left, []).append(right)
            others.setdefault(right, []).append(left)
    for edge in edges:
        for source in others.get(edge.source, ()):
            if source != edge.target:
                yield _twin(edge, f"{edge.uid}{BETWEEN}{source}{BETWEEN}", source, edge.target)
        for target in others.get(edge.target, ()):
            if target != edge.source:
                yield _twin(edge, f"{edge.uid}{BETWEEN}{BETWEEN}{target}", edge.source, target)


def _twin(edge: Edge, uid: str, source: str, target: str) -> Edge:
    pieces = tuple(replace(p, strength=p.strength * FACTOR) for p in edge.pieces)
    return replace(
        edge,
        uid=uid,
        source=source,
        target=target,
        pieces=pieces,
        support=times(edge.support, FACTOR),
    )


def times(support: Support, factor: float) -> Support:
    """Return a support of which every number is multiplied."""
    return replace(
        support,
        independent=support.independent * factor,
        common=support.common * factor,
        mixed=support.mixed * factor,
    )


def marked(
    routes: Sequence[Route],
    edges: Mapping[str, Edge],
    ends: tuple[Collection[str], Collection[str]],
    rho: float,
    k: int,
) -> list[Route]:
    """Return routes in terms of real edges, each step that takes two for one flagged and counted; the k best.

    `ends` are the parties that the question names on both sides.
    """
    found: dict[tuple[str, ...], Route] = {}
    for route in routes:
        real = [edges[uid.partition(BETWEEN)[0]] for uid in route.edges]
        roles = zip(real, route.roles, strict=True)
        steps = [
            (e.target, e.source) if role == "made by" else (e.source, e.target) for e, role in roles
        ]
        hops = [(a[1], b[0]) for a, b in pairwise(steps) if a[1] != b[0]]
        hops += [(route.nodes[0], steps[0][0])] if steps[0][0] not in ends[0] else []
        hops += [(steps[-1][1], route.nodes[-1])] if steps[-1][1] not in ends[1] else []
        nodes = (steps[0][0], *(b for _, b in steps))
        if len(set(nodes)) < len(nodes) or tuple(e.uid for e in real) in found:
            continue
        found[tuple(e.uid for e in real)] = _told(route, nodes, real, hops, rho)
    leads = [r for r in found.values() if r.lead]
    return [*ranked([r for r in found.values() if not r.lead], k), *leads[:k]]


def _told(
    route: Route,
    nodes: tuple[str, ...],
    real: Sequence[Edge],
    hops: Sequence[tuple[str, str]],
    rho: float,
) -> Route:
    flags = tuple(f for f in route.flags if f.kind in KEPT)
    flags += tuple(
        Flag(kind, e.source, e.target)
        for e in real
        for kind, there in (("partial stage", e.partial), ("unknown leg", e.gap))
        if there
    )
    flags += tuple(Flag(KIND, *sorted(hop)) for hop in hops)
    uids = tuple(e.uid for e in real)
    if route.lead:
        return replace(route, nodes=nodes, edges=uids, flags=flags)
    factor = FACTOR ** len(hops)
    product = 1.0
    for edge in real:
        product *= edge.support.mixed
    weakest = min(e.support.mixed for e in real)
    return replace(
        route,
        nodes=nodes,
        edges=uids,
        flags=flags,
        joint=times(joint([leg(e) for e in real], rho), factor),
        product=product * factor,
        weakest=min(weakest, FACTOR) if hops else weakest,
    )


def factor_of(route: Route) -> float:
    """Return what a route's steps that take two for one multiply its support by."""
    return FACTOR ** sum(f.kind == KIND for f in route.flags)
