"""The relations of a case as a `networkx.MultiDiGraph`.

A node is the uid of an entity, with the attributes name, kind, family, country and broader (the
list of broader entities). The key of an edge is its uid; its attributes are predicate, level,
goods, support (mixed), independent, common, claims, voices, roots, denials, first_known,
last_known, basis, moves, opens, closes, summary, partial, gap, word, purpose, event, and `edge`,
the `Edge` itself. The graph has as_of, during, rho, and `broader`: by the uid of goods, of a
purpose and of a weapon, the list of broader entities.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from .fold import Folded
from .identity import Identities
from .model import Edge
from .schema import schema

Attributes = dict[str, Any]


def network(folded: Folded, ids: Identities, *, isolated: bool = False) -> nx.MultiDiGraph[str]:
    """Return the graph of a fold; nodes without an edge are left out unless `isolated`."""
    uids: Iterable[str] = ids.entities if isolated else _named(folded.edges.values())
    nodes: dict[str, Attributes] = {}
    for uid in uids:
        entity = ids.entities[uid]
        nodes[uid] = {
            "name": entity.name,
            "kind": entity.kind,
            "family": schema().family(entity.kind),
            "country": entity.country,
            "broader": ids.broader(uid),
        }
    return shape(folded.edges, nodes, folded.as_of, folded.during, folded.rho, isolated=isolated)


def _named(edges: Iterable[Edge]) -> set[str]:
    """Return the ends, the goods and the purposes of some edges."""
    uids: set[str] = set()
    for edge in edges:
        uids.update((edge.source, edge.target, edge.goods, *edge.purpose))
    return uids - {""}


def classed(edges: Iterable[Edge]) -> set[str]:
    """Return the goods, the purposes and the weapons made or supplied for, of some edges.

    Whether two steps join depends on the broader classes of these (docs/decisions/0022).
    """
    predicates = schema().predicates
    uids: set[str] = set()
    for edge in edges:
        uids.add(edge.goods)
        uids.update(edge.purpose)
        if edge.predicate in predicates and predicates[edge.predicate].closes:
            uids.add(edge.target)
    return uids - {""}


def shape(
    edges: Mapping[str, Edge],
    nodes: Mapping[str, Attributes],
    as_of: str,
    during: str,
    rho: float,
    *,
    isolated: bool = False,
) -> nx.MultiDiGraph[str]:
    """Return the graph of some edges and nodes, read from a fold or from a store.

    Args:
        edges: Edges by uid.
        nodes: Attributes by the uid of the entity. They must cover every edge and its goods.
        as_of: Date of the fold, "" if none.
        during: Period of the fold, "" if none.
        rho: Weight of full dependence in the mixed support, from 0 to 1.
        isolated: Whether nodes without an edge are kept.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(as_of=as_of, during=during, rho=rho)
    used: set[str] = set()
    for edge in edges.values():
        used.update((edge.source, edge.target))
    # Nodes and edges go in sorted: the order of a networkx graph is that of insertion.
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
            denials=[denial.uid for denial in edge.denials],
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
