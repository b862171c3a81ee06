"""Layers of a drawing: which column a node is in, in what order, at which height (Sugiyama's method).

Cycles are broken depth first, columns are longest paths, crossings are reduced by barycentre
sweeps, and heights are least squares towards the neighbours under minimum gaps, solved exactly
layer by layer by pooling adjacent violators. Nothing is random: equal input, equal picture.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence

SWEEPS = 40
PULLS = 240


def acyclic(nodes: Sequence[str], edges: Sequence[tuple[str, str]]) -> list[bool]:
    """Return for each edge whether it must be turned round so that no cycle is left (first met, first kept)."""
    out: dict[str, list[int]] = {n: [] for n in nodes}
    for at, (a, _) in enumerate(edges):
        out[a].append(at)
    state = dict.fromkeys(nodes, 0)
    turned = [False] * len(edges)
    for root in nodes:
        if state[root]:
            continue
        state[root] = 1
        stack = [(root, iter(out[root]))]
        while stack:
            node, following = stack[-1]
            at = next(following, -1)
            if at < 0:
                state[node] = 2
                stack.pop()
                continue
            after = edges[at][1]
            if state[after] == 1:
                turned[at] = True
            elif state[after] == 0:
                state[after] = 1
                stack.append((after, iter(out[after])))
    return turned


def columns(
    nodes: Sequence[str], edges: Sequence[tuple[str, str]], last: Sequence[str] = ()
) -> dict[str, int]:
    """Return each node's column: longest path from the left; starts are drawn up to what they feed.

    `edges` must have no cycle. Nodes in `last` without a successor go to the last column.
    """
    before: dict[str, list[str]] = {n: [] for n in nodes}
    after: dict[str, list[str]] = {n: [] for n in nodes}
    for a, z in edges:
        before[z].append(a)
        after[a].append(z)
    column: dict[str, int] = {}
    waiting = {n: len(before[n]) for n in nodes}
    ready = [n for n in nodes if not waiting[n]]
    while ready:
        node = ready.pop(0)
        column[node] = max((column[b] + 1 for b in before[node]), default=0)
        for z in after[node]:
            waiting[z] -= 1
            if not waiting[z]:
                ready.append(z)
    for node in nodes:
        if not before[node] and after[node]:
            column[node] = min(column[z] for z in after[node]) - 1
    for node in last:
        if not after[node]:
            column[node] = max(column.values())
    return column


def crossings(left: Sequence[str], right: Sequence[str], links: Mapping[str, Sequence[str]]) -> int:
    """Return how many links between two ordered layers cross each other."""
    place = {v: at for at, v in enumerate(right)}
    count, seen = 0, list[int]()
    for v in left:
        ends = sorted(place[w] for w in links.get(v, ()))
        count += sum(len(seen) - bisect_right(seen, e) for e in ends)
        for e in ends:
            insort(seen, e)
    return count


def ordered(layers: Sequence[Sequence[str]], links: Sequence[tuple[str, str]]) -> list[list[str]]:
    """Return the layers, each reordered so that few links cross; links join neighbouring layers."""
    right: dict[str, list[str]] = {}
    left: dict[str, list[str]] = {}
    for a, z in links:
        right.setdefault(a, []).append(z)
        left.setdefault(z, []).append(a)
    found = [list(layer) for layer in layers]

    def cost() -> int:
        return sum(crossings(a, z, right) for a, z in itertools.pairwise(found))

    best, least = [list(layer) for layer in found], cost()
    for sweep in range(SWEEPS):
        if not least:
            break
        forward = sweep % 2 == 0
        span = range(1, len(found)) if forward else range(len(found) - 2, -1, -1)
        side = left if forward else right
        for at in span:
            fixed = {v: i for i, v in enumerate(found[at - 1 if forward else at + 1])}
            place = {v: float(i) for i, v in enumerate(found[at])}
            for v in found[at]:
                near = [fixed[w] for w in side.get(v, ())]
                if near:
                    place[v] = sum(near) / len(near)
            found[at].sort(key=lambda v: place[v])
        now = cost()
        if now < least:
            best, least = [list(layer) for layer in found], now
    return best


def pooled(wanted: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Return the non-decreasing numbers nearest to those wanted, in weighted least squares."""
    blocks: list[list[float]] = []  # value, weight, count
    for value, weight in zip(wanted, weights, strict=True):
        blocks.append([value, weight, 1])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            v, w, n = blocks.pop()
            u = blocks[-1]
            u[0] = (u[0] * u[1] + v * w) / (u[1] + w)
            u[1] += w
            u[2] += n
    return [v for v, _, n in blocks for _ in range(int(n))]


def heights(
    layers: Sequence[Sequence[str]],
    links: Sequence[tuple[str, str]],
    size: Mapping[str, float],
    gap: float,
    stiff: frozenset[str] = frozenset(),
) -> dict[str, float]:
    """Return the middle of each vertex across its layer; vertices in `stiff` hold their links straight."""
    near: dict[str, list[tuple[str, float]]] = {}
    for a, z in links:
        weight = 6.0 if a in stiff and z in stiff else 2.0 if a in stiff or z in stiff else 1.0
        near.setdefault(a, []).append((z, weight))
        near.setdefault(z, []).append((a, weight))
    place: dict[str, float] = {}
    starts: dict[str, float] = {}
    for layer in layers:
        at = 0.0
        for v in layer:
            starts[v] = at + size[v] / 2  # the offset that a tight stack gives
            at += size[v] + gap
        for v in layer:
            place[v] = starts[v] - at / 2
    for turn in range(PULLS):
        span = layers if turn % 2 == 0 else list(reversed(layers))
        for layer in span:
            wanted, weights = [], []
            for v in layer:
                pulls = near.get(v, ())
                total = sum(w for _, w in pulls)
                goal = sum(place[u] * w for u, w in pulls) / total if total else place[v]
                wanted.append(goal - starts[v])
                weights.append(total or 0.1)
            for v, free in zip(layer, pooled(wanted, weights), strict=True):
                place[v] = free + starts[v]
    return place
