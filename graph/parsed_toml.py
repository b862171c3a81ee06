"""TOML that was parsed before, kept as JSON: to parse it anew takes longer than most answers.

Each shipped text has a file in the configuration folder of the user, never in a case, whose content
is not believed (docs/decisions/0057). It is named by the digest of the text, begins with that of
its JSON, and can be deleted at any time. Texts of a case are never kept there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import orjson

from .outside_texts import parse_toml
from .user_folder import config_folder

FOLDER = "parsed"
MOST = 1_000  # files, from which on the oldest half is removed
MARK = 64  # hex digits of the digest before the JSON


def parsed(text: str) -> dict[str, Any]:
    """Return the content of a TOML text, as `parse_toml` does.

    Raises:
        TOMLDecodeError: As `parse_toml` does.
    """
    path = config_folder() / FOLDER / f"{_digest(text.encode())}.json"
    kept = _read(path)
    if kept is not None:
        return kept
    content = parse_toml(text)
    _keep(path, content)
    return content


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _read(path: Path) -> dict[str, Any] | None:
    """Return what is kept in a file; None if there is none or it is not as it was written."""
    with suppress(OSError, orjson.JSONDecodeError):
        kept = path.read_bytes()
        if kept[:MARK] == _digest(kept[MARK:]).encode():
            content: dict[str, Any] = orjson.loads(kept[MARK:])
            return content
    return None


def _keep(path: Path, content: Mapping[str, Any]) -> None:
    """Keep content, unless JSON has no way to give it back or nothing can be written."""
    from .files import write_whole  # whose readers of TOML call this module

    with suppress(OSError, TypeError):
        written = orjson.dumps(content)
        # A day comes back as a text, and a number that is none as nothing.
        if orjson.loads(written) == content:
            config_folder().mkdir(parents=True, exist_ok=True, mode=0o700)
            write_whole(path, _digest(written).encode() + written, derived=True)
            _remove_old(path.parent)


def _remove_old(folder: Path) -> None:
    """Remove the oldest half of the files once there are many: each edit of a text makes one."""
    files = list(folder.glob("*.json"))
    if len(files) > MOST:
        for file in sorted(files, key=_written)[: len(files) // 2]:
            file.unlink(missing_ok=True)


def _written(path: Path) -> int:
    return path.stat().st_mtime_ns
