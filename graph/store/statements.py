"""The Cypher that writes a store, in the spelling that both engines run.

Kinds and types come from the schema, and are checked before they become part of a statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from .protocol import Content, Value
from .store_faults import StoreFault

NAME = re.compile(r"^[A-Za-z][A-Za-z0-9_]*$")
BATCH = 5_000  # rows a statement, embedded
# Rows a statement over Bolt: with two at a time faster than larger ones (benchmarks/stores.py).
SENT = 1_000
Item = TypeVar("Item")
Statement = tuple[str, list[Mapping[str, Value]]]


def _safe(name: str) -> str:
    if not NAME.match(name):
        raise StoreFault(f"{name!r} can not be a label or a type in a store")
    return name


def second_label(kind: str) -> str:
    """Return `:Entity`, the second label of entities; an empty string for other kinds."""
    return "" if kind in ("Claim", "Document", "Proposal") else ":Entity"


def constraints(content: Content, kinds: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """Yield (name, statement) of the constraints that make uids unique.

    There is one for each kind and type of a content, and for each of some more kinds.
    """
    # A server numbers labels as it meets them and lists those of a node in that order. With every
    # kind named here, before `Entity` is, the kind stands first.
    for kind in sorted({*content.nodes, "Store", *kinds}):
        name = f"{_safe(kind).lower()}_uid"
        yield name, f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{kind}) REQUIRE n.uid IS UNIQUE"
    for relation in sorted({name for name, _, _ in content.edges}):
        name = f"{_safe(relation).lower()}_rel_uid"
        pattern = f"()-[r:{relation}]-()"
        yield (
            name,
            f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR {pattern} REQUIRE r.uid IS UNIQUE",
        )


def _batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]


def indexes() -> tuple[str, ...]:
    """Return the statements that make the indexes of a server beside its constraints.

    They are on uids of any kind, and on the words of names, claims and titles.
    """
    return (
        "CREATE INDEX entity_uid IF NOT EXISTS FOR (n:Entity) ON (n.uid)",
        _words_index(NAMES, "Entity", "n.name, n.aliases"),
        _words_index("claim_words", "Claim", "n.said, n.quote"),
        _words_index("document_words", "Document", "n.heading, n.outlet"),
    )


def _words_index(name: str, kind: str, properties: str) -> str:
    return (
        f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:{kind}) ON EACH [{properties}] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}"
    )


def node_text(kind: str) -> str:
    """Return the statement that merges nodes of a kind; a row has `uid` and its properties `p`."""
    labels = f"SET n{second_label(kind)} " if second_label(kind) else ""
    return (
        f"UNWIND $rows AS row MERGE (n:{_safe(kind)} {{uid: row.uid}}) "
        f"SET n = row.p {labels}RETURN count(n) AS n"
    )


def _ends(key: tuple[str, str, str]) -> str:
    _, start, end = key
    return (
        f"UNWIND $rows AS row MATCH (a:{_safe(start)} {{uid: row.s}}) "
        f"MATCH (z:{_safe(end)} {{uid: row.t}}) "
    )


def edge_text(key: tuple[str, str, str]) -> str:
    """Return the statement that merges edges of a type between two kinds.

    A row has the uids of both ends as `s` and `t`, its own `uid`, and its properties `p`.
    """
    return (
        f"{_ends(key)}MERGE (a)-[r:{_safe(key[0])} {{uid: row.uid}}]->(z) "
        "SET r = row.p RETURN count(r) AS n"
    )


def fresh_edge_text(key: tuple[str, str, str]) -> str:
    """Return the statement that makes edges of a type of which the store has no edge yet."""
    return f"{_ends(key)}CREATE (a)-[r:{_safe(key[0])}]->(z) SET r = row.p RETURN count(r) AS n"


def nodes(content: Content) -> Iterator[Statement]:
    """Yield (statement, rows) that merge every node by kind and uid."""
    for kind, rows in sorted(content.nodes.items()):
        for batch in _batches(rows):
            yield node_text(kind), [{"uid": row["uid"], "p": dict(row)} for row in batch]


def edges(content: Content) -> Iterator[Statement]:
    """Yield (statement, rows) that merge every edge by type, kinds of its ends and uid."""
    for key, rows in sorted(content.edges.items()):
        for batch in _batches(rows):
            yield edge_text(key), [_edge_row(*edge) for edge in batch]


def _edge_row(
    uid: str, start: str, end: str, properties: Mapping[str, Value]
) -> Mapping[str, Value]:
    return {"uid": uid, "s": start, "t": end, "p": dict(properties)}


def fill(name: str) -> str:
    """Return the statement that sets an empty list where a property is missing.

    Args:
        name: `KIND.property` or `START|TYPE|END.property`.
    """
    table, _, key = name.partition(".")
    parts = [_safe(part) for part in table.split("|")]
    pattern = f"(n:{parts[0]})"
    if len(parts) > 1:
        pattern = f"(:{parts[0]})-[n:{parts[1]}]->(:{parts[2]})"
    return (
        f"MATCH {pattern} WHERE n.{_safe(key)} IS NULL CALL {{ WITH n SET n.{_safe(key)} = [] }} "
        "IN TRANSACTIONS OF 10000 ROWS RETURN count(*) AS n"
    )


NAMES = "entity_names"
NOTE = "MERGE (m:Store {uid: 'entrepot'}) SET m = $p RETURN count(m) AS n"
LEASE = (
    "MATCH (m:Store {uid: 'entrepot'}) SET m = $p, m.writer = $me, m.beat = timestamp() "
    "RETURN count(m) AS n"
)
READ_NOTE = (
    "MATCH (m:Store {uid: 'entrepot'}) "
    "RETURN m.case_name AS case_name, m.stamp AS stamp, m.state AS state, m.version AS version"
)


def note(
    content: Content,
    state: str,
    version: int,
    kinds: Sequence[str] = (),
    relations: Sequence[str] = (),
) -> dict[str, Value]:
    """Return the properties of the store's note about itself.

    Args:
        content: The content that is written.
        state: "loading" or "complete", or "imported" after a bulk import.
        version: The version of the store's shape.
        kinds: Further kinds of node that may be in the store, and are deleted by a later sync.
        relations: Further types of edge, likewise.
    """
    return {
        "uid": "entrepot",
        "name": "entrepot",
        "kind": "Store",
        "case_name": content.case_name,
        "stamp": content.stamp,
        "state": state,
        "version": version,
        "kinds": sorted({*kinds, *content.nodes}),
        "relations": sorted({*relations, *(name for name, _, _ in content.edges)}),
    }
