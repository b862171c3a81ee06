"""Trade figures that claims state, with exporter, importer, time, goods and reporting country."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from .model import Claim, Quantity
from .monthly_trade import BY_MONTH, SINGLE, MonthlyFigures, read_note

ALL = "all goods"
GOODS = "all-goods"  # the key of all goods in the register
MONEY = ("USD", "EUR")
UNION = "eu27"  # the key of the European Union of 27 in the register
WEIGHT = "kg"
_GOODS = (
    r"(?:HS(?: (?P<edition>[0-9]{4}))? (?P<code>[0-9]{2}|[0-9]{4}|[0-9]{6})"
    r"|CN(?: (?P<year>[0-9]{4}))? (?P<cn>[0-9]{8})|all goods)"
)
_SIDE = r"as the (?P<side>ex|im)porter reports"
_TEXT = re.compile(rf"{_GOODS}, {_SIDE}")
_MONTHS = re.compile(
    rf"(?P<estimate>re-exports of )?{_GOODS} (?P<how>{BY_MONTH}|{SINGLE}) "
    rf"from (?P<first>[0-9-]+) to (?P<last>[0-9-]+), (?:{_SIDE}|an estimate)"
)
# The first years of the editions of the Harmonized System; the first two are one to Comtrade.
_EDITIONS = ("1992", "1996", "2002", "2007", "2012", "2017", "2022", "2028")


def hs_edition(period: str) -> str:
    """Return the edition of the Harmonized System in force in a year or month.

    The Combined Nomenclature of a year has the first six digits of that edition. A surge over two
    editions can be a renumbering.

    >>> hs_edition("2021-12"), hs_edition("2022")
    ('2017', '2022')
    """
    return _edition_in(period[:4])


@lru_cache(maxsize=256)
def _edition_in(year: str) -> str:
    return max((edition for edition in _EDITIONS if edition <= year), default=_EDITIONS[0])


@dataclass(frozen=True, slots=True)
class TradeFlow:
    """A figure for one year or month, between two countries, by their uids.

    `code` has 2, 4, 6 or 8 digits; it is "" for all goods. Of the Combined Nomenclature, with eight
    digits, `edition` is the edition of the Harmonized System behind it. `month` is "" for a figure
    of a year, else such as "2022-05". `unit` is a currency, or kg for a weight.
    """

    exporter: str
    importer: str
    year: str
    code: str
    edition: str
    value: float
    unit: str
    by_importer: bool
    claim: str
    month: str = ""

    @property
    def reporter(self) -> str:
        """The reporting country."""
        return self.importer if self.by_importer else self.exporter

    @property
    def hs6(self) -> str:
        """The six digits of its code, "" for all goods and for a wider code."""
        return self.code[:6] if len(self.code) >= 6 else ""

    @property
    def period(self) -> str:
        """Its month, or else its year."""
        return self.month or self.year

    @property
    def key(self) -> tuple[str, str, str, str, str, bool, bool]:
        """The key that the figures of all editions of one publication share."""
        return (
            self.exporter,
            self.importer,
            self.period,
            self.code,
            self.edition,
            self.by_importer,
            self.unit == WEIGHT,
        )


def text_of(code: str, edition: str, by_importer: bool, span: str = "") -> str:
    """Return the text of a claim about a figure: its goods and the reporting country.

    Args:
        code: Code of the goods, "" for all goods.
        edition: Edition of the Harmonized System, or, for eight digits, the year of the Combined
            Nomenclature; "" for months over several of them.
        by_importer: Whether the importer reports.
        span: The time of figures by month (`MonthlyFigures.span`).

    >>> text_of("8542", "2022", by_importer=True)
    'HS 2022 8542, as the importer reports'
    >>> text_of("85423190", "", by_importer=False, span="by month from 2020-01 to 2022-11")
    'CN 85423190 by month from 2020-01 to 2022-11, as the exporter reports'
    """
    side = "importer" if by_importer else "exporter"
    return f"{_goods(code, edition, span)}, as the {side} reports"


def estimate_text(code: str, edition: str, span: str) -> str:
    """Return the text of a claim about re-exports that an author estimated.

    >>> estimate_text("851762", "2022", "in single months from 2022-01 to 2023-12")
    're-exports of HS 2022 851762 in single months from 2022-01 to 2023-12, an estimate'
    """
    return f"re-exports of {_goods(code, edition, span)}, an estimate"


def _goods(code: str, edition: str, span: str) -> str:
    name = "CN" if len(code) == 8 else "HS"
    return " ".join(filter(None, (name, edition, code, span) if code else (ALL, span)))


def same_figure(claim: Claim) -> str:
    """Return what a trade figure is about besides its ends: goods and time, without who reports it.

    It is "" for any other claim. Figures of two years or codes do not contradict each other.
    """
    if claim.predicate != "EXPORTS_TO" or claim.quantity is None:
        return ""
    if not _TEXT.fullmatch(claim.text) and not _MONTHS.fullmatch(claim.text):
        return ""
    # Exporter and importer report the same goods: their two figures do stand side by side.
    return f"{claim.text.rpartition(', ')[0]} {claim.quantity.period}"


@dataclass(frozen=True, slots=True)
class MonthlySeries:
    """The figures of one flow by month, as one claim states them.

    `edition` is "" where it follows from each month. `estimated` marks re-exports as an author
    estimates them: no official figures, and in no sum with one.
    """

    exporter: str
    importer: str
    code: str
    edition: str
    unit: str
    by_importer: bool
    figures: MonthlyFigures
    claim: str
    known_by: str
    estimated: bool = False

    def flow(self, period: str, value: float) -> TradeFlow:
        """Return the figure of a month or of a whole year."""
        return TradeFlow(
            self.exporter,
            self.importer,
            period[:4],
            self.code,
            self.edition or (hs_edition(period) if self.code else ""),
            value,
            self.unit,
            self.by_importer,
            self.claim,
            month=period if len(period) > len("2022") else "",
        )


@dataclass(frozen=True, slots=True)
class FlowClaims:
    """The trade figures of a case.

    Attributes:
        years: Values and weights of whole years, those that months add up to with them.
        series: Series by month, estimates with them.
    """

    years: tuple[TradeFlow, ...]
    series: tuple[MonthlySeries, ...]

    def months(
        self, wanted: Callable[[MonthlySeries], bool], *, estimated: bool = False
    ) -> list[TradeFlow]:
        """Return the monthly figures of some series; estimates only where they are asked for.

        Of a month that was published more than once, the edition that became known last counts.
        """
        latest = _Latest()
        for series in self.series:
            if series.estimated == estimated and wanted(series):
                for month, value in series.figures.values.items():
                    latest.take(series.flow(month, value), series.known_by)
        return latest.flows()


class _Latest:
    """Figures of which the edition published last counts: offices revise their figures."""

    def __init__(self) -> None:
        self._latest: dict[tuple[object, ...], tuple[str, TradeFlow]] = {}

    def take(self, flow: TradeFlow, known_by: str) -> None:
        """Take a figure and the day on which it became known."""
        key = flow.key
        if key not in self._latest or self._latest[key][0] < known_by:
            self._latest[key] = (known_by, flow)

    def flows(self) -> list[TradeFlow]:
        """Return the figures that count."""
        return [flow for _, flow in self._latest.values()]


def flow_claims(claims: Iterable[Claim], uid: Callable[[str], str]) -> FlowClaims:
    """Return the trade figures among some claims.

    Args:
        claims: Claims in any order.
        uid: Function that returns the entity of a record.

    Returns:
        One flow for each pair of countries, year, goods and reporting country, and the series by
        month. If a figure was published more than once, the edition that became known last counts;
        an office's own figure of a year stands for the sum of months of the same day.
    """
    years, series = _Latest(), list[MonthlySeries]()
    for claim in claims:
        flow = _flow(claim, uid)
        if flow is not None:
            years.take(flow, claim.known_by)
            continue
        by_month = _series(claim, uid)
        if by_month is not None:
            series.append(by_month)
    # After the years as printed, so that of one day the office's own figure stands.
    for item in series:
        if not item.estimated:
            for year, value in item.figures.years().items():
                years.take(item.flow(year, value), item.known_by)
    return FlowClaims(tuple(years.flows()), tuple(series))


def _flow(claim: Claim, uid: Callable[[str], str]) -> TradeFlow | None:
    """Return the figure of a claim, None if the claim is not about a trade figure of a year."""
    if claim.predicate != "EXPORTS_TO" or claim.status not in ("asserted", "measured"):
        return None
    if claim.quantity is None:
        return None
    match = _TEXT.fullmatch(claim.text)
    if match is None:
        return _written_by_a_person(claim, claim.quantity, uid)
    code, edition = match["code"] or match["cn"] or "", match["edition"] or ""
    if match["cn"]:
        edition = hs_edition(match["year"] or claim.quantity.period)
    return TradeFlow(
        exporter=uid(claim.subject),
        importer=uid(claim.object),
        year=claim.quantity.period,
        code=code,
        edition=edition,
        value=claim.quantity.value,
        unit=claim.quantity.unit,
        by_importer=match["side"] == "im",
        claim=claim.uid,
    )


def _series(claim: Claim, uid: Callable[[str], str]) -> MonthlySeries | None:
    """Return the figures by month of a claim, None if the claim has none."""
    match = _MONTHS.fullmatch(claim.text) if claim.predicate == "EXPORTS_TO" else None
    if match is None or claim.quantity is None:
        return None
    covered = match["how"] == BY_MONTH
    return MonthlySeries(
        uid(claim.subject),
        uid(claim.object),
        match["code"] or match["cn"] or "",
        match["edition"] or "",
        claim.quantity.unit,
        match["side"] == "im",
        read_note(claim.note, match["first"], match["last"], covered=covered),
        claim.uid,
        claim.known_by,
        bool(match["estimate"]),
    )


def _written_by_a_person(
    claim: Claim, quantity: Quantity, uid: Callable[[str], str]
) -> TradeFlow | None:
    """Return the figure of a curated claim about all goods of one year, None if it is not one.

    Such a claim has its goods and its year in fields, and is taken as the exporter's figure.
    """
    year = claim.interval.start
    if len(year) != 4 or claim.interval.end != year or claim.text:
        return None
    if claim.hs6 or quantity.unit not in MONEY or not _is_all_goods(claim, uid):
        return None
    return TradeFlow(
        exporter=uid(claim.subject),
        importer=uid(claim.object),
        year=year,
        code="",
        edition="",
        value=quantity.value,
        unit=quantity.unit,
        by_importer=False,
        claim=claim.uid,
    )


def _is_all_goods(claim: Claim, uid: Callable[[str], str]) -> bool:
    return bool(claim.goods) and uid(claim.goods) == uid(f"register:{GOODS}")


@dataclass(frozen=True, slots=True)
class Ratio:
    """The change of exports of all goods from one year to another, as a claim states it.

    `value` is the figure of the last year divided by that of the first.
    """

    exporter: str
    importer: str
    first: str
    last: str
    value: float
    claim: str


def ratios(claims: Iterable[Claim], uid: Callable[[str], str]) -> list[Ratio]:
    """Return the stated changes of exports of all goods, sorted by the uids of their claims."""
    changes: list[Ratio] = []
    for claim in sorted(claims, key=lambda claim: claim.uid):
        if claim.predicate != "EXPORTS_TO" or claim.status not in ("asserted", "measured"):
            continue
        if claim.quantity is None or claim.quantity.unit != "ratio":
            continue
        first, last = claim.interval.start, claim.interval.end
        if not (len(first) == len(last) == 4 and first < last) or not _is_all_goods(claim, uid):
            continue
        value = claim.quantity.value
        changes.append(Ratio(uid(claim.subject), uid(claim.object), first, last, value, claim.uid))
    return changes
