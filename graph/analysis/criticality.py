"""The criticality of each party for a connection, and the sets that all its routes must pass.

The criticality of v is R(G) - R(G - v) in both models, each the greatest over its own picks
(docs/model.md, docs/decisions/0020). It is exact when R is. Otherwise it is the share of sampled
worlds in which every route passes v, for all nodes in one pass (`sampled_criticality`) per pick.
Cut sets come from maximum flows (Menger's theorem), the nodes on all routes from dominators
(networkx), both on the subgraph between the ends.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

import networkx as nx
import numpy as np

from ..distinct import distinct
from ..model import Route
from . import worlds as sampling
from .arrays import GraphArrays
from .connection_picks import BestConnection, connection, exactly
from .estimate import Estimate, Z, wilson
from .exact import LIMIT, WORK, widest
from .maximum_flow import still_reached
from .reliability import WORLDS, Reliability, reliability, reliability_of
from .sampled_criticality import SampledLosses, losses, separating
from .st_subgraph import SOURCE, TARGET, STSubgraph

CUTS = 20  # cut sets that are listed
FEW = 5_000  # arcs up to which other cuts of the least size are searched
TRIED = 5_000  # sets tried in that search
AT_ONCE = 512  # of these, sets without which the subgraph is searched at a time
# Negative, so that they differ from every node of the view.
FROM, TO = -1, -2  # the two ends as nodes of `parties`


@dataclass(frozen=True, slots=True)
class Criticality:
    """The loss of a connection without a node, in both models and mixed.

    `routes_hit` is the share of the best routes that pass the node. `exact` is False if worlds were
    sampled, or if there are too many picks to search.
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
    """A connection, the criticality of each node for it, and the smallest sets that cut it.

    `cuts` holds up to `CUTS` sets of the least size. `cut_size` is None if an arc goes straight
    from one end to the other, so that no set of nodes cuts the connection.
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
    """Compute the criticality of each node between two ends, and the smallest cuts.

    Cost: one exact reliability per node, or if that takes too long, one pass over the worlds.

    Args:
        view: The graph, for the names of nodes.
        net: The subgraph between the two ends.
        routes: The k best routes, for the share of them that pass a node.
        worlds: Number of worlds if the result has to be sampled.
        seed: Seed of the worlds.
        limit: States at a time at which the exact computation is given up; 0 always samples.

    Returns:
        The nodes by criticality, largest first; of equal ones first those on more routes.
    """
    if not net.m:
        return CriticalParties(reliability(net, worlds, seed, limit), (), 0, ())
    best = connection(net, worlds, seed, limit)
    whole = reliability_of(net, best, worlds)
    nodes = _inner_nodes(net)
    independent = _exact_losses(net, nodes, whole, best, limit)
    if independent is None:
        independent = _sampled_losses(nodes, best, worlds, seed)
    on_every = on_all(net)
    common = _common_losses(net, nodes, whole.common)
    criticalities = []
    for node in nodes:
        label = view.label(node)
        loss, exact = independent[node]
        mixed = loss.mixed(common[node], net.rho)
        share = _share_passing(label, routes)
        criticalities.append(
            Criticality(label, loss, common[node], mixed, share, node in on_every, exact)
        )
    # Rounded, so that noise in the last digits does not decide the order.
    criticalities.sort(key=lambda each: (-round(each.mixed.value, 12), -each.routes_hit, each.node))
    size, cut_sets = cuts(net)
    return CriticalParties(whole, criticalities, size, list(_named(view, cut_sets)))


def _inner_nodes(net: STSubgraph) -> list[int]:
    """Return the view's nodes between the two ends, in order."""
    nodes: list[int] = distinct(net.whose[net.whose >= 0]).tolist()
    return nodes


def _share_passing(label: str, routes: Sequence[Route]) -> float:
    """Return the share of routes with a node between their ends, 0.0 without routes."""
    if not routes:
        return 0.0
    return sum(label in route.nodes[1:-1] for route in routes) / len(routes)


