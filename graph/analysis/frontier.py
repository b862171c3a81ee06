"""Frontier of documentation: how far goods are documented onward from FROM and back from TO."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .arrays import ANY_LEVEL, MADE_BY, USE, Flags, GraphArrays, Ints, level_codes, offsets, spread
from .purposes import Purposes
from .st_subgraph import is_connected, st_subgraph


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
    within_limit = st_subgraph(view, sources, targets, max_steps, level).m if max_steps else 0
    is_longer = not within_limit and max_steps > 0 and is_connected(view, sources, targets, level)
    return Frontier(
        tuple(map(view.label, _reached(view, sources, level, forward=True))),
        tuple(map(view.label, _reached(view, targets, level, forward=False))),
        is_longer,
        max_steps,
        whole,
    )


def _reached(view: GraphArrays, starts: Sequence[int], level: str, *, forward: bool) -> list[int]:
    """Return the nodes reached on any level, each once, in the order of the searches."""
    reached: dict[int, None] = {}
    # Level by level, because all movements of a route are on one level.
    for code in level_codes(view.rules, level):
        reached.update(dict.fromkeys(_walk(view, starts, code, forward)))
    return list(reached)


def _walk(view: GraphArrays, starts: Sequence[int], level: int, forward: bool) -> list[int]:
    """Return the nodes that a breadth-first search on one level reaches, nearest first."""
    adjacency, from_inner = _adjacencies(view, level, forward)
    # Forward nothing is ruled out: where goods went on to does not depend on the targets.
    stated = view.rules.purposes if view.rules is not None and not forward else None
    seen = np.zeros(view.n, np.bool_)
    front = np.array(list(dict.fromkeys(starts)), np.int64)
    seen[front] = True
    walked: list[int] = []
    while len(front):
        found = spread(adjacency.first, front)[0]
        arcs, ends = adjacency.arcs[found], adjacency.ends[found]
        new = ~seen[ends]
        if stated is not None:
            new &= _allowed(stated, arcs, starts)
        # In the order in which a search node by node meets them.
        _, first_met = np.unique(ends[new], return_index=True)
        front = ends[new][np.sort(first_met)].astype(np.int64)
        seen[front] = True
        walked += front.tolist()
        adjacency = from_inner
    return walked


def _allowed(stated: Purposes, arcs: Ints, weapons: Sequence[int]) -> Flags:
    """Return which arcs have goods that may be for one of some nodes."""
    allowed = np.ones(len(arcs), np.bool_)
    for place in np.flatnonzero(stated.code[arcs] >= 0).tolist():
        allowed[place] = stated.allows(int(arcs[place]), weapons)
    return allowed


@dataclass(frozen=True)
class _Adjacency:
    """Arcs in CSR form by the node that they are walked from, with the nodes that they lead to."""

    first: Ints
    arcs: Ints
    ends: Ints


def _adjacencies(view: GraphArrays, level: int, forward: bool) -> tuple[_Adjacency, _Adjacency]:
    """Return the arcs that a walk on one level may take from its starts, and from inner nodes."""
    rules = view.rules
    supported = view.support > 0
    if rules is None:
        every = _adjacency(view, supported, forward)
        return every, every
    # Forward, a use ends the walk, and only its first arc can be made-by. Backward, a maker is
    # where a route begins, and only the first arc can be a use.
    never, at_start_only = (USE, MADE_BY) if forward else (MADE_BY, USE)
    on_level = (rules.level == level) | (rules.level == ANY_LEVEL)
    usable = supported & on_level & ~rules.gap & (rules.role != never)
    walked_from = view.tail if forward else view.head
    inner = usable & (rules.role != at_start_only) & ~rules.stop[walked_from]
    return _adjacency(view, usable, forward), _adjacency(view, inner, forward)


def _adjacency(view: GraphArrays, usable: Flags, forward: bool) -> _Adjacency:
    order = np.arange(view.m, dtype=np.int32) if forward else view.by_head[1]
    walked_from, ends = (view.tail, view.head) if forward else (view.head, view.tail)
    arcs = order[usable[order]]
    return _Adjacency(offsets(walked_from[arcs], view.n), arcs, ends[arcs])
