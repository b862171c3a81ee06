"""A listed party among the owners, whatever its share: arithmetic of thresholds is the ownership rules' business."""

from __future__ import annotations

from ....model import Claim
from ...signal_inputs import Guidance, Input, SignalInputs
from ..rule import MISSING, NOT_RAISED, RAISED, FlagOutcome, FlagRule


def look(known: SignalInputs, party: str) -> FlagOutcome:
    """Raise for each owner of the day that is under a measure, or counts as blocked through its own owners."""
    owned = known.owners.of(party)
    if not owned.owners:
        return FlagOutcome(MISSING, "no owner on file")
    edges = {e.source: e.uid for e in known.into.get(party, ()) if e.predicate == "OWNS"}
    found = []
    for owner in owned.owners:
        how = "" if owner in known.listed else _through(known, owner)
        if owner not in known.listed and not how:
            continue
        claims = known.owners.between(owner, party, owned.on)
        shares = [f"{c.quantity.comparator}{c.quantity.value:g}%" for c in claims if c.quantity]
        share = ", ".join(dict.fromkeys(shares)) or _unstated(claims[0])
        what = f"{known.name(owner)}: {share}{how}"
        found.append(Input(what, claims[0].uid, edges.get(owner, ""), parties=(owner,)))
    if not found:
        return FlagOutcome(NOT_RAISED, f"{len(owned.owners)} on file, none listed")
    return FlagOutcome(
        RAISED, f"{len(found)} of {len(owned.owners)} owners on file listed", tuple(found)
    )


def _through(known: SignalInputs, owner: str) -> str:
    """Return under which rules an owner that is not listed itself counts as blocked, '' under none."""
    judged = known.owners.of(owner).judged
    rules = [
        j.verdict.rule.regime for j in judged if j.verdict.verdict == "blocked" and j.verdict.rule
    ]
    return f"; not listed itself, counts as blocked by the {', '.join(rules)}" if rules else ""


def _unstated(claim: Claim) -> str:
    if claim.predicate == "OWNS":
        return "owns, holds shares or controls; share not printed"
    return "is said to have it as a subsidiary or part; share not printed"


RULE = FlagRule(
    name="listed-owner",
    question="Does a listed party own it, hold shares in it or control it, whatever the share?",
    guidance=(
        Guidance(
            "OFAC",
            "Revised guidance on entities owned by persons whose property and interests in property are blocked",
            "2014-08-13",
            "its advice beyond the 50 per cent rule: caution is urged with an entity in which blocked persons "
            "hold a significant interest below 50 per cent, or that they control by other means",
            "as generally known; the text was not at hand",
        ),
    ),
    caution="Whether the party counts as blocked is another question: the verdict of each regime's rule stands apart.",
    look=look,
)
