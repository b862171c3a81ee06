"""Search layers: the steps of one movement level in both directions, and least costs to targets.

A step joins parallel arcs with the same ends and role, best supported first; its cost is
-log(support) of the best. A layer is made once for a view and level, because a view never changes.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import inf
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from .arrays import ANY_LEVEL, MADE_BY, MOVEMENT, Flags, Floats, GraphArrays, Ints, Small, offsets

if TYPE_CHECKING:
    from scipy import sparse

# Steps up to which least costs are found without scipy, whose import takes longer than the search.
FEW = 20_000


@dataclass(frozen=True)
class BackwardSteps:
    """Steps by their heads, on which least costs to a set of nodes are found.

    Attributes:
        n: Number of nodes.
        first: int32[n + 1]: the steps into node v are `first[v]:first[v + 1]`.
        tail: int32 by step, the node at its beginning.
        cost: float64 by step, at least 0.
    """

    n: int
    first: Ints
    tail: Ints
    cost: Floats
    # The last answer: routes and leads are searched for one after the other, to the same targets.
    _last: dict[tuple[bytes, bytes], Floats] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    @cached_property
    def matrix(self) -> sparse.csr_array:
        """The costs as a matrix from heads to tails."""
        return _matrix(self.n, self.cost, self.tail, self.first)

    def least(self, nodes: Sequence[int], after: Floats) -> Floats:
        """Return float64[n]: the least cost from each node to some nodes and on, inf for none.

        The cost is one Dijkstra (1959) on the reversed steps, O((n + m) log n).

        Args:
            nodes: Node numbers, each once.
            after: float64[len(nodes)], the cost that still follows each of them.
        """
        key = np.asarray(nodes, np.int64).tobytes(), after.tobytes()
        if key not in self._last:
            found = self._least(nodes, after)
            found.flags.writeable = False
            self._last.clear()
            self._last[key] = found
        return self._last[key]

    def _least(self, nodes: Sequence[int], after: Floats) -> Floats:
        if len(self.tail) <= FEW:
            return self._settled(dict(zip(nodes, after.tolist(), strict=True)))
        from scipy.sparse import csgraph

        if not after.any():
            return np.asarray(csgraph.dijkstra(self.matrix, indices=list(nodes), min_only=True))
        # A node more, from which each of the nodes is reached at the cost that follows it.
        first = np.append(self.first, self.first[-1] + len(nodes)).astype(np.int32)
        cost = np.concatenate([self.cost, after])
        tail = np.concatenate([self.tail, np.asarray(nodes, np.int32)])
        matrix = _matrix(self.n + 1, cost, tail, first)
        return np.asarray(csgraph.dijkstra(matrix, indices=self.n))[: self.n]

    def _settled(self, after: dict[int, float]) -> Floats:
        """Return the least costs, found node by node from the cheapest on."""
        first, tails, costs = self.first.tolist(), self.tail.tolist(), self.cost.tolist()
        best = np.full(self.n, inf).tolist()
        heap: list[tuple[float, int]] = []
        for node, cost in after.items():
            best[node] = cost
            heap.append((cost, node))
        heapq.heapify(heap)
        while heap:
            cost, node = heapq.heappop(heap)
            if cost > best[node]:
                continue  # reached at less cost since
            for step in range(first[node], first[node + 1]):
                total = cost + costs[step]
                if total < best[tails[step]]:
                    best[tails[step]] = total
                    heapq.heappush(heap, (total, tails[step]))
        return np.array(best)


def _matrix(nodes: int, data: Floats, indices: Ints, indptr: Ints) -> sparse.csr_array:
    from scipy import sparse

    # From the CSR arrays, because scipy's other constructors add up steps that share their ends (in
    # other roles).
    return sparse.csr_array((data, indices.astype(np.int32), indptr), shape=(nodes, nodes))


@dataclass(frozen=True)
class SearchLayer:
    """The steps of one level in CSR form.

    Attributes:
        view: The view that the steps come from.
        out: int32[n + 1]: the steps out of node v are `out[v]:out[v + 1]`.
        head: int32 by step, the node at its end.
        cost: float64 by step, -log of the support of its best arc; 0 for an unknown step.
        role: int8 by step; None in a view without rules.
        arcs: int32, the arcs of all steps.
        first: Offsets into `arcs` by step; None if each step is one arc.
        back: The steps by their heads, without those that no inner node may take.
        leads: Whether unknown steps are included.
    """

    view: GraphArrays
    out: Ints
    head: Ints
    cost: Floats
    role: Small | None
    arcs: Ints
    first: Ints | None
    back: BackwardSteps
    leads: bool = False

    def arcs_of(self, step: int) -> list[int]:
        """Return the parallel arcs of a step, best supported first."""
        if self.first is None:
            return [int(self.arcs[step])]
        arcs: list[int] = self.arcs[self.first[step] : self.first[step + 1]].tolist()
        return arcs

    def role_of(self, step: int) -> int:
        """Return the role of a step (see `arrays.ROLES`)."""
        return MOVEMENT if self.role is None else int(self.role[step])


def layer(view: GraphArrays, level: int = ANY_LEVEL, leads: bool = False) -> SearchLayer:
    """Return the steps of one level; the same object for the same view, level and `leads`.

    Args:
        view: A view with or without route rules.
        level: Index into the levels of the rules.
        leads: Whether to include unknown steps, at cost 0, where nothing is documented.
    """
    key = ("layer", level, leads)
    if key not in view.memo:
        if leads and (view.rules is None or not view.rules.gap.any()):
            # Without unknown steps the steps are the same.
            view.memo[key] = replace(layer(view, level), leads=True)
        else:
            view.memo[key] = _layer(view, level, leads)
    stored: SearchLayer = view.memo[key]
    return stored


def _layer(view: GraphArrays, level: int, leads: bool) -> SearchLayer:
    role = view.rules.role if view.rules is not None else np.zeros(view.m, np.int8)
    chosen, gap = _usable(view, level, leads)
    with np.errstate(divide="ignore"):
        # Never below 0 by rounding, which Dijkstra's method could not take.
        cost = np.maximum(-np.log(view.support[chosen]), 0.0)
    # An unknown step has no support: at its infinite cost no lead would ever be found.
    cost[gap] = 0.0
    # Without parallel arcs each arc is its own step, and no table has to join them.
    parallel, first = _groups(view, chosen, role)
    firsts: npt.NDArray[np.int64] = np.arange(len(chosen))
    if parallel:
        chosen, cost, first = _joined(view, chosen, cost, gap)
        firsts = first[:-1].astype(np.int64)
    best = chosen[firsts]
    tail, head, step_cost = view.tail[best], view.head[best], cost[firsts]
    return SearchLayer(
        view=view,
        out=offsets(tail, view.n),
        head=head,
        cost=step_cost,
        role=None if view.rules is None else role[best],
        arcs=chosen.astype(np.int32),
        first=first if parallel else None,
        back=_backward(view, best, step_cost),
        leads=leads,
    )


def _usable(view: GraphArrays, level: int, leads: bool) -> tuple[npt.NDArray[np.int64], Flags]:
    """Return the arcs of a level that a route may take, and which of them are unknown steps."""
    rules = view.rules
    if rules is None:
        arcs = np.flatnonzero(view.support > 0)
        return arcs, np.zeros(len(arcs), np.bool_)
    supported = (view.support > 0) | (rules.gap & leads)
    on_level = (rules.level == level) | (rules.level == ANY_LEVEL)
    arcs = np.flatnonzero(supported & on_level)
    return arcs, rules.gap[arcs]


def _joined(
    view: GraphArrays, arcs: npt.NDArray[np.int64], cost: Floats, gap: Flags
) -> tuple[npt.NDArray[np.int64], Floats, Ints]:
    """Return arcs with parallel ones side by side, best first; their costs; the steps' offsets."""
    role = view.rules.role if view.rules is not None else np.zeros(view.m, np.int8)
    # np.lexsort sorts by its last key first: by ends and role, then documented arcs by cost.
    order = np.lexsort((cost, gap, role[arcs], view.head[arcs], view.tail[arcs]))
    arcs, cost, gap = arcs[order], cost[order], gap[order]
    _, first = _groups(view, arcs, role)
    # An unknown step counts only where nothing is documented: where even the first arc is unknown.
    documented = ~gap | np.repeat(gap[first[:-1]], np.diff(first))
    if not documented.all():
        arcs, cost = arcs[documented], cost[documented]
        _, first = _groups(view, arcs, role)
    return arcs, cost, first


