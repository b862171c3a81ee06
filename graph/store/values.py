"""One shape of values from both engines: scalars, dates, lists, maps; nodes, relations and paths as maps.

A node is `{"kind": .., property: ..}`, a relation `{"relation": .., property: ..}`, a path
`{"nodes": [..], "relations": [..]}`; properties in alphabetical order, engine names left out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

HIDDEN = frozenset({"id", "title", "type", "label", "stamp", "kind"})


def node(labels: Iterable[str], properties: Mapping[str, Any]) -> dict[str, Any]:
    """Return a node as a map: its kind (the label that is not `Entity`) and its own properties."""
    kind = next((label for label in labels if label != "Entity"), "")
    return {"kind": kind, **_properties(properties)}


def relation(name: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    """Return a relation as a map: its type and its own properties."""
    return {"relation": name, **_properties(properties)}


def path(nodes: Iterable[Any], relations: Iterable[Any]) -> dict[str, Any]:
    """Return a path as a map of its nodes and relations, in order."""
    return {"nodes": list(nodes), "relations": list(relations)}


def _properties(found: Mapping[str, Any]) -> dict[str, Any]:
    return {k: plain(v) for k, v in sorted(found.items()) if k not in HIDDEN}


def plain(value: Any) -> Any:
    """Return a value in plain types; whole floats stay floats, dates become `datetime.date`.

    Maps in the shape that kglite gives nodes, relations and paths become ours.
    """
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, dt.datetime | dt.date):
        return value
    if hasattr(value, "to_native"):  # the driver's own temporal types
        return value.to_native()
    if isinstance(value, dict):
        if value.keys() >= {"labels", "properties"}:
            return node(value["labels"], value["properties"])
        if value.keys() >= {"start", "end", "type", "properties"}:
            return relation(value["type"], value["properties"])
        if value.keys() == {"nodes", "relationships"}:
            return path(map(plain, value["nodes"]), map(plain, value["relationships"]))
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(v) for v in value]
    return str(value)
