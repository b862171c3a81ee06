"""What stands against claims: denials that name them or stand beside them, answers to measures, missing replies.

One gatherer answers for briefs, pages, exports and the terminal, so that silence is never taken for agreement and no
denial is left out where something is printed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from .fold import Folded
from .identity import Identities
from .model import Claim, Edge
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
# Relations of registers and of rank: a state's denial of deliveries says nothing of them.
REGISTERED = frozenset(
    (
        "DESIGNATES",
        "LISTED_ON",
        "NOT_SAME_ENTRY",
        "LINKED_TO",
        "OWNS",
        "DIRECTS",
        "SUBSIDIARY_OF",
        "OPERATES_AT",
    )
) | {"INSTANCE_OF", "WARNS", "VISITED"}
RELATIONS = (NAMED, BESIDE, GENERAL, EARLIER, MEASURE, OWN)  # in the order in which they are given


@dataclass(frozen=True, slots=True)
class Against:
    """A statement that stands against something printed: its claim, its act ('' for a party's own account), and how.

    `relation` is one of those of `model.Denial`, `MEASURE` for an answer to a measure on a party, or `OWN`.
    """

    claim: str
    act: str
    relation: str


class Objections:
    """All that stands against the claims of a fold, gathered once and asked for by what is printed."""

    def __init__(self, folded: Folded, ids: Identities) -> None:
        """Sort the denials of a fold by the measures that they answer and by the state that they speak for."""
        self.folded, self.ids = folded, ids
        self._answers: dict[str, list[Claim]] = {}  # by the claim that is denied or stood beside
        self._general: list[
            tuple[frozenset[str], Claim]
        ] = []  # with the states between which they deny something
        for claim in sorted(folded.claims.values(), key=lambda c: (c.known_by, c.uid)):
            if claim.status != "denied":
                continue
            for uid in dict.fromkeys((*claim.denies, *claim.beside)):
                self._answers.setdefault(uid, []).append(claim)
            ends = frozenset(ids.uid(u) for u in (claim.subject, claim.object) if u)
            if claim.act != "no_comment" and not claim.denies and all(self._state(u) for u in ends):
                self._general.append((ends, claim))

    def of_edges(self, edges: Iterable[Edge], parties: Iterable[str]) -> list[Against]:
        """Return all that stands against edges and the parties on them, each statement once, named denials first.

        Then denials set beside the edges' claims, general denials by the states in which the parties sit, answers to
        measures on the parties, and the parties' own statements, with replies that were refused or missing among them.
        """
        found: dict[str, Against] = {}
        shown, named = list(edges), list(dict.fromkeys(parties))
        for edge in shown:
            for denial in edge.denials:
                if denial.uid not in found or denial.relation == NAMED:
                    found[denial.uid] = Against(denial.uid, denial.act, denial.relation)
        moved = [e for e in shown if e.predicate not in REGISTERED]
        seats = [*named, *(end for e in moved for end in (e.source, e.target))]
        self._general_denials(
            found, seats if moved else (), max((e.last_known for e in shown), default="")
        )
        self._of_parties(found, named)
        return _ordered(found)

    def of_claim(self, claim: Claim) -> list[Against]:
        """Return what stands against a claim and its parties: as `of_edges`, named only where it is itself named."""
        found = {item.claim: item for item in self.answering(claim)}
        for edge in self._edges.get(
            claim.uid, ()
        ):  # what answers another claim of the same relation stands beside it
            for denial in edge.denials:
                relation = BESIDE if denial.relation == NAMED else denial.relation
                found.setdefault(denial.uid, Against(denial.uid, denial.act, relation))
        between = (party for stage in claim.via for party in stage.parties)
        parties = [self.ids.uid(u) for u in (claim.subject, *between, claim.object) if u]
        self._general_denials(
            found, () if claim.predicate in REGISTERED else parties, claim.known_by
        )
        self._of_parties(found, list(dict.fromkeys(parties)))
        found.pop(claim.uid, None)
        return _ordered(found)

    @cached_property
    def _edges(self) -> Mapping[str, Sequence[Edge]]:
        """The relations that each claim supports."""
        found: dict[str, list[Edge]] = {}
        for edge in self.folded.edges.values():
            for uid in edge.claims:
                found.setdefault(uid, []).append(edge)
        return found

    def of_party(self, uid: str) -> list[Against]:
        """Return all that stands against the relations of a party and the measures on it, with its own statements."""
        edges = [e for e in self.folded.edges.values() if uid in (e.source, e.target)]
        return self.of_edges(edges, [uid])

    def answering(self, claim: Claim) -> list[Against]:
        """Return the denials that name a claim or are set beside it, without what stands against its relation."""
        found = self._answers.get(claim.uid, ())
        return _ordered(
            {
                d.uid: Against(d.uid, d.act, NAMED if claim.uid in d.denies else BESIDE)
                for d in found
            }
        )

    def answers(self, uid: str) -> Sequence[Claim]:
        """Return the denials that name a claim or are set beside it, by day."""
        return self._answers.get(uid, ())

    def claim_status(self, uid: str) -> str:
        """Return how a claim stands: its status, then which denials name it, such as `asserted, denied`."""
        named = [a for a in self._answers.get(uid, ()) if uid in a.denies]
        return _status([self.folded.claims[uid].status], [a.act for a in named])

    def edge_status(self, edge: Edge) -> str:
        """Return how a relation stands: the statuses of its claims, then which denials name one of them."""
        held = [self.folded.claims[uid].status for uid in edge.claims]
        return _status(held, [d.act for d in edge.denials if d.relation == NAMED])

    def _general_denials(
        self, found: dict[str, Against], parties: Collection[str], known: str
    ) -> None:
        states = {state for party in parties if (state := self._seat(party))}
        for ends, claim in self._general:
            if ends <= states:
                earlier = bool(claim.known_by) and claim.known_by < known
                found.setdefault(
                    claim.uid, Against(claim.uid, claim.act, EARLIER if earlier else GENERAL)
                )

    def _of_parties(self, found: dict[str, Against], parties: Collection[str]) -> None:
        for party in parties:
            for measure in self.folded.designations.get(party, ()):
                for claim in self._answers.get(measure, ()):
                    found.setdefault(claim.uid, Against(claim.uid, claim.act, MEASURE))
        for party in parties:
            for uid in self.folded.properties.get(party, ()):
                claim = self.folded.claims[uid]
                if claim.status in ("self", "denied"):
                    found.setdefault(uid, Against(uid, claim.act, OWN))

    def _seat(self, uid: str) -> str:
        entity = self.ids.entities.get(uid)
        return self.ids.uid(entity.country.lower()) if entity is not None and entity.country else ""

    def _state(self, uid: str) -> bool:
        entity = self.ids.entities.get(uid)
        return entity is not None and entity.kind == "Country"


def _status(statuses: Collection[str], acts: Collection[str]) -> str:
    words = [s for s in schema().statuses if s in statuses]
    return ", ".join([*words, *(word for act, word in WORDS.items() if act in acts)])


def _ordered(found: Mapping[str, Against]) -> list[Against]:
    return sorted(found.values(), key=lambda a: RELATIONS.index(a.relation))


def denied(items: Iterable[Against]) -> bool:
    """Return whether a statement names a claim and denies it or disputes its evidence."""
    return any(a.relation == NAMED and a.act in ("denies_fact", "disputes_evidence") for a in items)
