"""Days as the EU's list prints them: in ISO form, and its own day in the CSV day before month."""

from __future__ import annotations

import re
from datetime import date

from ....graph.dates import check
from ....graph.errors import BadInput


def day_of_file(text: str) -> str:
    """Return the day on which a file was made, in ISO form, or '' if it prints none.

    The CSV prints the day before the month; the XML prints ISO with a time behind it.

    >>> day_of_file("28/10/2022"), day_of_file("2026-08-05T16:47:04.449+02:00"), day_of_file("")
    ('2022-10-28', '2026-08-05', '')
    """
    match = re.fullmatch(r"([0-9]{2})/([0-9]{2})/([0-9]{4})", text)
    try:
        if match:
            day, month, year = map(int, match.groups())
            return date(year, month, day).isoformat()
    except ValueError:
        return ""
    return listing_day(text[:10])


def listing_day(text: str) -> str:
    """Return the day of a listing, which the list prints in ISO form, or '' for anything else.

    >>> listing_day("2022-02-25"), listing_day("02/03/2022")
    ('2022-02-25', '')
    """
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return ""
    try:
        return check(text, "a date")
    except BadInput:
        return ""
