"""Seeded supply graphs for benchmarks, with layers of roles and claims that share roots.

Made here, not taken from data: makers sell to distributors, these to traders, forwarders, importers
and plants, with hops inside a role, skipped layers and a few returns. Every claim has a strength, a
root (one in twenty claims begins a new one; a few roots speak of many edges), a year and goods.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log

import networkx as nx
import numpy as np

from entrepot.graph.analysis.array_builders import from_claims
from entrepot.graph.analysis.arrays import GraphArrays, RouteRules

ROLES = ("maker", "distributor", "trader", "forwarder", "importer", "plant")
SHARES = (0.06, 0.22, 0.34, 0.10, 0.25, 0.03)
# from each role: how often a claim goes to each role
STEPS = (
    (0.0, 14.0, 3.0, 0.4, 0.6, 0.0),
    (0.4, 5.0, 20.0, 3.0, 2.0, 0.1),
    (0.0, 0.6, 12.0, 9.0, 12.0, 0.4),
    (0.0, 0.0, 1.0, 1.0, 6.5, 0.2),
    (0.0, 0.0, 0.4, 0.4, 3.0, 4.8),
    (0.0, 0.0, 0.0, 0.0, 0.1, 0.1),
)
YEARS = (2014, 2024)
GOODS = 40


@dataclass(frozen=True)
class Supply:
    """Claims as columns int64/float64[c] over n nodes, `role` int64[n] into ROLES."""

    n: int
    role: np.ndarray
    tail: np.ndarray
    head: np.ndarray
    strength: np.ndarray
    root: np.ndarray

    def view(self, rho: float = 0.5) -> GraphArrays:
        """Return the frozen view of the claims, folded to one arc an ordered pair."""
        return from_claims(self.n, self.tail, self.head, self.strength, self.root, rho=rho)


def supply(n: int, claims: int, seed: int = 7) -> Supply:
    """Return a graph of n nodes and `claims` claims, one in seven about a pair that has one."""
    rng = np.random.default_rng(seed)
    role = np.sort(rng.choice(len(ROLES), n, p=SHARES))
    members = [np.flatnonzero(role == r) for r in range(len(ROLES))]
    sells, buys = ([_activity(rng, len(m)) for m in members] for _ in range(2))
    table = np.array(STEPS).ravel()
    fresh = claims - claims // 7
    cells = rng.choice(len(table), fresh, p=table / table.sum())
    tail, head = np.empty(fresh, np.int64), np.empty(fresh, np.int64)
    for cell in np.unique(cells):
        a, b = divmod(int(cell), len(ROLES))
        at = np.flatnonzero(cells == cell)
        tail[at] = members[a][np.searchsorted(sells[a], rng.random(len(at)))]
        head[at] = members[b][np.searchsorted(buys[b], rng.random(len(at)))]
    again = rng.integers(0, fresh, claims - fresh)
    tail, head = np.append(tail, tail[again]), np.append(head, head[again])
    other = tail == head
    head[other] = (head[other] + 1) % n
    kind = rng.random(claims)
    strength = np.where(
        kind < 0.55, rng.beta(8, 3, claims), np.where(kind < 0.85, rng.beta(3, 4, claims), 0.1)
    )
    strength = np.clip(strength, 0.02, 0.99)
    root = np.minimum((rng.pareto(1.2, claims) + 1) * claims / 400, 1e15).astype(np.int64) % max(
        claims // 20, 1
    )
    return Supply(n, role, tail, head, strength, root)


def _activity(rng: np.random.Generator, count: int) -> np.ndarray:
    """Return the cumulated shares of a heavy-tailed activity."""
    weight = np.minimum(rng.pareto(1.6, count) + 1, max(count, 2) ** 0.75)
    total = np.cumsum(weight)
    return total / total[-1]


def ruled(view: GraphArrays, seed: int = 7) -> GraphArrays:
    """Return the view with dates and goods on its arcs.

    Arcs of later layers have later years more often.
    """
    rng = np.random.default_rng(seed)
    m = view.m
    begins = rng.integers(0, YEARS[1] - YEARS[0] + 1, m).astype(np.int32)
    ends = (begins + rng.integers(0, 6, m)).astype(np.int32)
    goods = np.where(rng.random(m) < 0.5, -1, rng.integers(0, GOODS, m)).astype(np.int32)
    fits = tuple(frozenset({g, (g + 1) % GOODS}) | {(g - 1) % GOODS} for g in range(GOODS))
    rules = RouteRules(
        np.zeros(m, np.int8),
        np.zeros(m, np.int8),
        ("firm",),
        goods,
        tuple(f"goods {g}" for g in range(GOODS)),
        fits,
        np.arange(m + 1, dtype=np.int32),
        begins,
        ends,
        rng.random(view.n) < 0.02,
        np.zeros(m, np.bool_),
    )
    fields = {
        name: getattr(view, name)
        for name in GraphArrays.__dataclass_fields__
        if name not in ("memo", "rules")
    }
    return GraphArrays(**fields, rules=rules)


def pairs(found: Supply, view: GraphArrays, count: int, seed: int = 0) -> list[tuple[int, int]]:
    """Return (maker, plant) pairs of middle degree, the plant within reach of the maker."""
    rng = np.random.default_rng(seed)
    out, into = np.diff(view.out), np.diff(view.by_head[0])
    sides = []
    for role, degree in ((0, out), (len(ROLES) - 1, into)):
        nodes = np.flatnonzero((found.role == role) & (degree > 0))
        ordered = nodes[np.argsort(degree[nodes], kind="stable")]
        sides.append(
            ordered[len(ordered) // 2 : max(len(ordered) * 9 // 10, len(ordered) // 2 + 1)]
        )
    reached: dict[int, np.ndarray] = {}
    chosen: list[tuple[int, int]] = []
    for _ in range(count * 200):
        maker, plant = int(rng.choice(sides[0])), int(rng.choice(sides[1]))
        if maker not in reached:
            reached[maker] = _reach(view, maker)
        if reached[maker][plant] and (maker, plant) not in chosen:
            chosen.append((maker, plant))
        if len(chosen) == count:
            break
    return chosen


def _reach(view: GraphArrays, start: int) -> np.ndarray:
    from scipy import sparse
    from scipy.sparse import csgraph

    matrix = sparse.csr_array(
        (np.ones(view.m, np.int8), view.head, view.out), shape=(view.n, view.n)
    )
    found = np.zeros(view.n, np.bool_)
    found[csgraph.breadth_first_order(matrix, start, return_predecessors=False)] = True
    return found


def to_networkx(view: GraphArrays) -> nx.DiGraph:
    """Return the same graph for networkx, with weight -log support and the pieces of each arc."""
    graph: nx.DiGraph = nx.DiGraph()
    graph.add_nodes_from(range(view.n))
    first, root, strength = view.first.tolist(), view.root.tolist(), view.strength.tolist()
    rows = zip(view.tail.tolist(), view.head.tolist(), view.support.tolist(), strict=True)
    for arc, (u, v, p) in enumerate(rows):
        a, b = first[arc], first[arc + 1]
        graph.add_edge(u, v, w=-log(p), p=p, roots=root[a:b], strengths=strength[a:b])
    return graph
