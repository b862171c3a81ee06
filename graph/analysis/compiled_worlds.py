"""The worlds of `worlds` in compiled code, where numba is installed (the extra `fast`).

Worlds are searched one after another, from both ends, the side with fewer arcs to look at first.
The random number of an original statement is computed when it is needed. The numbers are those of
`worlds.coins`, so the results are equal to the bit.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np

from .arrays import offsets
from .st_subgraph import STSubgraph

Kernel = Callable[..., int]


def available() -> bool:
    """Return whether numba is installed."""
    return importlib.util.find_spec("numba") is not None


@lru_cache(maxsize=1)
def kernel() -> Kernel:
    """Return the compiled search; the first call compiles it, which takes seconds."""
    import numba  # imported here, because the extra need not be installed

    @numba.njit  # type: ignore[untyped-decorator]  # numba has no types for its decorators
    def mixed(x: Any) -> Any:
        x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return x ^ (x >> np.uint64(31))

    @numba.njit  # type: ignore[untyped-decorator]
    def search(
        n: int,
        first: Any,
        far: Any,
        arcs: Any,
        pieces: Any,
        root: Any,
        bar: Any,
        keys: Any,
        start: int,
        worlds: int,
        seed: int,
    ) -> int:
        # One function with plain loops and early ends: what numba compiles to the fastest code.
        # `seen` holds the last world that reached a node, so that it is never cleared.
        seen = np.full((2, n), -1, np.int64)
        fronts = np.empty((2, 2, n), np.int32)
        hits = 0
        salt = np.uint64(seed) * np.uint64(0xD1B54A32D192ED03)
        for world_number in range(start, start + worlds):
            world = mixed((np.uint64(world_number) * np.uint64(0x9E3779B97F4A7C15)) ^ salt)
            size = np.ones(2, np.int64)
            turn = np.zeros(2, np.int64)
            cost = np.zeros(2, np.int64)
            for side in range(2):
                fronts[side, 0, 0] = side  # the source is node 0, the target node 1
                seen[side, side] = world_number
                cost[side] = first[side, side + 1] - first[side, side]
            met = False
            while not met and size[0] > 0 and size[1] > 0:
                side = 0 if cost[0] <= cost[1] else 1
                here, there = fronts[side, turn[side]], fronts[side, 1 - turn[side]]
                count = 0
                work = 0
                for index in range(size[side]):
                    node = here[index]
                    for slot in range(first[side, node], first[side, node + 1]):
                        other = far[side, slot]
                        if seen[side, other] == world_number:
                            continue
                        arc = arcs[side, slot]
                        holds = False
                        for piece in range(pieces[arc], pieces[arc + 1]):
                            if (mixed(keys[root[piece]] ^ world) >> np.uint64(32)) < bar[piece]:
                                holds = True
                                break
                        if holds:
                            seen[side, other] = world_number
                            if seen[1 - side, other] == world_number:
                                met = True
                                break
                            there[count] = other
                            count += 1
                            work += first[side, other + 1] - first[side, other]
                    if met:
                        break
                turn[side] = 1 - turn[side]
                size[side] = count
                cost[side] = work
            hits += met
        return hits

    @numba.njit  # type: ignore[untyped-decorator]
    def keyed(keys: Any) -> Any:
        hashes = np.empty_like(keys)
        for index in range(len(keys)):
            hashes[index] = mixed(keys[index])
        return hashes

    def run(net: STSubgraph, worlds: int, seed: int) -> int:
        # Arcs by tail for the forward side; by head they stand in order already.
        order = np.argsort(net.tail, kind="stable").astype(np.int32)
        first = np.stack([offsets(net.tail, net.n), offsets(net.head, net.n)])
        arcs = np.stack([order, np.arange(net.m, dtype=np.int32)])
        far = np.stack([net.head[order], net.tail])
        bar = np.minimum(net.strength * 2.0**32, 2.0**32 - 1).astype(np.uint64)
        bar[net.strength >= 1.0] = np.uint64(1) << np.uint64(32)  # above every number: always holds
        keys = keyed(net.keys)
        return int(search(net.n, first, far, arcs, net.first, net.root, bar, keys, 0, worlds, seed))

    return run


def hits(net: STSubgraph, worlds: int, seed: int) -> int:
    """Return in how many of the worlds 0..worlds-1 the target is reached."""
    return kernel()(net, worlds, seed) if net.m else 0
