"""The end of what a claim states: only an end that the claim itself states, never its publication.

A claim that is known only from a statement has the day of the statement as the last day of its
interval: by then the fact had been so. That day ends the statement, not the fact. A fact stated for
a period ends with the period. A fact with a last day before the statement, or with one foreseen
after it, ends on that day. Everything else is open (docs/truth.md).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from .dates import Interval, first_day, last_day
from .model import Claim, Edge
from .wording import REPORTED, UNDATED, spoken_at

PERIOD, END, OPEN = "stated period", "stated end", "open"
_ROOT = re.compile(r"^[^:]+:([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?):")


class Dated(Protocol):
    """The fields that give the end of what a claim states: those of a claim or of a listing."""

    @property
    def interval(self) -> Interval:
        """The dates of the fact."""

    @property
    def root(self) -> str:
        """The original statement."""

    @property
    def known_by(self) -> str:
        """The day on which the words were public."""

    @property
    def stated(self) -> str:
        """The day of the asserter's own words."""


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of a fact, with the rule that gives it: `stated period`, `stated end` or `open`.

    `end` is a year, month or day as stated, "" if the end is open.
    """

    rule: str
    end: str

    def before(self, day: str) -> bool:
        """Return whether the fact surely ended before a day.

        A year or month as the end counts to its last day.
        """
        return bool(self.end) and last_day(self.end) < first_day(day)


def stated_on(claim: Dated) -> str:
    """Return the day of the statement, "" if no day is known.

    It is the earlier of the day in the claim's `root`, if there is one, and `known_by`.

    >>> stated_on(Claim("a:1", "f", "x", "SUPPLIES", root="body:2024-06-15:a", known_by="2024-07"))
    '2024-06-15'
    """
    match = _ROOT.match(claim.root)
    days = filter(None, (match[1] if match else "", claim.known_by))
    return min(days, key=first_day, default="")


def ending(claim: Dated) -> Ending:
    """Return the end of the fact that a claim states, and the rule that gives it.

    The end of the claim's interval counts, unless it is only the time of the statement: its day or
    the month or year of it, the day of the words or of the report that carries them, or a day
    between the statement and its publication. A single stated day is a period of its own.

    >>> claim = Claim("a:1", "f", "x", "SUPPLIES", interval=Interval("2022", "2023"))
    >>> ending(claim)
    Ending(rule='stated period', end='2023')
    """
    start, end = claim.interval.start, claim.interval.end
    if not end:
        return Ending(OPEN, "")
    if start == end and len(end) == 10:  # over when the day is over, also if it was stated then
        return Ending(PERIOD, end)
    if _is_time_of_statement(claim, end):
        return Ending(OPEN, "")
    return Ending(PERIOD if start else END, end)


def _is_time_of_statement(claim: Dated, end: str) -> bool:
    """Return whether the end of a claim's interval is only the time at which it was stated."""
    stated = stated_on(claim)
    words = "" if claim.stated == UNDATED else claim.stated.removeprefix(REPORTED)
    # The day of the statement, of the words, or of the report that carries them.
    if _meet(end, stated) or _meet(end, words):
        return True
    if not claim.known_by:
        return False
    # Or a day between the statement and the day on which it became public here.
    return first_day(stated) <= first_day(end) and last_day(end) <= last_day(claim.known_by)


def _meet(one: str, other: str) -> bool:
    """Return whether two dates can mean the same day; False if the second is unknown."""
    return bool(other) and first_day(one) <= last_day(other) and first_day(other) <= last_day(one)


def holds(claim: Claim, day: str) -> bool | None:
    """Return whether the fact that a claim states held on a day.

    Args:
        claim: The claim.
        day: A year, month or day, which counts from its first day.

    Returns:
        True or False, or None if a year or month as the beginning or the end leaves it open.
    """
    span = Interval(claim.interval.start, ending(claim).end)
    moment = first_day(day)
    if moment < span.begins or moment > span.ends:
        return False
    begun = not span.start or last_day(span.start) <= moment
    lasts = not span.end or moment <= first_day(span.end)
    return True if begun and lasts else None


def is_over(edge: Edge, claims: Mapping[str, Claim]) -> bool:
    """Return whether every statement of a relation is of a time before the day of the statement.

    An end on that day, or in a month or year that has it, is only the day up to which the statement
    can be about the relation, and ends nothing. One statement without an end keeps the relation.

    Args:
        edge: The relation, with the claims that date it.
        claims: The claims by uid, with all of those.
    """
    dated = [claims[uid] for uid, _ in edge.intervals]
    return bool(dated) and all(
        was_before(claim.interval.end, claim.stated, claim.known_by) for claim in dated
    )


@lru_cache(2**16)
def was_before(end: str, stated: str, known_by: str) -> bool:
    """Return whether a statement is of a time before its day, from three fields of its claim.

    Args:
        end: End of the claim's interval.
        stated: Day of the asserter's own words.
        known_by: Day on which the words were public, which counts if they are undated.

    >>> was_before("2022-08", "", "2022-09-01"), was_before("2022", "", "2022-09-01")
    (True, False)
    """
    day = spoken_at(stated, known_by)[0] or known_by
    return bool(end and day) and last_day(end) < first_day(day)
