"""Two-terminal reliability: known answers, closed forms, enumeration, sampling, invariants."""

from __future__ import annotations

import itertools
import os
import random
from typing import Any

import networkx as nx
import numpy as np
import pytest
from analysis_graphs import cells, connected, of_claims, random_claims, routes_of, ruled

from entrepot.graph.analysis import compiled_worlds
from entrepot.graph.analysis.array_builders import from_claims, from_networkx, independent
from entrepot.graph.analysis.arrays import GraphArrays
from entrepot.graph.analysis.criticality import critical
from entrepot.graph.analysis.estimate import Z, wilson
from entrepot.graph.analysis.exact import exact, widest
from entrepot.graph.analysis.folded_arrays import from_network
from entrepot.graph.analysis.reliability import lower, reliability, upper
from entrepot.graph.analysis.st_subgraph import STSubgraph, st_subgraph
from entrepot.graph.analysis.worlds import coins, hits
from entrepot.graph.errors import BadInput

WORLDS = 20_000


def undirected(graph: nx.Graph[Any], p: float, s: object, t: object) -> STSubgraph:
    copy: nx.Graph[Any] = nx.Graph()
    copy.add_nodes_from(graph)
    copy.add_edges_from(graph.edges(), support=p)
    view = from_networkx(copy)
    return st_subgraph(view, [view.node(str(s))], [view.node(str(t))])


BRIDGE = nx.Graph([(1, 2), (1, 3), (2, 3), (2, 4), (3, 4)])
FLORENCE = nx.florentine_families_graph()
KNOWN = [
    ("bridge", BRIDGE, 0.9, 1, 4, 0.97848),
    ("K4", nx.complete_graph(4), 0.5, 0, 1, 0.75),
    ("K5", nx.complete_graph(5), 0.5, 0, 1, 0.853515625),
    ("K6", nx.complete_graph(6), 0.5, 0, 1, 0.923583984375),
    ("K7", nx.complete_graph(7), 0.5, 0, 1, 0.9630584716796875),
    ("grid 3x3", nx.grid_2d_graph(3, 3), 0.9, (0, 0), (2, 2), 0.972502171407),
    ("grid 4x4", nx.grid_2d_graph(4, 4), 0.9, (0, 0), (3, 3), 0.975046349577),
    ("grid 6x6", nx.grid_2d_graph(6, 6), 0.9, (0, 0), (5, 5), 0.975644995285),
    ("ladder 3", nx.ladder_graph(3), 0.9, 0, 5, 0.9587808),
    ("ladder 5", nx.ladder_graph(5), 0.9, 0, 9, 0.936910689775),
    ("ladder 8", nx.ladder_graph(8), 0.9, 0, 15, 0.904225496504),
    ("Petersen, adjacent", nx.petersen_graph(), 0.9, 0, 1, 0.997537635419),
    ("Petersen, distance 2", nx.petersen_graph(), 0.9, 0, 2, 0.997271880181),
    ("Florence, Strozzi", FLORENCE, 0.5, "Strozzi", "Medici", 0.5140380859375),
    ("Florence, Acciaiuoli", FLORENCE, 0.5, "Acciaiuoli", "Bischeri", 0.2308502197265625),
    ("karate 0-33", nx.karate_club_graph(), 0.3, 0, 33, 0.687297632187),
    ("karate 16-26", nx.karate_club_graph(), 0.3, 16, 26, 0.071029946896),
]


@pytest.mark.parametrize(
    ("name", "graph", "p", "s", "t", "value"), KNOWN, ids=[k[0] for k in KNOWN]
)
def test_known_answers_exactly_and_sampled(
    name: str, graph: nx.Graph[Any], p: float, s: object, t: object, value: float
) -> None:
    between = undirected(graph, p, s, t)
    assert exact(between) == pytest.approx(value, abs=1e-11)
    found = hits(between, WORLDS) / WORLDS
    z = (found - value) / (value * (1 - value) / WORLDS) ** 0.5
    print(
        f"{name}: sampled {found:.5f}, exact {value:.5f}, z {z:+.2f}"
    )  # shown with -s, and on failure
    assert abs(z) < 4
    assert lower(between) - 1e-12 <= value <= upper(between) + 1e-12


