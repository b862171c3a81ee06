"""Confidence and severity of a route by written rules, kept apart from its support.

Both are computed. An analyst's own judgement is another thing (`viz/reports/analyst_judgement`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..dates import months_between
from ..model import Claim, Edge, Route
from .unsure_identity import KIND

CONFIDENCE = {
    "high": "two sources of different kinds behind each movement, newest within 18 months, "
    "every intermediary named",
    "low": "a movement with one source, a step at C3 or worse, or two parties taken for one "
    "that may be two",
    "moderate": "neither high nor low",
}
FRESH_MONTHS = 18


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason for a severity.

    Attributes:
        kind: "goods", "tier", "weapon", "frozen" or "nothing".
        what: The goods, HS code or name that the reason is about.
        tier: Tier of the Common High Priority List, for kind "tier".
    """

    kind: str
    what: str = ""
    tier: str = ""


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
    newest = max(edge.last_known for edge in edges)
    fresh = months_between(newest, today) <= FRESH_MONTHS
    if not fresh or "partial stage" in kinds:
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
    return len(edge.voices) < 2


def _bases(edge: Edge, claims: Mapping[str, Claim]) -> set[str]:
    """Return on what kinds of evidence the sources of a relation rest."""
    bases: set[str] = set()
    for uid in edge.claims:
        # A claim whose source does not count on this relation corroborates nothing.
        if claims[uid].voice in edge.voices:
            bases.add(claims[uid].basis)
    return bases


def severity(
    end_family: str,
    tiers: Mapping[str, str],
    blocked: Sequence[str],
    munitions: Sequence[str],
) -> tuple[str, list[Reason]]:
    """Return the severity of a route with every reason: high, elevated or not assessed.

    High: munitions or missiles are named as its goods, a code of tier 1 or 2 of the Common High
    Priority List is named, or the route ends in a weapon. Elevated: another tier, or a party under
    a blocking measure.

    Args:
        end_family: Family of the kind of the last node, such as "weapon".
        tiers: Tier by HS code on the route.
        blocked: Names of the parties under a blocking measure.
        munitions: Names of munitions among the goods.

    >>> severity("party", {"854231": "1"}, [], [])[0], severity("party", {}, ["A"], [])[0]
    ('high', 'elevated')
    >>> severity("party", {}, [], [])
    ('not assessed', [Reason(kind='nothing', what='', tier='')])
    """
    high = [Reason("goods", goods) for goods in munitions]
    high += _of_tiers(tiers, highest=True)
    if end_family == "weapon":
        high.append(Reason("weapon"))
    elevated = list(_of_tiers(tiers, highest=False))
    elevated += [Reason("frozen", name) for name in blocked]
    if high:
        return "high", high + elevated
    if elevated:
        return "elevated", elevated
    return "not assessed", [Reason("nothing")]


def _of_tiers(tiers: Mapping[str, str], *, highest: bool) -> Iterator[Reason]:
    for code, tier in sorted(tiers.items()):
        if (tier in ("1", "2")) == highest:
            yield Reason("tier", code, tier)
