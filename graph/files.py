"""Files that are written whole or not at all, and TOML files that people keep."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import sys
import tempfile
import time
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from .errors import BadInput, wrong
from .outside_texts import parse_toml, refuse_large

# The folders of the package that have files of TOML.
SHIPPED = tuple(Path(__file__).resolve().parents[1] / name for name in ("graph", "loaders", "viz"))
LONGEST = 255  # bytes of a name, in most file systems
# The permissions that the user keeps from others in new files. To ask for them is to set them.
UMASK = os.umask(0o077)
os.umask(UMASK)
# What this process has written, in order; see `written`.
_written: dict[Path, None] = {}


def written() -> tuple[Path, ...]:
    """Return the files that this process has put in place, each once, in order.

    What can be made again, such as the image of a version, is not among them: a command that was
    stopped says by this what it has changed.
    """
    return tuple(_written)


def taken_back(path: Path) -> None:
    """Note that a file is as it was before this process wrote it (see `written`)."""
    _written.pop(path, None)


def write_whole(path: Path, content: str | bytes, derived: bool = False) -> None:
    """Write a file whole or not at all; text is encoded as UTF-8.

    The folder is made if it is missing. An existing file is replaced. `derived` marks a file that
    can be made again from others; any other is on the disk, and was read back, when this returns.

    Raises:
        OSError: It cannot be written, or holds something else afterwards.
    """
    wanted = content.encode("utf-8") if isinstance(content, str) else content
    with replaced(path, derived) as out:
        out.write(wanted)
    if not derived and path.read_bytes() != wanted:
        raise OSError(errno.EIO, "what was read back differs from what was written", str(path))


@contextmanager
def replaced(path: Path, derived: bool = False) -> Iterator[BinaryIO]:
    """Yield a new file that takes the place of a path at the end of the block.

    If the block raises, the path keeps what it had. The folder is made if it is missing. `derived`
    marks a file that can be made again from others; any other is on the disk afterwards.
    """
    folder_made(path.parent)
    handle, unfinished = _beside(path)
    try:
        with os.fdopen(handle, "w+b") as out:
            let_read(out.fileno(), path)
            yield out
            if not derived:
                out.flush()
                os.fsync(out.fileno())
        os.replace(unfinished, path)
    except BaseException as fault:
        # It is in place already where an interrupt came just then.
        with suppress(FileNotFoundError):
            os.unlink(unfinished)
        if isinstance(fault, OSError) and fault.filename == unfinished:
            fault.filename, fault.filename2 = str(path), None
        named(fault, path)
        raise
    if not derived:
        _written[path] = None
        synced(path.parent)


def _beside(path: Path) -> tuple[int, str]:
    """Return a new file in the folder of a path: a rename is atomic within one file system only."""
    try:
        return tempfile.mkstemp(prefix=".new-", dir=path.parent)
    except OSError as fault:
        fault.filename = str(path)  # which was asked for, and not the name of what is unfinished
        raise


def let_read(handle: int, path: Path) -> None:
    """Give a new file the permissions of the one that it replaces; else those that others get.

    `mkstemp` lets only its owner read.

    Args:
        handle: The new file, open: its name may be put to another use by who can write beside it.
        path: The file that it replaces, if that is there.
    """
    if not hasattr(os, "fchmod"):  # Windows, where a file has the permissions of its folder
        return
    mode = 0o666 & ~UMASK
    with suppress(OSError):
        found = path.lstat().st_mode
        if stat.S_ISREG(found):
            mode = stat.S_IMODE(found)
    os.fchmod(handle, mode)


def named(fault: BaseException, path: Path) -> None:
    """Give a fault of writing the name of its file: a full disk is told without one."""
    if isinstance(fault, OSError) and not fault.filename:
        fault.filename = str(path)
        fault.strerror = fault.strerror or str(fault)


def inside(folder: Path, name: str, where: str) -> Path:
    """Return the path of a file that a folder's own files name.

    Args:
        folder: The folder, such as a case.
        name: The name or relative path, as it is written.
        where: Place of the name, for messages.

    Raises:
        BadInput: It leads out of the folder, also by a link.
    """
    path = folder / name
    # A folder that came from somebody else must not make this one read or write outside it.
    if "\0" in name or _is_long(path) or not path.resolve().is_relative_to(folder.resolve()):
        raise wrong(where, name, f"a file inside {folder}")
    return path


def is_file_name(text: object) -> bool:
    """Return whether a text names a file or folder in the folder where it stands."""
    if not isinstance(text, str) or text in ("", ".", "..") or set(text) & set("/\\\0"):
        return False
    return not _is_long(Path(text))


def _is_long(path: Path) -> bool:
    """Return whether a path has a name that is longer than file systems allow."""
    return any(len(os.fsencode(part)) > LONGEST for part in path.parts)


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file, 64 hex digits."""
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def folder_made(path: Path) -> None:
    """Make a folder with those above it, unless it is there, each with its name on the disk."""
    missing = [each for each in (path, *path.parents) if not each.is_dir()]
    path.mkdir(parents=True, exist_ok=True)
    for each in missing:
        synced(each.parent)


