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
        moves[self.origin[self.kept]] = np.flatnonzero(self.kept)
        return moves

    def runs(self) -> Iterator[tuple[int, int] | int]:
        """Yield the first number and the end of each run of old rows, and the number of each new
        row, in the order of the rows."""
        origin = self.origin
        begins = np.diff(origin, prepend=NEW - 1) != 1
        # Each new row is a run of its own, also before the first row of the other file.
        begins |= origin == NEW
        begins[1:] |= origin[:-1] == NEW
        starts = np.flatnonzero(begins)
        ends = np.append(starts[1:], len(origin)) if len(origin) else starts
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            first = int(origin[start])
            yield start if first == NEW else (first, first + end - start)

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
        moves: Numbers,
        new: Sequence[Sequence[int]],
    ) -> tuple[Ints, Ints]:
        """Return the offsets and items of rows, of which each has a list of numbers.

        Args:
            first: The offsets of the rows of the other file.
            items: The numbers of these rows.
            moves: What each of these numbers is now.
            new: The numbers of the new rows, in their order.
        """
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
        every = np.empty(offsets[-1], np.int64)
        every[is_old] = moves[items[place[is_old]]]
        every[~is_old] = np.array(list(chain.from_iterable(new)), np.int64)
        return offsets.astype(np.uint32), every.astype(np.uint32)


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
    old = codes[plan.origin[plan.kept]]
    # A value that no row has any more goes, as it would if all were coded from nothing.
    used = np.flatnonzero(np.bincount(old, minlength=len(values))).tolist()
    distinct = sorted({*map(values.__getitem__, used), *new})
    place_of = dict(zip(distinct, count()))
    moves = np.zeros(len(values), np.uint32)
    for place in used:
        moves[place] = place_of[values[place]]
    recoded_rows = np.empty(len(plan.origin), np.uint32)
    recoded_rows[plan.kept] = moves[old]
    recoded_rows[~plan.kept] = np.array(list(map(place_of.__getitem__, new)), np.uint32)
    return tuple(distinct), recoded_rows
