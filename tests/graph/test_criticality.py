"""What each node is worth, cuts, designations, interdiction and what a connection goes through."""

from __future__ import annotations

import itertools
import random

import networkx as nx
import numpy as np
import pytest
from analysis_graphs import edge, network_of, of_claims, random_claims, ruled

from entrepot.casework.case import Case
from entrepot.graph.analysis import criticality, transshipment
from entrepot.graph.analysis.array_builders import from_arrays, from_claims, from_networkx
from entrepot.graph.analysis.arrays import GraphArrays
from entrepot.graph.analysis.best_routes import RouteQuestion, find_routes
from entrepot.graph.analysis.criticality import critical, cuts, on_all
from entrepot.graph.analysis.exact import exact
from entrepot.graph.analysis.folded_arrays import from_network
from entrepot.graph.analysis.frontier import frontier
from entrepot.graph.analysis.interdiction import NO_GUARANTEE, greedy, interdict
from entrepot.graph.analysis.sampled_criticality import losses
from entrepot.graph.analysis.st_subgraph import STSubgraph, st_subgraph
from entrepot.graph.analysis.whatif import whatif
from entrepot.graph.analysis.worlds import hits
from entrepot.graph.dates import Interval
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Piece


def random_net(seed: int, n: int = 9, share: float = 0.35) -> tuple[GraphArrays, STSubgraph]:
    rng = random.Random(seed)
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(n))
    for a, b in itertools.permutations(range(n), 2):
        if (a, b) != (0, n - 1) and rng.random() < share:
            graph.add_edge(a, b, support=rng.choice([0.3, 0.5, 0.7, 0.85]))
    view = from_networkx(graph)
    return view, st_subgraph(view, [0], [n - 1])


@pytest.mark.parametrize("seed", range(12))
def test_losses_in_one_pass_are_those_of_a_run_for_each_node(seed: int) -> None:
    """The same worlds, so the counts are equal and not only close."""
    rng = np.random.default_rng(seed)
    view = from_claims(
        40,
        rng.integers(0, 40, 160),
        rng.integers(0, 40, 160),
        rng.random(160),
        rng.integers(0, 50, 160),
    )
    between = st_subgraph(view, [0], [1])
    found = losses(between, 1_500)
    assert found.hits == hits(between, 1_500)
    for node in sorted({int(v) for v in between.whose if v >= 0}):
        assert found.hits - hits(between.less([node]), 1_500) == found.needed.get(node, 0)


@pytest.mark.parametrize("seed", range(12))
def test_losses_where_a_party_stands_in_the_net_more_than_once(seed: int) -> None:
    view = ruled(seed, 7, 0.4)
    between = st_subgraph(view, [0], [1])
    found = losses(between, 1_024)
    for node in range(2, 7):
        assert found.hits - hits(between.less([node]), 1_024) == found.needed.get(node, 0)
        rest = exact(between.less([node]))
        assert rest is not None
        assert (node in on_all(between)) == (between.m > 0 and rest == 0)


def test_a_node_on_every_path_is_worth_the_whole_connection() -> None:
    view = from_network(of_claims([
        {"s": "a", "t": "b", "root": "R1", "voice": "R1", "strength": 0.8},
        {"s": "b", "t": "c", "root": "R2", "voice": "R2", "strength": 0.7},
        {"s": "c", "t": "d", "root": "R3", "voice": "R3", "strength": 0.7},
        {"s": "b", "t": "d", "root": "R4", "voice": "R4", "strength": 0.3},
    ]))  # fmt: skip
    between = st_subgraph(view, [view.node("a")], [view.node("d")])
    found = critical(view, between)
    worth = {w.node: w for w in found.worth}
    assert worth["b"].on_all_routes
    assert worth["b"].mixed.value == pytest.approx(found.whole.mixed.value)
    assert not worth["c"].on_all_routes
    assert (found.cut_size, list(found.cuts)) == (1, [("b",)])


