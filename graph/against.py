"""What stands against claims: denials that name them or stand beside them, answers to measures, missing replies.

One index answers for briefs, pages, exports, query rows and the terminal, so that silence is never taken for agreement
and no denial is left out where something is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .fold import Folded
from .identity import Identities
from .model import Claim, Edge
from .schema import schema

NAMED = "names a claim"
BESIDE = "set beside"
GENERAL = "general denial"
EARLIER = "earlier general denial"
STATE = "general denial of a state"
STATE_EARLIER = "earlier general denial of a state"
MEASURE = "answers a measure"
OWN = "own statement"

WORDS = {"denies_fact": "denied", "disputes_evidence": "disputed", "rejects_measure": "measure rejected"}


@dataclass(frozen=True, slots=True)
class Against:
    """A statement that stands against something printed: its claim, its act ('' for a party's own account), and how.

    `relation` is one of those of `model.Denial`; `STATE` or `STATE_EARLIER` for a denial by a state that goods went
    from it, or to it, where it names no claim; `MEASURE` for an answer to a measure on a party; or `OWN`.
    """

    claim: str
    act: str
    relation: str


class Standing:
    """What stands against the claims, relations and parties of a fold; filed once, found for any of them."""

    def __init__(self, folded: Folded, ids: Identities) -> None:
        """File the denials of a fold by the claims that they name or stand beside, and by the states they are about."""
        self.folded = folded
        self.ids = ids
        self._answers: dict[str, list[Claim]] = {}
        self._states: dict[tuple[str, str], list[Claim]] = {}
        self._edges: dict[str, list[Edge]] | None = None
        found = (c for c in folded.claims.values() if c.status == "denied")
        for denial in sorted(found, key=lambda c: (c.known_by, c.uid)):
            for uid in dict.fromkeys((*denial.denies, *denial.beside)):
                self._answers.setdefault(uid, []).append(denial)
            for pair in self._between(denial):
                self._states.setdefault(pair, []).append(denial)

    def answers(self, claims: Iterable[str]) -> list[Against]:
        """Return the denials that name any of some claims or are set beside one, each once, named ones first."""
        found: dict[str, Against] = {}
        for uid in claims:
            for denial in self._answers.get(uid, ()):
                beside = self._dated(denial.uid, BESIDE, self.folded.claims[uid].known_by)
                _put(found, Against(denial.uid, denial.act, NAMED if uid in denial.denies else beside))
        return _ordered(found)

    def against(self, edges: Iterable[Edge], parties: Iterable[str]) -> list[Against]:
        """Return all that stands against edges and the parties on them, each statement once, named denials first.

        In order: denials of the edges' claims; general denials by the states between whose parties goods moved; answers
        to measures on the parties; the parties' own statements, with replies that were refused or missing among them.
        """
        found: dict[str, Against] = {}
        shown = list(edges)
        for edge in shown:
            for denial in edge.denials:
                _put(found, Against(denial.uid, denial.act, denial.relation))
        for edge in shown:
            self._general(found, edge, edge.last_known)
        self._parties(found, parties)
        return _ordered(found)

    def against_claim(self, uid: str) -> list[Against]:
        """Return all that stands against one claim, by the rules of `against`; never the claim itself.

        A denial that names another claim of the same relation stands beside this one.
        """
        claim = self.folded.claims[uid]
        found = {a.claim: a for a in self.answers([uid])}
        if claim.copy_of:
            for item in self.answers([claim.copy_of]):
                _put(found, Against(item.claim, item.act, BESIDE))
        edges = self._bearing(uid)
        for edge in edges:
            for denial in edge.denials:
                relation = GENERAL if denial.relation in (GENERAL, EARLIER) else BESIDE
                _put(found, Against(denial.uid, denial.act, self._dated(denial.uid, relation, claim.known_by)))
        for edge in edges:
            self._general(found, edge, claim.known_by)
        ends = [self.ids.uid(end) for end in (claim.subject, claim.object) if end]
        self._parties(found, [*ends, *(end for e in edges for end in (e.source, e.target))])
        found.pop(uid, None)
        return _ordered(found)

    def own(self, party: str) -> list[str]:
        """Return the claims that are a party's own account, answers and denials, by uid."""
        claims = self.folded.claims
        return [u for u in self.folded.properties.get(party, ()) if claims[u].status in ("self", "denied")]

    def claim_status(self, uid: str) -> str:
        """Return how a claim stands: its status, then which denials name it ("asserted, denied")."""
        return self._status([self.folded.claims[uid]], self.answers([uid]))

    def edge_status(self, edge: Edge) -> str:
        """Return how a relation stands: the statuses of all its claims, then which denials name one of them."""
        found = [Against(d.uid, d.act, d.relation) for d in edge.denials]
        return self._status([self.folded.claims[c] for c in edge.claims], found)

    @staticmethod
    def _status(claims: Iterable[Claim], items: Iterable[Against]) -> str:
        held = {c.status for c in claims}
        acts = {a.act for a in items if a.relation == NAMED}
        words = [*(s for s in schema().statuses if s in held), *(w for act, w in WORDS.items() if act in acts)]
        return ", ".join(words)

    def _bearing(self, uid: str) -> list[Edge]:
        """Return the edges that a claim is folded into."""
        if self._edges is None:
            self._edges = {}
            for edge in self.folded.edges.values():
                for claim in edge.claims:
                    self._edges.setdefault(claim, []).append(edge)
        return self._edges.get(uid, [])

    def _general(self, found: dict[str, Against], edge: Edge, day: str) -> None:
        """Add the general denials by the states between whose parties goods moved along an edge, known on a day."""
        if schema().predicates[edge.predicate].moves == "forward":
            for denial in self._states.get((self._state(edge.source), self._state(edge.target)), ()):
                _put(found, Against(denial.uid, denial.act, self._dated(denial.uid, STATE, day)))

    def _dated(self, denial: str, relation: str, day: str) -> str:
        """Return how a denial that names no claim stands to what became known on a day: whether it is earlier."""
        known = self.folded.claims[denial].known_by
        earlier = STATE_EARLIER if relation == STATE else EARLIER
        return earlier if known and known < day else relation

    def _parties(self, found: dict[str, Against], parties: Iterable[str]) -> None:
        """Add the answers to measures on parties, then their own statements."""
        named = list(dict.fromkeys(parties))
        measures = [uid for party in named for uid in self.folded.designations.get(party, ())]
        answers = {a.claim: a for a in self.answers(measures)}
        for uid in sorted(answers, key=lambda u: (self.folded.claims[u].known_by, u)):
            _put(found, Against(uid, answers[uid].act, MEASURE))
        for party in named:
            for uid in self.own(party):
                _put(found, Against(uid, self.folded.claims[uid].act, OWN))

    def _between(self, denial: Claim) -> Iterator[tuple[str, str]]:
        """Yield the pairs of states that a denial is about: those it names, or those of the claims it is set beside.

        Only a denial that goods moved between two states, by one of them, is one; silence is none, and a denial that
        names claims and no states is of those claims only.
        """
        if denial.act not in ("denies_fact", "disputes_evidence"):
            return
        speaker = self.ids.uid(denial.subject)  # a state itself: no firm speaks for one
        beside = () if denial.denies else denial.beside
        near = [denial] if denial.object else [c for u in beside if (c := self.folded.claims.get(u))]
        for claim in near:
            pair = (self._state(claim.subject), self._state(claim.object))
            moves = schema().predicates[claim.predicate].moves == "forward"
            if moves and speaker in pair and all(pair) and pair[0] != pair[1]:
                yield pair

    def _state(self, uid: str) -> str:
        """Return the state that a record or entity is, or sits in; '' where that is not on file."""
        entity = self.ids.entities.get(self.ids.uid(uid))
        if entity is None:
            return ""
        return entity.uid if entity.kind == "Country" else entity.country.lower()


def _put(found: dict[str, Against], item: Against) -> None:
    """Add a statement, or keep the relation in which it was found first; one that names a claim keeps that."""
    if item.claim not in found or item.relation == NAMED:
        found[item.claim] = item


def _ordered(found: dict[str, Against]) -> list[Against]:
    return sorted(found.values(), key=lambda a: a.relation != NAMED)


def denied(items: Iterable[Against]) -> bool:
    """Return whether a statement names a claim and denies it or disputes its evidence."""
    return any(a.relation == NAMED and a.act in ("denies_fact", "disputes_evidence") for a in items)
