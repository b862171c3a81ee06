"""The panels of a page: the evidence that a click on a card, a line or a claim opens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from operator import attrgetter

from ...graph.against import OWN, Against
from ...graph.dates import Interval
from ...graph.dates import printed as day
from ...graph.goods import goods_of
from ...graph.identity import reconciled
from ...graph.legs import is_implied
from ...graph.measures import in_force
from ...graph.model import Claim, Edge
from ...graph.schema import schema
from ...graph.wording import spoken_words
from ..answers import party_context
from ..answers.named import named
from ..answers.records import Designation
from ..drawing.cards import is_denied
from ..drawing.proposal_lines import claims_by_line, party, proposal
from ..wording.arithmetic import arithmetic
from ..wording.citations import quotation, read_in, stands, when
from ..wording.list_entries import open_entries, open_namesakes
from ..wording.numbers import capital
from ..wording.numbers import support as printed
from ..wording.relation_words import relation_words
from ..wording.sentences import BY_RULES, name, sentence
from .charts import Chart, charts
from .lead import Leads
from .numbered_notes import Notes
from .panel import Panel, PanelRow
from .ship_rows import ShipTimelines
from .source_rows import source_rows

NO_STATEMENT = "no statement on file"
Facts = list[tuple[str, str]]
Sections = list[tuple[str, list[PanelRow]]]


def _interval_text(dated: tuple[str, Interval]) -> str:
    return str(dated[1])


class Evidence(Notes):
    """The panels of one fold, and its notes."""

    def claim(self, uid: str) -> Panel:
        """Return the panel of a claim: its source, its document, its grade, what answers it."""
        claim = self.folded.claims[uid]
        title, facts = sentence(claim, self.ids), self._claim_facts(claim)
        objections = self.serializer.objections.answering(claim)
        lead = self.leads.of_claim(claim, objections)
        sections = self._answers(claim, objections)
        return Panel.of(f"Claim {uid}", title, (), facts, sections, (), lead)

    def claim_row(self, uid: str) -> PanelRow:
        """Return a claim as a row that opens its panel."""
        claim = self.folded.claims[uid]
        where = read_in(self.serializer.documents[claim.document], claim, self.words)
        small = f"{claim.status}, grade {claim.grade}; source {claim.voice}; {where}"
        if not claim.alone:
            small += "; weak outlet: not to be printed alone"
        return self._quoting(claim, sentence(claim, self.ids), small, f"claim:{uid}")

    def _quoting(self, claim: Claim, text: str, small: str, opens: str = "") -> PanelRow:
        """Return a row with as much of a claim's quotation as may be passed on."""
        quote, refused = quotation(claim, self.serializer.reuse, self.words)
        return PanelRow(text, quote, "; ".join(filter(None, (small, refused))), opens)

    def line(self, uid: str) -> Panel:
        """Return the panel of a line, which draws an edge or a proposal."""
        proposals = self.serializer.proposals
        if proposals is None or uid not in self._proposals:
            return self.edge(uid)
        claim = self._proposals[uid]
        documents, reuse = self.serializer.documents, self.serializer.reuse
        return proposal(claim, proposals.ids, documents, self.words, reuse)

    def edge(self, uid: str) -> Panel:
        """Return the panel of an edge: support with its arithmetic, claims, denials, figures."""
        edge = self.folded.edges[uid]
        title = f"{name(self.ids, edge.source)} → {name(self.ids, edge.target)}"
        tags = [self.words.term("word", edge.word)]
        if edge.partial:
            # A partial step keeps confidence below high, so it is marked before anything is opened.
            tags.append("not every party between is named")
        if is_implied(edge, self.folded.claims):
            tags.append(self.words("chain-step"))
        if is_denied(edge):
            tags.append("denied or disputed")
        objections = self.serializer.objections.of_edges([edge], [edge.source, edge.target])
        facts, sections = self._edge_facts(edge), self._edge_sections(edge, objections)
        lead = self.leads.of_edge(edge, objections)
        return Panel.of("Line", title, tags, facts, sections, self.charts(edge.claims), lead)

    def entity(self, uid: str, lines: Sequence[str] = ()) -> Panel:
        """Return the panel of an entity: names, identifiers, measures, statements, relations drawn.

        Args:
            uid: Uid of the entity.
            lines: Uids of the lines at its card, edges and proposals.
        """
        drawn: list[str] = []
        proposed: list[PanelRow] = []
        for line in lines:
            if line in self._proposals:
                proposed.append(self._proposed(self._proposals[line]))
            else:
                drawn.append(line)
        # A name that only proposals have is on the page, but in no graph (docs/decisions/0021).
        if uid not in self.ids.entities and self.serializer.proposals:
            return party(uid, self.serializer.proposals, proposed)
        entity = self.ids.entities[uid]
        kind = schema().kinds[entity.kind]
        measures = self.serializer.designations(uid)
        # "Sanctioned" is said of a blocking measure only, and not of one that has ended.
        blocking = [measure for measure in measures if measure["blocking"]]
        tags = ["sanctioned"] if blocking else []
        edges = [self.folded.edges[line] for line in drawn]
        # Statements of the party itself have a section of their own.
        objections = self.serializer.objections.of_edges(edges, [uid])
        against = [objection for objection in objections if objection.relation != OWN]
        sections = [
            ("Measures on it", [*self._measures(measures), *self._open_entries(uid)]),
            (self.words("heading-ship-events"), list(self.ships.rows(uid, self.words))),
            *self._entity_sections(uid, edges, against),
            (BY_RULES, proposed),
        ]
        facts, lead = self._entity_facts(uid), self.leads.of_party(uid, edges, blocking, against)
        return Panel.of(kind.label, entity.name, tags, facts, sections, (), lead)

    def conflicts(self, claims: Sequence[str]) -> Sections:
        """Return figures side by side, and contradicting claims, each group with its heading."""
        sections = []
        for group in self.serializer.conflicts(claims):
            rows = []
            for item in group["lines"]:
                text = item["figure"]
                if group["kind"] == "figures":
                    since = f", from {item['from']}" if item["from"] else ""
                    text = f"{item['asserter']} ({day(item['known_by'])}{since}): {text}"
                rows.append(PanelRow(text, "", "", f"claim:{item['claim']}"))
            heading = str(group["what"])
            sections.append((heading[0].upper() + heading[1:], rows))
        return sections

    def charts(self, claims: Sequence[str]) -> tuple[Chart, ...]:
        """Return the figures that differ as charts by source, one for each unit."""
        return charts(self.serializer.conflicts(claims), self.folded.claims, self.words)

    def _claim_facts(self, claim: Claim) -> Facts:
        return [
            ("Said by", name(self.ids, claim.asserter)),
            ("Source", claim.voice),
            ("First said", claim.root),
            ("Day of the statement", spoken_words(claim)),
            ("Status", f"{claim.status}: {schema().statuses[claim.status].means}"),
            ("Source’s word", claim.hedge),
            ("Grade", claim.grade),
            ("Strength", self._strength(claim)),
            ("Event", when(self.words, claim.interval, claim.date_note)),
            ("Public since", day(claim.known_by) if claim.known_by else "not public"),
            ("Level", claim.level),
            ("Basis", schema().bases[claim.basis]),
            ("Goods said to be for", self._names(claim.purpose)),
            ("Waypoints", self._names(claim.waypoints)),
            ("Carriers", self._names(claim.carriers)),
            ("Note", claim.note),
        ]

    def _strength(self, claim: Claim) -> str:
        if not schema().statuses[claim.status].scored:
            return "not scored"
        # No number is attached to a natural person (docs/model.md).
        if self.serializer.person(self.ids.uid(claim.subject), self.ids.uid(claim.object)):
            return "no number is attached to a person"
        return f"{self.folded.strengths[claim.uid]:.2f}"

    def _names(self, uids: Iterable[str]) -> str:
        return ", ".join(map(self._name, uids))

    def _name(self, uid: str) -> str:
        return name(self.ids, uid)

    def _answers(self, claim: Claim, objections: Sequence[Against]) -> Sections:
        """Return where a claim was read, its copies, and what denies, answers or contradicts it."""
        return [
            ("Read in", list(source_rows(self.serializer, claim))),
            ("Repeats", self._claim_rows([claim.copy_of])),
            ("Repeated by (adds no support)", self._claim_rows(self._copies(claim))),
            ("Who denies or answers it", self._against(objections)),
            ("Answers", self._claim_rows(claim.denies)),
            ("Set against", self._claim_rows(self._set_against(claim))),
        ]

    def _claim_rows(self, uids: Iterable[str]) -> list[PanelRow]:
        """Return claims as rows; those that are not in this fold are left out."""
        rows: list[PanelRow] = []
        for uid in uids:
            # A claim that was not public on the day of the page cannot be opened on it.
            if uid in self.folded.claims:
                rows.append(self.claim_row(uid))
        return rows

    def _against(self, objections: Iterable[Against]) -> list[PanelRow]:
        """Return objections as rows, each with how it relates to what it answers."""
        rows = []
        for objection in objections:
            claim = self.folded.claims[objection.claim]
            relation = stands(self.words, objection.act, objection.relation)
            opens = f"claim:{claim.uid}"
            rows.append(self._quoting(claim, sentence(claim, self.ids), relation, opens))
        return rows

    def _set_against(self, claim: Claim) -> list[str]:
        """Return the claims that a row of either side names as a contradiction."""
        # A row names a contradiction on one of the two claims; both panels show it.
        naming = self.folded.claims_with(conflicts=[claim.uid])
        return sorted({*map(attrgetter("uid"), naming), *claim.conflicts})

    def _copies(self, claim: Claim) -> Iterator[str]:
        """Return the claims that copy a claim; each is shown at the claim that it repeats."""
        return map(attrgetter("uid"), self.folded.claims_with(copies_of=[claim.uid]))

    @cached_property
    def leads(self) -> Leads:
        """The first rows of panels."""
        return Leads(self.serializer)

    @cached_property
    def ships(self) -> ShipTimelines:
        """The dated events of ships, by the uid of the ship."""
        return ShipTimelines(self.serializer)

    @cached_property
    def _proposals(self) -> dict[str, Claim]:
        """The proposals that lines may draw, by the uid of the line."""
        return claims_by_line(self.serializer.proposals)

    def _proposed(self, claim: Claim) -> PanelRow:
        proposals = self.serializer.proposals
        if not proposals:
            return PanelRow(claim.uid)
        return PanelRow(sentence(claim, proposals.ids), "", "", f"line:{proposals.line(claim)}")

    def _edge_facts(self, edge: Edge) -> Facts:
        # Intervals are kept apart: a span over all of them would bridge their gaps.
        times: dict[str, None] = {}
        for _, interval in sorted(edge.intervals, key=_interval_text):
            times[when(self.words, interval)] = None
        return [
            ("Relation", edge.predicate),
            ("Goods", goods_of(self.folded.claims, self.ids, edge) or "not named"),
            ("Said to be for", self._names(edge.purpose)),
            ("Support", self._support(edge)),
            ("Sources", ", ".join(edge.voices)),
            ("Original statements", str(len(edge.roots))),
            ("Stated time", "; ".join(times)),
            ("Public", f"{day(edge.first_known)} to {day(edge.last_known)}"),
            ("Level", f"{edge.level}: {schema().levels[edge.level]}"),
        ]

    def _support(self, edge: Edge) -> str:
        """Return the support of an edge with the two numbers between which it lies."""
        numbers = self.serializer.support(edge)
        if not numbers:
            return (
                "no number: the step is not determined"
                if edge.gap
                else "no number is attached to a person"
            )
        # Above 0.95 is printed as such unless the thing itself was examined or measured.
        examined = "field" in edge.basis or edge.word == "measured"
        return (
            f"{printed(numbers['mixed'], examined)} (if all original statements "
            f"depend on one another {printed(numbers['common'], examined)}, "
            f"if they are independent {printed(numbers['independent'], examined)})"
        )

    def _edge_sections(self, edge: Edge, objections: Sequence[Against]) -> Sections:
        # In the order in which they became public; the uid settles ties for equal bytes.
        claims = sorted(edge.claims, key=lambda uid: (self.folded.claims[uid].known_by, uid))
        ends = [edge.source, edge.target]
        # Without a number, for a person or an undetermined step, there is no arithmetic to show.
        sums: list[PanelRow] = []
        if self.serializer.support(edge):
            sums += map(PanelRow, arithmetic(edge, self.folded.rho, self.words))
        return [
            ("What is said", self._claim_rows(claims)),
            ("Who denies or answers", self._against(objections)),
            ("The maker’s own statement", list(self._makers_statements(edge))),
            *self.conflicts(edge.claims),
            ("How the number is made", sums),
            ("Under an asset freeze, of all parties named", self._frozen(edge)),
            ("Between", list(map(self._party_row, ends))),
        ]

    def _makers_statements(self, edge: Edge) -> Iterator[PanelRow]:
        """Yield what the makers of the goods state; silence is shown, too."""
        for maker in party_context.makers(self.ids, [edge]):
            for statement in self.serializer.statements(maker) or [NO_STATEMENT]:
                yield PanelRow(f"{name(self.ids, maker)}: {statement}")

    def _party_row(self, uid: str) -> PanelRow:
        kind = schema().kinds[self.ids.entities[uid].kind].label
        return PanelRow(name(self.ids, uid), "", kind, f"party:{uid}")

    def _frozen(self, edge: Edge) -> list[PanelRow]:
        """Return the parties under an asset freeze that the claims of an edge name, with roles."""
        rows = []
        for item in named(self.serializer, [edge]):
            if item["frozen"]:
                # One authority may list a party under several programmes.
                authorities: dict[str, None] = {}
                for uid in item["listings"]:
                    authorities[self._name(self.folded.claims[uid].subject)] = None
                by = ", ".join(authorities)
                claim = item["roles"][0]["claim"]
                text = f"{item['node']['name']}: {item['role']}"
                rows.append(PanelRow(text, "", by, f"claim:{claim}"))
        return rows

    def _entity_facts(self, uid: str) -> Facts:
        entity = self.ids.entities[uid]
        identifiers = []
        for scheme, value in entity.identifiers:
            identifiers.append(f"{schema().schemes[scheme].label}: {value}")
        # A party is easily taken for one that a decision keeps apart from it (docs/decisions/0004).
        twins = "; ".join(map(self._name, self.ids.twins(uid)))
        return [
            ("Kind", schema().kinds[entity.kind].label),
            ("Country", name(self.ids, entity.country.lower()) if entity.country else ""),
            ("Also called", "; ".join(entity.aliases)),
            ("Identifiers", "; ".join(identifiers)),
            ("Kept apart from", twins),
            ("Note", reconciled(entity.note, bool(in_force(self.folded, uid)))),
        ]

    def _entity_sections(
        self, uid: str, edges: Sequence[Edge], against: Sequence[Against]
    ) -> Sections:
        return [
            ("What stands against its relations", self._against(against)),
            ("Its own statements", self._own_statements(uid)),
            ("Also on file", self._properties(uid)),
            ("Relations shown", list(map(self._relation_row, edges))),
        ]

    @staticmethod
    def _measures(measures: Iterable[Designation]) -> Iterator[PanelRow]:
        for measure in measures:
            since = party_context.since(measure, day)
            text = f"{measure['measure']} by {measure['authority']} {since}"
            yield PanelRow(text, "", measure["programme"] or "", f"claim:{measure['claim']}")

    def _open_entries(self, uid: str) -> Iterator[PanelRow]:
        """Yield what is open: list entries without a listing on file, and listed namesakes."""
        labels = self.serializer.unloaded(uid, self.words)
        if labels:
            yield PanelRow(capital(open_entries(labels, self.words)))
        namesakes = self.serializer.namesakes(uid)
        if namesakes:
            yield PanelRow(capital(open_namesakes(namesakes, self.words)))

    def _own_statements(self, uid: str) -> list[PanelRow]:
        """Return what a party states about itself; for a party, silence is shown, too."""
        family = schema().kinds[self.ids.entities[uid].kind].family
        silence = [NO_STATEMENT] if family == "party" else []
        return list(map(PanelRow, self.serializer.statements(uid) or silence))

    def _properties(self, uid: str) -> list[PanelRow]:
        """Return the claims about an entity alone, without its own statements and denials."""
        rows = []
        for claim in self.folded.properties.get(uid, ()):
            if self.folded.claims[claim].status not in ("self", "denied"):
                rows.append(self.claim_row(claim))
        return rows

    def _relation_row(self, edge: Edge) -> PanelRow:
        """Return an edge as a row that opens its panel."""
        text = self.words(
            "relation-title",
            relation=relation_words(self.words, edge, self.folded.claims),
            source=name(self.ids, edge.source),
            target=name(self.ids, edge.target),
        )
        goods = goods_of(self.folded.claims, self.ids, edge)
        if goods:
            text += f" [{goods}]"
        return PanelRow(text, "", self.words.term("word", edge.word), f"line:{edge.uid}")
