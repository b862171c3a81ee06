"""The frozen view: a graph as read-only integer tables, which every algorithm of this folder runs on.

One arc a row, sorted by (tail, head). Pieces stand in a second table: arc `a` holds in a world when
U(root[i]) < strength[i] for any `i` in `first[a]:first[a+1]` (DESIGN 4): the pick that supports the arc best alone.
Where a voice has a choice of roots, `choice` leads to all ways to count it, and what asks of several arcs
looks for the greatest over their picks (decision 0020).
Built by `views` from arrays, pandas, networkx, or the edges of a fold; nothing is cached on a graph that can
change. About 50 bytes an arc, where a networkx graph takes hundreds (METHODS 2.4).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from ..errors import BadInput, wrong
from ..model import Edge
from ..picks import Ways
from .purposes import Purposes

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]
Keys = npt.NDArray[np.uint64]
Flags = npt.NDArray[np.bool_]
Small = npt.NDArray[np.int8]

MOVEMENT, USE, MADE_BY = 0, 1, 2
ROLES = ("movement", "use", "made by")
ANY_LEVEL = -1


@dataclass(frozen=True)
class RouteRules:
    """What the grammar, the clock and the goods need of each arc; None stands for "no such rule".

    `role` int8[m] (0 movement, 1 use, 2 made by), `level` int8[m] into `levels` (-1 any), `goods`
    int32[m] into `names` (-1 unnamed), `fits[g]` the goods that can be the same as g, spans `begins`/`ends` by
    `span_first` int32[m+1] (codes in the order of days), `stop` bool[n] (never passed), `gap` bool[m]; `purposes` for
    which weapon goods are said to be, None where nothing says so.
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


