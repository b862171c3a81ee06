"""The numbers of rows by what the rows name, as arrays: an index without the text of its keys.

An index is three arrays: the sorted hashes of the keys, where the numbers of each key end, and the
numbers. Two of ten million keys share a hash of 64 bits once in some 400,000 cases, which is found
when the index is written (`index_pairs`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from .changed_file import ChangedFile, new_of
from .mapped_file import Sections
from .stored_rows import hashed


class Postings:
    """An index that `write_postings` wrote."""

    def __init__(self, file: Sections, name: str) -> None:
        """Take the sections; nothing is read yet."""
        self.hashes = file.numbers(f"{name}.hashes")
        self.ends = file.numbers(f"{name}.ends")
        self.numbers = file.numbers(f"{name}.numbers")

    def get(self, key: str, default: Sequence[int] = (), /) -> Sequence[int]:
        """Return the numbers of a key in their order; those given if it has none."""
        wanted = hashed(key)
        place = bisect_left(self.hashes, wanted)
        if place == len(self.hashes) or self.hashes[place] != wanted:
            return default
        return self.numbers[self.ends[place - 1] if place else 0 : self.ends[place]]


class OverlaidPostings(Postings):
    """An index of which most numbers stand in one file, and those that differ in another.

    Its arrays are those of the one file.
    """

    def __init__(self, file: ChangedFile, name: str) -> None:
        """Take the sections; nothing is read yet."""
        super().__init__(file.other, name)
        self._new = Postings(file.changes, new_of(name))
        self._shift = file.shift(name)
        # Rows that are the same and have other keys now, which stand among the new ones.
        self._dropped = frozenset(file.changes.numbers(f"{new_of(name)}.dropped"))

    def get(self, key: str, default: Sequence[int] = (), /) -> Sequence[int]:
        """Return the numbers of a key in their order; those given if it has none."""
        numbers = self._shift.moved(super().get(key), self._dropped)
        new = self._new.get(key)
        if not len(new):
            return numbers if len(numbers) else default
        return sorted([*numbers, *new])


def postings_of(file: Sections, name: str) -> Postings:
    """Return an index."""
    if isinstance(file, ChangedFile) and file.differs(name):
        return OverlaidPostings(file, name)
    return Postings(file, name)
