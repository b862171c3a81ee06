"""Figures as cells print them: with a decimal comma or point, and marks between thousands.

Whether `1,234` is a thousand or a little more than one depends on the country. It is read only if
the table says which mark is the decimal one, or if its other cells show it; else it is refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

# Marks that stand between thousands whatever the decimal mark is: spaces of every width and the
# apostrophe of Switzerland.
_GAPS = re.compile(r"(?<=[0-9])[\s'’](?=[0-9]{3}(?![0-9]))")
_SIGNED = re.compile(r"[+-]?[0-9.,]*[0-9]")
MARKS = (".", ",")
RAISED = ("<super>", "<sub>", "<circle>", "<fraction>")  # kinds of digits in Unicode's tables
FORM = "a number such as 10000 or 75.5"
# Signs of currencies as cells print them beside a figure, by the unit that they mean. A dollar may
# be of several countries: a column that its mapping says to be in USD says which.
SIGNS = {
    "US$": "USD",
    "USD": "USD",
    "$": "USD",
    "EUR": "EUR",
    "€": "EUR",
    "RUB": "RUB",
    "руб.": "RUB",
    "₽": "RUB",
    "CNY": "CNY",
    "RMB": "CNY",
    "¥": "CNY",
    "GBP": "GBP",
    "£": "GBP",
    "%": "percent",
}


class UnreadFigure(ValueError):
    """A cell that is not a figure, or that can be read in two ways.

    Its text says what would be right.
    """


class WorkbookNumber(str):
    """A cell of a workbook that is a number there: its mark is the point in every country.

    `sign` is the sign of a currency that its cell shows beside it.
    """

    __slots__ = ("sign",)
    sign: str

    def __new__(cls, value: object, sign: str = "") -> WorkbookNumber:
        """Take the number, and the sign of its currency."""
        number = super().__new__(cls, value)
        number.sign = sign
        return number

    def strip(self, characters: str | None = None, /) -> WorkbookNumber:
        """Return the cell itself, which has no space around it."""
        return self


def read_figure(text: str, decimal: str = "") -> float:
    """Return the figure that a cell prints.

    Args:
        text: The cell.
        decimal: The mark before the decimal places, "." or ",", if the table says or shows it.

    Raises:
        UnreadFigure: The cell is not one finite number, its thousands are not in groups of three,
            or it can be read in two ways.

    >>> read_figure("1234,56"), read_figure("12.345,67"), read_figure("1 234 567,8")
    (1234.56, 12345.67, 1234567.8)
    >>> read_figure("1,234", decimal=","), read_figure("1,234", decimal=".")
    (1.234, 1234.0)
    >>> read_figure("1,234")  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ...
    UnreadFigure: a decimal mark that is declared: 1234 or 1.234 is meant
    """
    if isinstance(text, WorkbookNumber):
        return float(text) + 0.0
    plain = _GAPS.sub("", _plain(text))
    if not _SIGNED.fullmatch(plain):
        raise UnreadFigure(FORM)
    mark = _decimal_of(plain)
    if mark is None and decimal == "":
        whole, part = re.split("[.,]", plain)
        raise UnreadFigure(
            f"a decimal mark that is declared: {whole}{part} or {whole}.{part} is meant"
        )
    mark = decimal if mark is None else mark
    # A cell that contradicts the table's own mark is not read by another one.
    if decimal and mark and mark != decimal:
        raise UnreadFigure(f"a number whose decimal mark is {decimal!r}")
    # A nought with a minus is a nought.
    return float(_grouped(plain, mark).replace(mark or ".", ".")) + 0.0


def ascii_forms(text: str) -> str:
    """Return a cell with the usual forms of its letters, digits and marks.

    A raised or circled digit is the number of a footnote, never one of the figure beside it: a cell
    with one is returned as it is, and so read as no figure.

    >>> ascii_forms("１２,５"), ascii_forms("125²")
    ('12,5', '125²')
    """
    for char in text:
        if char.isnumeric() and unicodedata.decomposition(char).startswith(RAISED):
            return text
    return unicodedata.normalize("NFKC", text)


def read_amount(text: str, unit: str, decimal: str = "") -> float:
    """Return the figure of a cell that may print its unit beside it.

    Args:
        text: The cell.
        unit: The unit of the column, such as USD.
        decimal: As for `read_figure`.

    Raises:
        UnreadFigure: As for `read_figure`, or the cell prints another currency.

    >>> read_amount("USD 1,234.50", "USD"), read_amount("12.50 €", "EUR")
    (1234.5, 12.5)
    """
    if isinstance(text, WorkbookNumber):
        if text.sign and SIGNS.get(text.sign) != unit:
            raise UnreadFigure(f"a figure in {unit}, as the mapping states, and not in {text.sign}")
        return read_figure(text, decimal)
    plain = ascii_forms(text).strip()
    for sign, name in SIGNS.items():
        printed = re.escape(sign)
        bare = re.sub(f"^{printed} ?(?=[0-9])|(?<=[0-9.]) ?{printed}$", "", plain, flags=re.I)
        if bare == plain:
            continue
        if name != unit:
            raise UnreadFigure(f"a figure in {unit}, as the mapping states")
        return read_figure(bare, decimal)
    return read_figure(text, decimal)


def without_unit(text: str) -> str:
    """Return a figure without the sign of a currency that stands beside it."""
    if isinstance(text, WorkbookNumber):
        return text
    plain = ascii_forms(text).strip()
    signs = "|".join(map(re.escape, SIGNS))
    return re.sub(f"^(?:{signs}) ?(?=[0-9])|(?<=[0-9.]) ?(?:{signs})$", "", plain, flags=re.I)


def decimal_mark(cells: Iterable[str]) -> str:
    """Return the decimal mark that the cells of a column show, or '' if they do not agree on one.

    Cells that can be read in two ways show nothing.

    >>> decimal_mark(["1,234", "0,75"]), decimal_mark(["1,234"]), decimal_mark(["0,75", "1.5"])
    (',', '', '')
    """
    shown = set(_marks_shown(cells))
    return shown.pop() if len(shown) == 1 else ""


def _marks_shown(cells: Iterable[str]) -> Iterator[str]:
    for cell in cells:
        if isinstance(cell, WorkbookNumber):
            continue
        plain = _GAPS.sub("", _plain(cell))
        if not _SIGNED.fullmatch(plain):
            continue
        mark = _decimal_of(plain)
        if mark:
            yield mark
        elif mark == "" and "," in plain:
            yield "."  # commas between thousands leave the point for the decimal places
        elif mark == "" and "." in plain:
            yield ","


def _plain(text: str) -> str:
    """Return a cell with ASCII digits and marks, without space around it."""
    return ascii_forms(text).replace("\u2212", "-").strip()


def _decimal_of(plain: str) -> str | None:
    """Return the decimal mark of a figure, '' if it has no decimal places, None if nobody can tell.

    Of two marks the last is the decimal one; a mark that stands twice is between thousands; a
    single mark before other than three digits is decimal, and so is one after a nought or nothing.
    """
    marks = [char for char in plain if char in MARKS]
    if not marks:
        return ""
    last = marks[-1]
    if len(set(marks)) == 2:
        return last if marks.count(last) == 1 else ""
    if len(marks) > 1:
        return ""
    whole, _, part = plain.lstrip("+-").partition(last)
    if len(part) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0"):
        return None
    return last


def _grouped(plain: str, mark: str) -> str:
    """Return a figure without the marks between its thousands; raise if they stand elsewhere."""
    whole, point, part = plain.partition(mark) if mark else (plain, "", "")
    groups = re.split("[.,]", whole.lstrip("+-"))
    # In India the groups above a thousand have two digits: 12,34,567.
    middle = {len(group) for group in groups[1:-1]}
    sound = len(groups) == 1 or (
        len(groups[-1]) == 3 and 1 <= len(groups[0]) <= 3 and middle in (set(), {3}, {2})
    )
    separators = {char for char in whole if char in MARKS}
    if not sound or len(separators) > 1 or not all(part) or re.search("[.,]", part):
        raise UnreadFigure(FORM)
    sign = "-" if whole.startswith("-") else ""
    return f"{sign}{''.join(groups)}{point}{part}"
