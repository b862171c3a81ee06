"""Two-terminal reliability: the support that at least one admissible route holds, in the model of DESIGN 4.

`independent` is exact when small (see `exact`), else the share of sampled worlds with Wilson's 95%
interval; without a single hit an upper bound stands instead of zero (Hanley and Lippman-Hand's rule
of three). `common` is always exact: the best route by its weakest leg. The mixture is
(1 - rho) independent + rho common, since rho is drawn once per world.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod, sqrt

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from ..errors import wrong
from ..support import hold
from . import worlds as sampling
from .exact import LIMIT, exact, widest
from .net import SOURCE, TARGET, Net

WORLDS = 20_000
Z = 1.959963984540054  # of a two-sided 95% interval


@dataclass(frozen=True, slots=True)
class Share:
    """A number in [0,1] with its 95% interval; exact numbers have no width."""

    value: float
    low: float
    high: float

    def mixed(self, other: float, rho: float) -> Share:
        """Return the mixture with an exact number of the other model."""
        return Share(*((1 - rho) * x + rho * other for x in (self.value, self.low, self.high)))


@dataclass(frozen=True, slots=True)
class Reliability:
    """What is known of a connection: both models, their mixture, bounds, and how they were found.

    `worlds` is 0 where the answer is exact. `below` is set when no sampled world held a route: the
    number printed is then that bound, and `independent.value` is 0 only as a count.
    """

    independent: Share
    common: float
    mixed: Share
    lower: float
    upper: float
    method: str  # "exact" or "sampled"
    worlds: int
    hits: int
    below: float | None
    nodes: int
    arcs: int
    roots: int


def wilson(hits: int, worlds: int) -> Share:
    """Return the share hits/worlds with Wilson's 95% score interval (1927)."""
    if not 0 <= hits <= worlds or worlds < 1:
        raise wrong("reliability", f"{hits} of {worlds}", "hits from 0 to the number of worlds, at least 1")
    p, z2 = hits / worlds, Z * Z
    middle = (p + z2 / (2 * worlds)) / (1 + z2 / worlds)
    half = Z * sqrt(p * (1 - p) / worlds + z2 / (4 * worlds**2)) / (1 + z2 / worlds)
    return Share(p, max(0.0, middle - half) if hits else 0.0, min(1.0, middle + half) if hits < worlds else 1.0)


def reliability(net: Net, worlds: int = WORLDS, seed: int = sampling.SEED, limit: int = LIMIT) -> Reliability:
    """Return the reliability of a net; `limit` 0 always samples. Raises `BadInput` for worlds < 1."""
    if worlds < 1:
        raise wrong("reliability --worlds", worlds, "a number of at least 1")
    common = widest(net)
    found = exact(net, limit) if limit else None
    hits = 0
    if found is not None:
        independent = Share(found, found, found)
    else:
        hits = sampling.hits(net, worlds, seed)
        independent = wilson(hits, worlds)
    below = None
    if found is None and not hits:
        below = (1 - net.rho) * min(1.0, 3 / worlds) + net.rho * common
    lower, upper = bounds(net)
    return Reliability(
        independent,
        common,
        independent.mixed(common, net.rho),
        lower,
        upper,
        "sampled" if found is None else "exact",
        worlds if found is None else 0,
        hits,
        below,
        len({int(v) for v in net.whose if v >= 0}),
        net.m,
        len(np.unique(net.root)),
    )


def bounds(net: Net) -> tuple[float, float]:
    """Return bounds of the independent reliability: routes that share no root below, a cut above.

    Below: 1 - prod(1 - joint) over routes found one after another that share no root with an earlier
    one. Above: the chance that any arc of a cut holds; the least of three cuts, those at the two ends
    and a minimum cut for capacities -log(1 - support).
    """
    if not net.m:
        return 0.0, 0.0
    fails = []
    left = net
    while left.m:
        arcs = _best(left)
        fails.append(1 - hold([_pieces(left, a) for a in arcs]))
        used = np.unique(np.concatenate([left.root[left.first[a] : left.first[a + 1]] for a in arcs]))
        touched = np.isin(left.root, used)
        owner = np.repeat(np.arange(left.m), np.diff(left.first))
        left = left.take(~np.isin(np.arange(left.m), owner[touched]))
    cuts = [np.flatnonzero(net.tail == SOURCE), np.flatnonzero(net.head == TARGET), _minimum_cut(net)]
    upper = min(_any(net, cut) for cut in cuts if len(cut))
    return 1 - prod(fails), upper


def _pieces(net: Net, arc: int) -> list[tuple[int, float]]:
    a, b = net.first[arc], net.first[arc + 1]
    return list(zip(net.root[a:b].tolist(), net.strength[a:b].tolist(), strict=True))


def supports(net: Net) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return the support of each arc of a net, roots independent."""
    owner = np.repeat(np.arange(net.m), np.diff(net.first))
    with np.errstate(divide="ignore"):
        logs = np.bincount(owner, weights=np.log1p(-np.minimum(net.strength, 1 - 1e-15)), minlength=net.m)
    return np.asarray(-np.expm1(logs))


def _best(net: Net) -> list[int]:
    """Return the arcs of the best route by product."""
    cost = np.maximum(-np.log(np.maximum(supports(net), 1e-300)), 1e-15)
    best: dict[tuple[int, int], int] = {}
    for a, pair in enumerate(zip(net.tail.tolist(), net.head.tolist(), strict=True)):
        if pair not in best or cost[a] < cost[best[pair]]:
            best[pair] = a
    arcs = np.array(list(best.values()))
    matrix = sparse.csr_array((cost[arcs], (net.tail[arcs], net.head[arcs])), shape=(net.n, net.n))
    _, before = csgraph.dijkstra(matrix, indices=SOURCE, return_predecessors=True)
    route, at = [], TARGET
    while at != SOURCE:
        route.append(best[int(before[at]), at])
        at = int(before[at])
    return route[::-1]


def _minimum_cut(net: Net) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return the arcs of a minimum cut for capacities -log(1 - support), scaled to integers."""
    weight = -np.log(np.maximum(1 - supports(net), 1e-12))
    scale = (2**31 - 1) / (weight.sum() + 1) / 2
    whole = np.maximum((weight * scale).astype(np.int64), 1).astype(np.int32)
    matrix = sparse.csr_array((whole, (net.tail, net.head)), shape=(net.n, net.n))
    matrix.sum_duplicates()
    flow = csgraph.maximum_flow(matrix, SOURCE, TARGET).flow
    left = sparse.csr_array(matrix - flow)
    left.data[left.data < 0] = 0
    left.eliminate_zeros()
    near = np.zeros(net.n, np.bool_)
    near[csgraph.breadth_first_order(left, SOURCE, return_predecessors=False)] = True
    return np.flatnonzero(near[net.tail] & ~near[net.head])


def _any(net: Net, arcs: np.ndarray[tuple[int], np.dtype[np.int64]]) -> float:
    """Return the chance that any of some arcs holds: exact, since one root's pieces are nested."""
    best: dict[int, float] = {}
    for arc in arcs.tolist():
        for root, strength in _pieces(net, arc):
            best[root] = max(best.get(root, 0.0), strength)
    return 1 - prod(1 - s for s in best.values())
