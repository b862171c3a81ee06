"""Whether a loader reads files outside its source: its tables then follow from more than is noted.

A loader may be anybody's. One that opens another file, lists another folder, starts a program or
goes online is read at every build.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

FILES = frozenset({"open", "os.listdir", "os.scandir"})
OUTSIDE = frozenset({"socket.connect", "subprocess.Popen", "os.system", "sqlite3.connect"})
HEARD = FILES | OUTSIDE


class Watch:
    """What a loader opened while it was watched."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Take the folders and files that the loader may read."""
        self.allowed = (*map(os.path.realpath, folders), *_of_python())
        self.went_outside = False

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        """Take one event of the interpreter (see `sys.addaudithook`)."""
        if event in OUTSIDE:
            self.went_outside = True
        elif event in FILES and arguments and not self.went_outside:
            self.went_outside = not self._is_allowed(arguments[0])

    def _is_allowed(self, opened: object) -> bool:
        # A number is a file that was opened before, and None is the folder of the process.
        if isinstance(opened, int):
            return True
        if not isinstance(opened, (str, bytes)):
            return False
        path = os.path.realpath(os.fsdecode(opened))
        for place in self.allowed:
            if path == place or path.startswith(place + os.sep):
                return True
        return False


_watches: list[Watch] = []


@contextmanager
def watched(folders: Sequence[Path]) -> Iterator[Watch]:
    """Watch what this process opens while the block runs.

    Args:
        folders: Folders and files that may be read, beside Python, its packages and this one.
    """
    _listen()
    watch = Watch(folders)
    _watches.append(watch)
    try:
        yield watch
    finally:
        _watches.remove(watch)


@cache
def _listen() -> None:
    """Begin to receive events; a hook cannot be taken away again, so there is only one."""

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event in HEARD and _watches:
            for watch in _watches:
                watch.hear(event, arguments)

    # Debuggers and measures of coverage see a hook only if it says so (see `sys.addaudithook`).
    vars(hook)["__cantrace__"] = True
    sys.addaudithook(hook)


@cache
def _of_python() -> tuple[str, ...]:
    """Return the folders of this package, of Python and of the packages that it finds."""
    package = str(Path(__file__).resolve().parent.parent)
    names = ("stdlib", "platstdlib", "purelib", "platlib")
    paths = [*map(sysconfig.get_path, names), sys.prefix, sys.base_prefix]
    if sys.pycache_prefix:
        paths.append(sys.pycache_prefix)
    # The folder of the package may hold a case, whose files are inputs like any others.
    paths += [os.path.join(package, "graph"), os.path.join(package, "loaders")]
    return tuple(map(os.path.realpath, paths))
