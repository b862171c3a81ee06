"""Exact two-terminal reliability by factoring over original statements, with states merged.

Each original statement ("root") has one uniform random number; between two neighbouring strengths
of a root the same arcs hold. Roots are conditioned on one by one (Shannon's expansion, the
factoring theorem with roots in place of edges). What matters of a state is only which nodes of the
frontier, those with arcs of earlier and of later roots, reach which; states that agree there are
merged. The method is that of frontier diagrams (Sekine, Imai, Tani; Hardy, Lucet, Limnios), here
for directed arcs that share roots (docs/decisions/0009).

Cost: the number of states, at worst exponential in the widest frontier. The computation is given up
above `limit` states at a time or `work` steps in all.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from .series_parallel import reduced
from .st_subgraph import SOURCE, TARGET, STSubgraph

LIMIT = 20_000  # states at a time
WORK = 300_000  # transitions between states in all: some seconds
# With more states than some, and a wider frontier before them, no net was seen to end; those that
# end have a frontier of at most eight nodes, or few roots.
SOME, WIDE, SHORT = 1_000, 16, 20
ROOTS = 400  # above, even the order of the roots takes too long

_Arc = tuple[int, int]
_Cell = tuple[float, tuple[_Arc, ...]]  # probability of a cell of a root, arcs that hold in it
_State = tuple[int, ...]  # as bits: what the source reaches, then what each frontier node reaches


def exact(net: STSubgraph, limit: int = LIMIT, work: int = WORK) -> float | None:
    """Compute the probability that a route holds, if original statements are independent.

    Args:
        net: The subgraph between the two ends, with one pick as its pieces.
        limit: Number of states at a time at which the computation is given up.
        work: Number of transitions in all at which it is given up.

    Returns:
        A probability from 0 to 1, 0.0 for a net without arcs, None if it was given up.
    """
    return counted(net, limit, work)[0]


def counted(net: STSubgraph, limit: int = LIMIT, work: int = WORK) -> tuple[float | None, int]:
    """Return the result of `exact` and how much of `work` is left."""
    if not net.m:
        return 0.0, work
    roots = _cells_by_root(net)
    if len(roots) > ROOTS:
        return None, work
    # At first the frontier is empty and the source reaches nothing.
    states: dict[_State, float] = {(0,): 1.0}
    connected = 0.0
    steps = list(_steps(_ordered(roots)))
    widths = [len(step.staying) for step in steps]
    for number, step in enumerate(steps):
        # Each state goes through each cell: the number of transitions of this step.
        work -= len(states) * len(step.cells)
        states, connected = _after_root(states, step, connected)
        if len(states) > limit or work < 0:
            return None, work
        if len(states) > SOME and _outgrows(len(states), widths[number:], limit):
            return None, work
    return connected, work


def _outgrows(states: int, widths: Sequence[int], limit: int) -> bool:
    """Return whether states will most likely exceed a limit: no wide frontier was ever passed.

    Args:
        states: Their number now.
        widths: The width of the frontier now, and after each root that is left.
        limit: States at a time.
    """
    # A root at most doubles the states as a rule, so that few roots are always gone through.
    return max(widths) > WIDE and states << min(len(widths) - 1, SHORT) > limit


@dataclass(frozen=True, slots=True)
class _Step:
    """One root and the frontier when it is conditioned on.

    `place` is the position of each frontier node, the `opened` new ones last. The nodes of
    `staying` remain on the frontier afterwards, those of the bits `leaving` do not. `source_done`
    is True if no later root has an arc at the source.
    """

    cells: tuple[_Cell, ...]
    place: Mapping[int, int]
    opened: int
    staying: tuple[int, ...]
    leaving: int
    source_done: bool


def _steps(roots: Sequence[tuple[_Cell, ...]]) -> Iterator[_Step]:
    """Yield the roots in order, each with its frontier."""
    last: dict[int, int] = {}
    for number, cells in enumerate(roots):
        for node in _nodes(cells):
            last[node] = number
    frontier: list[int] = []
    for number, cells in enumerate(roots):
        # The ends are no frontier nodes: the source is row 0 and the target a bit of every row.
        fresh = sorted(_nodes(cells).difference(frontier, (SOURCE, TARGET)))
        frontier += fresh
        staying = [node for node in frontier if last[node] > number]
        leaving = 0
        for node in frontier:
            if last[node] == number:
                leaving |= 1 << node
        place = dict(zip(frontier, itertools.count()))
        source_done = last.get(SOURCE, -1) <= number
        yield _Step(cells, place, len(fresh), tuple(staying), leaving, source_done)
        frontier = staying


def _after_root(
    states: Mapping[_State, float], step: _Step, connected: float
) -> tuple[dict[_State, float], float]:
    """Return the states after one more root, and the probability of being connected by then."""
    following: dict[_State, float] = {}
    fresh = [0] * step.opened
    place, remaining = step.place, ~step.leaving
    for state, weight in states.items():
        rows = [*state, *fresh]
        for share, arcs in step.cells:
            reach = _joined(rows, arcs, place)
            if reach is None:
                connected += weight * share
                continue
            from_source = reach[0] & remaining
            if step.source_done and not from_source:
                continue  # the target can no longer be reached
            # States that agree on what the frontier reaches have the same future and are one.
            key = (from_source, *[reach[place[node] + 1] & remaining for node in step.staying])
            following[key] = following.get(key, 0.0) + weight * share
    return following, connected


def _joined(
    rows: Sequence[int], arcs: Sequence[_Arc], place: Mapping[int, int]
) -> list[int] | None:
    """Return what reaches what once some arcs hold; None if the source reaches the target.

    This is the innermost loop, run for every state and cell: one function on integers as bit sets,
    because calls and objects would double its time.
    """
    reach = list(rows)
    top = 1 << TARGET
    for tail, head in arcs:
        beyond = top if head == TARGET else (1 << head) | reach[place[head] + 1]
        if beyond & top:
            beyond = top | (1 << head if head != TARGET else 0)
        if tail == SOURCE or reach[0] >> tail & 1:
            reach[0] |= beyond
        else:
            bit = 1 << tail
            for row in range(1, len(reach)):
                if reach[row] & bit:
                    reach[row] |= beyond
            reach[place[tail] + 1] |= beyond
        if reach[0] & top:
            return None
    changed = True
    while changed:  # the source reaches all that is reached from what it reaches
        changed = False
        for node, index in place.items():
            if reach[0] >> node & 1 and reach[index + 1]:
                more = reach[0] | reach[index + 1]
                changed |= more != reach[0]
                reach[0], reach[index + 1] = more, 0
        if reach[0] & top:
            return None
    for node, index in place.items():
        row = reach[index + 1]
        if row & top:
            reach[index + 1] = top  # a node that reaches the target needs nothing else
        elif row:
            reach[index + 1] = row & ~(reach[0] | 1 << node)  # nor what the source already reaches
    return reach


def _cells_by_root(net: STSubgraph) -> list[tuple[_Cell, ...]]:
    """Return the cells of each root; roots that support only one arc are combined where they are in
    parallel or in series.
    """
    alone: dict[_Arc, float] = {}
    roots: list[tuple[_Cell, ...]] = []
    for _, strengths in sorted(_strengths_by_root(net).items()):
        if len(strengths) == 1:
            ((arc, strength),) = strengths.items()
            # Roots of one and the same arc are independent and in parallel: their failures
            # multiply.
            alone[arc] = alone.get(arc, 1.0) * (1 - strength)
        else:
            roots.append(_cells(strengths))
    kept = {SOURCE, TARGET}
    for cells in roots:
        kept |= _nodes(cells)
    for arc, fails in sorted(reduced(alone, kept).items()):
        roots.append(((fails, ()), (1 - fails, (arc,))))
    return roots


def _strengths_by_root(net: STSubgraph) -> dict[int, dict[_Arc, float]]:
    """Return for each root its strength on each pair of nodes that it joins."""
    first = net.first.tolist()
    root, strength = net.root.tolist(), net.strength.tolist()
    by_root: dict[int, dict[_Arc, float]] = {}
    for number, arc in enumerate(zip(net.tail.tolist(), net.head.tolist(), strict=True)):
        for piece in range(first[number], first[number + 1]):
            strengths = by_root.setdefault(root[piece], {})
            # One root has one random number: where its weaker claim holds, the stronger does too.
            strengths[arc] = max(strengths.get(arc, 0.0), strength[piece])
    return by_root


def _cells(strengths: Mapping[_Arc, float]) -> tuple[_Cell, ...]:
    """Return the intervals of a root's random number within which the same arcs hold."""
    ordered = sorted(strengths.items())
    cells = []
    for low, high in itertools.pairwise(sorted({0.0, 1.0, *strengths.values()})):
        holding = tuple(arc for arc, strength in ordered if strength >= high)
        cells.append((high - low, holding))
    return tuple(cells)


