"""The s-t subgraph: the connection between two sets of nodes as one small graph.

Every walk in it from node 0 to node 1 follows the route rules. FROM is merged into node 0 and TO
into node 1. Where a view has route rules, a node stands once for each way of being there: level,
phase, earliest day still possible, and steps taken where their number binds; ways from which the
same walks lead on are one (`merged_places`). A walk that returns to
a party could leave out the loop and still be in order, so that walks connect exactly what routes
connect. Goods that differ are flagged on a route and forbid nothing, so they are left out here
(docs/decisions/0009).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

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
    RouteRules,
    aimed,
    level_codes,
    offsets,
    reached,
    spread,
    weapons_of,
)
from .latest_days import LatestDays
from .merged_places import Walks, merged
from .purposes import NAMED, UNSAID, Purposes, Stated

SOURCE, TARGET = 0, 1
START, OPENED, MOVING = 0, 1, 2  # phases of a walk: nothing yet, made-by, at least one movement


@dataclass(frozen=True)
class STSubgraph:
    """The part of a view between two sets of nodes; only arcs on a walk from 0 to 1 are kept.

    Attributes:
        n: Number of nodes.
        tail: int32[m]. Arcs are sorted by their heads.
        head: int32[m].
        arc: int32[m], the arc of the view behind each arc.
        first: int32[m + 1]: the claims counted for arc `a` are `first[a]:first[a + 1]`.
        root: The original statement of each counted claim.
        strength: The strength of each counted claim.
        common: float64[m], the support of each arc if all statements are fully dependent.
        keys: Hashes of the names of the original statements, as in the view.
        whose: int32[n], the view's node behind each node; -1 for the two ends.
        rho: Weight of full dependence.
        choice: As in the view, by arc.
        ways: As in the view.
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
        """Return the subgraph without some nodes of the view."""
        gone = np.isin(self.whose, list(nodes))
        return self.take(~(gone[self.tail] | gone[self.head]))

    def take(self, kept: Flags) -> STSubgraph:
        """Return the subgraph of some arcs, cut again to those between the two ends."""
        # Without some arcs others lead nowhere: the exact method pays for each that is kept.
        between = _between(self.n, self.tail[kept], self.head[kept])
        chosen = np.flatnonzero(kept)[between]
        where, whose = spread(self.first, chosen)
        return STSubgraph(
            n=self.n,
            tail=self.tail[chosen],
            head=self.head[chosen],
            arc=self.arc[chosen],
            first=offsets(whose, len(chosen)),
            root=self.root[where],
            strength=self.strength[where],
            common=self.common[chosen],
            keys=self.keys,
            whose=self.whose,
            rho=self.rho,
            choice=None if self.choice is None else self.choice[chosen],
            ways=self.ways,
        )


def _between(n: int, tail: Ints, head: Ints) -> Flags:
    """Return which arcs lie on a walk from 0 to 1 that never enters 0 again and ends at 1."""
    # An arc into FROM, out of TO or back to its own node can only lengthen a walk.
    useful = (head != SOURCE) & (tail != TARGET) & (tail != head)
    ahead = _reached(n, tail[useful], head[useful], SOURCE)
    behind = _reached(n, head[useful], tail[useful], TARGET)
    between: Flags = useful & ahead[tail] & behind[head]
    return between


def _reached(n: int, tail: Ints, head: Ints, start: int) -> Flags:
    order = np.argsort(tail, kind="stable")
    return reached(offsets(tail, n), head[order], [start])


def st_subgraph(
    view: GraphArrays,
    sources: Sequence[int],
    targets: Sequence[int],
    max_steps: int | None = None,
    level: str = "",
) -> STSubgraph:
    """Return the subgraph between two sets of nodes; without arcs if nothing connects them.

    In a view without rules and without a limit of steps the cost is that of two breadth-first
    searches, else one visit for each way of being at a node.

    Args:
        view: A view with or without route rules.
        sources: Node numbers of FROM.
        targets: Node numbers of TO.
        max_steps: Largest number of steps of a walk; None for any.
        level: Name of the only level to walk on; "" for every level.
    """
    if not sources or not targets:
        return _renumbered(view, _Rows([], [], [], [SOURCE, TARGET]))
    if view.rules is None and max_steps is None:
        return _renumbered(view, _plain(view, sources, targets))
    # Steps are counted only where their number can bind: it multiplies the ways of being at a node.
    # A route passes no party twice, so it has at most one step more than there are parties.
    rows = _walked(view, sources, targets, level, parties=max_steps)
    if rows is None:
        rows = _walked(view, sources, targets, level, max_steps=max_steps)
    assert rows is not None  # a walk with counted steps is not given up
    return _renumbered(view, rows)


_Numbers = npt.NDArray[Any] | list[int]


@dataclass(frozen=True)
class _Rows:
    """Arcs before they are renumbered, and the view's node behind each node."""

    tail: _Numbers
    head: _Numbers
    arc: _Numbers
    whose: _Numbers


