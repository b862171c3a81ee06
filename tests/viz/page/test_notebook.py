"""The example notebook runs from top to bottom, and what it shows is escaped, framed and says what
the answer says.
"""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import nbformat
import pytest
from copied_case import copied_case
from nbclient import NotebookClient

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.viz.page.iframe import framed
from entrepot.viz.terminal.line_layout import PIPED, columns

ROOT = Path(__file__).resolve().parents[3]


def test_the_example_notebook_runs(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case.fill()
    copied_case(case, tmp_path / "case")
    Case.open(str(tmp_path / "case")).fill()
    monkeypatch.setenv("PYTHONPATH", str(ROOT / ".ci" / "types"))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    notebook = nbformat.read(ROOT / "docs" / "notebook.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    assert [c for c in notebook.cells if c.cell_type == "code" and c.outputs] == []
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    shown: list[Any] = [c.outputs[-1].data for c in notebook.cells if c.cell_type == "code"]
    assert "text/html" in shown[1]  # a DataFrame
    assert "UrSeCo Handels" in shown[4]["text/html"]
    assert "According to the stated reasons" in shown[4]["text/html"]
    assert shown[7]["text/html"].startswith("<iframe srcdoc=")
    assert "Siltron" in html.unescape(shown[7]["text/html"])


def test_what_is_shown_of_routes_is_escaped(case: Case) -> None:
    found = case.routes("UrSeCo", "Siltron")
    ids = found.serializer.ids
    hostile = replace(ids.entities["register:siltron"], name="<script>alert(1)</script>")
    object.__setattr__(ids, "entities", {**ids.entities, "register:siltron": hostile})
    try:
        shown = found._repr_html_()
    finally:
        case.forget()
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown
    assert {*re.findall(r"<(\w+)", shown)} == {"table", "thead", "tr", "th", "td", "pre", "p"}


def test_a_notebook_is_told_all_that_a_terminal_is_denials_too(case: Case) -> None:
    found = case.routes("Xiamen Limbach", "IEMZ Kupol")
    with columns(PIPED):
        told = list(found.lines())
    assert [line for line in told if "denie" in line or "did not reply" in line]
    assert "\n".join(told) in html.unescape(found._repr_html_())


def test_no_route_is_said_and_a_page_is_framed(case: Case) -> None:
    assert (
        "No documented route leads from LLC Siltron"
        in case.routes("Siltron", "UrSeCo")._repr_html_()
    )
    assert framed('<p class="a">"x"</p>').count("<") == 2


def test_query_gives_a_frame_and_refuses_wrong_parameters(case: Case) -> None:
    case.fill()
    frame = case.query("who-supplies", uid="ru-inn-1831083343")
    assert list(frame.columns) == [
        "supplier",
        "kind",
        "goods",
        "support",
        "word",
        "voices",
        "claims",
        "status",
        "reservations",
    ]
    assert len(frame) == 22
    assert list(case.query("RETURN $a AS a, $b AS b", a=1, b="x").iloc[0]) == [1, "x"]
    assert case.query("who-supplies", uid="IEMZ Kupol", limit=2).attrs["cut"]
    with pytest.raises(BadInput, match="one of party, uid"):
        case.query("who-supplies", name="x")
    with pytest.raises(BadInput, match="found no value for a"):
        case.query("RETURN $a AS a")
    with pytest.raises(BadInput, match="SET would change the graph"):
        case.query("MATCH (n) SET n.x = 1")
