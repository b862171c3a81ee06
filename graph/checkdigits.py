"""Numbers that prove themselves by a check digit: Russian INN and OGRN, IMO ship numbers, Chinese credit codes."""

from __future__ import annotations

import re
from collections.abc import Iterable


def _weighed(digits: str, weights: Iterable[int]) -> int:
    return sum(int(d) * w for d, w in zip(digits, weights, strict=False))


def _plain(digits: str) -> bool:
    return digits.isascii() and digits.isdigit()


def inn(digits: str) -> bool:
    """Say whether ten or twelve digits are a Russian taxpayer number, by its check digits."""
    if not _plain(digits):
        return False
    if len(digits) == 10:
        return _weighed(digits, (2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10 == int(digits[9])
    if len(digits) == 12:
        first = _weighed(digits, (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
        second = _weighed(digits, (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
        return (first, second) == (int(digits[10]), int(digits[11]))
    return False


def ogrn(digits: str) -> bool:
    """Say whether thirteen or fifteen digits are a Russian registration number, by its check digit."""
    if not re.fullmatch(r"[15][0-9]{12}|3[0-9]{14}", digits):  # of a company, of a sole trader
        return False
    return int(digits[:-1]) % (len(digits) - 2) % 10 == int(digits[-1])


def imo(digits: str) -> bool:
    """Say whether seven digits are an IMO ship number, by its check digit."""
    return (
        _plain(digits)
        and len(digits) == 7
        and _weighed(digits, range(7, 1, -1)) % 10 == int(digits[6])
    )


_USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def uscc(text: str) -> bool:
    """Say whether eighteen characters are a Chinese unified social credit code (GB 32100-2015)."""
    if len(text) != 18 or any(c not in _USCC for c in text):
        return False
    total = sum(_USCC.index(c) * pow(3, i, 31) for i, c in enumerate(text[:17]))
    return _USCC.index(text[17]) == (31 - total % 31) % 31
