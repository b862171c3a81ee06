"""Edges to `networkx.MultiDiGraph`, with documented attributes.

Node: `uid`'s key, with name, kind, family, country, broader (list of wider entities).
Edge: key = edge uid, with predicate, level, goods, support (mixed), independent, common, claims,
voices, roots, denials, first_known, last_known, basis, moves, opens, closes, summary, partial,
gap, word, purpose, event, and `edge`: the `Edge` itself.
Graph: as_of, during, rho, and `broader`: for each uid of goods, of a purpose and of a weapon, the wider ones above it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from .fold import Folded
from .identity import Identities
from .model import Edge
from .schema import schema

MADE = dict[str, Any]


def network(folded: Folded, ids: Identities, *, isolated: bool = False) -> nx.MultiDiGraph[str]:
    """Return the graph of a fold; nodes without an edge are left out unless `isolated`."""
    named = {
        u for e in folded.edges.values() for u in (e.source, e.target, e.goods, *e.purpose) if u
    }
    shown = ids.entities if isolated else {u: ids.entities[u] for u in named}
    nodes: dict[str, MADE] = {
        uid: {
            "name": entity.name,
            "kind": entity.kind,
            "family": schema().family(entity.kind),
            "country": entity.country,
            "broader": ids.broader(uid),
        }
        for uid, entity in shown.items()
    }
    return shape(folded.edges, nodes, folded.as_of, folded.during, folded.rho, isolated=isolated)


def classed(edges: Iterable[Edge]) -> set[str]:
    """Return the goods and weapons of edges whose wider classes decide what joins: goods, purposes, weapons made."""
    closing = {name for name, predicate in schema().predicates.items() if predicate.closes}
    found = {
        u for e in edges for u in (e.goods, *e.purpose, e.target if e.predicate in closing else "")
    }
    return found - {""}


def shape(
    edges: Mapping[str, Edge],
    nodes: Mapping[str, MADE],
    as_of: str,
    during: str,
    rho: float,
    *,
    isolated: bool = False,
) -> nx.MultiDiGraph[str]:
    """Return the graph of edges and nodes, wherever they were read from."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(as_of=as_of, during=during, rho=rho)
    used = {end for e in edges.values() for end in (e.source, e.target)}
    for uid, attributes in sorted(nodes.items()):
        if isolated or uid in used:
            graph.add_node(uid, **attributes)
    graph.graph["broader"] = {uid: nodes[uid]["broader"] for uid in sorted(classed(edges.values()))}
    for uid, edge in sorted(edges.items()):
        predicate = schema().predicates[edge.predicate]
        graph.add_edge(
            edge.source,
            edge.target,
            key=uid,
            predicate=edge.predicate,
            level=edge.level,
            goods=edge.goods,
            support=edge.support.mixed,
            independent=edge.support.independent,
            common=edge.support.common,
            claims=list(edge.claims),
            voices=list(edge.voices),
            roots=list(edge.roots),
            denials=[d.uid for d in edge.denials],
            first_known=edge.first_known,
            last_known=edge.last_known,
            basis=list(edge.basis),
            moves=predicate.moves,
            opens=predicate.opens,
            closes=predicate.closes,
            summary=edge.summary,
            partial=edge.partial,
            gap=edge.gap,
            word=edge.word,
            purpose=list(edge.purpose),
            event=edge.event,
            edge=edge,
        )
    return graph
