"""Maximum flow between two nodes, for the minimum cut that lies next to the first of them."""

from __future__ import annotations

from collections import deque

import numpy as np
import numpy.typing as npt

from .arrays import Flags

Numbers = npt.NDArray[np.int64] | npt.NDArray[np.int32]

# Arcs up to which the flow is found without scipy, whose import takes longer.
FEW = 2_000


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
        into = flow.search(source, target)
        if target not in into:
            near = np.zeros(size, np.bool_)
            near[list(into)] = True
            return near
        flow.send(into, target)


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

    def search(self, source: int, target: int) -> dict[int, int]:
        """Return the arc by which each node was reached, until the target is (Edmonds, Karp)."""
        into = {source: -1}
        waiting = deque([source])
        while waiting and target not in into:
            for arc in self.out[waiting.popleft()]:
                end = self.ends[arc]
                if self.left[arc] and end not in into:
                    into[end] = arc
                    waiting.append(end)
        return into

    def send(self, into: dict[int, int], target: int) -> None:
        """Send as much as the path to the target carries."""
        path: list[int] = []
        while (arc := into[target]) >= 0:
            path.append(arc)
            target = self.ends[arc ^ 1]
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
