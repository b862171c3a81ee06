"""Confidence in a route by a written rule, kept apart from its support.

It is computed. An analyst's own judgement is another thing (`viz/reports/analyst_judgement`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..dates import last_day, months_between
from ..legs import bearing, is_implied
from ..model import Claim, Edge, Route
from .unsure_identity import KIND

CONFIDENCE = {
    "high": "two sources of different kinds behind each movement, newest within 18 months, "
    "every intermediary named, no movement known only as part of a chain",
    "low": "a movement with one source (those that repeat one statement count as one), a step at "
    "C3 or worse, or two parties taken for one that may be two",
    "moderate": "neither high nor low",
}
FRESH_MONTHS = 18


def at_c3_or_worse(edge: Edge) -> bool:
    """Return whether no claim behind a relation is stronger than a C3 (.60 in the table)."""
    return edge.support.common <= 0.60


def confidence(route: Route, edges: Sequence[Edge], claims: Mapping[str, Claim], today: str) -> str:
    """Return "high", "moderate" or "low" by the rule in `CONFIDENCE`.

    Sources are counted movement by movement: two sources that each state another step corroborate
    nothing, and a made-by or use step lends none to the others.

    Args:
        route: The route.
        edges: The relations behind its steps, in order.
        claims: Claims by uid.
        today: The day on which the question is put.
    """
    kinds = {flag.kind for flag in route.flags}
    moving = _movements(route, edges)
    if KIND in kinds or any(map(_has_one_source, moving)) or any(map(at_c3_or_worse, edges)):
        return "low"
    newest = max(_newest(edge, claims) for edge in edges)
    fresh = months_between(newest, today) <= FRESH_MONTHS
    implied = any(is_implied(edge, claims) for edge in moving)
    if not fresh or implied or "partial stage" in kinds:
        return "moderate"
    corroborated = all(len(_bases(edge, claims)) > 1 for edge in moving)
    return "high" if corroborated else "moderate"


def _movements(route: Route, edges: Sequence[Edge]) -> list[Edge]:
    """Return the relations by which goods move on a route."""
    moving: list[Edge] = []
    for edge, role in zip(edges, route.roles, strict=True):
        if role == "movement":
            moving.append(edge)
    return moving


def _has_one_source(edge: Edge) -> bool:
    # Sources that repeat one original statement count as one.
    return len(edge.voices) < 2 or len(edge.roots) == 1


def _newest(edge: Edge, claims: Mapping[str, Claim]) -> str:
    """Return the last day on which a claim that a relation rests on became public."""
    days = (claim.known_by for claim in bearing(edge, claims))
    return max(filter(None, days), key=last_day, default=edge.last_known)


def _bases(edge: Edge, claims: Mapping[str, Claim]) -> set[str]:
    """Return on what kinds of evidence the sources of a relation rest."""
    bases: set[str] = set()
    for claim in bearing(edge, claims):
        # A claim whose source does not count on this relation corroborates nothing.
        if claim.voice in edge.voices:
            bases.add(claim.basis)
    return bases
