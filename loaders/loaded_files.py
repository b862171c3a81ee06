"""Files that a person loads into a case: a copy by content, and `loads.toml`, which says what each is."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..graph.dates import check
from ..graph.errors import BadInput, wrong
from ..graph.files import hash_of, read_tables, write_whole

LARGEST = 1 << 30  # bytes of one file


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file of a format as it lies in the case: path, first name, hash, the day of its edition and of its loading."""

    path: Path
    name: str
    sha256: str
    edition: str = ""
    taken: str = ""


def read_loads(case: Path) -> dict[str, tuple[LoadedFile, ...]]:
    """Return the files of each format, in the order in which they were loaded."""
    path = case / "loads.toml"
    found: dict[str, list[LoadedFile]] = {}
    for item, where in read_tables(path, "load", ("format", "file", "name", "sha256")):
        given = {
            name: str(item.get(name, "")) for name in ("file", "name", "sha256", "edition", "taken")
        }
        for name in ("edition", "taken"):
            if given[name]:
                check(given[name], f"{where} {name}")
        if not (case / given["file"]).resolve().is_relative_to(case.resolve()):
            raise wrong(f"{where} file", given["file"], "a file inside the case")
        if not re.fullmatch("[0-9a-f]{64}", given["sha256"]):
            raise wrong(f"{where} sha256", given["sha256"], "64 hex digits")
        found.setdefault(str(item["format"]), []).append(
            LoadedFile(case / given.pop("file"), **given)
        )
    return {name: tuple(files) for name, files in found.items()}


def plan(
    case: Path, form: str, paths: Sequence[Path], edition: str, today: str = ""
) -> dict[str, tuple[LoadedFile, ...]]:
    """Return the files of each format as they would be with more of one, taken `today`; nothing is written.

    A file that is there already, byte for byte, is not taken twice; one of the same name and stated edition is
    replaced. Raises `BadInput` for a folder, an
    empty file, or one above a gigabyte.
    """
    if edition:
        check(edition, "load --edition")
    found = dict(read_loads(case))
    for path in paths:
        if not path.is_file():
            raise wrong(f"load {form}", str(path), "a file that is there")
        size = path.stat().st_size
        if not 0 < size <= LARGEST:
            raise wrong(
                f"load {form} {path}", f"{size} bytes", f"more than nothing, at most {LARGEST}"
            )
        digest = hash_of(path)
        held = found.get(form, ())
        if edition:  # a corrected copy of the same file and edition stands for the first
            held = tuple(
                g for g in held if (g.name, g.edition) != (path.name, edition) or g.sha256 == digest
            )
        if all(g.sha256 != digest for g in held):
            found[form] = (*held, LoadedFile(path, path.name, digest, edition, today))
    return found


def keep(case: Path, planned: Mapping[str, Sequence[LoadedFile]]) -> None:
    """Copy the files that were planned into the case and write `loads.toml`; raise `BadInput` if one changed."""
    text = ["# Files loaded into this case by `entrepot load`; the copies lie in files/.", ""]
    for form, files in planned.items():
        for given in files:
            target = case / "files" / form / f"{given.sha256[:16]}-{given.name}"
            if not target.is_file():
                content = given.path.read_bytes()
                if hashlib.sha256(content).hexdigest() != given.sha256:
                    raise BadInput(f"{given.path}: changed while it was read; load it again")
                write_whole(target, content)
            fields = {
                "format": form,
                "file": target.relative_to(case).as_posix(),
                "name": given.name,
            }
            fields.update(sha256=given.sha256, edition=given.edition)
            if given.taken:
                fields.update(taken=given.taken)
            text += [
                "[[load]]",
                *(
                    f"{key} = {json.dumps(value, ensure_ascii=False)}"
                    for key, value in fields.items()
                ),
                "",
            ]
    write_whole(case / "loads.toml", "\n".join(text))
