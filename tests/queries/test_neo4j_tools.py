"""What is given to Neo4j's own tools is whole, and every query in it runs alike on both engines."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from entrepot.casework.case import Case
from entrepot.graph.schema import schema
from entrepot.graph.store import vocabulary
from entrepot.graph.store.protocol import Store
from entrepot.queries.guard import check
from entrepot.queries.portable import faults
from entrepot.queries.query_run import run

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "neo4j"
BLOOM = json.loads((FOLDER / "entrepot-bloom.json").read_text(encoding="utf-8"))
NEODASH = json.loads((FOLDER / "entrepot-neodash.json").read_text(encoding="utf-8"))
GRASS = (FOLDER / "entrepot.grass").read_text(encoding="utf-8")
REPORTS = {
    f"{page['title']}: {report['title']}": report
    for page in NEODASH["pages"]
    for report in page["reports"]
}
PHRASES = {phrase["text"]: phrase for phrase in BLOOM["templates"]}
VALUES = {
    "neodash_entity_uid": "ru-inn-1831083343",
    "input": "kupol",
    "party": "IEMZ Kupol",
    "other": "Xiamen Limbach Aircraft Engine Co., Ltd.",
}
# In the bundled case IEMZ Kupol supplies nobody and is in no claim that is denied.
EMPTY = {
    "One party: Whom it supplies",
    "Whom $party supplies",
    "Denials of claims on $party",
}


@pytest.fixture(scope="module")
def stores(case: Case, neo4j_url: str) -> Iterator[tuple[Store, Store]]:
    """Return the embedded store and a server's, both of the bundled case."""
    case.fill()
    case.fill(neo4j_url, replace=True)
    with closing(case.store("")) as embedded, closing(case.store(neo4j_url)) as server:
        yield embedded, server


def answers(stores: tuple[Store, Store], query: str) -> list[Any]:
    wanted = {name: VALUES[name] for name in re.findall(r"\$(\w+)", query)}
    return [run(store, check(query).text, wanted, limit=0) for store in stores]


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_report_of_the_dashboard_gives_equal_rows(stores: tuple[Store, Store], name: str) -> None:
    report = REPORTS[name]
    embedded, server = answers(stores, report["query"])
    assert embedded == server
    assert faults(report["query"]) == []
    assert bool(server.rows) == (name not in EMPTY)
    chosen = [report["selection"].get(key) or [] for key in ("index", "x", "value")]
    columns = {c for names in chosen for c in ([names] if isinstance(names, str) else names)}
    assert columns <= {*server.columns}


@pytest.mark.parametrize("text", sorted(PHRASES))
def test_a_search_phrase_of_bloom_gives_an_equal_graph(
    stores: tuple[Store, Store], text: str
) -> None:
    phrase = PHRASES[text]
    embedded, server = answers(stores, phrase["cypher"])
    assert embedded == server
    assert faults(phrase["cypher"]) == []
    assert bool(server.rows) == (text not in EMPTY)
    assert {p["name"] for p in phrase["params"]} == {*re.findall(r"\$\w+", text)}
    for row in server.rows:
        assert all(isinstance(cell, dict) and cell.keys() & {"kind", "nodes"} for cell in row)


def test_reports_lie_beside_one_another() -> None:
    for page in NEODASH["pages"]:
        taken = [
            (x, y)
            for report in page["reports"]
            for x in range(report["x"], report["x"] + report["width"])
            for y in range(report["y"], report["y"] + report["height"])
        ]
        assert len(taken) == len({*taken})
        assert max(x for x, _ in taken) < 24


def test_every_kind_and_relation_has_a_style() -> None:
    assert {*re.findall(r"^node\.(\w+) \{", GRASS, re.MULTILINE)} == {*vocabulary.kinds()}
    styled = {*re.findall(r"^relationship\.(\w+) \{", GRASS, re.MULTILINE)}
    assert styled == {*schema().predicates}
    assert [c["labels"] for c in BLOOM["categories"]] == [[k] for k in vocabulary.kinds()]
    assert [r["name"] for r in BLOOM["relationshipTypes"]] == vocabulary.relations()


def test_a_style_names_properties_that_nodes_have(case: Case) -> None:
    rows = case.content().nodes
    for category in BLOOM["categories"]:
        named = {p["name"] for p in category["properties"]}
        seen = {name for row in rows.get(category["labels"][0], ()) for name in row}
        assert seen <= named
    assert {*re.findall(r'caption: "\{(\w+)\}"', GRASS)} == {"name"}


def test_the_files_are_those_that_the_schema_makes() -> None:
    sys.path.insert(0, str(FOLDER.parent))
    try:
        from neo4j_tools import (  # type: ignore[import-not-found]  # docs/neo4j_tools.py
            dashboard,
            grass,
            perspective,
        )
    finally:
        sys.path.pop(0)
    assert (grass(), json.loads(perspective()), json.loads(dashboard())) == (GRASS, BLOOM, NEODASH)
