"""The Cypher that writes a store, in the spelling both engines run (kinds and types come from the schema)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from .protocol import Content, Value
from .store_faults import StoreFault

NAME = re.compile(r"^[A-Za-z][A-Za-z0-9_]*$")
BATCH = 5_000  # rows a statement, embedded
SENT = 1_000  # rows a statement over Bolt: with two at a time faster than larger ones (benchmarks/stores.py)
T = TypeVar("T")
Statement = tuple[str, list[Mapping[str, Value]]]


def _safe(name: str) -> str:
    if not NAME.match(name):
        raise StoreFault(f"{name!r} can not be a label or a type in a store")
    return name


def second_label(kind: str) -> str:
    """Return the shared second label of a kind: `:Entity`, none for claims, documents and proposals."""
    return "" if kind in ("Claim", "Document", "Proposal") else ":Entity"


def constraints(content: Content, kinds: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """Yield the uniqueness constraints on `uid` by name, one a kind and one a type, of a content and of more kinds.

    A server numbers labels as it meets them and lists those of a node in that order: with every kind named here, before
    `Entity` is, the kind stands first.
    """
    for kind in sorted({*content.nodes, "Store", *kinds}):
        name = f"{_safe(kind).lower()}_uid"
        yield name, f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{kind}) REQUIRE n.uid IS UNIQUE"
    for relation in sorted({name for name, _, _ in content.edges}):
        name = f"{_safe(relation).lower()}_rel_uid"
        yield (
            name,
            f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR ()-[r:{relation}]-() REQUIRE r.uid IS UNIQUE",
        )


def _batches(found: Sequence[T]) -> Iterator[Sequence[T]]:
    for at in range(0, len(found), BATCH):
        yield found[at : at + BATCH]


def indexes() -> tuple[str, ...]:
    """Return the indexes of a server beside its constraints: uids of any kind; words of names, claims, titles."""
    options = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}"
    return (
        "CREATE INDEX entity_uid IF NOT EXISTS FOR (n:Entity) ON (n.uid)",
        f"CREATE FULLTEXT INDEX {NAMES} IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases] {options}",
        f"CREATE FULLTEXT INDEX claim_words IF NOT EXISTS FOR (n:Claim) ON EACH [n.said, n.quote] {options}",
        f"CREATE FULLTEXT INDEX document_words IF NOT EXISTS FOR (n:Document) ON EACH [n.heading, n.outlet] {options}",
    )


def node_text(kind: str) -> str:
    """Return the statement that merges nodes of a kind: a row has `uid` and its properties `p`."""
    labels = f"SET n{second_label(kind)} " if second_label(kind) else ""
    return f"UNWIND $rows AS row MERGE (n:{_safe(kind)} {{uid: row.uid}}) SET n = row.p {labels}RETURN count(n) AS n"


def _ends(key: tuple[str, str, str]) -> str:
    _, start, end = key
    return f"UNWIND $rows AS row MATCH (a:{_safe(start)} {{uid: row.s}}) MATCH (z:{_safe(end)} {{uid: row.t}}) "


def edge_text(key: tuple[str, str, str]) -> str:
    """Return the statement that merges edges of a type between two kinds: a row has `s`, `t`, `uid` and `p`."""
    return f"{_ends(key)}MERGE (a)-[r:{_safe(key[0])} {{uid: row.uid}}]->(z) SET r = row.p RETURN count(r) AS n"


def fresh_edge_text(key: tuple[str, str, str]) -> str:
    """Return the statement that makes edges of which none is there."""
    return f"{_ends(key)}CREATE (a)-[r:{_safe(key[0])}]->(z) SET r = row.p RETURN count(r) AS n"


def nodes(content: Content) -> Iterator[Statement]:
    """Yield (statement, rows) that merge every node by kind and uid."""
    for kind, found in sorted(content.nodes.items()):
        for batch in _batches(found):
            yield node_text(kind), [{"uid": p["uid"], "p": dict(p)} for p in batch]


def edges(content: Content) -> Iterator[Statement]:
    """Yield (statement, rows) that merge every edge by type, kinds of its ends and uid."""
    for key, found in sorted(content.edges.items()):
        for batch in _batches(found):
            yield edge_text(key), [{"uid": u, "s": s, "t": t, "p": dict(p)} for u, s, t, p in batch]


def fill(name: str) -> str:
    """Return the statement that sets an empty list where `KIND.property` or `START|TYPE|END.property` is absent."""
    of, _, key = name.partition(".")
    parts = [_safe(part) for part in of.split("|")]
    pattern = (
        f"(n:{parts[0]})" if len(parts) == 1 else f"(:{parts[0]})-[n:{parts[1]}]->(:{parts[2]})"
    )
    return (
        f"MATCH {pattern} WHERE n.{_safe(key)} IS NULL CALL {{ WITH n SET n.{_safe(key)} = [] }} "
        "IN TRANSACTIONS OF 10000 ROWS RETURN count(*) AS n"
    )


NAMES = "entity_names"
NOTE = "MERGE (m:Store {uid: 'entrepot'}) SET m = $p RETURN count(m) AS n"
LEASE = "MATCH (m:Store {uid: 'entrepot'}) SET m = $p, m.writer = $me, m.beat = timestamp() RETURN count(m) AS n"
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
    """Return the properties of the store's note about itself; kinds and relations are those that may be swept later."""
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
