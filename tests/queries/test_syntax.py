"""The parser of Cypher: what it reads, what it refuses, and that no spelling passes the guard."""

from __future__ import annotations

import json
from itertools import chain

import pytest
from differential import QUERIES, REFUSED
from hypothesis import example, given, settings
from hypothesis import strategies as st

from entrepot.graph.store.store_faults import QueryFault
from entrepot.queries.catalogue import catalogue
from entrepot.queries.guard import check, single
from entrepot.queries.rewriting import for_engine
from entrepot.queries.syntax import parser
from entrepot.queries.syntax.parser import parse
from entrepot.queries.syntax.tokens import resolved, tokens, without_comments

# Ways to a file, to the network, to a server's settings and to other databases.
HOLES = [
    "`LOAD` CSV FROM 'file:///etc/passwd' AS r RETURN r",
    "LOAD `CSV` FROM 'file:///etc/passwd' AS r RETURN r",
    r"\u004cOAD CSV FROM 'file:///etc/passwd' AS r RETURN r",
    r"LO\u0041D CSV FROM 'http://127.0.0.1/' AS r RETURN r",
    "LOAD/**/CSV FROM 'x' AS r RETURN r",
    "LOAD// a comment\nCSV FROM 'x' AS r RETURN r",
    "MATCH (n) WITH n LOAD CSV FROM 'http://127.0.0.1/?' + n.uid AS r RETURN r",
    "MATCH (n) CALL { WITH n LOAD CSV FROM 'http://x/' + n.uid AS r RETURN r } RETURN r",
    "CALL `apoc`.`load`.json('x') YIELD value RETURN value",
    r"CALL ap\u006fc.load.json('x') YIELD value RETURN value",
    "CALL apoc . load . json('x') YIELD value RETURN value",
    "CALL dbms.listConfig()",
    "CALL dbms.listConfig",
    "RETURN `apoc`.version() AS v",
    "RETURN apoc.cypher.runFirstColumnSingle('MATCH (n) RETURN n', {}) AS v",
    "RETURN file() AS f",
    "SHOW USERS",
    "SHOW SETTINGS YIELD name, value RETURN name, value",
    "USE system MATCH (n) RETURN n",
    "CYPHER 25 MATCH (n) RETURN n",
    "EXPLAIN MATCH (n) RETURN n",
    "PROFILE MATCH (n) RETURN n",
    "MATCH (n) CALL { WITH n CREATE (m) } RETURN n",
    "MATCH (n) CALL { WITH n DELETE n } IN TRANSACTIONS OF 1 ROW",
    "MATCH (n) RETURN n; MATCH (m) DETACH DELETE m",
    "RETURN 1 IS :: INTEGER `DETACH` `DELETE` n",
    r"RETURN '\u0027; MATCH (n) DETACH DELETE n //' AS x",
    r"RETURN '\\u0027' AS x",
    "MATCH (n:$(1)) RETURN n",
]
# What only looks like a clause.
NAMES = [
    "MATCH (create:Company) RETURN create.uid AS set",
    "MATCH (n) WHERE n.set = 'DELETE' RETURN n.`load csv` AS remove",
    "MATCH (match)-[merge:SUPPLIES]->(limit) RETURN limit.order AS call, merge.skip AS load",
    "RETURN {create: 1, delete: 2} AS load ORDER BY load",
    "MATCH (n) RETURN n { .set, remove: n.detach } AS use",
    "UNWIND [1] AS delete RETURN delete",
]


PIECES = (
    *"MATCH (n) ( ) [ ] { } -[:A]-> RETURN n , WHERE x.y = 'a' \" ` // /* */ ; LOAD CSV".split(),
    *"FROM AS CALL db.labels () $p 1.5 .. | & ! EXISTS COUNT \\u0041 \\ IN NOT CASE END".split(),
)


def rows(text: str) -> list[str]:
    """Return the rules of the parts of a query, in order."""
    return [node.rule for node in parse(text).tree.walk()]


