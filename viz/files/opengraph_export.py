"""The case as BloodHound OpenGraph JSON: nodes and edges of generic kinds."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from .case_tables import EDGES, NODES, NUMBER, YES_NO, CaseTables, Row
from .graph_export import connected, flat

PREFIX = "Entrepot"  # of every kind, so that none is one of BloodHound's own
# Of an edge, what is the same for all relations of one kind between the same two nodes.
SHARED = ("source", "source_name", "kind", "label", "target", "target_name")


def as_opengraph(case: CaseTables) -> dict[str, bytes]:
    """Return one payload for the upload page.

    BloodHound keeps one edge of a kind between two nodes. Relations that differ only in goods,
    level, purpose or day are therefore one edge, whose lists have a value for each of them.
    """
    groups: dict[tuple[str, str, str], list[Row]] = {}
    for row in case.table("edges"):
        groups.setdefault((row["source"], row["label"], row["target"]), []).append(row)
    payload = {
        "metadata": {"source_kind": PREFIX},
        "graph": {
            "nodes": [_node(row) for row in connected(case)],
            "edges": [_edge(*key, rows) for key, rows in sorted(groups.items())],
        },
    }
    text = json.dumps(payload, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    return {"opengraph.json": text.encode()}


def kind_of(label: str) -> str:
    """Return a kind or a relation as OpenGraph spells kinds.

    >>> kind_of("SUPPLIES_CONTESTED"), kind_of("WeaponInstance")
    ('Entrepot_SuppliesContested', 'Entrepot_WeaponInstance')
    """
    words = label.split("_") if label.isupper() else [label]
    return f"{PREFIX}_{''.join(word.capitalize() if label.isupper() else word for word in words)}"


def _node(row: Row) -> Row:
    # `name` becomes capital letters on the way in, so the name as it is has a property beside it.
    properties: Row = {"displayname": row["name"], "uid": row["uid"]}
    for column in NODES[1:]:
        value = row[column.name]
        if value not in ("", [], None):
            properties[column.name] = value
    return {"id": row["uid"], "kinds": [kind_of(row["kind"]), PREFIX], "properties": properties}


def _edge(source: str, label: str, target: str, rows: list[Row]) -> Row:
    properties: Row = {"relations": len(rows)}
    for column in EDGES:
        values = [row[column.name] for row in rows]
        if column.name in SHARED:
            properties[column.name] = values[0]
        elif column.type == NUMBER:
            properties.update(_greatest(column.name, values))
        else:
            properties[column.name] = [_text(value, column.type) for value in values]
    return {
        "kind": kind_of(label),
        "start": {"match_by": "id", "value": source},
        "end": {"match_by": "id", "value": target},
        "properties": properties,
    }


def _greatest(name: str, values: Iterable[float | None]) -> dict[str, float]:
    """Return the greatest of some scores by its name; nothing where there is none."""
    known = [value for value in values if value is not None]
    return {name: max(known)} if known else {}


def _text(value: Any, form: str) -> str:
    """Return the value of one relation in a list that has a text for each relation."""
    if form == YES_NO:
        return "" if value is None else str(value).lower()
    return str(flat(value))
