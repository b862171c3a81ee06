"""Array views: a graph as read-only integer tables, on which every algorithm of this folder runs.

A view has one row per arc, sorted by (tail, head). The claims that count for an arc stand in a
second table: arc `a` holds in a sampled world when `u[root[i]] < strength[i]` for any `i` in
`first[a]:first[a + 1]`. These rows are the claims that support the arc best by itself. Where a
source has several original statements for one arc, `choice` and `ways` list every way to count it
(docs/decisions/0020).

Views are built in `array_builders` and `folded_arrays`, and are never derived from a graph that can
change (docs/decisions/0008). A view takes about 50 bytes per arc, where networkx takes hundreds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from ..distinct import distinct
from ..errors import BadInput, wrong
from ..lazy import Mapped
from ..model import Edge
from ..picks import Ways
from .purposes import Purposes

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]
Keys = npt.NDArray[np.uint64]
Flags = npt.NDArray[np.bool_]
Small = npt.NDArray[np.int8]

# Codes of the roles; a `Route` carries the words of `ROLES`, so that nothing outside the arrays
# depends on the codes.
MOVEMENT, USE, MADE_BY = 0, 1, 2
ROLES = ("movement", "use", "made by")
# The made-by leg and the use leg belong to no movement level: they may open or close a route of any
# level (docs/decisions/0002).
ANY_LEVEL = -1
FEW = 32  # nodes of a level up to which a search goes node by node


@dataclass(frozen=True)
class RouteRules:
    """The route rules by arc: role, level, goods, dates and purposes.

    Attributes:
        role: int8[m]: `MOVEMENT`, `USE` or `MADE_BY`.
        level: int8[m], an index into `levels`, or `ANY_LEVEL`.
        levels: Names of the movement levels, such as "firm".
        goods: int32[m], an index into `names`, or -1 if the goods are not named.
        names: Uids of the goods.
        fits: For each goods number, the numbers of the goods that can be the same.
        span_first: int32[m + 1]: the spans of arc `a` are `span_first[a]:span_first[a + 1]`.
        begins: First day of each span, as a code that sorts in the order of the days.
        ends: Last day of each span, in the same codes.
        stop: bool[n]: whether no route may pass through the node.
        gap: bool[m]: whether a source looked into the step and could not determine it.
        purposes: For which weapons goods are said to be; None if no claim says so.
        days: The days of the codes of the spans; () where nothing asks for them.
    """

    role: Small
    level: Small
    levels: tuple[str, ...]
    goods: Ints
    names: tuple[str, ...]
    fits: tuple[frozenset[int], ...]
    span_first: Ints
    begins: Ints
    ends: Ints
    stop: Flags
    gap: Flags
    purposes: Purposes | None = None
    days: tuple[str, ...] = ()

    def take(self, arcs: npt.NDArray[np.int64]) -> RouteRules:
        """Return the rules of some arcs, in their order; nodes and goods keep their numbers."""
        spans, span_first = gathered(self.span_first, arcs)
        return RouteRules(
            role=self.role[arcs],
            level=self.level[arcs],
            levels=self.levels,
            goods=self.goods[arcs],
            names=self.names,
            fits=self.fits,
            span_first=span_first,
            begins=self.begins[spans],
            ends=self.ends[spans],
            stop=self.stop,
            gap=self.gap[arcs],
            purposes=self.purposes.take(arcs) if self.purposes else None,
        )


@dataclass(frozen=True)
class GraphArrays:
    """A frozen graph of n nodes and m arcs with q counted claims over r original statements.

    All arrays are read-only. In the names of fields, a root is an original statement and a voice a
    source.

    Attributes:
        n: Number of nodes.
        tail: int32[m], the node at which each arc begins.
        head: int32[m], the node at which each arc ends.
        support: float64[m], the mixed support of each arc, from 0 to 1.
        common: float64[m], the support if all original statements are fully dependent. It is that
            of the strongest claim, which need not be among the claims counted.
        first: int32[m + 1]: the claims counted for arc `a` are `first[a]:first[a + 1]`.
        root: int32[q], the original statement of each counted claim.
        strength: float64[q], its strength after denials, from 0 to 1.
        voice: int32[q], the number of its source, or -1 if unknown.
        keys: uint64[r], hashes of the names of the original statements. The random numbers of a
            statement depend on its name only, so that they agree between views.
        rho: Weight of full dependence in the mixed support.
        labels: Names of the nodes; None if they are named 0 to n - 1.
        rules: Route rules; None if there are none.
        edges: The relation behind each arc, if the view was made from combined claims.
        choice: int32[m], an index into `ways`, or -1 if there is one way to count the arc; None if
            that is so for all arcs. Arcs of one relation have one index.
        ways: All ways to count an arc of which a source has several original statements.
        voices: The names of the sources by number; () where nothing asks for them.
        memo: What searches derive from the view once and reuse.
    """

    n: int
    tail: Ints
    head: Ints
    support: Floats
    common: Floats
    first: Ints
    root: Ints
    strength: Floats
    voice: Ints
    keys: Keys
    rho: float = 0.5
    labels: tuple[str, ...] | None = None
    rules: RouteRules | None = None
    edges: Sequence[Edge] | None = None
    choice: Ints | None = None
    ways: tuple[Ways[int], ...] = ()
    voices: tuple[str, ...] = ()
    # Safe to keep because the tables are frozen: nothing here can become stale.
    memo: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Make the arrays read-only."""
        for table in self._tables():
            # A frozen dataclass protects its fields, but not what is inside an array.
            table.flags.writeable = False

    def _tables(self) -> Iterator[npt.NDArray[Any]]:
        values = list(vars(self).values())
        if self.rules is not None:
            values.extend(vars(self.rules).values())
        for value in values:
            if isinstance(value, np.ndarray):
                yield value

    @property
    def m(self) -> int:
        """The number of arcs."""
        return len(self.tail)

    @property
    def nbytes(self) -> int:
        """The bytes of all tables with the rules, without what searches keep in `memo`."""
        return sum(table.nbytes for table in self._tables())

    @cached_property
    def out(self) -> Ints:
        """Offsets int32[n + 1]: the arcs out of node v are `out[v]:out[v + 1]`."""
        return offsets(self.tail, self.n)

    @cached_property
    def by_head(self) -> tuple[Ints, Ints]:
        """The reverse CSR: offsets int32[n + 1], and the arcs in the order of their heads."""
        # Stable, so that arcs with one head stay in the order of their tails.
        order = np.argsort(self.head, kind="stable").astype(np.int32)
        return offsets(self.head, self.n), order

    @cached_property
    def index(self) -> Mapping[str, int]:
        """The node numbers by label."""
        return {label: node for node, label in enumerate(self.labels or ())}

    def node(self, label: str | int) -> int:
        """Return the number of a node.

        Raises:
            BadInput: The view has no node of this name or number.
        """
        if self.labels is None:
            if not isinstance(label, (int, np.integer)) or not 0 <= label < self.n:
                raise wrong("node", label, f"a number from 0 to {self.n - 1}")
            return int(label)
        if label not in self.index:
            raise wrong("node", label, f"one of the {self.n} names in this view")
        return self.index[str(label)]

    def known(self, labels: Iterable[str | int]) -> list[int]:
        """Return the numbers of those labels that are in the view, in their order."""
        if self.labels is None:
            # A number outside the view is a fault of the caller; a name it lacks is a party without
            # relations.
            return list(map(self.node, labels))
        names = map(str, labels)  # a view of a part names its nodes, also those that had numbers
        return [self.index[name] for name in names if name in self.index]

    def label(self, node: int) -> str:
        """Return the name of a node."""
        return str(node) if self.labels is None else self.labels[node]

    def pieces(self, arc: int) -> list[tuple[int, float]]:
        """Return the (root, strength) pairs of the claims counted for an arc."""
        start, end = self.first[arc], self.first[arc + 1]
        return list(
            zip(self.root[start:end].tolist(), self.strength[start:end].tolist(), strict=True)
        )

    def ways_of(self, arc: int) -> Ways[int]:
        """Return the ways to count an arc: one if the view leaves no choice, () without claims."""
        if self.choice is not None and self.choice[arc] >= 0:
            return self.ways[self.choice[arc]]
        # Without a choice, each claim is the only option of its source.
        pieces = self.pieces(arc)
        if not pieces:
            return ()
        return (tuple((piece,) for piece in pieces),)

    def take(self, arcs: npt.NDArray[Any]) -> GraphArrays:
        """Return the view of some arcs only, sorted; nodes and roots keep their numbers.

        Args:
            arcs: Arc numbers in any order, or a mask bool[m].
        """
        arcs = np.asarray(arcs)
        # Arcs of a view stand in the order of (tail, head), so chosen ones are put in order too.
        chosen = np.flatnonzero(arcs) if arcs.dtype == np.bool_ else np.sort(arcs)
        claims, first = gathered(self.first, chosen)
        return GraphArrays(
            n=self.n,
            tail=self.tail[chosen],
            head=self.head[chosen],
            support=self.support[chosen],
            common=self.common[chosen],
            first=first,
            root=self.root[claims],
            strength=self.strength[claims],
            voice=self.voice[claims],
            keys=self.keys,
            rho=self.rho,
            labels=self.labels,
            rules=None if self.rules is None else self.rules.take(chosen),
            edges=None if self.edges is None else Mapped(chosen.tolist(), self.edges.__getitem__),
            choice=None if self.choice is None else self.choice[chosen],
            ways=self.ways,
        )


