"""Parquet files of customs rows give what the plain file gives, or are refused in a line."""

from __future__ import annotations

import io
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from customs_files import HEAD, PLAIN, ROWS, read

from entrepot.graph.errors import BadInput

COLUMNS = {name: [row[place] for row in ROWS] for place, name in enumerate(HEAD)}
DAYS = [date.fromisoformat(day) for day in COLUMNS["Date"]]
MOMENTS = [datetime(day.year, day.month, day.day) for day in DAYS]
ZONE = pa.timestamp("us", "Asia/Vladivostok")


def parquet(**changed: Any) -> bytes:
    """Return the rows as Parquet, some of the columns with other cells."""
    file = io.BytesIO()
    pq.write_table(pa.table({**COLUMNS, **changed}), file)
    return file.getvalue()


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"Sender": pa.array(COLUMNS["Sender"]).dictionary_encode()},
        {"Sender": [cell.encode() for cell in COLUMNS["Sender"]]},
        {"HS": [int(code) for code in COLUMNS["HS"]]},
        {"Kg": [float(cell) for cell in COLUMNS["Kg"]]},
        {"Kg": pa.array([Decimal(cell) for cell in COLUMNS["Kg"]], pa.decimal128(20, 4))},
        {"Date": DAYS},
        {"Date": MOMENTS},
        {"Date": pa.array(MOMENTS, ZONE)},
    ],
    ids=["text", "dictionary", "bytes", "codes", "figures", "decimal", "day", "time", "midnight"],
)
def test_cells_of_any_type_that_a_table_prints_are_read(
    tmp_path: Path, changed: dict[str, Any]
) -> None:
    (tmp_path / "plain").mkdir()
    (tmp_path / "parquet").mkdir()

    plain = read(tmp_path / "plain", "rows.csv", PLAIN.encode())
    found = read(tmp_path / "parquet", "rows.parquet", parquet(**changed))

    assert found[0] == plain[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (parquet(Sender=[["a"], ["b", "c"], []]), "Sender: found 'a column of type VARCHAR\\[\\]'"),
        (parquet(Sender=[{"a": 1}, {"a": 2}, {"a": 3}]), "found 'a column of type STRUCT"),
        (parquet(Kg=[True, False, True]), "Kg: found 'a column of type BOOLEAN'"),
        (parquet(Sender=[b"a", b"\xff\xfe", b"c"]), "not valid UTF8"),
        (
            parquet(Date=pa.array([datetime(2024, 6, 5, 23, 30)] * 3, ZONE)),
            "Date: found 'the moment 2024-06-05 23:30:00 UTC'; expected days",
        ),
        (parquet(Goods=["x" * 2_000_001, "", ""]), "a cell of 2,000,001 bytes"),
        (
            parquet(**{name: cells[:1] * 200_000 for name, cells in COLUMNS.items()}),
            "found '200,000 rows'; expected at most 100,000 for its size",
        ),
        (
            parquet(
                **{name: cells[:1] * 9_000 for name, cells in COLUMNS.items()}
                | {"Goods": ["y" * 10_000] * 9_000}
            ),
            "found 'a file of 8[56] MiB unpacked'; expected at most 64 MiB",
        ),
        (parquet()[:-100], "found 'a file that is not Parquet, or that was cut off'"),
        (b"PAR1" + bytes(100) + b"PAR1", "found 'a file that is not Parquet"),
        (b"a,b\n1,2\n", "found 'a file that is not Parquet"),
    ],
    ids=[
        *("lists", "structure", "truth", "bytes", "moment", "cell", "rows", "texts"),
        *("cut", "magic", "csv"),
    ],
)
def test_a_file_that_a_table_could_not_be_is_refused(
    tmp_path: Path, content: bytes, said: str
) -> None:
    with pytest.raises(BadInput, match=said):
        read(tmp_path, "rows.parquet", content)
