"""Files that a person loads into a case: copies by content, described in `loads.toml`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..graph.dates import check
from ..graph.errors import BadInput, wrong
from ..graph.files import hash_of, inside, is_file_name, read_tables, write_whole
from ..graph.outside_texts import toml_table

LOADS = "loads.toml"
# Formats of a person's own tables, of which the last file of a name stands for the others.
BY_NAME = ("table", "shipments", "vessel-events")
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
    path = inside(case, file, f"{where} file")
    # Copies are made under these two.
    for name in ("format", "name"):
        if not is_file_name(item[name]):
            raise wrong(f"{where} {name}", item[name], "a file name without / or \\")
    if not re.fullmatch("[0-9a-f]{64}", sha256):
        raise wrong(f"{where} sha256", sha256, "64 hex digits")
    real = item.get("shrink_is_real") == "yes"
    return LoadedFile(path, str(item["name"]), sha256, edition, taken, shrink_is_real=real)


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
        BadInput: A path is no file, or the file is empty or larger than a gigabyte. Two of them
            have one name, and the second would replace the first.
    """
    if edition:
        check(edition, "load --edition")
    # Of one name and one edition the last counts, too.
    if edition or form in BY_NAME:
        _check_names(form, paths)
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


def _check_names(form: str, paths: Sequence[Path]) -> None:
    """Refuse two files of one name: the second would stand in place of the first."""
    first: dict[str, Path] = {}
    for path in paths:
        other = first.setdefault(path.name, path)
        if other.absolute() != path.absolute():
            right = f"another name than that of {other}, which it would replace"
            raise wrong(f"load {form} {path}", path.name, right)


def replaced(files: Sequence[LoadedFile]) -> Iterator[tuple[LoadedFile, str]]:
    """Yield each file that was loaded just now and replaces others, with a sentence on it.

    Args:
        files: The files of a format that knows its files by their names, in their order.
    """
    earlier: dict[str, LoadedFile] = {}
    for file in files:
        other = earlier.get(file.name)
        if file.fresh and other is not None and not file.name.endswith(".toml"):
            day = f", loaded on {other.taken}" if other.taken else ""
            yield (
                file,
                f"replaces the earlier file of this name{day}, whose rows are no longer in the "
                "case; under another name it would stand beside it",
            )
        earlier[file.name] = file


def _planned(form: str, path: Path, edition: str, today: str) -> LoadedFile:
    if not path.is_file():
        raise wrong(f"load {form}", str(path), "a file that exists")
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
    # The name of a copy has its hash, so a file that exists is the same.
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
    if file.shrink_is_real:
        fields["shrink_is_real"] = "yes"
    yield toml_table("load", fields, f"load {form} {file.name!a}")