@pytest.mark.parametrize("p", [0.1, 0.35, 0.5, 0.9, 1.0])
def test_closed_forms(p: float) -> None:
    assert exact(undirected(BRIDGE, p, 1, 4)) == pytest.approx(
        2 * p**2 + 2 * p**3 - 5 * p**4 + 2 * p**5, abs=1e-12
    )
    assert exact(undirected(nx.path_graph(6), p, 0, 5)) == pytest.approx(p**5, abs=1e-12)
    assert exact(undirected(nx.cycle_graph(7), p, 0, 3)) == pytest.approx(
        p**3 + p**4 - p**7, abs=1e-12
    )


@pytest.mark.parametrize("seed", range(60))
def test_factoring_is_enumeration_over_edges(seed: int) -> None:
    """60 random directed graphs, independent edges, all 2^m worlds."""
    rng = random.Random(seed)
    pairs = [p for p in itertools.permutations(range(5), 2) if rng.random() < 0.55][:11]
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(5))
    graph.add_edges_from((a, b, {"support": rng.choice([0.2, 0.5, 0.9, 1.0])}) for a, b in pairs)
    view = from_networkx(graph)
    expected = sum(w for w, holds in cells(view) if connected(view, holds, 0, 4))
    assert exact(st_subgraph(view, [0], [4])) == pytest.approx(expected, abs=1e-12)


def test_reliability_and_criticality_of_every_known_answer(
    known_answers: dict[str, dict[str, Any]],
) -> None:
    worst = 0.0
    for name, case in known_answers.items():
        view = from_network(of_claims(case["claims"], str(case["from"]), str(case["to"])))
        between = st_subgraph(view, [view.node(str(case["from"]))], [view.node(str(case["to"]))])
        found = critical(view, between)
        expected = case["expected"]
        for model, value in expected["reliability"].items():
            mine = {
                "independent": found.whole.independent.value,
                "common": found.whole.common,
                "mixed": found.whole.mixed.value,
            }
            assert mine[model] == pytest.approx(value, abs=1e-9), (name, model)
        worth = {
            w.node: {"independent": w.independent.value, "common": w.common, "mixed": w.mixed.value}
            for w in found.worth
        }
        for node, numbers in expected["criticality"].items():
            for model, value in numbers.items():
                assert worth.get(node, {}).get(model, 0.0) == pytest.approx(value, abs=1e-9), (
                    name,
                    node,
                    model,
                )
        assert found.whole.exact
        sampled = critical(view, between, (), WORLDS, 7, 0)
        assert sampled.whole.method == "sampled"
        pairs = [(sampled.whole.independent, found.whole.independent.value)]
        pairs += [(w.independent, worth[w.node]["independent"]) for w in sampled.worth]
        for share, value in pairs:
            if (
                0 < value < 1
            ):  # the interval is 1.96 standard errors to both sides, of a difference too
                error = max(
                    (share.high - share.low) / (2 * Z), (value * (1 - value) / WORLDS) ** 0.5
                )
                worst = max(worst, abs(share.value - value) / error)
            else:
                assert share.value == pytest.approx(value)
    print(f"worst |z| of all sampled answers: {worst:.2f}")
    assert worst < 4


