"""The cheapest simple paths between two sets, one after another, with the grammar, the clock and the goods inside.

Method: Yen's problem by a trie of path prefixes with reverse-tree potentials (METHODS 5.1; the
postponed family of Al Zoobi, Coudert and Nisse). One Dijkstra from the targets gives the least cost
h(v) still to come; a prefix is worth its cost plus the best step and h after it, and a prefix's next
best step is looked at only when its best was taken. Where h is often wrong because of the nodes
already passed, each prefix is first completed by A* with its own nodes blocked (then, without rules,
the delay between two paths is polynomial); where the number of steps binds, h is taken from a table
by steps. A prefix whose legs cannot be put in time order is never continued.

States of the automaton: start -made by-> opened -movement-> moving -movement-> moving -use-> used.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import inf

import numpy as np

from .arrays import MADE_BY, MOVEMENT, USE, Floats
from .prefix_state import ANYTIME, PrefixState, PrefixStates
from .search_layers import SearchLayer, least, within

AUTOMATON = (
    ("start", "made by", "opened"),
    ("start", "movement", "moving"),
    ("opened", "movement", "moving"),
    ("moving", "movement", "moving"),
    ("moving", "use", "used"),
)
STUCK = 1_000  # prefixes looked at since the last path before bounds are tightened
BUDGET = 2_000_000  # prefixes looked at in all


@dataclass(frozen=True, slots=True)
class WalkedPath:
    """A simple path: its cost (-log of the product), nodes, steps of the layer, and neighbouring goods that differ."""

    cost: float
    nodes: tuple[int, ...]
    steps: tuple[int, ...]
    breaks: int


@dataclass(slots=True)
class SearchTally:
    """What a search did: prefixes looked at, those refused by the clock, whether it ended by itself."""

    looked: int = 0
    out_of_time: int = 0
    exhausted: bool = True
    bound: float = inf  # no path that was not given costs less


@dataclass(frozen=True, slots=True)
class SearchEnds:
    """What is asked: node numbers on both sides, stages to pass in order, nodes to avoid, most steps."""

    sources: tuple[int, ...]
    targets: tuple[int, ...]
    via: tuple[frozenset[int], ...] = ()
    avoid: frozenset[int] = frozenset()
    max_steps: int = 0  # 0: as many as there are
    tally: SearchTally = field(default_factory=SearchTally, compare=False)


@dataclass(frozen=True, slots=True)
class _Prefix:
    cost: float
    nodes: tuple[int, ...]
    steps: tuple[int, ...]
    stage: int
    moved: bool
    clock: PrefixState
    floor: float  # nothing through this prefix costs less


_Kids = list[
    tuple[float, int, int, float]
]  # (cost of the step and after, head, step, cost of the step)


def paths(layer: SearchLayer, ends: SearchEnds) -> Iterator[WalkedPath]:
    """Yield the paths from a source to a target in order of cost; `ends.tally` says what was searched.

    A path ends at the first target it meets after a movement, and passes no other source. Ties come
    in an order that depends on node numbers only.
    """
    given: set[tuple[int, ...]] = set()
    for careful in (False, True):
        for path in _Search(layer, ends, careful).run():
            if path is None:
                break  # stuck: begin again with tighter bounds
            if path.nodes not in given:
                given.add(path.nodes)
                yield path
        else:
            return


class _Search:
    def __init__(self, layer: SearchLayer, ends: SearchEnds, careful: bool) -> None:
        self.layer, self.ends, self.careful = layer, ends, careful
        self.targets, self.sources = frozenset(ends.targets), frozenset(ends.sources)
        self.h = self._potentials()
        self.by_steps: Floats | None = None
        if (
            careful
            and ends.max_steps
            and not ends.via
            and layer.view.n * (ends.max_steps + 1) <= 2e8
        ):
            self.by_steps = within(layer, ends.targets, ends.max_steps)
        self.kids_of: dict[tuple[int, int, int], _Kids] = {}
        self.clocks = PrefixStates(layer, ends.targets)
        rules = layer.view.rules
        self.stop = rules.stop if rules is not None else None

    def _potentials(self) -> list[Floats]:
        """Return for each number of stages passed the least cost that follows."""
        found = [least(self.layer, self.ends.targets)]
        for stage in reversed(self.ends.via):
            nodes = [v for v in sorted(stage) if np.isfinite(found[0][v])]
            seeds = found[0][nodes]
            nothing = np.full(self.layer.view.n, inf)
            found.insert(0, least(self.layer, nodes, seeds) if nodes else nothing)
        return found

    def run(self) -> Iterator[WalkedPath | None]:
        """Yield paths; None when stuck, and only where no care was taken yet."""
        tally, count, since = self.ends.tally, 0, 0
        heap: list[tuple[float, int, _Prefix, int]] = []

        def push(prefix: _Prefix, at: int) -> None:
            nonlocal count
            kids = self._kids(prefix)
            while at < len(kids) and not self._may(prefix, kids[at]):
                at += 1
            if at < len(kids):
                count += 1
                heapq.heappush(
                    heap, (max(prefix.cost + kids[at][0], prefix.floor), count, prefix, at)
                )

        for source in self.ends.sources:
            if source not in self.ends.avoid:
                push(_Prefix(0.0, (source,), (), self._stage(0, source), False, ANYTIME, 0.0), 0)
        while heap:
            bound, _, prefix, at = heapq.heappop(heap)
            tally.looked += 1
            since += 1
            if tally.looked > BUDGET:
                tally.exhausted, tally.bound = False, bound
                return
            if since > STUCK and not self.careful:
                yield None
                return
            push(prefix, at + 1)
            longer = self._longer(prefix, self._kids(prefix)[at], bound)
            if longer is None:
                continue
            if self._done(longer):
                since, tally.bound = 0, longer.cost
                yield WalkedPath(
                    longer.cost, longer.nodes, longer.steps, min(b for _, b, _, _ in longer.clock)
                )
            elif not self.ends.max_steps or len(longer.steps) < self.ends.max_steps:
                if self.careful:
                    rest = self._completed(longer)
                    if rest == inf:
                        continue
                    longer = replace(longer, floor=max(longer.floor, longer.cost + rest))
                push(longer, 0)
        tally.bound = inf

    def _done(self, p: _Prefix) -> bool:
        return p.moved and p.stage == len(self.ends.via) and p.nodes[-1] in self.targets

    def _stage(self, stage: int, node: int) -> int:
        return stage + (stage < len(self.ends.via) and node in self.ends.via[stage])

    def _kids(self, p: _Prefix) -> _Kids:
        """Return the steps out of a prefix's end, best first; the same list for all prefixes that end alike."""
        left = self.ends.max_steps - len(p.steps) - 1 if self.by_steps is not None else 0
        key = (p.nodes[-1], p.stage, left)
        if key not in self.kids_of:
            self.kids_of[key] = self._sorted(*key)
        return self.kids_of[key]

    def _sorted(self, node: int, stage: int, left: int) -> _Kids:
        layer = self.layer
        a, b = int(layer.out[node]), int(layer.out[node + 1])
        heads, costs = layer.head[a:b], layer.cost[a:b]
        after = self.h[stage] if self.by_steps is None else self.by_steps[max(left, 0)]
        total = costs + after[heads]
        if stage < len(
            self.ends.via
        ):  # entering the stage's own nodes, the next stage's costs follow
            entering = np.isin(heads, list(self.ends.via[stage]))
            total[entering] = (costs + self.h[stage + 1][heads])[entering]
        order = np.argsort(total, kind="stable")
        order = order[: int(np.searchsorted(total[order], inf))]
        return list(
            zip(
                total[order].tolist(),
                heads[order].tolist(),
                (order + a).tolist(),
                costs[order].tolist(),
                strict=True,
            )
        )

    def _may(self, p: _Prefix, kid: tuple[float, int, int, float]) -> bool:
        head = kid[1]
        if head in p.nodes or head in self.sources or head in self.ends.avoid:
            return False
        if self.layer.role is None:
            return True
        role = int(self.layer.role[kid[2]])
        if role == MADE_BY:
            return len(p.nodes) == 1
        if role == USE and not (p.moved and head in self.targets):
            return False
        return not (self.stop is not None and self.stop[head] and head not in self.targets)

    def _longer(
        self, p: _Prefix, kid: tuple[float, int, int, float], bound: float
    ) -> _Prefix | None:
        """Return the prefix with one more step, or None where the clock forbids it."""
        _, head, step, cost = kid
        clock, moved = p.clock, True
        if self.layer.role is not None:
            moved = p.moved or int(self.layer.role[step]) == MOVEMENT
            if int(self.layer.role[step]) == MOVEMENT:
                found = self.clocks.after(clock, step)
                if found is None:
                    self.ends.tally.out_of_time += 1
                    return None
                clock = found
            elif int(self.layer.role[step]) == USE:
                clock = self.clocks.joined(clock, step, head)
                if not clock:
                    return None
        stage = self._stage(p.stage, head)
        return _Prefix(
            p.cost + cost, (*p.nodes, head), (*p.steps, step), stage, moved, clock, bound
        )

    def _completed(self, p: _Prefix) -> float:
        """Return the least cost to a target that passes no node of the prefix (A*), inf if none does."""
        last, stage = p.nodes[-1], p.stage
        if stage < len(self.ends.via):
            return max(p.floor - p.cost, 0.0)  # with stages still to pass the bound stays as it is
        h = self.h[stage]
        best = {last: 0.0}
        heap = [(float(h[last]), 0.0, last)]
        while heap:
            _, cost, node = heapq.heappop(heap)
            if cost > best[node]:
                continue
            if node in self.targets and node != last:
                return cost
            if node != last and self.stop is not None and self.stop[node]:
                continue
            a, b = int(self.layer.out[node]), int(self.layer.out[node + 1])
            for head, w in zip(
                self.layer.head[a:b].tolist(), self.layer.cost[a:b].tolist(), strict=True
            ):
                total = cost + w
                ahead = float(h[head])
                if (
                    ahead == inf
                    or head in p.nodes
                    or head in self.ends.avoid
                    or head in self.sources
                ):
                    continue
                if total < best.get(head, inf):
                    best[head] = total
                    heapq.heappush(heap, (total + ahead, total, head))
        return inf


def merged(searches: Sequence[Iterator[WalkedPath]]) -> Iterator[tuple[int, WalkedPath]]:
    """Yield (which search, path) over several searches, cheapest first."""

    def keyed(which: int, found: Iterator[WalkedPath]) -> Iterator[tuple[float, int, WalkedPath]]:
        for path in found:
            yield path.cost, which, path

    each = [keyed(which, found) for which, found in enumerate(searches)]
    for _, which, path in heapq.merge(*each, key=lambda item: item[:2]):
        yield which, path
