"""Trade figures as claims say them, and back: exporter, importer, year, goods, value, and who reports it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from .model import Claim

ALL = "all goods"
GOODS = "all-goods"  # the key of all goods in the register
MONEY = ("USD", "EUR")
UNION = "eu27"  # the key of the European Union of 27 in the register
_TEXT = re.compile(
    r"(?:HS (?P<edition>\d{4}) (?P<code>\d{2}|\d{4}|\d{6})|all goods), as the (?P<side>ex|im)porter reports"
)


@dataclass(frozen=True, slots=True)
class TradeFlow:
    """One yearly figure. Countries are uids; `code` is '' for all goods, else 2, 4 or 6 digits of an HS edition."""

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
        """The country whose statistics say so."""
        return self.importer if self.by_importer else self.exporter


def text_of(code: str, edition: str, by_importer: bool) -> str:
    """Return how a claim says what a figure is of, and who reports it."""
    goods = f"HS {edition} {code}" if code else ALL
    return f"{goods}, as the {'importer' if by_importer else 'exporter'} reports"


def flows(claims: Iterable[Claim], uid: Callable[[str], str]) -> list[TradeFlow]:
    """Return the figures among claims; of two editions of one figure the one known last."""
    found: dict[tuple[str, ...], tuple[str, TradeFlow]] = {}
    for claim in claims:
        if (
            claim.predicate != "EXPORTS_TO"
            or claim.quantity is None
            or claim.status not in ("asserted", "measured")
        ):
            continue
        match = _TEXT.fullmatch(claim.text)
        if match is None:
            own = _whole(claim, uid)
            if own is not None:
                key = (own.exporter, own.importer, own.year, "", "", str(False))
                if key not in found or found[key][0] < claim.known_by:
                    found[key] = (claim.known_by, own)
            continue
        flow = TradeFlow(
            uid(claim.subject),
            uid(claim.object),
            claim.quantity.period,
            match["code"] or "",
            match["edition"] or "",
            claim.quantity.value,
            claim.quantity.unit,
            match["side"] == "im",
            claim.uid,
        )
        key = (
            flow.exporter,
            flow.importer,
            flow.year,
            flow.code,
            flow.edition,
            str(flow.by_importer),
        )
        if key not in found or found[key][0] < claim.known_by:
            found[key] = (claim.known_by, flow)
    return [flow for _, flow in found.values()]


def _whole(claim: Claim, uid: Callable[[str], str]) -> TradeFlow | None:
    """Return a figure of one year and of all goods as a person wrote it down: its goods and dates say what it is of.

    A figure of exports is the exporter's.
    """
    year = claim.interval.start
    plain = bool(claim.goods) and uid(claim.goods) == uid(f"register:{GOODS}") and not claim.hs6
    yearly = len(year) == 4 and claim.interval.end == year and not claim.text
    if not (plain and yearly and claim.quantity and claim.quantity.unit in MONEY):
        return None
    ends = uid(claim.subject), uid(claim.object)
    return TradeFlow(
        *ends, year, "", "", claim.quantity.value, claim.quantity.unit, False, claim.uid
    )


@dataclass(frozen=True, slots=True)
class Ratio:
    """How exports of all goods changed from one year to another, as a claim says it."""

    exporter: str
    importer: str
    first: str
    last: str
    value: float
    claim: str


def ratios(claims: Iterable[Claim], uid: Callable[[str], str]) -> list[Ratio]:
    """Return the stated changes of exports of all goods, by claim."""
    whole = uid(f"register:{GOODS}")
    return [
        Ratio(
            uid(c.subject), uid(c.object), c.interval.start, c.interval.end, c.quantity.value, c.uid
        )
        for c in sorted(claims, key=lambda c: c.uid)
        if c.predicate == "EXPORTS_TO"
        and c.status in ("asserted", "measured")
        and c.quantity is not None
        and c.quantity.unit == "ratio"
        and c.goods
        and uid(c.goods) == whole
        and len(c.interval.start) == len(c.interval.end) == 4
        and c.interval.start < c.interval.end
    ]


def by_year(found: Iterable[TradeFlow]) -> Mapping[str, list[TradeFlow]]:
    """Return flows by year, in order."""
    years: dict[str, list[TradeFlow]] = {}
    for flow in sorted(found, key=lambda f: (f.year, f.claim)):
        years.setdefault(flow.year, []).append(flow)
    return years
