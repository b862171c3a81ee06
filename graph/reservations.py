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
from .identity import Identities
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
    "beside-others", "rests only on statements that must not be printed without others beside them"
)
UNSCORED = Reservation("unscored", "no claim behind it is reliable enough to be scored")
SUMMARY = Reservation("summary", "from end to end of a chain whose steps are relations too")
DENIAL = Reservation("denial", "is itself an answer against a claim or a measure", False)
WITHDRAWN = Reservation("withdrawn", "was retracted, delisted or annulled", False)
ERROR = Reservation("error", "an error of the source or of its transcription", False)
COPY = Reservation("copy", "repeats another claim, which leaves by itself", False)
# The first that holds of a relation or a claim is in the name of its kind; all are in its columns.
RESERVATIONS = (
    *(DENIAL, WITHDRAWN, ERROR, UNDETERMINED, ENDED, CONTESTED),
    *(BESIDE_OTHERS, UNSCORED, COPY, SUMMARY),
)
OF_STATUS = {"denied": DENIAL, "withdrawn": WITHDRAWN, "error": ERROR, "gap": UNDETERMINED}


class Reservations:
    """The reservations of the claims and relations of one fold."""

    def __init__(self, folded: Folded, ids: Identities) -> None:
        """Compute nothing yet."""
        self.folded, self.ids = folded, ids

    @cached_property
    def objections(self) -> Objections:
        """The statements against the claims of the fold."""
        return Objections(self.folded, self.ids)

    @cached_property
    def _standing(self) -> frozenset[str]:
        """The uids of the listings in force on the day of the fold."""
        uids: set[str] = set()
        for party in self.folded.designations:
            uids.update(map(attrgetter("uid"), in_force(self.folded, party)))
        return frozenset(uids)

    @cached_property
    def _untils(self) -> Mapping[str, str]:
        """The day on which each listing ended, by the uid of its claim; "" if none is on file."""
        days: dict[str, str] = {}
        for uids in self.folded.designations.values():
            claims = map(self.folded.claims.__getitem__, uids)
            days.update(untils(claims, self.folded.authorities))
        return days

    @cached_property
    def _withdrawn(self) -> Mapping[tuple[str, str, str], Claim]:
        """The withdrawals by the entry that they withdraw."""
        claims = self.folded.claims.values()
        return {entry(claim): claim for claim in claims if claim.status == "withdrawn"}

    def until(self, claim: Claim) -> str:
        """Return the end of a claim: of a listing the day on which it ended, "" if none is on file.

        That is the day of its withdrawal where its list withdrew it.
        """
        if claim.uid in self._untils:
            return self._untils[claim.uid]
        withdrawal = self._withdrawn.get(entry(claim)) if claim.status == "listed" else None
        if withdrawal is not None:
            return withdrawal.interval.end or withdrawal.known_by
        return claim.interval.end

    def claim_in_force(self, claim: Claim) -> bool | None:
        """Return whether a listing is in force on the day of the fold; None for other claims."""
        if claim.predicate != DESIGNATES or claim.status in OF_STATUS:
            return None
        return claim.uid in self._standing

    def edge_in_force(self, edge: Edge) -> bool | None:
        """Return whether a listing behind a relation is in force; None for other relations."""
        if edge.predicate != DESIGNATES:
            return None
        return not self._standing.isdisjoint(edge.claims)

    def of_edge(self, edge: Edge) -> tuple[Reservation, ...]:
        """Return the reservations of a relation, in the order of `RESERVATIONS`."""
        answers = (Against(item.uid, item.act, item.relation) for item in edge.denials)
        held = {
            UNDETERMINED: edge.gap,
            ENDED: self.edge_in_force(edge) is False or self._all_withdrawn(edge),
            CONTESTED: denied(answers),
            BESIDE_OTHERS: not self._stands_alone(edge),
            UNSCORED: not edge.gap and not any(piece.strength > 0 for piece in edge.pieces),
            SUMMARY: edge.summary,
        }
        return tuple(item for item in RESERVATIONS if held.get(item))

    def _stands_alone(self, edge: Edge) -> bool:
        """Return whether a claim of a relation, and no mere copy, may be printed by itself."""
        claims = map(self.folded.claims.__getitem__, edge.claims)
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
