"""Screened rows as an answer: measures on the row's day, ownership, shared facts, a route."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ...graph.dates import Interval
from ...graph.dispositions import Disposition
from ...graph.fold import Folded
from ...graph.identity import Identities
from ...graph.legs import bearing
from ...graph.model import Edge
from ...graph.screening import PossibleParty, RowFindings, ScreenedRow, Screener
from ..terminal.screening_lines import force, lines
from ..wording.list_entries import entry_words
from ..wording.sentences import name, sentence
from ..wording.weak import weakly
from ..words import english
from .envelope import fold_head
from .ownership import ownership
from .party_context import designations, namesake_records

if TYPE_CHECKING:
    from .data import (
        FalseHit,
        ScreenData,
        ScreenedRowRecord,
        ScreenHit,
        ScreenMeasure,
        ScreenRoute,
        SharedRecord,
    )
    from .records import PartyName

__all__ = ["answer_of", "force", "lines", "whole"]


def answer_of(
    screener: Screener,
    row: ScreenedRow,
    found: RowFindings,
    decided: Mapping[tuple[str, str], Disposition],
    quotes: Mapping[str, str],
) -> ScreenedRowRecord:
    """Return one row's answer; hits that a person called false are left out and said to be.

    `quotes` has the quotations that are not passed on as they are, with what stands for each.
    """
    day = row.date
    ids = screener.ids
    kept: list[tuple[PossibleParty, Disposition | None]] = []
    dropped: list[tuple[PossibleParty, Disposition]] = []
    for hit in found.hits:
        # By the row's key, a hash of what the row says: a changed row is asked about again.
        made = decided.get((found.key, hit.uid))
        if made and made.verdict == "false":
            dropped.append((hit, made))
        else:
            kept.append((hit, made))
    shared: list[SharedRecord] = []
    for fact in found.shared:
        parties = _names(ids, fact.parties)
        shared.append(
            {"kind": fact.kind, "value": fact.value, "parties": parties, "crowded": fact.crowded}
        )
    return {
        "label": row.label,
        "name": row.names[0] if row.names else "",
        "key": found.key,
        "day": day or None,
        "hits": [_hit(screener, hit, made, day, quotes) for hit, made in kept],
        "shared": shared,
        "false": [_false(ids, hit, made) for hit, made in dropped],
        "elsewhere": [_elsewhere(screener, row, uid) for uid in found.elsewhere],
        "notes": list(row.notes),
        # A row with a number that could not be read has not been looked for by that number.
        "nothing": not (kept or found.shared or row.notes or found.elsewhere),
    }


def _elsewhere(screener: Screener, row: ScreenedRow, uid: str) -> str:
    """Return why a party of the row's name is no hit."""
    entity = screener.ids.entities[uid]
    seat = name(screener.ids, entity.country)
    return (
        f"set aside: {entity.name} ({uid}) has exactly this name, and is of {seat} on file, while "
        f"the row says {row.country}"
    )


def _false(ids: Identities, hit: PossibleParty, made: Disposition) -> FalseHit:
    """Return a hit that a person called false, with the person, the day and the reason."""
    found = name(ids, hit.uid)
    return {"uid": hit.uid, "name": found, "by": made.by, "on": made.on, "why": made.why}


def _matched_on(row: ScreenedRowRecord) -> str:
    """Return whether a row has a hit by identifier or by name only, or "" without any hit."""
    for hit in row["hits"]:
        if hit["on"] == "identifier":
            return "identifier"
    return "name" if row["hits"] else ""


def _names(ids: Identities, uids: Iterable[str]) -> list[PartyName]:
    """Return some entities by uid and name."""
    return [{"uid": uid, "name": name(ids, uid)} for uid in uids]


