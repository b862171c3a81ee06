"""Bringing a Neo4j database to a content by sending only what differs (docs/decisions/0015).

Every row carries a `stamp`, a number made from all its values, its uid too. A sync reads the stamps
in the database, sends the rows that have another, and deletes what has a stamp that no row of the
content has. A run that broke off is so taken up where it stopped, and a small change costs little.

A change that fits one transaction is made in one: readers see the old graph until the new one is
complete. A larger one is made in batches under a lease, and the note has the state `loading` until
it is done. Nodes and edges without a stamp are of other programs, and are left alone.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import marshal
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol

from . import statements
from .protocol import Content, Value

DELETED = 20_000  # stamps a deleting statement: each passes once over its kind or type
READ = 1_000_000  # stamps that one answer carries: some 30 MiB in the server
LABELS = "CALL db.labels() YIELD label RETURN label"
TYPES = "CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t"
Row = Mapping[str, Value]
_shapes: dict[tuple[str, ...], bytes] = {}  # the names of a row's properties: few, so written once


class Source(Protocol):
    """A way for reading statements to the database."""

    def read(self, text: str, parameters: Mapping[str, Value]) -> list[tuple[Any, ...]]:
        """Return the rows of a reading statement."""
        ...

    def stream(self, text: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a reading statement as they come; run nothing else before the last."""
        ...


class Port(Source, Protocol):
    """A way for all statements to the database: one transaction, or many under a lease."""

    def send(self, text: str, rows: list[Any]) -> None:
        """Run a statement over `$rows`, which returns the number of rows it took."""
        ...

    def drop(self, text: str, rows: list[Any]) -> int:
        """Run a deleting statement over `$rows` at once; return how much it deleted."""
        ...

    def settle(self) -> None:
        """Return when everything sent has been carried out."""
        ...


def stamp(row: Row, *more: Any) -> int:
    """Return the stamp of a row: 62 bits over the names and values of its properties, in order.

    Args:
        row: The properties of a node or an edge.
        more: For an edge, its key and the uids of its ends.

    >>> stamp({"uid": "ru"}) == stamp({"uid": "ru"}) != stamp({"uid": "cn"})
    True
    """
    names = tuple(row)
    shape = _shapes.get(names) or _shapes.setdefault(names, repr(names).encode())
    parts = (more, tuple(row.values()))
    try:
        # Version 2 writes values alone, whatever objects hold them, four times as fast as JSON. A
        # Python that wrote them differently would cost one sync of all rows, no more.
        packed = marshal.dumps(parts, 2)
    except ValueError:  # marshal knows no dates
        values = tuple(map(_marshalled, row.values()))
        packed = marshal.dumps((more, values), 2)
    return int.from_bytes(hashlib.blake2b(shape + packed, digest_size=8).digest(), "big") >> 2


def _marshalled(value: Value) -> Value:
    """Return a value that marshal writes: a date with its type, so that it is no text."""
    return ("date", value.isoformat()) if isinstance(value, dt.date) else value


def bring(
    port: Port,
    content: Content,
    kinds: Collection[str],
    relations: Collection[str],
    progress: Callable[[str], None],
) -> None:
    """Make the database hold the rows of a content, and no other row that carries a stamp.

    Args:
        port: The way to the database.
        content: The content.
        kinds: Further kinds of node whose rows are deleted.
        relations: Further types of edge whose rows are deleted.
        progress: Receives a message on each kind and type that changed.
    """
    # Nodes come first: with a node that is deleted its edges go, and are missed when the stamps of
    # edges are read.
    _bring_nodes(port, content, kinds, progress)
    _bring_edges(port, content, relations, progress)


def _bring_nodes(
    port: Port, content: Content, kinds: Collection[str], progress: Callable[[str], None]
) -> None:
    labels = names(port, LABELS)
    chosen = sorted({*content.nodes, *filter(statements.NAME.match, kinds)})
    for kind, stamps in _ahead(port, chosen, labels, "(n:{name})"):
        sent = send_rows(port, _nodes(content, kind, stamps), statements.node_text(kind))
        port.settle()  # what changed has its new stamp by now: what still has an old one is gone
        text = f"MATCH (n:{kind}) WHERE n.stamp IN $rows DETACH DELETE n RETURN count(*) AS n"
        report(progress, kind, sent, _drop(port, text, stamps))
    port.settle()


