"""Records what this version of entrepot writes for the small case of `tests/data/older_stores`.

Run it before the version of the store changes, with the number of the version that ends:
`PYTHONPATH=.ci/types python tests/support/record_store.py 4`. It writes the embedded file, and
every row, constraint and index of a server, which it starts (Java 17 and Maven).
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from neo4j_server import PASSWORD, server

from entrepot.casework.case import Case
from entrepot.graph.store.bolt import Bolt
from entrepot.graph.store.protocol import VERSION

OLDER = Path(__file__).resolve().parents[1] / "data" / "older_stores"
NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS row ORDER BY n.uid"
EDGES = (
    "MATCH (a)-[r]->(z) RETURN a.uid AS start, labels(a) AS start_labels, type(r) AS name, "
    "z.uid AS end, labels(z) AS end_labels, properties(r) AS row ORDER BY r.uid"
)
CONSTRAINTS = "SHOW CONSTRAINTS YIELD createStatement AS text RETURN text"
INDEXES = (
    "SHOW INDEXES YIELD createStatement AS text, owningConstraint AS owner, type "
    "WHERE owner IS NULL AND type <> 'LOOKUP' RETURN text"
)


def _labels(labels: list[str]) -> list[str]:
    """Return labels with the kind first."""
    return sorted(labels, key=lambda label: label == "Entity")


def _row(properties: dict[str, Any]) -> dict[str, Any]:
    """Return properties as JSON has them; a date says that it is one."""
    row: dict[str, Any] = {}
    for name, value in sorted(properties.items()):
        row[name] = {"date": value.iso_format()} if hasattr(value, "iso_format") else value
    return row


def _recorded(store: Bolt) -> dict[str, Any]:
    with store._session() as session:
        nodes = [[_labels(n["labels"]), _row(n["row"])] for n in session.run(NODES)]
        edges: list[list[Any]] = []
        for edge in session.run(EDGES):
            ends = (_labels(edge["start_labels"]), _labels(edge["end_labels"]))
            edges.append(
                [edge["start"], ends[0], edge["name"], edge["end"], ends[1], _row(edge["row"])]
            )
        schema = [found["text"] for text in (CONSTRAINTS, INDEXES) for found in session.run(text)]
    return {"version": f"v{VERSION}", "nodes": nodes, "edges": edges, "schema": sorted(schema)}


def main(version: int) -> None:
    """Write both files of a version; end with a message if this is another version."""
    if version != VERSION:
        sys.exit(f"this entrepot writes version {VERSION}, not {version}")
    os.environ["ENTREPOT_NEO4J_PASSWORD"] = PASSWORD
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "case"
        shutil.copytree(OLDER / "case", place)
        Case.open(str(place)).build()
        case = Case.open(str(place))
        case.fill()
        for url in server(Path(folder) / "home"):
            case.fill(url, replace=True)
            text = json.dumps(_recorded(Bolt(url)), ensure_ascii=False, sort_keys=True)
        packed = gzip.compress(text.encode("utf-8"), mtime=0)
        (OLDER / f"version-{version}.json.gz").write_bytes(packed)
        shutil.copy(place / "store" / "graph.kgl", OLDER / f"version-{version}.kgl")


if __name__ == "__main__":
    main(int(sys.argv[1]))
