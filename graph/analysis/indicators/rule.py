"""What a country indicator is: figures of one country by a written formula, with the inputs of each.

Indicators are kept apart: nothing here adds them up. A figure whose inputs are not in the case is missing,
which is not zero. An indicator of a country says nothing of any firm in it, and makes no edge.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..signal_inputs import Input, SignalInputs


@dataclass(frozen=True, slots=True)
class IndicatorFigure:
    """One value, or None with `missing` saying which input there is not; `low` and `high` where it has an interval."""

    what: str
    value: float | None
    unit: str = ""
    inputs: tuple[Input, ...] = ()
    missing: str = ""
    low: float | None = None
    high: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class CountryYear:
    """The country (a uid), the year that is asked of ('' for the latest with figures), and the years before."""

    country: str
    year: str = ""
    base: tuple[str, ...] = ("2019", "2020", "2021")


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator of countries. `method` is its formula and where it comes from; `caution` what it does not show."""

    name: str
    question: str
    method: str
    caution: str
    look: Callable[[SignalInputs, CountryYear], tuple[IndicatorFigure, ...]]


def missing(what: str, why: str) -> tuple[IndicatorFigure, ...]:
    """Return that there is no figure, and why."""
    return (IndicatorFigure(what, None, missing=why),)
