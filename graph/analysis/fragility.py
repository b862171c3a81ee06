"""What a documented connection hangs on: the fewest voices, or original statements, that must err.

If every member of such a set were wrong, no documented route would be left, and "a route is
documented" would turn into "none is". The set is a minimum label cut between the two ends, each
relation bearing the labels of the claims behind it: it falls when all its labels are gone. The
problem is NP-hard (Jha, Sheyner and Wing 2002), and small in practice, since few statements stand
behind one connection.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from ..model import Edge
from .arrays import GraphArrays
from .st_subgraph import SOURCE, TARGET, STSubgraph

Label = Literal["voice", "root"]
LABELS = 30  # labels up to which the smallest set is found exactly
VISITS = 20_000  # sets looked at, after which the answer is a bound
WORK = 4_000_000  # steps times labels, above which only the labels at the two ends are looked at
Arc = tuple[int, int, frozenset[str]]  # tail, head, labels


@dataclass(frozen=True, slots=True)
class Fragility:
    """The fewest labels whose being wrong would leave no documented route.

    Attributes:
        smallest: A set of labels after which no route is left, sorted. Among the smallest sets the
            first in the order of names; empty where nothing connects the ends.
        least: No set with fewer labels than this is enough. Equal to the size of `smallest` where
            the answer is exact.
        labels: The number of labels on the connection.
    """

    smallest: tuple[str, ...]
    least: int
    labels: int

    @property
    def exact(self) -> bool:
        """Whether no smaller set exists, as opposed to none having been found."""
        return self.least == len(self.smallest)


@dataclass(frozen=True, slots=True)
class ConnectionFragility:
    """The fewest sources, and the fewest original statements, on which a connection hangs."""

    voices: Fragility
    roots: Fragility


def connection_fragility(net: STSubgraph, view: GraphArrays) -> ConnectionFragility:
    """Return what a connection hangs on by sources and by original statements; see `fragility`."""
    return ConnectionFragility(fragility(net, view, "voice"), fragility(net, view, "root"))


def fragility(net: STSubgraph, view: GraphArrays, label: Label) -> Fragility:
    """Return the fewest voices, or original statements, on which a connection hangs.

    Claims without a score (denied, withdrawn, in error) carry no relation and are left out. Exact
    up to `LABELS` labels and `VISITS` sets; beyond, the set is a greedy one, and `least` counts
    routes that share no label, one of whose labels must fall for each.

    Args:
        net: The connection, from `st_subgraph`.
        view: The view that it is part of, with its edges.
        label: "voice" for bodies whose knowledge a claim is, "root" for original statements.
    """
    # In a very large net even the greedy set would take a walk for each label.
    edges = view.edges or ()
    arcs: list[Arc] = []
    for tail, head, arc in zip(net.tail.tolist(), net.head.tolist(), net.arc.tolist(), strict=True):
        arcs.append((tail, head, labels_of(edges[arc], label)))
    return smallest_cut(arcs)


def labels_of(edge: Edge, label: Label) -> frozenset[str]:
    """Return the voices or the original statements of the claims that a relation is scored by."""
    found: set[str] = set()
    for piece in edge.pieces:
        if piece.strength > 0:
            found.add(piece.voice if label == "voice" else piece.root)
    return frozenset(found)


def smallest_cut(arcs: Sequence[Arc]) -> Fragility:
    """Return the fewest labels without which no walk leads from node 0 to node 1.

    >>> two_ways = [(0, 2, frozenset("a")), (2, 1, frozenset("ab")), (0, 1, frozenset("c"))]
    >>> smallest_cut(two_ways)
    Fragility(smallest=('a', 'c'), least=2, labels=3)
    """
    named: set[str] = set()
    for _, _, labels in arcs:
        named |= labels
    if _walk(arcs, frozenset()) is None:
        return Fragility((), 0, len(named))
    if len(arcs) * len(named) > WORK:
        return Fragility(tuple(sorted(_at_an_end(arcs))), 1, len(named))
    # The two bounds often meet, and then no search is needed.
    greedy = _greedy(arcs)
    least = _disjoint(arcs)
    if len(named) <= LABELS and least < len(greedy):
        search = _Search(arcs)
        for size in range(least, len(greedy)):
            found = search.within(frozenset(), size)
            if search.spent:
                return Fragility(tuple(sorted(greedy)), size, len(named))
            if found is not None:
                return Fragility(tuple(sorted(found)), size, len(named))
        least = len(greedy)
    return Fragility(tuple(sorted(greedy)), least, len(named))


class _Search:
    """A depth-first search for a cut of a given size, which remembers what it refuted."""

    def __init__(self, arcs: Sequence[Arc]) -> None:
        self.arcs = arcs
        self.spent = False
        self._refuted: dict[frozenset[str], int] = {}  # gone -> labels left, in vain
        self._visits = 0

    def within(self, gone: frozenset[str], left: int) -> frozenset[str] | None:
        """Return a cut that contains `gone` and at most `left` more labels, or None."""
        self._visits += 1
        if self._visits > VISITS:
            self.spent = True
            return None
        walk = _walk(self.arcs, gone)
        if walk is None:
            return gone
        if self._refuted.get(gone, -1) >= left:
            return None
        # Every cut takes all remaining labels of some step of this walk.
        for needed in sorted({labels - gone for labels in walk}, key=_by_size):
            if len(needed) <= left:
                found = self.within(gone | needed, left - len(needed))
                if found is not None or self.spent:
                    return found
        self._refuted[gone] = left
        return None


def _by_size(labels: Collection[str]) -> tuple[int, list[str]]:
    return len(labels), sorted(labels)


def _walk(arcs: Iterable[Arc], gone: frozenset[str]) -> list[frozenset[str]] | None:
    """Return the labels of each step of a shortest walk from 0 to 1 over what is left, or None."""
    out: dict[int, list[tuple[int, frozenset[str]]]] = {}
    for tail, head, labels in arcs:
        if labels - gone:
            out.setdefault(tail, []).append((head, labels))
    # Breadth first: on a short walk a cut has few steps to choose from.
    into: dict[int, tuple[int, frozenset[str]]] = {SOURCE: (SOURCE, frozenset())}
    queue = deque([SOURCE])
    while queue and TARGET not in into:
        node = queue.popleft()
        for head, labels in out.get(node, ()):
            if head not in into:
                into[head] = (node, labels)
                queue.append(head)
    if TARGET not in into:
        return None
    walk: list[frozenset[str]] = []
    node = TARGET
    while node != SOURCE:
        node, labels = into[node]
        walk.append(labels)
    return walk[::-1]


def _greedy(arcs: Sequence[Arc]) -> frozenset[str]:
    """Return a cut: of each walk left the step with the fewest labels, and none needless."""
    gone: frozenset[str] = frozenset()
    while (walk := _walk(arcs, gone)) is not None:
        gone |= min((labels - gone for labels in walk), key=_by_size)
    # In a fixed order, so that equal input gives equal answers.
    for label in sorted(gone):
        if _walk(arcs, gone - {label}) is None:
            gone -= {label}
    return gone


def _at_an_end(arcs: Sequence[Arc]) -> frozenset[str]:
    """Return the labels of all steps out of the one end or into the other, whichever are fewer."""
    out: set[str] = set()
    into: set[str] = set()
    for tail, head, labels in arcs:
        if tail == SOURCE:
            out |= labels
        if head == TARGET:
            into |= labels
    return min([frozenset(out), frozenset(into)], key=_by_size)


def _disjoint(arcs: Sequence[Arc]) -> int:
    """Return how many walks were found one after another of which no two share a label."""
    gone: frozenset[str] = frozenset()
    rest = list(arcs)
    count = 0
    while (walk := _walk(rest, frozenset())) is not None:
        count += 1
        gone = gone.union(*walk)
        # A step that still has a label of an earlier walk could fall with it.
        rest = [arc for arc in rest if not arc[2] & gone]
    return count
