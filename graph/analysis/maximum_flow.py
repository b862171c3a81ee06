"""Maximum flow between two nodes, for the minimum cut that lies next to the first of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from .arrays import Flags

Numbers = npt.NDArray[np.int64] | npt.NDArray[np.int32]

# Arcs up to which the flow is found without scipy, whose import takes longer.
FEW = 5_000


def still_reached(
    size: int, tail: Numbers, head: Numbers, capacity: Numbers, source: int, target: int
) -> Flags:
    """Return bool[size]: the nodes that the source still reaches once a maximum flow is sent.

    They are the same for every maximum flow, and the arcs out of them are a minimum cut (Ford and
    Fulkerson 1956).

    Args:
        size: Number of nodes.
        tail: The node at which each arc begins.
        head: The node at which each arc ends.
        capacity: Whole numbers of at least 1 by arc, with a sum below 2**31.
        source: The node from which the flow comes.
        target: The node to which it goes, another one.

    >>> one_way = np.array([0, 1]), np.array([1, 2]), np.array([5, 3])
    >>> still_reached(3, *one_way, 0, 2).tolist()
    [True, True, False]
    """
    if len(tail) > FEW:
        return _by_scipy(size, tail, head, capacity, source, target)
    flow = _Residual(size, tail, head, capacity)
    while True:
        levels = flow.levels(source)
        if levels[target] < 0:
            return np.array(levels) >= 0
        flow.block(levels, source, target)


class _Residual:
    """What arcs can still carry; beside arc `2 i` stands its reverse `2 i + 1`."""

    def __init__(self, size: int, tail: Numbers, head: Numbers, capacity: Numbers) -> None:
        self.out: list[list[int]] = [[] for _ in range(size)]
        self.ends: list[int] = []
        self.left: list[int] = []
        arcs = zip(tail.tolist(), head.tolist(), capacity.tolist(), strict=True)
        for start, end, room in arcs:
            self.out[start].append(len(self.ends))
            self.out[end].append(len(self.ends) + 1)
            self.ends += (end, start)
            self.left += (room, 0)

    def levels(self, source: int) -> list[int]:
        """Return by node how many arcs it lies from the source, -1 if it is not reached."""
        levels = [-1] * len(self.out)
        levels[source] = 0
        waiting = deque([source])
        while waiting:
            node = waiting.popleft()
            for arc in self.out[node]:
                end = self.ends[arc]
                if self.left[arc] and levels[end] < 0:
                    levels[end] = levels[node] + 1
                    waiting.append(end)
        return levels

    def block(self, levels: Sequence[int], source: int, target: int) -> None:
        """Send flow from level to level until each such path has a full arc (Dinic 1970)."""
        places = [0] * len(self.out)  # by node, the first arc that may still lead on
        path: list[int] = []
        node = source
        while True:
            if node == target:
                self._send(path)
                path.clear()
                node = source
            arc = self._onward(node, levels, places)
            if arc is not None:
                path.append(arc)
                node = self.ends[arc]
            elif path:
                # Nothing leads on from here, nor over the arc by which it was reached.
                node = self.ends[path.pop() ^ 1]
                places[node] += 1
            else:
                return

    def _onward(self, node: int, levels: Sequence[int], places: list[int]) -> int | None:
        """Return the first arc that leads on from a node to the next level."""
        arcs = self.out[node]
        while places[node] < len(arcs):
            arc = arcs[places[node]]
            if self.left[arc] and levels[self.ends[arc]] == levels[node] + 1:
                return arc
            places[node] += 1
        return None

    def _send(self, path: Sequence[int]) -> None:
        """Send as much as a path carries."""
        amount = min(map(self.left.__getitem__, path))
        for arc in path:
            self.left[arc] -= amount
            self.left[arc ^ 1] += amount


def _by_scipy(
    size: int, tail: Numbers, head: Numbers, capacity: Numbers, source: int, target: int
) -> Flags:
    from scipy import sparse
    from scipy.sparse import csgraph

    matrix = sparse.csr_array((capacity.astype(np.int32), (tail, head)), shape=(size, size))
    # Parallel arcs are cut together, and so their capacities are added.
    matrix.sum_duplicates()
    residual = sparse.csr_array(matrix - csgraph.maximum_flow(matrix, source, target).flow)
    residual.data[residual.data < 0] = 0
    residual.eliminate_zeros()
    near = np.zeros(size, np.bool_)
    near[csgraph.breadth_first_order(residual, source, return_predecessors=False)] = True
    return near
