"""A file of named sections that is mapped into memory and read where it is asked.

Sections follow one another, each at a multiple of eight bytes; after them stands a list of the
sections with the text of the head, then its length, its checksum and the mark. Arrays of numbers
are little-endian and are checked against their checksums when the file is opened; rows of text have
checksums of their own (`stored_rows`).
"""

from __future__ import annotations

import json
import mmap
import os
import re
import struct
import sys
import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

from ..files import replaced

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import ArrayLike

MARK = b"entrepot image\r\n"
END = struct.Struct("<QI16s")
CODES = {"Q": "<u8", "I": "<u4"}  # codes of `memoryview` and `array`, and types of numpy
WIDTHS = {"B": 1, "I": 4, "Q": 8}
TYPED = re.compile(r"[<|][biuf]([1248])")  # numbers and truth values
ALIGNED = 8
STRETCH = 1 << 24  # bytes that are summed at a time

Numbers = Sequence[int]
Seen = tuple[int, int, int]
# The files whose arrays this process has found whole, as they were then.
_found_whole: dict[Path, Seen] = {}


class Damaged(ValueError):
    """A mapped file is not as it was written."""


class Sections(Protocol):
    """What is read by the names of sections: a mapped file, or one with another's changes."""

    head: dict[str, Any]
    # Name and mark of the mapped file, or of the one that the changes are to.
    origin: tuple[str, int]

    def section(self, name: str) -> memoryview:
        """Return the bytes of a section."""

    def numbers(self, name: str) -> Numbers:
        """Return the numbers of a section."""

    def array(self, name: str) -> np.ndarray[Any, Any]:
        """Return an array that cannot be written to."""


class SectionWriter:
    """The sections of a file that is being written."""

    def __init__(self, out: BinaryIO) -> None:
        """Write to an open file from its beginning."""
        self._out = out
        self._place = 0
        self._sections: dict[str, list[Any]] = {}

    def text(self, name: str, content: str) -> None:
        """Add a text, checked as a whole when the file is opened."""
        encoded = content.encode()
        self._add(name, "B", len(encoded), zlib.crc32(encoded), encoded)

    def numbers(self, name: str, values: ArrayLike, code: str) -> None:
        """Add an array of numbers without sign: of 64 bits ("Q") or of 32 ("I")."""
        import numpy as np

        content = np.ascontiguousarray(values, CODES[code]).tobytes()
        self._add(name, code, len(content), zlib.crc32(content), content)

    def array(self, name: str, values: np.ndarray[Any, Any]) -> None:
        """Add an array of numbers or truth values of any type."""
        kind = values.dtype.newbyteorder("<").str
        content = values.astype(kind, copy=False).tobytes()
        self._add(name, kind, len(content), zlib.crc32(content), content)

    def rows(self, name: str, content: Iterable[bytes | memoryview]) -> None:
        """Add a section of rows, one after the other, whose checksums stand in a section beside."""
        place = self._place
        for row in content:
            self._out.write(row)
            self._place += len(row)
        self._sections[name] = [place, self._place - place, "B", None]
        self._fill()

    def read_back(self, name: str, spans: Iterable[tuple[int, int]]) -> list[bytes]:
        """Return stretches of a section that was written, each from an offset to another."""
        begin = self._sections[name][0]
        found: list[bytes] = []
        for first, end in spans:
            self._out.seek(begin + first)
            found.append(self._out.read(end - first))
        self._out.seek(0, os.SEEK_END)
        return found

    def _add(self, name: str, code: str, length: int, checksum: int, content: bytes) -> None:
        self._sections[name] = [self._place, length, code, checksum]
        self._out.write(content)
        self._place += length
        self._fill()

    def _fill(self) -> None:
        gap = -self._place % ALIGNED
        self._out.write(b"\0" * gap)
        self._place += gap

    def end(self, head: Mapping[str, object]) -> None:
        """Write the list of the sections and the head."""
        text = json.dumps({**head, "sections": self._sections}, ensure_ascii=False).encode()
        self._out.write(text)
        self._out.write(END.pack(len(text), zlib.crc32(text), MARK))


