"""A store held against the content that it should have, row by row.

The stamps of rows (see `sync`) show what a sync has to send. They do not show what somebody changed
on a server by hand, since a stamp stays as it was written. Here every row is read with all that it
holds: rows that are missing, changed or surplus are found, and rows that nobody of ours wrote.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from . import statements, sync
from .protocol import Content, Difference, Value
from .values import plain

Row = Mapping[str, Value]
EdgeKey = tuple[str, str, str]
BITS = 64  # of a digest, which is printed as 16 hexadecimal digits


@dataclass(frozen=True, slots=True)
class FoundNode:
    """A node as a store has it; `place` is the engine's own number of it."""

    place: str
    labels: Collection[str]
    row: Row


@dataclass(frozen=True, slots=True)
class FoundEdge:
    """An edge as a store has it, with the uid and the labels of each end."""

    place: str
    start: Value
    start_labels: Collection[str]
    end: Value
    end_labels: Collection[str]
    row: Row


class Reader(Protocol):
    """Reads every row of a store. With `stamped`, each row of ours carries a stamp."""

    stamped: bool

    def nodes(self, kind: str) -> Iterator[FoundNode]:
        """Yield the nodes that have a label."""
        ...

    def kindless(self, kinds: Sequence[str]) -> Iterator[FoundNode]:
        """Yield the nodes with the label `Entity` that have none of these labels."""
        ...

    def edges(self, relation: str) -> Iterator[FoundEdge]:
        """Yield the edges of a type."""
        ...


