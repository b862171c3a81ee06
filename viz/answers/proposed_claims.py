"""Proposals as data and as lines: statements read by rules and by no person, kept apart.

A proposal that names a natural person is only counted here: its own sheet and `review` alone show
whom it names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ...graph.identity import Identities
from ...graph.model import Claim
from ...graph.naming import lookup
from ...graph.proposals import ClaimsByStanding, Proposals
from ..terminal.find import find as found_text
from ..terminal.line_layout import say
from ..wording.sentences import BY_RULES, sentence

if TYPE_CHECKING:
    from .data import EntityData, FindData, FoldHead, ProposalCounts
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
    yield f"{BY_RULES} ({total}; in no relation, route or number):"
    for item in found["claims"][:LISTED]:
        yield from say(f"{item['uid']}: {item['sentence']}", 2)
    if len(found["claims"]) > LISTED:
        yield from say(
            f"{len(found['claims']) - LISTED} more are not printed here; --json has them.", 2
        )
    if found["naming_persons"]:
        what = "proposal names" if found["naming_persons"] == 1 else "proposals name"
        yield from say(
            f"{found['naming_persons']} {what} a person; only `entrepot review` shows who it is.", 2
        )
    yield from say(
        "Decide with: "
        "entrepot review CLAIM --as accept|correct|reject|unsure --by NAME --why REASON",
        2,
    )


def find(answer: FindData, **how: Any) -> Iterator[str]:
    """Yield the answer of `find`, then the proposals about the hits under a heading."""
    yield from found_text(answer, **how)
    yield from lines(answer)


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
            f"{found['claims']} of the claims searched were read by rules that case.toml accepts "
            f"({rules}); no person has read them."
        )
