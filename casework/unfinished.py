"""Changes of several files of a case that happen whole or not at all, even after a crash.

What the files had is written down beside them first. A version of the ledger is written last, as
one file, and with it the change is made: who opens the case next finds either a newer version, and
the change stands, or none, and the files get back what they had (an undo log; Gray and Reuter,
Transaction Processing, 1993, chapter 10).
"""

from __future__ import annotations

import base64
import json
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..graph.errors import BadInput
from ..graph.files import exclusive, inside, synced, taken_back, write_whole
from ..graph.ledger import Ledger
from ..graph.outside_texts import LARGEST, parse_own_json, refuse_large

LOG = ".undo.json"
LOCK = ".lock"
# Files begun by a process that was killed; one that is still written is younger than this.
LITTER, AGE = ".new-*", 3600.0  # seconds


@contextmanager
def all_or_nothing(case: Path, paths: Iterable[Path]) -> Iterator[None]:
    """Change files of a case and write a version; they get back what they had if that fails.

    The caller holds the case for writing. Inside of another such change this one is a part of it.

    Args:
        case: The case folder.
        paths: All files that may be changed, of which some may not exist yet.
    """
    log = case / LOG
    if log.is_file():
        yield
        return
    before: dict[str, str | None] = {}
    for path in paths:
        name = path.relative_to(case).as_posix()
        before[name] = base64.b64encode(path.read_bytes()).decode() if path.is_file() else None
    write_whole(log, json.dumps({"version": _version(case), "files": before}))
    taken_back(log)  # no change of the case
    try:
        yield
    except BaseException:
        # Also after Ctrl-C.
        _take_back(case, before)
        raise
    _end(case)


def settled(case: Path) -> bool:
    """End a change that a crash cut off, unless a writer is at work on it; return if it was undone.

    Raises:
        BadInput: The record of what the files had cannot be read, or nothing can be written here.
    """
    if not (case / LOG).is_file():
        return False
    try:
        with exclusive(case / LOCK) as free:
            return free and undone(case)
    except OSError as fault:
        right = "open it once where it can be written, and the change is ended"
        raise BadInput(
            f"{case}: a change was interrupted here ({fault.strerror}); {right}"
        ) from None


def undone(case: Path) -> bool:
    """End a change that was cut off, and return whether it was undone; the caller holds the case.

    Raises:
        BadInput: The record of what the files had cannot be read.
    """
    log = case / LOG
    if not log.is_file():
        return False
    try:
        refuse_large(log, most=16 * LARGEST)  # it holds several files
        noted = parse_own_json(log.read_text(encoding="utf-8"))
        version, before = int(noted["version"]), dict(noted["files"])
        for content in before.values():
            base64.b64decode(content or "", validate=True)
    except (ValueError, KeyError, TypeError):
        # It is written whole, so somebody else wrote this.
        raise BadInput(f"{log}: not a record of a change; delete it by hand") from None
    for name in before:
        # It may have come with the case, and must not write outside it.
        inside(case, name, f"{log} files")
    if _version(case) > version:
        _end(case)
        return False
    _take_back(case, before)
    return True


def swept(case: Path) -> list[Path]:
    """Remove what killed processes had begun to write, and return it; the caller holds the case."""
    removed: list[Path] = []
    now = time.time()
    for folder in (case, case / "ledger", *case.glob("*/"), *case.glob("ledger/*/")):
        for path in folder.glob(LITTER):
            with suppress(OSError):
                if now - path.lstat().st_mtime > AGE:
                    _remove(path)
                    removed.append(path)
    return removed


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        for inside in path.iterdir():
            _remove(inside)
        path.rmdir()
    else:
        path.unlink()


def _version(case: Path) -> int:
    return max(Ledger(case / "ledger").numbers(), default=0)


def _take_back(case: Path, before: dict[str, str | None]) -> None:
    for name, content in before.items():
        path = case / name
        if content is not None:
            write_whole(path, base64.b64decode(content))
        elif path.is_file():
            path.unlink()
            synced(path.parent)
        taken_back(path)
    _end(case)


def _end(case: Path) -> None:
    os.unlink(case / LOG)
    synced(case)
