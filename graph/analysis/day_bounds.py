"""Least costs to targets under the order of days: what follows a node that is left on some day.

Days are put into periods. A node that is reached in a period can be left by a step whose claims
leave that period or a later one open, and the next node is then reached in the later of the two
periods. The least costs are those of walks: nodes may repeat in them, so that they bound paths from
below. With at most `PERIODS` first days they are the least costs of walks in time order; with more,
the days of a period count as its first, which can only lower a bound.

Method: a label for each pair of node and period, as for earliest arrival in time-dependent networks
(Cooke and Halsey 1966), settled period by period from the last. The cost is one Dijkstra (1959) a
period, O(P (n + m) log n).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

import numpy as np
import numpy.typing as npt

from ..distinct import distinct
from .arrays import MADE_BY, MOVEMENT, Floats, Ints, RouteRules, offsets, spread
from .search_layers import SearchLayer, by_heads

PERIODS = 16
Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class _Spans:
    """The spans of days of the steps of a layer, in periods, sorted by step.

    Attributes:
        first: Offsets by step.
        step: The step of each span.
        begins: The period of its first day.
        ends: The period of its last day.
    """

    first: Ints
    step: Numbers
    begins: Numbers
    ends: Numbers


@dataclass(frozen=True)
class DayBounds:
    """Least costs that follow, by number of stages passed, period and node.

    Attributes:
        layer: The steps.
        days: The first day of each period, as a code; the first is -1, before every day.
        spans: The spans of the steps.
        costs: For each number of stages passed, float64[periods, n].
    """

    layer: SearchLayer
    days: tuple[int, ...]
    spans: _Spans
    costs: tuple[Floats, ...]

    def period(self, day: int) -> int:
        """Return the number of the period in which a day lies."""
        return bisect_right(self.days, day) - 1

    def after(self, stage: int, period: int, start: int, end: int) -> Floats:
        """Return float64[end - start]: the least cost that follows each of some steps.

        Args:
            stage: The number of stages passed.
            period: The period in which the node is left.
            start: The first step, one of the steps out of one node.
            end: The step after the last.
        """
        rows = slice(int(self.spans.first[start]), int(self.spans.first[end]))
        step = self.spans.step[rows]
        later = np.maximum(self.spans.begins[rows], period)
        cost = self.costs[stage][later, self.layer.head[step]]
        open_still = self.spans.ends[rows] >= period
        following = np.full(end - start, inf)
        np.minimum.at(following, step[open_still] - start, cost[open_still])
        return following


def day_bounds(
    layer: SearchLayer, targets: Sequence[int], via: Sequence[frozenset[int]] = ()
) -> DayBounds | None:
    """Return the least costs under the order of days; None where a layer has no days.

    Args:
        layer: The steps of the search.
        targets: Node numbers.
        via: Sets of nodes to pass before a target, in this order.
    """
    rules = layer.view.rules
    if rules is None:
        return None
    days, spans = _periods(layer, rules)
    solver = _Solver(layer, rules, len(days), spans)
    ends = np.zeros((len(days), len(targets)))
    costs = [solver.least(list(targets), ends)]
    for stage in reversed(via):
        nodes = sorted(stage)
        costs.insert(0, solver.least(nodes, costs[0][:, nodes]))
    return DayBounds(layer, tuple(days.tolist()), spans, tuple(costs))


def _periods(layer: SearchLayer, rules: RouteRules) -> tuple[Numbers, _Spans]:
    """Return the first days of the periods, and the spans of the steps in periods."""
    where, whose = spread(rules.span_first, layer.arcs)
    step: Numbers = np.asarray(whose, np.int64)
    if layer.first is not None:
        step = np.searchsorted(layer.first, step, side="right") - 1
    begins, ends = rules.begins[where].astype(np.int64), rules.ends[where].astype(np.int64)
    assert layer.role is not None  # it is None only where there are no rules
    # Only movements are put in time order: what is made or used has no place in it.
    timeless = layer.role[step] != MOVEMENT
    begins[timeless] = -1
    days = _first_days(begins)
    ends[timeless] = days[-1]

    def period(codes: Numbers) -> Numbers:
        return np.searchsorted(days, codes, side="right") - 1

    return days, _Spans(offsets(step, len(layer.head)), step, period(begins), period(ends))


def _first_days(begins: Numbers) -> Numbers:
    """Return the first days of at most `PERIODS` periods, the first before every day."""
    days = distinct(np.append(begins, -1))
    if len(days) > PERIODS:
        days = days[np.linspace(0, len(days) - 1, PERIODS).astype(np.int64)]
    return days


class _Solver:
    """The steps that an inner node may take, to be searched backwards period by period."""

    def __init__(self, layer: SearchLayer, rules: RouteRules, periods: int, spans: _Spans) -> None:
        assert layer.role is not None  # it is None only where there are no rules
        tails = np.repeat(np.arange(layer.view.n, dtype=np.int32), np.diff(layer.out))
        # As in the costs without days: the first node of a path is not bounded by them.
        inner = ~rules.stop[tails] & (layer.role != MADE_BY)
        rows = np.flatnonzero(inner[spans.step])
        step = spans.step[rows]
        self.n, self.periods = layer.view.n, periods
        self.tail, self.head, self.cost = tails[step], layer.head[step], layer.cost[step]
        self.begins, self.ends = spans.begins[rows], spans.ends[rows]

    def least(self, nodes: Sequence[int], after: Floats) -> Floats:
        """Return float64[periods, n]: the least cost to some nodes and what follows there.

        Args:
            nodes: Node numbers.
            after: float64[periods, len(nodes)], the cost that follows each of them.
        """
        costs = np.full((self.periods, self.n), inf)
        for period in range(self.periods - 1, -1, -1):
            is_open = self.ends >= period
            # A step that begins later leads into a period whose costs are known.
            later = is_open & (self.begins > period)
            seeds = np.full(self.n, inf)
            seeds[list(nodes)] = after[period]
            reached = self.cost[later] + costs[self.begins[later], self.head[later]]
            np.minimum.at(seeds, self.tail[later], reached)
            now = is_open & ~later
            steps = by_heads(self.n, self.tail[now], self.head[now], self.cost[now])
            ends = np.flatnonzero(np.isfinite(seeds))
            costs[period] = steps.least(ends.tolist(), seeds[ends])
        return costs
