"""The layered drawing: no cycle, lines run right, heights are optimal and keep their gaps."""

from __future__ import annotations

import itertools

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize

from entrepot.viz.drawing.sugiyama import acyclic, columns, crossings, heights, ordered, pooled

NODES = list("abcdefgh")
EDGES = st.lists(
    st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(lambda e: e[0] != e[1]),
    max_size=16,
)


@given(EDGES)
def test_no_cycle_is_left_and_every_edge_runs_right(edges: list[tuple[str, str]]) -> None:
    turned = acyclic(NODES, edges)
    drawn = [(z, a) if t else (a, z) for (a, z), t in zip(edges, turned, strict=True)]
    assert nx.is_directed_acyclic_graph(nx.MultiDiGraph(drawn))
    if nx.is_directed_acyclic_graph(nx.MultiDiGraph(edges)):
        assert turned == [False] * len(edges)
    found = columns(NODES, drawn)
    assert set(found) == set(NODES)
    assert all(found[a] < found[z] for a, z in drawn)


def test_a_self_loop_is_no_reason_to_fail() -> None:
    assert acyclic(["a"], [("a", "a")]) == [True]


def test_a_start_stands_beside_what_it_feeds_and_an_end_in_the_last_column() -> None:
    edges = [("a", "b"), ("b", "c"), ("x", "c"), ("b", "t")]
    assert columns(list("abcxt"), edges, ["t"]) == {"a": 0, "b": 1, "c": 2, "x": 1, "t": 2}


@given(
    st.permutations(list("abcd")),
    st.sets(st.tuples(st.sampled_from("abcd"), st.sampled_from("wxyz"))),
)
def test_crossings_are_those_counted_by_hand(left: list[str], links: set[tuple[str, str]]) -> None:
    right = list("wxyz")
    pairs = itertools.combinations(sorted(links), 2)
    by_hand = sum(
        (left.index(a) - left.index(b)) * (right.index(v) - right.index(w)) < 0
        for (a, v), (b, w) in pairs
    )
    out = {a: [z for s, z in sorted(links) if s == a] for a in left}
    assert crossings(left, right, out) == by_hand


def test_crossings_that_can_be_undone_are_undone() -> None:
    layers = [["a", "b", "c"], ["x", "y", "z"]]
    links = [("a", "z"), ("b", "y"), ("c", "x")]
    found = ordered(layers, links)
    out = {a: [z for s, z in links if s == a] for a in "abc"}
    assert crossings(found[0], found[1], out) == 0
    assert [sorted(layer) for layer in found] == layers


@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(0.1, 5)), min_size=1, max_size=6))
def test_pooling_is_the_least_squares_answer(pairs: list[tuple[float, float]]) -> None:
    wanted, weights = (np.array(x) for x in zip(*pairs, strict=True))
    found = np.array(pooled(list(wanted), list(weights)))
    assert (np.diff(found) >= -1e-9).all()
    rules = [
        {"type": "ineq", "fun": lambda x, i=i: x[i + 1] - x[i]} for i in range(len(wanted) - 1)
    ]

    def cost(x: np.ndarray) -> float:
        return float((weights * (x - wanted) ** 2).sum())

    best = minimize(
        cost, np.sort(wanted), constraints=rules, method="SLSQP", options={"ftol": 1e-12}
    ).fun
    assert cost(found) <= best + 1e-4 * (1 + best)


@given(EDGES)
def test_heights_keep_the_gaps(edges: list[tuple[str, str]]) -> None:
    layers = [NODES[:4], NODES[4:]]
    links = [(a, z) for a, z in edges if a in layers[0] and z in layers[1]]
    size = {n: 10.0 + NODES.index(n) for n in NODES}
    place = heights(layers, links, size, 5.0)
    for layer in layers:
        for a, b in itertools.pairwise(layer):
            assert place[b] - place[a] >= (size[a] + size[b]) / 2 + 5 - 1e-6
