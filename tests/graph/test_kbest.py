"""The k best paths equal those of networkx and of enumeration.

Cases have ties, stages, limits, dates and goods.
"""

from __future__ import annotations

import itertools
import random
from math import exp, log, prod

import networkx as nx
import numpy as np
import pytest
from analysis_graphs import edge, network_of, routes_of, ruled

from entrepot.graph.analysis import kbest
from entrepot.graph.analysis.array_builders import from_arrays, from_claims
from entrepot.graph.analysis.arrays import GraphArrays
from entrepot.graph.analysis.best_routes import (
    RouteQuestion,
    _route,
    apart,
    by_product,
    find_routes,
)
from entrepot.graph.analysis.kbest import SearchEnds, SearchTally, WalkedPath
from entrepot.graph.analysis.search_layers import layer
from entrepot.graph.dates import Interval
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Piece


def multigraph(seed: int, nodes: int = 60) -> tuple[GraphArrays, nx.DiGraph[int]]:
    """Return a seeded multigraph with many ties, and its best simple graph."""
    rng = random.Random(seed)
    rows = []
    for _ in range(nodes * 4):
        s, t = rng.sample(range(nodes), 2)
        rows.append((s, t, rng.choice((0.25, 0.5, 0.5, 1.0))))
    view = from_arrays(nodes, [r[0] for r in rows], [r[1] for r in rows], [r[2] for r in rows])
    plain: nx.DiGraph[int] = nx.DiGraph()
    plain.add_nodes_from(range(nodes))
    for s, t, p in rows:
        w = -log(p)
        if not plain.has_edge(s, t) or plain[s][t]["w"] > w:
            plain.add_edge(s, t, w=w)
    return view, plain


def costs(graph: nx.DiGraph[int], paths: list[list[int]]) -> list[float]:
    return [sum(graph[a][b]["w"] for a, b in itertools.pairwise(p)) for p in paths]


def take(view: GraphArrays, ends: SearchEnds, k: int) -> list[WalkedPath]:
    return list(itertools.islice(kbest.paths(layer(view), ends), k))


@pytest.mark.parametrize("seed", range(40))
def test_costs_are_those_of_networkx_on_multigraphs_with_ties(seed: int) -> None:
    view, plain = multigraph(seed)
    if not nx.has_path(plain, 0, 1):
        assert take(view, SearchEnds((0,), (1,)), 1) == []
        return
    theirs = list(itertools.islice(nx.shortest_simple_paths(plain, 0, 1, weight="w"), 50))
    mine = take(view, SearchEnds((0,), (1,)), 50)
    assert [p.cost for p in mine] == pytest.approx(costs(plain, theirs), abs=1e-9)
    assert len({p.nodes for p in mine}) == len(mine)
    assert all(len(set(p.nodes)) == len(p.nodes) for p in mine)
    last = mine[-1].cost - 1e-9
    assert {p.nodes for p in mine if p.cost < last} == {
        tuple(p) for p, c in zip(theirs, costs(plain, theirs), strict=True) if c < last
    }


