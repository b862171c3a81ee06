"""The rows of a store: what a node or a relation holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Row = dict[str, Any]
EdgeRow = tuple[str, str, str, Mapping[str, Any]]  # uid, source, target, properties


def without_nulls(row: Row) -> Row:
    """Return properties without nulls: both engines read an absent one as null."""
    return {k: v for k, v in row.items() if v is not None and v != ""}
