"""Rows for other programs: nothing that a spreadsheet runs, typed columns, values as they are."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from entrepot.graph.store.protocol import Rows
from entrepot.queries.parquet import BATCH, write_parquet
from entrepot.queries.question import question_of
from entrepot.queries.row_formats import FORMULA, as_csv, as_frame, as_parquet, simple
from entrepot.viz.answers.envelope import dumps
from entrepot.viz.answers.query_answer import json_pieces, query_data

DAY = dt.date(2024, 2, 29)
FOUND = Rows(
    ("name", "day", "n", "list", "map"),
    (("=1+1", DAY, 1, ["a"], {"k": DAY}), (None, None, None, [], None)),
    True,
)


def test_csv_is_no_formula() -> None:
    rows = list(csv.reader(io.StringIO(as_csv(FOUND))))
    assert rows == [
        ["name", "day", "n", "list", "map"],
        ["'=1+1", "2024-02-29", "1", '["a"]', '{"k": "2024-02-29"}'],
        ["", "", "", "[]", ""],
    ]


@given(st.lists(st.text(), min_size=1, max_size=3))
@example(["\r", ""])
@example(["\uff1d1+1", "a;=1+1;b"])
def test_no_cell_begins_like_a_formula(texts: list[str]) -> None:
    rows = list(csv.reader(io.StringIO(as_csv(Rows(tuple(texts), (tuple(texts),))))))
    assert [c for row in rows for c in row if FORMULA.search(c)] == []


def test_parquet_has_types_and_maps_as_text() -> None:
    table = pq.read_table(pa.BufferReader(as_parquet(FOUND)))
    assert [str(t) for t in table.schema.types] == [
        "string",
        "date32[day]",
        "int64",
        "list<element: string>",
        "string",
    ]
    assert table.to_pylist()[0] == {
        "name": "=1+1",
        "day": DAY,
        "n": 1,
        "list": ["a"],
        "map": '{"k": "2024-02-29"}',
    }
    mixed = Rows(("x",), ((1,), ("a",)))
    assert pq.read_table(pa.BufferReader(as_parquet(mixed))).to_pylist() == [
        {"x": "1"},
        {"x": '"a"'},
    ]


def test_a_frame_keeps_values_and_says_when_it_was_cut() -> None:
    frame: Any = as_frame(FOUND)
    assert list(frame.columns) == list(FOUND.columns)
    assert frame["list"][0] == ["a"]
    assert frame["day"][0] == DAY
    assert frame.attrs == {"cut": True, "total": None}
    assert as_frame(Rows(("a", "a"), ((1, 2),))).shape == (1, 2)


def test_json_has_dates_as_text() -> None:
    assert simple({"a": [DAY, {"b": DAY}], "c": 1.5}) == {
        "a": ["2024-02-29", {"b": "2024-02-29"}],
        "c": 1.5,
    }


NAN, INFINITE = float("nan"), float("inf")


def test_what_is_no_number_is_null_in_json_and_empty_in_csv() -> None:
    assert simple([NAN, {"a": -INFINITE}, 0.5]) == [None, {"a": None}, 0.5]
    assert as_csv(Rows(("x", "y"), ((NAN, 1.5),))) == "x,y\n,1.5\n"


def batches(*sizes: int) -> Iterator[tuple[Any, ...]]:
    """Yield rows whose columns change their type from batch to batch."""
    for kind, size in enumerate(sizes):
        for n in range(size):
            yield (None if kind == 0 else n, n if kind == 0 else n + 0.5, n if kind else "a", [])


def test_parquet_of_several_batches_has_one_type_a_column(tmp_path: Path) -> None:
    path = tmp_path / "rows.parquet"
    with path.open("wb") as out:
        write_parquet(("late", "wider", "mixed", "empty"), batches(BATCH, 2), out)
    table = pq.read_table(path)
    assert [str(t) for t in table.schema.types] == [
        "int64",
        "double",
        "string",
        "list<element: null>",
    ]
    assert table.num_rows == BATCH + 2
    assert table.slice(BATCH - 1).to_pylist() == [
        {"late": None, "wider": BATCH - 1.0, "mixed": '"a"', "empty": []},
        {"late": 0, "wider": 0.5, "mixed": "0", "empty": []},
        {"late": 1, "wider": 1.5, "mixed": "1", "empty": []},
    ]


def test_parquet_without_rows_has_its_columns(tmp_path: Path) -> None:
    table = pq.read_table(pa.BufferReader(as_parquet(Rows(("a", "b"), ()))))
    assert (table.column_names, table.num_rows) == (["a", "b"], 0)


@pytest.mark.parametrize("rows", [[], [["a", 1]], [["a\nb", NAN], [DAY, ["x"]]]])
def test_json_that_is_written_as_rows_come_is_the_same_byte_for_byte(rows: list[Any]) -> None:
    question = question_of("mine", "RETURN 1 AS a, 2 AS b", ())
    found = Rows(("a", "b"), tuple(map(tuple, rows)))
    whole = query_data(found, question, {}, str)
    streamed = json_pieces(query_data(Rows(("a", "b"), ()), question, {}, str), iter(rows))
    assert "".join(streamed) == dumps(whole) + "\n"
    assert json.loads(dumps(whole))["total"] == len(rows)
    assert "NaN" not in dumps(whole)