def _plain(view: GraphArrays, sources: Sequence[int], targets: Sequence[int]) -> _Rows:
    """Return all arcs with the two sets merged and all other nodes numbered from 2."""
    number = np.arange(2, view.n + 2, dtype=np.int32)
    number[list(sources)] = SOURCE
    number[list(targets)] = TARGET
    whose = np.concatenate([[-1, -1], np.arange(view.n)])
    tail, head = number[view.tail], number[view.head]
    ahead, behind = _reachable(view, sources, True), _reachable(view, targets, False)
    kept = np.flatnonzero(ahead[view.tail] & behind[view.head] & (view.support > 0))
    return _Rows(tail[kept], head[kept], kept, whose)


def _reachable(view: GraphArrays, starts: Sequence[int], forward: bool) -> Flags:
    """Return which nodes a set of nodes reaches, or which reach it."""
    if forward:
        return reached(view.out, view.head, starts)
    first, order = view.by_head
    return reached(first, view.tail[order], starts)


def _renumbered(view: GraphArrays, rows: _Rows) -> STSubgraph:
    """Return the subgraph of the arcs between the ends, its nodes numbered without gaps."""
    tail, head = np.asarray(rows.tail, np.int32), np.asarray(rows.head, np.int32)
    arc = np.asarray(rows.arc, np.int32)
    kept = np.zeros(0, np.int64)
    if len(arc):
        kept = np.flatnonzero(_between(len(rows.whose), tail, head))
    nodes = np.concatenate([[SOURCE, TARGET], tail[kept], head[kept]])
    used, numbers = np.unique(nodes, return_inverse=True)
    tail, head = np.split(numbers[2:].astype(np.int32), 2)
    walks = merged(Walks(np.asarray(rows.whose, np.int32)[used], tail, head, arc[kept]))
    # By head: the searches of `worlds` join the arcs into a node as one run.
    order = np.lexsort((walks.arc, walks.tail, walks.head))
    tail, head, arc = walks.tail[order], walks.head[order], walks.arc[order]
    claims, whose = spread(view.first, arc)
    return STSubgraph(
        n=len(walks.whose),
        tail=tail,
        head=head,
        arc=arc,
        first=offsets(whose, len(arc)),
        root=view.root[claims],
        strength=view.strength[claims],
        common=view.common[arc],
        keys=view.keys,
        whose=walks.whose,
        rho=view.rho,
        choice=None if view.choice is None else view.choice[arc],
        ways=view.ways,
    )


# A way of being at a node: node, level, phase, earliest day still possible, steps, for which
# weapons the goods are said to be, and the parties passed whose use of goods depends on what
# reached them last. A walk does not return to these, so that a loop joins nothing that no route
# joins (docs/decisions/0022). Tuples and not objects, because a walk makes one for every arc.
_Place = tuple[int, int, int, int, int, Stated, frozenset[int]]


def _walked(
    view: GraphArrays,
    sources: Sequence[int],
    targets: Sequence[int],
    level: str,
    *,
    max_steps: int | None = None,
    parties: int | None = None,
) -> _Rows | None:
    """Return the walks from the sources that the route rules allow, place by place.

    Args:
        view: A view with or without route rules.
        sources: Node numbers of FROM.
        targets: Node numbers of TO.
        level: Name of the only level to walk on; "" for every level.
        max_steps: Largest number of steps of a walk; None for any.
        parties: Number of parties from which on the walks are given up, so that the answer is None.
    """
    aim = _aim(view, frozenset(sources), frozenset(targets))
    ahead = LatestDays(view, targets, max_steps)
    number: dict[_Place, int] = {}
    met: set[int] = set()
    whose = [-1, -1]
    tails: list[int] = []
    heads: list[int] = []
    arcs: list[int] = []
    waiting: deque[tuple[int, _Place]] = deque()
    for place in _beginnings(view, sources, level):
        waiting.append((SOURCE, place))
    while waiting:
        tail, place = waiting.popleft()
        if max_steps is not None and place[4] >= max_steps:
            continue
        for arc, following in _followers(view, place, aim):
            # A walk that is at TO before anything moved goes on: made-by alone is no route.
            if following[0] in aim.ends and following[2] == MOVING:
                head = TARGET
            elif not ahead.leads_on(following[0], following[3], following[4]):
                continue
            else:
                if max_steps is None:
                    # Where steps are not counted, two ways that differ in them only are one.
                    following = (*following[:4], 0, *following[5:])
                if following not in number:
                    number[following] = len(whose)
                    whose.append(following[0])
                    met.add(following[0])
                    if parties is not None and len(met) >= parties:
                        return None
                    waiting.append((number[following], following))
                head = number[following]
            tails.append(tail)
            heads.append(head)
            arcs.append(arc)
    return _Rows(tails, heads, arcs, whose)


