"""Exact two-terminal reliability by factoring over roots, with states merged on a frontier.

Each root has one coin; between two neighbouring strengths of a root the same arcs hold. The roots
are taken one by one and every state splits by them (Shannon's expansion, the factoring of METHODS
6.5 with roots in place of edges). What matters of a state is only which nodes of the frontier, those
with roots taken and roots to come, reach which; states that agree there are one. The method is that
of frontier diagrams (Sekine, Imai, Tani; Hardy, Lucet, Limnios), here for directed arcs that share
coins. Cost: the number of states, which grows with the widest frontier; given up above `limit` at a
time or `work` in all.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Mapping, Sequence
from math import inf

from .st_subgraph import SOURCE, TARGET, STSubgraph

LIMIT = 20_000  # states held at a time
WORK = 300_000  # states gone through in all: some seconds
ROOTS = 400

_Cell = tuple[float, tuple[tuple[int, int], ...]]  # weight, arcs that hold
_State = tuple[int, ...]  # what the source reaches, then what each frontier node reaches, as bits


def exact(net: STSubgraph, limit: int = LIMIT, work: int = WORK) -> float | None:
    """Return P(1 is reached from 0) by the net's pieces, roots independent, or None when it takes too many states."""
    return counted(net, limit, work)[0]


def counted(net: STSubgraph, limit: int = LIMIT, work: int = WORK) -> tuple[float | None, int]:
    """Return the same, and what is left of the work."""
    if not net.m:
        return 0.0, work
    coins = _coins(net)
    if len(coins) > ROOTS:
        return None, work
    order = _ordered(coins)
    last: dict[int, int] = {}
    for i, coin in enumerate(order):
        for node in _nodes(coin):
            last[node] = i
    frontier: list[int] = []
    states: dict[_State, float] = {(0,): 1.0}
    answer = 0.0
    for i, coin in enumerate(order):
        fresh = sorted(v for v in _nodes(coin) if v not in frontier and v not in (SOURCE, TARGET))
        frontier += fresh
        leaving = [v for v in frontier if last[v] == i]
        kept = [v for v in frontier if last[v] > i]
        following: dict[_State, float] = {}
        at = {v: j for j, v in enumerate(frontier)}
        dead = last.get(SOURCE, -1) <= i
        gone = sum(1 << v for v in leaving)
        for state, weight in states.items():
            rows = [*state, *([0] * len(fresh))]
            for share, arcs in coin:
                found = _joined(rows, arcs, at)
                if found is None:
                    answer += weight * share
                    continue
                if dead and not found[0] & ~gone:
                    continue
                key = (found[0] & ~gone, *(found[at[v] + 1] & ~gone for v in kept))
                following[key] = following.get(key, 0.0) + weight * share
        work -= len(states) * len(coin)
        states, frontier = following, kept
        if len(states) > limit or work < 0:
            return None, work
    return answer, work


def _joined(
    rows: Sequence[int], arcs: Sequence[tuple[int, int]], at: Mapping[int, int]
) -> list[int] | None:
    """Return what reaches what after some arcs hold; None when the target is reached from the source."""
    found = list(rows)
    top = 1 << TARGET
    for u, v in arcs:
        beyond = top if v == TARGET else (1 << v) | found[at[v] + 1]
        if beyond & top:
            beyond = top | (1 << v if v != TARGET else 0)
        if u == SOURCE or found[0] >> u & 1:
            found[0] |= beyond
        else:
            bit = 1 << u
            for j in range(1, len(found)):
                if found[j] & bit:
                    found[j] |= beyond
            found[at[u] + 1] |= beyond
        if found[0] & top:
            return None
    changed = True
    while changed:  # what the source reaches, it reaches all of
        changed = False
        for v, j in at.items():
            if found[0] >> v & 1 and found[j + 1]:
                more = found[0] | found[j + 1]
                changed |= more != found[0]
                found[0], found[j + 1] = more, 0
        if found[0] & top:
            return None
    for v, j in at.items():
        row = found[j + 1]
        if row & top:
            found[j + 1] = top  # a node that reaches the target needs nothing else
        elif row:
            found[j + 1] = row & ~(found[0] | 1 << v)  # nor what the source reaches already
    return found


