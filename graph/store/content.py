"""A fold as store content: entities, domain edges, and the evidence layer (DESIGN 6).

Proposals stand apart: nodes `:Proposal` with relations of their own, so that no question about claims meets one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
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


def stamp_of(parts: Mapping[str, object]) -> str:
    """Return the stamp of content made from these parts: ledger digests, decisions, table, mode."""
    text = json.dumps({"version": VERSION, **parts}, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def _entity(ids: Identities, uid: str) -> Row:
    e = ids.entities[uid]
    return without_nulls(
        {
            "uid": uid,
            "kind": e.kind,
            "name": e.name,
            "country": e.country,
            "aliases": list(e.aliases),
            "identifiers": [f"{s}:{v}" for s, v in e.identifiers],
            "records": list(e.records),
            "broader": ids.broader(uid),
        }
    )


def _claim(claim: Claim, strength: float, person: bool, stands: str, ids: Identities) -> Row:
    goods = ids.uid(claim.goods) if claim.goods else None
    carriers, waypoints = map(ids.uid, claim.carriers), map(ids.uid, claim.waypoints)
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
            "goods": goods,
            "hs6": list(claim.hs6) or None,
            "carriers": list(carriers) or None,
            "waypoints": list(waypoints) or None,
            "purpose": list(map(ids.uid, claim.purpose)) or None,
            "copy_of": claim.copy_of,
            "conflicts": list(claim.conflicts) or None,
            "reviewed": claim.basis != BASIS if claim.rules else None,
            "quantity": claim.quantity.value if claim.quantity else None,
            "comparator": claim.quantity.comparator if claim.quantity else None,
            "unit": claim.quantity.unit if claim.quantity else None,
            "period": _period(claim),
            "stated": claim.stated or claim.known_by,
            "alone": claim.alone,
        }
    )


def _period(claim: Claim) -> str | None:
    """Return the time of a figure as words: a figure is not printed without it."""
    if claim.quantity is None:
        return None
    return claim.quantity.period or span(claim.interval, spoken(claim)[0]) or "not stated"


def _detail(edge: Edge) -> str:
    """Return what a relationship's plain properties cannot hold, as JSON: pieces, dates, denials."""
    return json.dumps(
        {
            "support": asdict(edge.support),
            "pieces": [asdict(p) for p in edge.pieces],
            "intervals": [[u, i.start, i.end] for u, i in edge.intervals],
            "denials": [[d.uid, d.act, d.relation] for d in edge.denials],
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
        pieces=tuple(
            Piece(
                p["root"],
                p["voice"],
                p["strength"],
                p["weak"],
                tuple(p["members"]),
                tuple((u, v, r) for u, v, r in p["denials"]),
            )
            for p in detail["pieces"]
        ),
        claims=tuple(row["claims"]),
        voices=tuple(row["voices"]),
        roots=tuple(row["roots"]),
        denials=tuple(Denial(*d) for d in detail["denials"]),
        intervals=tuple((u, Interval(a, b)) for u, a, b in detail["intervals"]),
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


def _domain(edge: Edge, person: bool, goods: str, objections: Objections) -> EdgeRow:
    numbers = (
        {} if person or edge.gap else {k: round(v, DIGITS) for k, v in asdict(edge.support).items()}
    )
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
        "denials": [a.claim for a in objections.of_edges([edge], (edge.source, edge.target))],
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
    row = {
        "uid": item.uid,
        "kind": "Document",
        "name": item.title,
        "heading": item.title,
        "outlet": item.outlet,
    }
    return without_nulls(
        {**row, "published": item.published, "address": item.address, "sha256": item.sha256}
    )


def _scored(objections: Objections, persons: Collection[str], uid: str) -> Row:
    folded, ids = objections.folded, objections.ids
    claim = folded.claims[uid]
    person = ids.uid(claim.subject) in persons or ids.uid(claim.object) in persons
    return _claim(claim, folded.strengths[uid], person, objections.claim_status(uid), ids)


def _links(
    folded: Folded, ids: Identities, kinds: Mapping[str, str]
) -> dict[tuple[str, str, str], list[tuple[str, str]]]:
    """Return the links of the evidence layer, (claim, target) by name and kinds of the ends."""
    found: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
    for uid, c in sorted(folded.claims.items()):
        ends = [("SUBJECT", ids.uid(c.subject)), ("ASSERTED_BY", ids.uid(c.asserter))]
        ends += [("OBJECT", ids.uid(c.object))] if c.object else []
        for name, target in ends:
            found.setdefault((name, "Claim", kinds[target]), []).append((uid, target))
        found.setdefault(("STATED_IN", "Claim", "Document"), []).append((uid, c.document))
        for denied in c.denies:
            if denied in folded.claims:
                found.setdefault(("DENIES", "Claim", "Claim"), []).append((uid, denied))
    return found


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
    """Return what a store shall hold; `evidence` is `full` or `pointers` (claim uids on edges only).

    Of `proposals`, those that name no person are held, apart from the claims, where evidence is.
    """
    if evidence not in EVIDENCE:
        raise wrong("case.toml [store] evidence", evidence, "one of " + ", ".join(EVIDENCE))
    kinds: dict[str, str] = {uid: entity.kind for uid, entity in ids.entities.items()}
    persons = {u for u, e in ids.entities.items() if e.kind == "Person"}
    objections = Objections(folded, ids)
    nodes: dict[str, Sequence[Row]] = {}
    for kind in sorted({*kinds.values()}):
        uids = sorted(u for u, k in kinds.items() if k == kind)
        nodes[kind] = Mapped(uids, lambda uid: _entity(ids, uid))
    joins: dict[tuple[str, str, str], list[str]] = {}
    for uid, edge in sorted(folded.edges.items()):
        joins.setdefault((edge.predicate, kinds[edge.source], kinds[edge.target]), []).append(uid)

    def domain(uid: str) -> EdgeRow:
        edge = folded.edges[uid]
        person = bool({edge.source, edge.target} & persons)
        return _domain(edge, person, goods_of(folded.claims, ids, edge), objections)

    edges: dict[tuple[str, str, str], Sequence[EdgeRow]] = {
        k: Mapped(v, domain) for k, v in joins.items()
    }
    if evidence == "full":
        apart = [c for c in proposal_rows.apart(proposals) if c.document in documents]
        cited = {c.document for c in (*folded.claims.values(), *apart)}
        nodes["Document"] = Mapped(sorted(cited), lambda uid: _document(documents[uid]))
        claims = sorted(folded.claims)
        nodes["Claim"] = Mapped(claims, lambda uid: _scored(objections, persons, uid))
        links = _links(folded, ids, kinds)
        if proposals and apart:
            nodes["Proposal"] = Mapped(apart, partial(proposal_rows.node, proposals))
            links.update(proposal_rows.links(apart, proposals, kinds))
        edges.update({key: Mapped(rows, partial(_link, key[0])) for key, rows in links.items()})
    return Content(case_name, stamp, nodes, edges)
