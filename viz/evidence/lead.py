"""What a panel opens on: one sentence, the best quotation, and who denies it."""

from __future__ import annotations

from collections.abc import Sequence

from ...graph.against import OWN, Against
from ...graph.model import Claim, Edge
from ...graph.schema import schema
from ..answers.records import Designation
from ..answers.serializer import Serializer
from ..drawing.cards import is_denied
from ..wording.citations import stands
from ..wording.sentences import sentence
from .best_quote import BestQuote, QuoteChoice
from .panel import PanelRow
from .source_rows import source_row

ANSWERS = 2  # denials and answers that a panel opens on; all of them stand in their section
NAMING = {0: "lead-names-none", 1: "lead-names-one", 2: "lead-names-both"}


def _is_silent(objection: Against) -> bool:
    return objection.act == "no_comment"


class Leads:
    """The first rows of the panels of one fold."""

    def __init__(self, serializer: Serializer) -> None:
        """Choose nothing yet."""
        self.serializer = serializer
        folded, ids = serializer.folded, serializer.ids
        self.choice = QuoteChoice(folded.claims, folded.strengths, ids)

    def of_claim(self, claim: Claim, objections: Sequence[Against]) -> list[PanelRow]:
        """Return the first rows of a claim, whose title is its sentence: words, then denials."""
        rows = [source_row(self.serializer, claim)] if claim.quote else []
        return [*rows, *self._against(objections)]

    def of_edge(self, edge: Edge, objections: Sequence[Against]) -> list[PanelRow]:
        """Return the first rows of a relation: what its best source says, then denials."""
        ends = (edge.source, edge.target)
        best = self.choice.best([(edge.claims, ends)])
        # The sentence of one claim: it says no more than that source does.
        chosen = best.claim if best else self._strongest(edge)
        rows = [PanelRow(sentence(chosen, self.serializer.ids), opens=f"claim:{chosen.uid}")]
        read = self._quote(best, len(set(ends))) if best else source_row(self.serializer, chosen)
        return [*rows, read, *self._against(objections)]

    def of_party(
        self,
        uid: str,
        edges: Sequence[Edge],
        measures: Sequence[Designation],
        objections: Sequence[Against],
    ) -> list[PanelRow]:
        """Return the first rows of a party: who it is, its best documented relation, denials.

        Args:
            uid: Uid of the party.
            edges: Its relations that are drawn.
            measures: The blocking measures on it.
            objections: What stands against its relations.
        """
        rows = [PanelRow(self._who(uid, edges, measures))]
        best = self.choice.best(((edge.claims, (edge.source, edge.target)) for edge in edges), uid)
        if best:
            text = sentence(best.claim, self.serializer.ids)
            rows += [PanelRow(text, opens=f"claim:{best.claim.uid}"), self._quote(best, 2)]
        return [*rows, *self._against(objections)] if edges else rows

    def _who(self, uid: str, edges: Sequence[Edge], measures: Sequence[Designation]) -> str:
        """Return one sentence on a party: its kind, its country, measures, relations drawn."""
        words, node = self.serializer.words, self.serializer.node(uid)
        kind = schema().kinds[node["kind"]].label
        country = node["country_name"] or ""
        authorities: dict[str, None] = {}
        for measure in measures:
            authorities[measure["authority"]] = None
        return words(
            "lead-party",
            kind=words.term("kind", kind),
            seats=1 if country else 0,
            country=country,
            measures=len(authorities),
            authorities=", ".join(authorities),
            persons=1 if self.serializer.person(uid) else 0,
            relations=len(edges),
            denied=sum(map(is_denied, edges)),
        )

    def _strongest(self, edge: Edge) -> Claim:
        """Return the strongest claim of a relation, the earliest of equal ones."""
        folded = self.serializer.folded

        def rank(uid: str) -> tuple[float, str, str]:
            return -folded.strengths.get(uid, 0.0), folded.claims[uid].known_by, uid

        return folded.claims[min(edge.claims, key=rank)]

    def _quote(self, best: BestQuote, ends: int) -> PanelRow:
        words = self.serializer.words
        naming = "lead-names-both" if best.named == ends else NAMING[best.named]
        note = words(naming)
        if not best.claim.alone:
            note = f"{note}; {words('lead-weak')}"
        return source_row(self.serializer, best.claim, note)

    def _against(self, objections: Sequence[Against]) -> list[PanelRow]:
        """Return the first denials and answers, or that none is on file."""
        words, folded = self.serializer.words, self.serializer.folded
        # What a party says of itself has a section of its own and denies nothing by itself.
        against = [objection for objection in objections if objection.relation != OWN]
        if not against:
            return [PanelRow(words("lead-no-denial"))]
        # Who denies it comes before who did not comment; else they keep their order.
        against.sort(key=_is_silent)
        rows: list[PanelRow] = []
        for objection in against[:ANSWERS]:
            claim = folded.claims[objection.claim]
            relation = stands(words, objection.act, objection.relation)
            text = sentence(claim, self.serializer.ids)
            rows.append(PanelRow(text, small=relation, opens=f"claim:{claim.uid}"))
        more = len(against) - ANSWERS
        if more > 0:
            rows.append(PanelRow(words("lead-more-against", count=more)))
        return rows
