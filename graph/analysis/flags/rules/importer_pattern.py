"""The three patterns of importers of priority goods that the guidance of the five describes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ....dates import first_day
from ....model import Claim
from ...signal_inputs import INVASION, Guidance, Input, SignalInputs, side
from ..rule import MISSING, NOT_RAISED, RAISED, FlagOutcome, FlagRule

SPIKE = 2.0  # times a year: the guidance says "a significant spike" and gives no figure


def look(known: SignalInputs, party: str) -> FlagOutcome:
    """Raise where customs records show one of the patterns; missing where the records do not reach back.

    That an importer bought nothing before is said only where the same records hold goods of anybody before the day.
    """
    legs = known.moves(known.into.get(party, ()))
    coded = {c.uid: known.codes_of(c, e.goods) for e in legs for c in known.bearing(e)}
    records = [
        known.folded.claims[u] for u in sorted(coded) if known.folded.claims[u].basis == "customs"
    ]
    if not records:
        return FlagOutcome(MISSING, "no customs record of goods to the party")
    if not known.priority:
        return FlagOutcome(
            MISSING, "the Common High Priority List is not in this case: add the source chpl"
        )
    listed = [c for c in records if coded[c.uid] & known.priority.keys()]
    after = [c for c in listed if side(c.interval, INVASION) == "after"]
    inputs = tuple(_input(c, coded[c.uid] & known.priority.keys()) for c in after)
    if not after:
        dated = sum(bool(side(c.interval, INVASION)) for c in records)
        return FlagOutcome(NOT_RAISED if dated == len(records) else MISSING,
                       f"no dated record of a priority good after {INVASION} among {len(records)}")  # fmt: skip
    reach = _reach(known, {c.root for c in after})
    if reach >= INVASION:
        return FlagOutcome(
            MISSING,
            f"these records begin {reach}: whether it imported before cannot be said",
            inputs,
        )
    early = [c for c in records if side(c.interval, INVASION) == "before"]
    before = [c for c in early if c in listed]
    if not early:
        return FlagOutcome(
            RAISED, "pattern 1: no import on record before, priority goods since", inputs
        )
    if not before:
        return FlagOutcome(
            RAISED, "pattern 2: imports on record before, but no priority goods until since", inputs
        )
    rates = (
        _rate(before, reach, INVASION),
        _rate(after, INVASION, max(first_day(c.interval.start) for c in after)),
    )
    said = f"{rates[0]:.3g} records a year before {INVASION} (from {reach}), {rates[1]:.3g} a year since"
    if rates[1] >= SPIKE * rates[0]:
        return FlagOutcome(
            RAISED, f"pattern 3: priority goods before and a spike since: {said}", inputs
        )
    return FlagOutcome(
        NOT_RAISED, f"priority goods before and since, without a spike: {said}", inputs
    )


def _input(claim: Claim, codes: Iterable[str]) -> Input:
    return Input(
        f"{claim.interval}: HS {', '.join(sorted(codes))}", claim.uid, document=claim.document
    )


def _reach(known: SignalInputs, roots: set[str]) -> str:
    """Return the earliest day of any customs record of the same origin."""
    same = (
        c
        for c in known.folded.claims.values()
        if c.basis == "customs" and c.root in roots and c.interval.start
    )
    return min((first_day(c.interval.start) for c in same), default=INVASION)


def _rate(claims: Sequence[Claim], begin: str, end: str) -> float:
    """Return records a year between two days, of at least one year."""
    years = max(1.0, (int(end[:4]) - int(begin[:4])) + (int(end[5:7]) - int(begin[5:7])) / 12)
    return len(claims) / years


RULE = FlagRule(
    name="importer-pattern",
    question=f"Do customs records show an importer that began, or grew, after {INVASION}?",
    guidance=(
        Guidance(
            "Export Enforcement Five (Australia, Canada, New Zealand, the United Kingdom, the United States)",
            "Guidance to industry on preventing Russian evasion of export controls and sanctions",
            "2023-09-26",
            "the three importer patterns: no imports before the invasion; none of the priority goods before it; "
            "priority goods before it and a significant spike after",
            "that it gives three patterns was seen in a paper of the field; their wording as generally known",
        ),
    ),
    caution=f"A spike is here at least {SPIKE:g} times the records a year: the guidance gives no figure.",
    look=look,
)