class MappedFile:
    """A file of sections, mapped into memory.

    `mark` is the checksum of its head, in which those of all arrays stand.
    """

    def __init__(self, path: Path) -> None:
        """Map a file and check its head and its arrays.

        Raises:
            OSError: It cannot be read.
            Damaged: It is not as it was written.
        """
        self.path = path
        self._bytes, now = _mapped(path)
        self.head, self.mark = _head_of(self._bytes, path)
        # What a checksum fits may still be no list of sections of this file.
        _refuse_odd(self.head.get("sections"), len(self._bytes), path)
        self.origin = path.name, self.mark
        # A command opens an image several times, and the sums of a large one take a while.
        if _found_whole.get(path) != now:
            self._check()
            _found_whole[path] = now

    def _check(self) -> None:
        for name, (place, length, _, checksum) in self.head["sections"].items():
            if checksum is not None and self._sum(place, length) != checksum:
                raise Damaged(f"{self.path}: {name}")

    def _sum(self, place: int, length: int) -> int:
        """Return the checksum of some bytes, of which only a stretch is in memory at a time."""
        checksum = 0
        for start in range(place, place + length, STRETCH):
            end = min(start + STRETCH, place + length)
            checksum = zlib.crc32(self._bytes[start:end], checksum)
            unmap(self._bytes)
        return checksum

    def __len__(self) -> int:
        """Return the number of its bytes."""
        return len(self._bytes)

    def section(self, name: str) -> memoryview:
        """Return the bytes of a section."""
        place, length, _, _ = self.head["sections"][name]
        return self._bytes[place : place + length]

    def numbers(self, name: str) -> Numbers:
        """Return the numbers of a section; nothing is copied where the machine reads them so."""
        code = self.head["sections"][name][2]
        if sys.byteorder == "little":
            numbers: Numbers = self.section(name).cast(code)
            return numbers
        swapped = array(code, bytes(self.section(name)))
        swapped.byteswap()
        return swapped

    def array(self, name: str) -> np.ndarray[Any, Any]:
        """Return an array that was added by `SectionWriter.array`; it cannot be written to."""
        import numpy as np

        kind = np.dtype(self.head["sections"][name][2])
        return np.frombuffer(self.section(name), kind).astype(kind.newbyteorder("="), copy=False)


def unmap(content: memoryview) -> None:
    """Let the machine take back the memory in which a mapped file was read.

    What is read there again is mapped again; on Windows nothing is done.

    Args:
        content: Any bytes of the file.
    """
    if isinstance(content.obj, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
        content.obj.madvise(mmap.MADV_DONTNEED)


def read_head(path: Path) -> dict[str, Any]:
    """Return the head of a file, of which nothing else is checked.

    Raises:
        OSError: It cannot be read.
        Damaged: The head is not as it was written.
    """
    return _head_of(_mapped(path)[0], path)[0]


def _mapped(path: Path) -> tuple[memoryview, Seen]:
    """Return the bytes of a file, and by what a change of it would show."""
    with path.open("rb") as file:
        seen = os.fstat(file.fileno())
        try:
            content = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
            return content, (seen.st_ino, seen.st_size, seen.st_mtime_ns)
        except ValueError:  # an empty file cannot be mapped
            raise Damaged(str(path)) from None


def _head_of(content: memoryview, path: Path) -> tuple[dict[str, Any], int]:
    """Return the head of a file and its checksum, which differs where any array differs."""
    size = len(content)
    if size < END.size:
        raise Damaged(str(path))
    length, checksum, mark = END.unpack(content[size - END.size :])
    text = bytes(content[max(0, size - END.size - length) : size - END.size])
    if mark != MARK or len(text) != length or zlib.crc32(text) != checksum:
        raise Damaged(str(path))
    try:
        head = json.loads(text)
    except (ValueError, RecursionError):
        raise Damaged(str(path)) from None
    if not isinstance(head, dict):
        raise Damaged(str(path))
    return head, checksum


def _refuse_odd(sections: object, size: int, path: Path) -> None:
    """Raise `Damaged` unless each section is a stretch of a file of this size, of whole numbers."""
    if not isinstance(sections, dict):
        raise Damaged(str(path))
    for name, section in sections.items():
        match section:
            case [int(place), int(length), str(code), int() | None] if (
                0 <= place <= place + length <= size
            ):
                width = _width(code)
                if width and length % width == 0 and place % ALIGNED == 0:
                    continue
        raise Damaged(f"{path}: {name}")


def _width(code: str) -> int:
    """Return the bytes of a number of a section; 0 if its code is none that is written."""
    if code in WIDTHS:
        return WIDTHS[code]
    match = TYPED.fullmatch(code)
    return int(match[1]) if match else 0


def mapped_of(path: Path, wanted: Mapping[str, object]) -> MappedFile | None:
    """Return a file whose head says what is wanted; None if there is none or it is damaged.

    Args:
        path: The file.
        wanted: What its head must hold, by key; it may hold more.
    """
    try:
        file = MappedFile(path)
    except (OSError, Damaged):
        return None
    held = {name: file.head.get(name) for name in wanted}
    return file if held == wanted else None


def write_mapped(
    path: Path, head: Mapping[str, object], fill: Callable[[SectionWriter], None]
) -> None:
    """Write a file of sections whole or not at all.

    Raises:
        OSError: The file cannot be written, or the one that it replaces is mapped (on Windows).
    """
    with replaced(path, derived=True) as out:
        writer = SectionWriter(out)
        fill(writer)
        writer.end(head)
