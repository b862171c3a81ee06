"""Parties that documents bring near a route's end, and why none is a route: for a question that has no route.

Four cases: goods went to a country in which an end sits, and no firm there is named; goods are said to be for a
variant of the series that is an end; goods went to the maker of a weapon and are said to be for another; and a product
of the party is documented in a weapon that is an end or that an end makes, and no delivery of it for this weapon is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..fold import Folded
from ..identity import Identities
from ..model import Edge
from ..schema import schema

TO_STATE, PRODUCT, VARIANT, OTHER = "state", "product", "variant", "other"


@dataclass(frozen=True, slots=True)
class NearMiss:
    """What leads from a party towards an end and stops short of it.

    `why` is `state` (`at` is the country, `end` the end that sits there), `product` (`at` is the weapon, `goods` the
    product in it, `end` the end that is the weapon or makes it), `variant` (`at` is the weapon that goods are said to
    be for, `end` its series) or `other` (`at` is the weapon that goods are said to be for, `end` the party that
    received them and makes the weapon asked about); `edges` are what says so.
    """

    party: str
    why: str
    at: str
    end: str
    goods: str
    edges: tuple[str, ...]


def near_misses(
    folded: Folded, ids: Identities, starts: Collection[str], ends: Sequence[str]
) -> list[NearMiss]:
    """Return what stops short of the ends, by party; parties that documents bring no nearer are left out.

    The cost is one pass over the edges.
    """
    wanted = set(starts)
    edges = [e for e in folded.edges.values() if not e.summary and not e.gap]
    made = [e for e in edges if e.predicate == "MANUFACTURES"]
    weapons: dict[str, tuple[str, tuple[str, ...]]] = {e: (e, ()) for e in ends}
    for uid, entity in ids.entities.items():
        if entity.broader and ids.uid(entity.broader) in weapons:
            weapons.setdefault(uid, (ids.uid(entity.broader), ()))
    makers = [e for e in made if e.target in weapons and e.source not in wanted]
    seated = [*ends, *(e.source for e in makers)]
    seats = {ids.entities[u].country: u for u in reversed(seated) if ids.entities[u].country}
    for edge in made:
        if edge.source in ends:
            weapons.setdefault(edge.target, (edge.source, (edge.uid,)))
    found = [
        NearMiss(e.source, TO_STATE, e.target, seats[e.target], "", (e.uid,))
        for e in edges
        if e.source in wanted
        and e.target in seats
        and schema().predicates[e.predicate].moves == "forward"
    ]
    meant = _meant(folded, wanted, ends, weapons, {e.source for e in makers})
    found += meant
    named = {(s.party, s.at) for s in meant}
    products = [e for e in made if e.source in wanted]
    parts = _parts(edges, weapons)
    for edge in products:
        for part in parts.get(
            edge.target, ()
        ):  # the product itself: a series of it is another statement
            weapon = part.target if part.predicate == "COMPONENT_OF" else part.source
            end, why = weapons[weapon]
            if (edge.source, weapon) in named:
                continue  # a delivery for this weapon is on file, which says more
            found.append(
                NearMiss(edge.source, PRODUCT, weapon, end, edge.target, (edge.uid, part.uid, *why))
            )
    return sorted(found, key=lambda s: (s.party, s.why, s.at, s.edges))


def _meant(
    folded: Folded,
    starts: Collection[str],
    ends: Collection[str],
    weapons: Mapping[str, tuple[str, tuple[str, ...]]],
    makers: Collection[str],
) -> list[NearMiss]:
    """Return the deliveries of parties whose goods are said to be for a variant of an end, or for another weapon."""
    found = {}
    for edge in folded.edges.values():
        if (
            edge.source not in starts
            or edge.gap
            or schema().predicates[edge.predicate].moves != "forward"
        ):
            continue
        for weapon in edge.purpose:
            series, made = weapons.get(weapon, ("", ()))
            if series and weapon not in ends and not made:  # a variant of a series that is an end
                found[(edge.source, weapon)] = NearMiss(
                    edge.source, VARIANT, weapon, series, "", (edge.uid,)
                )
            elif not series and edge.target in makers:
                found[(edge.source, weapon)] = NearMiss(
                    edge.source, OTHER, weapon, edge.target, "", (edge.uid,)
                )
    return list(found.values())


def _parts(edges: Sequence[Edge], weapons: Mapping[str, object]) -> Mapping[str, list[Edge]]:
    """Return, by goods, the edges that say that they are in one of the weapons."""
    found: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.predicate == "COMPONENT_OF" and edge.target in weapons:
            found[edge.source].append(edge)
        elif edge.predicate == "CONTAINS" and edge.source in weapons:
            found[edge.target].append(edge)
    return found