@pytest.mark.parametrize("query", HOLES)
def test_no_spelling_leads_out_of_the_graph(query: str) -> None:
    with pytest.raises(QueryFault) as caught:
        check(query)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("query: ")


@pytest.mark.parametrize("query", [hole for hole in HOLES if "DELETE" not in hole])
def test_a_scratch_copy_leads_no_further(query: str) -> None:
    if "CREATE" in query:
        assert single(query).text == query
        return
    with pytest.raises(QueryFault):
        single(query)


@pytest.mark.parametrize("query", NAMES)
def test_a_keyword_is_a_name_where_a_name_stands(query: str) -> None:
    assert check(query).text == query


@pytest.mark.parametrize(
    "query", [*(q.text for q in catalogue().values()), *chain(*QUERIES.values()), *REFUSED]
)
def test_every_query_of_ours_is_read(query: str) -> None:
    assert parse(query).tree.rule == "start"


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("MATCH (n) RETURN 'abc", "line 1, column 18: found ' that is never closed"),
        ("MATCH (n RETURN n", "line 1, column 7: found ( that is never closed"),
        ("MATCH (n)) RETURN n", "line 1, column 10: found ) that closes nothing"),
        ("MATCH (n)\u00a0RETURN n", "line 1, column 10: found U+00A0, which looks like nothing"),
        ("MATCH (n) RETURN n.x AS x ORDER x", "line 1, column 33: found 'x'; expected BY"),
        ("MATCH (n)\nWERE n.x = 1 RETURN n", "line 2, column 1: found 'WERE'; expected one of"),
        ("RETURN 'a\\d' AS x", r"line 1, column 10: found \d in a text; expected \\d"),
        ("RETURN 12abc AS x", "line 1, column 8: found '12abc'; expected a number or a name"),
        ("SHOW USERS", "line 1, column 1: found SHOW, a statement about the server"),
        ("MATCH (n) FILTER n.x = 1 RETURN n", "found FILTER, a clause of Cypher 25; write WITH *"),
    ],
)
def test_what_is_no_cypher_is_said_with_its_place(query: str, line: str) -> None:
    with pytest.raises(QueryFault) as caught:
        check(query)
    assert line in str(caught.value)


def test_escapes_are_resolved_before_any_rule_looks() -> None:
    assert check(r"RETURN 'caf\u00e9' AS \u0078").text == "RETURN 'café' AS x"
    assert resolved("RETURN '\\\\d' AS x") == "RETURN '\\\\d' AS x"


def test_comments_are_left_out_and_all_else_stays_in_its_place() -> None:
    query = "MATCH (n) /* SET\n */ WHERE n.a = 'SET // \\'' // DROP\nRETURN n;"
    statement = check(query)
    assert statement.text == "MATCH (n)       \n    WHERE n.a = 'SET // \\''        \nRETURN n"
    assert len(without_comments(query)) == len(query)


def test_a_bracket_is_a_pattern_only_before_a_relation() -> None:
    assert "pattern_test" in rows("MATCH (a), (b) WHERE (a)-[:OWNS]->(b) RETURN a")
    assert "pattern_test" in rows("MATCH (a), (b) WHERE NOT (a)<--(b) RETURN a")
    assert "pattern_test" not in rows("MATCH (a) WHERE (a.x) - (1) < -(2) RETURN a")


def test_a_bar_parts_a_list_from_what_is_made_of_it() -> None:
    assert "label_any" not in rows("MATCH (n) RETURN [x IN labels(n) | x] AS l")
    assert "label_any" in rows("MATCH (n) WHERE n:A|B RETURN n")
    both = rows("MATCH (n) RETURN [x IN nodes(p) WHERE x:A|B | x.uid] AS l")
    assert "label_any" in both
    assert "label_any" in rows("RETURN reduce(n = 0, x IN l | n + CASE WHEN x:A|B THEN 1 END) AS n")
    assert "pattern_comprehension" not in rows("MATCH (n) RETURN [n.x, n:A|B] AS l")
    assert "pattern_comprehension" in rows("MATCH (n) RETURN [p = (n)-->() | length(p)] AS l")
    assert "pattern_comprehension" in rows("MATCH (n) RETURN [(n)-->(m:A) | m.uid] AS l")


