"""What makes long chains fast changes no result: the order of statements, and what is reached."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph.analysis import arrays, exact

SETS = st.lists(st.frozensets(st.integers(2, 9), max_size=4), max_size=12)
ARCS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=200)


def by_ranking_all(nodes: Sequence[frozenset[int]]) -> list[int]:
    """Return the greedy order, with every waiting statement ranked anew at each step."""
    remaining: dict[int, int] = {}
    for of_root in nodes:
        for node in of_root:
            remaining[node] = remaining.get(node, 0) + 1
    age = {node: place for place, node in enumerate(sorted(remaining))}
    frontier: set[int] = set()
    waiting = list(range(len(nodes)))
    order: list[int] = []

    def rank(root: int) -> tuple[int, int, int, int]:
        closed = len([node for node in nodes[root] if remaining[node] == 1])
        touching = nodes[root] & frontier
        opened = len(nodes[root]) - len(touching)
        oldest = min(map(age.__getitem__, touching), default=len(age))
        apart = bool(frontier and nodes[root] and not touching)
        return (len(remaining) if apart else opened - closed, oldest, opened, root)

    while waiting:
        best = min(waiting, key=rank)
        waiting.remove(best)
        order.append(best)
        for node in nodes[best]:
            if node not in frontier:
                frontier.add(node)
                age[node] = len(order)
            remaining[node] -= 1
            if not remaining[node]:
                frontier.discard(node)
    return order


@given(SETS)
def test_statements_are_taken_in_the_order_of_ranking_all_of_them(
    nodes: list[frozenset[int]],
) -> None:
    assert list(exact._Order(list(map(set, nodes))).taken()) == by_ranking_all(nodes)


@given(ARCS, st.integers(0, 60))
def test_what_is_reached_is_the_same_node_by_node_and_level_by_level(
    found: list[tuple[int, int]], start: int
) -> None:
    found = sorted(found)
    tails = np.array([tail for tail, _ in found], np.int64)
    ends = np.array([head for _, head in found], np.int32)
    near = {start}
    for _ in found:
        near.update(head for tail, head in found if tail in near)

    seen = arrays.reached(arrays.offsets(tails, 61), ends, [start])

    assert set(np.flatnonzero(seen).tolist()) == near


def test_a_level_of_many_nodes_between_two_of_one() -> None:
    wide = 3 * arrays.FEW
    tails = np.array([0] * wide + list(range(1, wide + 1)), np.int64)
    ends = np.array([*range(1, wide + 1), *[wide + 1] * wide], np.int32)

    seen = arrays.reached(arrays.offsets(tails, wide + 3), ends, [0])

    assert np.flatnonzero(~seen).tolist() == [wide + 2]
