"""Rows of a mapped file by key, each made into an object when it is first asked for.

A row is its key, a NUL and JSON. Keys are found through their sorted hashes. Where a row is not as
it was written, all are taken from what they were written from, which is then computed again.
"""

from __future__ import annotations

import hashlib
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, Sequence, ValuesView
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from .mapped_file import Damaged, Sections, SectionWriter, unmap
from .packing import packed
from .row_shift import RowShift

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike

Made = TypeVar("Made")
BETWEEN = b"\0"
# Objects, and numbers by key, that are kept of a section: whoever goes through all of a large case
# would otherwise hold all of it.
HELD = 1 << 16
MAPPED = 512  # rows that are read before the memory in which the file was mapped is given back
NONE = -1  # in place of the number of a key that has no row


def encoded(key: str) -> bytes:
    """Return a key as bytes, whatever a command line holds: a byte that is no text as well."""
    return key.encode("utf-8", "surrogatepass")


def hashed(key: str) -> int:
    """Return the hash of a key: 64 bits, the same on every machine."""
    return int.from_bytes(hashlib.blake2b(encoded(key), digest_size=8).digest(), "little")


def line_of(key: str, content: bytes) -> bytes:
    """Return the bytes of a row."""
    return encoded(key) + BETWEEN + content


def write_rows(writer: SectionWriter, name: str, rows: Iterable[tuple[str, bytes]]) -> None:
    """Write rows, each a key and its JSON, in their order; no key stands twice."""
    summed_rows(writer, name, rows)


def summed_rows(writer: SectionWriter, name: str, rows: Iterable[tuple[str, bytes]]) -> RowSums:
    """Write rows as `write_rows` does, and return where they end and their sums."""
    lengths, sums, hashes = array("Q"), array("Q"), array("Q")

    def lines() -> Iterator[bytes]:
        for key, text in rows:
            line = line_of(key, text)
            lengths.append(len(line))
            sums.append(zlib.crc32(line))
            hashes.append(hashed(key))
            yield line

    writer.rows(f"{name}.rows", lines())
    written = RowSums.of(lengths, sums, hashes)
    write_sums(writer, name, written)
    return written


