"""The k best routes between two sets of nodes, by product, re-ranked by the exact joint over roots.

Grammar of a route: `[made by] movement+ [use]`. All movements are in one level; a country or
territory may stand only at an end; no route passes a group or a person; no node is passed twice;
the legs can be put in time order. The search (`kbest`) keeps all of this while it searches and
gives candidates in order of product, an upper bound for each choice among parallel edges.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, prod

import networkx as nx

from ..errors import wrong
from ..model import Flag, Route, Support
from ..support import joint_of
from . import kbest
from .arrays import ANY_LEVEL, MOVEMENT, ROLES, USE, GraphArrays, ends_of
from .folded_arrays import from_network
from .kbest import SearchEnds, SearchTally, WalkedPath, merged
from .purposes import NAMED, OPEN, OTHER, UNSAID
from .ranking import ranked
from .route_order import in_order
from .search_layers import SearchLayer, layer

GRAMMAR = "[made by] movement+ [use]"
AUTOMATON = kbest.AUTOMATON
CANDIDATES = 20
COMBINATIONS = 256


@dataclass(frozen=True, slots=True)
class RouteQuestion:
    """What is asked: sets of nodes, how many routes, and what they must or must not pass.

    `max_steps` None sets no limit. `overlap` is the largest share of its legs that a route may share
    with a better one (1: any); below 1 the answer is a diverse choice among the candidates.
    """

    sources: tuple[str | int, ...]
    targets: tuple[str | int, ...]
    k: int = 5
    via: tuple[tuple[str | int, ...], ...] = ()
    avoid: frozenset[str | int] = frozenset()
    level: str = ""
    max_steps: int | None = 8
    leads: bool = False
    overlap: float = 1.0


@dataclass(frozen=True, slots=True)
class SearchExtent:
    """What a search looked at, for the answer and for the silence when there is none.

    `bound` is the largest product that a route not seen can have; `prefixes` counts beginnings of
    routes that were looked at, `out_of_time` those that the clock refused.
    """

    candidates: int
    exhausted: bool
    out_of_time: int
    bound: float
    prefixes: int = 0


def _check(question: RouteQuestion) -> None:
    if question.k < 1:
        raise wrong("routes -k", question.k, "a number of at least 1")
    if question.max_steps is not None and question.max_steps < 1:
        raise wrong("routes --max-steps", question.max_steps, "a number of at least 1")
    if not 0 <= question.overlap <= 1:
        raise wrong("routes --overlap", question.overlap, "a share from 0 to 1")
    if any(not stage for stage in question.via):
        raise wrong("routes --via", "an empty set of nodes", "at least one node to pass")


def _view(graph: nx.MultiDiGraph[str] | GraphArrays) -> GraphArrays:
    return graph if isinstance(graph, GraphArrays) else from_network(graph)


def _candidates(
    view: GraphArrays, question: RouteQuestion
) -> tuple[Iterator[tuple[SearchLayer, WalkedPath]], SearchTally]:
    """Return the paths over all levels, cheapest first, with the tally that the search fills."""
    sources, targets = ends_of(view, question.sources, question.targets)
    _check(question)
    tally = SearchTally()
    stages = tuple(frozenset(view.known(stage)) for stage in question.via)
    ends = SearchEnds(
        tuple(sources),
        tuple(targets),
        stages,
        frozenset(view.known(question.avoid)),
        question.max_steps or 0,
        tally,
    )
    if not sources or not targets or any(not stage for stage in stages):
        return iter(()), tally
    codes = [ANY_LEVEL]
    if view.rules is not None:
        codes = [i for i, name in enumerate(view.rules.levels) if question.level in ("", name)]
    layers = [layer(view, code, question.leads) for code in codes]
    found = merged([kbest.paths(each, ends) for each in layers])
    return ((layers[which], path) for which, path in found), tally


def by_product(
    graph: nx.MultiDiGraph[str] | GraphArrays, question: RouteQuestion
) -> Iterator[tuple[float, tuple[str, ...]]]:
    """Yield (product, nodes) of admissible node sequences, largest product first, without end of k.

    The product takes the best of parallel edges; time order is kept, over all of them.
    """
    view = _view(graph)
    for _, path in _candidates(view, question)[0]:
        yield exp(-path.cost), tuple(view.label(v) for v in path.nodes)


def find_routes(
    graph: nx.MultiDiGraph[str] | GraphArrays, question: RouteQuestion
) -> tuple[list[Route], SearchExtent]:
    """Return up to k routes, best joint first, and what was searched.

    `graph` is that of `network.network`, or a frozen view of any graph. Raises `BadInput` for equal
    ends, empty sets, k < 1, unknown node numbers. At least 20 k candidates whose goods fit are
    scored; `Searched.bound` is the largest product an unseen node sequence can have, 0 when all were
    seen. With `question.leads`, only routes with an unknown leg, or whose goods are not said to be for the weapon at
    their end, are returned: fewest unknown legs first, without numbers.
    """
    view = _view(graph)
    candidates, tally = _candidates(view, question)
    found: list[Route] = []
    seen = fitting = 0
    bound, exhausted = 0.0, True
    for at, path in candidates:
        if fitting >= CANDIDATES * question.k or seen >= 2 * CANDIDATES * question.k:
            bound, exhausted = exp(-path.cost), False
            break
        seen += 1
        fitting += not path.breaks
        route = _route(at, path)
        if route is not None and route.lead == question.leads:
            found.append(route)
    if not tally.exhausted:
        bound, exhausted = exp(-tally.bound), False
    if question.leads:
        ordered = sorted(
            found,
            key=lambda r: (sum(f.kind == "unknown leg" for f in r.flags), len(r.nodes), r.nodes),
        )
    else:
        ordered = ranked(found, question.k if question.overlap >= 1 else len(found))
        ordered = apart(ordered, question.overlap)
    searched = SearchExtent(seen, exhausted, tally.out_of_time, bound, tally.looked)
    return ordered[: question.k], searched


def apart(routes: Sequence[Route], overlap: float) -> list[Route]:
    """Return routes, best first, that share at most this part of the legs of the shorter with a better one."""
    kept: list[Route] = []
    for route in routes:
        mine = set(itertools.pairwise(route.nodes))
        shared = (
            len(mine & other) / min(len(mine), len(other))
            for other in (set(itertools.pairwise(r.nodes)) for r in kept)
        )
        if overlap >= 1 or all(part <= overlap for part in shared):
            kept.append(route)
    return kept


def _route(at: SearchLayer, path: WalkedPath) -> Route | None:
    """Return the best route along a node sequence, or None when none is in time order; a lead only where no route is.

    Goods that are said to be for another weapon than the one at its end make none.
    """
    view = at.view
    roles = [at.role_of(s) for s in path.steps]
    best: tuple[tuple[float, float, float], tuple[int, ...]] | None = None
    count = 0
    choices = [at.arcs_of(s) for s in path.steps]
    for arcs in itertools.islice(itertools.product(*choices), COMBINATIONS):
        moving = [a for a, role in zip(arcs, roles, strict=True) if role == MOVEMENT]
        if max(map(len, choices)) > 1 and not _in_time_order(view, moving):
            continue
        joined = _joined(view, arcs, roles)
        if joined == OTHER:
            continue
        count += 1
        score = _joint(view, [a for a in arcs if not _gap(view, a)])
        breaks = len(_breaks(view, moving)) + len(_purposes(view, moving))
        key = (float(joined == OPEN), float(breaks), -score.mixed if score else 0.0)
        if best is None or key < best[0]:
            best = (key, arcs)
    return _scored(view, path.nodes, best[1], roles, count) if best else None


def _gap(view: GraphArrays, arc: int) -> bool:
    return view.rules is not None and bool(view.rules.gap[arc])


def _in_time_order(view: GraphArrays, arcs: Sequence[int]) -> bool:
    if view.rules is None:
        return True
    first, begins, ends = view.rules.span_first, view.rules.begins, view.rules.ends
    spans = [
        list(zip(*(x[first[a] : first[a + 1]].tolist() for x in (begins, ends)), strict=True))
        for a in arcs
    ]
    return in_order(spans, -1)


def _breaks(view: GraphArrays, arcs: Sequence[int]) -> list[tuple[str, str]]:
    """Return the neighbouring named goods that cannot be the same."""
    rules = view.rules
    if rules is None:
        return []
    named = [int(rules.goods[a]) for a in arcs if rules.goods[a] >= 0]
    return [
        (rules.names[a], rules.names[b])
        for a, b in itertools.pairwise(named)
        if b not in rules.fits[a]
    ]


def _purposes(view: GraphArrays, arcs: Sequence[int]) -> list[tuple[str, str]]:
    """Return the weapons for which the goods of neighbouring legs are said to be, where these cannot be the same."""
    stated = view.rules.purposes if view.rules is not None else None
    if stated is None:
        return []
    codes = [int(stated.code[a]) for a in arcs if stated.code[a] >= 0]
    names = [view.label(min(weapons)) if weapons else "" for weapons in stated.sets]
    return [(names[a], names[b]) for a, b in itertools.pairwise(codes) if b not in stated.fits[a]]


def _joined(view: GraphArrays, arcs: Sequence[int], roles: Sequence[int]) -> int:
    """Return how the legs of a route join the weapon at its end (see `purposes`); `NAMED` where no weapon ends it."""
    stated = view.rules.purposes if view.rules is not None else None
    if stated is None or roles[-1] != USE:
        return NAMED
    so_far = UNSAID
    for arc, role in zip(arcs, roles, strict=True):
        if role == MOVEMENT:
            so_far = stated.after(so_far, arc)
    return stated.joined(so_far, arcs[-1], int(view.head[arcs[-1]]))


def _joint(view: GraphArrays, arcs: Sequence[int]) -> Support | None:
    """Return the joint of arcs over their roots."""
    if not arcs:
        return None
    return joint_of([view.ways_of(a) for a in arcs], view.rho)


def _scored(
    view: GraphArrays, nodes: Sequence[int], arcs: Sequence[int], roles: Sequence[int], count: int
) -> Route:
    labels = tuple(view.label(v) for v in nodes)
    moving = [a for a, role in zip(arcs, roles, strict=True) if role == MOVEMENT]
    open_ = _joined(view, arcs, roles) == OPEN
    lead = open_ or any(_gap(view, a) for a in arcs)
    supports = [float(view.support[a]) for a in arcs]
    flags: list[Flag] = []
    if view.edges is not None:
        edges = [view.edges[a] for a in moving]
        assembled = not set(edges[0].claims).intersection(*(e.claims for e in edges))
        uids = tuple(view.edges[a].uid for a in arcs)
        flags += [Flag("partial stage", e.source, e.target) for e in edges if e.partial]
    else:
        assembled = not set.intersection(*({r for r, _ in view.pieces(a)} for a in moving))
        uids = tuple(map(str, arcs))
    flags += [Flag("goods differ", a, b) for a, b in _breaks(view, moving)]
    flags += [Flag("purpose differs", a, b) for a, b in _purposes(view, moving)]
    if roles[-1] == USE and view.edges is not None and not view.edges[moving[-1]].purpose:
        flags.append(
            Flag("variant not stated" if open_ else "purpose not stated", labels[-2], labels[-1])
        )
    elif open_:
        flags.append(Flag("variant not stated", labels[-2], labels[-1]))
    flags += [
        Flag("unknown leg", view.label(int(view.tail[a])), view.label(int(view.head[a])))
        for a in arcs
        if _gap(view, a)
    ]
    return Route(
        nodes=labels,
        edges=uids,
        roles=tuple(ROLES[r] for r in roles),
        joint=None if lead else _joint(view, arcs),
        product=None if lead else prod(supports),
        weakest=None if lead else min(supports),
        assembled=assembled,
        lead=lead,
        flags=tuple(flags),
        variants=count,
    )
