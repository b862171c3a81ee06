"""What a reader may run, what runs alike on both engines, and the catalogue's own form."""

from __future__ import annotations

import pytest

from entrepot.graph.errors import BadInput
from entrepot.graph.store.faults import NotReadOnly
from entrepot.queries.catalogue import catalogue, get
from entrepot.queries.guard import check
from entrepot.queries.portable import faults
from entrepot.queries.run import parameters, value

ALLOWED = [
    "MATCH (n) RETURN n.uid AS uid",
    "MATCH (n) WHERE n.name = 'CREATE; DELETE' RETURN n.uid AS uid;",
    "MATCH (n) // SET nothing\nRETURN n.offset AS created",
    "MATCH (n:`SET`) RETURN n.uid AS uid",
    "CALL db.labels() YIELD label RETURN label",
    "CALL { MATCH (n) RETURN n LIMIT 1 } RETURN n.uid AS uid",
]
REFUSED = [
    "",
    "// only a comment",
    "CREATE (n)",
    "match (n) set n.x = 1",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) REMOVE n.x",
    "MERGE (n:X {uid: 1})",
    "DROP CONSTRAINT x",
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    "load   csv from 'http://127.0.0.1' as row return row",
    "MATCH (n) RETURN 1; CREATE (m)",
    "CALL dbms.killTransactions(['x'])",
    "CALL apoc.load.json('x') YIELD value RETURN value",
    "FOREACH (x IN [1] | CREATE (n))",
    "USE system SHOW USERS",
]


@pytest.mark.parametrize("query", ALLOWED)
def test_reading_passes(query: str) -> None:
    assert check(query) == query.strip().removesuffix(";")


@pytest.mark.parametrize("query", REFUSED)
def test_all_else_is_refused_in_one_line(query: str) -> None:
    with pytest.raises(NotReadOnly) as caught:
        check(query)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n) RETURN COLLECT { MATCH (m) RETURN m }",
        "MATCH (a)-[r]->{1,3}(b) RETURN b.uid AS uid",
        "MATCH (n) RETURN keys(n) AS k",
        "MATCH (n:Company {country: $c}) RETURN n.uid AS uid",
        "MATCH (n) RETURN n.title AS t",
        "MATCH (n) RETURN n {.*} AS n",
        "MATCH (n) RETURN round(n.x) AS x",
    ],
)
def test_what_only_one_engine_has_is_named(query: str) -> None:
    assert faults(query)


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_the_catalogue_reads_and_is_portable(name: str) -> None:
    query = get(name)
    check(query.text)
    assert faults(query.text) == []
    assert "LIMIT" in query.text
    assert "ORDER BY" in query.text


def test_the_catalogue_serves_each_group_of_users() -> None:
    users = [q.users for q in catalogue().values()]
    assert len(users) >= 10
    assert {*users} == {"investigators", "analysts", "policy staff"}


@pytest.mark.parametrize(
    ("text", "found"),
    [("3", 3), ("0.5", 0.5), ("true", True), ("null", None), ("LLC", "LLC"), ("'3'", "3"), ('["a"]', ["a"])],
)
def test_parameters_as_words(text: str, found: object) -> None:
    assert value(text) == found


def test_parameters_are_checked() -> None:
    assert parameters((("uid", "'x'"),), ["uid=y"]) == {"uid": "y"}
    with pytest.raises(BadInput, match="one of uid"):
        parameters((("uid", "'x'"),), ["name=y"])
    with pytest.raises(BadInput, match="NAME=VALUE"):
        parameters((), ["uid"])
    with pytest.raises(BadInput, match="a real date"):
        value("date('2024-02-31')")
