"""Codes of the Harmonized System as tables print them, down to their six digits."""

from __future__ import annotations

import re

from ..graph.errors import wrong


def six_digits(printed: str, stated: int, where: str) -> str:
    """Return the six digits of the HS with which a printed code begins.

    Args:
        printed: The cell, with one code and nothing else.
        stated: How many digits the codes of the table have, 0 if nobody says so.
        where: File, row and column, for messages.

    Raises:
        BadInput: It is no code, or it may have lost a leading nought.

    >>> six_digits("8482.10", 0, "a.csv:2"), six_digits("101210000", 10, "a.csv:2")
    ('848210', '010121')
    """
    digits = _digits(printed, where)
    # A spreadsheet drops the nought before a code of the chapters 01 to 09.
    if stated and len(digits) == stated - 1:
        digits = f"0{digits}"
    if stated and len(digits) != stated:
        raise wrong(where, printed, f"{stated} digits, as the mapping states")
    if not stated and len(digits) % 2:
        right = (
            "an even number of digits: a leading nought may be lost; [claim] hs_digits in the "
            "mapping says how many there should be"
        )
        raise wrong(where, printed, right)
    if not 6 <= len(digits) <= 12 or digits.startswith("00"):
        raise wrong(where, printed, "an HS code of 6 to 12 digits")
    return digits[:6]


def _digits(printed: str, where: str) -> str:
    # A program that took codes for numbers writes a decimal place behind them, and a spreadsheet an
    # apostrophe before a number that is a text.
    plain = re.sub(r"(?<=[0-9]{5})\.0$", "", printed.removeprefix("'"))
    if len(re.findall(r"(?<!\S)[0-9.]{6,}(?!\S)", plain)) > 1:
        raise wrong(where, plain, "one code, or several codes separated by ;")
    digits = re.sub(r"[.\s]", "", plain)
    if not re.fullmatch("[0-9]+", digits):
        raise wrong(where, printed, "an HS code, such as 854231 or 8542.31")
    return digits
