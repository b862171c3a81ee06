"""What a disk may hold after a power cut: the writes of a program are recorded, and cut off.

`recorded` notes a folder before every change of a file in it and before every fsync. `cut` gives
the folder as a disk may have it at one of these moments: what was not fsynced may be there, lost or
half there, in any order (POSIX, fsync; Pillai and others, All File Systems Are Not Created Equal,
OSDI 2014). A change of a name is on the disk once its folder was fsynced, a content once its file
was, and nothing else is.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import pickle
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

BLOCK = 512  # bytes that a disk writes whole
CHANGES = {"os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir", "os.truncate", "os.symlink"}
ROOT = 0
Name = tuple[int, str]  # a folder, and a name in it


@dataclass
class Moment:
    """A folder as it is: the entries of each folder and the content of each file, by number.

    `fsynced` is the number of the file or folder that is forced onto the disk right after, if any.
    """

    folders: dict[int, dict[str, int]] = field(default_factory=dict)
    files: dict[int, str] = field(default_factory=dict)
    fsynced: int | None = None


@dataclass
class Trace:
    """The moments of a program's run, the last after its end, and all contents by their hash."""

    moments: list[Moment]
    contents: dict[str, bytes]


@dataclass(frozen=True)
class Renaming:
    """Names that change at one blow: what each is of afterwards, None for nothing."""

    names: tuple[tuple[Name, int | None], ...]


@dataclass(frozen=True)
class Writing:
    """A file that has a new content, by its hash."""

    file: int
    content: str


@dataclass(frozen=True)
class Forcing:
    """An fsync of a file or folder."""

    of: int


Step = Renaming | Writing | Forcing


