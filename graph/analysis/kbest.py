"""The cheapest simple paths between two sets, one after another, under the route rules.

Method: the k shortest simple paths problem (Yen 1971), on a trie of path prefixes with lower
bounds from one reverse shortest-path tree, as in the postponed algorithms of Al Zoobi, Coudert and
Nisse (SEA 2020, LIPIcs 160:18). One Dijkstra from the targets gives the least cost h(v) still to
come. The bound of a prefix is its cost plus its best next step and h after that; its second best
step is looked at only once its best was taken.

Where h is often too low because of the order of days, the search begins again with costs by day
(`day_bounds`). Where it is too low because of nodes already passed, it begins again with care: each
prefix is completed by A* with its own nodes blocked, so that without rules the delay between two
paths is polynomial. Where the number of steps binds, h then comes from a table by steps. Level,
time order, goods and purposes are checked as prefixes grow: one whose steps cannot be put in time
order is never continued. docs/decisions/0008 has the reasons and what was measured.

Cost: one Dijkstra, then for each path about as many heap operations as it has steps. The bounds are
nearly always exact on supply graphs; in the worst case the work ends at `BUDGET` prefixes.

States of the automaton: start -made by-> opened -movement-> moving -movement-> moving -use-> used.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import inf

import numpy as np

from .arrays import MADE_BY, MOVEMENT, USE, Flags, Floats
from .day_bounds import day_bounds
from .prefix_state import ANYTIME, PrefixState, PrefixStates
from .search_layers import SearchLayer, least, within

AUTOMATON = (
    ("start", "made by", "opened"),
    ("start", "movement", "moving"),
    ("opened", "movement", "moving"),
    ("moving", "movement", "moving"),
    ("moving", "use", "used"),
)
# The bounds are nearly always exact on supply graphs, so that a thousand prefixes without a path
# are a sign that here they are not (docs/decisions/0008).
QUICK, TIMED, CAREFUL = 0, 1, 2  # how tight the bounds of a search are
STUCK = 1_000  # prefixes looked at since the last path before the search begins again with care
BUDGET = 2_000_000  # prefixes looked at in all
TABLE = 2e8  # numbers in the largest table of least costs by steps: 1.6 GB


@dataclass(frozen=True, slots=True)
class WalkedPath:
    """A simple path.

    Attributes:
        cost: -log of the product of the steps' support.
        nodes: Node numbers.
        steps: Step numbers of the layer.
        breaks: Number of neighbouring goods that cannot be the same, for the best choice of arcs.
    """

    cost: float
    nodes: tuple[int, ...]
    steps: tuple[int, ...]
    breaks: int


@dataclass(slots=True)
class SearchTally:
    """What a search has done so far; it changes while the search runs.

    Attributes:
        looked: Prefixes looked at.
        out_of_time: Prefixes refused because they could not be put in time order.
        exhausted: Whether the search ended by itself, not by its budget.
        bound: Paths that were not given cost at least this.
    """

    looked: int = 0
    out_of_time: int = 0
    exhausted: bool = True
    bound: float = inf


@dataclass(frozen=True, slots=True)
class SearchEnds:
    """The question put to a search.

    Attributes:
        sources: Node numbers at which paths begin.
        targets: Node numbers at which paths end.
        via: Sets of nodes to pass, in this order.
        avoid: Nodes not to pass.
        max_steps: Largest number of steps; 0 for any.
        tally: Filled while the search runs.
    """

    sources: tuple[int, ...]
    targets: tuple[int, ...]
    via: tuple[frozenset[int], ...] = ()
    avoid: frozenset[int] = frozenset()
    max_steps: int = 0
    tally: SearchTally = field(default_factory=SearchTally, compare=False)


@dataclass(frozen=True, slots=True)
class _Prefix:
    """The beginning of a path; nothing that continues it costs less than `floor`."""

    cost: float
    nodes: tuple[int, ...]
    steps: tuple[int, ...]
    stage: int  # sets of `via` passed
    moved: bool
    state: PrefixState
    floor: float


# Tuples, not objects: a search handles millions. The cost of the step with the least cost after it,
# the step's head, its number, and its own cost.
_Next = tuple[float, int, int, float]


def paths(layer: SearchLayer, ends: SearchEnds) -> Iterator[WalkedPath]:
    """Yield the paths from a source to a target in the order of their cost.

    A path has at least one movement, ends at the first target that it meets after one, and passes
    no other source. Paths of equal cost come in an order that depends only on node numbers.

    Args:
        layer: The steps of one level.
        ends: The question; `ends.tally` reports what was searched.
    """
    yielded: set[tuple[int, ...]] = set()
    # Without rules a layer has no days.
    for care in (QUICK, CAREFUL) if layer.view.rules is None else (QUICK, TIMED, CAREFUL):
        for path in _Search(layer, ends, care).run():
            if path is None:
                break  # stuck: begin again with tighter bounds
            # A search with more care begins from nothing and meets the first paths again.
            if path.nodes not in yielded:
                yielded.add(path.nodes)
                yield path
        else:
            return


class _Search:
    """One search over the prefixes of paths, cheapest bound first."""

    def __init__(self, layer: SearchLayer, ends: SearchEnds, care: int) -> None:
        self.layer, self.ends, self.care = layer, ends, care
        self.targets = frozenset(ends.targets)
        # A path that passes another source contains a shorter one from there that is no worse.
        self.blocked = ends.avoid.union(ends.sources)
        self.h = self._potentials()
        self.by_steps = self._costs_by_steps()
        self.days = day_bounds(layer, ends.targets, ends.via) if care >= TIMED else None
        self.states = PrefixStates(layer, ends.targets)
        self.stop = self._stop()
        self._next: dict[tuple[int, int, int, int], list[_Next]] = {}
        self._heap: list[tuple[float, int, _Prefix, int]] = []
        self._pushed = 0

    def _potentials(self) -> list[Floats]:
        """Return for each number of stages passed the least cost that follows."""
        # From the targets back: what follows a stage is known before what leads to it.
        potentials = [least(self.layer, self.ends.targets)]
        for stage in reversed(self.ends.via):
            after = potentials[0]
            nodes = [node for node in sorted(stage) if np.isfinite(after[node])]
            if nodes:
                before = least(self.layer, nodes, after[nodes])
            else:
                before = np.full(self.layer.view.n, inf)
            potentials.insert(0, before)
        return potentials

    def _costs_by_steps(self) -> Floats | None:
        """Return the least costs by number of steps, or None where they are not used.

        They serve a search with care and a limit of steps. Stages to pass would need a table each.
        """
        steps = self.ends.max_steps
        if self.care < CAREFUL or not steps or self.ends.via:
            return None
        if self.layer.view.n * (steps + 1) > TABLE:
            return None
        return within(self.layer, self.ends.targets, steps)

    def _stop(self) -> Flags:
        rules = self.layer.view.rules
        return rules.stop if rules is not None else np.zeros(self.layer.view.n, np.bool_)

    def run(self) -> Iterator[WalkedPath | None]:
        """Yield paths, and None when stuck, after which a search without care ends."""
        tally, since = self.ends.tally, 0
        self._begin()
        while self._heap:
            bound, _, prefix, place = heapq.heappop(self._heap)
            tally.looked += 1
            since += 1
            if tally.looked > BUDGET:
                tally.exhausted, tally.bound = False, bound
                return
            if since > STUCK and self.care < CAREFUL:
                yield None
                return
            # The prefix goes back with its next best step before this step is checked, so that a
            # step that is refused loses none of the others.
            self._push(prefix, place + 1)
            longer = self._longer(prefix, self._steps(prefix)[place], bound)
            if longer is None:
                continue
            if self._done(longer):
                since, tally.bound = 0, longer.cost
                breaks = min(timing[1] for timing in longer.state)
                yield WalkedPath(longer.cost, longer.nodes, longer.steps, breaks)
            else:
                self._continue(longer)
        # Every path was yielded, so there is none left to bound.
        tally.bound = inf

    def _begin(self) -> None:
        for source in self.ends.sources:
            if source not in self.ends.avoid:
                stage = self._stage(0, source)
                self._push(_Prefix(0.0, (source,), (), stage, False, ANYTIME, 0.0), 0)

    def _push(self, prefix: _Prefix, place: int) -> None:
        """Put a prefix on the heap with its first admissible step from a place in its list on."""
        steps = self._steps(prefix)
        while place < len(steps) and not self._admits(prefix, steps[place]):
            place += 1
        if place < len(steps):
            # The count keeps the heap from comparing prefixes, and equal costs in a fixed order.
            self._pushed += 1
            bound = max(prefix.cost + steps[place][0], prefix.floor)
            heapq.heappush(self._heap, (bound, self._pushed, prefix, place))

    def _continue(self, prefix: _Prefix) -> None:
        if self.ends.max_steps and len(prefix.steps) >= self.ends.max_steps:
            return
        if self.care == CAREFUL:
            rest = self._completed(prefix)
            if rest == inf:
                return
            prefix = replace(prefix, floor=max(prefix.floor, prefix.cost + rest))
        self._push(prefix, 0)

    def _done(self, prefix: _Prefix) -> bool:
        passed = prefix.stage == len(self.ends.via)
        return prefix.moved and passed and prefix.nodes[-1] in self.targets

    def _stage(self, stage: int, node: int) -> int:
        return stage + (stage < len(self.ends.via) and node in self.ends.via[stage])

    def _steps(self, prefix: _Prefix) -> list[_Next]:
        """Return the steps out of a prefix's end, best first; one list for all that end alike."""
        left = period = 0
        if self.by_steps is not None:
            left = self.ends.max_steps - len(prefix.steps) - 1
        if self.days is not None:
            period = self.days.period(min(timing[2] for timing in prefix.state))
        key = (prefix.nodes[-1], prefix.stage, left, period)
        if key not in self._next:
            self._next[key] = self._sorted(*key)
        return self._next[key]

    def _sorted(self, node: int, stage: int, left: int, period: int) -> list[_Next]:
        layer = self.layer
        start, end = int(layer.out[node]), int(layer.out[node + 1])
        heads, costs = layer.head[start:end], layer.cost[start:end]
        following = self._following(stage, period, start, end)
        if stage < len(self.ends.via):
            # From the stage's own nodes on, the costs of the next stage follow.
            entering = np.isin(heads, list(self.ends.via[stage]))
            following[entering] = self._following(stage + 1, period, start, end)[entering]
        if self.by_steps is not None:
            following = np.maximum(following, self.by_steps[max(left, 0)][heads])
        total = costs + following
        order = np.argsort(total, kind="stable")
        # Steps from which no target can be reached cost inf and stand last: they are cut off.
        order = order[: int(np.searchsorted(total[order], inf))]
        return list(
            zip(
                total[order].tolist(),
                heads[order].tolist(),
                (order + start).tolist(),
                costs[order].tolist(),
                strict=True,
            )
        )

    def _following(self, stage: int, period: int, start: int, end: int) -> Floats:
        """Return the least costs that follow some steps out of one node, in a new array."""
        if self.days is not None:
            return self.days.after(stage, period, start, end)
        # An index that is an array copies.
        after: Floats = self.h[stage][self.layer.head[start:end]]
        return after

    def _admits(self, prefix: _Prefix, step: _Next) -> bool:
        """Return whether the route rules, but for time order, let a prefix go on by a step."""
        head = step[1]
        if head in prefix.nodes or head in self.blocked:
            return False
        if self.layer.role is None:
            return True
        role = int(self.layer.role[step[2]])
        if role == MADE_BY:
            return len(prefix.nodes) == 1
        if head in self.targets:
            # A route has at least one movement, so a use cannot follow made-by
            # (docs/decisions/0002).
            return role != USE or prefix.moved
        # A country, a group or a person may stand only at an end.
        return role != USE and not self.stop[head]

    def _longer(self, prefix: _Prefix, step: _Next, bound: float) -> _Prefix | None:
        """Return the prefix with one more step, or None if its days or purposes forbid it."""
        _, head, number, cost = step
        state, moved = prefix.state, True
        if self.layer.role is not None:
            role = int(self.layer.role[number])
            moved = prefix.moved or role == MOVEMENT
            if role == MOVEMENT:
                after = self.states.after(state, number)
                if after is None:
                    self.ends.tally.out_of_time += 1
                    return None
                state = after
            elif role == USE:
                state = self.states.joined(state, number, head)
                if not state:
                    return None
        return _Prefix(
            prefix.cost + cost,
            (*prefix.nodes, head),
            (*prefix.steps, number),
            self._stage(prefix.stage, head),
            moved,
            state,
            bound,
        )

    def _completed(self, prefix: _Prefix) -> float:
        """Return the least cost to a target past the prefix's own nodes, or inf (by A*)."""
        last, stage = prefix.nodes[-1], prefix.stage
        if stage < len(self.ends.via):
            # With stages to pass, a completion would have to go through them: the bound stays.
            return max(prefix.floor - prefix.cost, 0.0)
        h = self.h[stage]
        best = {last: 0.0}
        heap = [(float(h[last]), 0.0, last)]
        while heap:
            _, cost, node = heapq.heappop(heap)
            # This entry is out of date: the node was reached at less cost since.
            if cost > best[node]:
                continue
            if node != last:
                if node in self.targets:
                    # h never exceeds what follows, so no other target is nearer.
                    return cost
                if self.stop[node]:
                    continue
            for head, total in self._onward(prefix, node, cost):
                if total < best.get(head, inf):
                    best[head] = total
                    heapq.heappush(heap, (total + float(h[head]), total, head))
        return inf

    def _onward(self, prefix: _Prefix, node: int, cost: float) -> Iterator[tuple[int, float]]:
        """Yield the nodes after a node that the prefix leaves open, with the cost up to them."""
        h = self.h[prefix.stage]
        start, end = int(self.layer.out[node]), int(self.layer.out[node + 1])
        heads = self.layer.head[start:end].tolist()
        costs = self.layer.cost[start:end].tolist()
        for head, step_cost in zip(heads, costs, strict=True):
            if head not in prefix.nodes and head not in self.blocked and h[head] < inf:
                yield head, cost + step_cost


def merged(searches: Sequence[Iterator[WalkedPath]]) -> Iterator[tuple[int, WalkedPath]]:
    """Yield (number of the search, path) over several searches, cheapest first."""

    def keyed(number: int, search: Iterator[WalkedPath]) -> Iterator[tuple[float, int, WalkedPath]]:
        for path in search:
            yield path.cost, number, path

    streams = [keyed(number, search) for number, search in enumerate(searches)]
    # By cost and number only: paths themselves have no order.
    for _, number, path in heapq.merge(*streams, key=lambda item: item[:2]):
        yield number, path
