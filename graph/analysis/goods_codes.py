"""HS codes of the goods of relations, and whether the goods continue along a route by their codes.

A code is a class of goods: two steps with one code may have moved other goods of the class, and
one consignment may be declared under two codes. So what is said here is a caveat about a route. It
changes no number and leaves no route out.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from .. import legs
from ..fold import Folded
from ..identity import Identities
from ..model import Claim, Edge, Route

SAME_CODE, SAME_HEADING, SAME_CHAPTER = "same HS6", "same heading", "same chapter"
OTHER, UNKNOWN = "other", "unknown"
# From the closest: how many digits of two codes are the same. The Harmonized System calls the first
# two digits a chapter, the first four a heading and all six a subheading.
DIGITS = {SAME_CODE: 6, SAME_HEADING: 4, SAME_CHAPTER: 2}
BREAKS = (SAME_CHAPTER, OTHER)  # by their codes the goods of the two steps differ


@dataclass(frozen=True, slots=True)
class CodesOfSteps:
    """The HS codes of two neighbouring movements of a route, and how they relate.

    Attributes:
        first: Number of the first step on the route, from 1; the second follows it.
        edges: Uids of the two relations.
        relation: "same HS6", "same heading", "same chapter", "other", or "unknown" where one of the
            steps names no code.
        codes: The six-digit codes of the first and of the second, sorted.
        shared: The codes, headings or chapters that both have, sorted.
    """

    first: int
    edges: tuple[str, str]
    relation: str
    codes: tuple[tuple[str, ...], tuple[str, ...]]
    shared: tuple[str, ...]


def codes_of(claim: Claim, goods: str, ids: Identities) -> frozenset[str]:
    """Return the HS codes that a claim states, or else those of the goods that it names."""
    # The stated code is that of the consignment, and stands over that of its class of goods.
    if claim.hs6:
        return frozenset(claim.hs6)
    entity = ids.entities.get(goods)
    if entity is None:
        return frozenset()
    return frozenset(value for scheme, value in entity.identifiers if scheme == "hs6")


def bearing(folded: Folded, edge: Edge) -> list[Claim]:
    """Return the claims that support a relation: no denials, errors or withdrawals."""
    return [] if edge.gap else legs.bearing(edge, folded.claims)


def codes_of_edge(folded: Folded, ids: Identities, edge: Edge) -> dict[str, str]:
    """Return the HS codes (edition 2022) of the goods of a relation, each with its first claim."""
    codes: dict[str, str] = {}
    for claim in bearing(folded, edge):
        for code in sorted(codes_of(claim, edge.goods, ids)):
            codes.setdefault(code, claim.uid)
    return codes


def compared(first: Set[str], second: Set[str]) -> tuple[str, tuple[str, ...]]:
    """Return how the codes of two steps relate at the closest, and what they share.

    >>> compared({"848210", "854231"}, {"848220"})
    ('same heading', ('8482',))
    >>> compared({"848210"}, {"854231"})
    ('other', ())
    >>> compared({"848210"}, set())
    ('unknown', ())
    """
    if not first or not second:
        return UNKNOWN, ()
    for relation, digits in DIGITS.items():
        shared = _beginnings(first, digits) & _beginnings(second, digits)
        if shared:
            return relation, tuple(sorted(shared))
    return OTHER, ()


def _beginnings(codes: Iterable[str], digits: int) -> set[str]:
    return {code[:digits] for code in codes}


def continuity(folded: Folded, ids: Identities, route: Route) -> Iterator[CodesOfSteps]:
    """Yield each pair of neighbouring movements of a route with their codes.

    On a step from a maker or to a weapon nothing moves, so it is in no pair.

    Args:
        folded: The relations with their claims.
        ids: The entities, some of which are goods with a code.
        route: The route or lead.
    """
    steps = list(enumerate(zip(route.edges, route.roles, strict=True), 1))
    moving = [(number, uid) for number, (uid, role) in steps if role == "movement"]
    codes = {uid: codes_of_edge(folded, ids, folded.edges[uid]).keys() for _, uid in moving}
    for (number, first), (_, second) in itertools.pairwise(moving):
        relation, shared = compared(codes[first], codes[second])
        both = (tuple(sorted(codes[first])), tuple(sorted(codes[second])))
        yield CodesOfSteps(number, (first, second), relation, both, shared)
