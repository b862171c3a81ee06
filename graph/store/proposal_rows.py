"""Proposals as store content: nodes and relations of their own, so that no question about claims meets one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model import Claim
from ..proposals import Proposals
from .rows import Row, without_nulls


def apart(proposals: Proposals | None) -> list[Claim]:
    """Return the proposals that a store holds, by uid: none that names a person."""
    found = sorted(proposals.claims.values(), key=lambda c: c.uid) if proposals else []
    return [c for c in found if proposals and not proposals.person(c)]


def node(proposals: Proposals, claim: Claim) -> Row:
    """Return a proposal as a node: what it would say, and by which rules; no quote, no strength."""
    ids = proposals.ids
    names = [
        e.name if (e := ids.entities.get(ids.uid(u))) else u for u in (claim.subject, claim.object)
    ]
    return without_nulls(
        {
            "uid": claim.uid,
            "kind": "Proposal",
            "name": claim.uid,
            "status": claim.status,
            "predicate": claim.predicate,
            "level": claim.level,
            "subject_name": names[0],
            "object_name": names[1],
            "said": claim.said or claim.text,
            "hedge": claim.hedge,
            "grade": claim.grade,
            "locator": claim.locator,
            "rules": list(claim.rules),
            "basis": claim.basis,
            "known_by": claim.known_by,
        }
    )


def links(
    claims: Sequence[Claim], proposals: Proposals, kinds: Mapping[str, str]
) -> dict[tuple[str, str, str], list[tuple[str, str]]]:
    """Return the links of proposals to the entities of the graph that they name, and to their documents."""
    found: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
    for claim in claims:
        for name, end in (("PROPOSED_SUBJECT", claim.subject), ("PROPOSED_OBJECT", claim.object)):
            if (target := proposals.at(end)) in kinds:
                found.setdefault((name, "Proposal", kinds[target]), []).append((claim.uid, target))
        found.setdefault(("PROPOSED_IN", "Proposal", "Document"), []).append(
            (claim.uid, claim.document)
        )
    return found
