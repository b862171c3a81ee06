"""The content of a store: entities, relations between them, and the evidence layer.

Proposals are kept apart as `:Proposal` nodes with relations of their own, so that no query on
claims returns one (docs/decisions/0021).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from functools import partial
from typing import Any

from ..against import Objections
from ..dates import Interval, last_day
from ..errors import wrong
from ..fold import Folded
from ..goods import goods_of
from ..identity import Identities
from ..lazy import Mapped
from ..model import Claim, Denial, Document, Edge, Piece, Support
from ..proposals import BASIS, Proposals
from ..wording import span, spoken
from . import proposal_rows
from .protocol import VERSION, Content
from .rows import EdgeRow, Row, without_nulls

EVIDENCE = ("full", "pointers")
DIGITS = 9  # of numbers, as in every answer


EdgeKey = tuple[str, str, str]  # type, kind of start, kind of end


def stamp_of(parts: Mapping[str, object]) -> str:
    """Return the stamp of content made from some parts, such as digests of the ledger's tables."""
    text = json.dumps({"version": VERSION, **parts}, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def _entity(ids: Identities, uid: str) -> Row:
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
        }
    )


def _claim(claim: Claim, strength: float, person: bool, stands: str, ids: Identities) -> Row:
    return without_nulls(
        {
            "uid": claim.uid,
            "kind": "Claim",
            "name": claim.uid,
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
            "known_day": date.fromisoformat(last_day(claim.known_by)),
            "event_from": claim.interval.start,
            "event_to": claim.interval.end,
            "act": claim.act,
            "basis": claim.basis,
            "measure": claim.measure,
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


def _detail(edge: Edge) -> str:
    """Return the parts of an edge that a store's plain properties cannot hold, as JSON."""
    return json.dumps(
        {
            "support": asdict(edge.support),
            "pieces": [asdict(piece) for piece in edge.pieces],
            "intervals": [[uid, dates.start, dates.end] for uid, dates in edge.intervals],
            "denials": [[denial.uid, denial.act, denial.relation] for denial in edge.denials],
        },
        sort_keys=True,
    )


def edge_of(predicate: str, source: str, target: str, row: Mapping[str, Any]) -> Edge:
    """Return the edge that a relationship's properties describe."""
    detail = json.loads(row["detail"])
    return Edge(
        uid=row["uid"],
        source=source,
        predicate=predicate,
        target=target,
        level=row["level"],
        goods=row.get("goods") or "",
        support=Support(**detail["support"]),
        pieces=tuple(map(_piece, detail["pieces"])),
        claims=tuple(row["claims"]),
        voices=tuple(row["voices"]),
        roots=tuple(row["roots"]),
        denials=tuple(Denial(*fields) for fields in detail["denials"]),
        intervals=tuple((uid, Interval(start, end)) for uid, start, end in detail["intervals"]),
        first_known=row["first_known"],
        last_known=row["last_known"],
        basis=tuple(row["basis"]),
        summary=row["summary"],
        partial=row["partial"],
        gap=row["gap"],
        word=row["word"],
        purpose=tuple(row.get("purpose") or ()),
        event=row.get("event") or "",
    )


def _piece(fields: Mapping[str, Any]) -> Piece:
    return Piece(
        fields["root"],
        fields["voice"],
        fields["strength"],
        fields["weak"],
        tuple(fields["members"]),
        tuple((uid, voice, ratio) for uid, voice, ratio in fields["denials"]),
    )


def _domain(edge: Edge, person: bool, goods: str, objections: Objections) -> EdgeRow:
    numbers: dict[str, float] = {}
    if not person and not edge.gap:
        numbers = {name: round(value, DIGITS) for name, value in asdict(edge.support).items()}
    objecting = objections.of_edges([edge], (edge.source, edge.target))
    properties = {
        "uid": edge.uid,
        "support": numbers.get("mixed"),
        "independent": numbers.get("independent"),
        "common": numbers.get("common"),
        "word": edge.word,
        "claims": list(edge.claims),
        "voices": list(edge.voices),
        "roots": list(edge.roots),
        "stands": objections.edge_status(edge),
        "denials": [objection.claim for objection in objecting],
        "first_known": edge.first_known,
        "last_known": edge.last_known,
        "level": edge.level,
        "basis": list(edge.basis),
        "goods": edge.goods,
        "goods_name": goods,
        "summary": edge.summary,
        "partial": edge.partial,
        "gap": edge.gap,
        "purpose": list(edge.purpose) or None,
        "event": edge.event,
        "detail": _detail(edge),
    }
    return edge.uid, edge.source, edge.target, without_nulls(properties)


def _document(item: Document) -> Row:
    return without_nulls(
        {
            "uid": item.uid,
            "kind": "Document",
            "name": item.title,
            "heading": item.title,
            "outlet": item.outlet,
            "published": item.published,
            "address": item.address,
            "sha256": item.sha256,
        }
    )


def _scored(objections: Objections, persons: Collection[str], uid: str) -> Row:
    folded, ids = objections.folded, objections.ids
    claim = folded.claims[uid]
    person = ids.uid(claim.subject) in persons or ids.uid(claim.object) in persons
    return _claim(claim, folded.strengths[uid], person, objections.claim_status(uid), ids)


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
    kinds = {uid: entity.kind for uid, entity in ids.entities.items()}
    persons = {uid for uid, kind in kinds.items() if kind == "Person"}
    objections = Objections(folded, ids)
    nodes: dict[str, Sequence[Row]] = {}
    for kind, uids in _by_kind(kinds):
        nodes[kind] = Mapped(uids, partial(_entity, ids))
    edges: dict[EdgeKey, Sequence[EdgeRow]] = {}
    domain = _domain_rows(objections, persons)
    for key, uids in _by_key(folded, kinds).items():
        edges[key] = Mapped(uids, domain)
    if evidence == "full":
        apart = [row for row in proposal_rows.apart(proposals) if row.document in documents]
        cited = {claim.document for claim in (*folded.claims.values(), *apart)}
        nodes["Document"] = Mapped(sorted(cited), lambda uid: _document(documents[uid]))
        nodes["Claim"] = Mapped(sorted(folded.claims), partial(_scored, objections, persons))
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


def _domain_rows(objections: Objections, persons: Collection[str]) -> Callable[[str], EdgeRow]:
    """Return a function from the uid of an edge to its row."""
    folded, ids = objections.folded, objections.ids

    def row(uid: str) -> EdgeRow:
        edge = folded.edges[uid]
        # No score is attached to a natural person.
        person = edge.source in persons or edge.target in persons
        return _domain(edge, person, goods_of(folded.claims, ids, edge), objections)

    return row
