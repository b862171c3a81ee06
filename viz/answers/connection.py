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
from .serializer import Answer, Teller, rounded

if TYPE_CHECKING:
    from ...graph.analysis.criticality import Worth
    from ...graph.analysis.frontier import Trail
    from ...graph.analysis.reliability import Reliability, Share
    from ...graph.analysis.route_engine import CriticalAnswer, WhatIfAnswer

WEAK = "weakly sourced"  # a step on which only statements are on file that must not stand alone
TOLD = 12  # nodes listed on either side of a gap


def share(found: Share) -> Answer:
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


def trail(found: Trail | None, teller: Teller) -> Answer | None:
    """Return where the trail breaks: what movements from FROM reach, and from where they reach TO."""
    if found is None:
        return None
    return {
        "onward": [teller.node(u) for u in found.onward[:TOLD]],
        "onward_in_all": len(found.onward),
        "back": [teller.node(u) for u in found.back[:TOLD]],
        "back_in_all": len(found.back),
        "longer": found.longer,
        "most": found.most,
        "whole": found.whole,
    }


def flag_lists(teller: Teller, country: str) -> list[Answer]:
    """Return the flag lists that name a country or territory: list, date, source; never one yes or no."""
    found = []
    for claim in teller.folded.claims.values():
        if claim.predicate != "LISTED_ON" or claim.status == "denied":
            continue
        entity = teller.ids.entities.get(teller.ids.uid(claim.subject))
        if entity is None or entity.kind != "Country" or entity.country != country:
            continue
        found.append(
            {
                "list": name(teller.ids, claim.object),
                "date": claim.known_by,
                "source": name(teller.ids, claim.asserter),
                "claim": claim.uid,
                "sentence": sentence(claim, teller.ids),
            }
        )
    return sorted(found, key=lambda f: (f["date"], f["claim"]))


def _country(teller: Teller, code: str) -> str:
    return next((e.name for e in teller.ids.entities.values() if e.kind == "Country" and e.country == code), code)


def _seats(route: Route, teller: Teller) -> list[str]:
    """Return where the parties between the two ends sit."""
    inner = [teller.ids.entities[n] for n in route.nodes[1:-1]]
    return [e.country for e in inner if e.country and schema().family(e.kind) in ("party", "carrier")]


def _places(route: Route, teller: Teller) -> list[str]:
    """Return where goods were: places within the route, and waypoints of the chain that it follows."""
    inner = [n for n in route.nodes[1:-1] if teller.ids.entities[n].kind == "Place"]
    ways = [teller.ids.uid(w) for found in teller.waypoint_claims(route) for w in found.waypoints]
    return [*inner, *ways]


def _carried(found: CriticalAnswer, teller: Teller) -> Answer:
    view, routes = found.view, found.many
    from ...graph.analysis import transshipment

    seats = transshipment.shares(view, routes, lambda r: _seats(r, teller))
    places = transshipment.shares(view, routes, lambda r: _places(r, teller))
    lacking: list[Answer] = [
        {"source": teller.node(f.first), "target": teller.node(f.second), "why": f.kind}
        for r in (*found.leads, *routes)
        for f in r.flags
        if f.kind in ("unknown leg", "partial stage", "variant not stated")
    ]
    weak = dict.fromkeys(e for r in routes for e in teller.weak_edges(r))
    lacking += [
        {"source": teller.node(e.source), "target": teller.node(e.target), "why": WEAK}
        for e in (teller.folded.edges[uid] for uid in weak)
    ]
    return {
        "routes": len(routes),
        "places": [
            {"node": teller.node(c.what), "share": share(c.share), "routes": c.routes}
            for c in places
            if c.what in teller.ids.entities
        ],
        "jurisdictions": [
            {
                "country": c.what,
                "name": _country(teller, c.what),
                "share": share(c.share),
                "routes": c.routes,
                "flag_lists": flag_lists(teller, c.what),
            }
            for c in seats
        ],
        "paid": [],
        "unknown": [item for i, item in enumerate(lacking) if item not in lacking[:i]],
    }


def _worth(item: Worth, teller: Teller) -> Answer:
    person = teller.person(item.node)
    return {
        "node": teller.node(item.node),
        "loss": None if person else share(item.mixed),
        "independent": None if person else share(item.independent),
        "common": None if person else rounded(item.common),
        "routes_hit": rounded(item.routes_hit),
        "on_all_routes": item.on_all_routes,
        "exact": item.exact,
        "designations": teller.designations(item.node),
    }


