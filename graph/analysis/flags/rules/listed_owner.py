"""A listed party among the owners, whatever its share.

Thresholds are the business of the ownership rules.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....model import Claim
from ...signal_inputs import Guidance, Input, SignalInputs
from ..red_flag import MISSING, NOT_RAISED, RAISED, FlagOutcome, FlagRule


def look(known: SignalInputs, party: str) -> FlagOutcome:
    """Return the outcome for a party: raised for each owner of the day that is listed.

    An owner that is not listed counts if an ownership rule makes it blocked through its own owners.
    """
    owned = known.owners.of(party)
    if not owned.owners:
        return FlagOutcome(MISSING, "no owner on file")
    edges = _edges_by_owner(known, party)
    found: list[Input] = []
    for owner in owned.owners:
        # Through its own owners only where it is not listed itself, which is the stronger fact.
        how = "" if owner in known.listed else _through(known, owner)
        if owner in known.listed or how:
            claims = known.owners.between(owner, party, owned.on)
            what = f"{known.name(owner)}: {_share(claims)}{how}"
            found.append(Input(what, claims[0].uid, edges.get(owner, ""), parties=(owner,)))
    if not found:
        because = f"{len(owned.owners)} on file, none listed by what is here"
        return FlagOutcome(NOT_RAISED, f"{because}{known.unanswered(owned.owners)}")
    because = f"{len(found)} of {len(owned.owners)} owners on file listed"
    return FlagOutcome(RAISED, because, tuple(found))


def _edges_by_owner(known: SignalInputs, party: str) -> dict[str, str]:
    """Return the relation by which each owner has a stake in a party."""
    edges: dict[str, str] = {}
    for edge in known.into(party):
        # A parent company stands on another kind of relation; its input names the claim alone.
        if edge.predicate == "OWNS":
            edges[edge.source] = edge.uid
    return edges


def _share(claims: Sequence[Claim]) -> str:
    """Return the shares that claims state, each once, as printed."""
    shares: dict[str, None] = {}
    for claim in claims:
        if claim.quantity:
            shares[f"{claim.quantity.comparator}{claim.quantity.value:g}%"] = None
    return ", ".join(shares) or _unstated(claims[0])


def _through(known: SignalInputs, owner: str) -> str:
    """Return by which rules an owner that is not listed itself counts as blocked, or ""."""
    rules: list[str] = []
    for judged in known.owners.of(owner).judged:
        verdict = judged.verdict
        if verdict.verdict == "blocked" and verdict.rule:
            rules.append(verdict.rule.regime)
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
            "Revised guidance on entities owned by persons whose property and interests in "
            "property "
            "are blocked",
            "2014-08-13",
            "its advice beyond the 50 per cent rule: caution is urged with an entity in which "
            "blocked "
            "persons hold a significant interest below 50 per cent, or that they control by other "
            "means",
            "as generally known; the text was not at hand",
        ),
    ),
    caution="Whether the party counts as blocked is another question, which the rule of "
    "each regime "
    "answers separately.",
    look=look,
)
