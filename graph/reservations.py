"""Reservations: why a relation or a claim must not be passed on as a plain fact.

Other programs read a line between two names as a fact. Whatever is denied, over, undetermined or
not scored therefore leaves under a kind of its own, which says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from .against import Against, Objections, denied
from .fold import Folded
from .hedges import hedges_of
from .identity import Identities
from .legs import bearing, is_implied
from .measures import entry, in_force, untils
from .model import Claim, Edge

DESIGNATES = "DESIGNATES"


@dataclass(frozen=True, slots=True)
class Reservation:
    """A reservation: its word, what it means, and whether relations or only claims can have it."""

    word: str
    means: str
    of_relations: bool = True


UNDETERMINED = Reservation("undetermined", "the source could not determine the step")
ENDED = Reservation("ended", "a listing that is not in force on the day of the export")
CONTESTED = Reservation(
    "contested", "a statement that names it denies the fact or disputes the evidence"
)
BESIDE_OTHERS = Reservation(
    "beside-others", "rests only on statements that must not be printed on their own"
)
UNSCORED = Reservation("unscored", "no claim behind it is reliable enough to be scored")
HEDGED = Reservation("hedged", "every source states it with a reservation, such as “suspected”")
CHAIN_STEP = Reservation("chain-step", "is a step of a chain; no source states it by itself")
SUMMARY = Reservation("summary", "goes from end to end of a chain whose steps are relations too")
DENIAL = Reservation("denial", "is itself an answer against a claim or a measure", False)
WITHDRAWN = Reservation("withdrawn", "was retracted, delisted or annulled", False)
ERROR = Reservation("error", "an error of the source or of its transcription", False)
COPY = Reservation("copy", "repeats another claim, which leaves by itself", False)
# The first that holds of a relation or a claim is in the name of its kind; all are in its columns.
RESERVATIONS = (
    *(DENIAL, WITHDRAWN, ERROR, UNDETERMINED, ENDED, CONTESTED),
    *(BESIDE_OTHERS, UNSCORED, HEDGED, COPY, CHAIN_STEP, SUMMARY),
)
OF_STATUS = {"denied": DENIAL, "withdrawn": WITHDRAWN, "error": ERROR, "gap": UNDETERMINED}


class Reservations:
    """The reservations of the claims and relations of one fold."""

    def __init__(self, folded: Folded, ids: Identities) -> None:
        """Compute nothing yet."""
        self.folded, self.ids = folded, ids
        self._in_force: dict[str, frozenset[str]] = {}
        self._ends: dict[str, Mapping[str, str]] = {}

    @cached_property
    def objections(self) -> Objections:
        """The statements against the claims of the fold."""
        return Objections(self.folded, self.ids)

    def _standing(self, party: str) -> frozenset[str]:
        """Return the uids of the listings of a party in force on the day of the fold."""
        if party not in self._in_force:
            listings = in_force(self.folded, party)
            self._in_force[party] = frozenset(map(attrgetter("uid"), listings))
        return self._in_force[party]

    def _untils(self, party: str) -> Mapping[str, str]:
        """Return the day on which each listing of a party ended; "" if none is on file."""
        if party not in self._ends:
            uids = self.folded.designations.get(party, ())
            claims = map(self.folded.claims.__getitem__, uids)
            self._ends[party] = untils(claims, self.folded.authorities)
        return self._ends[party]

    @cached_property
    def _withdrawn(self) -> Mapping[tuple[str, str, str], Claim]:
        """The withdrawals by the entry that they withdraw."""
        claims = self.folded.claims_with(statuses=["withdrawn"])
        return {entry(claim): claim for claim in claims}

    def until(self, claim: Claim) -> str:
        """Return the end of a claim: of a listing the day on which it ended, "" if none is on file.

        That is the day of its withdrawal where its list withdrew it.
        """
        ends = self._untils(self.ids.uid(claim.object))
        if claim.uid in ends:
            return ends[claim.uid]
        withdrawal = self._withdrawn.get(entry(claim)) if claim.status == "listed" else None
        if withdrawal is not None:
            return withdrawal.interval.end or withdrawal.known_by
        return claim.interval.end

    def claim_in_force(self, claim: Claim) -> bool | None:
        """Return whether a listing is in force on the day of the fold; None for other claims."""
        if claim.predicate != DESIGNATES or claim.status in OF_STATUS:
            return None
        return claim.uid in self._standing(self.ids.uid(claim.object))

    def edge_in_force(self, edge: Edge) -> bool | None:
        """Return whether a listing behind a relation is in force; None for other relations."""
        if edge.predicate != DESIGNATES:
            return None
        return not self._standing(edge.target).isdisjoint(edge.claims)

    def of_edge(self, edge: Edge) -> tuple[Reservation, ...]:
        """Return the reservations of a relation, in the order of `RESERVATIONS`."""
        answers = (Against(item.uid, item.act, item.relation) for item in edge.denials)
        held = {
            UNDETERMINED: edge.gap,
            ENDED: self.edge_in_force(edge) is False or self._all_withdrawn(edge),
            CONTESTED: denied(answers),
            BESIDE_OTHERS: not self._stands_alone(edge),
            UNSCORED: not edge.gap and not any(piece.strength > 0 for piece in edge.pieces),
            HEDGED: bool(hedges_of(self.folded.claims, edge.claims)),
            CHAIN_STEP: is_implied(edge, self.folded.claims),
            SUMMARY: edge.summary,
        }
        return tuple(item for item in RESERVATIONS if held.get(item))

    def _stands_alone(self, edge: Edge) -> bool:
        """Return whether a claim behind a relation, and no mere copy, may be printed by itself."""
        claims = bearing(edge, self.folded.claims)
        return any(claim.alone and not claim.copy_of for claim in claims)

    def _all_withdrawn(self, edge: Edge) -> bool:
        """Return whether every scored claim of a relation is an entry that its list withdrew."""
        claims = list(map(self.folded.claims.__getitem__, edge.claims))
        return all(
            claim.status in OF_STATUS or self._is_withdrawn_entry(claim) for claim in claims
        ) and any(map(self._is_withdrawn_entry, claims))

    def _is_withdrawn_entry(self, claim: Claim) -> bool:
        return claim.status == "listed" and entry(claim) in self._withdrawn

    def of_claim(self, claim: Claim) -> tuple[Reservation, ...]:
        """Return the reservations of a claim, in the order of `RESERVATIONS`."""
        own = OF_STATUS.get(claim.status)
        ended = self.claim_in_force(claim) is False or self._is_withdrawn_entry(claim)
        held = {
            ENDED: ended and own is None,
            CONTESTED: denied(self.objections.answering(claim)),
            BESIDE_OTHERS: not claim.alone,
            UNSCORED: own is None and not self.folded.strengths[claim.uid] > 0,
            HEDGED: bool(claim.hedge),
            COPY: bool(claim.copy_of),
        }
        return tuple(item for item in RESERVATIONS if item is own or held.get(item))


def words(reservations: Iterable[Reservation]) -> list[str]:
    """Return the words of some reservations, in their order."""
    return list(map(attrgetter("word"), reservations))


def marked(kind: str, reservations: tuple[Reservation, ...], joint: str = "_") -> str:
    """Return the name of a kind of relation with its first reservation, if it has one.

    >>> marked("SUPPLIES", (CONTESTED, SUMMARY)), marked("SUPPLIES", ())
    ('SUPPLIES_CONTESTED', 'SUPPLIES')
    """
    if not reservations:
        return kind
    word = reservations[0].word
    return f"{kind}{joint}{word.upper().replace('-', '_') if kind.isupper() else word}"
