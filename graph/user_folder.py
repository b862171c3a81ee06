"""The user's decisions about case folders on this machine, kept in a folder of the user's own.

It lies in the configuration folder of the user, never in a case: what comes with a folder cannot
speak for it (docs/decisions/0057). `cases/` has a file for each folder that was made, trusted or
checked here, and `code/` one for the digest of each source's code that may run. `parsed/` has what
TOML was parsed to (`parsed_toml`).
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from .files import taken_back, write_whole
from .outside_texts import parse_own_json

VARIABLE = "ENTREPOT_CONFIG"
MOST = 500  # notes on folders, from which on those on folders that are gone are removed
# How a folder came to be known, the least first.
CHECKED, TRUSTED, MADE = "checked", "trusted", "made"


@dataclass(frozen=True, slots=True)
class KnownFolder:
    """A case folder that is known on this machine.

    Attributes:
        folder: Its path when it was last written down.
        standing: "checked": its tables were compared with their digests here, and what can be made
            again was; "trusted": by `entrepot trust`; "made": here, by this user.
        mark: The mark by which the folder itself is known again (see `mark_of`).
        differing: Of shipped sources, the digests of tables that are not what this entrepot reads.
    """

    folder: str
    standing: str
    mark: str
    differing: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KnownCode:
    """The code of a source that may run: its digest, and the case and source that it was seen in.

    `by` is "trusted", or "made" where it ran in a case that was made here.
    """

    digest: str
    folder: str
    source: str
    by: str


def config_folder() -> Path:
    """Return the configuration folder of the user; `ENTREPOT_CONFIG` names another one.

    A user who has no home has a folder in which nothing can be kept.
    """
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    home = _home()
    if sys.platform == "win32":
        return (_absolute("APPDATA") or home / "AppData" / "Roaming") / "entrepot"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "entrepot"
    return (_absolute("XDG_CONFIG_HOME") or home / ".config") / "entrepot"


def _absolute(variable: str) -> Path | None:
    """Return the folder that a variable of the environment names; None if it is relative.

    It would lie in the current folder, and whoever sent that would say what may run. The XDG Base
    Directory Specification also asks to ignore a relative path.
    """
    path = Path(os.environ.get(variable, ""))
    return path if path.is_absolute() else None


def _home() -> Path:
    try:
        home = Path.home()
        if home.is_absolute():
            return home
        import pwd  # a home that the environment does not know is that of the list of users

        return Path(pwd.getpwuid(os.getuid()).pw_dir)
    except (RuntimeError, KeyError, ImportError):
        return Path(os.devnull)  # below which nothing can be


def mark_of(case: Path) -> str:
    """Return the mark by which a case folder is known again: '' if it has no settings.

    It is that of the file of its identity as the disk has it. A folder that is moved within its
    disk keeps it; one that was copied, unpacked or sent has another, whatever it holds.
    """
    for name in ("identity.json", "case.toml"):
        with suppress(OSError):
            found = (case / name).stat()
            return f"{name} {found.st_dev} {found.st_ino} {found.st_ctime_ns}"
    return ""


def known_folder(case: Path) -> KnownFolder | None:
    """Return what is known of a case folder, or None."""
    mark = mark_of(case)
    try:
        raw = parse_own_json(_file_of(mark).read_text(encoding="utf-8"))
        known = KnownFolder(**raw)
    except (OSError, ValueError, TypeError):
        return None
    return known if mark and known.mark == mark else None


def is_own(case: Path) -> bool:
    """Return whether a case folder was made or trusted by this user."""
    known = known_folder(case)
    return known is not None and known.standing in (MADE, TRUSTED)


def note_folder(case: Path, standing: str, differing: Mapping[str, str] | None = None) -> bool:
    """Note a case folder, and return whether the configuration folder could be written to.

    A folder that was made here stays so.
    """
    known = known_folder(case)
    if known is not None and known.standing == MADE:
        standing = MADE
    mark = mark_of(case)
    note = KnownFolder(str(case.resolve()), standing, mark, dict(differing or {}))
    with suppress(OSError):  # a folder that cannot be read is said by the writing
        _remove_gone()
    return _written(_file_of(mark), asdict(note))


def note_code(code: KnownCode) -> bool:
    """Note that code may run, and return whether the configuration folder could be written to."""
    path = config_folder() / "code" / f"{code.digest}.json"
    return path.is_file() or _written(path, asdict(code))


def is_known_code(digest: str) -> bool:
    """Return whether the code of this digest may run."""
    return (config_folder() / "code" / f"{digest}.json").is_file()


def all_code() -> list[KnownCode]:
    """Return all code that may run, by folder and source."""
    found = [KnownCode(**raw) for raw in _read("code", ("digest", "folder", "source", "by"))]
    return sorted(found, key=lambda code: (code.folder, code.source, code.digest))


def all_folders() -> list[KnownFolder]:
    """Return all folders that are known, by path."""
    names = ("folder", "standing", "mark", "differing")
    found = [KnownFolder(**raw) for raw in _read("cases", names)]
    return sorted(found, key=lambda known: (known.folder, known.mark))


def forget(folder: Path) -> int:
    """Forget a case folder with the code that was seen in it; return how many notes that were."""
    place, count = str(folder.resolve()), 0
    for known in filter(lambda known: known.folder == place, all_folders()):
        _file_of(known.mark).unlink(missing_ok=True)
        count += 1
    for code in filter(lambda code: code.folder == place, all_code()):
        (config_folder() / "code" / f"{code.digest}.json").unlink(missing_ok=True)
        count += 1
    return count


def _remove_gone() -> None:
    """Remove notes on folders that are gone, once there are many: tests and scripts make such."""
    if len(list((config_folder() / "cases").glob("*.json"))) <= MOST:
        return
    for known in all_folders():
        if not Path(known.folder).is_dir():
            with suppress(OSError):
                _file_of(known.mark).unlink(missing_ok=True)


def _file_of(mark: str) -> Path:
    name = hashlib.sha256(mark.encode()).hexdigest()[:32]
    return config_folder() / "cases" / f"{name}.json"


def _read(kind: str, names: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield the notes of a kind; a file that is no such note counts for nothing."""
    for path in sorted((config_folder() / kind).glob("*.json")):
        with suppress(OSError, ValueError):
            raw = parse_own_json(path.read_text(encoding="utf-8"))
            if isinstance(raw, dict) and set(raw) == set(names):
                yield raw


def _written(path: Path, note: Mapping[str, object]) -> bool:
    try:
        if not config_folder().is_dir():
            config_folder().mkdir(parents=True, mode=0o700)
        write_whole(path, json.dumps(note, indent=1) + "\n")
        taken_back(path)  # no file of a case
    except OSError:
        return False
    return True
