"""The rules on dates: real ones, in years in which something can have been so or been said."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from ..dates import check
from ..errors import BadInput
from .rules import PUBLIC

AddFault = Callable[..., None]  # (rule, field, value, *values for the `{}` of the rule's message)


# Millions of claims of a list share few dates, so each date is parsed once.
@lru_cache(maxsize=100_000)
def day_fault(text: str, years: tuple[int, int]) -> str:
    """Return the rule that a date breaks, or an empty string if it is right.

    Args:
        text: A year, month or day.
        years: The first and the last year allowed.

    Returns:
        "day" for an invalid date, "year" for one outside the years.

    >>> day_fault("2026-02-30", PUBLIC), day_fault("1066", PUBLIC), day_fault("2026", PUBLIC)
    ('day', 'year', '')
    """
    try:
        check(text, "")
    except BadInput:
        return "day"
    return "" if years[0] <= int(text[:4]) <= years[1] else "year"


def is_public_day(text: str) -> bool:
    """Return whether a text is a date on which words can have been made public."""
    return not day_fault(text, PUBLIC)


def check_date(add: AddFault, field: str, text: str, years: tuple[int, int]) -> bool:
    """Add the fault of a date, if it has one; return whether it is right."""
    rule = day_fault(text, years)
    if rule:
        add(rule, field, text, *(years if rule == "year" else ()))
    return not rule
