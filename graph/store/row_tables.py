"""The rows of a store as tables: columns that are made part by part, from which rows are made.

Both stores and the files of a bulk import are written from the same columns. A column has a value a
row, and None where a row lacks the property.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Generic, TypeVar, overload

from .protocol import Value

PART = 20_000  # rows of which the columns are made at one time, to save memory
Columns = Mapping[str, Sequence[Value]]
Row = Mapping[str, Value]
EdgeRow = tuple[str, str, str, Row]  # uid, uid of start, uid of end, properties
Key = TypeVar("Key")
AnyRow = TypeVar("AnyRow")
AnyPart = TypeVar("AnyPart")


@dataclass(frozen=True, slots=True)
class EdgeColumns:
    """Edges as columns: the uids of their ends, and their properties, among which is `uid`."""

    starts: Sequence[str]
    ends: Sequence[str]
    properties: Columns

    def __len__(self) -> int:
        """Return the number of edges."""
        return len(self.starts)

    def rows(self) -> Iterator[EdgeRow]:
        """Yield the edges."""
        uids = self.properties["uid"]
        return zip(uids, self.starts, self.ends, rows_of(self.properties), strict=True)

    def at(self, places: Sequence[int]) -> EdgeColumns:
        """Return the edges at some places."""
        starts, ends = map(self.starts.__getitem__, places), map(self.ends.__getitem__, places)
        return EdgeColumns(list(starts), list(ends), taken(self.properties, places))


class _Table(Sequence[AnyRow], Generic[Key, AnyPart, AnyRow]):
    """A sequence of rows, each part of which is made anew when it is asked for."""

    def __init__(
        self,
        keys: Sequence[Key],
        make: Callable[[Sequence[Key]], AnyPart],
        rows: Callable[[AnyPart], Iterator[AnyRow]],
    ) -> None:
        """Make nothing yet.

        Args:
            keys: What stands for each row, such as the number of an object.
            make: Makes the columns of the rows of some keys.
            rows: Makes rows of columns.
        """
        self._keys, self._make, self._rows = keys, make, rows

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._keys)

    def __iter__(self) -> Iterator[AnyRow]:
        """Make one part after another."""
        for part in self.parts(PART):
            yield from self._rows(part)

    @overload
    def __getitem__(self, index: int) -> AnyRow: ...
    @overload
    def __getitem__(self, index: slice) -> list[AnyRow]: ...
    def __getitem__(self, index: int | slice) -> AnyRow | list[AnyRow]:
        """Make the row of an index, or a list of those of a slice."""
        if isinstance(index, slice):
            keys = self._keys[index]
            return list(self._rows(self._make(keys))) if keys else []
        return next(self._rows(self._make([self._keys[index]])))

    def parts(self, size: int) -> Iterator[AnyPart]:
        """Yield the columns of all rows.

        Args:
            size: Most rows of which the columns are made at one time.
        """
        for first in range(0, len(self), size):
            yield self._make(self._keys[first : first + size])


class NodeTable(_Table[Key, Columns, Row], Generic[Key]):
    """The nodes of a kind."""

    def __init__(self, keys: Sequence[Key], make: Callable[[Sequence[Key]], Columns]) -> None:
        """Make nothing yet; see `_Table`."""
        super().__init__(keys, make, rows_of)

    @staticmethod
    def of(rows: Sequence[Row]) -> NodeTable[Any]:
        """Return rows as a table, which they may be already."""
        return rows if isinstance(rows, NodeTable) else NodeTable(rows, columns_of)

    def with_cells(self, change: Callable[[Value], Value]) -> NodeTable[Key]:
        """Return this table with something else in place of each value.

        Args:
            change: Returns what stands in place of a value; it is given None for a missing one.
        """

        def changed(keys: Sequence[Key]) -> Columns:
            columns = self._make(keys)
            return {name: list(map(change, values)) for name, values in columns.items()}

        return NodeTable(self._keys, changed)


class EdgeTable(_Table[Key, EdgeColumns, EdgeRow], Generic[Key]):
    """The edges of a type between two kinds."""

    def __init__(self, keys: Sequence[Key], make: Callable[[Sequence[Key]], EdgeColumns]) -> None:
        """Make nothing yet; see `_Table`."""
        super().__init__(keys, make, EdgeColumns.rows)

    @staticmethod
    def of(rows: Sequence[EdgeRow]) -> EdgeTable[Any]:
        """Return rows as a table, which they may be already."""
        return rows if isinstance(rows, EdgeTable) else EdgeTable(rows, _edge_columns_of)


def _edge_columns_of(rows: Sequence[EdgeRow]) -> EdgeColumns:
    starts, ends, properties = (list(map(itemgetter(place), rows)) for place in (1, 2, 3))
    return EdgeColumns(starts, ends, columns_of(properties))


def columns_of(rows: Iterable[Row]) -> Columns:
    """Return rows as columns, in the order in which their properties first appear.

    >>> columns_of([{"uid": "a"}, {"uid": "b", "tons": 2}])
    {'uid': ['a', 'b'], 'tons': [None, 2]}
    """
    held = list(rows)
    names: dict[str, Value] = {}
    for row in held:
        names.update(row)  # only for its keys
    return {name: [row.get(name) for row in held] for name in names}


def rows_of(columns: Columns) -> Iterator[Row]:
    """Yield the rows of columns, without the properties that they lack.

    >>> list(rows_of({"uid": ["a", "b"], "tons": [None, 2]}))
    [{'uid': 'a'}, {'uid': 'b', 'tons': 2}]
    """
    names = tuple(columns)
    for values in zip(*columns.values(), strict=True):
        pairs = zip(names, values, strict=True)
        yield {name: value for name, value in pairs if value is not None}


def taken(columns: Columns, places: Sequence[int]) -> Columns:
    """Return the rows at some places of columns.

    >>> taken({"uid": ["a", "b", "c"]}, [2, 0])
    {'uid': ['c', 'a']}
    """
    return {name: list(map(values.__getitem__, places)) for name, values in columns.items()}
