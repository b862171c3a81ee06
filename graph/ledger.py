"""The claim log: immutable tables named by their digest, and numbered states of all datasets.

`ledger/<dataset>/<digest>/` has the tables as Parquet files, with `checksums.json`, and under
`attached/` the files that belong to a dataset and are no tables, such as customs rows. A file
`ledger/state-NNNN.json` has the digest of each dataset. A build writes new tables, then one state,
each whole or not at all; old states stay. Nothing in the ledger depends on when it was written.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from .errors import BadInput, NotFound, wrong
from .files import UMASK, folder_made, hash_of, is_file_name, let_read, named, synced, write_whole
from .gate import stamp
from .gate.state import LeftOutRows, left_out
from .outside_texts import parse_own_json, refuse_large
from .table_digests import Packed, PackedTable, digest, pack
from .tables import BATCH, COLUMNS, LATER, OPTIONAL, Row

if TYPE_CHECKING:
    import pyarrow as pa

STATE = re.compile(r"^state-([0-9]{4,})\.json$")
REPAIR = "repair: `entrepot build`"
FORMAT = 1
ATTACHED = "attached"  # the folder beside the tables


@dataclass(frozen=True, slots=True)
class State:
    """One numbered state: the digest of each dataset.

    `gate` is the version of the gate that all its rows passed, "" if it is not known to have passed
    one. It is no part of what the state is.
    """

    number: int
    sources: Mapping[str, str]
    gate: str = field(default="", compare=False)


def _batches(path: Path, columns: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Read a table with just these columns, so many rows at a time; a column that the file lacks
    is empty.

    `pq.read_table` does the same through pyarrow.dataset, which imports pandas.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    with pq.ParquetFile(path) as file:
        present = set(file.schema_arrow.names)
        read = [name for name in columns.names if name in present]
        for batch in file.iter_batches(BATCH, columns=read):
            arrays: list[pa.Array] = []
            for column in columns:
                if column.name not in present:
                    arrays.append(pa.nulls(len(batch), column.type))
                    continue
                found = batch.column(column.name)
                # `cast` is one of Arrow's functions, whose module loads slowly.
                arrays.append(found if found.type == column.type else found.cast(column.type))
            yield pa.RecordBatch.from_arrays(arrays, schema=columns)


def _manifest(state: State) -> str:
    """Return the text of a state's file."""
    manifest: dict[str, object] = {
        "format": FORMAT,
        "state": state.number,
        "sources": dict(sorted(state.sources.items())),
    }
    if state.gate:
        manifest["gate"] = state.gate
    return json.dumps(manifest, indent=1) + "\n"


def rows_of(batches: Iterable[pa.RecordBatch], table: str) -> list[Row]:
    """Return batches as rows, without the cells that were left out when they were written.

    Those are fields of later versions; see `document_row` and `claim_row`.
    """
    rows: list[Row] = []
    for batch in batches:
        rows.extend(batch.to_pylist())
    if table == "documents":
        return [_filled(row) for row in rows]
    if table == "claims":
        for row in rows:
            for name in LATER:
                if row.get(name) is None:
                    row.pop(name, None)
    return rows


def _filled(row: Row) -> Row:
    """Return a row without its empty cells."""
    return {name: value for name, value in row.items() if value is not None}


