"""From a store back to the network: the same graph as from the ledger, with the same attributes."""

from __future__ import annotations

from typing import Any

import networkx as nx

from entrepot.graph.network import BETWEEN
from entrepot.graph.schema import schema
from entrepot.graph.store.protocol import Store

NODES = (
    "MATCH (n:Entity) RETURN n.uid AS uid, n.name AS name, n.kind AS kind, n.country AS country, "
    "n.broader AS broader, n.listed AS listed, n.latitude AS latitude, n.longitude AS longitude"
)
# The words of the sources: the network keeps dates as text.
COLUMNS = {
    name: name
    for name in (
        *("level", "goods", "support", "independent", "common", "claims", "voices", "roots"),
        *("basis", "summary", "partial", "gap", "word", "purpose", "reservations", "past"),
    )
} | {name: f"{name}_text" for name in ("first_known", "last_known", "event")}
NUMBERS = ("support", "independent", "common", "latitude", "longitude")


def network_of(store: Store, as_of: str, during: str, rho: float) -> nx.MultiDiGraph[str]:
    """Return the network that a store holds (see `graph.network` for the attributes).

    A store holds one fold, that of its last build: `as_of` and `during` are those of that fold.
    The numbers have the digits of the store. `denials` are left out: those of a store are all
    statements against a relation.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(as_of=as_of, during=during, rho=rho)
    found = store.run(NODES)
    nodes: dict[str, dict[str, Any]] = {}
    for row in found.rows:
        values = dict(zip(found.columns, row, strict=True))
        family = schema().family(values["kind"])
        uid = values.pop("uid")
        nodes[uid] = _plain({"label": values["name"], "family": family, **values})
    edges: dict[str, tuple[str, str, dict[str, Any]]] = {}
    for predicate, rule in schema().predicates.items():
        text = f"MATCH (a:Entity)-[r:{predicate}]->(b:Entity) WHERE r.claims IS NOT NULL "
        text += "RETURN r.uid AS uid, a.uid AS s, b.uid AS t, "
        text += ", ".join(f"r.{key} AS {name}" for name, key in COLUMNS.items())
        rules = {"moves": rule.moves, "opens": rule.opens, "closes": rule.closes}
        for uid, s, t, *cells in store.run(text).rows:
            values = dict(zip(COLUMNS, cells, strict=True))
            edges[uid] = (s, t, _plain({"predicate": predicate, **rules, **values}))
    used = {end for s, t, _ in edges.values() for end in (s, t)}
    graph.add_nodes_from((uid, values) for uid, values in sorted(nodes.items()) if uid in used)
    for uid, (s, t, values) in sorted(edges.items()):
        graph.add_edge(s, t, key=uid, **values)
    return graph


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """Return values as the network has them: numbers that are missing left out, lists joined."""
    plain: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, list):
            plain[name] = BETWEEN.join(value)
        elif value is not None:
            plain[name] = value
        elif name not in NUMBERS:
            plain[name] = ""
    return plain
