"""The rows of a store: the properties of a node or a relation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Row = dict[str, Any]
EdgeRow = tuple[str, str, str, Mapping[str, Any]]  # uid, source, target, properties


def without_nulls(row: Row) -> Row:
    """Return properties without nulls and empty texts: both engines read a missing one as null.

    >>> without_nulls({"uid": "ru", "country": "", "broader": [], "act": None})
    {'uid': 'ru', 'broader': []}
    """
    return {key: value for key, value in row.items() if value is not None and value != ""}
