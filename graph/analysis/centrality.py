"""Centrality on the network, with rank intervals under resampling of original statements.

The network shows what was investigated, so each value is printed with the number of documents about
the party. Method: cluster bootstrap by original statement (Efron and Tibshirani 1993 for the
bootstrap). Statements are drawn with replacement, an edge stays if one of its statements was drawn,
and the ranks are computed again. Reported are the median rank, its 5th and 95th percentile, and the
share of resamplings in which a node is among the first. A metric is one row of `METRICS`.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ..distinct import distinct
from ..errors import unknown, wrong
from .arrays import Flags, Floats, Ints, offsets, spread
from .brandes import betweenness
from .relation_columns import RelationColumns, columns_of_edges

# networkx is imported where it is used: a question that reads columns does without.
if TYPE_CHECKING:
    import networkx as nx
    from scipy import sparse

# What an authority does to a party, what lists print, and the flag of a ship are no relations
# within a supply chain.
LEFT_OUT = frozenset(
    {"DESIGNATES", "FLAGGED_IN", "LINKED_TO", "LISTED_ON", "NOT_SAME_ENTRY", "WARNS"}
)
SAMPLE = 500  # sources of a sampled betweenness
EXACT = 5_000  # nodes up to which betweenness is exact
DENSE = 2_000  # nodes up to which current flow is computed: it solves a dense linear system
TIES = 512  # ties whose currents are computed at a time
SEED = 7

Ranks = npt.NDArray[np.int64]


@dataclass(frozen=True)
class SimpleGraph:
    """A simple directed graph: int32[m] arcs sorted by (tail, head).

    `weight` is the largest support of an arc, `root` the original statements behind the arcs by
    `root_first` int32[m+1], and `roots` their number.
    """

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

    def with_roots(self, drawn: Flags) -> SimpleGraph:
        """Return the graph of the arcs with a drawn statement, without its statements.

        Nodes keep their numbers.
        """
        chosen = np.flatnonzero(_any_in_row(self.root_first, drawn[self.root]))
        return SimpleGraph(
            labels=self.labels,
            tail=self.tail[chosen],
            head=self.head[chosen],
            weight=self.weight[chosen],
            root_first=np.zeros(len(chosen) + 1, np.int32),
            root=np.zeros(0, np.int32),
            roots=0,
        )


def _any_in_row(first: Ints, flags: Flags) -> Flags:
    """Return, by row of a CSR, whether one of the flags of the row is set."""
    before = np.zeros(len(flags) + 1, np.int32)
    np.cumsum(flags, out=before[1:])
    some: Flags = before[first[1:]] > before[first[:-1]]
    return some


@dataclass(frozen=True, slots=True)
class Metric:
    """A measure of centrality, with a sentence on what it means and the function to float64[n].

    `replicates` is the number of resamplings if none is given.
    """

    name: str
    means: str
    direction: str
    weight: str
    run: Callable[[SimpleGraph, Between], Floats]
    replicates: int = 200


@dataclass(frozen=True, slots=True)
class Between:
    """Two sets of nodes between which betweenness is computed; None stands for every node."""

    sources: tuple[int, ...] | None = None
    targets: tuple[int, ...] | None = None


def _degree(graph: SimpleGraph, between: Between) -> Floats:
    outgoing = np.bincount(graph.tail, minlength=graph.n)
    incoming = np.bincount(graph.head, minlength=graph.n)
    return (outgoing + incoming).astype(float)


def _betweenness(graph: SimpleGraph, between: Between) -> Floats:
    n = graph.n
    out = offsets(graph.tail, n)
    if between.sources is not None:
        return betweenness(out, graph.head, between.sources, between.targets)
    scale = 1.0 / ((n - 1) * (n - 2)) if n > 2 else 1.0
    if n <= EXACT:
        return betweenness(out, graph.head) * scale
    # The same sources in every resampling, so that ranks differ by the statements drawn alone.
    chosen = np.random.default_rng(SEED).choice(n, SAMPLE, replace=False)
    return betweenness(out, graph.head, chosen.tolist()) * scale * n / SAMPLE


def pagerank(
    n: int, tail: Ints, head: Ints, weight: Floats, damping: float = 0.85, tolerance: float = 1e-6
) -> Floats:
    """Compute PageRank by power iteration (Page, Brin, Motwani and Winograd 1999).

    Cost: O(n + m) per round, at most 100 rounds.

    Args:
        n: Number of nodes.
        tail: int32[m], the tails of the arcs.
        head: int32[m], their heads.
        weight: float64[m], their weights, above 0.
        damping: Probability of following an arc. Nodes without arcs out jump anywhere.
        tolerance: The iteration stops when the sum of changes is below n * `tolerance`, as in
            networkx.

    Returns:
        float64[n] with sum 1; empty without nodes.

    >>> pair = np.array([0], np.int32), np.array([1], np.int32)
    >>> pagerank(2, *pair, np.ones(1)).round(3).tolist()
    [0.351, 0.649]
    """
    if not n:
        return np.zeros(0)
    strength = np.bincount(tail, weights=weight, minlength=n)
    share = weight / strength[tail]
    from scipy import sparse  # takes a moment to import

    matrix = sparse.csr_array((share, (head, tail)), shape=(n, n))
    dangling = np.flatnonzero(strength == 0)
    rank = np.full(n, 1.0 / n)
    for _ in range(100):
        before = rank
        # A node without arcs out passes its rank on to all nodes alike.
        jumps = before[dangling].sum() / n
        rank = damping * (matrix @ before + jumps) + (1 - damping) / n
        if np.abs(rank - before).sum() < n * tolerance:
            break
    return rank


def _pagerank(graph: SimpleGraph, between: Between) -> Floats:
    return pagerank(graph.n, graph.tail, graph.head, graph.weight, tolerance=1e-10)


def _katz(graph: SimpleGraph, between: Between) -> Floats:
    """Compute Katz centrality (Katz 1953) by iteration.

    On layered graphs eigenvector centrality is degenerate, and Katz's is not.
    """
    n = graph.n
    into = np.bincount(graph.head, weights=graph.weight, minlength=n)
    # The spectral radius is at most the largest weighted in-degree, so that the series converges.
    alpha = 0.9 / max(1.0, float(into.max(initial=0.0)))  # below 1 over the spectral radius
    from scipy import sparse

    matrix = sparse.csr_array((graph.weight, (graph.head, graph.tail)), shape=(n, n))
    value = np.ones(n)
    for _ in range(1_000):
        before, value = value, alpha * (matrix @ value) + 1.0
        if np.abs(value - before).max(initial=0.0) < 1e-12:
            break
    return value / (np.sqrt((value * value).sum()) or 1.0)


def _current_flow(graph: SimpleGraph, between: Between) -> Floats:
    """Compute current-flow betweenness (Brandes and Fleischer 2005) on the largest component."""
    from scipy import sparse
    from scipy.sparse import csgraph

    value = np.zeros(graph.n)
    if not len(graph.tail):
        return value
    shape = (graph.n, graph.n)
    arcs = sparse.csr_array((graph.weight, (graph.tail, graph.head)), shape=shape)
    # Current flow has no direction: of two opposite arcs the better supported one counts.
    ties = arcs.maximum(arcs.T).tocsr()
    _, component = csgraph.connected_components(ties, directed=False)
    # Of components of one size that with the lowest node, so that the answer can be repeated.
    largest = np.flatnonzero(component == np.bincount(component).argmax())
    if len(largest) > DENSE:
        raise wrong(
            "rank current-flow", f"{len(largest)} nodes", f"a largest component of at most {DENSE}"
        )
    if len(largest) > 2:
        value[largest] = _throughput(ties[largest][:, largest])
    return value


def _throughput(ties: sparse.csr_array) -> Floats:
    """Return the share of current that passes each node of a connected network of conductances.

    A unit of current goes between each pair of other nodes in turn; what is returned is the mean
    of what passes, 0 to 1. Cost: O(n^3 + m n log n).

    Args:
        ties: float64[n, n], symmetric: the conductance of each tie.
    """
    from scipy.sparse import csgraph, triu

    n = ties.shape[0]
    potential = np.zeros((n, n))  # by node, where current enters at another and leaves at the first
    potential[1:, 1:] = np.linalg.inv(csgraph.laplacian(ties).toarray()[1:, 1:])
    upper = triu(ties).tocoo()
    # Of ordered values, that at a place is added so often and subtracted for the rest of the pairs.
    times = 2.0 * np.arange(n) - (n - 1)
    passing = np.zeros(n)
    for start in range(0, upper.nnz, TIES):
        one, other = upper.row[start : start + TIES], upper.col[start : start + TIES]
        conductance = upper.data[start : start + TIES, None]
        current = np.sort(conductance * (potential[one] - potential[other]), axis=1)
        # The absolute currents in the ties, summed over all pairs of nodes.
        summed = current @ times
        passing += np.bincount(one, summed, n) + np.bincount(other, summed, n)
    # What enters or leaves at a node itself does not pass it.
    throughput: Floats = (passing - (n - 1)) / ((n - 1) * (n - 2))
    return throughput


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
        "share of shortest directed paths between other pairs that pass the node, normalised by "
        f"(n-1)(n-2); above {EXACT} nodes from {SAMPLE} sources drawn; with --from and --to the "
        "sum over pairs of the two sets",
        ALONG,
        "unweighted",
        _betweenness,
    ),
    Metric("pagerank", "PageRank, damping 0.85", ALONG, "support", _pagerank),
    Metric(
        "katz",
        "Katz: chains of relations that end at the node, each step damped by 0.9 over the largest "
        "weighted in-degree; length 1 over all nodes",
        ALONG,
        "support",
        _katz,
    ),
    Metric(
        "current-flow",
        "current-flow betweenness on the largest connected component (0 elsewhere), normalised; "
        "support as conductance",
        NONE,
        "support",
        _current_flow,
        # Fewer than for the others, because each run solves a dense linear system.
        replicates=40,
    ),
)


@dataclass(frozen=True, slots=True)
class Ranked:
    """One row of a ranking: value, rank, and the rank's median and 90% interval.

    The interval from `low` to `high` is that under resampling. `among` is the share of resamplings
    in which the node is among the first `top`.
    """

    uid: str
    value: float
    rank: int
    low: int
    high: int
    median: float
    among: float


def simple(
    graph: nx.MultiDiGraph[str] | RelationColumns, keep: Callable[[str], bool]
) -> SimpleGraph:
    """Return the simple directed graph of the supported edges between some nodes.

    Parallel edges become one with the largest support. Summary edges, gaps and the relations of
    `LEFT_OUT` are left out.

    Args:
        graph: The network of a case, or the columns of its relations.
        keep: Returns whether a node takes part.
    """
    columns = graph if isinstance(graph, RelationColumns) else _columns_of_graph(graph)
    numbers = np.flatnonzero(_taking_part(columns, keep))
    n = len(columns.ends)
    # Both in the order of the names, so that nodes and arcs do not depend on that of the network.
    pair_of = columns.source[numbers].astype(np.int64) * n + columns.target[numbers]
    pairs, arc = np.unique(pair_of, return_inverse=True)
    # Parallel relations of two parties are one tie: other goods make it no stronger.
    weight = np.zeros(len(pairs))
    np.maximum.at(weight, arc, columns.mixed[numbers])
    root_first, root, roots = _statements(columns, numbers, arc.astype(np.int32), len(pairs))
    nodes, ends = np.unique(np.stack(np.divmod(pairs, max(n, 1))), return_inverse=True)
    tail, head = ends.reshape(2, -1).astype(np.int32)
    return SimpleGraph(
        labels=tuple(map(columns.ends.__getitem__, nodes.tolist())),
        tail=tail,
        head=head,
        weight=weight,
        root_first=root_first,
        root=root,
        roots=roots,
    )


def _columns_of_graph(graph: nx.MultiDiGraph[str]) -> RelationColumns:
    from ..network import relations_of

    return columns_of_edges(relations_of(graph))


def _taking_part(columns: RelationColumns, keep: Callable[[str], bool]) -> Flags:
    """Return, by relation, whether it takes part."""
    kept = np.array(list(map(keep, columns.ends)), np.bool_)
    out = columns.summary | columns.gap | columns.with_predicate(LEFT_OUT)
    # A relation of a party with itself is no tie to another.
    part: Flags = (columns.mixed > 0) & (columns.source != columns.target)
    part &= ~out & kept[columns.source] & kept[columns.target]
    return part


def _statements(
    columns: RelationColumns, numbers: Ranks, arc: Ints, arcs: int
) -> tuple[Ints, Ints, int]:
    """Return the original statements behind arcs, each once, and how many there are.

    Args:
        columns: The relations.
        numbers: Those that take part.
        arc: The arc of each of them.
        arcs: The number of arcs.

    Returns:
        int32[arcs + 1], the offsets of the arcs; int32, the numbers of the statements of each in
        the order of their names; and the number of statements.
    """
    where, whose = spread(columns.root_first, numbers)
    every = max(len(columns.roots), 1)
    behind = distinct(arc[whose].astype(np.int64) * every + columns.root[where])
    owner, place = np.divmod(behind, every)
    known, root = np.unique(place, return_inverse=True)
    return offsets(owner.astype(np.int32), arcs), root.astype(np.int32), len(known)


def _ranks(values: Floats) -> Ranks:
    """Return competition ranks (1, 2, 2, 4), values compared to 12 digits."""
    # Equal nodes differ in the last digits by the order of sums, and would get different ranks.
    rounded = np.round(values, 12)
    ordered = np.sort(-rounded)
    return np.searchsorted(ordered, -rounded, side="left") + 1


def rank(
    graph: nx.MultiDiGraph[str] | RelationColumns,
    metric: str,
    keep: Callable[[str], bool] = lambda uid: True,
    replicates: int | None = None,
    seed: int = SEED,
    top: int = 10,
    sources: Sequence[str] = (),
    targets: Sequence[str] = (),
) -> list[Ranked]:
    """Rank nodes by a metric, each with its median rank and 90% interval under resampling.

    Cost: `replicates` runs of the metric.

    Args:
        graph: The network of a case, or the columns of its relations.
        metric: Name of a row of `METRICS`.
        keep: Returns whether a node takes part.
        replicates: Number of resamplings. None: the number of the metric.
        seed: Seed of the resampling.
        top: Ranks that count as "among the first".
        sources: With `targets`, the sets between which betweenness is computed.
        targets: See `sources`.

    Returns:
        The nodes, best first; of equal rank in the order of their uids.

    Raises:
        BadInput: The metric is unknown, or sets are given to another metric than betweenness.
    """
    by_name = {row.name: row for row in METRICS}
    if metric not in by_name:
        raise unknown("rank", metric, "a metric", by_name)
    if bool(sources) != bool(targets) or (sources and metric != "betweenness"):
        raise wrong("rank --from --to", metric, "betweenness, with both sets")
    chosen = by_name[metric]
    base = simple(graph, keep)
    between = _between(base, sources, targets)
    values = chosen.run(base, between)
    ranks = _ranks(values)
    runs = chosen.replicates if replicates is None else replicates
    resampled = _resampled_ranks(base, chosen, between, runs, seed)
    if not len(resampled):
        resampled = ranks[None, :]
    return _rows(base, values, ranks, resampled, top)


def _resampled_ranks(
    base: SimpleGraph, metric: Metric, between: Between, runs: int, seed: int
) -> Ranks:
    """Return int64[runs, n], the ranks in each resampling; no row without statements to draw."""
    rng = np.random.default_rng(seed)
    ranks = np.empty((runs if base.roots else 0, base.n), np.int64)
    for run in range(len(ranks)):
        drawn = np.zeros(base.roots, np.bool_)
        # A statement that is drawn twice supports an arc no better than one drawn once.
        drawn[rng.integers(0, base.roots, base.roots)] = True
        resampled = base.with_roots(drawn)
        ranks[run] = _ranks(metric.run(resampled, between))
        lost = np.ones(base.n, np.bool_)
        lost[resampled.tail] = lost[resampled.head] = False
        ranks[run, lost] = base.n  # a node without any edge left is last
    return ranks


def _rows(
    base: SimpleGraph, values: Floats, ranks: Ranks, resampled: Ranks, top: int
) -> list[Ranked]:
    # Whole ranks, rounded outward, so that the interval is never too narrow.
    low = np.quantile(resampled, 0.05, axis=0, method="lower")
    median = np.quantile(resampled, 0.5, axis=0)
    high = np.quantile(resampled, 0.95, axis=0, method="higher")
    among = (resampled <= top).mean(axis=0)
    rows = []
    for node in sorted(range(base.n), key=lambda node: (ranks[node], base.labels[node])):
        rows.append(
            Ranked(
                uid=base.labels[node],
                value=float(values[node]),
                rank=int(ranks[node]),
                low=int(low[node]),
                high=int(high[node]),
                median=float(median[node]),
                among=float(among[node]),
            )
        )
    return rows


def _between(base: SimpleGraph, sources: Sequence[str], targets: Sequence[str]) -> Between:
    if not sources:
        return Between()
    number = dict(zip(base.labels, itertools.count()))
    return Between(_known(number, sources), _known(number, targets))


def _known(number: dict[str, int], names: Sequence[str]) -> tuple[int, ...]:
    """Return the numbers of those names that are in the graph."""
    return tuple(number[name] for name in names if name in number)
