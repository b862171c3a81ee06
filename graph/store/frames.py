"""Columns in the shape that the bulk loader of the embedded engine reads.

The loader takes a pandas DataFrame, but uses very little of one when the type of every column is
declared. A `Frame` is that little, so that pandas is not needed (docs/decisions/0035).
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import NoneType

from .protocol import Value
from .row_tables import Columns, taken

# The loader's names for the types of values that a row may have.
TYPES: Mapping[type, str] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "float",
    dt.date: "datetime",
    list: "list",
    tuple: "list",
}


@dataclass(frozen=True, slots=True)
class Column:
    """The values of one property, a row each; None is a missing value."""

    values: Sequence[Value]
    dtype: str = "object"
    is_whole: bool = False  # whether no value is known to be missing

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.values)

    def isna(self) -> Column:
        """Return for each row whether its value is missing."""
        if self.is_whole:
            return Column([False] * len(self.values), "bool")
        return Column([value is None for value in self.values], "bool")

    def tolist(self) -> list[Value]:
        """Return the values."""
        return list(self.values)


@dataclass(frozen=True, slots=True)
class Frame:
    """Columns of equal length by the names of their properties, and the loader's type of each.

    `whole` has the names of those that lack no value.
    """

    values: Mapping[str, Sequence[Value]]
    types: Mapping[str, str]
    whole: frozenset[str] = frozenset()

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        return list(self.values)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(next(iter(self.values.values()), ()))

    def __getitem__(self, name: str) -> Column:
        """Return the column of a property."""
        return Column(self.values[name], is_whole=name in self.whole)

    def reset_index(self, drop: bool) -> Frame:
        """Return this frame, whose rows are numbered from 0 already."""
        return self

    def with_column(self, name: str, values: Sequence[Value], kind: type) -> Frame:
        """Return this frame with one more column, whose values have a type or are missing."""
        whole = self.whole if NoneType in set(map(type, values)) else self.whole | {name}
        return Frame({**self.values, name: values}, {**self.types, name: TYPES[kind]}, whole)


def framed(columns: Columns) -> tuple[Frame, list[int]]:
    """Return columns as a frame, and the places of the rows that the frame leaves out.

    A column has one type, that of most of its values. A row with a value of another type, such as a
    whole number among fractions, is left out.

    >>> frame, left_out = framed({"uid": ["a", "b", "c"], "tons": [1.5, None, 2]})
    >>> frame.values, frame.types, left_out
    ({'uid': ['a', 'b'], 'tons': [1.5, None]}, {'uid': 'string', 'tons': 'float'}, [2])
    """
    kinds = _kinds(columns)
    left_out: set[int] = set()
    for name, found in kinds.items():
        if len(_types(found)) > 1:
            left_out.update(_places_of_others(columns[name]))
    if left_out:
        rows = len(next(iter(columns.values())))
        columns = taken(columns, [place for place in range(rows) if place not in left_out])
        kinds = _kinds(columns)
    # A column without any value has no type, and holds nothing.
    types_of: dict[str, str] = {}
    for name, found in kinds.items():
        for kind in _types(found):
            types_of[name] = kind
    whole = frozenset(name for name in types_of if NoneType not in kinds[name])
    return Frame({name: columns[name] for name in types_of}, types_of, whole), sorted(left_out)


def _kinds(columns: Columns) -> dict[str, set[type]]:
    """Return the types of the values of each column, that of None among them."""
    return {name: set(map(type, values)) for name, values in columns.items()}


def _types(kinds: set[type]) -> set[str]:
    return {TYPES[kind] for kind in kinds - {NoneType}}


def _places_of_others(values: Sequence[Value]) -> list[int]:
    """Return the places of the values that have another type than most."""
    counts = Counter(TYPES[type(value)] for value in values if value is not None)
    usual = min(counts, key=lambda kind: (-counts[kind], kind))
    places: list[int] = []
    for place, value in enumerate(values):
        if value is not None and TYPES[type(value)] != usual:
            places.append(place)
    return places
