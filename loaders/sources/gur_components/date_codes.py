"""Date codes of parts: the week in which a marking says that the part was made.

A weapon was not built before the newest of its parts. Only declared forms are read
(date_codes.toml); the digits of any other marking may be a part number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ....graph.files import read_toml, tables_of, text_of
from ....graph.gate.settings import texts_of

PATH = Path(__file__).parent / "date_codes.toml"


@dataclass(frozen=True, slots=True)
class Form:
    """A form of date codes of some makers."""

    name: str
    makers: frozenset[str]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class DateCode:
    """A date code as printed, the form by which it was read, and the first day of its week.

    >>> DateCode.of("2126", "number sign")
    DateCode(code='2126', form='number sign', day='2021-06-28')
    """

    code: str
    form: str
    day: str

    @classmethod
    def of(cls, code: str, form: str) -> DateCode | None:
        """Return the date code of four digits; None if the calendar has no such week.

        Weeks are those of ISO 8601. A maker that counts from another day is off by a week at most.
        """
        year, week = 2000 + int(code[:2]), int(code[2:])
        try:
            return cls(code, form, date.fromisocalendar(year, week, 1).isoformat())
        except ValueError:
            return None

    @property
    def week(self) -> str:
        """The week in words."""
        return f"week {int(self.code[2:])} of 20{self.code[:2]}"


def read_forms(path: Path = PATH) -> tuple[Form, ...]:
    """Return the declared forms; raise `BadInput` for a table that is none."""
    forms: list[Form] = []
    for number, item in enumerate(tables_of(read_toml(path), "form", str(path)), 1):
        where = f"{path} form {number}"
        makers = frozenset(texts_of(item, "makers", where))
        pattern = text_of(item.get("pattern"), f"{where} pattern")
        forms.append(Form(text_of(item.get("name"), f"{where} name"), makers, re.compile(pattern)))
    return tuple(forms)


def date_code(marking: str, maker: str, forms: Sequence[Form], by: str) -> DateCode | None:
    """Return the date code of a marking, or None.

    Args:
        marking: The marking as printed.
        maker: Name of the maker in the crosswalk.
        forms: The declared forms.
        by: Day by which the part was there. A code of a later week is no date of it.

    >>> forms = read_forms()
    >>> code = date_code("Accelerometer XL 326B #2203 2283F", "Analog Devices", forms, "2026-06-13")
    >>> code.week if code else ""
    'week 3 of 2022'
    >>> date_code("DS+ 2431", "Analog Devices", forms, "2026-06-13")
    """
    for form in forms:
        if maker not in form.makers:
            continue
        match = form.pattern.search(marking)
        if match is None:
            continue
        code = DateCode.of(match["code"], form.name)
        if code is not None and code.day <= by:
            return code
    return None
