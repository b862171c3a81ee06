"""A mapped file that holds what differs from another one, and is read together with it.

A section that the file of changes has stands in place of that of the other file. Rows and indexes
are not replaced as a whole: under a name of their own stand the new ones, with the numbers of the
rows that are gone (`overlaid_rows`, `postings`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .mapped_file import MappedFile, Numbers, SectionWriter
from .row_shift import RowShift

if TYPE_CHECKING:
    import numpy as np


def new_of(name: str) -> str:
    """Return the name under which the new rows of a section, or keys of an index, stand."""
    return f"{name} new"


def write_shift(writer: SectionWriter, name: str, shift: RowShift) -> None:
    """Write which rows of a section are gone, and where the new ones stand."""
    writer.numbers(f"{new_of(name)}.gone", shift.gone, "I")
    writer.numbers(f"{new_of(name)}.before", shift.before, "I")
    writer.numbers(f"{new_of(name)}.size", [shift.size], "I")


class ChangedFile:
    """The sections of a file of changes, and those of the other file that it leaves as they are."""

    def __init__(self, other: MappedFile, changes: MappedFile) -> None:
        """Take the other file, which is whole, and the changes."""
        self.other, self.changes = other, changes
        self.head: dict[str, Any] = changes.head
        self.origin = other.origin

    def differs(self, name: str) -> bool:
        """Return whether rows, or an index, are not those of the other file."""
        return f"{new_of(name)}.size" in self.head["sections"]

    def shift(self, name: str) -> RowShift:
        """Return where the rows stand that differ, or that an index which differs is about."""
        numbers, new = self.changes.numbers, new_of(name)
        return RowShift(numbers(f"{new}.gone"), numbers(f"{new}.before"), numbers(f"{new}.size")[0])

    def section(self, name: str) -> memoryview:
        """Return the bytes of a section."""
        return self._of(name).section(name)

    def numbers(self, name: str) -> Numbers:
        """Return the numbers of a section; see `MappedFile.numbers`."""
        return self._of(name).numbers(name)

    def array(self, name: str) -> np.ndarray[Any, Any]:
        """Return an array; see `MappedFile.array`."""
        return self._of(name).array(name)

    def _of(self, name: str) -> MappedFile:
        return self.changes if name in self.head["sections"] else self.other
