"""Answers as plain data: the JSON contract of the commands (graph/schemas/*.json)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ...graph.fold import Folded
from ...graph.identity import Identities
from ...graph.model import Claim, Edge, Route
from ...graph.proposals import let_in_among
from ...graph.schema import schema
from ..wording.arithmetic import arithmetic
from . import connection, context, no_route
from .envelope import SCHEMA_VERSION, beginning, dumps
from .serializer import Answer, Serializer, rounded

if TYPE_CHECKING:
    import networkx as nx

    from ...graph.analysis import routes
    from ...graph.analysis.centrality import Ranked

__all__ = [
    "SCHEMA_VERSION",
    "claim_answer",
    "dumps",
    "edge_answer",
    "entity_answer",
    "head",
    "let_in",
    "match",
    "rank_answer",
    "route_answer",
    "searched",
]


def head(command: str, state: int, folded: Folded | None = None) -> Answer:
    """Return what every answer begins with."""
    answer: Answer = beginning(command, state)
    if folded is not None:
        answer["as_of"] = folded.as_of or None
        answer["during"] = folded.during or None
        answer.update(let_in(folded))
    return answer


def let_in(folded: Folded) -> Answer:
    """Return how many of the claims no person has read, and by which rules; nothing where there are none."""
    found = let_in_among(folded.claims.values())
    rules = sorted({rule for c in found for rule in c.rules})
    return {"let_in": {"claims": len(found), "rules": rules}} if found else {}


def match(found: Any, ids: Identities) -> Answer:
    """Return what was typed and what it was taken for."""
    return {
        "text": found.text,
        "uids": list(found.uids),
        "names": [ids.entities[u].name for u in found.uids],
        "on": found.on,
    }


def searched(
    found: routes.SearchExtent, folded: Folded, graph: nx.MultiDiGraph[str], level: str
) -> Answer:
    """Return what a search looked at."""
    from ...graph.analysis import routes

    legs = [
        d
        for _, _, d in graph.edges(data=True)
        if d["moves"] == "forward" and not d["summary"] and not d["gap"] and d["support"] > 0
    ]
    return {
        "claims": len(folded.claims),
        "newest": folded.newest or None,
        "movement_edges": len(legs),
        "levels": sorted({d["level"] for d in legs if not level or d["level"] == level}),
        "candidates": found.candidates,
        "exhausted": found.exhausted,
        "out_of_time_order": found.out_of_time,
        "bound_unseen": rounded(found.bound),
        "prefixes": found.prefixes,
        "grammar": routes.GRAMMAR,
        "automaton": [{"from": a, "leg": leg, "to": b} for a, leg, b in routes.AUTOMATON],
    }


def _makers(serializer: Serializer, edges: Iterable[Edge]) -> list[Answer]:
    """Return, for each maker whose brand the edges name, its own statements on file."""
    return [
        {
            "maker": serializer.node(m),
            "statements": serializer.statements(m) or ["no statement on file"],
        }
        for m in context.makers(serializer.ids, edges)
    ]


def _able(serializer: Serializer, edges: Iterable[Edge]) -> list[Edge]:
    """Return the edges that rest on more than what must not be printed alone."""
    return [e for e in edges if not context.weak(serializer.folded, e)]


def _known(serializer: Serializer, uids: Sequence[str]) -> list[Answer]:
    """Return what is on file about the ends of a question that has no route: facts, not a route."""
    result = []
    for uid in uids:
        around = [
            e
            for e in serializer.folded.edges.values()
            if uid in (e.source, e.target) and not e.summary and e.predicate != "DESIGNATES"
        ]
        lines = [s for e in around for s in serializer.sentences(e.claims)]
        lines += [
            s
            for claim in serializer.folded.properties.get(uid, ())
            for s in serializer.sentences([claim])
        ]
        series = serializer.series(uid)
        lines += [
            f"[of another weapon] {s}" for e in series for s in serializer.sentences(e.claims)
        ]
        if lines:
            found = {"node": serializer.node(uid), "sentences": list(dict.fromkeys(lines))}
            result.append(
                {**found, "makers": _makers(serializer, _able(serializer, [*around, *series]))}
            )
    return result


def route_answer(found: Any, serializer: Serializer, state: int, level: str = "") -> Answer:
    """Return the answer of `routes` from an `ask.RouteAnswer`."""
    answer = head("routes", state, found.folded)
    answer["query"] = {
        "from": match(found.source, serializer.ids),
        "to": match(found.target, serializer.ids),
    }
    answer["routes"] = [
        serializer.route(r, found.graph, found.graded.get(r.edges)) for r in found.routes
    ]
    answer["leads"] = [serializer.route(r, found.graph) for r in found.leads]
    answer["beside"] = [serializer.route(r, found.graph) for r in found.beside]
    answer["reliability"] = connection.reliability(found.reliability, found)
    answer["trail"] = connection.trail(found.frontier, serializer)
    answer["searched"] = searched(found.searched, found.folded, found.graph, level)
    used = [c for r in found.routes for e in r.edges for c in found.folded.edges[e].claims]
    between = [
        c
        for e in found.folded.edges.values()
        if found.routes
        and len(found.routes[0].nodes) == 2
        and (e.source, e.target) == (found.routes[0].nodes[0], found.routes[0].nodes[-1])
        for c in e.claims
    ]
    answer["conflicts"] = serializer.conflicts(sorted({*used, *between}))
    parties = list(dict.fromkeys(n for r in (*found.routes, *found.leads) for n in r.nodes))
    answer["statements"] = [
        {"party": serializer.node(u), "sentences": said}
        for u in parties
        if (said := serializer.statements(u))
    ]
    answer["known"] = []
    if not found.routes and not found.leads:
        single = [u for m in (found.target, found.source) if len(m.uids) == 1 for u in m.uids]
        answer["known"] = _known(serializer, single)
    answer["short"] = (
        [] if found.routes else no_route.leads(serializer, found.source, found.target.uids)
    )
    answer["both"] = [] if found.routes else no_route.both(serializer, found.source, found.target)
    answer["against"] = _against(found.routes or found.leads, answer, serializer)
    return answer


def _against(routes: Sequence[Route], answer: Answer, serializer: Serializer) -> list[Answer]:
    """Return what stands against all that an answer of routes prints: its steps, or what is on file instead."""
    if routes:
        return serializer.against_routes(routes)
    ends = [k["node"]["uid"] for k in answer["known"]]
    claims = {c for s in answer["short"] for c in s["claims"]} | {
        b["claim"] for b in answer["both"]
    }
    about = (
        e
        for e in serializer.folded.edges.values()
        if claims & {*e.claims} or {e.source, e.target} & {*ends}
    )
    uids = (e.uid for e in about if not e.summary and e.predicate != "DESIGNATES")
    return serializer.against_edges(uids, [*ends, *(s["node"]["uid"] for s in answer["short"])])


def entity_answer(serializer: Serializer, uid: str, state: int) -> Answer:
    """Return the answer of `explain` for an entity."""
    entity = serializer.ids.entities[uid]
    answer = head("explain", state, serializer.folded)
    edges = [e for e in serializer.folded.edges.values() if uid in (e.source, e.target)]
    own = list(serializer.folded.properties.get(uid, ()))
    claims = sorted({c for e in edges for c in e.claims} | set(own))
    answer.update(
        thing="entity",
        node=serializer.node(uid),
        aliases=list(entity.aliases),
        identifiers=[f"{schema().schemes[s].label}: {v}" for s, v in entity.identifiers],
        records=list(entity.records),
        kept_apart=[serializer.node(t) for t in serializer.ids.twins(uid)],
        edges=[serializer.edge(e.uid) for e in edges],
        claims=[serializer.claim(c) for c in claims],
        denials=serializer.against(serializer.objections.of_party(uid)),
        conflicts=serializer.conflicts(claims),
        designations=serializer.designations(uid),
        ownership=serializer.ownership(uid),
        statements=serializer.statements(uid) or ["no statement on file"],
        makers=_makers(serializer, _able(serializer, edges)),
        arithmetic=[],
    )
    return answer


def edge_answer(serializer: Serializer, uid: str, state: int) -> Answer:
    """Return the answer of `explain` for an edge, with the arithmetic of its support."""
    edge = serializer.folded.edges[uid]
    answer = head("explain", state, serializer.folded)
    person = serializer.person(edge.source, edge.target)
    answer.update(
        thing="edge",
        edge=serializer.edge(uid),
        claims=[serializer.claim(c) for c in edge.claims],
        denials=serializer.against_edges([uid], [edge.source, edge.target]),
        conflicts=serializer.conflicts(edge.claims),
        makers=_makers(serializer, [edge]),
        arithmetic=["no number is attached to a natural person"]
        if person
        else arithmetic(edge, serializer.folded.rho),
    )
    return answer


def claim_answer(serializer: Serializer, uid: str, state: int) -> Answer:
    """Return the answer of `explain` for a claim: what answers it and where it is folded."""
    claim: Claim = serializer.folded.claims[uid]
    answer = head("explain", state, serializer.folded)
    copies = sorted(c.uid for c in serializer.folded.claims.values() if c.copy_of == uid)
    answer.update(
        thing="claim",
        claims=[serializer.claim(uid)],
        denials=serializer.against(serializer.objections.of_claim(claim)),
        conflicts=serializer.conflicts([uid]),
        copies=copies,
        edges=[serializer.edge(e.uid) for e in serializer.folded.edges.values() if uid in e.claims],
        arithmetic=["no number is attached to a natural person"]
        if serializer.person(serializer.ids.uid(claim.subject), serializer.ids.uid(claim.object))
        else [
            f"Grade {claim.grade}, status {claim.status}: strength {serializer.folded.strengths[uid]:.2f}."
        ],
    )
    return answer


def rank_answer(
    metric: str, ranked: Sequence[Ranked], serializer: Serializer, state: int, top: int
) -> Answer:
    """Return the answer of `rank`: value, rank, its interval, documents about the party."""
    from ...graph.analysis.centrality import METRICS, SEED

    about: dict[str, set[str]] = {}
    for claim in serializer.folded.claims.values():
        for end in (claim.subject, claim.object):
            if end:
                about.setdefault(serializer.ids.uid(end), set()).add(claim.document)
    found = next(m for m in METRICS if m.name == metric)
    answer = head("rank", state, serializer.folded)
    answer["metric"] = metric
    answer["definition"] = found.means
    answer["direction"] = found.direction
    answer["weight"] = found.weight
    answer["left_out"] = (
        "persons, unnamed groups, lists and events; designations, list entries, untyped links of lists and warnings; "
        "countries, since how much each was looked into is not known"
    )
    answer["resampling"] = (
        f"median and 90% interval of the rank over {found.replicates} resamplings of the original statements, seed "
        f"{SEED}; “in the top” is the share of them in which it is among the first {top}"
    )
    answer["rows"] = [
        {
            "rank": r.rank,
            "rank_median": r.median,
            "rank_low": r.low,
            "rank_high": r.high,
            "among": rounded(r.among),
            "value": rounded(r.value),
            "node": serializer.node(r.uid),
            "documents": len(about.get(r.uid, ())),
        }
        for r in ranked[:top]
    ]
    return answer
