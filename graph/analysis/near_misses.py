"""Near misses: parties that documents bring near the end of a route that does not exist.

There are four kinds:

- goods went to a country in which an end sits, and no firm there is named;
- goods are said to be for a variant of the series that is an end;
- goods went to the maker of a weapon and are said to be for another weapon;
- a product of the party is documented in a weapon that is an end or that an end makes, and no
  delivery of the product for this weapon is documented.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..fold import Folded
from ..identity import Identities
from ..model import Edge
from ..schema import schema

TO_STATE, PRODUCT, VARIANT, OTHER = "state", "product", "variant", "other"


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A chain that leads from a party towards an end and stops short of it.

    Attributes:
        party: Uid of the party at which it begins.
        why: `TO_STATE`, `PRODUCT`, `VARIANT` or `OTHER`.
        at: Where it stops: the country, or the weapon with the product or named as purpose.
        end: The end that sits in the country, or that is the weapon, its series or its maker; for
            `OTHER` the party that received the goods and makes the weapon in question.
        goods: The product, for `PRODUCT`.
        edges: Uids of the relations that document it.
    """

    party: str
    why: str
    at: str
    end: str
    goods: str
    edges: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A weapon that an end stands for: the end, and the relation by which the end makes it."""

    end: str
    made: tuple[str, ...] = ()


def near_misses(
    folded: Folded, ids: Identities, starts: Collection[str], ends: Sequence[str]
) -> list[NearMiss]:
    """Return the chains from parties that stop short of the ends, sorted by party.

    Parties that documents bring no nearer are left out. The cost follows the relations of the
    parties, of the ends and of the weapons that the ends stand for.

    Args:
        folded: The combined claims.
        ids: The entities of the case.
        starts: Uids of the parties of FROM.
        ends: Uids of TO.
    """
    parties = set(starts)
    weapons = _named_weapons(ids, ends)
    makers: dict[str, None] = {}
    products: list[Edge] = []
    for edge in _manufactures(folded, {*parties, *weapons}):
        if edge.source in parties:
            products.append(edge)
        elif edge.target in weapons:
            makers[edge.source] = None
    # Only now: other makers of what an end makes are no ends.
    for edge in _manufactures(folded, ends):
        if edge.source in ends:
            weapons.setdefault(edge.target, _Wanted(edge.source, (edge.uid,)))
    # The ends before the makers: a country counts as the seat of an end where it is one.
    seats = _seats(ids, [*ends, *makers])
    moved = [edge for edge in folded.relations(ends=parties) if _is_sent(edge, parties)]
    for_other = _for_another(moved, ends, weapons, makers)
    # A delivery that names a weapon is documented, which is more than its maker's product in it.
    named = {(miss.party, miss.at) for miss in for_other}
    misses = [
        *_to_states(moved, seats),
        *for_other,
        *_in_weapons(products, _parts(folded, weapons), weapons, named),
    ]
    return sorted(misses, key=lambda miss: (miss.party, miss.why, miss.at, miss.edges))


def _named_weapons(ids: Identities, ends: Sequence[str]) -> dict[str, _Wanted]:
    """Return the ends themselves, and the variants of the series among them."""
    weapons = {end: _Wanted(end) for end in ends}
    for end in ends:
        waiting = [end]
        while waiting:
            for uid in ids.under(waiting.pop()):
                if uid not in weapons:
                    weapons[uid] = _Wanted(end)
                    waiting.append(uid)
    return weapons


def _seats(ids: Identities, uids: Sequence[str]) -> dict[str, str]:
    """Return by country the first of some entities that sits there."""
    seats: dict[str, str] = {}
    for uid in uids:
        country = ids.entities[uid].country
        if country:
            # One party stands for a country, so that a delivery to it is one near miss.
            seats.setdefault(country, uid)
    return seats


def _manufactures(folded: Folded, uids: Collection[str]) -> list[Edge]:
    """Return the statements that one of some entities makes something, or is made."""
    found: list[Edge] = []
    for edge in folded.relations(ends=uids):
        if edge.predicate == "MANUFACTURES" and not edge.gap and not edge.summary:
            found.append(edge)
    return found


def _is_sent(edge: Edge, parties: Collection[str]) -> bool:
    """Return whether an edge is a delivery by one of some parties that a document states."""
    moves = schema().predicates[edge.predicate].moves == "forward"
    return moves and edge.source in parties and not edge.gap


def _to_states(moved: Sequence[Edge], seats: Mapping[str, str]) -> Iterator[NearMiss]:
    """Yield the deliveries to a country in which an end, or a maker of the weapon, sits."""
    for edge in moved:
        # A summary repeats steps that are deliveries themselves.
        if edge.target in seats and not edge.summary:
            end = seats[edge.target]
            yield NearMiss(edge.source, TO_STATE, edge.target, end, "", (edge.uid,))


def _for_another(
    moved: Sequence[Edge],
    ends: Collection[str],
    weapons: Mapping[str, _Wanted],
    makers: Collection[str],
) -> list[NearMiss]:
    """Return the deliveries that are said to be for a variant of an end or for another weapon.

    Of several deliveries by one party for one weapon the last stands for all.
    """
    misses: dict[tuple[str, str], NearMiss] = {}
    for edge in moved:
        for weapon in edge.purpose:
            wanted = weapons.get(weapon)
            if wanted is None:
                if edge.target in makers:
                    miss = NearMiss(edge.source, OTHER, weapon, edge.target, "", (edge.uid,))
                    misses[edge.source, weapon] = miss
            elif weapon not in ends and not wanted.made:
                miss = NearMiss(edge.source, VARIANT, weapon, wanted.end, "", (edge.uid,))
                misses[edge.source, weapon] = miss
    return list(misses.values())


def _in_weapons(
    products: Sequence[Edge],
    parts: Mapping[str, Sequence[Edge]],
    weapons: Mapping[str, _Wanted],
    named: Collection[tuple[str, str]],
) -> Iterator[NearMiss]:
    """Yield the products that are documented in a weapon without a delivery for it."""
    for product in products:
        # The product itself only: a part of its series is another statement.
        for part in parts.get(product.target, ()):
            weapon = part.target if part.predicate == "COMPONENT_OF" else part.source
            if (product.source, weapon) in named:
                continue
            wanted = weapons[weapon]
            documents = (product.uid, part.uid, *wanted.made)
            yield NearMiss(product.source, PRODUCT, weapon, wanted.end, product.target, documents)


def _parts(folded: Folded, weapons: Collection[str]) -> Mapping[str, list[Edge]]:
    """Return by goods the relations that state that they are in one of the weapons."""
    parts: dict[str, list[Edge]] = defaultdict(list)
    for edge in folded.relations(ends=weapons):
        if edge.gap or edge.summary:
            continue
        if edge.predicate == "COMPONENT_OF" and edge.target in weapons:
            parts[edge.source].append(edge)
        elif edge.predicate == "CONTAINS" and edge.source in weapons:
            parts[edge.target].append(edge)
    return parts
