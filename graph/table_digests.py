"""The digest of the tables of a dataset, and the tables in Arrow form, made a batch at a time."""

from __future__ import annotations

import hashlib
import heapq
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
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
    import pyarrow as pa

Packed: TypeAlias = "tuple[str, dict[str, pa.Table]]"  # what `pack` returns
FEW = 64  # rows that are not worth the modules which take many quickly
_UID = itemgetter("uid")


class ClaimRows(Mapped[Claim, Row]):
    """The rows of claims, which are packed in columns; a row is made when it is asked for."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Keep the claims."""
        super().__init__(claims, claim_row)
        self.claims = claims


def digest(tables: Mapping[str, Sequence[Row]]) -> str:
    """Return the digest of a dataset's tables: 20 hex digits over their canonical rows."""
    return pack(tables)[0]


def pack(tables: Mapping[str, Sequence[Row]]) -> Packed:
    """Return the digest of a dataset's tables, and each table in Arrow form, sorted by uid.

    Each row is made once, a batch at a time. The canonical rows are sorted in temporary files, so
    that a large dataset needs no more memory than its Arrow tables.
    """
    import pyarrow as pa

    total = hashlib.sha256()
    tables_made: dict[str, pa.Table] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in COLUMNS:
            if name in OPTIONAL and not tables.get(name):
                continue
            total.update(f"#{name}\n".encode())
            made: list[pa.Table] = []
            runs: list[Path] = []
            content = b""  # the sorted lines of the last batch: a table of one needs no file
            for part, lines in _packed(name, tables[name]):
                if made:
                    runs.append(_run(content, Path(folder) / f"{name}-{len(runs)}"))
                made.append(part)
                content = b"\n".join([*sorted(lines), b""])  # every line ends with a newline
            if runs:
                runs.append(_run(content, Path(folder) / f"{name}-{len(runs)}"))
                content = b""
            total.update(content)
            for line in _merged(runs):
                total.update(line)
            for run in runs:
                run.unlink()
            table = pa.concat_tables([pa.Table.from_batches([], COLUMNS[name]), *made])
            # A few rows were sorted before; Arrow's sort takes a module that loads slowly.
            tables_made[name] = table.sort_by("uid") if len(table) > FEW else table
    return total.hexdigest()[:20], tables_made


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


def _run(content: bytes, path: Path) -> Path:
    """Write sorted lines to a file, and return the file."""
    try:
        path.write_bytes(content)
    except OSError as fault:
        named(fault, path)
        raise
    return path


def _merged(runs: Iterable[Path]) -> Iterator[bytes]:
    """Yield the lines of sorted files in one order over all of them."""
    with ExitStack() as files:
        yield from heapq.merge(*(files.enter_context(run.open("rb")) for run in runs))
