"""What can go wrong with a store or a query, in our words; the engines' own errors are turned into these."""

from __future__ import annotations

import re

from ..errors import BadInput, EntrepotError


class StoreFault(EntrepotError):
    """The store does not answer, refuses us, is broken or holds another case (status 3)."""


class QueryFault(BadInput):
    """The query is wrong: syntax, an unknown name, a missing parameter (status 2); `pointer` shows the place."""


class NotReadOnly(QueryFault):
    """The query would write, or do what a reader may not."""


class TooLong(StoreFault):
    """The query was stopped at its time limit."""


def at(query: str, offset: int, what: str) -> QueryFault:
    """Return the fault of a place in a query: line and column in its words, the line and a caret beside them."""
    offset = min(max(offset, 0), len(query))
    line, column = query.count("\n", 0, offset) + 1, offset - (query.rfind("\n", 0, offset) + 1) + 1
    text = query.splitlines()[line - 1] if line <= len(query.splitlines()) else ""
    fault = QueryFault(f"query: line {line}, column {column}: {what}")
    shift = max(column - 80, 0)
    fault.pointer = f"  {text[shift : shift + 110]}\n  {' ' * (column - 1 - shift)}^"
    return fault


def offset_of(query: str, line: int, column: int) -> int:
    """Return the place of a line and a column, both counted from 1."""
    before = query.split("\n")[: line - 1]
    return sum(len(x) + 1 for x in before) + column - 1


def word_at(query: str, word: str, until: int | None = None) -> int | None:
    """Return where a word stands in a query, the last place up to `until`; blanks inside it do not count."""
    pattern = r"\s*".join(re.escape(c) for c in word if not c.isspace())
    edge = r"(?<!\w)" if word[:1].isalnum() else ""
    found = [
        m.start() for m in re.finditer(edge + pattern, query) if until is None or m.start() <= until
    ]
    return found[-1] if found else None
