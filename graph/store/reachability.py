"""Which nodes of a store lie between FROM and TO: what is read follows the question, not the database.

Step by step outward from both ends, one query a predicate and step, uids only; a node is kept when
its steps from FROM and to TO together are within the limit. Countries, groups and persons are not
gone through. Plain portable Cypher.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..schema import STOP, schema
from .protocol import Store


def reach(store: Store, sources: Sequence[str], targets: Sequence[str], max_steps: int) -> set[str]:
    """Return the nodes that may be on a route of at most `max_steps` legs between two sets of uids.

    Where there is none, what either side reaches: where a trail breaks is told of these.
    """
    ahead, behind = (
        _steps(store, sources, max_steps, True),
        _steps(store, targets, max_steps, False),
    )
    kept = {u for u in ahead if u in behind and ahead[u] + behind[u] <= max_steps}
    return kept if set(sources) & kept and set(targets) & kept else {*ahead, *behind}


def _moving() -> list[str]:
    """Return the predicates that can be a leg of a route."""
    return sorted(
        n for n, p in schema().predicates.items() if p.moves == "forward" or p.opens or p.closes
    )


def _steps(store: Store, starts: Sequence[str], most: int, forward: bool) -> dict[str, int]:
    """Return how many legs away each node is, onward from some nodes or back to them."""
    found = dict.fromkeys(starts, 0)
    front = sorted(found)
    for step in range(1, most + 1):
        reached: dict[str, str] = {}
        for predicate in _moving():
            rule = schema().predicates[predicate]
            if rule.moves == "forward" or rule.closes:
                reached.update(_next(store, predicate, front, forward))
            if rule.opens:  # read backwards: from goods to their maker
                reached.update(_next(store, predicate, front, not forward))
        fresh = {u: kind for u, kind in reached.items() if u not in found}
        found.update(dict.fromkeys(fresh, step))
        front = sorted(u for u, kind in fresh.items() if schema().family(kind) not in STOP)
        if not front:
            break
    return found


def _next(store: Store, predicate: str, front: Sequence[str], along: bool) -> dict[str, str]:
    here, there = ("a", "b") if along else ("b", "a")
    text = (
        f"MATCH (a:Entity)-[r:{predicate}]->(b:Entity) WHERE {here}.uid IN $uids AND r.detail IS NOT NULL "
        f"RETURN DISTINCT {there}.uid AS uid, {there}.kind AS kind"
    )
    return {uid: kind for uid, kind in store.run(text, {"uids": list(front)}).rows}
