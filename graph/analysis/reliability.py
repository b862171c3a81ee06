"""Two-terminal reliability: the support that at least one admissible route holds, in the model of DESIGN 4.

`independent` is exact when small (see `exact`), else the share of sampled worlds with Wilson's 95%
interval; without a single hit an upper bound stands instead of zero (Hanley and Lippman-Hand's rule
of three). `common` is always exact: the best route by its weakest leg. The mixture is
(1 - rho) independent + rho common, since rho is drawn once per world. Where a voice speaks with several roots on one
arc the number is the greatest over picks (`picked`); where these are too many it is a lower bound, and never below the
joint of the best routes.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod, sqrt

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from ..errors import wrong
from ..picks import hold
from . import worlds as sampling
from .connection_picks import BestConnection, connection, routed
from .exact import LIMIT, widest
from .st_subgraph import SOURCE, TARGET, STSubgraph

WORLDS = 20_000
Z = 1.959963984540054  # of a two-sided 95% interval


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number in [0,1] with its 95% interval; exact numbers have no width."""

    value: float
    low: float
    high: float

    def mixed(self, other: float, rho: float) -> Estimate:
        """Return the mixture with an exact number of the other model."""
        return Estimate(*((1 - rho) * x + rho * other for x in (self.value, self.low, self.high)))


@dataclass(frozen=True, slots=True)
class Reliability:
    """What is known of a connection: both models, their mixture, bounds, and how they were found.

    `method` is "exact", "sampled", or "lower bound" where the picks are too many to look at them all; `exact` and
    `lower_bound` say the same of the number, which may be sampled and a lower bound at once. `worlds` is 0
    where nothing was sampled. `below` is set when no sampled world held a route: the number printed is then that
    bound, and `independent.value` what routes alone give.
    """

    independent: Estimate
    common: float
    mixed: Estimate
    lower: float
    upper: float
    method: str
    worlds: int
    hits: int
    below: float | None
    nodes: int
    arcs: int
    roots: int
    lower_bound: bool = False

    @property
    def exact(self) -> bool:
        """Whether the number is the greatest over all picks, worked out and not sampled."""
        return self.method == "exact"


def wilson(hits: int, worlds: int) -> Estimate:
    """Return the share hits/worlds with Wilson's 95% score interval (1927)."""
    if not 0 <= hits <= worlds or worlds < 1:
        raise wrong(
            "reliability", f"{hits} of {worlds}", "hits from 0 to the number of worlds, at least 1"
        )
    p, z2 = hits / worlds, Z * Z
    middle = (p + z2 / (2 * worlds)) / (1 + z2 / worlds)
    half = Z * sqrt(p * (1 - p) / worlds + z2 / (4 * worlds**2)) / (1 + z2 / worlds)
    return Estimate(
        p,
        max(0.0, middle - half) if hits else 0.0,
        min(1.0, middle + half) if hits < worlds else 1.0,
    )


def reliability(
    net: STSubgraph, worlds: int = WORLDS, seed: int = sampling.SEED, limit: int = LIMIT
) -> Reliability:
    """Return the reliability of a net, the greatest over its picks; `limit` 0 always samples.

    Raises `BadInput` for worlds < 1.
    """
    if worlds < 1:
        raise wrong("reliability --worlds", worlds, "a number of at least 1")
    return found_of(net, connection(net, worlds, seed, limit), worlds)


def found_of(net: STSubgraph, found: BestConnection, worlds: int) -> Reliability:
    """Return the reliability of a net whose independent part was worked out."""
    common = widest(net)
    value = found.value
    independent = wilson(found.hits, worlds) if value is None else Estimate(value, value, value)
    least, most = lower(found.net), upper(found.over)
    if value is None or not found.whole:
        independent = _raised(independent, net, found, least)
    below = None
    if value is None and not found.hits and independent.value < 3 / worlds:
        below = (1 - net.rho) * min(1.0, 3 / worlds) + net.rho * common
    return Reliability(
        independent,
        common,
        independent.mixed(common, net.rho),
        least,
        most,
        "sampled" if value is None else "exact" if found.whole else "lower bound",
        worlds if value is None else 0,
        found.hits,
        below,
        len({int(v) for v in net.whose if v >= 0}),
        net.m,
        len(np.unique(found.net.root)),
        not found.whole,
    )


def _raised(share: Estimate, net: STSubgraph, found: BestConnection, least: float) -> Estimate:
    """Return a share that is at least a lower bound and at least the joint of every one of the best routes."""
    firmer = found.over.take(
        supports(found.over) > share.value
    )  # no route holds more often than its weakest leg
    floor = max(least, routed(net)[0]) if firmer.m else least
    return Estimate(*(max(x, floor) for x in (share.value, share.low, share.high)))


def bounds(net: STSubgraph) -> tuple[float, float]:
    """Return bounds of the independent reliability of a net under the pick in its pieces: see `lower` and `upper`."""
    return lower(net), upper(net)


def lower(net: STSubgraph) -> float:
    """Return 1 - prod(1 - joint) over routes found one after another that share no root with an earlier one."""
    fails = []
    left = net
    while left.m:
        arcs = _best(left)
        fails.append(1 - hold([_pieces(left, a) for a in arcs]))
        used = np.unique(
            np.concatenate([left.root[left.first[a] : left.first[a + 1]] for a in arcs])
        )
        touched = np.isin(left.root, used)
        owner = np.repeat(np.arange(left.m), np.diff(left.first))
        left = left.take(~np.isin(np.arange(left.m), owner[touched]))
    return 1 - prod(fails)


def upper(net: STSubgraph) -> float:
    """Return the chance that any arc of a cut holds.

    The least of three cuts: those at the two ends and a minimum cut for capacities -log(1 - support).
    """
    if not net.m:
        return 0.0
    cuts = [
        np.flatnonzero(net.tail == SOURCE),
        np.flatnonzero(net.head == TARGET),
        _minimum_cut(net),
    ]
    return min(_any(net, cut) for cut in cuts if len(cut))


def _pieces(net: STSubgraph, arc: int) -> list[tuple[int, float]]:
    a, b = net.first[arc], net.first[arc + 1]
    return list(zip(net.root[a:b].tolist(), net.strength[a:b].tolist(), strict=True))


def supports(net: STSubgraph) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return the support of each arc of a net, roots independent."""
    owner = np.repeat(np.arange(net.m), np.diff(net.first))
    with np.errstate(divide="ignore"):
        logs = np.bincount(
            owner, weights=np.log1p(-np.minimum(net.strength, 1 - 1e-15)), minlength=net.m
        )
    return np.asarray(-np.expm1(logs))


def _best(net: STSubgraph) -> list[int]:
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


def _minimum_cut(net: STSubgraph) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
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


def _any(net: STSubgraph, arcs: np.ndarray[tuple[int], np.dtype[np.int64]]) -> float:
    """Return the chance that any of some arcs holds: exact, since one root's pieces are nested."""
    best: dict[int, float] = {}
    for arc in arcs.tolist():
        for root, strength in _pieces(net, arc):
            best[root] = max(best.get(root, 0.0), strength)
    return 1 - prod(1 - s for s in best.values())
