"""The picks of a net: the one claim of each voice on each arc under which the connection is most probable.

Most nets leave no choice, and nothing here costs them anything. Elsewhere the edges with a choice are searched
(`graph.greatest`), each pick worked out exactly or, where that takes too long, in sampled worlds; all picks share their
worlds, and more claims never disconnect one, so the bound of the search holds in samples too.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import prod

import numpy as np

from ..greatest import BUDGET, Greatest, Search, together
from ..picks import Chosen, best, either, ideal, undominated
from . import kbest
from . import worlds as sampling
from .arrays import Flags, GraphArrays, offsets, spread
from .exact import LIMIT, WORK, counted
from .search_layers import layer
from .st_subgraph import SOURCE, TARGET, STSubgraph

COMBINATIONS = 256  # of parallel arcs along one route, as `routes` looks at
WALKS = 1_000  # best routes by product of which the joint is a floor, as many as `routes` scores of the 50 best
STARTS = 20  # best routes whose picks the search begins from
NESTED = 32  # picks up to which sampled ones are compared in their worlds only
SCANNED = 1 << 30  # arcs times worlds spent on sampled picks
FEWEST = 6  # sampled picks looked at whatever they cost

Picks = tuple[Chosen[int], ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """The edges of a net that leave a choice: their places, the picks of each that may be the best, the roots that
    count in several, and whether no pick was left out."""

    places: tuple[int, ...]
    options: tuple[tuple[Chosen[int], ...], ...]
    shared: frozenset[int]
    whole: bool

    @property
    def number(self) -> int:
        """How many picks there are to choose among."""
        return prod(map(len, self.options))


def choices(net: STSubgraph, nested: bool = False) -> Choices:
    """Return what a net leaves to choose. With `nested` a pick is left out only where another has all its roots."""
    if net.choice is None:
        return Choices((), (), frozenset(), True)
    places = [int(c) for c in np.unique(net.choice) if c >= 0]
    of_edge = {c: {root for way in net.ways[c] for slot in way for root, _ in slot} for c in places}
    number: dict[int, int] = {}
    for root in itertools.chain(*of_edge.values(), np.unique(net.root[~_rows(net)]).tolist()):
        number[root] = number.get(root, 0) + 1
    shared = frozenset(root for root, count in number.items() if count > 1)
    if nested:
        shared = frozenset(number)
    found = [undominated(net.ways[c], shared) for c in places]
    return Choices(
        tuple(places),
        tuple(tuple(each) for each, _ in found),
        shared,
        all(whole for _, whole in found),
    )


def _rows(net: STSubgraph) -> Flags:
    """Return which pieces stand on arcs that leave a choice."""
    assert net.choice is not None
    found: Flags = np.repeat(net.choice >= 0, np.diff(net.first))
    return found


def put(net: STSubgraph, chosen: Mapping[int, Chosen[int]]) -> STSubgraph:
    """Return a net with some options, by place, as the pieces of the arcs that leave a choice."""
    if net.choice is None or not chosen:
        return net
    arcs = np.flatnonzero(net.choice >= 0)
    counts = np.diff(net.first)
    picked = [chosen[int(c)] for c in net.choice[arcs]]
    counts[arcs] = [len(pick) for pick in picked]
    first = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
    root = np.empty(first[-1], np.int32)
    strength = np.empty(first[-1], np.float64)
    others = np.flatnonzero(net.choice < 0)
    where, _ = spread(first, others)
    before, _ = spread(net.first, others)
    root[where], strength[where] = net.root[before], net.strength[before]
    for arc, pick in zip(arcs.tolist(), picked, strict=True):
        root[first[arc] : first[arc + 1]] = [r for r, _ in pick]
        strength[first[arc] : first[arc + 1]] = [s for _, s in pick]
    return replace(net, first=first, root=root, strength=strength, choice=None, ways=())


@dataclass(frozen=True, slots=True)
class BestConnection:
    """The greatest connection over picks: `value` where picks were worked out exactly, else `hits` in the worlds.

    `net` has the best pick as its pieces and `over` more than any pick; `whole` says that no pick can be better;
    `others` are nets of the best picks looked at, the best first; `picks` is the best by place.
    """

    net: STSubgraph
    over: STSubgraph
    value: float | None
    hits: int
    whole: bool
    others: tuple[STSubgraph, ...]
    picks: Mapping[int, Chosen[int]]


def connection(
    net: STSubgraph,
    worlds: int,
    seed: int,
    limit: int = LIMIT,
    work: int = WORK,
    start: Mapping[int, Chosen[int]] | None = None,
) -> BestConnection:
    """Return the greatest connection of a net over its picks; `start` are picks to look at first."""
    found = choices(net)
    if limit and (most := _exactly(net, found, limit, work, start)):
        return most
    return _sampled(net, found, worlds, seed, start)


def exactly(
    net: STSubgraph,
    limit: int = LIMIT,
    work: int = WORK,
    start: Mapping[int, Chosen[int]] | None = None,
) -> BestConnection | None:
    """Return the greatest connection without sampling, None where that takes too many states."""
    return _exactly(net, choices(net), limit, work, start, False)


def _exactly(
    net: STSubgraph,
    found: Choices,
    limit: int,
    work: int,
    start: Mapping[int, Chosen[int]] | None,
    again: bool = True,
) -> BestConnection | None:
    """Return the greatest connection with each pick worked out exactly, None where that takes too many states."""
    if found.number == 1:
        only, picks = _only(net, found)
        answer, _ = counted(only, limit, work)
        return (
            None
            if answer is None
            else BestConnection(only, only, answer, 0, found.whole, (only,), picks)
        )
    left = work

    def value(picks: Sequence[Chosen[int]]) -> float | None:
        nonlocal left
        if left <= 0:
            return None
        tried = put(net, dict(zip(found.places, picks, strict=True)))
        answer, left = counted(tried, limit, left)
        left -= (
            len(np.unique(tried.root)) ** 2 // 16 + tried.m
        )  # putting coins in order takes its time too
        return answer

    most = Search(found.options, found.shared, value, BUDGET).run(
        _starts(found, [start] if start else [])
    )
    if most.value < 0:
        return None
    if again and not most.exact:
        left += work // 2
        second = Search(found.options, found.shared, value, BUDGET).run(
            [most.picks, *_starts(found, routed(net)[1])]
        )
        most = second if second.value > most.value else most
    return _connected(net, found, most, most.value, 0)


def _sampled(
    net: STSubgraph, found: Choices, worlds: int, seed: int, start: Mapping[int, Chosen[int]] | None
) -> BestConnection:
    """Return the greatest connection with picks compared in the same worlds."""
    if found.number == 1:
        only, picks = _only(net, found)
        return BestConnection(
            only, only, None, sampling.hits(only, worlds, seed), found.whole, (only,), picks
        )
    nested = choices(net, True)
    found = nested if nested.number <= NESTED else found

    def value(picks: Sequence[Chosen[int]]) -> float:
        return float(
            sampling.hits(put(net, dict(zip(found.places, picks, strict=True))), worlds, seed)
        )

    starts = [start] if start else []
    starts += routed(net)[1] if found.number > NESTED else []
    budget = min(BUDGET, max(FEWEST, SCANNED // (net.m * worlds)))
    most = Search(found.options, found.shared, value, budget).run(
        _starts(found, starts)[: budget // 3]
    )
    return _connected(net, found, most, None, int(most.value))


def _only(net: STSubgraph, found: Choices) -> tuple[STSubgraph, Mapping[int, Chosen[int]]]:
    """Return the net of the first picks, and these by place."""
    picks = {place: each[0] for place, each in zip(found.places, found.options, strict=True)}
    return put(net, picks), picks


def _connected(
    net: STSubgraph, found: Choices, most: Greatest[int], value: float | None, hits: int
) -> BestConnection:
    def made(picks: Picks) -> STSubgraph:
        return put(net, dict(zip(found.places, picks, strict=True)))

    over = made(tuple(ideal(each, found.shared) for each in found.options))
    others = tuple(made(picks) for picks in most.others if picks != most.picks)
    chosen = dict(zip(found.places, most.picks, strict=True))
    mine = made(most.picks)
    return BestConnection(
        mine, over, value, hits, most.exact and found.whole, (mine, *others), chosen
    )


def _starts(found: Choices, given: Sequence[Mapping[int, Chosen[int]]]) -> list[Picks]:
    """Return picks for all places: all given ones together, then each; elsewhere the best of the edge alone."""
    alone = {place: each[0] for place, each in zip(found.places, found.options, strict=True)}
    joined = {place: pick for some in reversed(given) for place, pick in some.items()}
    return (
        [tuple({**alone, **some}[place] for place in found.places) for some in (joined, *given)]
        if given
        else []
    )


def routed(net: STSubgraph) -> tuple[float, list[Mapping[int, Chosen[int]]]]:
    """Return the greatest joint (roots independent) of the best routes of a net, and the picks of some, best first.

    A lower bound of the connection: looked at are the `WALKS` best by product, and of parallel arcs every combination
    that could do better.
    """
    if not net.m:
        return 0.0, []
    view = _viewed(net)
    at = layer(view)
    held: dict[int, float] = {}
    found: list[tuple[float, int, Mapping[int, Chosen[int]]]] = []
    top = 0.0
    walks = kbest.paths(at, kbest.SearchEnds((SOURCE,), (TARGET,)))
    for number, walk in enumerate(itertools.islice(walks, WALKS)):
        for arcs in itertools.islice(
            itertools.product(*(at.arcs_of(s) for s in walk.steps)), COMBINATIONS
        ):
            for arc in arcs:
                if arc not in held:
                    held[arc] = either(best(view.ways_of(arc)))
            if number >= STARTS and min(held[arc] for arc in arcs) <= top:
                continue
            joint = together([view.ways_of(arc) for arc in arcs], top if number >= STARTS else 0.0)
            places = (
                {}
                if view.choice is None
                else {int(view.choice[a]): p for a, p in zip(arcs, joint.picks, strict=True)}
            )
            found.append(
                (-joint.value, len(found), {c: pick for c, pick in places.items() if c >= 0})
            )
            top = max(top, joint.value)
    return top, [picks for _, _, picks in sorted(found, key=lambda f: f[:2])[:STARTS]]


def _viewed(net: STSubgraph) -> GraphArrays:
    """Return a net as a view without rules, its arcs in the order of their tails."""
    order = np.lexsort((net.head, net.tail))
    where, whose = spread(net.first, order)
    with np.errstate(divide="ignore"):
        logs = np.bincount(
            whose, weights=np.log1p(-np.minimum(net.strength[where], 1 - 1e-15)), minlength=net.m
        )
    return GraphArrays(
        net.n, net.tail[order], net.head[order], (1 - net.rho) * -np.expm1(logs) + net.rho * net.common[order],
        net.common[order], offsets(whose, net.m), net.root[where], net.strength[where],
        np.full(len(where), -1, np.int32), net.keys, net.rho,
        choice=None if net.choice is None else net.choice[order], ways=net.ways,
    )  # fmt: skip