def synced(path: Path) -> None:
    """Force what was written to a file, or the names in a folder, onto the disk."""
    if os.name == "nt" and path.is_dir():  # Windows opens no folder as a file, and syncs none
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def exclusive(path: Path) -> Iterator[bool]:
    """Lock a file for this process while the block runs.

    Yields whether the lock was free. If it was not, the block runs without it.

    Raises:
        OSError: The file cannot be opened, is a link, or lies where nothing can be locked.
    """
    # A link would make a file wherever it leads.
    no_link = getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | no_link, 0o644)
    try:
        try:
            free = _locked(handle)
        except OSError as fault:
            named(fault, path)
            raise
        yield free
    finally:
        os.close(handle)  # which also releases the lock


def refuse_gone(folder: Path) -> None:
    """Raise `BadInput` if a folder that was open is gone: what it held must not look like nothing.

    Args:
        folder: The folder, such as a case.
    """
    if not folder.is_dir():
        raise BadInput(f"{folder}: this folder was moved or removed after it was opened")


@contextmanager
def in_turn(path: Path, patience: float = 10.0) -> Iterator[None]:
    """Hold a file for this process while it is read, changed and written; others wait their turn.

    Args:
        path: The file.
        patience: Seconds to wait for those before.

    Raises:
        BadInput: Another process holds it for longer, or its folder is gone.
    """
    refuse_gone(path.parent)
    end = time.monotonic() + patience
    while True:
        with exclusive(path.with_name(f".{path.name}.lock")) as free:
            if free:
                yield
                return
        if time.monotonic() > end:
            raise BadInput(f"{path}: another process is changing it; try again")
        time.sleep(0.01)


def _locked(handle: int) -> bool:
    """Lock an open file without waiting, and return whether that succeeded."""
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        # Any other fault is no lock of somebody else, and waiting would not end it.
        return False
    return True


def read_toml(path: Path, name: str = "") -> dict[str, object]:
    """Return the content of a TOML file.

    Args:
        path: The file, in UTF-8 with or without a byte order mark.
        name: Name of the file in error messages; the path if empty.

    Raises:
        BadInput: There is no such file, it is too large, or it is not TOML.
    """
    from .parsed_toml import parsed  # which writes through this module

    # What a person wrote stays where it is: whoever deletes a case leaves nothing of it elsewhere.
    parse = parsed if any(map(path.resolve().is_relative_to, SHIPPED)) else parse_toml
    try:
        refuse_large(path, name)
        # Editors on Windows begin a file with a byte order mark, which TOML does not allow.
        return parse(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise BadInput(f"{name or path}: no such file") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise BadInput(f"{name or path}: not TOML: {fault}") from None


def read_tables(
    path: Path, name: str, needed: Collection[str]
) -> Iterator[tuple[Mapping[str, object], str]]:
    """Yield the `[[name]]` tables of a file, each with its place for error messages.

    An absent file has no tables. Every value is a text; a day without quotes becomes one.

    Args:
        path: The TOML file.
        name: Name of the tables.
        needed: Fields that every table must have.

    Raises:
        BadInput: A table lacks a needed field, or a value is not a text; the message has the file
            and the number of the table.
    """
    if not path.is_file():
        return
    for number, item in enumerate(tables_of(read_toml(path), name, str(path)), 1):
        where = f"{path} {name} {number}"
        missing = sorted(set(needed) - item.keys())
        if missing:
            raise wrong(where, f"no {', '.join(missing)}", ", ".join(needed))
        fields = {field: text_of(value, f"{where} {field}") for field, value in item.items()}
        yield fields, where


def fields_of(item: Mapping[str, object], names: Iterable[str]) -> Iterator[str]:
    """Yield the values of some fields of a table, in the order of the names."""
    for name in names:
        yield str(item[name])


def tables_of(raw: Mapping[str, object], name: str, where: str) -> list[dict[str, object]]:
    """Return the `[[name]]` tables of a TOML file's content, empty if it has none.

    Raises:
        BadInput: The name stands for something other than tables.
    """
    tables = raw.get(name, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise wrong(f"{where} {name}", tables, f"tables, each under its own line [[{name}]]")
    return tables


def text_of(value: object, where: str) -> str:
    """Return a TOML value as a text; a day becomes its ISO form.

    Raises:
        BadInput: The value is neither a text nor a day, or the text contains a NUL.
    """
    # A day needs no quotes in TOML, and people write it both ways.
    if isinstance(value, date) and not isinstance(value, datetime):  # a datetime is a date too
        return value.isoformat()
    if not isinstance(value, str):
        raise wrong(where, value, "a text in quotes")
    if "\0" in value:
        raise wrong(where, ascii(value), "a text without NUL characters")
    return value