class Recorder:
    """Records a folder before each change of a file in it and before each fsync."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; its file system must give each file a number of its own."""
        self.folder = os.fspath(folder)
        self.contents: dict[str, bytes] = {}
        self.moments: list[Moment] = []
        self._numbers: dict[int, int] = {}  # by inode, of what is there now
        self._known: dict[tuple[int, ...], str] = {}  # hashes by inode, size and times
        self._count = ROOT
        self._busy = False

    def start(self) -> None:
        """Record from now on, in this process."""
        self.look()
        sys.addaudithook(self._heard)
        force = os.fsync

        def fsync(handle: int) -> None:
            inode = os.fstat(handle).st_ino
            self.look()
            force(handle)
            self.moments[-1].fsynced = self._numbers.get(inode)

        os.fsync = fsync  # type: ignore[assignment]

    def stop(self) -> None:
        """Record the folder once more, and no longer."""
        self.look()
        self._busy = True

    def _heard(self, event: str, given: tuple[Any, ...]) -> None:
        if self._busy:
            return
        writes = event == "open" and given[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if event in CHANGES or writes:
            self.look()

    def look(self) -> None:
        """Record the folder as it is."""
        self._busy = True
        moment = Moment()
        seen: dict[int, int] = {}
        self._look(self.folder, moment, seen)
        # A number of the disk that is free again may be given to another file.
        self._numbers = seen
        self.moments.append(moment)
        self._busy = False

    def _look(self, folder: str, moment: Moment, seen: dict[int, int]) -> int:
        number = self._number(os.stat(folder).st_ino, seen)
        entries = moment.folders[number] = {}
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                entries[entry.name] = self._look(entry.path, moment, seen)
            else:
                found = entry.stat()
                entries[entry.name] = self._number(found.st_ino, seen)
                times = (found.st_size, found.st_mtime_ns, found.st_ctime_ns)
                moment.files[entries[entry.name]] = self._hash(entry.path, (found.st_ino, *times))
        return number

    def _number(self, inode: int, seen: dict[int, int]) -> int:
        if inode not in seen:
            known = self._numbers.get(inode)
            if known is None:
                known, self._count = self._count, self._count + 1
            seen[inode] = known
        return seen[inode]

    def _hash(self, path: str, state: tuple[int, ...]) -> str:
        if state not in self._known:
            content = Path(path).read_bytes()
            name = self._known[state] = hashlib.sha256(content).hexdigest()
            self.contents[name] = content
        return self._known[state]


@contextmanager
def recorded(folder: Path, out: Path) -> Iterator[None]:
    """Write down what this process does to a folder in the block, as a pickled `Trace`.

    It is for a process that does nothing else: Python lets no one take back an audit hook.
    """
    recorder = Recorder(folder)
    recorder.start()
    try:
        yield
    finally:
        recorder.stop()
        out.write_bytes(pickle.dumps(Trace(recorder.moments, recorder.contents)))


def steps(moments: Sequence[Moment]) -> Iterator[tuple[int, Step]]:
    """Yield what changed from each moment to the next, and each fsync, with the moment's number."""
    for number, (old, new) in enumerate(itertools.pairwise(moments), 1):
        if old.fsynced is not None:
            yield number, Forcing(old.fsynced)
        for file, content in new.files.items():
            if old.files.get(file) != content:
                yield number, Writing(file, content)
        yield from ((number, renaming) for renaming in _renamings(old, new))


def _renamings(old: Moment, new: Moment) -> Iterator[Renaming]:
    before, after = dict(_names(old)), dict(_names(new))
    gone = {was: name for name, was in before.items() if name not in after}
    for name, of in after.items():
        if before.get(name) == of:
            continue
        # What has a new name and lost its old one was renamed, which no disk does by halves.
        source = gone.pop(of, None)
        yield Renaming(((name, of),) if source is None else ((source, None), (name, of)))
    for name in gone.values():
        yield Renaming(((name, None),))


def _names(moment: Moment) -> Iterator[tuple[Name, int]]:
    for folder, entries in moment.folders.items():
        for name, of in entries.items():
            yield (folder, name), of


def cut(trace: Trace, moment: int, seed: int, place: Path) -> None:
    """Write a folder as a disk may have it after a power cut at a moment of a run.

    Args:
        trace: The run.
        moment: Number of the moment, from 0; the last is the end of the run.
        seed: Chooses what was lost of what was not forced onto the disk.
        place: The folder to make.
    """
    chosen = random.Random(f"{seed} {moment}")
    done = [step for number, step in steps(trace.moments) if number <= moment]
    likely = chosen.choice((0.0, 0.2, 0.5, 0.8, 1.0))
    names = dict(_names(trace.moments[0]))
    for renaming in _kept(done, likely, chosen):
        for name, of in renaming.names:
            names.pop(name, None)
            if of is not None:
                names[name] = of
    contents = _contents(trace, done, chosen)
    folders: set[int] = set()
    for each in trace.moments[: moment + 1]:
        folders |= each.folders.keys()
    place.mkdir()
    _write(place, ROOT, names, folders, contents)


def _kept(done: Sequence[Step], likely: float, chosen: random.Random) -> list[Renaming]:
    """Return the changes of names that the disk has: forced ones, and some of the others."""
    kept: list[Renaming] = []
    forced: set[int] = set()  # folders that are forced onto the disk later
    needed: set[Name] = set()  # names with a later change that the disk has
    for step in reversed(done):
        if isinstance(step, Forcing):
            forced.add(step.of)
        elif isinstance(step, Renaming):
            own = {name for name, _ in step.names}
            is_forced = all(folder in forced for folder, _ in own)
            if is_forced or own & needed or chosen.random() < likely:
                kept.append(step)
                needed |= own
    return kept[::-1]


def _contents(trace: Trace, done: Sequence[Step], chosen: random.Random) -> dict[int, bytes]:
    """Return the content of each file on the disk: the forced one, a later one, or a mixture."""
    first = trace.moments[0].files
    held = {file: [trace.contents[name]] for file, name in first.items()}
    for step in done:
        if isinstance(step, Writing):
            held.setdefault(step.file, [b""]).append(trace.contents[step.content])
        elif isinstance(step, Forcing) and step.of in held:
            held[step.of] = held[step.of][-1:]
    return {file: _torn(versions, chosen) for file, versions in sorted(held.items())}


def _torn(versions: Sequence[bytes], chosen: random.Random) -> bytes:
    if len(versions) == 1 or chosen.random() < 0.3:
        return chosen.choice(versions)
    old, new = sorted(chosen.sample(range(len(versions)), 2))
    if chosen.random() < 0.3:
        return versions[new][: chosen.randint(0, len(versions[new]))]
    parts: list[bytes] = []
    size = len(versions[new])
    for at in range(0, size, BLOCK):
        # A block is written, is not yet, or was given to the file and is still empty.
        zeros = bytes(min(BLOCK, size - at))
        part = chosen.choice((versions[new], versions[new], versions[old], zeros))
        parts.append(
            (part[at : at + BLOCK] if part is not zeros else zeros).ljust(len(zeros), b"\0")
        )
    return b"".join(parts)


def _write(
    place: Path,
    folder: int,
    names: Mapping[Name, int],
    folders: set[int],
    contents: Mapping[int, bytes],
) -> None:
    for (parent, name), of in names.items():
        if parent == folder and of in folders:
            (place / name).mkdir()
            _write(place / name, of, names, folders, contents)
        elif parent == folder:
            (place / name).write_bytes(contents[of])
