"""What is not believed of a case folder that came from elsewhere, and how it becomes known here.

A folder is known by the disk it lies on, not by what it says of itself (`graph.user_folder`). Of
one that is not known, the tables are compared with the digests that name them, and what can be made
again is (docs/decisions/0057).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path

from ..graph.errors import BadInput, wrong
from ..graph.ledger import Ledger, State
from ..graph.table_digests import digest
from ..graph.user_folder import CHECKED, is_own, known_folder, note_folder
from ..loaders.contract import BUNDLED, find_sources
from ..loaders.source_run import load_all
from ..loaders.unchanged import NAME
from .state_images import FOLDER

# What is made again from the claim log, the decisions and the shipped sources.
DERIVED = (Path(FOLDER), Path("store"), Path("ledger") / NAME)


def refuse_bytes(case: Path) -> None:
    """Raise `BadInput` if the path of a case holds bytes that are no letters in UTF-8.

    No file of a case could name it, neither its identity nor an answer in JSON.
    """
    place = os.fsencode(os.path.realpath(case))
    try:
        place.decode()
    except UnicodeDecodeError:
        shown = place.decode("utf-8", "backslashreplace")
        raise wrong(shown, "bytes that are no letters", "a path in UTF-8; rename it") from None


def refuse_links(case: Path) -> None:
    """Raise `BadInput` if a link in a folder that is not this user's leads out of it.

    Nor may it have what is neither a file nor a folder: a pipe is read without end, and a device in
    the place of decisions would pass for none.
    """
    special = next(filter(_is_special, _entries(os.fspath(case))), None)
    if special is not None and not is_own(case):
        raise wrong(special.path, "a pipe, a socket or a device", "files and folders only")
    links = outside(case)
    if links and not is_own(case):
        link = links[0]
        right = "files of its own only; remove it, or trust the folder with its links: "
        raise wrong(str(link), f"a link to {os.readlink(link)}", f"{right}entrepot trust {case}")


def outside(case: Path) -> list[Path]:
    """Return the links in a case folder that lead out of it."""
    root = os.path.realpath(case)
    found: list[Path] = []
    for entry in filter(_is_link, _entries(os.fspath(case))):
        target = os.path.realpath(entry.path)
        if target != root and not target.startswith(root + os.sep):
            found.append(Path(entry.path))
    return sorted(found)


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    """Yield what is in a folder and the folders in it, without following links."""
    with os.scandir(folder) as entries:
        for entry in entries:
            yield entry
            if not _is_link(entry) and entry.is_dir(follow_symlinks=False):
                yield from _entries(entry.path)


def _is_special(entry: os.DirEntry[str]) -> bool:
    is_usual = entry.is_file(follow_symlinks=False) or entry.is_dir(follow_symlinks=False)
    return not is_usual and not _is_link(entry)


def _is_link(entry: os.DirEntry[str]) -> bool:
    return entry.is_symlink() or _is_junction(entry)


def _is_junction(entry: os.DirEntry[str]) -> bool:
    # Windows has them, and Python knows them from 3.12 on.
    is_junction = getattr(entry, "is_junction", None)
    return bool(is_junction and is_junction())


def become_known(case: Path, ledger: Ledger, standing: str = CHECKED) -> None:
    """Check a folder that is not known, before its first answer; later answers find it known.

    Args:
        case: The folder.
        ledger: Its claim log.
        standing: How it is known from then on, "checked" or "trusted". What a trusted folder holds
            ready is believed where it cannot be removed.

    Raises:
        BadInput: Rows do not have the digest under which they are stored, or nothing can be written
            into the folder.
    """
    if known_folder(case) is not None or not ledger.numbers():
        return
    states = list(map(ledger.state, ledger.numbers()))
    for source, name in _tables(states):
        if not ledger.check(State(0, {source: name}))[source]:
            right = "rows as they were read from their source; read it again: entrepot build"
            raise wrong(str(ledger.root / source / name), "rows of another digest", right)
    try:
        _make_again(case, ledger)
    except OSError as fault:
        if standing == CHECKED:
            raise BadInput(
                f"{case}: came from elsewhere, or its permissions changed; what it holds ready is "
                f"not believed and cannot be made again ({fault.strerror or fault}): copy it, or "
                f"entrepot trust {case}"
            ) from None
    note_folder(case, standing, _differing(states[-1]))


def start_anew(case: Path, ledger: Ledger) -> None:
    """Remove what a build would leave as it is in a folder that is not known, forged rows too."""
    if known_folder(case) is not None:
        return
    states: list[State] = []
    for number in ledger.numbers():
        with suppress(BadInput):  # a broken state is followed by the next one
            states.append(ledger.state(number))
    for source, name in _tables(states):
        if not _is_whole(ledger, source, name):
            shutil.rmtree(ledger.root / source / name)
    _make_again(case, ledger)


def note_built(case: Path) -> None:
    """Note that what a folder holds ready was made here."""
    if known_folder(case) is None:
        note_folder(case, CHECKED)


def _tables(states: Iterable[State]) -> set[tuple[str, str]]:
    """Return the sources of some states, each with the digest of its tables."""
    return set(chain.from_iterable(state.sources.items() for state in states))


def _is_whole(ledger: Ledger, source: str, name: str) -> bool:
    try:
        return ledger.check(State(0, {source: name}))[source]
    except BadInput:
        return False


def _make_again(case: Path, ledger: Ledger) -> None:
    """Remove what is derived, and the marks that rows have passed the gate."""
    for name in DERIVED:
        path = case / name
        # Only files: an engine that combines the claims may be at work in a folder beside them.
        for file in path.iterdir() if path.is_dir() else [path]:
            if file.is_symlink() or not file.is_dir():
                file.unlink(missing_ok=True)
    for number in ledger.numbers():
        with suppress(BadInput):
            ledger.unmark(number)


def _differing(state: State) -> dict[str, str]:
    """Return the shipped sources that this entrepot reads otherwise, with their digests in a case.

    Formats are read from files of the case, and are not shipped.
    """
    shipped = find_sources((BUNDLED,))
    names = [name for name in state.sources if name in shipped and not shipped[name].files]
    differing: dict[str, str] = {}
    for item in load_all(names, (BUNDLED,)):
        name = item.source.name
        if name in state.sources and digest(item.tables()) != state.sources[name]:
            differing[name] = state.sources[name]
    return differing