@pytest.mark.parametrize("seed", range(20))
def test_cuts_are_all_the_smallest_sets(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(criticality, "AT_ONCE", 1 + seed)
    _, between = random_net(seed, 8, 0.3)
    size, found = cuts(between)
    inner = sorted({int(v) for v in between.whose if v >= 0})
    if not between.m:
        assert (size, found) == (0, [])
        return
    for smaller in range(1, len(inner) + 1):
        every = {c for c in itertools.combinations(inner, smaller) if not between.less(c).m}
        if every:
            break
    assert size == smaller
    assert set(found) == every or (len(found) == 20 and set(found) <= every)
    assert on_all(between) == ({c[0] for c in every} if size == 1 else set())


def test_a_direct_leg_is_cut_by_nobody() -> None:
    view = from_arrays(3, [0, 0, 1], [2, 1, 2], [0.5, 0.5, 0.5])
    assert cuts(st_subgraph(view, [0], [2])) == (None, [])


def _capacity(between: STSubgraph) -> float:
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from([0, 1])
    owner = np.repeat(np.arange(between.m), np.diff(between.first))
    weights = -np.log1p(-between.strength)
    log = np.bincount(owner, weights=weights, minlength=between.m).tolist() if between.m else []
    for u, v, c in zip(between.tail.tolist(), between.head.tolist(), log, strict=True):
        graph.add_edge(u, v, capacity=c)
    return float(nx.maximum_flow_value(graph, 0, 1))


@pytest.mark.parametrize("seed", range(10))
def test_the_integer_program_is_brute_force(seed: int) -> None:
    view, between = random_net(seed)
    inner = sorted({int(v) for v in between.whose if v >= 0})
    for k in (1, 2):
        best = min(
            _capacity(between.less(c))
            for size in range(k + 1)
            for c in itertools.combinations(inner, size)
        )
        found = interdict(view, between, k)
        assert found.left == pytest.approx(best, abs=1e-9)
        assert found.gap == pytest.approx(0, abs=1e-9)
        assert len(found.nodes) <= k
        assert _capacity(between.less([view.node(x) for x in found.nodes])) == pytest.approx(
            best, abs=1e-9
        )


def test_greedy_has_no_guarantee_and_says_so() -> None:
    """One node gains nothing in sure worlds, so a greedy choice cannot see the pairs.

    The graph has three equal disjoint routes through pairs.
    """
    arcs = [
        (0, 1),
        (1, 7),
        (0, 2),
        (2, 7),
        (0, 3),
        (3, 4),
        (4, 7),
        (0, 5),
        (5, 6),
        (6, 7),
        (1, 6),
        (2, 6),
    ]
    view = from_arrays(8, [a for a, _ in arcs], [b for _, b in arcs], [0.9] * len(arcs))
    between = st_subgraph(view, [0], [7])
    for k in (1, 2, 3):
        exactly, blind = interdict(view, between, k), greedy(view, between, k, 2_000)
        assert blind.method == NO_GUARANTEE
        assert blind.left >= exactly.left - 1e-9
    two = from_arrays(4, [0, 1, 0, 2], [1, 3, 2, 3], [1.0, 1.0, 1.0, 1.0])
    paths = st_subgraph(two, [0], [3])
    assert losses(paths, 500).needed == {}  # no single node lowers reachability in any world
    assert interdict(two, paths, 2).left == pytest.approx(0)
    with pytest.raises(BadInput, match="at least 1"):
        interdict(two, paths, 0)


def chain(*legs: tuple[str, str, float, str, str]) -> GraphArrays:
    """Return a view of legs (from, to, strength, begins, ends), each its own root."""
    return from_network(
        network_of(
            [
                edge(f"{s}{t}", s, t, (Piece(f"R{s}{t}", "V", p),), spans=(Interval(begins, ends),))
                for s, t, p, begins, ends in legs
            ]
        )
    )


def test_a_designation_on_a_day_leaves_what_was_over() -> None:
    view = chain(
        ("a", "x", 0.8, "2022", "2022"), ("x", "d", 0.8, "2022", "2023-03"),
        ("a", "y", 0.6, "2023", "2023"), ("y", "d", 0.6, "2024", "2024"),
    )  # fmt: skip
    question = RouteQuestion(("a",), ("d",))
    at_all = whatif(view, question, {"x"})
    assert [r.nodes for r in at_all.lost] == [("a", "x", "d")]
    assert at_all.takes_over is not None
    assert at_all.takes_over.nodes == ("a", "y", "d")
    assert at_all.after.independent.value == pytest.approx(0.36)
    early = whatif(view, question, {"x"}, "2023-03-15")
    assert [r.nodes for r in early.lost] == [("a", "x", "d")]
    assert early.over == ("ax",)
    late = whatif(view, question, {"x"}, "2023-04-01")
    assert (late.lost, late.takes_over, late.over) == ([], None, ("ax", "xd"))
    assert late.after.mixed.value == late.before.mixed.value
    everything = whatif(view, question, {"x", "y"})
    assert (list(everything.routes_after), everything.after.mixed.value) == ([], 0.0)
    with pytest.raises(BadInput, match="not an end"):
        whatif(view, question, {"a"})


@pytest.mark.parametrize("seed", range(10))
def test_a_designation_never_raises_the_connection(seed: int) -> None:
    view = from_network(of_claims(random_claims(seed), "n0", "n5"))
    found = whatif(view, RouteQuestion(("n0",), ("n5",)), {"n2"})
    for before, after in (
        (found.before.independent.value, found.after.independent.value),
        (found.before.common, found.after.common),
    ):
        assert after <= before + 1e-12


def test_shares_are_of_worlds_in_which_the_best_route_standing_carries() -> None:
    view = chain(
        ("a", "x", 1.0, "", ""),
        ("x", "d", 0.8, "", ""),
        ("a", "y", 1.0, "", ""),
        ("y", "d", 0.5, "", ""),
    )
    routes, _ = find_routes(view, RouteQuestion(("a",), ("d",)))
    carried = transshipment.carrying(view, routes, 20_000)
    # roots apart: .8, then .5 of the other .2; one coin for all: .8, and never the weaker alone
    assert carried[0] / 20_000 == pytest.approx(0.8, abs=0.012)
    assert carried[1] / 20_000 == pytest.approx(0.05, abs=0.007)
    found = transshipment.shares(view, routes, lambda r: r.nodes[1:-1], 20_000)
    assert [c.what for c in found] == ["x", "y"]
    assert found[0].share.low < 0.8 / 0.85 < found[0].share.high
    assert [c.routes for c in found] == [1, 1]


def test_where_the_trail_breaks() -> None:
    view = chain(("a", "b", 0.8, "", ""), ("b", "c", 0.8, "", ""), ("x", "d", 0.8, "", ""))
    found = frontier(view, [view.node("a")], [view.node("d")])
    assert (found.onward, found.back) == (("b", "c"), ("x",))


def test_hong_kong_is_not_china(case: Case) -> None:
    found = case.critical("Asia Pacific Links", "Orlan-10")
    assert [case.identities.entities[n].name for r in found.routes for n in r.nodes[:1]] == [
        "Asia Pacific Links Ltd."
    ]
    assert {case.identities.entities[r.nodes[0]].country for r in found.routes} == {"hk"}
    countries = {e.country for e in case.identities.entities.values()}
    assert {"hk", "cn"} <= countries


def test_the_bundled_connection(case: Case) -> None:
    found = case.critical("Xiamen Limbach", "IEMZ Kupol", as_of="2025-08", remove=1)
    assert found.found is not None
    names = {case.identities.entities[w.node].name: w for w in found.found.worth}
    assert set(names) == {
        "TSK Vektor OOO",
        "Redlepus Vector Industry Shenzhen Co Ltd",
        "Juhang Aviation Technology Shenzhen Co. Limited",
    }
    assert names["TSK Vektor OOO"].on_all_routes
    # One root is behind all three legs of both routes: the connection is that root, and either firm
    # alone has no criticality.
    assert found.found.whole.mixed.value == pytest.approx(0.85)
    assert names["TSK Vektor OOO"].mixed.value == pytest.approx(0.85)
    assert names["Redlepus Vector Industry Shenzhen Co Ltd"].mixed.value == pytest.approx(0)
    assert found.best is not None
    assert [case.identities.entities[u].name for u in found.best.nodes] == ["TSK Vektor OOO"]