def is_connected(
    view: GraphArrays, sources: Sequence[int], targets: Sequence[int], level: str = ""
) -> bool:
    """Return whether the subgraph between two sets of nodes has arcs, with any number of steps.

    It is what `st_subgraph` would say, at the cost of the first walk that is found.

    Args:
        view: A view with or without route rules.
        sources: Node numbers of FROM.
        targets: Node numbers of TO.
        level: Name of the only level to walk on; "" for every level.
    """
    if not sources or not targets:
        return False
    aim = _aim(view, frozenset(sources), frozenset(targets))
    ahead = LatestDays(view, targets)
    waiting = list(_beginnings(view, sources, level))
    seen = set(waiting)
    while waiting:
        # Depth first: most walks that may reach a target do.
        for _, place in _followers(view, waiting.pop(), aim):
            if place[0] in aim.ends and place[2] == MOVING:
                return True
            following = (*place[:4], 0, *place[5:])  # steps are not counted
            if following not in seen and ahead.leads_on(following[0], following[3], 0):
                seen.add(following)
                waiting.append(following)
    return False


def _beginnings(view: GraphArrays, sources: Sequence[int], level: str) -> Iterator[_Place]:
    for code in level_codes(view.rules, level):
        for source in sorted(set(sources)):
            yield source, code, START, -1, 0, UNSAID, frozenset()


@dataclass(frozen=True, slots=True)
class _Aim:
    """The ends of the walks, and what purposes mean for them.

    Attributes:
        starts: Node numbers of FROM.
        ends: Node numbers of TO.
        purposes: The purposes of the view if an end is a weapon, else None.
        weapons_only: Whether all ends are weapons.
        users: Parties whose use of goods for an end depends on the purpose of the delivery to them.
    """

    starts: frozenset[int]
    ends: frozenset[int]
    purposes: Purposes | None = None
    weapons_only: bool = False
    users: frozenset[int] = frozenset()


def _aim(view: GraphArrays, starts: frozenset[int], ends: frozenset[int]) -> _Aim:
    weapons = aimed(view.rules, ends) if view.rules is not None else None
    if view.rules is None or weapons is None:
        return _Aim(starts, ends)
    users: set[int] = set()
    for arc in np.flatnonzero(view.rules.role == USE).tolist():
        weapon = int(view.head[arc])
        if weapon in ends and weapons.depends(arc, weapon):
            users.add(int(view.tail[arc]))
    return _Aim(starts, ends, weapons, ends <= weapons_of(view.rules), frozenset(users))


def _followers(view: GraphArrays, place: _Place, aim: _Aim) -> Iterator[tuple[int, _Place]]:
    """Yield the arcs that a walk may take from a place, each with the place that it leads to."""
    for arc in range(int(view.out[place[0]]), int(view.out[place[0] + 1])):
        head = int(view.head[arc])
        # A walk back into FROM contains a shorter walk that begins there.
        if view.support[arc] <= 0 or head in aim.starts:
            continue
        following = _follow(view.rules, arc, head, place, aim)
        if following is not None:
            yield arc, following


def _follow(
    rules: RouteRules | None, arc: int, head: int, place: _Place, aim: _Aim
) -> _Place | None:
    """Return where an arc leads, or None if the route rules forbid it."""
    node, level, phase, latest, steps, stated, passed = place
    if rules is None:
        return head, level, MOVING, latest, steps + 1, stated, passed
    if rules.gap[arc] or rules.level[arc] not in (level, ANY_LEVEL):
        return None
    # A country, a group or a person is left only where the walk begins.
    if rules.stop[node] and phase != START:
        return None
    role = int(rules.role[arc])
    if role == MOVEMENT:
        return _after_movement(rules, arc, head, place, aim)
    if role == MADE_BY:
        opened = (head, level, OPENED, latest, steps + 1, stated, passed)
        return opened if phase == START else None
    if phase != MOVING or head not in aim.ends:
        return None
    # A lead has no number, so the connection takes only uses whose deliveries name the weapon.
    if aim.purposes is not None and aim.purposes.joined(stated, arc, head) != NAMED:
        return None
    return head, level, MOVING, latest, steps + 1, stated, passed


def _after_movement(
    rules: RouteRules, arc: int, head: int, place: _Place, aim: _Aim
) -> _Place | None:
    """Return where a movement leads, or None if it is out of time or its purpose forbids it."""
    _, level, _, latest, steps, stated, passed = place
    if head in passed:
        return None
    first, last = int(rules.span_first[arc]), int(rules.span_first[arc + 1])
    days = zip(rules.begins[first:last].tolist(), rules.ends[first:last].tolist(), strict=True)
    # The earliest beginning leaves most open for what follows, as in `route_order.in_order`.
    begins = min((begin for begin, end in days if end >= latest), default=None)
    if begins is None:
        return None
    if aim.purposes is not None:
        stated = aim.purposes.after(stated, arc)
    if aim.weapons_only and stated[2] is None:
        return None
    if head in aim.users:
        passed = passed | {head}
    return head, level, MOVING, max(latest, begins), steps + 1, stated, passed
