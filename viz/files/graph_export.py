"""The case as files for other tools: GraphML, a folder of CSV tables, one JSON file. Written whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import networkx as nx

from ...graph.errors import unknown
from ...graph.fold import Folded
from ...graph.goods import goods_of
from ...graph.identity import Identities
from ...graph.model import Document
from ...queries.formats import lines
from ..answers.serializer import Serializer
from .csv_safe import csv_safe

FORMATS = ("graphml", "csv", "json")


def _nodes(ids: Identities, graph: nx.MultiDiGraph[str]) -> list[dict[str, Any]]:
    rows = []
    for uid in graph.nodes:
        entity = ids.entities[uid]
        rows.append(
            {
                "uid": uid,
                "kind": entity.kind,
                "name": entity.name,
                "country": entity.country,
                "aliases": list(entity.aliases),
                "identifiers": [f"{s}:{v}" for s, v in entity.identifiers],
                "records": list(entity.records),
            }
        )
    return rows


def _edges(serializer: Serializer) -> list[dict[str, Any]]:
    rows = []
    for uid, edge in serializer.folded.edges.items():
        numbers, ends = serializer.support(edge), (edge.source, edge.target)
        rows.append(
            {
                "uid": uid,
                "source": edge.source,
                "kind": edge.predicate,
                "target": edge.target,
                "level": edge.level,
                "goods": edge.goods,
                "goods_name": goods_of(serializer.folded.claims, serializer.ids, edge),
                "support": numbers["mixed"] if numbers else None,
                "independent": numbers["independent"] if numbers else None,
                "common": numbers["common"] if numbers else None,
                "word": edge.word,
                "alone": serializer.printable(edge),
                "summary": edge.summary,
                "partial": edge.partial,
                "gap": edge.gap,
                "first_known": edge.first_known,
                "last_known": edge.last_known,
                "claims": list(edge.claims),
                "voices": list(edge.voices),
                "roots": list(edge.roots),
                "denials": [d.uid for d in edge.denials],
                "against": [
                    f"{a.claim}: {a.relation}" for a in serializer.objections.of_edges([edge], ends)
                ],
            }
        )
    return rows


def tables(
    folded: Folded, ids: Identities, graph: nx.MultiDiGraph[str], documents: Mapping[str, Document]
) -> dict[str, list[dict[str, Any]]]:
    """Return nodes, edges, claims and documents as rows; lists stay lists."""
    serializer = Serializer(folded, ids, documents)
    claims: list[dict[str, Any]] = []
    for uid in sorted(folded.claims):
        record = serializer.claim(uid)
        claims.append({**record, "document": record["document"]["uid"]})
    used = {c["document"] for c in claims} | {d for c in claims for d in c["also_at"]}
    return {
        "nodes": _nodes(ids, graph),
        "edges": _edges(serializer),
        "claims": claims,
        "documents": [
            {
                "uid": d.uid,
                "title": d.title,
                "outlet": d.outlet,
                "published": d.published,
                "address": d.address,
                "sha256": d.sha256,
            }
            for uid, d in sorted(documents.items())
            if uid in used
        ],
    }


def _flat(value: Any) -> Any:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else value


def as_json(found: Mapping[str, Sequence[Mapping[str, Any]]]) -> str:
    """Return the tables as one JSON text."""
    return (
        json.dumps({"schema_version": 1, **found}, ensure_ascii=False, indent=1, sort_keys=True)
        + "\n"
    )


def as_csv(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return rows as CSV; list cells are joined by `; `, and a leading =, +, - or @ is quoted."""
    if not rows:
        return ""
    heads = list(rows[0])
    return lines([heads, *([csv_safe(_flat(row.get(head))) for head in heads] for row in rows)])


def as_graphml(found: Mapping[str, Sequence[Mapping[str, Any]]]) -> str:
    """Return nodes and edges as GraphML, with evidence as uids; lists are joined by `; `."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in found["nodes"]:
        graph.add_node(node["uid"], **{k: _flat(v) for k, v in node.items() if k != "uid"})
    for edge in found["edges"]:
        attributes = {
            k: _flat(v)
            for k, v in edge.items()
            if k not in ("uid", "source", "target") and v is not None
        }
        graph.add_edge(edge["source"], edge["target"], key=edge["uid"], **attributes)
    return "\n".join(nx.generate_graphml(graph)) + "\n"


def files(form: str, found: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, str]:
    """Return file names and contents of an export; raise `BadInput` for an unknown format."""
    if form == "csv":
        return {f"{name}.csv": as_csv(rows) for name, rows in found.items()}
    if form == "json":
        return {"entrepot.json": as_json(found)}
    if form == "graphml":
        return {"entrepot.graphml": as_graphml(found)}
    raise unknown("export", form, "a format", FORMATS)
