"""Rows of the ledger by what they name: in one pass, or from an index that is held for many questions."""

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

Wanted = Mapping[str, Collection[str]]  # values by key: a column's name, or one of `MADE`
Batch = Any  # an Arrow record batch or table
Places = np.ndarray[Any, Any]
Named = tuple[Any, Any]  # Arrow arrays: values, and of each the place of its row


class RowLookup(Protocol):
    """The tables of one state of a ledger, asked by what their rows name."""

    def find(self, table: str, wanted: Wanted) -> list[Row]:
        """Return the rows that name, under one key at least, one of its values; in the ledger's order.

        A key is a column of text or of lists of text, or `via` (a party of a stage), `stated` (the subject of a claim
        without object), `designated` (the object of a measure).
        """
        ...

    def count(self, table: str) -> int:
        """Return the number of rows of a table."""
        ...

    def values(self, table: str, column: str, without: tuple[str, str] | None = None) -> set[str]:
        """Return what stands in a column of text; `without` leaves out the rows with a value in another column."""
        ...

    def columns(self, table: str, names: Sequence[str]) -> pa.Table:
        """Return some columns of a table."""
        ...


def _parties(batch: Batch) -> pa.Array:
    stages = [json.loads(text) if text else () for text in batch.column("via").to_pylist()]
    return pa.array(
        [[p for s in found for p in s["parties"]] for found in stages], pa.list_(pa.string())
    )


def _stated(batch: Batch) -> pa.Array:
    return pc.if_else(pc.equal(batch.column("object"), ""), batch.column("subject"), None)


def _designated(batch: Batch) -> pa.Array:
    return pc.if_else(
        pc.equal(batch.column("predicate"), "DESIGNATES"), batch.column("object"), None
    )


MADE: Mapping[str, Callable[[Batch], pa.Array]] = {
    "via": _parties,
    "stated": _stated,
    "designated": _designated,
}


def _named(batch: Batch, key: str) -> Named:
    """Return what the rows of a batch name under a key, each value with the place of its row."""
    column = MADE[key](batch) if key in MADE else batch.column(key)
    if isinstance(column, pa.ChunkedArray):
        column = column.combine_chunks()
    if pa.types.is_list(column.type):
        return pc.list_flatten(column), pc.list_parent_indices(column)
    return column, pa.array(np.arange(len(column)))


def _values(table: pa.Table, column: str, without: tuple[str, str] | None) -> set[str]:
    kept = table.filter(pc.not_equal(table.column(without[0]), without[1])) if without else table
    return set(pc.unique(kept.column(column)).to_pylist())


@dataclass(frozen=True, slots=True)
class ScanLookup:
    """A finder that reads the table for each question: for one question, nothing is held."""

    ledger: Ledger
    state: State

    def find(self, table: str, wanted: Wanted) -> list[Row]:
        """Return the rows; see `Finder`."""
        values = {
            key: pa.array(sorted(found), pa.string()) for key, found in wanted.items() if found
        }

        def test(batch: pa.RecordBatch) -> pa.Array:
            hit = np.zeros(len(batch), bool)
            for key, among in values.items():
                named, places = _named(batch, key)
                hit[np.asarray(places)[np.asarray(pc.is_in(named, value_set=among))]] = True
            return pa.array(hit)

        return list(self.ledger.where(self.state, table, test)) if values else []

    def count(self, table: str) -> int:
        """Return the number of rows of a table."""
        return self.ledger.count(self.state, table)

    def values(self, table: str, column: str, without: tuple[str, str] | None = None) -> set[str]:
        """Return what stands in a column of text; see `Finder`."""
        return _values(self.ledger.whole(self.state, table), column, without)

    def columns(self, table: str, names: Sequence[str]) -> pa.Table:
        """Return some columns of a table."""
        return self.ledger.whole(self.state, table).select(names)


class IndexedLookup:
    """A finder that holds the tables in memory, by columns, and of each key asked for where its values stand."""

    def __init__(self, ledger: Ledger, state: State) -> None:
        """Hold a state of a ledger; a table is read, and checked, when it is first asked for."""
        self._table = cache(lambda name: ledger.whole(state, name))
        self._places = cache(self._index)

    def _index(self, table: str, key: str) -> tuple[dict[str, int], Places, Places]:
        """Return codes of values, where the places of each code begin, and the places."""
        values, places = _named(self._table(table), key)
        coded = values.dictionary_encode()
        codes = np.asarray(coded.indices.fill_null(-1))
        order = np.argsort(codes, kind="stable")
        starts = np.searchsorted(codes[order], np.arange(len(coded.dictionary) + 1))
        return (
            {v: n for n, v in enumerate(coded.dictionary.to_pylist())},
            starts,
            np.asarray(places)[order],
        )

    def find(self, table: str, wanted: Wanted) -> list[Row]:
        """Return the rows; see `Finder`."""
        hit: set[int] = set()
        for key, values in wanted.items():
            codes, starts, places = (
                self._places(table, key) if values else ({}, np.empty(0), np.empty(0))
            )
            for code in (codes[v] for v in values if v in codes):
                hit.update(places[starts[code] : starts[code + 1]].tolist())
        found = self._table(table).take(pa.array(sorted(hit), pa.int64()))
        return cast("list[Row]", found.to_pylist())

    def count(self, table: str) -> int:
        """Return the number of rows of a table."""
        return len(self._table(table))

    def values(self, table: str, column: str, without: tuple[str, str] | None = None) -> set[str]:
        """Return what stands in a column of text; see `Finder`."""
        return (
            _values(self._table(table), column, without)
            if without
            else set(self._places(table, column)[0])
        )

    def columns(self, table: str, names: Sequence[str]) -> pa.Table:
        """Return some columns of a table."""
        return self._table(table).select(names)
