"""Rows of the ledger by what they name, found in one pass or through an index in memory."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol, cast

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from .ledger import Ledger, State
from .tables import Row

Wanted = Mapping[str, Collection[str]]  # values by key: the name of a column, or a key of `MADE`
Batch = Any  # an Arrow record batch or table
Positions = np.ndarray[Any, Any]
Named = tuple[Any, Any]  # Arrow arrays: values, and for each the position of its row


class RowLookup(Protocol):
    """The tables of one state of a ledger, searched by what their rows name."""

    def find(self, table: str, wanted: Wanted) -> list[Row]:
        """Return the rows that name one of the values under at least one key.

        Args:
            table: Name of the table.
            wanted: Values by key. A key is a column of texts or of lists of texts, or `via` (a
                party of a stage), `stated` (the subject of a claim without object), `designated`
                (the object of a measure).

        Returns:
            Rows in the order of the ledger, each once.
        """
        ...

    def count(self, table: str) -> int:
        """Return the number of rows of a table."""
        ...

    def values(self, table: str, column: str, without: tuple[str, str] | None = None) -> set[str]:
        """Return the values of a column of texts.

        Rows that have the value `without[1]` in the column `without[0]` are left out.
        """
        ...

    def columns(self, table: str, names: Sequence[str]) -> pa.Table:
        """Return some columns of a table."""
        ...


def _parties(batch: Batch) -> pa.Array:
    """Return the parties of the stages of each claim."""
    parties = [_parties_of(text) for text in batch.column("via").to_pylist()]
    return pa.array(parties, pa.list_(pa.string()))


def _parties_of(via: str) -> list[str]:
    parties: list[str] = []
    if via:  # most claims have no stages, and no text to parse
        for stage in json.loads(via):
            parties.extend(stage["parties"])
    return parties


def _stated(batch: Batch) -> pa.Array:
    """Return the subject of each claim without object; others are null."""
    return pc.if_else(pc.equal(batch.column("object"), ""), batch.column("subject"), None)


def _designated(batch: Batch) -> pa.Array:
    """Return the party of each claim that puts it under a measure; others are null."""
    return pc.if_else(
        pc.equal(batch.column("predicate"), "DESIGNATES"), batch.column("object"), None
    )


MADE: Mapping[str, Callable[[Batch], pa.Array]] = {
    "via": _parties,
    "stated": _stated,
    "designated": _designated,
}


def _named(batch: Batch, key: str) -> Named:
    """Return the values that a batch has under a key, each with the position of its row."""
    column = MADE[key](batch) if key in MADE else batch.column(key)
    if isinstance(column, pa.ChunkedArray):
        column = column.combine_chunks()
    if pa.types.is_list(column.type):
        return pc.list_flatten(column), pc.list_parent_indices(column)
    return column, pa.array(np.arange(len(column)))


def _texts(values: Sequence[str]) -> pa.Array:
    """Return texts as an Arrow array; `pa.array` would import pandas, where it is installed."""
    encoded = [value.encode("utf-8", "surrogatepass") for value in values]
    ends = np.zeros(len(encoded) + 1, np.int32)
    np.cumsum(list(map(len, encoded)), out=ends[1:])
    data = pa.py_buffer(b"".join(encoded))
    return pa.StringArray.from_buffers(len(encoded), pa.py_buffer(ends), data)


def _rows_with(batch: Batch, key: str, values: pa.Array) -> list[int]:
    """Return the rows of a batch that have one of some values under a key; some repeat."""
    column = MADE[key](batch) if key in MADE else batch.column(key)
    if isinstance(column, pa.ChunkedArray):
        column = column.combine_chunks()
    if pa.types.is_list(column.type):
        found = pc.is_in(pc.list_flatten(column), value_set=values)
        return cast("list[int]", pc.filter(pc.list_parent_indices(column), found).to_pylist())
    return cast("list[int]", pc.indices_nonzero(pc.is_in(column, value_set=values)).to_pylist())


def _values(table: pa.Table, column: str, without: tuple[str, str] | None) -> set[str]:
    if without:
        table = table.filter(pc.not_equal(table.column(without[0]), without[1]))
    return set(pc.unique(table.column(column)).to_pylist())


@dataclass(frozen=True, slots=True)
class ScanLookup:
    """A lookup that reads the table for each question and keeps nothing in memory."""

    ledger: Ledger
    state: State

    def find(self, table: str, wanted: Wanted) -> list[Row]:
        """Return the rows; see `RowLookup`."""
        values_by_key: dict[str, pa.Array] = {}
        for key, values in wanted.items():
            if values:
                values_by_key[key] = _texts(sorted(values))
        if not values_by_key:
            return []

        def test(batch: pa.RecordBatch) -> pa.Array:
            hits = np.zeros(len(batch), bool)
            for key, values in values_by_key.items():
                hits[_rows_with(batch, key, values)] = True
            bits = np.packbits(hits, bitorder="little")
            return pa.BooleanArray.from_buffers(pa.bool_(), len(hits), [None, pa.py_buffer(bits)])

        return list(self.ledger.where(self.state, table, test))

    def count(self, table: str) -> int:
        """Return the number of rows of a table."""
        return self.ledger.count(self.state, table)

    def values(self, table: str, column: str, without: tuple[str, str] | None = None) -> set[str]:
        """Return the values of a column of texts; see `RowLookup`."""
        return _values(self.ledger.whole(self.state, table), column, without)

    def columns(self, table: str, names: Sequence[str]) -> pa.Table:
        """Return some columns of a table."""
        return self.ledger.whole(self.state, table).select(names)


class IndexedLookup:
    """A lookup that keeps the tables in memory, in columns, with an index of each key it used."""

    def __init__(self, ledger: Ledger, state: State) -> None:
        """Prepare the lookup of a state; a table is read, and checked, at its first use."""
        # Rows of a table in one piece are taken twenty times as fast as from eleven.
        self._table = cache(lambda name: ledger.whole(state, name).combine_chunks())
        self._positions = cache(self._index)
        self._different = cache(self._unlike)

    def _index(self, table: str, key: str) -> tuple[dict[str, int], Positions, Positions]:
        """Return a code for each value, where the positions of each code begin, and the positions.

        The rows with the code c are `positions[starts[c] : starts[c + 1]]`.
        """
        values, positions = _named(self._table(table), key)
        coded = values.dictionary_encode()
        codes = np.asarray(coded.indices.fill_null(-1))  # sorts nulls before the first code
        order = np.argsort(codes, kind="stable")
        starts = np.searchsorted(codes[order], np.arange(len(coded.dictionary) + 1))
        code_of = {value: code for code, value in enumerate(coded.dictionary.to_pylist())}
        return code_of, starts, np.asarray(positions)[order]

    def _unlike(self, table: str, column: str, without: tuple[str, str]) -> frozenset[str]:
        return frozenset(_values(self._table(table), column, without))

    def find(self, table: str, wanted: Wanted) -> list[Row]:
        """Return the rows; see `RowLookup`."""
        hits: set[int] = set()
        for key, values in wanted.items():
            if not values:  # an index is made only for a key that is searched
                continue
            code_of, starts, positions = self._positions(table, key)
            for value in values:
                if value in code_of:
                    code = code_of[value]
                    hits.update(positions[starts[code] : starts[code + 1]].tolist())
        rows = self._table(table).take(pa.array(sorted(hits), pa.int64()))
        return cast("list[Row]", rows.to_pylist())

    def count(self, table: str) -> int:
        """Return the number of rows of a table."""
        return len(self._table(table))

    def values(self, table: str, column: str, without: tuple[str, str] | None = None) -> set[str]:
        """Return the values of a column of texts; see `RowLookup`."""
        if without:
            return set(self._different(table, column, without))
        return set(self._positions(table, column)[0])

    def columns(self, table: str, names: Sequence[str]) -> pa.Table:
        """Return some columns of a table."""
        return self._table(table).select(names)
