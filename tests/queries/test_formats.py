"""Rows for other programs: nothing that a spreadsheet runs, typed columns, values as they are."""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from hypothesis import example, given
from hypothesis import strategies as st

from entrepot.graph.store.protocol import Rows
from entrepot.queries.formats import FORMULA, as_csv, as_frame, as_parquet, simple

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
def test_no_cell_begins_like_a_formula(texts: list[str]) -> None:
    rows = list(csv.reader(io.StringIO(as_csv(Rows(tuple(texts), (tuple(texts),))))))
    assert [c for row in rows for c in row if c.startswith(FORMULA)] == []


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
    assert frame.attrs == {"cut": True}
    assert as_frame(Rows(("a", "a"), ((1, 2),))).shape == (1, 2)


def test_json_has_dates_as_text() -> None:
    assert simple({"a": [DAY, {"b": DAY}], "c": 1.5}) == {
        "a": ["2024-02-29", {"b": "2024-02-29"}],
        "c": 1.5,
    }
