"""Rows of an answer for other programs: JSON values, CSV, Parquet, and pandas DataFrames.

Files are written row by row, so that rows that come one by one are never all in memory.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from ..graph.extras import needed
from ..graph.store.protocol import Rows

if TYPE_CHECKING:
    import pandas as pd

# Where a spreadsheet would begin a formula: at the beginning of a cell, also with the wide signs of
# Asian programs, and behind a mark that parts cells where another country opens the file.
FORMULA = re.compile(r"(?:^|(?<=[;|\t\r\n]))(?=[=+@＝＋－＠-])|^(?=[\t\r\n])")


def simple(item: Any) -> Any:
    """Return a value as JSON has it: dates and times as ISO text, null for what is no number.

    >>> simple({"day": dt.date(2024, 1, 31), "n": [1, None]})
    {'day': '2024-01-31', 'n': [1, None]}
    """
    if isinstance(item, dt.date | dt.datetime | dt.time):
        return item.isoformat()
    # JSON has neither NaN nor infinity, and readers refuse a file that names them.
    if isinstance(item, float) and not math.isfinite(item):
        return None
    if isinstance(item, list):
        return [simple(value) for value in item]
    if isinstance(item, dict):
        return {key: simple(value) for key, value in item.items()}
    return item


def json_text(item: Any) -> str:
    """Return a value as JSON text in one line."""
    return json.dumps(simple(item), ensure_ascii=False)


def _cell(item: Any) -> Any:
    """Return a value as a cell of CSV; text that would be run as a formula stands after a quote."""
    if isinstance(item, list | dict):
        return json_text(item)
    return csv_safe(simple(item))


def csv_safe(value: Any) -> Any:
    """Return a cell that no spreadsheet reads as a formula: such a text gets an apostrophe.

    >>> csv_safe("=1+1"), csv_safe("Kupol"), csv_safe("a;=1+1;b"), csv_safe(-1)
    ("'=1+1", 'Kupol', "a;'=1+1;b", -1)
    """
    return FORMULA.sub("'", value) if isinstance(value, str) else value


def as_csv(answer: Rows) -> str:
    """Return rows as CSV that a spreadsheet can open safely; lists and maps are JSON text."""
    return "".join(csv_lines(answer.columns, answer.rows))


def csv_lines(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """Yield the heading and the rows of a CSV file as they come, one line each (see `as_csv`)."""
    yield lines([list(map(_cell, columns))])
    for row in rows:
        yield lines([list(map(_cell, row))])


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]], out: BinaryIO) -> None:
    """Write rows to a file as CSV in UTF-8, as they come."""
    for line in csv_lines(columns, rows):
        out.write(line.encode("utf-8"))


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

    `frame.attrs["cut"]` is whether there were more rows than the limit, and `frame.attrs["total"]`
    how many there were in all, if that is known. Raises `BadInput` without pandas.
    """
    with needed("pandas", "a table as DataFrame"):
        import pandas as pd

    frame = pd.DataFrame(_columns(answer), columns=list(answer.columns))
    frame.attrs["cut"] = answer.cut
    frame.attrs["total"] = answer.total if answer.cut else len(answer.rows)
    return frame


def as_parquet(answer: Rows) -> bytes:
    """Return rows as a Parquet file with typed columns (see `parquet.write_parquet`)."""
    from .parquet import write_parquet

    out = io.BytesIO()
    write_parquet(answer.columns, answer.rows, out)
    return out.getvalue()
