"""Rows as other programs take them: JSON values, CSV that no spreadsheet runs, Parquet, a pandas DataFrame."""

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

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def simple(item: Any) -> Any:
    """Return a value as JSON has it: dates as ISO text."""
    if isinstance(item, dt.date | dt.datetime | dt.time):
        return item.isoformat()
    if isinstance(item, list):
        return [simple(v) for v in item]
    if isinstance(item, dict):
        return {k: simple(v) for k, v in item.items()}
    return item


def _cell(item: Any) -> Any:
    found = simple(item)
    if isinstance(found, list | dict):
        return json.dumps(found, ensure_ascii=False)
    return f"'{found}" if isinstance(found, str) and found.startswith(FORMULA) else found


def as_csv(found: Rows) -> str:
    """Return rows as CSV: lists and maps as JSON text; text that a spreadsheet would run as a formula after a quote."""
    return lines(
        [list(map(_cell, found.columns)), *([_cell(v) for v in row] for row in found.rows)]
    )


def lines(rows: Iterable[Sequence[Any]]) -> str:
    """Return rows of cells as CSV with one newline a row; a cell with a line break of any kind is quoted."""
    made = []
    for row in rows:
        out = io.StringIO()
        csv.writer(out, lineterminator="\r\n").writerow(
            row
        )  # what ends a line is what is quoted within a cell
        made.append(f"{out.getvalue()[:-2]}\n")
    return "".join(made)


def _columns(found: Rows) -> dict[str, list[Any]]:
    return {name: [row[i] for row in found.rows] for i, name in enumerate(found.columns)}


def as_frame(found: Rows) -> pd.DataFrame:
    """Return rows as a DataFrame: one column a column of the query; lists, maps and dates stay what they are.

    `frame.attrs["cut"]` says whether there were more rows than the limit. Raises `BadInput` without pandas.
    """
    with needed("pandas", "a table as DataFrame"):
        import pandas as pd

    frame = pd.DataFrame(_columns(found), columns=list(found.columns))
    frame.attrs["cut"] = found.cut
    return frame


def as_parquet(found: Rows) -> bytes:
    """Return rows as a Parquet file: typed columns; one whose values are maps or of several types as JSON text."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    arrays = {}
    for name, values in _columns(found).items():
        try:
            if any(isinstance(v, dict) for v in values):
                raise pa.ArrowInvalid("a map")
            arrays[name] = pa.array(values)
        except (pa.ArrowInvalid, pa.ArrowTypeError):
            told = (
                None if v is None else json.dumps(simple(v), ensure_ascii=False) for v in values
            )
            arrays[name] = pa.array(list(told), pa.string())
    out = pa.BufferOutputStream()
    pq.write_table(pa.table(arrays), out)
    return bytes(out.getvalue().to_pybytes())
