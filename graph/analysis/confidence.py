"""Confidence and severity of a route by written rules, kept apart from its support (DESIGN 5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..dates import months_between
from ..model import Claim, Edge, Route
from .unsure_identity import KIND

CONFIDENCE = {
    "high": "two sources of different kinds behind each movement, newest within 18 months, every intermediary named",
    "low": "a movement with one source, a step at C3 or worse, or two parties taken for one that may be two",
    "moderate": "neither high nor low",
}
FRESH_MONTHS = 18


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason of a severity: its kind (goods, tier, weapon, frozen, nothing), what it speaks of, and a CHPL tier."""

    kind: str
    what: str = ""
    tier: str = ""


def at_c3_or_worse(edge: Edge) -> bool:
    """Say whether no claim behind the edge is stronger than a C3 (.60 in the declared table)."""
    return edge.support.common <= 0.60


def confidence(route: Route, edges: Sequence[Edge], claims: Mapping[str, Claim], today: str) -> str:
    """Return high, moderate or low by the rule of `CONFIDENCE`; `today` is the day of asking.

    Voices are counted movement by movement: two voices that each speak of another leg corroborate
    nothing, and a made-by or use leg lends none to the others.
    """
    moving = [e for e, role in zip(edges, route.roles, strict=True) if role == "movement"]
    if any(f.kind == KIND for f in route.flags):
        return "low"
    if any(len(e.voices) < 2 for e in moving) or any(at_c3_or_worse(e) for e in edges):
        return "low"
    bases = [{claims[c].basis for c in e.claims if claims[c].voice in e.voices} for e in moving]
    newest = max(e.last_known for e in edges)
    partial = any(f.kind == "partial stage" for f in route.flags)
    fresh = months_between(newest, today) <= FRESH_MONTHS
    return "high" if all(len(b) > 1 for b in bases) and fresh and not partial else "moderate"


def severity(
    end_family: str,
    tiers: Mapping[str, str],
    blocked: Sequence[str],
    munitions: Sequence[str],
) -> tuple[str, list[Reason]]:
    """Return (level, because): high, elevated or not assessed, with every reason.

    High: munitions or missiles are named as its goods, a CHPL tier 1 or 2 code is named, or the route ends in a
    weapon. Elevated: another CHPL tier, or a party under a blocking measure. `tiers` maps an HS
    code on the route to its tier.
    """
    high = [Reason("goods", g) for g in munitions]
    high += [Reason("tier", c, t) for c, t in sorted(tiers.items()) if t in ("1", "2")]
    if end_family == "weapon":
        high.append(Reason("weapon"))
    some = [Reason("tier", c, t) for c, t in sorted(tiers.items()) if t not in ("1", "2")]
    some += [Reason("frozen", name) for name in blocked]
    if high:
        return "high", high + some
    return ("elevated", some) if some else ("not assessed", [Reason("nothing")])