def _named(view: GraphArrays, sets: Iterable[Collection[int]]) -> Iterator[tuple[str, ...]]:
    for nodes in sets:
        yield tuple(sorted(map(view.label, nodes)))


def _common_losses(net: STSubgraph, nodes: Sequence[int], width: float) -> dict[int, float]:
    """Return the loss without each node if all original statements share one number.

    Only the loss of a node on the widest walk can lower the width, so one such walk is enough.
    """
    losses_by_node = dict.fromkeys(nodes, 0.0)
    # Without arcs narrower than the best width, every walk that is left is a widest one.
    wide = net.take(net.common >= width)
    for node in set(wide.whose[_walk(wide)].tolist()) - {-1}:
        losses_by_node[node] = width - widest(net.less([node]))
    return losses_by_node


def _walk(net: STSubgraph) -> list[int]:
    """Return the nodes of one walk with fewest arcs between the ends."""
    return list(nx.shortest_path(_digraph(net), SOURCE, TARGET))


def _digraph(net: STSubgraph) -> nx.DiGraph[int]:
    """Return the net as a directed graph of its own node numbers."""
    return nx.DiGraph(list(zip(net.tail.tolist(), net.head.tolist(), strict=True)))


def _exact_losses(
    net: STSubgraph, nodes: Sequence[int], whole: Reliability, best: BestConnection, limit: int
) -> dict[int, tuple[Estimate, bool]] | None:
    """Return the independent loss without each node, and whether it is exact.

    None if the connection was sampled or some loss takes too many states.
    """
    if best.value is None:
        return None
    estimates = {}
    # All losses together may take about the work of one connection.
    work = max(WORK // max(len(nodes), 1), 10_000)
    for node in nodes:
        rest = exactly(net.less([node]), limit, work, best.picks)
        if rest is None or rest.value is None:
            return None
        # Either number may be a lower bound, and no loss is negative (docs/decisions/0020).
        loss = max(0.0, whole.independent.value - rest.value)
        estimates[node] = Estimate(loss, loss, loss), whole.exact and rest.whole
    return estimates


def _sampled_losses(
    nodes: Sequence[int], best: BestConnection, worlds: int, seed: int
) -> dict[int, tuple[Estimate, bool]]:
    """Return the independent loss without each node in sampled worlds, marked as not exact."""
    nets = best.others
    counts = [losses(net, worlds, seed) for net in nets]
    first = max(range(len(counts)), key=lambda index: counts[index].hits)
    estimates = {}
    for node in nodes:
        estimates[node] = _sampled_loss(nets, counts, first, node, seed), False
    return estimates


def _sampled_loss(
    nets: Sequence[STSubgraph], counts: Sequence[SampledLosses], first: int, node: int, seed: int
) -> Estimate:
    """Return the loss without a node in the same worlds, with a 95% interval.

    `first` is the pick that connects best with the node. If another pick connects best without it,
    the interval is that of a difference of paired shares (Wald).
    """
    worlds = counts[first].worlds
    rest = [count.hits - count.needed.get(node, 0) for count in counts]
    second = max(range(len(rest)), key=lambda index: (rest[index], index == first))
    lost = counts[first].hits - rest[second]
    # If one pick is best both times, the node is needed in every lost world: that is a share, with
    # its score interval.
    if second == first:
        return wilson(lost, worlds)
    apart = sampling.differing(nets[first], nets[second].less([node]), worlds, seed)
    half = Z * sqrt(max(apart - lost**2 / worlds, 0.0)) / worlds
    return Estimate(lost / worlds, max(0.0, lost / worlds - half), min(1.0, lost / worlds + half))


def parties(net: STSubgraph) -> nx.DiGraph[int]:
    """Return the net as a graph of the view's nodes, with -1 and -2 for the two ends."""
    graph: nx.DiGraph[int] = nx.DiGraph()
    names = net.whose.tolist()
    names[SOURCE], names[TARGET] = FROM, TO
    for tail, head in zip(net.tail.tolist(), net.head.tolist(), strict=True):
        graph.add_edge(names[tail], names[head])
    return graph


def on_all(net: STSubgraph) -> set[int]:
    """Return the view's nodes that stand on every admissible route.

    If each node of the view stands once in the net, these are the dominators of the target (Cooper,
    Harvey and Kennedy 2001, in networkx). If the clock makes a node stand there more than once,
    each node of one route is removed to see whether any route is left.
    """
    if not net.m:
        return set()
    if len(_inner_nodes(net)) == net.n - 2:
        # The dominators of the target are the nodes on every walk to it; those of a node form a
        # chain.
        dominator_of = nx.immediate_dominators(_digraph(net), SOURCE)
        dominators, node = set(), dominator_of[TARGET]
        while node is not None and node != SOURCE:
            dominators.add(int(net.whose[node]))
            node = dominator_of[node]
        return dominators
    passed = set(net.whose[_walk(net)].tolist()) - {-1}  # a node on every route is on this one
    return {node for node in passed if not net.less([node]).m}


def cuts(net: STSubgraph) -> tuple[int | None, list[tuple[int, ...]]]:
    """Find the least number of nodes that separate the two ends, and up to `CUTS` such sets.

    The number and one set come from a maximum flow with the nodes split. Other sets are searched if
    there are few arcs: a cut takes one node of each of as many walks that share no node. The result
    is exact if each party stands in the net once, and for sets of one. If the clock makes a party
    stand there more than once, the sets do separate the ends, but a smaller one is not ruled out.

    Returns:
        The number and the sets, sorted. (0, []) if nothing connects the ends, (None, []) if an arc
        joins them directly.
    """
    if not net.m:
        return 0, []
    graph = parties(net)
    if graph.has_edge(FROM, TO):
        return None, []
    # A node on every route is a cut by itself, so that no flow has to be computed.
    on_every = sorted(on_all(net))
    if on_every:
        return 1, [(node,) for node in on_every[:CUTS]]
    smallest = _smallest_cut(graph)
    sets = [smallest]
    if net.m <= FEW:
        sets += itertools.islice(_other_cuts(net, graph, smallest), CUTS - 1)
    return len(smallest), sorted(sets)


def _other_cuts(
    net: STSubgraph, graph: nx.DiGraph[int], known: tuple[int, ...]
) -> Iterator[tuple[int, ...]]:
    """Yield the cuts of one node of each disjoint walk, without the one that is known."""
    walks = [path[1:-1] for path in nx.node_disjoint_paths(graph, FROM, TO)]
    every = map(tuple, map(sorted, itertools.islice(itertools.product(*walks), TRIED)))
    while sets := list(itertools.islice(every, AT_ONCE)):
        # One node of each disjoint walk is needed, but not every such set separates the ends.
        for cut, cuts_off in zip(sets, separating(net, sets), strict=True):
            if cuts_off and cut != known:
                yield cut


def _smallest_cut(graph: nx.DiGraph[int]) -> tuple[int, ...]:
    """Return one smallest set of nodes that separates the ends, from a maximum flow."""
    names = sorted(graph)
    number: Mapping[int, int] = dict(zip(names, itertools.count()))
    n = len(names)
    wide = n + 1  # more than any cut of nodes, so that no arc and no end is ever cut
    rows = []
    for index, name in enumerate(names):  # each node as an arc from its entrance to its exit
        rows.append((index, index + n, wide if name < 0 else 1))
    for tail_name, head_name in graph.edges:
        rows.append((number[tail_name] + n, number[head_name], wide))
    tail, head, capacity = np.array(rows, np.int32).T
    near = still_reached(2 * n, tail, head, capacity, number[FROM], number[TO] + n)
    # A node is cut where the source still reaches its entrance but not its exit.
    cut = np.flatnonzero(near[:n] & ~near[n:])
    return tuple(names[index] for index in cut.tolist())