def _groups(view: GraphArrays, arcs: npt.NDArray[np.int64], role: Small) -> tuple[bool, Ints]:
    """Return whether any arcs are parallel, and the offsets of the groups of parallel arcs."""
    new = np.ones(len(arcs), np.bool_)
    tail, head, roles = view.tail[arcs], view.head[arcs], role[arcs]
    new[1:] = (tail[1:] != tail[:-1]) | (head[1:] != head[:-1]) | (roles[1:] != roles[:-1])
    starts = np.flatnonzero(new)
    return len(starts) < len(arcs), np.append(starts, len(arcs)).astype(np.int32)


def _backward(view: GraphArrays, arcs: npt.NDArray[np.int64], cost: Floats) -> BackwardSteps:
    """Return the steps by their heads, without those that an inner node may not take."""
    tail, head = view.tail[arcs], view.head[arcs]
    # The costs from inner nodes on bound what follows a prefix; a step that only the first node may
    # take would make these bounds too low.
    inner = np.ones(len(arcs), np.bool_)
    if view.rules is not None:
        inner = ~view.rules.stop[tail] & (view.rules.role[arcs] != MADE_BY)
    return by_heads(view.n, tail[inner], head[inner], cost[inner])


def by_heads(nodes: int, tail: Ints, head: Ints, cost: Floats) -> BackwardSteps:
    """Return steps in any order, among so many nodes, as steps by their heads."""
    order = np.argsort(head, kind="stable")
    return BackwardSteps(nodes, offsets(head, nodes), tail[order], cost[order])


