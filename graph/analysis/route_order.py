"""Rules along the steps of a route: time does not run backwards, and goods fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

Day = TypeVar("Day", str, int)


def in_order(spans: Sequence[Sequence[tuple[Day, Day]]], beginning: Day) -> bool:
    """Return whether the steps of a route can be put in time order.

    They can if one span per step can be chosen so that no step ends before an earlier one begins.
    Taking the earliest possible beginning each time is enough, so the cost is one pass.

    Args:
        spans: For each step, the (begins, ends) of its claims; days in any form that sorts.
        beginning: A day before all others.

    >>> in_order([[(2, 4)], [(1, 3)]], 0)  # overlapping
    True
    >>> in_order([[(5, 6)], [(1, 3)]], 0)  # the second ended before the first began
    False
    """
    latest = beginning
    for step in spans:
        fitting = [begins for begins, ends in step if ends >= latest]
        if not fitting:
            return False
        # An early beginning leaves every later day open, so nothing is lost by taking it.
        latest = max(latest, min(fitting))
    return True


def goods_fit(first: str, second: str, broader: Mapping[str, Sequence[str]]) -> bool:
    """Return whether two goods can be the same: equal, or one is a wider class of the other.

    Goods that are not named fit all others.

    >>> goods_fit("engine-l550", "engine", {"engine-l550": ["engine"]}), goods_fit("", "chip", {})
    (True, True)
    >>> goods_fit("engine", "chip", {})
    False
    """
    if not first or not second or first == second:
        return True
    return first in broader.get(second, ()) or second in broader.get(first, ())
