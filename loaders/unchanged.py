"""Sources that did not change since they were stored: their tables are taken from the ledger.

The tables of a source follow from its files, its folder, the sources that it uses, and the code
and data of `loaders` and `graph`. A hash of all of it is noted in `ledger/inputs.json` beside the
digest of the tables. That file is derived: without it, or with another hash, the source is read
again (docs/decisions/0036).
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path

from ..graph.files import hash_of, write_whole
from ..graph.gate import stamp
from ..graph.ledger import Ledger
from ..graph.outside_texts import parse_own_json
from .contract import BUNDLED, Source
from .loaded_files import LoadedFile

NAME = "inputs.json"
# Files of the package that decide what a loader yields; documentation and caches do not.
CODE = (".py", ".toml", ".csv", ".json")
ROOT = Path(__file__).resolve().parent.parent
# Packages on whose data the rows of a source can depend.
PACKAGES = (
    "anyascii",
    "babel",
    "charset-normalizer",
    "defusedxml",
    "duckdb",
    "opencc",
    "openpyxl",
    "pycountry",
    "python-stdnum",
    "rapidfuzz",
)


@dataclass(frozen=True, slots=True)
class StoredSource:
    """What is noted of a source that passed the gate as part of a whole state.

    `inputs` is the hash of all that its tables follow from, `digest` that of the tables, and `gate`
    the mark of the gate that they passed. `rests_on` has the digest of each other source that its
    rows name. `counts` are the numbers of its rows, and `rows` those of its files by reason.
    """

    inputs: str
    digest: str
    gate: str
    rests_on: Mapping[str, str]
    counts: Mapping[str, int]
    rows: Mapping[str, int] = field(default_factory=dict)


def inputs_of(source: Source, files: Mapping[str, Sequence[LoadedFile]], run: InputHashes) -> str:
    """Return the hash of all that the tables of a source follow from.

    Args:
        source: The source.
        files: The loaded files of every format.
        run: The hashes of one build, of which each is computed once.

    Raises:
        OSError: A file cannot be read.
    """
    parts = [_code(), _versions(), source.name, run.folder(source)]
    parts += [inputs_of(run.sources[name], files, run) for name in source.uses]
    for file in files.get(source.name, ()):
        parts.append(f"{file.name} {file.sha256} {run.file(file.path)} {file.edition} {file.taken}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


class InputHashes:
    """The hashes of folders and files that one build needs; each is computed once."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        """Take all sources by name; nothing is read yet."""
        self.sources = sources
        self._hashes: dict[Path, str] = {}

    def folder(self, source: Source) -> str:
        """Return the hash of a source's folder; of one in a case, every file of it counts."""
        if source.folder not in self._hashes:
            suffixes = CODE if source.folder.parent == BUNDLED else ()
            self._hashes[source.folder] = _content(source.folder, suffixes)
        return self._hashes[source.folder]

    def file(self, path: Path) -> str:
        """Return the hash of a loaded file as it is now, whatever loads.toml says of it."""
        if path not in self._hashes:
            self._hashes[path] = hash_of(path)
        return self._hashes[path]


def unchanged(
    ledger: Ledger,
    ordered: Sequence[Source],
    files: Mapping[str, Sequence[LoadedFile]],
    inputs: Mapping[str, str],
) -> dict[str, StoredSource]:
    """Return the sources whose tables in the ledger are whole and follow from the same inputs.

    Args:
        ledger: The claim log of the case.
        ordered: The sources of the case.
        files: The loaded files of every format.
        inputs: The hash of the inputs of each source of which it is known.
    """
    noted = read_notes(ledger)
    kept: dict[str, StoredSource] = {}
    for source in ordered:
        stored = noted.get(source.name)
        # A format without files is refused where it is read.
        if stored is None or (source.files and not files.get(source.name)):
            continue
        same = stored.inputs == inputs.get(source.name) and stored.gate == stamp()
        whole = ledger.is_whole(source.name, stored.digest)
        if same and whole and not ledger.attached_fault(source.name, stored.digest):
            kept[source.name] = stored
    return kept


def note(ledger: Ledger, sources: Mapping[str, StoredSource]) -> None:
    """Write inputs.json, by source."""
    # A file that cannot be written only costs time at the next build.
    with suppress(OSError):
        noted = {name: asdict(stored) for name, stored in sorted(sources.items())}
        write_whole(ledger.root / NAME, json.dumps(noted, indent=1) + "\n", derived=True)


def read_notes(ledger: Ledger) -> dict[str, StoredSource]:
    """Return the content of inputs.json, or an empty dictionary if it cannot be used."""
    try:
        noted = parse_own_json((ledger.root / NAME).read_text(encoding="utf-8"))
        return {name: _noted(fields) for name, fields in noted.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _noted(fields: Mapping[str, object]) -> StoredSource:
    """Return what is noted of one source; raise `TypeError` or `ValueError` for anything else."""
    noted = StoredSource(**fields)  # type: ignore[arg-type]  # their types are checked below
    texts = (noted.inputs, noted.digest, noted.gate, *noted.rests_on.values())
    counts = (*noted.counts.values(), *noted.rows.values())
    if not all(type(text) is str for text in texts) or not all(type(n) is int for n in counts):
        raise TypeError("not what `note` writes")
    return noted


@cache
def _code() -> str:
    return "".join(_content(ROOT / name, CODE) for name in ("graph", "loaders"))


@cache
def _versions() -> str:
    """Return the versions of Python and of the packages whose data the rows depend on."""
    from importlib import metadata  # only where something is loaded

    versions = [sys.version]
    for name in PACKAGES:
        with suppress(metadata.PackageNotFoundError):
            versions.append(f"{name} {metadata.version(name)}")
    return "\n".join(versions)


def _content(folder: Path, suffixes: Collection[str]) -> str:
    """Return a hash over the files of a folder: their paths and their bytes.

    Without `suffixes` every file counts.
    """
    total = hashlib.sha256()
    # Folders are listed in no fixed order, and the hash must not depend on it.
    for path in sorted(_files(folder, suffixes)):
        total.update(f"{path.relative_to(folder).as_posix()}\n".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _files(folder: Path, suffixes: Collection[str]) -> Iterator[Path]:
    for path in folder.rglob("*"):
        is_wanted = not suffixes or path.suffix in suffixes
        if is_wanted and "__pycache__" not in path.parts and path.is_file():
            yield path
