"""Dates of three precisions (year, month, day) as ISO text, and closed intervals of days."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from .errors import BadInput, wrong

_SHAPE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
BEGINNING = "0000-01-01"
END = "9999-12-31"


def todays_date() -> str:
    """Return the date of today on this computer, as YYYY-MM-DD: what every command and page takes for today."""
    return date.today().isoformat()


def check(text: str, where: str) -> str:
    """Return `text` if it is a real ISO year, month or day; raise `BadInput` otherwise."""
    match = _SHAPE.fullmatch(text)
    if match:
        year, month, day = (int(part) if part else 1 for part in match.groups())
        try:
            date(year, month, day)
        except ValueError:
            match = None
    if not match:
        if "--" in where:
            raise BadInput(
                f"{where}: “{text[:40]}” is not a valid date. Write 2025, 2025-08 or 2025-08-31."
            )
        raise wrong(where, text, "a real date as YYYY, YYYY-MM or YYYY-MM-DD")
    return text


def first_day(text: str) -> str:
    """Return the first day of a year, month or day; unknown (empty) is the beginning of time."""
    if not text:
        return BEGINNING
    return text + {4: "-01-01", 7: "-01", 10: ""}[len(text)]


def last_day(text: str) -> str:
    """Return the last day of a year, month or day; unknown (empty) is the end of time."""
    if not text:
        return END
    if len(text) == 4:
        return f"{text}-12-31"
    if len(text) == 7:
        year, month = int(text[:4]), int(text[5:7])
        return f"{text}-{calendar.monthrange(year, month)[1]:02d}"
    return text


@dataclass(frozen=True, slots=True)
class Interval:
    """From the first day to the last, both included; an empty end is unknown or open."""

    start: str = ""
    end: str = ""

    @property
    def begins(self) -> str:
        """The earliest day the start can mean."""
        return first_day(self.start)

    @property
    def ends(self) -> str:
        """The latest day the end can mean."""
        return last_day(self.end)

    def meets(self, other: Interval) -> bool:
        """Say whether the two intervals share a day."""
        return self.begins <= other.ends and other.begins <= self.ends

    def __str__(self) -> str:
        """Print as `start .. end`, with `?` for what is unknown or open."""
        if self.start and self.start == self.end:
            return self.start
        return f"{self.start or '?'} .. {self.end or '?'}"


def parse_interval(text: str, where: str) -> Interval:
    """Read `2024`, `2024-03..2024-05`, `..2024-05` or `2024-03..`."""
    start, dots, end = text.partition("..")
    if not dots:
        check(start, where)
        return Interval(start, start)
    if start:
        check(start, where)
    if end:
        check(end, where)
    found = Interval(start, end)
    if found.begins > found.ends:
        raise BadInput(
            f"{where}: the period “{text[:60]}” ends before it begins. Did you mean {end}..{start}?"
        )
    return found


def months_between(earlier: str, later: str) -> int:
    """Return whole months from one day to another (negative when `later` comes first)."""
    a, b = first_day(earlier), first_day(later)
    months = (int(b[:4]) - int(a[:4])) * 12 + int(b[5:7]) - int(a[5:7])
    return months - 1 if b[8:10] < a[8:10] else months


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def printed(text: str) -> str:
    """Return a date as people read it: `16 Dec 2024`, `Dec 2024`, `2024`, `undated`."""
    if not text:
        return "undated"
    if len(text) == 4:
        return text
    month = f"{MONTHS[int(text[5:7]) - 1]} {text[:4]}"
    return month if len(text) == 7 else f"{int(text[8:10])} {month}"
