"""Layers of a drawing: which column a node is in, in what order, at which height.

The method is that of Sugiyama, Tagawa and Toda, Methods for visual understanding of hierarchical
system structures (1981). Cycles are broken depth first and columns are longest paths. Crossings
are reduced by barycentre sweeps. Heights are least squares towards the neighbours under minimum
gaps, solved exactly layer by layer by pooling adjacent violators. Nothing is random: equal input
gives an equal picture.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import add

SWEEPS = 40
PULLS = 240
SETTLED = 1e-6  # a move, in pixels, below which a vertex has found its place
UNSEEN, OPEN, DONE = 0, 1, 2  # states of a node in a search depth first
Links = Mapping[str, Sequence[str]]


def acyclic(nodes: Sequence[str], edges: Sequence[tuple[str, str]]) -> list[bool]:
    """Return for each edge whether it must be turned round so that no cycle is left.

    The search goes depth first, in the order of the nodes and edges; O(nodes + edges).

    >>> acyclic(["a", "b", "c"], [("a", "b"), ("b", "c"), ("c", "a")])
    [False, False, True]
    """
    outgoing: dict[str, list[int]] = {}
    for number, (source, _) in enumerate(edges):
        outgoing.setdefault(source, []).append(number)
    state = dict.fromkeys(nodes, UNSEEN)
    turned = [False] * len(edges)
    for root in nodes:
        if state[root] == UNSEEN:
            for number in _back_edges(root, edges, outgoing, state):
                turned[number] = True
    return turned


def _back_edges(
    root: str,
    edges: Sequence[tuple[str, str]],
    outgoing: Mapping[str, Sequence[int]],
    state: dict[str, int],
) -> list[int]:
    """Return the edges that lead back to an open node, and mark all nodes that were reached."""
    back = []
    state[root] = OPEN
    # A stack of its own: a long chain would exceed the depth of recursion.
    stack = [(root, iter(outgoing.get(root, ())))]
    while stack:
        node, following = stack[-1]
        number = next(following, None)
        if number is None:
            state[node] = DONE
            stack.pop()
            continue
        target = edges[number][1]
        if state[target] == OPEN:
            back.append(number)
        elif state[target] == UNSEEN:
            state[target] = OPEN
            stack.append((target, iter(outgoing.get(target, ()))))
    return back


def columns(
    nodes: Sequence[str], edges: Sequence[tuple[str, str]], last: Sequence[str] = ()
) -> dict[str, int]:
    """Return each node's column: the length of the longest path that leads to it.

    A node that nothing leads to is moved right, to the column before the first that it leads to.

    Args:
        nodes: All nodes, in the order in which equal ones are treated.
        edges: Pairs of nodes without a cycle (see `acyclic`).
        last: Nodes to put in the last column if they have no successor.

    >>> columns(["a", "b", "c", "x"], [("a", "b"), ("b", "c"), ("x", "c")])
    {'a': 0, 'x': 1, 'b': 1, 'c': 2}
    """
    before: dict[str, list[str]] = {node: [] for node in nodes}
    after: dict[str, list[str]] = {node: [] for node in nodes}
    for source, target in edges:
        before[target].append(source)
        after[source].append(target)
    column = _longest_paths(nodes, before, after)
    for node in nodes:
        if not before[node] and after[node]:
            column[node] = min(column[target] for target in after[node]) - 1
    for node in last:
        # An end that feeds a further one stays left of it, so that every edge runs right.
        if not after[node]:
            column[node] = max(column.values())
    return column


def _longest_paths(nodes: Sequence[str], before: Links, after: Links) -> dict[str, int]:
    """Return the length of the longest path to each node, by a walk in topological order."""
    column: dict[str, int] = {}
    waiting = {node: len(before[node]) for node in nodes}
    ready = [node for node in nodes if not waiting[node]]
    while ready:
        node = ready.pop(0)
        column[node] = max((column[source] + 1 for source in before[node]), default=0)
        for target in after[node]:
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return column


def crossings(left: Sequence[str], right: Sequence[str], links: Links) -> int:
    """Return how many links between two ordered layers cross each other.

    >>> crossings(["a", "b"], ["x", "y"], {"a": ["y"], "b": ["x"]})
    1
    """
    place = _places(right)
    count, passed = 0, list[float]()
    for vertex in left:
        ends = sorted(place[other] for other in links.get(vertex, ()))
        count += sum(len(passed) - bisect_right(passed, end) for end in ends)
        for end in ends:
            insort(passed, end)
    return count


def ordered(layers: Sequence[Sequence[str]], links: Sequence[tuple[str, str]]) -> list[list[str]]:
    """Return the layers, each reordered so that few links cross; links join neighbouring layers.

    Sweeps go forth and back over the layers, `SWEEPS` of them or until no link crosses. The best
    order that any sweep left is returned; it need not be the best that there is.
    """
    right: dict[str, list[str]] = {}
    left: dict[str, list[str]] = {}
    for source, target in links:
        right.setdefault(source, []).append(target)
        left.setdefault(target, []).append(source)
    current = _copied(layers)
    # A sweep can add crossings; the order as given counts as the first to be beaten.
    best, least = _copied(layers), _all_crossings(current, right)
    for sweep in range(SWEEPS):
        if not least:
            break
        if sweep % 2 == 0:
            for fixed, layer in itertools.pairwise(current):
                _sort_by_barycentre(layer, fixed, left)
        else:
            for fixed, layer in itertools.pairwise(reversed(current)):
                _sort_by_barycentre(layer, fixed, right)
        count = _all_crossings(current, right)
        if count < least:
            best, least = _copied(current), count
    return best


def _copied(layers: Iterable[Iterable[str]]) -> list[list[str]]:
    return list(map(list, layers))


def _places(layer: Iterable[str]) -> dict[str, float]:
    return {vertex: place for place, vertex in enumerate(layer)}


def _all_crossings(layers: Sequence[Sequence[str]], right: Links) -> int:
    return sum(crossings(layer, after, right) for layer, after in itertools.pairwise(layers))


def _sort_by_barycentre(layer: list[str], fixed: Sequence[str], links: Links) -> None:
    """Sort a layer by the mean place of each vertex's neighbours in the layer beside it.

    A vertex without neighbours keeps the place that it has.
    """
    fixed_place, place = _places(fixed), _places(layer)
    for vertex in layer:
        near = [fixed_place[other] for other in links.get(vertex, ())]
        if near:
            place[vertex] = sum(near) / len(near)
    layer.sort(key=place.__getitem__)


def pooled(wanted: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Return the non-decreasing numbers nearest to those wanted, in weighted least squares.

    Adjacent numbers that decrease are pooled to their mean (Barlow et al., Statistical inference
    under order restrictions, 1972); O(n).

    >>> pooled([1.0, 3.0, 2.0], [1.0, 1.0, 1.0])
    [1.0, 2.5, 2.5]
    """
    blocks: list[tuple[float, float, int]] = []  # value, weight, count
    for value, weight in zip(wanted, weights, strict=True):
        blocks.append((value, weight, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            later, earlier = blocks.pop(), blocks.pop()
            total = earlier[1] + later[1]
            mean = (earlier[0] * earlier[1] + later[0] * later[1]) / total
            blocks.append((mean, total, earlier[2] + later[2]))
    numbers: list[float] = []
    for value, _, count in blocks:
        numbers += [value] * count
    return numbers


def heights(
    layers: Sequence[Sequence[str]],
    links: Sequence[tuple[str, str]],
    size: Mapping[str, float],
    gap: float,
    stiff: frozenset[str] = frozenset(),
) -> dict[str, float]:
    """Return the middle of each vertex across its layer.

    Each vertex is drawn to the weighted mean of its neighbours, layer by layer, forth and back.

    Args:
        layers: Vertices in the order in which they stand.
        links: Pairs of vertices in neighbouring layers.
        size: Room that each vertex takes.
        gap: Least distance between two vertices of a layer.
        stiff: Vertices whose links weigh more, so that they run straight.
    """
    number = dict(zip(itertools.chain.from_iterable(layers), itertools.count()))
    near = _weighted_neighbours(links, stiff)
    pulls: list[_Pull] = []
    place: list[float] = []
    for layer in layers:
        offset = 0.0
        starts: list[float] = []
        for vertex in layer:
            starts.append(offset + size[vertex] / 2)  # the offset that a tight stack gives
            offset += size[vertex] + gap
        pulls.append(_Pull.of(len(place), starts, layer, near, number))
        place += [start - offset / 2 for start in starts]
    return dict(zip(number, _settled(pulls, place), strict=True))


def _settled(pulls: Sequence[_Pull], place: list[float]) -> list[float]:
    """Return where vertices come to rest, or where they are after `PULLS` turns."""
    still = 0
    for turn in range(PULLS):
        before = list(place)
        for pull in pulls if turn % 2 == 0 else reversed(pulls):
            pull.act(place)
        moved = any(abs(now - then) > SETTLED for now, then in zip(place, before, strict=True))
        still = 0 if moved else still + 1
        if still == 2:  # forth and back
            break
    return place


def _weighted_neighbours(
    links: Sequence[tuple[str, str]], stiff: frozenset[str]
) -> dict[str, list[tuple[str, float]]]:
    """Return the neighbours of each vertex with the weights of their links: 6, 2 or 1."""
    weights = (1.0, 2.0, 6.0)  # by the number of stiff ends
    near: dict[str, list[tuple[str, float]]] = {}
    for source, target in links:
        weight = weights[(source in stiff) + (target in stiff)]
        near.setdefault(source, []).append((target, weight))
        near.setdefault(target, []).append((source, weight))
    return near


@dataclass(frozen=True, slots=True)
class _Pull:
    """A layer and what pulls its vertices: their neighbours, by number, with weights."""

    first: int  # the number of its first vertex
    starts: list[float]
    neighbours: list[list[tuple[int, float]]]
    totals: list[float]  # of the weights
    weights: list[float]

    @classmethod
    def of(
        cls,
        first: int,
        starts: list[float],
        layer: Sequence[str],
        near: Mapping[str, Sequence[tuple[str, float]]],
        number: Mapping[str, int],
    ) -> _Pull:
        """Return the pulls on a layer whose first vertex has a number."""
        neighbours: list[list[tuple[int, float]]] = []
        totals: list[float] = []
        weights: list[float] = []
        for vertex in layer:
            links: list[tuple[int, float]] = []
            total = 0.0
            for other, weight in near.get(vertex, ()):
                links.append((number[other], weight))
                total += weight
            neighbours.append(links)
            totals.append(total)
            # A vertex without links yields to its neighbours.
            weights.append(total or 0.1)
        return cls(first, starts, neighbours, totals, weights)

    def act(self, place: list[float]) -> None:
        """Move the vertices as near to their neighbours as the gaps between them allow.

        What is pooled is the distance to a tight stack: where it does not decrease, the gaps are
        kept.
        """
        wanted: list[float] = []
        rows = zip(self.neighbours, self.totals, self.starts, strict=True)
        for at, (links, total, start) in enumerate(rows, self.first):
            goal = place[at]
            if total:
                goal = 0.0
                for other, weight in links:
                    goal += place[other] * weight
                goal /= total
            wanted.append(goal - start)
        free = pooled(wanted, self.weights)
        place[self.first : self.first + len(free)] = map(add, free, self.starts)
