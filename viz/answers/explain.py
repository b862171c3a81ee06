"""The answer of `explain`: all that is on file about an entity, a relation or a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...graph.schema import schema
from ..wording.arithmetic import arithmetic
from .context import maker_records
from .envelope import fold_head
from .serializer import Serializer

if TYPE_CHECKING:
    from .data import ClaimData, EdgeData, EntityData
    from .records import ProposalsRecord

NO_NUMBER = "no number is attached to a natural person"


def entity_data(
    serializer: Serializer, uid: str, state: int, proposed: ProposalsRecord
) -> EntityData:
    """Return the answer of `explain` for an entity; `proposed` are the proposals about it."""
    folded, ids = serializer.folded, serializer.ids
    entity = ids.entities[uid]
    edges = [edge for edge in folded.edges.values() if uid in (edge.source, edge.target)]
    claims = {claim for edge in edges for claim in edge.claims}
    claims.update(folded.properties.get(uid, ()))
    ordered = sorted(claims)
    printable = [edge for edge in edges if serializer.printable(edge)]
    schemes = schema().schemes
    return {
        **fold_head(state, folded),
        "command": "explain",
        "thing": "entity",
        "node": serializer.node(uid),
        "aliases": list(entity.aliases),
        "identifiers": [f"{schemes[scheme].label}: {v}" for scheme, v in entity.identifiers],
        "records": list(entity.records),
        "kept_apart": [serializer.node(twin) for twin in ids.twins(uid)],
        "edges": [serializer.edge(edge.uid) for edge in edges],
        "claims": [serializer.claim(claim) for claim in ordered],
        "denials": serializer.against(serializer.objections.of_party(uid)),
        "conflicts": serializer.conflicts(ordered),
        "designations": serializer.designations(uid),
        "ownership": serializer.ownership(uid),
        "statements": serializer.statements(uid) or ["no statement on file"],
        "makers": maker_records(serializer, printable),
        "arithmetic": [],
        "proposals": proposed,
    }


def edge_data(serializer: Serializer, uid: str, state: int) -> EdgeData:
    """Return the answer of `explain` for a relation, with the arithmetic of its support."""
    folded = serializer.folded
    edge = folded.edges[uid]
    person = serializer.person(edge.source, edge.target)
    return {
        **fold_head(state, folded),
        "command": "explain",
        "thing": "edge",
        "edge": serializer.edge(uid),
        "claims": [serializer.claim(claim) for claim in edge.claims],
        "denials": serializer.against_edges([uid], [edge.source, edge.target]),
        "conflicts": serializer.conflicts(edge.claims),
        "makers": maker_records(serializer, [edge]),
        "arithmetic": [NO_NUMBER] if person else arithmetic(edge, folded.rho),
    }


def claim_data(serializer: Serializer, uid: str, state: int) -> ClaimData:
    """Return the answer of `explain` for a claim: its objections, copies and relations."""
    folded, ids = serializer.folded, serializer.ids
    claim = folded.claims[uid]
    strength = f"Grade {claim.grade}, status {claim.status}: strength {folded.strengths[uid]:.2f}."
    if serializer.person(ids.uid(claim.subject), ids.uid(claim.object)):
        strength = NO_NUMBER
    return {
        **fold_head(state, folded),
        "command": "explain",
        "thing": "claim",
        "claims": [serializer.claim(uid)],
        "denials": serializer.against(serializer.objections.of_claim(claim)),
        "conflicts": serializer.conflicts([uid]),
        "copies": sorted(other.uid for other in folded.claims.values() if other.copy_of == uid),
        "edges": [serializer.edge(e.uid) for e in folded.edges.values() if uid in e.claims],
        "arithmetic": [strength],
    }
