"""Positions by forces: equal input equal positions, apart enough to be told from each other,
neighbours near.
"""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.viz.drawing.force_layout import positions


def placed(graph: nx.Graph[int]) -> np.ndarray:
    edges = np.array(list(graph.edges()), np.int64).reshape(-1, 2)
    return positions(len(graph), edges[:, 0], edges[:, 1])


@pytest.mark.parametrize(
    "graph",
    [
        nx.path_graph(60),
        nx.star_graph(40),
        nx.balanced_tree(3, 5),
        nx.disjoint_union_all([nx.cycle_graph(9) for _ in range(20)]),
    ],
    ids=["path", "star", "tree", "rings"],
)
def test_links_are_short_and_nodes_apart(graph: nx.Graph[int]) -> None:
    place = placed(graph)
    ends = np.array(list(graph.edges()))
    links = np.linalg.norm(place[ends[:, 0]] - place[ends[:, 1]], axis=1)
    gaps = np.linalg.norm(place[:, None] - place[None, :], axis=2)
    others = gaps[np.triu_indices(len(place), 1)]
    assert np.median(links) < 0.9 * np.median(others)
    assert others.min() > 0.02
    assert (placed(graph) == place).all()


def test_parts_without_a_link_do_not_lie_on_each_other() -> None:
    rings = 12
    place = placed(nx.disjoint_union_all([nx.cycle_graph(7) for _ in range(rings)])).reshape(
        rings, 7, 2
    )
    low, high = place.min(axis=1), place.max(axis=1)
    for a in range(rings):
        for b in range(a):
            assert (high[a] < low[b]).any() or (high[b] < low[a]).any()


@settings(max_examples=25)
@given(st.integers(0, 30), st.data())
def test_any_graph_is_placed(n: int, data: st.DataObject) -> None:
    node = st.integers(0, max(n - 1, 0))
    ends = data.draw(st.lists(st.tuples(node, node), max_size=60)) if n else []
    place = positions(n, [a for a, _ in ends], [z for _, z in ends])
    assert place.shape == (n, 2)
    assert np.isfinite(place).all()
