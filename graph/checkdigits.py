"""Check digits of Russian INN and OGRN, IMO ship numbers and Chinese social credit codes.

The arithmetic of INN, IMO and credit codes is that of python-stdnum. What it does not ask for is
asked for here: a number of equal digits, or of digits in their order, is a placeholder that passes
some of the sums (the IMO number 1234567 does), and the first digit of an OGRN says what was
registered (docs/decisions/0025). stdnum brings a client of the web with it, and is imported when a
number is tested.
"""

from __future__ import annotations

import re

IN_ORDER = "01234567890123456789"


def inn(digits: str) -> bool:
    """Return whether ten or twelve digits are a Russian taxpayer number, by its check digits.

    >>> inn("7707083893"), inn("7707083894"), inn("0000000000")
    (True, False, False)
    """
    from stdnum.ru import inn as taxpayer

    return _is_number(digits) and taxpayer.is_valid(digits)


def ogrn(digits: str) -> bool:
    """Return whether 13 or 15 digits are a Russian registration number, by its check digit.

    >>> ogrn("1027700132195")
    True
    """
    # 1 and 5 begin the number of a company, 3 that of a sole trader. Thai and Chinese numbers of
    # these lengths begin otherwise, and one in eleven of them would pass the sum.
    if not re.fullmatch(r"[15][0-9]{12}|3[0-9]{14}", digits) or is_placeholder(digits):
        return False
    # The last digit of the remainder counts; stdnum 2.2 refuses a remainder of ten or more.
    return int(digits[:-1]) % (len(digits) - 2) % 10 == int(digits[-1])


def imo(digits: str) -> bool:
    """Return whether seven digits are an IMO ship number, by its check digit.

    >>> imo("9074729"), imo("0000000")
    (True, False)
    """
    from stdnum import imo as ship

    return len(digits) == 7 and _is_number(digits) and ship.is_valid(digits)


def uscc(text: str) -> bool:
    """Return whether 18 characters are a Chinese unified social credit code, by its check digit.

    >>> uscc("91350200051193084R"), uscc("0" * 18)
    (True, False)
    """
    # The letters I, O, S, V and Z are left out of the code (GB 32100-2015). stdnum's own test of
    # the form knows no department that is a letter, such as that of farmers' cooperatives.
    if not re.fullmatch(r"[0-9A-HJ-NP-RTUW-Y]{18}", text) or is_placeholder(text):
        return False
    from stdnum.cn import uscc as credit_code

    return bool(credit_code.calc_check_digit(text[:17]) == text[17])


def is_placeholder(code: str) -> bool:
    """Return whether a code is one character again and again, or digits in their order.

    >>> is_placeholder("0000000"), is_placeholder("1234567"), is_placeholder("9074729")
    (True, True, False)
    """
    # Two digits in their order are found by chance; the shortest number that is read has seven.
    return len(set(code)) <= 1 or (len(code) > 2 and code in IN_ORDER)


def _is_number(digits: str) -> bool:
    """Return whether a text has only the digits 0 to 9, and is no placeholder.

    `str.isdigit` accepts other digits, such as ², and stdnum drops spaces and hyphens.
    """
    return digits.isascii() and digits.isdigit() and not is_placeholder(digits)