def level_codes(rules: RouteRules | None, level: str) -> list[int]:
    """Return the codes of the movement levels to search.

    Args:
        rules: Route rules; without them there is one code for everything.
        level: Name of the only level; "" for every level.
    """
    if rules is None:
        return [ANY_LEVEL]
    codes: list[int] = []
    for code, name in enumerate(rules.levels):
        if level in ("", name):
            codes.append(code)
    return codes


def weapons_of(rules: RouteRules) -> frozenset[int]:
    """Return the nodes that the rules treat as weapons; purposes matter on routes to these."""
    return frozenset(rules.purposes.wider) if rules.purposes is not None else frozenset()


def aimed(rules: RouteRules, targets: Iterable[int]) -> Purposes | None:
    """Return the purposes of the rules if a target is a weapon; for others they do not matter."""
    return rules.purposes if not weapons_of(rules).isdisjoint(targets) else None


def offsets(nodes: npt.NDArray[Any], n: int) -> Ints:
    """Return the CSR offsets int32[n + 1] of node numbers, sorted or not.

    >>> offsets(np.array([0, 0, 2]), 3).tolist()
    [0, 2, 2, 3]
    """
    totals = np.zeros(n + 1, np.int64)
    np.cumsum(np.bincount(nodes, minlength=n), out=totals[1:])
    return totals.astype(np.int32)


