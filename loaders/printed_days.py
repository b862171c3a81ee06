"""Days, months and years as tables print them, in the order of their country and in many languages.

Whether `02/03/2024` is in February or in March depends on the country. It is read only if the table
says which comes first, or if its other cells show it; else it is refused. Between points the day
comes first, unless the table says or shows that the month does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from babel import Locale

from ..graph.dates import check
from ..graph.errors import BadInput, wrong
from .numerals import WorkbookNumber

DAY_FIRST, MONTH_FIRST = "day first", "month first"
ORDERS = (DAY_FIRST, MONTH_FIRST)
MIXED = "both orders"  # of a column in which some cells show the one and some the other
FORM = "a day such as 2026-01-31 or 31.1.2026"
SERIAL = (
    "a cell that is formatted as a date; a plain number counts days from 1900 or from 1904 "
    "without saying which"
)
ONE_KIND = "a column with only dates, or with only texts"
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
_YEAR = "([0-9]{4}|[0-9]{2})"
_OPEN = re.compile(
    rf"{_TWO}([./-]){_TWO}\2{_YEAR}(?:(?<=\.[0-9]{{4}}) ?[гр]\.?)?{_HOUR}", re.IGNORECASE
)
_PLAIN = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})")
_EASTERN = re.compile(rf"{_FOUR} ?[年년] ?{_TWO} ?[月월](?: ?{_TWO} ?[日일])?")
_DAY_WORD = re.compile(rf"{_TWO}{_NTH}[. -]*(?:de )?{_NAME},?[ -]*(?:de |del )?{_YEAR}")
_WORD_DAY = re.compile(rf"{_NAME}[ -]{_TWO}{_NTH},?[ -]{_FOUR}")
_WORD = re.compile(rf"{_NAME},? (?:de )?{_FOUR}")
# A whole year as Eurostat and other offices print it.
_WHOLE = re.compile(rf"(?:[0-9]{{6}}-)?(?:Jan\.-D[eé]c\.? ?|Y){_FOUR}")


_SERIAL = re.compile(r"[2-6][0-9]{4}(?:\.[0-9]+)?")
_QUOTES = str.maketrans(dict.fromkeys('«»“”„"'))


class WorkbookDay(str):
    """A cell of a workbook that is a date there, in ISO form."""

    __slots__ = ()

    def strip(self, characters: str | None = None, /) -> WorkbookDay:
        """Return the cell itself, which has no space around it."""
        return self


class UnreadDay(ValueError):
    """A cell that is no day, month or year, or that can be read in two ways.

    Its text says what would be right.
    """


def read_day(text: str, order: str = "") -> str:
    """Return the day, month or year that a cell prints, as ISO text; an hour is left out.

    Args:
        text: The cell.
        order: "day first" or "month first", if the table says or shows what comes first in
            `02/03/2024`; "both orders" if it shows both. A year of two digits is read only with
            one of the first two, as 1969 to 2068.

    Raises:
        UnreadDay: The cell is none, or it can be read in two ways.

    >>> read_day("05.02.2024 13:45"), read_day("2024/2/5"), read_day("5 февраля 2024 г.")
    ('2024-02-05', '2024-02-05', '2024-02-05')
    >>> read_day("02/03/2024", MONTH_FIRST), read_day("13/03/2024"), read_day("Feb 2024")
    ('2024-02-03', '2024-03-13', '2024-02')
    >>> read_day("02.03.2024"), read_day("02.03.2024", MONTH_FIRST), read_day("2-Mar-24")
    ('2024-03-02', '2024-02-03', '2024-03-02')
    >>> read_day("02/03/2024")  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ...
    UnreadDay: an order that is declared: 2024-03-02 or 2024-02-03 is meant
    """
    plain = " ".join(text.translate(_QUOTES).split())
    try:
        return check(plain, "a date")
    except BadInput:
        pass
    if isinstance(text, WorkbookNumber) or _SERIAL.fullmatch(plain):
        raise UnreadDay(SERIAL)
    if match := _WHOLE.fullmatch(plain):
        return match[1]
    if match := _OPEN.fullmatch(plain):
        return _in_order(match, order)
    for year, month, day in _readings(plain):
        return _iso(year, month, day)
    raise UnreadDay(FORM)


def day_order(cells: Iterable[str]) -> str:
    """Return what the cells of a column show to come first, or '' if none shows anything.

    Cells that can be read in two ways show nothing, nor do those with a year of two digits. If some
    cells show the one and some the other, or if the month is shown to come first and a cell such as
    `02.03.2024` has points where the others have none, it is "both orders".

    >>> day_order(["02/03/2024", "13/03/2024"]), day_order(["02/03/2024"])
    ('day first', '')
    >>> day_order(["13/03/2024", "03/13/2024"]), day_order(["02.03.2024", "03/13/2024"])
    ('both orders', 'both orders')
    """
    shown: set[tuple[str, bool]] = set()
    for cell in cells:
        match = _OPEN.fullmatch(" ".join(cell.split()))
        if match and len(match[4]) == len("2024") and int(match[1]) != int(match[3]):
            shown.add((_shown(int(match[1]), int(match[3])), match[2] == "."))
    orders = {order for order, _ in shown} - {""}
    # Between points the day comes first unless such cells show something else.
    if orders == {MONTH_FIRST} and ("", True) in shown and (MONTH_FIRST, True) not in shown:
        return MIXED
    return MIXED if len(orders) > 1 else "".join(orders)


def _shown(first: int, second: int) -> str:
    if first > 12 >= second:
        return DAY_FIRST
    return MONTH_FIRST if second > 12 >= first else ""


def refuse_swapped(cells: Iterable[str], where: str) -> None:
    """Refuse a column of a workbook in which days and months have surely changed places.

    A spreadsheet of a country where the month comes first takes a typed 05/06/2024 for the sixth of
    May, and leaves 13/06/2024 as text. So it is where no date has a day above 12, and texts do.

    Args:
        cells: The cells of the column.
        where: File and column, for messages.

    Raises:
        BadInput: The column is such.
    """
    days: set[str] = set()
    texts: list[str] = []
    for cell in cells:
        if isinstance(cell, WorkbookDay):
            days.add(cell[8:])
        elif (match := _OPEN.fullmatch(cell.strip())) and max(int(match[1]), int(match[3])) > 12:
            texts.append(cell.strip())
    if texts and days and max(days) <= "12":
        found = f"dates with days up to 12 beside texts such as {texts[0]}"
        raise wrong(where, found, f"{ONE_KIND}: the day and the month may have changed places")


def _in_order(match: re.Match[str], order: str) -> str:
    """Return the day of two numbers and a year; raise if nobody can tell the day from the month."""
    first, second = int(match[1]), int(match[3])
    year = _year(match[4])
    if len(match[4]) == 2 and order not in ORDERS:
        raise UnreadDay("an order that is declared: the year has two digits")
    if not order and match[2] == ".":
        order = DAY_FIRST
    order = _shown(first, second) if order not in ORDERS else order
    if order == MONTH_FIRST:
        return _iso(year, first, second)
    if order == DAY_FIRST or first == second or first > 12:
        return _iso(year, second, first)
    readings = f"{_iso(year, second, first)} or {_iso(year, first, second)}"
    raise UnreadDay(f"an order that is declared: {readings} is meant")


def _year(printed: str) -> int:
    """Return a year; one of two digits as POSIX reads it, from 1969 to 2068."""
    year = int(printed)
    if len(printed) > 2:
        return year
    return year + (1900 if year >= 69 else 2000)


def _readings(plain: str) -> Iterator[tuple[int, int, int]]:
    """Yield the year, month and day (0 for a month alone) that a form with one meaning prints."""
    if match := _YEAR_FIRST.fullmatch(plain):
        yield int(match[1]), int(match[3]), int(match[4])
    elif match := _PLAIN.fullmatch(plain):
        yield int(match[1]), int(match[2]), int(match[3])
    elif match := _EASTERN.fullmatch(plain):
        yield int(match[1]), int(match[2]), int(match[3] or 0)
    else:
        yield from _worded(re.sub(r" ?(?:г|р|года|року)\.?$", "", plain))


def _worded(plain: str) -> Iterator[tuple[int, int, int]]:
    if match := _DAY_WORD.fullmatch(plain):
        yield _year(match[3]), _month(match[2]), int(match[1])
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
