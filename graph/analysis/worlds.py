"""Worlds: samples of which roots hold, and what is connected in each.

The coin of a root in a world is a hash of (seed, world, name of the root): the same in whatever order,
direction or thread it is asked, so that before and after share their worlds (common random numbers).
64 worlds stand in one machine word; a search goes through all worlds of a block at once, round by
round, by AND with the arc's worlds and OR at its head. METHODS 2.5 measured masks of *edges* in
compiled code as a loss; over roots and in numpy, on the part between FROM and TO, they win.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from . import compiled_worlds
from .arrays import Floats, offsets, spread
from .st_subgraph import SOURCE, TARGET, STSubgraph

Words = npt.NDArray[np.uint64]
SEED = 7
COMPILED = 1 << 28  # arcs times worlds from which compiling a search pays
BYTES = 1 << 26  # of a table of comparisons held at a time


def coins(
    keys: npt.NDArray[np.uint64], start: int, worlds: int, seed: int = SEED
) -> npt.NDArray[np.uint32]:
    """Return uint32[r, worlds]: the coin of each root in worlds start..start+worlds-1, uniform.

    A multiply-shift hash of two 64-bit words, finalised as in SplitMix64 (Steele, Lea, Flood 2014).
    """
    with np.errstate(over="ignore"):
        world = np.arange(start, start + worlds, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        world ^= np.uint64(seed) * np.uint64(0xD1B54A32D192ED03)
        x = _mixed(keys.copy())[:, None] ^ _mixed(world)[None, :]
        return (_mixed(x) >> np.uint64(32)).astype(np.uint32)


def _mixed(x: Words) -> Words:
    """Finalise in place, so that a large table is gone through and not copied."""
    part = np.empty_like(x)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        np.right_shift(x, np.uint64(shift), out=part)
        np.bitwise_xor(x, part, out=x)
        np.multiply(x, np.uint64(factor), out=x)
    np.right_shift(x, np.uint64(31), out=part)
    np.bitwise_xor(x, part, out=x)
    return x


@dataclass(frozen=True)
class WorldBlock:
    """Some worlds of a net: `holds` uint64[m, words], the worlds in which each arc holds."""

    net: STSubgraph
    worlds: int
    holds: Words


def block_size(net: STSubgraph, worlds: int) -> int:
    """Return how many worlds to hold at a time, a multiple of 64."""
    each = max(4 * len(np.unique(net.root)), net.m // 4, 1)
    return max(64, min(-(-worlds // 64) * 64, (1 << 27) // each // 64 * 64, 1 << 12))


def blocks(net: STSubgraph, worlds: int, seed: int = SEED) -> Iterator[WorldBlock]:
    """Yield the worlds 0..worlds-1 in blocks that fit in memory."""
    size = block_size(net, worlds)
    for start in range(0, worlds, size):
        number = min(size, worlds - start)
        lazy = LazyWorlds(net, start, number, seed)
        yield WorldBlock(net, number, lazy.holds(np.arange(net.m)) & _first(number, lazy.words))


def _first(count: int, words: int) -> Words:
    """Return a row of words with the first `count` bits set."""
    bits = np.zeros(words * 64, np.uint8)
    bits[:count] = 1
    return np.packbits(bits, bitorder="little").view(np.uint64)


def count(bits: Words) -> int:
    """Return how many bits are set."""
    return int(np.bitwise_count(bits).sum())


class ReachedFront:
    """Reached nodes in all worlds of a block, pushed on round by round along the arcs that hold."""

    def __init__(self, block: WorldBlock) -> None:
        """Begin at the source, in every world."""
        self.block = block
        net = block.net
        words = block.holds.shape[1]
        self.reached = np.zeros((net.n, words), np.uint64)
        self.reached[SOURCE] = _first(block.worlds, words)
        self.tail_order = np.argsort(net.tail, kind="stable").astype(np.int32)
        self.out = offsets(net.tail, net.n)

    def push(
        self, nodes: npt.NDArray[np.int64], allowed: Words | None = None
    ) -> tuple[npt.NDArray[np.int64], Words]:
        """Go on from some nodes, in the worlds that `allowed` has for them; return which nodes gained which."""
        net = self.block.net
        where, _ = spread(self.out, nodes)
        arcs = np.sort(self.tail_order[where])
        tails, heads = net.tail[arcs], net.head[arcs]
        through = self.reached[tails] & self.block.holds[arcs]
        if allowed is not None:
            through &= allowed[tails]
        if not len(arcs):
            return np.zeros(0, np.int64), through
        starts = np.flatnonzero(np.append(True, heads[1:] != heads[:-1]))
        ends: npt.NDArray[np.int64] = heads[starts].astype(np.int64)
        new: Words = np.bitwise_or.reduceat(through, starts, axis=0) & ~self.reached[ends]
        grown = new.any(axis=1)
        self.reached[ends[grown]] |= new[grown]
        return ends[grown], new[grown]


def reach(block: WorldBlock) -> tuple[Words, list[tuple[npt.NDArray[np.int64], Words]]]:
    """Return in which worlds each node is reached, and round by round which nodes gained which worlds."""
    front = ReachedFront(block)
    nodes: npt.NDArray[np.int64] = np.array([SOURCE])
    rounds = [(nodes, front.reached[nodes].copy())]
    while len(nodes):
        nodes, new = front.push(nodes)
        rounds.append((nodes, new))
    return front.reached, rounds


class LazyWorlds:
    """The worlds in which arcs hold, made for an arc when it is first looked at."""

    def __init__(self, net: STSubgraph, start: int, worlds: int, seed: int) -> None:
        """Hold nothing yet; worlds start..start+worlds-1."""
        self.net, self.start, self.worlds, self.seed = net, start, worlds, seed
        self.words = -(-worlds // 64)
        self.ready = np.zeros(net.m, np.bool_)
        self.held = np.empty((net.m, self.words), np.uint64)
        used = np.unique(net.root)
        self.coin = np.full(len(net.keys), -1, np.int32)  # row of a root in the table of coins
        self.coins = np.empty((len(used), self.words * 64), np.uint32)
        self.made = 0

    def holds(self, arcs: npt.NDArray[np.int64]) -> Words:
        """Return uint64[arcs, words]; no arc twice."""
        missing = np.sort(arcs[~self.ready[arcs]])
        step = max(1, BYTES // (self.words * 256))
        for i in range(0, len(missing), step):
            self._make(missing[i : i + step])
        return self.held[arcs]

    def _make(self, missing: npt.NDArray[np.int64]) -> None:
        self.ready[missing] = True
        pieces, whose = spread(self.net.first, missing)
        roots = self.net.root[pieces]
        fresh = np.unique(roots[self.coin[roots] < 0])
        if len(fresh):
            end = self.made + len(fresh)
            self.coin[fresh] = np.arange(self.made, end, dtype=np.int32)
            self.coins[self.made : end] = coins(
                self.net.keys[fresh], self.start, self.words * 64, self.seed
            )
            self.made = end
        held = _compared(self.coins[self.coin[roots]], self.net.strength[pieces])
        if len(missing) < len(held):
            starts = np.flatnonzero(np.append(True, whose[1:] != whose[:-1]))
            held = np.bitwise_or.reduceat(held, starts, axis=0)
        self.held[missing] = held


def _compared(table: npt.NDArray[np.uint32], strength: Floats) -> Words:
    """Return as bits where U < strength; a strength of 1 always holds."""
    found = table < np.minimum(strength * 2.0**32, 2.0**32 - 1).astype(np.uint32)[:, None]
    found |= (strength >= 1.0)[:, None]
    bits: Words = np.packbits(found, axis=1, bitorder="little").view(np.uint64)
    return bits


class SearchSide:
    """One side of a search from both: what it has reached, and what it reached last."""

    def __init__(self, lazy: LazyWorlds, forward: bool) -> None:
        """Begin at the source, or backwards at the target."""
        net = lazy.net
        self.lazy = lazy
        self.near, self.far = (net.tail, net.head) if forward else (net.head, net.tail)
        self.order = np.argsort(self.near, kind="stable")
        self.out = offsets(self.near, net.n)
        self.reached = np.zeros((net.n, lazy.words), np.uint64)
        start = SOURCE if forward else TARGET
        self.nodes: npt.NDArray[np.int64] = np.array([start])
        self.fresh = _first(lazy.worlds, lazy.words)[None, :]
        self.reached[start] = self.fresh[0]

    def cost(self) -> int:
        """Return how many arcs the next round looks at."""
        return int((self.out[self.nodes + 1] - self.out[self.nodes]).sum())

    def alive(self) -> Words:
        """Return the worlds in which something was reached last."""
        alive: Words = np.bitwise_or.reduce(self.fresh, axis=0)
        return alive

    def cut(self, undecided: Words) -> None:
        """Forget what was reached last in worlds that are decided."""
        fresh = self.fresh & undecided
        some = fresh.any(axis=1)
        self.nodes, self.fresh = self.nodes[some], fresh[some]

    def push(self) -> None:
        """Go one round on."""
        where, whose = spread(self.out, self.nodes)
        arcs = self.order[where]
        order = np.argsort(self.far[arcs], kind="stable")
        arcs, whose = arcs[order], whose[order]
        through = self.fresh[whose] & self.lazy.holds(arcs)
        far = self.far[arcs]
        starts = (
            np.flatnonzero(np.append(True, far[1:] != far[:-1]))
            if len(far)
            else np.zeros(0, np.int64)
        )
        gained = np.bitwise_or.reduceat(through, starts, axis=0) if len(far) else through
        nodes = far[starts].astype(np.int64)
        fresh = gained & ~self.reached[nodes]
        some = fresh.any(axis=1)
        self.nodes, self.fresh = nodes[some], fresh[some]
        self.reached[self.nodes] |= self.fresh


def connected(net: STSubgraph, start: int, worlds: int, seed: int = SEED) -> Words:
    """Return, as bits, the worlds start.. in which the target is reached: searched from both ends.

    The side with fewer arcs to look at goes on; a world is decided when the sides meet or either has
    nothing new. `worlds` counts from `start`, which is a multiple of 64.
    """
    lazy = LazyWorlds(net, start, worlds, seed)
    sides = SearchSide(lazy, True), SearchSide(lazy, False)
    found = np.zeros(lazy.words, np.uint64)
    while True:
        undecided = sides[0].alive() & sides[1].alive() & ~found
        if not undecided.any():
            return found
        for side in sides:
            side.cut(undecided)
        side = min(sides, key=SearchSide.cost)
        other = sides[1] if side is sides[0] else sides[0]
        side.push()
        if len(side.nodes):
            found |= np.bitwise_or.reduce(side.fresh & other.reached[side.nodes], axis=0)


def hits(net: STSubgraph, worlds: int, seed: int = SEED, engine: str = "") -> int:
    """Return in how many of the worlds 0..worlds-1 the target is reached.

    `engine` is "numpy", "numba", or "" for numba where it is installed and the work is worth its
    compilation. Both give the same number.
    """
    if not net.m:
        return 0
    if engine == "numba" or (
        not engine and net.m * worlds > COMPILED and compiled_worlds.available()
    ):
        return compiled_worlds.hits(net, worlds, seed)
    size = min(block_size(net, worlds), 1 << 10)
    return sum(
        count(connected(net, at, min(size, worlds - at), seed)) for at in range(0, worlds, size)
    )


def differing(one: STSubgraph, other: STSubgraph, worlds: int, seed: int = SEED) -> int:
    """Return in how many of the worlds 0..worlds-1 the target is reached in just one of two nets."""
    size = min(block_size(one, worlds), block_size(other, worlds), 1 << 10)
    found = 0
    for at in range(0, worlds, size):
        number = min(size, worlds - at)
        first, second = (connected(net, at, number, seed) for net in (one, other))
        found += count(first ^ second)
    return found
