"""Purposes: for which weapon the goods of a delivery are said to be, and what follows for routes.

A route ends at the weapon that its deliveries name, and carries goods that can be the same all the
way. A delivery for another weapon is not a step of it. Where the weapon is a variant of a series, a
last delivery that names only the series, or no weapon, leaves a lead: the variant is not stated.

The rules look at what the deliveries say and at how weapons are classed, never at what else is in
the case. So removing a claim never turns a lead into a route (docs/decisions/0022).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np
import numpy.typing as npt

# How a route joins the weapon at its end: it is named; the variant is not stated; another is named.
# In this order, because the weakest delivery of a route decides.
NAMED, OPEN, OTHER = 2, 1, 0

# What the deliveries of a route say so far: the purposes stated, the purpose of the last delivery
# (-1: none), and the goods named; None in place of the goods once they cannot be the same.
Stated = tuple[frozenset[int], int, frozenset[int] | None]
UNSAID: Stated = (frozenset(), -1, frozenset())


@dataclass(frozen=True)
class Purposes:
    """The purposes of the arcs of a view.

    An arc to a weapon that names goods states what was done with these goods: a route takes it only
    after a delivery of the goods for this weapon.

    Attributes:
        code: int32[m], an index into `sets`, or -1 if the arc's claims name no weapon.
        sets: Sets of weapons (node numbers) that claims name as purposes.
        wider: For each weapon, its series and what stands above it.
        fits: For each set, the indices of the sets that can mean the same weapon.
        goods: int32[m], the goods of the arcs as in the route rules.
        same: For each goods number, the numbers of the goods that can be the same.
    """

    code: npt.NDArray[np.int32]
    sets: tuple[frozenset[int], ...]
    wider: Mapping[int, frozenset[int]]
    fits: tuple[frozenset[int], ...]
    goods: npt.NDArray[np.int32]
    same: tuple[frozenset[int], ...]

    def take(self, arcs: npt.NDArray[np.int64]) -> Purposes:
        """Return the purposes of some arcs, in their order."""
        return replace(self, code=self.code[arcs], goods=self.goods[arcs])

    def after(self, stated: Stated, arc: int) -> Stated:
        """Return what the deliveries say once a route goes on by an arc."""
        codes, _, named = stated
        code, goods = int(self.code[arc]), int(self.goods[arc])
        if named is not None and goods >= 0 and goods not in named:
            # With all goods named before, not only the last: the same goods go all the way.
            named = named | {goods} if named <= self.same[goods] else None
        if code >= 0:
            codes = codes | {code}
        return codes, code, named

    def allows(self, arc: int, weapons: Collection[int]) -> bool:
        """Return whether the goods of an arc may be for one of some nodes.

        Only weapons are ruled out: goods may go to any other node, whatever their stated purpose.
        """
        code = int(self.code[arc])
        if code < 0:
            return True
        any_weapon = False
        for weapon in weapons:
            if weapon in self.wider:
                # Goods for the series may be for any of its variants.
                if self.sets[code] & (self.wider[weapon] | {weapon}):
                    return True
                any_weapon = True
        return not any_weapon

    def depends(self, use: int, weapon: int) -> bool:
        """Return whether an arc to a weapon can be taken only after some deliveries."""
        return bool(self.wider.get(weapon)) or bool(self.goods[use] >= 0)

    def joined(self, stated: Stated, use: int, weapon: int) -> int:
        """Return how the deliveries of a route join the weapon at its end.

        Args:
            stated: What the deliveries say, from `after`.
            use: The last arc, from a party to the weapon.
            weapon: The weapon's node number.

        Returns:
            `NAMED` for a route, `OPEN` for a lead, `OTHER` if the arc cannot be taken.
        """
        _, last, named = stated
        if named is None:
            return OTHER
        answer = self._named_by(stated, weapon)
        goods = int(self.goods[use])
        if goods < 0:
            return answer
        # The arc says what was done with certain goods, so these must have been delivered for it.
        delivered = last >= 0 and named and named <= self.same[goods]
        return answer if answer == NAMED and delivered else OTHER

    def _named_by(self, stated: Stated, weapon: int) -> int:
        """Return how the purposes of some deliveries name a weapon; the weakest decides."""
        codes, last, _ = stated
        wider = self.wider.get(weapon, frozenset())
        answer = NAMED
        for code in codes:
            if weapon not in self.sets[code]:
                answer = min(answer, OPEN if self.sets[code] & wider else OTHER)
        if last < 0 and wider:
            # A last delivery that names no weapon may have been for another variant of the series.
            answer = min(answer, OPEN)
        return answer


def purposes(
    stated: Sequence[Sequence[str]],
    code: npt.NDArray[np.int32],
    used: Collection[str],
    number: Mapping[str, int],
    broader: Mapping[str, Sequence[str]],
    goods: npt.NDArray[np.int32],
    same: tuple[frozenset[int], ...],
) -> Purposes:
    """Return the purposes of arcs.

    Args:
        stated: The different purposes that arcs name, sorted.
        code: The place of the purpose of each arc among them, -1 if it names none.
        used: The uids of the weapons at which arcs end.
        number: Node numbers by uid.
        broader: For each uid of a weapon, its series and what stands above it.
        goods: The goods of each arc, as in the route rules.
        same: For each goods number, the numbers of the goods that can be the same.
    """
    sets = [_numbers(purpose, number) for purpose in stated]
    wider: dict[int, frozenset[int]] = {}
    for weapon in sorted({*chain.from_iterable(stated), *used}):
        # A weapon that is named as a purpose only need not be a node of the view.
        if weapon in number:
            wider[number[weapon]] = _numbers(broader.get(weapon, ()), number)
    return Purposes(code, tuple(sets), wider, _fitting(sets, wider), goods, same)


def _numbers(uids: Collection[str], number: Mapping[str, int]) -> frozenset[int]:
    """Return the node numbers of those uids that are in the view."""
    return frozenset(number[uid] for uid in uids if uid in number)


def _fitting(
    sets: Sequence[frozenset[int]], wider: Mapping[int, frozenset[int]]
) -> tuple[frozenset[int], ...]:
    """Return for each set of weapons the indices of the sets that can mean the same weapon.

    Two sets can if they share a weapon, or if one names the series of a weapon of the other.
    """
    whole: list[frozenset[int]] = []
    for weapons in sets:
        series = (wider.get(weapon, frozenset()) for weapon in weapons)
        whole.append(weapons.union(*series))
    fits: list[set[int]] = [set() for _ in sets]
    for first, mine in enumerate(sets):
        for second, theirs in enumerate(sets):
            if mine & whole[second] or theirs & whole[first]:
                fits[first].add(second)
    return tuple(map(frozenset, fits))
