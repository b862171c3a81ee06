"""Claims that name both ends of a question without a route, and why each of them makes none.

That no document names a route is printed only if there is no such claim: a statement of the whole
route, one through parties between, one in summary, or one that names an end as the purpose of goods
(docs/decisions/0022).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from ..fold import Folded
from ..fold_index import entities_of
from ..identity import Identities
from ..model import Claim
from ..schema import STOP, schema

DENIAL = "denial"  # the claim denies another
UNSCORED = "not scored"  # withdrawn, or an error
UNKNOWN = "not determined"  # the source could not find out
TRADE = "trade figure"  # the claim is of trade as a whole, which names no shipment
RELATION = "no movement"  # the claim relates the two otherwise than by goods that moved
FOUND = "found"  # a part or a maker's mark was found in a weapon of the model or series asked about
BACKWARDS = "other way"  # goods moved from the end to the beginning
BESIDE = "beside"  # one end is no party to the movement: a carrier, waypoint, goods or purpose
THROUGH = "through"  # the chain passes a group, a person or a state
OUTSIDE = "outside"  # the question leaves it out: its level, its steps, whom to pass or avoid

# Relations of a weapon to what was found in it.
FINDINGS = ("BRANDED_BY", "CONTAINS")


@dataclass(frozen=True, slots=True)
class StatementBetween:
    """A claim that names both ends, with the reason why it makes no route.

    `at` is the uid of the entity that the reason is about, or "".
    """

    claim: str
    why: str
    at: str = ""


def naming_both(
    folded: Folded, ids: Identities, starts: Collection[str], ends: Collection[str]
) -> list[StatementBetween]:
    """Return the claims that name an entity of each side, sorted by the day they became public.

    One of a movement of goods that only the parties of the first side make names them by the goods.
    One of what was found in a weapon, such as an examined example, names its model and its series.
    """
    last, products = set(ends), _products(folded, starts)
    first = {*starts, *products}
    statements: list[StatementBetween] = []
    for claim in folded.claims_naming(first, last, ids):
        # Of what an end makes, only a movement of it to the other end speaks of both.
        if entities_of(claim, ids).isdisjoint(starts) and not _moves(claim, ids, products):
            continue
        statements.append(StatementBetween(claim.uid, *_why(claim, ids, first, last)))
    named = set(map(attrgetter("claim"), statements))
    for claim, weapon in _found_in(folded, ids, starts, ends):
        if claim.uid not in named:
            why, at = _why(claim, ids, first, last)
            statements.append(StatementBetween(claim.uid, why, at or weapon))
    return sorted(statements, key=lambda each: (folded.claims[each.claim].known_by, each.claim))


def _found_in(
    folded: Folded, ids: Identities, starts: Collection[str], ends: Collection[str]
) -> Iterator[tuple[Claim, str]]:
    """Yield each claim of what of one side was found in a weapon of the other, and that weapon."""
    for weapons, others in ((ends, starts), (starts, ends)):
        narrower = _narrower(ids, weapons)
        for claim in folded.claims_naming(narrower, others, ids):
            weapon = ids.uid(claim.subject)
            if weapon in narrower and claim.predicate in FINDINGS:
                yield claim, weapon


def _narrower(ids: Identities, uids: Collection[str]) -> set[str]:
    """Return the examined examples and the variants of the weapons among some entities."""
    asked, found = set(uids), set[str]()
    if any(_is_weapon(ids, uid) for uid in uids):
        for kind in schema().kinds:
            if schema().family(kind) == "weapon":
                for entity in ids.of_kind(kind):
                    if not asked.isdisjoint(ids.broader(entity.uid)):
                        found.add(entity.uid)
    return found - asked


def _is_weapon(ids: Identities, uid: str) -> bool:
    return schema().family(ids.entities[uid].kind) == "weapon"


def _products(folded: Folded, makers: Collection[str]) -> set[str]:
    """Return what some parties make and nobody else is said to make."""
    made: set[str] = set()
    for edge in folded.relations(ends=makers):
        if edge.predicate == "MANUFACTURES" and edge.source in makers:
            made.add(edge.target)
    for edge in folded.relations(ends=made):
        if edge.predicate == "MANUFACTURES" and edge.source not in makers:
            made.discard(edge.target)
    return made


def _moves(claim: Claim, ids: Identities, products: Collection[str]) -> bool:
    """Return whether a claim says that some products moved."""
    return schema().predicates[claim.predicate].moves == "forward" and (
        ids.uid(claim.goods) in products
    )


def _why(claim: Claim, ids: Identities, starts: set[str], ends: set[str]) -> tuple[str, str]:
    """Return why a claim makes no route, and the uid of the entity that the reason is about."""
    # The status comes first: what a denied or unscored claim relates makes no difference.
    if claim.status == "denied":
        return DENIAL, ""
    if claim.status == "gap":
        return UNKNOWN, ""
    if not schema().statuses[claim.status].scored:
        return UNSCORED, ""
    if claim.predicate == "EXPORTS_TO":
        return TRADE, ""
    found_in = ids.uid(claim.subject)
    if claim.predicate in FINDINGS and _is_weapon(ids, found_in):
        return FOUND, found_in
    if schema().predicates[claim.predicate].moves != "forward":
        return RELATION, ""
    return _why_movement(claim, ids, starts, ends)


def _why_movement(
    claim: Claim, ids: Identities, starts: set[str], ends: set[str]
) -> tuple[str, str]:
    chain = _chain(claim, ids)
    begun, ended = _places_of(starts, chain), _places_of(ends, chain)
    if not begun or not ended:
        beside = entities_of(claim, ids).difference(*chain)
        missing = ends if begun else starts
        return BESIDE, min(beside & missing, default="")
    # A party may stand at several places; the widest reading decides.
    if min(begun) > max(ended):
        return BACKWARDS, ""
    for parties in chain[min(begun) + 1 : max(ended)]:
        stop = _stop(parties, ids)
        if stop:
            return THROUGH, stop
    return OUTSIDE, ""


def _stop(parties: set[str], ids: Identities) -> str:
    """Return the first of some alternative parties if a route may pass none of them, else ""."""
    for party in parties:
        # A stage holds alternatives: one that a route may pass is enough.
        if schema().family(ids.entities[party].kind) not in STOP:
            return ""
    return min(parties, default="")


def _places_of(parties: set[str], chain: Sequence[set[str]]) -> list[int]:
    """Return the places of a chain at which any of some parties stands."""
    places: list[int] = []
    for place, there in enumerate(chain):
        if there & parties:
            places.append(place)
    return places


def _chain(claim: Claim, ids: Identities) -> Sequence[set[str]]:
    """Return the parties at each place of a movement, from its subject to its object."""
    stages = [(claim.subject,), *(stage.parties for stage in claim.via), (claim.object,)]
    return [set(map(ids.uid, stage)) for stage in stages]
