"""Questions between two ends, asked of a fold: names to nodes, one view, and the answers that belong together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import networkx as nx

from ..errors import unknown, wrong
from ..fold import Folded
from ..identity import Identities
from ..measures import blocking
from ..model import Edge, Route, Support
from ..naming import lookup
from ..network import classed, network
from ..schema import schema
from ..support import StrengthTable
from . import criticality, interdiction, whatif
from . import routes as search
from .arrays import GraphArrays, ends_of
from .folded_arrays import from_edges
from .frontier import Frontier, frontier
from .information import Information, information
from .reliability import Reliability, reliability
from .sensitivity import one_step
from .st_subgraph import STSubgraph, st_subgraph
from .unsure_identity import factor_of, marked, times, twins

SHOWN_WHOLE = 1_000_000  # edges up to which a networkx graph of all of them is made
MANY = 50  # routes asked for where shares over routes are told


@dataclass(frozen=True, slots=True)
class RouteAnswer:
    """Routes, leads and what runs beside them, with the question as it was understood.

    `reliability` is None where a person stands at an end (no number is attached to a person), `via` was
    given, two parties may be taken for one, or it was not asked for; `graded` holds, by a route's edges, its joint one
    source grade down and up; `trail` tells where the trail breaks when there is no route.
    """

    source: lookup.Match
    target: lookup.Match
    routes: Sequence[Route]
    leads: Sequence[Route]
    beside: Sequence[Route]
    searched: search.SearchExtent
    folded: Folded
    graph: nx.MultiDiGraph[str]
    reliability: Reliability | None
    graded: Mapping[tuple[str, ...], tuple[Support, Support]]
    frontier: Frontier | None


@dataclass(frozen=True, slots=True)
class CriticalAnswer:
    """A connection and what each node, place and jurisdiction is worth to it; `many` are the best routes told of."""

    source: lookup.Match
    target: lookup.Match
    found: criticality.CriticalParties | None
    routes: Sequence[Route]
    many: Sequence[Route]
    leads: Sequence[Route]
    folded: Folded
    graph: nx.MultiDiGraph[str]
    view: GraphArrays
    st_subgraph: STSubgraph
    frontier: Frontier | None
    best: interdiction.Interdiction | None = None
    greedy: interdiction.Interdiction | None = None


@dataclass(frozen=True, slots=True)
class WhatIfAnswer:
    """A designation that was supposed, and what it would change."""

    source: lookup.Match
    target: lookup.Match
    designated: Sequence[lookup.Match]
    on: str
    found: whatif.WhatIf
    folded: Folded
    graph: nx.MultiDiGraph[str]
    frontier: Frontier | None


@dataclass(frozen=True, slots=True)
class RouteOptions:
    """What a question adds to its two ends, as a person writes it."""

    k: int = 5
    via: Sequence[str] = ()
    avoid: Sequence[str] = ()
    level: str = ""
    max_steps: int = 8
    overlap: float = 1.0
    remove: int = 0  # how many parties an interdiction may take out; 0: none is asked
    whole: bool = True  # whether it is also asked how reliable the connection is as a whole


class RouteEngine:
    """One fold and its identities, asked about pairs of ends."""

    def __init__(
        self,
        folded: Folded,
        ids: Identities,
        table: StrengthTable,
        possible: bool = False,
        part: bool = False,
    ) -> None:
        """Make the frozen view once, straight from the edges of the fold; `part`: it is what lies near two ends only.

        With `possible`, `routes` may go through two parties of which a decision says `unsure` (see `possible`).
        """
        self.folded, self.ids, self.table, self.possible, self.part = (
            folded,
            ids,
            table,
            possible,
            part,
        )
        if "families" not in ids.made:
            ids.made["families"] = {u: schema().family(e.kind) for u, e in ids.entities.items()}
        families: Mapping[str, str] = ids.made["families"]
        edges = list(folded.edges.values())
        if possible:
            edges = [*edges, *twins(edges, ids.unsure)]
        self._kinds = families, {uid: ids.broader(uid) for uid in sorted(classed(edges))}
        self.view = from_edges(edges, *self._kinds, folded.rho)

    def graph(self, *told: Sequence[Route]) -> nx.MultiDiGraph[str]:
        """Return the networkx graph that is shown from: all of it, or in a large case the nodes of the routes told."""
        if len(self.folded.edges) <= SHOWN_WHOLE:
            return network(self.folded, self.ids)
        nodes = {n for routes in told for r in routes for n in r.nodes}
        edges = {
            u: e for u, e in self.folded.edges.items() if e.source in nodes and e.target in nodes
        }
        return network(replace(self.folded, edges=edges), self.ids)

    def routes(self, source: str, target: str, wanted: RouteOptions) -> RouteAnswer:
        """Return the k best routes and the leads between two parties or sets (DESIGN 5)."""
        start, end, question = self._question(source, target, wanted)
        asked = (
            replace(question, k=question.k * 2) if self.possible else question
        )  # the same route comes back twice
        found, searched = search.find_routes(self.view, asked)
        leads, _ = search.find_routes(self.view, _leads(asked))
        if self.possible:
            ends = (start.uids, end.uids)
            found = marked(found, self.folded.edges, ends, self.folded.rho, question.k)
            leads = marked(leads, self.folded.edges, ends, self.folded.rho, question.k)
        connection = None
        if wanted.whole and not wanted.via and not self.possible and not self._person(start, end):
            connection = reliability(self._net(question))
        graded = {r.edges: self._graded(r) for r in found}
        beside = self._beside(start.uids, end.uids, wanted)
        return RouteAnswer(
            start,
            end,
            found,
            leads,
            beside,
            searched,
            self.folded,
            self.graph(found, leads, beside),
            connection,
            graded,
            None if found else self._trail(question),
        )

    def _graded(self, route: Route) -> tuple[Support, Support]:
        """Return the joint of a route with every claim one source grade lower, and one higher."""
        edges = [self.folded.edges[e] for e in route.edges]
        low, high = one_step(edges, self.folded.claims, self.table)
        return times(low, factor_of(route)), times(high, factor_of(route))

    def information(self, found: RouteAnswer, wanted: RouteOptions) -> list[Information]:
        """Return what each claim behind the routes of an answer could move; none where no number is given."""
        if not found.routes or self._person(found.source, found.target):
            return []
        _, _, question = self._question(found.source.text, found.target.text, wanted)
        every = self.view.edges or ()
        edges = list(
            {every[a].uid: every[a] for a in sorted(set(self._net(question).arc.tolist()))}.values()
        )
        told = [self.folded.edges[u] for u in sorted({u for r in found.routes for u in r.edges})]

        def worth(changed: Sequence[Edge]) -> float:
            view = from_edges(changed, *self._kinds, self.folded.rho)
            ends = ends_of(view, question.sources, question.targets)
            return reliability(
                st_subgraph(view, *ends, question.max_steps, question.level)
            ).mixed.value

        return information(edges, told, self.folded.claims, self.folded.rho, worth)

    def critical(self, source: str, target: str, wanted: RouteOptions) -> CriticalAnswer:
        """Return what each node is worth to the connection between two parties or sets."""
        start, end, question = self._question(source, target, wanted)
        many, _ = search.find_routes(self.view, _many(question))
        leads, _ = search.find_routes(self.view, _leads(question))
        between = self._net(question)
        found = None
        if not self._person(start, end):
            found = criticality.critical(self.view, between, many[: wanted.k])
        best = greedy = None
        if wanted.remove and found is not None:
            best = interdiction.interdict(self.view, between, wanted.remove)
            greedy = interdiction.greedy(self.view, between, wanted.remove)
        return CriticalAnswer(
            start, end, found, many[: wanted.k], many, leads, self.folded, self.graph(many, leads), self.view, between,
            None if many else self._trail(question), best, greedy,
        )  # fmt: skip

    def whatif(
        self, source: str, target: str, designate: Sequence[str], on: str, wanted: RouteOptions
    ) -> WhatIfAnswer:
        """Return what remains of a connection when some parties are designated."""
        start, end, question = self._question(source, target, wanted)
        if self._person(start, end):
            raise wrong(
                "whatif",
                "a natural person as an end",
                "parties, places or goods: no number is given to a person",
            )
        if not designate:
            raise wrong("whatif --designate", "nobody", "at least one party")
        named = [self._some(d) for d in designate]
        gone = {u for m in named for u in m.uids}
        found = whatif.whatif(self.view, question, gone, on, claims=self.folded.claims)
        lacking = None if found.routes_before else self._trail(question)
        graph = self.graph(found.routes_before, found.routes_after, found.leads)
        return WhatIfAnswer(start, end, named, on, found, self.folded, graph, lacking)

    def _question(
        self, source: str, target: str, wanted: RouteOptions
    ) -> tuple[lookup.Match, lookup.Match, search.RouteQuestion]:
        if wanted.level and wanted.level not in schema().levels:
            raise unknown("--level", wanted.level, "a level", schema().levels)
        start, end = self._some(source), self._some(target)
        if wanted.remove < 0:
            raise wrong("critical --remove", wanted.remove, "a number of at least 1")
        question = search.RouteQuestion(
            start.uids,
            end.uids,
            wanted.k,
            tuple(self._some(v).uids for v in wanted.via),
            frozenset(u for a in wanted.avoid for u in self._some(a).uids),
            wanted.level,
            wanted.max_steps,
            overlap=wanted.overlap,
        )
        return start, end, question

    def _some(self, text: str) -> lookup.Match:
        return lookup.some(self.ids, text, blocking(self.folded, self.ids))

    def _net(self, question: search.RouteQuestion) -> STSubgraph:
        sources, targets = ends_of(self.view, question.sources, question.targets)
        between = st_subgraph(self.view, sources, targets, question.max_steps, question.level)
        return between.less(self.view.known(question.avoid)) if question.avoid else between

    def _trail(self, question: search.RouteQuestion) -> Frontier:
        sources, targets = ends_of(self.view, question.sources, question.targets)
        return frontier(
            self.view, sources, targets, question.level, question.max_steps or 0, not self.part
        )

    def _person(self, *ends: lookup.Match) -> bool:
        return any(self.ids.entities[u].kind == "Person" for m in ends for u in m.uids)

    def _beside(
        self, start: Sequence[str], end: Sequence[str], wanted: RouteOptions
    ) -> list[Route]:
        """Between countries: the cargo chains from places in the one to places in the other."""
        ids = self.ids
        if any(ids.entities[u].kind != "Country" for u in (*start, *end)):
            return []
        ends = [
            tuple(u for u, e in ids.entities.items() if e.kind == "Place" and e.country in group)
            for group in (start, end)
        ]
        moves = {name for name, p in schema().predicates.items() if p.moves == "forward"}
        onward = {
            e.source
            for e in self.folded.edges.values()
            if e.level == "shipment" and e.predicate in moves
        }
        ends[1] = tuple(
            u for u in ends[1] if u not in onward
        )  # a chain is followed to its last place
        if not all(ends) or set(ends[0]) & set(ends[1]):
            return []
        question = search.RouteQuestion(
            ends[0], ends[1], wanted.k, level="shipment", max_steps=wanted.max_steps
        )
        return search.find_routes(self.view, question)[0]


def _leads(question: search.RouteQuestion) -> search.RouteQuestion:
    return search.RouteQuestion(
        question.sources, question.targets, question.k, question.via, question.avoid, question.level,
        question.max_steps, True,
    )  # fmt: skip


def _many(question: search.RouteQuestion) -> search.RouteQuestion:
    return search.RouteQuestion(
        question.sources, question.targets, max(MANY, question.k), question.via, question.avoid, question.level,
        question.max_steps,
    )  # fmt: skip
