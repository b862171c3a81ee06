"""Cleaning that several loaders share: printed dates, check digits, names and countries."""

from __future__ import annotations

import csv
import hashlib
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
from .identifiers import read_numbers

MONTHS = (
    "january february march april may june july august september october november december"
).split()
_DOTTED = re.compile(r"^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})$")
_WORDED = re.compile(r"^([0-9]{1,2}) ([A-Za-z]+)\.? ([0-9]{4})$")
_CAPITALISED = "|".join(map(str.capitalize, MONTHS))
_MENTIONED_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_BEFORE_YEAR = re.compile(rf"(?:([0-9]{{1,2}}) )?({_CAPITALISED}) $")
_LONGEST_BEFORE_YEAR = len("30 September ")
_MARK_OF_CSV = frozenset(';"\r\n\0')
_SHORT = 1000  # characters: of a longer cell all is left to the reader of CSV
# What stands behind the name of a place that a street has its name from.
STREET = r" (?:(?:east|west|middle|north|south|central) )?(?:road|rd|street|avenue)\b"
_YEAR = r"(?:1[5-9]|20)[0-9][0-9]"


def printed_date(text: str) -> str:
    """Return a printed day in ISO form; raise `ValueError` for anything else.

    >>> printed_date("17.3.2014"), printed_date("17 March 2014"), printed_date("2 Mar. 2014")
    ('2014-03-17', '2014-03-17', '2014-03-02')
    """
    plain = text.strip()
    if match := _DOTTED.match(plain):
        day, month, year = map(int, match.groups())
    elif (match := _WORDED.match(plain)) and _month(match[2]):
        day, month, year = int(match[1]), _month(match[2]), int(match[3])
    else:
        raise ValueError(text)
    return date(year, month, day).isoformat()


def _month(name: str) -> int:
    """Return the number of a month by its name or the first three letters of it, else 0."""
    short = name.lower()
    if len(short) < 3:
        return 0
    for number, month in enumerate(MONTHS, 1):
        if month.startswith(short):
            return number
    return 0


def established(text: str) -> str:
    """Return the one day, month or year that a cell prints, in ISO form, or ''.

    A cell with several dates, or with one that can be read in two ways, gives ''.

    >>> established("30.5.2023"), established("May 2022"), established("established 2001")
    ('2023-05-30', '2022-05', '2001')
    >>> established("2/6/2003")
    ''
    """
    plain = text.strip().rstrip(".").removeprefix("established ")
    if re.fullmatch(rf"{_YEAR}(?:-[0-9][0-9]){{0,2}}", plain):
        try:
            return check(plain, "a date")
        except BadInput:
            return ""
    try:
        return printed_date(plain)
    except ValueError:
        name, _, year = plain.partition(" ")
        month = _month(name)
        return f"{year}-{month:02d}" if month and re.fullmatch(_YEAR, year) else ""


def mentions_after(text: str, day: str) -> bool:
    """Return whether a text names a date, a month or a year that lies wholly after a day.

    >>> mentions_after("delivered in May 2023", "2023-04-30")
    True
    >>> mentions_after("delivered in 2023", "2023-04-30")
    False
    """
    behind = 0  # where the year before ends: it is no day of the next month
    for year in _MENTIONED_YEAR.finditer(text):
        mentioned = year[0]
        start, behind = max(behind, year.start() - _LONGEST_BEFORE_YEAR), year.end()
        if mentioned == day[:4] and (before := _BEFORE_YEAR.search(text[start : year.start()])):
            mentioned += f"-{_month(before[2]):02d}"
            mentioned += f"-{int(before[1]):02d}" if before[1] else ""
        # Only as many digits are compared as the text has: a year is after a day of an earlier one.
        if mentioned > day[: len(mentioned)]:
            return True
    return False


def slug(name: str, longest: int = 60) -> str:
    """Return a name as part of a key: its letters and digits in any script, joined by hyphens.

    A name that is longer, or that has neither letter nor digit, is told from others by a hash.

    >>> slug("ООО «Вега»"), slug("Alfa & Co.")
    ('ооо-вега', 'alfa-co')
    """
    plain = normal(name).replace(" ", "-")
    if plain and len(plain) <= longest:
        return plain
    digest = hashlib.sha256(" ".join(name.split()).encode()).hexdigest()[:10]
    return "-".join(filter(None, (plain[:longest].strip("-"), digest)))


