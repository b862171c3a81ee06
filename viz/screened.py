"""Screened rows as an answer: measures on the row's day, ownership, what is shared, a route, or nothing found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from ..graph.analysis.ownership import REGIMES
from ..graph.analysis.ownership.rule import Stake, judge
from ..graph.dates import Interval
from ..graph.dispositions import Disposition
from ..graph.errors import BadInput
from ..graph.fold import Folded
from ..graph.identity import Identities
from ..graph.screening import Found, Hit, Screener
from .answers import head, let_in
from .beside import designations
from .sentences import name, sentence
from .text import Answer, say


def answer_of(
    screener: Screener,
    label: str,
    names: Sequence[str],
    day: str,
    found: Found,
    decided: Mapping[tuple[str, str], Disposition],
) -> Answer:
    """Return one row's answer; hits that a person called false are left out and said to be."""
    folded, ids = screener.asker.folded, screener.ids
    kept: list[tuple[Hit, Disposition | None]] = []
    dropped: list[tuple[Hit, Disposition | None]] = []
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
            {"uid": h.uid, "name": name(ids, h.uid), "by": d.by, "on": d.on, "why": d.why} for h, d in dropped if d
        ],
        "nothing": not kept and not found.shared,
    }


def whole(folded: Folded, state: int, rows: Sequence[Answer]) -> Answer:
    """Return the answer of `screen`: counts, what was searched, the rows."""
    on = [
        "identifier" if any(h["on"] == "identifier" for h in r["hits"]) else "name" if r["hits"] else "" for r in rows
    ]
    answer = {**head("screen", state), **let_in(folded)}
    answer["counts"] = {
        "rows": len(rows),
        "identifier": on.count("identifier"),
        "name": on.count("name"),
        "shared": sum(not r["hits"] and bool(r["shared"]) for r in rows),
        "nothing": sum(bool(r["nothing"]) for r in rows),
    }
    answer["searched"] = {"claims": len(folded.claims), "newest": folded.as_of or folded.newest}
    answer["rows"] = list(rows)
    return answer


def _hit(screener: Screener, folded: Folded, ids: Identities, hit: Hit, made: Disposition | None, day: str) -> Answer:
    entity = ids.entities[hit.uid]
    when = Interval(day, day) if day else None
    measures = [
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
        "ownership": ownership(screener, hit.uid, day or folded.newest),
        "route": None if route is None else _route(folded, ids, route.edges, route.nodes, what),
        "disposition": None
        if made is None
        else {"verdict": made.verdict, "by": made.by, "on": made.on, "why": made.why},
    }


def _route(folded: Folded, ids: Identities, uids: Sequence[str], nodes: Sequence[str], what: str) -> Answer:
    """Return a route: of each leg the strongest claim, and every denial."""
    edges = [folded.edges[e] for e in uids]
    best = [max(e.claims, key=lambda c: (folded.strengths[c], folded.claims[c].known_by, c)) for e in edges]
    claims = [folded.claims[c] for c in dict.fromkeys(best)]  # one claim may tell of several legs
    voices = sorted({v for e in edges for v in e.voices})
    denials = dict.fromkeys(d.uid for e in edges for d in e.denials)
    return {
        "to": what,
        "nodes": [{"uid": n, "name": name(ids, n)} for n in nodes],
        "voices": voices,
        "sentences": [sentence(c, ids) for c in claims],
        "quotes": [c.quote for c in claims if c.quote],
        "denials": [sentence(folded.claims[d], ids) for d in denials],
    }


def ownership(screener: Screener, uid: str, day: str) -> list[Answer]:
    """Return by regime whether listed owners make a party count as blocked; a share that no source states is said."""
    folded, ids = screener.asker.folded, screener.ids
    owners = screener.owners.get(uid, ())
    if not owners:
        return []
    listed = {e.source for e in owners if any(d["blocking"] for d in designations(folded, ids, e.source))}
    stakes, unstated = [], []
    for edge in owners:
        shares = [q for c in edge.claims if (q := folded.claims[c].quantity) and q.unit == "percent"]
        if shares:
            low, high = Fraction(str(shares[0].value)) / 100, Fraction(str(shares[0].upto or shares[0].value)) / 100
            stakes.append(Stake(edge.source, uid, low, high, edge.claims[0]))
        elif edge.source in listed:
            unstated.append(edge)
    found = []
    for regime, rules in REGIMES.items():
        if stakes:
            try:
                verdict = judge(uid, stakes, listed, rules, day)
            except BadInput as fault:
                found.append({"regime": regime, "verdict": "cannot be said", "because": str(fault)})
                continue
            if verdict.verdict != "not blocked" or not unstated:
                found.append({"regime": regime, "verdict": verdict.verdict, "because": verdict.because})
    for edge in unstated:
        said = f"{name(ids, edge.source)}, which is listed, is said to own it, hold shares in it or control it"
        found.append({"regime": "any", "verdict": "cannot be said", "because": f"{said}; the share is not stated"})
    return found


def lines(answer: Answer) -> Iterator[str]:
    """Yield the answer of `screen` for a terminal: counts, then the rows with something found."""
    counts = answer["counts"]
    yield from say(
        f"{counts['rows']} rows: {counts['identifier']} by identifier, {counts['name']} by name,"
        f" {counts['shared']} share something "
        f"with a listed party, {counts['nothing']} with nothing found in"
        f" {answer['searched']['claims']} claims up to {answer['searched']['newest']}"
    )
    for row in answer["rows"]:
        if row["nothing"]:
            continue
        yield from say(f"{row['label']} {row['name']} (key {row['key']})", 0)
        for hit in row["hits"]:
            yield from say(f"may be {hit['name']} ({hit['uid']}), on {hit['on']}: {hit['because']}", 3)
            for m in hit["measures"]:
                yield from say(f"{m['authority']}: {m['measure']}{force(m, row['day'])}", 6)
        for shared in row["shared"]:
            parties = ", ".join(p["name"] for p in shared["parties"][:4])
            yield from say(f"same {shared['kind']} as {parties}: {shared['value']}", 3)


def force(measure: Answer, day: str | None) -> str:
    """Return in words whether a measure was in force on the day of the row; without a day, whether it has ended."""
    if not day:
        return ", not ended in the lists loaded" if measure["in_force"] else ", ended"
    return {
        True: f", in force on {day}",
        False: f", not in force on {day}",
        None: f", whether in force on {day} is not known",
    }[measure["in_force"]]
