"""The fields of many objects as columns, read without making the objects that are stored.

A column has the values that JSON has: a field that is itself a dataclass is a list of its values in
the order of its fields, None if it is None, and a tuple is a list (see `packing`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

import orjson

from .packing import packed
from .stored_rows import HELD, Reordered, StoredRows

PART = 20_000  # objects that are read at one time, to save memory
# Rows that are parsed and put into columns at one time. Their values are still in the processor's
# cache then; with many more, most of the time is spent on fetching them from memory.
STRETCH = 250
Fields = Mapping[str, Sequence[Any]]


class FieldColumns:
    """The objects of a mapping, all of one dataclass, by number in the order of the mapping."""

    def __init__(self, kind: type, values: Mapping[str, object]) -> None:
        """Read nothing yet.

        Args:
            kind: The dataclass.
            values: Its objects by key: rows of an image, or any mapping.
        """
        self._names = list(map(attrgetter("name"), fields(kind)))
        self._values = values
        self._objects: list[object] = []
        self._held: list[list[Any]] = []

    def __len__(self) -> int:
        """Return the number of objects."""
        return len(self._values)

    def of(self, numbers: Sequence[int]) -> Fields:
        """Return the fields of some objects as columns.

        Args:
            numbers: Numbers of objects, from 0, in any order.

        Returns:
            By the name of each field a column with a value an object, in the order of `numbers`.

        >>> from entrepot.graph.model import Stage
        >>> stages = {"a": Stage(("x", "y")), "b": Stage(("z",), True)}
        >>> FieldColumns(Stage, stages).of([1, 0])
        {'parties': [['z'], ['x', 'y']], 'partial': [True, False]}
        """
        columns: dict[str, list[Any]] = {name: [] for name in self._names}
        for first in range(0, len(numbers), STRETCH):
            rows = self._rows(numbers[first : first + STRETCH])
            for column, values in zip(columns.values(), zip(*rows, strict=True), strict=True):
                column.extend(values)
        return columns

    def _rows(self, numbers: Sequence[int]) -> list[list[Any]]:
        """Return the values of the fields of some objects, a list each."""
        if len(self) > HELD:
            rows: list[list[Any]] = orjson.loads(_listed(self._packed(numbers)))
            return rows
        # A case that is not large is read once, and not for each of its questions.
        self._held = self._held or orjson.loads(_listed(self._packed(range(len(self)))))
        return list(map(self._held.__getitem__, numbers))

    def first_texts(self, number: int) -> Iterator[Fields]:
        """Yield the first fields of all objects, of at most `PART` at one time.

        Of what is read for each use, the rest is not parsed.

        Args:
            number: How many fields; these and the one behind them are texts.
        """
        names = self._names[:number]
        for first in range(0, len(self), PART):
            numbers = range(first, min(first + PART, len(self)))
            if len(self) > HELD:
                rows = orjson.loads(_listed(_cut(row, number) for row in self._packed(numbers)))
                yield dict(zip(names, zip(*rows, strict=True), strict=True))
            else:
                fields = self.of(numbers)
                yield {name: fields[name] for name in names}

    def parts(self, order: Sequence[int]) -> Iterator[Fields]:
        """Yield the fields of objects, of at most `PART` at one time.

        Args:
            order: The numbers of the objects, in the order in which they are wanted.
        """
        for first in range(0, len(order), PART):
            yield self.of(order[first : first + PART])

    def _packed(self, numbers: Sequence[int]) -> list[bytes]:
        """Return the values of the fields of some objects, a JSON list each."""
        if isinstance(self._values, StoredRows | Reordered):
            return self._values.contents(numbers)
        self._objects = self._objects or list(self._values.values())
        return list(map(packed, map(self._objects.__getitem__, numbers)))


def _listed(rows: Iterable[bytes]) -> bytes:
    return b"[" + b",".join(rows) + b"]"


def _cut(row: bytes, number: int) -> bytes:
    """Return a JSON list of its first texts alone.

    >>> _cut(b'["a","b","c",["d"]]', 2)
    b'["a","b"]'
    """
    # Without a backslash these three signs end a text; the first two begin the list.
    texts = b'","'.join(row[2:].split(b'","', number)[:number])
    if b"\\" in texts:
        return packed(orjson.loads(row)[:number])
    return row[:2] + texts + b'"]'
