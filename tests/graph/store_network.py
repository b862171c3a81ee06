"""From a store back to the network: the same graph as from the ledger, with the same attributes."""

from __future__ import annotations

import networkx as nx

from entrepot.graph.model import Edge
from entrepot.graph.network import Attributes, shape
from entrepot.graph.schema import schema
from entrepot.graph.store.content import edge_of
from entrepot.graph.store.protocol import Store

NODES = (
    "MATCH (n:Entity) RETURN n.uid AS uid, n.name AS name, n.kind AS kind, n.country AS country, "
    "n.broader AS broader"
)


def network_of(store: Store, as_of: str, during: str, rho: float) -> nx.MultiDiGraph[str]:
    """Return the network that a store holds (see `graph.network` for the attributes).

    A store holds one fold, that of its last build: `as_of` and `during` are those of that fold.
    """
    nodes: dict[str, Attributes] = {}
    for uid, name, kind, country, broader in store.run(NODES).rows:
        nodes[uid] = {
            "name": name,
            "kind": kind,
            "family": schema().family(kind),
            "country": country or "",
            "broader": list(broader or ()),
        }
    edges: list[Edge] = []
    for predicate in sorted(schema().predicates):
        text = f"MATCH (a:Entity)-[r:{predicate}]->(b:Entity) WHERE r.detail IS NOT NULL "
        text += "RETURN a.uid AS s, b.uid AS t, "
        text += ", ".join(f"r.{n} AS {n}" for n in COLUMNS)
        for s, t, *values in store.run(text).rows:
            edges.append(edge_of(predicate, s, t, dict(zip(COLUMNS, values, strict=True))))
    return shape({e.uid: e for e in edges}, nodes, as_of, during, rho)


COLUMNS = (
    *("uid", "level", "goods", "detail", "claims", "voices", "roots", "first_known", "last_known"),
    *("basis", "summary", "partial", "gap", "word", "purpose", "event"),
)