def test_a_part_knows_its_place() -> None:
    query = "MATCH (n) WHERE n.x > 1 + 2 RETURN n"
    parts = {node.rule: node for node in parse(query).tree.walk()}
    assert query[parts["comparison"].start : parts["comparison"].end] == "n.x > 1 + 2"
    assert parts["comparison"].spelling() == "n . x > 1 + 2"


@settings(max_examples=400, deadline=None)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=14,
    ).map(" ".join)
)
@example("")
@example(";")
@example("`")
@example("\\u")
@example("(" * 3000)
def test_any_text_is_read_or_refused_in_one_line(text: str) -> None:
    try:
        found = {node.rule for node in check(text).tree.walk()}
    except QueryFault as fault:
        found = {str(fault)}
    assert not any("\n" in line for line in found)
    assert found & {"load_csv", "create"} == set()


@pytest.mark.parametrize(
    "text",
    [
        f"RETURN {'(' * 2_000}1{')' * 2_000} AS x",
        f"RETURN {'NOT ' * 2_000}true AS x",
        f"RETURN {'[' * 2_000}{']' * 2_000} AS x",
        f"RETURN a{'.b' * 2_000} AS x",
        f"MATCH (n) WHERE {'n.x IN ' * 2_000} [1] RETURN n",
    ],
    ids=["brackets", "NOT", "lists", "properties", "IN"],
)
def test_parts_far_too_deep_are_refused(text: str) -> None:
    with pytest.raises(QueryFault, match="more than 120 deep; expected a plainer query"):
        check(text)


def test_long_queries_are_read() -> None:
    tests = " OR ".join(f"n.name = 'x{number}'" for number in range(3_000))
    assert "disjunction" in rows(f"MATCH (n) WHERE {tests} RETURN n")


@pytest.mark.parametrize(
    ("query", "sent"),
    [
        (
            "MATCH (n) WITH n, n.x AS x ORDER BY x DESC LIMIT 3 RETURN n.uid AS u",
            "MATCH (n) WITH n, n.x AS x ORDER BY x DESC, n.uid LIMIT 3 RETURN n.uid AS u",
        ),
        (
            "MATCH (n) RETURN n.uid, count(*) AS n ORDER BY n DESC SKIP 1",
            "MATCH (n) RETURN n.uid, count(*) AS n ORDER BY n DESC, n.uid SKIP 1",
        ),
        (
            "MATCH (n) RETURN n.x AS x, {a: 1} AS m ORDER BY n.x LIMIT 1",
            "MATCH (n) RETURN n.x AS x, {a: 1} AS m ORDER BY n.x LIMIT 1",
        ),
        ("MATCH (n) RETURN n.x AS x ORDER BY x", "MATCH (n) RETURN n.x AS x ORDER BY x"),
    ],
)
def test_the_other_columns_settle_which_of_equal_rows_a_limit_keeps(query: str, sent: str) -> None:
    assert for_engine(parse(query), embedded=False) == sent


def test_every_word_of_the_grammar_is_a_word() -> None:
    data = json.loads(parser.TABLE.read_text(encoding="utf-8"))
    assert all(word.isalpha() and word.isupper() for word in data["keywords"])
    assert {"MATCH", "RETURN", "LOAD", "WHERE"} <= {*data["keywords"]}


def test_tokens_cover_a_text() -> None:
    text = "MATCH (n:`odd name` {x: 0x1F}) RETURN n.x AS `a b`"
    for token in tokens(text):
        inner = text[token.start : token.end]
        assert inner.strip("`") == token.text
