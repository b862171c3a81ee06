"""Centrality on the network, with rank intervals under resampling of roots.

Because we see what was investigated, each value comes with the number of documents about the
party. Method: cluster bootstrap by root (METHODS 6.7): roots are drawn with replacement, an edge
stays when one of its roots was drawn; ranks are taken again; the median, the 5th and the 95th
percentiles print, and the share of resamplings in which a node is among the first. A metric is one
row of `METRICS`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
import numpy.typing as npt
from scipy import sparse

from ..errors import unknown, wrong
from .arrays import Floats, Ints, offsets, spread
from .brandes import betweenness

# What an authority does to a party, and what lists print, is no relation within a supply chain.
LEFT_OUT = frozenset({"DESIGNATES", "LINKED_TO", "LISTED_ON", "NOT_SAME_ENTRY", "WARNS"})
SAMPLE = 500  # sources of a sampled betweenness
EXACT = 5_000  # nodes up to which betweenness is exact
DENSE = 2_000  # nodes up to which current flow is computed
SEED = 7


@dataclass(frozen=True)
class SimpleGraph:
    """A simple directed graph: arcs int32[m] sorted by (tail, head), weight = largest support, roots by arc."""

    labels: tuple[str, ...]
    tail: Ints
    head: Ints
    weight: Floats
    root_first: Ints
    root: Ints
    roots: int

    @property
    def n(self) -> int:
        """The number of nodes."""
        return len(self.labels)

    def kept(self, drawn: npt.NDArray[np.bool_]) -> SimpleGraph:
        """Return the graph of the arcs with a root among those drawn; nodes keep their numbers."""
        owner = np.repeat(np.arange(len(self.tail)), np.diff(self.root_first))
        stays = np.zeros(len(self.tail), np.bool_)
        stays[owner[drawn[self.root]]] = True
        chosen = np.flatnonzero(stays)
        where, whose = spread(self.root_first, chosen)
        return SimpleGraph(
            self.labels, self.tail[chosen], self.head[chosen], self.weight[chosen],
            offsets(whose, len(chosen)), self.root[where], self.roots,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Metric:
    """A centrality: its name, what it means in a sentence, direction, weight, and the function to float64[n]."""

    name: str
    means: str
    direction: str
    weight: str
    run: Callable[[SimpleGraph, Between], Floats]
    replicates: int = 200


@dataclass(frozen=True, slots=True)
class Between:
    """Two sets between which betweenness is taken; None stands for every node."""

    sources: tuple[int, ...] | None = None
    targets: tuple[int, ...] | None = None


def _degree(graph: SimpleGraph, between: Between) -> Floats:
    return (
        np.bincount(graph.tail, minlength=graph.n) + np.bincount(graph.head, minlength=graph.n)
    ).astype(float)


def _betweenness(graph: SimpleGraph, between: Between) -> Floats:
    n = graph.n
    out = offsets(graph.tail, n)
    if between.sources is not None:
        return betweenness(out, graph.head, between.sources, between.targets)
    scale = 1.0 / ((n - 1) * (n - 2)) if n > 2 else 1.0
    if n <= EXACT:
        return betweenness(out, graph.head) * scale
    chosen = np.random.default_rng(SEED).choice(n, SAMPLE, replace=False)
    return betweenness(out, graph.head, chosen.tolist()) * scale * n / SAMPLE


def pagerank(
    n: int, tail: Ints, head: Ints, weight: Floats, damping: float = 0.85, tolerance: float = 1e-6
) -> Floats:
    """Return float64[n]: PageRank by power iteration (Page et al. 1999); nodes without arcs out jump anywhere.

    Converged when the sum of changes is below n * `tolerance`, as networkx does.
    """
    if not n:
        return np.zeros(0)
    strength = np.bincount(tail, weights=weight, minlength=n)
    share = weight / strength[tail]
    matrix = sparse.csr_array((share, (head, tail)), shape=(n, n))
    dangling = np.flatnonzero(strength == 0)
    x = np.full(n, 1.0 / n)
    for _ in range(100):
        before = x
        x = damping * (matrix @ before + before[dangling].sum() / n) + (1 - damping) / n
        if np.abs(x - before).sum() < n * tolerance:
            break
    return x


def _pagerank(graph: SimpleGraph, between: Between) -> Floats:
    return pagerank(graph.n, graph.tail, graph.head, graph.weight, tolerance=1e-10)


def _katz(graph: SimpleGraph, between: Between) -> Floats:
    n = graph.n
    into = np.bincount(graph.head, weights=graph.weight, minlength=n)
    alpha = 0.9 / max(1.0, float(into.max(initial=0.0)))
    matrix = sparse.csr_array((graph.weight, (graph.head, graph.tail)), shape=(n, n))
    x = np.ones(n)
    for _ in range(1_000):
        before, x = x, alpha * (matrix @ x) + 1.0
        if np.abs(x - before).max(initial=0.0) < 1e-12:
            break
    return x / (np.sqrt((x * x).sum()) or 1.0)


def _current_flow(graph: SimpleGraph, between: Between) -> Floats:
    plain: nx.Graph[int] = nx.Graph()
    for u, v, w in zip(
        graph.tail.tolist(), graph.head.tolist(), graph.weight.tolist(), strict=True
    ):
        plain.add_edge(u, v, weight=max(w, plain[u][v]["weight"] if plain.has_edge(u, v) else 0.0))
    value = np.zeros(graph.n)
    if not len(plain):
        return value
    largest = max(nx.connected_components(plain), key=lambda c: (len(c), -min(c)))
    if len(largest) > DENSE:
        raise wrong(
            "rank current-flow", f"{len(largest)} nodes", f"a largest component of at most {DENSE}"
        )
    if len(largest) > 2:
        found = nx.current_flow_betweenness_centrality(
            plain.subgraph(sorted(largest)), weight="weight", solver="lu"
        )
        for node, flow in found.items():
            value[node] = flow
    return value


ALONG, NONE = "along the relations", "none: every relation once, without direction"
METRICS = (
    Metric(
        "degree",
        "in-degree plus out-degree in the simple directed graph",
        "both ways",
        "unweighted",
        _degree,
    ),
    Metric(
        "betweenness",
        "share of shortest directed paths between other pairs that pass the node, normalised by (n-1)(n-2); above "
        f"{EXACT} nodes from {SAMPLE} sources drawn; with --from and --to the sum over pairs of the two sets",
        ALONG,
        "unweighted",
        _betweenness,
    ),
    Metric("pagerank", "PageRank, damping 0.85", ALONG, "support", _pagerank),
    Metric(
        "katz",
        "Katz: chains of relations that end at the node, each step damped by 0.9 over the largest weighted in-degree; "
        "length 1 over all nodes",
        ALONG,
        "support",
        _katz,
    ),
    Metric(
        "current-flow",
        "current-flow betweenness on the largest connected component (0 elsewhere), normalised; support as conductance",
        NONE,
        "support",
        _current_flow,
        40,
    ),
)


@dataclass(frozen=True, slots=True)
class Ranked:
    """One row of a ranking: value, rank; median rank and its 90% interval under resampling.

    `among` is the share of resamplings in which the node is among the first `top`.
    """

    uid: str
    value: float
    rank: int
    low: int
    high: int
    median: float
    among: float


def simple(graph: nx.MultiDiGraph[str], keep: Callable[[str], bool]) -> SimpleGraph:
    """Return the simple directed graph of supported edges between nodes that `keep` accepts.

    Parallel edges become one with the largest support; summary edges, gaps and the relations of
    `LEFT_OUT` are left out.
    """
    weight: dict[tuple[str, str], float] = {}
    roots: dict[tuple[str, str], set[str]] = {}
    for s, t, data in graph.edges(data=True):
        if data["summary"] or data["gap"] or data["support"] <= 0 or data["predicate"] in LEFT_OUT:
            continue
        if s == t or not (keep(s) and keep(t)):
            continue
        weight[s, t] = max(weight.get((s, t), 0.0), data["support"])
        roots.setdefault((s, t), set()).update(data["roots"])
    labels = tuple(sorted({x for pair in weight for x in pair}))
    at = {label: i for i, label in enumerate(labels)}
    pairs = sorted(weight)
    names = {
        name: i for i, name in enumerate(sorted(set().union(*roots.values()) if roots else set()))
    }
    flat = [names[r] for pair in pairs for r in sorted(roots[pair])]
    return SimpleGraph(
        labels,
        np.array([at[s] for s, _ in pairs], np.int32),
        np.array([at[t] for _, t in pairs], np.int32),
        np.array([weight[pair] for pair in pairs]),
        np.cumsum([0, *(len(roots[pair]) for pair in pairs)]).astype(np.int32),
        np.array(flat, np.int32),
        len(names),
    )


def _ranks(values: Floats) -> npt.NDArray[np.int64]:
    """Return competition ranks (1, 2, 2, 4), values compared to 12 digits."""
    rounded = np.round(values, 12)
    ordered = np.sort(-rounded)
    return np.searchsorted(ordered, -rounded, side="left") + 1


def rank(
    graph: nx.MultiDiGraph[str],
    metric: str,
    keep: Callable[[str], bool] = lambda uid: True,
    replicates: int | None = None,
    seed: int = SEED,
    top: int = 10,
    sources: Sequence[str] = (),
    targets: Sequence[str] = (),
) -> list[Ranked]:
    """Return nodes by a metric, best first, each with its median rank and 90% interval.

    A node that a replicate loses is ranked last there. Raises `BadInput` for an unknown metric, or
    sets given to a metric that takes none. Cost: `replicates` runs of the metric.
    """
    by_name = {m.name: m for m in METRICS}
    if metric not in by_name:
        raise unknown("rank", metric, "a metric", by_name)
    if bool(sources) != bool(targets) or (sources and metric != "betweenness"):
        raise wrong("rank --from --to", metric, "betweenness, with both sets")
    found = by_name[metric]
    base = simple(graph, keep)
    between = _between(base, sources, targets)
    values = found.run(base, between)
    ranks = _ranks(values)
    rng = np.random.default_rng(seed)
    runs = found.replicates if replicates is None else replicates
    seen = np.empty((runs if base.roots else 0, base.n), np.int64)
    for i in range(len(seen)):
        drawn = np.zeros(base.roots, np.bool_)
        drawn[rng.integers(0, base.roots, base.roots)] = True
        some = base.kept(drawn)
        again = _ranks(found.run(some, between))
        alone = np.ones(base.n, np.bool_)
        alone[some.tail] = alone[some.head] = False
        again[alone] = base.n
        seen[i] = again
    if not len(seen):
        seen = ranks[None, :]
    low = np.quantile(seen, 0.05, axis=0, method="lower")
    median = np.quantile(seen, 0.5, axis=0)
    high = np.quantile(seen, 0.95, axis=0, method="higher")
    among = (seen <= top).mean(axis=0)
    return [
        Ranked(
            base.labels[i],
            float(values[i]),
            int(ranks[i]),
            int(low[i]),
            int(high[i]),
            float(median[i]),
            float(among[i]),
        )
        for i in sorted(range(base.n), key=lambda i: (ranks[i], base.labels[i]))
    ]


def _between(base: SimpleGraph, sources: Sequence[str], targets: Sequence[str]) -> Between:
    if not sources:
        return Between()
    at = {label: i for i, label in enumerate(base.labels)}
    return Between(*(tuple(at[x] for x in group if x in at) for group in (sources, targets)))
