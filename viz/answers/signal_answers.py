"""Red flags of parties and indicators of countries, as data, with their inputs and guidance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ...graph.analysis.flags import RULES
from ...graph.analysis.flags.red_flag import MISSING, RAISED, FlagRule
from ...graph.analysis.indicators import INDICATORS
from ...graph.analysis.indicators.country_indicator import CountryYear, IndicatorFigure
from ...graph.analysis.indicators.months_by_tier import TierMonths, months_by_tier
from ...graph.analysis.signal_inputs import Guidance, Input, SignalInputs
from ...graph.errors import unknown
from ..terminal.signal_lines import flags_text, indicators_text, value
from ..wording.sentences import sentence
from .envelope import fold_head
from .serializer import Serializer, rounded

if TYPE_CHECKING:
    from .data import (
        FlaggedParty,
        FlagRecord,
        FlagRuleRecord,
        FlagsData,
        FlagsOfManyData,
        FlagState,
        GuidanceRecord,
    )
    from .indicator_records import (
        CountryIndicators,
        FigureRecord,
        FlagInput,
        IndicatorRecord,
        MonthRecord,
        TierMonthsRecord,
    )

__all__ = ["flags_of", "flags_text", "indicators_of", "indicators_text", "raised", "rules", "value"]


def rules(names: Sequence[str]) -> list[FlagRule]:
    """Return the rules of these names, all for none; raise `BadInput` for one that there is not."""
    every = {rule.name: rule for rule in RULES}
    wanted: list[FlagRule] = []
    for name in names:
        if name not in every:
            raise unknown("flags --rule", name, "a rule", list(every))
        wanted.append(every[name])
    return wanted or list(RULES)


def flags_of(
    known: SignalInputs, serializer: Serializer, party: str, wanted: Sequence[FlagRule], state: int
) -> FlagsData:
    """Return the red flags of a party: raised ones first, then not raised, then missing."""
    flags: list[FlagRecord] = []
    for rule in wanted:
        outcome = rule.look(known, party)
        flags.append(
            {
                "rule": rule.name,
                "question": rule.question,
                "state": outcome.state,
                "because": outcome.because,
                "inputs": _inputs(outcome.inputs, serializer),
                "caution": rule.caution,
                "guidance": list(map(_guidance, rule.guidance)),
            }
        )
    order = (RAISED, "not raised", MISSING)
    return {
        **fold_head(state, known.folded),
        "command": "flags",
        "party": serializer.node(party),
        "listed": party in known.listed,
        "flags": sorted(flags, key=lambda flag: order.index(flag["state"])),
        "ownership": serializer.ownership(party),
    }


def raised(
    known: SignalInputs,
    serializer: Serializer,
    wanted: Sequence[FlagRule],
    top: int,
    unlisted: bool,
    state: int,
) -> FlagsOfManyData:
    """Return the parties with a flag raised: unlisted ones first, then by the number raised."""
    rows = []
    rules = {rule.name: rule for rule in wanted}
    counts: dict[str, dict[str, int]] = {
        name: {RAISED: 0, "not raised": 0, MISSING: 0} for name in rules
    }
    parties = 0
    for party in known.parties:
        if unlisted and party in known.listed:
            continue
        parties += 1
        up = {}
        for name, rule in rules.items():
            outcome = rule.look(known, party)
            # What the files lack is never taken for "not raised" (docs/flags.md).
            counts[name][outcome.state] += 1
            if outcome.state == RAISED:
                up[name] = outcome
        if up:
            rows.append((party in known.listed, -len(up), known.name(party), party, up))
    rows.sort(key=lambda row: row[:4])
    records: list[FlaggedParty] = []
    # A `top` of 0 stands for all of them.
    for listed, _, _, party, up in rows[: top or None]:
        flags: list[FlagState] = []
        for name, outcome in up.items():
            flags.append({"rule": name, "because": outcome.because})
        records.append({"party": serializer.node(party), "listed": listed, "flags": flags})
    return {
        **fold_head(state, known.folded),
        "command": "flags",
        "parties": parties if counts else 0,
        "raised": len(rows),
        "rules": _totals(counts),
        "rows": records,
    }


def _totals(counts: Mapping[str, Mapping[str, int]]) -> list[FlagRuleRecord]:
    """Return for how many parties each rule has which outcome."""
    totals: list[FlagRuleRecord] = []
    for name, count in counts.items():
        totals.append(
            {
                "rule": name,
                "raised": count[RAISED],
                "not_raised": count["not raised"],
                "missing": count[MISSING],
            }
        )
    return totals


def indicators_of(
    known: SignalInputs, serializer: Serializer, asked: CountryYear
) -> CountryIndicators:
    """Return every indicator of a country, each with its figures, formula and caution."""
    indicators: list[IndicatorRecord] = []
    # In one list and never added up (docs/decisions/0013).
    for rule in INDICATORS:
        figures: list[FigureRecord] = []
        for figure in rule.look(known, asked):
            figures.append(_figure(figure, serializer))
        indicators.append(
            {
                "indicator": rule.name,
                "question": rule.question,
                "method": rule.method,
                "caution": rule.caution,
                "figures": figures,
            }
        )
    return {
        "country": serializer.node(asked.country),
        "year": asked.year or None,
        "base": list(asked.base),
        "indicators": indicators,
        "months": list(map(_months, months_by_tier(known, asked.country))),
    }


def _months(found: TierMonths) -> TierMonthsRecord:
    months: list[MonthRecord] = []
    for month, total in found.values.items():
        whole = month not in found.partial
        months.append({"month": month, "value": rounded(total), "whole": whole})
    return {
        "tier": found.tier,
        "exporter": found.exporter,
        "unit": found.unit,
        "estimated": found.estimated,
        "months": months,
        "claims": list(found.claims),
        "claim_count": found.claim_count,
    }


def _inputs(found: Iterable[Input], serializer: Serializer) -> list[FlagInput]:
    return [_input(each, serializer) for each in found]


def _input(found: Input, serializer: Serializer) -> FlagInput:
    claim = serializer.folded.claims.get(found.claim)
    # A fact may rest on a claim, on a document, or on a relation alone.
    document = serializer.documents.get(found.document or (claim.document if claim else ""))
    return {
        "what": found.what,
        "claim": found.claim or None,
        "sentence": sentence(claim, serializer.ids) if claim else None,
        "edge": found.edge or None,
        "document": document.title if document else None,
        "published": document.published or None if document else None,
        "parties": serializer.nodes(found.parties),
    }


def _guidance(found: Guidance) -> GuidanceRecord:
    return {
        "by": found.by,
        "title": found.title,
        "date": found.date or None,
        "passage": found.passage,
        "read": found.read,
    }


def _figure(found: IndicatorFigure, serializer: Serializer) -> FigureRecord:
    return {
        "what": found.what,
        "value": None if found.value is None else rounded(found.value),
        "low": None if found.low is None else rounded(found.low),
        "high": None if found.high is None else rounded(found.high),
        "unit": found.unit,
        "missing": found.missing or None,
        "note": found.note or None,
        "inputs": _inputs(found.inputs, serializer),
    }
