"""The digest of the tables of a dataset, and the tables in Arrow form, made a batch at a time."""

from __future__ import annotations

import hashlib
import heapq
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from .claim_groups import batches
from .claim_lines import packed
from .files import named
from .lazy import Mapped
from .model import Claim
from .tables import BATCH, COLUMNS, OPTIONAL, Row, canonical_line, claim_row

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pyarrow as pa

Packed: TypeAlias = "tuple[str, dict[str, PackedTable]]"  # what `pack` returns
FEW = 64  # rows that are not worth the modules which take many quickly
RUN = 1 << 26  # bytes of lines that are sorted in memory
OPENED = 100  # sorted files that are read at once
PART = 1 << 18  # rows that are put in order at a time: those of a row group of a Parquet file
_UID = itemgetter("uid")


class ClaimRows(Mapped[Claim, Row]):
    """The rows of claims, which are packed in columns; a row is made when it is asked for."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Keep the claims."""
        super().__init__(claims, claim_row)
        self.claims = claims


@dataclass(frozen=True, slots=True)
class PackedTable:
    """A table in Arrow form.

    Attributes:
        rows: Its rows as they were made; values that all claims of a batch have are held once.
    """

    rows: pa.Table

    def parts(self) -> Iterator[pa.Table]:
        """Yield the rows in the order of their uids, at most `PART` at a time.

        Only one part is held in memory beside the rows. Of a table without rows one part comes.
        """
        # A few rows were sorted before; Arrow's sort takes a module that loads slowly.
        if len(self.rows) <= FEW:
            yield self.rows
            return
        import numpy as np
        import pyarrow.compute as pc

        order = pc.sort_indices(self.rows, [("uid", "ascending")]).to_numpy()
        if np.array_equal(order, np.arange(len(order))):
            yield from map(self.rows.slice, range(0, len(order), PART), repeat(PART))
            return
        batches = self.rows.to_batches()
        ends = np.cumsum(np.fromiter(map(len, batches), np.int64))
        for start in range(0, len(order), PART):
            yield _taken(batches, ends, order[start : start + PART])


def _taken(
    batches: Sequence[pa.RecordBatch], ends: npt.NDArray[np.int64], numbers: npt.NDArray[np.uint64]
) -> pa.Table:
    """Return the rows of some numbers in their order.

    They are taken from each batch by itself: Arrow would first join all batches of a column, of
    which the texts may be more than an array can hold.
    """
    import numpy as np
    import pyarrow as pa

    by_number = np.argsort(numbers)
    sorted_numbers = numbers[by_number].astype(np.int64)
    places = np.searchsorted(sorted_numbers, ends)
    taken: list[pa.RecordBatch] = []
    first = begin = 0
    for batch, place, end in zip(batches, places.tolist(), ends.tolist(), strict=True):
        if place > first:
            taken.append(batch.take(pa.array(sorted_numbers[first:place] - begin)))
        first, begin = place, end
    rows = pa.Table.from_batches(taken, batches[0].schema)
    return rows.take(pa.array(np.argsort(by_number)))


def digest(tables: Mapping[str, Sequence[Row]]) -> str:
    """Return the digest of a dataset's tables: 20 hex digits over their canonical rows."""
    return pack(tables)[0]


def pack(tables: Mapping[str, Sequence[Row]]) -> Packed:
    """Return the digest of a dataset's tables, and each table in Arrow form.

    Each row is made once, a batch at a time. The canonical rows are sorted in temporary files, so
    that a large dataset needs no more memory than its Arrow tables.
    """
    import pyarrow as pa

    total = hashlib.sha256()
    tables_made: dict[str, PackedTable] = {}
    with ExitStack() as until_sorted:
        # Most datasets need no file to be sorted.
        folder = cache(lambda: until_sorted.enter_context(tempfile.TemporaryDirectory()))
        for name in COLUMNS:
            if name in OPTIONAL and not tables.get(name):
                continue
            total.update(f"#{name}\n".encode())
            made: list[pa.Table] = []
            lines = _SortedLines(folder, name)
            for part, written in _packed(name, tables[name]):
                made.append(part)
                lines.add(written)
            for line in lines:
                total.update(line)
            table = pa.concat_tables([pa.Table.from_batches([], COLUMNS[name]), *made])
            tables_made[name] = PackedTable(table)
    return total.hexdigest()[:20], tables_made


class _SortedLines:
    """Lines in one order; those that are too many for the memory are sorted in files."""

    def __init__(self, folder: Callable[[], str], name: str) -> None:
        self._folder, self._name = folder, name
        self._lines: list[bytes] = []
        self._size = 0
        self._runs: list[Path] = []
        self._made = 0

    def add(self, lines: Iterable[bytes]) -> None:
        """Add lines, each without its end."""
        before = len(self._lines)
        self._lines += lines
        self._size += sum(map(len, self._lines[before:]))
        if self._size > RUN:
            self._run([self._content()])

    def __iter__(self) -> Iterator[bytes]:
        """Yield all lines with their ends, or several of them as one."""
        if not self._runs:
            yield self._content()
            return
        if self._lines:
            self._run([self._content()])
        # So many files may not be open at once.
        while len(self._runs) > OPENED:
            merged, self._runs = self._runs[:OPENED], self._runs[OPENED:]
            self._run(_merged(merged))
            for run in merged:
                run.unlink()
        yield from _merged(self._runs)
        for run in self._runs:
            run.unlink()

    def _content(self) -> bytes:
        content = b"\n".join([*sorted(self._lines), b""])  # every line ends with a newline
        self._lines, self._size = [], 0
        return content

    def _run(self, lines: Iterable[bytes]) -> None:
        """Write sorted lines to a file."""
        path = Path(self._folder()) / f"{self._name}-{self._made}"
        self._made += 1
        try:
            with path.open("wb") as out:
                out.writelines(lines)
        except OSError as fault:
            named(fault, path)
            raise
        self._runs.append(path)


def _packed(name: str, rows: Sequence[Row]) -> Iterator[tuple[pa.Table, Iterable[bytes]]]:
    """Yield the rows of a table in Arrow form, with their canonical lines, so many at a time; few
    rows come at once, in the order of their uids.
    """
    import pyarrow as pa

    if isinstance(rows, ClaimRows) and len(rows) > FEW:
        for batch, lines in map(packed, batches(rows.claims)):
            yield pa.Table.from_batches([batch]), lines
        return
    for start in range(0, len(rows), BATCH):
        lines = list(map(canonical_line, sorted(rows[start : start + BATCH], key=_UID)))
        yield table_of_lines(lines, COLUMNS[name]), lines


def table_of_lines(lines: Sequence[bytes], schema: pa.Schema) -> pa.Table:
    """Return rows in Arrow form.

    Args:
        lines: The canonical text of each row; what it lacks is null.
        schema: The columns.
    """
    # Arrow's functions that take Python values import pandas, which takes longer than a few rows.
    import pyarrow as pa
    from pyarrow import json as arrow_json

    content = b"\n".join(lines)
    parsing = arrow_json.ParseOptions(schema, unexpected_field_behavior="ignore")
    reading = arrow_json.ReadOptions(use_threads=False, block_size=len(content) + 1)
    return arrow_json.read_json(pa.BufferReader(content), reading, parsing).select(schema.names)


def _merged(runs: Iterable[Path]) -> Iterator[bytes]:
    """Yield the lines of sorted files in one order over all of them."""
    with ExitStack() as files:
        yield from heapq.merge(*(files.enter_context(run.open("rb")) for run in runs))