def least(search_layer: SearchLayer, targets: Sequence[int], after: Floats | None = None) -> Floats:
    """Return float64[n]: the least cost from each node to a target, inf if none is reached.

    Args:
        search_layer: The steps.
        targets: Node numbers, each once.
        after: The cost that still follows each target; None for 0.
    """
    if after is None:
        after = np.zeros(len(targets))
    return search_layer.back.least(targets, after)


def within(search_layer: SearchLayer, targets: Sequence[int], steps: int) -> Floats:
    """Return float64[steps + 1, n]: the least cost to a target in at most so many steps.

    Method: Bellman and Ford's recursion by number of steps; the cost is O(steps * m).
    """
    n = search_layer.view.n
    best = np.full((steps + 1, n), np.inf)
    best[0, list(targets)] = 0.0
    nodes = np.flatnonzero(np.diff(search_layer.out))
    stop = None
    if search_layer.view.rules is not None:
        # A target may be a country: routes end there and do not pass it.
        stop = search_layer.view.rules.stop.copy()
        stop[list(targets)] = False
    for i in range(1, steps + 1):
        before = best[i - 1]
        if stop is not None:
            before = np.where(stop, np.inf, before)
        # At most so many steps: what fewer steps reach counts too.
        best[i] = best[i - 1]
        if len(nodes):
            costs = search_layer.cost + before[search_layer.head]
            reached = np.minimum.reduceat(costs, search_layer.out[nodes])
            best[i, nodes] = np.minimum(best[i, nodes], reached)
    return best
