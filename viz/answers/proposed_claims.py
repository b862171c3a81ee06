"""Proposals as data and as lines: statements read by rules and by no person, kept apart.

A proposal that names a natural person is only counted here: its own sheet and `review` alone show
whom it names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ...graph.errors import NotFound
from ...graph.fold import Folded
from ...graph.identity import Identities
from ...graph.model import Claim, Document
from ...graph.naming import lookup
from ...graph.proposals import ClaimsByStanding, Proposals
from ..drawing.proposal_lines import HEADING
from ..terminal.explain_lines import explain as explained_text
from ..terminal.find import find as found_text
from ..terminal.line_layout import say
from ..wording.sentences import sentence
from .explain_answer import claim_data
from .serializer import Serializer

if TYPE_CHECKING:
    from .data import ClaimData, EntityData, ExplainData, FindData, FoldHead, ProposalCounts
    from .records import ProposalRecord, ProposalsRecord

LISTED = 10


def row(claim: Claim, ids: Identities) -> ProposalRecord:
    """Return a proposal in one sentence without its quote, with its rules and its place."""
    return {
        "uid": claim.uid,
        "sentence": sentence(claim, ids),
        "rules": list(claim.rules),
        "document": claim.document,
        "locator": claim.locator,
    }


def about(found: Proposals, uids: Sequence[str], as_of: str = "") -> ProposalsRecord:
    """Return the proposals that name some entities, and how many more name a person."""
    plain: dict[str, Claim] = {}
    persons = 0
    for uid in uids:
        named, count = found.about(uid, as_of)
        # One proposal may name several of the entities.
        for claim in named:
            plain[claim.uid] = claim
        persons += count
    claims = [row(plain[proposal], found.ids) for proposal in sorted(plain)]
    return {"claims": claims, "naming_persons": persons}


def named(found: Proposals, text: str) -> list[str]:
    """Return the parties of a name that only proposals know, no persons, the closest first."""
    if not found.claims:
        return []
    hits = lookup.search(found.only_named(), text).hits
    return [hit.entity.uid for hit in hits if hit.entity.kind != "Person"]


def lines(answer: EntityData | FindData) -> Iterator[str]:
    """Yield the proposals of an answer under their heading; nothing where there are none."""
    found = answer["proposals"]
    total = len(found["claims"]) + found["naming_persons"]
    if not total:
        return
    yield ""
    yield f"{HEADING} ({total}; in no relation, route or number):"
    for item in found["claims"][:LISTED]:
        yield from say(f"{item['uid']}: {item['sentence']}", 2)
    if len(found["claims"]) > LISTED:
        yield from say(
            f"{len(found['claims']) - LISTED} more are not printed here; --json has them.", 2
        )
    if found["naming_persons"]:
        what = "proposal names" if found["naming_persons"] == 1 else "proposals name"
        yield from say(
            f"{found['naming_persons']} {what} a person; only `entrepot review` shows whom.", 2
        )
    yield from say(
        "Decide with: "
        "entrepot review CLAIM --as accept|correct|reject|unsure --by NAME --why REASON",
        2,
    )


def explain(answer: ExplainData, **how: Any) -> Iterator[str]:
    """Yield the answer of `explain`, then the proposals about the entity under a heading."""
    yield from explained_text(answer, **how)
    if answer["thing"] == "entity":
        yield from lines(answer)


def find(answer: FindData, **how: Any) -> Iterator[str]:
    """Yield the answer of `find`, then the proposals about the hits under a heading."""
    yield from found_text(answer, **how)
    yield from lines(answer)


def explained(
    uid: str, found: Proposals, folded: Folded, documents: Mapping[str, Document], state: int
) -> ClaimData:
    """Return the answer of `explain` for a proposal, which is part of no relation or route.

    Raises `NotFound` where it was not public on the day asked about.
    """
    claim = found.claims[uid]
    if not found.public(claim, folded.as_of):
        raise NotFound(f"{uid}: not public then; it was known by {claim.known_by}")
    # A proposal is in no fold (docs/decisions/0021), so it is put into one of its own, without
    # relations, in which it has no strength.
    alone = replace(
        folded, edges={}, claims={uid: claim}, strengths={uid: 0.0}, properties={}, designations={}
    )
    answer = claim_data(Serializer(alone, found.ids, documents), uid, state)
    # The 0 of that fold would read as a grade.
    answer["claims"][0]["strength"] = None
    answer["arithmetic"] = [
        f"{HEADING}: rule {', '.join(claim.rules)}. "
        "It stands in no relation, route or number until a person accepts "
        f"it: entrepot review {uid} --as accept --by NAME --why REASON"
    ]
    return answer


def counted(sides: ClaimsByStanding) -> ProposalCounts:
    """Return how many claims are proposals, and how many count by rules that the case lets in."""
    rules: set[str] = set()
    for claim in sides.let_in:
        rules.update(claim.rules)
    return {
        "open": len(sides.proposals),
        "let_in": len(sides.let_in),
        "rules": sorted(rules),
    }


def let_in(answer: FoldHead) -> Iterator[str]:
    """Yield how many claims behind an answer no person has read, if the case lets rules in."""
    if answer.get("let_in"):
        found = answer["let_in"]
        rules = ", ".join(found["rules"])
        yield from say(
            f"{found['claims']} of the claims searched were read by rules "
            f"that case.toml lets in ({rules}); "
            "no person has read them."
        )
