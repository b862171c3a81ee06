"""The greatest value over the picks of several edges, such as the joint support of a route.

The search is branch and bound. Its bound counts for each edge more than any pick of the edge has
(`picks.ideal`): more claims never make an event less probable. Where the search would take too
long, the best picks that were tried give a lower bound (docs/decisions/0020).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Generic

from .picks import Chosen, Root, Ways, best, either, hold, ideal, plain, roots_of, undominated

BUDGET = 2_000  # evaluations for the number of a connection
JOINT = 600  # evaluations for the number of a route
OTHERS = 8  # picks that are returned, best first
TINY = 1e-13  # differences below this are rounding, not a better pick

Value = Callable[[Sequence[Chosen[Root]]], float | None]


@dataclass(frozen=True, slots=True)
class Greatest(Generic[Root]):
    """The greatest value and its picks, one per edge.

    `exact` is True if nothing can be greater; otherwise the value is a lower bound. `others` are
    the best picks that were tried, best first.
    """

    value: float
    picks: tuple[Chosen[Root], ...]
    exact: bool
    others: tuple[tuple[Chosen[Root], ...], ...] = ()


class Search(Generic[Root]):
    """The search for the picks under which a value is greatest.

    It starts from the best pick of each edge alone and from given picks, changes one edge at a time
    while that helps, then branches and bounds.

    Args:
        options: The picks of each edge, the best for the edge alone first.
        shared: Original statements that count on several edges.
        value: The function to maximise. It must not fall when claims are added. It returns None if
            a value cannot be computed.
        budget: Number of evaluations after which the search stops.
    """

    def __init__(
        self,
        options: Sequence[Sequence[Chosen[Root]]],
        shared: Collection[Root],
        value: Value[Root],
        budget: int,
    ) -> None:
        """Prepare the search without evaluating anything."""
        self.options = list(map(list, options))
        self.shared = shared
        self.value = value
        self.budget = budget
        self.spent = 0
        self.incomplete = False  # a value could not be computed
        self.known: dict[tuple[Chosen[Root], ...], float] = {}
        self.top = -1.0
        self.picks = tuple(picks[0] for picks in self.options)

    def run(self, starts: Iterable[Sequence[Chosen[Root]]] = ()) -> Greatest[Root]:
        """Return the greatest value found, or -1 as value if none could be computed."""
        for start in (self.picks, *map(tuple, starts)):
            self._evaluate(start)
        exact = self._searched() and not self.incomplete
        others = sorted(self.known, key=lambda picks: (-self.known[picks], picks))
        return Greatest(self.top, self.picks, exact, tuple(others[:OTHERS]))

    def _searched(self) -> bool:
        """Search until nothing can be greater; return False if the search had to stop before."""
        if max(map(len, self.options), default=1) == 1:
            return True
        if self.top < 0:
            return False
        if self._bound(self._ideals()) <= self.top + TINY:
            return True
        self._climb()
        order = self._narrow()
        return order is None or self._branch(order)

    def _evaluate(self, picks: tuple[Chosen[Root], ...]) -> None:
        """Compute the value of picks once, and keep them if they are the best so far."""
        if picks in self.known:
            return
        self.spent += 1
        value = self.value(picks)
        self.incomplete |= value is None
        self.known[picks] = -1.0 if value is None else value
        margin = TINY if self.top >= 0 else 0.0
        if self.known[picks] > self.top + margin:
            self.top, self.picks = self.known[picks], picks

    def _ideals(self) -> list[Chosen[Root]]:
        return [ideal(picks, self.shared) for picks in self.options]

    def _bound(self, options: Sequence[Chosen[Root]]) -> float:
        """Return the value of these options as an upper bound, infinite if it is not computable."""
        self.spent += 1
        value = self.value(options)
        return inf if value is None else value

    def _climb(self) -> None:
        """Change one edge at a time while that helps, for at most half of the budget."""
        before = -2.0
        while self.top > before and self.spent < self.budget // 2:
            before = self.top
            for edge, picks in enumerate(self.options):
                for pick in picks:
                    if self.spent >= self.budget // 2:
                        return
                    self._evaluate((*self.picks[:edge], pick, *self.picks[edge + 1 :]))

    def _narrow(self) -> list[int] | None:
        """Drop the picks that cannot be part of a better choice.

        Returns:
            The edges to branch over, those that lower the bound most first. None if some edge has
            no pick left, so that nothing can be better.
        """
        ideals = self._ideals()
        order = []
        for edge, picks in enumerate(self.options):
            if len(picks) == 1:
                continue
            if self.spent + len(picks) > self.budget:
                break
            least = inf
            remaining = []
            for pick in picks:
                bound = self._bound([*ideals[:edge], pick, *ideals[edge + 1 :]])
                least = min(least, bound)
                if bound > self.top + TINY:
                    remaining.append(pick)
            if not remaining:
                return None
            self.options[edge] = remaining
            ideals[edge] = ideal(remaining, self.shared)
            order.append((least, edge))
        return [edge for _, edge in sorted(order)]

    def _branch(self, order: Sequence[int]) -> bool:
        """Branch over the edges in this order; return False if the budget ended the search."""
        count = len(self.options)
        order = [*order, *sorted(set(range(count)).difference(order))]
        stack: list[tuple[float, tuple[Chosen[Root], ...]]] = [(inf, ())]
        while stack:
            bound, first = stack.pop()
            if bound <= self.top + TINY:
                continue
            if len(first) == count:
                self._evaluate(tuple(_by_edge(order, first)))
            elif self.spent > self.budget:
                return False
            else:
                # The branch of the highest bound is taken off the end, and so searched first.
                stack += sorted(self._branches(order, first))
        return True

    def _branches(
        self, order: Sequence[int], first: tuple[Chosen[Root], ...]
    ) -> list[tuple[float, tuple[Chosen[Root], ...]]]:
        """Return the bounds of partial picks that are longer by one edge, without hopeless ones."""
        later = [ideal(self.options[edge], self.shared) for edge in order[len(first) + 1 :]]
        branches = []
        for pick in self.options[order[len(first)]]:
            bound = self._bound(_by_edge(order, (*first, pick, *later)))
            if bound > self.top + TINY:
                branches.append((bound, (*first, pick)))
        return branches


def _by_edge(order: Sequence[int], picks: Sequence[Chosen[Root]]) -> list[Chosen[Root]]:
    """Return picks that stand in some order of the edges in the order of the edges' numbers."""
    by_edge: list[Chosen[Root]] = [()] * len(picks)
    for edge, pick in zip(order, picks, strict=True):
        by_edge[edge] = pick
    return by_edge


