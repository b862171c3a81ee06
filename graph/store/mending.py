"""Mending a Neo4j database: every row is compared with the content, and what differs is written.

Unlike `sync`, which goes by the stamps of rows, this finds what somebody deleted, changed or added
by hand. Rows that carry no stamp are of other programs or of nobody, and are left alone, unless
they have the uid of a row of the content.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from . import statements, sync, vocabulary
from .comparison import (
    FoundEdge,
    FoundNode,
    compare_edges,
    compare_kindless,
    compare_nodes,
    home_kinds,
)
from .protocol import Content, Difference


class PortReader:
    """Reads the rows of a server through a port."""

    stamped = True

    def __init__(self, port: sync.Source) -> None:
        """Take the way to the database."""
        self.port = port

    def nodes(self, kind: str) -> Iterator[FoundNode]:
        """Yield the nodes that have a label."""
        return self._nodes(f"MATCH (n:{kind})")

    def kindless(self, kinds: Sequence[str]) -> Iterator[FoundNode]:
        """Yield the nodes with the label `Entity` that have none of these labels."""
        return self._nodes(f"MATCH (n:Entity) WHERE NOT (n:{'|'.join(kinds)})")

    def edges(self, relation: str) -> Iterator[FoundEdge]:
        """Yield the edges of a type."""
        text = (
            f"MATCH (a)-[r:{relation}]->(z) RETURN elementId(r), a.uid, labels(a), z.uid, "
            "labels(z), properties(r)"
        )
        for values in self.port.stream(text):
            yield FoundEdge(*values)

    def _nodes(self, match: str) -> Iterator[FoundNode]:
        for values in self.port.stream(f"{match} RETURN elementId(n), labels(n), properties(n)"):
            yield FoundNode(*values)


def compare(
    port: sync.Source, content: Content, kinds: Collection[str], relations: Collection[str]
) -> list[Difference]:
    """Return how each kind of node, then each type of edge, differs from a content.

    Those without a row in the content and in the database are left out.

    Args:
        port: The way to the database, which is only read.
        content: The content that the database should hold.
        kinds: Further kinds of node of which no row should be there.
        relations: Further types of edge, likewise.
    """
    reader, homes = PortReader(port), home_kinds(content)
    found: list[Difference] = []
    for kind, is_swept in _kinds(port, content, kinds).items():
        found.append(compare_nodes(reader, content, kind, homes, is_swept))
    found.append(compare_kindless(reader, _second_labelled(content, kinds)))
    for relation, is_swept in _relations(port, content, relations).items():
        found.append(compare_edges(reader, content, relation, homes, is_swept))
    return list(filter(_has_rows, found))


def mend(
    port: sync.Port,
    content: Content,
    kinds: Collection[str],
    relations: Collection[str],
    progress: Callable[[str], None],
) -> list[Difference]:
    """Write what differs from a content, and return what differed.

    Args:
        port: The way to the database.
        content: The content that the database shall hold.
        kinds: Further kinds of node of which no row of ours shall be there.
        relations: Further types of edge, likewise.
        progress: Receives a message on each kind and type that was mended.
    """
    reader, homes = PortReader(port), home_kinds(content)
    mended: list[Difference] = []
    for kind, is_swept in _kinds(port, content, kinds).items():
        mended.append(compare_nodes(reader, content, kind, homes, is_swept))
        _mend_nodes(port, content, mended[-1], progress)
    mended.append(compare_kindless(reader, _second_labelled(content, kinds)))
    _mend_nodes(port, content, mended[-1], progress)
    port.settle()
    # Edges are compared only now: with a node that is deleted its edges go.
    for relation, is_swept in _relations(port, content, relations).items():
        mended.append(compare_edges(reader, content, relation, homes, is_swept))
        _mend_edges(port, content, mended[-1], progress)
    port.settle()
    return list(filter(_has_rows, mended))


def _has_rows(difference: Difference) -> bool:
    return difference.expected > 0 or difference.found > 0


def _kinds(port: sync.Source, content: Content, kinds: Collection[str]) -> dict[str, bool]:
    """Return the kinds to compare, and of each whether its stamped rows are ours to delete.

    Those that only the vocabulary has are looked at too: a query asks for them by name.
    """
    swept = {*content.nodes, *filter(_is_name, kinds)}
    labels = set(sync.names(port, sync.LABELS))
    known = labels.intersection(swept.union(vocabulary.kinds())).union(content.nodes)
    return {kind: kind in swept for kind in sorted(known)}


def _relations(port: sync.Source, content: Content, relations: Collection[str]) -> dict[str, bool]:
    """Return the types of edge to compare, as `_kinds` does."""
    present = {name for name, _, _ in content.edges}
    swept = present.union(filter(_is_name, relations))
    types = set(sync.names(port, sync.TYPES))
    known = types.intersection(swept.union(vocabulary.relations())).union(present)
    return {name: name in swept for name in sorted(known)}


def _is_name(text: str) -> bool:
    return statements.NAME.match(text) is not None


def _second_labelled(content: Content, kinds: Collection[str]) -> list[str]:
    """Return the kinds whose nodes have the second label `Entity`, and the note's."""
    known = {*content.nodes, *filter(_is_name, kinds), *vocabulary.kinds(), "Store"}
    return sorted(kind for kind in known if statements.second_label(kind))


def _mend_nodes(
    port: sync.Port, content: Content, found: Difference, progress: Callable[[str], None]
) -> None:
    kind = found.name
    match = f"MATCH (n:{kind}) WHERE elementId(n) IN $rows"
    _drop(port, f"{match} REMOVE n:{kind} RETURN count(*) AS n", found.mislabelled)
    deleted = _drop(port, f"{match} DETACH DELETE n RETURN count(*) AS n", found.surplus)
    sent = sync.send_rows(port, _node_rows(content, found), statements.node_text(kind))
    sync.report(progress, kind, sent + len(found.mislabelled), deleted)


def _mend_edges(
    port: sync.Port, content: Content, found: Difference, progress: Callable[[str], None]
) -> None:
    relation, sent = found.name, 0
    match = f"MATCH ()-[r:{relation}]->() WHERE elementId(r) IN $rows"
    deleted = _drop(port, f"{match} DELETE r RETURN count(*) AS n", found.surplus)
    for key in sorted(key for key in content.edges if key[0] == relation):
        sent += sync.send_rows(port, _edge_rows(content, key, found), statements.edge_text(key))
    sync.report(progress, relation, sent, deleted)


def _node_rows(content: Content, found: Difference) -> Iterator[sync.Row]:
    uids = {*found.missing, *found.changed}
    for row in content.nodes.get(found.name, ()) if uids else ():
        if row["uid"] in uids:
            yield {"uid": row["uid"], "p": {**row, "stamp": sync.stamp(row)}}


def _edge_rows(
    content: Content, key: tuple[str, str, str], found: Difference
) -> Iterator[sync.Row]:
    uids = {*found.missing, *found.changed}
    for uid, start, end, row in content.edges[key] if uids else ():
        if uid in uids:
            mark = sync.stamp(row, key, start, end)
            yield {"uid": uid, "s": start, "t": end, "p": {**row, "stamp": mark}}


def _drop(port: sync.Port, text: str, places: Sequence[str]) -> int:
    return sum(port.drop(text, part) for part in sync.parts(places, sync.DELETED))
