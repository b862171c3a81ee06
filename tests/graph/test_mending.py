"""What somebody did by hand to a store is found row by row, and mended without touching others."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import kglite
import pytest

from entrepot.graph.store.bolt import Bolt
from entrepot.graph.store.comparison import digest
from entrepot.graph.store.embedded import Embedded
from entrepot.graph.store.protocol import VERSION, Content, Difference, Stamp
from entrepot.graph.store.store_faults import NotReadOnly, StoreFault

FIRMS = [
    {"uid": f"f:{i}", "kind": "Company", "name": f"F{i}", "aliases": [f"A{i}"]} for i in range(6)
]
PEOPLE = [{"uid": "p:0", "kind": "Person", "name": "P0", "aliases": []}]
CLAIM = {"uid": "c:0", "kind": "Claim", "name": "c:0", "strength": 0.5, "said": "it supplies"}
RING = [(f"e:{i}", f"f:{i}", f"f:{(i + 1) % 6}", {"uid": f"e:{i}", "n": i}) for i in range(6)]
CONTENT = Content(
    "mending",
    "mending-1",
    {"Company": FIRMS, "Person": PEOPLE, "Claim": [CLAIM]},
    {
        ("SUPPLIES", "Company", "Company"): RING,
        ("DIRECTS", "Person", "Company"): [("d:0", "p:0", "f:0", {"uid": "d:0", "n": 9})],
        ("SUBJECT", "Claim", "Company"): [("s:0", "c:0", "f:0", {"uid": "s:0"})],
    },
)
# What is found of a whole store: (expected, missing, changed, surplus, mislabelled, others).
WHOLE: dict[str, Any] = {
    "Claim": (1, (), (), 0, 0, ()),
    "Company": (6, (), (), 0, 0, ()),
    "Person": (1, (), (), 0, 0, ()),
    "DIRECTS": (1, (), (), 0, 0, ()),
    "SUBJECT": (1, (), (), 0, 0, ()),
    "SUPPLIES": (6, (), (), 0, 0, ()),
}
DAMAGE: dict[str, tuple[str, dict[str, Any]]] = {
    "a node with its edges": (
        "MATCH (n:Company {uid: 'f:1'}) DETACH DELETE n",
        {"Company": (6, ("f:1",), (), 0, 0, ()), "SUPPLIES": (6, ("e:0", "e:1"), (), 0, 0, ())},
    ),
    "a property of a node": (
        "MATCH (n:Company {uid: 'f:1'}) SET n.name = 'Another'",
        {"Company": (6, (), ("f:1",), 0, 0, ())},
    ),
    "a property taken away": (
        "MATCH (n:Claim {uid: 'c:0'}) SET n.said = null",
        {"Claim": (1, (), ("c:0",), 0, 0, ())},
    ),
    "a property more": (
        "MATCH (n:Person {uid: 'p:0'}) SET n.listed = true",
        {"Person": (1, (), ("p:0",), 0, 0, ())},
    ),
    "a number of another type": (
        "MATCH ()-[r:SUPPLIES {uid: 'e:3'}]->() SET r.n = 3.0",
        {"SUPPLIES": (6, (), ("e:3",), 0, 0, ())},
    ),
    "a stamp": (
        "MATCH (n:Company {uid: 'f:2'}) SET n.stamp = 1",
        {"Company": (6, (), ("f:2",), 0, 0, ())},
    ),
    "a stamp taken away": (
        "MATCH (n:Company {uid: 'f:2'}) REMOVE n.stamp",
        {"Company": (6, (), ("f:2",), 0, 0, ())},
    ),
    "an edge": (
        "MATCH ()-[r:SUPPLIES {uid: 'e:3'}]->() DELETE r",
        {"SUPPLIES": (6, ("e:3",), (), 0, 0, ())},
    ),
    "an edge turned round": (
        "MATCH (a)-[r:SUPPLIES {uid: 'e:3'}]->(b) WITH a, b, r, properties(r) AS p DELETE r "
        "CREATE (b)-[x:SUPPLIES]->(a) SET x = p",
        {"SUPPLIES": (6, ("e:3",), (), 1, 0, ())},
    ),
    "an edge to a node of another kind": (
        "MATCH (a)-[r:SUPPLIES {uid: 'e:3'}]->(b), (p:Person {uid: 'p:0'}) "
        "WITH a, p, r, properties(r) AS q DELETE r CREATE (a)-[x:SUPPLIES]->(p) SET x = q",
        {"SUPPLIES": (6, ("e:3",), (), 1, 0, ())},
    ),
    "the second label": (
        "MATCH (n:Company {uid: 'f:4'}) REMOVE n:Entity",
        {"Company": (6, (), ("f:4",), 0, 0, ())},
    ),
    "the label of the kind": (
        "MATCH (n:Company {uid: 'f:4'}) REMOVE n:Company",
        {
            "Company": (6, ("f:4",), (), 0, 0, ()),
            "Entity": (0, (), (), 1, 0, ()),
            "SUPPLIES": (6, ("e:3", "e:4"), (), 2, 0, ()),
        },
    ),
    "a label of another kind": (
        "MATCH (n:Company {uid: 'f:4'}) SET n:Person",
        {"Person": (1, (), (), 0, 1, ())},
    ),
    "a label of a kind that the case lacks": (
        "MATCH (n:Company {uid: 'f:4'}) SET n:Vessel",
        {"Vessel": (0, (), (), 0, 1, ())},
    ),
    "a row with a stamp": (
        "CREATE (:Company:Entity {uid: 'f:9', name: 'F9', stamp: 12})",
        {"Company": (6, (), (), 1, 0, ())},
    ),
    "everything": (
        "MATCH (n) WHERE NOT n:Store DETACH DELETE n",
        {
            "Claim": (1, ("c:0",), (), 0, 0, ()),
            "Company": (6, tuple(f"f:{i}" for i in range(6)), (), 0, 0, ()),
            "Person": (1, ("p:0",), (), 0, 0, ()),
            "DIRECTS": (1, ("d:0",), (), 0, 0, ()),
            "SUBJECT": (1, ("s:0",), (), 0, 0, ()),
            "SUPPLIES": (6, tuple(f"e:{i}" for i in range(6)), (), 0, 0, ()),
        },
    ),
}
# Rows that entrepot did not write, some where its own rows are.
OTHERS = (
    "CREATE (:Letter {uid: 'l:1', stamp: 7})-[:POSTED {stamp: 8}]->(:Letter {uid: 'l:2'})",
    "CREATE (:Company {uid: 'f:hand', name: 'By hand'})",
    "MATCH (a:Company {uid: 'f:hand'}), (b:Company {uid: 'f:0'}) "
    "CREATE (a)-[:SUPPLIES {uid: 'e:hand'}]->(b), (b)-[:SUPPLIES]->(a), (b)-[:KNOWS]->(a), "
    "(b)-[:OWNS {uid: 'o:hand'}]->(a)",
)


@pytest.fixture
def store(neo4j_url: str) -> Iterator[Bolt]:
    found = Bolt(neo4j_url, replace=True)
    by_hand(found, "MATCH (n) WHERE NOT n:Store DETACH DELETE n")
    found.write(Content("mending", "empty", {}, {}))
    found.write(CONTENT)
    yield found
    by_hand(found, "MATCH (n) WHERE NOT n:Store DETACH DELETE n")
    found.close()


def by_hand(store: Bolt, *statements: str) -> None:
    with store._session() as session:
        for statement in statements:
            session.run(statement).consume()


def rows(store: Bolt) -> tuple[Any, Any]:
    """Every row of the database with all that it holds, but the note."""
    nodes = "MATCH (n) WHERE NOT n:Store RETURN labels(n) AS l, properties(n) AS p"
    edges = "MATCH (a)-[r]->(b) RETURN a.uid AS a, type(r) AS t, properties(r) AS p, b.uid AS b"
    with store._session() as session:
        return (
            sorted(repr((sorted(r["l"]), sorted(r["p"].items()))) for r in session.run(nodes)),
            sorted(
                repr((r["a"], r["t"], sorted(r["p"].items()), r["b"])) for r in session.run(edges)
            ),
        )


def counts(differences: list[Difference]) -> dict[str, Any]:
    return {
        item.name: (
            item.expected,
            item.missing,
            item.changed,
            len(item.surplus),
            len(item.mislabelled),
            item.others,
        )
        for item in differences
    }


@pytest.mark.parametrize("atomic", [50_000, 0])
@pytest.mark.parametrize("what", DAMAGE)
def test_what_was_done_by_hand_is_found_and_mended(store: Bolt, what: str, atomic: int) -> None:
    statement, found = DAMAGE[what]
    before = rows(store)
    by_hand(store, statement)
    # The stamps say nothing of it; with every entity the note is gone too.
    assert what == "everything" or not store.write(CONTENT)
    assert counts(store.differences(CONTENT)) == WHOLE | found
    store.atomic = atomic
    store.repair(CONTENT)
    assert rows(store) == before
    after = store.differences(CONTENT)
    assert counts(after) == WHOLE
    assert [item.name for item in after if item.digest != item.expected_digest] == []
    assert store.stamp() == Stamp("mending", "mending-1", "complete", VERSION)


@pytest.mark.parametrize("atomic", [50_000, 0])
def test_only_what_differs_is_written_and_rows_of_others_stay(store: Bolt, atomic: int) -> None:
    by_hand(store, *OTHERS)
    with_others = rows(store)
    by_hand(store, "MATCH (n:Company {uid: 'f:3'}) SET n.name = 'Another'")
    store.atomic = atomic
    lines: list[str] = []
    found = counts(store.repair(CONTENT, lines.append))
    assert lines == ["Company: 1 written, 0 deleted"]
    assert found == WHOLE | {
        "Company": (6, (), ("f:3",), 0, 0, ("f:hand",)),
        "SUPPLIES": (6, (), (), 0, 0, found["SUPPLIES"][5]),
        "OWNS": (0, (), (), 0, 0, ("o:hand",)),
    }
    assert sorted(found["SUPPLIES"][5]) == ["", "e:hand"]
    assert rows(store) == with_others


def test_two_rows_of_one_uid_are_mended_with_the_constraint_that_was_dropped(store: Bolt) -> None:
    before = rows(store)
    by_hand(
        store,
        "DROP CONSTRAINT company_uid",
        "DROP INDEX entity_uid",
        "MATCH (n:Company {uid: 'f:1'}) CREATE (m:Company:Entity) SET m = properties(n)",
    )
    assert store.missing_schema(CONTENT) == ["company_uid", "entity_uid"]
    with pytest.raises(StoreFault, match="`entrepot build --repair`") as caught:
        store.write(Content("mending", "another", CONTENT.nodes, CONTENT.edges))
    assert "\n" not in str(caught.value)
    assert counts(store.repair(CONTENT))["Company"] == (6, (), (), 1, 0, ())
    # Either of the two may be the one that stays, with the edges of the first made anew.
    assert rows(store) == before
    assert store.missing_schema(CONTENT) == []


@pytest.mark.parametrize("seed", range(5))
def test_damage_of_many_kinds_at_once_is_mended(store: Bolt, seed: int) -> None:
    before = rows(store)
    chosen = random.Random(seed).sample(sorted(set(DAMAGE) - {"everything"}), 5)
    by_hand(store, *(DAMAGE[what][0] for what in chosen))
    store.repair(CONTENT)
    assert rows(store) == before, chosen


def test_a_database_of_another_case_is_not_repaired(store: Bolt, neo4j_url: str) -> None:
    by_hand(store, "MATCH (n:Company {uid: 'f:3'}) SET n.name = 'Another'")
    before = rows(store)
    other = Bolt(neo4j_url)
    with pytest.raises(StoreFault, match="holds the case 'mending', not 'other'"):
        other.repair(Content("other", "other-1", CONTENT.nodes, CONTENT.edges))
    other.close()
    assert rows(store) == before


def test_the_note_is_made_again(store: Bolt) -> None:
    by_hand(store, "MATCH (m:Store) DELETE m")
    assert counts(store.repair(CONTENT)) == WHOLE
    assert store.stamp() == Stamp("mending", "mending-1", "complete", VERSION)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (n:Company {uid: 'w'}) RETURN n",
        "MATCH (n:Company) SET n.name = 'w' RETURN n",
        "MATCH (n:Company) DETACH DELETE n",
        "CALL db.createLabel('Written')",
        "CREATE INDEX written IF NOT EXISTS FOR (n:Company) ON (n.name)",
    ],
)
def test_the_server_itself_refuses_a_query_that_writes(store: Bolt, statement: str) -> None:
    before = rows(store)
    with pytest.raises(NotReadOnly, match="it would write"):
        store.run(statement)
    assert rows(store) == before


def test_a_digest_counts_every_value_and_no_order() -> None:
    row: dict[str, Any] = {"uid": "a", "n": 1, "list": ["x", "y"]}
    assert digest(row) == digest(dict(reversed(row.items())))
    assert digest({"n": (1, 2.5)}) == digest({"n": [1.0, 2.5]})
    others: list[dict[str, Any]] = [
        {**row, "n": 1.0},
        {**row, "list": ["y", "x"]},
        {**row, "more": ""},
        {"uid": "a"},
    ]
    assert len({digest(row), *map(digest, others)}) == 5
    assert digest(row, "s") != digest(row, "t")


def test_an_embedded_file_that_was_edited_is_found_and_written_anew(tmp_path: Any) -> None:
    store = Embedded(tmp_path / "graph.kgl")
    store.write(CONTENT)
    assert counts(store.differences(CONTENT)) == WHOLE
    graph = kglite.load(str(store.path))
    graph.cypher("MATCH (n:Company {uid: 'f:1'}) SET n.name = 'Another'")
    graph.cypher("MATCH ()-[r:SUPPLIES {uid: 'e:3'}]->() DELETE r")
    graph.cypher("CREATE (:Vessel {uid: 'v:1', name: 'V'})")
    graph.save(str(store.path))
    edited = Embedded(store.path)
    assert not edited.write(CONTENT)  # its note says nothing of it
    found = {
        "Company": (6, (), ("f:1",), 0, 0, ()),
        "SUPPLIES": (6, ("e:3",), (), 0, 0, ()),
        "Vessel": (0, (), (), 1, 0, ()),
    }
    assert counts(edited.repair(CONTENT)) == WHOLE | found
    assert counts(edited.differences(CONTENT)) == WHOLE
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.kgl"]


@pytest.mark.parametrize("text", [None, b"", b"not a graph"])
def test_a_lost_or_broken_embedded_file_is_written_anew(tmp_path: Any, text: Any) -> None:
    store = Embedded(tmp_path / "graph.kgl")
    if text is not None:
        store.path.write_bytes(text)
    found = store.repair(CONTENT)
    assert {item.name: len(item.missing) for item in found} == {
        name: row[0] for name, row in WHOLE.items()
    }
    assert all(item.is_ours_whole for item in store.differences(CONTENT))
