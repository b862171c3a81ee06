"""What each node is worth to a connection, for all nodes in one pass over the worlds.

In a world in which the target is reached, the loss of a node counts when it lies on every walk. Take
one walk; go on from the source, but stop at each node of that walk until everything before it is
exhausted: the furthest node of the walk reached by then is on every walk (a sweep along one path, as
for dominators; METHODS 5.2). All worlds of a block go on together, as bits. The share of worlds in
which a node lies on every walk is R(G) - R(G-v).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .arrays import offsets, spread
from .st_subgraph import SOURCE, TARGET, STSubgraph
from .worlds import SEED, ReachedFront, Words, WorldBlock, blocks, count, reach

Nodes = npt.NDArray[np.int64]


@dataclass(frozen=True)
class SampledLosses:
    """In how many of the worlds the target was reached, and, by node of the view, in how many only with it."""

    worlds: int
    hits: int
    needed: dict[int, int]


def losses(net: STSubgraph, worlds: int, seed: int = SEED) -> SampledLosses:
    """Return what is lost without each node of the view, over the worlds 0..worlds-1."""
    hits = 0
    total: dict[int, int] = {}
    once = (
        len(np.unique(net.whose[2:])) == net.n - 2
    )  # each node of the view stands once in the net
    for block in blocks(net, worlds, seed) if net.m else ():
        reached, rounds = reach(block)
        hits += count(reached[TARGET])
        walks = _walks(block, reached[TARGET], rounds)
        found = _sweep(block, *walks) if once else _again(block, walks[1], count(reached[TARGET]))
        for node, number in found.items():
            total[node] = total.get(node, 0) + number
    return SampledLosses(worlds, hits, total)


def _bits(words: Words) -> npt.NDArray[np.uint8]:
    return np.unpackbits(words.view(np.uint8), axis=-1, bitorder="little")


def _walks(
    block: WorldBlock, connected: Words, rounds: list[tuple[Nodes, Words]]
) -> tuple[Nodes, Nodes, Nodes]:
    """Return the connected worlds, one walk each (rows padded with -1, source first), and its number of steps."""
    net = block.net
    level = np.full((net.n, block.holds.shape[1] * 64), 255, np.uint8)
    for number, (nodes, new) in enumerate(rounds):
        rows = level[nodes]
        rows[_bits(new).astype(np.bool_)] = min(number, 254)
        level[nodes] = rows
    worlds = np.flatnonzero(_bits(connected))
    into = offsets(net.head, net.n)
    at = np.full(len(worlds), TARGET, np.int64)
    back = [at.copy()]
    while True:
        going = np.flatnonzero(at != SOURCE)
        if not len(going):
            break
        arcs, whose = spread(into, at[going])
        world = worlds[going][whose]
        holds = block.holds[arcs, world >> 6] >> (world & 63).astype(np.uint64) & np.uint64(1)
        fits = np.flatnonzero(
            holds.astype(np.bool_) & (level[net.tail[arcs], world] < level[at[going][whose], world])
        )
        chosen, firsts = np.unique(whose[fits], return_index=True)
        at[going[chosen]] = net.tail[arcs[fits[firsts]]]
        back.append(at.copy())
    walks = np.stack(back[::-1], axis=1)
    steps = (walks != SOURCE).sum(axis=1)
    padded = np.full_like(walks, -1)
    for i in range(walks.shape[1]):  # shift each row so that it begins at its source
        from_column = walks.shape[1] - 1 - steps + i
        inside = from_column < walks.shape[1]
        padded[inside, i] = walks[inside, from_column[inside]]
    return worlds, padded, steps


def _sweep(block: WorldBlock, worlds: Nodes, walks: Nodes, steps: Nodes) -> dict[int, int]:
    """Return by node of the view in how many worlds it lies on every walk."""
    net = block.net
    counts = np.zeros(net.n, np.int64)
    word, bit = worlds >> 6, np.uint64(1) << (worlds & 63).astype(np.uint64)
    front = ReachedFront(block)
    open_to = np.full_like(front.reached, ~np.uint64(0))
    columns = np.arange(walks.shape[1])

    def set_bits(rows: npt.NDArray[np.bool_], opened: bool) -> Nodes:
        """Open or close the chosen places of the walks; return their nodes."""
        world, column = np.nonzero(rows)
        nodes = walks[world, column]
        if opened:
            np.bitwise_or.at(open_to, (nodes, word[world]), bit[world])
        else:
            np.bitwise_and.at(open_to, (nodes, word[world]), ~bit[world])
        return np.unique(nodes)

    inner = (columns[None, :] >= 1) & (columns[None, :] <= steps[:, None])
    set_bits(inner, False)
    furthest = np.zeros(len(worlds), np.int64)
    passed = np.zeros(len(worlds), np.int64)
    nodes: Nodes = np.array([SOURCE])
    undecided = np.zeros(front.reached.shape[1], np.uint64)
    np.bitwise_or.at(undecided, word, bit)
    while (furthest < steps).any():
        grown, new = front.push(nodes, open_to & undecided)
        moved = np.bitwise_or.reduce(new, axis=0) if len(new) else np.zeros_like(undecided)
        here = front.reached[np.maximum(walks, 0), word[:, None]] & bit[:, None]
        best = np.where((here != 0) & inner, columns[None, :], 0).max(axis=1)
        before, furthest = furthest, np.maximum(furthest, best)
        stalled = (moved[word] & bit == 0) & (furthest < steps) & (furthest > passed)
        np.add.at(counts, walks[stalled, furthest[stalled]], 1)
        passed = np.where(stalled, furthest, passed)
        bypassed = (columns[None, :] >= before[:, None]) & (columns[None, :] < furthest[:, None])
        bypassed |= stalled[:, None] & (columns[None, :] == furthest[:, None])
        again = set_bits(bypassed & inner, True)
        done = furthest == steps
        np.bitwise_and.at(undecided, word[done], ~bit[done])
        nodes = np.union1d(grown, again)
    return {int(net.whose[v]): int(counts[v]) for v in np.flatnonzero(counts) if net.whose[v] >= 0}


def _again(block: WorldBlock, walks: Nodes, hits: int) -> dict[int, int]:
    """Return the same where a party stands more than once: the worlds again without each that a walk passes."""
    net = block.net
    nodes = np.unique(walks[walks >= 0])
    found = {}
    for node in np.unique(net.whose[nodes]):
        if node < 0:
            continue
        gone = net.whose == node
        holds = block.holds.copy()
        holds[gone[net.tail] | gone[net.head]] = 0
        reached, _ = reach(WorldBlock(net, block.worlds, holds))
        lost = hits - count(reached[TARGET])
        if lost:
            found[int(node)] = lost
    return found
