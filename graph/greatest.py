"""The greatest value over the picks of several edges: branch and bound, and the joint of the legs of a route.

The bound counts of each edge more than any pick of it holds (`picks.ideal`): an event of roots and edges never
grows less probable by more claims. Where the search would take too long, the best picks found are a lower bound.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Generic

from .picks import Chosen, Root, Ways, best, either, hold, ideal, plain, undominated

BUDGET = 2_000  # values worked out for the number of a connection
JOINT = 600  # and for that of a route
OTHERS = 8  # picks given beside the best
TINY = 1e-13

Value = Callable[[Sequence[Chosen[Root]]], float | None]


@dataclass(frozen=True, slots=True)
class Greatest(Generic[Root]):
    """The greatest value, its picks edge by edge, whether nothing can be greater, and other picks looked at."""

    value: float
    picks: tuple[Chosen[Root], ...]
    exact: bool
    others: tuple[tuple[Chosen[Root], ...], ...] = ()


class Search(Generic[Root]):
    """The search for the picks under which `value` is greatest; `value` may not fall when claims are added.

    `options` are the picks of each edge, `shared` the roots that count in several; `value` returns None where it
    can not be worked out. Starts from the edges' own best picks and from `starts`, changes one edge at
    a time while that helps, then branches and bounds.
    """

    def __init__(
        self,
        options: Sequence[Sequence[Chosen[Root]]],
        shared: Collection[Root],
        value: Value[Root],
        budget: int,
    ) -> None:
        """Look at nothing yet."""
        self.options, self.shared, self.value, self.budget = (
            [list(each) for each in options],
            shared,
            value,
            budget,
        )
        self.spent = 0
        self.dry = False  # a value could not be worked out
        self.known: dict[tuple[Chosen[Root], ...], float] = {}
        self.top, self.picks = -1.0, tuple(each[0] for each in options)

    def run(self, starts: Iterable[Sequence[Chosen[Root]]] = ()) -> Greatest[Root]:
        """Return the greatest value found; -1 where none could be worked out."""
        for start in (self.picks, *map(tuple, starts)):
            self._real(start)
        done = all(len(each) == 1 for each in self.options) or (
            self.top >= 0 and (self._bound([]) <= self.top + TINY or self._searched())
        )
        others = sorted(self.known, key=lambda picks: (-self.known[picks], picks))
        return Greatest(self.top, self.picks, done and not self.dry, tuple(others[:OTHERS]))

    def _searched(self) -> bool:
        self._climbed()
        kept = self._narrowed()
        return kept is None or self._branched(kept)

    def _worth(self, picks: tuple[Chosen[Root], ...]) -> float | None:
        self.spent += 1
        found = self.value(picks)
        self.dry |= found is None
        return found

    def _real(self, picks: tuple[Chosen[Root], ...]) -> float:
        """Return the value of picks, and keep them where they are the best so far."""
        if picks not in self.known:
            found = self._worth(picks)
            self.known[picks] = -1.0 if found is None else found
            if self.known[picks] > self.top + (TINY if self.top >= 0 else 0.0):
                self.top, self.picks = self.known[picks], picks
        return self.known[picks]

    def _bound(
        self, first: Sequence[Chosen[Root]], at: int = -1, option: Chosen[Root] = ()
    ) -> float:
        """Return what no picks exceed that begin so, or that have this option at one edge."""
        rest = [ideal(each, self.shared) for each in self.options[len(first) :]]
        picks = [*first, *rest]
        if at >= 0:
            picks[at] = option
        found = self.value(picks)
        self.spent += 1
        return inf if found is None else found

    def _climbed(self) -> None:
        """Change one edge at a time while that helps, for at most half of the budget."""
        before = -2.0
        while self.top > before and self.spent < self.budget // 2:
            before = self.top
            for at, each in enumerate(self.options):
                for option in each:
                    if self.spent >= self.budget // 2:
                        return
                    self._real((*self.picks[:at], option, *self.picks[at + 1 :]))

    def _narrowed(self) -> list[int] | None:
        """Leave out options that can not be in better picks; return the edges in order, None when none is better."""
        gains = []
        for at, each in enumerate(self.options):
            if len(each) == 1:
                continue
            if self.spent + len(each) > self.budget:
                break
            bounds = [self._bound([], at, option) for option in each]
            kept = [o for o, bound in zip(each, bounds, strict=True) if bound > self.top + TINY]
            if not kept:
                return None
            self.options[at] = kept
            gains.append((min(bounds), at))
        return [at for _, at in sorted(gains)]

    def _branched(self, order: Sequence[int]) -> bool:
        """Branch over the edges, those that matter most first; return whether it was gone through to the end."""
        turned = [*order, *(at for at in range(len(self.options)) if at not in order)]
        back = sorted(range(len(turned)), key=turned.__getitem__)
        given = self.options
        stack: list[tuple[float, tuple[Chosen[Root], ...]]] = [(inf, ())]
        while stack:
            reach, first = stack.pop()
            if reach <= self.top + TINY:
                continue
            if len(first) == len(turned):
                self._real(tuple(first[i] for i in back))
                continue
            if self.spent > self.budget:
                return False
            found = []
            for option in given[turned[len(first)]]:
                longer = (*first, option)
                rest = [ideal(given[at], self.shared) for at in turned[len(longer) :]]
                picks = [*longer, *rest]
                bound = self.value([picks[i] for i in back])
                self.spent += 1
                if bound is None or bound > self.top + TINY:
                    found.append((inf if bound is None else bound, longer))
            stack += sorted(found)
        return True


def together(legs: Sequence[Ways[Root]], floor: float = 0.0, budget: int = JOINT) -> Greatest[Root]:
    """Return the greatest P(every leg holds), roots independent; 0 where nothing of a leg is scored.

    Exact, except where the picks are too many for `budget`: then a lower bound. Legs that share no root
    are searched apart. Picks that can not come above `floor` are not searched.
    """
    if not all(legs) or not legs:
        return Greatest(0.0, tuple(() for _ in legs), True)
    picks = [best(ways) for ways in legs]
    if len(legs) == 1:
        return Greatest(either(picks[0]), tuple(picks), True)
    if all(map(plain, legs)):
        return Greatest(hold(picks), tuple(picks), True)
    spoken = [{root for way in ways for slot in way for root, _ in slot} for ways in legs]
    shared = {
        root
        for at, roots in enumerate(spoken)
        for root in roots
        if any(root in r for r in spoken[:at])
    }
    every = [undominated(ways, shared) for ways in legs]
    if floor and hold([ideal(each, shared) for each, _ in every]) <= floor:
        return Greatest(hold(picks), tuple(picks), False)
    value, exact = 1.0, True
    for group in _groups([roots & shared for roots in spoken]):
        found = [every[at] for at in group]
        over = Search([each for each, _ in found], shared, hold, budget).run()
        value *= over.value
        exact &= over.exact and all(whole for _, whole in found)
        for at, pick in zip(group, over.picks, strict=True):
            picks[at] = pick
    return Greatest(value, tuple(picks), exact)


def _groups(roots: Sequence[Collection[Root]]) -> list[list[int]]:
    """Return the legs in groups that share no root with one another."""
    groups: list[tuple[set[Root], list[int]]] = []
    for at, mine in enumerate(roots):
        joined, members = set(mine), [at]
        for others, legs in [g for g in groups if not joined.isdisjoint(g[0])]:
            joined |= others
            members += legs
        groups = [g for g in groups if g[0].isdisjoint(joined)] + [(joined, sorted(members))]
    return [members for _, members in groups]
