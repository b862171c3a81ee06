"""A connection before and after some parties are designated, and the route that takes over.

The designated parties are removed from the connection. With a date, steps that were over before it
stay: a measure does not touch a step if all its claims say that it ended earlier. The day on which
something was stated is not the end of it (see `ending`).
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..dates import first_day
from ..ending import ending
from ..errors import wrong
from ..model import Claim, Edge, Route
from . import worlds as sampling
from .arrays import Flags, GraphArrays, ends_of
from .best_routes import RouteQuestion, find_routes
from .exact import LIMIT
from .reliability import WORLDS, Reliability, reliability
from .st_subgraph import STSubgraph, st_subgraph


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The connection before and after: reliability, best routes, and which of them are lost.

    `lost` are the routes of `routes_before` that pass a designated party on a step that the date
    reaches. `takes_over` is the best route that is left if the best before is lost, otherwise None.
    `over` are the uids of the edges of designated parties that ended before the date. If no route
    is left, `leads` are the routes with an undetermined step that would stand in its place.
    """

    before: Reliability
    after: Reliability
    routes_before: Sequence[Route]
    routes_after: Sequence[Route]
    lost: Sequence[Route]
    takes_over: Route | None
    over: Sequence[str]
    leads: Sequence[Route] = ()


def whatif(
    view: GraphArrays,
    question: RouteQuestion,
    designated: Collection[str],
    on: str = "",
    worlds: int = WORLDS,
    seed: int = sampling.SEED,
    limit: int = LIMIT,
    claims: Mapping[str, Claim] | None = None,
) -> WhatIf:
    """Compare the routes between two ends before and after some parties are removed.

    This compares what documents say. It does not model how traders would adapt.

    Args:
        view: The graph.
        question: The two ends, and the limits of the routes.
        designated: Labels of the parties to remove.
        on: Date of the designation. Steps that ended before it are kept. Empty: all are removed.
        worlds: Number of worlds if a reliability has to be sampled.
        seed: Seed of the worlds, the same for before and after.
        limit: States at a time at which the exact reliability is given up; 0 always samples.
        claims: Claims by uid, for when each ended (see `ending`). None: the intervals of the edges
            count as they are.

    Raises:
        BadInput: An end is among the designated parties, or `on` is given and the graph has no
            edges with dates.
    """
    ends = ends_of(view, question.sources, question.targets)
    _refuse_ends(question, designated)
    gone = np.zeros(view.n, np.bool_)
    gone[view.known(designated)] = True
    touched = gone[view.tail] | gone[view.head]
    ended = _ended(view, touched, on, claims) if on else np.zeros(view.m, np.bool_)
    # Nodes keep their numbers in the rest, so ends and labels are those of the whole view.
    rest = view.take(~touched | ended)
    routes_before, _ = find_routes(view, question)
    routes_after, _ = find_routes(rest, question)
    lost = _lost(routes_before, routes_after, rest)
    # A route takes over only where the best one is lost, not where a lower one is.
    takes_over = None
    if routes_before and routes_after and routes_before[0] in lost:
        takes_over = routes_after[0]
    leads: Sequence[Route] = ()
    if routes_before and not routes_after:
        leads, _ = find_routes(rest, replace(question, leads=True))
    return WhatIf(
        before=reliability(_net(view, ends, question), worlds, seed, limit),
        after=reliability(_net(rest, ends, question), worlds, seed, limit),
        routes_before=routes_before,
        routes_after=routes_after,
        lost=lost,
        takes_over=takes_over,
        over=_uids(view, touched & ended),
        leads=leads,
    )


def _refuse_ends(question: RouteQuestion, designated: Collection[str]) -> None:
    ends = set(map(str, (*question.sources, *question.targets)))
    # Without one of its ends there is no connection left to compare.
    both = ends.intersection(designated)
    if both:
        raise wrong(
            "whatif --designate", ", ".join(sorted(both)), "parties between FROM and TO, not an end"
        )


def _net(
    view: GraphArrays, ends: tuple[Sequence[int], Sequence[int]], question: RouteQuestion
) -> STSubgraph:
    """Return the subgraph between two ends, without the parties to avoid."""
    net = st_subgraph(view, *ends, question.max_steps, question.level)
    avoided = view.known(question.avoid)
    return net.less(avoided) if avoided else net


def _lost(before: Sequence[Route], after: Sequence[Route], rest: GraphArrays) -> list[Route]:
    """Return the routes that the rest no longer has.

    A route that is only ranked lower than the k best of the rest is not lost.
    """
    remaining = {route.nodes for route in (*after, *_still_there(rest, before))}
    return [route for route in before if route.nodes not in remaining]


def _still_there(view: GraphArrays, routes: Sequence[Route]) -> list[Route]:
    """Return the routes of which a view still has every step."""
    return [route for route in routes if _has(view, route)]


def _has(view: GraphArrays, route: Route) -> bool:
    """Return whether a view has every step of a route, with the route's own edges."""
    nodes = map(int, route.nodes) if view.labels is None else view.known(route.nodes)
    uids: set[str] = set()
    for tail, head in itertools.pairwise(nodes):
        arcs = slice(int(view.out[tail]), int(view.out[tail + 1]))
        between = arcs.start + np.flatnonzero(view.head[arcs] == head)
        if not len(between):
            return False
        if view.edges is not None:
            uids.update(view.edges[arc].uid for arc in between.tolist())
    return view.edges is None or uids.issuperset(route.edges)


def _uids(view: GraphArrays, arcs: Flags) -> tuple[str, ...]:
    """Return the uids of the edges behind some arcs, each once, in the order of the arcs."""
    if view.edges is None:
        return ()
    return tuple(dict.fromkeys(view.edges[arc].uid for arc in np.flatnonzero(arcs).tolist()))


def _ended(view: GraphArrays, asked: Flags, on: str, claims: Mapping[str, Claim] | None) -> Flags:
    """Return which of some arcs rest only on claims of something that ended before a date."""
    if view.edges is None:
        raise wrong("whatif --on", on, "a graph whose edges carry the dates of their claims")
    ended = np.zeros(view.m, np.bool_)
    for arc in np.flatnonzero(asked).tolist():
        ended[arc] = over(view.edges[arc], on, claims)
    return ended


def over(edge: Edge, on: str, claims: Mapping[str, Claim] | None) -> bool:
    """Return whether an edge had ended before a date, by every claim that supports it.

    Args:
        edge: The edge.
        on: A year, month or day; its first day counts.
        claims: Claims by uid, for when each ended. A claim that is not among them counts by its
            interval.
    """
    claims = claims or {}
    for uid, interval in edge.intervals:
        if uid in claims:
            # One claim that may still hold is enough for the measure to reach the edge.
            if not ending(claims[uid]).before(on):
                return False
        elif interval.ends >= first_day(on):
            return False
    return True
