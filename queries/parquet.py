"""Parquet files with typed columns, written from rows that come one by one.

The type of a column is known only when its last value was seen, so the rows are kept in a file on
the way, and memory holds one batch of them.
"""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import IO, Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from .row_formats import json_text

BATCH = 20_000  # rows that are in memory at once, and in a row group of the file
Batch = list[Sequence[Any]]


def write_parquet(columns: Sequence[str], rows: Iterable[Sequence[Any]], out: BinaryIO) -> None:
    """Write rows to a file as Parquet with typed columns.

    A column whose values are maps or of several types is JSON text.
    """
    with tempfile.TemporaryFile() as spool:
        types: list[Any] = [pa.null() for _ in columns]
        for batch in _batches(rows):
            pickle.dump(batch, spool, pickle.HIGHEST_PROTOCOL)
            for place, values in enumerate(_by_column(columns, batch)):
                types[place] = _common(types[place], values)
        spool.seek(0)
        schema = pa.schema(list(zip(columns, map(_stored, types), strict=True)))
        with pq.ParquetWriter(out, schema) as writer:
            for batch in _kept(spool):
                arrays = map(_array, _by_column(columns, batch), types)
                writer.write_table(pa.Table.from_arrays(list(arrays), schema=schema))


def _batches(rows: Iterable[Sequence[Any]]) -> Iterator[Batch]:
    coming = iter(rows)
    while batch := list(islice(coming, BATCH)):
        yield batch


def _kept(spool: IO[bytes]) -> Iterator[Batch]:
    """Yield the batches that were written to a file of our own."""
    while True:
        try:
            yield pickle.load(spool)  # noqa: S301
        except EOFError:
            return


def _by_column(columns: Sequence[str], batch: Batch) -> list[list[Any]]:
    return [[row[place] for row in batch] for place in range(len(columns))]


def _common(before: Any, values: Sequence[Any]) -> Any:
    """Return the type of a column with more values, or None if it has to be text."""
    # Arrow would give all maps the same keys, with nulls for those that a row lacks.
    if before is None or any(isinstance(value, dict) for value in values):
        return None
    try:
        types = [pa.field("", before), pa.field("", pa.array(values).type)]
        schemas = [pa.schema([each]) for each in types]
        return pa.unify_schemas(schemas, promote_options="permissive").field(0).type
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        return None


def _stored(common: Any) -> Any:
    """Return the type that a column has in the file."""
    return pa.string() if common is None else common


def _array(values: Sequence[Any], common: Any) -> Any:
    if common is not None:
        return pa.array(values, common)
    texts = [None if value is None else json_text(value) for value in values]
    return pa.array(texts, pa.string())
