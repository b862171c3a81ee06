"""Days, months and years as tables print them, in the order of their country and in many languages.

Whether `02/03/2024` is in February or in March depends on the country. It is read only if the table
says which comes first, or if its other cells show it; else it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from babel import Locale

from ..graph.dates import check
from ..graph.errors import BadInput
from .numerals import WorkbookNumber

DAY_FIRST, MONTH_FIRST = "day first", "month first"
ORDERS = (DAY_FIRST, MONTH_FIRST)
FORM = "a day such as 2026-01-31 or 31.1.2026"
SERIAL = (
    "a cell that is formatted as a date: a number counts days from 1900 or from 1904, and does not "
    "say which"
)
# Languages of the tables that are loaded here: of customs, of registers, of those who copy them.
LANGUAGES = tuple("en ru uk be kk ky uz az hy ka tr de fr es it pt nl pl cs ro bg sr hr".split())
_HOUR = (
    r"(?:(?:T|,? )[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?: ?[AP]M)?(?:Z|[+-][0-9:]+)?)?"
)
_TWO = "([0-9]{1,2})"
_FOUR = "([0-9]{4})"
_NTH = "(?:st|nd|rd|th)?"
_NAME = r"([^\W0-9_]+)\.?"
_YEAR_FIRST = re.compile(rf"{_FOUR}([-./]){_TWO}\2{_TWO}{_HOUR}", re.IGNORECASE)
_DOTTED = re.compile(rf"{_TWO}\.{_TWO}\.{_FOUR}(?: ?г\.?| ?р\.?)?{_HOUR}", re.IGNORECASE)
_OPEN = re.compile(rf"{_TWO}([/-]){_TWO}\2{_FOUR}{_HOUR}", re.IGNORECASE)
_PLAIN = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})")
_EASTERN = re.compile(rf"{_FOUR} ?[年년] ?{_TWO} ?[月월](?: ?{_TWO} ?[日일])?")
_DAY_WORD = re.compile(rf"{_TWO}{_NTH}[. -]*(?:de )?{_NAME},?[ -]*(?:de |del )?{_FOUR}")
_WORD_DAY = re.compile(rf"{_NAME} {_TWO}{_NTH},? {_FOUR}")
_WORD = re.compile(rf"{_NAME},? (?:de )?{_FOUR}")
# A whole year as Eurostat and other offices print it.
_WHOLE = re.compile(rf"(?:[0-9]{{6}}-)?(?:Jan\.-D[eé]c\.? ?|Y){_FOUR}")


class UnreadDay(ValueError):
    """A cell that is no day, month or year, or that can be read in two ways.

    Its text says what would be right.
    """


def read_day(text: str, order: str = "") -> str:
    """Return the day, month or year that a cell prints, as ISO text; an hour is left out.

    Args:
        text: The cell.
        order: "day first" or "month first", if the table says or shows what comes first in
            `02/03/2024`.

    Raises:
        UnreadDay: The cell is none, or it can be read in two ways.

    >>> read_day("05.02.2024 13:45"), read_day("2024/2/5"), read_day("5 февраля 2024 г.")
    ('2024-02-05', '2024-02-05', '2024-02-05')
    >>> read_day("02/03/2024", MONTH_FIRST), read_day("13/03/2024"), read_day("Feb 2024")
    ('2024-02-03', '2024-03-13', '2024-02')
    >>> read_day("02/03/2024")  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ...
    UnreadDay: an order that is declared: 2024-03-02 or 2024-02-03 is meant
    """
    plain = " ".join(text.split())
    try:
        return check(plain, "a date")
    except BadInput:
        pass
    if isinstance(text, WorkbookNumber):
        raise UnreadDay(SERIAL)
    if match := _WHOLE.fullmatch(plain):
        return match[1]
    if match := _OPEN.fullmatch(plain):
        return _in_order(int(match[1]), int(match[3]), int(match[4]), order)
    for year, month, day in _readings(plain):
        return _iso(year, month, day)
    raise UnreadDay(FORM)


def day_order(cells: Iterable[str]) -> str:
    """Return what the cells of a column show to come first, or '' if they do not agree on one.

    Cells that can be read in two ways show nothing.

    >>> day_order(["02/03/2024", "13/03/2024"]), day_order(["02/03/2024"])
    ('day first', '')
    """
    shown: set[str] = set()
    for cell in cells:
        match = _OPEN.fullmatch(" ".join(cell.split()))
        if match is None:
            continue
        first, second = int(match[1]), int(match[3])
        if first > 12 >= second:
            shown.add(DAY_FIRST)
        elif second > 12 >= first:
            shown.add(MONTH_FIRST)
    return shown.pop() if len(shown) == 1 else ""


def _in_order(first: int, second: int, year: int, order: str) -> str:
    """Return the day of two numbers and a year; raise if nobody can tell the day from the month."""
    if order == MONTH_FIRST:
        return _iso(year, first, second)
    if order == DAY_FIRST or first > 12 or first == second:
        return _iso(year, second, first)
    if second > 12:
        return _iso(year, first, second)
    readings = f"{_iso(year, second, first)} or {_iso(year, first, second)}"
    raise UnreadDay(f"an order that is declared: {readings} is meant")


def _readings(plain: str) -> Iterator[tuple[int, int, int]]:
    """Yield the year, month and day (0 for a month alone) that a form with one meaning prints."""
    if match := _YEAR_FIRST.fullmatch(plain):
        yield int(match[1]), int(match[3]), int(match[4])
    elif match := _DOTTED.fullmatch(plain):
        yield int(match[3]), int(match[2]), int(match[1])
    elif match := _PLAIN.fullmatch(plain):
        yield int(match[1]), int(match[2]), int(match[3])
    elif match := _EASTERN.fullmatch(plain):
        yield int(match[1]), int(match[2]), int(match[3] or 0)
    else:
        yield from _worded(re.sub(r" ?(?:г|р|года|року)\.?$", "", plain))


def _worded(plain: str) -> Iterator[tuple[int, int, int]]:
    if match := _DAY_WORD.fullmatch(plain):
        yield int(match[3]), _month(match[2]), int(match[1])
    elif match := _WORD_DAY.fullmatch(plain):
        yield int(match[3]), _month(match[1]), int(match[2])
    elif (match := _WORD.fullmatch(plain)) and match[1].casefold() in _months():
        yield int(match[2]), _month(match[1]), 0


def _month(word: str) -> int:
    """Return the number of a month, or 0 for a word that is none or means two."""
    return _months().get(word.casefold(), 0)


@cache
def _months() -> dict[str, int]:
    """Return the months by their names and abbreviations, as Unicode CLDR has them.

    A word that means another month in another language, as listopad does, is left out.
    """
    meant: dict[str, set[int]] = {}
    for language in LANGUAGES:
        forms = Locale.parse(language).months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in forms[context][width].items():
                    meant.setdefault(name.casefold().rstrip("."), set()).add(number)
    meant["sept"] = {9}
    words = {word: min(numbers) for word, numbers in meant.items() if len(numbers) == 1}
    return {word: number for word, number in words.items() if not word.isdigit()}


def _iso(year: int, month: int, day: int) -> str:
    try:
        whole = date(year, month, day or 1).isoformat()
    except ValueError:
        raise UnreadDay(FORM) from None
    return whole if day else whole[:7]
