"""Files written whole or not at all, and files of TOML tables as people keep them."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import tomllib
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from .errors import BadInput, wrong


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all; text as UTF-8."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, holding = tempfile.mkstemp(prefix=".new-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content.encode("utf-8") if isinstance(content, str) else content)
        os.chmod(holding, 0o644)
        os.replace(holding, path)
    except BaseException:
        os.unlink(holding)
        raise


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file, 64 hex digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def synced(path: Path) -> None:
    """Have what was written to a file or folder reach the disk."""
    if os.name == "nt" and path.is_dir():  # Windows opens no folder as a file, and syncs none
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def exclusive(path: Path) -> Iterator[bool]:
    """Lock a file for this process alone while the block runs; yield whether it was free."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            free = True
        except OSError:
            free = False
        yield free
    finally:
        os.close(handle)


def read_toml(path: Path, name: str = "") -> dict[str, object]:
    """Return the content of a TOML file; raise `BadInput` when it is none. `name` stands for the path in messages."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise BadInput(f"{name or path}: no such file") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise BadInput(f"{name or path}: not TOML: {fault}") from None


def read_tables(
    path: Path, name: str, needed: Collection[str]
) -> Iterator[tuple[Mapping[str, object], str]]:
    """Yield the `[[name]]` tables of a file with their place; none where there is no file.

    Every value is a text; a day that is written without quotes counts as one. Raises `BadInput` with the file and
    number of a table that lacks a needed field, or holds anything else.
    """
    if not path.is_file():
        return
    for number, item in enumerate(tables_of(read_toml(path), name, str(path)), 1):
        where = f"{path} {name} {number}"
        missing = sorted(set(needed) - item.keys())
        if missing:
            raise wrong(where, f"no {', '.join(missing)}", ", ".join(needed))
        yield {field: text_of(value, f"{where} {field}") for field, value in item.items()}, where


def tables_of(raw: Mapping[str, object], name: str, where: str) -> list[dict[str, object]]:
    """Return the `[[name]]` tables of what was read from a TOML file; raise `BadInput` where they are no tables."""
    found = raw.get(name, [])
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise wrong(f"{where} {name}", found, f"tables, each under its own line [[{name}]]")
    return found


def text_of(value: object, where: str) -> str:
    """Return a value of TOML as a text; a day counts as one. Raises `BadInput` for anything else."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if not isinstance(value, str):
        raise wrong(where, value, "a text in quotes")
    if "\0" in value:
        raise wrong(where, ascii(value), "a text without a NUL")
    return value