@dataclass(frozen=True)
class GraphArrays:
    """A frozen graph: n nodes, m arcs, q pieces over r roots. All arrays are read-only.

    `support` float64[m] is the mixed support of each arc, `common` that with one coin for all roots (its
    strongest claim, which need not be among the pieces); `voice` int32[q] numbers the voice of a
    piece, -1 unknown; `keys` uint64[r] are hashes of the roots' names, so that a coin depends on the
    name of a root and on nothing else. `labels` names the nodes, None when they are 0..n-1;
    `edges` are the edges behind the arcs where the view was made from a fold. `choice` int32[m] is the place in `ways`
    of an arc that leaves a choice, -1 of others, None where none does; arcs of one edge have one place.
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
    edges: tuple[Edge, ...] | None = None
    choice: Ints | None = None
    ways: tuple[Ways[int], ...] = ()
    memo: dict[object, Any] = field(
        default_factory=dict, compare=False, repr=False
    )  # derived once from frozen tables

    def __post_init__(self) -> None:
        """Refuse writing to the arrays."""
        for value in (*vars(self).values(), *(vars(self.rules).values() if self.rules else ())):
            if isinstance(value, np.ndarray):
                value.flags.writeable = False

    @property
    def m(self) -> int:
        """The number of arcs."""
        return len(self.tail)

    @property
    def nbytes(self) -> int:
        """The bytes of all tables, rules included, without what a search keeps beside them."""
        held = [*vars(self).values(), *(vars(self.rules).values() if self.rules else ())]
        return sum(v.nbytes for v in held if isinstance(v, np.ndarray))

    @cached_property
    def out(self) -> Ints:
        """Offsets int32[n+1]: the arcs out of node v are `out[v]:out[v+1]`."""
        return offsets(self.tail, self.n)

    @cached_property
    def by_head(self) -> tuple[Ints, Ints]:
        """The reverse CSR: offsets int32[n+1] and the arcs in order of their heads."""
        order = np.argsort(self.head, kind="stable").astype(np.int32)
        return offsets(self.head, self.n), order

    @cached_property
    def index(self) -> Mapping[str, int]:
        """Label to node."""
        return {label: i for i, label in enumerate(self.labels or ())}

    def node(self, label: str | int) -> int:
        """Return the number of a node; raise `BadInput` for a name that is not in the view."""
        if self.labels is None:
            if not isinstance(label, (int, np.integer)) or not 0 <= label < self.n:
                raise wrong("node", label, f"a number from 0 to {self.n - 1}")
            return int(label)
        if label not in self.index:
            raise wrong("node", label, f"one of the {self.n} names in this view")
        return self.index[str(label)]

    def known(self, labels: Iterable[str | int]) -> list[int]:
        """Return the numbers of those labels that are in the view."""
        if self.labels is None:
            return [self.node(x) for x in labels]
        return [self.index[str(x)] for x in labels if x in self.index]

    def label(self, node: int) -> str:
        """Return the name of a node."""
        return str(node) if self.labels is None else self.labels[node]

    def pieces(self, arc: int) -> list[tuple[int, float]]:
        """Return the (root, strength) pairs of an arc."""
        a, b = self.first[arc], self.first[arc + 1]
        return list(zip(self.root[a:b].tolist(), self.strength[a:b].tolist(), strict=True))

    def ways_of(self, arc: int) -> Ways[int]:
        """Return the ways to count an arc; a view of one claim a voice has one."""
        if self.choice is not None and self.choice[arc] >= 0:
            return self.ways[self.choice[arc]]
        return (
            (tuple((piece,) for piece in self.pieces(arc)),)
            if self.first[arc] < self.first[arc + 1]
            else ()
        )

    def take(self, arcs: npt.NDArray[Any]) -> GraphArrays:
        """Return the view of some arcs only, in their order; nodes and roots keep their numbers."""
        chosen = np.sort(np.asarray(arcs)) if not _is_mask(arcs) else np.flatnonzero(arcs)
        where, first = _gather(self.first, chosen)
        rules = self.rules
        if rules is not None:
            spans, span_first = _gather(rules.span_first, chosen)
            rules = RouteRules(
                rules.role[chosen], rules.level[chosen], rules.levels, rules.goods[chosen], rules.names, rules.fits,
                span_first, rules.begins[spans], rules.ends[spans], rules.stop, rules.gap[chosen],
                rules.purposes.take(chosen) if rules.purposes else None,
            )  # fmt: skip
        edges = tuple(self.edges[i] for i in chosen) if self.edges is not None else None
        return GraphArrays(
            self.n,
            self.tail[chosen],
            self.head[chosen],
            self.support[chosen],
            self.common[chosen],
            first,
            self.root[where],
            self.strength[where],
            self.voice[where],
            self.keys,
            self.rho,
            self.labels,
            rules,
            edges,
            None if self.choice is None else self.choice[chosen],
            self.ways,
        )


def weapons_of(rules: RouteRules) -> frozenset[int]:
    """Return the nodes at the heads of arcs that end at a weapon: these have purposes, other nodes have none."""
    return frozenset(rules.purposes.wider) if rules.purposes is not None else frozenset()


def aimed(rules: RouteRules, targets: Iterable[int]) -> Purposes | None:
    """Return the purposes of rules where one of some targets is a weapon, else None: for others they do not matter."""
    return rules.purposes if not weapons_of(rules).isdisjoint(targets) else None


def _is_mask(arcs: npt.NDArray[Any]) -> bool:
    return np.asarray(arcs).dtype == np.bool_


def offsets(sorted_or_not: npt.NDArray[Any], n: int) -> Ints:
    """Return CSR offsets int32[n+1] of node numbers."""
    found = np.zeros(n + 1, np.int64)
    np.cumsum(np.bincount(sorted_or_not, minlength=n), out=found[1:])
    return found.astype(np.int32)


def spread(
    first: Ints, chosen: npt.NDArray[Any]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return all positions in the rows `chosen` of a CSR, and for each the index into `chosen`."""
    starts = first[chosen].astype(np.int64)
    counts = first[np.asarray(chosen) + 1].astype(np.int64) - starts
    whose = np.repeat(np.arange(len(counts)), counts)
    before = np.cumsum(counts) - counts
    return np.arange(len(whose)) - before[whose] + starts[whose], whose


def _gather(first: Ints, chosen: npt.NDArray[Any]) -> tuple[npt.NDArray[np.int64], Ints]:
    where, whose = spread(first, chosen)
    return where, offsets(whose, len(chosen))


def by_arc(reduce: np.ufunc, values: Floats, first: Ints) -> Floats:
    """Reduce the pieces of each arc; 0 for an arc without any."""
    found = np.zeros(len(first) - 1)
    some = np.flatnonzero(np.diff(first))
    if len(some):
        found[some] = reduce.reduceat(values, first[some])
    return found


def ends_of(
    view: GraphArrays, sources: Iterable[str | int], targets: Iterable[str | int]
) -> tuple[list[int], list[int]]:
    """Return the numbers of two sets; raise `BadInput` for an empty set or a shared node.

    Names that the view lacks are dropped: a party on file of which no edge tells has no route.
    """
    a, b = list(sources), list(targets)
    if not a or not b:
        raise wrong("routes", "an empty set of nodes", "at least one node on each side")
    if set(a) & set(b):
        raise BadInput(
            "routes: FROM and TO are, or share, the same party. Give two different ends."
        )
    return view.known(a), view.known(b)
