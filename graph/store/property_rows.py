"""The properties of a node or a relation, of one or of many: a missing one is null in both engines.

An empty text is missing too, but no empty list.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from ..dates import last_day
from .row_tables import Columns

Row = dict[str, Any]


def without_nulls(row: Row) -> Row:
    """Return properties without nulls and empty texts: both engines read a missing one as null.

    >>> without_nulls({"uid": "ru", "country": "", "broader": [], "act": None})
    {'uid': 'ru', 'broader': []}
    """
    # Most values are true, and need no second look.
    return {
        key: value for key, value in row.items() if value or (value is not None and value != "")
    }


def texts(values: Sequence[str]) -> list[str | None]:
    """Return a column of texts in which empty ones are missing.

    >>> texts(["cn", ""])
    ['cn', None]
    """
    return [text or None for text in values]


@lru_cache(2**16)
def day(text: str, day_of: Callable[[str], str] = last_day) -> date:
    """Return the day for which a year, month or day stands.

    >>> day("2024-02")
    datetime.date(2024, 2, 29)
    """
    return date.fromisoformat(day_of(text))


def days(values: Sequence[str], day_of: Callable[[str], str] = last_day) -> list[date | None]:
    """Return the days for which a column of years, months or days stands, None for each ""."""
    known: dict[str, date] = {}
    for text in set(values) - {""}:
        known[text] = day(text, day_of)
    return list(map(known.get, values))


def dated(name: str, values: Sequence[str], day_of: Callable[[str], str] = last_day) -> Columns:
    """Return a column of dates under a name and, as `NAME_text`, the words of the source.

    Args:
        name: Name of the property.
        values: Years, months or days, or "".
        day_of: The day for which a year or month stands: its last one, as with `--as-of`, or
            `first_day`.

    >>> dated("known", ["2024-02", ""])
    {'known': [datetime.date(2024, 2, 29), None], 'known_text': ['2024-02', None]}
    """
    return {name: days(values, day_of), f"{name}_text": texts(values)}
