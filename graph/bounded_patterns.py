"""Regular expressions from other people's files, limited to forms that always end soon.

A pattern such as `(a+)+` tries every way to part a text, which takes longer than anybody waits. In
a pattern that is taken here nothing repeats inside what repeats, and the ways in which all its
parts together can match a text of `LONGEST` characters are few. The parser is Python's own, which
has no public name (re._parser).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Any

from .errors import wrong

LONGEST = 160  # characters of a text that is matched; a longer one matches nothing
MOST_WAYS = 3e7  # about a third of a second on a computer of today
_PLAIN = frozenset(("LITERAL", "NOT_LITERAL", "ANY", "IN", "AT", "CATEGORY"))
RIGHT = (
    "a pattern without references and assertions, in which nothing that repeats or has choices "
    f"stands inside what repeats, with few such parts ({MOST_WAYS:,.0f} ways in all)"
)


def bounded_pattern(text: str, where: str) -> re.Pattern[str]:
    """Return a pattern that matches or fails soon on any text of at most `LONGEST` characters.

    Args:
        text: A regular expression.
        where: Its place, for messages.

    Raises:
        BadInput: It is no regular expression, or may take longer.

    >>> bounded_pattern("list:([0-9]+)", "rule").fullmatch("list:12")[1]
    '12'
    >>> bounded_pattern("(a+)+b", "rule")  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ...
    BadInput: rule: found '(a+)+b'; expected a pattern without ...
    """
    try:
        pattern = re.compile(text)
        parsed = re._parser.parse(text)  # type: ignore[attr-defined]  # see above
    except (re.error, OverflowError, RecursionError) as fault:
        raise wrong(where, text, f"a regular expression ({fault})") from fault
    ways, repeats = _ways(parsed)
    # Parts that repeat share the text between them, in whatever order: not each has all of it.
    if ways / math.factorial(min(repeats, 20)) > MOST_WAYS:
        raise wrong(where, text, RIGHT)
    return pattern


def _ways(parsed: Iterable[tuple[Any, Any]]) -> tuple[float, int]:
    """Return in how many ways a parsed pattern can match, and how many of its parts repeat freely.

    The ways are infinite for a pattern that is not taken.
    """
    ways, repeats = 1.0, 0
    for operation, value in parsed:
        name = str(operation)
        more, inner = 1.0, 0
        if name == "SUBPATTERN":
            more, inner = _ways(value[-1])
        elif name == "BRANCH":
            more, inner = _of_choices(value[1])
        elif name.endswith("REPEAT"):
            more, inner = _of_repeat(*value)
        elif name not in _PLAIN:
            more = math.inf
        ways, repeats = ways * more, repeats + inner
    return ways, repeats


def _of_choices(choices: Iterable[Iterable[tuple[Any, Any]]]) -> tuple[float, int]:
    ways, repeats = 0.0, 0
    for choice in choices:
        more, inner = _ways(choice)
        ways, repeats = ways + more, max(repeats, inner)
    return ways, repeats


def _of_repeat(least: int, most: int, inside: Iterable[tuple[Any, Any]]) -> tuple[float, int]:
    ways, repeats = _ways(inside)
    many = min(int(most), LONGEST) - min(least, LONGEST) + 1
    if many > 2 or most > 1:
        # What has one way in itself may come again and again; anything else multiplies its ways.
        return (float(many), int(many >= LONGEST)) if ways == 1 else (math.inf, repeats)
    return ways + 1, repeats
