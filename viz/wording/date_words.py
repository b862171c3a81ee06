"""Dates and periods as people write them; a date keeps the precision of its source."""

from __future__ import annotations

import re

from ...graph.dates import printed

_SPAN = re.compile(r"^(\S+) \.\. (\S+)(.*)$", re.DOTALL)
_DAY = re.compile(r"^[0-9]{4}(-[0-9][0-9](-[0-9][0-9])?)?$")


def day(text: str | None) -> str:
    """Return a day, month or year as people write it; other text is returned as it is.

    >>> day("2024-12-16"), day("2024-12"), day("2024"), day(None)
    ('16 Dec 2024', 'Dec 2024', '2024', 'no date')
    """
    if not text:
        return "no date"
    return printed(text) if _DAY.match(text) else text


def period(text: str) -> str:
    """Return a stated time such as "2024 .. 2025" as people write it; empty if nothing is stated.

    >>> period("2024 .. 2025"), period("? .. 2026-04-23"), period("2023-09 .. ?"), period("? .. ?")
    ('2024 to 2025', 'by 23 Apr 2026', 'from Sep 2023', '')
    """
    span = _SPAN.match(text)
    if span is None:
        first, space, note = text.partition(" ")
        return day(first) + space + note if text else ""
    start, end, note = span.groups()
    # A question mark stands for an end that no source states.
    start = "" if start == "?" else start
    end = "" if end == "?" else end
    if start and end:
        return f"{day(start)} to {day(end)}{note}"
    if start or end:
        return f"from {day(start)}{note}" if start else f"by {day(end)}{note}"
    return note.strip()
