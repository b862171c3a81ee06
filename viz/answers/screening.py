"""Screened rows as an answer: measures on the row's day, ownership, shared facts, a route."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ...graph.dates import Interval
from ...graph.dispositions import Disposition
from ...graph.fold import Folded
from ...graph.identity import Identities
from ...graph.model import Edge
from ...graph.screening import PossibleParty, RowFindings, Screener
from ..terminal.screening import force, lines
from ..wording.sentences import name, sentence
from ..wording.weak import weakly
from .context import designations
from .envelope import fold_head
from .ownership import ownership

if TYPE_CHECKING:
    from .data import ScreenData, ScreenedRowRecord, ScreenHit, ScreenMeasure, ScreenRoute
    from .records import PartyName

__all__ = ["answer_of", "force", "lines", "whole"]


def answer_of(
    screener: Screener,
    label: str,
    names: Sequence[str],
    day: str,
    found: RowFindings,
    decided: Mapping[tuple[str, str], Disposition],
) -> ScreenedRowRecord:
    """Return one row's answer; hits that a person called false are left out and said to be."""
    folded, ids = screener.route_engine.folded, screener.ids
    kept: list[tuple[PossibleParty, Disposition | None]] = []
    dropped: list[tuple[PossibleParty, Disposition | None]] = []
    for hit in found.hits:
        made = decided.get((found.key, hit.uid))
        (dropped if made and made.verdict == "false" else kept).append((hit, made))
    return {
        "label": label,
        "name": names[0],
        "key": found.key,
        "day": day or None,
        "hits": [_hit(screener, folded, ids, hit, made, day) for hit, made in kept],
        "shared": [
            {
                "kind": fact.kind,
                "value": fact.value,
                "parties": _names(ids, fact.parties),
                "crowded": fact.crowded,
            }
            for fact in found.shared
        ],
        "false": [
            {"uid": h.uid, "name": name(ids, h.uid), "by": d.by, "on": d.on, "why": d.why}
            for h, d in dropped
            if d
        ],
        "nothing": not kept and not found.shared,
    }


def _matched_on(row: ScreenedRowRecord) -> str:
    """Return whether a row has a hit by identifier or by name only, or "" without any hit."""
    if any(hit["on"] == "identifier" for hit in row["hits"]):
        return "identifier"
    return "name" if row["hits"] else ""


def _names(ids: Identities, uids: Iterable[str]) -> list[PartyName]:
    """Return some entities by uid and name."""
    return [{"uid": uid, "name": name(ids, uid)} for uid in uids]


def whole(folded: Folded, state: int, rows: Sequence[ScreenedRowRecord]) -> ScreenData:
    """Return the answer of `screen`: counts, what was searched, the rows."""
    on = [_matched_on(row) for row in rows]
    head = fold_head(state, folded)
    answer: ScreenData = {
        "schema_version": head["schema_version"],
        "command": "screen",
        "state": state,
        "counts": {
            "rows": len(rows),
            "identifier": on.count("identifier"),
            "name": on.count("name"),
            "shared": sum(not row["hits"] and bool(row["shared"]) for row in rows),
            "nothing": sum(row["nothing"] for row in rows),
        },
        "searched": {"claims": len(folded.claims), "newest": folded.as_of or folded.newest},
        "rows": list(rows),
    }
    if "let_in" in head:
        answer["let_in"] = head["let_in"]
    return answer


def _hit(
    screener: Screener,
    folded: Folded,
    ids: Identities,
    hit: PossibleParty,
    made: Disposition | None,
    day: str,
) -> ScreenHit:
    entity = ids.entities[hit.uid]
    when = Interval(day, day) if day else None
    measures: list[ScreenMeasure] = [
        {
            "authority": d["authority"],
            "measure": d["measure"],
            "programme": d["programme"],
            "from": d["from"],
            "until": d["until"],
            "blocking": d["blocking"],
            "claim": d["claim"],
            "in_force": d["in_force"] if when else not d["gone"],
        }
        for d in designations(folded, ids, hit.uid, when)
    ]
    route, what = screener.route(hit.uid)
    return {
        "uid": hit.uid,
        "name": entity.name,
        "kind": entity.kind,
        "on": hit.on,
        "score": round(hit.score, 3),
        "because": hit.because,
        "identifiers": [f"{s} {v}" for s, v in entity.identifiers],
        "measures": measures,
        "ownership": ownership(screener.owners, hit.uid, day),
        "route": None if route is None else _route(screener, route.edges, route.nodes, what),
        "disposition": None
        if made is None
        else {"verdict": made.verdict, "by": made.by, "on": made.on, "why": made.why},
    }


def _route(screener: Screener, uids: Sequence[str], nodes: Sequence[str], what: str) -> ScreenRoute:
    """Return a route: each step's strongest claim, and the objections to its steps and parties."""
    folded, ids = screener.route_engine.folded, screener.ids
    edges = [folded.edges[uid] for uid in uids]
    best: dict[str, None] = {}  # one claim may be the strongest of several steps
    weak: set[str] = set()
    voices: set[str] = set()
    for edge in edges:
        best[_strongest(folded, edge)] = None
        voices.update(edge.voices)
        if not any(folded.claims[uid].alone for uid in edge.claims):
            weak.update(edge.claims)
    sentences: list[str] = []
    quotes: list[str] = []
    for uid in best:
        claim = folded.claims[uid]
        sentences.append(weakly([uid]) if uid in weak else sentence(claim, ids))
        if claim.quote and uid not in weak:
            quotes.append(claim.quote)
    against = screener.objections.of_edges(edges, nodes)
    denials = [sentence(folded.claims[objection.claim], ids) for objection in against]
    return {
        "to": what,
        "nodes": _names(ids, nodes),
        "voices": sorted(voices),
        "sentences": sentences,
        "quotes": quotes,
        "denials": list(dict.fromkeys(denials)),
    }


def _strongest(folded: Folded, edge: Edge) -> str:
    """Return the strongest claim of a relation, of equal ones the newest."""
    claims, strengths = folded.claims, folded.strengths
    return max(edge.claims, key=lambda uid: (strengths[uid], claims[uid].known_by, uid))
