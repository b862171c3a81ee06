"""Criticality by sampling: the loss without each node, for all nodes in one pass over the worlds.

In a world in which the target is reached, the loss of a node counts when it lies on every walk.
Take one walk. Search from the source, but stop at each node of that walk until everything before it
is exhausted: the furthest node of the walk reached by then is on every walk. This is a sweep along
one path, as for dominators (docs/decisions/0009). All worlds of a block are searched together, as
bits. The share of worlds in which a node lies on every walk is R(G) - R(G - v).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..distinct import distinct
from .arrays import offsets, spread
from .st_subgraph import SOURCE, TARGET, STSubgraph
from .worlds import SEED, ReachedFront, Words, WorldBlock, blocks, count, reach

Nodes = npt.NDArray[np.int64]
FURTHEST = 254  # round to which later rounds are counted too: a level is one byte, 255 for "never"


@dataclass(frozen=True)
class SampledLosses:
    """The worlds in which the target was reached, and those in which a node is needed for it.

    `hits` is the number of worlds of `worlds` with a connection; `needed` counts, by node of the
    view, the worlds in which the target is reached only with the node. Other nodes are needed in
    none.
    """

    worlds: int
    hits: int
    needed: dict[int, int]


def losses(net: STSubgraph, worlds: int, seed: int = SEED) -> SampledLosses:
    """Count the worlds 0..worlds-1 that are lost without each node of the view.

    Cost: one search and one sweep of each block. If a node of the view stands in the net more than
    once, one more search per node that a walk passes.
    """
    if not net.m:
        return SampledLosses(worlds, 0, {})
    total_hits = 0
    needed: dict[int, int] = {}
    # With each party in the net once, one sweep finds all losses; otherwise a party can be passed
    # at one place and avoided at another.
    once = len(distinct(net.whose[2:])) == net.n - 2
    for block in blocks(net, worlds, seed):
        reached, rounds = reach(block)
        hits = count(reached[TARGET])
        total_hits += hits
        walks = _walks(block, reached[TARGET], rounds)
        of_block = _sweep(block, *walks) if once else _again(block, walks[1], hits)
        for node, number in of_block.items():
            needed[node] = needed.get(node, 0) + number
    return SampledLosses(worlds, total_hits, needed)


def separating(net: STSubgraph, sets: Sequence[Collection[int]]) -> list[bool]:
    """Return of each set of nodes of the view whether nothing connects the ends without it.

    One search of a block in whose worlds all arcs hold, but those at the nodes of one set.
    """
    gone = np.zeros((net.n, -(-len(sets) // 64)), np.uint64)
    for number, nodes in enumerate(sets):
        bit = np.uint64(1) << np.uint64(number & 63)
        gone[np.isin(net.whose, list(nodes)), number >> 6] |= bit
    reached, _ = reach(WorldBlock(net, len(sets), ~(gone[net.tail] | gone[net.head])))
    left: list[bool] = (_bits(reached[TARGET])[: len(sets)] == 0).tolist()
    return left


def _bits(words: Words) -> npt.NDArray[np.uint8]:
    return np.unpackbits(words.view(np.uint8), axis=-1, bitorder="little")


def _walks(
    block: WorldBlock, connected: Words, rounds: list[tuple[Nodes, Words]]
) -> tuple[Nodes, Nodes, Nodes]:
    """Return one walk in each connected world.

    Returns:
        The connected worlds; the walks, one row each, source first, padded with -1; the number of
        steps of each walk.
    """
    net = block.net
    level = _levels(block, rounds)
    worlds = np.flatnonzero(_bits(connected))
    into = offsets(net.head, net.n)
    # Backwards from the target: in each world along an arc that holds, to an earlier round.
    current = np.full(len(worlds), TARGET, np.int64)
    back = [current.copy()]
    while True:
        going = np.flatnonzero(current != SOURCE)
        if not len(going):
            break
        arcs, whose = spread(into, current[going])
        # World w is bit w % 64 of word w // 64.
        world = worlds[going][whose]
        holds = block.holds[arcs, world >> 6] >> (world & 63).astype(np.uint64) & np.uint64(1)
        earlier = level[net.tail[arcs], world] < level[current[going][whose], world]
        fits = np.flatnonzero(holds.astype(np.bool_) & earlier)
        # The first fitting arc in each world: any walk will do for the sweep.
        chosen, firsts = np.unique(whose[fits], return_index=True)
        current[going[chosen]] = net.tail[arcs[fits[firsts]]]
        back.append(current.copy())
    walks = np.stack(back[::-1], axis=1)
    steps = (walks != SOURCE).sum(axis=1)
    return worlds, _from_source(walks, steps), steps


def _levels(block: WorldBlock, rounds: list[tuple[Nodes, Words]]) -> npt.NDArray[np.uint8]:
    """Return uint8[n, worlds], the round in which each node was first reached in each world."""
    level = np.full((block.net.n, block.holds.shape[1] * 64), 255, np.uint8)
    for number, (nodes, new) in enumerate(rounds):
        rows = level[nodes]
        rows[_bits(new).astype(np.bool_)] = min(number, FURTHEST)
        level[nodes] = rows
    return level


def _from_source(walks: Nodes, steps: Nodes) -> Nodes:
    """Shift each row of walks so that it begins at its source, and pad it with -1."""
    padded = np.full_like(walks, -1)
    width = walks.shape[1]
    for column in range(width):
        from_column = width - 1 - steps + column
        inside = from_column < width
        padded[inside, column] = walks[inside, from_column[inside]]
    return padded


def _sweep(block: WorldBlock, worlds: Nodes, walks: Nodes, steps: Nodes) -> dict[int, int]:
    """Return by node of the view in how many worlds it lies on every walk.

    `furthest` is how far along its walk each world is reached, `passed` the last node of the walk
    that is known to be on every walk. A world is stalled when its last round reached nothing new:
    then the furthest node is on every walk, and the search goes on through it.
    """
    net = block.net
    counts = np.zeros(net.n, np.int64)
    word, bit = worlds >> 6, np.uint64(1) << (worlds & 63).astype(np.uint64)
    front = ReachedFront(block)
    open_to = np.full_like(front.reached, ~np.uint64(0))
    columns = np.arange(walks.shape[1])

    def set_bits(rows: npt.NDArray[np.bool_], opened: bool) -> Nodes:
        """Open or close the chosen positions of the walks, and return their nodes."""
        world, column = np.nonzero(rows)
        nodes = walks[world, column]
        if opened:
            np.bitwise_or.at(open_to, (nodes, word[world]), bit[world])
        else:
            np.bitwise_and.at(open_to, (nodes, word[world]), ~bit[world])
        return distinct(nodes)

    # The walk is closed but for its source: the sweep may enter its nodes, and leaves them later.
    on_walk = (columns[None, :] >= 1) & (columns[None, :] <= steps[:, None])
    set_bits(on_walk, False)
    furthest = np.zeros(len(worlds), np.int64)
    passed = np.zeros(len(worlds), np.int64)
    nodes: Nodes = np.array([SOURCE])
    undecided = np.zeros(front.reached.shape[1], np.uint64)
    np.bitwise_or.at(undecided, word, bit)
    while (furthest < steps).any():
        grown, new = front.push(nodes, open_to & undecided)
        moved = np.bitwise_or.reduce(new, axis=0) if len(new) else np.zeros_like(undecided)
        here = front.reached[np.maximum(walks, 0), word[:, None]] & bit[:, None]
        best = np.where((here != 0) & on_walk, columns[None, :], 0).max(axis=1)
        before, furthest = furthest, np.maximum(furthest, best)
        stalled = (moved[word] & bit == 0) & (furthest < steps) & (furthest > passed)
        np.add.at(counts, walks[stalled, furthest[stalled]], 1)
        passed = np.where(stalled, furthest, passed)
        bypassed = (columns[None, :] >= before[:, None]) & (columns[None, :] < furthest[:, None])
        bypassed |= stalled[:, None] & (columns[None, :] == furthest[:, None])
        again = set_bits(bypassed & on_walk, True)
        done = furthest == steps
        np.bitwise_and.at(undecided, word[done], ~bit[done])
        nodes = np.union1d(grown, again)
    inner = np.flatnonzero((counts > 0) & (net.whose >= 0))
    return dict(zip(net.whose[inner].tolist(), counts[inner].tolist(), strict=True))


def _again(block: WorldBlock, walks: Nodes, hits: int) -> dict[int, int]:
    """Return the result of `_sweep` if a party stands in the net more than once.

    The block is searched again without each party that a walk passes.
    """
    net = block.net
    nodes = distinct(walks[walks >= 0])
    needed = {}
    for node in distinct(net.whose[nodes]).tolist():
        if node < 0:  # one of the two ends
            continue
        gone = net.whose == node
        holds = block.holds.copy()
        # The same worlds without the party, so that the loss has no noise of a second sample.
        holds[gone[net.tail] | gone[net.head]] = 0
        reached, _ = reach(WorldBlock(net, block.worlds, holds))
        lost = hits - count(reached[TARGET])
        if lost:
            needed[node] = lost
    return needed