def together(legs: Sequence[Ways[Root]], floor: float = 0.0, budget: int = JOINT) -> Greatest[Root]:
    """Find the greatest probability that every step holds, if statements are independent.

    Steps that share no original statement are searched separately, and their values multiplied.
    The result is exact unless a search needs more than `budget` evaluations of `picks.hold`.

    Args:
        legs: The ways to count each step.
        floor: If no pick can give more than this, nothing is searched and a lower bound returned.
        budget: Number of evaluations for each group of steps that share statements.

    Returns:
        The value with one pick per step. It is 0 if a step has no scored claim or there is no step.

    >>> one, two = (("act", 0.8),), (("act", 0.5), ("report", 0.6))
    >>> round(together([((one,),), ((two,),)]).value, 4)  # on one statement: 0.5; on two: 0.48
    0.5
    """
    if not legs or not all(legs):
        return Greatest(0.0, ((),) * len(legs), True)
    picks = list(map(best, legs))
    if len(legs) == 1:
        return Greatest(either(picks[0]), tuple(picks), True)
    if all(map(plain, legs)):
        return Greatest(hold(picks), tuple(picks), True)
    roots = list(map(roots_of, legs))
    shared = _in_several(roots)
    options, exact = _undominated(legs, shared)
    if floor and _upper_bound(options, shared) <= floor:
        return Greatest(hold(picks), tuple(picks), False)
    value = 1.0
    for group in _groups(roots, shared):
        best_of_group = Search([options[leg] for leg in group], shared, hold, budget).run()
        value *= best_of_group.value
        exact &= best_of_group.exact
        for leg, pick in zip(group, best_of_group.picks, strict=True):
            picks[leg] = pick
    return Greatest(value, tuple(picks), exact)


def _undominated(
    legs: Sequence[Ways[Root]], shared: Collection[Root]
) -> tuple[list[list[Chosen[Root]]], bool]:
    """Return the undominated picks of each leg, and whether none was left out."""
    options = []
    complete = True
    for ways in legs:
        picks, whole = undominated(ways, shared)
        options.append(picks)
        complete = complete and whole
    return options, complete


def _upper_bound(options: Sequence[Sequence[Chosen[Root]]], shared: Collection[Root]) -> float:
    return hold([ideal(picks, shared) for picks in options])


def _in_several(sets: Iterable[Collection[Root]]) -> set[Root]:
    """Return the original statements that are in more than one of the sets."""
    seen: set[Root] = set()
    repeated: set[Root] = set()
    for roots in sets:
        repeated.update(seen.intersection(roots))
        seen.update(roots)
    return repeated


def _groups(roots: Sequence[set[Root]], shared: set[Root]) -> list[list[int]]:
    """Return the legs in groups that have no shared original statement with one another."""
    groups: list[tuple[set[Root], list[int]]] = []
    for leg, own in enumerate(roots):
        joined, members = own & shared, [leg]
        separate = []
        for others, legs in groups:
            if joined.isdisjoint(others):
                separate.append((others, legs))
            else:
                joined |= others
                members += legs
        groups = [*separate, (joined, sorted(members))]
    return [members for _, members in groups]
