"""The picks of a net: the claim of each source on each arc under which the connection is best.

Most nets leave no choice, and nothing here costs them anything. Elsewhere the edges with a choice
are searched (`graph.greatest`). Each pick is computed exactly or, where that takes too long, in
sampled worlds. All picks are compared in the same worlds, and more claims never disconnect a world,
so the bound of the search holds in samples too (docs/decisions/0020).
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import prod

import numpy as np

from ..distinct import distinct
from ..greatest import BUDGET, Greatest, Search, Value, together
from ..picks import Chosen, best, either, ideal, roots_of, undominated
from . import kbest
from . import worlds as sampling
from .arrays import Flags, GraphArrays, offsets, spread
from .exact import LIMIT, WORK, counted, exact
from .search_layers import SearchLayer, layer
from .st_subgraph import SOURCE, TARGET, STSubgraph

COMBINATIONS = 256  # of parallel arcs along one route, as many as `routes` tries
WALKS = (
    1_000  # routes by product whose joint is a floor, as many as `routes` scores for the 50 best
)
STARTS = 20  # best routes whose picks the search begins from
NESTED = 32  # picks up to which the sampled search compares them all in their worlds
SCANNED = 1 << 30  # arcs times worlds spent on sampled picks
FEWEST = 6  # sampled picks that are tried whatever they cost

Picks = tuple[Chosen[int], ...]
PlacedPicks = Mapping[int, Chosen[int]]  # a pick for some edges, by the edge's place in `ways`


@dataclass(frozen=True, slots=True)
class Choices:
    """The edges of a net that leave a choice.

    `places` are their places in the net's `ways`, `options` the picks of each that may be the best,
    and `shared` the original statements that count on several edges. `whole` is True if no pick was
    left out.
    """

    places: tuple[int, ...]
    options: tuple[tuple[Chosen[int], ...], ...]
    shared: frozenset[int]
    whole: bool

    @property
    def number(self) -> int:
        """The number of picks to choose among."""
        return prod(map(len, self.options))

    def placed(self, picks: Sequence[Chosen[int]]) -> dict[int, Chosen[int]]:
        """Return picks that stand in the order of the places by place."""
        return dict(zip(self.places, picks, strict=True))

    def first(self) -> dict[int, Chosen[int]]:
        """Return the best pick of each edge alone, by place."""
        # `undominated` gives the best pick of the edge alone first.
        return self.placed([options[0] for options in self.options])


def choices(net: STSubgraph, nested: bool = False) -> Choices:
    """Return what a net leaves to choose.

    With `nested` a pick is left out only where another has at least its strength on every original
    statement, so that the rule also holds in each single world of a sample.
    """
    if net.choice is None:
        return Choices((), (), frozenset(), True)
    places: list[int] = distinct(net.choice[net.choice >= 0]).tolist()
    # All arcs without a choice count once together: they have no picks that could differ.
    counts: Counter[int] = Counter(distinct(net.root[~_pieces_with_choice(net)]).tolist())
    for place in places:
        counts.update(roots_of(net.ways[place]))
    shared = frozenset(root for root, count in counts.items() if nested or count > 1)
    options = []
    complete = True
    for place in places:
        picks, whole = undominated(net.ways[place], shared)
        options.append(tuple(picks))
        complete = complete and whole
    return Choices(tuple(places), tuple(options), shared, complete)


def _pieces_with_choice(net: STSubgraph) -> Flags:
    """Return which pieces stand on arcs that leave a choice."""
    assert net.choice is not None
    flags: Flags = np.repeat(net.choice >= 0, np.diff(net.first))
    return flags


def with_picks(net: STSubgraph, chosen: PlacedPicks) -> STSubgraph:
    """Return a net with these picks as the pieces of the arcs that leave a choice."""
    if net.choice is None or not chosen:
        return net
    arcs = np.flatnonzero(net.choice >= 0)
    picks = [chosen[place] for place in net.choice[arcs].tolist()]
    counts = np.diff(net.first)
    counts[arcs] = list(map(len, picks))
    first = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
    root = np.empty(first[-1], np.int32)
    strength = np.empty(first[-1], np.float64)
    others = np.flatnonzero(net.choice < 0)
    where, _ = spread(first, others)
    before, _ = spread(net.first, others)
    root[where], strength[where] = net.root[before], net.strength[before]
    for arc, pick in zip(arcs.tolist(), picks, strict=True):
        for piece, option in enumerate(pick, int(first[arc])):
            root[piece], strength[piece] = option
    return replace(net, first=first, root=root, strength=strength, choice=None, ways=())


@dataclass(frozen=True, slots=True)
class BestConnection:
    """The greatest connection of a net over its picks.

    `value` is the probability if the picks were computed exactly; otherwise it is None and `hits`
    counts the worlds with a connection. `net` has the best pick as its pieces, `over` more than any
    pick, as an upper bound. `whole` is True if no pick can be better. `others` are the nets of the
    best picks that were tried, best first; `picks` is the best by place.
    """

    net: STSubgraph
    over: STSubgraph
    value: float | None
    hits: int
    whole: bool
    others: tuple[STSubgraph, ...]
    picks: PlacedPicks


def connection(
    net: STSubgraph,
    worlds: int,
    seed: int,
    limit: int = LIMIT,
    work: int = WORK,
    start: PlacedPicks | None = None,
) -> BestConnection:
    """Find the picks under which the two ends of a net are most probably connected.

    Args:
        net: The subgraph between the two ends.
        worlds: Number of worlds if the result has to be sampled.
        seed: Seed of the worlds.
        limit: States at a time at which the exact computation is given up; 0 always samples.
        work: Transitions in all at which it is given up.
        start: Picks to try first.
    """
    options = choices(net)
    if limit:
        best_exact = _exactly(net, options, limit, work, start)
        if best_exact is not None:
            return best_exact
    return _sampled(net, options, worlds, seed, start)


def exactly(
    net: STSubgraph, limit: int = LIMIT, work: int = WORK, start: PlacedPicks | None = None
) -> BestConnection | None:
    """Find the best connection without sampling; None if that takes too many states."""
    return _exactly(net, choices(net), limit, work, start, again=False)


def _exactly(
    net: STSubgraph,
    options: Choices,
    limit: int,
    work: int,
    start: PlacedPicks | None,
    again: bool = True,
) -> BestConnection | None:
    """Find the best connection with each pick computed exactly; None if that takes too long.

    With `again`, a search that was cut short is repeated from the picks of the best routes.
    """
    if options.number == 1:
        only = with_picks(net, options.first())
        answer = exact(only, limit, work)
        if answer is None:
            return None
        return BestConnection(only, only, answer, 0, options.whole, (only,), options.first())
    # All picks together have the work that a net without a choice may take.
    evaluation = _ExactValue(net, options, limit, work)
    greatest = _search(options, evaluation, BUDGET, _starts(options, [start] if start else []))
    # Not even one pick could be computed within the limits.
    if greatest.value < 0:
        return None
    # The picks of the best routes take a search of their own, so they are found only when needed.
    if again and not greatest.exact:
        evaluation.work += work // 2
        starts = [greatest.picks, *_starts(options, routed(net)[1])]
        second = _search(options, evaluation, BUDGET, starts)
        if second.value > greatest.value:
            greatest = second
    return _connected(net, options, greatest, greatest.value, 0)


class _ExactValue:
    """The exact probability of a connection by pick, with one budget of work for all picks."""

    def __init__(self, net: STSubgraph, options: Choices, limit: int, work: int) -> None:
        self.net, self.options, self.limit, self.work = net, options, limit, work

    def __call__(self, picks: Sequence[Chosen[int]]) -> float | None:
        if self.work <= 0:
            return None
        net = with_picks(self.net, self.options.placed(picks))
        answer, self.work = counted(net, self.limit, self.work)
        # Putting the original statements in order takes time too, quadratic in their number.
        self.work -= len(distinct(net.root)) ** 2 // 16 + net.m
        return answer


def _search(
    options: Choices, value: Value[int], budget: int, starts: Iterable[Picks]
) -> Greatest[int]:
    return Search(options.options, options.shared, value, budget).run(starts)


def _sampled(
    net: STSubgraph, options: Choices, worlds: int, seed: int, start: PlacedPicks | None
) -> BestConnection:
    """Find the best connection with picks compared in the same worlds."""
    if options.number == 1:
        only = with_picks(net, options.first())
        hits = sampling.hits(only, worlds, seed)
        return BestConnection(only, only, None, hits, options.whole, (only,), options.first())
    # Few picks can all be compared in the very worlds of the sample, where no pick that another
    # dominates only in probability may be left out.
    nested = choices(net, nested=True)
    if nested.number <= NESTED:
        options = nested

    kept = sampling.KeptWorlds(net, worlds)

    def value(picks: Sequence[Chosen[int]]) -> float:
        chosen = with_picks(net, options.placed(picks))
        return float(sampling.hits(chosen, worlds, seed, kept=kept))

    placed = [start] if start else []
    if options.number > NESTED:
        placed += routed(net)[1]
    # A start takes a full pass over the worlds: a third of the budget, so that a search remains.
    budget = min(BUDGET, max(FEWEST, SCANNED // (net.m * worlds)))
    greatest = _search(options, value, budget, _starts(options, placed)[: budget // 3])
    return _connected(net, options, greatest, None, int(greatest.value))


def _connected(
    net: STSubgraph, options: Choices, greatest: Greatest[int], value: float | None, hits: int
) -> BestConnection:
    """Return the result of a search as a connection."""
    ideals = [ideal(picks, options.shared) for picks in options.options]
    picks = options.placed(greatest.picks)
    nets = [with_picks(net, picks)]
    for other in greatest.others:
        if other != greatest.picks:
            nets.append(with_picks(net, options.placed(other)))
    over = with_picks(net, options.placed(ideals))
    whole = greatest.exact and options.whole
    return BestConnection(nets[0], over, value, hits, whole, tuple(nets), picks)


def _starts(options: Choices, placed: Sequence[PlacedPicks]) -> list[Picks]:
    """Return picks to begin from: some placed picks all together, then each of them.

    Edges without a placed pick have the best pick of the edge alone.
    """
    if not placed:
        return []
    joined: dict[int, Chosen[int]] = {}
    for some in reversed(placed):  # so that the first, the best, decides where several differ
        joined.update(some)
    starts = []
    for some in (joined, *placed):
        picks = {**options.first(), **some}
        starts.append(tuple(picks[place] for place in options.places))
    return starts


def routed(net: STSubgraph) -> tuple[float, list[PlacedPicks]]:
    """Return the greatest joint support of the best routes, and the picks of some, best first.

    Original statements are taken as independent. The joint is a lower bound for the connection.
    Tried are the `WALKS` best routes by product and, of parallel arcs, the combinations that could
    do better.
    """
    if not net.m:
        return 0.0, []
    view = _viewed(net)

    @cache
    def support_of(arc: int) -> float:
        return either(best(view.ways_of(arc)))

    joints: list[tuple[float, int, PlacedPicks]] = []
    top = 0.0
    for number, arcs in _arcs_of_walks(layer(view)):
        # The first routes are all kept as starts; after them only a better joint matters.
        floor = top if number >= STARTS else 0.0
        # No joint exceeds the best support of its weakest step.
        if number >= STARTS and min(map(support_of, arcs)) <= top:
            continue
        joint = together([view.ways_of(arc) for arc in arcs], floor)
        joints.append((-joint.value, len(joints), _placed(view, arcs, joint.picks)))
        top = max(top, joint.value)
    joints.sort(key=lambda joint: joint[:2])
    return top, [picks for _, _, picks in joints[:STARTS]]


def _arcs_of_walks(steps: SearchLayer) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield the number of each walk with one choice of its parallel arcs, best products first."""
    walks = kbest.paths(steps, kbest.SearchEnds((SOURCE,), (TARGET,)))
    for number, walk in enumerate(itertools.islice(walks, WALKS)):
        parallel = map(steps.arcs_of, walk.steps)
        for arcs in itertools.islice(itertools.product(*parallel), COMBINATIONS):
            yield number, arcs


