"""The choice of one claim per edge and source under which an event is most probable.

A source never supports an edge twice, so one of its claims on an edge is counted. A *pick* is such
a choice for every source. Every number is the greatest over all picks of the probability that its
event holds: an edge, all steps of a route, any route of a connection (docs/decisions/0020). More
evidence only adds picks, so no number falls by it.

Picks are not tried one by one. For a single edge the best pick is an assignment of sources to
original statements. Beside other edges, only the picks that no other pick of the same edge
dominates are kept, and `graph.greatest` searches these.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log1p, prod
from typing import Generic, TypeVar

Root = TypeVar("Root", bound=str | int)
Option = tuple[Root, float]  # a claim as it counts: its original statement, strength after denials
Slot = tuple[Option[Root], ...]  # the claims of one source, of which one is counted
Way = tuple[Slot[Root], ...]  # a slot for each source
# The ways to count an edge: a body in place of its members, weak claims in place of better ones.
Ways = tuple[Way[Root], ...]
Chosen = tuple[Option[Root], ...]  # one option per slot

ENUMERATED = 1_000  # picks of one edge up to which all are compared; above, an assignment
KEPT = 256  # picks of an edge that are kept beside others


def either(pick: Iterable[Option[Root]]) -> float:
    """Compute the probability that any option holds, if original statements are independent.

    Options of one original statement hold together, so only the strongest of them counts.

    >>> round(either([("act", 0.85), ("report", 0.7), ("report", 0.6)]), 4)
    0.955
    """
    best: dict[Root, float] = {}
    for root, value in pick:
        best[root] = max(best.get(root, 0.0), value)
    fails: float = 1
    for root in sorted(best):  # sorted, so that the last digit does not depend on any order
        fails *= 1 - best[root]
    return 1 - fails


def hold(legs: Sequence[Sequence[Option[Root]]]) -> float:
    """Compute the probability that every step holds, if original statements are independent.

    Steps that rest on the same original statement hold or fail together, so a route is not weaker
    for having several steps from one document. The result is exact, by conditioning on one original
    statement at a time. The time grows with the statements that several steps share, at worst
    exponentially in the number of steps.

    Args:
        legs: For each step, the (original statement, strength) pairs that support it. One of them
            is enough.

    Returns:
        A probability from 0 to 1: 1.0 without steps, 0.0 if a step has no support.

    >>> round(hold([[("act", 0.85)], [("act", 0.85)]]), 4)  # one statement
    0.85
    >>> round(hold([[("act", 0.85)], [("report", 0.85)]]), 4)  # two statements
    0.7225
    """
    fails = [1.0] * len(legs)  # probability that no statement of this leg alone holds
    states = {(1 << len(legs)) - 1: 1.0}  # the legs that do not hold yet, as bits
    for _, strengths in sorted(_strengths_by_root(legs).items()):
        if len(strengths) == 1:
            ((index, value),) = strengths.items()
            fails[index] *= 1 - value
        else:
            states = _after_root(states, strengths)
    total = 0.0
    for pending, weight in states.items():
        for index, fail in enumerate(fails):
            if pending >> index & 1:
                weight *= 1 - fail
        total += weight
    return total


def _strengths_by_root(legs: Sequence[Sequence[Option[Root]]]) -> dict[Root, dict[int, float]]:
    """Return for each original statement its strength on each leg that it supports."""
    by_root: dict[Root, dict[int, float]] = {}
    for index, leg in enumerate(legs):
        for root, value in leg:
            strengths = by_root.setdefault(root, {})
            strengths[index] = max(strengths.get(index, 0.0), value)
    return by_root


def _after_root(states: Mapping[int, float], strengths: Mapping[int, float]) -> dict[int, float]:
    """Return the weights of the pending legs after one more original statement is known.

    Between two neighbouring strengths of the statement the same legs hold.
    """
    following: dict[int, float] = {}
    for low, high in itertools.pairwise(sorted({0.0, 1.0, *strengths.values()})):
        holding = 0
        for index, value in strengths.items():
            if value >= high:
                holding |= 1 << index
        share = high - low
        for pending, weight in states.items():
            rest = pending & ~holding
            following[rest] = following.get(rest, 0.0) + weight * share
    return following


def plain(ways: Ways[Root]) -> bool:
    """Return whether an edge leaves nothing to choose."""
    return len(ways) == 1 and max(map(len, ways[0]), default=1) == 1


def roots_of(ways: Ways[Root]) -> set[Root]:
    """Return the original statements that support an edge in any way."""
    roots: set[Root] = set()
    for way in ways:
        for slot in way:
            roots.update(dict(slot))
    return roots


def best(ways: Ways[Root]) -> Chosen[Root]:
    """Return the pick that supports a single edge best, or () if it has no scored claim.

    The result is exact. Ties go to the stronger options, then to the name of the original
    statement, so that the answer does not depend on the order of the claims.

    >>> best(((((1, 0.6), (2, 0.5)), ((1, 0.7),)),))  # the second source has statement 1 stronger
    ((2, 0.5), (1, 0.7))
    """
    if plain(ways):
        return tuple(slot[0] for slot in ways[0])
    return min(map(_best, ways), key=_order, default=())


def _order(chosen: Chosen[Root]) -> tuple[float, tuple[float, ...], Chosen[Root]]:
    # Rounded, so that noise in the last digits does not decide between equally good picks.
    return -round(either(chosen), 15), tuple(-value for _, value in chosen), chosen


def _strongest(slot: Iterable[Option[Root]]) -> Option[Root]:
    return min(slot, key=lambda option: (-option[1], option[0]))


def _slots_by_root(way: Way[Root]) -> dict[Root, int]:
    """Return in how many slots of a way each original statement is an option."""
    counts: dict[Root, int] = {}
    for slot in way:
        for root in dict(slot):
            counts[root] = counts.get(root, 0) + 1
    return counts


def _split(
    slot: Slot[Root], counts: Mapping[Root, int], shared: Collection[Root] = ()
) -> tuple[list[Option[Root]], list[Option[Root]]]:
    """Return the options whose statement counts nowhere else, and the others."""
    own: list[Option[Root]] = []
    common: list[Option[Root]] = []
    for option in slot:
        root = option[0]
        if root in shared or counts[root] > 1:
            common.append(option)
        else:
            own.append(option)
    return own, common


def _best(way: Way[Root]) -> Chosen[Root]:
    """Return the best pick of one way.

    Of the statements that only this source has, its strongest will do. One that another source has
    too is a candidate only where it is stronger than that.
    """
    counts = _slots_by_root(way)
    candidates: list[list[Option[Root]]] = []
    for slot in way:
        own, common = _split(slot, counts)
        if own:
            alone = _strongest(own)
            common = [option for option in common if option[1] > alone[1]]
            common.append(alone)
        candidates.append(common)
    if prod(map(len, candidates)) <= ENUMERATED:
        return min(itertools.product(*candidates), key=_order)
    return _assigned(candidates)


def _assigned(slots: Sequence[Sequence[Option[Root]]]) -> Chosen[Root]:
    """Return the best pick by assigning sources to original statements.

    A statement counts once, with the strength of the source that it is assigned to. The product of
    (1 - strength) is least where the sum of -log(1 - strength) is greatest: a linear assignment
    problem, which scipy solves in cubic time.
    """
    import numpy as np  # imported here, so that combining claims does not wait for it
    from scipy.optimize import linear_sum_assignment

    names = sorted(dict(itertools.chain.from_iterable(slots)))
    column = {root: index for index, root in enumerate(names)}
    gain = np.zeros((len(slots), max(len(names), len(slots))))
    for row, slot in enumerate(slots):
        for root, value in slot:
            gain[row, column[root]] = -log1p(-min(value, 1 - 1e-16)) if value < 1 else 1e6
    _, assigned = linear_sum_assignment(gain, maximize=True)
    pick = []
    for row, slot in enumerate(slots):
        fitting = [option for option in slot if column[option[0]] == assigned[row]]
        # A source for which no statement is left counts with its strongest and changes nothing.
        pick.append(_strongest(fitting or slot))
    return tuple(pick)


@dataclass(frozen=True, slots=True)
class _Part(Generic[Root]):
    """A partial pick of an edge and what it contributes.

    `strengths` are those on statements that count elsewhere too; `fails` is the probability that
    none of the others holds.
    """

    strengths: dict[Root, float]
    fails: float
    options: Chosen[Root]

    def dominates(self, other: _Part[Root]) -> bool:
        """Return whether the other is never better, whatever is chosen on other edges."""
        if self.fails > other.fails:
            return False
        for root, value in other.strengths.items():
            if self.strengths.get(root, 0.0) < value:
                return False
        return True

    def extended(self, option: Option[Root], counts_elsewhere: bool) -> _Part[Root]:
        """Return the part with one more option."""
        root, value = option
        options = (*self.options, option)
        if not counts_elsewhere:
            return _Part(self.strengths, self.fails * (1 - value), options)
        strengths = {**self.strengths, root: max(self.strengths.get(root, 0.0), value)}
        return _Part(strengths, self.fails, options)

    def completed(self, shared: Collection[Root]) -> _Part[Root]:
        """Return the part with the statements that only this edge has multiplied into `fails`."""
        strengths: dict[Root, float] = {}
        fails = 1.0
        for root in sorted(self.strengths):
            if root not in shared:
                fails *= 1 - self.strengths[root]
        for root, value in self.strengths.items():
            if root in shared:
                strengths[root] = value
        return _Part(strengths, self.fails * fails, self.options)


def undominated(ways: Ways[Root], shared: Collection[Root]) -> tuple[list[Chosen[Root]], bool]:
    """Find the picks of an edge that no other pick of it dominates beside other edges.

    A pick dominates another if it has no less strength on every shared statement and fails no more
    often on the rest together. Of a source's claims with statements that count nowhere else, the
    strongest will do.

    Args:
        ways: The ways to count the edge.
        shared: The original statements that count on other edges of the event too.

    Returns:
        The picks, the best for the edge alone first, and whether none was left out. Beyond `KEPT`
        picks the rest are left out.
    """
    if plain(ways):
        return [best(ways)], True
    parts: list[_Part[Root]] = []
    complete = True
    for way in ways:
        of_way, cut = _parts(way, shared)
        parts += of_way
        complete = complete and not cut
    parts, cut = _pareto_front(parts)
    complete = complete and not cut
    picks = {part.options for part in parts}
    if not complete:
        picks.add(best(ways))
    return sorted(picks, key=_order), complete


def _parts(way: Way[Root], shared: Collection[Root]) -> tuple[list[_Part[Root]], bool]:
    """Return the undominated picks of one way as parts, and whether some were left out."""
    counts = _slots_by_root(way)
    parts: list[_Part[Root]] = [_Part({}, 1.0, ())]
    left_out = False
    for slot in way:
        own, common = _split(slot, counts, shared)
        alone = _strongest(own) if own else None
        longer: list[_Part[Root]] = []
        for part in parts:
            for option in common:
                longer.append(part.extended(option, counts_elsewhere=True))
            if alone is not None:
                longer.append(part.extended(alone, counts_elsewhere=False))
        if len(longer) > len(parts):
            longer, cut = _pareto_front(longer)
            left_out = left_out or cut
        parts = longer
    return [part.completed(shared) for part in parts], left_out


def _pareto_front(parts: Sequence[_Part[Root]]) -> tuple[list[_Part[Root]], bool]:
    """Return the parts that no other dominates, and whether some were left out beyond `KEPT`."""
    front: list[_Part[Root]] = []
    # Sorted so that a part can only be dominated by an earlier one: one pass is enough.
    for part in sorted(
        parts, key=lambda part: (part.fails, -sum(part.strengths.values()), part.options)
    ):
        if len(front) == KEPT:
            return front, True
        if not any(other.dominates(part) for other in front):
            front.append(part)
    return front, False


def ideal(picks: Sequence[Chosen[Root]], shared: Collection[Root]) -> Chosen[Root]:
    """Return options that are at least as good as each of some picks of one edge.

    They are an upper bound for the search and need not be a pick themselves.
    """
    if len(picks) == 1:
        return picks[0]
    strengths: dict[Root, float] = {}
    for root, value in itertools.chain.from_iterable(picks):
        if root in shared:
            strengths[root] = max(strengths.get(root, 0.0), value)
    rests: list[Chosen[Root]] = []
    for pick in picks:
        rests.append(tuple(option for option in pick if option[0] not in shared))
    return (*max(rests, key=either), *sorted(strengths.items()))
