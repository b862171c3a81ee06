"""A listed party among the owners, whatever its share: arithmetic of thresholds is the ownership rules' business."""

from __future__ import annotations

from ...known import Guidance, Input, Known
from ..rule import MISSING, NOT_RAISED, RAISED, Outcome, Rule


def look(known: Known, party: str) -> Outcome:
    """Raise for each owner under a measure, with the share where a claim prints one."""
    owners = [e for e in known.into.get(party, ()) if e.predicate == "OWNS"]
    if not owners:
        return Outcome(MISSING, "no owner on file")
    found = []
    for edge in sorted(owners, key=lambda e: e.uid):
        if edge.source in known.listed:
            shares = [f"{c.quantity.comparator}{c.quantity.value:g}%" for c in known.bearing(edge) if c.quantity]
            share = ", ".join(dict.fromkeys(shares)) or "owns, holds shares or controls; share not printed"
            claim = known.bearing(edge)[0].uid
            found.append(Input(f"{known.name(edge.source)}: {share}", claim, edge.uid, parties=(edge.source,)))
    if not found:
        return Outcome(NOT_RAISED, f"{len(owners)} on file, none listed")
    return Outcome(RAISED, f"{len(found)} of {len(owners)} owners on file listed", tuple(found))


RULE = Rule(
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
    caution="Whether the party counts as blocked is another question, with its own rules and thresholds.",
    look=look,
)
