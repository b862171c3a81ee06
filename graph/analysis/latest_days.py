"""On which day a walk must be at a node at the latest, so that it still ends at a target.

The walks are those of `st_subgraph`: movements in time order, and a use only at the end. Purposes
and levels are not looked at, and nodes may repeat, so that more is let through than is right and
nothing that is right is left out.

Method: Bellman and Ford's recursion by number of steps, with the latest day in place of the least
cost; O(steps * m).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from .arrays import MOVEMENT, USE, GraphArrays, RouteRules, spread

NEVER, ANY_DAY = -2, np.iinfo(np.int64).max  # a walk on which nothing moved yet is at day -1
Days = npt.NDArray[np.int64]


class LatestDays:
    """The latest day by node, and by the number of steps that are left where these are counted."""

    def __init__(
        self, view: GraphArrays, targets: Sequence[int], max_steps: int | None = None
    ) -> None:
        """Compute the days.

        Args:
            view: A view with or without route rules.
            targets: Node numbers.
            max_steps: Largest number of steps of a walk; None for any.
        """
        self.max_steps = max_steps
        days = np.full(view.n, NEVER, np.int64)
        days[list(targets)] = ANY_DAY
        self._by_steps = [days.tolist()]
        steps = _Steps(view, targets)
        while max_steps is None or len(self._by_steps) <= max_steps:
            longer = steps.before(days)
            if np.array_equal(longer, days):
                break  # more steps open nothing more
            days = longer
            if max_steps is None:
                self._by_steps.clear()
            self._by_steps.append(days.tolist())

    def leads_on(self, node: int, day: int, steps: int) -> bool:
        """Return whether a walk that is at a node on a day after some steps can reach a target."""
        left = -1 if self.max_steps is None else self.max_steps - steps
        latest: int = self._by_steps[min(left, len(self._by_steps) - 1)][node]
        return day <= latest


class _Steps:
    """The arcs of a view with their days, each span a row, sorted by the arcs' tails."""

    def __init__(self, view: GraphArrays, targets: Sequence[int]) -> None:
        usable = view.support > 0
        self.ends = np.zeros(view.n, np.bool_)
        self.ends[list(targets)] = True
        self.stop = np.zeros(view.n, np.bool_)
        rules = view.rules
        if rules is None:
            arc = np.flatnonzero(usable)
            self.begins = np.full(len(arc), -1, np.int64)
            self.last = np.full(len(arc), ANY_DAY, np.int64)
        else:
            self.stop = rules.stop & ~self.ends
            usable &= ~rules.gap & ((rules.role != USE) | self.ends[view.head])
            arc, self.begins, self.last = _spans(rules, np.flatnonzero(usable))
        self.tail, self.head = view.tail[arc], view.head[arc]

    def before(self, days: Days) -> Days:
        """Return the latest days with one step more, given those without it."""
        after = days[self.head]
        latest = np.where(self.begins <= after, np.minimum(self.last, after), NEVER)
        longer = days.copy()
        np.maximum.at(longer, self.tail, latest)
        # A country, a group or a person is passed by no walk.
        longer[self.stop] = NEVER
        return longer


def _spans(rules: RouteRules, arcs: npt.NDArray[np.int64]) -> tuple[Days, Days, Days]:
    """Return the arc, the first and the last day of each span; of any day if it is no movement."""
    moving = rules.role[arcs] == MOVEMENT
    where, whose = spread(rules.span_first, arcs[moving])
    others = arcs[~moving]
    arc = np.concatenate([arcs[moving][whose], others])
    begins = np.concatenate([rules.begins[where], np.full(len(others), -1)])
    last = np.concatenate([rules.ends[where], np.full(len(others), ANY_DAY)])
    return arc.astype(np.int64), begins.astype(np.int64), last.astype(np.int64)
