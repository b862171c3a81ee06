"""The notebook for neo4j-viz and Graph Data Science runs as far as packages and server allow.

A cell that needs a package, or a plugin of the server, is tagged with its name; where that is
missing, the test of these cells is skipped and says so.
"""

from __future__ import annotations

import importlib.util
import os
import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from copied_case import copied_case
from nbclient import NotebookClient
from neo4j import GraphDatabase
from neo4j_server import PASSWORD

from entrepot.casework.case import Case

ROOT = Path(__file__).resolve().parents[3]
NOTEBOOK = ROOT / "docs" / "neo4j.ipynb"
NEEDS = {"neo4j-viz": "neo4j_viz", "gds": "graphdatascience"}


def ran(case: Case, folder: Path, monkeypatch: pytest.MonkeyPatch, *leave: str) -> list[Any]:
    """Run the notebook without the cells of some tags; return what each cell showed last."""
    copied_case(case, folder / "case")
    monkeypatch.setenv("PYTHONPATH", str(ROOT / ".ci" / "types"))
    monkeypatch.setenv("IPYTHONDIR", str(folder / "ipython"))
    notebook = nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call]
    assert [c for c in notebook.cells if c.cell_type == "code" and c.outputs] == []
    kept = [c for c in notebook.cells if not {*c.metadata.get("tags", ())} & {*leave}]
    notebook.cells = [c for c in kept if c.cell_type == "code"]
    client = NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(folder)}})
    client.execute()
    return [c.outputs[-1].data for c in notebook.cells]


def needed(tag: str) -> None:
    """Skip the test, and say why, where a package is not installed; fail in CI for a locked one."""
    if importlib.util.find_spec(NEEDS[tag]) is None:
        why = f"{NEEDS[tag]} is not installed: pip install {NEEDS[tag].replace('_', '-')}"
        # graphdatascience wants an older pyarrow than ours, so that no lock holds both.
        if os.environ.get("CI") and tag != "gds":
            pytest.fail(why)
        pytest.skip(why)


def test_the_graph_of_a_case_is_open_without_any_of_them(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = ran(case, tmp_path, monkeypatch, *NEEDS)
    graph = case.graph()
    size = (graph.number_of_nodes(), graph.number_of_edges())
    assert [data["text/plain"] for data in shown] == [str(size)]


def test_neo4j_viz_draws_the_case(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed("neo4j-viz")
    *_, drawn = ran(case, tmp_path, monkeypatch, "server", "gds")
    assert "IEMZ Kupol" in drawn["text/html"]


def test_neo4j_viz_draws_what_a_server_returns(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, neo4j_url: str
) -> None:
    needed("neo4j-viz")
    case.fill(neo4j_url, replace=True)
    monkeypatch.setenv("ENTREPOT_NEO4J_URL", neo4j_url)
    *_, drawn, served = ran(case, tmp_path, monkeypatch, "gds")
    assert "IEMZ Kupol" in served["text/html"]
    assert drawn != served


def test_graph_data_science_ranks_the_suppliers(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, neo4j_url: str
) -> None:
    needed("neo4j-viz")
    needed("gds")
    with GraphDatabase.driver(neo4j_url, auth=("neo4j", PASSWORD)) as driver:
        text = "SHOW PROCEDURES YIELD name WHERE name STARTS WITH 'gds.betweenness' RETURN name"
        if not driver.execute_query(text).records:
            pytest.skip("the server of the tests has no Graph Data Science plugin")
    case.fill(neo4j_url, replace=True)
    monkeypatch.setenv("ENTREPOT_NEO4J_URL", neo4j_url)
    *_, ranks = ran(case, tmp_path, monkeypatch)
    assert "score" in ranks["text/html"]


def test_every_cell_that_needs_something_says_what() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call]
    for cell in notebook.cells:
        if cell.cell_type == "code":
            imported = {*re.findall(r"^from (\w+)", cell.source, re.MULTILINE)} & {*NEEDS.values()}
            tagged = {NEEDS[tag] for tag in cell.metadata.get("tags", ()) if tag in NEEDS}
            assert imported == tagged
