"""Trade figures that claims state, with exporter, importer, year, goods and reporting country."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .model import Claim, Quantity

ALL = "all goods"
GOODS = "all-goods"  # the key of all goods in the register
MONEY = ("USD", "EUR")
UNION = "eu27"  # the key of the European Union of 27 in the register
_TEXT = re.compile(
    r"(?:HS (?P<edition>[0-9]{4}) (?P<code>[0-9]{2}|[0-9]{4}|[0-9]{6})|all goods)"
    r", as the (?P<side>ex|im)porter reports"
)


@dataclass(frozen=True, slots=True)
class TradeFlow:
    """A figure for one year, between two countries, by their uids.

    `code` has 2, 4 or 6 digits of an edition of the Harmonized System; it is "" for all goods.
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

    @property
    def reporter(self) -> str:
        """The reporting country."""
        return self.importer if self.by_importer else self.exporter

    @property
    def key(self) -> tuple[str, str, str, str, str, bool]:
        """The key that the figures of all editions of one publication share."""
        return (
            self.exporter,
            self.importer,
            self.year,
            self.code,
            self.edition,
            self.by_importer,
        )


def text_of(code: str, edition: str, by_importer: bool) -> str:
    """Return the text of a claim about a figure: its goods and the reporting country.

    >>> text_of("8542", "2022", by_importer=True)
    'HS 2022 8542, as the importer reports'
    """
    goods = f"HS {edition} {code}" if code else ALL
    return f"{goods}, as the {'importer' if by_importer else 'exporter'} reports"


def flows(claims: Iterable[Claim], uid: Callable[[str], str]) -> list[TradeFlow]:
    """Return the trade figures among some claims.

    Args:
        claims: Claims in any order.
        uid: Function that returns the entity of a record.

    Returns:
        One flow for each pair of countries, year, goods and reporting country. If a figure was
        published more than once, the edition that became known last counts.
    """
    latest: dict[tuple[str, str, str, str, str, bool], tuple[str, TradeFlow]] = {}
    for claim in claims:
        flow = _flow(claim, uid)
        if flow is None:
            continue
        key = flow.key
        # Offices revise their figures, so the edition published last counts.
        if key not in latest or latest[key][0] < claim.known_by:
            latest[key] = (claim.known_by, flow)
    return [flow for _, flow in latest.values()]


def _flow(claim: Claim, uid: Callable[[str], str]) -> TradeFlow | None:
    """Return the figure of a claim, None if the claim is not about a trade figure."""
    if claim.predicate != "EXPORTS_TO" or claim.status not in ("asserted", "measured"):
        return None
    if claim.quantity is None:
        return None
    match = _TEXT.fullmatch(claim.text)
    if match is None:
        return _written_by_a_person(claim, claim.quantity, uid)
    return TradeFlow(
        exporter=uid(claim.subject),
        importer=uid(claim.object),
        year=claim.quantity.period,
        code=match["code"] or "",
        edition=match["edition"] or "",
        value=claim.quantity.value,
        unit=claim.quantity.unit,
        by_importer=match["side"] == "im",
        claim=claim.uid,
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
