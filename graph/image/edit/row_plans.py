"""Rows as they are to be: which are those of another file, and which are new."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, count
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ..mapped_file import SectionWriter
from ..row_shift import RowShift
from ..stored_rows import RowSums, StoredRows, hashed, line_of, write_sums

Numbers = npt.NDArray[np.int64]
Ints = npt.NDArray[np.uint32]
NEW = -1


class NewRow(NamedTuple):
    """A row to be put before the one of a number, in the order in which such rows are given."""

    before: int
    key: str
    content: bytes = b""


@dataclass(frozen=True)
class RowPlan:
    """The rows of a section by where they come from.

    Attributes:
        shift: Where the rows stand that differ from those of the other file.
        new: The new rows by their numbers.
    """

    shift: RowShift
    new: Mapping[int, NewRow]

    @classmethod
    def of(cls, before: int, removed: Collection[int], inserted: Sequence[NewRow]) -> RowPlan:
        """Return the plan of rows of which some are removed and others inserted.

        A row that changes is removed and inserted before its own number.
        """
        # The sort is stable, so that new rows before the same old one keep the order in which they
        # are given.
        ordered = sorted(inserted, key=_before)
        shift = RowShift(sorted(removed), list(map(_before, ordered)), before)
        return cls(shift, dict(zip(shift.new, ordered, strict=True)))

    @property
    def before(self) -> int:
        """The number of rows of the other file."""
        return self.shift.size

    @property
    def gone(self) -> Sequence[int]:
        """The numbers in the other file of the rows that are gone or changed."""
        return self.shift.gone

    @property
    def is_same(self) -> bool:
        """Whether the rows are those of the other file."""
        return not self.new and not self.gone

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.shift)

    @cached_property
    def origin(self) -> Numbers:
        """int64[n]: by row, its number in the other file, or `NEW`."""
        new = np.full(len(self.new), NEW)
        return self.shift.values(np.arange(self.before), new)

    @cached_property
    def kept(self) -> npt.NDArray[np.bool_]:
        """By row, whether it is one of the other file."""
        kept: npt.NDArray[np.bool_] = self.origin != NEW
        return kept

    @cached_property
    def moves(self) -> Numbers:
        """By number in the other file, the number here; `NEW` for a row that is gone or changed."""
        moves = np.full(self.before, NEW, np.int64)
        if self.shift.is_short:
            place = 0
            for run in self.shift.runs():
                first, end = run if isinstance(run, tuple) else (0, 0)
                moves[first:end] = np.arange(place, place + end - first)
                place += end - first or 1
            return moves
        moves[self.origin[self.kept]] = np.flatnonzero(self.kept)
        return moves

    def runs(self) -> Iterator[tuple[int, int] | int]:
        """Yield the first number and the end of each run of old rows, and the number of each new
        row, in the order of the rows."""
        numbers = list(self.new)
        for run in self.shift.runs():
            yield run if isinstance(run, tuple) else numbers[run]

    def values(self, old: npt.NDArray[Any], new: Sequence[Any]) -> npt.NDArray[Any]:
        """Return the values of the rows, of which each has one.

        Args:
            old: The values of the rows of the other file.
            new: Those of the new rows, in their order.
        """
        # In the type of the old ones, whatever numbers are given: the bytes of a file depend on it.
        return self.shift.values(old, np.array(list(new), old.dtype))

    def lists(
        self,
        first: npt.NDArray[Any],
        items: npt.NDArray[Any],
        new: Sequence[Sequence[Any]],
    ) -> tuple[Ints, npt.NDArray[Any]]:
        """Return the offsets and items of rows, of which each has a list of items.

        Args:
            first: The offsets of the rows of the other file.
            items: The items of these rows.
            new: Those of the new rows, in their order.

        Returns:
            The offsets, and the items in the type of the old ones.
        """
        fresh = np.array(list(chain.from_iterable(new)), items.dtype)
        if self.shift.is_short:
            return self._joined(first, items, list(map(len, new)), fresh)
        # With a sign: differences of the unsigned offsets of the file would wrap around.
        starts, lengths = first[:-1].astype(np.int64), np.diff(first.astype(np.int64))
        sizes = self.values(lengths, list(map(len, new)))
        offsets = np.zeros(len(sizes) + 1, np.int64)
        np.cumsum(sizes, out=offsets[1:])
        begins = self.values(starts, [0] * len(new))
        # For each item, its place among the old items: where its row began there, and as far behind
        # that as it stands behind the beginning of its row here. New items have no such place.
        is_old = np.repeat(self.kept, sizes)
        place = np.repeat(begins - offsets[:-1], sizes) + np.arange(offsets[-1])
        every = np.empty(offsets[-1], items.dtype)
        every[is_old] = items[place[is_old]]
        every[~is_old] = fresh
        return offsets.astype(np.uint32), every

    def _joined(
        self,
        first: npt.NDArray[Any],
        items: npt.NDArray[Any],
        lengths: Sequence[int],
        fresh: npt.NDArray[Any],
    ) -> tuple[Ints, npt.NDArray[Any]]:
        """Return the offsets and items of rows of which whole runs are taken over."""
        offsets: list[npt.NDArray[Any]] = []
        parts: list[npt.NDArray[Any]] = [items[:0]]
        size = taken = 0
        for run in self.shift.runs():
            if isinstance(run, tuple):
                start, end = int(first[run[0]]), int(first[run[1]])
                offsets.append(first[slice(*run)].astype(np.int64) + (size - start))
                parts.append(items[start:end])
                size += end - start
            else:
                offsets.append(np.array([size]))
                parts.append(fresh[taken : taken + lengths[run]])
                taken += lengths[run]
                size += lengths[run]
        offsets.append(np.array([size]))
        return np.concatenate(offsets).astype(np.uint32), np.concatenate(parts)


def _before(row: NewRow) -> int:
    return row.before


def write_planned(writer: SectionWriter, name: str, rows: StoredRows[Any], plan: RowPlan) -> None:
    """Write rows as `write_rows` would, of which most stand in another file."""
    new = [line_of(row.key, row.content) for row in plan.new.values()]
    lines = dict(zip(plan.new, new, strict=True))

    def content() -> Iterator[bytes | memoryview]:
        for run in plan.runs():
            yield lines[run] if isinstance(run, int) else rows.stretch(*run)

    writer.rows(f"{name}.rows", content())
    stored = rows.stored
    keys = map(attrgetter("key"), plan.new.values())
    sums = RowSums.of(
        plan.values(stored.lengths, list(map(len, new))),
        plan.values(stored.sums, list(map(zlib.crc32, new))),
        plan.values(stored.by_row, list(map(hashed, keys))),
    )
    write_sums(writer, name, sums)


def recoded(
    values: Sequence[Any], codes: Ints, plan: RowPlan, new: Sequence[Any]
) -> tuple[tuple[Any, ...], Ints]:
    """Return the distinct values of rows, sorted, and the place of the value of each row.

    Args:
        values: The distinct values of the rows of another file.
        codes: The places of the values of these rows.
        plan: The rows.
        new: The values of the new rows, in their order.
    """
    # A value that no row has any more goes, as it would if all were coded from nothing.
    counts = np.bincount(codes, minlength=len(values))
    counts -= np.bincount(codes[np.asarray(plan.gone, np.int64)], minlength=len(values))
    used = np.flatnonzero(counts).tolist()
    distinct = sorted({*map(values.__getitem__, used), *new})
    place_of = dict(zip(distinct, count()))
    moves = np.zeros(len(values), np.uint32)
    for place in used:
        moves[place] = place_of[values[place]]
    now = codes.astype(np.uint32, copy=False) if distinct == list(values) else moves[codes]
    return tuple(distinct), plan.values(now, list(map(place_of.__getitem__, new)))
