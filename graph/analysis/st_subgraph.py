"""The connection between two sets as one small graph: every walk in it from node 0 to node 1 is an admissible route.

FROM is merged into node 0, TO into node 1. Where a view has rules, a node stands once for each way
of being there (level, phase, earliest day still possible; steps taken where their number is
limited), so that grammar and clock hold on every walk. A walk that comes back to a party could leave
out the loop and still be in order, so walks connect exactly what routes connect. Goods that differ
are flagged on a route and forbid nothing, so they do not matter here.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse import csgraph

from ..picks import Ways
from .arrays import (
    ANY_LEVEL,
    MADE_BY,
    MOVEMENT,
    USE,
    Flags,
    Floats,
    GraphArrays,
    Ints,
    Keys,
    aimed,
    offsets,
    spread,
    weapons_of,
)
from .purposes import NAMED, UNSAID, Purposes, Stated

SOURCE, TARGET = 0, 1


@dataclass(frozen=True)
class STSubgraph:
    """Arcs sorted by head: `tail`, `head` int32[m]; pieces by `first`; `arc` the arc of the view behind each,
    `common` float64[m] its support with one coin for all; `choice` and `ways` as those of a view.

    `whose` int32[n] is the view's node behind each node, -1 for the two ends. Only arcs on some walk
    from 0 to 1 are kept.
    """

    n: int
    tail: Ints
    head: Ints
    arc: Ints
    first: Ints
    root: Ints
    strength: Floats
    common: Floats
    keys: Keys
    whose: Ints
    rho: float
    choice: Ints | None = None
    ways: tuple[Ways[int], ...] = ()

    @property
    def m(self) -> int:
        """The number of arcs."""
        return len(self.tail)

    def less(self, nodes: Collection[int]) -> STSubgraph:
        """Return the net without some nodes of the view."""
        gone = np.isin(self.whose, list(nodes))
        return self.take(~(gone[self.tail] | gone[self.head]))

    def take(self, kept: Flags) -> STSubgraph:
        """Return the net of some arcs, cut again to those between the two ends."""
        tail, head = self.tail[kept], self.head[kept]
        between = _between(self.n, tail, head)
        chosen = np.flatnonzero(kept)[between]
        where, whose = spread(self.first, chosen)
        return STSubgraph(
            self.n, self.tail[chosen], self.head[chosen], self.arc[chosen], offsets(whose, len(chosen)),
            self.root[where], self.strength[where], self.common[chosen], self.keys, self.whose, self.rho,
            None if self.choice is None else self.choice[chosen], self.ways,
        )  # fmt: skip


def _reached(n: int, tail: npt.NDArray[np.int32], head: npt.NDArray[np.int32], start: int) -> Flags:
    matrix = sparse.csr_array((np.ones(len(tail), np.int8), (tail, head)), shape=(n, n))
    found = np.zeros(n, np.bool_)
    found[csgraph.breadth_first_order(matrix, start, return_predecessors=False)] = True
    return found


def _between(n: int, tail: npt.NDArray[np.int32], head: npt.NDArray[np.int32]) -> Flags:
    """Return which arcs lie on some walk from 0 to 1 that enters 0 and leaves 1 never."""
    useful = (head != SOURCE) & (tail != TARGET) & (tail != head)
    ahead = _reached(n, tail[useful], head[useful], SOURCE)
    behind = _reached(n, head[useful], tail[useful], TARGET)
    found: Flags = useful & ahead[tail] & behind[head]
    return found


def st_subgraph(
    view: GraphArrays,
    sources: Sequence[int],
    targets: Sequence[int],
    max_steps: int | None = None,
    level: str = "",
) -> STSubgraph:
    """Return the net between two sets of nodes of a view; without arcs when nothing connects them."""
    if not sources or not targets:
        return _made(view, _Rows([], [], [], [SOURCE, TARGET]))
    if view.rules is None and max_steps is None:
        return _made(view, _plain(view, sources, targets))
    rows = _walked(view, sources, targets, None, level)
    longest = len({v for v in rows.whose if v >= 0}) + 1
    if max_steps is not None and longest > max_steps:
        rows = _walked(view, sources, targets, max_steps, level)
    return _made(view, rows)


_Numbers = npt.NDArray[Any] | list[int]


@dataclass(frozen=True)
class _Rows:
    tail: _Numbers
    head: _Numbers
    arc: _Numbers
    whose: _Numbers


def _plain(view: GraphArrays, sources: Sequence[int], targets: Sequence[int]) -> _Rows:
    """Return all arcs with the two sets merged and everything else numbered from 2."""
    number = np.arange(2, view.n + 2, dtype=np.int32)
    number[list(sources)] = SOURCE
    number[list(targets)] = TARGET
    whose = np.concatenate([[-1, -1], np.arange(view.n)])
    tail, head = number[view.tail], number[view.head]
    ahead, behind = _spread(view, sources, True), _spread(view, targets, False)
    kept = np.flatnonzero(ahead[view.tail] & behind[view.head] & (view.support > 0))
    return _Rows(tail[kept], head[kept], kept, whose)


def _spread(view: GraphArrays, starts: Sequence[int], forward: bool) -> Flags:
    """Return what is reached from a set of nodes of a view, or what reaches it."""
    key = ("steps", forward)
    if key not in view.memo:
        first, other = (
            (view.out, view.head) if forward else (view.by_head[0], view.tail[view.by_head[1]])
        )
        view.memo[key] = sparse.csr_array(
            (np.ones(view.m, np.int8), other, first), shape=(view.n, view.n)
        )
    found = np.zeros(view.n, np.bool_)
    for start in starts:
        if not found[start]:
            found[csgraph.breadth_first_order(view.memo[key], start, return_predecessors=False)] = (
                True
            )
    return found


def _made(view: GraphArrays, rows: _Rows) -> STSubgraph:
    tail, head = np.asarray(rows.tail, np.int32), np.asarray(rows.head, np.int32)
    arc = np.asarray(rows.arc, np.int32)
    kept = (
        np.flatnonzero(_between(len(rows.whose), tail, head)) if len(arc) else np.zeros(0, np.int64)
    )
    kept = kept[np.lexsort((arc[kept], tail[kept], head[kept]))]
    used, where = np.unique(
        np.concatenate([[SOURCE, TARGET], tail[kept], head[kept]]), return_inverse=True
    )
    tail, head = where[2 : 2 + len(kept)].astype(np.int32), where[2 + len(kept) :].astype(np.int32)
    arc = arc[kept]
    pieces, whose = spread(view.first, arc)
    return STSubgraph(
        len(used),
        tail,
        head,
        arc,
        offsets(whose, len(arc)),
        view.root[pieces],
        view.strength[pieces],
        view.common[arc],
        view.keys,
        np.asarray(rows.whose, np.int32)[used],
        view.rho,
        None if view.choice is None else view.choice[arc],
        view.ways,
    )


# Node, level, phase (0 start, 1 opened, 2 moving), clock, steps, for which weapons the goods are said to be, and which
# parties were passed whose use of goods depends on what came to them last: none of them is come back to.
_Place = tuple[int, int, int, int, int, Stated, frozenset[int]]


def _walked(
    view: GraphArrays,
    sources: Sequence[int],
    targets: Sequence[int],
    max_steps: int | None,
    level: str,
) -> _Rows:
    """Return the walks of the grammar from the sources, place by place."""
    ends, starts = frozenset(targets), frozenset(sources)
    levels = [ANY_LEVEL]
    if view.rules is not None:
        levels = [i for i, name in enumerate(view.rules.levels) if level in ("", name)]
    aim = _aim(view, starts, ends)
    number: dict[_Place, int] = {}
    whose = [-1, -1]
    tails: list[int] = []
    heads: list[int] = []
    arcs: list[int] = []
    waiting: deque[tuple[int, _Place]] = deque(
        (SOURCE, (s, at, 0, -1, 0, UNSAID, frozenset())) for at in levels for s in sorted(starts)
    )
    while waiting:
        tail, place = waiting.popleft()
        if max_steps is not None and place[4] >= max_steps:
            continue
        for arc in range(int(view.out[place[0]]), int(view.out[place[0] + 1])):
            following = _follow(view, arc, place, aim)
            if following is None:
                continue
            if following[0] in ends and following[2] > 1:
                head = TARGET
            else:
                if max_steps is None:
                    following = (*following[:4], 0, *following[5:])
                if following not in number:
                    number[following] = len(whose)
                    whose.append(following[0])
                    waiting.append((number[following], following))
                head = number[following]
            tails.append(tail)
            heads.append(head)
            arcs.append(arc)
    return _Rows(tails, heads, arcs, whose)


@dataclass(frozen=True, slots=True)
class _Aim:
    """From where to where walks go; `purposes` where an end is a weapon, `only` where all are.

    `users` are the parties whose use of goods for an end depends on what is said of the delivery to them.
    """

    starts: frozenset[int]
    ends: frozenset[int]
    purposes: Purposes | None = None
    only: bool = False
    users: frozenset[int] = frozenset()


def _aim(view: GraphArrays, starts: frozenset[int], ends: frozenset[int]) -> _Aim:
    weapons = aimed(view.rules, ends) if view.rules is not None else None
    if view.rules is None or weapons is None:
        return _Aim(starts, ends)
    uses = [a for a in np.flatnonzero(view.rules.role == USE).tolist() if int(view.head[a]) in ends]
    users = frozenset(int(view.tail[a]) for a in uses if weapons.depends(a, int(view.head[a])))
    return _Aim(starts, ends, weapons, ends <= weapons_of(view.rules), users)


def _follow(view: GraphArrays, arc: int, place: _Place, aim: _Aim) -> _Place | None:
    """Return where an arc leads, or None where the grammar or the clock forbids it."""
    node, level, phase, latest, steps, stated, passed = place
    head, rules = int(view.head[arc]), view.rules
    if view.support[arc] <= 0 or head in aim.starts:
        return None
    if rules is None:
        return (head, level, 2, latest, steps + 1, stated, passed)
    role = int(rules.role[arc])
    if rules.gap[arc] or rules.level[arc] not in (level, ANY_LEVEL):
        return None
    if rules.stop[node] and phase != 0:
        return None
    if role == MADE_BY:
        return (head, level, 1, latest, steps + 1, stated, passed) if phase == 0 else None
    weapons = aim.purposes
    if role == USE:
        joins = weapons is None or weapons.joined(stated, arc, head) == NAMED
        return (
            (head, level, 2, latest, steps + 1, stated, passed)
            if phase == 2 and head in aim.ends and joins
            else None
        )
    assert role == MOVEMENT
    a, b = int(rules.span_first[arc]), int(rules.span_first[arc + 1])
    begins = [
        x
        for x, y in zip(rules.begins[a:b].tolist(), rules.ends[a:b].tolist(), strict=True)
        if y >= latest
    ]
    if head in passed or not begins:
        return None
    stated = stated if weapons is None else weapons.after(stated, arc)
    if aim.only and stated[2] is None:
        return None
    passed = passed | {head} if head in aim.users else passed
    return (head, level, 2, max(latest, min(begins)), steps + 1, stated, passed)
