"""The case as files for other tools: GraphML, a folder of CSV tables, one JSON file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import networkx as nx

from ...graph.errors import unknown
from ...graph.fold import Folded
from ...graph.goods import goods_of
from ...graph.identity import Identities
from ...graph.model import Document, Edge
from ...queries.formats import lines
from ..answers.serializer import Serializer
from .csv_safe import csv_safe

FORMATS = ("graphml", "csv", "json")
Row = dict[str, Any]
Tables = Mapping[str, Sequence[Mapping[str, Any]]]


def tables(
    folded: Folded, ids: Identities, graph: nx.MultiDiGraph[str], documents: Mapping[str, Document]
) -> dict[str, list[Row]]:
    """Return nodes, edges, claims and documents as rows, in which lists stay lists.

    Args:
        folded: The relations and claims of the case.
        ids: Its entities.
        graph: The graph whose nodes are exported.
        documents: Documents by uid; only those that a claim cites are exported.
    """
    serializer = Serializer(folded, ids, documents)
    claims: list[Row] = []
    cited: set[str] = set()
    for uid in sorted(folded.claims):
        claim = serializer.claim(uid)
        document = claim["document"]["uid"]  # documents have a table of their own
        claims.append({**claim, "document": document})
        cited.update((document, *claim["also_at"]))
    return {
        "nodes": [_node(ids, uid) for uid in graph.nodes],
        "edges": [_edge(serializer, edge) for edge in folded.edges.values()],
        "claims": claims,
        "documents": [_document(documents[uid]) for uid in sorted(documents) if uid in cited],
    }


def files(form: str, rows: Tables) -> dict[str, str]:
    """Return file names and contents of an export.

    Args:
        form: "graphml", "csv" or "json".
        rows: The rows by table, from `tables`.

    Raises:
        BadInput: The format is unknown.
    """
    if form == "csv":
        return {f"{name}.csv": as_csv(table) for name, table in rows.items()}
    if form == "json":
        return {"entrepot.json": as_json(rows)}
    if form == "graphml":
        return {"entrepot.graphml": as_graphml(rows)}
    raise unknown("export", form, "a format", FORMATS)


def as_json(rows: Tables) -> str:
    """Return the tables as one JSON text."""
    answer = {"schema_version": 1, **rows}
    return json.dumps(answer, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def as_csv(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return rows as CSV.

    Cells that are lists are joined by `; `. A leading =, +, - or @ gets an apostrophe before it.

    >>> as_csv([{"uid": "a", "claims": ["x:1", "x:2"]}])
    'uid,claims\\na,x:1; x:2\\n'
    """
    if not rows:
        return ""
    heads = list(rows[0])
    cells = [heads]
    for row in rows:
        cells.append([csv_safe(_flat(row.get(head))) for head in heads])
    return lines(cells)


def as_graphml(rows: Tables) -> str:
    """Return nodes and edges as GraphML, with evidence as uids; lists are joined by `; `."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in rows["nodes"]:
        graph.add_node(node["uid"], **_attributes(node, ("uid",)))
    for edge in rows["edges"]:
        # An edge without a number has no attribute: attributes have types, and "" is no number.
        known = {key: value for key, value in edge.items() if value is not None}
        attributes = _attributes(known, ("uid", "source", "target"))
        graph.add_edge(edge["source"], edge["target"], key=edge["uid"], **attributes)
    return "\n".join(nx.generate_graphml(graph)) + "\n"


def _attributes(row: Mapping[str, Any], without: Iterable[str]) -> Row:
    return {key: _flat(value) for key, value in row.items() if key not in without}


def _flat(value: Any) -> Any:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else value


def _node(ids: Identities, uid: str) -> Row:
    entity = ids.entities[uid]
    return {
        "uid": uid,
        "kind": entity.kind,
        "name": entity.name,
        "country": entity.country,
        "aliases": list(entity.aliases),
        "identifiers": [f"{scheme}:{value}" for scheme, value in entity.identifiers],
        "records": list(entity.records),
    }


def _edge(serializer: Serializer, edge: Edge) -> Row:
    """Return an edge as a row; its numbers are None where a person stands at an end."""
    numbers = serializer.support(edge)
    objections = serializer.objections.of_edges([edge], (edge.source, edge.target))
    return {
        "uid": edge.uid,
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
        "denials": [denial.uid for denial in edge.denials],
        "against": [f"{objection.claim}: {objection.relation}" for objection in objections],
    }


def _document(document: Document) -> Row:
    return {
        "uid": document.uid,
        "title": document.title,
        "outlet": document.outlet,
        "published": document.published,
        "address": document.address,
        "sha256": document.sha256,
    }
