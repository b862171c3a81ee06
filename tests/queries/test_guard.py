"""What a reader may run, and the catalogue's own form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from entrepot.graph.errors import BadInput
from entrepot.graph.store import vocabulary
from entrepot.graph.store.store_faults import NotReadOnly
from entrepot.queries.catalogue import GROUPS, catalogue, read
from entrepot.queries.guard import check
from entrepot.queries.parameters import loose
from entrepot.queries.portable import faults
from entrepot.queries.schema_names import check_names
from entrepot.queries.syntax.tokens import without_comments

ALLOWED = [
    "MATCH (n) RETURN n.uid AS uid",
    "MATCH (n) WHERE n.name = 'CREATE; DELETE' RETURN n.uid AS uid;",
    "MATCH (n) // SET nothing\nRETURN n.offset AS created",
    "MATCH (n:`SET`) RETURN n.uid AS uid",
    "MATCH (n) RETURN n.set AS uid",
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
    "INSERT (:X)",
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
    assert (
        check(query).text.split() == query.removesuffix(";").replace("// SET nothing", "").split()
    )


@pytest.mark.parametrize("query", REFUSED)
def test_all_else_is_refused_in_one_line(query: str) -> None:
    with pytest.raises(NotReadOnly) as caught:
        check(query)
    assert "\n" not in str(caught.value)


def test_the_place_of_what_is_refused_is_shown() -> None:
    with pytest.raises(NotReadOnly, match="line 2, column 1: SET would change the graph") as caught:
        check("MATCH (n)\nSET n.x = 1")
    assert caught.value.pointer == "  SET n.x = 1\n  ^"


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_the_catalogue_reads_is_portable_and_says_what_it_reads(name: str) -> None:
    query = catalogue()[name]
    check(query.text)
    assert faults(query.text) == []
    assert "LIMIT" in query.text
    assert "ORDER BY" in query.text or query.text.rstrip().endswith("LIMIT 1")
    assert query.question.endswith("?")
    body = without_comments(query.text)
    read_there = {w for m in re.finditer(r"[(\[]\w*:([A-Za-z_|]+)", body) for w in m[1].split("|")}
    assert {*query.reads} == (read_there or {"every kind"})
    assert read_there <= {*vocabulary.labels(), *vocabulary.relations()}
    check_names(check(query.text))
    assert {p.name for p in loose(query.text)} == {p.name for p in query.parameters}


def test_the_catalogue_serves_each_group_of_users_and_has_every_group() -> None:
    found = catalogue().values()
    assert len(found) >= 40
    assert {q.users for q in found} == {"investigators", "analysts", "policy staff"}
    assert {q.group for q in found} == {*GROUPS}
    assert len({q.title for q in found}) == len(found)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("// title", "// heading"), "no title"),
        (("// group: evidence", "// group: rumours"), "one of evidence, routes"),
        (("day: date", "day: moment"), "param: NAME: TYPE = DEFAULT"),
        (("= 2024-02-29", "= 2024-02-30"), "a date: 2025, 2025-08 or 2025-08-31"),
        (("n -- How many.", "n"), "// returns: n -- WHAT, one line for each column"),
        (("\nLIMIT 1", ""), "LIMIT N as its last line"),
    ],
)
def test_a_wrong_front_matter_is_said(
    tmp_path: Path, change: tuple[str, str], message: str
) -> None:
    text = (
        "// title: T\n// question: Q?\n// group: evidence\n// for: analysts\n"
        "// param: day: date = 2024-02-29 -- a day\n"
        "// returns: n -- How many.\n// reads: Claim\n"
        "MATCH (c:Claim) WHERE c.known_day = $day RETURN count(c) AS n\nLIMIT 1\n"
    )
    path = tmp_path / "one.cypher"
    path.write_text(text, encoding="utf-8")
    assert [p.name for p in read(path).parameters] == ["day"]
    path.write_text(text.replace(*change), encoding="utf-8")
    with pytest.raises(BadInput, match=re.escape(message)):
        read(path)
