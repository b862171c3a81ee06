"""How far goods are documented on either side of a gap, against searches node by node."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.analysis.array_builders import from_arrays
from entrepot.graph.analysis.arrays import GraphArrays
from entrepot.graph.analysis.frontier import frontier
from entrepot.graph.analysis.st_subgraph import is_connected, st_subgraph
from entrepot.graph.naming.lookup import one

NODES = 9
ARCS = st.lists(
    st.tuples(st.integers(0, NODES - 1), st.integers(0, NODES - 1), st.sampled_from([0.0, 0.6])),
    min_size=1,
    max_size=30,
)


def drawn(rows: list[tuple[int, int, float]]) -> GraphArrays:
    tails, heads, supports = zip(*rows, strict=True)
    return from_arrays(NODES, list(tails), list(heads), list(supports))


def walked(starts: Sequence[int], ends_of: Callable[[int], list[int]]) -> list[int]:
    """Return what a breadth-first search meets, one node after another."""
    waiting, met = deque(starts), list(starts)
    while waiting:
        for node in ends_of(waiting.popleft()):
            if node not in met:
                met.append(node)
                waiting.append(node)
    return met[len(starts) :]


@given(rows=ARCS, steps=st.sampled_from([0, 1, 2, 8]))
def test_both_sides_of_a_drawn_gap_are_those_of_a_plain_search(
    rows: list[tuple[int, int, float]], steps: int
) -> None:
    view = drawn(rows)
    arcs = list(zip(view.tail.tolist(), view.head.tolist(), view.support.tolist(), strict=True))

    found = frontier(view, [0, 1], [2], max_steps=steps)

    onward = walked([0, 1], lambda node: [head for tail, head, s in arcs if tail == node and s])
    # Into a node the arcs come in the order of their tails.
    back = walked([2], lambda node: [tail for tail, head, s in arcs if head == node and s])
    assert found.onward == tuple(map(view.label, onward))
    assert found.back == tuple(map(view.label, back))
    within = steps and st_subgraph(view, [0, 1], [2], steps).m
    assert found.longer == bool(steps and not within and st_subgraph(view, [0, 1], [2]).m)


def test_ends_of_the_bundled_case_are_joined_where_a_walk_between_them_is(case: Case) -> None:
    engine = case.route_engine()
    names = ["Xiamen Limbach", "IEMZ Kupol", "Asia Pacific Links", "Orlan-10", "Garpiya-A1", "kp"]
    numbers = [engine.view.known(one(engine.ids, name).uids) for name in names]

    joined: set[tuple[str, str]] = set()
    walks: set[tuple[str, str]] = set()
    for start, sources in zip(names, numbers, strict=True):
        for end, targets in zip(names, numbers, strict=True):
            if start == end:
                continue
            if is_connected(engine.view, sources, targets):
                joined.add((start, end))
            if st_subgraph(engine.view, sources, targets).m:
                walks.add((start, end))

    assert joined == walks
    assert joined == {("Asia Pacific Links", "Orlan-10"), ("Xiamen Limbach", "IEMZ Kupol")}
