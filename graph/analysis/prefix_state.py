"""Where a beginning of a route can stand: how late it is, which goods it carries, for which weapons these are said."""

from __future__ import annotations

from collections.abc import Collection

from .arrays import aimed, weapons_of
from .purposes import NAMED, OPEN, UNSAID, Purposes, Stated
from .search_layers import SearchLayer

# Where a prefix can stand in time and goods: (last named goods, -1 none; breaks so far; earliest day the last leg can
# begin; for which weapons its goods are said to be). A way with as few breaks and no later day for the same goods and
# weapons makes another needless.
PrefixState = tuple[tuple[int, int, int, Stated], ...]
ANYTIME: PrefixState = ((-1, 0, -1, UNSAID),)


class PrefixStates:
    """The clocks of one layer: each step's spans are read once."""

    def __init__(self, layer: SearchLayer, targets: Collection[int]) -> None:
        """Hold the layer and where routes end; no step has been looked at."""
        self.layer = layer
        self.purposes: Purposes | None = None
        self.only = False
        if layer.view.rules is not None:
            self.purposes = aimed(layer.view.rules, targets)
            self.only = set(targets) <= weapons_of(layer.view.rules)
        self.times: dict[int, list[tuple[int, int, list[tuple[int, int]]]]] = {}

    def after(self, clock: PrefixState, step: int) -> PrefixState | None:
        """Return the clock after a movement, None where no claim of it is in time."""
        rules = self.layer.view.rules
        if rules is None:
            return clock
        weapons = self.purposes
        found: dict[tuple[int, int, Stated], int] = {}
        for arc, goods, spans in self._times(step):
            for last, breaks, latest, stated in clock:
                begins = min((b for b, e in spans if e >= latest), default=None)
                if begins is None:
                    continue
                fits = goods < 0 or last < 0 or goods in rules.fits[last]
                if weapons is not None:
                    stated = weapons.after(stated, arc)
                    if self.only and stated[2] is None:
                        continue
                key = (last if goods < 0 else goods, breaks + (not fits), stated)
                found[key] = min(found.get(key, max(latest, begins)), max(latest, begins))
        kept = [
            (goods, breaks, day, stated)
            for (goods, breaks, stated), day in sorted(found.items(), key=_order)
            if not any(found.get((goods, fewer, stated), day + 1) <= day for fewer in range(breaks))
        ]
        return tuple(kept) or None

    def joined(self, clock: PrefixState, step: int, weapon: int) -> PrefixState:
        """Return the ways of a clock whose goods may be for the weapon at the end of a step."""
        weapons = self.purposes
        if weapons is None:
            return clock
        needed, uses = (OPEN if self.layer.leads else NAMED), self.layer.arcs_of(step)
        return tuple(
            way
            for way in clock
            if any(weapons.joined(way[3], use, weapon) >= needed for use in uses)
        )

    def _times(self, step: int) -> list[tuple[int, int, list[tuple[int, int]]]]:
        if step not in self.times:
            rules = self.layer.view.rules
            found: list[tuple[int, int, list[tuple[int, int]]]] = []
            for arc in self.layer.arcs_of(step):
                if rules is None:
                    break
                a, b = int(rules.span_first[arc]), int(rules.span_first[arc + 1])
                spans = list(zip(rules.begins[a:b].tolist(), rules.ends[a:b].tolist(), strict=True))
                found.append((arc, int(rules.goods[arc]), spans))
            self.times[step] = found
        return self.times[step]


def _order(item: tuple[tuple[int, int, Stated], int]) -> tuple[int, int, list[int], int, list[int]]:
    (goods, breaks, (codes, last, named)), _ = item
    return goods, breaks, sorted(codes), last, sorted(named) if named is not None else [-1]