@pytest.mark.parametrize("seed", range(12))
def test_bounds_that_are_tightened_change_no_answer(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, _ = multigraph(seed, 25)
    for limit in (0, 4):
        usual = take(view, SearchEnds((0,), (1,), max_steps=limit), 60)
        monkeypatch.setattr(kbest, "STUCK", 0)
        careful = take(view, SearchEnds((0,), (1,), max_steps=limit), 60)
        monkeypatch.undo()
        assert [p.cost for p in careful] == pytest.approx([p.cost for p in usual], abs=1e-9)


def test_a_trap_of_many_prefixes_is_left_by_completing_them() -> None:
    """Without A* each path of the clique would be walked: every cheap way returns to the door."""
    clique = [f"c{i}" for i in range(11)]
    pairs = [("s", "door"), ("door", "t"), ("door", clique[0])]
    pairs += [(a, b) for a, b in itertools.permutations(clique, 2)] + [(c, "door") for c in clique]
    labels = sorted({x for p in pairs for x in p})
    at = {x: i for i, x in enumerate(labels)}
    support = [0.5 if p == ("door", "t") else 0.99 for p in pairs]
    view = from_arrays(
        len(labels), [at[a] for a, _ in pairs], [at[b] for _, b in pairs], support, labels=labels
    )
    tally = SearchTally()
    found = take(view, SearchEnds((at["s"],), (at["t"],), tally=tally), 5)
    assert [[labels[v] for v in p.nodes] for p in found] == [["s", "door", "t"]]
    assert tally.exhausted
    assert tally.looked < 5_000


@pytest.mark.parametrize("seed", range(15))
def test_stages_avoided_nodes_and_the_number_of_steps(seed: int) -> None:
    view, plain = multigraph(seed, 14)
    every = [p for p in nx.all_simple_paths(plain, 0, 1, cutoff=6)]
    wanted = sorted(
        c
        for p, c in zip(every, costs(plain, every), strict=True)
        if 5 not in p and _passes(p, [{2, 3}, {4}])
    )
    ends = SearchEnds((0,), (1,), (frozenset({2, 3}), frozenset({4})), frozenset({5}), 6)
    assert sorted(p.cost for p in take(view, ends, 10_000)) == pytest.approx(wanted, abs=1e-9)


def _passes(path: list[int], stages: list[set[int]]) -> bool:
    at = 0
    for node in path:
        at += at < len(stages) and node in stages[at]
    return at == len(stages)


def test_sets_on_both_sides_stop_at_the_first_target_and_pass_no_other_source() -> None:
    view = from_arrays(5, [0, 1, 1, 3, 0], [1, 2, 4, 4, 3], [0.5, 0.5, 0.5, 0.5, 0.9])
    found = {p.nodes for p in take(view, SearchEnds((0, 1), (2, 4)), 99)}
    assert found == {(1, 2), (1, 4), (0, 3, 4)}


@pytest.mark.parametrize("seed", range(60))
def test_level_clock_goods_and_stops_are_kept_inside_the_search(seed: int) -> None:
    view = ruled(seed)
    expected = routes_of(view, 0, 1)
    routes, searched = find_routes(view, RouteQuestion((0,), (1,), k=10_000, max_steps=None))
    assert searched.exhausted
    assert {tuple(map(int, r.nodes)) for r in routes} == set(expected)
    rules = view.rules
    assert rules is not None
    for route in routes:
        choices = expected[tuple(map(int, route.nodes))]
        arcs = tuple(map(int, route.edges))
        assert arcs in choices

        def breaks(chosen: tuple[int, ...]) -> int:
            named = [int(rules.goods[a]) for a in chosen if rules.goods[a] >= 0]
            return sum(b not in rules.fits[a] for a, b in itertools.pairwise(named))

        assert (
            breaks(arcs)
            == min(map(breaks, choices))
            == sum(f.kind == "goods differ" for f in route.flags)
        )


def test_a_prefix_out_of_time_is_never_continued() -> None:
    """Many cheap continuations behind a leg that is out of time cost nothing."""
    fan = [f"x{i:03d}" for i in range(300)]
    late, early = (Interval("2024", "2024"),), (Interval("2020", "2020"),)
    one = (Piece("R", "V", 0.9),)
    legs = [
        edge("ab", "a", "b", one, spans=late),
        edge("bc", "b", "c", one, spans=early),
        edge("ad", "a", "d", (Piece("Q", "V", 0.4),)),
    ]
    legs += [edge(f"c{x}", "c", x, one) for x in fan] + [edge(f"{x}d", x, "d", one) for x in fan]
    routes, searched = find_routes(network_of(legs), RouteQuestion(("a",), ("d",), k=3))
    assert [r.nodes for r in routes] == [("a", "d")]
    assert searched.out_of_time == 1
    assert searched.prefixes < 10


@pytest.mark.parametrize("seed", range(10))
def test_the_joint_from_arrays_is_that_of_the_support(seed: int) -> None:
    """Ten thousand seeded routes have product <= joint <= weakest leg.

    This holds in arrays and in the arithmetic of support.
    """
    rng = np.random.default_rng(seed)
    n, c = 60, 600
    view = from_claims(
        n,
        rng.integers(0, n, c),
        rng.integers(0, n, c),
        rng.choice([0.3, 0.4, 0.6, 0.7, 0.85], c),
        rng.integers(0, 25, c),
    )
    at = layer(view)
    scored = [
        _route(at, path)
        for path in itertools.islice(kbest.paths(at, SearchEnds((0,), (1,))), 1_000)
    ]
    assert len(scored) == 1_000
    for found in scored:
        assert found is not None
        route = found.told()
        assert route.joint is not None
        assert route.product is not None
        assert route.weakest is not None
        assert route.product - 1e-12 <= route.joint.mixed <= route.weakest + 1e-12


def test_order_of_rows_and_names_of_nodes_change_nothing() -> None:
    rng = np.random.default_rng(3)
    n, c = 30, 200
    tail, head, root = rng.integers(0, n, c), rng.integers(0, n, c), rng.integers(0, 12, c)
    strength = rng.random(c)
    usual = from_claims(n, tail, head, strength, root)
    order, name = rng.permutation(c), rng.permutation(n)
    again = from_claims(n, name[tail][order], name[head][order], strength[order], root[order])
    one, _ = find_routes(usual, RouteQuestion((0,), (1,), k=20))
    two, _ = find_routes(again, RouteQuestion((int(name[0]),), (int(name[1]),), k=20))
    assert [tuple(int(name[int(x)]) for x in r.nodes) for r in one] == [
        tuple(map(int, r.nodes)) for r in two
    ]
    for a, b in zip(one, two, strict=True):
        assert a.joint is not None
        assert b.joint is not None
        assert a.joint.mixed == pytest.approx(b.joint.mixed, abs=1e-12)


def test_a_diverse_choice_shares_few_legs() -> None:
    view, _ = multigraph(5, 20)
    routes, _ = find_routes(view, RouteQuestion((0,), (1,), k=8, overlap=0.5))
    legs = [set(itertools.pairwise(r.nodes)) for r in routes]
    assert len(routes) > 1
    assert all(len(a & b) <= 0.5 * min(len(a), len(b)) for a, b in itertools.combinations(legs, 2))
    assert apart(routes, 1.0) == routes
    best, _ = find_routes(view, RouteQuestion((0,), (1,), k=1))
    assert routes[0].nodes == best[0].nodes


def test_products_come_largest_first() -> None:
    view, plain = multigraph(2)
    found = list(itertools.islice(by_product(view, RouteQuestion((0,), (1,), max_steps=None)), 30))
    assert [p for p, _ in found] == sorted((p for p, _ in found), reverse=True)
    for product, nodes in found:
        legs = [exp(-plain[int(a)][int(b)]["w"]) for a, b in itertools.pairwise(nodes)]
        assert product == pytest.approx(prod(legs))


@pytest.mark.parametrize(
    ("question", "right"),
    [
        (RouteQuestion((0,), (0,)), "two different ends"),
        (RouteQuestion((), (1,)), "at least one node on each side"),
        (RouteQuestion((0,), (99,)), "a number from 0 to"),
        (RouteQuestion((0,), (1,), k=0), "at least 1"),
        (RouteQuestion((0,), (1,), k=-2), "at least 1"),
        (RouteQuestion((0,), (1,), max_steps=0), "at least 1"),
        (RouteQuestion((0,), (1,), overlap=1.5), "from 0 to 1"),
        (RouteQuestion((0,), (1,), via=((),)), "at least one node to pass"),
    ],
)
def test_bad_questions(question: RouteQuestion, right: str) -> None:
    view, _ = multigraph(0, 10)
    with pytest.raises(BadInput, match=right):
        find_routes(view, question)
