"""The numbers of rows by what the rows name, as arrays: an index without the text of its keys.

An index is three arrays: the sorted hashes of the keys, where the numbers of each key end, and the
numbers. Two of ten million keys share a hash of 64 bits once in some 400,000 cases, which is found
when the index is written (`index_pairs`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from .mapped_file import MappedFile
from .stored_rows import hashed


class Postings:
    """An index that `write_postings` wrote."""

    def __init__(self, file: MappedFile, name: str) -> None:
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
