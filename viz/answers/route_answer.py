"""The answer of `routes`: documented routes and leads between two ends, or near misses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import TYPE_CHECKING, Self

from ...graph.analysis import best_routes
from ...graph.analysis.route_engine import RouteResult
from ...graph.fold import Folded
from ...graph.identity import Identities
from ...graph.model import Edge
from ...graph.naming.lookup import Match as Resolved
from . import coverage_gap, no_route, party_context
from .answer import Answer, field_values
from .connection_parts import frontier_record, reliability_record
from .envelope import fold_head
from .fragility_record import fragility_record
from .serializer import Serializer, rounded

if TYPE_CHECKING:
    from .coverage_records import CoverageGap
    from .data import (
        AutomatonStep,
        FoldHead,
        KnownParty,
        NearMissRecord,
        PartyStatements,
        QuestionEnds,
        RoutesData,
        SearchedRecord,
        StatementBetweenRecord,
    )
    from .records import Conflict, Match, Objection, RouteRecord


@dataclass(frozen=True, slots=True, repr=False)
class RouteAnswer(RouteResult, Answer["RoutesData"]):
    """The documented routes and leads between two parties or sets.

    It has the fields of `RouteResult`, among them `routes` and `leads`, and its `graph`; `data`,
    `json` and `text` give the answer of `entrepot routes`, and a notebook shows it as a table.

    Attributes:
        serializer: The relations and the words that the answer is made of.
        state: The version of the case.
        level: The one level that was asked for; "" for any.
        of: The number of claims in the case where only those around the two ends were read, else 0.
    """

    serializer: Serializer = field(kw_only=True, compare=False)
    state: int = field(kw_only=True, compare=False)
    level: str = field(kw_only=True, default="", compare=False)
    of: int = field(kw_only=True, default=0, compare=False)

    @classmethod
    def of_result(
        cls, result: RouteResult, serializer: Serializer, state: int, level: str = "", of: int = 0
    ) -> Self:
        """Return a result as an answer: the same routes, with the words for them."""
        return cls(**field_values(result), serializer=serializer, state=state, level=level, of=of)

    @property
    def gap(self) -> CoverageGap | None:
        """What is not on file that could hold a route; None if there is one."""
        if self.routes:
            return None
        return coverage_gap.gap(self.serializer, self.source.uids, self.target.uids)

    def data(self) -> RoutesData:
        """Return the answer as `routes --json` prints it."""
        return routes_data(self)

    def head(self) -> FoldHead:
        """Return the beginning of the data, without the rest."""
        return fold_head(self.state, self.folded)

    def lines(self, explain: bool = False, case: str = "case") -> Iterator[str]:
        """Return the answer as text; with `explain`, also the search rules and the arithmetic.

        Args:
            explain: Whether the rules and the arithmetic follow.
            case: The case folder as it was typed, for the commands that are suggested.
        """
        from ..terminal.route_lines import routes as lines_of

        return lines_of(self.data(), explain=explain, case=case)

    def _repr_html_(self) -> str:
        """Return the routes as a table for a notebook, and the text of the answer under it."""
        from ..page.notebook import routes_html

        return routes_html(self)


def match_record(match: Resolved, ids: Identities) -> Match:
    """Return what was typed for an end, and what it was taken for."""
    names = [ids.entities[uid].name for uid in match.uids]
    return {"text": match.text, "uids": list(match.uids), "names": names, "on": match.on}


def ends_record(source: Resolved, target: Resolved, ids: Identities) -> QuestionEnds:
    """Return the two ends of a question as they were resolved."""
    return {"from": match_record(source, ids), "to": match_record(target, ids)}


def searched_record(extent: best_routes.SearchExtent, folded: Folded, level: str) -> SearchedRecord:
    """Return what a search of routes looked at.

    Args:
        extent: How far the search went.
        folded: The relations that were searched.
        level: The one level that was asked for; "" for any.
    """
    # A summary of a chain is never traversed; its steps are relations of their own.
    movements = folded.movements
    levels = set(movements)
    automaton: list[AutomatonStep] = []
    for state, leg, following in best_routes.AUTOMATON:
        automaton.append({"from": state, "leg": leg, "to": following})
    return {
        "claims": len(folded.claims),
        "newest": folded.newest or None,
        "movement_edges": sum(movements.values()),
        "levels": sorted(levels & {level} if level else levels),
        "candidates": extent.candidates,
        "exhausted": extent.exhausted,
        "out_of_time_order": extent.out_of_time,
        "bound_unseen": rounded(extent.bound),
        "prefixes": extent.prefixes,
        "grammar": best_routes.GRAMMAR,
        "automaton": automaton,
    }


def routes_data(answer: RouteAnswer) -> RoutesData:
    """Return the data of an answer of `routes`."""
    serializer = answer.serializer
    searched = searched_record(answer.searched, answer.folded, answer.level)
    if answer.of:
        searched["of"] = answer.of
    known: list[KnownParty] = []
    if not answer.routes and not answer.leads:
        known = _known(serializer, [answer.target, answer.source])
    misses: list[NearMissRecord] = []
    statements: list[StatementBetweenRecord] = []
    # That no document names a route is printed only after looking for one that names both ends
    # (docs/truth.md). A lead is no route, so this is done beside leads, too.
    if not answer.routes:
        misses = no_route.leads(serializer, answer.source, answer.target.uids)
        statements = no_route.both(serializer, answer.source, answer.target)
    shown = answer.routes or answer.leads
    if shown:
        against = serializer.against_routes(shown)
    else:
        against = _against_near(serializer, misses, statements, known)
    routes: list[RouteRecord] = []
    for route in answer.routes:
        routes.append(serializer.route(route, answer.graded.get(route.edges)))
    return {
        **fold_head(answer.state, answer.folded),
        "command": "routes",
        "query": ends_record(answer.source, answer.target, serializer.ids),
        "routes": routes,
        "leads": [serializer.route(lead) for lead in answer.leads],
        "beside": [serializer.route(route) for route in answer.beside],
        "reliability": reliability_record(answer.reliability, answer),
        "fragility": fragility_record(answer.fragile, serializer),
        "trail": frontier_record(answer.frontier, serializer),
        "gap": answer.gap,
        "searched": searched,
        "conflicts": _conflicts(answer),
        "statements": _own_statements(answer),
        "known": known,
        "short": misses,
        "both": statements,
        "against": against,
    }


def _conflicts(answer: RouteAnswer) -> list[Conflict]:
    """Return the conflicts among the claims of the routes.

    Between two direct neighbours, claims about other goods between the same two are among them.
    """
    edges = answer.folded.edges
    claims: set[str] = set()
    for route in answer.routes:
        for uid in route.edges:
            claims.update(edges[uid].claims)
    best = answer.routes[0].nodes if answer.routes else ()
    if len(best) == 2:
        for edge in answer.folded.relations(ends=best[:1]):
            if (edge.source, edge.target) == best:
                claims.update(edge.claims)
    return answer.serializer.conflicts(sorted(claims))


def _own_statements(answer: RouteAnswer) -> list[PartyStatements]:
    """Return the statements of the parties on routes and leads about themselves."""
    serializer = answer.serializer
    records: list[PartyStatements] = []
    # In the order of the routes; a party on several of them stands once.
    parties: dict[str, None] = {}
    for route in (*answer.routes, *answer.leads):
        parties.update(dict.fromkeys(route.nodes))
    for uid in parties:
        sentences = serializer.statements(uid)
        if sentences:
            records.append({"party": serializer.node(uid), "sentences": sentences})
    return records


def _known(serializer: Serializer, ends: Sequence[Resolved]) -> list[KnownParty]:
    """Return what is on file about the ends of a question without a route: facts, not a route.

    A set of several entities is left out.
    """
    records: list[KnownParty] = []
    for match in ends:
        if len(match.uids) == 1:
            record = _known_party(serializer, match.uids[0])
            if record["sentences"]:
                records.append(record)
    return records


def _known_party(serializer: Serializer, uid: str) -> KnownParty:
    """Return the statements about a party, and those about examined weapons of its series."""
    around: list[Edge] = []
    for edge in serializer.folded.relations(ends=[uid]):
        # Measures have their own place, and a summary repeats what its steps state.
        if not edge.summary and edge.predicate != "DESIGNATES":
            around.append(edge)
    series = serializer.series(uid)
    stated = _statements_about(serializer, uid, around, series)
    named = list(chain.from_iterable(islice(stated.values(), no_route.FEW)))
    makers = party_context.maker_records(serializer, filter(serializer.printable, around))
    others = party_context.maker_records(serializer, filter(serializer.printable, series))
    return {
        "node": serializer.node(uid),
        "sentences": list(stated),
        "makers": makers,
        "series_makers": [maker for maker in others if maker not in makers],
        "named": party_context.makers(serializer.ids, named),
    }


def _statements_about(
    serializer: Serializer, uid: str, around: Sequence[Edge], series: Sequence[Edge]
) -> dict[str, list[Edge]]:
    """Return the sentences about a party in order, each with the relations that it states.

    Args:
        serializer: The relations.
        uid: The party.
        around: Its relations.
        series: What was found in examined weapons of its series.
    """
    stated: dict[str, list[Edge]] = {}
    for edge in around:
        for text in serializer.sentences(edge.claims):
            stated.setdefault(text, []).append(edge)
    for claim in serializer.folded.properties.get(uid, ()):
        for text in serializer.sentences([claim]):
            stated.setdefault(text, [])
    # What was found in one weapon is not thereby in another, so each sentence is marked.
    mark = "[of an examined example of it]"
    if serializer.ids.entities[uid].kind == "WeaponInstance":
        mark = "[of another weapon of its model]"
    for edge in series:
        for text in serializer.sentences(edge.claims):
            stated.setdefault(f"{mark} {text}", []).append(edge)
    return stated


def _against_near(
    serializer: Serializer,
    misses: Sequence[NearMissRecord],
    statements: Sequence[StatementBetweenRecord],
    known: Sequence[KnownParty],
) -> list[Objection]:
    """Return what stands against all that is printed in place of a route."""
    claims: set[str] = set()
    parties: list[str] = []
    for miss in misses:
        claims.update(miss["claims"])
        parties.append(miss["node"]["uid"])
    for statement in statements:
        claims.add(statement["claim"])
    # A mark in a weapon is told with what its maker says.
    for statement in statements[: no_route.FEW]:
        parties += _makers_of(serializer, statement["claim"])
    for record in known:
        parties += record["named"]
    return _against_statements(serializer, claims, known, parties)


def _makers_of(serializer: Serializer, uid: str) -> list[str]:
    """Return the makers whose brands a claim names."""
    edges = serializer.folded.relations(claims=[uid])
    return party_context.makers(serializer.ids, edges)


def _against_statements(
    serializer: Serializer, claims: set[str], known: Sequence[KnownParty], others: Sequence[str]
) -> list[Objection]:
    """Return what stands against the statements that an answer without a route prints.

    Of an end these are its first statements: what denies another relation of a country is no answer
    to them.

    Args:
        serializer: The relations.
        claims: The claims that are printed.
        known: The ends, with what is printed about them.
        others: The parties that documents bring near an end.
    """
    ends = [record["node"]["uid"] for record in known]
    printed: set[str] = set()
    for record in known:
        printed.update(record["sentences"][: no_route.FEW])
    uids = []
    for edge in serializer.folded.relations(ends=ends, claims=claims):
        if edge.summary or edge.predicate == "DESIGNATES":
            continue
        named = not claims.isdisjoint(edge.claims)
        if named or not printed.isdisjoint(serializer.sentences(edge.claims)):
            uids.append(edge.uid)
    return serializer.against_edges(uids, [*ends, *others])
