"""What the two engines read differently is refused, with what to write; no server is asked here.

That they do differ is shown with both engines in test_differential.py.
"""

from __future__ import annotations

import pytest

from entrepot.queries.portable import faults

REFUSED = {
    "MATCH (n:!A) RETURN n.uid AS a": ["a label expression"],
    "MATCH (n IS A) RETURN n.uid AS a": ["a label expression"],
    "MATCH (n) WHERE n:A&B RETURN n.uid AS a": ["a label expression"],
    "MATCH (n {name: 'x'}) RETURN n.uid AS a": ["an inline map other than {uid: ..}"],
    "MATCH (n $p) RETURN n.uid AS a": ["an inline map other than {uid: ..}"],
    "MATCH (n WHERE n.uid = 'x') RETURN n.uid AS a": ["WHERE inside a pattern"],
    "CALL db.index.fulltext.queryRelationships('x', 'y') YIELD score RETURN score": [
        "a full-text index of relations"
    ],
    "CALL db.labels() YIELD label RETURN label": ["db.labels()"],
    "OPTIONAL CALL db.index.fulltext.queryNodes('entity_names', 'word') YIELD node RETURN 1 AS a": [
        "OPTIONAL CALL of a search"
    ],
    "CALL db.index.fulltext.queryNodes('other', 'word') YIELD node RETURN 1 AS a": [
        "a search that is not one for a word in names"
    ],
    "CALL db.index.fulltext.queryNodes('entity_names', 'two words') YIELD node RETURN 1 AS a": [
        "a search for more than one plain word"
    ],
    "CALL db.index.fulltext.queryNodes('entity_names', $p) YIELD node RETURN 1 AS a": [
        "a search for more than one plain word"
    ],
    "CALL db.index.fulltext.queryNodes('entity_names', 'word') YIELD node, score RETURN 1 AS a": [
        "a search that does not yield the node alone"
    ],
    "MATCH (node) CALL db.index.fulltext.queryNodes('entity_names', 'w') YIELD node RETURN 1": [
        "a name that the query has used before"
    ],
    "MATCH (n) RETURN COLLECT { MATCH (n)-->(m) RETURN m.uid } AS a": ["COLLECT { }"],
    "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) RETURN m } RETURN n.uid AS a": [
        "a query inside EXISTS { }"
    ],
    "MATCH (n) WHERE COUNT { MATCH (n)-->(m) } > 1 RETURN n.uid AS a": ["a query inside COUNT { }"],
    "MATCH (n) RETURN (n)-->() AS a": ["a pattern as a value"],
    "MATCH p = (n) RETURN n.uid AS a": ["a path of one node"],
    "MATCH (n) RETURN n.uid AS a LIMIT 3": ["LIMIT of rows in no order"],
    "MATCH (n) RETURN n.uid AS a SKIP 3": ["SKIP of rows in no order"],
    "MATCH (n) RETURN n AS a ORDER BY n": ["ORDER BY a node"],
    "MATCH (n) RETURN collect(n.uid) AS a": ["collect of rows in no order"],
    "MATCH p = shortestPath((a)-[*]->(b)) WHERE a <> b AND length(p) > 2 RETURN 1 AS a": [
        "a test of a shortest path"
    ],
    "MATCH p = shortestPath((a)-[*1..3]->(b)) RETURN length(p) AS a": [
        "shortestPath without a <> b"
    ],
    "MATCH (n) RETURN n.case AS a": ["a property named by a reserved word"],
    "RETURN 'a'.x AS a": ["a property of a text"],
    "RETURN duration('P1D').hours AS a": ["the hours of a duration"],
    "MATCH (n) RETURN keys(n) AS a": ["keys() or properties()"],
    "MATCH (n) RETURN size((n)-->()) AS a": ["size of a pattern", "a pattern as a value"],
    "MATCH (n) RETURN abs('x') AS a": ["abs() of a text"],
    "MATCH (n) RETURN toString(n.unknown) AS a": [
        "toString() of a value of a kind that is not known"
    ],
    "RETURN coalesce(1, 'x') AS a": ["coalesce() of values of several kinds"],
    "RETURN date('soon') AS a": ["date() of a text that may be no day"],
    "MATCH (n) RETURN date.truncate('month', n.begins) AS a": [
        "date.truncate() of what may be null"
    ],
    "MATCH (n) RETURN range(0, n.unknown) AS a": ["range() of what may be null"],
    "RETURN 1 STARTS WITH 'x' AS a": ["a number searched like a text"],
    "RETURN 'x' =~ '\\\\w' AS a": ["\\w, \\d, \\s or \\b in a pattern"],
    "RETURN 'x' =~ '(?=x)' AS a": ["a pattern that one engine reads otherwise"],
    "RETURN 'x' =~ 'a' + 'b' AS a": ["a pattern that is worked out"],
    "RETURN date('2024-01-01') < '2024-01-02' AS a": ["a day compared with text"],
    "RETURN date('2024-01-01') < datetime('2024-01-02') AS a": ["a day compared with a moment"],
    "RETURN 1 = 'x' AS a": ["a number compared with a text"],
    "MATCH (n)-->(m) RETURN n < m AS a": ["an order of nodes"],
    "RETURN 1 IN ['x'] AS a": ["a number compared with a text"],
    "RETURN 'a' || 'b' AS a": ["||"],
    "MATCH (n) RETURN [1] + n.unknown AS a": ["a list plus what may be null"],
    "RETURN 'a' + true AS a": ["a text plus another kind of value"],
    "RETURN 'a' - 1 AS a": ["a sum of text and number"],
    "RETURN 'a' * 2 AS a": ["arithmetic of what is no number"],
    "MATCH (n) RETURN 1 / n.unknown AS a": ["a division by what may be 0"],
    "RETURN 1 / 0 AS a": ["a division by what may be 0"],
    "RETURN 'a' ^ 2 AS a": ["arithmetic of what is no number"],
    "MATCH (n) WHERE (COUNT { (n)-->() } > 1) RETURN n.uid AS a": [
        "a bracket that COUNT { } begins"
    ],
    "RETURN 1 AND true AS a": ["a number as a test"],
    "RETURN 'abc'[0] AS a": ["a part of a text by its place"],
    "RETURN CASE 1 WHEN 1, 2 THEN 'x' END AS a": ["several values behind one WHEN"],
}
ALLOWED = [
    "MATCH (n) WHERE n:A OR n:B RETURN n.uid AS a ORDER BY a LIMIT 3",
    "MATCH (n {uid: $p}) RETURN n.uid AS a",
    "MATCH (n) WHERE EXISTS { (n)-->(m) WHERE m.uid > 'a' } RETURN n.uid AS a",
    "MATCH (n) WITH n ORDER BY n.uid RETURN collect(n.uid) AS a",
    "RETURN date('2024-02-29') + duration('P1D') AS a",
    "RETURN 'a' + 1 AS a",
    "MATCH (n) RETURN 6 / CASE WHEN n.unknown <> 0 THEN n.unknown END AS a",
    "RETURN 6 / (2) AS a",
    "RETURN {a: 1}['a'] AS a",
]


@pytest.mark.parametrize("query", REFUSED)
def test_what_differs_is_refused_by_its_name_and_with_what_to_write(query: str) -> None:
    found = faults(query, {"p": "two words"})
    assert [fault.found for fault in found] == REFUSED[query]
    assert [fault for fault in found if not fault.instead.strip() or fault.line != 1] == []


@pytest.mark.parametrize("query", ALLOWED)
def test_what_runs_alike_is_not_refused(query: str) -> None:
    assert faults(query, {"p": "two words"}) == []


@pytest.mark.parametrize(
    ("query", "value", "found"),
    [
        ("RETURN 'x' =~ {} AS a", r"\w", ["\\w, \\d, \\s or \\b in a pattern"]),
        ("RETURN 'x' =~ {} AS a", "[a-z]", []),
        ("RETURN date({}) AS a", "some day", ["date() of a text that may be no day"]),
        ("RETURN date({}) AS a", "2024-02-29", []),
    ],
)
def test_a_parameter_in_backticks_is_looked_at_as_one_without(
    query: str, value: str, found: list[str]
) -> None:
    for name in ("$p", "$`p`"):
        assert [fault.found for fault in faults(query.format(name), {"p": value})] == found
