"""Evidence as sheets: what a click on a page opens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from ...graph.against import OWN, Against
from ...graph.dates import printed as day
from ...graph.goods import goods_of
from ...graph.identity import reconciled
from ...graph.measures import in_force
from ...graph.model import Claim, Edge
from ...graph.schema import schema
from ...graph.wording import spoken_words
from ..answers import context
from ..answers.named import named
from ..drawing.proposal_lines import HEADING, party, proposal
from ..wording.arithmetic import arithmetic
from ..wording.citations import link, read_in, stands, when
from ..wording.numbers import support as printed
from ..wording.sentences import name, sentence
from .charts import Chart, charts
from .notes import Notes
from .panel import Panel, PanelRow, made


class Evidence(Notes):
    """The sheets of one fold, and its notes."""

    def claim_row(self, uid: str) -> PanelRow:
        """Return a claim as a row that opens its sheet."""
        c = self.folded.claims[uid]
        document = self.serializer.documents[c.document]
        weak = "" if c.alone else "; weak outlet: not to be printed alone"
        small = f"{c.status}, grade {c.grade}; voice {c.voice}; {read_in(document, c, self.words)}{weak}"
        return PanelRow(sentence(c, self.ids), c.quote, small, f"claim:{uid}")

    def claim(self, uid: str) -> Panel:
        """Return the sheet of a claim: who says it, where it was read, how it is graded, what answers it."""
        c, folded = self.folded.claims[uid], self.folded
        document = self.serializer.documents[c.document]
        person = self.serializer.person(self.ids.uid(c.subject), self.ids.uid(c.object))
        strength = "no number is attached to a person" if person else f"{folded.strengths[uid]:.2f}"
        if not schema().statuses[c.status].scored:
            strength = "not scored"
        facts = [
            ("Said by", name(self.ids, c.asserter)),
            ("Voice", c.voice),
            ("First said", c.root),
            ("Day of the statement", spoken_words(c)),
            ("Status", f"{c.status}: {schema().statuses[c.status].means}"),
            ("Source’s word", c.hedge),
            ("Grade", c.grade),
            ("Strength", strength),
            ("Event", when(self.words, c.interval, c.date_note)),
            ("Public since", day(c.known_by) if c.known_by else "not public"),
            ("Level", c.level),
            ("Basis", schema().bases[c.basis]),
            ("Goods said to be for", ", ".join(name(self.ids, w) for w in c.purpose)),
            ("Waypoints", ", ".join(name(self.ids, w) for w in c.waypoints)),
            ("Carriers", ", ".join(name(self.ids, w) for w in c.carriers)),
            ("Note", c.note),
        ]
        say = self.words
        where = PanelRow(
            read_in(document, c, say),
            c.quote,
            say.term("quote", c.quote_state),
            "",
            link(document.address),
        )
        others = [PanelRow(read_in(self.serializer.documents[d], c, self.words)) for d in c.also]
        sections = [
            ("Read in", [where, *others]),
            ("Repeats", [self.claim_row(c.copy_of)] if c.copy_of in folded.claims else []),
            (
                "Repeated by (adds no voice)",
                [self.claim_row(x) for x in self._pointing[0].get(uid, ())],
            ),
            ("Who denies or answers it", self._against(self.serializer.objections.answering(c))),
            ("Answers", [self.claim_row(x) for x in c.denies if x in folded.claims]),
            ("Set against", [self.claim_row(x) for x in self._set_against(c)]),
        ]
        return made(f"Claim {uid}", sentence(c, self.ids), (), facts, sections)

    def _proposed(self, c: Claim) -> PanelRow:
        found = self.serializer.proposals
        return (
            PanelRow(sentence(c, found.ids), "", "", f"line:{found.line(c)}")
            if found
            else PanelRow(c.uid)
        )

    def _against(self, items: Iterable[Against]) -> list[PanelRow]:
        """Return what stands against something as rows, each with how it stands to it."""
        found = ((item, self.folded.claims[item.claim]) for item in items)
        return [
            PanelRow(
                sentence(c, self.ids),
                c.quote,
                stands(self.words, item.act, item.relation),
                f"claim:{c.uid}",
            )
            for item, c in found
        ]

    def _set_against(self, c: Claim) -> list[str]:
        return sorted(
            u for u in {*self._pointing[1].get(c.uid, ()), *c.conflicts} if u in self.folded.claims
        )

    @cached_property
    def _pointing(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        """The claims that copy a claim, and those that are set against it, by the claim they point to."""
        copies: dict[str, list[str]] = {}
        against: dict[str, list[str]] = {}
        for c in self.folded.claims.values():
            if c.copy_of:
                copies.setdefault(c.copy_of, []).append(c.uid)
            for other in c.conflicts:
                against.setdefault(other, []).append(c.uid)
        return copies, against

    def line(self, uid: str) -> Panel:
        """Return the sheet of a line: of its edge, or of the proposal that it draws."""
        found = self.serializer.proposals
        if found is None or uid not in self._proposals:
            return self.edge(uid)
        return proposal(self._proposals[uid], found.ids, self.serializer.documents, self.words)

    @cached_property
    def _proposals(self) -> dict[str, Claim]:
        """The proposals that lines may draw, by the uid of the line."""
        found = self.serializer.proposals
        return {found.line(c): c for c in found.claims.values()} if found else {}

    def edge(self, uid: str) -> Panel:
        """Return the sheet of an edge: support with its arithmetic, claims, denials, figures side by side."""
        edge, serializer = self.folded.edges[uid], self.serializer
        numbers = serializer.support(edge)
        examined = "field" in edge.basis or edge.word == "measured"
        if numbers:
            score = (
                f"{printed(numbers['mixed'], examined)} (if all original statements "
                f"depend on one another {printed(numbers['common'], examined)}, "
                f"if they are independent {printed(numbers['independent'], examined)})"
            )
        else:
            score = (
                "no number: the leg is unknown" if edge.gap else "no number is attached to a person"
            )
        facts = [
            ("Relation", edge.predicate),
            ("Goods", goods_of(self.folded.claims, self.ids, edge) or "not named"),
            ("Said to be for", ", ".join(name(self.ids, w) for w in edge.purpose)),
            ("Support", score),
            ("Voices", ", ".join(edge.voices)),
            ("Roots", str(len(edge.roots))),
            (
                "Stated time",
                "; ".join(
                    dict.fromkeys(
                        when(self.words, i) for i in sorted((i for _, i in edge.intervals), key=str)
                    )
                ),
            ),
            ("Public", f"{day(edge.first_known)} to {day(edge.last_known)}"),
            ("Level", f"{edge.level}: {schema().levels[edge.level]}"),
        ]
        tags = [edge.word]
        if edge.partial:
            tags.append("not every party between is named")
        if any(d.act in ("denies_fact", "disputes_evidence") for d in edge.denials):
            tags.append("denied or disputed")
        denials = self._against(serializer.objections.of_edges([edge], [edge.source, edge.target]))
        makers = context.makers(self.ids, [edge])
        own = [
            PanelRow(f"{name(self.ids, m)}: {s}")
            for m in makers
            for s in serializer.statements(m) or ["no statement on file"]
        ]
        sums = (
            [PanelRow(x) for x in arithmetic(edge, self.folded.rho, self.words)] if numbers else []
        )
        claims = sorted(edge.claims, key=lambda u: (self.folded.claims[u].known_by, u))
        ends = [
            PanelRow(
                name(self.ids, u), "", schema().kinds[self.ids.entities[u].kind].label, f"party:{u}"
            )
            for u in (edge.source, edge.target)
        ]
        sections = [
            ("What is said", [self.claim_row(u) for u in claims]),
            ("Who denies or answers", denials),
            ("The maker’s own statement", own),
            *self.conflicts(edge.claims),
            ("How the number is made", sums),
            ("Under an asset freeze, of all parties named", self._frozen(edge)),
            ("Between", ends),
        ]
        title = f"{name(self.ids, edge.source)} → {name(self.ids, edge.target)}"
        return made("Line", title, tags, facts, sections, self.charts(edge.claims))

    def _frozen(self, edge: Edge) -> list[PanelRow]:
        """Return everybody under an asset freeze whom the claims of an edge name, with what each is in them."""
        rows = []
        for item in (i for i in named(self.serializer, [edge]) if i["frozen"]):
            by = ", ".join(
                dict.fromkeys(
                    name(self.ids, self.folded.claims[c].subject) for c in item["listings"]
                )
            )
            rows.append(
                PanelRow(
                    f"{item['node']['name']}: {item['role']}",
                    "",
                    by,
                    f"claim:{item['roles'][0]['claim']}",
                )
            )
        return rows

    def conflicts(self, claims: Sequence[str]) -> list[tuple[str, list[PanelRow]]]:
        """Return figures side by side and claims set against each other, each group with its heading."""
        result = []
        for group in self.serializer.conflicts(claims):
            rows = []
            for x in group["lines"]:
                since = f", from {x['from']}" if x["from"] else ""
                text = f"{x['asserter']} ({day(x['known_by'])}{since}): {x['figure']}"
                rows.append(
                    PanelRow(
                        text if group["kind"] == "figures" else x["figure"],
                        "",
                        "",
                        f"claim:{x['claim']}",
                    )
                )
            what = str(group["what"])
            result.append((what[0].upper() + what[1:], rows))
        return result

    def charts(self, claims: Sequence[str]) -> tuple[Chart, ...]:
        """Return the figures that differ, each group of one unit as a chart by asserter."""
        return charts(self.serializer.conflicts(claims), self.folded.claims, self.words)

    def entity(self, uid: str, lines: Sequence[str] = ()) -> Panel:
        """Return the sheet of an entity: names, identifiers, measures, statements, relations drawn."""
        proposals = [self._proposed(self._proposals[u]) for u in lines if u in self._proposals]
        if uid not in self.ids.entities and self.serializer.proposals:
            return party(uid, self.serializer.proposals, proposals)
        entity, serializer = self.ids.entities[uid], self.serializer
        kind = schema().kinds[entity.kind]
        identifiers = [f"{schema().schemes[s].label}: {v}" for s, v in entity.identifiers]
        facts = [
            ("Kind", kind.label),
            ("Country", name(self.ids, entity.country.lower()) if entity.country else ""),
            ("Also called", "; ".join(entity.aliases)),
            ("Identifiers", "; ".join(identifiers)),
            ("Kept apart from", "; ".join(name(self.ids, t) for t in self.ids.twins(uid))),
            ("Note", reconciled(entity.note, bool(in_force(self.folded, uid)))),
        ]
        measures = serializer.designations(uid)
        tags = ["sanctioned"] if any(m["blocking"] for m in measures) else []
        put = [
            PanelRow(
                f"{m['measure']} by {m['authority']} {context.since(m, day)}",
                "",
                m["programme"] or "",
                f"claim:{m['claim']}",
            )
            for m in measures
        ]
        own = serializer.statements(uid)
        silent = ["no statement on file"] if kind.family == "party" else []
        about = [
            u
            for u in self.folded.properties.get(uid, ())
            if self.folded.claims[u].status not in ("self", "denied")
        ]
        drawn = []
        for u in (u for u in lines if u not in self._proposals):
            e = self.folded.edges[u]
            goods = f" [{found}]" if (found := goods_of(self.folded.claims, self.ids, e)) else ""
            ends = {"source": name(self.ids, e.source), "target": name(self.ids, e.target)}
            text = (
                self.words("relation-title", relation=self.words.relation(e.predicate), **ends)
                + goods
            )
            drawn.append(PanelRow(text, "", e.word, f"line:{u}"))
        shown = [self.folded.edges[u] for u in lines if u not in self._proposals]
        against = [
            item for item in serializer.objections.of_edges(shown, [uid]) if item.relation != OWN
        ]
        sections = [
            ("Measures on it", put),
            ("What stands against its relations", self._against(against)),
            ("Its own statements", [PanelRow(s) for s in own or silent]),
            ("Also on file", [self.claim_row(u) for u in about]),
            ("Relations shown", drawn),
            (HEADING, proposals),
        ]
        return made(kind.label, entity.name, tags, facts, sections)
