"""Figures that differ for one thing: kept side by side, never added up, never overwritten."""

from __future__ import annotations

from collections.abc import Sequence

from .model import Claim


def figures(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Return groups of claims that give different figures, in one unit, for one relation: never sums.

    Two properties of one party (shares by country, say) are two things and no group. Claims of one
    root and figure count once; a group has two different figures at least.
    """
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        if claim.quantity is not None and claim.object and claim.status not in ("error", "denied"):
            relation = (
                claim.quantity.unit,
                claim.subject,
                claim.predicate,
                claim.object,
                claim.goods,
            )
            groups.setdefault(relation, []).append(claim)
    result = []
    for key in sorted(groups):
        found = sorted(groups[key], key=lambda c: (c.known_by, c.uid))
        values = {(c.quantity.value, c.quantity.comparator) for c in found if c.quantity}
        if len(values) > 1:
            result.append(found)
    return result
