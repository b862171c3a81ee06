"""What a designation would change: the connection before and after, and which route takes over.

The parties named are taken out of the connection. With a day, what was over before it stays: a leg
all of whose claims say that it ended before that day was not touched by a measure that came later
(DESIGN 5). The day on which something was said is no end of it (see `ending`).
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from ..dates import first_day
from ..ending import ending
from ..errors import wrong
from ..model import Claim, Edge, Route
from . import worlds as sampling
from .arrays import GraphArrays, ends_of
from .exact import LIMIT
from .reliability import WORLDS, Reliability, reliability
from .routes import RouteQuestion, find_routes
from .st_subgraph import st_subgraph


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Before and after: reliability, the best routes, which of them are lost, and legs that were over by the day.

    `lost` are the routes of `before` that pass a designated party on a leg that the day reaches;
    `takes_over` is the best route that is left where the best before is lost, None otherwise. Where no route is
    left, `leads` are the routes with a step that nobody knows, or in part, that would stand in its place.
    """

    before: Reliability
    after: Reliability
    routes_before: Sequence[Route]
    routes_after: Sequence[Route]
    lost: Sequence[Route]
    takes_over: Route | None
    over: Sequence[str]  # uids of edges of the designated parties that ended before the day
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
    """Return what remains when some parties are designated. Raises `BadInput` for an end that is designated.

    `claims` say when what they tell of ended (see `ending`); without them an edge's intervals count as they stand.
    """
    sources, targets = ends_of(view, question.sources, question.targets)
    both = set(designated) & {str(x) for x in (*question.sources, *question.targets)}
    if both:
        raise wrong(
            "whatif --designate", ", ".join(sorted(both)), "parties between FROM and TO, not an end"
        )
    gone = np.zeros(view.n, np.bool_)
    gone[view.known(designated)] = True
    touched = gone[view.tail] | gone[view.head]
    over = _over(view, on, claims) if on else np.zeros(view.m, np.bool_)
    left = view.take(~touched | over)
    kept, before = find_routes(left, question), find_routes(view, question)
    steps = question.max_steps
    avoid = view.known(question.avoid)
    nets = (st_subgraph(each, sources, targets, steps, question.level) for each in (view, left))
    r_before, r_after = (
        reliability(n.less(avoid) if avoid else n, worlds, seed, limit) for n in nets
    )
    remaining = {r.nodes for r in kept[0]} | {r.nodes for r in _again(left, question, before[0])}
    lost = [r for r in before[0] if r.nodes not in remaining]
    stays = (
        [view.edges[a].uid for a in np.flatnonzero(touched & over)]
        if view.edges is not None
        else []
    )
    takes_over = kept[0][0] if kept[0] and before[0] and before[0][0] in lost else None
    leads = find_routes(left, replace(question, leads=True))[0] if before[0] and not kept[0] else []
    return WhatIf(
        r_before, r_after, before[0], kept[0], lost, takes_over, tuple(dict.fromkeys(stays)), leads
    )


def _again(view: GraphArrays, question: RouteQuestion, routes: Sequence[Route]) -> list[Route]:
    """Return those routes that a view still holds, whatever their rank."""
    arcs = set(zip(view.tail.tolist(), view.head.tolist(), strict=True))
    index = view.index if view.labels is not None else None
    held = []
    for route in routes:
        nodes = [index[x] if index is not None else int(x) for x in route.nodes]
        uids = {e.uid for e in view.edges} if view.edges is not None else None
        if all(pair in arcs for pair in itertools.pairwise(nodes)) and (
            uids is None or set(route.edges) <= uids
        ):
            held.append(route)
    return held


def _over(view: GraphArrays, on: str, claims: Mapping[str, Claim] | None) -> npt.NDArray[np.bool_]:
    """Return which arcs rest only on claims of what ended before a day."""
    if view.edges is None:
        raise wrong("whatif --on", on, "a graph whose edges carry the dates of their claims")
    return np.array([over(e, on, claims) for e in view.edges], np.bool_)


def over(edge: Edge, on: str, claims: Mapping[str, Claim] | None) -> bool:
    """Say whether what an edge tells of was over before a day, by every claim that bears it."""
    if claims is None:
        return all(i.ends < first_day(on) for _, i in edge.intervals)
    return all(
        ending(claims[c]).before(on) if c in claims else i.ends < first_day(on)
        for c, i in edge.intervals
    )
