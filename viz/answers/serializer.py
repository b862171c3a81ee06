"""Turns edges, claims and routes of one fold into plain data: the parts of the JSON contract."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, overload

from ...graph.against import Against, Objections
from ...graph.analysis import confidence
from ...graph.analysis.named_parties import PartyNaming
from ...graph.analysis.ownership.owned import OwnerIndex
from ...graph.analysis.unsure_identity import FACTOR
from ...graph.dates import Interval, last_day
from ...graph.ending import OPEN, ending
from ...graph.fold import Folded
from ...graph.goods import goods_of
from ...graph.identity import Identities
from ...graph.model import Claim, Document, Edge, Route, Support
from ...graph.proposals import Proposals
from ..wording.sentences import day_of, figure, name, sentence
from ..wording.weak import weakly
from ..words import Words, english, slug
from . import context, named
from . import ownership as owned
from .entities import node

if TYPE_CHECKING:
    import networkx as nx

    from .records import (
        ClaimRecord,
        Conflict,
        Designation,
        EdgeRecord,
        LegRecord,
        Node,
        Objection,
        OwnershipVerdict,
        ParallelGoods,
        RouteRecord,
        SupportRecord,
        WaypointsRecord,
    )

Answer = dict[str, Any]  # TEMPORARY


@overload
def rounded(value: float) -> float: ...
@overload
def rounded(value: None) -> None: ...
@overload
def rounded(value: float | None) -> float | None: ...
def rounded(value: float | None) -> float | None:
    """Return a number to nine digits, so that answers print the same everywhere."""
    return None if value is None else round(value, 9)


class Serializer:
    """Turns edges, claims and routes of one fold into answers."""

    def __init__(
        self,
        folded: Folded,
        ids: Identities,
        documents: Mapping[str, Document],
        words: Words | None = None,
        reuse: Mapping[str, str] | None = None,
        proposals: Proposals | None = None,
    ) -> None:
        """Hold the fold, the identities, the documents that the answers cite, and the words around them.

        `reuse` says by source what others may read of it, for what is printed and passed on; `proposals` are those that
        a picture may draw beside what is on file.
        """
        self.words = words or english()
        self.reuse = reuse
        self.proposals = proposals
        self.folded = folded
        self.ids = ids
        self.documents = documents
        self.tiers = {
            code: claim.text.removeprefix("tier ")
            for claim in folded.claims.values()
            if claim.fact == "CHPL"
            for code in claim.hs6
        }

    def person(self, *uids: str) -> bool:
        """Say whether one of the entities is a natural person: no number is printed then."""
        return any(self.ids.entities[u].kind == "Person" for u in uids if u in self.ids.entities)

    def node(self, uid: str) -> Node:
        """Return a node by uid, name, short form of the name, kind and country."""
        return node(self.ids, uid)

    def claim(self, uid: str) -> ClaimRecord:
        """Return a claim with its evidence."""
        c = self.folded.claims[uid]
        document = self.documents[c.document]
        return {
            "uid": c.uid,
            "fact": c.fact,
            "predicate": c.predicate,
            "subject": name(self.ids, c.subject),
            "object": name(self.ids, c.object) if c.object else None,
            "level": c.level,
            "status": c.status,
            "hedge": c.hedge or None,
            "sentence": sentence(c, self.ids),
            "text": c.text or None,
            "interval": day_of(c),
            "quantity": figure(c) or None,
            "quote": c.quote or None,
            "quote_state": c.quote_state,
            "locator": c.locator or None,
            "document": {
                "uid": document.uid,
                "title": document.title,
                "outlet": document.outlet,
                "published": document.published or None,
                "address": document.address or None,
            },
            "also_at": list(c.also),
            "asserter": name(self.ids, c.asserter),
            "voice": c.voice,
            "root": c.root,
            "copy_of": c.copy_of or None,
            "grade": c.grade,
            "strength": None
            if self.person(self.ids.uid(c.subject), self.ids.uid(c.object))
            else rounded(self.folded.strengths[uid]),
            "known_by": c.known_by,
            "act": c.act or None,
            "denies": list(c.denies),
            "conflicts": list(c.conflicts),
            "purpose": [name(self.ids, w) for w in c.purpose],
            "waypoints": [name(self.ids, w) for w in c.waypoints],
            "carriers": [name(self.ids, w) for w in c.carriers],
            "alone": c.alone,
            "note": c.note or None,
        }

    def against(self, items: Iterable[Against]) -> list[Objection]:
        """Return what stands against something: each statement with its act, how it applies and its sentence."""
        found = ((item, self.folded.claims[item.claim]) for item in items)
        return [
            {
                "uid": claim.uid,
                "act": item.act or None,
                "relation": item.relation,
                "sentence": sentence(claim, self.ids) if claim.alone else weakly([claim.uid]),
            }
            for item, claim in found
        ]

    def against_routes(self, routes: Sequence[Route]) -> list[Objection]:
        """Return what stands against the steps of routes and the parties on them, each statement once."""
        return self.against_edges(
            [e for r in routes for e in r.edges], [n for r in routes for n in r.nodes]
        )

    def against_edges(self, uids: Iterable[str], parties: Iterable[str]) -> list[Objection]:
        """Return what stands against edges and parties, each statement once."""
        found = [self.folded.edges[uid] for uid in dict.fromkeys(uids)]
        return self.against(self.objections.of_edges(found, parties))

    @cached_property
    def objections(self) -> Objections:
        """What stands against the claims of the fold."""
        return Objections(self.folded, self.ids)

    def support(self, edge: Edge) -> SupportRecord | None:
        """Return the numbers of an edge, or None where a person stands at an end or a leg is unknown."""
        if edge.gap or self.person(edge.source, edge.target):
            return None
        return self.numbers(edge.support)

    @staticmethod
    def numbers(found: Support) -> SupportRecord:
        """Return the two models and their mixture."""
        return {
            "independent": rounded(found.independent),
            "common": rounded(found.common),
            "mixed": rounded(found.mixed),
            "exact": found.exact,
        }

    def edge(self, uid: str) -> EdgeRecord:
        """Return an edge without its claims' texts: the leg of the contract."""
        e = self.folded.edges[uid]
        numbers = self.support(e)
        days = sorted({str(i) for _, i in e.intervals})
        return {
            "uid": uid,
            "kind": e.predicate,
            "source": self.node(e.source),
            "target": self.node(e.target),
            "support": numbers["mixed"] if numbers else None,
            "word": e.word,
            "claims": list(e.claims),
            "voices": list(e.voices),
            "roots": list(e.roots),
            "denials": self.against(Against(d.uid, d.act, d.relation) for d in e.denials),
            "level": e.level,
            "goods": goods_of(self.folded.claims, self.ids, e) or None,
            "purpose": [name(self.ids, w) for w in e.purpose],
            "interval": days,
            "first_known": e.first_known,
            "last_known": e.last_known,
            "summary": e.summary,
            "partial": e.partial,
            "basis": list(e.basis),
            "sentences": self.sentences(e.claims),
        }

    def sentences(self, claims: Sequence[str]) -> list[str]:
        """Return what the claims say; one that must not stand alone is printed only beside another."""
        found = [self.folded.claims[c] for c in claims]
        found = sorted((c for c in found if not c.copy_of), key=lambda c: (c.known_by, c.uid))
        if found and not any(c.alone for c in found):
            return [weakly(c.uid for c in found)]
        return list(dict.fromkeys(sentence(c, self.ids) for c in found))

    def printable(self, edge: Edge) -> bool:
        """Return whether a relation and its number may be printed by themselves."""
        return not context.weak(self.folded, edge)

    def weak_edges(self, route: Route) -> list[str]:
        """Return the steps of a route that rest only on statements that must not stand alone."""
        return [uid for uid in route.edges if not self.printable(self.folded.edges[uid])]

    def designations(
        self, uid: str, leg: Interval | None = None, lasting: bool = False
    ) -> list[Designation]:
        """Return the measures on a party, each with whether it was in force when a leg was.

        A leg is `lasting` where no statement of it has an end: the day of the last one does not end it.
        """
        return context.designations(self.folded, self.ids, uid, leg, lasting)

    @cached_property
    def owners(self) -> OwnerIndex:
        """The owners of this fold, filed once."""
        return OwnerIndex(self.folded, self.ids)

    @cached_property
    def naming(self) -> PartyNaming:
        """Who stands beside the movements of this fold, filed once."""
        return PartyNaming(self.folded, self.ids)

    def ownership(self, uid: str, on: str = "") -> list[OwnershipVerdict]:
        """Return what each regime's rule of ownership makes of a party on a day; nothing without an owner on file."""
        return owned.ownership(self.owners, uid, on)

    def statements(self, uid: str) -> list[str]:
        """Return a party's own statements on file."""
        return context.statements(self.folded, self.ids, uid)

    def series(self, uid: str) -> list[Edge]:
        """Return what was found in other weapons examined (see `beside.series`)."""
        return context.series(self.folded, self.ids, uid)

    def conflicts(self, claims: Sequence[str]) -> list[Conflict]:
        """Return figures that differ and claims set against others; never added up."""
        return context.conflicts(self.folded, self.ids, claims)

    def flags(self, route: Route) -> list[str]:
        """Return a route's flags in words."""
        ends = [(f.kind, name(self.ids, f.first), name(self.ids, f.second)) for f in route.flags]
        return [
            self.words(f"flag-{slug(kind)}", a=a, b=b, factor=f"{FACTOR:g}") for kind, a, b in ends
        ]

    def leg(self, uid: str, role: str, graph: nx.MultiDiGraph[str]) -> LegRecord:
        """Return a leg: its edge, its role, measures on its day, other goods between the two ends."""
        e = self.folded.edges[uid]
        starts = [i.start for _, i in e.intervals if i.start]
        ends = [i.end for _, i in e.intervals if i.end]
        span = Interval(min(starts, default=""), max(ends, key=last_day, default=""))
        others: list[ParallelGoods] = [
            {
                "uid": key,
                "goods": name(self.ids, data["goods"]) if data["goods"] else None,
                "support": rounded(data["support"]),
                "word": data["word"],
            }
            for key, data in sorted(graph[e.source][e.target].items())
            if key != uid
            and data["predicate"] == e.predicate
            and data["level"] == e.level
            and not data["summary"]
            and not data["gap"]
        ]
        # A step is lasting where no statement of it has an end.
        lasting = any(ending(self.folded.claims[u]).rule == OPEN for u, _ in e.intervals)
        designations = []
        for end in (e.source, e.target):
            designations += self.designations(end, span, lasting)
        return {
            **self.edge(uid),
            "role": role,
            "dated": str(span),
            "designations": designations,
            "parallel": others,
        }

    def waypoint_claims(self, route: Route) -> list[Claim]:
        """Return the claims with waypoints whose whole chain a route follows."""
        found = []
        for uid in sorted({c for e in route.edges for c in self.folded.edges[e].claims}):
            c = self.folded.claims[uid]
            parties = {self.ids.uid(c.subject), self.ids.uid(c.object)}
            parties |= {self.ids.uid(p) for s in c.via for p in s.parties}
            if c.waypoints and parties <= set(route.nodes):
                found.append(c)
        return found

    def waypoints(self, route: Route) -> list[WaypointsRecord]:
        """Return the waypoints of the chains that a route follows; they belong to the whole chain."""
        return [
            {
                "claim": c.uid,
                "places": [name(self.ids, w) for w in c.waypoints],
                "order_stated": c.order_stated,
            }
            for c in self.waypoint_claims(route)
        ]

    def route(
        self,
        route: Route,
        graph: nx.MultiDiGraph[str],
        graded: tuple[Support, Support] | None = None,
    ) -> RouteRecord:
        """Return a route of the contract; leads carry no number, nor does a route with a person on it.

        `graded` is the joint with every claim one source grade lower, and one higher.
        """
        edges = [self.folded.edges[e] for e in route.edges]
        legs = [
            self.leg(uid, role, graph) for uid, role in zip(route.edges, route.roles, strict=True)
        ]
        today = self.folded.as_of or self.folded.newest
        told = named.named(self, edges, legs)
        person = self.person(*route.nodes)
        joint = self.numbers(route.joint) if route.joint and not person else None
        said = list(dict.fromkeys(leg["sentences"][0] for leg in legs if leg["sentences"]))
        return {
            "rank": route.rank or None,
            "tied": route.tied,
            "joint": joint["mixed"] if joint else None,
            "support_range": [joint["common"], joint["independent"]] if joint else None,
            "exact": joint["exact"] if joint else None,
            "grade_range": [rounded(s.mixed) for s in graded] if graded and joint else None,
            "product": rounded(route.product) if joint else None,
            "weakest": rounded(route.weakest) if joint else None,
            "assembled": route.assembled,
            "confidence": None
            if route.lead
            else confidence.confidence(route, edges, self.folded.claims, today),
            "severity": named.severity(self, route, edges, told),
            "named": told,
            "sentence": " ".join(said),
            "nodes": [self.node(n) for n in route.nodes],
            "legs": legs,
            "waypoints": self.waypoints(route),
            "flags": [
                *self.flags(route),
                *context.unread(self.folded, self.ids, edges, self.words),
            ],
            "gaps": [
                {"kind": f.kind, "from": name(self.ids, f.first), "to": name(self.ids, f.second)}
                for f in route.flags
            ],
            "documents": sorted({self.folded.claims[c].document for e in edges for c in e.claims}),
            "variants": route.variants,
        }
