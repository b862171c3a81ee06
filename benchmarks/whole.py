"""Compare passes over a whole graph with networkx.

They are one Dijkstra, PageRank, components, betweenness and memory.
"""

from __future__ import annotations

import tracemalloc

import graphs
import networkx as nx
import numpy as np
from rows import Row
from scipy import sparse
from scipy.sparse import csgraph
from timing import best

from entrepot.graph.analysis.arrays import GraphArrays
from entrepot.graph.analysis.brandes import betweenness
from entrepot.graph.analysis.centrality import pagerank
from entrepot.graph.analysis.search_layers import layer, least


def basics(view: GraphArrays, graph: nx.DiGraph, s: int) -> list[Row]:
    """Compare one Dijkstra, PageRank and weak components with networkx."""
    at = layer(view)
    rows = []
    took, mine = best(lambda: least(at, [s]))
    back = graph.reverse()
    peer, theirs = best(lambda: nx.single_source_dijkstra_path_length(back, s, weight="w"), 1)
    agree = all(abs(mine[v] - d) < 1e-9 for v, d in theirs.items()) and int(
        np.isfinite(mine).sum()
    ) == len(theirs)
    rows.append(
        Row(
            "Dijkstra, one target", "425k arcs", took, {"networkx": peer}, {"networkx": 15.0}, agree
        )
    )
    took, mine = best(lambda: pagerank(view.n, view.tail, view.head, view.support))
    peer, theirs = best(lambda: nx.pagerank(graph, weight="p"), 1)
    agree = bool(np.abs(mine - np.array([theirs[v] for v in range(view.n)])).sum() < 1e-6 * view.n)
    rows.append(Row("PageRank", "425k arcs", took, {"networkx": peer}, {"networkx": 20.0}, agree))
    matrix = sparse.csr_array(
        (np.ones(view.m, np.int8), view.head, view.out), shape=(view.n, view.n)
    )
    took, (number, _) = best(lambda: csgraph.connected_components(matrix, connection="weak"))
    peer, theirs = best(lambda: nx.number_weakly_connected_components(graph), 1)
    rows.append(
        Row(
            "weak components",
            "425k arcs",
            took,
            {"networkx": peer},
            {"networkx": 12.0},
            number == theirs,
        )
    )
    return rows


def between_nodes(view: GraphArrays, graph: nx.DiGraph) -> Row:
    """Compare betweenness from 100 sources with networkx."""
    sources = np.random.default_rng(7).choice(view.n, 100, replace=False).tolist()
    took, mine = best(lambda: betweenness(view.out, view.head, sources))
    peer, theirs = best(lambda: nx.betweenness_centrality_subset(graph, sources, list(graph)), 1)
    agree = bool(np.allclose(mine, [theirs[v] for v in range(view.n)], atol=1e-6))
    return Row(
        "betweenness, 100 sources", "42k arcs", took, {"networkx": peer}, {"networkx": 10.0}, agree
    )


def memory(found: graphs.Supply) -> Row:
    """Compare the bytes for one arc of a view with those of an equal networkx graph."""
    tracemalloc.start()
    view = found.view()
    held = view.nbytes
    before = tracemalloc.get_traced_memory()[0]
    graph = graphs.to_networkx(view)
    size = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    return Row(
        "memory (bytes an arc)",
        "42k arcs",
        held / view.m,
        {"networkx": size / view.m},
        {"networkx": 10.0},
        graph.number_of_edges() == view.m,
        "pieces, roots and voices included; the matrix of a search adds 24 an arc",
    )