def spread(
    first: Ints, chosen: npt.NDArray[Any]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return all positions in some rows of a CSR, and for each the index of its row in `chosen`.

    >>> positions, rows = spread(np.array([0, 2, 2, 3], np.int32), np.array([0, 2]))
    >>> positions.tolist(), rows.tolist()
    ([0, 1, 2], [0, 0, 1])
    """
    starts = first[chosen].astype(np.int64)
    counts = first[np.asarray(chosen) + 1].astype(np.int64) - starts
    whose = np.repeat(np.arange(len(counts)), counts)
    before = np.cumsum(counts) - counts
    return np.arange(len(whose)) - before[whose] + starts[whose], whose


def reached(first: Ints, ends: Ints, starts: Iterable[int]) -> Flags:
    """Return bool[n]: which nodes a breadth-first search from some nodes reaches, with these.

    Args:
        first: int32[n + 1]: the arcs out of node v are `first[v]:first[v + 1]`.
        ends: The node at the end of each arc.
        starts: Node numbers.

    >>> reached(np.array([0, 1, 2, 2]), np.array([1, 0]), [0]).tolist()
    [True, True, False]
    """
    seen = np.zeros(len(first) - 1, np.bool_)
    frontier = distinct(np.asarray(list(starts), np.int64))
    while len(frontier):
        seen[frontier] = True
        # Along a chain each level has a node or two, for which calls on columns cost far more.
        if len(frontier) <= FEW:
            frontier = np.asarray(_beyond(first, ends, frontier.tolist(), seen), np.int64)
            continue
        following = ends[spread(first, frontier)[0]]
        frontier = distinct(following[~seen[following]]).astype(np.int64)
    return seen


def _beyond(first: Ints, ends: Ints, frontier: list[int], seen: Flags) -> list[int]:
    """Search node by node while a level has few nodes; return the first level that has more.

    Nodes that are reached are marked in `seen`.
    """
    while frontier and len(frontier) <= FEW:
        following: list[int] = []
        for node in frontier:
            out = ends[first[node] : first[node + 1]]
            if len(out) > FEW:
                out = distinct(out[~seen[out]])
            for end in out.tolist():
                if not seen[end]:
                    seen[end] = True
                    following.append(end)
        frontier = following
    return frontier


def gathered(first: Ints, chosen: npt.NDArray[Any]) -> tuple[npt.NDArray[np.int64], Ints]:
    """Return the positions in some rows of a CSR, and the offsets of these rows by themselves."""
    where, whose = spread(first, chosen)
    return where, offsets(whose, len(chosen))


def by_arc(reduce: np.ufunc, values: Floats, first: Ints) -> Floats:
    """Reduce the values of the claims of each arc to one number; 0.0 for an arc without claims.

    >>> first = np.array([0, 2, 2, 3], np.int32)
    >>> by_arc(np.maximum, np.array([0.3, 0.6, 0.4]), first).tolist()
    [0.6, 0.0, 0.4]
    """
    reduced = np.zeros(len(first) - 1)
    # An empty row would make reduceat return the first value of the next row.
    some = np.flatnonzero(np.diff(first))
    if len(some):
        reduced[some] = reduce.reduceat(values, first[some])
    return reduced


def ends_of(
    view: GraphArrays, sources: Iterable[str | int], targets: Iterable[str | int]
) -> tuple[list[int], list[int]]:
    """Return the node numbers of the two ends of a question.

    Names that the view lacks are dropped: a party of the case without any relation has no route.

    Raises:
        BadInput: A set is empty, the sets share a node, or a node number is unknown.
    """
    starts, ends = list(sources), list(targets)
    if not starts or not ends:
        raise wrong("routes", "an empty set of nodes", "at least one node on each side")
    if set(starts) & set(ends):
        raise BadInput(
            "routes: FROM and TO are, or share, the same party. Give two different ends."
        )
    return view.known(starts), view.known(ends)
