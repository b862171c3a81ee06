"""Values of both engines in one shape: scalars, dates, lists and maps.

A node is `{"kind": .., property: ..}`, a relation `{"relation": .., property: ..}`, and a path
`{"nodes": [..], "relations": [..]}`. Properties are in alphabetical order, without the names that
an engine adds.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

# What an engine or a sync adds to the properties of a row.
HIDDEN = frozenset({"id", "title", "type", "label", "stamp", "kind", "entrepot"})
DURATION = frozenset({"months", "days", "seconds"})


def node(labels: Iterable[str], properties: Mapping[str, Any]) -> dict[str, Any]:
    """Return a node as a map of its kind (the label that is not `Entity`) and its properties."""
    kind = next((label for label in labels if label != "Entity"), "")
    return {"kind": kind, **_properties(properties)}


def relation(name: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    """Return a relation as a map of its type and its properties."""
    return {"relation": name, **_properties(properties)}


def path(nodes: Iterable[Any], relations: Iterable[Any]) -> dict[str, Any]:
    """Return a path as a map of its nodes and relations, in order."""
    return {"nodes": list(nodes), "relations": list(relations)}


def _properties(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {key: plain(value) for key, value in sorted(properties.items()) if key not in HIDDEN}


def _duration(months: int, days: int, seconds: int) -> str:
    """Return a duration in one spelling, such as P1M2DT3S, without the parts that are 0."""
    text = "P"
    text += f"{months}M" if months else ""
    text += f"{days}D" if days else ""
    text += f"T{seconds}S" if seconds else ""
    return text if text != "P" else "PT0S"


def plain(value: Any) -> Any:
    """Return a value of an engine in plain types.

    Whole floats stay floats, dates become `datetime.date`, and durations become ISO 8601 text.
    Anything unknown becomes text.

    >>> plain({"months": 1, "days": 0, "seconds": 3})
    'P1MT3S'
    >>> plain({"labels": ["Entity", "Country"], "properties": {"uid": "ru", "id": 7}})
    {'kind': 'Country', 'uid': 'ru'}
    """
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, dt.date):  # a datetime is one too
        return _with_plain_zone(value)
    if hasattr(value, "to_native"):  # the driver's own temporal types
        return plain(value.to_native())
    if hasattr(value, "latitude"):  # the driver's points on the earth, which are tuples too
        return {"latitude": value.latitude, "longitude": value.longitude}
    if hasattr(value, "iso_format"):  # the driver's durations, which are tuples too
        return _duration(value.months, value.days, value.seconds)
    if isinstance(value, dict):
        return _map(value)
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    return str(value)


def _with_plain_zone(value: dt.date) -> dt.date:
    """Return a date or time with its offset from UTC instead of a named zone."""
    if isinstance(value, dt.datetime) and value.tzinfo is not None:
        return value.replace(tzinfo=dt.timezone(value.utcoffset() or dt.timedelta()))
    return value


def _map(value: dict[Any, Any]) -> Any:
    """Return a map in plain types; kglite gives nodes, relations, paths and durations as maps."""
    if value.keys() == DURATION:
        return _duration(value["months"], value["days"], value["seconds"])
    if value.keys() >= {"labels", "properties"}:
        return node(value["labels"], value["properties"])
    if value.keys() >= {"start", "end", "type", "properties"}:
        return relation(value["type"], value["properties"])
    if value.keys() == {"nodes", "relationships"}:
        return path(map(plain, value["nodes"]), map(plain, value["relationships"]))
    return {str(key): plain(item) for key, item in sorted(value.items())}
