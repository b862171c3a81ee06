"""Frontier of documentation: how far goods are documented onward from FROM and back from TO."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from .arrays import ANY_LEVEL, MADE_BY, USE, Flags, GraphArrays, Ints
from .st_subgraph import st_subgraph


@dataclass(frozen=True, slots=True)
class Frontier:
    """How far the documents reach on either side of a gap.

    Attributes:
        onward: Nodes that movements from FROM reach, nearest first.
        back: Nodes from which movements reach TO, nearest first.
        longer: Whether a route with more than `most` steps exists.
        most: Largest number of steps that the search allowed; 0 for any.
        whole: Whether the whole case was searched, and not only the part near the two ends.
    """

    onward: tuple[str, ...]
    back: tuple[str, ...]
    longer: bool = False
    most: int = 0
    whole: bool = True


def frontier(
    view: GraphArrays,
    sources: Sequence[int],
    targets: Sequence[int],
    level: str = "",
    max_steps: int = 0,
    whole: bool = True,
) -> Frontier:
    """Return what is documented on either side of a gap between two sets of nodes.

    Route rules and levels are kept; time order is not, so that what is reached is an upper bound.
    Goods that are said to be for a weapon other than the targets are not on the way to them.
    The cost is one breadth-first search per level and side.

    Args:
        view: A view with or without route rules.
        sources: Node numbers of FROM.
        targets: Node numbers of TO.
        level: Name of the only level to walk on; "" for every level.
        max_steps: Largest number of steps of the search that found no route; 0 for any.
        whole: Copied to the answer.
    """
    within_limit = st_subgraph(view, sources, targets, max_steps or None, level).m
    without_limit = st_subgraph(view, sources, targets, None, level).m
    return Frontier(
        tuple(map(view.label, _reached(view, sources, level, forward=True))),
        tuple(map(view.label, _reached(view, targets, level, forward=False))),
        bool(without_limit and not within_limit),
        max_steps,
        whole,
    )


def _reached(view: GraphArrays, starts: Sequence[int], level: str, *, forward: bool) -> list[int]:
    """Return the nodes reached on any level, each once, in the order of the searches."""
    levels = [ANY_LEVEL]
    if view.rules is not None:
        levels = [code for code, name in enumerate(view.rules.levels) if level in ("", name)]
    reached: dict[int, None] = {}
    # Level by level, because all movements of a route are on one level.
    for code in levels:
        reached.update(dict.fromkeys(_walk(view, starts, code, forward)))
    return list(reached)


def _walk(view: GraphArrays, starts: Sequence[int], level: int, forward: bool) -> Iterator[int]:
    """Yield the nodes that a breadth-first search on one level reaches, nearest first."""
    arcs = _Arcs.forward(view, level) if forward else _Arcs.backward(view, level)
    # Forward nothing is ruled out: where goods went on to does not depend on the targets.
    stated = view.rules.purposes if view.rules is not None and not forward else None
    waiting = deque(starts)
    seen = set(starts)
    while waiting:
        node = waiting.popleft()
        for arc, other in arcs.at(node, inner=node not in starts):
            if other in seen or (stated is not None and not stated.allows(arc, starts)):
                continue
            seen.add(other)
            waiting.append(other)
            yield other


@dataclass(frozen=True)
class _Arcs:
    """The arcs of one level in one direction: a CSR, and which of its arcs may be walked.

    `ends` are the nodes that the arcs lead to; arcs in `at_start_only` are walked from a start only,
    and inner nodes in `stop` are not passed.
    """

    first: Ints
    order: Ints
    ends: Ints
    usable: Flags
    at_start_only: Flags
    stop: Flags

    @classmethod
    def forward(cls, view: GraphArrays, level: int) -> _Arcs:
        # A use ends a route: beyond it goods do not move on. Only a route's first step is made-by.
        order = np.arange(view.m, dtype=np.int32)
        return cls(view.out, order, view.head, *_walkable(view, level, USE, MADE_BY))

    @classmethod
    def backward(cls, view: GraphArrays, level: int) -> _Arcs:
        # Read backward, the maker is where a route begins, and the use is its last step.
        first, order = view.by_head
        return cls(first, order, view.tail, *_walkable(view, level, MADE_BY, USE))

    def at(self, node: int, *, inner: bool) -> Iterator[tuple[int, int]]:
        """Return the arcs that may be walked from a node, each with the node that it leads to."""
        if inner and self.stop[node]:
            return iter(())
        chosen = self.order[self.first[node] : self.first[node + 1]]
        chosen = chosen[self.usable[chosen]]
        if inner:
            chosen = chosen[~self.at_start_only[chosen]]
        return zip(chosen.tolist(), self.ends[chosen].tolist(), strict=True)


def _walkable(
    view: GraphArrays, level: int, never: int, at_start_only: int
) -> tuple[Flags, Flags, Flags]:
    """Return which arcs may be walked, which at a start only, and which nodes may not be passed."""
    supported = view.support > 0
    rules = view.rules
    if rules is None:
        return supported, np.zeros(view.m, np.bool_), np.zeros(view.n, np.bool_)
    on_level = (rules.level == level) | (rules.level == ANY_LEVEL)
    usable = supported & on_level & ~rules.gap & (rules.role != never)
    return usable, rules.role == at_start_only, rules.stop
