"""A filled file holds every row exactly, also those that the bulk loader would not take."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from entrepot.graph.store import embedded_filling
from entrepot.graph.store.embedded import Embedded
from entrepot.graph.store.protocol import Content
from entrepot.graph.store.store_faults import StoreFault

NODES: dict[str, list[dict[str, Any]]] = {
    "Place": [
        {"uid": "p1", "name": "P", "kind": "Place", "latitude": 1.5, "longitude": 2.0},
        {"uid": "p2", "name": " ", "kind": "Place"},
    ],
    "Company": [
        {"uid": "a", "tons": 1.5, "roots": []},
        {"uid": " b", "tons": 2, "roots": ["x", " y", ""]},
        {"uid": "7", "tons": "some", "day": dt.date(1, 1, 1)},
        {"uid": "007", "tons": 7, "alone": True, "name": "2024-01-01"},
        {"uid": "e", "tons": -(2**60), "alone": 1},
        {"uid": "f", "tons": 1.25, "name": " f ", "day": dt.date(9999, 12, 31)},
    ],
    "Claim": [{"uid": "k"}],
}


def _edges(ends: str, rows: list[tuple[str, str, dict[str, Any]]]) -> list[Any]:
    edges: list[Any] = []
    for place, (start, end, properties) in enumerate(rows):
        uid = f"{ends}:{place}"
        edges.append((uid, start, end, {"uid": uid, **properties}))
    return edges


EDGES = {
    ("SUPPLIES", "Company", "Company"): _edges(
        "firms",
        [
            ("a", " b", {"tons": 1}),
            ("a", " b", {"tons": 2.5}),
            ("a", "7", {"tons": True}),
            (" b", "a", {}),
            ("a", " b", {"tons": "3"}),
            ("7", "7", {"roots": ["x"]}),
            ("e", "f", {"roots": []}),
            ("e", "f", {"tons": 1}),
            ("a", "e", {"tons": 1.5}),
        ],
    ),
    ("SUPPLIES", "Company", "Place"): _edges(
        "places", [("a", "p1", {}), ("a", "p1", {}), ("a", "p2", {"tons": 1.5})]
    ),
}


@pytest.mark.parametrize("rows", [2, 3, 50_000])
def test_a_filled_file_holds_every_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    monkeypatch.setattr(embedded_filling, "ROWS", rows)
    content = Content("case", "stamp", NODES, EDGES)
    store = Embedded(tmp_path / "graph.kgl")
    assert store.write(content)
    for difference in store.differences(content):
        assert difference.is_ours_whole, difference
        assert not difference.others
    numbered = store.run("MATCH (n) RETURN n.uid AS uid, n.tons AS tons ORDER BY uid").rows
    values = {row["uid"]: row.get("tons") for kind in NODES.values() for row in kind}
    # True is equal to 1, and 2 to 2.0, but they are other values.
    assert [(uid, repr(tons)) for uid, tons in numbered] == [
        (uid, repr(values[uid])) for uid in sorted(values)
    ]


def test_an_end_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    edges = {("SUPPLIES", "Company", "Company"): _edges("x", [("a", "nobody", {})])}
    store = Embedded(tmp_path / "graph.kgl")
    with pytest.raises(StoreFault, match=r"'nobody': an end of the SUPPLIES 'x:0'"):
        store.write(Content("case", "stamp", NODES, edges))
    assert not list(tmp_path.iterdir())