def split_values(cell: str) -> list[str]:
    """Return the values of a cell that separates them by `;`.

    >>> split_values('Vega; "Kupol; IEMZ"')
    ['Vega', 'Kupol; IEMZ']
    """
    if len(cell) < _SHORT and _MARK_OF_CSV.isdisjoint(cell):
        return list(filter(None, [cell.strip()]))  # as most cells are
    values: list[str] = []
    for row in csv.reader(io.StringIO(cell, newline=""), delimiter=";", skipinitialspace=True):
        values.extend(filter(None, map(str.strip, row)))
    return values


def spoken(values: Iterable[str]) -> list[str]:
    """Return names as printed; a form in brackets that is in another script is a name of its own.

    >>> spoken(["Vega (Вега)", "Kupol (IEMZ)"])
    ['Vega', 'Вега', 'Kupol (IEMZ)']
    """
    names: dict[str, None] = {}
    for value in values:
        whole = " ".join(value.split())
        # Headings and placeholders of the Official Journal's tables are no names.
        if not whole or whole.endswith(":") or whole.casefold() == "text of image":
            continue
        match = re.fullmatch(r"(.+?) ?\(([^()]+)\)", whole)
        if match and _script(match[1]) != _script(match[2]):
            names.update(dict.fromkeys((match[1].strip(), match[2].strip())))
        else:
            names[whole] = None
    return list(names)


_FIRM = re.compile(
    r"\b(LLC|L\.L\.C|JSC|PJSC|CJSC|OJSC|OOO|OAO|ZAO|AO|PAO|Ltd|Limited|Inc|Corp(oration)?|GmbH|Co"
    r"|Company|Companies|FZE|FZCO|DMCC|SARL|S\.A|LLP|Plc|Trading|Bank|Holdings?|Group|Factory|Plant"
    r"|Works|Shipyard|Shipping|Lines|Airlines)\b",
    re.IGNORECASE,
)


def firm(name: str) -> bool:
    """Return whether a name has a legal form or another word of firms.

    It decides only the kind of a record, never a fact.
    """
    return bool(_FIRM.search(name))


def _script(text: str) -> str:
    """Return the script of the first letter, such as LATIN, or ''."""
    for character in text:
        if character.isalpha():
            return unicodedata.name(character, "?").split()[0]
    return ""


def identifiers(text: str, seat: str = "") -> list[tuple[str, str]]:
    """Return the identifiers in a printed value that their check digits prove: INN, OGRN, USCC.

    Shorter numbers mean nothing without their label and country, and are left alone. A loader that
    has to report what could not be read uses `loaders.identifiers.read_numbers`.

    Args:
        text: The printed value.
        seat: Country of the party whose number it is, as an ISO code in lower case, if it is known.
            One check digit in ten fits by chance, so a number from elsewhere is never an INN.

    >>> identifiers("INN 7707083893, reg. 12345")
    [('ru-inn', '7707083893')]
    >>> identifiers("7707083893", seat="de")
    []
    """
    return list(read_numbers(text, seat).identifiers)


def by_country_name(countries: Mapping[str, Record]) -> dict[str, str]:
    """Return ISO codes by the normal form of each name of a country."""
    codes: dict[str, str] = {}
    for code, record in countries.items():
        for name in (record.name, *record.aliases):
            # Of the shortest names only codes such as UAE count: others are words too.
            if len(name) > 3 or name.isupper():
                codes[normal(name)] = code
    return codes


def in_hong_kong(address: str) -> bool:
    """Return whether an address is in Hong Kong, which is a territory of its own here.

    Such an address often ends in China. Streets of other cities have the name, too.

    >>> in_hong_kong("Kowloon, Hong Kong, China"), in_hong_kong("10 Hong Kong Middle Rd, Qingdao")
    (True, False)
    """
    return bool(re.search(rf"\bhong kong\b(?!{STREET})", normal(address)))


def seat(addresses: Iterable[str], names: Mapping[str, str]) -> str:
    """Return the ISO code of the country in which the first address with one ends, or ''.

    Args:
        addresses: Addresses as printed.
        names: Codes by the normal form of a country's name, from `by_country_name`.
    """
    for address in addresses:
        plain = normal(re.sub(r"\((?:HQ|Head office)[^)]*\)", " ", address, flags=re.IGNORECASE))
        if in_hong_kong(plain):
            return "HK"
        words = plain.split()
        # The longest name counts: "Republic of Korea" before "Korea".
        for size in range(min(6, len(words)), 0, -1):
            code = names.get(" ".join(words[-size:]))
            if code:
                return code
    return ""
