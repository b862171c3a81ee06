"""What a documented connection hangs on: the fewest voices, or original statements, that must err.

If every member of such a set were wrong, no documented route would be left, and "a route is
documented" would turn into "none is". The set is a minimum label cut between the two ends, each
relation bearing the labels of the claims behind it: it falls when all its labels are gone. The
problem is NP-hard (Jha, Sheyner and Wing 2002), and small in practice, since few statements stand
behind one connection.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
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
_CodedArc = tuple[int, int, int]


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
    names = sorted(named)
    net = _LabelNet(_coded(arcs, names))

    def cut(labels: int, least: int) -> Fragility:
        return Fragility(tuple(map(names.__getitem__, _places(labels))), least, len(names))

    if net.walk(0) is None:
        return cut(0, 0)
    if len(arcs) * len(names) > WORK:
        return cut(net.at_an_end(), 1)
    # The two bounds often meet, and then no search is needed.
    greedy = _greedy(net)
    most, least = greedy.bit_count(), _disjoint(net)
    if len(names) <= LABELS and least < most:
        search = _Search(net)
        for size in range(least, most):
            found = search.within(0, size)
            if search.spent:
                return cut(greedy, size)
            if found is not None:
                return cut(found, size)
        least = most
    return cut(greedy, least)


def _coded(arcs: Iterable[Arc], names: Sequence[str]) -> list[_CodedArc]:
    """Return arcs with their labels as bits, the first name the lowest."""
    bit_of = {name: 1 << place for place, name in enumerate(names)}
    coded: dict[frozenset[str], int] = {}
    found: list[_CodedArc] = []
    for tail, head, labels in arcs:
        if labels not in coded:
            coded[labels] = sum(map(bit_of.__getitem__, labels))
        found.append((tail, head, coded[labels]))
    return found


def _places(labels: int) -> list[int]:
    """Return the places of the bits that are set, in order."""
    places: list[int] = []
    while labels:
        lowest = labels & -labels
        places.append(lowest.bit_length() - 1)
        labels ^= lowest
    return places


def _by_size(labels: int) -> tuple[int, list[int]]:
    return labels.bit_count(), _places(labels)


class _LabelNet:
    """Arcs by their tails, each with its labels as bits: a cut takes hundreds of walks on them."""

    def __init__(self, arcs: Sequence[_CodedArc]) -> None:
        self.arcs = arcs
        self._out: dict[int, list[tuple[int, int]]] = {}
        for tail, head, labels in arcs:
            self._out.setdefault(tail, []).append((head, labels))

    def walk(self, gone: int) -> list[int] | None:
        """Return the labels of each step of a shortest walk from 0 to 1 over what is left, or
        None.
        """
        # Breadth first: on a short walk a cut has few steps to choose from.
        into: dict[int, tuple[int, int]] = {SOURCE: (SOURCE, 0)}
        queue = deque([SOURCE])
        left = ~gone
        while queue and TARGET not in into:
            node = queue.popleft()
            for head, labels in self._out.get(node, ()):
                if labels & left and head not in into:
                    into[head] = (node, labels)
                    queue.append(head)
        if TARGET not in into:
            return None
        walk: list[int] = []
        node = TARGET
        while node != SOURCE:
            node, labels = into[node]
            walk.append(labels)
        return walk[::-1]

    def at_an_end(self) -> int:
        """Return the labels of all steps out of the one end or into the other, whichever are
        fewer.
        """
        out = into = 0
        for tail, head, labels in self.arcs:
            if tail == SOURCE:
                out |= labels
            if head == TARGET:
                into |= labels
        return min(out, into, key=_by_size)


class _Search:
    """A depth-first search for a cut of a given size, which remembers what it refuted."""

    def __init__(self, net: _LabelNet) -> None:
        self.net = net
        self.spent = False
        self._refuted: dict[int, int] = {}  # gone -> labels left, in vain
        self._visits = 0

    def within(self, gone: int, left: int) -> int | None:
        """Return a cut that contains `gone` and at most `left` more labels, or None."""
        self._visits += 1
        if self._visits > VISITS:
            self.spent = True
            return None
        if self._refuted.get(gone, -1) >= left:
            return None
        walk = self.net.walk(gone)
        if walk is None:
            return gone
        # Every cut takes all remaining labels of some step of this walk.
        for needed in sorted({labels & ~gone for labels in walk}, key=_by_size):
            if needed.bit_count() <= left:
                found = self.within(gone | needed, left - needed.bit_count())
                if found is not None or self.spent:
                    return found
        self._refuted[gone] = left
        return None


def _greedy(net: _LabelNet) -> int:
    """Return a cut: of each walk left the step with the fewest labels, and none needless."""
    gone = 0
    while (walk := net.walk(gone)) is not None:
        gone |= min((labels & ~gone for labels in walk), key=_by_size)
    # In a fixed order, so that equal input gives equal answers.
    for place in _places(gone):
        if net.walk(gone & ~(1 << place)) is None:
            gone &= ~(1 << place)
    return gone


def _disjoint(net: _LabelNet) -> int:
    """Return how many walks were found one after another of which no two share a label."""
    gone = count = 0
    while (walk := net.walk(0)) is not None:
        count += 1
        for labels in walk:
            gone |= labels
        # A step that still has a label of an earlier walk could fall with it.
        net = _LabelNet([arc for arc in net.arcs if not arc[2] & gone])
    return count
