"""Where a name stands in a text, and what stands beside it, without a pattern for each name.

A pattern for each of thousands of names would have to be compiled, which takes longer than all the
searches with it, and would push the patterns of the rules out of the cache of `re`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = re.compile(r"\w")
_GAP = re.compile(r"[\s‘’“”\"«»„']+")
_OPENING = '‘“«"'
_CLOSING = re.compile(r"(?:[’”»\"](?!s\b))*(?!\w)")  # not the apostrophe of a possessive
_BOUNDARY = re.compile(r"\b")


def occurrences(name: str, text: str) -> Iterator[int]:
    """Yield each place at which a name begins in a text; such places may overlap.

    >>> list(occurrences("aba", "ababa"))
    [0, 2]
    """
    place = text.find(name)
    while place >= 0:
        yield place
        place = text.find(name, place + 1)


def is_boundary(text: str, place: int) -> bool:
    r"""Return whether a word begins or ends at a place, as `\b` says.

    >>> is_boundary("two words", 3), is_boundary("two words", 5)
    (True, False)
    """
    return _BOUNDARY.match(text, place) is not None


def spelled(parts: list[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of a name, whatever quotation marks and blanks are between its parts.

    Args:
        parts: The parts of the name, none with a quotation mark or blank.
        text: The text.

    >>> list(spelled(["JSC", "Molniya"], "at JSC «Molniya» now"))
    [(3, 16)]
    """
    behind = 0  # where the last name ended: the next begins there or later
    for place in occurrences(parts[0], text):
        if place < behind:
            continue
        end = _end_of(parts, text, place)
        start = _start_of(text, place, behind) if end else None
        if end and start is not None:
            yield start, end
            behind = end


def _start_of(text: str, place: int, behind: int) -> int | None:
    """Return where a name begins, an opening quotation mark included; None inside a word."""
    if place > behind and text[place - 1] in _OPENING and not _is_word_before(text, place - 1):
        return place - 1
    return None if _is_word_before(text, place) else place


def _is_word_before(text: str, place: int) -> bool:
    return place > 0 and _WORD.match(text, place - 1) is not None


def _end_of(parts: list[str], text: str, place: int) -> int:
    """Return where a name ends whose first part is at a place; 0 if its other parts do not follow.

    Closing quotation marks are included.
    """
    end = place + len(parts[0])
    for part in parts[1:]:
        gap = _GAP.match(text, end)
        if gap is None or not text.startswith(part, gap.end()):
            return 0
        end = gap.end() + len(part)
    closing = _CLOSING.match(text, end)
    return closing.end() if closing else 0
