"""Bringing a Neo4j database to a content: what differs is sent, by one writer at a time, whole or marked as not whole.

Every row carries a `stamp`, a number made from all that it holds, its uid too. A sync reads the stamps that are there,
sends the rows that have another and deletes what has a stamp that no row of the content has, so that a broken run is
taken up where it stopped and a small change costs little. A change that one transaction holds is made in one: readers
see the old graph until the new one stands. A larger one is made in batches under a lease; the note says `loading`
until it is done.
Nodes and edges without a stamp are somebody else's and left alone.
"""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol

from . import statements
from .protocol import Content, Value

DELETED = 20_000  # stamps a deleting statement: each passes once over its kind or type
READ = 1_000_000  # stamps that one answer carries: some 30 MiB in the server
Row = Mapping[str, Value]
_shapes: dict[tuple[str, ...], bytes] = {}  # the names of a row's properties: few, so written once


class Port(Protocol):
    """How statements reach the database: in one transaction, or in many under a lease."""

    def read(self, text: str, parameters: Mapping[str, Value]) -> list[tuple[Any, ...]]:
        """Return the rows of a reading statement."""
        ...

    def send(self, text: str, rows: list[Any]) -> None:
        """Carry out a statement over `$rows` that answers with the number of rows it took."""
        ...

    def drop(self, text: str, rows: list[Any]) -> int:
        """Carry out a deleting statement over `$rows` at once; return how much it deleted."""
        ...

    def settle(self) -> None:
        """Return when everything sent has been carried out."""
        ...


def stamp(row: Row, *more: Any) -> int:
    """Return the stamp of a row, and of what else makes it: 62 bits over all that they hold, whatever objects hold it.

    Marshal's version 2 writes values alone, four times as fast as JSON; what it does not know (a day) goes as text.
    Another Python that wrote it differently would cost one sync of all rows, no more.
    """
    names = tuple(row)
    shape = _shapes.get(names) or _shapes.setdefault(names, repr(names).encode())
    parts = (more, tuple(row.values()))
    try:
        packed = marshal.dumps(parts, 2)
    except ValueError:
        packed = repr(parts).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(shape + packed, digest_size=8).digest(), "big") >> 2


def bring(
    port: Port,
    content: Content,
    kinds: Collection[str],
    relations: Collection[str],
    tell: Callable[[str], None],
) -> None:
    """Make the database hold the rows of a content and, of these kinds and relations, no other that carries a stamp.

    Nodes come first: with one that goes, its edges go, and are missed when the edges are looked at.
    """
    labels = {str(r[0]) for r in port.read("CALL db.labels() YIELD label RETURN label", {})}
    chosen = sorted({*content.nodes, *filter(statements.NAME.match, kinds)})
    for kind, held in _ahead(port, chosen, labels, "(n:{name})"):
        sent = _all(port, _nodes(content, kind, held), statements.node_text(kind))
        port.settle()  # what changed has its new stamp by now: what still has an old one is gone
        gone = _drop(
            port,
            f"MATCH (n:{kind}) WHERE n.stamp IN $rows DETACH DELETE n RETURN count(*) AS n",
            held,
        )
        _told(tell, kind, sent, gone)
    port.settle()
    types = {
        str(r[0])
        for r in port.read("CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t", {})
    }
    chosen = sorted({*(n for n, _, _ in content.edges), *filter(statements.NAME.match, relations)})
    for name, held in _ahead(port, chosen, types, "()-[n:{name}]->()"):
        text = statements.edge_text if held else statements.fresh_edge_text
        keys = sorted(k for k in content.edges if k[0] == name)
        sent = sum(_all(port, _edges(content, key, held), text(key)) for key in keys)
        port.settle()
        gone = _drop(
            port,
            f"MATCH ()-[r:{name}]->() WHERE r.stamp IN $rows DELETE r RETURN count(*) AS n",
            held,
        )
        _told(tell, name, sent, gone)
    port.settle()


def _drop(port: Port, text: str, held: set[int]) -> int:
    """Delete what has a stamp that no row of the content has; return how many there were."""
    return sum(port.drop(text, part) for part in _parts(sorted(held), DELETED))


def _ahead(
    port: Port, chosen: Sequence[str], there: Collection[str], pattern: str
) -> Iterator[tuple[str, set[int]]]:
    """Yield each kind or type with the stamps it has; the next ones are read while these are worked on."""

    def read(name: str) -> set[int]:
        return _held(port, pattern.format(name=name)) if name in there else set()

    with ThreadPoolExecutor(1) as pool:
        waiting = [pool.submit(read, name) for name in chosen[:1]]
        for at, name in enumerate(chosen):
            held = waiting[at].result()
            waiting += [pool.submit(read, following) for following in chosen[at + 1 : at + 2]]
            yield name, held


def _told(tell: Callable[[str], None], what: str, sent: int, gone: int) -> None:
    if sent or gone:
        tell(f"{what}: {sent:,} written, {gone:,} deleted")


def _held(port: Port, pattern: str) -> set[int]:
    """Return the stamps of every `n` of a pattern that carries one, read in answers of a bounded size."""
    (count,) = port.read(f"MATCH {pattern} RETURN count(n) AS n", {})[0]
    parts = int(count) // READ + 1
    some = "AND n.stamp % $parts = $part " if parts > 1 else ""
    text = f"MATCH {pattern} WHERE n.stamp IS :: INTEGER NOT NULL {some}RETURN collect(n.stamp) AS stamps"
    held: set[int] = set()
    for part in range(parts):
        held.update(port.read(text, {"parts": parts, "part": part})[0][0])
    return held


def _nodes(content: Content, kind: str, held: set[int]) -> Iterator[Row]:
    """Yield the nodes that are not there as they are; the stamps of the others are taken out of `held`."""
    for p in content.nodes.get(kind, ()):
        mark = stamp(p)
        if mark in held:
            held.remove(mark)
        else:
            yield {"uid": p["uid"], "p": {**p, "stamp": mark}}


def _edges(content: Content, key: tuple[str, str, str], held: set[int]) -> Iterator[Row]:
    """Yield the edges that are not there as they are; the stamps of the others are taken out of `held`."""
    for uid, s, t, p in content.edges[key]:
        mark = stamp(p, key, s, t)
        if mark in held:
            held.remove(mark)
        else:
            yield {"uid": uid, "s": s, "t": t, "p": {**p, "stamp": mark}}


def _all(port: Port, rows: Iterable[Row], text: str) -> int:
    sent = 0
    for part in _parts(rows, statements.SENT):
        port.send(text, part)
        sent += len(part)
    return sent


def _parts(rows: Iterable[Any], size: int) -> Iterator[list[Any]]:
    part: list[Any] = []
    for row in rows:
        part.append(row)
        if len(part) == size:
            yield part
            part = []
    if part:
        yield part
