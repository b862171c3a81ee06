"""Claims that name both ends of a question that has no route, and why each of them makes none.

That no document names a route is said only where there is none of these: a statement of the whole way, one through
parties between, one in summary, or one that names an end as what goods were for.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ..fold import Folded
from ..identity import Identities
from ..model import Claim
from ..schema import STOP, schema

DENIAL = "denial"  # it answers a claim
UNSCORED = "not scored"  # withdrawn, or an error
UNKNOWN = "not determined"  # its source could not find out
RELATION = "no movement"  # it says of the two something else than that goods moved
BACKWARDS = "other way"  # goods moved from the end to the beginning
BESIDE = "beside"  # one end is no party to the movement: a carrier, a waypoint, the goods or what they were for
THROUGH = "through"  # the chain passes a group, a person or a state
OUTSIDE = "outside"  # what the question asks for leaves it out: its level, its steps, whom to pass or avoid


@dataclass(frozen=True, slots=True)
class StatementBetween:
    """A claim that names both ends, with why it makes no route; `at` is the uid that the reason is about, or ''."""

    claim: str
    why: str
    at: str = ""


def naming_both(
    folded: Folded, ids: Identities, starts: Collection[str], ends: Collection[str]
) -> list[StatementBetween]:
    """Return the claims that name one of `starts` and one of `ends`, by day, each with why it makes no route."""
    first, last = set(starts), set(ends)
    found = []
    for claim in folded.claims.values():
        parties = _parties(claim, ids)
        if first & parties and last & parties:
            found.append(StatementBetween(claim.uid, *_why(claim, ids, first, last)))
    return sorted(found, key=lambda b: (folded.claims[b.claim].known_by, b.claim))


def _parties(claim: Claim, ids: Identities) -> set[str]:
    between = (party for stage in claim.via for party in stage.parties)
    about = (
        claim.subject,
        claim.object,
        claim.goods,
        *between,
        *claim.carriers,
        *claim.waypoints,
        *claim.purpose,
    )
    return {ids.uid(uid) for uid in about if uid}


def _why(claim: Claim, ids: Identities, starts: set[str], ends: set[str]) -> tuple[str, str]:
    if claim.status == "denied":
        return DENIAL, ""
    if claim.status == "gap":
        return UNKNOWN, ""
    if not schema().statuses[claim.status].scored:
        return UNSCORED, ""
    if schema().predicates[claim.predicate].moves != "forward":
        return RELATION, ""
    chain = _chain(claim, ids)
    begun = [at for at, parties in enumerate(chain) if parties & starts]
    ended = [at for at, parties in enumerate(chain) if parties & ends]
    if not begun or not ended:
        named = _parties(claim, ids).difference(*chain)
        return BESIDE, min(named & (ends if begun else starts), default="")
    if min(begun) > max(ended):
        return BACKWARDS, ""
    for parties in chain[min(begun) + 1 : max(ended)]:
        stops = [p for p in sorted(parties) if schema().family(ids.entities[p].kind) in STOP]
        if len(stops) == len(parties) and stops:
            return THROUGH, stops[0]
    return OUTSIDE, ""


def _chain(claim: Claim, ids: Identities) -> Sequence[set[str]]:
    """Return who stands at each place of a movement, from its subject to its object."""
    stages = [(claim.subject,), *(stage.parties for stage in claim.via), (claim.object,)]
    return [{ids.uid(party) for party in stage} for stage in stages]
