"""Where the rows of a section stand of which some differ from those of another file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

MANY = 500  # numbers that are moved, and runs that are taken over, one by one; more with numpy


@dataclass(frozen=True)
class RowShift:
    """The numbers of rows in two files, by the rows in which the files differ.

    >>> RowShift(gone=[1], before=[0, 3], size=3).new  # a, [0, 2], b
    [0, 3]

    Attributes:
        gone: The numbers in the other file of the rows that are gone or changed, sorted.
        before: By new row, the number in the other file of the row before which it stands, sorted.
        size: The number of rows of the other file.
    """

    gone: Sequence[int]
    before: Sequence[int]
    size: int

    def __len__(self) -> int:
        """Return the number of rows."""
        return self.size - len(self.gone) + len(self.before)

    @cached_property
    def new(self) -> list[int]:
        """The numbers of the new rows."""
        numbers: list[int] = []
        for place, before in enumerate(self.before):
            numbers.append(before - bisect_left(self.gone, before) + place)
        return numbers

    @cached_property
    def _left(self) -> list[int]:
        """By row that is gone, how many of the rows before it are left."""
        return [number - place for place, number in enumerate(self.gone)]

    def origin(self, number: int) -> tuple[bool, int]:
        """Return whether a row is new, and its number among the new or among those of the file."""
        place = bisect_left(self.new, number)
        if place < len(self.new) and self.new[place] == number:
            return True, place
        kept = number - place
        return False, kept + bisect_right(self._left, kept)

    def now(self, number: int) -> int | None:
        """Return the number of a row of the other file; None if it is gone or changed."""
        place = bisect_left(self.gone, number)
        if place < len(self.gone) and self.gone[place] == number:
            return None
        return number - place + bisect_right(self.before, number)

    @cached_property
    def _differing(self) -> tuple[int, int]:
        """The first and the last number in the other file at which something differs."""
        every = [*self.gone, *self.before]
        return min(every, default=self.size), max(every, default=-1)

    def moved(self, numbers: Sequence[int], dropped: Collection[int]) -> Sequence[int]:
        """Return the numbers of rows of the other file without those that are gone or dropped.

        Args:
            numbers: Numbers in the other file, sorted.
            dropped: Further rows to leave out.
        """
        first, last = self._differing
        # Most rows that are asked for stand together, far from the few that differ.
        if not dropped and (not len(numbers) or numbers[-1] < first):
            return numbers
        if not dropped and numbers[0] > last:
            shift = len(self.before) - len(self.gone)
            return list(map(shift.__add__, numbers))
        if len(numbers) > MANY:
            return self._moved(numbers, dropped)
        every: list[int] = []
        for number in numbers:
            now = None if number in dropped else self.now(number)
            if now is not None:
                every.append(now)
        return every

    def _moved(self, numbers: Sequence[int], dropped: Collection[int]) -> list[int]:
        import numpy as np

        old = np.asarray(numbers, np.int64)
        lost = np.array([*self.gone, *dropped], np.int64)
        old = old[~np.isin(old, lost)]
        shift = np.searchsorted(np.asarray(self.before, np.int64), old, "right")
        shift -= np.searchsorted(np.asarray(self.gone, np.int64), old, "left")
        moved: list[int] = (old + shift).tolist()
        return moved

    @property
    def is_short(self) -> bool:
        """Whether so few rows differ that the others are taken over in runs."""
        return len(self.gone) + len(self.before) <= MANY

    def runs(self) -> Iterator[tuple[int, int] | int]:
        """Yield the first number and the end of each run of rows of the other file that are left,
        and the place of each new row among the new ones, in the order of the rows.

        >>> list(RowShift(gone=[1], before=[0, 3], size=3).runs())
        [0, (0, 1), (2, 3), 1]
        """
        # A row that changed is put in before its own number: new rows come first.
        events = [(before, 0, place) for place, before in enumerate(self.before)]
        events += [(number, 1, 0) for number in self.gone]
        start = 0
        for number, is_gone, place in sorted(events):
            if start < number:
                yield start, number
            start = number + is_gone
            if not is_gone:
                yield place
        if start < self.size:
            yield start, self.size

    def values(self, old: npt.NDArray[Any], new: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Return the values of the rows, of which each has one, in the type of the old ones.

        Args:
            old: The values of the rows of the other file.
            new: Those of the new rows, in their order.
        """
        import numpy as np

        if self.is_short:
            parts = [old[:0]]
            for run in self.runs():
                parts.append(old[slice(*run)] if isinstance(run, tuple) else new[run : run + 1])
            return np.concatenate(parts)
        # Rows are put in first and taken out then: places count all rows of the other file.
        before = np.asarray(self.before, np.int64)
        kept: np.ndarray[Any, Any] = np.ones(self.size, np.bool_)
        kept[np.asarray(self.gone, np.int64)] = False
        if len(before):
            old, kept = np.insert(old, before, new), np.insert(kept, before, True)
        return old[kept] if len(self.gone) else old
