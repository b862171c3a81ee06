"""What page one of a brief is about: an answer of routes, its ways, and short names for them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from operator import attrgetter

from ....graph.against import Against
from ....graph.analysis.route_engine import RouteResult
from ....graph.model import Claim, Edge
from ....graph.naming.lookup import Match
from ....graph.schema import schema
from ...answers.serializer import Serializer
from ...evidence.panel_builders import Evidence
from ...wording.name_words import short_names, the
from ...wording.numbers import count
from ...wording.plain_sentences import plainly
from ...wording.sentences import within
from ...wording.set_words import any_of
from ...words import ENGLISH, Words
from ..document import Run
from ..sections import SOURCE_LANGUAGE, strongest
from .ways import Way, ways_of

# Ways that the answer tells and the picture draws; the others are counted.
TOLD = 2
# Steps of a way that are told one by one; the middle of a longer one is counted.
STEPS = 3
# Parties, places or steps that a sentence names one by one.
NAMED = 5


class PageContext(ABC):
    """What page one of any brief needs: its relations and nodes, with names and notes for them."""

    evidence: Evidence

    @property
    @abstractmethod
    def edges(self) -> Sequence[Edge]:
        """The relations that page one tells or draws, each once."""

    @property
    @abstractmethod
    def parties(self) -> Sequence[str]:
        """The nodes that page one names, in order."""

    @property
    @abstractmethod
    def statements(self) -> Sequence[Claim]:
        """The claims of the answer, in the order in which they are told."""

    @property
    def first_statements(self) -> Sequence[Claim]:
        """The claims that the answer begins with, those of what is told beside it left out."""
        return self.statements

    @property
    def words(self) -> Words:
        """The words around what sources say."""
        return self.evidence.words

    @property
    def serializer(self) -> Serializer:
        """The relations in words."""
        return self.evidence.serializer

    @cached_property
    def against(self) -> list[Against]:
        """What stands against the relations, the nearest first."""
        return self.serializer.objections.of_edges(self.edges, self.parties)

    @cached_property
    def _short(self) -> dict[str, str]:
        uids: dict[str, None] = {}
        uids.update(dict.fromkeys(self.parties))
        for edge in self.edges:
            uids.update(dict.fromkeys((edge.source, edge.target)))
        return short_names(self.serializer.nodes(uids))

    def name(self, uid: str) -> str:
        """Return a short name, by which no two parties of the page are confused."""
        return self._short.get(uid) or self.serializer.node(uid)["short"]

    def in_sentence(self, uid: str) -> str:
        """Return a name as it stands in a sentence, in English with its article."""
        if self.words.lang != ENGLISH:
            return self.name(uid)
        family = self.family(uid)
        # What is described and not named begins small: "the missile that struck Kharkiv".
        if family in ("weapon", "goods", "group"):
            return within(self.evidence.ids, uid)
        return the(self.name(uid)) if family == "state" else self.name(uid)

    def names(self, uids: Iterable[str]) -> list[str]:
        """Return the short names of some nodes, in their order."""
        return list(map(self.name, uids))

    def relations(self, uids: Iterable[str]) -> list[Edge]:
        """Return some relations, in their order."""
        return list(map(self.evidence.folded.edges.__getitem__, uids))

    def stated(self, uids: Iterable[str]) -> list[Claim]:
        """Return some claims, in their order."""
        return list(map(self.evidence.folded.claims.__getitem__, uids))

    def family(self, uid: str) -> str:
        """Return the family of a node's kind, such as "party"."""
        entity = self.evidence.ids.entities.get(uid)
        return schema().family(entity.kind) if entity is not None else ""

    def claims(self, edges: Iterable[Edge]) -> list[Claim]:
        """Return the scored claims that stand alone behind some relations, each once, by uid."""
        uids: set[str] = set()
        for edge in edges:
            uids.update(edge.claims)
        claims: list[Claim] = []
        for uid in sorted(uids):
            claim = self.evidence.folded.claims[uid]
            scored = schema().statuses[claim.status].scored
            if scored and claim.alone and not claim.copy_of:
                claims.append(claim)
        return claims

    def plain(self, uid: str) -> Run:
        """Return a claim as a short sentence with its note."""
        text = plainly(self.evidence.folded.claims[uid], self.evidence.ids)
        return Run(text, (self.evidence.note(uid),), lang=SOURCE_LANGUAGE)

    def who(self, voice: str) -> str:
        """Return a source as it stands in a sentence, in English with its article."""
        return the(voice) if self.words.lang == ENGLISH else voice

    def several(self, items: Sequence[str], last: str = "and") -> str:
        """Return items as a list in a sentence; `last` is "and" or "or"."""
        if len(items) < 2:
            return "".join(items)
        return self.words(f"several-{last}", first=", ".join(items[:-1]), last=items[-1])

    def sources(self, voices: Iterable[str]) -> str:
        """Return sources as a list in a sentence."""
        return self.several([self.who(voice) for voice in voices])

    def in_words(self, number: int) -> str:
        """Return a small count in words in English, and in figures elsewhere."""
        return count(number) if self.words.lang == ENGLISH else str(number)

    def computed(self, text: str, key: str, lines: Sequence[str]) -> Run:
        """Return a sentence of ours with the note that shows how it was found."""
        return Run(text, (self.evidence.computed(key, lines),))


