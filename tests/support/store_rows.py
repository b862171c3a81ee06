"""The rows of a store made the plain way: each out of its object, by what the graph says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from entrepot.graph import measures
from entrepot.graph.against import Objections
from entrepot.graph.dates import first_day, last_day
from entrepot.graph.ending import is_over
from entrepot.graph.fold import Folded
from entrepot.graph.goods import goods_of
from entrepot.graph.identity import Identities
from entrepot.graph.model import Claim, Document, Edge
from entrepot.graph.positions import position
from entrepot.graph.reservations import Reservations, words
from entrepot.graph.schema import schema
from entrepot.graph.store.property_rows import day, without_nulls
from entrepot.graph.wording import span, spoken

Row = dict[str, Any]
Nodes = dict[str, list[Row]]
Edges = dict[tuple[str, str, str], list[tuple[str, str, str, Row]]]


class PlainRows:
    """Makes the rows of a fold one by one."""

    def __init__(self, folded: Folded, ids: Identities, documents: Mapping[str, Document]) -> None:
        self.folded, self.ids, self.documents = folded, ids, documents
        self.objections = Objections(folded, ids)
        self.reservations = Reservations(folded, ids)

    def nodes(self) -> Nodes:
        """Return the nodes by kind, in the order of their uids."""
        nodes: Nodes = {}
        for uid in sorted(self.ids.entities):
            nodes.setdefault(self.ids.entities[uid].kind, []).append(self.entity(uid))
        claims = self.folded.claims
        cited = sorted({claim.document for claim in claims.values()})
        nodes["Document"] = [self.document(self.documents[uid]) for uid in cited]
        nodes["Claim"] = [self.claim(claims[uid]) for uid in sorted(claims)]
        return nodes

    def edges(self) -> Edges:
        """Return the edges by type and kinds of the ends, in the order of uids."""
        edges: Edges = {}
        for uid, edge in sorted(self.folded.edges.items()):
            self._add(edges, edge.predicate, edge.source, edge.target, self.relation(uid, edge))
        for uid, claim in sorted(self.folded.claims.items()):
            ends = [("SUBJECT", claim.subject), ("ASSERTED_BY", claim.asserter)]
            if claim.object:
                ends.append(("OBJECT", claim.object))
            links = [(name, self.ids.uid(end)) for name, end in ends]
            links.append(("STATED_IN", claim.document))
            links.extend(("DENIES", other) for other in claim.denies if other in self.folded.claims)
            for name, target in links:
                self._add(edges, name, uid, target, {"uid": f"{uid}|{name}|{target}"})
        return edges

    def _add(self, edges: Edges, name: str, start: str, end: str, row: Row) -> None:
        key = name, self._kind(start), self._kind(end)
        edges.setdefault(key, []).append((row["uid"], start, end, row))

    def _kind(self, uid: str) -> str:
        if uid in self.ids.entities:
            return self.ids.entities[uid].kind
        return "Claim" if uid in self.folded.claims else "Document"

    def entity(self, uid: str) -> Row:
        """Return an entity as a node."""
        entity = self.ids.entities[uid]
        row: Row = {
            "uid": uid,
            "kind": entity.kind,
            "name": entity.name,
            "country": entity.country,
            "aliases": list(entity.aliases),
            "identifiers": [f"{scheme}:{value}" for scheme, value in entity.identifiers],
            "records": list(entity.records),
            "broader": self.ids.broader(uid),
            "listed": self._measures(uid),
        }
        degrees = position(entity.note) if schema().family(entity.kind) == "place" else None
        if degrees:
            row["latitude"], row["longitude"] = degrees
        return without_nulls(row)

    def _measures(self, uid: str) -> list[str]:
        return sorted({claim.measure for claim in measures.in_force(self.folded, uid)} - {""})

    def document(self, item: Document) -> Row:
        """Return a document as a node."""
        row = {
            "uid": item.uid,
            "kind": "Document",
            "name": item.title,
            "heading": item.title,
            "outlet": item.outlet,
            **_dated("published", item.published),
            "address": item.address,
            "sha256": item.sha256,
        }
        return without_nulls(row)

    def claim(self, claim: Claim) -> Row:
        """Return a claim as a node."""
        uid, named = self.ids.uid, self._named
        stands = self.objections.claim_status(claim.uid)
        how = f"{stands} ({claim.act})" if claim.act else stands
        ends = f"{named(claim.subject)} {claim.predicate}"
        rest = named(claim.object) if claim.object else claim.text
        is_private = self._is_person(uid(claim.subject)) or self._is_person(uid(claim.object))
        row = {
            "uid": claim.uid,
            "kind": "Claim",
            "name": f"{claim.voice}, {how}: {ends} {rest}".strip(),
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
            "strength": None if is_private else self.folded.strengths[claim.uid],
            "known_by": claim.known_by,
            "known_day": day(claim.known_by) if claim.known_by else None,
            **_dated("event_from", claim.interval.start, first_day),
            **_dated("event_to", claim.interval.end),
            "act": claim.act,
            "basis": claim.basis,
            "measure": claim.measure,
            **self.listing(claim),
            "programme": claim.programme,
            "goods": uid(claim.goods) if claim.goods else None,
            "hs6": list(claim.hs6) or None,
            "carriers": list(map(uid, claim.carriers)) or None,
            "waypoints": list(map(uid, claim.waypoints)) or None,
            "purpose": list(map(uid, claim.purpose)) or None,
            "copy_of": claim.copy_of,
            "conflicts": list(claim.conflicts) or None,
            "reviewed": claim.basis != "extracted" if claim.rules else None,
            **_figure(claim),
            "stated": claim.stated or claim.known_by,
            "alone": claim.alone,
        }
        return without_nulls(row)

    def listing(self, claim: Claim) -> Row:
        """Return what a claim says of a party as a listing."""
        party = self.ids.uid(claim.object)
        if claim.uid not in self.folded.designations.get(party, ()):
            return {}
        listings = measures.listings(self.folded, party)
        if claim not in listings:
            return {}
        if claim.status == "withdrawn":
            return {"in_force": False}
        until = measures.untils(listings, self.folded.authorities)[claim.uid]
        start = claim.interval.start or claim.known_by
        return {
            "in_force": claim in measures.in_force(self.folded, party),
            "in_force_from": day(start) if start else None,
            "in_force_until": day(until, first_day) if until else None,
        }

    def relation(self, uid: str, edge: Edge) -> Row:
        """Return a relation as the properties of an edge."""
        claims, support = self.folded.claims, edge.support
        is_scored = not (edge.gap or self._is_person(edge.source) or self._is_person(edge.target))
        objecting = self.objections.of_edges([edge], (edge.source, edge.target))
        row: Row = {
            "uid": uid,
            "support": round(support.mixed, 9) if is_scored else None,
            "independent": round(support.independent, 9) if is_scored else None,
            "common": round(support.common, 9) if is_scored else None,
            "exact": support.exact if is_scored else None,
            "word": edge.word,
            "claims": list(edge.claims),
            "voices": list(edge.voices),
            "roots": list(edge.roots),
            "stands": self.objections.edge_status(edge),
            "denials": [objection.claim for objection in objecting],
            **_dated("first_known", edge.first_known),
            **_dated("last_known", edge.last_known),
            "level": edge.level,
            "basis": list(edge.basis),
            "goods": edge.goods,
            "goods_name": goods_of(claims, self.ids, edge),
            "summary": edge.summary,
            "partial": edge.partial,
            "gap": edge.gap,
            "purpose": list(edge.purpose) or None,
            **_dated("event", edge.event, first_day),
        }
        if edge.predicate == "DESIGNATES":
            listings = map(self.listing, map(claims.__getitem__, edge.claims))
            row["in_force"] = any(listing.get("in_force") for listing in listings)
        row["reservations"] = words(self.reservations.of_edge(edge))
        row["past"] = is_over(edge, claims)
        return without_nulls(row)

    def _is_person(self, uid: str) -> bool:
        return uid in self.ids.entities and self.ids.entities[uid].kind == "Person"

    def _named(self, uid: str) -> str:
        entity = self.ids.entities.get(self.ids.uid(uid))
        return entity.name if entity else uid


def _dated(name: str, text: str, day_of: Callable[[str], str] = last_day) -> Row:
    return {name: day(text, day_of), f"{name}_text": text} if text else {}


def _figure(claim: Claim) -> Row:
    quantity = claim.quantity
    if quantity is None:
        return {}
    return {
        "quantity": quantity.value,
        "comparator": quantity.comparator,
        "unit": quantity.unit,
        "period": quantity.period or span(claim.interval, spoken(claim)[0]) or "not stated",
    }


def as_text(rows: Mapping[Any, Iterable[Any]]) -> dict[Any, list[str]]:
    """Return rows as texts, in which 1, 1.0 and True differ and properties have their order."""
    return {key: list(map(repr, found)) for key, found in rows.items()}
