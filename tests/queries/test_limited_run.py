"""A limit that binds is said, with the number of rows in all; without one, rows come one by one."""

from __future__ import annotations

import contextlib
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from differential import seeded

from entrepot.casework.case import Case
from entrepot.graph.store.case_store import open_store
from entrepot.graph.store.protocol import Rows, Store
from entrepot.graph.store.store_faults import QueryFault
from entrepot.queries import limited_run
from entrepot.queries.catalogue import catalogue
from entrepot.queries.limited_run import ask, stream

TEN = "// title: Ten\nUNWIND range(1, 10) AS i\nRETURN i\nORDER BY i\nLIMIT 4\n"


@pytest.fixture(scope="module", params=["embedded", "server"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    url = request.getfixturevalue("neo4j_url") if request.param == "server" else ""
    folder = tmp_path_factory.mktemp("limited")
    with contextlib.closing(open_store(url, folder, replace=True)) as opened:
        opened.write(seeded())
        yield opened


def numbers(*values: int) -> tuple[tuple[int, ...], ...]:
    return tuple((value,) for value in values)


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (None, Rows(("i",), numbers(1, 2, 3, 4), True, 10)),
        (2, Rows(("i",), numbers(1, 2), True, 10)),
        (9, Rows(("i",), numbers(*range(1, 10)), True, 10)),
        (10, Rows(("i",), numbers(*range(1, 11)))),
        (0, Rows(("i",), numbers(*range(1, 11)))),
    ],
)
def test_the_limit_of_a_ready_made_query_is_said_and_replaced(
    store: Store, limit: int | None, expected: Rows
) -> None:
    assert ask(store, TEN, {}, limit=limit, own=True) == expected


def test_a_limit_in_a_query_of_the_users_own_is_a_part_of_the_question(store: Store) -> None:
    assert ask(store, TEN, {}, limit=0) == Rows(("i",), numbers(1, 2, 3, 4))
    assert ask(store, TEN, {}, limit=2) == Rows(("i",), numbers(1, 2), True)
    usual = ask(store, "UNWIND range(1, 1001) AS i RETURN i ORDER BY i", {})
    assert (len(usual.rows), usual.cut, usual.total) == (limited_run.USUAL, True, None)


def test_rows_that_could_not_be_counted_in_time_are_not_guessed(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(store: Store, query: str, *rest: Any) -> Rows:
        if query.startswith("CALL"):
            raise QueryFault("query: too much")
        return store.run(query, *rest)

    monkeypatch.setattr(limited_run, "run", failing)
    assert ask(store, TEN, {}, own=True) == Rows(("i",), numbers(1, 2, 3, 4), True, None)


def test_all_rows_are_passed_on_and_a_fault_of_the_reader_is_raised(store: Store) -> None:
    def take(columns: tuple[str, ...], rows: Iterator[tuple[Any, ...]]) -> Any:
        return columns, tuple(rows)

    assert stream(store, TEN, {}, 30, True, take) == (("i",), numbers(*range(1, 11)))
    assert stream(store, TEN, {}, 30, False, take) == (("i",), numbers(1, 2, 3, 4))

    def full(columns: tuple[str, ...], rows: Iterator[tuple[Any, ...]]) -> Any:
        next(rows)
        raise OSError("no space left")

    with pytest.raises(OSError, match="no space left"):
        stream(store, TEN, {}, 30, True, full)
    with pytest.raises(QueryFault):
        stream(store, "RETURN n.x AS x", {}, 30, False, take)


def test_streamed_rows_are_not_kept(tmp_path: Path, case: Case) -> None:
    """Two hundred thousand rows as tuples of Python would take more than 20 MB."""
    case.fill()
    text = "UNWIND range(1, 200000) AS i RETURN i AS i, toString(i) AS text"

    def count(columns: tuple[str, ...], rows: Iterator[tuple[Any, ...]]) -> int:
        return sum(1 for _ in rows)

    with contextlib.closing(case.store("")) as opened:
        opened.run("RETURN 1 AS one")
        tracemalloc.start()
        found = stream(opened, text, {}, 60, False, count)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert found == 200_000
    assert peak < 2_000_000


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_the_rows_beyond_the_limit_of_a_question_are_counted(case: Case, name: str) -> None:
    """Cut to one row, each question gives its first row and the number that it has without it."""
    case.fill()
    query = catalogue()[name]
    from entrepot.queries.parameters import examples

    values = examples(query.parameters)
    with contextlib.closing(case.store("")) as opened:
        whole = ask(opened, query.text, values, limit=0, own=True)
        cut = ask(opened, query.text, values, limit=1, own=True)
    assert (whole.cut, whole.total) == (False, None)
    assert cut.rows == whole.rows[:1]
    assert cut.cut == (len(whole.rows) > 1)
    assert cut.total == (len(whole.rows) if cut.cut else None)