class Ledger:
    """The tables and states in the folder `ledger/` of a case."""

    def __init__(self, root: Path) -> None:
        """Open the ledger in the folder `root`; nothing is read yet."""
        self.root = root
        self._left: dict[tuple[tuple[str, str], ...], LeftOutRows] = {}

    def numbers(self) -> list[int]:
        """Return the numbers of the states, in order; empty if there is no ledger yet."""
        if not self.root.is_dir():
            return []
        matches = (STATE.match(path.name) for path in self.root.iterdir())
        return sorted(int(match.group(1)) for match in matches if match)

    def state(self, number: int | None = None) -> State:
        """Return a state, by default the last.

        Raises:
            NotFound: The ledger has no state yet.
            BadInput: It has no state of this number, or the state's file is broken or names tables
                that are missing.
        """
        numbers = self.numbers()
        if not numbers:
            raise NotFound(
                f"{self.root}: this case has no version yet; make one with `entrepot build`"
            )
        if number is None:
            number = numbers[-1]
        if number not in numbers:
            present = f"only version {numbers[0]}"
            if len(numbers) > 1:
                present = f"versions {numbers[0]} to {numbers[-1]}"
            raise BadInput(
                f"The case “{self.root.parent}” has no version {number}. It has {present}."
            )
        return self._read_state(number)

    def _read_state(self, number: int) -> State:
        """Read the file of a state, and check that the tables that it names are there."""
        path = self._state_file(number)
        try:
            refuse_large(path)
            raw = parse_own_json(path.read_text(encoding="utf-8"))
            sources = dict(raw["sources"])
            version = raw["format"]
            gate = str(raw.get("gate", ""))
            if not all(isinstance(digest, str) and digest for digest in sources.values()):
                raise TypeError("a digest is a text")
        except (ValueError, KeyError, TypeError) as fault:
            raise BadInput(
                f"{path}: not a version file of the ledger ({fault}); {REPAIR}"
            ) from None
        if version != FORMAT:
            raise BadInput(f"{path}: format {version}; this entrepot reads format {FORMAT}")
        for source, name in sources.items():
            # A case that came from somebody else must not make this one read files outside it.
            if not is_file_name(source) or not is_file_name(name):
                raise wrong(str(path), f"{source}: {name}", "names of folders in this one")
            if not (self.root / source / name).is_dir():
                raise BadInput(
                    f"{path}: names digest {name} of source {source}, which is missing; {REPAIR}"
                )
        return State(number, sources, gate)

    def _state_file(self, number: int) -> Path:
        return self.root / f"state-{number:04d}.json"

    def write_tables(
        self, source: str, tables: Mapping[str, Sequence[Row]], attached: Path | None = None
    ) -> str:
        """Write one dataset's tables, unless they are there and whole, and return their digest.

        Args:
            source: The dataset.
            tables: Its tables.
            attached: A folder of files that go beside the tables and follow from the same input.
        """
        return self.write_packed(source, pack(tables), attached)

    def write_packed(self, source: str, tables: Packed, attached: Path | None = None) -> str:
        """Write the tables of `table_digests.pack`, as `write_tables` does those of rows."""
        name, packed = tables
        target = self.root / source / name
        if target.is_dir():
            if self._broken(target) is None and not self.attached_fault(source, name):
                synced(target.parent)  # whoever wrote it may have been killed before this
                return name
            shutil.rmtree(target)  # broken, and written anew from the dataset
        folder_made(target.parent)
        # In a folder beside it and renamed when complete, so that a reader never meets half of it.
        unfinished = Path(tempfile.mkdtemp(prefix=".new-", dir=target.parent))
        try:
            if attached is not None:
                shutil.copytree(attached, unfinished / ATTACHED)
            _write_packed(packed, unfinished)
            unfinished.chmod(0o777 & ~UMASK)  # `mkdtemp` lets only its owner in
            unfinished.rename(target)
        except BaseException as fault:
            shutil.rmtree(unfinished, ignore_errors=True)
            named(fault, target)
            raise
        synced(target.parent)
        return name

    def write_state(self, sources: Mapping[str, str], gate: str = "") -> State:
        """Write the next state, unless the last one is the same, and return the last one.

        Args:
            sources: The digest of each dataset.
            gate: Version of the gate that the datasets passed together. A last state that is the
                same is marked with it.

        Raises:
            BadInput: Another build wrote a state of the same number in the meantime.
        """
        numbers = self.numbers()
        if numbers:
            # A last state whose file is broken is followed by the next one.
            with suppress(BadInput):
                last = self.state(numbers[-1])
                if last.sources == dict(sources):
                    return self._marked(last, gate)
        state = State((numbers[-1] if numbers else 0) + 1, dict(sources), gate)
        self._add(state)
        return state

    def _marked(self, state: State, gate: str) -> State:
        """Return a written state with this gate in its file."""
        if state.gate == gate:
            return state
        state = State(state.number, state.sources, gate)
        write_whole(self._state_file(state.number), _manifest(state))
        return state

    def unmark(self, number: int) -> None:
        """Take from a state the mark that its rows passed the gate: they are checked again."""
        state = self.state(number)
        if state.gate:
            write_whole(self._state_file(number), _manifest(replace(state, gate="")))

    def _add(self, state: State) -> None:
        """Write the file of a new state, whole or not at all."""
        folder_made(self.root)
        handle, unfinished = tempfile.mkstemp(prefix=".new-", dir=self.root)
        target = self._state_file(state.number)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as out:
                let_read(handle, target)
                out.write(_manifest(state))
                out.flush()
                os.fsync(out.fileno())
            # A link, which unlike a rename fails if another writer took the number: no state is
            # ever overwritten.
            os.link(unfinished, target)
        except FileExistsError:
            raise BadInput(
                f"{target}: another build wrote it in the meantime; run this again"
            ) from None
        except OSError as fault:
            named(fault, target)
            raise
        finally:
            os.unlink(unfinished)
        synced(self.root)

    def _broken(self, folder: Path) -> str | None:
        """Return the fault of a folder of tables in words, or None if it is whole."""
        sums = _sums(folder)
        if sums is None:
            return "its checksums.json is missing or unreadable"
        for table in COLUMNS:
            path = folder / f"{table}.parquet"
            # A dataset without rows for an optional table has no file of it, and no checksum.
            if table in OPTIONAL and path.name not in sums and not path.is_file():
                continue
            if not path.is_file():
                return f"{path.name} is missing"
            if sums.get(path.name) != hash_of(path):
                return f"{path.name} was cut short or edited after it was written"
        return None

    def refuse_damage(self, state: State) -> None:
        """Raise `BadInput` if a table of a state is missing, broken or differs from its checksum.

        The tables are not read, only compared with their checksums.
        """
        for source, name in sorted(state.sources.items()):
            folder = self.root / source / name
            fault = self._broken(folder)
            if fault:
                raise BadInput(f"{folder}: {fault}; {REPAIR}")

    def sizes(self, state: State) -> dict[str, list[int]]:
        """Return the bytes and the time of writing of the files of a state, by their paths."""
        sizes: dict[str, list[int]] = {}
        for source, name in sorted(state.sources.items()):
            for path in sorted((self.root / source / name).iterdir()):
                found = path.stat()
                sizes[f"{source}/{name}/{path.name}"] = [found.st_size, found.st_mtime_ns]
        return sizes

    def number_of_rows(self, state: State, table: str) -> int:
        """Return how many rows of a table the datasets of a state have, which their files tell."""
        import pyarrow.parquet as pq

        number = 0
        for source, name in state.sources.items():
            with pq.ParquetFile(self.root / source / name / f"{table}.parquet") as file:
                number += file.metadata.num_rows
        return number

    def attached(self, source: str, name: str) -> Path:
        """Return the folder of the files that are attached to one digest of a dataset."""
        return self.root / source / name / ATTACHED

    def attached_fault(self, source: str, name: str) -> str:
        """Return what is wrong with the attached files of one digest of a dataset, or ''."""
        folder = self.root / source / name
        sums = _sums(folder)
        if sums is None:
            return "its checksums.json is missing or unreadable"
        expected = {path for path in sums if path.startswith(f"{ATTACHED}/")}
        found = {path.relative_to(folder).as_posix() for path in _files(folder / ATTACHED)}
        for path in sorted(expected | found):
            if path not in found:
                return f"{path} is missing"
            if path not in expected:
                return f"{path} was added after it was written"
            if sums[path] != hash_of(folder / path):
                return f"{path} was cut short or edited after it was written"
        return ""

    def read(self, state: State, table: str) -> list[Row]:
        """Return the rows of one table over all datasets of a state.

        Raises:
            BadInput: A file is missing, broken, or differs from its checksum.
        """
        return list(self.rows(state, table))

    def rows(self, state: State, table: str) -> Iterator[Row]:
        """Yield the rows that `read` returns, with one batch in memory at a time."""
        for batch in self.batches(state, table):
            yield from rows_of([batch], table)

    def left(self, state: State) -> LeftOutRows:
        """Return the rows of a state that are not read because they do not pass the gate.

        A state that is marked as having passed the present gate has none, and is not checked again.
        """
        if state.gate == stamp():
            return LeftOutRows()
        key = tuple(sorted(state.sources.items()))
        if key not in self._left:
            stored: dict[str, dict[str, list[Row]]] = {}
            for source, name in key:
                stored[source] = self._complete_rows(source, name)
            self._left[key] = left_out(stored)
            if not self._left[key].faults:
                self._mark(state)
        return self._left[key]

    def _complete_rows(self, source: str, name: str) -> dict[str, list[Row]]:
        """Return the tables of a dataset as the gate takes them, where each row has all columns."""
        tables: dict[str, list[Row]] = {}
        for table in COLUMNS:
            rows = tables.setdefault(table, [])
            for batch in self._stored(State(0, {source: name}), table):
                rows.extend(batch.to_pylist())
        return tables

    def _mark(self, state: State) -> None:
        """Note in a state's file that it passes the gate, so that it is checked only once.

        A ledger that cannot be written to is checked each time that it is opened.
        """
        with suppress(OSError, BadInput, NotFound):
            if self.state(state.number).sources == state.sources:
                passed = State(state.number, state.sources, stamp())
                write_whole(self._state_file(state.number), _manifest(passed))

    def batches(self, state: State, table: str) -> Iterator[pa.RecordBatch]:
        """Yield the rows that `read` returns, in columns.

        Raises:
            BadInput: A file is missing, broken, or differs from its checksum.
        """
        import pyarrow as pa

        left = self.left(state).of(table)
        for batch in self._stored(state, table):
            if not left:
                yield batch
                continue
            passing = [uid not in left for uid in batch.column("uid").to_pylist()]
            yield batch.filter(pa.array(passing, pa.bool_()))

    def _stored(self, state: State, table: str) -> Iterator[pa.RecordBatch]:
        """Yield the batches of one table as they were written, checked against the checksums."""
        for source, name in sorted(state.sources.items()):
            self.refuse_damage(State(0, {source: name}))
            yield from self.table_batches(source, name, table)

    def where(
        self, state: State, table: str, test: Callable[[pa.RecordBatch], pa.Array]
    ) -> Iterator[Row]:
        """Yield the rows for which a test is true.

        Args:
            state: State of the ledger.
            table: Name of the table.
            test: Function from a batch to an array of truth values, one for each row. Rows for
                which it is false are never turned into Python objects.
        """
        for batch in self.batches(state, table):
            hits = batch.filter(test(batch))
            if len(hits):
                yield from cast("list[Row]", hits.to_pylist())

    def files(self, state: State, table: str) -> list[Path]:
        """Return the Parquet files of one table over all datasets of a state, in their order."""
        files: list[Path] = []
        for source, name in sorted(state.sources.items()):
            path = self.root / source / name / f"{table}.parquet"
            if path.is_file():  # a dataset without rows for an optional table has no file of it
                files.append(path)
        return files

    def whole(self, state: State, table: str) -> pa.Table:
        """Return one table over all datasets of a state, in columns."""
        import pyarrow as pa

        return pa.Table.from_batches(self.batches(state, table), schema=COLUMNS[table])

    def count(self, state: State, table: str) -> int:
        """Return the number of rows of one table over all datasets of a state."""
        import pyarrow.parquet as pq

        stored = 0
        for source, name in state.sources.items():
            stored += pq.read_metadata(self.root / source / name / f"{table}.parquet").num_rows
        return stored - self.left(state).rows.get(table, 0)

    def is_whole(self, source: str, name: str) -> bool:
        """Return whether the tables of a digest are there, each with the bytes of its checksum."""
        folder = self.root / source / name
        return folder.is_dir() and self._broken(folder) is None

    def table(self, source: str, name: str, table: str) -> pa.Table:
        """Return one table of a digest in columns, with no rows if it has no file.

        The caller has checked with `is_whole` that the digest is whole; no checksum is read again.

        Raises:
            BadInput: The file cannot be read.
        """
        import pyarrow as pa

        return pa.Table.from_batches(self.table_batches(source, name, table), COLUMNS[table])

    def table_batches(
        self, source: str, name: str, table: str, columns: Sequence[str] = ()
    ) -> Iterator[pa.RecordBatch]:
        """Yield the rows of `table`, so many at a time, with some of the columns or with all."""
        import pyarrow as pa

        folder = self.root / source / name
        path = folder / f"{table}.parquet"
        if table in OPTIONAL and not path.is_file():
            return
        schema = COLUMNS[table]
        if columns:
            schema = pa.schema(list(map(schema.field, columns)))
        try:
            yield from _batches(path, schema)
        except (OSError, pa.ArrowInvalid, pa.ArrowTypeError) as reason:
            raise BadInput(f"{folder}/{table}.parquet: {reason}; {REPAIR}") from None

    def stored(self, source: str, name: str) -> dict[str, list[Row]]:
        """Return the tables of one digest of a dataset as they were written."""
        state = State(0, {source: name})
        return {table: rows_of(self._stored(state, table), table) for table in COLUMNS}

    def check(self, state: State) -> dict[str, bool]:
        """Recompute the digest of each dataset and return whether it is the one in the state.

        Attached files are compared with their checksums.
        """
        checks: dict[str, bool] = {}
        for source, name in sorted(state.sources.items()):
            whole = not self.attached_fault(source, name)
            checks[source] = whole and digest(self.stored(source, name)) == name
        return checks


