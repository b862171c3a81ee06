"""From a store only the part between FROM and TO: what is read follows the question, not the database.

Step by step outward from both ends, one query a predicate and step, uids only; a node is kept when
its steps from FROM and to TO together are within the limit. Then the edges among the kept nodes are
read whole. Countries, groups and persons are not gone through. Plain portable Cypher.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..model import Edge
from ..network import MADE
from ..schema import schema
from .content import edge_of
from .protocol import Store
from .read import COLUMNS

STOP = ("state", "group", "person")


@dataclass(frozen=True, slots=True)
class Part:
    """The edges that can be on a route between the ends, by uid, and the nodes they join."""

    edges: Mapping[str, Edge]
    nodes: Mapping[str, MADE]


def between(store: Store, sources: Sequence[str], targets: Sequence[str], max_steps: int) -> Part:
    """Return what may be on a route of at most `max_steps` legs between two sets of uids."""
    kept, _, _ = _reached(store, sources, targets, max_steps)
    edges: dict[str, Edge] = {}
    for predicate in _moving():
        text = (
            f"MATCH (a:Entity)-[r:{predicate}]->(b:Entity) WHERE a.uid IN $uids AND b.uid IN $uids AND "
            "r.detail IS NOT NULL RETURN a.uid AS s, b.uid AS t, "
        )
        text += ", ".join(f"r.{n} AS {n}" for n in COLUMNS)
        for s, t, *values in store.run(text, {"uids": sorted(kept)}).rows if kept else ():
            edge = edge_of(predicate, s, t, dict(zip(COLUMNS, values, strict=True)))
            edges[edge.uid] = edge
    return Part(edges, _nodes(store, {*kept, *(e.goods for e in edges.values() if e.goods)}))


def reach(store: Store, sources: Sequence[str], targets: Sequence[str], max_steps: int) -> set[str]:
    """Return the nodes that may be on a route between two sets of uids; where none is, what either side reaches."""
    kept, ahead, behind = _reached(store, sources, targets, max_steps)
    return kept if set(sources) & kept and set(targets) & kept else {*ahead, *behind}


def _reached(
    store: Store, sources: Sequence[str], targets: Sequence[str], max_steps: int
) -> tuple[set[str], dict[str, int], dict[str, int]]:
    ahead, behind = _steps(store, sources, max_steps, True), _steps(store, targets, max_steps, False)
    return {u for u in ahead if u in behind and ahead[u] + behind[u] <= max_steps}, ahead, behind


def _moving() -> list[str]:
    """Return the predicates that can be a leg of a route."""
    return sorted(n for n, p in schema().predicates.items() if p.moves == "forward" or p.opens or p.closes)


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


def _nodes(store: Store, uids: Collection[str]) -> dict[str, MADE]:
    text = (
        "MATCH (n:Entity) WHERE n.uid IN $uids RETURN n.uid AS uid, n.name AS name, n.kind AS kind, "
        "n.country AS country, n.broader AS broader"
    )
    return {
        uid: {
            "name": name,
            "kind": kind,
            "family": schema().family(kind),
            "country": country or "",
            "broader": list(broader or ()),
        }
        for uid, name, kind, country, broader in (store.run(text, {"uids": sorted(uids)}).rows if uids else ())
    }
