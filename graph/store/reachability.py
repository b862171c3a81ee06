"""The nodes of a store that lie between two ends, so that reading follows the question.

The search goes step by step outward from both ends, with one query for each predicate and step,
and returns uids only. A node is kept if its steps from the start and to the end together are
within the limit. No route goes through countries, groups and persons. The queries are plain
portable Cypher.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..schema import STOP, Predicate, schema
from .protocol import Store


def reach(store: Store, sources: Sequence[str], targets: Sequence[str], max_steps: int) -> set[str]:
    """Return the nodes that may be on a route between two sets of uids.

    Args:
        store: The store of the case.
        sources: Uids at which a route may begin.
        targets: Uids at which a route may end.
        max_steps: Largest number of steps of a route.

    Returns:
        Uids. If no route is possible, the nodes that either side reaches: the frontier of
        documentation is found among these.
    """
    ahead = _steps(store, sources, max_steps, True)
    behind = _steps(store, targets, max_steps, False)
    between: set[str] = set()
    for uid, steps in ahead.items():
        if uid in behind and steps + behind[uid] <= max_steps:
            between.add(uid)
    if between.isdisjoint(sources) or between.isdisjoint(targets):
        return {*ahead, *behind}
    return between


def _is_step(predicate: Predicate) -> bool:
    """Return whether relations of a predicate can be a step of a route."""
    return predicate.moves == "forward" or predicate.opens or predicate.closes


def _steps(store: Store, starts: Sequence[str], max_steps: int, forward: bool) -> dict[str, int]:
    """Return how many steps away each node is, onward from some nodes or back to them."""
    steps = dict.fromkeys(starts, 0)
    front = sorted(steps)
    for step in range(1, max_steps + 1):
        reached = _reached(store, front, forward)
        fresh = {uid: kind for uid, kind in reached.items() if uid not in steps}
        steps.update(dict.fromkeys(fresh, step))
        front = sorted(uid for uid, kind in fresh.items() if schema().family(kind) not in STOP)
        if not front:
            break
    return steps


def _reached(store: Store, front: Sequence[str], forward: bool) -> dict[str, str]:
    """Return the nodes that are one step away from some nodes, with their kinds."""
    reached: dict[str, str] = {}
    for name, predicate in sorted(schema().predicates.items()):
        if not _is_step(predicate):
            continue
        if predicate.moves == "forward" or predicate.closes:
            reached.update(_next(store, name, front, forward))
        if predicate.opens:  # read backwards: from goods to their maker
            reached.update(_next(store, name, front, not forward))
    return reached


def _next(store: Store, predicate: str, front: Sequence[str], along: bool) -> dict[str, str]:
    here, there = ("a", "b") if along else ("b", "a")
    text = (
        f"MATCH (a:Entity)-[r:{predicate}]->(b:Entity) "
        f"WHERE {here}.uid IN $uids AND r.claims IS NOT NULL "
        f"RETURN DISTINCT {there}.uid AS uid, {there}.kind AS kind"
    )
    return dict(store.run(text, {"uids": list(front)}).rows)
