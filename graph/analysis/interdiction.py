"""The few nodes whose removal weakens a connection most: exactly, or greedily with no guarantee.

The exact method is max-flow interdiction with the nodes split (Wood 1993): minimise the capacity of
a cut from which up to k nodes may be removed. The capacity of an arc is -log(1 - support), so the
cut that is left bounds the support of the connection by 1 - exp(-capacity), arcs independent. HiGHS
solves the mixed integer program through scipy and reports its gap.

The greedy method removes the node with the largest loss, again and again. Two equal disjoint routes
show that it can gain nothing with one node and everything with two, so no bound holds for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np
import numpy.typing as npt

from ..distinct import distinct
from ..errors import BadInput, wrong
from . import worlds as sampling
from .arrays import Flags, Floats, GraphArrays
from .reliability import WORLDS, supports
from .sampled_criticality import losses
from .st_subgraph import SOURCE, TARGET, STSubgraph

if TYPE_CHECKING:
    from scipy import sparse

NO_GUARANTEE = "greedy: no guarantee"
FEWER = 1e-7  # cost of removing a node: of equally good sets the smaller is taken

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Interdiction:
    """A set of nodes to remove, the capacity of the cut that is left, and how good the answer is.

    `left` is the capacity of a minimum cut without the nodes, `bound` = 1 - exp(-left) an upper
    bound of the support that is left with arcs independent. `gap` is that of the solver, 0 when
    proved optimal and not a number for the greedy method.
    """

    nodes: tuple[str, ...]
    left: float
    bound: float
    gap: float
    method: str


@dataclass(frozen=True, slots=True)
class _Columns:
    """The variables of the integer program, by column.

    `entrance` and `exit` are the sides of each place of the net (0 source, 1 target), `cut` is 1
    for an arc of the cut, `removed` 1 for a party that is removed.
    """

    entrance: Numbers
    exit: Numbers
    cut: Numbers
    removed: Numbers

    @property
    def number(self) -> int:
        """The number of columns."""
        return int(self.removed.size + self.cut.size + 2 * self.entrance.size)


def interdict(view: GraphArrays, net: STSubgraph, k: int, seconds: float = 60.0) -> Interdiction:
    """Find the best k nodes to remove from a connection, by integer programming.

    Time is exponential at worst; after `seconds` the solver returns its best answer with the gap.

    Args:
        view: The graph, for the names of nodes.
        net: The subgraph between the two ends.
        k: Number of nodes that may be removed, at least 1.
        seconds: Time limit of the solver.

    Raises:
        BadInput: `k` is below 1, or there is no answer within the time limit.
    """
    if k < 1:
        raise wrong("interdiction -k", k, "a number of at least 1")
    if not net.m:
        return Interdiction((), 0.0, 0.0, 0.0, "nothing connects")
    parties = distinct(net.whose[net.whose >= 0])
    columns = _columns(net, len(parties))
    removed, gap, message = _solve(net, parties, columns, k, seconds)
    if removed is None:
        raise BadInput(
            f"interdiction: no answer within {seconds:g} s ({message}); ask for fewer nodes"
        )
    chosen = parties[removed].tolist()
    return _interdiction(view, chosen, net.less(chosen), gap, "integer program (HiGHS)")


def _columns(net: STSubgraph, parties: int) -> _Columns:
    places = np.arange(net.n)
    cut = 2 * net.n + np.arange(net.m)
    return _Columns(places, places + net.n, cut, 2 * net.n + net.m + np.arange(parties))


def _solve(
    net: STSubgraph, parties: npt.NDArray[np.int32], columns: _Columns, k: int, seconds: float
) -> tuple[Flags | None, float, str]:
    """Solve the integer program of a net.

    Returns:
        Which parties are removed, or None without an answer; the solver's gap and its message.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    matrix = _constraints(net, parties, columns)
    limits = np.zeros(matrix.shape[0])
    limits[-1] = k
    cost = np.zeros(columns.number)
    cost[columns.cut] = _capacities(net)
    cost[columns.removed] = FEWER
    low, high = np.zeros(columns.number), np.ones(columns.number)
    # Both sides of either end are fixed, so that no end is ever removed.
    high[[columns.entrance[SOURCE], columns.exit[SOURCE]]] = 0.0
    low[[columns.entrance[TARGET], columns.exit[TARGET]]] = 1.0
    # With whole numbers for the parties, the rest is a minimum cut, whose optimum is whole anyway.
    integrality = np.zeros(columns.number)
    integrality[columns.removed] = 1
    solution = milp(
        cost,
        constraints=LinearConstraint(matrix, -np.inf, limits),
        integrality=integrality,
        bounds=Bounds(low, high),
        options={"time_limit": seconds},
    )
    # The solver returns whole numbers only to within a tolerance.
    removed = None if solution.x is None else solution.x[columns.removed] > 0.5
    gap = getattr(solution, "mip_gap", 0.0) or 0.0  # None where nothing was solved
    return removed, float(gap), str(solution.message)


