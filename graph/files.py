"""Files written whole or not at all, and files of TOML tables as people keep them."""

from __future__ import annotations

import os
import sys
import tempfile
import tomllib
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
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


def read_tables(path: Path, name: str, needed: Collection[str]) -> Iterator[tuple[Mapping[str, object], str]]:
    """Yield the `[[name]]` tables of a file with their place; none where there is no file.

    Raises `BadInput` with the file and number of a table that lacks a needed field.
    """
    if not path.is_file():
        return
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise BadInput(f"{path}: not TOML: {fault}") from None
    for number, item in enumerate(raw.get(name, []), 1):
        where = f"{path} {name} {number}"
        missing = sorted(set(needed) - item.keys())
        if missing:
            raise wrong(where, f"no {', '.join(missing)}", ", ".join(needed))
        yield item, where
