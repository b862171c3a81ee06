"""Records of indicators of countries, and of the facts behind them and behind red flags."""

from __future__ import annotations

from typing import TypedDict

from .records import Node


class FlagInput(TypedDict):
    """A fact that a red flag or a figure rests on."""

    what: str
    claim: str | None
    sentence: str | None
    edge: str | None
    document: str | None
    published: str | None
    parties: list[Node]


class FigureRecord(TypedDict):
    """A figure of an indicator; `missing` names the input that is not on file."""

    what: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    missing: str | None
    note: str | None
    inputs: list[FlagInput]


class IndicatorRecord(TypedDict):
    """A transshipment indicator of a country, with its figures."""

    indicator: str
    question: str
    method: str
    caution: str
    figures: list[FigureRecord]


class MonthRecord(TypedDict):
    """The figure of a month; `whole` says whether those of all exporters are on file."""

    month: str
    value: float
    whole: bool


class TierMonthsRecord(TypedDict):
    """Trade in the priority goods of a tier by month; an estimate is no official figure."""

    tier: str
    exporter: str
    unit: str
    estimated: bool
    months: list[MonthRecord]
    claims: list[str]
    claim_count: int


class CountryIndicators(TypedDict):
    """The indicators of one country for a year, beside the years before."""

    country: Node
    year: str | None
    base: list[str]
    indicators: list[IndicatorRecord]
    months: list[TierMonthsRecord]
