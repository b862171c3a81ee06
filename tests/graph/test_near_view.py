"""Answers from the part of a view near two ends are those from the whole view."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.analysis import near_view
from entrepot.graph.analysis.array_builders import from_arrays
from entrepot.graph.analysis.arrays import GraphArrays
from entrepot.graph.analysis.best_routes import RouteQuestion, find_routes
from entrepot.graph.analysis.reliability import reliability
from entrepot.graph.analysis.route_engine import RouteEngine, RouteOptions
from entrepot.graph.analysis.st_subgraph import st_subgraph
from entrepot.graph.model import Route
from entrepot.viz.answers.critical_answer import CriticalAnswer
from entrepot.viz.answers.route_answer import RouteAnswer
from entrepot.viz.answers.serializer import Serializer

NODES = 9
ENDS = [
    ("Xiamen Limbach", "IEMZ Kupol"),
    ("kp", "ru"),
    ("Orlan-10", "kp"),
    ("kind=Company,country=CN", "kind=Company,country=RU"),
    ("kind=Company,country=US", "Garpiya-A1"),
    ("Asia Pacific Links", "Orlan-10"),
]

arcs = st.lists(
    st.tuples(
        st.integers(0, NODES - 1), st.integers(0, NODES - 1), st.sampled_from([0.3, 0.5, 0.7, 0.9])
    ),
    min_size=1,
    max_size=30,
)


def drawn(rows: list[tuple[int, int, float]]) -> GraphArrays:
    tails, heads, supports = zip(*rows, strict=True)
    return from_arrays(NODES, list(tails), list(heads), list(supports))


def told(view: GraphArrays, question: RouteQuestion) -> tuple[list[tuple[Any, ...]], Any]:
    """Return routes by nodes and numbers, and whether all were seen."""

    def plain(route: Route) -> tuple[Any, ...]:
        return route.nodes, route.joint, route.product, route.weakest

    routes, extent = find_routes(view, question)
    return list(map(plain, routes)), (extent.candidates, extent.exhausted)


@given(rows=arcs, steps=st.sampled_from([1, 2, 4, 8, None]), via=st.booleans())
def test_routes_of_drawn_graphs_are_those_of_the_whole(
    rows: list[tuple[int, int, float]], steps: int | None, via: bool
) -> None:
    stages = ((4, 5),) if via else ()
    question = RouteQuestion((0, 1), (2, 3), k=50, via=stages, max_steps=steps)
    whole = told(drawn(rows), question)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(near_view, "LARGE", 0)
        part = told(drawn(rows), question)

    assert part == whole


@given(rows=arcs, steps=st.sampled_from([1, 3, 8]))
def test_the_connection_of_drawn_graphs_is_that_of_the_whole(
    rows: list[tuple[int, int, float]], steps: int
) -> None:
    view = drawn(rows)
    whole = reliability(st_subgraph(view, [0], [2], steps))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(near_view, "LARGE", 0)
        near = near_view.near_view(view, [0], [2], steps)
    part = reliability(st_subgraph(near, near.known([0]), near.known([2]), steps))

    assert (part.independent, part.common) == (whole.independent, whole.common)


def answers(case: Case, engine: RouteEngine, ends: tuple[str, str]) -> list[Any]:
    """Return what `routes` and `critical` print, each as its data."""
    serializer = Serializer(engine.folded, engine.ids, case.documents)
    found = engine.routes(*ends, RouteOptions())
    dependent = engine.critical(*ends, RouteOptions(remove=1))
    return [
        RouteAnswer.of_result(found, serializer, 1, "", 0).data(),
        CriticalAnswer.of_result(dependent, serializer, 1).data(),
        engine.information(found, RouteOptions()),
    ]


@pytest.mark.parametrize("ends", ENDS)
def test_answers_of_the_bundled_case_are_those_of_the_whole(
    case: Case, ends: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = answers(case, case.route_engine(), ends)

    monkeypatch.setattr(near_view, "LARGE", 0)
    part = answers(case, case.route_engine(), ends)

    assert part == whole


def test_far_nodes_are_not_in_the_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(near_view, "LARGE", 0)
    view = drawn([(0, 4, 0.5), (4, 2, 0.5), (4, 5, 0.5), (5, 6, 0.5), (7, 8, 0.5)])

    near = near_view.near_view(view, [0], [2], 8)

    assert near.labels == ("0", "2", "4")
    assert list(zip(near.tail.tolist(), near.head.tolist(), strict=True)) == [(0, 2), (2, 1)]
    assert np.array_equal(near.keys, view.keys)
