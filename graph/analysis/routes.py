"""The k best routes between two sets of nodes, by product, re-ranked by the exact joint over roots.

Grammar of a route: `[made by] movement+ [use]`. All movements are in one level; a country or
territory may stand only at an end; no route passes a group or a person; no node is passed twice;
the legs can be put in time order. Search: best first over node sequences with a reverse Dijkstra
as potential (the costs are -log support), which gives candidates in order of product, an upper
bound for each choice among parallel edges; Yen's problem on small graphs (METHODS 5.1, 6.1).
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, inf, log, prod

import networkx as nx

from ..errors import BadInput, wrong
from ..model import Edge, Flag, Route
from ..support import Leg, joint
from .order import breaks, in_time_order
from .ranking import ranked

GRAMMAR = "[made by] movement+ [use]"
CANDIDATES = 20
COMBINATIONS = 256


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: sets of node uids, how many routes, and what they must or must not pass."""

    sources: tuple[str, ...]
    targets: tuple[str, ...]
    k: int = 5
    via: tuple[tuple[str, ...], ...] = ()
    avoid: frozenset[str] = frozenset()
    level: str = ""
    max_steps: int = 8
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search looked at, for the answer and for the silence when there is none."""

    candidates: int
    exhausted: bool
    out_of_time: int
    bound: float


@dataclass(frozen=True, slots=True)
class _Step:
    node: str
    role: str
    edges: tuple[Edge, ...]
    cost: float


Steps = Mapping[tuple[str, str], Sequence[_Step]]  # (level, node) -> steps


def _check(question: Question) -> None:
    if not question.sources or not question.targets:
        raise wrong("routes", "an empty set of nodes", "at least one node on each side")
    if set(question.sources) & set(question.targets):
        raise BadInput("routes: FROM and TO share a node; expected two different ends")
    if question.k < 1:
        raise wrong("routes -k", question.k, "a number of at least 1")
    if question.max_steps < 1:
        raise wrong("routes --max-steps", question.max_steps, "a number of at least 1")


def _cost(edge: Edge, leads: bool) -> float | None:
    if edge.summary:
        return None
    if edge.gap:
        return 0.0 if leads else None
    if edge.support.mixed <= 0:
        return None
    return -log(min(edge.support.mixed, 1.0))


def _steps(graph: nx.MultiDiGraph[str], leads: bool) -> tuple[Steps, list[str]]:
    """Return the steps out of each node by movement level, and the levels there are."""
    found: dict[tuple[str, str, str, str], list[tuple[float, Edge]]] = {}
    for source, target, data in graph.edges(data=True):
        edge: Edge = data["edge"]
        cost = _cost(edge, leads)
        if cost is None:
            continue
        if data["moves"] == "forward":
            found.setdefault((edge.level, source, target, "movement"), []).append((cost, edge))
        if data["closes"] and graph.nodes[target]["family"] == "weapon":
            found.setdefault(("", source, target, "use"), []).append((cost, edge))
        if data["opens"] and graph.nodes[target]["family"] == "goods":
            found.setdefault(("", target, source, "made by"), []).append((cost, edge))
    steps: dict[tuple[str, str], list[_Step]] = {}
    for (level, node, following, role), costed in sorted(found.items()):
        known = [pair for pair in costed if not pair[1].gap]
        ordered = sorted(known or costed, key=lambda pair: (pair[0], pair[1].uid))
        step = _Step(following, role, tuple(e for _, e in ordered), ordered[0][0])
        steps.setdefault((level, node), []).append(step)
    return steps, sorted({level for level, _ in steps if level})


def _potential(steps: Steps, level: str, targets: Collection[str]) -> dict[str, float]:
    """Return the least cost from each node to a target, ignoring grammar: never too high."""
    back: dict[str, list[tuple[float, str]]] = {}
    for (at_level, node), out in steps.items():
        if at_level in ("", level):
            for step in out:
                back.setdefault(step.node, []).append((step.cost, node))
    best = {node: 0.0 for node in targets}
    heap = [(0.0, node) for node in sorted(targets)]
    while heap:
        cost, node = heapq.heappop(heap)
        if cost > best[node]:
            continue
        for weight, before in back.get(node, ()):
            if cost + weight < best.get(before, inf):
                best[before] = cost + weight
                heapq.heappush(heap, (cost + weight, before))
    return best


_Path = tuple[tuple[str, ...], tuple[_Step, ...]]


def _paths(graph: nx.MultiDiGraph[str], steps: Steps, level: str, question: Question) -> Iterator[tuple[float, _Path]]:
    """Yield (cost, node sequence with its steps), cheapest first, in one movement level."""
    sources, targets = set(question.sources), set(question.targets)
    ahead = _potential(steps, level, targets)
    tie = itertools.count()
    heap: list[tuple[float, tuple[str, ...], int, float, str, tuple[_Step, ...]]] = [
        (ahead[node], (node,), next(tie), 0.0, "start", ())
        for node in question.sources
        if node in ahead and node not in question.avoid and node in graph
    ]
    heapq.heapify(heap)
    while heap:
        _, nodes, _, cost, phase, taken = heapq.heappop(heap)
        node = nodes[-1]
        if node in targets and any(s.role == "movement" for s in taken):
            yield cost, (nodes, taken)
            continue
        if len(taken) >= question.max_steps or phase == "use":
            continue
        if taken and graph.nodes[node]["family"] in ("state", "group", "person"):
            continue
        options = [*steps.get((level, node), ()), *steps.get(("", node), ())]
        for step in options:
            if step.node in nodes or step.node in question.avoid or step.node not in ahead:
                continue
            if step.node in sources:
                continue
            if step.role == "made by" and phase != "start":
                continue
            if step.role == "use" and phase != "movement":
                continue
            total = cost + step.cost
            at = (*nodes, step.node)
            entry = (total + ahead[step.node], at, next(tie), total, step.role, (*taken, step))
            heapq.heappush(heap, entry)


def _passes(nodes: Sequence[str], via: Sequence[Sequence[str]]) -> bool:
    at = 0
    for stage in via:
        while at < len(nodes) and nodes[at] not in stage:
            at += 1
        if at == len(nodes):
            return False
        at += 1
    return True


def _leg(edge: Edge) -> Leg:
    return Leg(edge.pieces, f"weak:{edge.uid}")


def _route(graph: nx.MultiDiGraph[str], path: _Path) -> Route | None:
    """Return the best route along a node sequence, or None when none is in time order."""
    nodes, taken = path
    rho: float = graph.graph["rho"]
    broader: Mapping[str, Sequence[str]] = graph.graph["broader"]
    best: tuple[tuple[float, ...], tuple[Edge, ...]] | None = None
    count = 0
    combinations = itertools.islice(itertools.product(*(s.edges for s in taken)), COMBINATIONS)
    for edges in combinations:
        moving = [e for e, s in zip(edges, taken, strict=True) if s.role == "movement"]
        if not in_time_order(moving):
            continue
        count += 1
        real = [e for e in edges if not e.gap]
        score = joint([_leg(e) for e in real], rho).mixed if real else 0.0
        key = (float(len(breaks(moving, broader))), -score)
        if best is None or key < best[0]:
            best = (key, edges)
    if best is None:
        return None
    edges = best[1]
    return _scored(graph, nodes, edges, tuple(s.role for s in taken), count)


def _scored(
    graph: nx.MultiDiGraph[str],
    nodes: tuple[str, ...],
    edges: tuple[Edge, ...],
    roles: tuple[str, ...],
    variants: int,
) -> Route:
    moving = [e for e, role in zip(edges, roles, strict=True) if role == "movement"]
    lead = any(e.gap for e in edges)
    common = set(moving[0].claims).intersection(*(e.claims for e in moving))
    flags = [Flag("partial stage", e.source, e.target) for e in moving if e.partial]
    flags += [Flag("goods differ", a, b) for a, b in breaks(moving, graph.graph["broader"])]
    flags += [Flag("unknown leg", e.source, e.target) for e in edges if e.gap]
    return Route(
        nodes=nodes,
        edges=tuple(e.uid for e in edges),
        roles=roles,
        joint=None if lead else joint([_leg(e) for e in edges], graph.graph["rho"]),
        product=None if lead else prod(e.support.mixed for e in edges),
        weakest=None if lead else min(e.support.mixed for e in edges),
        assembled=not common,
        lead=lead,
        flags=tuple(flags),
        variants=variants,
    )


def _merged(graph: nx.MultiDiGraph[str], question: Question) -> Iterator[tuple[float, str, _Path]]:
    """Yield (cost, level, path) over all levels, cheapest first."""
    steps, levels = _steps(graph, question.leads)
    if question.level:
        levels = [level for level in levels if level == question.level]
    return heapq.merge(
        *(((cost, level, path) for cost, path in _paths(graph, steps, level, question)) for level in levels),
        key=lambda item: (item[0], item[1], item[2][0]),
    )


def by_product(graph: nx.MultiDiGraph[str], question: Question) -> Iterator[tuple[float, tuple[str, ...]]]:
    """Yield (product, nodes) of admissible node sequences, largest product first, without end of k.

    The product takes the best of parallel edges; time order and goods are not looked at yet.
    """
    _check(question)
    for cost, _, path in _merged(graph, question):
        yield exp(-cost), path[0]


def find(graph: nx.MultiDiGraph[str], question: Question) -> tuple[list[Route], Searched]:
    """Return up to k routes, best joint first, and what was searched.

    `graph` is that of `network.network`. Raises `BadInput` for equal ends, empty sets, k < 1.
    At least 20 k candidates by product are scored; `Searched.bound` is the largest product an
    unseen node sequence can have, 0 when all were seen. With `question.leads`, only routes with
    an unknown leg are returned: fewest unknown legs first, without numbers.
    """
    _check(question)
    merged = _merged(graph, question)
    found: list[Route] = []
    seen = out_of_time = 0
    bound, exhausted = 0.0, True
    for cost, _, path in merged:
        if seen >= CANDIDATES * question.k:
            bound, exhausted = exp(-cost), False
            break
        seen += 1
        if question.leads and not any(e.gap for s in path[1] for e in s.edges):
            continue
        if not _passes(path[0], question.via):
            continue
        route = _route(graph, path)
        if route is None:
            out_of_time += 1
        elif route.lead == question.leads:
            found.append(route)
    if question.leads:
        ordered = sorted(
            found,
            key=lambda r: (sum(f.kind == "unknown leg" for f in r.flags), len(r.nodes), r.nodes),
        )
    else:
        ordered = ranked(found, question.k)
    return ordered[: question.k], Searched(seen, exhausted, out_of_time, bound)
