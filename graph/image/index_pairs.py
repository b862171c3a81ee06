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


class GrowingPairs:
    """The pairs of an index while its rows are passed: of each pair 8 bytes, of each key 12."""

    def __init__(self) -> None:
        """Begin with no pair."""
        # Most keys repeat, and a hash costs more than to look one up.
        self._known: dict[str, int] = {}
        self._hashes, self._sums = array("Q"), array("I")
        self._codes, self._numbers = array("I"), array("I")  # of each pair

    def add(self, number: int, keys: Collection[str]) -> None:
        """Add the keys of a row."""
        for key in keys:
            code = self._known.get(key)
            self._codes.append(self._filed(key) if code is None else code)
            self._numbers.append(number)

    def _filed(self, key: str) -> int:
        """Return the number of a key that is not known."""
        if len(self._known) >= KNOWN:
            self._known.clear()
        code = self._known[key] = len(self._hashes)
        self._hashes.append(hashed(key))
        self._sums.append(crc32(encoded(key)))
        return code

    def pairs(self, moves: Moves | None = None) -> Pairs:
        """Return the pairs.

        Args:
            moves: By the number of a row, its number in the index; None if it is the same.

        Raises:
            EntrepotError: Two keys have one hash.
        """
        codes, numbers = np.array(self._codes, np.uint32), np.array(self._numbers, np.uint32)
        hashes = np.array(self._hashes, np.uint64)[codes]
        order = np.argsort(hashes, kind="stable")
        sums = np.array(self._sums, np.uint32)[codes][order]
        is_same = hashes[order][1:] == hashes[order][:-1]
        # Two keys would have one checksum as well in one of four thousand million such cases.
        if np.any(is_same & (sums[1:] != sums[:-1])):
            raise EntrepotError("two keys of the index of a case have one hash")
        return Pairs.sorted(hashes, numbers if moves is None else moves[numbers].astype(np.uint32))


def write_postings(writer: SectionWriter, name: str, pairs: Pairs) -> None:
    """Write an index, with the numbers of each key in their order."""
    hashes, numbers = pairs.hashes, pairs.numbers
    # The last pair of each key: after it comes another hash, or nothing.
    last = np.flatnonzero(hashes[1:] != hashes[:-1]) if len(hashes) else np.zeros(0, np.int64)
    ends = np.append(last + 1, len(hashes)) if len(hashes) else last
    writer.numbers(f"{name}.hashes", hashes[ends - 1], "Q")
    writer.numbers(f"{name}.ends", ends, "Q")
    writer.numbers(f"{name}.numbers", numbers, "I")
