"""Questions about two ends: resolve the names, search the routes and compute what belongs to an
answer.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from ..errors import unknown, wrong
from ..fold import Folded
from ..goods import classed
from ..identity import Identities
from ..measures import blocking
from ..model import Edge, Route, Support
from ..naming import lookup
from ..schema import schema
from ..support import StrengthTable
from . import best_routes as search
from .arrays import GraphArrays, ends_of
from .folded_arrays import from_edges
from .fragility import ConnectionFragility, connection_fragility
from .frontier import Frontier, frontier
from .information import Sensitivity, information
from .near_view import near_view
from .reliability import Reliability, reliability
from .sensitivity import one_step
from .st_subgraph import STSubgraph, st_subgraph
from .unsure_identity import factor_of, marked, times, twins

if TYPE_CHECKING:
    from ..network import CaseGraph
    from . import criticality, interdiction
    from . import whatif as scenario

# Above, a networkx graph of all edges takes too much memory, hundreds of bytes for each
# (docs/decisions/0008).
SHOWN_WHOLE = 1_000_000  # edges up to which a networkx graph of all of them is made
MANY = 50  # routes over which shares of places and jurisdictions are computed


class Result(ABC):
    """The common part of the results for two ends: a short `repr`, whatever a result holds."""

    __slots__ = ()

    source: lookup.Match
    target: lookup.Match
    folded: Folded
    ids: Identities

    @property
    def graph(self) -> CaseGraph:
        """The relations that were searched as a networkx graph, made anew on each access.

        In a large case only those between the parties of the routes.
        """

        from ..network import network  # networkx, which the answers themselves do without

        if len(self.folded.edges) <= SHOWN_WHOLE:
            return network(self.folded, self.ids)
        nodes: set[str] = set()
        for route in self._found():
            nodes.update(route.nodes)
        edges: dict[str, Edge] = {}
        for edge in self.folded.relations(ends=nodes):
            if edge.source in nodes and edge.target in nodes:
                edges[edge.uid] = edge
        return network(replace(self.folded, edges=edges), self.ids)

    @abstractmethod
    def _found(self) -> Iterable[Route]:
        """Return every route and lead of the result."""

    @abstractmethod
    def _counts(self) -> str:
        """Return what was found, in a few words."""

    def __repr__(self) -> str:
        """Return the ends and the counts; the graph and the claims behind a result fill many
        pages.
        """
        ends = f"from {self.source.text!r} to {self.target.text!r}"
        return f"<{type(self).__name__} {ends}: {self._counts()}>"


@dataclass(frozen=True, slots=True, repr=False)
class RouteResult(Result):
    """Routes and leads between two ends, with the question as it was understood.

    Attributes:
        source: The start as it was resolved.
        target: The end as it was resolved.
        routes: The best routes, best first.
        leads: Chains with a step that a source could not determine; they have no score.
        beside: Between countries: the chains of cargo between places in the two.
        searched: How far the search went.
        folded: The relations that were searched, with their claims.
        ids: The entities that they are between.
        reliability: Support of the connection as a whole. None where a natural person is an end
            (no number is attached to a person), where the routes had to pass a party, where two
            parties may be taken for one, or where it was not asked for.
        graded: By the relations of a route: its support if every claim were graded one source
            letter lower, and one higher.
        frontier: Where documentation stops on either side, if there is no route.
        view: The arrays that were searched.
        fragile: The fewest sources and statements on which the connection hangs; None where there
            is no `reliability`.
    """

    source: lookup.Match
    target: lookup.Match
    routes: Sequence[Route]
    leads: Sequence[Route]
    beside: Sequence[Route]
    searched: search.SearchExtent
    folded: Folded
    ids: Identities
    reliability: Reliability | None
    graded: Mapping[tuple[str, ...], tuple[Support, Support]]
    frontier: Frontier | None
    view: GraphArrays = field(compare=False)  # of a part it has other numbers
    fragile: ConnectionFragility | None = None

    def _found(self) -> Iterable[Route]:
        return (*self.routes, *self.leads, *self.beside)

    def _counts(self) -> str:
        searched = len(self.folded.claims)
        return f"routes {len(self.routes)}, leads {len(self.leads)}, claims searched {searched}"


@dataclass(frozen=True, slots=True, repr=False)
class CriticalResult(Result):
    """A connection and its dependence on each party, place and jurisdiction.

    Attributes:
        found: The criticality of every node; None where a natural person is an end.
        routes: The best routes, over which shares of routes are computed.
        many: The routes over which shares of places and jurisdictions are computed.
        best: The parties whose removal weakens the connection most, exactly; None where it was
            not asked for.
        greedy: The same, found greedily.
    """

    source: lookup.Match
    target: lookup.Match
    found: criticality.CriticalParties | None
    routes: Sequence[Route]
    many: Sequence[Route]
    leads: Sequence[Route]
    folded: Folded
    ids: Identities
    view: GraphArrays
    st_subgraph: STSubgraph
    frontier: Frontier | None
    best: interdiction.Interdiction | None = None
    greedy: interdiction.Interdiction | None = None

    def _found(self) -> Iterable[Route]:
        return (*self.many, *self.leads)

    def _counts(self) -> str:
        nodes = len(self.found.worth) if self.found else 0
        searched = len(self.folded.claims)
        return f"nodes {nodes}, routes {len(self.many)}, claims searched {searched}"


@dataclass(frozen=True, slots=True, repr=False)
class WhatIfResult(Result):
    """The routes between two ends before and after some parties are supposed to be designated."""

    source: lookup.Match
    target: lookup.Match
    designated: Sequence[lookup.Match]
    on: str
    found: scenario.WhatIf
    folded: Folded
    ids: Identities
    frontier: Frontier | None

    def _found(self) -> Iterable[Route]:
        return (*self.found.routes_before, *self.found.routes_after, *self.found.leads)

    def _counts(self) -> str:
        before, after = len(self.found.routes_before), len(self.found.routes_after)
        searched = len(self.folded.claims)
        return f"routes before {before}, routes after {after}, claims searched {searched}"


@dataclass(frozen=True, slots=True)
class RouteOptions:
    """The choices of a question of routes besides its two ends.

    Attributes:
        k: Number of routes.
        via: Parties or sets that every route must pass, in order.
        avoid: Parties or sets that no route may pass.
        level: The one level to use; "" for any.
        max_steps: The most steps of a route.
        overlap: The largest share of its steps that a route may have in common with a better one.
        remove: Number of parties that an interdiction may remove; 0 if it is not asked for.
        whole: Whether the support of the connection as a whole is computed.
    """

    k: int = 5
    via: Sequence[str] = ()
    avoid: Sequence[str] = ()
    level: str = ""
    max_steps: int = 8
    overlap: float = 1.0
    remove: int = 0
    whole: bool = True


class RouteEngine:
    """Answers questions about pairs of ends from one fold; its arrays are built once for all of
    them.
    """

    def __init__(
        self,
        folded: Folded,
        ids: Identities,
        table: StrengthTable,
        possible: bool = False,
        part: bool = False,
        view: GraphArrays | None = None,
    ) -> None:
        """Build the arrays of the search from the edges of the fold, unless they are given.

        Args:
            folded: The relations to search.
            ids: The entities that they are between.
            table: Strengths by grade.
            possible: Whether `routes` may pass two parties that a decision calls `unsure`
                (`unsure_identity`).
            part: Whether the fold holds only what lies near the two ends of a question.
            view: The arrays of this fold, where they were stored; not with `possible`.
        """
        self.folded = folded
        self.ids = ids
        self.table = table
        self.possible = possible
        self.part = part
        self.view = view or from_edges(self._edges, *self._kinds, folded.rho)

    @cached_property
    def _edges(self) -> Sequence[Edge]:
        """The relations on which a route can run; most of those of a list are measures."""
        edges = self.folded.relations(predicates=schema().traversed)
        return [*edges, *twins(edges, self.ids.unsure)] if self.possible else edges

    @cached_property
    def _kinds(self) -> tuple[Mapping[str, str], Mapping[str, Sequence[str]]]:
        """The families of the nodes, and the broader classes of goods, purposes and weapons."""
        broader = {uid: self.ids.broader(uid) for uid in sorted(classed(self._edges))}
        nodes = {*broader, *chain.from_iterable(broader.values())}
        for edge in self._edges:
            nodes.update((edge.source, edge.target))
        return self.ids.families(nodes), broader

    def routes(self, source: str, target: str, options: RouteOptions) -> RouteResult:
        """Return the k best routes and the leads between two parties or sets.

        Raises:
            BadInput: A name is unknown or ambiguous, the ends overlap, or an option has no
                valid value.
        """
        start, end, question = self._question(source, target, options)
        # With `possible` the same route comes back once with each of the two parties, so twice as
        # many are searched.
        wide = replace(question, k=question.k * 2) if self.possible else question
        routes, extent = search.find_routes(self.view, wide)
        leads, _ = search.find_routes(self.view, replace(wide, leads=True, overlap=1.0))
        if self.possible:
            ends = (start.uids, end.uids)
            routes = marked(routes, self.folded.edges, ends, self.folded.rho, question.k)
            leads = marked(leads, self.folded.edges, ends, self.folded.rho, question.k)
        # The subgraph knows no parties to pass in order, and of two parties that may be one no
        # claim says in which worlds they are (docs/decisions/0014): neither has such a number.
        plain = options.whole and not options.via and not self.possible
        connection = fragile = None
        if plain and not self._person(start, end):
            view = self._near(question)
            subgraph = self._subgraph(view, question)
            connection = reliability(subgraph)
            fragile = connection_fragility(subgraph, view)
        beside = self._beside(start.uids, end.uids, options)
        return RouteResult(
            source=start,
            target=end,
            routes=routes,
            leads=leads,
            beside=beside,
            searched=extent,
            folded=self.folded,
            ids=self.ids,
            reliability=connection,
            graded={route.edges: self._graded(route) for route in routes},
            frontier=None if routes else self._frontier(question),
            view=self.view,
            fragile=fragile,
        )

    def _graded(self, route: Route) -> tuple[Support, Support]:
        """Return the support of a route if every claim were graded one source letter lower, and one
        higher.
        """
        edges = [self.folded.edges[uid] for uid in route.edges]
        low, high = one_step(edges, self.folded.claims, self.table)
        return times(low, factor_of(route)), times(high, factor_of(route))

    def information(self, result: RouteResult, options: RouteOptions) -> Sensitivity:
        """Return how far each claim behind the routes of a result could move the connection.

        Returns:
            Nothing tried without routes, and where a natural person is an end.
        """
        if not result.routes or self._person(result.source, result.target):
            return Sensitivity()
        _, _, question = self._question(result.source.text, result.target.text, options)
        view = self._near(question)
        every = view.edges or ()
        arcs = sorted(set(self._subgraph(view, question).arc.tolist()))
        # By uid, because a relation with two roles stands behind two arcs.
        edges: dict[str, Edge] = {}
        for arc in arcs:
            edges[every[arc].uid] = every[arc]
        uids: set[str] = set()
        for route in result.routes:
            uids.update(route.edges)
        shown = [self.folded.edges[uid] for uid in sorted(uids)]

        def connection_of(changed: Sequence[Edge]) -> float:
            """Return the support of the connection if the edges were as changed."""
            view = from_edges(changed, *self._kinds, self.folded.rho)
            ends = ends_of(view, question.sources, question.targets)
            subgraph = st_subgraph(view, *ends, question.max_steps, question.level)
            return reliability(subgraph).mixed.value

        return information(
            list(edges.values()), shown, self.folded.claims, self.folded.rho, connection_of
        )

    def critical(self, source: str, target: str, options: RouteOptions) -> CriticalResult:
        """Compute how far the connection between two parties or sets depends on each node.

        Raises:
            BadInput: As `routes` does.
        """
        from . import criticality, interdiction  # networkx, which routes do without

        start, end, question = self._question(source, target, options)
        wide = replace(question, k=max(MANY, question.k), overlap=1.0)
        many, _ = search.find_routes(self.view, wide)
        leads, _ = search.find_routes(self.view, replace(question, leads=True, overlap=1.0))
        view = self._near(question)
        subgraph = self._subgraph(view, question)
        parties = None
        if not self._person(start, end):
            # The k best routes serve only for the share of them that passes a node; the connection
            # is made of all routes.
            parties = criticality.critical(view, subgraph, many[: options.k])
        best = greedy = None
        if options.remove and parties is not None:
            best = interdiction.interdict(view, subgraph, options.remove)
            greedy = interdiction.greedy(view, subgraph, options.remove)
        return CriticalResult(
            source=start,
            target=end,
            found=parties,
            routes=many[: options.k],
            many=many,
            leads=leads,
            folded=self.folded,
            ids=self.ids,
            view=view,
            st_subgraph=subgraph,
            frontier=None if many else self._frontier(question),
            best=best,
            greedy=greedy,
        )

    def whatif(
        self, source: str, target: str, designate: Sequence[str], on: str, options: RouteOptions
    ) -> WhatIfResult:
        """Compare the routes between two parties or sets before and after some parties are removed.

        Args:
            source: The start.
            target: The end.
            designate: The parties or sets to remove.
            on: Date of the designation; steps that had ended before it are kept. "": all their
                steps are removed.
            options: The choices of the question.

        Raises:
            BadInput: As `routes` does; also for a natural person as an end, and without a party
                to remove.
        """
        from . import whatif as scenario  # with the rules of ownership, which routes do without

        start, end, question = self._question(source, target, options)
        if self._person(start, end):
            right = "parties, places or goods: no number is given to a person"
            raise wrong("whatif", "a natural person as an end", right)
        if not designate:
            raise wrong("whatif --designate", "nobody", "at least one party")
        designated = list(map(self._some, designate))
        removed = set(_uids(designated))
        comparison = scenario.whatif(self.view, question, removed, on, claims=self.folded.claims)
        return WhatIfResult(
            source=start,
            target=end,
            designated=designated,
            on=on,
            found=comparison,
            folded=self.folded,
            ids=self.ids,
            frontier=None if comparison.routes_before else self._frontier(question),
        )

    def _question(
        self, source: str, target: str, options: RouteOptions
    ) -> tuple[lookup.Match, lookup.Match, search.RouteQuestion]:
        """Return the two ends as they are resolved, and the question to the search."""
        if options.level and options.level not in schema().levels:
            raise unknown("--level", options.level, "a level", schema().levels)
        start, end = self._some(source), self._some(target)
        if options.remove < 0:
            raise wrong("critical --remove", options.remove, "a number of at least 1")
        avoid = frozenset(_uids(map(self._some, options.avoid)))
        question = search.RouteQuestion(
            sources=start.uids,
            targets=end.uids,
            k=options.k,
            via=tuple(self._some(text).uids for text in options.via),
            avoid=avoid,
            level=options.level,
            max_steps=options.max_steps,
            overlap=options.overlap,
        )
        return start, end, question

    def _some(self, text: str) -> lookup.Match:
        return lookup.some(self.ids, text, blocking(self.folded, self.ids))

    def _near(self, question: search.RouteQuestion) -> GraphArrays:
        """Return the part of the arrays in which all routes of a question lie."""
        sources, targets = ends_of(self.view, question.sources, question.targets)
        return near_view(self.view, sources, targets, question.max_steps or 0)

    def _subgraph(self, view: GraphArrays, question: search.RouteQuestion) -> STSubgraph:
        """Return the part of the network on which every walk between the ends is an admissible
        route.
        """
        sources, targets = view.known(question.sources), view.known(question.targets)
        between = st_subgraph(view, sources, targets, question.max_steps, question.level)
        return between.less(view.known(question.avoid)) if question.avoid else between

    def _frontier(self, question: search.RouteQuestion) -> Frontier:
        sources, targets = ends_of(self.view, question.sources, question.targets)
        max_steps = question.max_steps or 0
        return frontier(self.view, sources, targets, question.level, max_steps, not self.part)

    def _person(self, *ends: lookup.Match) -> bool:
        """Return whether a natural person is among the ends: then no number is given."""
        return "Person" in self._kinds_of(_uids(ends))

    def _kinds_of(self, uids: Iterable[str]) -> set[str]:
        return {self.ids.entities[uid].kind for uid in uids}

    def _beside(
        self, sources: Sequence[str], targets: Sequence[str], options: RouteOptions
    ) -> list[Route]:
        """Return, between countries, the chains of cargo from places in the one to places in the
        other.

        They are of another level than trade between the states, so they stand beside the routes and
        not among them.
        """
        if self._kinds_of((*sources, *targets)) - {"Country"}:
            return []
        ports = self._places(sources)
        onward = self._shipped_on()
        # A chain is followed to its last place: one from which the cargo went on is no end.
        last = tuple(uid for uid in self._places(targets) if uid not in onward)
        if not ports or not last or set(ports) & set(last):
            return []
        question = search.RouteQuestion(
            ports, last, options.k, level="shipment", max_steps=options.max_steps
        )
        return search.find_routes(self.view, question)[0]

    def _places(self, countries: Sequence[str]) -> tuple[str, ...]:
        """Return the places in some countries."""
        places = []
        for entity in self.ids.of_kind("Place"):
            if entity.country in countries:
                places.append(entity.uid)
        return tuple(places)

    def _shipped_on(self) -> set[str]:
        """Return the entities from which a shipment went on."""
        moves = {name for name, kind in schema().predicates.items() if kind.moves == "forward"}
        onward = set()
        for edge in self.folded.relations(levels=["shipment"]):
            if edge.predicate in moves:
                onward.add(edge.source)
        return onward


def _uids(matches: Iterable[lookup.Match]) -> list[str]:
    """Return the uids of the parties that some names were resolved to."""
    uids: list[str] = []
    for match in matches:
        uids += match.uids
    return uids
