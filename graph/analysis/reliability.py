"""Two-terminal reliability: the support that at least one admissible route between two ends holds.

The model is that of docs/model.md; docs/decisions/0009 has the methods. `independent` is exact when
the net is small (`exact`). Otherwise it is the share of sampled worlds with a connection, with
Wilson's 95% interval; without a single such world an upper bound stands in its place (the rule of
three, Hanley and Lippman-Hand 1983). `common` is always exact: the best route by its weakest step.
The mixture is (1 - rho) independent + rho common.

Where a source has several original statements on one arc, the number is the greatest over picks
(`connection_picks`). If there are too many picks, it is a lower bound and never below the joint
support of the best routes (docs/decisions/0020).
"""

from __future__ import annotations

import heapq
import itertools
from dataclasses import dataclass
from math import inf, prod

import numpy as np
import numpy.typing as npt

from ..distinct import distinct
from ..errors import wrong
from ..picks import hold
from . import worlds as sampling
from .arrays import Floats
from .connection_picks import BestConnection, connection, routed
from .estimate import Estimate, wilson
from .exact import LIMIT, widest
from .maximum_flow import still_reached
from .st_subgraph import SOURCE, TARGET, STSubgraph

# So many worlds keep the 95% interval within 0.007 to either side.
WORLDS = 20_000

