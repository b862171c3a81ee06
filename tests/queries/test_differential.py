"""Queries of the portable dialect return equal columns and rows on both engines.

No answer is empty by accident.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from differential import PARAMETERS, QUERIES, REFUSED, seeded

from entrepot.graph.errors import EntrepotError
from entrepot.graph.store.case_store import open_store
from entrepot.graph.store.protocol import Store
from entrepot.queries.guard import bare, check
from entrepot.queries.parameters import loose
from entrepot.queries.portable import FUNCTIONS, faults

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


def test_there_are_enough_of_them_and_none_twice() -> None:
    assert len(ALL) >= 120
    assert len(set(ALL)) == len(ALL)


def test_every_function_that_the_checker_lets_pass_is_run() -> None:
    called = {m.lower() for q in ALL for m in re.findall(r"([A-Za-z][\w.]*)\s*\(", bare(q))}
    assert FUNCTIONS - called == set()


@pytest.mark.parametrize("query", ALL)
def test_both_engines_give_the_same_rows(engines: tuple[Store, Store], query: str) -> None:
    check(query)
    assert faults(query) == []
    embedded, server = (store.run(query, given(query)) for store in engines)
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
            answers.append(store.run(query, given(query)))
        except EntrepotError as fault:
            answers.append(type(fault))
    assert answers[0] != answers[1], "both engines agree: the rule has no reason"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("MATCH (a)-[:SUPPLIES]->(b) RETURN collect(b.uid) AS l", "collect of rows in no order"),
        ("MATCH (a) RETURN a.uid AS u LIMIT 3", "LIMIT of rows in no order"),
        ("RETURN apoc.version() AS v", "a plugin"),
        ("RETURN rand() AS r", "rand()"),
        ("MATCH (f:Company) RETURN id(f) AS i", "id()"),  # the two may number nodes alike by chance
    ],
)
def test_what_may_differ_is_refused_too(query: str, found: str) -> None:
    assert found in [f.found for f in faults(query)]


def test_a_fault_has_its_place() -> None:
    (found,) = faults("MATCH (n)\nRETURN round(n.x) AS r, '/* no comment */ keys(n)' AS s")
    assert (found.line, found.column, found.found) == (2, 8, "round()")
    assert "\n" not in str(found)


def test_every_refusal_is_listed_for_people() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "portable.md").read_text(
        encoding="utf-8"
    )
    told = {str(f.found) for q in REFUSED for f in faults(q)}
    assert [t for t in sorted(told) if t not in page] == []
