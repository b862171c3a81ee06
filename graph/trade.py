"""Trade figures that claims state, with exporter, importer, time, goods and reporting country."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .model import Claim, Quantity

ALL = "all goods"
GOODS = "all-goods"  # the key of all goods in the register
MONEY = ("USD", "EUR")
UNION = "eu27"  # the key of the European Union of 27 in the register
WEIGHT = "kg"
_TEXT = re.compile(
    r"(?:HS (?P<edition>[0-9]{4}) (?P<code>[0-9]{2}|[0-9]{4}|[0-9]{6})"
    r"|CN (?P<year>[0-9]{4}) (?P<cn>[0-9]{8})|all goods)"
    r", as the (?P<side>ex|im)porter reports"
)
_ESTIMATE = re.compile(r"re-exports of HS (?P<edition>[0-9]{4}) (?P<code>[0-9]{6}), an estimate")
# The first years of the editions of the Harmonized System; the first two are one to Comtrade.
_EDITIONS = ("1992", "1996", "2002", "2007", "2012", "2017", "2022", "2028")


def hs_edition(period: str) -> str:
    """Return the edition of the Harmonized System in force in a year or month.

    The Combined Nomenclature of a year has the first six digits of that edition. A surge over two
    editions can be a renumbering.

    >>> hs_edition("2021-12"), hs_edition("2022")
    ('2017', '2022')
    """
    return max((edition for edition in _EDITIONS if edition <= period[:4]), default=_EDITIONS[0])


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


def text_of(code: str, edition: str, by_importer: bool) -> str:
    """Return the text of a claim about a figure: its goods and the reporting country.

    Args:
        code: Code of the goods, "" for all goods.
        edition: Edition of the Harmonized System, or, for eight digits, the year of the Combined
            Nomenclature.
        by_importer: Whether the importer reports.

    >>> text_of("8542", "2022", by_importer=True)
    'HS 2022 8542, as the importer reports'
    >>> text_of("85423190", "2021", by_importer=False)
    'CN 2021 85423190, as the exporter reports'
    """
    list_of_codes = "CN" if len(code) == 8 else "HS"
    goods = f"{list_of_codes} {edition} {code}" if code else ALL
    return f"{goods}, as the {'importer' if by_importer else 'exporter'} reports"


def estimate_text(code: str, edition: str) -> str:
    """Return the text of a claim about re-exports that an author estimated.

    >>> estimate_text("851762", "2022")
    're-exports of HS 2022 851762, an estimate'
    """
    return f"re-exports of HS {edition} {code}, an estimate"


@dataclass(frozen=True, slots=True)
class FlowClaims:
    """The trade figures of a case, apart by what they are.

    Attributes:
        years: Values of whole years.
        months: Values of months.
        weights: Weights of years and months.
        estimates: Re-exports by month as an author estimates them: no official figures, and in no
            sum with one.
    """

    years: tuple[TradeFlow, ...]
    months: tuple[TradeFlow, ...]
    weights: tuple[TradeFlow, ...]
    estimates: tuple[TradeFlow, ...]


def flow_claims(claims: Iterable[Claim], uid: Callable[[str], str]) -> FlowClaims:
    """Return the trade figures among some claims.

    Args:
        claims: Claims in any order.
        uid: Function that returns the entity of a record.

    Returns:
        One flow for each pair of countries, time, goods and reporting country. If a figure was
        published more than once, the edition that became known last counts.
    """
    latest: dict[tuple[object, ...], tuple[str, TradeFlow]] = {}
    for claim in claims:
        estimated = claim.status == "assessed"
        flow = _estimate(claim, uid) if estimated else _flow(claim, uid)
        if flow is None:
            continue
        key = (*flow.key, estimated)
        # Offices revise their figures, so the edition published last counts.
        if key not in latest or latest[key][0] < claim.known_by:
            latest[key] = (claim.known_by, flow)
    kinds: dict[str, list[TradeFlow]] = {"years": [], "months": [], "weights": [], "estimates": []}
    for key, (_, flow) in latest.items():
        kinds[_kind(flow, estimated=key[-1] is True)].append(flow)
    return FlowClaims(**{name: tuple(flows) for name, flows in kinds.items()})


def _kind(flow: TradeFlow, *, estimated: bool) -> str:
    if estimated:
        return "estimates"
    if flow.unit == WEIGHT:
        return "weights"
    return "months" if flow.month else "years"


def _estimate(claim: Claim, uid: Callable[[str], str]) -> TradeFlow | None:
    """Return an estimate of re-exports, None if the claim is not about one."""
    match = _ESTIMATE.fullmatch(claim.text)
    if match is None or claim.quantity is None:
        return None
    return _flow_of(claim, claim.quantity, uid, match["code"], match["edition"], by_importer=False)


def _flow_of(
    claim: Claim,
    quantity: Quantity,
    uid: Callable[[str], str],
    code: str,
    edition: str,
    *,
    by_importer: bool,
) -> TradeFlow:
    period = quantity.period
    return TradeFlow(
        exporter=uid(claim.subject),
        importer=uid(claim.object),
        year=period[:4],
        code=code,
        edition=edition,
        value=quantity.value,
        unit=quantity.unit,
        by_importer=by_importer,
        claim=claim.uid,
        month=period if len(period) > len("2022") else "",
    )


def _flow(claim: Claim, uid: Callable[[str], str]) -> TradeFlow | None:
    """Return the figure of a claim, None if the claim is not about a trade figure."""
    if claim.predicate != "EXPORTS_TO" or claim.status not in ("asserted", "measured"):
        return None
    if claim.quantity is None:
        return None
    match = _TEXT.fullmatch(claim.text)
    if match is None:
        return _written_by_a_person(claim, claim.quantity, uid)
    code, edition = match["code"] or match["cn"] or "", match["edition"] or ""
    if match["year"]:
        edition = hs_edition(match["year"])
    by_importer = match["side"] == "im"
    return _flow_of(claim, claim.quantity, uid, code, edition, by_importer=by_importer)


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
