"""Screened rows as an answer: measures on the row's day, ownership, shared facts, a route."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ...graph.dates import Interval
from ...graph.dispositions import Disposition
from ...graph.fold import Folded
from ...graph.identity import Identities
from ...graph.screening import PossibleParty, RowFindings, Screener
from ..terminal.screening import force, lines
from ..wording.sentences import name, sentence
from ..wording.weak import weakly
from .context import designations
from .envelope import fold_head
from .ownership import ownership

if TYPE_CHECKING:
    from .data import ScreenData, ScreenedRowRecord, ScreenHit, ScreenMeasure, ScreenRoute

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
                "kind": s.kind,
                "value": s.value,
                "parties": [{"uid": u, "name": name(ids, u)} for u in s.parties],
                "crowded": s.crowded,
            }
            for s in found.shared
        ],
        "false": [
            {"uid": h.uid, "name": name(ids, h.uid), "by": d.by, "on": d.on, "why": d.why}
            for h, d in dropped
            if d
        ],
        "nothing": not kept and not found.shared,
    }


def whole(folded: Folded, state: int, rows: Sequence[ScreenedRowRecord]) -> ScreenData:
    """Return the answer of `screen`: counts, what was searched, the rows."""
    on = [
        "identifier"
        if any(h["on"] == "identifier" for h in r["hits"])
        else "name"
        if r["hits"]
        else ""
        for r in rows
    ]
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
    edges = [folded.edges[e] for e in uids]
    best = [
        max(e.claims, key=lambda c: (folded.strengths[c], folded.claims[c].known_by, c))
        for e in edges
    ]
    claims = [folded.claims[c] for c in dict.fromkeys(best)]  # one claim may tell of several steps
    weak = {c for e in edges if not any(folded.claims[u].alone for u in e.claims) for c in e.claims}
    voices = sorted({v for e in edges for v in e.voices})
    against = screener.objections.of_edges(edges, nodes)
    return {
        "to": what,
        "nodes": [{"uid": n, "name": name(ids, n)} for n in nodes],
        "voices": voices,
        "sentences": [weakly([c.uid]) if c.uid in weak else sentence(c, ids) for c in claims],
        "quotes": [c.quote for c in claims if c.quote and c.uid not in weak],
        "denials": list(dict.fromkeys(sentence(folded.claims[a.claim], ids) for a in against)),
    }
