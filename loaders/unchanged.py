"""Lists that did not change since they were stored: their tables are taken from the ledger.

The tables of a list follow from its files, the folder of its source, the folders of the sources
that it uses, and the code and data of `loaders` and `graph`. A hash of all of it is kept in
`ledger/inputs.json` beside the digest of the tables. That file is derived: without it, or with
another hash, the list is read again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

from ..graph.errors import BadInput
from ..graph.files import write_whole
from ..graph.ledger import Ledger
from ..graph.tables import Row
from .contract import Source
from .loaded_files import LoadedFile

NAME = "inputs.json"
# Files that decide what a loader yields; documentation and caches do not.
CODE = (".py", ".toml", ".csv", ".json")
ROOT = Path(__file__).resolve().parent.parent


def inputs_of(source: Source, files: Sequence[LoadedFile], sources: Mapping[str, Source]) -> str:
    """Return the hash of all that the tables of a source follow from.

    Args:
        source: The source.
        files: Its loaded files.
        sources: All sources by name, among them those that it uses.
    """
    parts = [_code()]
    parts.extend(_content(sources[name].folder) for name in (source.name, *source.uses))
    for file in files:
        parts.append(f"{file.name} {file.sha256} {file.edition} {file.taken}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def stored(ledger: Ledger, source: Source, inputs: str) -> tuple[str, dict[str, list[Row]]] | None:
    """Return the digest and the rows of a source's tables, or None if it has to be read."""
    # Whatever is wrong with the stored tables, reading the list again mends it.
    with suppress(BadInput, OSError):
        digest = _noted(ledger).get(source.name, {}).get(inputs, "")
        if digest and (ledger.root / source.name / digest).is_dir():
            return digest, ledger.stored(source.name, digest)
    return None


def note(ledger: Ledger, taken: Mapping[str, tuple[str, str]]) -> None:
    """Write inputs.json: by source, the hash of its inputs and the digest of its tables."""
    # A file that cannot be written only costs time at the next build.
    with suppress(OSError):
        noted = {name: {inputs: digest} for name, (inputs, digest) in sorted(taken.items())}
        write_whole(ledger.root / NAME, json.dumps(noted, indent=1) + "\n")


def _noted(ledger: Ledger) -> dict[str, dict[str, str]]:
    """Return the content of inputs.json, or an empty dictionary if it cannot be used."""
    try:
        noted = json.loads((ledger.root / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(noted, dict):
        return {}
    return {name: digests for name, digests in noted.items() if isinstance(digests, dict)}


@cache
def _code() -> str:
    return "".join(_content(ROOT / name) for name in ("graph", "loaders"))


def _content(folder: Path) -> str:
    """Return a hash over the files of a folder: their paths and their bytes."""
    total = hashlib.sha256()
    # Folders are listed in no fixed order, and the hash must not depend on it.
    for path in sorted(_files(folder)):
        total.update(f"{path.relative_to(folder).as_posix()}\n".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.suffix in CODE and "__pycache__" not in path.parts and path.is_file():
            yield path