@pytest.mark.parametrize("seed", range(30))
def test_shared_roots_against_enumeration_over_their_cells(seed: int) -> None:
    view = from_network(of_claims(random_claims(seed), "n0", "n5"))
    s, t = view.node("n0"), view.node("n5")
    between = st_subgraph(view, [s], [t])
    worlds = cells(view)
    whole = sum(w for w, holds in worlds if connected(view, holds, s, t))
    assert exact(between) == pytest.approx(whole, abs=1e-12)
    bars = sorted(set(view.common.tolist()))
    common = max((b for b in bars if connected(view, view.common >= b, s, t)), default=0.0)
    assert widest(between) == pytest.approx(common)
    found = critical(view, between)
    for w in found.worth:
        v = view.node(w.node)
        left = sum(x for x, holds in worlds if connected(view, holds, s, t, v))
        assert w.independent.value == pytest.approx(whole - left, abs=1e-12)
        rest = max((b for b in bars if connected(view, view.common >= b, s, t, v)), default=0.0)
        assert w.common == pytest.approx(common - rest, abs=1e-12)


@pytest.mark.parametrize("seed", range(40))
def test_level_clock_and_stops_hold_in_the_connection_too(seed: int) -> None:
    """The chance that any admissible route holds, by enumerating routes and worlds."""
    view = ruled(seed, 6, 0.3)
    for most in (9, 2):
        choices = [arcs for found in routes_of(view, 0, 1, most).values() for arcs in found]
        expected = sum(
            w for w, holds in cells(view) if any(all(holds[a] for a in arcs) for arcs in choices)
        )
        between = st_subgraph(view, [0], [1], most)
        assert exact(between) == pytest.approx(expected, abs=1e-12)
        # A relation that stands at several places of the net is told as one.
        walked = set(between.arc.tolist())
        assert reliability(between).arcs == len(walked)
        assert set(itertools.chain.from_iterable(choices)) <= walked
        share = hits(between, 4_096) / 4_096
        assert abs(share - expected) <= 4 * (expected * (1 - expected) / 4_096) ** 0.5 + 1e-12


def test_a_limit_of_steps_is_that_of_shortest_walks() -> None:
    view = independent(from_network(of_claims(random_claims(4, 6, 0.35), "n0", "n5")))
    s, t = view.node("n0"), view.node("n5")
    worlds = [
        (w, nx.DiGraph(zip(view.tail[h].tolist(), view.head[h].tolist(), strict=True)))
        for w, h in cells(view)
    ]
    for most in range(1, 6):
        expected = 0.0
        for weight, graph in worlds:
            graph.add_nodes_from([s, t])
            if nx.has_path(graph, s, t) and nx.shortest_path_length(graph, s, t) <= most:
                expected += weight
        assert exact(st_subgraph(view, [s], [t], most)) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("seed", range(20))
def test_reliability_never_falls_when_a_strength_rises(seed: int) -> None:
    """Where each voice speaks with one root on an edge, so that no pick can change."""
    rows = random_claims(seed)
    before = _numbers(rows)
    rng = random.Random(seed)
    for _ in range(6):
        row = rng.choice(rows)
        row["strength"] = min(1.0, float(str(row["strength"])) + 0.1)
        after = _numbers(rows)
        assert all(b >= a - 1e-12 for a, b in zip(before, after, strict=True))
        before = after


def _numbers(rows: list[dict[str, Any]]) -> tuple[float, float, float]:
    view = from_network(of_claims(rows, "n0", "n5"))
    found = reliability(st_subgraph(view, [view.node("n0")], [view.node("n5")]))
    return found.independent.value, found.common, found.mixed.value


def test_names_order_and_split_claims_change_nothing_exact_or_sampled() -> None:
    rows = random_claims(11)
    rng = random.Random(1)
    again = [dict(r) for r in rows] + [dict(r) for r in rows[::3]]
    rng.shuffle(again)
    assert _numbers(again) == pytest.approx(_numbers(rows), abs=1e-12)
    renamed = {f"n{i}": x for i, x in enumerate(("q", "b", "zz", "a", "m", "c"))}
    other = [{**r, "s": renamed[str(r["s"])], "t": renamed[str(r["t"])]} for r in again]
    one, two = from_network(of_claims(rows)), from_network(of_claims(other))
    counted = [
        hits(st_subgraph(v, [v.node(a)], [v.node(b)]), 5_000)
        for v, a, b in ((one, "n0", "n5"), (two, renamed["n0"], renamed["n5"]))
    ]
    assert counted[0] == counted[1]