def _bring_edges(
    port: Port, content: Content, relations: Collection[str], progress: Callable[[str], None]
) -> None:
    types = names(port, TYPES)
    in_content = {name for name, _, _ in content.edges}
    chosen = sorted({*in_content, *filter(statements.NAME.match, relations)})
    for name, stamps in _ahead(port, chosen, types, "()-[n:{name}]->()"):
        text_of = statements.edge_text if stamps else statements.fresh_edge_text
        sent = 0
        for key in sorted(key for key in content.edges if key[0] == name):
            sent += send_rows(port, _edges(content, key, stamps), text_of(key))
        port.settle()
        text = f"MATCH ()-[r:{name}]->() WHERE r.stamp IN $rows DELETE r RETURN count(*) AS n"
        report(progress, name, sent, _drop(port, text, stamps))
    port.settle()


def names(port: Source, text: str) -> set[str]:
    """Return the names in the first column of a reading statement."""
    return {str(name) for (name,) in port.read(text, {})}


def _drop(port: Port, text: str, stamps: set[int]) -> int:
    """Delete what has a stamp that no row of the content has; return how many there were."""
    return sum(port.drop(text, part) for part in parts(sorted(stamps), DELETED))


def _ahead(
    port: Port, chosen: Sequence[str], known: Collection[str], pattern: str
) -> Iterator[tuple[str, set[int]]]:
    """Yield each kind or type with its stamps; those of the next are read meanwhile."""

    def read(name: str) -> set[int]:
        return _stamps(port, pattern.format(name=name)) if name in known else set()

    with ThreadPoolExecutor(1) as pool:
        waiting = [pool.submit(read, name) for name in chosen[:1]]
        for index, name in enumerate(chosen):
            stamps = waiting[index].result()
            waiting += [pool.submit(read, following) for following in chosen[index + 1 : index + 2]]
            yield name, stamps


def report(progress: Callable[[str], None], name: str, sent: int, deleted: int) -> None:
    """Report what was written and deleted of a kind or type, if anything was."""
    if sent or deleted:
        progress(f"{name}: {sent:,} written, {deleted:,} deleted")


def _stamps(port: Port, pattern: str) -> set[int]:
    """Return the stamps of every `n` of a pattern that carries one, read in bounded parts."""
    (count,) = port.read(f"MATCH {pattern} RETURN count(n) AS n", {})[0]
    parts = int(count) // READ + 1
    some = "AND n.stamp % $parts = $part " if parts > 1 else ""
    text = (
        f"MATCH {pattern} WHERE n.stamp IS :: INTEGER NOT NULL {some}"
        "RETURN collect(n.stamp) AS stamps"
    )
    stamps: set[int] = set()
    for part in range(parts):
        stamps.update(port.read(text, {"parts": parts, "part": part})[0][0])
    return stamps


def _nodes(content: Content, kind: str, stamps: set[int]) -> Iterator[Row]:
    """Yield the nodes that differ; the stamps of the others are taken out of `stamps`."""
    for row in content.nodes.get(kind, ()):
        mark = stamp(row)
        if mark in stamps:
            stamps.remove(mark)
        else:
            yield {"uid": row["uid"], "p": {**row, "stamp": mark}}


def _edges(content: Content, key: tuple[str, str, str], stamps: set[int]) -> Iterator[Row]:
    """Yield the edges that differ; the stamps of the others are taken out of `stamps`."""
    for uid, start, end, row in content.edges[key]:
        mark = stamp(row, key, start, end)
        if mark in stamps:
            stamps.remove(mark)
        else:
            yield {"uid": uid, "s": start, "t": end, "p": {**row, "stamp": mark}}


def send_rows(port: Port, rows: Iterable[Row], text: str) -> int:
    """Send rows in parts; return how many there were."""
    sent = 0
    for part in parts(rows, statements.SENT):
        port.send(text, part)
        sent += len(part)
    return sent


def parts(rows: Iterable[Any], size: int) -> Iterator[list[Any]]:
    """Yield rows in lists of at most a size."""
    part: list[Any] = []
    for row in rows:
        part.append(row)
        if len(part) == size:
            yield part
            part = []
    if part:
        yield part
