"""What the sentence of a claim must carry as words: the day on which its asserter spoke, and the time it is about."""

from __future__ import annotations

import re

from .dates import MONTHS, Interval, check, first_day, last_day, printed
from .errors import BadInput, wrong
from .model import Claim

UNDATED = "undated"
REPORTED = ".."  # before a day: the day of the report; that of the words is not stated
LONG = (
    "January February March April May June July August September October November December".split()
)


def check_stated(text: str, where: str) -> str:
    """Return `text` if it is a day of a statement: a date, `..` and a date (the report's), or `undated`."""
    if text != UNDATED:
        try:
            check(text.removeprefix(REPORTED), where)
        except BadInput:
            right = (
                "YYYY, YYYY-MM or YYYY-MM-DD; ..YYYY-MM-DD for the report's day alone; or undated"
            )
            raise wrong(where, text, right) from None
    return text


def spoken(claim: Claim) -> tuple[str, bool]:
    """Return the day on which the asserter spoke ('' for undated), and whether it is only the day of a report.

    A claim that states none was public on the day of its words: `known_by`.
    """
    if claim.stated == UNDATED:
        return "", False
    if claim.stated.startswith(REPORTED):
        return claim.stated.removeprefix(REPORTED), True
    return claim.stated or claim.known_by, False


def spoken_words(claim: Claim) -> str:
    """Return the day of a statement as printed in brackets: `4 Jan 2024`, `reported on 24 Feb 2024`, `undated`."""
    day, reported = spoken(claim)
    if not reported:
        return printed(day)
    return f"reported {'on' if len(day) == 10 else 'in'} {printed(day)}"


def _at(day: str) -> str:
    return f"{'on' if len(day) == 10 else 'in'} {printed(day)}"


def span(interval: Interval, day: str = "") -> str:
    """Return an interval as words, '' for an unknown one; `day` is that of the statement.

    An end that is no earlier than the statement is only the day up to which it can speak: `since`, not `to`.
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
    """Say whether words name a date at its own precision, in any of the usual spellings."""
    if day in text and len(day) > 4:
        return True
    if day[:4] not in text:
        return False
    if len(day) == 4:
        return re.search(rf"(?<!\d){day}(?!\d)", text) is not None
    year, month = day[:4], int(day[5:7])
    if len(day) == 7 and any(f"{words}{year}" in text for words in _vague(month)):
        return True
    if MONTHS[month - 1] not in text:
        return False
    names = rf"(?:{MONTHS[month - 1]}|{LONG[month - 1]})"
    if len(day) == 7:
        return re.search(rf"{names}[^.;]*?(?<!\d){year}(?!\d)", text) is not None
    return (
        re.search(
            rf"(?<!\d){int(day[8:10])} (?:(?:and|or|to) \d+ )?{names}[^.;]*?(?<!\d){year}(?!\d)",
            text,
        )
        is not None
    )


def _vague(month: int) -> tuple[str, ...]:
    """Return the words of sources, before a year, that a row can only write as a month: the words are the better."""
    part = ("early ", "mid-", "late ")[(month - 1) // 4]
    quarter = ("first", "second", "third", "fourth")[(month - 1) // 3]
    return (part, f"{quarter} quarter of ")


def period(claim: Claim) -> str:
    """Return the time that a claim is about as words, '' where the day of the statement says all there is."""
    day, _ = spoken(claim)
    start, end = claim.interval.start, claim.interval.end
    if claim.status == "denied" or (start == day and end in ("", day)):
        return ""
    if not start and (not day or last_day(end) >= first_day(day)):
        return ""
    words = span(claim.interval, day)
    return f"{words} (inferred)" if words and "inferred" in claim.date_note else words


def names_period(claim: Claim, text: str) -> bool:
    """Say whether words name the time that a claim is about: its beginning, and its end where that is stated."""
    day, _ = spoken(claim)
    start, end = claim.interval.start, claim.interval.end
    open_end = not end or (bool(day) and bool(start) and last_day(end) >= first_day(day))
    return all(names_day(text, d) for d in (start, "" if open_end else end) if d)
