"""The part of a large view in which all routes between two ends lie.

A node of a route of at most so many steps lies at most so many from the start and the end together.
Two breadth-first searches count them; what lies further is in no route, and a search that does not
know of it never looks there. Nodes and arcs keep their order, so that ties are broken alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import chain, count

import numpy as np
import numpy.typing as npt

from ..distinct import distinct
from .arrays import Flags, GraphArrays, Ints, RouteRules, spread
from .purposes import Purposes

LARGE = 20_000  # arcs; a smaller view is searched as it is
FAR = np.iinfo(np.int32).max // 2  # steps to a node that is not reached
Numbers = npt.NDArray[np.int64]


def near_view(
    view: GraphArrays, sources: Sequence[int], targets: Sequence[int], max_steps: int
) -> GraphArrays:
    """Return the part of a view that routes between two sets of nodes can pass.

    The cost follows what the searches reach, beside arrays of one number for each node.

    Args:
        view: A view with or without route rules.
        sources: Node numbers of FROM.
        targets: Node numbers of TO.
        max_steps: Largest number of steps; 0 for any.

    Returns:
        A view with node numbers of its own and the same labels; the view itself if it is small.
    """
    if view.m <= LARGE:
        return view
    key = (tuple(sources), tuple(targets), max_steps)
    # Routes and leads are searched for one after the other, between the same ends.
    last = view.memo.get("near")
    if last is None or last[0] != key:
        last = key, _cut(view, _near(view, sources, targets, max_steps))
        view.memo["near"] = last
    found: GraphArrays = last[1]
    return found


def steps_from(
    starts: Sequence[int], limit: int, stop: Flags, ends_of: Callable[[Numbers], Ints]
) -> Ints:
    """Return int32[n]: the number of steps from some nodes to each, at most `limit`, or `FAR`.

    Args:
        starts: Node numbers; they are left even where routes stop.
        limit: Largest number of steps.
        stop: bool[n]: whether a route ends at a node that it reaches.
        ends_of: Returns the nodes one step from some nodes.

    >>> heads = np.array([1, 2, 0], np.int32)
    >>> steps_from([0], 1, np.zeros(3, np.bool_), lambda nodes: heads[nodes]).tolist()[:2]
    [0, 1]
    """
    steps = np.full(len(stop), FAR, np.int32)
    front = distinct(np.asarray(starts, np.int64))
    steps[front] = 0
    for step in range(1, limit + 1):
        ends = ends_of(front)
        steps[ends[steps[ends] == FAR]] = step
        front = np.flatnonzero((steps == step) & ~stop)
        if not len(front):
            break
    return steps


def heads_of(view: GraphArrays, nodes: Numbers) -> Ints:
    """Return the nodes to which arcs lead from some nodes."""
    return view.head[spread(view.out, nodes)[0]]


def tails_of(view: GraphArrays, nodes: Numbers) -> Ints:
    """Return the nodes from which arcs lead to some nodes."""
    first, order = view.by_head
    return view.tail[order[spread(first, nodes)[0]]]


def view_steps(view: GraphArrays, starts: Sequence[int], limit: int, forward: bool) -> Ints:
    """Return the steps of `steps_from` in a view, against the arcs if not `forward`.

    Those of the last two searches are kept: a page asks for its routes, and then for what is near.
    """
    kept = view.memo.setdefault("steps", {})
    key = (tuple(sorted(starts)), limit, forward)
    found: Ints | None = kept.get(key)
    if found is None:
        stop = view.rules.stop if view.rules is not None else np.zeros(view.n, np.bool_)
        ends_of = heads_of if forward else tails_of
        found = steps_from(starts, limit, stop, lambda nodes: ends_of(view, nodes))
        if len(kept) >= 2:
            kept.clear()
        kept[key] = found
    return found


def _near(
    view: GraphArrays, sources: Sequence[int], targets: Sequence[int], max_steps: int
) -> Flags:
    """Return bool[n]: which nodes can lie on a route."""
    limit = max_steps or view.n
    ahead, back = view_steps(view, sources, limit, True), view_steps(view, targets, limit, False)
    near: Flags = ahead + back <= (max_steps or FAR - 1)
    near[[*sources, *targets]] = True  # an end without a route is asked about, too
    return near


def _cut(view: GraphArrays, near: Flags) -> GraphArrays:
    """Return the arcs between some nodes, as a view of these nodes and of all named as purposes."""
    at = np.flatnonzero(near)
    # From the nodes' own arcs, so that the cost follows the part and not the view.
    arcs = spread(view.out, at)[0]
    arcs = arcs[near[view.head[arcs]]]
    part = view.take(arcs)
    purposes = view.rules.purposes if view.rules is not None else None
    nodes = np.union1d(at, np.array(sorted(_named(purposes)), np.int64))
    return replace(
        part,
        n=len(nodes),
        tail=np.searchsorted(nodes, part.tail).astype(np.int32),
        head=np.searchsorted(nodes, part.head).astype(np.int32),
        labels=tuple(map(view.label, nodes.tolist())),
        rules=_numbered(part.rules, nodes),
        memo={},
    )


def _named(purposes: Purposes | None) -> set[int]:
    """Return the nodes that purposes name."""
    if purposes is None:
        return set()
    wider = purposes.wider
    return set(chain(wider, chain.from_iterable(wider.values()), *purposes.sets))


def _numbered(rules: RouteRules | None, nodes: Numbers) -> RouteRules | None:
    """Return rules with the numbers that some nodes have among themselves."""
    if rules is None:
        return None
    purposes = rules.purposes
    if purposes is not None:
        number = dict(zip(nodes.tolist(), count()))
        # Weapons are nodes, and are known by their numbers here as everywhere in the rules.
        wider = {number[weapon]: _moved(above, number) for weapon, above in purposes.wider.items()}
        sets = tuple(_moved(weapons, number) for weapons in purposes.sets)
        purposes = replace(purposes, sets=sets, wider=wider)
    return replace(rules, stop=rules.stop[nodes], purposes=purposes)


def _moved(nodes: frozenset[int], number: Mapping[int, int]) -> frozenset[int]:
    return frozenset(map(number.__getitem__, nodes))