def whole(
    folded: Folded, state: int, rows: Sequence[ScreenedRowRecord], notes: Sequence[str] = ()
) -> ScreenData:
    """Return the answer of `screen`: counts, what was searched, the rows, notes on the file."""
    on = Counter(map(_matched_on, rows))
    shared = nothing = unread = 0
    for row in rows:
        # A row that has both a hit and something shared is counted as a hit.
        if row["shared"] and not row["hits"]:
            shared += 1
        if row["nothing"]:
            nothing += 1
        if row["notes"]:
            unread += 1
    head = fold_head(state, folded)
    answer: ScreenData = {
        "schema_version": head["schema_version"],
        "command": "screen",
        "state": state,
        "counts": {
            "rows": len(rows),
            "identifier": on["identifier"],
            "name": on["name"],
            "shared": shared,
            "nothing": nothing,
            "unread": unread,
        },
        "notes": list(notes),
        "searched": {"claims": len(folded.claims), "newest": folded.as_of or folded.newest},
        "rows": list(rows),
    }
    if "let_in" in head:
        answer["let_in"] = head["let_in"]
    if "own" in head:
        answer["own"] = head["own"]
    return answer


def _hit(
    screener: Screener,
    hit: PossibleParty,
    made: Disposition | None,
    day: str,
    quotes: Mapping[str, str],
) -> ScreenHit:
    folded, ids = screener.route_engine.folded, screener.ids
    entity = ids.entities[hit.uid]
    when = Interval(day, day) if day else None
    measures: list[ScreenMeasure] = []
    for item in designations(folded, ids, hit.uid, when):
        measures.append(
            {
                "authority": item["authority"],
                "measure": item["measure"],
                "programme": item["programme"],
                "from": item["from"],
                "until": item["until"],
                "blocking": item["blocking"],
                "claim": item["claim"],
                # A row without a day can only be asked whether the measure has ended.
                "in_force": item["in_force"] if when else not item["gone"],
            }
        )
    route, what = screener.route(hit.uid)
    alike = screener.owners.entries.namesakes(hit.uid)
    return {
        "uid": hit.uid,
        "name": entity.name,
        "kind": entity.kind,
        "on": hit.on,
        "score": round(hit.score, 3),
        "because": hit.because,
        "identifiers": list(map(" ".join, entity.identifiers)),
        "measures": measures,
        "unloaded": entry_words(screener.owners.entries.unloaded(hit.uid), english()),
        "namesakes": namesake_records(ids, hit.uid, alike),
        "ownership": ownership(screener.owners, hit.uid, day),
        "route": None
        if route is None
        else _route(screener, route.edges, route.nodes, what, quotes),
        "disposition": None
        if made is None
        else {"verdict": made.verdict, "by": made.by, "on": made.on, "why": made.why},
    }


def _route(
    screener: Screener,
    uids: Sequence[str],
    nodes: Sequence[str],
    what: str,
    replaced: Mapping[str, str],
) -> ScreenRoute:
    """Return a route: each step's strongest claim, and the objections to its steps and parties."""
    folded, ids = screener.route_engine.folded, screener.ids
    edges = [folded.edges[uid] for uid in uids]
    best: dict[str, None] = {}  # one claim may be the strongest of several steps
    weak: set[str] = set()
    voices: set[str] = set()
    for edge in edges:
        best[_strongest(folded, edge)] = None
        voices.update(edge.voices)
        # Only named, and not quoted, unless another claim of the step may stand alone.
        if not any(claim.alone for claim in bearing(edge, folded.claims)):
            weak.update(edge.claims)
    sentences: list[str] = []
    quotes: list[str] = []
    for uid in best:
        claim = folded.claims[uid]
        sentences.append(weakly([uid]) if uid in weak else sentence(claim, ids))
        if claim.quote and uid not in weak:
            quotes.append(replaced.get(claim.quote, claim.quote))
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
    # The uid settles what is left, so that two runs quote the same claim.
    return max(edge.claims, key=lambda uid: (strengths[uid], claims[uid].known_by, uid))
