"""The answer of `critical`: how far a connection depends on each party, place and country."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from ...graph.analysis.fragility import connection_fragility
from ...graph.analysis.route_engine import CriticalResult
from ...graph.identity import Identities
from ...graph.model import Route
from ...graph.schema import schema
from .answer import Answer, field_values
from .connection_parts import estimate_record, flag_listings, frontier_record, reliability_record
from .coverage_gap import gap
from .envelope import fold_head
from .fragility_record import fragility_record
from .route_answer import ends_record
from .serializer import Serializer, rounded

if TYPE_CHECKING:
    from ...graph.analysis.criticality import Criticality
    from ...graph.analysis.transshipment import CarriedThrough
    from .data import (
        Carried,
        CarriedJurisdiction,
        CarriedPlace,
        CriticalData,
        CriticalNode,
        FoldHead,
        InterdictionRecord,
        UndocumentedStep,
    )
    from .records import Node

WEAK = "weakly sourced"  # a step on which only statements are on file that must not stand alone
GAPS = ("unknown leg", "partial stage", "variant not stated")


@dataclass(frozen=True, slots=True, repr=False)
class CriticalAnswer(CriticalResult, Answer["CriticalData"]):
    """The dependence of a connection on each party, place and country.

    It has the fields of `CriticalResult`; `data`, `json` and `text` give the answer of `entrepot
    critical`.
    """

    serializer: Serializer = field(kw_only=True, compare=False)
    state: int = field(kw_only=True, compare=False)

    @classmethod
    def of_result(cls, result: CriticalResult, serializer: Serializer, state: int) -> Self:
        """Return a result as an answer: the same numbers, with the words for them."""
        return cls(**field_values(result), serializer=serializer, state=state)

    def data(self) -> CriticalData:
        """Return the answer as `critical --json` prints it."""
        return critical_data(self)

    def head(self) -> FoldHead:
        """Return the beginning of the data, without the rest."""
        return fold_head(self.state, self.folded)

    def lines(self, explain: bool = False, case: str = "case") -> Iterator[str]:
        """Return the answer as lines of text; with `explain`, also the method."""
        from ..terminal.critical_lines import critical

        return critical(self.data(), explain=explain, case=case)


def critical_data(answer: CriticalAnswer) -> CriticalData:
    """Return the data of an answer of `critical`."""
    serializer, parties = answer.serializer, answer.found
    nodes: list[CriticalNode] = []
    cuts: list[list[Node]] = []
    fragile = connection_fragility(answer.st_subgraph, answer.view) if parties else None
    # Without a route there is nothing to be critical for: the answer has only the trail.
    if parties:
        for item in parties.worth:
            nodes.append(_node_record(item, serializer))
        cuts += map(serializer.nodes, parties.cuts)
    return {
        **fold_head(answer.state, answer.folded),
        "command": "critical",
        "query": ends_record(answer.source, answer.target, serializer.ids),
        "reliability": reliability_record(parties.whole, answer) if parties else None,
        "nodes": nodes,
        "cut_size": parties.cut_size if parties else None,
        "cuts": cuts,
        "interdiction": _interdictions(answer),
        "carried": _carried(answer),
        "routes": len(answer.routes),
        "fragility": fragility_record(fragile, serializer),
        "against": serializer.against_routes([*answer.many, *answer.leads]),
        "trail": frontier_record(answer.frontier, serializer),
        "gap": None if answer.many else gap(serializer, answer.source.uids, answer.target.uids),
    }


def _node_record(item: Criticality, serializer: Serializer) -> CriticalNode:
    """Return a node with its criticality; a natural person has no number."""
    person = serializer.person(item.node)
    return {
        "node": serializer.node(item.node),
        "loss": None if person else estimate_record(item.mixed),
        "independent": None if person else estimate_record(item.independent),
        "common": None if person else rounded(item.common),
        "routes_hit": rounded(item.routes_hit),
        "on_all_routes": item.on_all_routes,
        "exact": item.exact,
        "designations": serializer.designations(item.node),
    }


def _interdictions(answer: CriticalAnswer) -> list[InterdictionRecord]:
    """Return the parties whose removal weakens the connection most, exactly and greedily."""
    records: list[InterdictionRecord] = []
    for each in (answer.best, answer.greedy):
        if each is not None:
            records.append(
                {
                    "method": each.method,
                    "nodes": answer.serializer.nodes(each.nodes),
                    "left": rounded(each.left),
                    "support_at_most": rounded(each.bound),
                    # The greedy method has no bound on how far it is from the best.
                    "gap": None if math.isnan(each.gap) else rounded(each.gap),
                }
            )
    return records


def _carried(answer: CriticalAnswer) -> Carried:
    """Return the places and jurisdictions on the routes, and the steps not documented in full.

    Places where goods were and countries in which a party sits are kept apart; no place of payment
    is on file.
    """
    from ...graph.analysis import transshipment

    serializer, routes = answer.serializer, answer.many
    places: list[CarriedPlace] = []
    for place in transshipment.shares(
        answer.view, routes, lambda route: _places(route, serializer)
    ):
        if place.what in serializer.ids.entities:
            places.append(_place_record(place, serializer))
    jurisdictions: list[CarriedJurisdiction] = []
    for seat in transshipment.shares(answer.view, routes, lambda route: _seats(route, serializer)):
        jurisdictions.append(_jurisdiction_record(seat, serializer))
    return {
        "routes": len(routes),
        "places": places,
        "jurisdictions": jurisdictions,
        "paid": [],
        "unknown": _undocumented(answer),
    }


def _place_record(place: CarriedThrough, serializer: Serializer) -> CarriedPlace:
    share = estimate_record(place.share)
    return {"node": serializer.node(place.what), "share": share, "routes": place.routes}


def _jurisdiction_record(seat: CarriedThrough, serializer: Serializer) -> CarriedJurisdiction:
    return {
        "country": seat.what,
        "name": _country_name(serializer.ids, seat.what),
        "share": estimate_record(seat.share),
        "routes": seat.routes,
        "flag_lists": flag_listings(serializer, seat.what),
    }


def _country_name(ids: Identities, code: str) -> str:
    """Return the name of a country by its code, or the code where the case has no such country."""
    for entity in ids.of_kind("Country"):
        if entity.country == code:
            return entity.name
    return code


def _seats(route: Route, serializer: Serializer) -> list[str]:
    """Return the countries in which the parties between the two ends sit."""
    countries = []
    # The two ends were asked for; only those between them show where goods were handled.
    for uid in route.nodes[1:-1]:
        entity = serializer.ids.entities[uid]
        # A place has a country too, but it is where goods were and not where a party sits.
        if entity.country and schema().family(entity.kind) in ("party", "carrier"):
            countries.append(entity.country)
    return countries


def _places(route: Route, serializer: Serializer) -> list[str]:
    """Return where goods were: places on the route, and waypoints of the chain that it follows."""
    entities = serializer.ids.entities
    places: list[str] = []
    for uid in route.nodes[1:-1]:
        if entities[uid].kind == "Place":
            places.append(uid)
    for claim in serializer.waypoint_claims(route):
        places += map(serializer.ids.uid, claim.waypoints)
    return places


def _undocumented(answer: CriticalAnswer) -> list[UndocumentedStep]:
    """Return the steps that no source states in full, or that rest on weak statements alone."""
    serializer, edges = answer.serializer, answer.folded.edges
    ends: list[tuple[str, str, str]] = []
    for route in (*answer.leads, *answer.many):
        for flag in route.flags:
            if flag.kind in GAPS:
                ends.append((flag.first, flag.second, flag.kind))
    for route in answer.many:
        for uid in serializer.weak_edges(route):
            ends.append((edges[uid].source, edges[uid].target, WEAK))
    steps: list[UndocumentedStep] = []
    # Many of the routes share a step; it is stated once.
    for source, target, why in dict.fromkeys(ends):
        step: UndocumentedStep = {
            "source": serializer.node(source),
            "target": serializer.node(target),
            "why": why,
        }
        steps.append(step)
    return steps
