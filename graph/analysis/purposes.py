"""For which weapon the goods of a leg are said to be, and which deliveries a route to a weapon may join to it.

A route ends at the weapon that its deliveries name, and carries goods that can be the same all the way. A delivery for
another weapon is no leg of it. Where the weapon is a variant of a series, one that names the series only, or no weapon,
leaves a lead: for which variant is not stated. What decides is what the deliveries say and how weapons are classed, not
what else is on file: so a claim less never makes a lead a route.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from ..model import Edge

NAMED, OPEN, OTHER = 2, 1, 0  # the weapon is named; for which one is not stated; another is named

# On a way so far: the purposes stated, that of the last leg (-1 none), the goods named; None where these cannot be one.
Stated = tuple[frozenset[int], int, frozenset[int] | None]
UNSAID: Stated = (frozenset(), -1, frozenset())


@dataclass(frozen=True)
class Purposes:
    """What is said of purposes: `code` int32[m] is the place in `sets` of what an arc's claims name, -1 nothing.

    `sets` hold nodes of weapons, `wider` the wider weapons of each, `fits[c]` the sets that can mean the same as set c;
    `goods` int32[m] and `same` are the goods and the `fits` of the rules. An arc to a weapon that has goods is a
    statement of what was done with these: it goes on from a delivery of them for this weapon only.
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
        """Return what is stated on a way that goes on by an arc."""
        codes, _, named = stated
        code, goods = int(self.code[arc]), int(self.goods[arc])
        if named is not None and goods >= 0 and goods not in named:
            named = named | {goods} if named <= self.same[goods] else None
        return (codes | {code} if code >= 0 else codes, code, named)

    def allows(self, arc: int, weapons: Collection[int]) -> bool:
        """Return whether the goods of an arc may be for one of some weapons; of other nodes nothing is forbidden."""
        code = int(self.code[arc])
        meant = [w for w in weapons if w in self.wider]
        return code < 0 or not meant or any(self.sets[code] & (self.wider[w] | {w}) for w in meant)

    def depends(self, use: int, weapon: int) -> bool:
        """Return whether an arc to a weapon goes on from some deliveries only."""
        return bool(self.wider.get(weapon)) or bool(self.goods[use] >= 0)

    def joined(self, stated: Stated, use: int, weapon: int) -> int:
        """Return how a way joins the weapon at the end of an arc: `NAMED`, `OPEN` or `OTHER`."""
        codes, last, named = stated
        if named is None:
            return OTHER
        found = NAMED
        for code in codes:
            if weapon not in self.sets[code]:
                found = min(
                    found, OPEN if self.sets[code] & self.wider.get(weapon, frozenset()) else OTHER
                )
        if last < 0 and self.wider.get(weapon):
            found = min(found, OPEN)
        goods = int(self.goods[use])
        if goods >= 0 and (
            found != NAMED or last < 0 or not named or not named <= self.same[goods]
        ):
            return OTHER
        return found


def purposes(
    edges: Sequence[Edge],
    uses: Sequence[bool],
    at: Mapping[str, int],
    broader: Mapping[str, Sequence[str]],
    goods: npt.NDArray[np.int32],
    same: tuple[frozenset[int], ...],
) -> Purposes | None:
    """Return the purposes of arcs, None where none ends at a weapon.

    `edges` are those behind the arcs, `uses` marks the arcs that end at a weapon; `goods` and `same` are the goods and
    `fits` of the rules.
    """
    named = sorted({e.purpose for e in edges if e.purpose})
    if not named and not any(uses):
        return None
    place = {purpose: i for i, purpose in enumerate(named)}
    sets = tuple(frozenset(at[w] for w in purpose if w in at) for purpose in named)
    weapons = {w for purpose in named for w in purpose} | {
        e.target for e, use in zip(edges, uses, strict=True) if use
    }
    wider = {
        at[w]: frozenset(at[b] for b in broader.get(w, ()) if b in at) for w in weapons if w in at
    }
    whole = [s.union(*(wider.get(w, frozenset()) for w in s)) for s in sets]
    fits = tuple(
        frozenset(
            j for j, other in enumerate(sets) if one & other or one & whole[j] or other & whole[i]
        )
        for i, one in enumerate(sets)
    )
    code = np.array([place.get(e.purpose, -1) for e in edges], np.int32)
    return Purposes(code, sets, wider, fits, goods, same)
