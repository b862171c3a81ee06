"""Statements against claims: denials, answers to measures, refused and missing replies.

Reports, pages, exports and the terminal all take them from here, so that silence is never taken for
agreement and no denial is left out of anything that is printed (docs/truth.md).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from .fold import Folded
from .identity import Identities
from .model import Claim, Denial, Edge
from .schema import schema

NAMED = "names a claim"
BESIDE = "set beside"
GENERAL = "general denial"
EARLIER = "earlier general denial"
MEASURE = "answers a measure"
OWN = "own statement"
WORDS = {
    "denies_fact": "denied",
    "disputes_evidence": "disputed",
    "rejects_measure": "measure rejected",
}
# Relations of registers and of rank: a state's general denial of deliveries does not concern them.
REGISTERED = frozenset(
    {
        "DESIGNATES",
        "LISTED_ON",
        "NOT_SAME_ENTRY",
        "LINKED_TO",
        "OWNS",
        "DIRECTS",
        "SUBSIDIARY_OF",
        "OPERATES_AT",
        "INSTANCE_OF",
        "WARNS",
        "VISITED",
    }
)
RELATIONS = (NAMED, BESIDE, GENERAL, EARLIER, MEASURE, OWN)  # the order in which they are printed


@dataclass(frozen=True, slots=True)
class Against:
    """A statement against something that is printed: its claim, its act, and how it applies.

    `act` is "" for a party's own account. `relation` is one of those of `model.Denial`, `MEASURE`
    for an answer to a measure on a party, or `OWN`.
    """

    claim: str
    act: str
    relation: str


class RelationFacts(NamedTuple):
    """The fields of a relation that statements against it are found by."""

    source: str
    target: str
    predicate: str
    denials: Sequence[Denial]
    last_known: str
    claims: Sequence[str]


class Objections:
    """The statements against the claims, relations and parties of a fold, indexed once."""

    def __init__(self, folded: Folded, ids: Identities) -> None:
        """Index the denials of a fold by the claims that they answer and the states concerned."""
        self.folded, self.ids = folded, ids
        self._answers: dict[str, list[Claim]] = {}  # by the uid of the claim that they answer
        # Denials that name no claim, with the states between which they deny something.
        self._general: list[tuple[frozenset[str], Claim]] = []
        # What concerns a party by itself; a state is the end of many relations.
        self._of_party: dict[str, list[Against]] = {}
        for claim in sorted(folded.claims_with(statuses=["denied"]), key=_day):
            for uid in dict.fromkeys((*claim.denies, *claim.beside)):
                self._answers.setdefault(uid, []).append(claim)
            ends = frozenset(map(ids.uid, filter(None, (claim.subject, claim.object))))
            # A refusal to answer is shown where it belongs, but denies nothing in general.
            if claim.act != "no_comment" and not claim.denies and all(map(self._is_state, ends)):
                self._general.append((ends, claim))

    def of_edges(
        self, edges: Iterable[Edge | RelationFacts], parties: Iterable[str]
    ) -> list[Against]:
        """Return the statements against some edges and parties, each once.

        Denials that name a claim come first. Then come denials set beside the claims, general
        denials by the states of the parties, answers to measures on the parties, and the parties'
        own statements, including replies that were refused or missing.
        """
        items: dict[str, Against] = {}
        named = list(dict.fromkeys(parties))
        senders, receivers = list[str](), list[str]()
        last_known, stated = "", set[str]()
        for edge in edges:
            stated.update(edge.claims)
            last_known = max(last_known, edge.last_known)
            for denial in edge.denials:
                # Beside several edges, a denial counts as naming if it names a claim of one.
                if denial.uid not in items or denial.relation == NAMED:
                    items[denial.uid] = Against(denial.uid, denial.act, denial.relation)
            if edge.predicate not in REGISTERED:
                first, last = _sides(edge.predicate, [edge.source, edge.target])
                senders += first
                receivers += last
        if senders:
            # Of a party that ends no relation it is not known on which side it stands.
            beside = set(named).difference(senders, receivers)
            self._add_general(items, (*senders, *beside), (*receivers, *beside), last_known)
        self._add_of_parties(items, named, stated)
        return _ordered(items)

    def of_claim(self, claim: Claim) -> list[Against]:
        """Return the statements against a claim and its parties, in the order of `of_edges`.

        A denial that names another claim of the same relation is set beside this one.
        """
        items = {item.claim: item for item in self.answering(claim)}
        for edge in self.folded.relations(claims=[claim.uid]):
            for denial in edge.denials:
                relation = BESIDE if denial.relation == NAMED else denial.relation
                items.setdefault(denial.uid, Against(denial.uid, denial.act, relation))
        uids = [claim.subject]
        for stage in claim.via:
            uids += stage.parties
        uids.append(claim.object)
        parties = list(dict.fromkeys(map(self.ids.uid, filter(None, uids))))
        if claim.predicate not in REGISTERED:
            self._add_general(items, *_sides(claim.predicate, parties), claim.known_by)
        self._add_of_parties(items, parties, {claim.uid})
        items.pop(claim.uid, None)  # a denial, or a party's own account, is not against itself
        return _ordered(items)

    def of_party(self, uid: str) -> list[Against]:
        """Return the statements against the relations of a party and the measures on it.

        The party's own statements are among them.
        """
        found = self.of_edges(self.folded.relations(ends=[uid]), [uid])
        items = {item.claim: item for item in found}
        for item in self.by_party(uid):
            items.setdefault(item.claim, item)
        return _ordered(items)

    def answering(self, claim: Claim) -> list[Against]:
        """Return the denials that name a claim or are set beside it, those that name it first.

        Denials of other claims of the same relation are left out; `of_claim` has them.
        """
        items: dict[str, Against] = {}
        for denial in self.answers(claim.uid):
            relation = NAMED if claim.uid in denial.denies else BESIDE
            items[denial.uid] = Against(denial.uid, denial.act, relation)
        return _ordered(items)

    def answers(self, uid: str) -> Sequence[Claim]:
        """Return the denials that name a claim or are set beside it, by day."""
        return self._answers.get(uid, ())

    def claim_status(self, uid: str) -> str:
        """Return the status of a claim and the denials that name it, such as `asserted, denied`."""
        return self.status_of(uid, self.folded.claims[uid].status)

    def status_of(self, uid: str, status: str) -> str:
        """Return what `claim_status` does of a claim whose own status is known."""
        acts = [denial.act for denial in self.answers(uid) if uid in denial.denies]
        return status_words(frozenset([status]), frozenset(acts))

    def edge_status(self, edge: Edge) -> str:
        """Return the statuses of an edge's claims and the denials that name one of them."""
        statuses: set[str] = set()
        for uid in edge.claims:
            statuses.add(self.folded.claims[uid].status)
        acts = [denial.act for denial in edge.denials if denial.relation == NAMED]
        return status_words(frozenset(statuses), frozenset(acts))

    def _add_general(
        self,
        items: dict[str, Against],
        senders: Iterable[str],
        receivers: Iterable[str],
        last_known: str,
    ) -> None:
        """Add the general denials between states in which the parties have their seats.

        That nothing goes from one state to another denies nothing that goes the other way.
        """
        if not self._general:
            return
        sending, receiving = set(map(self._seat, senders)), set(map(self._seat, receivers))
        for ends, claim in self._general:
            source, target = self.ids.uid(claim.subject), self.ids.uid(claim.object)
            directed = len(ends) == 1 or (source in sending and target in receiving)
            if directed and ends <= sending | receiving:
                earlier = bool(claim.known_by) and claim.known_by < last_known
                relation = EARLIER if earlier else GENERAL
                items.setdefault(claim.uid, Against(claim.uid, claim.act, relation))

    def _add_of_parties(
        self, items: dict[str, Against], parties: Collection[str], stated: Collection[str]
    ) -> None:
        """Add the answers to measures on the parties, then the parties' own statements.

        What a state says beside some claims is no answer to others than those `stated`.
        """
        for relation in (MEASURE, OWN):
            for party in parties:
                for item in self.by_party(party):
                    if item.relation != relation:
                        continue
                    claim = self.folded.claims[item.claim]
                    about = {*claim.denies, *claim.beside}
                    apart = relation == OWN and self._is_state(party) and about
                    if not apart or not about.isdisjoint(stated):
                        items.setdefault(item.claim, item)

    def by_party(self, party: str) -> Sequence[Against]:
        """Return the answers to measures on a party, and then its own statements."""
        if party not in self._of_party:
            items: list[Against] = []
            for measure in self.folded.designations.get(party, ()):
                for claim in self.answers(measure):
                    items.append(Against(claim.uid, claim.act, MEASURE))
            for uid in self.folded.properties.get(party, ()):
                claim = self.folded.claims[uid]
                if claim.status in ("self", "denied"):
                    items.append(Against(uid, claim.act, OWN))
            self._of_party[party] = items
        return self._of_party[party]

    @property
    def answered(self) -> Collection[str]:
        """The claims that a denial names or beside which one is set."""
        return self._answers.keys()

    def is_denied_between(self, states: frozenset[str]) -> bool:
        """Return whether a denial that names no claim concerns some states, or two of them."""
        return any(ends <= states for ends, _ in self._general)

    def _seat(self, uid: str) -> str:
        """Return the state in which a party sits, "" if no country is known."""
        entity = self.ids.entities.get(uid)
        return self.ids.uid(entity.country.lower()) if entity is not None and entity.country else ""

    def _is_state(self, uid: str) -> bool:
        entity = self.ids.entities.get(uid)
        return entity is not None and entity.kind == "Country"


def _sides(predicate: str, parties: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return the parties from which goods can have gone, and those to which."""
    # A ship that called at a port may have carried goods either way.
    if schema().predicates[predicate].moves == "forward":
        return parties[:-1], parties[1:]
    return parties, parties


def _day(claim: Claim) -> tuple[str, str]:
    return claim.known_by, claim.uid


@cache
def status_words(statuses: frozenset[str], acts: frozenset[str]) -> str:
    """Return statuses and denials as words, in the order of the schema and of `WORDS`."""
    words = [status for status in schema().statuses if status in statuses]
    words.extend(word for act, word in WORDS.items() if act in acts)
    return ", ".join(words)


def _ordered(items: Mapping[str, Against]) -> list[Against]:
    """Return the statements in the order of `RELATIONS`."""
    return sorted(items.values(), key=lambda item: RELATIONS.index(item.relation))


def denied(items: Iterable[Against]) -> bool:
    """Return whether a statement names a claim and denies it or disputes its evidence."""
    for item in items:
        if item.relation == NAMED and item.act in ("denies_fact", "disputes_evidence"):
            return True
    return False
