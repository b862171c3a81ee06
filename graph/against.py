"""What stands against claims: denials that name them or stand beside them, answers to measures, missing replies.

One function answers for briefs, pages and the terminal, so that silence is never taken for agreement and no denial is
left out where something is printed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .fold import Folded
from .model import Edge

NAMED = "names a claim"
BESIDE = "set beside"
MEASURE = "answers a measure"
OWN = "own statement"


@dataclass(frozen=True, slots=True)
class Against:
    """A statement that stands against something printed: its claim, its act ('' for a party's own account), and how.

    `relation` is one of those of `model.Denial`, `MEASURE` for an answer to a measure on a party, or `OWN`.
    """

    claim: str
    act: str
    relation: str


def against(folded: Folded, edges: Iterable[Edge], parties: Iterable[str]) -> list[Against]:
    """Return all that stands against edges and the parties on them, each statement once, named denials first.

    In order: denials of the edges' claims; answers to measures on the parties; the parties' own statements, with
    replies that were refused or missing among them.
    """
    found: dict[str, Against] = {}
    for edge in edges:
        for denial in edge.denials:
            if denial.uid not in found or denial.relation == NAMED:
                found[denial.uid] = Against(denial.uid, denial.act, denial.relation)
    named = list(dict.fromkeys(parties))
    measures = {uid for party in named for uid in folded.designations.get(party, ())}
    for claim in sorted(folded.claims.values(), key=lambda c: (c.known_by, c.uid)):
        if claim.status == "denied" and measures & {*claim.denies, *claim.beside}:
            found.setdefault(claim.uid, Against(claim.uid, claim.act, MEASURE))
    for party in named:
        for uid in folded.properties.get(party, ()):
            claim = folded.claims[uid]
            if claim.status in ("self", "denied"):
                found.setdefault(uid, Against(uid, claim.act, OWN))
    return sorted(found.values(), key=lambda a: a.relation != NAMED)


def denied(items: Iterable[Against]) -> bool:
    """Return whether a statement names a claim and denies it or disputes its evidence."""
    return any(a.relation == NAMED and a.act in ("denies_fact", "disputes_evidence") for a in items)
