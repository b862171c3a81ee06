"""The part of a case that is drawn: parties near one another, their relations and the evidence.

Topology comes from the store, evidence from the ledger.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np

from ..dates import Interval, last_day
from ..fold import select
from ..model import Link
from ..outline import Outline
from ..schema import schema
from .case_ledger import CaseLedger, by_uid, in_order
from .protocol import Store
from .subgraph import CaseSubgraph, combined, gathered, named_beside, records

LINK = (
    "r.uid AS uid, a.uid AS source, type(r) AS predicate, b.uid AS target, "
    "r.summary AS summary, coalesce(r.support, 0.0) AS mixed"
)
EDGES = "MATCH (a:Entity)-[r]->(b:Entity) WHERE r.claims IS NOT NULL AND "
LONG = 600  # seconds for a query that passes over the whole graph


def _edges_of(predicate: str, condition: str) -> str:
    """Return the beginning of a query for edges of one predicate, which engines index."""
    return f"MATCH (a:Entity)-[r:{predicate}]->(b:Entity) WHERE {condition}"


def _links(rows: Iterable[Sequence[Any]]) -> list[Link]:
    links: dict[str, Link] = {}
    # An edge without a number, such as one with a natural person, comes last.
    for uid, source, predicate, target, summary, mixed in rows:
        links[uid] = Link(uid, source, predicate, target, bool(summary), mixed)
    return sorted(links.values(), key=lambda link: (-link.mixed, link.uid))


def touching(store: Store, uids: Collection[str], as_of: str = "") -> list[Link]:
    """Return the edges that have an end among some parties, best supported first.

    Args:
        store: The store of the case.
        uids: Uids of the parties.
        as_of: Only edges of which something may have been public by this date. `mixed` stays that
            of all claims. Empty: all edges.
    """
    parameters = {"x": sorted(uids), "day": date.fromisoformat(last_day(as_of or "9999"))}
    rows: list[Sequence[Any]] = []
    for end in "ab" if uids else "":
        text = f"{EDGES}{end}.uid IN $x AND r.first_known <= $day RETURN {LINK}"
        rows += store.run(text, parameters).rows
    return _links(rows)


def among(store: Store, uids: Collection[str]) -> list[Link]:
    """Return the edges that have both ends among some parties, best supported first."""
    if not uids:
        return []
    text = f"{EDGES}a.uid IN $x AND b.uid IN $x RETURN {LINK}"
    return _links(store.run(text, {"x": sorted(uids)}).rows)


def kinds(store: Store, uids: Collection[str]) -> dict[str, tuple[str, str]]:
    """Return the kind and the country (or nothing) of some parties."""
    if not uids:
        return {}
    text = (
        "MATCH (n:Entity) WHERE n.uid IN $x "
        "RETURN n.uid AS uid, n.kind AS kind, n.country AS country"
    )
    found = {}
    for uid, kind, country in store.run(text, {"x": sorted(uids)}).rows:
        found[str(uid)] = (str(kind), str(country or ""))
    return found


def names(store: Store, uids: Collection[str]) -> dict[str, str]:
    """Return the names of some parties by uid."""
    if not uids:
        return {}
    text = "MATCH (n:Entity) WHERE n.uid IN $x RETURN n.uid AS uid, n.name AS name"
    return {str(uid): str(name) for uid, name in store.run(text, {"x": sorted(uids)}).rows}


def named(store: Store, uids: Collection[str]) -> list[Link]:
    """Return the edges of some uids, best supported first."""
    if not uids:
        return []
    rows: list[Sequence[Any]] = []
    # Both engines find an edge's uid by an index only if the query names the predicate.
    for predicate in sorted(schema().predicates):
        text = _edges_of(predicate, f"r.uid IN $x AND r.claims IS NOT NULL RETURN {LINK}")
        rows += store.run(text, {"x": sorted(uids)}).rows
    return _links(rows)


def best(store: Store, predicates: Iterable[str], limit: int) -> tuple[list[Link], int]:
    """Return the best supported edges of some predicates, and how many edges there are in all.

    Summaries of chains are left out. Edges without a printed score come last in a store's order.

    Args:
        store: The store of the case.
        predicates: Names of predicates.
        limit: Largest number of edges of each predicate.
    """
    rows: list[Sequence[Any]] = []
    total = 0
    for predicate in sorted(predicates):
        text = _edges_of(predicate, "r.claims IS NOT NULL AND r.summary = false ")
        order = "coalesce(r.support, -1.0) AS rank ORDER BY rank DESC, uid LIMIT $most"
        for *link, _ in store.run(f"{text}RETURN {LINK}, {order}", {"most": limit}).rows:
            rows.append(link)
        total += int(store.run(f"{text}RETURN count(r) AS n").rows[0][0])
    return _links(rows), total


def near(
    store: Store,
    ledger: CaseLedger,
    parties: Collection[str],
    links: Sequence[Link],
    as_of: str = "",
    during: Interval | None = None,
    claims: Collection[str] = (),
) -> CaseSubgraph:
    """Return some parties with the statements and measures on each, and some edges.

    The edges are those of the whole case: all claims that make them are read, and an edge of
    which only some claims are read is left out. Every claim can be opened on a page.

    Args:
        store: The store of the case.
        ledger: The ledger of the case.
        parties: Uids of the parties.
        links: The edges.
        as_of: Last date of publication. Empty: no limit.
        during: Period that claims must overlap. None: any.
        claims: Uids of further claims to be read.
    """
    wanted = {*claims, *_claims_of(store, links), *_standing_by(store, links)}
    known = records(store, parties)
    rows = ledger.claims({"uid": wanted, "stated": known, "designated": known}, deep=True)
    claims_near = gathered(ledger, rows, known)
    chosen = select(claims_near.claims, as_of, during)
    more = by_uid((*rows, *named_beside(store, ledger, chosen, claims_near.ids)))
    if len(more) > len(rows):
        claims_near = gathered(ledger, in_order(more), known)
    part = combined(ledger, claims_near, as_of, during)
    uids = _uids_of(links)
    # An edge of which only some claims were read would have another number than in the case.
    edges = {uid: edge for uid, edge in part.folded.edges.items() if uid in uids}
    return replace(part, folded=part.folded.with_fields(edges=edges))


def _uids_of(links: Iterable[Link]) -> set[str]:
    return {link.uid for link in links}


def _standing_by(store: Store, links: Sequence[Link]) -> Iterator[str]:
    """Yield the claims on those stated to carry, to call or to work at the ends of edges."""
    ends: set[str] = set()
    for link in links:
        ends.update((link.source, link.target))
    if not ends:
        return
    for predicate in ("TRANSPORTS", "CALLED_AT", "OPERATES_AT", "VOYAGED_TO"):
        text = _edges_of(predicate, "b.uid IN $x AND r.claims IS NOT NULL RETURN r.claims")
        for (claims,) in store.run(text, {"x": sorted(ends)}).rows:
            yield from claims or ()


def _claims_of(store: Store, links: Sequence[Link]) -> Iterator[str]:
    """Yield the claims and denials of edges."""
    uids = _uids_of(links)
    sources: set[str] = set()
    predicates: set[str] = set()
    for link in links:
        sources.add(link.source)
        predicates.add(link.predicate)
    for predicate in sorted(predicates):
        text = _edges_of(
            predicate,
            "a.uid IN $x AND r.claims IS NOT NULL "
            "RETURN r.uid AS uid, r.claims AS claims, r.denials AS denials",
        )
        for uid, claims, denials in store.run(text, {"x": sorted(sources)}).rows:
            if uid in uids:
                yield from (*(claims or ()), *(denials or ()))


def outlined(store: Store, beside: Collection[str]) -> Outline:
    """Return the graph of a store in outline, its nodes and edges sorted by uid.

    Left out are summaries of chains, the predicates `beside`, and countries without a relation.
    """
    edges = _outlined_edges(store, beside)
    ends: set[str] = set()
    for _, source, target, _ in edges:
        ends.update((source, target))
    text = (
        "MATCH (n:Entity) RETURN n.uid AS uid, n.name AS name, n.country AS country, "
        "n.records AS records, n.kind AS k"
    )
    nodes: list[tuple[str, str, str | None, Sequence[str] | None]] = []
    for uid, name, country, own, kind in sorted(store.run(text, timeout=LONG).rows):
        # Every case has all countries, of which most have no relation.
        if kind != "Country" or uid in ends:
            nodes.append((uid, name, country, own))
    uids, names, countries, own_records = zip(*nodes, strict=True) if nodes else ((), (), (), ())
    position = {uid: index for index, uid in enumerate(uids)}
    edge_uids: list[str] = []
    starts: list[int] = []
    targets: list[int] = []
    supports: list[float] = []
    for uid, source, target, mixed in edges:
        edge_uids.append(uid)
        starts.append(position[source])
        targets.append(position[target])
        supports.append(mixed)
    return Outline(
        uids=list(uids),
        names=list(names),
        countries=[(country or "").upper() for country in countries],
        sources=list(map(_source_of, own_records)),
        starts=np.array(starts, np.int64),
        ends=np.array(targets, np.int64),
        mixed=np.array(supports, np.float64),
        edges=edge_uids,
    )


def _outlined_edges(store: Store, beside: Collection[str]) -> list[tuple[str, str, str, float]]:
    edges: list[tuple[str, str, str, float]] = []
    for predicate in sorted({*schema().predicates} - set(beside)):
        text = _edges_of(
            predicate,
            "r.claims IS NOT NULL AND r.summary = false "
            "RETURN r.uid AS uid, a.uid AS source, b.uid AS target, "
            "coalesce(r.support, 0.0) AS support",
        )
        edges += store.run(text, timeout=LONG).rows
    return sorted(edges)


def _source_of(own: Sequence[str] | None) -> str:
    """Return the name of the source of an entity's first record."""
    return str(own[0]).partition(":")[0] if own else ""
