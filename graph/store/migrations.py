"""Statements that bring a Neo4j store of an older shape to the current one.

There is one step for each version. Each is safe to run again after it broke off. `$kinds` and
`$relations` are the names that entrepot gives to nodes and relations: rows of others are not
touched. What a step leaves different is sent by the sync that follows it. The embedded file needs
no steps: it is written whole.
"""

from __future__ import annotations

from collections.abc import Mapping

# Version 1 put the run into `stamp`; since 2 it is a number made from the row. Zero fits no row, so
# each row is written anew. Version 3 has the standing of each claim and relation: rows that lack it
# differ, and are sent like any others.
STEPS: Mapping[int, tuple[str, ...]] = {
    1: (
        "MATCH (n) WHERE n.stamp IS NOT NULL AND any(label IN labels(n) WHERE label IN $kinds) "
        "CALL { WITH n SET n.stamp = 0 } IN TRANSACTIONS OF 10000 ROWS RETURN count(*) AS n",
        "MATCH ()-[r]->() WHERE r.stamp IS NOT NULL AND type(r) IN $relations "
        "CALL { WITH r SET r.stamp = 0 } IN TRANSACTIONS OF 10000 ROWS RETURN count(*) AS n",
    ),
}


def steps(version: int, target: int) -> list[str]:
    """Return the statements that bring a store of one version to another, in order.

    Each runs in a transaction of its own.
    """
    statements: list[str] = []
    for older in range(version, target):
        statements += STEPS.get(older, ())
    return statements
