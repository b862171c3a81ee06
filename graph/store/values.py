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


def _duration(months: int, days: int, seconds: int) -> str:
    """Return a duration in one spelling: P1M2DT3S, without the parts that are 0."""
    parts = f"P{f'{months}M' if months else ''}{f'{days}D' if days else ''}{f'T{seconds}S' if seconds else ''}"
    return parts if parts != "P" else "PT0S"


def plain(value: Any) -> Any:
    """Return a value in plain types; whole floats stay floats, dates become `datetime.date`, durations ISO 8601 text.

    Maps in the shape that kglite gives nodes, relations and paths become ours.
    """
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, dt.datetime) and value.tzinfo is not None:
        return value.replace(tzinfo=dt.timezone(value.utcoffset() or dt.timedelta()))
    if isinstance(value, dt.datetime | dt.date):
        return value
    if hasattr(value, "to_native"):  # the driver's own temporal types
        return plain(value.to_native())
    if hasattr(value, "iso_format"):  # the driver's durations
        return _duration(value.months, value.days, value.seconds)
    if isinstance(value, dict) and value.keys() == {
        "months",
        "days",
        "seconds",
    }:  # those of the embedded engine
        return _duration(value["months"], value["days"], value["seconds"])
    if isinstance(value, dict):
        if value.keys() >= {"labels", "properties"}:
            return node(value["labels"], value["properties"])
        if value.keys() >= {"start", "end", "type", "properties"}:
            return relation(value["type"], value["properties"])
        if value.keys() == {"nodes", "relationships"}:
            return path(map(plain, value["nodes"]), map(plain, value["relationships"]))
        return {str(k): plain(v) for k, v in sorted(value.items())}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(v) for v in value]
    return str(value)
