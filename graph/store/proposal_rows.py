"""Proposals as store content: nodes and relations of their own, that no query on claims returns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model import Claim
from ..proposals import Proposals
from .case_facts import EdgeKey, LinkEnds
from .property_rows import Row, day, without_nulls


def apart(proposals: Proposals | None) -> list[Claim]:
    """Return the proposals that a store holds, sorted by uid; those that name a person are not."""
    if not proposals:
        return []
    claims = sorted(proposals.claims.values(), key=lambda claim: claim.uid)
    return [claim for claim in claims if not proposals.person(claim)]


def node(proposals: Proposals, claim: Claim) -> Row:
    """Return a proposal as a node, with the rules that read it but no quotation or strength."""
    return without_nulls(
        {
            "uid": claim.uid,
            "kind": "Proposal",
            "name": _caption(proposals, claim),
            "status": claim.status,
            "predicate": claim.predicate,
            "level": claim.level,
            "subject_name": _name(proposals, claim.subject),
            "object_name": _name(proposals, claim.object),
            "said": claim.said or claim.text,
            "hedge": claim.hedge,
            "grade": claim.grade,
            "locator": claim.locator,
            "rules": list(claim.rules),
            "basis": claim.basis,
            "known_by": claim.known_by,
            "known_day": day(claim.known_by) if claim.known_by else None,
        }
    )


def _caption(proposals: Proposals, claim: Claim) -> str:
    """Return a proposal in one line that says first that it is only proposed."""
    ends = f"{_name(proposals, claim.subject)} {claim.predicate}"
    return f"proposed, not read: {ends} {_name(proposals, claim.object)}"


def _name(proposals: Proposals, uid: str) -> str:
    entity = proposals.ids.entities.get(proposals.ids.uid(uid))
    return entity.name if entity else uid


def links(
    claims: Sequence[Claim], proposals: Proposals, kinds: Mapping[str, str]
) -> dict[EdgeKey, LinkEnds]:
    """Return the links of proposals to their documents, and to entities of the graph they name."""
    links: dict[EdgeKey, LinkEnds] = {}
    for claim in claims:
        targets = [("PROPOSED_IN", claim.document, "Document")]
        for name, end in (("PROPOSED_SUBJECT", claim.subject), ("PROPOSED_OBJECT", claim.object)):
            target = proposals.at(end)
            if target in kinds:
                targets.append((name, target, kinds[target]))
        for name, target, kind in targets:
            ends = links.setdefault((name, "Proposal", kind), LinkEnds([], []))
            ends.starts.append(claim.uid)
            ends.targets.append(target)
    return links
