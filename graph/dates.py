"""Dates of three precisions (year, month, day) as ISO text, and closed intervals of days."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from .errors import BadInput, wrong

_SHAPE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
# ISO dates are compared as text. These two are before and after every other day.
BEGINNING = "0000-01-01"
END = "9999-12-31"


def todays_date() -> str:
    """Return today's date on this computer as YYYY-MM-DD.

    Every command and page takes its date from here.
    """
    return date.today().isoformat()


def check(text: str, where: str) -> str:
    """Return a date unchanged if it is a real year, month or day.

    Args:
        text: The date, as YYYY, YYYY-MM or YYYY-MM-DD.
        where: Place of the date for the error message: a file and field, or an option of the
            command line.

    Raises:
        BadInput: The text has another form, or the calendar has no such date.

    >>> check("2024-02", "known_by")
    '2024-02'
    """
    if _is_real(text):
        return text
    # An option of the command line is typed by a person, who needs an example of what to write.
    if "--" in where:
        raise BadInput(
            f"{where}: “{text[:40]}” is not a valid date. Write 2025, 2025-08 or 2025-08-31."
        )
    raise wrong(where, text, "a real date as YYYY, YYYY-MM or YYYY-MM-DD")


def _is_real(text: str) -> bool:
    """Return whether a text is a year, month or day that the calendar has."""
    match = _SHAPE.fullmatch(text)
    if match is None:
        return False
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def first_day(text: str) -> str:
    """Return the first day of a year, month or day; for "" (unknown) the beginning of time.

    >>> first_day("2024-02")
    '2024-02-01'
    """
    if not text:
        return BEGINNING
    return text + {4: "-01-01", 7: "-01", 10: ""}[len(text)]


def last_day(text: str) -> str:
    """Return the last day of a year, month or day; for "" (unknown) the end of time.

    >>> last_day("2024-02")
    '2024-02-29'
    """
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
    """A period from its first day to its last, both included; an empty end is unknown or open.

    >>> Interval("2023", "2023-06").meets(Interval("2023-06-30", ""))
    True
    """

    start: str = ""
    end: str = ""

    @property
    def begins(self) -> str:
        """The earliest day that the start can mean."""
        return first_day(self.start)

    @property
    def ends(self) -> str:
        """The latest day that the end can mean."""
        return last_day(self.end)

    def meets(self, other: Interval) -> bool:
        """Return whether the two intervals share a day."""
        return self.begins <= other.ends and other.begins <= self.ends

    def __str__(self) -> str:
        """Return the interval as `start .. end`, with `?` for an end that is unknown or open."""
        if self.start and self.start == self.end:
            return self.start
        return f"{self.start or '?'} .. {self.end or '?'}"


def printed_interval(text: str) -> Interval:
    """Return the interval that `str` printed.

    >>> printed_interval("? .. 2024-05"), printed_interval("2024")
    (Interval(start='', end='2024-05'), Interval(start='2024', end='2024'))
    """
    start, dots, end = text.partition(" .. ")
    first, last = (start, end) if dots else (start, start)
    return Interval(first.replace("?", ""), last.replace("?", ""))


def parse_interval(text: str, where: str) -> Interval:
    """Read an interval such as `2024`, `2024-03..2024-05`, `..2024-05` or `2024-03..`.

    Args:
        text: One date, or two dates with `..` between them, of which one may be missing.
        where: Place of the interval for the error message.

    Raises:
        BadInput: A date is not valid, or the interval ends before it begins.

    >>> parse_interval("2024-03..", "during")
    Interval(start='2024-03', end='')
    """
    start, dots, end = text.partition("..")
    if not dots:
        check(start, where)
        return Interval(start, start)
    if start:
        check(start, where)
    if end:
        check(end, where)
    interval = Interval(start, end)
    if interval.begins > interval.ends:
        raise BadInput(
            f"{where}: the period “{text[:60]}” ends before it begins. Did you mean {end}..{start}?"
        )
    return interval


def months_between(earlier: str, later: str) -> int:
    """Return the whole months from one day to another, negative if `later` comes first.

    >>> months_between("2024-01-31", "2024-03-30")
    1
    """
    start, end = first_day(earlier), first_day(later)
    months = (int(end[:4]) - int(start[:4])) * 12 + int(end[5:7]) - int(start[5:7])
    return months - 1 if end[8:10] < start[8:10] else months


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def printed(text: str) -> str:
    """Return a date as people read it.

    >>> [printed(day) for day in ("2024-12-16", "2024-12", "2024", "")]
    ['16 Dec 2024', 'Dec 2024', '2024', 'undated']
    """
    if not text:
        return "undated"
    if len(text) == 4:
        return text
    month = f"{MONTHS[int(text[5:7]) - 1]} {text[:4]}"
    return month if len(text) == 7 else f"{int(text[8:10])} {month}"
