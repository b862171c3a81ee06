"""Rows written as Parquet, a folder a month, in the same row groups whatever batches they come in.

DuckDB reads the rows; its own writer takes twice as long as Arrow's (docs/decisions/0073).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

GROUP = 122_880
MONTH = "month"  # 202403 for March 2024
UNDATED = 0


@dataclass(frozen=True, slots=True)
class Limits:
    """What is held of the rows of one file while they are written.

    Attributes:
        group: The rows that are looked at together, and at least in each row group of a month but
            those that are written early, and the last.
        waiting: The rows that wait for more of their month; beyond, those of the month with the
            most are written early.
        files: The files that are open; a further month closes the one that was opened first, and
            later rows of that month come into a file of their own.
    """

    group: int = GROUP
    waiting: int = 4 * GROUP
    files: int = 100


def write_months(
    batches: Iterable[pa.RecordBatch],
    folder: Path,
    prefix: str,
    different: Collection[str],
    limits: Limits = Limits(),
) -> None:
    """Write rows into the folder of their month, in their order.

    The files depend on the rows alone, and not on how many come at a time.

    Args:
        batches: The rows; the column `month`, which is not written, has the number of their month.
        folder: The folder that gets the folders `month=2024-03` and `month=undated`.
        prefix: What the names of the files begin with.
        different: Columns whose values are mostly different, so that no dictionary is tried. Of
            these, and of numbers and days, the least and the greatest of a row group are noted.
        limits: What is held of the rows.

    Raises:
        OSError: A file cannot be written.
    """
    with _MonthFiles(folder, prefix, different, limits) as files:
        for window in _windows(batches, limits.group):
            files.add(window)


def _windows(batches: Iterable[pa.RecordBatch], size: int) -> Iterator[pa.Table]:
    """Yield rows in their order, so many at a time, each column in one piece."""
    waiting: list[pa.RecordBatch] = []
    number = 0
    for batch in batches:
        waiting.append(batch)
        number += len(batch)
        while number >= size:
            table = pa.Table.from_batches(waiting)
            yield table[:size].combine_chunks()
            waiting = table[size:].to_batches()
            number -= size
    if number:
        yield pa.Table.from_batches(waiting).combine_chunks()


class _MonthFiles:
    """The files while they are written, and the rows that wait for a row group of their month."""

    def __init__(
        self, folder: Path, prefix: str, different: Collection[str], limits: Limits
    ) -> None:
        self._folder, self._prefix, self._different = folder, prefix, different
        self._limits = limits
        self._waiting: dict[int, list[pa.Table]] = {}
        self._parts: dict[int, int] = {}
        self._open: dict[int, pq.ParquetWriter] = {}

    def __enter__(self) -> _MonthFiles:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if fault is None:
                for month in list(self._waiting):
                    self._write(month)
        finally:
            with ExitStack() as closing:
                for writer in self._open.values():
                    closing.callback(writer.close)

    def add(self, window: pa.Table) -> None:
        """Take rows, each column in one piece."""
        months = window.column(MONTH)
        rows = window.drop_columns([MONTH])
        present = pc.unique(months).to_pylist()
        for month in present:
            chosen = rows if len(present) == 1 else rows.filter(pc.equal(months, month))
            self._waiting.setdefault(month, []).append(chosen)
            if self._number(month) >= self._limits.group:
                self._write(month)
        while sum(map(self._number, self._waiting)) > self._limits.waiting:
            self._write(max(self._waiting, key=self._number))

    def _number(self, month: int) -> int:
        return sum(map(len, self._waiting[month]))

    def _write(self, month: int) -> None:
        """Write the rows of a month that wait."""
        table = pa.concat_tables(self._waiting.pop(month)).combine_chunks()
        if month not in self._open:
            self._open[month] = self._opened(month, table.schema)
        self._open[month].write_table(table, row_group_size=len(table))

    def _opened(self, month: int, schema: pa.Schema) -> pq.ParquetWriter:
        """Return the writer of a new file of a month."""
        if len(self._open) >= self._limits.files:
            self._open.pop(next(iter(self._open))).close()
        name = "undated" if month == UNDATED else f"{month // 100:04d}-{month % 100:02d}"
        place = self._folder / f"{MONTH}={name}"
        place.mkdir(parents=True, exist_ok=True)
        part = self._parts[month] = self._parts.get(month, -1) + 1
        numbers = [field.name for field in schema if not pa.types.is_string(field.type)]
        repeated = [name for name in schema.names if name not in self._different]
        return pq.ParquetWriter(
            place / f"{self._prefix}{part}.parquet",
            schema,
            compression="zstd",
            use_dictionary=repeated,
            write_statistics=[*numbers, *self._different],
        )
