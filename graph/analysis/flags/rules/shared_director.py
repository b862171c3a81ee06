"""A director or owner who is listed, or who also directs or owns a listed party."""

from __future__ import annotations

from collections.abc import Iterator

from ....dates import last_day
from ....ending import holds
from ....model import Edge
from ...signal_inputs import Guidance, Input, SignalInputs
from ..red_flag import MISSING, NOT_RAISED, RAISED, FlagOutcome, FlagRule

# Worded as weakly as the weakest fact that the relation may state (docs/model.md).
TIES = {"DIRECTS": "has a leading post in or oversees", "OWNS": "owns, holds shares in or controls"}
FORMER = {"DIRECTS": "once led or oversaw", "OWNS": "owned, held shares in or controlled"}


def look(known: SignalInputs, party: str) -> FlagOutcome:
    """Return the outcome for a party: raised if a director is listed or has a listed party too.

    Owners with another listed party count as well; listed owners have a flag of their own.
    """
    # Most parties have none: their movements need not be looked at.
    near = known.into(party) if party in known.headed else ()
    heads = [edge for edge in near if edge.predicate in TIES]
    if not heads:
        return FlagOutcome(MISSING, "no director or owner on file")
    found: list[Input] = []
    for edge in sorted(heads, key=lambda edge: edge.uid):
        found.extend(_listed(known, edge))
        found.extend(_with_listed(known, edge, party))
    if not found:
        because = (
            f"{len(heads)} on file, none listed by what is here or tied to another listed party"
        )
        led = known.unanswered(dict.fromkeys(edge.source for edge in heads))
        return FlagOutcome(NOT_RAISED, f"{because}{led}")
    # One person can be found by several ties; persons and firms are counted, not ties.
    people = {item.parties[0] for item in found}
    plural = "s" * (len(people) > 1)
    because = f"through {len(people)} director{plural} or owner{plural}"
    return FlagOutcome(RAISED, because, tuple(dict.fromkeys(found)))


def _tie(known: SignalInputs, edge: Edge) -> str:
    """Return what ties one party to another, in the past if it surely ended by the day asked."""
    day = last_day(known.folded.day)
    lasts = any(holds(claim, day) is not False for claim in known.bearing(edge))
    return (TIES if lasts else FORMER)[edge.predicate]


def _listed(known: SignalInputs, edge: Edge) -> Iterator[Input]:
    """Yield an input if a tie to the party is that of a director who is listed."""
    head = edge.source
    # A listed owner raises a flag of its own, `listed-owner`.
    if edge.predicate == "DIRECTS" and head in known.listed:
        what = f"{known.name(head)}, who {_tie(known, edge)} it, is listed"
        yield Input(what, known.bearing(edge)[0].uid, edge.uid, parties=(head,))


def _with_listed(known: SignalInputs, edge: Edge, party: str) -> Iterator[Input]:
    """Yield an input for each other listed party that the same person or firm is tied to."""
    head = edge.source
    for other in known.out_of(head):
        if other.predicate not in TIES or not known.others(party, [other.target]):
            continue
        if other.target in known.listed:
            does, also = _tie(known, edge), _tie(known, other)
            listed = known.name(other.target)
            what = f"{known.name(head)} {does} it and {also} {listed}, which is listed"
            claim = known.bearing(other)[0].uid
            yield Input(what, claim, other.uid, parties=(head, other.target))


RULE = FlagRule(
    name="shared-director",
    question="Is a director listed, or does a director or owner have another listed party?",
    guidance=(
        Guidance(
            "BIS",
            "Expansion of End-User Controls To Cover Affiliates of Certain Listed Entities, "
            "90 FR 47201",
            "2025-09-30",
            "what it says beside the 50 per cent rule: other significant ties to a listed party, "
            "such as "
            "overlapping board membership, are a red flag (the rule itself was suspended for a "
            "year, "
            "90 FR 50857)",
            "as generally known; the text was not at hand",
        ),
    ),
    caution="A former post may be on file. Each input names its claim.",
    look=look,
)
