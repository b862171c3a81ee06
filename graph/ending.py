"""When what a claim says comes to an end: only where the claim itself says so, never on the day it was published.

A claim that is known only from a statement has the day of the statement as the last day that it speaks of
(DESIGN 4): by then the thing had been so. That day ends the statement, not what it says. What is stated
for a period ends with the period; what has a last day before the statement, or one foreseen after it, ends
then; everything else is open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .dates import Interval, first_day, last_day
from .model import Claim
from .wording import REPORTED, UNDATED

PERIOD, END, OPEN = "stated period", "stated end", "open"
_ROOT = re.compile(r"^[^:]+:(\d{4}(?:-\d{2}(?:-\d{2})?)?):")


@dataclass(frozen=True, slots=True)
class Ending:
    """Which rule says when a claim's matter ends (`stated period`, `stated end` or `open`), and the stated end.

    `end` is a year, month or day as stated, '' where the matter is open.
    """

    rule: str
    end: str

    def before(self, day: str) -> bool:
        """Say whether it ended before a day, even at the latest that a year or month can mean."""
        return bool(self.end) and last_day(self.end) < first_day(day)


def stated_on(claim: Claim) -> str:
    """Return the day of the statement: the day of the first utterance where the root has one, else `known_by`."""
    match = _ROOT.match(claim.root)
    days = [d for d in (match[1] if match else "", claim.known_by) if d]
    return min(days, key=first_day, default="")


def ending(claim: Claim) -> Ending:
    """Return when what a claim says ends, and by which rule.

    The end of the event interval counts unless it is the day, or the month or year, of the statement:
    a single stated day is a period of its own, and over when it is over.
    """
    start, end = claim.interval.start, claim.interval.end
    if not end:
        return Ending(OPEN, "")
    if start == end and len(end) == 10:
        return Ending(PERIOD, end)
    said = stated_on(claim)
    if said and first_day(end) <= last_day(said) and first_day(said) <= last_day(end):
        return Ending(OPEN, "")
    day = "" if claim.stated == UNDATED else claim.stated.removeprefix(REPORTED)
    if day and first_day(end) <= last_day(day) and first_day(day) <= last_day(end):
        return Ending(OPEN, "")  # the day of the words, or of the report that carries them
    if (
        claim.known_by
        and first_day(said) <= first_day(end)
        and last_day(end) <= last_day(claim.known_by)
    ):
        return Ending(OPEN, "")  # between the utterance and the day it became public here
    return Ending(PERIOD if start else END, end)


def holds(claim: Claim, day: str) -> bool | None:
    """Return whether what a claim says held on a day; None where a year or month leaves it open."""
    span = Interval(claim.interval.start, ending(claim).end)
    at = first_day(day)
    if at < span.begins or at > span.ends:
        return False
    sure = (not span.start or last_day(span.start) <= at) and (
        not span.end or at <= first_day(span.end)
    )
    return True if sure else None
