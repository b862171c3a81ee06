"""A director or owner who is listed, or who also directs or owns a listed party."""

from __future__ import annotations

from ...signal_inputs import Guidance, Input, SignalInputs
from ..rule import MISSING, NOT_RAISED, RAISED, FlagOutcome, FlagRule

# As weak as the weakest that the edge may say (docs/model.md).
TIES = {"DIRECTS": "has a leading post in or oversees", "OWNS": "owns, holds shares in or controls"}


def look(known: SignalInputs, party: str) -> FlagOutcome:
    """Raise for who directs or owns the party and is listed, or has the same tie to another listed party."""
    heads = [e for e in known.into.get(party, ()) if e.predicate in ("DIRECTS", "OWNS")]
    if not heads:
        return FlagOutcome(MISSING, "no director or owner on file")
    found = []
    for edge in sorted(heads, key=lambda e: e.uid):
        who, claim = edge.source, known.bearing(edge)[0].uid
        does = TIES[edge.predicate]
        if edge.predicate == "DIRECTS" and who in known.listed:
            found.append(
                Input(
                    f"{known.name(who)}, who {does} it, is listed", claim, edge.uid, parties=(who,)
                )
            )
        for other in known.out_of.get(who, ()):
            tied = other.predicate in ("DIRECTS", "OWNS") and other.target != party
            if tied and other.target in known.listed:
                also = TIES[other.predicate]
                what = f"{known.name(who)} {does} it and {also} {known.name(other.target)}, which is listed"
                found.append(
                    Input(what, known.bearing(other)[0].uid, other.uid, parties=(who, other.target))
                )
    if not found:
        return FlagOutcome(
            NOT_RAISED, f"{len(heads)} on file, none listed or tied to another listed party"
        )
    people = {i.parties[0] for i in found}
    return FlagOutcome(RAISED, f"through {len(people)} director{'s' * (len(people) > 1)} or owner{'s' * (len(people) > 1)}",
                   tuple(dict.fromkeys(found)))  # fmt: skip


RULE = FlagRule(
    name="shared-director",
    question="Is a director listed, or does a director or owner have another listed party?",
    guidance=(
        Guidance(
            "BIS",
            "Expansion of End-User Controls To Cover Affiliates of Certain Listed Entities, 90 FR 47201",
            "2025-09-30",
            "what it says beside the 50 per cent rule: other significant ties to a listed party, such as "
            "overlapping board membership, are a red flag (the rule itself was suspended for a year, 90 FR 50857)",
            "as generally known; the text was not at hand",
        ),
    ),
    caution="A former post may stand on file; each input says by which claim.",
    look=look,
)