def _nodes(cells: Sequence[_Cell]) -> set[int]:
    nodes: set[int] = set()
    for _, arcs in cells:
        nodes.update(*arcs)
    return nodes


def _ordered(roots: Sequence[tuple[_Cell, ...]]) -> list[tuple[_Cell, ...]]:
    """Return the roots in an order that keeps the frontier small: greedy, outward from the source.

    Cost: a root is ranked again only when a node of its own has changed, or the frontier has become
    empty or is no longer so; along a chain that is n log n in the number of roots.
    """
    order = _Order([_nodes(cells) - {SOURCE, TARGET} for cells in roots])
    return [roots[number] for number in order.taken()]


class _Order:
    """The greedy order of roots by the frontier nodes that each opens and closes."""

    def __init__(self, nodes: Sequence[set[int]]) -> None:
        self.nodes = nodes
        self.roots_at: dict[int, list[int]] = {}
        for root, of_root in enumerate(nodes):
            for node in of_root:
                self.roots_at.setdefault(node, []).append(root)
        # For each node, how many roots with it are to come.
        self.remaining = {node: len(found) for node, found in self.roots_at.items()}
        self.age = dict(zip(sorted(self.remaining), itertools.count()))
        self.frontier: set[int] = set()

    def taken(self) -> Iterator[int]:
        """Yield the roots by their numbers, best first."""
        waiting = set(range(len(self.nodes)))
        ranks = {root: self._rank(root) for root in waiting}
        heap = sorted(ranks.values())
        while waiting:
            rank = heapq.heappop(heap)
            best = rank[-1]
            # A root that was ranked again has a newer entry, and one that was taken has none.
            if best not in waiting or ranks[best] != rank:
                continue
            waiting.remove(best)
            yield best
            was_empty = not self.frontier
            self._take(best, len(self.nodes) - len(waiting))
            for root in self._changed(best, was_empty, waiting):
                ranks[root] = self._rank(root)
                heapq.heappush(heap, ranks[root])

    def _changed(self, taken: int, was_empty: bool, waiting: set[int]) -> set[int]:
        """Return the waiting roots whose rank may be another after one was taken."""
        # Whether a root stands apart from the frontier depends on whether there is one.
        if was_empty != (not self.frontier):
            return waiting
        changed: set[int] = set()
        for node in self.nodes[taken]:
            changed.update(self.roots_at[node])
        return changed & waiting

    def _take(self, root: int, number: int) -> None:
        for node in self.nodes[root]:
            if node not in self.frontier:
                self.frontier.add(node)
                self.age[node] = number
            self.remaining[node] -= 1
            if not self.remaining[node]:
                self.frontier.discard(node)

    def _rank(self, root: int) -> tuple[int, int, int, int]:
        """Return what the next root is chosen by, the least first."""
        nodes = self.nodes[root]
        closed = 0
        for node in nodes:
            closed += self.remaining[node] == 1
        touching = nodes & self.frontier
        opened = len(nodes) - len(touching)
        oldest = min(map(self.age.__getitem__, touching), default=len(self.age))
        # A root apart from the frontier would begin a second one, so it comes when no other is
        # left.
        apart = self.frontier and nodes and not touching
        growth = len(self.remaining) if apart else opened - closed
        return (growth, oldest, opened, root)


def widest(net: STSubgraph) -> float:
    """Compute the reliability if all original statements share one random number.

    That is the best route by its weakest step: a widest path, by Dijkstra's algorithm with the
    minimum in place of the sum. Cost: O(m log m).

    Returns:
        A number from 0 to 1, 0.0 if nothing connects the two ends.
    """
    out: dict[int, list[tuple[int, float]]] = {}
    for tail, head, strength in zip(
        net.tail.tolist(), net.head.tolist(), net.common.tolist(), strict=True
    ):
        if strength > 0:
            out.setdefault(tail, []).append((head, strength))
    best: dict[int, float] = {SOURCE: inf}
    # Negated, because heapq gives the least first and the widest is wanted.
    heap: list[tuple[float, int]] = [(-inf, SOURCE)]
    while heap:
        width, node = heapq.heappop(heap)
        if node == TARGET:
            return -width
        for head, strength in out.get(node, ()):
            through = min(-width, strength)
            if through > best.get(head, 0.0):
                best[head] = through
                heapq.heappush(heap, (-through, head))
    return 0.0
