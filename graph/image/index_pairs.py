"""The pairs of hash and number that an index of a mapped file stands for: made, edited, written."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt

from ..errors import EntrepotError
from .mapped_file import SectionWriter
from .postings import Postings
from .stored_rows import encoded, hashed

Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.uint32]
Moves = npt.NDArray[np.int64]
FEW = 50_000  # pairs that are put one by one among others; more are sorted with them
KNOWN = 1 << 20  # hashes of keys that are kept
HALF, LOW = np.uint64(32), np.uint64((1 << 32) - 1)


@dataclass(frozen=True)
class Pairs:
    """The pairs of an index: the hash of a key and the number of a row that has it, sorted.

    Attributes:
        hashes: uint64[n].
        numbers: uint32[n].
    """

    hashes: Hashes
    numbers: Places

    @classmethod
    def of(cls, keys_of: Iterable[tuple[int, Collection[str]]]) -> Pairs:
        """Return the pairs of some rows, each given by its number and its keys.

        Raises:
            EntrepotError: Two keys have one hash.
        """
        growing = GrowingPairs()
        for number, keys in keys_of:
            growing.add(number, keys)
        return growing.pairs()

    @classmethod
    def sorted(cls, hashes: Hashes, numbers: Places) -> Pairs:
        """Return pairs that come in any order."""
        # By the last of these first: by hash, and by number where the hash is the same.
        order = np.lexsort((numbers, hashes))
        return cls(hashes[order], numbers[order])

    @classmethod
    def stored(cls, index: Postings) -> Pairs:
        """Return the pairs of a stored index."""
        ends = np.asarray(index.ends, np.int64)
        # An index may be empty, where there is no first key that begins at 0.
        lengths = ends - np.concatenate((np.zeros(1, np.int64), ends[:-1]))[: len(ends)]
        hashes = np.repeat(np.asarray(index.hashes, np.uint64), lengths)
        return cls(hashes, np.asarray(index.numbers, np.uint32))

    def moved(self, moves: Moves) -> Pairs:
        """Return the pairs with other numbers.

        Args:
            moves: By number, the new number; -1 where the row is gone or has other keys now. The
                others keep their order.
        """
        # Nothing is sorted again: within a key the moved numbers are in the same order as before.
        numbers = moves[self.numbers]
        kept = numbers >= 0
        return Pairs(self.hashes[kept], numbers[kept].astype(np.uint32))

    def with_more(self, more: Pairs) -> Pairs:
        """Return these pairs and others."""
        if len(more.hashes) > FEW:
            hashes = np.concatenate((self.hashes, more.hashes))
            return Pairs.sorted(hashes, np.concatenate((self.numbers, more.numbers)))
        first = np.searchsorted(self.hashes, more.hashes, "left").tolist()
        last = np.searchsorted(self.hashes, more.hashes, "right").tolist()
        # Each goes among the numbers of its key. Those that go before the same pair are in their
        # own order, which `np.insert` keeps.
        places: list[int] = []
        for start, end, number in zip(first, last, more.numbers.tolist(), strict=True):
            places.append(start + int(np.searchsorted(self.numbers[start:end], number)))
        return Pairs(
            np.insert(self.hashes, places, more.hashes),
            np.insert(self.numbers, places, more.numbers),
        )


class _KeyCodes(dict[str, int]):
    """Numbers of keys, with the hash and the checksum of each."""

    def __init__(self) -> None:
        super().__init__()
        self.hashes, self.sums = array("Q"), array("I")

    def __missing__(self, key: str) -> int:
        # A key that comes again after this has another number and the same hash.
        if len(self) >= KNOWN:
            self.clear()
        self[key] = code = len(self.hashes)
        self.hashes.append(hashed(key))
        self.sums.append(crc32(encoded(key)))
        return code


class GrowingPairs:
    """The pairs of an index while its rows are passed: 4 bytes a pair, 12 a key, 8 a row."""

    def __init__(self) -> None:
        """Begin with no pair."""
        self._known, self._codes = _KeyCodes(), array("I")
        self._numbers, self._lengths = array("I"), array("I")

    def add(self, number: int, keys: Collection[str]) -> None:
        """Add the keys of a row."""
        self._numbers.append(number)
        self._lengths.append(len(keys))
        self._codes.extend(map(self._known.__getitem__, keys))

    def pairs(self, moves: Moves | None = None) -> Pairs:
        """Return the pairs.

        Args:
            moves: By the number of a row, its number in the index; None if it is the same.

        Raises:
            EntrepotError: Two keys have one hash.
        """
        hashes, sums = np.asarray(self._known.hashes), np.asarray(self._known.sums)
        order = np.argsort(hashes, kind="stable")
        is_same = hashes[order][1:] == hashes[order][:-1]
        # Two keys would have one checksum as well in one of four thousand million such cases.
        if np.any(is_same & (sums[order][1:] != sums[order][:-1])):
            raise EntrepotError("two keys of the index of a case have one hash")
        found, places = np.unique(hashes, return_inverse=True)
        numbers = np.asarray(self._numbers)
        if moves is not None:
            numbers = moves[numbers]
        # As one number a pair: a tenth of the time and half of the memory of two columns.
        joined = places.astype(np.uint64)[np.asarray(self._codes)]
        joined <<= HALF
        joined |= np.repeat(numbers.astype(np.uint32), np.asarray(self._lengths))
        joined.sort()
        return Pairs(found[joined >> HALF], (joined & LOW).astype(np.uint32))


def write_postings(writer: SectionWriter, name: str, pairs: Pairs) -> None:
    """Write an index, with the numbers of each key in their order."""
    hashes, numbers = pairs.hashes, pairs.numbers
    # The last pair of each key: after it comes another hash, or nothing.
    last = np.flatnonzero(hashes[1:] != hashes[:-1]) if len(hashes) else np.zeros(0, np.int64)
    ends = np.append(last + 1, len(hashes)) if len(hashes) else last
    writer.numbers(f"{name}.hashes", hashes[ends - 1], "Q")
    writer.numbers(f"{name}.ends", ends, "Q")
    writer.numbers(f"{name}.numbers", numbers, "I")
