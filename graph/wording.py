"""Words for the day of a claim's statement and for the time that the claim is about."""

from __future__ import annotations

import re

from .dates import MONTHS, Interval, check, first_day, last_day, printed
from .errors import BadInput, wrong
from .model import Claim

UNDATED = "undated"
REPORTED = ".."  # before the day of a report that does not date the statement
LONG = (
    "January February March April May June July August September October November December".split()
)


def check_stated(text: str, where: str) -> str:
    """Return the day of a statement unchanged if it is valid.

    Args:
        text: A date, `..` and the date of a report, or `undated`.
        where: Place of the text for the error message.

    Raises:
        BadInput: The text is something else.
    """
    if text == UNDATED:
        return text
    try:
        check(text.removeprefix(REPORTED), where)
    except BadInput:
        right = "YYYY, YYYY-MM or YYYY-MM-DD; ..YYYY-MM-DD for the report's day alone; or undated"
        raise wrong(where, text, right) from None
    return text


def spoken(claim: Claim) -> tuple[str, bool]:
    """Return the day of a claim's statement, and whether it is only the day of a report.

    The day is "" if the statement is undated. A claim without a day of its own was public on the
    day of the statement, `known_by`.
    """
    return spoken_at(claim.stated, claim.known_by)


def spoken_at(stated: str, known_by: str) -> tuple[str, bool]:
    """Return what `spoken` does, for the two fields of a claim that it reads."""
    if stated == UNDATED:
        return "", False
    if stated.startswith(REPORTED):
        return stated.removeprefix(REPORTED), True
    return stated or known_by, False


def spoken_words(claim: Claim) -> str:
    """Return the day of a claim's statement as printed in brackets.

    >>> spoken_words(Claim("a:1", "f", "x", "SUPPLIES", stated="..2024-02-24"))
    'reported on 24 Feb 2024'
    """
    day, reported = spoken(claim)
    return f"reported {_at(day)}" if reported else printed(day)


def _at(day: str) -> str:
    """Return a date with its preposition, such as `on 4 Jan 2024` or `in 2024`."""
    return f"{'on' if len(day) == 10 else 'in'} {printed(day)}"


def span(interval: Interval, day: str = "") -> str:
    """Return an interval as words, "" if it is unknown.

    Args:
        interval: The interval.
        day: Day of the statement. An end that is not earlier is only the day up to which the
            statement can be about the fact, and is left out.

    >>> span(Interval("2023", "2024-05"), "2024-05-05"), span(Interval("2023", "2024-05"))
    ('since 2023', 'between 2023 and May 2024')
    """
    start, end = interval.start, interval.end
    if not start:
        return f"by {printed(end)}" if end else ""
    if start == end:
        return _at(start)
    if not end or (day and last_day(end) >= first_day(day)):
        return f"since {printed(start)}"
    return f"between {printed(start)} and {printed(end)}"


def names_day(text: str, day: str) -> bool:
    """Return whether a text names a date at its own precision, in any of the usual spellings.

    >>> names_day("shipped on 3 and 4 January 2024", "2024-01-04")
    True
    >>> names_day("shipped in January 2024", "2024-01-04")
    False
    """
    if day in text and len(day) > 4:
        return True
    year = day[:4]
    if year not in text:
        return False
    if len(day) == 4:
        return re.search(rf"(?<![0-9]){year}(?![0-9])", text) is not None
    month = int(day[5:7])
    if len(day) == 7 and any(f"{words}{year}" in text for words in _vague(month)):
        return True
    if MONTHS[month - 1] not in text:  # the short name of a month begins the long one
        return False
    date = rf"(?:{MONTHS[month - 1]}|{LONG[month - 1]})[^.;]*?(?<![0-9]){year}(?![0-9])"
    if len(day) == 10:
        date = rf"(?<![0-9]){int(day[8:10])} (?:(?:and|or|to) [0-9]+ )?{date}"
    return re.search(date, text) is not None


def _vague(month: int) -> tuple[str, ...]:
    """Return the words before a year that a source may have for what a row writes as a month."""
    part = ("early ", "mid-", "late ")[(month - 1) // 4]
    quarter = ("first", "second", "third", "fourth")[(month - 1) // 3]
    return (part, f"{quarter} quarter of ")


def period(claim: Claim) -> str:
    """Return the time that a claim is about as words.

    It is "" for denials, and if nothing is known but the day of the statement.
    """
    day, _ = spoken(claim)
    start, end = claim.interval.start, claim.interval.end
    if claim.status == "denied" or (start == day and end in ("", day)):
        return ""
    if not start and (not day or last_day(end) >= first_day(day)):
        return ""
    words = span(claim.interval, day)
    return f"{words} (inferred)" if words and "inferred" in claim.date_note else words


def names_period(claim: Claim, text: str) -> bool:
    """Return whether a text names the time that a claim is about.

    It must name the beginning, and the end if the claim states one.
    """
    day, _ = spoken(claim)
    start, end = claim.interval.start, claim.interval.end
    if start and not names_day(text, start):
        return False
    is_open = not end or (bool(day) and bool(start) and last_day(end) >= first_day(day))
    return is_open or names_day(text, end)
