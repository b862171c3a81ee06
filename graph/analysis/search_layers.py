"""What a search walks on: the steps of one movement level, both ways, and the least costs to the targets.

A step joins parallel arcs with the same ends and role, the best supported first; its cost is
-log support of the best. Made once for a view and level; a view never changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse import csgraph

from .arrays import ANY_LEVEL, MADE_BY, MOVEMENT, Floats, GraphArrays, Ints, Small, offsets


@dataclass(frozen=True)
class SearchLayer:
    """Steps in CSR form: `out` int32[n+1], `head`, `cost`, `role` by step; `arcs` by `first`.

    `back` holds the steps by their heads, less those that no inner node may take: the matrix on
    which the least cost from each node to a set of targets is found. `leads`: unknown legs are among the steps.
    """

    view: GraphArrays
    out: Ints
    head: Ints
    cost: Floats
    role: Small | None
    arcs: Ints
    first: Ints | None
    back: sparse.csr_array
    leads: bool = False

    def arcs_of(self, step: int) -> list[int]:
        """Return the parallel arcs of a step, best supported first."""
        if self.first is None:
            return [int(self.arcs[step])]
        return [int(a) for a in self.arcs[self.first[step] : self.first[step + 1]]]

    def role_of(self, step: int) -> int:
        """Return the role of a step (see `view.ROLES`)."""
        return MOVEMENT if self.role is None else int(self.role[step])


def layer(view: GraphArrays, level: int = ANY_LEVEL, leads: bool = False) -> SearchLayer:
    """Return the steps of one level; `leads` lets unknown legs in, at no cost, where nothing is known."""
    key = ("layer", level, leads)
    if key not in view.memo:
        view.memo[key] = _layer(view, level, leads)
    found: SearchLayer = view.memo[key]
    return found


def _layer(view: GraphArrays, level: int, leads: bool) -> SearchLayer:
    rules = view.rules
    chosen: npt.NDArray[np.int64] = np.flatnonzero(view.support > 0)
    role = np.zeros(view.m, np.int8)
    if rules is not None:
        role = rules.role
        usable = (view.support > 0) | (rules.gap & leads)
        chosen = np.flatnonzero(usable & ((rules.level == level) | (rules.level == ANY_LEVEL)))
    with np.errstate(divide="ignore"):
        cost = np.maximum(-np.log(view.support[chosen]), 0.0)
    gap = np.zeros(len(chosen), np.bool_) if rules is None else rules.gap[chosen]
    cost[gap] = 0.0
    parallel, first = _groups(view, chosen, role)
    if parallel:
        order = np.lexsort((cost, gap, role[chosen], view.head[chosen], view.tail[chosen]))
        chosen, cost, gap = chosen[order], cost[order], gap[order]
        _, first = _groups(view, chosen, role)
        known = ~gap | np.repeat(
            gap[first[:-1]], np.diff(first)
        )  # unknown only where nothing is known
        if not known.all():
            chosen, cost = chosen[known], cost[known]
            _, first = _groups(view, chosen, role)
        at: npt.NDArray[np.int64] = first[:-1].astype(np.int64)
    else:
        at = np.arange(len(chosen))
    arcs = chosen.astype(np.int32)
    tail, head, cost = view.tail[chosen[at]], view.head[chosen[at]], cost[at]
    roles = None if rules is None else role[chosen[at]]
    inner = np.ones(len(at), np.bool_)
    if rules is not None:
        inner = ~rules.stop[tail] & (role[chosen[at]] != MADE_BY)
    by_head = np.flatnonzero(inner)[np.argsort(head[inner], kind="stable")]
    # by hand: scipy's constructors add up steps that share their ends (other roles), and drop none of cost 0
    back = _matrix(view.n, cost[by_head], tail[by_head], offsets(head[inner], view.n))
    return SearchLayer(
        view,
        offsets(tail, view.n),
        head,
        cost,
        roles,
        arcs,
        first if parallel else None,
        back,
        leads,
    )


def _matrix(n: int, data: Floats, indices: Ints, indptr: Ints) -> sparse.csr_array:
    return sparse.csr_array((data, indices.astype(np.int32), indptr), shape=(n, n))


def _groups(view: GraphArrays, chosen: npt.NDArray[np.int64], role: Small) -> tuple[bool, Ints]:
    """Return whether there are parallel arcs, and the offsets of the groups."""
    new = np.ones(len(chosen), np.bool_)
    a, b, r = view.tail[chosen], view.head[chosen], role[chosen]
    new[1:] = (a[1:] != a[:-1]) | (b[1:] != b[:-1]) | (r[1:] != r[:-1])
    starts = np.flatnonzero(new)
    return len(starts) < len(chosen), np.append(starts, len(chosen)).astype(np.int32)


def least(found: SearchLayer, targets: Sequence[int], seeds: Floats | None = None) -> Floats:
    """Return float64[n]: the least cost from each node to a target, inf where there is none.

    With `seeds` the cost that still follows a target is added: one per target. One Dijkstra.
    """
    if seeds is None:
        return np.asarray(csgraph.dijkstra(found.back, indices=list(targets), min_only=True))
    n, back = found.view.n, found.back
    ends = np.asarray(targets, np.int32)
    indptr = np.append(back.indptr, back.indptr[-1] + len(ends)).astype(np.int32)
    data, indices = np.concatenate([back.data, seeds]), np.concatenate([back.indices, ends])
    return np.asarray(csgraph.dijkstra(_matrix(n + 1, data, indices, indptr), indices=n))[:n]


def within(found: SearchLayer, targets: Sequence[int], steps: int) -> Floats:
    """Return float64[steps+1, n]: the least cost to a target in at most so many steps (Bellman-Ford)."""
    n = found.view.n
    best = np.full((steps + 1, n), np.inf)
    best[0, list(targets)] = 0.0
    where = np.flatnonzero(np.diff(found.out))
    stop = None
    if found.view.rules is not None:
        stop = found.view.rules.stop.copy()
        stop[list(targets)] = False
    for i in range(1, steps + 1):
        before = best[i - 1]
        if stop is not None:
            before = np.where(stop, np.inf, before)
        best[i] = best[i - 1]
        if len(where):
            reached = np.minimum.reduceat(found.cost + before[found.head], found.out[where])
            best[i, where] = np.minimum(best[i, where], reached)
    return best
