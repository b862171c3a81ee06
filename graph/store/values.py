"""One shape of values from both engines: scalars, dates, lists, maps; nodes, edges and paths as maps."""

from __future__ import annotations

import datetime as dt
from typing import Any

HIDDEN = frozenset({"id", "title", "type", "label", "stamp"})


def node(labels: list[str], properties: dict[str, Any]) -> dict[str, Any]:
    """Return a node as a map: its kind and its own properties, without engine names."""
    kept = {k: plain(v) for k, v in sorted(properties.items()) if k not in HIDDEN}
    return {"kind": labels[0] if labels else "", **kept}


def plain(value: Any) -> Any:
    """Return a value in plain types; whole floats stay floats, dates become `datetime.date`."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, dt.datetime | dt.date):
        return value
    if hasattr(value, "to_native"):  # the driver's own temporal types
        return value.to_native()
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items() if k not in HIDDEN}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(v) for v in value]
    return str(value)
