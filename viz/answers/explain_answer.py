"""The answer of `explain`: all that is on file about an entity, a relation or a claim."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from ...graph.schema import schema
from ..wording.arithmetic import arithmetic
from .envelope import fold_head
from .party_context import maker_records
from .serializer import Serializer
from .ship_voyages import ship_events

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
    edges = folded.relations(ends=[uid])
    claims = set(folded.properties.get(uid, ()))
    for edge in edges:
        claims.update(edge.claims)
    # By uid: a claim that supports two relations stands once, and two runs print one order.
    ordered = sorted(claims)
    schemes = schema().schemes
    return {
        **fold_head(state, folded),
        "command": "explain",
        "thing": "entity",
        "node": serializer.node(uid),
        "aliases": list(entity.aliases),
        "identifiers": [f"{schemes[scheme].label}: {v}" for scheme, v in entity.identifiers],
        "records": list(entity.records),
        "kept_apart": serializer.nodes(ids.twins(uid)),
        "edges": [serializer.edge(edge.uid) for edge in edges],
        "claims": list(map(serializer.claim, ordered)),
        "denials": serializer.against(serializer.objections.of_party(uid)),
        "conflicts": serializer.conflicts(ordered),
        "designations": serializer.designations(uid),
        "ownership": serializer.ownership(uid),
        "statements": serializer.statements(uid) or ["no statement on file"],
        # Nobody is named as a maker by a relation that must not be printed alone.
        "makers": maker_records(serializer, filter(serializer.printable, edges)),
        "events": ship_events(serializer, uid),
        # Only relations and claims have a number that could be worked out.
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
        "claims": list(map(serializer.claim, edge.claims)),
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
    copies = list(map(attrgetter("uid"), folded.claims_with(copies_of=[uid])))
    supported = [serializer.edge(edge.uid) for edge in folded.relations(claims=[uid])]
    return {
        **fold_head(state, folded),
        "command": "explain",
        "thing": "claim",
        "claims": [serializer.claim(uid)],
        "denials": serializer.against(serializer.objections.of_claim(claim)),
        "conflicts": serializer.conflicts([uid]),
        "copies": sorted(copies),
        "edges": supported,
        "arithmetic": [strength],
    }
