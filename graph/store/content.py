"""The content of a store: entities, relations between them, and the evidence layer.

Proposals are kept apart as `:Proposal` nodes with relations of their own, so that no query on
claims returns one (docs/decisions/0021).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial

from ..against import Objections
from ..dates import first_day
from ..errors import wrong
from ..fold import Folded
from ..goods import goods_of
from ..identity import Identities
from ..lazy import Mapped
from ..model import Claim, Document, Edge, Entity
from ..positions import position
from ..proposals import BASIS, Proposals
from ..schema import schema
from ..wording import span, spoken
from . import proposal_rows
from .listing_rows import InForce
from .property_rows import EdgeRow, Row, dated, day, without_nulls
from .protocol import VERSION, Content

EVIDENCE = ("full", "pointers")
DIGITS = 9  # of numbers, as in every answer
# Counted up when the same claims give other relations, as of a new word for their support: what was
# filled before is then filled anew.
FOLD = 2


EdgeKey = tuple[str, str, str]  # type, kind of start, kind of end


def stamp_of(parts: Mapping[str, object]) -> str:
    """Return the stamp of content made from some parts, such as digests of the ledger's tables."""
    text = json.dumps({"version": VERSION, **parts}, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def _entity(ids: Identities, listed: InForce, uid: str) -> Row:
    entity = ids.entities[uid]
    return without_nulls(
        {
            "uid": uid,
            "kind": entity.kind,
            "name": entity.name,
            "country": entity.country,
            "aliases": list(entity.aliases),
            "identifiers": [f"{scheme}:{value}" for scheme, value in entity.identifiers],
            "records": list(entity.records),
            "broader": ids.broader(uid),
            "listed": listed.measures(uid),
            **_position(entity),
        }
    )


def _position(entity: Entity) -> Row:
    """Return latitude and longitude of a place, of which a store makes its point `location`."""
    if schema().family(entity.kind) != "place":
        return {}
    degrees = position(entity.note)
    return dict(zip(("latitude", "longitude"), degrees, strict=True)) if degrees else {}


def _claim(
    claim: Claim,
    strength: float,
    person: bool,
    stands: str,
    listed: Row,
    ids: Identities,
) -> Row:
    return without_nulls(
        {
            "uid": claim.uid,
            "kind": "Claim",
            "name": caption(claim, stands, ids),
            "fact": claim.fact,
            "predicate": claim.predicate,
            "level": claim.level,
            "status": claim.status,
            "stands": stands,
            "hedge": claim.hedge,
            "said": claim.said or claim.text,
            "quote": claim.quote,
            "quote_state": claim.quote_state,
            "locator": claim.locator,
            "voice": claim.voice,
            "root": claim.root,
            "grade": claim.grade,
            "strength": None if person else strength,
            "known_by": claim.known_by,
            "known_day": day(claim.known_by) if claim.known_by else None,
            # The period as `--during` reads it: all days that it can mean.
            **dated("event_from", claim.interval.start, first_day),
            **dated("event_to", claim.interval.end),
            "act": claim.act,
            "basis": claim.basis,
            "measure": claim.measure,
            **listed,
            "programme": claim.programme,
            **_things(claim, ids),
            "copy_of": claim.copy_of,
            "conflicts": list(claim.conflicts) or None,
            "reviewed": claim.basis != BASIS if claim.rules else None,
            **_figure(claim),
            "stated": claim.stated or claim.known_by,
            "alone": claim.alone,
        }
    )


def _things(claim: Claim, ids: Identities) -> Row:
    """Return the goods of a claim and the entities named beside its ends."""
    return {
        "goods": ids.uid(claim.goods) if claim.goods else None,
        "hs6": list(claim.hs6) or None,
        "carriers": list(map(ids.uid, claim.carriers)) or None,
        "waypoints": list(map(ids.uid, claim.waypoints)) or None,
        "purpose": list(map(ids.uid, claim.purpose)) or None,
    }


def _figure(claim: Claim) -> Row:
    """Return the figure of a claim with its period: a figure is not printed without it."""
    quantity = claim.quantity
    if quantity is None:
        return {}
    return {
        "quantity": quantity.value,
        "comparator": quantity.comparator,
        "unit": quantity.unit,
        "period": quantity.period or span(claim.interval, spoken(claim)[0]) or "not stated",
    }


def _domain(
    edge: Edge, person: bool, goods: str, objections: Objections, listed: InForce
) -> EdgeRow:
    is_scored = not person and not edge.gap
    support = edge.support
    objecting = objections.of_edges([edge], (edge.source, edge.target))
    properties = {
        "uid": edge.uid,
        "support": round(support.mixed, DIGITS) if is_scored else None,
        "independent": round(support.independent, DIGITS) if is_scored else None,
        "common": round(support.common, DIGITS) if is_scored else None,
        # A number that is not exact is a lower bound.
        "exact": support.exact if is_scored else None,
        "word": edge.word,
        "claims": list(edge.claims),
        "voices": list(edge.voices),
        "roots": list(edge.roots),
        "stands": objections.edge_status(edge),
        "denials": [objection.claim for objection in objecting],
        **dated("first_known", edge.first_known),
        **dated("last_known", edge.last_known),
        "level": edge.level,
        "basis": list(edge.basis),
        "goods": edge.goods,
        "goods_name": goods,
        "summary": edge.summary,
        "partial": edge.partial,
        "gap": edge.gap,
        "purpose": list(edge.purpose) or None,
        **dated("event", edge.event, first_day),
    }
    if edge.predicate == "DESIGNATES":
        properties["in_force"] = listed.of_edge(edge.target, edge.claims)
    return edge.uid, edge.source, edge.target, without_nulls(properties)


def _document(item: Document) -> Row:
    return without_nulls(
        {
            "uid": item.uid,
            "kind": "Document",
            "name": item.title,
            # The embedded engine has a meaning of its own for `title`.
            "heading": item.title,
            "outlet": item.outlet,
            **dated("published", item.published),
            "address": item.address,
            "sha256": item.sha256,
        }
    )


def _scored(objections: Objections, persons: Collection[str], listed: InForce, uid: str) -> Row:
    folded, ids = objections.folded, objections.ids
    claim = folded.claims[uid]
    target = ids.uid(claim.object)
    person = ids.uid(claim.subject) in persons or target in persons
    listing = listed.of_claim(target, uid) if claim.predicate == "DESIGNATES" else {}
    return _claim(claim, folded.strengths[uid], person, objections.claim_status(uid), listing, ids)


def caption(claim: Claim, stands: str, ids: Identities) -> str:
    """Return a claim in one line: who says it, how it stands, and between whom.

    How it stands comes before the relation, which so is never read as more than the claim is.
    """
    how = f"{stands} ({claim.act})" if claim.act else stands
    rest = _name(ids, claim.object) if claim.object else claim.text
    return f"{claim.voice}, {how}: {_name(ids, claim.subject)} {claim.predicate} {rest}".strip()


def _name(ids: Identities, uid: str) -> str:
    entity = ids.entities.get(ids.uid(uid))
    return entity.name if entity else uid


def _links(
    folded: Folded, ids: Identities, kinds: Mapping[str, str]
) -> dict[EdgeKey, list[tuple[str, str]]]:
    """Return the links of the evidence layer, (claim, target) by name and kinds of the ends."""
    links: dict[EdgeKey, list[tuple[str, str]]] = {}
    for uid, claim in sorted(folded.claims.items()):
        ends = [("SUBJECT", ids.uid(claim.subject)), ("ASSERTED_BY", ids.uid(claim.asserter))]
        if claim.object:
            ends.append(("OBJECT", ids.uid(claim.object)))
        for name, target in ends:
            links.setdefault((name, "Claim", kinds[target]), []).append((uid, target))
        links.setdefault(("STATED_IN", "Claim", "Document"), []).append((uid, claim.document))
        for denied in claim.denies:
            if denied in folded.claims:
                links.setdefault(("DENIES", "Claim", "Claim"), []).append((uid, denied))
    return links


def _link(name: str, ends: tuple[str, str]) -> EdgeRow:
    key = f"{ends[0]}|{name}|{ends[1]}"
    return key, ends[0], ends[1], {"uid": key}


def content(
    folded: Folded,
    ids: Identities,
    documents: Mapping[str, Document],
    case_name: str,
    stamp: str,
    evidence: str = "full",
    proposals: Proposals | None = None,
) -> Content:
    """Return the content of a store. Its rows are made when they are read, to save memory.

    Args:
        folded: The relations of the case.
        ids: Its entities.
        documents: Its documents by uid.
        case_name: The name of the case.
        stamp: See `stamp_of`.
        evidence: "full" or "pointers": without the evidence layer, relations have the uids of
            their claims only.
        proposals: Those that name no person are part of the evidence layer.

    Raises:
        BadInput: `evidence` is neither.
    """
    if evidence not in EVIDENCE:
        raise wrong("case.toml [store] evidence", evidence, "one of " + ", ".join(EVIDENCE))
    kinds: dict[str, str] = {}
    persons: set[str] = set()
    for uid, entity in ids.entities.items():
        kinds[uid] = entity.kind
        if entity.kind == "Person":
            persons.add(uid)
    objections, listed = Objections(folded, ids), InForce(folded)
    nodes: dict[str, Sequence[Row]] = {}
    for kind, uids in _by_kind(kinds):
        nodes[kind] = Mapped(uids, partial(_entity, ids, listed))
    edges: dict[EdgeKey, Sequence[EdgeRow]] = {}
    domain = _domain_rows(objections, persons, listed)
    for key, uids in _by_key(folded, kinds).items():
        edges[key] = Mapped(uids, domain)
    if evidence == "full":
        apart = [row for row in proposal_rows.apart(proposals) if row.document in documents]
        cited = {claim.document for claim in (*folded.claims.values(), *apart)}
        nodes["Document"] = Mapped(sorted(cited), lambda uid: _document(documents[uid]))
        claim_row = partial(_scored, objections, persons, listed)
        nodes["Claim"] = Mapped(sorted(folded.claims), claim_row)
        links = _links(folded, ids, kinds)
        if proposals and apart:
            nodes["Proposal"] = Mapped(apart, partial(proposal_rows.node, proposals))
            links.update(proposal_rows.links(apart, proposals, kinds))
        for key, ends in links.items():
            edges[key] = Mapped(ends, partial(_link, key[0]))
    return Content(case_name, stamp, nodes, edges)


def _by_kind(kinds: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each kind with its entities, both sorted."""
    uids: dict[str, list[str]] = {}
    for uid, kind in kinds.items():
        uids.setdefault(kind, []).append(uid)
    for kind in sorted(uids):
        yield kind, sorted(uids[kind])


def _by_key(folded: Folded, kinds: Mapping[str, str]) -> dict[EdgeKey, list[str]]:
    """Return the uids of edges, sorted, by predicate and kinds of the ends."""
    uids: dict[EdgeKey, list[str]] = {}
    for uid, edge in sorted(folded.edges.items()):
        key = (edge.predicate, kinds[edge.source], kinds[edge.target])
        uids.setdefault(key, []).append(uid)
    return uids


def _domain_rows(
    objections: Objections, persons: Collection[str], listed: InForce
) -> Callable[[str], EdgeRow]:
    """Return a function from the uid of an edge to its row."""
    folded, ids = objections.folded, objections.ids

    def row(uid: str) -> EdgeRow:
        edge = folded.edges[uid]
        # No score is attached to a natural person.
        person = edge.source in persons or edge.target in persons
        return _domain(edge, person, goods_of(folded.claims, ids, edge), objections, listed)

    return row
