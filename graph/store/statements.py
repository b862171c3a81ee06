"""The Cypher that writes a store, in the spelling both engines run (kinds and types come from the schema)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from .faults import StoreFault
from .protocol import Content, Value

NAME = re.compile(r"^[A-Za-z][A-Za-z0-9_]*$")
BATCH = 5_000
T = TypeVar("T")
Statement = tuple[str, list[Mapping[str, Value]]]


def _safe(name: str) -> str:
    if not NAME.match(name):
        raise StoreFault(f"{name!r} can not be a label or a type in a store")
    return name


def second_label(kind: str) -> str:
    """Return the shared second label of a kind: `:Entity`, none for claims and documents."""
    return "" if kind in ("Claim", "Document") else ":Entity"


def constraints(content: Content) -> Iterator[str]:
    """Yield the uniqueness constraints on `uid`, one a kind and one a type."""
    for kind in sorted({*content.nodes, "Store"}):
        name = _safe(kind).lower()
        yield f"CREATE CONSTRAINT {name}_uid IF NOT EXISTS FOR (n:{kind}) REQUIRE n.uid IS UNIQUE"
    for name in sorted({name for name, _, _ in content.edges}):
        lower = _safe(name).lower()
        yield f"CREATE CONSTRAINT {lower}_rel_uid IF NOT EXISTS FOR ()-[r:{name}]-() REQUIRE r.uid IS UNIQUE"


def _batches(found: Sequence[T]) -> Iterator[Sequence[T]]:
    for at in range(0, len(found), BATCH):
        yield found[at : at + BATCH]


def nodes(content: Content) -> Iterator[Statement]:
    """Yield (statement, rows) that merge every node by kind and uid."""
    for kind, found in sorted(content.nodes.items()):
        labels = f"SET n{second_label(kind)} " if second_label(kind) else ""
        text = (
            f"UNWIND $rows AS row MERGE (n:{_safe(kind)} {{uid: row.uid}}) SET n = row.p {labels}"
            "SET n.stamp = $stamp RETURN count(n) AS n"
        )
        for batch in _batches(found):
            yield text, [{"uid": p["uid"], "p": dict(p)} for p in batch]


def edges(content: Content) -> Iterator[Statement]:
    """Yield (statement, rows) that merge every edge by type, kinds of its ends and uid."""
    for (name, start, end), found in sorted(content.edges.items()):
        text = (
            f"UNWIND $rows AS row MATCH (a:{_safe(start)} {{uid: row.s}}) MATCH (z:{_safe(end)} {{uid: row.t}}) "
            f"MERGE (a)-[r:{_safe(name)} {{uid: row.uid}}]->(z) SET r = row.p SET r.stamp = $stamp "
            "RETURN count(r) AS n"
        )
        for batch in _batches(found):
            yield text, [{"uid": u, "s": s, "t": t, "p": dict(p)} for u, s, t, p in batch]


NOTE = "MERGE (m:Store {uid: 'entrepot'}) SET m = $p RETURN count(m) AS n"
READ_NOTE = (
    "MATCH (m:Store {uid: 'entrepot'}) "
    "RETURN m.case_name AS case_name, m.stamp AS stamp, m.state AS state, m.version AS version"
)


def note(content: Content, state: str, version: int) -> dict[str, Value]:
    """Return the properties of the store's note about itself."""
    return {
        "uid": "entrepot",
        "name": "entrepot",
        "kind": "Store",
        "case_name": content.case_name,
        "stamp": content.stamp,
        "state": state,
        "version": version,
    }
