"""A lazy-coin search in plain Python over adjacency lists: the peer for sampled worlds.

Coins are drawn when a root is first met, and a world ends when the target is reached. `one_sided`
goes forward; `two_sided` from both ends, the smaller side first. Both keep the pieces of an arc as
tuples on lists taken from networkx once.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

import networkx as nx

Pieces = Sequence[tuple[int, float]]
Adjacent = Mapping[int, Sequence[tuple[int, Pieces]]]


def adjacency(graph: nx.DiGraph) -> tuple[Adjacent, Adjacent]:
    """Return the arcs out of and into each node, with their pieces."""
    made = [
        (u, v, tuple(zip(d["roots"], d["strengths"], strict=True)))
        for u, v, d in graph.edges(data=True)
    ]
    out: dict[int, list[tuple[int, Pieces]]] = {}
    into: dict[int, list[tuple[int, Pieces]]] = {}
    for u, v, pieces in made:
        out.setdefault(u, []).append((v, pieces))
        into.setdefault(v, []).append((u, pieces))
    return out, into


def one_sided(out: Adjacent, source: int, target: int, worlds: int, seed: int) -> int:
    """Return in how many worlds the target is reached, searching forward."""
    return sum(
        _forward(out, source, target, random.Random(seed * 1_000_003 + w).random)
        for w in range(worlds)
    )


def _forward(out: Adjacent, source: int, target: int, draw: object) -> bool:
    coin: dict[int, float] = {}
    seen, front = {source}, [source]
    while front:
        following = []
        for node in front:
            for other, pieces in out.get(node, ()):
                if other in seen:
                    continue
                for root, strength in pieces:
                    u = coin.get(root)
                    if u is None:
                        u = coin[root] = draw()  # type: ignore[operator]
                    if u < strength:
                        if other == target:
                            return True
                        seen.add(other)
                        following.append(other)
                        break
        front = following
    return False


def two_sided(
    out: Adjacent, into: Adjacent, source: int, target: int, worlds: int, seed: int
) -> int:
    """Return the same, searching from both ends."""
    return sum(
        _both(out, into, source, target, random.Random(seed * 1_000_003 + w).random)
        for w in range(worlds)
    )


def _both(out: Adjacent, into: Adjacent, source: int, target: int, draw: object) -> bool:
    coin: dict[int, float] = {}
    seen = ({source}, {target})
    fronts = [[source], [target]]
    adjacent = (out, into)
    while fronts[0] and fronts[1]:
        sizes = [sum(len(adjacent[i].get(x, ())) for x in fronts[i]) for i in (0, 1)]
        side = 0 if sizes[0] <= sizes[1] else 1
        following = []
        for node in fronts[side]:
            for other, pieces in adjacent[side].get(node, ()):
                if other in seen[side]:
                    continue
                for root, strength in pieces:
                    u = coin.get(root)
                    if u is None:
                        u = coin[root] = draw()  # type: ignore[operator]
                    if u < strength:
                        if other in seen[1 - side]:
                            return True
                        seen[side].add(other)
                        following.append(other)
                        break
        fronts[side] = following
    return False