class RowSums(NamedTuple):
    """Where rows end, their checksums, and the sorted hashes of their keys with their places."""

    ends: np.ndarray[Any, Any]
    sums: np.ndarray[Any, Any]
    hashes: np.ndarray[Any, Any]
    places: np.ndarray[Any, Any]

    @classmethod
    def of(cls, lengths: ArrayLike, sums: ArrayLike, hashes: ArrayLike) -> RowSums:
        """Return them from the length, the checksum and the hash of each row."""
        import numpy as np

        by_row = np.array(hashes, np.uint64)
        order = np.argsort(by_row, kind="stable")
        ends = np.cumsum(np.asarray(lengths), dtype=np.uint64)
        return cls(ends, np.asarray(sums, np.uint32), by_row[order], order.astype(np.uint32))

    @property
    def lengths(self) -> np.ndarray[Any, Any]:
        """The length of each row."""
        import numpy as np

        return np.diff(self.ends, prepend=self.ends.dtype.type(0))

    def spans(self, rows: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield where each of some rows begins and ends."""
        for row in rows:
            yield int(self.ends[row - 1]) if row else 0, int(self.ends[row])

    @property
    def by_row(self) -> np.ndarray[Any, Any]:
        """The hash of the key of each row."""
        import numpy as np

        hashes = np.empty(len(self.hashes), np.uint64)
        hashes[self.places] = self.hashes
        return hashes


def write_sums(writer: SectionWriter, name: str, rows: RowSums) -> None:
    """Write where rows end, and their checksums and the hashes of their keys."""
    for part, code in (("ends", "Q"), ("sums", "I"), ("hashes", "Q"), ("places", "I")):
        writer.numbers(f"{name}.{part}", getattr(rows, part), code)


class StoredRows(Mapping[str, Made]):
    """What the rows of a section stand for, by key, in the order in which they were written."""

    def __init__(
        self,
        file: Sections,
        name: str,
        make: Callable[[bytes], Made],
        again: Callable[[], Mapping[str, Made]],
    ) -> None:
        """Make nothing yet.

        Args:
            file: The mapped file.
            name: The name under which the rows were written.
            make: Makes an object from the JSON of a row.
            again: Computes all that the rows were written from; called where one is damaged.
        """
        self.origin = file.origin
        self._rows = file.section(f"{name}.rows")
        self._ends = file.numbers(f"{name}.ends")
        self._sums = file.numbers(f"{name}.sums")
        self._hashes = file.numbers(f"{name}.hashes")
        self._places = file.numbers(f"{name}.places")
        self._make, self._again = make, again
        self._made: dict[int, Made] = {}
        self._numbers: dict[str, int] = {}
        self._whole: list[tuple[str, Made]] | None = None
        self._reads = 0

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._ends)

    @cached_property
    def stored(self) -> RowSums:
        """Where the rows end, their checksums, and the hashes of their keys."""
        import numpy as np

        return RowSums(*map(np.asarray, (self._ends, self._sums, self._hashes, self._places)))

    def __iter__(self) -> Iterator[str]:
        """Yield the keys in the order of the rows."""
        return map(self.key, range(len(self)))

    def __contains__(self, key: object) -> bool:
        """Return whether there is a row of a key."""
        return isinstance(key, str) and self.number(key) is not None

    def __getitem__(self, key: str) -> Made:
        """Return the object of a key."""
        number = self.number(key)
        if number is None:
            raise KeyError(key)
        return self.at(number)

    def values(self) -> ValuesView[Made]:
        """Return a view of the objects, in the order of the rows."""
        return _Values(self)

    def items(self) -> ItemsView[str, Made]:
        """Return a view of the keys and objects, in the order of the rows."""
        return _Items(self)

    def shift_from(self, old: StoredRows[Made]) -> RowShift | None:
        """Return in which rows these differ from those of another file, if the file says so."""
        return RowShift((), (), len(old)) if self.origin == old.origin else None

    def number(self, key: str) -> int | None:
        """Return the number of the row of a key, from 0; None if there is none."""
        # The same few names are looked up again and again, and a hash costs more than a look-up.
        number = self._numbers.get(key)
        if number is None:
            number = self.found(key, hashed(key))
            if len(self._numbers) >= HELD:
                self._numbers.clear()
            self._numbers[key] = number
        return None if number == NONE else number

    def found(self, key: str, wanted: int) -> int:
        """Return the number of the row of a key and its hash; `NONE` if there is none."""
        place = bisect_left(self._hashes, wanted)
        while place < len(self._hashes) and self._hashes[place] == wanted:
            number = self._places[place]
            if self.key(number) == key:
                return number
            place += 1
        return NONE

    def key(self, number: int) -> str:
        """Return the key of the row of a number."""
        if self._whole is None:
            # A row that was made into an object was found whole.
            known = number in self._made
            line = bytes(self.line(number)) if known else self._checked(number)
            if line is not None:
                return line.partition(BETWEEN)[0].decode()
        return self._computed()[number][0]

    def at(self, number: int) -> Made:
        """Return the object of the row of a number."""
        # Another thread may empty what is kept at any time, so nothing is read of it twice.
        made = self._made.get(number)
        if made is None:
            line = self._checked(number)
            if line is None:
                made = self._computed()[number][1]
            else:
                made = self._make(line.partition(BETWEEN)[2])
            if len(self._made) >= HELD:
                self._made.clear()
            self._made[number] = made
        return made

    def content(self, number: int) -> bytes:
        """Return the JSON of the row of a number.

        Raises:
            Damaged: It is not as it was written.
        """
        line = self._checked(number)
        if line is None:
            raise Damaged(f"row {number}")
        return line.partition(BETWEEN)[2]

    def contents(self, numbers: Iterable[int]) -> list[bytes]:
        """Return the JSON of the rows of some numbers; that of a damaged row is made again."""
        rows, ends, sums = self._rows, self._ends, self._sums
        contents: list[bytes] = []
        for number in numbers:
            line = bytes(rows[ends[number - 1] if number else 0 : ends[number]])
            if zlib.crc32(line) == sums[number]:
                contents.append(line[line.index(BETWEEN) + 1 :])
            else:
                contents.append(self._content_anew(number))
        return contents

    def _content_anew(self, number: int) -> bytes:
        """Return the JSON of the row of a number, made again where it is not as it was written."""
        line = self._checked(number)
        if line is None:
            return packed(self._computed()[number][1])
        return line.partition(BETWEEN)[2]

    def stretch(self, first: int, end: int) -> memoryview:
        """Return the bytes of the rows from a number to before another."""
        return self._rows[self._ends[first - 1] if first else 0 : self._ends[end - 1]]

    def line(self, number: int) -> memoryview:
        """Return the bytes of the row of a number."""
        return self._rows[self._ends[number - 1] if number else 0 : self._ends[number]]

    def sum(self, number: int) -> int:
        """Return the checksum that the row of a number had when it was written."""
        return self._sums[number]

    def _checked(self, number: int) -> bytes | None:
        """Return the row of a number, or None if it is not as it was written."""
        content = self.line(number)
        line = bytes(content)
        self._reads += 1
        if self._reads % MAPPED == 0:
            unmap(content)
        return line if zlib.crc32(line) == self.sum(number) else None

    def _computed(self) -> list[tuple[str, Made]]:
        if self._whole is None:
            self._whole = list(self._again().items())
        return self._whole


class _Values(ValuesView[Made], Generic[Made]):
    """The objects of rows: they are asked for by number, which needs no hash."""

    _mapping: StoredRows[Made]

    def __iter__(self) -> Iterator[Made]:
        return map(self._mapping.at, range(len(self._mapping)))


class _Items(ItemsView[str, Made], Generic[Made]):
    """The keys and objects of rows, by number."""

    _mapping: StoredRows[Made]

    def __iter__(self) -> Iterator[tuple[str, Made]]:
        for number in range(len(self._mapping)):
            yield self._mapping.key(number), self._mapping.at(number)


class Reordered(Mapping[str, Made]):
    """Stored rows in another order."""

    def __init__(self, rows: StoredRows[Made], order: Sequence[int]) -> None:
        """Take rows and their numbers in the order in which they are shown."""
        self._rows, self._order = rows, order

    def __getitem__(self, key: str) -> Made:
        """Return the object of a key."""
        return self._rows[key]

    def __contains__(self, key: object) -> bool:
        """Return whether there is a row of a key."""
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        """Yield the keys."""
        return map(self._rows.key, self._order)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._order)

    def number(self, key: str) -> int | None:
        """Return the place of a key in this order; None if there is no row of it."""
        number = self._rows.number(key)
        return None if number is None else self._place_of[number]

    @cached_property
    def _place_of(self) -> Mapping[int, int]:
        return dict(zip(self._order, count()))

    def key(self, number: int) -> str:
        """Return the key that stands at a place of this order."""
        return self._rows.key(self._order[number])

    def at(self, number: int) -> Made:
        """Return the object that stands at a place of this order."""
        return self._rows.at(self._order[number])

    def contents(self, numbers: Iterable[int]) -> list[bytes]:
        """Return the JSON of the rows at some places of this order."""
        return self._rows.contents(map(self._order.__getitem__, numbers))