def _sums(folder: Path) -> dict[str, str] | None:
    """Return the checksums of a folder of tables by path, None if they cannot be read."""
    try:
        sums = parse_own_json((folder / "checksums.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return sums if isinstance(sums, dict) else None


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _write_packed(packed: Mapping[str, PackedTable], folder: Path) -> None:
    """Write tables and their checksums into a folder, down to the disk."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    sums: dict[str, str] = {}
    for path in _files(folder):
        synced(path)
        sums[path.relative_to(folder).as_posix()] = hash_of(path)
    for table, content in packed.items():
        path = folder / f"{table}.parquet"
        with pq.ParquetWriter(path, content.rows.schema, compression="zstd") as out:
            for part in content.parts():
                out.write_table(part)
                del part  # or it would stand in memory while the next one is made
        # Arrow keeps for itself what was freed: as much again as the tables of a large source.
        pa.default_memory_pool().release_unused()
        synced(path)
        sums[path.name] = hash_of(path)
    sums_path = folder / "checksums.json"
    sums_path.write_text(json.dumps(sums, indent=1, sort_keys=True), encoding="utf-8")
    synced(sums_path)
    # The names of the files are the folders' content, without which a power cut leaves none.
    for inner in filter(Path.is_dir, folder.rglob("*")):
        synced(inner)
    synced(folder)
