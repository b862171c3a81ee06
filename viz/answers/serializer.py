"""Turns edges, claims and routes of one fold into plain data: the parts of the JSON contract."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, overload

from ...graph.against import Against, Objections
from ...graph.analysis import confidence
from ...graph.analysis.named_parties import PartyNaming
from ...graph.analysis.unsure_identity import FACTOR
from ...graph.dates import Interval, last_day
from ...graph.ending import OPEN, ending
from ...graph.fold import Folded
from ...graph.goods import goods_of
from ...graph.hedges import hedges_of
from ...graph.identity import Identities
from ...graph.legs import is_implied
from ...graph.model import Claim, Document, Edge, Route, Support
from ...graph.proposals import Proposals
from ..wording.list_entries import entry_words
from ..wording.sentences import day_of, figure, name, sentence
from ..wording.weak import weakly
from ..words import Words, english, slug
from . import continuity, named, party_context
from .entities import node

if TYPE_CHECKING:
    from ...graph.analysis.ownership.entries import ListEntries
    from ...graph.analysis.ownership.owned import OwnerIndex
    from ...graph.terms import Licence
    from ...graph.web_addresses import Rules
    from .records import (
        ClaimRecord,
        Conflict,
        Designation,
        DocumentRecord,
        EdgeRecord,
        LegRecord,
        NamesakeRecord,
        Node,
        Objection,
        OwnershipVerdict,
        ParallelGoods,
        RouteGap,
        RouteRecord,
        RouteScores,
        SupportRecord,
        WaypointsRecord,
    )


AddressLookup = Callable[[Sequence[str]], Mapping[str, Sequence[str]]]


def _moved(edge: Edge) -> tuple[str, str, str, str]:
    """Return the ends of a relation, its predicate and its level."""
    return edge.source, edge.target, edge.predicate, edge.level


@overload
def rounded(value: float) -> float: ...
@overload
def rounded(value: None) -> None: ...
@overload
def rounded(value: float | None) -> float | None: ...
def rounded(value: float | None) -> float | None:
    """Return a number to nine digits, so that answers print the same everywhere."""
    return None if value is None else round(value, 9)


def no_addresses(parties: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """Return no address for anybody, where no register was read."""
    return {}


class Serializer:
    """Converts the claims, relations and routes of one fold to data for all outputs."""

    def __init__(
        self,
        folded: Folded,
        ids: Identities,
        documents: Mapping[str, Document],
        words: Words | None = None,
        reuse: Mapping[str, str] | None = None,
        proposals: Proposals | None = None,
        licences: Mapping[str, Licence] | None = None,
        held: Mapping[str, Document] | None = None,
        address_rules: Rules | None = None,
        addresses_of: AddressLookup = no_addresses,
    ) -> None:
        """Compute nothing yet.

        Args:
            folded: The claims and the relations.
            ids: The entities that they are about.
            documents: The documents that claims cite, by uid.
            words: The language of the words around what sources say; English without it.
            reuse: By source, what a report may pass on of it.
            proposals: The proposals that a picture may draw beside what is on file.
            licences: What each source states of its licence, which a notebook keeps with an answer.
            held: Every document of the case, where `documents` are only those near a question.
            address_rules: By source, how its keys lead to addresses that a reader can open.
            addresses_of: Returns the postal addresses that registers print for some parties.
        """
        self.words = words or english()
        # None: everything may be printed, since the case itself is not passed on.
        self.reuse = reuse
        self.proposals = proposals
        self.licences = licences or {}
        self.address_rules = address_rules or {}
        self.addresses_of = addresses_of
        self.folded = folded
        self.ids = ids
        self.documents = documents
        self.held = documents if held is None else held
        self._namesakes: dict[str, list[NamesakeRecord]] = {}

    @cached_property
    def tiers(self) -> dict[str, str]:
        """The tier of each HS code on the Common High Priority List."""
        tiers = {}
        for claim in self.folded.claims_with(predicates=["LISTED_ON"]):
            if claim.fact == "CHPL":
                # The claims of the bundled list have the tier as their text, such as "tier 1".
                tiers.update(dict.fromkeys(claim.hs6, claim.text.removeprefix("tier ")))
        return tiers

    def person(self, *uids: str) -> bool:
        """Return whether one of the entities is a natural person: then no number is printed."""
        # A claim without an object has no entity there, so unknown uids are passed over.
        for uid in uids:
            entity = self.ids.entities.get(uid)
            if entity is not None and entity.kind == "Person":
                return True
        return False

    @cached_property
    def _entries(self) -> ListEntries:
        """The entries of sanctions lists that records name and of which no listing is on file."""
        from ...graph.analysis.ownership.entries import ListEntries

        return ListEntries(self.folded, self.ids)

    def node(self, uid: str) -> Node:
        """Return an entity with its names, its kind and its country.

        Entries of lists stand beside them if its record names some that were not loaded, and so
        do the parties of its name that are under measures.
        """
        record = node(self.ids, uid)
        unloaded = self.unloaded(uid)
        if unloaded:
            record["unloaded"] = unloaded
        namesakes = self.namesakes(uid)
        if namesakes:
            record["namesakes"] = namesakes
        return record

    def namesakes(self, uid: str) -> list[NamesakeRecord]:
        """Return the other parties of a name that are under measures, and that nobody joined."""
        from ...graph.joining.namesakes import listed_namesakes

        if uid not in self._namesakes:
            found = listed_namesakes(self.folded, self.ids, uid)
            self._namesakes[uid] = party_context.namesake_records(self.ids, uid, found)
        return self._namesakes[uid]

    def unloaded(self, uid: str, words: Words | None = None) -> list[str]:
        """Return the list entries that a record names and of which no listing is on file.

        They are in English for data, and in the language of `words` for a reader.
        """
        return entry_words(self._entries.unloaded(uid), words or english())

    def nodes(self, uids: Iterable[str]) -> list[Node]:
        """Return some entities as `node` returns each."""
        return list(map(self.node, uids))

    def claim(self, uid: str) -> ClaimRecord:
        """Return a claim with its evidence.

        Raises:
            KeyError: The uid is unknown.
        """
        claim = self.folded.claims[uid]
        # No number is attached to a natural person (docs/model.md), and a strength is a number.
        person = self.person(self.ids.uid(claim.subject), self.ids.uid(claim.object))
        return {
            "uid": claim.uid,
            "fact": claim.fact,
            "predicate": claim.predicate,
            "subject": self._name(claim.subject),
            "object": self._name(claim.object) if claim.object else None,
            "level": claim.level,
            "status": claim.status,
            "hedge": claim.hedge or None,
            "sentence": sentence(claim, self.ids),
            "text": claim.text or None,
            "interval": day_of(claim),
            "quantity": figure(claim) or None,
            "quote": claim.quote or None,
            "quote_state": claim.quote_state,
            "locator": claim.locator or None,
            "document": self._document(claim.document),
            "also_at": list(claim.also),
            "asserter": self._name(claim.asserter),
            "voice": claim.voice,
            "root": claim.root,
            "copy_of": claim.copy_of or None,
            "grade": claim.grade,
            "strength": None if person else rounded(self.folded.strengths[uid]),
            "known_by": claim.known_by,
            "act": claim.act or None,
            "denies": list(claim.denies),
            "conflicts": list(claim.conflicts),
            "purpose": self._names(claim.purpose),
            "waypoints": self._names(claim.waypoints),
            "carriers": self._names(claim.carriers),
            "alone": claim.alone,
            "note": claim.note or None,
        }

    def _name(self, uid: str) -> str:
        return name(self.ids, uid)

    def _names(self, uids: Iterable[str]) -> list[str]:
        return list(map(self._name, uids))

    def _document(self, uid: str) -> DocumentRecord:
        document = self.documents[uid]
        return {
            "uid": document.uid,
            "title": document.title,
            "outlet": document.outlet,
            "published": document.published or None,
            "address": document.address or None,
        }

    def against(self, items: Iterable[Against]) -> list[Objection]:
        """Return the statements that stand against something, each with its act and how it applies.

        A statement that must not be printed alone is only named.
        """
        records: list[Objection] = []
        for item in items:
            claim = self.folded.claims[item.claim]
            text = sentence(claim, self.ids) if claim.alone else weakly([claim.uid])
            records.append(
                {
                    "uid": claim.uid,
                    "act": item.act or None,
                    "relation": item.relation,
                    "sentence": text,
                }
            )
        return records

    def against_routes(self, routes: Sequence[Route]) -> list[Objection]:
        """Return the objections to the steps of routes and the parties on them, each once."""
        steps: list[str] = []
        parties: list[str] = []
        for route in routes:
            steps += route.edges
            parties += route.nodes
        return self.against_edges(steps, parties)

    def against_edges(self, uids: Iterable[str], parties: Iterable[str]) -> list[Objection]:
        """Return what stands against relations and parties, each statement once."""
        edges = map(self.folded.edges.__getitem__, dict.fromkeys(uids))
        return self.against(self.objections.of_edges(edges, parties))

    @cached_property
    def objections(self) -> Objections:
        """The statements against the claims of the fold."""
        return Objections(self.folded, self.ids)

    def support(self, edge: Edge) -> SupportRecord | None:
        """Return the support of a relation.

        Returns:
            None where a natural person is at an end, or the step is undetermined.
        """
        # Every number of a relation comes through here, so that the two rules hold everywhere.
        if edge.gap or self.person(edge.source, edge.target):
            return None
        return self.numbers(edge.support)

    @staticmethod
    def numbers(support: Support) -> SupportRecord:
        """Return a support under the two assumptions, with their weighted mean."""
        return {
            "independent": rounded(support.independent),
            "common": rounded(support.common),
            "mixed": rounded(support.mixed),
            "exact": support.exact,
        }

    def edge(self, uid: str) -> EdgeRecord:
        """Return a relation, with the uids of its claims but not their quotations.

        Raises:
            KeyError: The uid is unknown.
        """
        edge = self.folded.edges[uid]
        support = self.support(edge)
        denials = [Against(denial.uid, denial.act, denial.relation) for denial in edge.denials]
        record: EdgeRecord = {
            "uid": uid,
            "kind": edge.predicate,
            "source": self.node(edge.source),
            "target": self.node(edge.target),
            "support": support["mixed"] if support else None,
            "word": edge.word,
            "claims": list(edge.claims),
            "voices": list(edge.voices),
            "roots": list(edge.roots),
            "denials": self.against(denials),
            "level": edge.level,
            "goods": goods_of(self.folded.claims, self.ids, edge) or None,
            "hedges": list(hedges_of(self.folded.claims, edge.claims)),
            "purpose": self._names(edge.purpose),
            "interval": sorted({str(interval) for _, interval in edge.intervals}),
            "first_known": edge.first_known,
            "last_known": edge.last_known,
            "summary": edge.summary,
            "partial": edge.partial,
            "basis": list(edge.basis),
            "sentences": self.sentences(edge.claims),
        }
        if is_implied(edge, self.folded.claims):
            claims, strengths = self.folded.claims, self.folded.strengths
            claim = claims[max(edge.claims, key=lambda one: (strengths[one], one))]
            record["chain"] = [name(self.ids, claim.subject), name(self.ids, claim.object)]
        return record

    def sentences(self, uids: Sequence[str]) -> list[str]:
        """Return the sentences of claims, by the day on which they were known; copies are left out.

        A claim that must not stand alone is printed only beside another.
        """
        claims: list[Claim] = []
        alone = False
        for uid in uids:
            claim = self.folded.claims[uid]
            if not claim.copy_of:
                claims.append(claim)
                alone = alone or claim.alone
        claims.sort(key=lambda claim: (claim.known_by, claim.uid))
        if claims and not alone:
            return [weakly(claim.uid for claim in claims)]
        # Two claims of one statement, such as one for each of its goods, can have one sentence.
        sentences: dict[str, None] = {}
        for claim in claims:
            sentences[sentence(claim, self.ids)] = None
        return list(sentences)

    def printable(self, edge: Edge) -> bool:
        """Return whether a relation and its number may be printed by themselves."""
        return not party_context.weak(self.folded, edge)

    def weak_edges(self, route: Route) -> list[str]:
        """Return the steps of a route that rest only on statements that must not stand alone."""
        return [uid for uid in route.edges if not self.printable(self.folded.edges[uid])]

    def designations(
        self, uid: str, leg: Interval | None = None, lasting: bool = False
    ) -> list[Designation]:
        """Return the measures on a party (see `context.designations`)."""
        return party_context.designations(self.folded, self.ids, uid, leg, lasting)

    @cached_property
    def owners(self) -> OwnerIndex:
        """The owners in this fold, filed once."""
        from ...graph.analysis.ownership.owned import OwnerIndex

        return OwnerIndex(self.folded, self.ids)

    @cached_property
    def naming(self) -> PartyNaming:
        """The parties that the claims of this fold name, filed once."""
        return PartyNaming(self.folded, self.ids)

    def ownership(self, uid: str, on: str = "") -> list[OwnershipVerdict]:
        """Return each regime's verdict on a party on a day; an empty list without owners."""
        from .ownership import ownership  # only where owners are on file or asked for

        return ownership(self.owners, uid, on)

    def statements(self, uid: str) -> list[str]:
        """Return a party's own statements on file."""
        return party_context.statements(self.folded, self.ids, uid)

    def series(self, uid: str) -> list[Edge]:
        """Return what was found in other examined weapons (see `context.series`)."""
        return party_context.series(self.folded, self.ids, uid)

    def conflicts(self, claims: Sequence[str]) -> list[Conflict]:
        """Return figures that differ and claims that contradict each other; they are not summed."""
        return party_context.conflicts(self.folded, self.ids, claims)

    def flags(self, route: Route) -> list[str]:
        """Return the flags of a route in words."""
        lines = []
        for flag in route.flags:
            first, second = self._name(flag.first), self._name(flag.second)
            # Each kind of flag has a message of its own in viz/words/en.ftl.
            key = f"flag-{slug(flag.kind)}"
            lines.append(self.words(key, a=first, b=second, factor=f"{FACTOR:g}"))
        return lines

    def leg(self, uid: str, role: str) -> LegRecord:
        """Return a step of a route with its role, the measures on its dates, and other goods.

        Args:
            uid: Uid of the relation.
            role: "made by", "movement" or "use".
        """
        edge = self.folded.edges[uid]
        starts: list[str] = []
        ends: list[str] = []
        rules: set[str] = set()
        for claim, interval in edge.intervals:
            starts.append(interval.start)
            ends.append(interval.end)
            rules.add(ending(self.folded.claims[claim]).rule)
        # A claim without a stated day does not widen the span that the others state.
        begins = min(filter(None, starts), default="")
        span = Interval(begins, max(filter(None, ends), key=last_day, default=""))
        # A step is lasting where no statement of it has an end: the day of the last one does
        # not end it.
        designations = []
        for end in (edge.source, edge.target):
            designations += self.designations(end, span, OPEN in rules)
        return {
            **self.edge(uid),
            "role": role,
            "dated": str(span),
            "designations": designations,
            "parallel": self._parallel(edge),
        }

    def _parallel(self, edge: Edge) -> list[ParallelGoods]:
        """Return the relations that move other goods between the same two ends and level."""
        records: list[ParallelGoods] = []
        person = self.person(edge.source, edge.target)
        for other in sorted(self.folded.relations(ends=[edge.source]), key=attrgetter("uid")):
            # Levels are never mixed: a delivery between states is no part of one between firms.
            if other.uid == edge.uid or _moved(other) != _moved(edge) or other.summary or other.gap:
                continue
            goods = self._name(other.goods) if other.goods else None
            support = None if person else rounded(other.mixed)
            hedges = list(hedges_of(self.folded.claims, other.claims))
            records.append(
                {
                    "uid": other.uid,
                    "goods": goods,
                    "hedges": hedges,
                    "support": support,
                    "word": other.word,
                }
            )
        return records

    def waypoint_claims(self, route: Route) -> list[Claim]:
        """Return the claims with waypoints whose whole chain a route follows."""
        uids: set[str] = set()
        for edge in route.edges:
            uids.update(self.folded.edges[edge].claims)
        claims = []
        for uid in sorted(uids):
            claim = self.folded.claims[uid]
            parties = {self.ids.uid(claim.subject), self.ids.uid(claim.object)}
            for stage in claim.via:
                parties.update(map(self.ids.uid, stage.parties))
            # On a route that goes another way, nobody says that the goods passed there.
            if claim.waypoints and parties <= set(route.nodes):
                claims.append(claim)
        return claims

    def waypoints(self, route: Route) -> list[WaypointsRecord]:
        """Return the waypoints of a route's chains; they belong to the whole chain."""
        records: list[WaypointsRecord] = []
        for claim in self.waypoint_claims(route):
            places = self._names(claim.waypoints)
            ordered = claim.order_stated
            records.append({"claim": claim.uid, "places": places, "order_stated": ordered})
        return records

    def route(
        self,
        route: Route,
        graded: tuple[Support, Support] | None = None,
    ) -> RouteRecord:
        """Return a route or a lead with its steps.

        Args:
            route: The route.
            graded: Its support if every claim were graded one source letter lower, and one higher.

        Returns:
            A record whose numbers are None for a lead, and for a route with a natural person on it.
        """
        edges = [self.folded.edges[uid] for uid in route.edges]
        legs: list[LegRecord] = []
        sentences: dict[str, None] = {}
        for uid, role in zip(route.edges, route.roles, strict=True):
            leg = self.leg(uid, role)
            legs.append(leg)
            # The earliest statement of each step; one claim may state several steps.
            sentences.update(dict.fromkeys(leg["sentences"][:1]))
        parties = named.named(self, edges, legs)
        unread = party_context.unread(self.folded, self.ids, edges, self.words)
        goods = continuity.records(self.folded, self.ids, route, self.words)
        return {
            **self._scores(route, graded),
            "rank": route.rank or None,
            "tied": route.tied,
            "assembled": route.assembled,
            "confidence": self._confidence(route, edges),
            "severity": named.severity(self, route, edges, parties),
            "named": parties,
            "sentence": " ".join(sentences),
            "nodes": self.nodes(route.nodes),
            "legs": legs,
            "waypoints": self.waypoints(route),
            "flags": [*self.flags(route), *unread, *continuity.breaks(goods)],
            "gaps": self._gaps(route),
            "documents": self._documents(edges),
            "variants": route.variants,
            "continuity": goods,
        }

    def _scores(self, route: Route, graded: tuple[Support, Support] | None) -> RouteScores:
        """Return the numbers of a route; None where it has none."""
        # A lead has a step that nobody determined, and so no joint support.
        if route.joint is None or self.person(*route.nodes):
            return {
                "joint": None,
                "support_range": None,
                "exact": None,
                "grade_range": None,
                "product": None,
                "weakest": None,
            }
        support = self.numbers(route.joint)
        grade_range: list[float] | None = None
        if graded:
            lower, higher = graded
            grade_range = [rounded(lower.mixed), rounded(higher.mixed)]
        return {
            "joint": support["mixed"],
            "support_range": [support["common"], support["independent"]],
            "exact": support["exact"],
            "grade_range": grade_range,
            "product": rounded(route.product),
            "weakest": rounded(route.weakest),
        }

    def _confidence(self, route: Route, edges: Sequence[Edge]) -> str | None:
        """Return the confidence of a route by the written rule; a lead has none."""
        if route.lead:
            return None
        # Counted from the day asked about, so that an earlier answer comes out the same again.
        today = self.folded.as_of or self.folded.newest
        return confidence.confidence(route, edges, self.folded.claims, today)

    def _gaps(self, route: Route) -> list[RouteGap]:
        gaps: list[RouteGap] = []
        for flag in route.flags:
            first, second = self._name(flag.first), self._name(flag.second)
            gaps.append({"kind": flag.kind, "from": first, "to": second})
        return gaps

    def _documents(self, edges: Sequence[Edge]) -> list[str]:
        documents: set[str] = set()
        for edge in edges:
            for uid in edge.claims:
                documents.add(self.folded.claims[uid].document)
        return sorted(documents)
