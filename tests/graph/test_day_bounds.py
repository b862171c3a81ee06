"""Bounds by day, by steps and by maximum flow: equal to plain methods, and no answer changes."""

from __future__ import annotations

import itertools
import random
from math import inf

import numpy as np
import pytest
from analysis_graphs import ruled

from entrepot.graph.analysis import day_bounds, kbest, maximum_flow, search_layers
from entrepot.graph.analysis.arrays import MADE_BY, MOVEMENT, GraphArrays
from entrepot.graph.analysis.kbest import SearchEnds
from entrepot.graph.analysis.latest_days import LatestDays
from entrepot.graph.analysis.search_layers import SearchLayer, layer
from entrepot.graph.analysis.st_subgraph import STSubgraph, st_subgraph

TARGETS = (1, 2)


def least_by_day(at: SearchLayer, day: int) -> list[float]:
    """Return the least cost of a walk in time order from each node that is left on a day."""
    rules, nodes = at.view.rules, range(at.view.n)
    assert rules is not None
    days = sorted({-1, *rules.begins.tolist()})
    cost = {(node, left): 0.0 if node in TARGETS else inf for node in nodes for left in days}
    for _ in range(len(nodes) * len(days)):  # Bellman and Ford: no walk that counts is longer
        for node, left in itertools.product(nodes, days):
            if rules.stop[node]:
                continue
            for step in range(int(at.out[node]), int(at.out[node + 1])):
                if at.role_of(step) == MADE_BY:
                    continue
                for later in ends_of_step(at, step, left):
                    total = float(at.cost[step]) + cost[int(at.head[step]), later]
                    cost[node, left] = min(cost[node, left], total)
    return [cost[node, day] for node in nodes]


def ends_of_step(at: SearchLayer, step: int, day: int) -> list[int]:
    """Return the days on which the node after a step is reached, if the step is taken on a day."""
    rules = at.view.rules
    assert rules is not None
    if at.role_of(step) != MOVEMENT:
        return [day]
    reached = []
    for arc in at.arcs_of(step):
        for span in range(int(rules.span_first[arc]), int(rules.span_first[arc + 1])):
            if rules.ends[span] >= day:
                reached.append(max(day, int(rules.begins[span])))
    return reached


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("level", [0, 1])
def test_costs_by_day_are_those_of_walks_in_time_order(seed: int, level: int) -> None:
    at = layer(ruled(seed), level)

    found = day_bounds.day_bounds(at, TARGETS)

    assert found is not None
    for period, day in enumerate(found.days):
        costs = found.costs[0][period].tolist()
        # What a target itself costs is 0, also where it is left again.
        assert costs == pytest.approx(least_by_day(at, day))


@pytest.mark.parametrize("seed", range(12))
def test_fewer_periods_bound_from_below(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    at = layer(ruled(seed), 0)
    exact = day_bounds.day_bounds(at, TARGETS)
    monkeypatch.setattr(day_bounds, "PERIODS", 3)

    rough = day_bounds.day_bounds(at, TARGETS)

    assert exact is not None
    assert rough is not None
    assert len(rough.days) == min(3, len(exact.days))
    for period, day in enumerate(exact.days):
        below = rough.costs[0][rough.period(day)]
        assert (below <= exact.costs[0][period] + 1e-12).all()


@pytest.mark.parametrize("seed", range(25))
@pytest.mark.parametrize("steps", [0, 3])
@pytest.mark.parametrize("via", [(), (frozenset({3, 4}),)])
def test_bounds_by_day_change_no_path(
    seed: int, steps: int, via: tuple[frozenset[int], ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    view = ruled(seed, 8, 0.5)
    ends = SearchEnds((0,), TARGETS, via, max_steps=steps)
    for level in (0, 1):
        monkeypatch.setattr(kbest, "STUCK", 10**9)
        usual = list(kbest.paths(layer(view, level), ends))
        monkeypatch.setattr(kbest, "STUCK", 0)

        tight = list(kbest.paths(layer(view, level), ends))

        assert {(path.nodes, path.breaks) for path in tight} == {
            (path.nodes, path.breaks) for path in usual
        }
        assert [path.cost for path in tight] == pytest.approx([path.cost for path in usual])


def rows_of(net: STSubgraph) -> list[list[float]]:
    return [getattr(net, name).tolist() for name in ("tail", "head", "arc", "first", "strength")]


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("steps", [None, 2, 4])
def test_a_place_from_which_nothing_leads_on_is_left_out_of_no_walk(
    seed: int, steps: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = ruled(seed, 8, 0.4)
    found = st_subgraph(view, (0,), TARGETS, steps)
    monkeypatch.setattr(LatestDays, "leads_on", lambda *_: True)

    every = st_subgraph(view, (0,), TARGETS, steps)

    # Where the number of parties told that steps need no count, the places are others.
    if found.n == every.n:
        assert rows_of(found) == rows_of(every)
    assert set(found.arc.tolist()) == set(every.arc.tolist())


def drawn(seed: int) -> GraphArrays:
    return ruled(seed, 9, 0.5)


@pytest.mark.parametrize("seed", range(20))
def test_costs_without_scipy_are_the_same_to_the_last_digit(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    at, rng = layer(drawn(seed), 0), random.Random(seed)
    after = np.array([rng.random(), rng.choice((0.0, rng.random()))])
    for following in (after, np.zeros(2)):
        plain = at.back._least(TARGETS, following)
        monkeypatch.setattr(search_layers, "FEW", -1)
        assert at.back._least(TARGETS, following).tolist() == plain.tolist()
        monkeypatch.undo()


@pytest.mark.parametrize("seed", range(20))
def test_a_cut_without_scipy_is_the_same(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    view, rng = drawn(seed), np.random.default_rng(seed)
    room = rng.integers(1, 50, view.m)
    plain = maximum_flow.still_reached(view.n, view.tail, view.head, room, 0, 1)
    monkeypatch.setattr(maximum_flow, "FEW", -1)

    by_scipy = maximum_flow.still_reached(view.n, view.tail, view.head, room, 0, 1)

    assert plain.tolist() == by_scipy.tolist()
