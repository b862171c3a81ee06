"""The rows of a store: the properties of a node or a relation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from ..dates import last_day

Row = dict[str, Any]
EdgeRow = tuple[str, str, str, Mapping[str, Any]]  # uid, source, target, properties


def without_nulls(row: Row) -> Row:
    """Return properties without nulls and empty texts: both engines read a missing one as null.

    >>> without_nulls({"uid": "ru", "country": "", "broader": [], "act": None})
    {'uid': 'ru', 'broader': []}
    """
    # Most values are true, and need no second look.
    return {
        key: value for key, value in row.items() if value or (value is not None and value != "")
    }


@lru_cache(2**16)
def day(text: str, day_of: Callable[[str], str] = last_day) -> date:
    """Return the day for which a year, month or day stands.

    >>> day("2024-02")
    datetime.date(2024, 2, 29)
    """
    return date.fromisoformat(day_of(text))


def dated(name: str, text: str, day_of: Callable[[str], str] = last_day) -> Row:
    """Return a date under a name and, as `NAME_text`, the words of the source; {} for "".

    Args:
        name: Name of the property.
        text: A year, month or day.
        day_of: The day for which a year or month stands: its last one, as with `--as-of`, or
            `first_day`.

    >>> dated("known", "2024-02")
    {'known': datetime.date(2024, 2, 29), 'known_text': '2024-02'}
    """
    if not text:
        return {}
    return {name: day(text, day_of), f"{name}_text": text}
