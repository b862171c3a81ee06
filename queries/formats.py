"""Rows of an answer for other programs: JSON values, CSV, Parquet, and pandas DataFrames."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ..graph.extras import needed
from ..graph.store.protocol import Rows

if TYPE_CHECKING:
    import pandas as pd

# Beginnings of a text that a spreadsheet would run as a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def simple(item: Any) -> Any:
    """Return a value as JSON has it, with dates and times as ISO text.

    >>> simple({"day": dt.date(2024, 1, 31), "n": [1, None]})
    {'day': '2024-01-31', 'n': [1, None]}
    """
    if isinstance(item, dt.date | dt.datetime | dt.time):
        return item.isoformat()
    if isinstance(item, list):
        return [simple(value) for value in item]
    if isinstance(item, dict):
        return {key: simple(value) for key, value in item.items()}
    return item


def _json(item: Any) -> str:
    return json.dumps(simple(item), ensure_ascii=False)


def _cell(item: Any) -> Any:
    """Return a value as a cell of CSV; text that would be run as a formula stands after a quote."""
    if isinstance(item, list | dict):
        return _json(item)
    value = simple(item)
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value


def as_csv(answer: Rows) -> str:
    """Return rows as CSV that a spreadsheet can open safely; lists and maps are JSON text."""
    table: list[Sequence[Any]] = [answer.columns, *answer.rows]
    return lines(list(map(_cell, row)) for row in table)


def lines(rows: Iterable[Sequence[Any]]) -> str:
    """Return rows of cells as CSV, one line each; a cell with a line break of any kind is quoted.

    >>> lines([["name", "n"], ["a\\rb", 1]])
    'name,n\\n"a\\rb",1\\n'
    """
    text: list[str] = []
    for row in rows:
        out = io.StringIO()
        # The writer quotes cells with a character of its line end, so that must have both.
        csv.writer(out, lineterminator="\r\n").writerow(row)
        text.append(f"{out.getvalue()[:-2]}\n")
    return "".join(text)


def _columns(answer: Rows) -> dict[str, list[Any]]:
    columns: dict[str, list[Any]] = {}
    for position, name in enumerate(answer.columns):
        columns[name] = [row[position] for row in answer.rows]
    return columns


def as_frame(answer: Rows) -> pd.DataFrame:
    """Return rows as a DataFrame with the columns of the query; values stay Python objects.

    `frame.attrs["cut"]` is whether there were more rows than the limit. Raises `BadInput` without
    pandas.
    """
    with needed("pandas", "a table as DataFrame"):
        import pandas as pd

    frame = pd.DataFrame(_columns(answer), columns=list(answer.columns))
    frame.attrs["cut"] = answer.cut
    return frame


def as_parquet(answer: Rows) -> bytes:
    """Return rows as a Parquet file with typed columns.

    A column whose values are maps or of several types is JSON text.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    arrays = {}
    for name, values in _columns(answer).items():
        try:
            # Arrow would give all maps the same keys, with nulls for those that a row lacks.
            if any(isinstance(value, dict) for value in values):
                raise pa.ArrowInvalid("a map")
            arrays[name] = pa.array(values)
        except (pa.ArrowInvalid, pa.ArrowTypeError):
            texts = [None if value is None else _json(value) for value in values]
            arrays[name] = pa.array(texts, pa.string())
    # The file is made in memory, so that a fault leaves no half of one.
    out = pa.BufferOutputStream()
    pq.write_table(pa.table(arrays), out)
    return bytes(out.getvalue().to_pybytes())
