"""The part of a case that is drawn: parties that a store says are near, the edges among them, what these rest on."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ..dates import Interval, last_day
from ..model import Link
from ..outline import Outline
from ..schema import schema
from .case_ledger import CaseLedger
from .protocol import Store
from .subgraph import CaseSubgraph, folded, named_beside, records

LINK = (
    "r.uid AS uid, a.uid AS source, type(r) AS predicate, b.uid AS target, r.summary AS summary, r.support AS support, "
    "CASE WHEN r.support IS NULL THEN r.detail ELSE null END AS detail"
)
EDGES = "MATCH (a:Entity)-[r]->(b:Entity) WHERE r.detail IS NOT NULL AND "


def _links(rows: Iterable[Sequence[Any]]) -> list[Link]:
    found = {}
    for uid, source, predicate, target, summary, support, detail in rows:
        mixed = json.loads(detail)["support"]["mixed"] if support is None else support
        found[uid] = Link(uid, source, predicate, target, bool(summary), mixed)
    return sorted(found.values(), key=lambda x: (-x.mixed, x.uid))


def touching(store: Store, uids: Collection[str], as_of: str = "") -> list[Link]:
    """Return the edges that have an end among some parties, best supported first.

    With a day, those of which something may have been public by then; `mixed` is that of the store's own fold.
    """
    given = {"x": sorted(uids), "day": last_day(as_of) if as_of else "9999"}
    rows: list[Sequence[Any]] = []
    for end in "ab" if uids else "":
        text = f"{EDGES}{end}.uid IN $x AND r.first_known <= $day RETURN {LINK}"
        rows += store.run(text, given).rows
    return _links(rows)


def among(store: Store, uids: Collection[str]) -> list[Link]:
    """Return the edges that have both ends among some parties, best supported first."""
    given = {"x": sorted(uids)}
    return (
        _links(store.run(f"{EDGES}a.uid IN $x AND b.uid IN $x RETURN {LINK}", given).rows)
        if uids
        else []
    )


def named(store: Store, uids: Collection[str]) -> list[Link]:
    """Return the edges of these uids; one query a predicate, which both engines find by an index."""
    rows: list[Sequence[Any]] = []
    for predicate in sorted(schema().predicates) if uids else ():
        text = f"MATCH (a:Entity)-[r:{predicate}]->(b:Entity) WHERE r.uid IN $x AND r.detail IS NOT NULL RETURN {LINK}"
        rows += store.run(text, {"x": sorted(uids)}).rows
    return _links(rows)


def best(store: Store, predicates: Iterable[str], most: int) -> tuple[list[Link], int]:
    """Return the best supported edges of some predicates, at most so many of each, and how many there are in all.

    Summaries of chains are left out. Edges without a printed number stand last in a store's order.
    """
    rows: list[Sequence[Any]] = []
    total = 0
    for predicate in sorted(predicates):
        text = f"MATCH (a:Entity)-[r:{predicate}]->(b:Entity) WHERE r.detail IS NOT NULL AND r.summary = false "
        order = "coalesce(r.support, -1.0) AS rank ORDER BY rank DESC, uid LIMIT $most"
        rows += [
            row[:-1] for row in store.run(f"{text}RETURN {LINK}, {order}", {"most": most}).rows
        ]
        total += int(store.run(f"{text}RETURN count(r) AS n").rows[0][0])
    return _links(rows), total


def near(
    store: Store,
    kept: CaseLedger,
    parties: Collection[str],
    links: Sequence[Link],
    as_of: str = "",
    during: Interval | None = None,
    claims: Collection[str] = (),
) -> CaseSubgraph:
    """Return some parties with what is on file about each, and some edges, with every claim that can be opened.

    The edges are those of the whole fold: all claims that make them are read, and no edge that is made by some of its
    claims only is in the part. `claims` are uids of further claims to be read.
    """
    wanted = {
        *claims,
        *(u for found in _bearing(store, links).values() for u in found),
        *_standing_by(store, links),
    }
    known = records(store, set(parties))
    rows = kept.claims({"uid": wanted, "stated": known, "designated": known}, deep=True)
    made = folded(kept, rows, known, as_of, during)
    every = {str(row["uid"]): row for row in (*rows, *named_beside(store, kept, made))}
    if len(every) > len(rows):
        made = folded(kept, [every[uid] for uid in sorted(every)], known, as_of, during)
    uids = {x.uid for x in links}
    edges = {uid: e for uid, e in made.folded.edges.items() if uid in uids}
    return replace(made, folded=replace(made.folded, edges=edges))


def _standing_by(store: Store, links: Sequence[Link]) -> set[str]:
    """Return the claims of who is said to carry, to call or to work at the ends of edges."""
    ends = sorted({u for x in links for u in (x.source, x.target)})
    found: set[str] = set()
    for predicate in ("TRANSPORTS", "CALLED_AT", "OPERATES_AT", "VOYAGED_TO") if ends else ():
        text = f"MATCH (a:Entity)-[r:{predicate}]->(b:Entity) WHERE b.uid IN $x AND r.detail IS NOT NULL RETURN r.claims"
        for (claims,) in store.run(text, {"x": ends}).rows:
            found.update(claims or ())
    return found


def _bearing(store: Store, links: Sequence[Link]) -> Mapping[str, list[str]]:
    """Return the claims and denials of edges, by the edge."""
    ends = sorted({x.source for x in links})
    wanted = {x.uid for x in links}
    found: dict[str, list[str]] = {}
    for predicate in sorted({x.predicate for x in links}):
        text = (
            f"MATCH (a:Entity)-[r:{predicate}]->(b:Entity) WHERE a.uid IN $x AND r.detail IS NOT NULL "
            "RETURN r.uid AS uid, r.claims AS claims, r.denials AS denials"
        )
        for uid, claims, denials in store.run(text, {"x": ends}).rows:
            if uid in wanted:
                found[uid] = [*(claims or ()), *(denials or ())]
    return found


def outlined(store: Store, beside: Collection[str]) -> Outline:
    """Return a store's graph in outline; summaries of chains and the relations `beside` are left out.

    So are countries of which no relation tells.
    """
    edges: list[tuple[str, str, str, float]] = []
    for predicate in sorted({*schema().predicates} - set(beside)):
        text = (
            f"MATCH (a:Entity)-[r:{predicate}]->(b:Entity) WHERE r.detail IS NOT NULL AND r.summary = false "
            "RETURN r.uid AS uid, a.uid AS source, b.uid AS target, coalesce(r.support, 0.0) AS support"
        )
        edges += store.run(text, timeout=600).rows
    edges.sort()
    told = {u for e in edges for u in e[1:3]}
    text = "MATCH (n:Entity) RETURN n.uid AS uid, n.name AS name, n.country AS country, n.records AS records, n.kind AS k"
    nodes = sorted(
        n for n in store.run(text, timeout=600).rows if n[4] != "Country" or n[0] in told
    )
    number = {n[0]: at for at, n in enumerate(nodes)}
    return Outline(
        uids=[n[0] for n in nodes],
        names=[n[1] for n in nodes],
        countries=[(n[2] or "").upper() for n in nodes],
        sources=[str(n[3][0]).partition(":")[0] if n[3] else "" for n in nodes],
        starts=np.array([number[e[1]] for e in edges], np.int64),
        ends=np.array([number[e[2]] for e in edges], np.int64),
        mixed=np.array([e[3] for e in edges], np.float64),
        edges=[e[0] for e in edges],
    )
