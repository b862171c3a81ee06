"""What of one flow of goods a later flow could account for, for many pairs of flows at once.

A flow is what one party sent to another under one code, by day. A day of the second flow of a pair
follows a day of the first if it lies within a window of days after it. All pairs go through the
arrays together, so that Python looks at no single row.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Window:
    """How many days the second shipment lies after the first: at least and at most."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class DailyFlows:
    """Flows by day: those of flow i stand from `starts[i]` to `starts[i + 1]`, by day.

    Attributes:
        starts: Where the days of each flow begin, and behind the last one where they end.
        days: The days, as days since 1970-01-01, rising within a flow.
        rows: How many rows each day has.
        weights: The weight that the rows of each day state, in ten-thousandths of a kilogram.
        values: Their value, in ten-thousandths of the currency.
    """

    starts: Ints
    days: Ints
    rows: Ints
    weights: Ints
    values: Ints

    def totals(self, amounts: Ints) -> Ints:
        """Return the sum of an amount by day over each flow."""
        sums = np.concatenate((np.zeros(1, np.int64), np.cumsum(amounts)))
        totals: Ints = np.diff(sums[self.starts])
        return totals


@dataclass(frozen=True, slots=True)
class InWindow:
    """What of each pair of flows lies in the window.

    Attributes:
        first: How many rows of the first flow have a row of the second in the window behind them.
        second: How many rows of the second flow have one of the first in the window before them.
        least: The least number of days from a row of the first to one of the second; -1 if none.
    """

    first: Ints
    second: Ints
    least: Ints


@dataclass(frozen=True, slots=True)
class _Entries:
    """Every day of one flow of each pair: the number of its pair, and its place among all days."""

    pair: Ints
    place: Ints


class PassingOn:
    """Compares pairs of flows of which the second may have passed on the goods of the first."""

    def __init__(self, flows: DailyFlows, window: Window) -> None:
        """Sort nothing: the days of the flows are in order already."""
        self._flows, self._window = flows, window
        days = flows.days if len(flows.days) else np.zeros(1, np.int64)
        self._lowest = int(days.min()) - window.most - 1
        self._span = int(days.max()) + window.most + 1 - self._lowest + 1
        # One rising number for each flow and day, so that one search goes through all flows.
        flow_of = np.repeat(np.arange(len(flows.starts) - 1), np.diff(flows.starts))
        self._keys = flow_of * self._span + (flows.days - self._lowest)

    def in_window(self, first: Ints, second: Ints) -> InWindow:
        """Return what of each pair of flows lies in the window.

        The cost is one binary search for each day of each flow of each pair.

        Args:
            first: The first flow of each pair.
            second: The second flow of each pair.
        """
        earlier, fits, lags = self._followed(first, second)
        least = np.full(len(first), np.iinfo(np.int64).max)
        np.minimum.at(least, earlier.pair[fits], lags[fits])
        followed = self._counted(earlier, fits, len(first))
        later, follows = self._following(first, second)
        following = self._counted(later, follows, len(first))
        return InWindow(followed, following, np.where(followed > 0, least, -1))

    def days_in_window(self, first: int, second: int) -> tuple[Ints, Ints]:
        """Return the days of the first and of the second flow that lie in the window."""
        one, other = np.array([first]), np.array([second])
        earlier, fits, _ = self._followed(one, other)
        later, follows = self._following(one, other)
        days = self._flows.days
        return days[earlier.place[fits]], days[later.place[follows]]

    def passed_on(self, amounts: Ints, first: Ints, second: Ints) -> Ints:
        """Return the most of each first flow that the second could account for.

        No part of an amount counts twice: it goes from one day of the first flow to one day of the
        second in the window. To take the earliest for the earliest gives the most, since the window
        of a later day begins and ends later (a convex bipartite graph; Glover, Maximum matching in
        a convex bipartite graph, 1967). All pairs take one step at a time together, so that there
        are at most as many rounds as the two longest flows have days.

        Args:
            amounts: The amount of each day of all flows: their `weights` or `values`.
            first: The first flow of each pair.
            second: The second flow of each pair.

        >>> starts, days, ones = np.array([0, 2, 3]), np.array([1, 20, 22]), np.ones(3, np.int64)
        >>> flows = DailyFlows(starts, days, ones, np.array([5, 4, 7]), ones)
        >>> passing_on = PassingOn(flows, Window(1, 10))
        >>> passing_on.passed_on(flows.weights, np.array([0]), np.array([1])).tolist()
        [4]
        """
        starts, days = self._flows.starts, self._flows.days
        moved = np.zeros(len(first), np.int64)
        at = np.stack((starts[first], starts[second]))
        ends = np.stack((starts[first + 1], starts[second + 1]))
        active = np.flatnonzero((at < ends).all(axis=0))
        at, ends = at[:, active], ends[:, active]
        left = amounts[at]
        while len(active):
            lags = days[at[1]] - days[at[0]]
            is_early, is_late = lags < self._window.least, lags > self._window.most
            fits = ~(is_early | is_late)
            # A day whose amount is used up lets the next of its flow take its place.
            taken = left.min(axis=0) * fits
            moved[active] += taken
            left -= taken
            steps = np.stack((is_late | fits & (left[0] == 0), is_early | fits & (left[1] == 0)))
            at = at + steps
            goes_on = (at < ends).all(axis=0)
            if not goes_on.all():
                active, at, ends = active[goes_on], at[:, goes_on], ends[:, goes_on]
                left, steps = left[:, goes_on], steps[:, goes_on]
            left = np.where(steps, amounts[at], left)
        return moved

    def _followed(self, first: Ints, second: Ints) -> tuple[_Entries, Bools, Ints]:
        """Return the days of the first flows, which are followed, and after how many days."""
        entries = self._entries(first)
        days = self._flows.days[entries.place]
        found, is_there = self._next(second[entries.pair], days + self._window.least)
        lags = found - days
        return entries, is_there & (lags <= self._window.most), lags

    def _following(self, first: Ints, second: Ints) -> tuple[_Entries, Bools]:
        """Return the days of the second flows, and which follow a day of the first."""
        entries = self._entries(second)
        days = self._flows.days[entries.place]
        found, is_there = self._next(first[entries.pair], days - self._window.most)
        return entries, is_there & (found <= days - self._window.least)

    def _entries(self, chosen: Ints) -> _Entries:
        starts = self._flows.starts
        counts = starts[chosen + 1] - starts[chosen]
        pair = np.repeat(np.arange(len(chosen)), counts)
        before = np.cumsum(counts) - counts
        return _Entries(pair, np.arange(len(pair)) + np.repeat(starts[chosen] - before, counts))

    def _next(self, flows: Ints, days: Ints) -> tuple[Ints, Bools]:
        """Return the first day of each flow on or after a given day, and whether there is one."""
        if not len(self._keys):
            return np.zeros(len(flows), np.int64), np.zeros(len(flows), np.bool_)
        # A number behind the last day of a flow falls on the next flow, which `is_there` excludes.
        found = np.searchsorted(self._keys, flows * self._span + (days - self._lowest))
        is_there = found < self._flows.starts[flows + 1]
        return self._flows.days[np.minimum(found, len(self._keys) - 1)], is_there

    def _counted(self, entries: _Entries, chosen: Bools, pairs: int) -> Ints:
        """Return how many rows the chosen days of each pair have."""
        rows = self._flows.rows[entries.place] * chosen
        # Sums of whole numbers below 2**53 are exact as floating numbers.
        return np.bincount(entries.pair, weights=rows, minlength=pairs).astype(np.int64)
