"""Answers about a whole connection: its reliability, what each node is worth, what a designation leaves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ...graph.dates import Interval
from ...graph.ending import END, OPEN, PERIOD, ending
from ...graph.model import Route
from ...graph.schema import schema
from ..wording.sentences import name, sentence
from ..words import Words
from .serializer import Answer, Serializer, rounded

if TYPE_CHECKING:
    from ...graph.analysis.criticality import Criticality
    from ...graph.analysis.frontier import Frontier
    from ...graph.analysis.reliability import Estimate, Reliability
    from ...graph.analysis.route_engine import CriticalAnswer, WhatIfAnswer

WEAK = "weakly sourced"  # a step on which only statements are on file that must not stand alone
TOLD = 12  # nodes listed on either side of a gap


def share(found: Estimate) -> Answer:
    """Return a number with its 95% interval (no width where exact)."""
    return {"value": rounded(found.value), "low": rounded(found.low), "high": rounded(found.high)}


def reliability(found: Reliability | None, ends: Any) -> Answer | None:
    """Return what is known of a connection; `ends` has the two matches. None where no number is given."""
    if found is None:
        return None
    return {
        "independent": share(found.independent),
        "common": rounded(found.common),
        "mixed": share(found.mixed),
        "below": rounded(found.below),
        "bounds": [rounded(found.lower), rounded(found.upper)],
        "method": found.method,
        "exact": found.exact,
        "lower_bound": found.lower_bound,
        "worlds": found.worlds,
        "hits": found.hits,
        "sets": [len(ends.source.uids), len(ends.target.uids)],
        "parties": found.nodes,
        "arcs": found.arcs,
        "roots": found.roots,
    }


def trail(found: Frontier | None, serializer: Serializer) -> Answer | None:
    """Return where the trail breaks: what movements from FROM reach, and from where they reach TO."""
    if found is None:
        return None
    return {
        "onward": [serializer.node(u) for u in found.onward[:TOLD]],
        "onward_in_all": len(found.onward),
        "back": [serializer.node(u) for u in found.back[:TOLD]],
        "back_in_all": len(found.back),
        "longer": found.longer,
        "most": found.most,
        "whole": found.whole,
    }


def flag_lists(serializer: Serializer, country: str) -> list[Answer]:
    """Return the flag lists that name a country or territory: list, date, source; never one yes or no."""
    found = []
    for claim in serializer.folded.claims.values():
        if claim.predicate != "LISTED_ON" or claim.status == "denied":
            continue
        entity = serializer.ids.entities.get(serializer.ids.uid(claim.subject))
        if entity is None or entity.kind != "Country" or entity.country != country:
            continue
        found.append(
            {
                "list": name(serializer.ids, claim.object),
                "date": claim.known_by,
                "source": name(serializer.ids, claim.asserter),
                "claim": claim.uid,
                "sentence": sentence(claim, serializer.ids),
            }
        )
    return sorted(found, key=lambda f: (f["date"], f["claim"]))


def _country(serializer: Serializer, code: str) -> str:
    return next(
        (
            e.name
            for e in serializer.ids.entities.values()
            if e.kind == "Country" and e.country == code
        ),
        code,
    )


def _seats(route: Route, serializer: Serializer) -> list[str]:
    """Return where the parties between the two ends sit."""
    inner = [serializer.ids.entities[n] for n in route.nodes[1:-1]]
    return [
        e.country for e in inner if e.country and schema().family(e.kind) in ("party", "carrier")
    ]


def _places(route: Route, serializer: Serializer) -> list[str]:
    """Return where goods were: places within the route, and waypoints of the chain that it follows."""
    inner = [n for n in route.nodes[1:-1] if serializer.ids.entities[n].kind == "Place"]
    ways = [
        serializer.ids.uid(w)
        for found in serializer.waypoint_claims(route)
        for w in found.waypoints
    ]
    return [*inner, *ways]


def _carried(found: CriticalAnswer, serializer: Serializer) -> Answer:
    view, routes = found.view, found.many
    from ...graph.analysis import transshipment

    seats = transshipment.shares(view, routes, lambda r: _seats(r, serializer))
    places = transshipment.shares(view, routes, lambda r: _places(r, serializer))
    lacking: list[Answer] = [
        {"source": serializer.node(f.first), "target": serializer.node(f.second), "why": f.kind}
        for r in (*found.leads, *routes)
        for f in r.flags
        if f.kind in ("unknown leg", "partial stage", "variant not stated")
    ]
    weak = dict.fromkeys(e for r in routes for e in serializer.weak_edges(r))
    lacking += [
        {"source": serializer.node(e.source), "target": serializer.node(e.target), "why": WEAK}
        for e in (serializer.folded.edges[uid] for uid in weak)
    ]
    return {
        "routes": len(routes),
        "places": [
            {"node": serializer.node(c.what), "share": share(c.share), "routes": c.routes}
            for c in places
            if c.what in serializer.ids.entities
        ],
        "jurisdictions": [
            {
                "country": c.what,
                "name": _country(serializer, c.what),
                "share": share(c.share),
                "routes": c.routes,
                "flag_lists": flag_lists(serializer, c.what),
            }
            for c in seats
        ],
        "paid": [],
        "unknown": [item for i, item in enumerate(lacking) if item not in lacking[:i]],
    }


def _worth(item: Criticality, serializer: Serializer) -> Answer:
    person = serializer.person(item.node)
    return {
        "node": serializer.node(item.node),
        "loss": None if person else share(item.mixed),
        "independent": None if person else share(item.independent),
        "common": None if person else rounded(item.common),
        "routes_hit": rounded(item.routes_hit),
        "on_all_routes": item.on_all_routes,
        "exact": item.exact,
        "designations": serializer.designations(item.node),
    }


def critical_answer(
    found: CriticalAnswer, serializer: Serializer, head: Answer, query: Answer
) -> Answer:
    """Return the answer of `critical`."""
    whole = found.found
    answer = {**head, "query": query}
    answer["reliability"] = reliability(whole.whole, found) if whole else None
    answer["nodes"] = [_worth(w, serializer) for w in whole.worth] if whole else []
    answer["cut_size"] = whole.cut_size if whole else None
    answer["cuts"] = [[serializer.node(u) for u in each] for each in whole.cuts] if whole else []
    answer["interdiction"] = [
        {
            "method": each.method,
            "nodes": [serializer.node(u) for u in each.nodes],
            "left": rounded(each.left),
            "support_at_most": rounded(each.bound),
            "gap": None if each.gap != each.gap else rounded(each.gap),
        }
        for each in (found.best, found.greedy)
        if each is not None
    ]
    answer["carried"] = _carried(found, serializer)
    answer["routes"] = len(found.routes)
    answer["against"] = serializer.against_routes([*found.many, *found.leads])
    answer["trail"] = trail(found.frontier, serializer)
    return answer


def _short(route: Route, serializer: Serializer) -> Answer:
    return {
        "rank": route.rank,
        "joint": rounded(route.joint.mixed)
        if route.joint and not serializer.person(*route.nodes)
        else None,
        "nodes": [serializer.node(n) for n in route.nodes],
        "weak": bool(serializer.weak_edges(route)),
    }


def whatif_answer(
    found: WhatIfAnswer, serializer: Serializer, head: Answer, query: Answer
) -> Answer:
    """Return the answer of `whatif`."""
    gone: Iterable[str] = dict.fromkeys(u for m in found.designated for u in m.uids)
    result = found.found
    answer = {**head, "query": query, "on": found.on or None}
    day = Interval(found.on, found.on) if found.on else None
    answer["designated"] = [
        {"node": serializer.node(u), "measures": serializer.designations(u, day)} for u in gone
    ]
    answer["before"] = reliability(result.before, found)
    answer["after"] = reliability(result.after, found)
    answer["routes_before"] = _shorts(result.routes_before, serializer)
    answer["lost"] = _shorts(result.lost, serializer)
    answer["remaining"] = _shorts(result.routes_after, serializer)
    answer["takes_over"] = (
        serializer.route(result.takes_over, found.graph) if result.takes_over else None
    )
    answer["leads"] = [serializer.route(r, found.graph) for r in result.leads]
    answer["over_before"] = [serializer.edge(uid) for uid in result.over]
    answer["endings"] = _endings(found, serializer, set(gone)) if found.on else []
    taken = [result.takes_over] if result.takes_over else []
    answer["against"] = serializer.against_routes(
        [*result.routes_before, *result.routes_after, *taken, *result.leads]
    )
    answer["trail"] = trail(found.frontier, serializer)
    return answer


def _endings(found: WhatIfAnswer, serializer: Serializer, gone: set[str]) -> list[Answer]:
    """Return, for each leg that a designated party has on a best route or that stays, by which rule it does or not."""
    told = []
    legs = {
        u: None
        for r in found.found.routes_before
        for u in r.edges
        if gone & {*_ends(serializer, u)}
    }
    for uid in dict.fromkeys((*found.found.over, *legs)):
        edge = serializer.folded.edges[uid]
        claims = [(c, ending(serializer.folded.claims[c])) for c, _ in edge.intervals]
        rules = {e.rule for _, e in claims}
        told.append(
            {
                "edge": uid,
                "source": serializer.node(edge.source),
                "target": serializer.node(edge.target),
                "kept": uid in found.found.over,
                "rule": next(r for r in (OPEN, PERIOD, END) if r in rules),
                "claims": [{"claim": c, "rule": e.rule, "end": e.end or None} for c, e in claims],
            }
        )
    return told


def _ends(serializer: Serializer, uid: str) -> tuple[str, str]:
    edge = serializer.folded.edges[uid]
    return edge.source, edge.target


def unknown_steps(route: Answer, words: Words) -> list[str]:
    """Return between whom a lead has a step that nobody knows, or not all of it, each as a phrase."""
    kinds = {"lead": "step-unknown"}
    steps = [
        words(
            kinds.get(leg["word"], "step-partial"), a=leg["source"]["name"], b=leg["target"]["name"]
        )
        for leg in route["legs"]
        if leg["word"] == "lead" or leg["partial"]
    ]
    steps += [
        words("step-purpose", a=g["from"], b=g["to"])
        for g in route["gaps"]
        if g["kind"] == "variant not stated"
    ]
    return list(dict.fromkeys(steps))


def _shorts(routes: Sequence[Route], serializer: Serializer) -> list[Answer]:
    return [_short(r, serializer) for r in routes]
