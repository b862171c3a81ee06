"""What each node is worth to a connection, where all routes must pass, and what a designation leaves.

Criticality of v is R(G) - R(G-v) in both models (DESIGN 5), each the greatest over its own picks: exact when R is,
else the share of sampled worlds in which every route passes v, for all nodes in one pass (`drops`) for each pick.
Cut sets come from maximum flows (Menger), dominators from networkx, both on the part between the ends.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import networkx as nx
import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from ..model import Route
from . import worlds as sampling
from .arrays import GraphArrays
from .connection_picks import BestConnection, connection, exactly
from .exact import LIMIT, WORK, widest
from .reliability import WORLDS, Estimate, Reliability, Z, reliability, reliability_of, wilson
from .sampled_criticality import SampledLosses, losses
from .st_subgraph import SOURCE, TARGET, STSubgraph

CUTS = 20  # sets listed
FEW = 5_000  # arcs up to which other cuts of the least size are looked for


@dataclass(frozen=True, slots=True)
class Criticality:
    """What the connection loses without a node: in both models, mixed, and the share of the best routes it is on.

    `exact` is false where worlds were sampled, or where picks are too many to look at them all.
    """

    node: str
    independent: Estimate
    common: float
    mixed: Estimate
    routes_hit: float
    on_all_routes: bool
    exact: bool = True


@dataclass(frozen=True, slots=True)
class CriticalParties:
    """A connection, what each node is worth to it, and the smallest sets that cut it.

    `cuts` holds up to `CUTS` sets of the least size that part FROM from TO; `cut_size` is None when an
    arc goes straight from FROM to TO, so that no set of nodes parts them.
    """

    whole: Reliability
    worth: Sequence[Criticality]
    cut_size: int | None
    cuts: Sequence[tuple[str, ...]]


def critical(
    view: GraphArrays,
    net: STSubgraph,
    routes: Sequence[Route] = (),
    worlds: int = WORLDS,
    seed: int = sampling.SEED,
    limit: int = LIMIT,
) -> CriticalParties:
    """Return what each node of a net is worth, the largest first; `routes` are the k best, for the share hit."""
    if not net.m:
        return CriticalParties(reliability(net, worlds, seed, limit), (), 0, ())
    best = connection(net, worlds, seed, limit)
    whole = reliability_of(net, best, worlds)
    nodes = sorted({int(v) for v in net.whose if v >= 0})
    independent = _losses(net, nodes, whole, best, worlds, seed, limit)
    dominators = on_all(net)
    wide = _on_one_of_the_widest(net, whole.common)
    worth = []
    for node in nodes:
        common = whole.common - widest(net.less([node])) if node in wide else 0.0
        label = view.label(node)
        hit = sum(label in r.nodes[1:-1] for r in routes) / len(routes) if routes else 0.0
        lost, sure = independent[node]
        worth.append(
            Criticality(
                label, lost, common, lost.mixed(common, net.rho), hit, node in dominators, sure
            )
        )
    ordered = sorted(worth, key=lambda w: (-round(w.mixed.value, 12), -w.routes_hit, w.node))
    size, found = cuts(net)
    return CriticalParties(
        whole, ordered, size, [tuple(sorted(view.label(v) for v in each)) for each in found]
    )


def _on_one_of_the_widest(net: STSubgraph, width: float) -> set[int]:
    """Return the nodes of one walk as wide as the widest: only their loss can lower the common model."""
    wide = net.take(net.common >= width)
    return {int(wide.whose[v]) for v in _walk(wide)} - {-1}


def _walk(net: STSubgraph) -> list[int]:
    """Return the nodes of one walk with fewest arcs."""
    places: nx.DiGraph[int] = nx.DiGraph(
        list(zip(net.tail.tolist(), net.head.tolist(), strict=True))
    )
    return list(nx.shortest_path(places, SOURCE, TARGET))


def _losses(
    net: STSubgraph,
    nodes: Sequence[int],
    whole: Reliability,
    best: BestConnection,
    worlds: int,
    seed: int,
    limit: int,
) -> dict[int, tuple[Estimate, bool]]:
    """Return what is lost without each node, roots independent, and whether that is exact."""
    if best.value is not None:
        found = {}
        for node in nodes:
            left = net.less([node])
            rest = exactly(left, limit, max(WORK // len(nodes), 10_000), best.picks)
            if rest is None or rest.value is None:
                break
            lost = max(0.0, whole.independent.value - rest.value)
            found[node] = Estimate(lost, lost, lost), whole.exact and rest.whole
        else:
            return found
    counted = [losses(picked, worlds, seed) for picked in best.others]
    most = max(range(len(counted)), key=lambda i: counted[i].hits)
    return {node: (_sampled(best.others, counted, most, node, seed), False) for node in nodes}


def _sampled(
    nets: Sequence[STSubgraph], counted: Sequence[SampledLosses], most: int, node: int, seed: int
) -> Estimate:
    """Return what is lost without a node in the same worlds, with a 95% interval.

    Where another pick connects best without it, the interval is that of a difference of paired shares (Wald).
    """
    worlds = counted[most].worlds
    rest = [each.hits - each.needed.get(node, 0) for each in counted]
    second = max(range(len(rest)), key=lambda i: (rest[i], i == most))
    lost = counted[most].hits - rest[second]
    if second == most:
        return wilson(lost, worlds)
    apart = sampling.differing(nets[most], nets[second].less([node]), worlds, seed)
    half = Z * sqrt(max(apart - lost**2 / worlds, 0.0)) / worlds
    return Estimate(lost / worlds, max(0.0, lost / worlds - half), min(1.0, lost / worlds + half))


def parties(net: STSubgraph) -> nx.DiGraph[int]:
    """Return the net as a graph of the view's nodes, -1 and -2 for the two ends."""
    graph: nx.DiGraph[int] = nx.DiGraph()
    name = {SOURCE: -1, TARGET: -2}
    for u, v in zip(net.tail.tolist(), net.head.tolist(), strict=True):
        graph.add_edge(name.get(u, int(net.whose[u])), name.get(v, int(net.whose[v])))
    return graph


