"""Files that a person loads into a case: copies by content, described in `loads.toml`."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..graph.dates import check
from ..graph.errors import BadInput, wrong
from ..graph.files import hash_of, read_tables, write_whole

LOADS = "loads.toml"
LARGEST = 1 << 30  # bytes of one file


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file of a format.

    `path` is the copy in the case, `name` the name that the file had, `edition` the day of its
    edition or '', and `taken` the day on which it was loaded or ''. A `fresh` file is being loaded
    now; `shrink_is_real` says that a person vouches for what it no longer prints.
    """

    path: Path
    name: str
    sha256: str
    edition: str = ""
    taken: str = ""
    fresh: bool = False
    shrink_is_real: bool = False


def read_loads(case: Path) -> dict[str, tuple[LoadedFile, ...]]:
    """Return the files of each format, in the order in which they were loaded.

    Raises `BadInput` if loads.toml was edited into something invalid.
    """
    path = case / LOADS
    files: dict[str, tuple[LoadedFile, ...]] = {}
    for item, where in read_tables(path, "load", ("format", "file", "name", "sha256")):
        form = str(item["format"])
        files[form] = (*files.get(form, ()), _loaded(case, item, where))
    return files


def _loaded(case: Path, item: Mapping[str, object], where: str) -> LoadedFile:
    file, sha256 = str(item["file"]), str(item["sha256"])
    edition, taken = str(item.get("edition", "")), str(item.get("taken", ""))
    for name, day in (("edition", edition), ("taken", taken)):
        if day:
            check(day, f"{where} {name}")
    # A case that came from somebody else must not make this one read files outside it.
    if not (case / file).resolve().is_relative_to(case.resolve()):
        raise wrong(f"{where} file", file, "a file inside the case")
    if not re.fullmatch("[0-9a-f]{64}", sha256):
        raise wrong(f"{where} sha256", sha256, "64 hex digits")
    real = item.get("shrink_is_real") == "yes"
    return LoadedFile(case / file, str(item["name"]), sha256, edition, taken, shrink_is_real=real)


def plan(
    case: Path,
    form: str,
    paths: Sequence[Path],
    edition: str,
    today: str = "",
    shrink_is_real: bool = False,
) -> dict[str, tuple[LoadedFile, ...]]:
    """Return the files of each format as they would be with more of one; nothing is written.

    A file that is there already, byte for byte and of one stated edition, is not added twice: the
    same bytes on a later day are that day's edition. A file of the same name and stated edition
    replaces the earlier one.

    Args:
        case: Folder of the case.
        form: The format.
        paths: The files to add.
        edition: The day of their edition, or '' if the files have it themselves.
        today: The day on which they are loaded.
        shrink_is_real: Whether a person vouches for entries that these files no longer print.

    Raises:
        BadInput: A path is no file, or the file is empty or larger than a gigabyte.
    """
    if edition:
        check(edition, "load --edition")
    files = read_loads(case)
    for path in paths:
        added = replace(_planned(form, path, edition, today), shrink_is_real=shrink_is_real)
        present = files.get(form, ())
        # A corrected copy of the same file and edition stands for the first.
        if edition:
            present = tuple(_without_corrected(present, added))
        if all((file.sha256, file.edition) != (added.sha256, edition) for file in present):
            files[form] = (*present, added)
    return files


def _planned(form: str, path: Path, edition: str, today: str) -> LoadedFile:
    if not path.is_file():
        raise wrong(f"load {form}", str(path), "a file that is there")
    size = path.stat().st_size
    if not 0 < size <= LARGEST:
        right = f"more than nothing, at most {LARGEST}"
        raise wrong(f"load {form} {path}", f"{size} bytes", right)
    return LoadedFile(path, path.name, hash_of(path), edition, today, fresh=True)


def _without_corrected(files: Sequence[LoadedFile], added: LoadedFile) -> Iterator[LoadedFile]:
    """Yield the files that a new one does not replace."""
    for file in files:
        same = (file.name, file.edition) == (added.name, added.edition)
        if not same or file.sha256 == added.sha256:
            yield file


def keep(case: Path, planned: Mapping[str, Sequence[LoadedFile]]) -> None:
    """Copy the planned files into the case and write `loads.toml`.

    Raises `BadInput` if a file changed since it was planned.
    """
    lines = ["# Files loaded into this case by `entrepot load`; the copies lie in files/.", ""]
    for form, files in planned.items():
        for file in files:
            copy = _copy(case, form, file)
            lines += _lines(form, copy.relative_to(case).as_posix(), file)
    write_whole(case / LOADS, "\n".join(lines))


def _copy(case: Path, form: str, file: LoadedFile) -> Path:
    """Return the copy of a file, which is made if it is not there."""
    target = case / "files" / form / f"{file.sha256[:16]}-{file.name}"
    # The name of a copy has its hash, so a file that is there is the same.
    if not target.is_file():
        content = file.path.read_bytes()
        if hashlib.sha256(content).hexdigest() != file.sha256:
            raise BadInput(f"{file.path}: changed while it was read; load it again")
        write_whole(target, content)
    return target


def _lines(form: str, copy: str, file: LoadedFile) -> Iterator[str]:
    """Yield the lines of one file in loads.toml."""
    fields = {
        "format": form,
        "file": copy,
        "name": file.name,
        "sha256": file.sha256,
        "edition": file.edition,
    }
    if file.taken:
        fields["taken"] = file.taken
    yield "[[load]]"
    for name, value in fields.items():
        # A string of JSON is one of TOML too.
        yield f"{name} = {json.dumps(value, ensure_ascii=False)}"
    if file.shrink_is_real:
        yield 'shrink_is_real = "yes"'
    yield ""
