"""Rows written by month: the same files however the rows come, and every row in its place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, groupby
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.loaders.shipments.month_files import Limits, write_months

# So small that groups, early writing and closed files all come about with a few rows.
SMALL = Limits(group=4, waiting=6, files=2)
MONTHS = {202401: "2024-01", 202402: "2024-02", 202403: "2024-03", 0: "undated"}


def _batches(months: list[int], size: int) -> list[pa.RecordBatch]:
    """Return numbered rows of these months, so many at a time."""
    table = pa.table(
        {
            "row": pa.array(range(len(months)), pa.int64()),
            "goods": pa.array([f"goods {number % 3}" for number in range(len(months))]),
            "month": pa.array(months, pa.int32()),
        }
    )
    batches: list[pa.RecordBatch] = table.to_batches(max_chunksize=size)
    return batches


def _files(months: list[int], size: int) -> dict[str, bytes]:
    """Return the content of the files that are written of the rows, by their paths."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        write_months(_batches(months, size), folder, "file0000-", ("row",), SMALL)
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*.parquet"))
        }


def _numbers(content: bytes) -> list[int]:
    with pq.ParquetFile(pa.BufferReader(content)) as file:
        assert file.schema_arrow.names == ["row", "goods"]
        numbers: list[int] = file.read().column("row").to_pylist()
    return numbers


@given(st.lists(st.sampled_from(list(MONTHS)), max_size=40), st.integers(1, 9), st.integers(1, 9))
def test_files_have_every_row_in_its_month_and_order_however_many_come_at_a_time(
    months: list[int], size: int, other: int
) -> None:
    files = _files(months, size)
    written: dict[str, list[int]] = {}
    for folder, paths in groupby(files, lambda path: path.partition("/")[0]):
        found = [_numbers(files[path]) for path in paths]
        assert all(found)
        written[folder] = list(chain.from_iterable(found))
    expected: dict[str, list[int]] = {}
    for number, month in enumerate(months):
        expected.setdefault(f"month={MONTHS[month]}", []).append(number)
    assert written == expected
    assert _files(months, other) == files


def test_rows_of_a_closed_month_come_into_a_further_file_and_row_groups_are_not_cut_small() -> None:
    files = _files([202401] * 9 + [202402] * 8 + [202403] * 4 + [202401] * 4, 25)
    groups: dict[str, list[int]] = {}
    for path, content in files.items():
        metadata = pq.read_metadata(pa.BufferReader(content))
        places = range(metadata.num_row_groups)
        groups[path] = [metadata.row_group(place).num_rows for place in places]
    assert groups == {
        "month=2024-01/file0000-0.parquet": [4, 4],
        "month=2024-01/file0000-1.parquet": [4, 1],
        "month=2024-02/file0000-0.parquet": [7],
        "month=2024-02/file0000-1.parquet": [1],
        "month=2024-03/file0000-0.parquet": [4],
    }


def test_a_fault_of_the_rows_closes_the_files(tmp_path: Path) -> None:
    def rows() -> Iterator[pa.RecordBatch]:
        yield from _batches([202401] * 9, 3)
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="the disk is full"):
        write_months(rows(), tmp_path, "file0000-", ("row",), SMALL)
    (path,) = tmp_path.rglob("*.parquet")
    assert pq.read_table(path).column("row").to_pylist() == list(range(8))
