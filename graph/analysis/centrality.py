"""Centrality on the network, with rank intervals under resampling of roots.

Because we see what was investigated, each value comes with the number of documents about the
party. Method: cluster bootstrap by root (METHODS 6.7): roots are drawn with replacement, an edge
stays when one of its roots was drawn; ranks are taken again; the 5th and 95th percentiles print.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import networkx as nx

from ..errors import wrong

Scores = Mapping[str, float]
# What an authority does to a party, and what lists print, is no relation within a supply chain.
LEFT_OUT = frozenset({"DESIGNATES", "LISTED_ON", "NOT_SAME_ENTRY", "WARNS"})


@dataclass(frozen=True, slots=True)
class Metric:
    """A centrality: its name, what it means in a sentence, and the function."""

    name: str
    means: str
    run: Callable[[nx.DiGraph[str]], Scores]


def _degree(graph: nx.DiGraph[str]) -> Scores:
    return {n: float(d) for n, d in graph.degree()}


def _betweenness(graph: nx.DiGraph[str]) -> Scores:
    return dict(nx.betweenness_centrality(graph))


def _pagerank(graph: nx.DiGraph[str]) -> Scores:
    return dict(nx.pagerank(graph, weight="support")) if len(graph) else {}


METRICS = (
    Metric("degree", "in-degree plus out-degree in the simple directed graph", _degree),
    Metric(
        "betweenness",
        "share of shortest directed paths between other pairs that pass the node, unweighted, normalised by (n-1)(n-2)",
        _betweenness,
    ),
    Metric(
        "pagerank",
        "PageRank along the direction of the edges, weighted by support, damping 0.85",
        _pagerank,
    ),
)


@dataclass(frozen=True, slots=True)
class Ranked:
    """One row of a ranking: value, rank, and the 90% interval of the rank under resampling."""

    uid: str
    value: float
    rank: int
    low: int
    high: int


def simple(graph: nx.MultiDiGraph[str], keep: Callable[[str], bool]) -> nx.DiGraph[str]:
    """Return the simple directed graph of supported edges between nodes that `keep` accepts.

    Parallel edges become one with the largest support; summary edges, gaps and the relations of
    `LEFT_OUT` are left out.
    """
    result: nx.DiGraph[str] = nx.DiGraph()
    for s, t, data in graph.edges(data=True):
        if data["summary"] or data["gap"] or data["support"] <= 0 or data["predicate"] in LEFT_OUT:
            continue
        if not (keep(s) and keep(t)):
            continue
        if s == t:
            continue
        roots = set(data["roots"])
        if result.has_edge(s, t):
            result[s][t]["support"] = max(result[s][t]["support"], data["support"])
            result[s][t]["roots"] |= roots
        else:
            result.add_edge(s, t, support=data["support"], roots=roots)
    return result


def _ranks(scores: Scores) -> dict[str, int]:
    """Return competition ranks (1, 2, 2, 4), values compared to 12 digits."""
    rounded = {n: round(v, 12) for n, v in scores.items()}
    ordered = sorted(rounded.values(), reverse=True)
    place: dict[float, int] = {}
    for index, value in enumerate(ordered, 1):
        place.setdefault(value, index)
    return {n: place[v] for n, v in rounded.items()}


def rank(
    graph: nx.MultiDiGraph[str],
    metric: str,
    keep: Callable[[str], bool] = lambda uid: True,
    replicates: int = 200,
    seed: int = 7,
) -> list[Ranked]:
    """Return nodes by a metric, best first, each with the 90% interval of its rank.

    A node that a replicate loses gets the rank after the last. Raises `BadInput` for an unknown
    metric. Cost: `replicates` runs of the metric.
    """
    by_name = {m.name: m for m in METRICS}
    if metric not in by_name:
        raise wrong("rank", metric, "one of " + ", ".join(by_name))
    base = simple(graph, keep)
    run = by_name[metric].run
    scores = run(base)
    ranks = _ranks(scores)
    roots = sorted({root for _, _, d in base.edges(data=True) for root in d["roots"]})
    rng = random.Random(seed)
    seen: dict[str, list[int]] = {n: [] for n in scores}
    for _ in range(replicates if roots else 0):
        drawn = set(rng.choices(roots, k=len(roots)))
        some: nx.DiGraph[str] = nx.DiGraph()
        some.add_edges_from(
            (s, t, {"support": d["support"]}) for s, t, d in base.edges(data=True) if d["roots"] & drawn
        )
        again = _ranks(run(some))
        for node, places in seen.items():
            places.append(again.get(node, len(base)))
    result = []
    for node in sorted(scores, key=lambda n: (ranks[n], n)):
        places = sorted(seen[node]) or [ranks[node]]
        low = places[int(0.05 * (len(places) - 1))]
        high = places[round(0.95 * (len(places) - 1))]
        result.append(Ranked(node, scores[node], ranks[node], low, high))
    return result
