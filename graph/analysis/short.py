"""Parties that documents bring near a route's end, and why none is a route: for a question that has no route.

Two cases: goods went to a country in which an end sits, and no firm there is named; and a product of the party is
documented in a weapon that is an end or that an end makes, and no movement of goods from the party is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..fold import Folded
from ..identity import Identities
from ..model import Edge
from ..schema import schema

TO_STATE, PRODUCT = "state", "product"


@dataclass(frozen=True, slots=True)
class Short:
    """What leads from a party towards an end and stops short of it.

    `why` is `state` (`at` is the country, `end` the end that sits there) or `product` (`at` is the weapon, `goods` the
    product in it, `end` the end that is the weapon or makes it); `edges` are what says so.
    """

    party: str
    why: str
    at: str
    end: str
    goods: str
    edges: tuple[str, ...]


def short(folded: Folded, ids: Identities, starts: Collection[str], ends: Sequence[str]) -> list[Short]:
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
        Short(e.source, TO_STATE, e.target, seats[e.target], "", (e.uid,))
        for e in edges
        if e.source in wanted and e.target in seats and schema().predicates[e.predicate].moves == "forward"
    ]
    products = [e for e in made if e.source in wanted]
    parts = _parts(edges, weapons)
    for edge in products:
        for part in parts.get(edge.target, ()):  # the product itself: a series of it is another statement
            weapon = part.target if part.predicate == "COMPONENT_OF" else part.source
            end, why = weapons[weapon]
            found.append(Short(edge.source, PRODUCT, weapon, end, edge.target, (edge.uid, part.uid, *why)))
    return sorted(found, key=lambda s: (s.party, s.why, s.at, s.edges))


def _parts(edges: Sequence[Edge], weapons: Mapping[str, object]) -> Mapping[str, list[Edge]]:
    """Return, by goods, the edges that say that they are in one of the weapons."""
    found: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.predicate == "COMPONENT_OF" and edge.target in weapons:
            found[edge.source].append(edge)
        elif edge.predicate == "CONTAINS" and edge.source in weapons:
            found[edge.target].append(edge)
    return found
