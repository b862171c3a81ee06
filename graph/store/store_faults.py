"""The faults of stores and queries, into which the engines' own errors are turned."""

from __future__ import annotations

import re

from ..errors import BadInput, EntrepotError


class StoreFault(EntrepotError):
    """The store does not answer, refuses us, is broken or holds another case (status 3)."""


class QueryFault(BadInput):
    """The query is wrong, by its syntax, an unknown name or a missing parameter (status 2).

    `pointer` shows the place.
    """


class NotReadOnly(QueryFault):
    """The query would write, or do what a reader may not."""


class TooLong(StoreFault):
    """The query was stopped at its time limit."""


def at(query: str, offset: int, what: str) -> QueryFault:
    """Return the fault of a place in a query, with its line and column.

    Args:
        query: The query.
        offset: Characters before the place.
        what: The fault in words.
    """
    offset = min(max(offset, 0), len(query))
    line = query.count("\n", 0, offset) + 1
    column = offset - (query.rfind("\n", 0, offset) + 1) + 1
    lines = query.splitlines()
    text = lines[line - 1] if line <= len(lines) else ""
    fault = QueryFault(f"query: line {line}, column {column}: {what}")
    shift = max(column - 80, 0)  # so that the caret of a long line is on the screen
    fault.pointer = f"  {text[shift : shift + 110]}\n  {' ' * (column - 1 - shift)}^"
    return fault


def offset_of(query: str, line: int, column: int) -> int:
    r"""Return the offset of a line and a column, both counted from 1.

    >>> offset_of("MATCH (n)\nRETURN n", 2, 1)
    10
    """
    before = query.split("\n")[: line - 1]
    return sum(len(text) + 1 for text in before) + column - 1


def word_at(query: str, word: str, until: int | None = None) -> int | None:
    """Return the offset of a word in a query, or None if it is not there.

    Args:
        query: The query.
        word: The word; blanks in it do not count.
        until: The last place up to this offset is returned. None: the last place.
    """
    pattern = r"\s*".join(re.escape(letter) for letter in word if not letter.isspace())
    edge = r"(?<!\w)" if word[:1].isalnum() else ""
    offset = None
    for match in re.finditer(edge + pattern, query):
        if until is None or match.start() <= until:
            offset = match.start()
    return offset
