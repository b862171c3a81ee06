"""The answer of `whatif`: a connection's routes before and after some designations."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from ...graph.analysis.route_engine import WhatIfResult
from ...graph.dates import Interval
from ...graph.ending import END, OPEN, PERIOD, ending
from ...graph.model import Route
from .answer import Answer, field_values
from .connection_parts import frontier_record, reliability_record
from .coverage_gap import gap
from .envelope import fold_head
from .route_answer import ends_record
from .serializer import Serializer, rounded

if TYPE_CHECKING:
    from .data import ClaimEnding, DesignatedParty, FoldHead, StepEnding, WhatIfData
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

    def head(self) -> FoldHead:
        """Return the beginning of the data, without the rest."""
        return fold_head(self.state, self.folded)

    def lines(self, explain: bool = False, case: str = "case") -> Iterator[str]:
        """Return the answer as lines of text; with `explain`, also the method."""
        from ..terminal.whatif_lines import whatif

        return whatif(self.data(), explain=explain, case=case)


def whatif_data(answer: WhatIfAnswer) -> WhatIfData:
    """Return the data of an answer of `whatif`."""
    serializer, comparison = answer.serializer, answer.found
    # Two of the texts that were typed may name one party.
    removed: dict[str, None] = {}
    for match in answer.designated:
        removed.update(dict.fromkeys(match.uids))
    successor = comparison.takes_over
    routes = [*comparison.routes_before, *comparison.routes_after]
    routes += [successor] if successor else []
    left = comparison.routes_after
    return {
        **fold_head(answer.state, answer.folded),
        "command": "whatif",
        "query": ends_record(answer.source, answer.target, serializer.ids),
        "on": answer.on or None,
        "designated": _designated(answer, removed),
        "before": reliability_record(comparison.before, answer),
        "after": reliability_record(comparison.after, answer),
        "routes_before": _short_routes(comparison.routes_before, serializer),
        "lost": _short_routes(comparison.lost, serializer),
        "remaining": _short_routes(comparison.routes_after, serializer),
        "takes_over": serializer.route(successor) if successor else None,
        "leads": [serializer.route(lead) for lead in comparison.leads],
        "over_before": list(map(serializer.edge, comparison.over)),
        "endings": _endings(answer, removed) if answer.on else [],
        "against": serializer.against_routes([*routes, *comparison.leads]),
        "trail": frontier_record(answer.frontier, serializer),
        "gap": None if left else gap(serializer, answer.source.uids, answer.target.uids),
    }


def _designated(answer: WhatIfAnswer, removed: Collection[str]) -> list[DesignatedParty]:
    """Return the parties supposed to be designated, with the measures that they have in fact."""
    # Without a day no measure is compared with one; each is shown with its own days.
    day = Interval(answer.on, answer.on) if answer.on else None
    serializer = answer.serializer
    parties: list[DesignatedParty] = []
    for uid in removed:
        measures = serializer.designations(uid, day)
        parties.append({"node": serializer.node(uid), "measures": measures})
    return parties


def _short_routes(routes: Iterable[Route], serializer: Serializer) -> list[ShortRoute]:
    return [_short_route(route, serializer) for route in routes]


def _short_route(route: Route, serializer: Serializer) -> ShortRoute:
    """Return a route by its parties and support; one with a natural person on it has no number."""
    numbered = route.joint is not None and not serializer.person(*route.nodes)
    return {
        "rank": route.rank,
        "joint": rounded(route.joint.mixed) if route.joint and numbered else None,
        "nodes": serializer.nodes(route.nodes),
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
        claims: list[ClaimEnding] = []
        rules: set[str] = set()
        for claim, _ in edge.intervals:
            end = ending(answer.folded.claims[claim])
            claims.append({"claim": claim, "rule": end.rule, "end": end.end or None})
            rules.add(end.rule)
        endings.append(
            {
                "edge": uid,
                "source": serializer.node(edge.source),
                "target": serializer.node(edge.target),
                "kept": uid in answer.found.over,
                # A step goes on where one of its claims states no end.
                "rule": next(rule for rule in (OPEN, PERIOD, END) if rule in rules),
                "claims": claims,
            }
        )
    return endings
