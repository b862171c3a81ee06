"""The k best routes between two sets of nodes: candidates by product, ranked by joint support.

Rules for a route: `[made by] movement+ [use]`. All movements are on one level; a country or
territory may stand only at an end; no route passes a group or a person; no node is passed twice;
the steps can be put in time order. The search (`kbest`) keeps all of this while it runs, and gives
candidates in the order of their product, which takes the best of parallel relations
(docs/decisions/0002 and 0008).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, prod
from typing import TYPE_CHECKING

from ..errors import wrong
from ..model import Flag, Route, Support
from ..support import joint_of
from . import kbest
from .arrays import (
    MOVEMENT,
    ROLES,
    USE,
    GraphArrays,
    Ints,
    RouteRules,
    ends_of,
    level_codes,
)
from .folded_arrays import from_network
from .kbest import SearchEnds, SearchTally, WalkedPath, merged
from .near_view import near_view
from .purposes import NAMED, OPEN, OTHER, UNSAID
from .ranking import RouteOrder, order, ranked
from .route_order import in_order
from .search_layers import SearchLayer, layer

if TYPE_CHECKING:
    import networkx as nx

GRAMMAR = "[made by] movement+ [use]"
AUTOMATON = kbest.AUTOMATON
CANDIDATES = 20  # candidates per route asked for: the product orders them only roughly
COMBINATIONS = 256  # choices among parallel arcs along one node sequence


@dataclass(frozen=True, slots=True)
class RouteQuestion:
    """A question for routes.

    Attributes:
        sources: Names or numbers of the nodes of FROM.
        targets: Names or numbers of the nodes of TO.
        k: Number of routes.
        via: Sets of nodes to pass, in this order.
        avoid: Nodes not to pass.
        level: Name of the only movement level; "" for each level by itself.
        max_steps: Largest number of steps; None for any.
        leads: Whether to return routes with an undetermined step instead, without scores.
        overlap: Largest share of its steps that a route may share with a better one. Below 1 the
            answer is a diverse choice among the candidates.
    """

    sources: tuple[str | int, ...]
    targets: tuple[str | int, ...]
    k: int = 5
    via: tuple[tuple[str | int, ...], ...] = ()
    avoid: frozenset[str | int] = frozenset()
    level: str = ""
    max_steps: int | None = 8
    leads: bool = False
    overlap: float = 1.0


@dataclass(frozen=True, slots=True)
class SearchExtent:
    """How far a search went.

    Attributes:
        candidates: Node sequences looked at.
        exhausted: Whether all node sequences were seen.
        out_of_time: Beginnings of routes refused because they could not be put in time order.
        bound: Largest product that a node sequence not seen can have; 0 if all were seen.
        prefixes: Beginnings of routes looked at.
    """

    candidates: int
    exhausted: bool
    out_of_time: int
    bound: float
    prefixes: int = 0


def _check(question: RouteQuestion) -> None:
    if question.k < 1:
        raise wrong("routes -k", question.k, "a number of at least 1")
    if question.max_steps is not None and question.max_steps < 1:
        raise wrong("routes --max-steps", question.max_steps, "a number of at least 1")
    if not 0 <= question.overlap <= 1:
        raise wrong("routes --overlap", question.overlap, "a share from 0 to 1")
    if not all(question.via):
        raise wrong("routes --via", "an empty set of nodes", "at least one node to pass")


def _view(graph: nx.MultiDiGraph[str] | GraphArrays) -> GraphArrays:
    return graph if isinstance(graph, GraphArrays) else from_network(graph)


def _candidates(
    view: GraphArrays, question: RouteQuestion
) -> tuple[Iterator[tuple[SearchLayer, WalkedPath]], SearchTally]:
    """Return the paths over all levels, cheapest first, with the tally that the search fills."""
    sources, targets = ends_of(view, question.sources, question.targets)
    _check(question)
    view = near_view(view, sources, targets, question.max_steps or 0)
    ends = _ends(view, question)
    # An end or a stage without any relation has no route.
    if not ends.sources or not ends.targets or not all(ends.via):
        return iter(()), ends.tally
    # One search for each level, because all movements of a route are on one level.
    layers: list[SearchLayer] = []
    searches: list[Iterator[WalkedPath]] = []
    for code in level_codes(view.rules, question.level):
        layers.append(layer(view, code, question.leads))
        searches.append(kbest.paths(layers[-1], ends))
    paths = merged(searches)
    return ((layers[number], path) for number, path in paths), ends.tally


def _ends(view: GraphArrays, question: RouteQuestion) -> SearchEnds:
    return SearchEnds(
        sources=tuple(view.known(question.sources)),
        targets=tuple(view.known(question.targets)),
        via=tuple(frozenset(view.known(stage)) for stage in question.via),
        avoid=frozenset(view.known(question.avoid)),
        max_steps=question.max_steps or 0,
    )


def by_product(
    graph: nx.MultiDiGraph[str] | GraphArrays, question: RouteQuestion
) -> Iterator[tuple[float, tuple[str, ...]]]:
    """Yield (product, nodes) of admissible node sequences, largest product first.

    The product takes the best of parallel relations. `question.k` is not looked at: the sequences
    come until there are no more.
    """
    view = _view(graph)
    for _, path in _candidates(view, question)[0]:
        yield exp(-path.cost), tuple(map(view.label, path.nodes))


def find_routes(
    graph: nx.MultiDiGraph[str] | GraphArrays, question: RouteQuestion
) -> tuple[list[Route], SearchExtent]:
    """Find the k best routes between two sets of nodes, and report how far the search went.

    Candidates come in the order of the product of their steps' support (`kbest`), and are then
    sorted by their joint support. At least 20 k candidates whose goods fit are scored, or all if
    there are fewer. The rules for a route are in docs/decisions/0002 and 0022.

    Args:
        graph: The network from `Case.graph`, or an array view of any graph.
        question: The two ends, the number of routes, and what they must pass or avoid. With
            `leads`, only routes are returned that have an undetermined step, or whose goods are not
            said to be for the weapon at their end: fewest undetermined steps first, no numbers.

    Returns:
        At most k routes, best first, and how far the search went.

    Raises:
        BadInput: The ends overlap, a set is empty, k is below 1, or a node is unknown.

    >>> from entrepot.graph.analysis.array_builders import from_arrays
    >>> view = from_arrays(4, [0, 1, 0, 2], [1, 3, 2, 3], [0.9, 0.8, 0.7, 0.7])
    >>> routes, extent = find_routes(view, RouteQuestion((0,), (3,), k=1))
    >>> routes[0].nodes, round(routes[0].product, 2), extent.exhausted
    (('0', '1', '3'), 0.72, True)
    """
    view = _view(graph)
    candidates, tally = _candidates(view, question)
    found: list[_Found] = []
    seen = fitting = 0
    bound, exhausted = 0.0, True
    for search_layer, path in candidates:
        # At most twice as many in all: where goods never fit, the search would go on to its end.
        if fitting >= CANDIDATES * question.k or seen >= 2 * CANDIDATES * question.k:
            # Paths come by cost, so the first one that is not scored bounds all the others.
            bound, exhausted = exp(-path.cost), False
            break
        seen += 1
        # Routes whose goods differ rank behind, so they do not count towards the 20 k.
        fitting += not path.breaks
        route = _route(search_layer, path)
        if route is not None and route.lead == question.leads:
            found.append(route)
    if not tally.exhausted:
        bound, exhausted = exp(-tally.bound), False
    extent = SearchExtent(seen, exhausted, tally.out_of_time, bound, tally.looked)
    return _ordered(found, question)[: question.k], extent


def _ordered(found: Sequence[_Found], question: RouteQuestion) -> list[Route]:
    # A diverse choice is made among all candidates, not among the k best.
    most = question.k if question.leads or question.overlap >= 1 else len(found)
    best = sorted(found, key=_Found.order)[:most]
    # Some twenty candidates stand behind each route: only what is returned is told.
    routes = list(map(_Found.told, best))
    return routes if question.leads else apart(ranked(routes, most), question.overlap)


def apart(routes: Sequence[Route], overlap: float) -> list[Route]:
    """Return the routes that share few steps with a better one.

    Args:
        routes: Routes, best first.
        overlap: Largest share of the steps of the shorter of two routes that both may have.
    """
    if overlap >= 1:
        return list(routes)
    chosen: list[Route] = []
    chosen_steps: list[set[tuple[str, str]]] = []
    for route in routes:
        steps = set(itertools.pairwise(route.nodes))
        if not _overlaps(steps, chosen_steps, overlap):
            chosen.append(route)
            chosen_steps.append(steps)
    return chosen


def _overlaps(
    steps: set[tuple[str, str]], chosen: Sequence[set[tuple[str, str]]], overlap: float
) -> bool:
    """Return whether a route shares more than `overlap` of its steps with one of some routes."""
    for other in chosen:
        # Of the shorter one: a long route that contains a short one whole shares all of it.
        if len(steps & other) / min(len(steps), len(other)) > overlap:
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Chain:
    """A choice of one arc per step along a node sequence."""

    view: GraphArrays
    arcs: tuple[int, ...]
    roles: tuple[int, ...]
    moving: tuple[int, ...]  # the arcs that are movements

    @classmethod
    def of(cls, view: GraphArrays, arcs: tuple[int, ...], roles: tuple[int, ...]) -> _Chain:
        pairs = zip(arcs, roles, strict=True)
        return cls(view, arcs, roles, tuple(arc for arc, role in pairs if role == MOVEMENT))

    def in_time_order(self) -> bool:
        """Return whether the movements can be put in time order."""
        rules = self.view.rules
        if rules is None:
            return True
        # Codes of days begin at 0, so that -1 lies before every day.
        return in_order([_days(rules, arc) for arc in self.moving], -1)

    def unknown(self) -> list[int]:
        """Return the arcs that a source looked into and could not determine."""
        rules = self.view.rules
        if rules is None:
            return []
        return [arc for arc in self.arcs if rules.gap[arc]]

    def support(self) -> Support | None:
        """Return the joint support of the arcs that are not unknown; None if all are."""
        unknown = self.unknown()
        ways = [self.view.ways_of(arc) for arc in self.arcs if arc not in unknown]
        return joint_of(ways, self.view.rho) if ways else None

    def goods_breaks(self) -> list[tuple[str, str]]:
        """Return the neighbouring named goods that cannot be the same."""
        rules = self.view.rules
        if rules is None:
            return []
        named = _stated(rules.goods, self.moving)
        breaks: list[tuple[str, str]] = []
        for first, second in itertools.pairwise(named):
            if second not in rules.fits[first]:
                breaks.append((rules.names[first], rules.names[second]))
        return breaks

    def purpose_breaks(self) -> list[tuple[str, str]]:
        """Return the weapons that neighbouring deliveries are said to be for, if these differ."""
        stated = self.view.rules.purposes if self.view.rules is not None else None
        if stated is None:
            return []
        codes = _stated(stated.code, self.moving)
        breaks: list[tuple[str, str]] = []
        for first, second in itertools.pairwise(codes):
            if second not in stated.fits[first]:
                pair = (stated.sets[first], stated.sets[second])
                breaks.append((self._first_weapon(pair[0]), self._first_weapon(pair[1])))
        return breaks

    def _first_weapon(self, weapons: frozenset[int]) -> str:
        return self.view.label(min(weapons)) if weapons else ""

    def joined(self) -> int:
        """Return how the deliveries join the weapon at the end; `NAMED` if it is no weapon."""
        stated = self.view.rules.purposes if self.view.rules is not None else None
        if stated is None or self.roles[-1] != USE:
            return NAMED
        so_far = UNSAID
        for arc in self.moving:
            so_far = stated.after(so_far, arc)
        return stated.joined(so_far, self.arcs[-1], int(self.view.head[self.arcs[-1]]))

    def assembled(self) -> bool:
        """Return whether no single claim states all movements.

        In a view without relations, original statements stand for claims.
        """
        return not set.intersection(*map(self._stating, self.moving))

    def _stating(self, arc: int) -> set[object]:
        """Return the claims that state an arc."""
        if self.view.edges is not None:
            return set(self.view.edges[arc].claims)
        return set(dict(self.view.pieces(arc)))


def _stated(codes: Ints, arcs: Sequence[int]) -> list[int]:
    """Return the codes of some arcs in their order, without the arcs that have none."""
    stated: list[int] = []
    for arc in arcs:
        if codes[arc] >= 0:
            stated.append(int(codes[arc]))
    return stated


def _days(rules: RouteRules, arc: int) -> list[tuple[int, int]]:
    first, last = rules.span_first[arc], rules.span_first[arc + 1]
    begins, ends = rules.begins[first:last].tolist(), rules.ends[first:last].tolist()
    return list(zip(begins, ends, strict=True))


def _route(search_layer: SearchLayer, path: WalkedPath) -> _Found | None:
    """Return the best route along a node sequence, or None if no choice of arcs makes one.

    Chains whose deliveries name the weapon come before leads, then those with fewer breaks, then
    those with the higher joint support.
    """
    roles = tuple(map(search_layer.role_of, path.steps))
    choices = list(map(search_layer.arcs_of, path.steps))
    several = max(map(len, choices)) > 1
    best: tuple[tuple[float, float, float], _Chain, Support | None] | None = None
    variants = 0
    # Parallel arcs multiply along a route: a cap keeps one node sequence from taking all the time.
    for arcs in itertools.islice(itertools.product(*choices), COMBINATIONS):
        chain = _Chain.of(search_layer.view, arcs, roles)
        # With one arc per step the search has put them in time order already.
        if several and not chain.in_time_order():
            continue
        joined = chain.joined()
        # A delivery for another weapon is no leg of this route (docs/decisions/0022).
        if joined == OTHER:
            continue
        variants += 1
        support = chain.support()
        breaks = len(chain.goods_breaks()) + len(chain.purpose_breaks())
        key = (float(joined == OPEN), float(breaks), -support.mixed if support else 0.0)
        if best is None or key < best[0]:
            best = (key, chain, support)
    if best is None:
        return None
    _, chain, support = best
    lead = chain.joined() == OPEN or bool(chain.unknown())
    labels = tuple(map(chain.view.label, path.nodes))
    # A number for a lead would be a claim stronger than its sources (docs/decisions/0022).
    return _Found(chain, labels, None if lead else support, lead, variants)


@dataclass(frozen=True, slots=True)
class _Found:
    """A route that was found, of which nothing is told yet; a lead has no support."""

    chain: _Chain
    nodes: tuple[str, ...]
    joint: Support | None
    lead: bool
    variants: int

    def order(self) -> RouteOrder:
        """Return the sort key: leads with the fewest undetermined steps come first."""
        if self.lead:
            return len(self.chain.unknown()), len(self.nodes), self.nodes
        return order(self.joint, self.nodes)

    def told(self) -> Route:
        """Return it as a route; a lead has no numbers."""
        chain, view = self.chain, self.chain.view
        supports: list[float] = view.support[list(chain.arcs)].tolist()
        return Route(
            nodes=self.nodes,
            edges=tuple(_uid(view, arc) for arc in chain.arcs),
            roles=tuple(ROLES[role] for role in chain.roles),
            joint=self.joint,
            # These bound the joint: the product from below, the weakest step from above.
            product=None if self.lead else prod(supports),
            weakest=None if self.lead else min(supports),
            # No single claim states all of such a route, and a reader has to know.
            assembled=chain.assembled(),
            lead=self.lead,
            flags=tuple(_flags(chain, self.nodes)),
            variants=self.variants,
        )


def _uid(view: GraphArrays, arc: int) -> str:
    return str(arc) if view.edges is None else view.edges[arc].uid


def _flags(chain: _Chain, labels: Sequence[str]) -> Iterator[Flag]:
    view = chain.view
    edges = [view.edges[arc] for arc in chain.moving] if view.edges is not None else []
    for edge in edges:
        if edge.partial:
            yield Flag("partial stage", edge.source, edge.target)
    for first, second in chain.goods_breaks():
        yield Flag("goods differ", first, second)
    for first, second in chain.purpose_breaks():
        yield Flag("purpose differs", first, second)
    kind = _purpose_flag(chain)
    if kind:
        yield Flag(kind, labels[-2], labels[-1])
    for arc in chain.unknown():
        yield Flag("unknown leg", view.label(int(view.tail[arc])), view.label(int(view.head[arc])))


def _purpose_flag(chain: _Chain) -> str:
    """Return the flag on the last step to a weapon, or "" if the purpose is stated."""
    if chain.joined() == OPEN:
        return "variant not stated"
    edges = chain.view.edges
    if chain.roles[-1] == USE and edges is not None and not edges[chain.moving[-1]].purpose:
        return "purpose not stated"
    return ""
