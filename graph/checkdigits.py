"""Check digits of Russian INN and OGRN, IMO ship numbers and Chinese social credit codes."""

from __future__ import annotations

import re
from collections.abc import Iterable


def _weighed(digits: str, weights: Iterable[int]) -> int:
    """Return the sum of the digits, each multiplied by its weight, as far as there are weights."""
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))


def _plain(digits: str) -> bool:
    """Return whether a text has only the digits 0 to 9; `str.isdigit` accepts others, such as ²."""
    return digits.isascii() and digits.isdigit()


def inn(digits: str) -> bool:
    """Return whether ten or twelve digits are a Russian taxpayer number, by its check digits.

    >>> inn("7707083893"), inn("7707083894")
    (True, False)
    """
    if not _plain(digits):
        return False
    # Ten digits end with one check digit (firms), twelve with two (persons).
    if len(digits) == 10:
        return _weighed(digits, (2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10 == int(digits[9])
    if len(digits) == 12:
        first = _weighed(digits, (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
        second = _weighed(digits, (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
        return (first, second) == (int(digits[10]), int(digits[11]))
    return False


def ogrn(digits: str) -> bool:
    """Return whether 13 or 15 digits are a Russian registration number, by its check digit.

    >>> ogrn("1027700132195")
    True
    """
    if not re.fullmatch(r"[15][0-9]{12}|3[0-9]{14}", digits):  # of a company, of a sole trader
        return False
    return int(digits[:-1]) % (len(digits) - 2) % 10 == int(digits[-1])


def imo(digits: str) -> bool:
    """Return whether seven digits are an IMO ship number, by its check digit.

    >>> imo("9074729")
    True
    """
    if not _plain(digits) or len(digits) != 7:
        return False
    return _weighed(digits, range(7, 1, -1)) % 10 == int(digits[6])


_USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # without I, O, S, V and Z


def uscc(text: str) -> bool:
    """Return whether 18 characters are a Chinese unified social credit code, by its check digit.

    The check digit is the 18th character (GB 32100-2015): 31 less the sum of the values of the
    others, each multiplied by 3 to the power of its place, modulo 31.
    """
    if len(text) != 18 or not set(text) <= set(_USCC):
        return False
    total = sum(_USCC.index(char) * pow(3, place, 31) for place, char in enumerate(text[:17]))
    return _USCC.index(text[17]) == (31 - total % 31) % 31
