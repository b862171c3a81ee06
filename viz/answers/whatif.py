"""The answer of `whatif`: a connection's routes before and after some designations."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from ...graph.analysis.route_engine import WhatIfResult
from ...graph.dates import Interval
from ...graph.ending import END, OPEN, PERIOD, ending
from ...graph.model import Route
from .answer import Answer, field_values
from .connection import frontier_record, reliability_record
from .envelope import fold_head
from .routes import ends_record
from .serializer import Serializer, rounded

if TYPE_CHECKING:
    from .data import DesignatedParty, StepEnding, WhatIfData
    from .records import ShortRoute


@dataclass(frozen=True, slots=True, repr=False)
class WhatIfAnswer(WhatIfResult, Answer["WhatIfData"]):
    """The routes of a connection before and after some parties are designated.

    It has the fields of `WhatIfResult`; `data`, `json` and `text` give the answer of `entrepot
    whatif`.
    """

    serializer: Serializer = field(kw_only=True, compare=False)
    state: int = field(kw_only=True, compare=False)

    @classmethod
    def of_result(cls, result: WhatIfResult, serializer: Serializer, state: int) -> Self:
        """Return a result as an answer: the same routes, with the words for them."""
        return cls(**field_values(result), serializer=serializer, state=state)

    def data(self) -> WhatIfData:
        """Return the answer as `whatif --json` prints it."""
        return whatif_data(self)

    def lines(self, explain: bool = False, case: str = "case") -> Iterator[str]:
        """Return the answer as lines of text; with `explain`, also the method."""
        from ..terminal.whatif import whatif

        return whatif(self.data(), explain=explain, case=case)


def whatif_data(answer: WhatIfAnswer) -> WhatIfData:
    """Return the data of an answer of `whatif`."""
    serializer, comparison, graph = answer.serializer, answer.found, answer.graph
    removed = dict.fromkeys(uid for match in answer.designated for uid in match.uids)
    successor = comparison.takes_over
    routes = [*comparison.routes_before, *comparison.routes_after]
    routes += [successor] if successor else []
    return {
        **fold_head(answer.state, answer.folded),
        "command": "whatif",
        "query": ends_record(answer.source, answer.target, serializer.ids),
        "on": answer.on or None,
        "designated": _designated(answer, removed),
        "before": reliability_record(comparison.before, answer),
        "after": reliability_record(comparison.after, answer),
        "routes_before": [_short_route(r, serializer) for r in comparison.routes_before],
        "lost": [_short_route(route, serializer) for route in comparison.lost],
        "remaining": [_short_route(route, serializer) for route in comparison.routes_after],
        "takes_over": serializer.route(successor, graph) if successor else None,
        "leads": [serializer.route(lead, graph) for lead in comparison.leads],
        "over_before": [serializer.edge(uid) for uid in comparison.over],
        "endings": _endings(answer, removed) if answer.on else [],
        "against": serializer.against_routes([*routes, *comparison.leads]),
        "trail": frontier_record(answer.frontier, serializer),
    }


def _designated(answer: WhatIfAnswer, removed: Collection[str]) -> list[DesignatedParty]:
    """Return the parties supposed to be designated, with the measures that they have in fact."""
    day = Interval(answer.on, answer.on) if answer.on else None
    serializer = answer.serializer
    parties: list[DesignatedParty] = []
    for uid in removed:
        measures = serializer.designations(uid, day)
        parties.append({"node": serializer.node(uid), "measures": measures})
    return parties


def _short_route(route: Route, serializer: Serializer) -> ShortRoute:
    """Return a route by its parties and support; one with a natural person on it has no number."""
    numbered = route.joint is not None and not serializer.person(*route.nodes)
    return {
        "rank": route.rank,
        "joint": rounded(route.joint.mixed) if route.joint and numbered else None,
        "nodes": [serializer.node(uid) for uid in route.nodes],
        "weak": bool(serializer.weak_edges(route)),
    }


def _steps_of(answer: WhatIfAnswer, removed: Collection[str]) -> dict[str, None]:
    """Return the steps kept because they were over, then those of designated parties on routes."""
    edges = answer.folded.edges
    steps = dict.fromkeys(answer.found.over)
    for route in answer.found.routes_before:
        for uid in route.edges:
            if edges[uid].source in removed or edges[uid].target in removed:
                steps[uid] = None
    return steps


def _endings(answer: WhatIfAnswer, removed: Collection[str]) -> list[StepEnding]:
    """Return whether each step of a designated party had ended by the day, and by which rule.

    The steps are those of the best routes, and those that are kept because they were over before
    the day.
    """
    serializer, edges = answer.serializer, answer.folded.edges
    endings: list[StepEnding] = []
    for uid in _steps_of(answer, removed):
        edge = edges[uid]
        claims = [(claim, ending(answer.folded.claims[claim])) for claim, _ in edge.intervals]
        rules = {end.rule for _, end in claims}
        endings.append(
            {
                "edge": uid,
                "source": serializer.node(edge.source),
                "target": serializer.node(edge.target),
                "kept": uid in answer.found.over,
                # A step goes on where one of its claims states no end.
                "rule": next(rule for rule in (OPEN, PERIOD, END) if rule in rules),
                "claims": [
                    {"claim": claim, "rule": end.rule, "end": end.end or None}
                    for claim, end in claims
                ],
            }
        )
    return endings
