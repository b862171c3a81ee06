"""Worlds: samples of which original statements hold, and what is connected in each.

The random number of an original statement ("root") in a world is a hash of (seed, world, name of
the root): the same in whatever order, direction or thread it is computed, so that a comparison of
before and after shares its worlds (common random numbers).

Each machine word holds 64 worlds. A search goes through all worlds of a block at once, round by
round, by AND with the worlds of an arc and OR at its head. In compiled code, bit masks of worlds
were slower than one world at a time; in numpy, on the part between the two ends, they are faster
(docs/decisions/0009).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..distinct import distinct
from . import compiled_worlds
from .arrays import Floats, offsets, spread
from .st_subgraph import SOURCE, TARGET, STSubgraph

Words = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.int64]
SEED = 7
COMPILED = 1 << 28  # arcs times worlds from which compiling a search pays
BYTES = 1 << 26  # of a table of comparisons at a time


def coins(
    keys: npt.NDArray[np.uint64], start: int, worlds: int, seed: int = SEED
) -> npt.NDArray[np.uint32]:
    """Return uint32[r, worlds]: the uniform number of each root in worlds start..start+worlds-1.

    A multiply-shift hash of two 64-bit words, finalised as in SplitMix64 (Steele, Lea and Flood
    2014).

    Args:
        keys: Hashes of the names of the roots.
        start: The first world.
        worlds: Number of worlds.
        seed: Seed of all worlds.
    """
    with np.errstate(over="ignore"):
        # The increment of SplitMix64, 2**64 over the golden ratio, spreads neighbouring worlds.
        world = np.arange(start, start + worlds, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        world ^= np.uint64(seed) * np.uint64(0xD1B54A32D192ED03)
        mixed = _mixed(keys.copy())[:, None] ^ _mixed(world)[None, :]
        return (_mixed(mixed) >> np.uint64(32)).astype(np.uint32)


def _mixed(words: Words) -> Words:
    """Finalise in place, so that a large table is gone through and not copied."""
    part = np.empty_like(words)
    # Shifts and factors of SplitMix64.
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        np.right_shift(words, np.uint64(shift), out=part)
        np.bitwise_xor(words, part, out=words)
        np.multiply(words, np.uint64(factor), out=words)
    np.right_shift(words, np.uint64(31), out=part)
    np.bitwise_xor(words, part, out=words)
    return words


@dataclass(frozen=True)
class WorldBlock:
    """Some worlds of a net: `holds` uint64[m, words] are the worlds in which each arc holds."""

    net: STSubgraph
    worlds: int
    holds: Words


def block_size(net: STSubgraph, worlds: int) -> int:
    """Return how many worlds fit in memory at a time, a multiple of 64."""
    # Bytes per world: four for the number of each root, and two bits for each arc.
    each = max(4 * len(distinct(net.root)), net.m // 4, 1)
    return max(64, min(-(-worlds // 64) * 64, (1 << 27) // each // 64 * 64, 1 << 12))


def blocks(net: STSubgraph, worlds: int, seed: int = SEED) -> Iterator[WorldBlock]:
    """Yield the worlds 0..worlds-1 in blocks that fit in memory."""
    size = block_size(net, worlds)
    for start in range(0, worlds, size):
        number = min(size, worlds - start)
        lazy = LazyWorlds(net, start, number, seed)
        # The last word may have bits beyond the worlds asked for: no arc holds in them.
        yield WorldBlock(net, number, lazy.holds(np.arange(net.m)) & _first(number, lazy.words))


def _first(count: int, words: int) -> Words:
    """Return a row of words with the first `count` bits set."""
    bits = np.zeros(words * 64, np.uint8)
    bits[:count] = 1
    return np.packbits(bits, bitorder="little").view(np.uint64)


def count(bits: Words) -> int:
    """Return how many bits are set.

    >>> count(np.array([7, 8], np.uint64))
    4
    """
    return int(np.bitwise_count(bits).sum())


def _run_starts(sorted_nodes: npt.NDArray[np.int32]) -> Numbers:
    """Return where each run of equal numbers begins, for `reduceat`."""
    if not len(sorted_nodes):
        return np.zeros(0, np.int64)
    return np.flatnonzero(np.append(True, sorted_nodes[1:] != sorted_nodes[:-1]))


class ReachedFront:
    """The nodes reached in all worlds of a block, extended round by round along arcs that hold."""

    def __init__(self, block: WorldBlock) -> None:
        """Begin at the source, in every world."""
        self.block = block
        net = block.net
        words = block.holds.shape[1]
        self.reached = np.zeros((net.n, words), np.uint64)
        self.reached[SOURCE] = _first(block.worlds, words)
        self.tail_order = np.argsort(net.tail, kind="stable").astype(np.int32)
        self.out = offsets(net.tail, net.n)

    def push(self, nodes: Numbers, allowed: Words | None = None) -> tuple[Numbers, Words]:
        """Extend by one round from some nodes.

        Args:
            nodes: The nodes to go on from.
            allowed: Worlds in which each node may be left; None: all.

        Returns:
            The nodes that gained worlds, and the worlds that each gained.
        """
        net = self.block.net
        where, _ = spread(self.out, nodes)
        # The arcs of a net are sorted by head: in order, those with the same head are neighbours.
        arcs = np.sort(self.tail_order[where])
        tails, heads = net.tail[arcs], net.head[arcs]
        through = self.reached[tails] & self.block.holds[arcs]
        if allowed is not None:
            through &= allowed[tails]
        if not len(arcs):
            return np.zeros(0, np.int64), through
        starts = _run_starts(heads)
        ends: Numbers = heads[starts].astype(np.int64)
        new: Words = np.bitwise_or.reduceat(through, starts, axis=0) & ~self.reached[ends]
        grown = new.any(axis=1)
        self.reached[ends[grown]] |= new[grown]
        return ends[grown], new[grown]


def reach(block: WorldBlock) -> tuple[Words, list[tuple[Numbers, Words]]]:
    """Search a block from the source.

    Returns:
        The worlds in which each node is reached, and for each round the nodes that gained worlds
        with the worlds that they gained.
    """
    front = ReachedFront(block)
    nodes: Numbers = np.array([SOURCE])
    rounds = [(nodes, front.reached[nodes].copy())]
    while len(nodes):
        nodes, new = front.push(nodes)
        rounds.append((nodes, new))
    return front.reached, rounds


class KeptWorlds:
    """The worlds of arcs that are kept from one pick of a net to the next.

    Picks of one net have the same arcs in the same places. Of those that leave no choice the pieces
    are the same under every pick, and so are the worlds in which they hold.
    """

    def __init__(self, net: STSubgraph, worlds: int) -> None:
        """Keep nothing yet.

        Args:
            net: The net, with the choices that its picks are made of.
            worlds: Number of worlds.
        """
        self.size = block_size(net, worlds)
        changing = net.choice >= 0 if net.choice is not None else np.zeros(net.m, np.bool_)
        self._changing = np.flatnonzero(changing)
        # Of a net whose arcs would take more, nothing is kept.
        self._is_small = net.m * worlds // 8 <= BYTES
        self._blocks: dict[int, tuple[npt.NDArray[np.bool_], Words]] = {}

    def block(self, net: STSubgraph, start: int, words: int) -> tuple[npt.NDArray[np.bool_], Words]:
        """Return which arcs are known in the worlds from `start`, and the worlds of each.

        Both are filled by whoever computes further arcs, for one pick after the other.
        """
        if not self._is_small:
            return _unknown(net, words)
        if start not in self._blocks:
            self._blocks[start] = _unknown(net, words)
        ready, of_arcs = self._blocks[start]
        ready[self._changing] = False
        return ready, of_arcs


def _unknown(net: STSubgraph, words: int) -> tuple[npt.NDArray[np.bool_], Words]:
    return np.zeros(net.m, np.bool_), np.empty((net.m, words), np.uint64)


class LazyWorlds:
    """The worlds in which arcs hold, computed for an arc when it is first needed.

    A search from both ends looks at a small part of the arcs.
    """

    def __init__(
        self, net: STSubgraph, start: int, worlds: int, seed: int, kept: KeptWorlds | None = None
    ) -> None:
        """Prepare tables for worlds start..start+worlds-1 without computing any."""
        self.net, self.start, self.worlds, self.seed = net, start, worlds, seed
        self.words = -(-worlds // 64)
        known = kept.block(net, start, self.words) if kept else _unknown(net, self.words)
        self.ready, self.of_arcs = known
        used = distinct(net.root)
        self.row = np.full(len(net.keys), -1, np.int32)  # of a root in the table of its numbers
        self.numbers = np.empty((len(used), self.words * 64), np.uint32)
        self.filled = 0  # rows of the table

    def holds(self, arcs: Numbers) -> Words:
        """Return uint64[arcs, words], the worlds in which each arc holds; no arc twice."""
        missing = np.sort(arcs[~self.ready[arcs]])
        step = max(1, BYTES // (self.words * 256))
        for start in range(0, len(missing), step):
            self._compute(missing[start : start + step])
        return self.of_arcs[arcs]

    def _compute(self, missing: Numbers) -> None:
        self.ready[missing] = True
        pieces, whose = spread(self.net.first, missing)
        roots = self.net.root[pieces]
        self._draw(distinct(roots[self.row[roots] < 0]))
        holding = _compared(self.numbers[self.row[roots]], self.net.strength[pieces])
        if len(missing) < len(holding):  # an arc with several pieces holds when any of them does
            starts = np.flatnonzero(np.append(True, whose[1:] != whose[:-1]))
            holding = np.bitwise_or.reduceat(holding, starts, axis=0)
        self.of_arcs[missing] = holding

    def _draw(self, roots: npt.NDArray[np.int32]) -> None:
        """Compute the numbers of roots that have none yet."""
        if not len(roots):
            return
        end = self.filled + len(roots)
        self.row[roots] = np.arange(self.filled, end, dtype=np.int32)
        self.numbers[self.filled : end] = coins(
            self.net.keys[roots], self.start, self.words * 64, self.seed
        )
        self.filled = end


def _compared(table: npt.NDArray[np.uint32], strength: Floats) -> Words:
    """Return as bits in which worlds the number is below the strength; 1 always holds."""
    holding = table < np.minimum(strength * 2.0**32, 2.0**32 - 1).astype(np.uint32)[:, None]
    holding |= (strength >= 1.0)[:, None]  # 2**32 itself does not fit in 32 bits
    bits: Words = np.packbits(holding, axis=1, bitorder="little").view(np.uint64)
    return bits


class SearchSide:
    """One side of a search from both ends: the worlds reached so far, and in the last round."""

    def __init__(self, lazy: LazyWorlds, forward: bool) -> None:
        """Begin at the source, or backwards at the target."""
        net = lazy.net
        self.lazy = lazy
        self.near, self.far = (net.tail, net.head) if forward else (net.head, net.tail)
        self.order = np.argsort(self.near, kind="stable")
        self.out = offsets(self.near, net.n)
        self.reached = np.zeros((net.n, lazy.words), np.uint64)
        start = SOURCE if forward else TARGET
        self.nodes: Numbers = np.array([start])
        self.fresh = _first(lazy.worlds, lazy.words)[None, :]
        self.reached[start] = self.fresh[0]

    def cost(self) -> int:
        """Return how many arcs the next round looks at."""
        return int((self.out[self.nodes + 1] - self.out[self.nodes]).sum())

    def alive(self) -> Words:
        """Return the worlds in which the last round reached something."""
        alive: Words = np.bitwise_or.reduce(self.fresh, axis=0)
        return alive

    def cut(self, undecided: Words) -> None:
        """Drop the worlds that are decided from the last round."""
        fresh = self.fresh & undecided
        some = fresh.any(axis=1)
        self.nodes, self.fresh = self.nodes[some], fresh[some]

    def push(self) -> None:
        """Extend by one round."""
        where, whose = spread(self.out, self.nodes)
        arcs = self.order[where]
        order = np.argsort(self.far[arcs], kind="stable")
        arcs, whose = arcs[order], whose[order]
        gained = self.fresh[whose] & self.lazy.holds(arcs)
        far = self.far[arcs]
        starts = _run_starts(far)
        if len(far):
            gained = np.bitwise_or.reduceat(gained, starts, axis=0)
        nodes = far[starts].astype(np.int64)
        fresh = gained & ~self.reached[nodes]
        some = fresh.any(axis=1)
        self.nodes, self.fresh = nodes[some], fresh[some]
        self.reached[self.nodes] |= self.fresh


def connected(
    net: STSubgraph, start: int, worlds: int, seed: int = SEED, kept: KeptWorlds | None = None
) -> Words:
    """Return, as bits, in which worlds the target is reached, by a search from both ends.

    The side with fewer arcs to look at goes on. A world is decided when the sides meet or either
    has nothing new.

    Args:
        net: The subgraph between the two ends.
        start: The first world, a multiple of 64.
        worlds: Number of worlds from there.
        seed: Seed of all worlds.
        kept: What is kept of other picks of the net.
    """
    # From both ends far fewer arcs are looked at than from one.
    lazy = LazyWorlds(net, start, worlds, seed, kept)
    sides = SearchSide(lazy, True), SearchSide(lazy, False)
    joined = np.zeros(lazy.words, np.uint64)
    while True:
        # A side that reached nothing new in a world has all that it can reach there.
        undecided = sides[0].alive() & sides[1].alive() & ~joined
        if not undecided.any():
            return joined
        for side in sides:
            side.cut(undecided)
        side = min(sides, key=SearchSide.cost)
        other = sides[1] if side is sides[0] else sides[0]
        side.push()
        if len(side.nodes):
            # Only where the last round arrived: whatever met before was found in its own round.
            joined |= np.bitwise_or.reduce(side.fresh & other.reached[side.nodes], axis=0)


def hits(
    net: STSubgraph,
    worlds: int,
    seed: int = SEED,
    engine: str = "",
    kept: KeptWorlds | None = None,
) -> int:
    """Return in how many of the worlds 0..worlds-1 the target is reached.

    Args:
        net: The subgraph between the two ends.
        worlds: Number of worlds.
        seed: Seed of all worlds.
        engine: "numpy", "numba", or "" for numba where it is installed and the work is worth its
            compilation. Both give the same number.
        kept: What is kept of other picks of the net, in the same worlds; compiled code keeps
            nothing.
    """
    if not net.m:
        return 0
    worth_compiling = net.m * worlds > COMPILED
    if engine == "numba" or (not engine and worth_compiling and compiled_worlds.available()):
        return compiled_worlds.hits(net, worlds, seed)
    size = kept.size if kept else block_size(net, worlds)
    total = 0
    for start in range(0, worlds, size):
        total += count(connected(net, start, min(size, worlds - start), seed, kept))
    return total


def differing(net: STSubgraph, other: STSubgraph, worlds: int, seed: int = SEED) -> int:
    """Return in how many of the worlds 0..worlds-1 just one of two nets is connected."""
    size = min(block_size(net, worlds), block_size(other, worlds), 1 << 10)
    total = 0
    for start in range(0, worlds, size):
        number = min(size, worlds - start)
        in_net = connected(net, start, number, seed)
        in_other = connected(other, start, number, seed)
        total += count(in_net ^ in_other)
    return total
