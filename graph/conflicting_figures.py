"""Contradicting figures for one relation: shown side by side, never added up or overwritten."""

from __future__ import annotations

from collections.abc import Sequence

from .model import Claim
from .trade import same_figure

TAKEN_BACK = ("error", "denied", "withdrawn")  # statuses of claims that state no figure


def figures(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Return groups of claims with different figures in one unit for one relation.

    Claims without an object are left out: two properties of one party, such as its shares by
    country, are figures for different things. So are errors, denials and what was withdrawn.

    Args:
        claims: Claims in any order.

    Returns:
        Groups sorted by unit and relation, each with all claims of the relation that have a figure
        in the unit, in the order of their days. A group has at least two different figures.
    """
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        if claim.quantity is None or not claim.object or claim.status in TAKEN_BACK:
            continue
        unit = claim.quantity.unit
        # Trade figures of two years or codes are for different things too.
        about = same_figure(claim)
        relation = (unit, claim.subject, claim.predicate, claim.object, claim.goods, about)
        groups.setdefault(relation, []).append(claim)
    contradictions = []
    for key in sorted(groups):
        group = sorted(groups[key], key=lambda claim: (claim.known_by, claim.uid))
        values = {(c.quantity.value, c.quantity.comparator) for c in group if c.quantity}
        if len(values) > 1:  # "more than 20" and "20" contradict each other too
            contradictions.append(group)
    return contradictions