def critical_answer(found: CriticalAnswer, teller: Teller, head: Answer, query: Answer) -> Answer:
    """Return the answer of `critical`."""
    whole = found.found
    answer = {**head, "query": query}
    answer["reliability"] = reliability(whole.whole, found) if whole else None
    answer["nodes"] = [_worth(w, teller) for w in whole.worth] if whole else []
    answer["cut_size"] = whole.cut_size if whole else None
    answer["cuts"] = [[teller.node(u) for u in each] for each in whole.cuts] if whole else []
    answer["interdiction"] = [
        {
            "method": each.method,
            "nodes": [teller.node(u) for u in each.nodes],
            "left": rounded(each.left),
            "support_at_most": rounded(each.bound),
            "gap": None if each.gap != each.gap else rounded(each.gap),
        }
        for each in (found.best, found.greedy)
        if each is not None
    ]
    answer["carried"] = _carried(found, teller)
    answer["routes"] = len(found.routes)
    answer["against"] = teller.against_routes([*found.many, *found.leads])
    answer["trail"] = trail(found.trail, teller)
    return answer


def _short(route: Route, teller: Teller) -> Answer:
    return {
        "rank": route.rank,
        "joint": rounded(route.joint.mixed) if route.joint and not teller.person(*route.nodes) else None,
        "nodes": [teller.node(n) for n in route.nodes],
        "weak": bool(teller.weak_edges(route)),
    }


def whatif_answer(found: WhatIfAnswer, teller: Teller, head: Answer, query: Answer) -> Answer:
    """Return the answer of `whatif`."""
    gone: Iterable[str] = dict.fromkeys(u for m in found.designated for u in m.uids)
    result = found.found
    answer = {**head, "query": query, "on": found.on or None}
    day = Interval(found.on, found.on) if found.on else None
    answer["designated"] = [{"node": teller.node(u), "measures": teller.designations(u, day)} for u in gone]
    answer["before"] = reliability(result.before, found)
    answer["after"] = reliability(result.after, found)
    answer["routes_before"] = _shorts(result.routes_before, teller)
    answer["lost"] = _shorts(result.lost, teller)
    answer["remaining"] = _shorts(result.routes_after, teller)
    answer["takes_over"] = teller.route(result.takes_over, found.graph) if result.takes_over else None
    answer["leads"] = [teller.route(r, found.graph) for r in result.leads]
    answer["over_before"] = [teller.edge(uid) for uid in result.over]
    answer["endings"] = _endings(found, teller, set(gone)) if found.on else []
    taken = [result.takes_over] if result.takes_over else []
    answer["against"] = teller.against_routes([*result.routes_before, *result.routes_after, *taken, *result.leads])
    answer["trail"] = trail(found.trail, teller)
    return answer


def _endings(found: WhatIfAnswer, teller: Teller, gone: set[str]) -> list[Answer]:
    """Return, for each leg that a designated party has on a best route or that stays, by which rule it does or not."""
    told = []
    legs = {u: None for r in found.found.routes_before for u in r.edges if gone & {*_ends(teller, u)}}
    for uid in dict.fromkeys((*found.found.over, *legs)):
        edge = teller.folded.edges[uid]
        claims = [(c, ending(teller.folded.claims[c])) for c, _ in edge.intervals]
        rules = {e.rule for _, e in claims}
        told.append(
            {
                "edge": uid,
                "source": teller.node(edge.source),
                "target": teller.node(edge.target),
                "kept": uid in found.found.over,
                "rule": next(r for r in (OPEN, PERIOD, END) if r in rules),
                "claims": [{"claim": c, "rule": e.rule, "end": e.end or None} for c, e in claims],
            }
        )
    return told


def _ends(teller: Teller, uid: str) -> tuple[str, str]:
    edge = teller.folded.edges[uid]
    return edge.source, edge.target


def unknown_steps(route: Answer, words: Words) -> list[str]:
    """Return between whom a lead has a step that nobody knows, or not all of it, each as a phrase."""
    kinds = {"lead": "step-unknown"}
    steps = [
        words(kinds.get(leg["word"], "step-partial"), a=leg["source"]["name"], b=leg["target"]["name"])
        for leg in route["legs"]
        if leg["word"] == "lead" or leg["partial"]
    ]
    steps += [words("step-purpose", a=g["from"], b=g["to"]) for g in route["gaps"] if g["kind"] == "variant not stated"]
    return list(dict.fromkeys(steps))


def _shorts(routes: Sequence[Route], teller: Teller) -> list[Answer]:
    return [_short(r, teller) for r in routes]