def _constraints(
    net: STSubgraph, parties: npt.NDArray[np.int32], columns: _Columns
) -> sparse.csr_array:
    """Return the left sides of the constraints, each at most 0, but the last at most k.

    For each arc, side(head) - side(tail) <= cut. For each inner place, side(exit) - side(entrance)
    <= removed. The last row is the sum of the removed parties.
    """
    from scipy import sparse  # takes a moment to import

    inner = np.setdiff1d(np.arange(net.n), (SOURCE, TARGET))
    party = columns.removed[np.searchsorted(parties, net.whose[inner])]
    of_arcs = (columns.entrance[net.head], columns.exit[net.tail], columns.cut)
    of_places = (columns.exit[inner], columns.entrance[inner], party)
    last = net.m + len(inner)
    rows = [np.arange(last).repeat(3), np.full(len(parties), last)]
    cols = [np.stack(of_arcs, axis=1).ravel(), np.stack(of_places, axis=1).ravel(), columns.removed]
    values = [np.tile([1.0, -1.0, -1.0], last), np.ones(len(parties))]
    triple = (np.concatenate(values), (np.concatenate(rows), np.concatenate(cols)))
    return sparse.csr_array(triple, shape=(last + 1, columns.number))


def _interdiction(
    view: GraphArrays, chosen: Sequence[int], rest: STSubgraph, gap: float, method: str
) -> Interdiction:
    # Computed anew for both methods, so that their results compare; the solver's own value includes
    # the cost `FEWER`.
    left = _least_cut(rest)
    return Interdiction(tuple(sorted(map(view.label, chosen))), left, 1 - exp(-left), gap, method)


def greedy(
    view: GraphArrays, net: STSubgraph, k: int, worlds: int = WORLDS, seed: int = sampling.SEED
) -> Interdiction:
    """Choose k nodes one by one, each with the largest loss of reliability in the same worlds.

    The result has no guarantee (see the module). Cost: one pass over the worlds per node. Fewer
    than k nodes are chosen if nothing connects the ends any more.

    Raises:
        BadInput: `k` is below 1.
    """
    if k < 1:
        raise wrong("interdiction -k", k, "a number of at least 1")
    chosen: list[int] = []
    rest = net
    while len(chosen) < k and rest.m:
        needed = losses(rest, worlds, seed).needed
        tails = rest.whose[rest.tail]
        # Every inner node of a net has an arc out, because each arc lies on a walk to the target.
        candidates: list[int] = distinct(tails[tails >= 0]).tolist()
        if not candidates:
            break
        # Of equal losses the first node in order is taken, so that the answer can be repeated.
        best = max(candidates, key=lambda node: needed.get(node, 0))
        chosen.append(best)
        rest = rest.less([best])
    return _interdiction(view, chosen, rest, float("nan"), NO_GUARANTEE)


def _capacities(net: STSubgraph) -> Floats:
    """Return float64[m], -log(1 - support) of each arc, finite also for a support of 1."""
    return np.asarray(-np.log(np.maximum(1 - supports(net), 1e-12)))


def _least_cut(net: STSubgraph) -> float:
    """Return the capacity of a minimum cut."""
    if not net.m:
        return 0.0
    graph: nx.DiGraph[int] = nx.DiGraph()
    for tail, head, capacity in zip(
        net.tail.tolist(), net.head.tolist(), _capacities(net).tolist(), strict=True
    ):
        # Parallel arcs are taken as independent: that none holds has the product of their chances,
        # and capacities are its logarithm.
        before = graph[tail][head]["capacity"] if graph.has_edge(tail, head) else 0.0
        graph.add_edge(tail, head, capacity=before + capacity)
    return float(nx.maximum_flow_value(graph, SOURCE, TARGET))
