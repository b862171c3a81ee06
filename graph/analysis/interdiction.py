"""Which few nodes part FROM and TO best: exactly, by a mixed integer program, or greedily, with no guarantee.

Max-flow interdiction with the nodes split (Wood 1993; METHODS 6.6): minimise the capacity of a cut
from which up to k nodes may be taken out. Capacity of an arc: -log(1 - support), so that the cut that
is left bounds the support of the connection by 1 - exp(-capacity), arcs independent. Solved by HiGHS
through scipy, with its gap. Greedy takes the node with the largest loss, again and again: two equal
disjoint routes show that it can gain nothing with one node and everything with two, so no bound holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

import numpy as np
from scipy import sparse

from ..errors import BadInput, wrong
from . import worlds as sampling
from .arrays import GraphArrays
from .reliability import WORLDS, supports
from .sampled_criticality import losses
from .st_subgraph import SOURCE, TARGET, STSubgraph

NO_GUARANTEE = "greedy: no guarantee"


@dataclass(frozen=True, slots=True)
class Interdiction:
    """A set of nodes to take out, what is left of the cut's capacity, and how good the answer is known to be.

    `left` is the capacity of a minimum cut without the nodes, `bound` = 1 - exp(-left) an upper bound
    of the support that is left with arcs independent; `gap` is the solver's, 0 when proved optimal.
    """

    nodes: tuple[str, ...]
    left: float
    bound: float
    gap: float
    method: str


def interdict(view: GraphArrays, net: STSubgraph, k: int, seconds: float = 60.0) -> Interdiction:
    """Return the best k nodes to take out, by integer programming. Raises `BadInput` for k < 1."""
    if k < 1:
        raise wrong("interdiction -k", k, "a number of at least 1")
    if not net.m:
        return Interdiction((), 0.0, 0.0, 0.0, "nothing connects")
    parties = sorted({int(v) for v in net.whose if v >= 0})
    column = {v: i for i, v in enumerate(parties)}
    places = net.n
    inner = [v for v in range(places) if v not in (SOURCE, TARGET)]
    # columns: side of each place's entrance and exit (0 source side, 1 target side), cut of each arc, party taken out
    entrance = np.arange(places)
    leaving = np.arange(places) + places
    cut = 2 * places + np.arange(net.m)
    taken = 2 * places + net.m
    width = taken + len(parties)
    capacity = -np.log(np.maximum(1 - supports(net), 1e-12))
    cost = np.zeros(width)
    cost[cut] = capacity
    cost[taken:] = 1e-7  # of equally good sets the smaller
    rows: list[int] = []
    cols: list[int] = []
    values: list[float] = []

    def row(number: int, entries: Sequence[tuple[int, float]]) -> None:
        for at, value in entries:
            rows.append(number)
            cols.append(int(at))
            values.append(value)

    number = 0
    for a in range(net.m):  # side(head) - side(tail) <= cut
        row(number, [(entrance[net.head[a]], 1.0), (leaving[net.tail[a]], -1.0), (cut[a], -1.0)])
        number += 1
    for v in inner:  # side(exit) - side(entrance) <= taken out
        row(
            number,
            [(leaving[v], 1.0), (entrance[v], -1.0), (taken + column[int(net.whose[v])], -1.0)],
        )
        number += 1
    row(number, [(taken + i, 1.0) for i in range(len(parties))])
    upper = np.zeros(number + 1)
    upper[number] = k
    from scipy.optimize import Bounds, LinearConstraint, milp  # takes a moment to import

    matrix = sparse.csr_array((values, (rows, cols)), shape=(number + 1, width))
    low, high = np.zeros(width), np.ones(width)
    high[[entrance[SOURCE], leaving[SOURCE]]] = 0.0
    low[[entrance[TARGET], leaving[TARGET]]] = 1.0
    whole = np.zeros(width)
    whole[taken:] = 1  # with the parties whole numbers, the rest is a cut and whole by itself
    found = milp(
        cost,
        constraints=LinearConstraint(matrix, -np.inf, upper),
        integrality=whole,
        bounds=Bounds(low, high),
        options={"time_limit": seconds},
    )
    if found.x is None:
        raise BadInput(
            f"interdiction: no answer within {seconds:g} s ({found.message}); ask for fewer nodes"
        )
    chosen = [parties[i] for i in range(len(parties)) if found.x[taken + i] > 0.5]
    left = _least_cut(net.less(chosen))
    gap = float(getattr(found, "mip_gap", 0.0) or 0.0)
    return Interdiction(
        tuple(sorted(view.label(v) for v in chosen)),
        left,
        1 - exp(-left),
        gap,
        "integer program (HiGHS)",
    )


def greedy(
    view: GraphArrays, net: STSubgraph, k: int, worlds: int = WORLDS, seed: int = sampling.SEED
) -> Interdiction:
    """Return k nodes taken one by one, each the largest loss of reliability in the same worlds: no guarantee."""
    if k < 1:
        raise wrong("interdiction -k", k, "a number of at least 1")
    chosen: list[int] = []
    left = net
    while len(chosen) < k and left.m:
        found = losses(left, worlds, seed)
        best = max(
            sorted({int(v) for v in left.whose[left.tail] if v >= 0}),
            key=lambda v: found.needed.get(v, 0),
            default=None,
        )
        if best is None:
            break
        chosen.append(best)
        left = left.less([best])
    capacity = _least_cut(left)
    return Interdiction(
        tuple(sorted(view.label(v) for v in chosen)),
        capacity,
        1 - exp(-capacity),
        float("nan"),
        NO_GUARANTEE,
    )


def _least_cut(net: STSubgraph) -> float:
    """Return the capacity of a minimum cut."""
    import networkx as nx

    if not net.m:
        return 0.0
    graph: nx.DiGraph[int] = nx.DiGraph()
    for u, v, c in zip(
        net.tail.tolist(),
        net.head.tolist(),
        -np.log(np.maximum(1 - supports(net), 1e-12)),
        strict=True,
    ):
        before = graph[u][v]["capacity"] if graph.has_edge(u, v) else 0.0
        graph.add_edge(u, v, capacity=before + float(c))
    return float(nx.maximum_flow_value(graph, SOURCE, TARGET))
