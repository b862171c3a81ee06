"""The case as one JSON file, a folder of CSV tables, and graphs as GraphML, GEXF and Parquet."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from operator import attrgetter
from typing import Any
from xml.etree import ElementTree

import networkx as nx

from ...graph.dates import first_day, last_day
from ...queries.row_formats import csv_safe, lines
from .case_tables import (
    COLUMNS,
    EDGES,
    NODES,
    NUMBER,
    TEXT,
    TEXTS,
    YES_NO,
    CaseTables,
    Column,
    Row,
)

GEXF = "http://gexf.net/1.3"
GEXF_TYPES = {NUMBER: "double", YES_NO: "boolean"}
ENDS = ("source", "target")
COUNT = "count"
# The columns by which the graph engines know a table, before those of every export.
ENGINES = {
    "nodes": (
        Column("id", TEXT, "GraphFrames: the uid"),
        Column("nodeId", COUNT, "Graph Data Science: a number of this export alone"),
        Column("labels", TEXTS, "Graph Data Science: the kind"),
    ),
    "edges": (
        Column("src", TEXT, "GraphFrames: the uid of the source"),
        Column("dst", TEXT, "GraphFrames: the uid of the target"),
        Column("sourceNodeId", COUNT, "Graph Data Science: the number of the source"),
        Column("targetNodeId", COUNT, "Graph Data Science: the number of the target"),
        Column("relationshipType", TEXT, "Graph Data Science: the label"),
    ),
}
Columns = dict[str, tuple[str, list[Any]]]  # type and values by name


def as_json(case: CaseTables) -> dict[str, bytes]:
    """Return the tables as one JSON text."""
    answer = {"schema_version": 1, **case.rows}
    text = json.dumps(answer, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    return {"entrepot.json": text.encode()}


def as_csv(case: CaseTables) -> dict[str, bytes]:
    """Return a CSV file for each table."""
    files: dict[str, bytes] = {}
    for table, columns in COLUMNS.items():
        files[f"{table}.csv"] = csv_table(columns, case.table(table)).encode()
    return files


def sources_beside(case: CaseTables) -> dict[str, bytes]:
    """Return the table of sources, which lies beside a format that has no place for it."""
    return {"sources.csv": csv_table(COLUMNS["sources"], case.table("sources")).encode()}


def csv_table(columns: Sequence[Column], rows: Sequence[Mapping[str, Any]]) -> str:
    """Return rows as CSV under the names of their columns, also if there are no rows.

    Cells that are lists are joined by `; `. A text that a spreadsheet would run gets an apostrophe.

    >>> columns = Column("uid", "text", ""), Column("claims", "texts", "")
    >>> csv_table(columns, [{"uid": "a", "claims": ["x:1", "x:2"]}])
    'uid,claims\\na,x:1; x:2\\n'
    """
    return lines(_cells(columns, rows))


def _cells(columns: Sequence[Column], rows: Iterable[Mapping[str, Any]]) -> Iterator[list[Any]]:
    """Yield the cells of the heading, then those of each row."""
    heads = list(map(attrgetter("name"), columns))
    yield heads
    for row in rows:
        # Names and quotations come from elsewhere, and a spreadsheet would run a formula in them.
        yield [csv_safe(flat(row[head])) for head in heads]


def flat(value: Any) -> Any:
    """Return a value as a cell or an attribute, neither of which can hold a list."""
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else value


def connected(case: CaseTables) -> Iterator[Row]:
    """Yield the rows of the nodes that have a relation."""
    ends: set[str] = set()
    for edge in case.folded.edges.values():
        ends.update((edge.source, edge.target))
    for row in case.table("nodes"):
        if row["uid"] in ends:
            yield row


def as_graphml(case: CaseTables) -> dict[str, bytes]:
    """Return nodes and relations as GraphML, with evidence as uids; lists are joined by `; `."""
    # Two parties can have several relations, each with its own evidence.
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(sources="\n".join(case.foot.texts))
    for node in connected(case):
        attributes = _attributes(NODES, node, ("uid",))
        graph.add_node(node["uid"], label=node["name"], **attributes)
    for edge in case.table("edges"):
        attributes = _attributes(EDGES, edge, ("uid", *ENDS))
        graph.add_edge(edge["source"], edge["target"], key=edge["uid"], **attributes)
    return {"entrepot.graphml": ("\n".join(nx.generate_graphml(graph)) + "\n").encode()}


def _attributes(columns: Sequence[Column], row: Row, without: Sequence[str]) -> Row:
    """Return a row as attributes; a number or a yes that it does not have is left out.

    Attributes have types, and "" is neither a number nor a yes.
    """
    attributes: Row = {}
    for column in columns:
        value = row[column.name]
        if column.name not in without and (value is not None or column.type not in GEXF_TYPES):
            attributes[column.name] = flat(value)
    return attributes


def as_gexf(case: CaseTables) -> dict[str, bytes]:
    """Return nodes and relations as GEXF 1.3, in which each relation has its times as spells."""
    root = ElementTree.Element("gexf", {"xmlns": GEXF, "version": "1.3"})
    meta = ElementTree.SubElement(root, "meta")
    ElementTree.SubElement(meta, "creator").text = "entrepot"
    ElementTree.SubElement(meta, "description").text = "\n".join(case.foot.texts)
    # A graph of its own timeline: the times are those that the claims state, to the day.
    graph = ElementTree.SubElement(
        root, "graph", defaultedgetype="directed", mode="dynamic", timeformat="date"
    )
    _declared(graph, "node", NODES)
    _declared(graph, "edge", EDGES)
    nodes = ElementTree.SubElement(graph, "nodes")
    for row in connected(case):
        node = ElementTree.SubElement(nodes, "node", id=row["uid"], label=row["name"])
        _values(node, NODES, row, ("uid",))
    edges = ElementTree.SubElement(graph, "edges")
    for row in case.table("edges"):
        # `kind` lets two nodes have several relations, of which the reader keeps each.
        edge = ElementTree.SubElement(
            edges,
            "edge",
            id=row["uid"],
            source=row["source"],
            target=row["target"],
            kind=row["label"],
            label=row["label"],
        )
        _values(edge, EDGES, row, ("uid", *ENDS))
        _spells(edge, row["intervals"])
    ElementTree.indent(root, " ")
    content: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return {"entrepot.gexf": content + b"\n"}


def _declared(graph: ElementTree.Element, owner: str, columns: Sequence[Column]) -> None:
    attributes = ElementTree.SubElement(graph, "attributes", {"class": owner, "mode": "static"})
    for column in columns[1:]:
        if column.name not in ENDS:
            form = GEXF_TYPES.get(column.type, "string")
            fields = {"id": column.name, "title": column.name, "type": form}
            ElementTree.SubElement(attributes, "attribute", fields)


def _values(
    owner: ElementTree.Element, columns: Sequence[Column], row: Row, without: Sequence[str]
) -> None:
    values = ElementTree.SubElement(owner, "attvalues")
    for key, value in _attributes(columns, row, (*without, *ENDS)).items():
        # Booleans are small in XML.
        text = str(value).lower() if isinstance(value, bool) else str(value)
        if text:
            ElementTree.SubElement(values, "attvalue", {"for": key, "value": text})


def _spells(edge: ElementTree.Element, intervals: Sequence[str]) -> None:
    """Add the times of a relation; one without a stated time has no spell and is always shown."""
    if not intervals:
        return
    spells = ElementTree.SubElement(edge, "spells")
    for interval in intervals:
        start, _, end = interval.partition("..")
        fields: dict[str, str] = {}
        if start:
            fields["start"] = first_day(start)
        # An entry that was withdrawn before it began is over; no program draws such a time.
        if end and (not start or first_day(start) <= last_day(end)):
            fields["end"] = last_day(end)
        ElementTree.SubElement(spells, "spell", fields)


def as_parquet(case: CaseTables) -> dict[str, bytes]:
    """Return the tables as Parquet, with the columns by which GraphFrames and GDS read a graph.

    Nodes have `id`, and `nodeId` and `labels`; relations `src` and `dst`, and `sourceNodeId`,
    `targetNodeId` and `relationshipType`, which is the label.
    """
    numbers = dict(zip(case.nodes, count()))
    files: dict[str, bytes] = {}
    for table in COLUMNS:
        columns: Columns = {}
        for column in (*ENGINES.get(table, ()), *COLUMNS[table]):
            columns[column.name] = (column.type, [])
        for row in case.table(table):
            for name, value in (_engine(table, row, numbers) | row).items():
                columns[name][1].append(value)
        files[f"{table}.parquet"] = _parquet(columns)
    return files


def _engine(table: str, row: Row, numbers: Mapping[str, int]) -> Row:
    """Return the values of `ENGINES` for a row."""
    if table == "nodes":
        uid = row["uid"]
        return {"id": uid, "nodeId": numbers[uid], "labels": [row["kind"]]}
    if table == "edges":
        return {
            "src": row["source"],
            "dst": row["target"],
            "sourceNodeId": numbers[row["source"]],
            "targetNodeId": numbers[row["target"]],
            "relationshipType": row["label"],
        }
    return {}


def _parquet(columns: Columns) -> bytes:
    """Return columns as one Parquet file; the types are stated, so that an empty one keeps them."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {
        TEXT: pa.string(),
        TEXTS: pa.list_(pa.string()),
        COUNT: pa.int64(),
        NUMBER: pa.float64(),
        YES_NO: pa.bool_(),
    }
    arrays: dict[str, Any] = {}
    for name, (form, values) in columns.items():
        # Of whole numbers beyond 2^53 the nearest decimal is kept, which Arrow does only if told.
        kept = [None if v is None else float(v) for v in values] if form == NUMBER else values
        arrays[name] = pa.array(kept, types[form])
    out = io.BytesIO()
    pq.write_table(pa.table(arrays), out, compression="zstd")
    return out.getvalue()