def digest(row: Row, *more: Any) -> int:
    """Return the digest of a row: 64 bits over all that it holds, in any order of its properties.

    A list of numbers is compared as the server keeps it: all floats if one is a float.

    >>> digest({"a": 1, "b": [1, 2.5]}) == digest({"b": (1.0, 2.5), "a": 1}) != digest({"a": 1})
    True
    """
    parts = [(name, _as_kept(value)) for name, value in sorted(row.items())]
    text = repr((parts, more)).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(text, digest_size=BITS // 8).digest(), "big")


def _as_kept(value: Value) -> Value:
    value = plain(value)
    if isinstance(value, list) and {int, float} <= set(map(type, value)):
        return [float(item) for item in value]
    return value


def home_kinds(content: Content) -> dict[str, str]:
    """Return the kind of every node of a content, by its uid."""
    homes: dict[str, str] = {}
    for kind, rows in content.nodes.items():
        for row in rows:
            homes[row["uid"]] = kind
    return homes


@dataclass(slots=True)
class _Count:
    """What was found so far of one kind or type."""

    found: int = 0
    digest: int = 0
    changed: list[str] = field(default_factory=list)
    surplus: list[str] = field(default_factory=list)
    mislabelled: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    def add(self, value: int) -> None:
        """Add the digest of a row of ours."""
        self.digest = (self.digest + value) % 2**BITS


def compare_nodes(
    reader: Reader,
    content: Content,
    kind: str,
    homes: Mapping[str, str],
    is_swept: bool = True,
) -> Difference:
    """Return how the nodes of a kind differ.

    Args:
        reader: Reads the store.
        content: What the store should hold.
        kind: The kind.
        homes: See `home_kinds`.
        is_swept: Whether rows of this kind that carry a stamp are ours.
    """
    left: dict[str, int] = {}
    for row in content.nodes.get(kind, ()):
        left[row["uid"]] = digest(_with_stamp(reader, _with_point(row, kind), sync.stamp(row)))
    number, total = len(left), sum(left.values()) % 2**BITS
    second = statements.second_label(kind).lstrip(":")
    count = _Count()
    for node in reader.nodes(kind):
        count.found += 1
        uid: Value = node.row.get("uid")
        if isinstance(uid, str) and uid in left:
            found = digest(_without_note(node.row))
            count.add(found)
            if found != left.pop(uid) or (second and second not in node.labels):
                count.changed.append(uid)
        elif _is_at_home_elsewhere(node, kind, homes):
            count.mislabelled.append(node.place)
        elif is_swept and _is_ours(reader, node.row):
            count.surplus.append(node.place)
            count.add(digest(_without_note(node.row)))
        else:
            count.others.append(str(uid or ""))
    return _difference(kind, False, (number, total), count, left)


def compare_kindless(reader: Reader, kinds: Sequence[str]) -> Difference:
    """Return the entities that have lost the label of their kind, as surplus of `Entity`."""
    count = _Count()
    for node in reader.kindless(kinds):
        count.found += 1
        if _is_ours(reader, node.row):
            count.surplus.append(node.place)
            count.add(digest(node.row))
        else:
            count.others.append(str(node.row.get("uid") or ""))
    return _difference("Entity", False, (0, 0), count, ())


def compare_edges(
    reader: Reader,
    content: Content,
    relation: str,
    homes: Mapping[str, str],
    is_swept: bool = True,
) -> Difference:
    """Return how the edges of a type differ.

    An edge that joins others than it should is surplus, and missing where it should be. Arguments
    are as those of `compare_nodes`.
    """
    left: dict[str, tuple[int, int]] = {}
    total = 0
    for key in (key for key in content.edges if key[0] == relation):
        for edge_uid, start, end, row in content.edges[key]:
            value = digest(_with_stamp(reader, row, sync.stamp(row, key, start, end)))
            left[edge_uid] = value, digest({}, start, key[1], end, key[2])
            total = (total + value) % 2**BITS
    number = len(left)
    missing: list[str] = []
    count = _Count()
    for edge in reader.edges(relation):
        count.found += 1
        uid: Value = edge.row.get("uid")
        if isinstance(uid, str) and uid in left:
            expected, ends = left.pop(uid)
            found = digest(edge.row)
            count.add(found)
            if ends != _ends(edge, homes):
                count.surplus.append(edge.place)
                missing.append(uid)
            elif found != expected:
                count.changed.append(uid)
        elif is_swept and _is_ours(reader, edge.row):
            count.surplus.append(edge.place)
            count.add(digest(edge.row))
        else:
            count.others.append(str(uid or ""))
    return _difference(relation, True, (number, total), count, (*missing, *left))


def _is_at_home_elsewhere(node: FoundNode, kind: str, homes: Mapping[str, str]) -> bool:
    """Return whether a node is one of another kind, and has the label of that kind too."""
    uid = node.row.get("uid")
    home = homes.get(uid, kind) if isinstance(uid, str) else kind
    return home != kind and home in node.labels


def _ends(edge: FoundEdge, homes: Mapping[str, str]) -> int:
    kinds: list[str] = []
    for uid, labels in ((edge.start, edge.start_labels), (edge.end, edge.end_labels)):
        kind = homes.get(uid, "") if isinstance(uid, str) else ""
        kinds.append(kind if kind in labels else "")
    return digest({}, edge.start, kinds[0], edge.end, kinds[1])


def _with_stamp(reader: Reader, row: Row, mark: int) -> Row:
    return {**row, "stamp": mark} if reader.stamped else row


def _with_point(row: Row, kind: str) -> Row:
    """Return a row of a content with the point that the store makes of its degrees."""
    if not statements.has_location(kind) or row.get("latitude") is None:
        return row
    point = {"latitude": row["latitude"], "longitude": row["longitude"]}
    return {**row, "location": point}


def _without_note(row: Row) -> Row:
    """Return a row of a store without the note that one entity keeps."""
    return {name: value for name, value in row.items() if name != statements.NOTE_KEY}


def _is_ours(reader: Reader, row: Row) -> bool:
    """Return whether a row that is not in the content was written by us."""
    return not reader.stamped or type(row.get("stamp")) is int


def _difference(
    name: str, is_edge: bool, expected: tuple[int, int], count: _Count, missing: Collection[str]
) -> Difference:
    return Difference(
        name,
        is_edge,
        expected[0],
        count.found,
        expected[1],
        count.digest,
        tuple(sorted(missing)),
        tuple(count.changed),
        tuple(count.surplus),
        tuple(count.mislabelled),
        tuple(count.others),
    )
