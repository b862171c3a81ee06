"""The digest of the tables of a dataset, and the tables in Arrow form, made a batch at a time."""

from __future__ import annotations

import hashlib
import heapq
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from .claim_groups import ClaimGroups, batches
from .claim_lines import packed
from .files import named
from .lazy import Mapped
from .model import Claim
from .tables import BATCH, COLUMNS, OPTIONAL, Row, canonical_line, claim_row

if TYPE_CHECKING:
    import pyarrow as pa


class ClaimRows(Mapped[Claim, Row]):
    """The rows of claims, which are packed in columns; a row is made when it is asked for."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Keep the claims."""
        super().__init__(claims, claim_row)
        self.claims = claims


def digest(tables: Mapping[str, Sequence[Row]]) -> str:
    """Return the digest of a dataset's tables: 20 hex digits over their canonical rows."""
    return _digest(tables, lambda name, make: None)


def pack(tables: Mapping[str, Sequence[Row]]) -> tuple[str, dict[str, pa.Table]]:
    """Return the digest of a dataset's tables, and each table in Arrow form, sorted by uid.

    Each row is made once, a batch at a time. The canonical rows are sorted in temporary files, so
    that a large dataset needs no more memory than its Arrow tables.
    """
    import pyarrow as pa

    parts: dict[str, list[pa.Table]] = {name: [] for name in _counted(tables)}
    total = _digest(tables, lambda name, make: parts[name].append(make()))
    made: dict[str, pa.Table] = {}
    for name, found in parts.items():
        table = pa.concat_tables([pa.Table.from_batches([], COLUMNS[name]), *found])
        # The rows of one batch were sorted before; Arrow's sort takes a module that loads slowly.
        made[name] = table.sort_by("uid") if len(found) > 1 else table
    return total, made


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


MakeTable = Callable[[], "pa.Table"]


def _counted(tables: Mapping[str, Sequence[Row]]) -> list[str]:
    """Return the names of the tables that count, in order."""
    return [name for name in COLUMNS if name not in OPTIONAL or tables.get(name)]


def _digest(tables: Mapping[str, Sequence[Row]], keep: Callable[[str, MakeTable], None]) -> str:
    """Return the digest of tables.

    Args:
        tables: The rows of each.
        keep: Receives the name of a table and a function that makes a part of it in Arrow form,
            sorted by uid.
    """
    total = hashlib.sha256()
    with tempfile.TemporaryDirectory() as folder:
        for name in _counted(tables):
            total.update(f"#{name}\n".encode())
            runs: list[Path] = []
            for lines, make in _parts(name, tables[name]):
                keep(name, make)
                runs.append(_sorted_run(lines, Path(folder) / f"{name}-{len(runs)}"))
            for line in _merged(runs):
                total.update(line)
            for run in runs:
                run.unlink()
    return total.hexdigest()[:20]


def _parts(name: str, rows: Sequence[Row]) -> Iterator[tuple[Sequence[bytes], MakeTable]]:
    """Yield the canonical rows of a table, so many at a time, with what makes a table of them."""
    if isinstance(rows, ClaimRows) and isinstance(rows.claims, ClaimGroups):
        for batch, lines in map(packed, batches(rows.claims)):
            yield lines, partial(_sorted_table, batch)
        return
    for start in range(0, len(rows), BATCH):
        part = sorted(rows[start : start + BATCH], key=itemgetter("uid"))
        lines = list(map(canonical_line, part))
        yield lines, partial(table_of_lines, lines, COLUMNS[name])


def _sorted_table(batch: pa.RecordBatch) -> pa.Table:
    import pyarrow as pa

    return pa.Table.from_batches([batch]).sort_by("uid")


def _sorted_run(lines: Iterable[bytes], path: Path) -> Path:
    """Write canonical lines to a file, sorted, and return the file."""
    try:
        path.write_bytes(b"".join(line + b"\n" for line in sorted(lines)))
    except OSError as fault:
        named(fault, path)
        raise
    return path


def _merged(runs: Iterable[Path]) -> Iterator[bytes]:
    """Yield the lines of sorted files in one order over all of them."""
    with ExitStack() as files:
        yield from heapq.merge(*(files.enter_context(run.open("rb")) for run in runs))
