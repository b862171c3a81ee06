"""The Cypher that writes a store, in the spelling that both engines run.

Kinds and types come from the schema, and are checked before they become part of a statement.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from ..schema import schema
from .protocol import Content, Stamp, Value
from .store_faults import StoreFault

NAME = re.compile(r"^[A-Za-z][A-Za-z0-9_]*$")
BATCH = 5_000  # rows a statement, embedded
# Rows a statement over Bolt: with two at a time faster than larger ones (benchmarks/stores.py).
SENT = 1_000


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
    # Without a constraint on uids of edges, merging many edges between one pair takes quadratic
    # time.
    for relation in sorted({name for name, _, _ in content.edges}):
        name = f"{_safe(relation).lower()}_rel_uid"
        pattern = f"()-[r:{relation}]-()"
        yield (
            name,
            f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR {pattern} REQUIRE r.uid IS UNIQUE",
        )


def indexes(content: Content) -> tuple[str, ...]:
    """Return the statements that make the indexes of a server beside its constraints.

    They are on uids of any kind, on names, countries, places, days and support, and on the words
    of names, claims and titles.
    """
    return (
        _index("entity_uid", "(n:Entity)", "n.uid"),
        _index("entity_name", "(n:Entity)", "n.name"),
        _index("entity_country", "(n:Entity)", "n.country"),
        _index("entity_note", "(n:Entity)", f"n.{NOTE_KEY}"),
        _index("claim_known_day", "(n:Claim)", "n.known_day"),
        "CREATE POINT INDEX place_location IF NOT EXISTS FOR (n:Place) ON (n.location)",
        *_relation_indexes(content),
        _words_index(NAMES, "Entity", "n.name, n.aliases"),
        _words_index("claim_words", "Claim", "n.said, n.quote"),
        _words_index("document_words", "Document", "n.heading, n.outlet"),
    )


def embedded_indexes(content: Content) -> Iterator[str]:
    """Yield the statements that make the same indexes in the embedded engine.

    It keys them by the first label of a node, so that there is one for each kind.
    """
    for kind in sorted(content.nodes):
        if second_label(kind):
            yield _index(f"{_safe(kind).lower()}_name", f"(n:{kind})", "n.name")
            yield _index(f"{kind.lower()}_country", f"(n:{kind})", "n.country")
    if "Claim" in content.nodes:
        yield _index("claim_known_day", "(n:Claim)", "n.known_day")
    yield from _relation_indexes(content)


def _relation_indexes(content: Content) -> Iterator[str]:
    for relation in sorted({name for name, _, _ in content.edges} & {*schema().predicates}):
        for key in ("support", "first_known"):
            yield _index(f"{relation.lower()}_{key}", f"()-[r:{relation}]-()", f"r.{key}")


def _index(name: str, pattern: str, key: str) -> str:
    return f"CREATE INDEX {name} IF NOT EXISTS FOR {pattern} ON ({key})"


def _words_index(name: str, kind: str, properties: str) -> str:
    return (
        f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:{kind}) ON EACH [{properties}] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}"
    )


def has_location(kind: str) -> bool:
    """Return whether nodes of a kind may have the point `location`."""
    known = schema().kinds.get(kind)
    return known is not None and known.family == "place"


def node_text(kind: str) -> str:
    """Return the statement that merges nodes of a kind; a row has `uid` and its properties `p`."""
    labels = f"SET n{second_label(kind)} " if second_label(kind) else ""
    # A parameter cannot be a point on both engines, so each makes its own; of nulls it makes none.
    point = f"SET n.location = {POINT} " if has_location(kind) else ""
    return (
        # `SET n = ` also drops what the row lacks; with `+=` values of an older state would stay.
        f"UNWIND $rows AS row MERGE (n:{_safe(kind)} {{uid: row.uid}}) "
        f"SET n = row.p {labels}{point}RETURN count(n) AS n"
    )


def numbered_node_text(kind: str) -> str:
    """Return the statement that makes nodes of a kind in the embedded engine.

    A row has its properties `p`, among them `id`, the engine's number of the node.
    """
    labels = f"SET n{second_label(kind)} " if second_label(kind) else ""
    return (
        f"UNWIND $rows AS row CREATE (n:{_safe(kind)}) SET n = row.p {labels}RETURN count(n) AS n"
    )


def location_text(kind: str) -> str:
    """Return the statement that makes a point of the degrees of each node of a kind."""
    return f"MATCH (n:{_safe(kind)}) WHERE n.latitude IS NOT NULL SET n.location = {POINT}"


def _ends(key: tuple[str, str, str]) -> str:
    _, start, end = key
    return (
        # Each end has its kind, by which its uid is indexed; without it every node would be passed
        # over.
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


def edge_row(
    uid: str, start: str, end: str, properties: Mapping[str, Value]
) -> Mapping[str, Value]:
    """Return an edge as a row of a statement that writes edges."""
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
POINT = "point({latitude: n.latitude, longitude: n.longitude})"
# The note of a whole store is a property of one of its entities, so that every node is one of the
# case. Only while a server is filled, or where a case has no entity, it is a node of its own.
NOTE_KEY = "entrepot"
NOTE = "MERGE (m:Store {uid: 'entrepot'}) SET m = $p RETURN count(m) AS n"
LEASE = (
    "MATCH (m:Store {uid: 'entrepot'}) SET m = $p, m.writer = $me, m.beat = timestamp() "
    "RETURN count(m) AS n"
)
DROP_NOTE_NODE = "MATCH (m:Store {uid: 'entrepot'}) DELETE m"
READ_NOTE_NODE = (
    "MATCH (m:Store {uid: 'entrepot'}) "
    "RETURN m.case_name AS case_name, m.stamp AS stamp, m.state AS state, m.version AS version"
)
READ_NOTE = (  # both places in one statement, of which the node comes first
    "OPTIONAL MATCH (m:Store {uid: 'entrepot'}) "
    f"OPTIONAL MATCH (n:Entity) WHERE n.{NOTE_KEY} IS NOT NULL "
    "RETURN m.case_name AS case_name, m.stamp AS stamp, m.state AS state, m.version AS version, "
    f"n.{NOTE_KEY} AS note"
)
READ_KEPT_NOTE = f"MATCH (n:Entity) WHERE n.{NOTE_KEY} IS NOT NULL RETURN n.{NOTE_KEY} AS note"
FORGET_NOTE = f"MATCH (n:Entity) WHERE n.{NOTE_KEY} IS NOT NULL REMOVE n.{NOTE_KEY}"


def keeper(content: Content) -> tuple[str, str] | None:
    """Return kind and uid of the entity that keeps the note, or None if there is no entity.

    It is the first of the first kind in the order of the schema, so that a reader finds it soon.
    """
    for kind in schema().kinds:
        for row in content.nodes.get(kind, ())[:1]:
            return kind, str(row["uid"])
    return None


def keep_note(kind: str) -> str:
    """Return the statement that sets the note, `$note`, on the entity `$uid` of a kind."""
    return f"MATCH (n:{kind} {{uid: $uid}}) SET n.{NOTE_KEY} = $note RETURN count(n) AS n"


def kept_note(kind: str) -> str:
    """Return the query for the note on an entity of a kind."""
    return f"MATCH (n:{kind}) WHERE n.{NOTE_KEY} IS NOT NULL RETURN n.{NOTE_KEY} AS note"


def stamp_of_note(text: str) -> Stamp:
    """Return the stamp that a note states."""
    note = json.loads(text)
    return Stamp(note["case_name"], note["stamp"], note["state"], note["version"])


def note_text(properties: Mapping[str, Value]) -> str:
    """Return a note as the text that an entity keeps."""
    return json.dumps(properties, sort_keys=True)


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