def _coins(net: STSubgraph) -> list[tuple[_Cell, ...]]:
    """Return each root as its cells; roots that touch only one and the same arc are one chance."""
    first = net.first.tolist()
    touching: dict[int, dict[tuple[int, int], float]] = {}
    arcs = list(zip(net.tail.tolist(), net.head.tolist(), strict=True))
    for a, pair in enumerate(arcs):
        for root, strength in zip(
            net.root[first[a] : first[a + 1]].tolist(),
            net.strength[first[a] : first[a + 1]].tolist(),
            strict=True,
        ):
            held = touching.setdefault(root, {})
            held[pair] = max(held.get(pair, 0.0), strength)
    alone: dict[tuple[int, int], float] = {}
    coins: list[tuple[_Cell, ...]] = []
    for root in sorted(touching):
        held = touching[root]
        if len(held) == 1:
            ((pair, strength),) = held.items()
            alone[pair] = alone.get(pair, 1.0) * (1 - strength)
            continue
        cells = []
        for low, high in itertools.pairwise(sorted({0.0, 1.0, *held.values()})):
            cells.append((high - low, tuple(pair for pair, s in sorted(held.items()) if s >= high)))
        coins.append(tuple(cells))
    for pair, fails in sorted(alone.items()):
        coins.append(((fails, ()), (1 - fails, (pair,))))
    return coins


def _nodes(coin: Sequence[_Cell]) -> set[int]:
    return {v for _, arcs in coin for pair in arcs for v in pair}


def _ordered(coins: Sequence[tuple[_Cell, ...]]) -> list[tuple[_Cell, ...]]:
    """Return the coins in an order that keeps the frontier small: greedy, outward from the source."""
    nodes = [_nodes(c) - {SOURCE, TARGET} for c in coins]
    left: dict[int, int] = {}
    for found in nodes:
        for v in found:
            left[v] = left.get(v, 0) + 1
    frontier: set[int] = set()
    waiting = set(range(len(coins)))
    order = []
    age = {v: i for i, v in enumerate(sorted(left))}
    while waiting:

        def weight(i: int) -> tuple[int, int, int, int]:
            opened = sum(v not in frontier for v in nodes[i])
            closed = sum(left[v] == 1 for v in nodes[i])
            touched = bool(nodes[i] & frontier) or not nodes[i]
            oldest = min((age[v] for v in nodes[i] & frontier), default=len(age))
            return (opened - closed if touched or not frontier else len(left), oldest, opened, i)

        best = min(waiting, key=weight)
        waiting.remove(best)
        order.append(coins[best])
        for v in nodes[best]:
            if v not in frontier:
                frontier.add(v)
                age[v] = len(order)
            left[v] -= 1
            if not left[v]:
                frontier.discard(v)
    return order


def widest(net: STSubgraph) -> float:
    """Return the reliability when all roots share one coin: the best route by its weakest leg."""
    best: dict[int, float] = {SOURCE: inf}
    out: dict[int, list[tuple[int, float]]] = {}
    for u, v, strength in zip(
        net.tail.tolist(), net.head.tolist(), net.common.tolist(), strict=True
    ):
        if strength > 0:
            out.setdefault(u, []).append((v, strength))
    heap: list[tuple[float, int]] = [(-inf, SOURCE)]
    while heap:
        width, node = heapq.heappop(heap)
        if node == TARGET:
            return -width
        for head, strength in out.get(node, ()):
            through = min(-width, strength)
            if through > best.get(head, 0.0):
                best[head] = through
                heapq.heappush(heap, (-through, head))
    return 0.0
