"""Bringing a Neo4j database to a content: what differs is sent, by one writer at a time, whole or marked as not whole.

Every row carries a `stamp`, a number made from all that it holds. A sync reads the stamps that are there, sends the
rows whose stamp differs and deletes those that the content lacks, so that a broken run is taken up where it stopped
and a small change costs little. A change that one transaction holds is made in one: readers see the old graph until
the new one stands. A larger one is made in batches under a lease; the note says `loading` until it is done.
Nodes and edges without a stamp are somebody else's and left alone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, Protocol

from . import statements
from .protocol import Content, Value

DELETED = 10_000  # uids a deleting statement
READ = 200_000  # stamps that one answer carries: some 20 MiB in the server
_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode
Row = Mapping[str, Value]


class Port(Protocol):
    """How statements reach the database: in one transaction, or in many under a lease."""

    def read(self, text: str, parameters: Mapping[str, Value]) -> list[tuple[Any, ...]]:
        """Return the rows of a reading statement."""
        ...

    def send(self, text: str, rows: list[Any]) -> None:
        """Carry out a statement over `$rows` that answers with the number of rows it took."""
        ...

    def settle(self) -> None:
        """Return when everything sent has been carried out."""
        ...


def stamp(*parts: object) -> int:
    """Return the stamp of a row: 62 bits over its canonical text."""
    found = hashlib.blake2b(_text(parts).encode(), digest_size=8).digest()
    return int.from_bytes(found, "big") >> 2


def bring(
    port: Port, content: Content, kinds: Collection[str], relations: Collection[str], tell: Callable[[str], None]
) -> None:
    """Make the database hold the rows of a content and, of these kinds and relations, no other that carries a stamp.

    Nodes come first: with one that goes, its edges go, and are missed when the edges are looked at.
    """
    labels = {str(r[0]) for r in port.read("CALL db.labels() YIELD label RETURN label", {})}
    for kind in sorted({*content.nodes, *filter(statements.NAME.match, kinds)}):
        held = _held(port, f"(n:{kind})", "n") if kind in labels else {}
        fresh = _differing(_nodes(content, kind), held)
        sent = _all(port, fresh, statements.node_text(kind))
        gone = list(held)
        for part in _parts(gone, DELETED):
            port.send(f"UNWIND $rows AS uid MATCH (n:{kind} {{uid: uid}}) DETACH DELETE n RETURN count(*) AS n", part)
        _told(tell, kind, sent, len(gone))
    port.settle()
    types = {str(r[0]) for r in port.read("CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t", {})}
    for name in sorted({*(n for n, _, _ in content.edges), *filter(statements.NAME.match, relations)}):
        held = _held(port, f"()-[n:{name}]->()", "n") if name in types else {}
        drop = f"UNWIND $rows AS uid MATCH ()-[r:{name} {{uid: uid}}]->() DELETE r RETURN count(*) AS n"
        there, sent = set(held), 0
        for key in sorted(k for k in content.edges if k[0] == name):
            for part in _parts(_differing(_edges(content, key), held), statements.SENT):
                old = [r["p"]["uid"] for r in part if r["p"]["uid"] in there]
                if old:  # an edge that changed, in whatever way, is made anew
                    port.send(drop, old)
                    port.settle()
                port.send(statements.fresh_edge_text(key), part)
                sent += len(part)
        gone = list(held)
        for part in _parts(gone, DELETED):
            port.send(drop, part)
        port.settle()
        _told(tell, name, sent, len(gone))


def _told(tell: Callable[[str], None], what: str, sent: int, gone: int) -> None:
    if sent or gone:
        tell(f"{what}: {sent:,} written, {gone:,} deleted")


def _held(port: Port, pattern: str, name: str) -> dict[str, int]:
    """Return the stamp of every row of a kind or type that carries one, read in answers of a bounded size."""
    (count,) = port.read(f"MATCH {pattern} RETURN count({name}) AS n", {})[0]
    parts = int(count) // READ + 1
    text = (
        f"MATCH {pattern} WHERE {name}.stamp IS :: INTEGER NOT NULL AND {name}.stamp % $parts = $part "
        f"RETURN collect({name}.uid) AS uids, collect({name}.stamp) AS stamps"
    )
    held: dict[str, int] = {}
    for part in range(parts):
        ((uids, stamps),) = port.read(text, {"parts": parts, "part": part})
        held.update(zip(uids, stamps, strict=True))
    return held


def _nodes(content: Content, kind: str) -> Iterator[tuple[str, int, Row]]:
    for p in content.nodes.get(kind, ()):
        mark = stamp(p)
        yield p["uid"], mark, {"uid": p["uid"], "p": {**p, "stamp": mark}}


def _edges(content: Content, key: tuple[str, str, str]) -> Iterator[tuple[str, int, Row]]:
    for uid, s, t, p in content.edges[key]:
        mark = stamp(key, s, t, p)
        yield uid, mark, {"s": s, "t": t, "p": {**p, "stamp": mark}}


def _differing(rows: Iterable[tuple[str, int, Row]], held: dict[str, int]) -> Iterator[Row]:
    """Yield the rows that are not there as they are; what was looked at is taken out of `held`."""
    for uid, mark, row in rows:
        if held.pop(uid, None) != mark:
            yield row


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