def test_sets_are_merged() -> None:
    view = from_claims(4, [0, 1], [2, 3], [0.5, 0.5], [1, 2])
    assert exact(st_subgraph(view, [0, 1], [2, 3])) == pytest.approx(0.75)
    assert exact(st_subgraph(view, [0], [3])) == 0.0
    assert reliability(st_subgraph(view, [0], [3])).below is None


def test_without_a_hit_a_bound_stands_instead_of_zero() -> None:
    n = 40
    view = from_claims(n, range(n - 1), range(1, n), [0.5] * (n - 1), range(n - 1), rho=0.0)
    found = reliability(st_subgraph(view, [0], [n - 1]), 1_000, limit=0)
    assert (found.hits, found.method, found.worlds) == (0, "sampled", 1_000)
    assert found.below == pytest.approx(3 / 1_000)
    assert 0.5 ** (n - 1) < found.independent.high
    exactly = reliability(st_subgraph(view, [0], [n - 1]))
    assert exactly.mixed.value == pytest.approx(0.5 ** (n - 1))
    assert exactly.below is None


def test_wilson() -> None:
    found = wilson(8, 10)
    assert (found.value, round(found.low, 4), round(found.high, 4)) == (0.8, 0.4902, 0.9433)
    assert wilson(0, 50).low == 0.0
    assert wilson(50, 50).high == 1.0
    with pytest.raises(BadInput, match="at least 1"):
        wilson(0, 0)
    with pytest.raises(BadInput, match="at least 1"):
        reliability(undirected(BRIDGE, 0.5, 1, 4), 0)


def test_coins_are_uniform_and_do_not_depend_on_blocks() -> None:
    keys = np.arange(50, dtype=np.uint64)
    whole = coins(keys, 0, 4_096)
    assert np.array_equal(whole[:, 1_024:2_048], coins(keys, 1_024, 1_024))
    assert np.array_equal(whole[7:9], coins(keys[7:9], 0, 4_096))
    assert not np.array_equal(whole, coins(keys, 0, 4_096, seed=8))
    share = (whole < 2**31).mean(axis=1)
    assert abs(share - 0.5).max() < 4.5 * (0.25 / 4_096) ** 0.5
    assert (
        abs(np.corrcoef(whole[:10].astype(float))[np.triu_indices(10, 1)]).max() < 4.5 / 4_096**0.5
    )


def test_compiled_and_plain_worlds_are_the_same() -> None:
    if not compiled_worlds.available():
        missing = "numba is not installed: pip install 'entrepot[fast]'"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    rng = np.random.default_rng(5)
    view = from_claims(
        300,
        rng.integers(0, 300, 1_500),
        rng.integers(0, 300, 1_500),
        rng.random(1_500),
        rng.integers(0, 90, 1_500),
    )
    for target in range(1, 6):
        between = st_subgraph(view, [0], [target])
        assert hits(between, 1_500, engine="numba") == hits(between, 1_500, engine="numpy")


def test_a_large_net_is_sampled() -> None:
    rng = np.random.default_rng(2)
    view = from_claims(
        400,
        rng.integers(0, 400, 3_000),
        rng.integers(0, 400, 3_000),
        rng.random(3_000) * 0.4,
        rng.integers(0, 900, 3_000),
    )
    found = reliability(st_subgraph(view, [0], [1]), 2_000)
    assert found.method == "sampled"
    assert found.lower <= found.independent.high
    assert found.upper >= found.independent.low


def test_the_mixture_is_that_of_rho() -> None:
    view: GraphArrays = from_network(of_claims(random_claims(1), "n0", "n5"))
    found = reliability(st_subgraph(view, [view.node("n0")], [view.node("n5")]))
    assert found.mixed.value == pytest.approx(0.5 * found.independent.value + 0.5 * found.common)
