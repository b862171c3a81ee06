"""States of route prefixes: how late a prefix is, which goods it carries, and for which weapons."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from .arrays import aimed, weapons_of
from .purposes import NAMED, OPEN, UNSAID, Purposes, Stated
from .search_layers import SearchLayer

# One way to time a prefix: last named goods (-1: none); number of neighbouring goods that differ so
# far; earliest day on which the last step can begin; for which weapons its goods are said to be.
Timing = tuple[int, int, int, Stated]
# All timings of a prefix that can matter. One with as few breaks and no later day makes another
# with the same goods and weapons needless: every continuation of the other is open to it too.
PrefixState = tuple[Timing, ...]
ANYTIME: PrefixState = ((-1, 0, -1, UNSAID),)

_Carried = tuple[int, int, Stated]  # a timing without its day


class PrefixStates:
    """The states of the prefixes in one search layer; the spans of each step are read once."""

    def __init__(self, layer: SearchLayer, targets: Collection[int]) -> None:
        """Start without any step read.

        Args:
            layer: The steps of the search.
            targets: Node numbers at which routes end.
        """
        self.layer = layer
        self.purposes: Purposes | None = None
        self.weapons_only = False
        if layer.view.rules is not None:
            self.purposes = aimed(layer.view.rules, targets)
            self.weapons_only = set(targets) <= weapons_of(layer.view.rules)
        self._spans: dict[int, list[tuple[int, int, list[tuple[int, int]]]]] = {}

    def after(self, state: PrefixState, step: int) -> PrefixState | None:
        """Return the state after a movement, or None if no claim of the step is in time."""
        if self.layer.view.rules is None:
            return state
        # Of parallel arcs with the same goods and weapons only the earliest can matter.
        earliest: dict[_Carried, int] = {}
        for arc, goods, spans in self._arcs(step):
            for timing in state:
                begins = min((begin for begin, end in spans if end >= timing[2]), default=None)
                if begins is None:
                    continue
                carried = self._carried(timing, arc, goods)
                if carried is None:
                    continue
                # The earliest day at which the step can begin leaves most open for the rest.
                day = max(timing[2], begins)
                earliest[carried] = min(earliest.get(carried, day), day)
        return _undominated(earliest) or None

    def _carried(self, timing: Timing, arc: int, goods: int) -> _Carried | None:
        """Return what a prefix carries after an arc, or None if it cannot end at a target."""
        last, breaks, _, stated = timing
        rules = self.layer.view.rules
        if rules is not None and goods >= 0 and last >= 0 and goods not in rules.fits[last]:
            breaks += 1  # flagged on the route, and forbids nothing
        if self.purposes is not None:
            stated = self.purposes.after(stated, arc)
            if self.weapons_only and stated[2] is None:
                return None  # a route to a weapon carries goods that can be the same all the way
        return (last if goods < 0 else goods), breaks, stated

    def joined(self, state: PrefixState, step: int, weapon: int) -> PrefixState:
        """Return the timings whose goods may be for the weapon at the end of a step."""
        purposes = self.purposes
        if purposes is None:
            return state
        # A lead may leave the variant open, a route may not (docs/decisions/0022).
        needed = OPEN if self.layer.leads else NAMED
        uses = self.layer.arcs_of(step)
        fitting: list[Timing] = []
        for timing in state:
            if any(purposes.joined(timing[3], use, weapon) >= needed for use in uses):
                fitting.append(timing)
        return tuple(fitting)

    def _arcs(self, step: int) -> list[tuple[int, int, list[tuple[int, int]]]]:
        """Return the (arc, goods, spans) of a step's parallel arcs."""
        if step not in self._spans:
            self._spans[step] = list(map(self._arc, self.layer.arcs_of(step)))
        return self._spans[step]

    def _arc(self, arc: int) -> tuple[int, int, list[tuple[int, int]]]:
        rules = self.layer.view.rules
        assert rules is not None  # `after` asks for spans only where there are rules
        start, end = int(rules.span_first[arc]), int(rules.span_first[arc + 1])
        begins, ends = rules.begins[start:end].tolist(), rules.ends[start:end].tolist()
        return arc, int(rules.goods[arc]), list(zip(begins, ends, strict=True))


def _undominated(earliest: Mapping[_Carried, int]) -> PrefixState:
    """Return the timings that no other with fewer breaks makes needless, in a fixed order."""
    state: list[Timing] = []
    for carried in sorted(earliest, key=_order) if len(earliest) > 1 else earliest:
        goods, breaks, stated = carried
        day = earliest[carried]
        fewer_breaks = ((goods, fewer, stated) for fewer in range(breaks))
        if not any(earliest.get(other, day + 1) <= day for other in fewer_breaks):
            state.append((goods, breaks, day, stated))
    return tuple(state)


def _order(carried: _Carried) -> tuple[int, int, list[int], int, list[int]]:
    goods, breaks, (codes, last, named) = carried
    return goods, breaks, sorted(codes), last, sorted(named) if named is not None else [-1]
