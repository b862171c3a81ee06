"""Tables and graphs of a case, read back by the programs that they are for."""

from __future__ import annotations

import io
import json
from typing import Any

import networkx as nx
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from reserved_claims import tables

from entrepot.casework.case import Case
from entrepot.viz.files import graph_export
from entrepot.viz.files.case_tables import CLAIMS, COLUMNS, CaseTables
from entrepot.viz.files.export_formats import FORMATS
from entrepot.viz.files.graph_export import csv_table

Labels = set[tuple[str, str, str]]


@pytest.fixture
def bundled(case: Case) -> CaseTables:
    return case.tables()


def labels(rows: CaseTables) -> Labels:
    """Every relation with its label, as the table has it."""
    return {(row["source"], row["label"], row["target"]) for row in rows.rows["edges"]}


def test_the_columns_are_the_keys_of_every_row(bundled: CaseTables) -> None:
    for table, rows in bundled.rows.items():
        names = [column.name for column in COLUMNS[table]]
        assert {tuple(row) for row in rows} == {tuple(names)}
        assert len(set(names)) == len(names)


def test_tables_join_by_uid(bundled: CaseTables) -> None:
    read = {
        name: pd.read_csv(io.BytesIO(text)) for name, text in graph_export.as_csv(bundled).items()
    }
    nodes, edges, claims = (read[f"{name}.csv"] for name in ("nodes", "edges", "claims"))
    known = set(nodes["uid"])

    for column in ("subject_uid", "object_uid", "goods_uid", "asserter_uid"):
        assert set(claims[column].dropna()) - known == set(), column
    for column in ("purpose_uid", "waypoints_uid", "carriers_uid"):
        listed = claims[column].dropna().str.split("; ").explode()
        assert set(listed) - known == set(), column
    assert set(claims["document"]) - set(read["documents.csv"]["uid"]) == set()
    joined = edges.merge(nodes, left_on="source", right_on="uid")
    assert list(joined["source_name"]) == list(joined["name"])
    assert len(joined) == len(edges) > 400


def test_a_claim_has_uids_beside_names_and_measure_goods_dates_and_status() -> None:
    by_uid = {row["uid"]: row for row in tables().rows["claims"]}

    listed = by_uid["t:delisted"]
    chain = by_uid["t:chain"]

    wanted = ("subject", "subject_uid", "object", "object_uid", "status", "measure", "programme")
    assert [listed[name] for name in wanted] == [
        *("Test Council", "t:body", "Gamma", "t:c", "listed", "asset freeze", "T-1")
    ]
    assert [listed[name] for name in ("from", "until", "in_force")] == [
        "2022-01-05",
        "2023-08",
        False,
    ]
    assert [chain[name] for name in ("goods", "goods_uid", "via")] == [
        "Part",
        "t:part",
        ["imo-9074729"],
    ]


def test_a_node_has_only_measures_in_force() -> None:
    measures = {row["name"]: row["measures"] for row in tables().rows["nodes"] if row["measures"]}
    assert measures == {"Alfa": ["asset freeze (Test Council) since 2023-01-05"]}


def test_an_empty_table_has_its_columns() -> None:
    text = csv_table(CLAIMS, [])
    assert text.splitlines() == [",".join(column.name for column in CLAIMS)]


def test_graphml_has_every_relation_under_its_label(bundled: CaseTables) -> None:
    content = graph_export.as_graphml(bundled)["entrepot.graphml"]
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(
        nx.parse_graphml(content.decode(), force_multigraph=True)
    )
    assert {(s, d["label"], t) for s, t, d in graph.edges(data=True)} == labels(bundled)
    assert {key for *_, key in graph.edges(keys=True)} == set(bundled.folded.edges)


def test_gexf_has_every_relation_with_its_times() -> None:
    rows = tables()
    graph = nx.read_gexf(io.BytesIO(graph_export.as_gexf(rows)["entrepot.gexf"]))
    assert {(s, d["label"], t) for s, t, d in graph.edges(data=True)} == labels(rows)
    spells = {d["id"]: d["spells"] for *_, d in graph.edges(data=True) if "spells" in d}
    stated = {
        row["target_name"]: spells.get(row["uid"]) for row in rows.rows["edges"] if row["intervals"]
    }
    assert stated == {
        "Alfa": [("2023-01-05", "None")],  # as networkx writes an end that is not stated
        "Beta": [("2020-01-01", "2021-03-31")],
        "Gamma": [("2022-01-05", "2023-08-31")],
    }
    supplied = next(row["uid"] for row in rows.rows["edges"] if row["intervals"] == ["2024-02.."])
    assert spells[supplied] == [("2024-02-01", "None")]


