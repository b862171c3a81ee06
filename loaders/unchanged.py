"""Lists that did not change since the ledger took them: their tables stand there already, and are not read anew.

What a list's tables follow from is its files, its source's folder, the folders of the sources it uses, and the code
and data of `loaders` and `graph`. A hash of all of it stands in `ledger/inputs.json` beside the digest of the tables
that came of it. The file is derived: without it, or with another hash, the list is read again.
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
CODE = (".py", ".toml", ".csv", ".json")
ROOT = Path(__file__).resolve().parent.parent


def inputs_of(source: Source, files: Sequence[LoadedFile], found: Mapping[str, Source]) -> str:
    """Return the hash of all that the tables of a source follow from."""
    parts = [_code()]
    for name in (source.name, *source.uses):
        parts.append(_content(found[name].folder))
    parts += [f"{g.name} {g.sha256} {g.edition} {g.taken}" for g in files]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def stored(ledger: Ledger, source: Source, inputs: str) -> tuple[str, dict[str, list[Row]]] | None:
    """Return the digest and the rows of a source's tables in the ledger, or None where it has to be read."""
    with suppress(BadInput, OSError):
        digest = _noted(ledger).get(source.name, {}).get(inputs, "")
        if digest and (ledger.root / source.name / digest).is_dir():
            return digest, ledger.stored(source.name, digest)
    return None


def note(ledger: Ledger, taken: Mapping[str, tuple[str, str]]) -> None:
    """Note, by source, the hash of its inputs and the digest of the tables that came of them."""
    with suppress(OSError):
        text = json.dumps(
            {name: {inputs: digest} for name, (inputs, digest) in sorted(taken.items())}, indent=1
        )
        write_whole(ledger.root / NAME, text + "\n")


def _noted(ledger: Ledger) -> dict[str, dict[str, str]]:
    try:
        found = json.loads((ledger.root / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return (
        {n: v for n, v in found.items() if isinstance(v, dict)} if isinstance(found, dict) else {}
    )


@cache
def _code() -> str:
    return "".join(_content(ROOT / name) for name in ("graph", "loaders"))


def _content(folder: Path) -> str:
    """Return a hash over the files of a folder: their paths and their bytes."""
    total = hashlib.sha256()
    for path in sorted(_files(folder)):
        total.update(f"{path.relative_to(folder).as_posix()}\n".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    return (
        p
        for p in folder.rglob("*")
        if p.suffix in CODE and "__pycache__" not in p.parts and p.is_file()
    )
