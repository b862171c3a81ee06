"""The evidence page of a thing in a served case: its panel, its links and its review."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from ..graph.errors import NotFound
from ..graph.model import Claim, Link
from ..graph.own_rules import with_rules
from ..graph.party_addresses import PartyAddresses
from ..graph.reviews import in_force
from ..graph.store import neighbourhood
from ..graph.store.subgraph import CaseSubgraph, records
from ..graph.tables import claim_row
from ..viz.answers.serializer import Serializer
from ..viz.drawing import scene_builders
from ..viz.drawing.proposal_lines import proposal as proposal_sheet
from ..viz.evidence.panel import Panel, PanelRow
from ..viz.evidence.panel_builders import Evidence
from ..viz.words import english
from .live_case import LiveCase
from .page_data import EvidencePart, PanelData

# Relations listed in the panel of a party: a country or a list can have thousands.
LISTED = 200


def serializer_of(live: LiveCase, part: CaseSubgraph) -> Serializer:
    """Return the serializer of a part of the case that was read from the store."""
    return Serializer(
        with_rules(part.folded, live.case.own_rules),
        part.ids,
        part.documents,
        reuse=live.case.reuse,
        address_rules=live.case.address_rules,
        addresses_of=PartyAddresses(
            live.ledger.tables, part.ids, live.case.published, part.folded.as_of
        ),
    )


def edge_uids(uids: Iterable[str]) -> list[str]:
    """Return which of some uids are those of edges."""
    # The uid of an edge is a hash behind this beginning.
    return [uid for uid in uids if uid.startswith("e-")]


def evidence_part(live: LiveCase, uid: str) -> EvidencePart:
    """Return what the page of evidence shows of an entity, a relation, a claim or a proposal.

    Raises:
        NotFound: There is nothing of that uid in this version of the case.
    """
    # What rules read is looked for first: it is in no fold and can be reviewed on its page.
    proposed = live.ledger.proposal(uid)
    if proposed:
        return {
            "sheet": asdict(_proposal(live, proposed)),
            "reviewable": True,
            "reviewed": _reviewed(live, uid),
        }
    if live.ledger.tables.find("claims", {"uid": [uid]}):
        return _claim(live, uid)
    links = neighbourhood.named(live.store, edge_uids([uid]))
    return _edge(live, links) if links else _entity(live, uid)


def _claim(live: LiveCase, uid: str) -> EvidencePart:
    """Return the evidence for a claim that counts."""
    part = neighbourhood.near(live.store, live.ledger, (), (), claims=[uid])
    serializer = serializer_of(live, part)
    if uid not in serializer.folded.claims:
        raise NotFound(f"{uid}: the terms of its source do not allow passing it on")
    claim = serializer.folded.claims[uid]
    ends = [serializer.ids.uid(end) for end in (claim.subject, claim.object) if end]
    return {
        "reviewable": bool(claim.rules),
        "reviewed": _reviewed(live, uid),
        "sheet": asdict(Evidence(serializer).claim(uid)),
        "links": [("Draw its parties", "/draw?uids=" + ",".join(ends))],
    }


def _edge(live: LiveCase, links: Sequence[Link]) -> EvidencePart:
    """Return the evidence for an edge."""
    uid, ends = links[0].uid, [links[0].source, links[0].target]
    part = neighbourhood.near(live.store, live.ledger, ends, links)
    serializer = serializer_of(live, part)
    if uid not in serializer.folded.edges:
        raise NotFound(f"{uid}: the terms of its sources do not allow passing it on")
    return {
        "sheet": asdict(Evidence(serializer).edge(uid)),
        "links": [("Draw it", f"/draw?uids={uid}")],
    }


def _entity(live: LiveCase, uid: str) -> EvidencePart:
    """Return the evidence for an entity, by any uid of its records."""
    ids = live.ledger.identities(records(live.store, {uid}))
    # After a merge every old uid still leads to the entity, so that addresses last.
    uid = ids.uid(uid)
    if uid not in ids.entities:
        raise NotFound(
            f"{uid}: no entity, relation or claim of that uid in this version of the case"
        )
    return {
        "uid": uid,
        "sheet": _party(live, uid),
        "links": [("Picture of what is around it", f"/around?x={uid}")],
    }


def _reviewed(live: LiveCase, uid: str) -> str:
    """Return the sentence on the review in force of a claim, or an empty string."""
    review = in_force(live.case.reviews).get(uid)
    if review is None:
        return ""
    return f"Decided: {review.verdict}, by {review.by}, {review.on}: {review.why}."


def _proposal(live: LiveCase, claim: Claim) -> Panel:
    """Return the panel of a claim that rules read and no person has accepted."""
    ids = live.ledger.identities(claim.names, every=True)
    documents = live.ledger.documents([claim_row(claim)])
    return proposal_sheet(claim, ids, documents, english(), live.case.reuse)


def _party(live: LiveCase, uid: str) -> PanelData:
    """Return the panel of an entity with its best supported relations, at most `LISTED`."""
    touching = neighbourhood.touching(live.store, {uid})
    links = [link for link in touching if scene_builders.is_drawn(link, uid)]
    listed = links[:LISTED]
    part = neighbourhood.near(live.store, live.ledger, {uid}, listed)
    panel = Evidence(serializer_of(live, part)).entity(uid, [link.uid for link in listed])
    sheet = asdict(panel)
    more = len(links) - len(listed)
    if more:
        row = PanelRow(f"{more} more, less supported")
        sheet["sections"] += (("Further relations", (asdict(row),)),)
    return sheet