def test_parquet_is_a_graph_for_graphframes_and_for_graph_data_science(bundled: CaseTables) -> None:
    files = graph_export.as_parquet(bundled)
    read = {name: pq.read_table(io.BytesIO(content)) for name, content in files.items()}
    nodes, edges = read["nodes.parquet"], read["edges.parquet"]

    assert nodes.column_names[:3] == ["id", "nodeId", "labels"]
    assert edges.column_names[:5] == [
        *("src", "dst", "sourceNodeId", "targetNodeId", "relationshipType")
    ]
    number = dict(zip(nodes["id"].to_pylist(), nodes["nodeId"].to_pylist(), strict=True))
    assert [number[uid] for uid in edges["src"].to_pylist()] == edges["sourceNodeId"].to_pylist()
    assert [number[uid] for uid in edges["dst"].to_pylist()] == edges["targetNodeId"].to_pylist()
    ends = zip(*(edges[n].to_pylist() for n in ("src", "relationshipType", "dst")), strict=True)
    assert set(ends) == labels(bundled)
    assert edges.schema.field("support").type == pa.float64()
    assert edges.schema.field("claims").type == pa.list_(pa.string())
    assert read["claims.parquet"].num_rows == len(bundled.folded.claims)


def test_an_empty_case_keeps_the_types_of_parquet() -> None:
    rows = CaseTables(tables().folded, tables().ids, (), {}, {})
    object.__setattr__(rows, "rows", {name: [] for name in COLUMNS})
    read = {n: pq.read_table(io.BytesIO(c)) for n, c in graph_export.as_parquet(rows).items()}
    assert read["nodes.parquet"].schema.field("nodeId").type == pa.int64()
    assert read["edges.parquet"].num_rows == 0


def test_opengraph_keeps_one_edge_of_a_kind_between_two_nodes(bundled: CaseTables) -> None:
    from bhopengraph.OpenGraph import OpenGraph

    from entrepot.viz.files.opengraph_export import as_opengraph, kind_of

    payload: dict[str, Any] = json.loads(as_opengraph(bundled)["opengraph.json"])
    graph = OpenGraph()
    assert graph.import_from_dict(payload)
    assert graph.validate_graph() == (True, [])
    edges = payload["graph"]["edges"]
    ends = [(e["start"]["value"], e["kind"], e["end"]["value"]) for e in edges]
    assert len(set(ends)) == len(ends) == graph.get_edge_count()
    assert set(ends) == {(s, kind_of(label), t) for s, label, t in labels(bundled)}
    # Each list has a value for each relation, so that the values of one relation can be found.
    counts = {
        len(v)
        for e in edges
        for v in e["properties"].values()
        if isinstance(v, list) and len(v) != e["properties"]["relations"]
    }
    assert counts == set()
    assert sorted(uid for e in edges for uid in e["properties"]["uid"]) == sorted(
        bundled.folded.edges
    )


def test_opengraph_follows_the_rules_of_its_documentation() -> None:
    from entrepot.viz.files.opengraph_export import as_opengraph

    payload = json.loads(as_opengraph(tables())["opengraph.json"])

    nodes, edges = payload["graph"]["nodes"], payload["graph"]["edges"]
    assert set(payload) == {"metadata", "graph"}
    assert payload["metadata"] == {"source_kind": "Entrepot"}
    assert [n["id"] for n in nodes if "objectid" in n["properties"] or len(n["kinds"]) > 3] == []
    for thing in (*nodes, *edges):
        for key, value in thing["properties"].items():
            assert key == key.lower()
            values = value if isinstance(value, list) else [value]
            assert len({type(item) for item in values}) == 1, (key, value)
            assert isinstance(values[0], str | int | float | bool), (key, value)
    assert {e["kind"] for e in edges if "Supplies" in e["kind"]} == {
        "Entrepot_Supplies",
        "Entrepot_SuppliesChainStep",
        "Entrepot_SuppliesContested",
        "Entrepot_SuppliesSummary",
        "Entrepot_SuppliesUndetermined",
    }


def test_no_number_stands_beside_a_person_in_any_graph() -> None:
    rows = tables()
    persons = {row["uid"] for row in rows.rows["nodes"] if row["kind"] == "Person"}
    graph = nx.read_gexf(io.BytesIO(graph_export.as_gexf(rows)["entrepot.gexf"]))
    assert [d for s, t, d in graph.edges(data=True) if {s, t} & persons and "support" in d] == []
    assert sum("support" in d for *_, d in graph.edges(data=True)) > 5


@pytest.mark.parametrize("name", [item.name for item in FORMATS])
def test_a_proposal_leaves_in_no_format(name: str) -> None:
    form = next(item for item in FORMATS if item.name == name)
    files = form.write(tables())
    assert tuple(files) == form.files
    if name == "parquet":  # whose columns are compressed
        files = {
            path: str(pq.read_table(io.BytesIO(c)).to_pylist()).encode()
            for path, c in files.items()
        }
    assert [path for path, content in files.items() if b"proposed" in content] == []
    assert b"Kotlas" in b"".join(files.values())
