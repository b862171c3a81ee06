"""Routes through two parties that may be the same: such steps are flagged and lower the support.

The two parties are never merged, so their claims are not pooled. For the search only, each relation
of one party gets a twin that begins or ends at the other, with `FACTOR` times its strength. A route
that comes back is stated in the real relations: it names the two parties that it takes for one, and
its support is that of its relations times `FACTOR` per such step. The factor is declared, not
measured: a decision `unsure` says that neither `same` nor `not_same` is more likely
(docs/decisions/0014).
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
# Flags that hold for the real relations too.
KEPT = ("goods differ", "purpose differs", "purpose not stated", "variant not stated")
BETWEEN = "~"  # between a relation's uid and the party that its twin puts in place of another


def twins(edges: Iterable[Edge], unsure: Collection[frozenset[str]]) -> Iterator[Edge]:
    """Yield the twins of the relations that begin or end at a party in an `unsure` pair.

    Args:
        edges: The relations of a case.
        unsure: Pairs of parties that may be the same.
    """
    others = _others(unsure)
    for edge in edges:
        for source in others.get(edge.source, ()):
            # Of a relation between the two parties of a pair the twin would join one to itself.
            if source != edge.target:
                yield _twin(edge, f"{edge.uid}{BETWEEN}{source}{BETWEEN}", source, edge.target)
        for target in others.get(edge.target, ()):
            if target != edge.source:
                yield _twin(edge, f"{edge.uid}{BETWEEN}{BETWEEN}{target}", edge.source, target)


def _others(unsure: Collection[frozenset[str]]) -> dict[str, list[str]]:
    """Return for each party the parties that it may be the same as."""
    others: dict[str, list[str]] = {}
    for pair in unsure:
        # Two records that were merged since make a pair of one, which leaves nothing to assume.
        if len(pair) == 2:
            left, right = sorted(pair)
            others.setdefault(left, []).append(right)
            others.setdefault(right, []).append(left)
    return others


def _twin(edge: Edge, uid: str, source: str, target: str) -> Edge:
    pieces = tuple(replace(piece, strength=piece.strength * FACTOR) for piece in edge.pieces)
    return replace(
        edge,
        uid=uid,
        source=source,
        target=target,
        pieces=pieces,
        support=times(edge.support, FACTOR),
    )


def times(support: Support, factor: float) -> Support:
    """Return a support with each of its numbers multiplied by a factor.

    >>> times(Support(0.8, 0.6, 0.7), 0.5)
    Support(independent=0.4, common=0.3, mixed=0.35, exact=True)
    """
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
    """Return the k best routes in terms of real relations, with flags on assumed identities.

    Args:
        routes: Routes from a search with twins.
        edges: The real relations by uid.
        ends: Uids of the parties of FROM and of TO.
        rho: Weight of full dependence.
        k: Number of routes, and of leads.
    """
    by_edges: dict[tuple[str, ...], Route] = {}
    for route in routes:
        real = [edges[uid.partition(BETWEEN)[0]] for uid in route.edges]
        steps = list(map(_direction, real, route.roles))
        nodes = (steps[0][0], *(target for _, target in steps))
        uids = tuple(edge.uid for edge in real)
        # Two twins can come back as one route, and a route may pass no real node twice.
        if len(set(nodes)) == len(nodes) and uids not in by_edges:
            assumed = _assumed(route, steps, ends)
            by_edges[uids] = _restated(route, nodes, real, assumed, rho)
    scored: list[Route] = []
    leads: list[Route] = []
    for route in by_edges.values():
        if route.lead:
            leads.append(route)
        else:
            scored.append(route)
    return [*ranked(scored, k), *leads[:k]]


def _direction(edge: Edge, role: str) -> tuple[str, str]:
    """Return the nodes of a step in the direction of the route."""
    if role == "made by":  # read backwards, from the goods to their maker
        return edge.target, edge.source
    return edge.source, edge.target


def _assumed(
    route: Route,
    steps: Sequence[tuple[str, str]],
    ends: tuple[Collection[str], Collection[str]],
) -> list[tuple[str, str]]:
    """Return the pairs of parties that a route takes for one, where its real steps do not meet."""
    pairs: list[tuple[str, str]] = []
    for (_, left), (right, _) in pairwise(steps):
        if left != right:
            pairs.append((left, right))
    first, last = steps[0][0], steps[-1][1]
    if first not in ends[0]:
        pairs.append((route.nodes[0], first))
    if last not in ends[1]:
        pairs.append((last, route.nodes[-1]))
    return pairs


def _restated(
    route: Route,
    nodes: tuple[str, ...],
    real: Sequence[Edge],
    assumed: Sequence[tuple[str, str]],
    rho: float,
) -> Route:
    """Return a route with its real relations, its flags, and its support times the factor."""
    uids = tuple(edge.uid for edge in real)
    flags = tuple(_flags(route, real, assumed))
    if route.lead:
        return replace(route, nodes=nodes, edges=uids, flags=flags)
    factor = FACTOR ** len(assumed)
    # One by one and not by math.prod: the order of the products decides the last digit.
    product = weakest = 1.0
    for edge in real:
        product *= edge.support.mixed
        weakest = min(weakest, edge.support.mixed)
    return replace(
        route,
        nodes=nodes,
        edges=uids,
        flags=flags,
        joint=times(joint(list(map(leg, real)), rho), factor),
        product=product * factor,
        # The assumption is a step of its own, and can be the weakest one.
        weakest=min(weakest, FACTOR) if assumed else weakest,
    )


def _flags(
    route: Route, real: Sequence[Edge], assumed: Sequence[tuple[str, str]]
) -> Iterator[Flag]:
    for flag in route.flags:
        if flag.kind in KEPT:
            yield flag
    for edge in real:
        if edge.partial:
            yield Flag("partial stage", edge.source, edge.target)
        if edge.gap:
            yield Flag("unknown leg", edge.source, edge.target)
    for pair in assumed:
        yield Flag(KIND, *sorted(pair))


def factor_of(route: Route) -> float:
    """Return the factor on a route's support: `FACTOR` for each assumed identity, else 1.0."""
    return FACTOR ** sum(flag.kind == KIND for flag in route.flags)
