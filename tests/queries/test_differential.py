"""Queries of the portable dialect return equal columns and rows on both engines.

No answer is empty by accident.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import pytest
from differential import (
    MAY_DIFFER,
    PARAMETERS,
    PROPERTY_KINDS,
    QUERIES,
    REFUSED,
    REWRITTEN,
    seeded,
)
from drawn_queries import PARAMETERS as DRAWN_PARAMETERS
from drawn_queries import drawn_query

from entrepot.graph.errors import EntrepotError
from entrepot.graph.store.case_store import open_store
from entrepot.graph.store.protocol import Store
from entrepot.graph.store.store_faults import QueryFault
from entrepot.queries.guard import check
from entrepot.queries.parameters import loose
from entrepot.queries.portable import FUNCTIONS, PortabilityFault
from entrepot.queries.portable import faults as faults_of_kinds
from entrepot.queries.query_run import run
from entrepot.queries.rewriting import for_engine
from entrepot.queries.syntax.parser import parse

NAMED = ("call", "quantified", "reduce", "shortest")
ALL = [q for group in QUERIES.values() for q in group]


@pytest.fixture(scope="module")
def engines(
    neo4j_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Store, Store]]:
    folder = tmp_path_factory.mktemp("differential")
    with contextlib.ExitStack() as held:
        stores = [
            held.enter_context(contextlib.closing(open_store(u, folder, replace=True)))
            for u in ("", neo4j_url)
        ]
        for store in stores:
            store.write(seeded())
        yield stores[0], stores[1]


def given(query: str) -> dict[str, Any]:
    return {p.name: PARAMETERS[p.name] for p in loose(query)}


def faults(query: str) -> list[PortabilityFault]:
    return faults_of_kinds(query, PARAMETERS, PROPERTY_KINDS)


def test_there_are_enough_of_them_and_none_twice() -> None:
    assert len(ALL) >= 120
    assert len(set(ALL)) == len(ALL)


def test_every_function_that_the_checker_lets_pass_is_run() -> None:
    called = {n.text().lower() for q in ALL for n in parse(q).tree.walk() if n.rule in NAMED}
    assert FUNCTIONS - called == set()


@pytest.mark.parametrize("query", ALL)
def test_both_engines_give_the_same_rows(engines: tuple[Store, Store], query: str) -> None:
    statement = check(query)
    assert faults(query) == []
    embedded, server = (store.run(statement.text, given(query)) for store in engines)
    assert embedded.columns == server.columns
    if "ORDER BY" in query or len(server.rows) < 2:
        assert embedded.rows == server.rows
    else:
        assert sorted(map(repr, embedded.rows)) == sorted(map(repr, server.rows))
    kinds = [[type(v) for v in row] for row in sorted(embedded.rows, key=repr)]
    assert kinds == [[type(v) for v in row] for row in sorted(server.rows, key=repr)]
    assert server.rows


@pytest.mark.parametrize("query", REFUSED)
def test_what_differs_is_refused_by_the_checker(engines: tuple[Store, Store], query: str) -> None:
    assert faults(query)
    answers: list[Any] = []
    for store in engines:
        try:
            answers.append(store.run(check(query).text, given(query)))
        except EntrepotError as fault:
            answers.append(type(fault))
    assert answers[0] != answers[1], "both engines agree: the rule has no reason"


@pytest.mark.parametrize("query", MAY_DIFFER)
def test_what_may_differ_is_refused_too(query: str) -> None:
    assert faults(query)


@pytest.mark.parametrize("query", REWRITTEN)
def test_what_is_written_anew_gives_the_rows_of_a_server(
    engines: tuple[Store, Store], query: str
) -> None:
    statement = check(query)
    embedded, server = engines
    expected = sorted(server.run(statement.text).rows, key=repr)
    try:
        as_it_was = sorted(embedded.run(statement.text).rows, key=repr)
    except EntrepotError:
        as_it_was = []
    assert sorted(embedded.run(for_engine(statement, True)).rows, key=repr) == expected
    assert as_it_was != expected, "the embedded engine reads it alike: the change has no reason"


def test_a_query_is_refused_with_its_place_before_the_embedded_engine_is_asked(
    engines: tuple[Store, Store],
) -> None:
    query = "MATCH (n:Company)\nRETURN keys(n) AS k ORDER BY k"
    with pytest.raises(QueryFault) as caught:
        run(engines[0], query, {})
    assert str(caught.value) == (
        "query: line 2, column 8: keys() or properties(), which the embedded engine reads "
        "otherwise than Neo4j; write the properties by name: n {.uid, .name}"
    )
    assert len(run(engines[1], query, {}).rows) == 6


@pytest.mark.parametrize(
    "query",
    [
        "`LOAD` CSV FROM 'file:///etc/passwd' AS r RETURN r",
        r"\u004cOAD CSV FROM 'file:///etc/passwd' AS r RETURN r",
        "CALL `dbms`.`listConfig`() YIELD name RETURN name",
        "SHOW SETTINGS YIELD name RETURN name",
        "MATCH (n) CALL { WITH n SET n.x = 1 } RETURN n",
    ],
)
def test_no_engine_is_asked_what_leads_out_of_the_graph(
    engines: tuple[Store, Store], query: str
) -> None:
    for engine in engines:
        with pytest.raises(QueryFault):
            run(engine, query, {})


def test_a_fault_has_its_place() -> None:
    (found,) = faults("MATCH (n)\nRETURN round(n.x) AS r, '/* no comment */ keys(n)' AS s")
    assert (found.line, found.column, found.found) == (2, 8, "round()")
    assert "\n" not in str(found)


@pytest.mark.parametrize("seed", range(300))
def test_a_drawn_query_has_the_rows_of_a_server_or_is_refused(
    engines: tuple[Store, Store], seed: int
) -> None:
    assert difference(engines, seed) == ""


@pytest.mark.slow
def test_ten_thousand_drawn_queries_have_the_rows_of_a_server_or_are_refused(
    engines: tuple[Store, Store],
) -> None:
    found = {seed: difference(engines, seed) for seed in range(100_000, 110_000)}
    assert {seed: text for seed, text in found.items() if text} == {}


def difference(engines: tuple[Store, Store], seed: int) -> str:
    """Return how the engines differ in a drawn query that is let pass, or "" if they do not."""
    query = drawn_query(seed)
    statement = check(query)
    parameters = {**PARAMETERS, **DRAWN_PARAMETERS}
    values = {p.name: parameters[p.name] for p in loose(query)}
    if faults_of_kinds(query, values, PROPERTY_KINDS):
        return ""
    embedded, server = engines
    try:
        mine = embedded.run(for_engine(statement, True), values)
    except EntrepotError:
        return ""  # refused aloud
    try:
        theirs = server.run(for_engine(statement, False), values)
    except EntrepotError as fault:
        return f"{query}\nembedded {mine.rows[:3]}\nserver {fault}"
    ordered = "ORDER BY k" in query and "collect(" not in query
    pair = [list(map(rounded, rows.rows)) for rows in (mine, theirs)]
    if not ordered:
        pair = [sorted(rows, key=repr) for rows in pair]
    if pair[0] == pair[1] and mine.columns == theirs.columns:
        return ""
    return f"{query}\nembedded {pair[0][:3]}\nserver {pair[1][:3]}"


def rounded(value: Any) -> Any:
    """Return a value with its decimals at twelve digits: sums are not added in one order."""
    if isinstance(value, float):
        return float(f"{value:.12g}")
    if isinstance(value, list | tuple):
        return [rounded(item) for item in value]
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    return value
