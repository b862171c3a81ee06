"""Places that are taken together leave every walk between the ends as it was, and no other."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from analysis_graphs import ruled

from entrepot.graph.analysis import merged_places
from entrepot.graph.analysis.arrays import GraphArrays
from entrepot.graph.analysis.merged_places import Walks, merged
from entrepot.graph.analysis.st_subgraph import SOURCE, TARGET, STSubgraph, st_subgraph
from entrepot.graph.analysis.worlds import hits


def subgraph(view: GraphArrays, steps: int, whole: bool) -> STSubgraph:
    """Return the subgraph between two nodes, with all places where it is to be whole."""
    with pytest.MonkeyPatch.context() as patch:
        if whole:
            patch.setattr("entrepot.graph.analysis.st_subgraph.merged", lambda walks: walks)
        return st_subgraph(view, [0], [1], steps)


def walks_of(net: STSubgraph, most: int) -> set[tuple[int, ...]]:
    """Return the arcs of every walk of at most so many steps."""

    def onward(place: int, arcs: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        if place == TARGET:
            yield arcs
        elif len(arcs) < most:
            for number in np.flatnonzero(net.tail == place).tolist():
                yield from onward(int(net.head[number]), (*arcs, int(net.arc[number])))

    return set(onward(SOURCE, ()))


@pytest.mark.parametrize("seed", range(40))
def test_the_walks_are_those_of_all_places_and_so_is_each_world(seed: int) -> None:
    view = ruled(seed, 6, 0.3)
    for steps in (2, 4, 9):
        whole, fewer = subgraph(view, steps, True), subgraph(view, steps, False)
        assert walks_of(fewer, 5) == walks_of(whole, 5)
        assert fewer.n <= whole.n
        assert hits(fewer, 640) == hits(whole, 640)


def test_no_two_places_are_left_from_which_the_same_walks_lead_on() -> None:
    smaller = 0
    for seed in range(40):
        view = ruled(seed, 6, 0.6)
        net = subgraph(view, 9, False)
        ahead: dict[int, set[tuple[int, int]]] = {}
        for tail, head, arc in zip(net.tail, net.head, net.arc, strict=True):
            ahead.setdefault(int(tail), set()).add((int(arc), int(head)))
        kinds = {(int(net.whose[place]), frozenset(arcs)) for place, arcs in ahead.items()}
        assert len(kinds) == len(ahead)
        smaller += net.n < subgraph(view, 9, True).n
    assert smaller > 10


def test_hashes_that_are_all_alike_merge_nothing_wrongly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merged_places, "_mixed", np.zeros_like)
    ends = np.array([0, 0, 2, 3], np.int32), np.array([2, 3, 1, 1], np.int32)
    walks = Walks(np.array([-1, -1, 5, 5], np.int32), *ends, np.array([1, 2, 3, 4], np.int32))
    assert merged(walks) is walks