Arcs = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Reliability:
    """The reliability of a connection: both models, their mixture, bounds, and the method.

    `lower` and `upper` bound the independent number. `method` is "exact", "sampled", or "lower
    bound" if there are too many picks to search; `lower_bound` is True also for a sampled number
    with too many picks. `worlds` is 0 if nothing was sampled. `below` is set if no sampled world
    had a route: it is the upper bound that is printed, and `independent.value` is what the best
    routes alone give. `nodes` and `arcs` are the numbers of parties and of relations of the
    connection; one that stands in several places of the net counts once.
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
        """True if the number is the greatest over all picks, computed and not sampled."""
        return self.method == "exact"


def reliability(
    net: STSubgraph, worlds: int = WORLDS, seed: int = sampling.SEED, limit: int = LIMIT
) -> Reliability:
    """Compute the reliability of a connection, the greatest over the picks of its net.

    Two-terminal reliability is #P-complete (Valiant 1979): the exact method is exponential at worst
    and gives way to sampling at a limit. Sampling costs O(worlds * arcs) at most.

    Args:
        net: The subgraph between the two ends, from `st_subgraph`.
        worlds: Number of worlds if the result has to be sampled.
        seed: Seed of the worlds. The same seed gives the same worlds for every net.
        limit: States at a time at which the exact computation is given up; 0 always samples.

    Raises:
        BadInput: `worlds` is below 1.
    """
    if worlds < 1:
        raise wrong("reliability --worlds", worlds, "a number of at least 1")
    return reliability_of(net, connection(net, worlds, seed, limit), worlds)


def reliability_of(net: STSubgraph, best: BestConnection, worlds: int) -> Reliability:
    """Return the reliability of a net whose independent part is already computed."""
    common = widest(net)
    sampled = best.value is None
    independent = _share(best, worlds)
    floor, ceiling = lower(best.net), upper(best.over)
    # An exact number over all picks is at least every route by itself; only others need the floor.
    if sampled or not best.whole:
        independent = _raised(independent, net, best, floor)
    below = None
    # Where the best routes alone give more than the rule of three, its bound would say nothing.
    if sampled and not best.hits and independent.value < 3 / worlds:
        below = (1 - net.rho) * min(1.0, 3 / worlds) + net.rho * common
    return Reliability(
        independent=independent,
        common=common,
        mixed=independent.mixed(common, net.rho),
        lower=floor,
        upper=ceiling,
        method=_method(best),
        worlds=worlds if sampled else 0,
        hits=best.hits,
        below=below,
        nodes=len(set(net.whose[net.whose >= 0].tolist())),
        arcs=len(distinct(net.arc)),
        roots=len(distinct(best.net.root)),
        lower_bound=not best.whole,
    )


def _share(best: BestConnection, worlds: int) -> Estimate:
    if best.value is None:
        return wilson(best.hits, worlds)
    return Estimate(best.value, best.value, best.value)


def _method(best: BestConnection) -> str:
    if best.value is None:
        return "sampled"
    return "exact" if best.whole else "lower bound"


def _raised(share: Estimate, net: STSubgraph, best: BestConnection, least: float) -> Estimate:
    """Return a share raised to a lower bound and to the joint of each of the best routes."""
    # No route holds more often than its weakest step, so only a route of steps that all hold more
    # often than the share can raise it.
    firmer = best.over.take(supports(best.over) > share.value)
    floor = max(least, routed(net)[0]) if firmer.m else least
    return Estimate(max(share.value, floor), max(share.low, floor), max(share.high, floor))


def lower(net: STSubgraph) -> float:
    """Compute a lower bound of the independent reliability of a net under the pick in its pieces.

    It is 1 - prod(1 - joint) over the best routes that share no original statement with an earlier
    one, found one after another.
    """
    fails = []
    rest = net
    while rest.m:  # routes without a common statement are independent, so their chances multiply
        arcs = _best_route(rest)
        pieces = [_pieces(rest, arc) for arc in arcs]
        fails.append(1 - hold(pieces))
        used = [root for root, _ in itertools.chain.from_iterable(pieces)]
        touched = np.isin(rest.root, used)
        owner = np.repeat(np.arange(rest.m), np.diff(rest.first))
        rest = rest.take(~np.isin(np.arange(rest.m), owner[touched]))
    return 1 - prod(fails)


def upper(net: STSubgraph) -> float:
    """Compute an upper bound of the independent reliability: the chance that an arc of a cut holds.

    It is the least over three cuts: the arcs at either end, and a minimum cut for the capacities
    -log(1 - support).
    """
    if not net.m:
        return 0.0
    at_source = np.flatnonzero(net.tail == SOURCE)
    at_target = np.flatnonzero(net.head == TARGET)
    # Every route takes an arc of every cut, so each cut gives a bound and the least is kept.
    cuts = filter(len, (at_source, at_target, _minimum_cut(net)))
    return min(_any(net, cut) for cut in cuts)


def _pieces(net: STSubgraph, arc: int) -> list[tuple[int, float]]:
    pieces = slice(net.first[arc], net.first[arc + 1])
    return list(zip(net.root[pieces].tolist(), net.strength[pieces].tolist(), strict=True))


def supports(net: STSubgraph) -> Floats:
    """Return float64[m], the support of each arc of a net if statements are independent."""
    owner = np.repeat(np.arange(net.m), np.diff(net.first))
    capped = np.minimum(net.strength, 1 - 1e-15)  # the logarithm of 0 is not finite
    with np.errstate(divide="ignore"):
        logs = np.bincount(owner, weights=np.log1p(-capped), minlength=net.m)
    return np.asarray(-np.expm1(logs))


def _best_route(net: STSubgraph) -> list[int]:
    """Return the arcs of the best route by product (Dijkstra's algorithm on -log support)."""
    cost = (-np.log(np.maximum(supports(net), 1e-300))).tolist()
    heads = net.head.tolist()
    out: list[list[int]] = [[] for _ in range(net.n)]
    for arc, tail in enumerate(net.tail.tolist()):
        out[tail].append(arc)
    least = {SOURCE: 0.0}
    into: dict[int, int] = {}  # the last arc of the best route to a node
    heap = [(0.0, SOURCE)]
    while heap:
        so_far, node = heapq.heappop(heap)
        if node == TARGET:
            break
        if so_far > least[node]:
            continue  # reached at less cost since
        for arc in out[node]:
            total = so_far + cost[arc]
            if total < least.get(heads[arc], inf):
                least[heads[arc]], into[heads[arc]] = total, arc
                heapq.heappush(heap, (total, heads[arc]))
    route, node = [], TARGET
    while node != SOURCE:
        route.append(into[node])
        node = int(net.tail[into[node]])
    return route[::-1]


def _minimum_cut(net: STSubgraph) -> Arcs:
    """Return the arcs of a minimum cut for the capacities -log(1 - support)."""
    weight = -np.log(np.maximum(1 - supports(net), 1e-12))  # finite also for a support of 1
    # Whole numbers are cut exactly; scaled so that the sum stays below half of what 32 bits hold.
    scale = (2**31 - 1) / (weight.sum() + 1) / 2
    whole = np.maximum((weight * scale).astype(np.int64), 1)
    # The arcs out of what the residual network still reaches are a minimum cut (Ford and Fulkerson
    # 1956). Rounded capacities may give another cut, which is a bound too.
    near = still_reached(net.n, net.tail, net.head, whole, SOURCE, TARGET)
    return np.flatnonzero(near[net.tail] & ~near[net.head])


def _any(net: STSubgraph, arcs: Arcs) -> float:
    """Compute the chance that any of some arcs holds: exact, as pieces of one root are nested."""
    best: dict[int, float] = {}
    for arc in arcs.tolist():
        for root, strength in _pieces(net, arc):
            best[root] = max(best.get(root, 0.0), strength)
    return 1 - prod(1 - strength for strength in best.values())
