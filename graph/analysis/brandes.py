"""Betweenness on plain arrays, unweighted: of all nodes, from a sample of sources, or between sets.

Method: Brandes (2001), with the breadth-first search and the accumulation done a level at a time on
arrays. Between sets it is the sum over s in S and t in T of sigma(s,t|v) / sigma(s,t) (Brandes
2008). A sample of sources is scaled up by n over its size by the caller (Brandes and Pich 2007).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from .arrays import Floats, Ints, spread

Nodes = npt.NDArray[np.int64]


def betweenness(
    out: Ints,
    head: Ints,
    sources: Sequence[int] | None = None,
    targets: Sequence[int] | None = None,
) -> Floats:
    """Compute for each node the sum of the shares of shortest directed paths that pass it.

    Cost: O(n + m) per source, with numpy calls per level.

    Args:
        out: int32[n+1], where the arcs out of each node begin in `head`.
        head: int32[m], the heads of the arcs, without parallel arcs.
        sources: Nodes that paths begin at. None: every node.
        targets: Nodes that paths end at. None: every node.

    Returns:
        float64[n], not normalised. The two ends of a path do not count.

    >>> path = np.array([0, 1, 2, 2], np.int32), np.array([1, 2], np.int32)  # 0 -> 1 -> 2
    >>> betweenness(*path).tolist()
    [0.0, 1.0, 0.0]
    """
    n = len(out) - 1
    total = np.zeros(n)
    counts = np.ones(n) if targets is None else np.zeros(n)
    if targets is not None:
        counts[list(targets)] = 1.0
    # A path that passes a node has two arcs at least; few sources of a shallow network have one.
    leads_out = np.diff(out) > 0
    leads_on = np.bincount(spread(out, np.arange(n))[1], leads_out[head], n) > 0
    for source in np.flatnonzero(leads_on).tolist() if sources is None else sources:
        if leads_on[source]:
            total += _from_source(out, head, source, counts)
    return total


def _from_source(out: Ints, head: Ints, source: int, counts: Floats) -> Floats:
    """Return the dependencies of one source on each node; `counts` weighs the targets."""
    n = len(counts)
    seen = np.zeros(n, np.bool_)
    seen[source] = True
    paths = np.zeros(n)
    paths[source] = 1.0
    frontier: Nodes = np.array([source])
    levels: list[tuple[Nodes, Ints, Nodes]] = []
    while len(frontier):
        where, whose = spread(out, frontier)
        heads = head[where]
        fresh = ~seen[heads]  # an arc to an earlier or the same level is on no shortest path
        heads, tails = heads[fresh], frontier[whose[fresh]]
        if not len(heads):
            break
        # Shortest paths to a node are those to its predecessors together (Brandes 2001, lemma 3).
        added = np.bincount(heads, weights=paths[tails], minlength=n)
        paths += added
        frontier = np.flatnonzero(added)
        seen[frontier] = True
        levels.append((tails, heads, frontier))
    # Backwards, because the dependency of a node is the sum over its successors on shortest paths.
    dependency = np.zeros(n)
    share = np.zeros(n)
    for tails, heads, nodes in reversed(levels):
        share[nodes] = (counts[nodes] + dependency[nodes]) / paths[nodes]
        dependency += np.bincount(tails, weights=share[heads], minlength=n) * paths
    dependency[source] = 0.0
    return dependency
