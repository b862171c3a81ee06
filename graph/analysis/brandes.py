"""Betweenness on a frozen graph, unweighted, level by level: all of it, from a sample, or between two sets.

Method: Brandes (2001), with the breadth-first search and the way back done a level at a time on
arrays. Between sets: the sum over s in S and t in T of sigma(s,t|v)/sigma(s,t) (Brandes 2008).
A sample of sources is scaled up by n over its size (Brandes and Pich 2007).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from .arrays import Floats, Ints, spread


def betweenness(
    out: Ints,
    head: Ints,
    sources: Sequence[int] | None = None,
    targets: Sequence[int] | None = None,
) -> Floats:
    """Return float64[n]: for each node the sum of the shares of shortest directed paths that pass it.

    `out` int32[n+1] and `head` int32[m] are a CSR without parallel arcs; ends of a path do not count.
    `sources` None takes every node; `targets` None counts paths to every node. Not normalised.
    """
    n = len(out) - 1
    total = np.zeros(n)
    counts = np.ones(n) if targets is None else np.zeros(n)
    if targets is not None:
        counts[list(targets)] = 1.0
    for source in range(n) if sources is None else sources:
        total += _from(out, head, source, counts, n)
    return total


def _from(out: Ints, head: Ints, source: int, counts: Floats, n: int) -> Floats:
    seen = np.zeros(n, np.bool_)
    seen[source] = True
    paths = np.zeros(n)
    paths[source] = 1.0
    frontier: npt.NDArray[np.int64] = np.array([source])
    levels: list[tuple[npt.NDArray[np.int64], npt.NDArray[np.int32], npt.NDArray[np.int64]]] = []
    while len(frontier):
        where, whose = spread(out, frontier)
        heads = head[where]
        fresh = ~seen[heads]
        heads, tails = heads[fresh], frontier[whose[fresh]]
        if not len(heads):
            break
        added = np.bincount(heads, weights=paths[tails], minlength=n)
        paths += added
        frontier = np.flatnonzero(added)
        seen[frontier] = True
        levels.append((tails, heads, frontier))
    back = np.zeros(n)
    share = np.zeros(n)
    for tails, heads, nodes in reversed(levels):
        share[nodes] = (counts[nodes] + back[nodes]) / paths[nodes]
        back += np.bincount(tails, weights=share[heads], minlength=n) * paths
    back[source] = 0.0
    return back
