"""The three patterns of importers of priority goods that the guidance of the five describes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ....dates import first_day
from ....model import Claim
from ...signal_inputs import INVASION, Guidance, Input, SignalInputs, side
from ..red_flag import MISSING, NOT_RAISED, RAISED, FlagOutcome, FlagRule

SPIKE = 2.0  # times a year: the guidance says "a significant spike" and gives no figure


@dataclass(frozen=True, slots=True)
class _Imports:
    """Customs records of goods to a party; `before` and `after` are of priority goods only.

    `reach` is the earliest day of any record from the same origin.
    """

    reach: str
    early: Sequence[Claim]
    before: Sequence[Claim]
    after: Sequence[Claim]
    inputs: tuple[Input, ...]


def look(known: SignalInputs, party: str) -> FlagOutcome:
    """Return the outcome for a party: raised if customs records show one of the patterns.

    That an importer bought nothing before is concluded only if the same records hold goods of
    anybody before the day; else the outcome is missing (docs/decisions/0013).
    """
    # Most parties have none: their movements need not be looked at.
    codes = _codes(known, party) if party in known.importers else {}
    claims = known.folded.claims
    # Only these show what else a party imported; a report of one delivery does not.
    records = [claims[uid] for uid in sorted(codes) if claims[uid].basis == "customs"]
    if not records:
        return FlagOutcome(MISSING, "no customs record of goods to the party")
    if not known.priority:
        because = "the Common High Priority List is not in this case: add the source chpl"
        return FlagOutcome(MISSING, because)
    listed = [record for record in records if codes[record.uid] & known.priority.keys()]
    after = _on_side(listed, "after")
    if not after:
        return _none_after(records)
    inputs: list[Input] = []
    roots: set[str] = set()
    for claim in after:
        inputs.append(_input(claim, codes[claim.uid] & known.priority.keys()))
        roots.add(claim.root)
    # Only the same records count: that others reach further back says nothing about these.
    reach = _reach(known, roots)
    if reach >= INVASION:
        because = f"these records begin {reach}: whether it imported before cannot be said"
        return FlagOutcome(MISSING, because, tuple(inputs))
    early, before = _on_side(records, "before"), _on_side(listed, "before")
    return _pattern(_Imports(reach, early, before, after, tuple(inputs)))


def _codes(known: SignalInputs, party: str) -> dict[str, frozenset[str]]:
    """Return the HS codes by claim of the movements to a party."""
    codes: dict[str, frozenset[str]] = {}
    for edge in known.moves(known.into(party)):
        for claim in known.bearing(edge):
            codes[claim.uid] = known.codes_of(claim, edge.goods)
    return codes


def _on_side(claims: Sequence[Claim], which: str) -> list[Claim]:
    return [claim for claim in claims if side(claim.interval, INVASION) == which]


def _none_after(records: Sequence[Claim]) -> FlagOutcome:
    # A record whose day is not printed may be of after the day.
    dated = all(side(record.interval, INVASION) for record in records)
    because = f"no dated record of a priority good after {INVASION} among {len(records)}"
    return FlagOutcome(NOT_RAISED if dated else MISSING, because)


def _pattern(imports: _Imports) -> FlagOutcome:
    """Return which of the three patterns the records show."""
    inputs = imports.inputs
    if not imports.early:
        because = "pattern 1: no import on record before, priority goods since"
        return FlagOutcome(RAISED, because, inputs)
    if not imports.before:
        because = "pattern 2: imports on record before, but no priority goods until since"
        return FlagOutcome(RAISED, because, inputs)
    last = max(first_day(claim.interval.start) for claim in imports.after)
    # Rates and not numbers, because the two periods are of different length.
    earlier = _rate(imports.before, imports.reach, INVASION)
    later = _rate(imports.after, INVASION, last)
    rates = (
        f"{earlier:.3g} records a year before {INVASION} (from {imports.reach}), "
        f"{later:.3g} a year since"
    )
    if later >= SPIKE * earlier:
        because = f"pattern 3: priority goods before and a spike since: {rates}"
        return FlagOutcome(RAISED, because, inputs)
    because = f"priority goods before and since, without a spike: {rates}"
    return FlagOutcome(NOT_RAISED, because, inputs)


def _input(claim: Claim, codes: Iterable[str]) -> Input:
    what = f"{claim.interval}: HS {', '.join(sorted(codes))}"
    return Input(what, claim.uid, document=claim.document)


def _reach(known: SignalInputs, roots: set[str]) -> str:
    """Return the earliest day of any customs record from the same origin."""
    days: list[str] = []
    for claim in known.folded.claims_with(bases=["customs"]):
        if claim.root in roots and claim.interval.start:
            days.append(first_day(claim.interval.start))
    return min(days, default=INVASION)


def _rate(claims: Sequence[Claim], begin: str, end: str) -> float:
    """Return records per year between two days, counted in months and as at least one year."""
    months = 12 * (int(end[:4]) - int(begin[:4])) + int(end[5:7]) - int(begin[5:7])
    return len(claims) / max(1.0, months / 12)


RULE = FlagRule(
    name="importer-pattern",
    question=f"Do customs records show an importer that began, or grew, after {INVASION}?",
    guidance=(
        Guidance(
            "Export Enforcement Five (Australia, Canada, New Zealand, the United Kingdom, "
            "the United States)",
            "Guidance to industry on preventing Russian evasion of export controls and sanctions",
            "2023-09-26",
            "the three importer patterns: no imports before the invasion; none of the priority "
            "goods "
            "before it; priority goods before it and a significant spike after",
            "that it gives three patterns was seen in a paper of the field; their wording as "
            "generally known",
        ),
    ),
    caution=f"Here, a spike means at least {SPIKE:g} times the records per year: "
    "the guidance gives no figure.",
    look=look,
)