@dataclass(frozen=True)
class PageSubject(PageContext):
    """The ways of an answer, those of its cargo beside it, and the notes that they are told with.

    Attributes:
        evidence: The notes of the report.
        found: The answer of routes.
        ways: The ways between the two ends, those first that are told first.
        cargo: Between countries: the ways of cargo between places in them.
        hidden: How many routes rest on weak sources alone at a step, and are no ways.
    """

    evidence: Evidence
    found: RouteResult
    ways: Sequence[Way]
    cargo: Sequence[Way]
    hidden: int

    @property
    def told(self) -> Sequence[Way]:
        """The ways that page one tells."""
        return self.ways[:TOLD]

    @property
    def shipped(self) -> Sequence[Way]:
        """The ways of cargo that page one tells."""
        return self.cargo[:TOLD]

    @property
    def drawn(self) -> Sequence[Way]:
        """The ways that page one draws: all that it tells, and no other."""
        return [*self.told, *self.shipped]

    @cached_property
    def edges(self) -> list[Edge]:
        """The relations of every way that page one tells or draws, each once."""
        # Ways share steps, and each relation is told once.
        uids: dict[str, None] = {}
        for way in self.drawn:
            for step in way.steps:
                uids.update(dict.fromkeys(step))
        return self.relations(uids)

    @cached_property
    def statements(self) -> list[Claim]:
        """The claims by which the ways and the cargo are told, each once."""
        uids: dict[str, None] = {}
        for way in self.drawn:
            uids.update(dict.fromkeys(filter(None, way.statements)))
            uids.update(dict.fromkeys(self.of_goods(way)))
        uids.update(dict.fromkeys((*self.beside, *self.of_other_goods)))
        return self.stated(uids)

    @property
    def first_statements(self) -> list[Claim]:
        """The claims by which the ways are told, without those of cargo beside them."""
        uids: dict[str, None] = {}
        for way in self.told:
            uids.update(dict.fromkeys(filter(None, way.statements)))
        uids.update(dict.fromkeys(self.beside))
        return self.stated(uids)

    @cached_property
    def beside(self) -> list[str]:
        """The claims of sources that are counted behind a single step and have no word elsewhere.

        A source has one where a statement that is told is its own or that of a body of which it is
        a member.
        """
        if len(self.told) != 1 or len(self.told[0].steps) != 1:
            return []
        heard: set[str] = set()
        for way in self.drawn:
            for claim in self.stated(filter(None, way.statements)):
                heard.update((claim.voice, *claim.members))
        chosen: dict[str, list[str]] = {}
        for claim in self.claims(self.step_edges(self.told[0])):
            if claim.voice in self.told[0].tellers and claim.voice not in heard:
                chosen.setdefault(claim.voice, []).append(claim.uid)
        return list(map(partial(strongest, self.evidence), chosen.values()))

    @cached_property
    def of_other_goods(self) -> list[str]:
        """The claims of further sources that other goods went over the single step of the answer.

        Each is the strongest of its source. That goods went at all is their word, too.
        """
        if len(self.told) != 1 or len(self.told[0].steps) != 1:
            return []
        step = self.step_edges(self.told[0])
        same = (step[0].source, step[0].target, step[0].predicate, step[0].level)
        voices = set(map(attrgetter("voice"), self.claims(step)))
        chosen: dict[str, list[str]] = {}
        for edge in self.evidence.folded.relations(ends=[step[0].source]):
            ends = (edge.source, edge.target, edge.predicate, edge.level)
            # A summary repeats a chain, and a gap is a step that its source left open.
            if ends == same and not edge.summary and not edge.gap and edge not in step:
                for claim in self.claims([edge]):
                    if voices.isdisjoint((claim.voice, *claim.members)):
                        chosen.setdefault(claim.voice, []).append(claim.uid)
        uids = filter(None, map(partial(strongest, self.evidence), chosen.values()))
        return sorted(uids, key=lambda uid: (self.evidence.folded.claims[uid].known_by, uid))

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """The nodes of the ways that page one tells or draws, in order."""
        uids: dict[str, None] = {}
        for way in self.drawn:
            uids.update(dict.fromkeys(way.parties))
        # A carrier is named where the page tells what it did; the annex has the others.
        for claim in self.statements:
            uids.update(dict.fromkeys(map(self.evidence.ids.uid, claim.carriers)))
        return tuple(uids)

    def of_goods(self, way: Way) -> list[str]:
        """Return the claims that name goods of a step, where that of the whole way names none.

        Each is the strongest of its source, and says of one step what the way's own leaves out.
        """
        if not way.whole or any(map(attrgetter("goods"), self.stated(way.statements))):
            return []
        named: dict[tuple[int, str], list[str]] = {}
        for number, step in enumerate(way.steps):
            for claim in self.claims(self.relations(step)):
                if claim.goods:
                    named.setdefault((number, claim.voice), []).append(claim.uid)
        chosen = {strongest(self.evidence, uids) for uids in named.values()} - {""}
        return sorted(chosen, key=lambda uid: (self.evidence.folded.claims[uid].known_by, uid))

    def backers(self, way: Way) -> frozenset[str]:
        """Return every source that stands behind a step of a way."""
        return frozenset(chain.from_iterable(map(attrgetter("voices"), self.step_edges(way))))

    def step_edges(self, way: Way) -> list[Edge]:
        """Return the relations of all steps of a way."""
        return self.relations(chain.from_iterable(way.steps))

    def way_name(self, number: int) -> str:
        """Return what a way that is told is called within a sentence."""
        return self.words(f"page-way-name-{number + 1}" if len(self.told) > 1 else "page-the-way")

    @property
    def source(self) -> str:
        """The first end of the question in words."""
        return self._end(self.found.source)

    @property
    def target(self) -> str:
        """The second end of the question in words."""
        return self._end(self.found.target)

    def _end(self, found: Match) -> str:
        """Return the name of one end of the question, or what a set of parties was asked for by."""
        if len(found.uids) == 1:
            return self.in_sentence(found.uids[0])
        return any_of(len(found.uids), found.text, self.evidence.ids, self.words)


def subject_of(evidence: Evidence, found: RouteResult) -> PageSubject:
    """Return what page one of an answer is about."""
    ways = ways_of(evidence, found.routes)
    hidden = 0
    for route in found.routes:
        hidden += bool(evidence.serializer.weak_edges(route))
    return PageSubject(evidence, found, ways, ways_of(evidence, found.beside), hidden)


def and_more(
    subject: PageContext, names: Sequence[str], last: str = "and", most: int = NAMED
) -> str:
    """Return names as a list in a sentence; of a long list the first, and that there are more."""
    # A page has no room for a long list; the annex has all of it.
    if len(names) <= most:
        return subject.several(names, last)
    return subject.words("and-more", names=", ".join(names[:most]), count=len(names) - most)
