"""Lists that are handed on packed: the one file in a gzip, xz or ZIP archive, unpacked in bounds.

The copy that a case keeps is the list itself, so that its SHA-256 is that of the publisher's file.
An archive of several files is refused with their names: which of them is the list is not guessed.
"""

from __future__ import annotations

import gzip
import lzma
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path, PurePosixPath
from typing import IO
from zipfile import ZipFile, ZipInfo

from ..graph.errors import wrong
from ..graph.files import is_file_name
from .loaded_files import LARGEST
from .packed_size import SMALL, UNREADABLE

TIMES = 100  # how many times its size an archive may have unpacked, beyond `SMALL`
CHUNK = 1 << 20
MEMORY = 128 << 20  # bytes that the unpacking of xz may take
NAMED = 5  # files of an archive that a refusal names
GZIP, XZ, ZIP = b"\x1f\x8b", b"\xfd7zXZ\x00", b"PK\x03\x04"
ENDINGS = {GZIP: ".gz", XZ: ".xz", ZIP: ".zip"}
# Parts by which a workbook or document is told from an archive of files.
OFFICE = frozenset({"[Content_Types].xml", "mimetype"})
WHOLE = "the whole archive, as it was handed out"


@contextmanager
def unpacked_lists(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """Give paths to files of which those that are packed are unpacked in a folder for this while.

    A file that is not packed, and a workbook, keeps its path.

    Args:
        paths: Files, packed or not.

    Raises:
        BadInput: An archive is damaged or locked, holds no file or several, or unpacks into more
            than a gigabyte or a hundred times its size.
    """
    with tempfile.TemporaryDirectory(prefix="entrepot-") as folder:
        yield [_plain(path, Path(folder) / str(place)) for place, path in enumerate(paths)]


def _plain(path: Path, folder: Path) -> Path:
    """Return the path of a file, or that of the one file in it, which is written to a folder."""
    if not path.is_file():
        return path
    with path.open("rb") as file:
        beginning = file.read(6)
    form = next((mark for mark in ENDINGS if beginning.startswith(mark)), b"")
    if not form:
        return path
    try:
        if form == ZIP:
            return _of_zip(path, folder)
        with path.open("rb") as file:
            chunks = _gzip_chunks(file) if form == GZIP else _xz_chunks(file)
            return _written(chunks, path, folder, _inner_name(path.name, form))
    except (*UNREADABLE, gzip.BadGzipFile, lzma.LZMAError) as fault:
        found = f"a {ENDINGS[form]} archive that is damaged ({fault})"
        raise wrong(path.name, found, WHOLE) from None


def _gzip_chunks(file: IO[bytes]) -> Iterator[bytes]:
    with gzip.open(file) as packed:
        yield from _chunks(packed)


def _chunks(packed: IO[bytes] | gzip.GzipFile) -> Iterator[bytes]:
    while chunk := packed.read(CHUNK):
        yield chunk


def _xz_chunks(file: IO[bytes]) -> Iterator[bytes]:
    """Yield what the streams of an xz file hold; each states how much memory it needs."""
    pending = file.read(CHUNK)
    while pending:
        reader = lzma.LZMADecompressor(lzma.FORMAT_XZ, MEMORY)
        while not reader.eof:
            if reader.needs_input and not pending:
                pending = file.read(CHUNK)
                if not pending:
                    raise EOFError("it is cut off")
            yield reader.decompress(pending, CHUNK)
            pending = b""
        # Zeros may fill the space between two streams, and after the last one.
        pending = (reader.unused_data or file.read(CHUNK)).lstrip(b"\0")


def _inner_name(name: str, form: bytes) -> str:
    plain = name[: -len(ENDINGS[form])] if name.casefold().endswith(ENDINGS[form]) else name
    return plain or name


def _of_zip(path: Path, folder: Path) -> Path:
    with ZipFile(path) as packed:
        members = packed.infolist()
        if not OFFICE.isdisjoint(map(attrgetter("filename"), members)):
            return path
        member = _only_file(path.name, members)
        name = PurePosixPath(member.filename).name
        if not is_file_name(name):
            name = _inner_name(path.name, ZIP)
        with packed.open(member) as content:
            return _written(_chunks(content), path, folder, name)


def _only_file(archive: str, members: Sequence[ZipInfo]) -> ZipInfo:
    """Return the one file of a ZIP archive; raise `BadInput` for several, none or a locked one."""
    files: list[ZipInfo] = []
    for member in members:
        if not member.is_dir() and not _is_of_system(member.filename):
            files.append(member)
    if len(files) != 1:
        names = ", ".join(map(attrgetter("filename"), files[:NAMED]))
        more = f" and {len(files) - NAMED} more" if len(files) > NAMED else ""
        found = f"a ZIP archive of {len(files)} files" + (f": {names}{more}" if files else "")
        raise wrong(archive, found, "one of one file: unpack it and give the files of the list")
    if files[0].flag_bits & 1:
        raise wrong(archive, "a ZIP archive with a password", "one without: unpack it first")
    return files[0]


def _is_of_system(name: str) -> bool:
    """Return whether a file in an archive is one that a system adds beside those of its user."""
    path = PurePosixPath(name)
    return "__MACOSX" in path.parts or path.name in (".DS_Store", "Thumbs.db", "desktop.ini")


def _written(chunks: Iterator[bytes], path: Path, folder: Path, name: str) -> Path:
    """Write what is unpacked, chunk by chunk; refuse more than is allowed before it is written."""
    most = min(LARGEST, max(SMALL, TIMES * path.stat().st_size))
    folder.mkdir()
    size = 0
    with (folder / name).open("wb") as out:
        for chunk in chunks:
            size += len(chunk)
            if size > most:
                right = f"at most {most >> 20} MiB for its size; unpack it first if it is right"
                raise wrong(path.name, f"an archive of more than {most >> 20} MiB", right)
            out.write(chunk)
    return folder / name
