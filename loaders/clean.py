"""Cleaning that several loaders share: printed dates, identifiers with their check digits, names, countries."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date

from ..graph.checkdigits import imo as imo
from ..graph.checkdigits import inn as inn
from ..graph.checkdigits import ogrn as ogrn
from ..graph.checkdigits import uscc as uscc
from ..graph.dates import check
from ..graph.errors import BadInput
from ..graph.identity import normal
from ..graph.model import Record

MONTHS = (
    "january february march april may june july august september october november december"
).split()
_DOTTED = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{4})$")
_WORDED = re.compile(r"^(\d{1,2}) ([A-Za-z]+)\.? (\d{4})$")
_MENTION = re.compile(
    r"(?:(?:(\d{1,2}) )?(" + "|".join(m.capitalize() for m in MONTHS) + r") )?\b((?:19|20)\d{2})\b"
)


def printed_date(text: str) -> str:
    """Return `17.3.2014` or `17 March 2014` as an ISO day; raise `ValueError` for anything else."""
    if match := _DOTTED.match(text.strip()):
        day, month, year = (int(x) for x in match.groups())
    elif (match := _WORDED.match(text.strip())) and (named := _month(match[2])):
        day, month, year = int(match[1]), named, int(match[3])
    else:
        raise ValueError(text)
    return date(year, month, day).isoformat()


def _month(name: str) -> int:
    short = name.lower()
    return next((i for i, m in enumerate(MONTHS, 1) if m.startswith(short) and len(short) >= 3), 0)


def established(text: str) -> str:
    """Return the one day, month or year that a cell prints (`30.5.2023`, `May 2022`, `established 2001`), else ''.

    A cell with more dates than one, or with one that can be read in two ways (2/6/2003), gives ''.
    """
    plain = text.strip().rstrip(".").removeprefix("established ")
    if re.fullmatch(r"(?:1[5-9]|20)\d\d(?:-\d\d){0,2}", plain):
        try:
            return check(plain, "a date")
        except BadInput:
            return ""
    try:
        return printed_date(plain)
    except ValueError:
        month, _, year = plain.partition(" ")
        named = _month(month)
        return f"{year}-{named:02d}" if named and re.fullmatch(r"(?:1[5-9]|20)\d\d", year) else ""


def mentions_after(text: str, day: str) -> bool:
    """Say whether a text names a date, a month or a year that lies wholly after a day."""
    for number, month, year in _MENTION.findall(text):
        first = f"{year}-{_month(month):02d}" if month else year
        first += f"-{int(number):02d}" if month and number else ""
        if first > day[: len(first)]:
            return True
    return False


def split_values(cell: str) -> list[str]:
    """Return the values of a cell that separates them by `; `, a quoted one may hold a semicolon."""
    rows = csv.reader(io.StringIO(cell, newline=""), delimiter=";", skipinitialspace=True)
    return [value.strip() for row in rows for value in row if value.strip()]


def spoken(values: Iterable[str]) -> list[str]:
    """Return names as printed, and apart from it a form in brackets that is in another script."""
    found: dict[str, None] = {}
    for value in values:
        whole = " ".join(value.split())
        if not whole or whole.endswith(":") or whole.casefold() == "text of image":
            continue
        match = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", whole)
        if match and _script(match[1]) != _script(match[2]):
            found.update(dict.fromkeys((match[1].strip(), match[2].strip())))
        else:
            found[whole] = None
    return list(found)


_FIRM = re.compile(
    r"\b(LLC|L\.L\.C|JSC|PJSC|CJSC|OJSC|OOO|OAO|ZAO|AO|PAO|Ltd|Limited|Inc|Corp(oration)?|GmbH|Co|Company|Companies|"
    r"FZE|FZCO|DMCC|SARL|S\.A|LLP|Plc|Trading|Bank|Holdings?|Group|Factory|Plant|Works|Shipyard|Shipping|Lines|Airlines)\b",
    re.IGNORECASE,
)


def firm(name: str) -> bool:
    """Say whether a name carries a legal form or another word of firms: a guess at the kind, never at a fact."""
    return bool(_FIRM.search(name))


def _script(text: str) -> str:
    return next((unicodedata.name(c, "?").split()[0] for c in text if c.isalpha()), "")


TAXED = (
    "",
    "ru",
    "ua",
)  # where a number may be a Russian taxpayer's; the occupied parts of Ukraine are printed as its


def identifiers(text: str, seat: str = "") -> list[tuple[str, str]]:
    """Return the identifiers in a printed value that prove themselves by check digits: INN, OGRN, USCC.

    Shorter numbers mean nothing without their label and country, and are left alone. One check digit in ten fits by
    chance: where `seat` (ISO, lower case) says whose number it is and that is not Russia, none is read as an INN.
    """
    found: dict[tuple[str, str], None] = {}
    for code in re.findall(r"\b[0-9A-Z]{18}\b", text):
        if uscc(code):
            found["cn-uscc", code] = None
    for digits in re.findall(
        r"(?<![0-9A-Z])\d{10,15}(?![0-9A-Z])", re.sub(r"(?<=\d) (?=\d)", "", text)
    ):
        if inn(digits) and seat in TAXED:
            found["ru-inn", digits] = None
        elif ogrn(digits) and seat != "cn":
            found["ru-ogrn", digits] = None
    return list(found)


def by_country_name(countries: Mapping[str, Record]) -> dict[str, str]:
    """Return ISO codes by the normal form of each name a country is known by."""
    return {
        normal(n): code
        for code, r in countries.items()
        for n in (r.name, *r.aliases)
        if len(n) > 3 or n.isupper()
    }


def seat(addresses: Iterable[str], names: Mapping[str, str]) -> str:
    """Return the ISO code of the country in which an address ends, '' when none is named; Hong Kong is its own."""
    for address in addresses:
        plain = normal(re.sub(r"\((?:HQ|Head office)[^)]*\)", " ", address, flags=re.IGNORECASE))
        if " hong kong" in f" {plain} ":
            return "HK"
        words = plain.split()
        for size in range(min(6, len(words)), 0, -1):
            code = names.get(" ".join(words[-size:]))
            if code:
                return code
    return ""
