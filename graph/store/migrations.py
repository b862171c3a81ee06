"""From the shape of an older store to ours: one step a version, each safe to run again after it broke off."""

from __future__ import annotations

from collections.abc import Mapping

# Version 1 put the run into `stamp`; since 2 it is a number made from the row. Zero fits no row: each is written anew.
# Version 3 says of each claim and relation how it stands: rows that lack it differ, and are sent as any others.
STEPS: Mapping[int, tuple[str, ...]] = {
    1: (
        "MATCH (n) WHERE n.stamp IS NOT NULL AND NOT n:Store "
        "CALL { WITH n SET n.stamp = 0 } IN TRANSACTIONS OF 10000 ROWS RETURN count(*) AS n",
        "MATCH ()-[r]->() WHERE r.stamp IS NOT NULL "
        "CALL { WITH r SET r.stamp = 0 } IN TRANSACTIONS OF 10000 ROWS RETURN count(*) AS n",
    ),
}


def steps(version: int, now: int) -> list[str]:
    """Return the statements that bring a store of one version to another, in order; each runs alone."""
    return [text for v in range(version, now) for text in STEPS.get(v, ())]
