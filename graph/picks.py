"""Picks: one claim for each edge and voice, and the pick under which an event is most probable.

A voice never supports an edge twice, so of each voice one claim an edge is counted: a *pick*. Every number is the
greatest over all picks of the probability that its event holds (docs/decisions/0020): an edge, all legs of a
route, any route of a connection. More evidence only adds picks, so no number falls by it.

Picks are not gone through one by one. Of an edge alone the best is a matching of voices to roots. Beside other edges
those picks of an edge are left out that another beats whatever else is picked; `greatest` searches the rest.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import log1p, prod
from typing import Generic, TypeVar

Root = TypeVar("Root", bound=str | int)
Option = tuple[Root, float]  # a claim as it counts: its root and its strength after denials
Slot = tuple[Option[Root], ...]  # the claims of one voice, of which one is counted
Way = tuple[Slot[Root], ...]  # a slot for each voice
Ways = tuple[
    Way[Root], ...
]  # the ways to count an edge: a body in place of its members, weak claims or better ones
Chosen = tuple[Option[Root], ...]  # one option a slot

ENUMERATED = 1_000  # picks of one edge gone through one by one; above, a matching
KEPT = 256  # picks of an edge kept beside others


def either(pick: Iterable[Option[Root]]) -> float:
    """Return P(any option holds), roots independent, one coin a root."""
    best: dict[Root, float] = {}
    for root, value in pick:
        best[root] = max(best.get(root, 0.0), value)
    return 1 - prod(1 - best[root] for root in sorted(best))


def hold(legs: Sequence[Sequence[Option[Root]]]) -> float:
    """Return P(every leg holds), roots independent: exact, root by root."""
    touching: dict[Root, dict[int, float]] = {}
    touched: dict[int, float]
    for index, leg in enumerate(legs):
        for root, value in leg:
            at = touching.setdefault(root, {})
            at[index] = max(at.get(index, 0.0), value)
    alone = [1.0] * len(legs)  # probability that no root of this leg alone holds
    states = {(1 << len(legs)) - 1: 1.0}  # the legs that do not hold yet, as bits
    for _, touched in sorted(touching.items()):
        if len(touched) == 1:
            ((index, value),) = touched.items()
            alone[index] *= 1 - value
            continue
        following: dict[int, float] = {}
        for low, high in itertools.pairwise(sorted({0.0, 1.0, *touched.values()})):
            kept = ~sum(1 << index for index, value in touched.items() if value >= high)
            share = high - low
            for left, weight in states.items():
                rest = left & kept
                following[rest] = following.get(rest, 0.0) + weight * share
        states = following
    total = 0.0
    for left, weight in states.items():
        for i, fails in enumerate(alone):
            if left >> i & 1:
                weight *= 1 - fails
        total += weight
    return total


def plain(ways: Ways[Root]) -> bool:
    """Say whether an edge leaves nothing to choose."""
    return len(ways) == 1 and all(len(slot) == 1 for slot in ways[0])


def best(ways: Ways[Root]) -> Chosen[Root]:
    """Return the pick that supports one edge best: exact; nothing where nothing is scored.

    Ties go to the stronger single options, then to the name of the root, so that the answer does not
    depend on any order.
    """
    if plain(ways):
        return tuple(slot[0] for slot in ways[0])
    return min((_best(way) for way in ways), key=_order, default=())


def _order(chosen: Chosen[Root]) -> tuple[float, tuple[float, ...], Chosen[Root]]:
    return -round(either(chosen), 15), tuple(-v for _, v in chosen), chosen


def _strongest(slot: Iterable[Option[Root]]) -> Option[Root]:
    return min(slot, key=lambda option: (-option[1], option[0]))


def _best(way: Way[Root]) -> Chosen[Root]:
    """Return the best pick of one way. A root that another voice has too is worth taking only where it is stronger."""
    short = []
    for at, slot in enumerate(way):
        others = {root for i, s in enumerate(way) if i != at for root, _ in s}
        own = [o for o in slot if o[0] not in others]
        alone = [_strongest(own)] if own else []
        short.append(
            [o for o in slot if o[0] in others and (not alone or o[1] > alone[0][1])] + alone
        )
    if prod(map(len, short)) <= ENUMERATED:
        return min(itertools.product(*short), key=_order)
    return _matched(short)


def _matched(slots: Sequence[Sequence[Option[Root]]]) -> Chosen[Root]:
    """Return the best pick by matching voices to roots: a root counts once, as its strongest voice has it.

    1 - the product of (1 - strength) is greatest where the sum of -log(1 - strength) is (an assignment problem).
    """
    import numpy as np  # here, so that reading a fold does not wait for it
    from scipy.optimize import linear_sum_assignment

    names = sorted({root for slot in slots for root, _ in slot})
    column = {root: i for i, root in enumerate(names)}
    gain = np.zeros((len(slots), max(len(names), len(slots))))
    for row, slot in enumerate(slots):
        for root, value in slot:
            gain[row, column[root]] = -log1p(-min(value, 1 - 1e-16)) if value < 1 else 1e6
    _, taken = linear_sum_assignment(gain, maximize=True)
    found = []
    for row, slot in enumerate(slots):
        fitting = [o for o in slot if column[o[0]] == taken[row]]
        found.append(_strongest(fitting or slot))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Part(Generic[Root]):
    """What some options of an edge do: strengths on roots that count elsewhere, and that no other of them holds."""

    strengths: dict[Root, float]
    fails: float
    options: Chosen[Root]

    def beats(self, other: _Part[Root]) -> bool:
        """Say whether another is never better, whatever else is picked."""
        if self.fails > other.fails:
            return False
        return all(
            self.strengths.get(root, 0.0) >= value for root, value in other.strengths.items()
        )


def undominated(ways: Ways[Root], shared: Collection[Root]) -> tuple[list[Chosen[Root]], bool]:
    """Return the picks of an edge that no other beats beside other edges, the best alone first, and whether all.

    `shared` are the roots that count elsewhere in the event. Of the others only the chance that any of
    them holds matters, so of a voice's claims with such roots the strongest will do.
    """
    if plain(ways):
        return [best(ways)], True
    found: list[_Part[Root]] = []
    whole = True
    for way in ways:
        number: dict[Root, int] = {}
        for slot in way:
            for root in {root for root, _ in slot}:
                number[root] = number.get(root, 0) + 1
        parts: list[_Part[Root]] = [_Part({}, 1.0, ())]
        for slot in way:
            own = [o for o in slot if o[0] not in shared and number[o[0]] == 1]
            kept = [o for o in slot if o[0] in shared or number[o[0]] > 1] + (
                [_strongest(own)] if own else []
            )
            parts = [_more(part, option, option not in own) for part in parts for option in kept]
            if len(kept) > 1:
                parts, cut = _left(parts)
                whole &= not cut
        found += [_closed(part, shared) for part in parts]
    found, cut = _left(found)
    picks = {part.options for part in found}
    picks |= set() if whole and not cut else {best(ways)}
    return sorted(picks, key=_order), whole and not cut


def _more(part: _Part[Root], option: Option[Root], counted: bool) -> _Part[Root]:
    root, value = option
    options = (*part.options, option)
    if not counted:
        return _Part(part.strengths, part.fails * (1 - value), options)
    return _Part(
        {**part.strengths, root: max(part.strengths.get(root, 0.0), value)}, part.fails, options
    )


def _closed(part: _Part[Root], shared: Collection[Root]) -> _Part[Root]:
    """Count the roots that only this edge has among the rest of it."""
    fails = part.fails * prod(
        1 - part.strengths[root] for root in sorted(part.strengths) if root not in shared
    )
    return _Part(
        {root: value for root, value in part.strengths.items() if root in shared},
        fails,
        part.options,
    )


def _left(parts: Sequence[_Part[Root]]) -> tuple[list[_Part[Root]], bool]:
    """Return the parts that no other beats, and whether some were left out because there are too many."""
    found: list[_Part[Root]] = []
    for part in sorted(parts, key=lambda p: (p.fails, -sum(p.strengths.values()), p.options)):
        if len(found) == KEPT:
            return found, True
        if not any(other.beats(part) for other in found):
            found.append(part)
    return found, False


def ideal(picks: Sequence[Chosen[Root]], shared: Collection[Root]) -> Chosen[Root]:
    """Return what is at least as good as every one of some picks of an edge: a bound, and no pick itself."""
    if len(picks) == 1:
        return picks[0]
    strengths: dict[Root, float] = {}
    for root, value in itertools.chain.from_iterable(picks):
        if root in shared:
            strengths[root] = max(strengths.get(root, 0.0), value)
    rest = max((tuple(o for o in pick if o[0] not in shared) for pick in picks), key=either)
    return (*rest, *sorted(strengths.items()))