def _placed(view: GraphArrays, arcs: Sequence[int], picks: Sequence[Chosen[int]]) -> PlacedPicks:
    """Return the picks of the arcs that leave a choice, by place."""
    placed: dict[int, Chosen[int]] = {}
    if view.choice is not None:
        for arc, pick in zip(arcs, picks, strict=True):
            if view.choice[arc] >= 0:
                placed[int(view.choice[arc])] = pick
    return placed


def _viewed(net: STSubgraph) -> GraphArrays:
    """Return a net as graph arrays without route rules, its arcs sorted by (tail, head)."""
    order = np.lexsort((net.head, net.tail))
    where, whose = spread(net.first, order)
    capped = np.minimum(net.strength[where], 1 - 1e-15)  # the logarithm of 0 is not finite
    with np.errstate(divide="ignore"):
        logs = np.bincount(whose, weights=np.log1p(-capped), minlength=net.m)
    common = net.common[order]
    return GraphArrays(
        n=net.n,
        tail=net.tail[order],
        head=net.head[order],
        support=(1 - net.rho) * -np.expm1(logs) + net.rho * common,
        common=common,
        first=offsets(whose, net.m),
        root=net.root[where],
        strength=net.strength[where],
        voice=np.full(len(where), -1, np.int32),
        keys=net.keys,
        rho=net.rho,
        choice=None if net.choice is None else net.choice[order],
        ways=net.ways,
    )
