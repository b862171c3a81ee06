"""Centrality: values against networkx, intervals under resampling of roots, what is refused."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace

import networkx as nx
import numpy as np
import pytest
from analysis_graphs import edge, network_of

from entrepot.casework.case import Case
from entrepot.graph.analysis import centrality
from entrepot.graph.analysis.array_builders import from_networkx
from entrepot.graph.analysis.brandes import betweenness
from entrepot.graph.analysis.centrality import METRICS, rank, simple
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Piece
from entrepot.graph.network import CaseGraph


def graph_of(seed: int, n: int = 14, share: float = 0.2) -> CaseGraph:
    rng = random.Random(seed)
    names = [f"n{i:02d}" for i in range(n)]
    legs = []
    for s, t in itertools.permutations(names, 2):
        if rng.random() < share:
            root = f"R{rng.randrange(12)}"
            piece = Piece(root, root, rng.choice([0.3, 0.6, 0.85]))
            legs.append(replace(edge(f"{s}{t}", s, t, (piece,)), roots=(root,)))
    return network_of(legs)


def plain(graph: CaseGraph) -> nx.DiGraph[str]:
    found: nx.DiGraph[str] = nx.DiGraph()
    for relation in graph.relations.values():
        found.add_edge(relation.source, relation.target, support=relation.mixed)
    return found


def values(graph: nx.MultiDiGraph[str], metric: str) -> dict[str, float]:
    return {r.uid: r.value for r in rank(graph, metric, replicates=3)}


@pytest.mark.parametrize("seed", range(6))
def test_values_are_those_of_networkx(seed: int) -> None:
    graph = graph_of(seed)
    reference = plain(graph)
    assert values(graph, "degree") == {n: float(d) for n, d in reference.degree()}
    assert values(graph, "betweenness") == pytest.approx(dict(nx.betweenness_centrality(reference)))
    assert values(graph, "pagerank") == pytest.approx(
        nx.pagerank(reference, weight="support", tol=1e-11, max_iter=500)
    )
    alpha = 0.9 / max(1.0, *(d for _, d in reference.in_degree(weight="support")))
    assert values(graph, "katz") == pytest.approx(
        nx.katz_centrality_numpy(reference, alpha=alpha, weight="support"), abs=1e-9
    )
    both: nx.Graph[str] = nx.Graph()
    for s, t, d in reference.edges(data=True):
        both.add_edge(
            s, t, support=max(d["support"], both[s][t]["support"] if both.has_edge(s, t) else 0.0)
        )
    largest = both.subgraph(max(nx.connected_components(both), key=len))
    flow = nx.current_flow_betweenness_centrality(largest, weight="support")
    assert values(graph, "current-flow") == pytest.approx(
        {n: flow.get(n, 0.0) for n in reference}, abs=1e-9
    )


@pytest.mark.parametrize("seed", range(6))
def test_betweenness_between_two_sets(seed: int) -> None:
    graph = plain(graph_of(seed, 16))
    view = from_networkx(graph)
    sources, targets = ["n00", "n03", "n05"], ["n01", "n09"]
    mine = betweenness(
        view.out, view.head, [view.node(s) for s in sources], [view.node(t) for t in targets]
    )
    theirs = nx.betweenness_centrality_subset(graph, sources, targets)
    assert {view.label(i): x for i, x in enumerate(mine)} == pytest.approx(theirs)
    ranked = rank(graph_of(seed, 16), "betweenness", sources=sources, targets=targets, replicates=2)
    assert {r.uid: r.value for r in ranked} == pytest.approx({n: theirs[n] for n in graph})


def test_betweenness_on_a_path_and_in_florence() -> None:
    path: nx.DiGraph[int] = nx.DiGraph()
    path.add_edges_from([(0, 1), (1, 2), (2, 3)], support=0.5)
    view = from_networkx(path)
    assert betweenness(view.out, view.head).tolist() == [0, 2, 2, 0]
    florence: nx.Graph[str] = nx.Graph()
    florence.add_edges_from(nx.florentine_families_graph().edges(), support=0.5)
    both = from_networkx(florence)
    mine = dict(zip(both.labels or (), betweenness(both.out, both.head), strict=True))
    theirs = nx.betweenness_centrality(florence, normalized=False)
    assert mine == pytest.approx({n: 2 * x for n, x in theirs.items()})
    assert max(mine, key=lambda n: mine[n]) == "Medici"


def test_a_sample_of_sources_is_scaled(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = graph_of(1, 40, 0.1)
    whole = values(graph, "betweenness")
    monkeypatch.setattr(centrality, "EXACT", 5)
    monkeypatch.setattr(centrality, "SAMPLE", 20)
    part = values(graph, "betweenness")
    assert part != whole
    assert sum(part.values()) == pytest.approx(sum(whole.values()), rel=0.35)
    monkeypatch.setattr(centrality, "SAMPLE", len(whole))
    assert values(graph, "betweenness") == pytest.approx(whole)


def test_ranks_move_with_the_roots_they_rest_on() -> None:
    """A hub on one root may fall behind everyone; a hub on many roots stays first nearly always."""
    legs = [edge(f"a{i}", "one root", f"x{i}", (Piece("R", "R", 0.8),)) for i in range(6)]
    legs += [
        edge(f"b{i}", "many roots", f"y{i}", (Piece(f"Q{i}", f"Q{i}", 0.8),)) for i in range(6)
    ]
    graph = network_of([replace(leg, roots=(leg.pieces[0].root,)) for leg in legs])
    rows = {r.uid: r for r in rank(graph, "degree", top=2)}
    assert (rows["one root"].rank, rows["many roots"].rank) == (1, 1)
    assert rows["one root"].high == 14
    assert rows["many roots"].high <= 2
    assert 0.5 < rows["one root"].among < 0.75  # drawn at least once in seven: 1 - (6/7)^7 = .66
    assert rows["many roots"].among > 0.95
    assert rows["many roots"].low <= rows["many roots"].median <= rows["many roots"].high
    assert rank(graph, "degree") == rank(graph, "degree")


def test_claims_told_again_change_no_rank() -> None:
    graph = graph_of(3)
    before = rank(graph, "betweenness", replicates=20)
    again = {f"again {uid}": relation for uid, relation in graph.relations.items()}
    for key, relation in again.items():
        graph.add_edge(relation.source, relation.target, key=key)
    graph.keep({**graph.relations, **again}, {})
    assert rank(graph, "betweenness", replicates=20) == before


def test_what_is_left_out() -> None:
    graph = graph_of(2)
    rows = rank(graph, "degree", lambda uid: uid != "n00", replicates=2)
    assert "n00" not in {r.uid for r in rows}
    designations = {
        uid: replace(relation, predicate="DESIGNATES") for uid, relation in graph.relations.items()
    }
    graph.keep(designations, {})
    assert simple(graph, lambda uid: True).n == 0
    for metric in METRICS:
        assert rank(graph, metric.name) == []


def test_bad_metrics(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = graph_of(0)
    with pytest.raises(BadInput, match="one of degree, betweenness"):
        rank(graph, "fame")
    with pytest.raises(BadInput, match="betweenness, with both sets"):
        rank(graph, "degree", sources=["n00"], targets=["n01"])
    monkeypatch.setattr(centrality, "DENSE", 3)
    with pytest.raises(BadInput, match="at most 3"):
        rank(graph, "current-flow", replicates=1)


def test_no_country_and_no_person_is_ranked(case: Case) -> None:
    for metric in METRICS:
        kinds = {case.identities.entities[r.uid].kind for r in case.rank(metric.name)}
        assert not kinds & {"Country", "Person", "Group", "List", "Event"}
        assert kinds
    ranked = case.rank(
        "betweenness", source="kind=Company,country=CN", target="kind=Company,country=RU"
    )
    assert np.isfinite([r.value for r in ranked]).all()
