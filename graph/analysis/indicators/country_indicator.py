"""The country indicator: figures about one country by a written formula, with their inputs.

Indicators are never added up. A figure whose inputs the case lacks is missing, which differs from
zero. An indicator of a country describes no firm in it, and adds nothing to the graph
(docs/decisions/0013).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..signal_inputs import Input, SignalInputs


@dataclass(frozen=True, slots=True)
class IndicatorFigure:
    """One figure of an indicator.

    Attributes:
        what: Its name, to be printed.
        value: The figure; None if an input is missing.
        unit: Its unit, or "".
        inputs: The facts that it rests on.
        missing: The input that the case lacks, or "".
        low: Lower end of its interval, if it has one.
        high: Upper end of its interval, if it has one.
        note: A remark, or "".
    """

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
    """A country and the years to compare.

    Attributes:
        country: Uid of the country.
        year: The year; "" for the latest with figures.
        base: The years before the invasion to compare it with.
    """

    country: str
    year: str = ""
    base: tuple[str, ...] = ("2019", "2020", "2021")


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator.

    Attributes:
        name: Its name on the command line.
        question: The question that it answers.
        method: Its formula and where it comes from.
        caution: A sentence on what it does not show.
        look: Returns the figures of a country, from everything that a rule may look at.
    """

    name: str
    question: str
    method: str
    caution: str
    look: Callable[[SignalInputs, CountryYear], tuple[IndicatorFigure, ...]]


def missing(what: str, why: str) -> tuple[IndicatorFigure, ...]:
    """Return the answer of an indicator that has no figure, with the reason."""
    return (IndicatorFigure(what, None, missing=why),)
