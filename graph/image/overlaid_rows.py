"""Rows of which most stand in one mapped file, and those that differ in another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar

from .changed_file import ChangedFile, new_of
from .mapped_file import Sections
from .row_shift import RowShift
from .stored_rows import NONE, RowSums, StoredRows

Made = TypeVar("Made")
Computed = Callable[[], Mapping[str, Made]]


def rows_of(
    file: Sections, name: str, make: Callable[[bytes], Made], again: Computed[Made]
) -> StoredRows[Made]:
    """Return the rows of a section; see `StoredRows` for the arguments."""
    if isinstance(file, ChangedFile) and file.differs(name):
        return OverlaidRows(file, name, make, again)
    return StoredRows(file, name, make, again)


class OverlaidRows(StoredRows[Made]):
    """Rows by key and number, as if all stood in one file."""

    def __init__(
        self, file: ChangedFile, name: str, make: Callable[[bytes], Made], again: Computed[Made]
    ) -> None:
        """Make nothing yet; see `StoredRows`."""
        super().__init__(file, name, make, again)
        self._old = StoredRows(file.other, name, make, again)
        self._new = StoredRows(file.changes, new_of(name), make, again)
        self.shift = file.shift(name)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.shift)

    @cached_property
    def stored(self) -> RowSums:
        """Where the rows end, their checksums and the hashes of their keys, as in one file."""

        def each(name: str) -> Any:
            of = attrgetter(f"stored.{name}")
            return self.shift.values(of(self._old), of(self._new))

        return RowSums.of(each("lengths"), each("sums"), each("by_row"))

    def shift_from(self, old: StoredRows[Made]) -> RowShift | None:
        """Return in which rows these differ from those of another file, if the file says so."""
        return self.shift if self.origin == old.origin else None

    def found(self, key: str, wanted: int) -> int:
        """Return the number of the row of a key and its hash; `NONE` if there is none."""
        place = self._new.found(key, wanted)
        if place != NONE:
            return self.shift.new[place]
        number = self._old.found(key, wanted)
        now = None if number == NONE else self.shift.now(number)
        return NONE if now is None else now

    def contents(self, numbers: Iterable[int]) -> list[bytes]:
        """Return the JSON of the rows of some numbers; see `StoredRows.contents`."""
        return list(map(self._content_anew, numbers))

    def stretch(self, first: int, end: int) -> memoryview:
        """Return the bytes of the rows from a number to before another."""
        return memoryview(b"".join(map(self.line, range(first, end))))

    def line(self, number: int) -> memoryview:
        """Return the bytes of the row of a number."""
        is_new, place = self.shift.origin(number)
        return (self._new if is_new else self._old).line(place)

    def sum(self, number: int) -> int:
        """Return the checksum that the row of a number had when it was written."""
        is_new, place = self.shift.origin(number)
        return (self._new if is_new else self._old).sum(place)
