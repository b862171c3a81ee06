"""The warning about an entry that was made while the machine's clock was surely wrong.

The day of a decision, a view or a note is the clock's. Nothing is ordered by it, since later
entries stand later in their file; but a reader takes it for the day on which a person decided.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from .dates import check, first_day
from .errors import BadInput
from .outside_texts import parse_toml, text_of_file

FILES = ("decisions.toml", "views.toml", "notes.toml", "loads.toml")
DAYS = ("on", "taken")  # fields of these files that have the clock's day
YEARS = 10  # that a case may lie untouched before the clock is doubted
BEGIN = "Entered while the clock of this machine stood"


def clock_remark(case: Path, on: str, published: Iterable[str] = ()) -> str:
    """Return what is said of an entry of a day; '' where the day can be right.

    Args:
        case: The case folder. Its entries that carry such a remark count for nothing.
        on: The day, as the clock has it, as YYYY-MM-DD.
        published: Days, months or years of publication of what the case holds.
    """
    entered = max(_entered(case), default="")
    if on < entered:
        return f"{BEGIN} before {entered}, the day of the newest entry."
    newest = max([entered, *map(first_day, filter(None, published))]) or on
    if int(on[:4]) - int(newest[:4]) > YEARS:
        return f"{BEGIN} more than {YEARS} years after {newest}, the newest day on file."
    return ""


def with_remark(why: str, remark: str) -> str:
    """Return a person's reason with a remark behind it, in brackets, as editors add their own."""
    return f"{why} [{remark}]" if remark and remark not in why else why


def _entered(case: Path) -> Iterator[str]:
    """Yield the days of a case's entries, but of those of a wrong clock."""
    for name in FILES:
        # Another reader says what is wrong with a file that cannot be read.
        with suppress(OSError, tomllib.TOMLDecodeError, BadInput):
            for tables in parse_toml(text_of_file(case / name)).values():
                for item in tables if isinstance(tables, list) else ():
                    if isinstance(item, dict) and BEGIN not in f"{item.values()}":
                        yield from _days(item)


def _days(item: Mapping[str, object]) -> Iterator[str]:
    for name in DAYS:
        with suppress(BadInput):
            yield first_day(check(str(item.get(name, "")), name))
