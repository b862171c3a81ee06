"""The network of a case: every writer of networkx takes it, pyvis draws it, and types are kept."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from entrepot.casework.case import Case
from entrepot.graph.analysis.folded_arrays import from_network
from entrepot.graph.errors import BadInput
from entrepot.graph.network import BETWEEN, CaseGraph

READ: dict[str, Callable[[Path], Any]] = {
    "graphml": lambda path: nx.read_graphml(path, force_multigraph=True),
    "gexf": nx.read_gexf,
    "gml": nx.read_gml,
}


def ends(graph: Any) -> list[tuple[str, str, str]]:
    """Return the ends of the edges with their predicates, sorted."""
    return sorted((s, t, str(d["predicate"])) for s, t, d in graph.edges(data=True))


@pytest.mark.parametrize("form", sorted(READ))
def test_what_networkx_writes_it_reads_back(case: Case, tmp_path: Path, form: str) -> None:
    graph = case.graph()
    getattr(nx, f"write_{form}")(graph, str(tmp_path / "graph"))
    read = READ[form](tmp_path / "graph")
    assert sorted(read) == sorted(graph)
    assert ends(read) == ends(graph)
    assert {n: d["name"] for n, d in read.nodes(data=True)} == {
        n: d["name"] for n, d in graph.nodes(data=True)
    }


def test_pajek_takes_the_graph_and_says_which_attributes_it_cannot_hold(
    case: Case, tmp_path: Path
) -> None:
    graph = case.graph()
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        nx.write_pajek(graph, str(tmp_path / "graph.net"))
    read = nx.read_pajek(str(tmp_path / "graph.net"))
    assert sorted(read) == sorted(graph)
    assert sorted((s, t) for s, t, _ in read.edges) == sorted((s, t) for s, t, _ in graph.edges)
    reasons = {str(found.message).rpartition("processed. ")[2].rstrip(".") for found in said}
    assert reasons == {"Empty attribute", "Non-string attribute"}


@pytest.mark.parametrize("form", ["node_link_data", "adjacency_data", "cytoscape_data"])
def test_every_json_form_is_json(case: Case, form: str) -> None:
    graph = case.graph()
    written = json.loads(json.dumps(getattr(nx, form)(graph), allow_nan=False))
    if form == "node_link_data":
        assert ends(nx.node_link_graph(written)) == ends(graph)
    assert written


def test_the_forms_without_names_take_its_shape(case: Case, tmp_path: Path) -> None:
    graph = case.graph()
    shape: nx.Graph[str] = nx.Graph(graph)
    shape.remove_edges_from(list(nx.selfloop_edges(shape)))
    nx.write_graph6(shape, str(tmp_path / "graph.g6"))
    nx.write_sparse6(shape, str(tmp_path / "graph.s6"))
    assert nx.read_graph6(tmp_path / "graph.g6").number_of_edges() == shape.number_of_edges()
    assert nx.read_sparse6(tmp_path / "graph.s6").number_of_edges() == shape.number_of_edges()


def test_all_attributes_are_plain_and_no_number_is_on_a_person(case: Case) -> None:
    graph = case.graph()
    values = [v for _, d in graph.nodes(data=True) for v in d.values()]
    values += [v for *_, d in graph.edges(data=True) for v in d.values()]
    assert {type(value) for value in (*values, *graph.graph.values())} == {str, float, bool}
    persons = {n for n, d in graph.nodes(data=True) if d["family"] == "person"}
    numbered = {n for s, t, d in graph.edges(data=True) if "support" in d for n in (s, t)}
    assert persons
    assert persons & numbered == set()


def test_the_typed_data_is_behind_the_keys(case: Case) -> None:
    graph, folded = case.graph(), case.fold()
    assert graph.relations == folded.edges
    for source, target, key, attributes in graph.edges(keys=True, data=True):
        relation = graph.relations[key]
        assert (relation.source, relation.target) == (source, target)
        assert attributes["claims"].split(BETWEEN) == list(relation.claims)
    some = sorted(graph)[:40]
    for part in (graph.copy(), graph.subgraph(some), graph.subgraph(some).copy()):
        assert isinstance(part, CaseGraph)
        assert part.relations == graph.relations
        assert part.broader == graph.broader


def test_a_graph_without_its_relations_is_refused_in_one_line(case: Case) -> None:
    bare: nx.MultiDiGraph[str] = nx.MultiDiGraph(case.graph())
    with pytest.raises(BadInput, match=r"^graph: found .*; expected a graph of case\.graph\(\)"):
        from_network(bare)


def test_pyvis_draws_it(case: Case, tmp_path: Path, browser: Any) -> None:
    from pyvis.network import Network

    graph = case.graph()
    drawing = Network(directed=True, cdn_resources="in_line")
    drawing.from_nx(graph.copy())
    path = tmp_path / "drawn.html"
    path.write_text(drawing.generate_html(), encoding="utf-8")
    page = browser.new_page(offline=True)
    page.goto(f"file://{path}")
    page.wait_for_function("typeof nodes !== 'undefined' && document.querySelector('canvas')")
    assert page.evaluate("nodes.length") == graph.number_of_nodes()
    assert page.evaluate("edges.length") == graph.number_of_edges()
    assert page.evaluate("nodes.get('ru-inn-1831083343').label") == "IEMZ Kupol"
    page.close()