def on_all(net: STSubgraph) -> set[int]:
    """Return the view's nodes that stand on every admissible route."""
    if not net.m:
        return set()
    places: nx.DiGraph[int] = nx.DiGraph(
        list(zip(net.tail.tolist(), net.head.tolist(), strict=True))
    )
    if len({int(v) for v in net.whose if v >= 0}) == net.n - 2:
        idom = nx.immediate_dominators(places, SOURCE)
        found, at = set(), idom[TARGET]
        while at is not None and at != SOURCE:
            found.add(int(net.whose[at]))
            at = idom[at]
        return found
    passed = {int(net.whose[v]) for v in _walk(net)} - {-1}  # a node on every route is on this one
    return {v for v in passed if not net.less([v]).m}


def cuts(net: STSubgraph) -> tuple[int | None, list[tuple[int, ...]]]:
    """Return the least number of nodes that part the ends, and up to `CUTS` such sets (None: a direct arc).

    The number and one set come from a maximum flow with the nodes split. Others are looked for where
    there are few arcs: a cut takes one node of each of as many walks that share none. Exact where
    each party stands in the net once, and for sets of one; where the clock makes a party stand there
    more than once the sets do part the ends, and a smaller one is not ruled out.
    """
    if not net.m:
        return 0, []
    graph = parties(net)
    if graph.has_edge(-1, -2):
        return None, []
    sure = sorted(on_all(net))
    if sure:
        return 1, [(v,) for v in sure[:CUTS]]
    one = _one_cut(graph)
    found = [one]
    if net.m <= FEW:
        walks = [p[1:-1] for p in nx.node_disjoint_paths(graph, -1, -2)]
        for chosen in itertools.islice(itertools.product(*walks), 5_000):
            cut = tuple(sorted(chosen))
            if cut != one and not net.less(cut).m:
                found.append(cut)
                if len(found) == CUTS:
                    break
    return len(one), sorted(found)


def _one_cut(graph: nx.DiGraph[int]) -> tuple[int, ...]:
    """Return one smallest set of nodes that parts -1 from -2."""
    names = sorted(graph)
    at = {v: i for i, v in enumerate(names)}
    n = len(names)
    wide = n + 1
    rows = [(i, i + n, wide if names[i] < 0 else 1) for i in range(n)]  # entrance to exit
    rows += [(at[u] + n, at[v], wide) for u, v in graph.edges]
    tail, head, room = (np.array(x, np.int32) for x in zip(*rows, strict=True))
    matrix = sparse.csr_array((room, (tail, head)), shape=(2 * n, 2 * n))
    left = sparse.csr_array(matrix - csgraph.maximum_flow(matrix, at[-1], at[-2] + n).flow)
    left.data[left.data < 0] = 0
    left.eliminate_zeros()
    near = np.zeros(2 * n, np.bool_)
    near[csgraph.breadth_first_order(left, at[-1], return_predecessors=False)] = True
    return tuple(names[i] for i in range(n) if near[i] and not near[i + n])
