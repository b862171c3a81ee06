"""The `LIMIT` that ends the text of a ready-made query."""

from __future__ import annotations

import re

_LAST_LINE = re.compile(r"\nLIMIT ([0-9]+)\s*$")


def limit_of(text: str) -> int | None:
    """Return the number of a `LIMIT` that is the last line of a query, or None.

    >>> limit_of("MATCH (n) RETURN n.uid AS uid\\nORDER BY uid\\nLIMIT 20\\n")
    20
    """
    match = _LAST_LINE.search(text)
    return int(match[1]) if match else None


def unlimited(text: str) -> str:
    """Return a query without the `LIMIT` that is its last line."""
    return _LAST_LINE.sub("", text)
