"""Cells of tables that a spreadsheet program will open."""

from __future__ import annotations

from typing import Any


def csv_safe(value: Any) -> Any:
    """Return a cell that no spreadsheet reads as a formula: such a text gets an apostrophe.

    >>> csv_safe("=1+1"), csv_safe("Kupol"), csv_safe(-1)
    ("'=1+1", 'Kupol', -1)
    """
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value
