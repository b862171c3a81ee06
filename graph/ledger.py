"""The ledger: immutable content-addressed tables and numbered states that name one digest a source.

`ledger/<source>/<digest>/{documents,records,claims,issues}.parquet` with `checksums.json`, and
`ledger/state-NNNN.json`. A load writes new tables, then one manifest, each by atomic rename; old
states stay. Nothing in it depends on when it was written.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast

from .errors import BadInput, NotFound
from .files import hash_of, synced, write_whole
from .gate import stamp
from .gate.state import LeftOutRows, left_out
from .tables import BATCH, COLUMNS, LATER, OPTIONAL, Row, digest, pack

if TYPE_CHECKING:
    import pyarrow as pa

STATE = re.compile(r"^state-(\d{4,})\.json$")
REPAIR = "repair: `entrepot build`"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class State:
    """One numbered state: which digest stands for each source."""

    number: int
    sources: Mapping[str, str]
    gate: str = field(
        default="", compare=False
    )  # the gate that all of it passed before it was written


def _table(path: Path, columns: pa.Schema) -> pa.Table:
    """Read a table with just these columns; one that the file lacks is empty.

    `pq.read_table` does the same through pyarrow.dataset, which imports pandas.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    with pq.ParquetFile(path) as file:
        there = set(file.schema_arrow.names)
        found = file.read(columns=[name for name in columns.names if name in there])
    for at, column in enumerate(columns):
        if column.name not in there:
            found = found.add_column(at, column, pa.nulls(len(found), column.type))
    found = found.select(columns.names)
    return found if found.schema.equals(columns) else found.cast(columns)


def _manifest(state: State) -> str:
    """Return the text of a state's file."""
    said = {"format": FORMAT, "state": state.number, "sources": dict(sorted(state.sources.items()))}
    return json.dumps({**said, "gate": state.gate} if state.gate else said, indent=1) + "\n"


def _rows(batches: Iterable[pa.RecordBatch], table: str) -> list[Row]:
    """Return batches as rows; a cell that was not written (see `document_row`, `claim_row`) is left out."""
    found = cast("list[Row]", [row for batch in batches for row in batch.to_pylist()])
    if table == "documents":
        found = [{name: value for name, value in row.items() if value is not None} for row in found]
    elif table == "claims":
        for row in found:
            for name in LATER:
                if row.get(name) is None:
                    row.pop(name, None)
    return found


class Ledger:
    """The tables and states under one folder `ledger/`."""

    def __init__(self, root: Path) -> None:
        """Open (without reading) the ledger at `root`."""
        self.root = root
        self._left: dict[tuple[tuple[str, str], ...], LeftOutRows] = {}

    def numbers(self) -> list[int]:
        """Return the numbers of the states, in order."""
        if not self.root.is_dir():
            return []
        found = (STATE.match(path.name) for path in self.root.iterdir())
        return sorted(int(m.group(1)) for m in found if m)

    def state(self, number: int | None = None) -> State:
        """Return a state, by default the last; raise `NotFound` or `BadInput` (broken)."""
        numbers = self.numbers()
        if not numbers:
            raise NotFound(f"{self.root}: no ledger state yet; make one: `entrepot build`")
        if number is None:
            number = numbers[-1]
        if number not in numbers:
            there = (
                f"versions {numbers[0]} to {numbers[-1]}"
                if len(numbers) > 1
                else f"only version {numbers[0]}"
            )
            raise BadInput(
                f"The case “{self.root.parent}” has no version {number}. It has {there}."
            )
        path = self.root / f"state-{number:04d}.json"
        try:
            raw = json.loads(path.read_text(encoding="utf-8"))
            sources = dict(raw["sources"])
            stated = raw["format"]
            passed = str(raw.get("gate", ""))
        except (ValueError, KeyError, TypeError) as fault:
            raise BadInput(f"{path}: not a ledger state ({fault}); {REPAIR}") from None
        if stated != FORMAT:
            raise BadInput(f"{path}: format {stated}; this entrepot reads format {FORMAT}")
        for source, name in sources.items():
            if not (self.root / source / name).is_dir():
                raise BadInput(
                    f"{path}: names digest {name} of source {source}, which is missing; {REPAIR}"
                )
        return State(number, sources, passed)

    def write_tables(self, source: str, tables: Mapping[str, Sequence[Row]]) -> str:
        """Write one source's tables, unless they are there and whole; return their digest."""
        import pyarrow.parquet as pq

        name, packed = pack(tables)
        target = self.root / source / name
        if target.is_dir():
            if self._broken(target) is None:
                return name
            shutil.rmtree(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        holding = Path(tempfile.mkdtemp(prefix=".new-", dir=target.parent))
        try:
            sums = {}
            for table, found in packed.items():
                path = holding / f"{table}.parquet"
                pq.write_table(found, path, compression="zstd")
                synced(path)
                sums[path.name] = hash_of(path)
            sums_path = holding / "checksums.json"
            sums_path.write_text(json.dumps(sums, indent=1, sort_keys=True), encoding="utf-8")
            synced(sums_path)
            holding.chmod(0o755)
            holding.rename(target)
        except BaseException:
            shutil.rmtree(holding, ignore_errors=True)
            raise
        synced(target.parent)
        return name

    def write_state(self, sources: Mapping[str, str], gate: str = "") -> State:
        """Write the next state unless the last one says the same; return the one that holds.

        `gate` is that which the sources passed together; a last state that says the same is marked with it.
        """
        numbers = self.numbers()
        if numbers:
            try:
                last = self.state(numbers[-1])
                if last.sources == dict(sources):
                    if last.gate != gate:
                        last = State(last.number, last.sources, gate)
                        write_whole(self.root / f"state-{last.number:04d}.json", _manifest(last))
                    return last
            except BadInput:
                pass  # the last manifest is broken: the next one replaces it
        number = (numbers[-1] if numbers else 0) + 1
        state = State(number, dict(sources), gate)
        self.root.mkdir(parents=True, exist_ok=True)
        handle, holding = tempfile.mkstemp(prefix=".new-", dir=self.root)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(_manifest(state))
            out.flush()
            os.fsync(out.fileno())
        os.chmod(holding, 0o644)
        target = self.root / f"state-{number:04d}.json"
        try:
            os.link(holding, target)  # fails if another writer took the number: nothing is lost
        except FileExistsError:
            raise BadInput(f"{target}: written by another build meanwhile; run it again") from None
        finally:
            os.unlink(holding)
        synced(self.root)
        return state

    def _broken(self, folder: Path) -> str | None:
        """Return what is wrong with a folder of tables, or None when it is whole."""
        try:
            sums = json.loads((folder / "checksums.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return "its checksums.json is missing or unreadable"
        for table in COLUMNS:
            path = folder / f"{table}.parquet"
            if table in OPTIONAL and path.name not in sums and not path.is_file():
                continue
            if not path.is_file():
                return f"{path.name} is missing"
            if sums.get(path.name) != hash_of(path):
                return f"{path.name} was cut short or edited after it was written"
        return None

    def read(self, state: State, table: str) -> list[Row]:
        """Return the rows of one table over all sources of a state, checked against checksums."""
        return list(self.rows(state, table))

    def rows(self, state: State, table: str) -> Iterator[Row]:
        """Yield the rows of one table, a batch in memory at a time; see `read`."""
        for batch in self._batches(state, table):
            yield from _rows([batch], table)

    def left(self, state: State) -> LeftOutRows:
        """Return what of a state is not read, since it does not pass the gate; nothing of one that passed it."""
        if state.gate == stamp():
            return LeftOutRows()
        key = tuple(sorted(state.sources.items()))
        if key not in self._left:
            found = {
                source: {
                    table: [
                        row
                        for batch in self._stored(State(0, {source: name}), table)
                        for row in batch.to_pylist()
                    ]
                    for table in COLUMNS
                }
                for source, name in key
            }
            self._left[key] = left_out(found)
            if not self._left[key].faults:
                self._mark(state)
        return self._left[key]

    def _mark(self, state: State) -> None:
        """Note in a state's file, where it can be written, that all of it passes the gate: it is checked once."""
        with suppress(OSError, BadInput, NotFound):
            if self.state(state.number).sources == state.sources:
                passed = State(state.number, state.sources, stamp())
                write_whole(self.root / f"state-{state.number:04d}.json", _manifest(passed))

    def _batches(self, state: State, table: str) -> Iterator[pa.RecordBatch]:
        """Yield what is stored, without what does not pass the gate."""
        import pyarrow as pa

        left = self.left(state).of(table)
        for batch in self._stored(state, table):
            if not left:
                yield batch
                continue
            kept = [uid not in left for uid in batch.column("uid").to_pylist()]
            yield batch.filter(pa.array(kept, pa.bool_()))

    def _stored(self, state: State, table: str) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        for source, name in sorted(state.sources.items()):
            folder = self.root / source / name
            fault = self._broken(folder)
            if fault:
                raise BadInput(f"{folder}: {fault}; {REPAIR}")
            if table in OPTIONAL and not (folder / f"{table}.parquet").is_file():
                continue
            try:
                found = _table(folder / f"{table}.parquet", COLUMNS[table])
            except (OSError, pa.ArrowInvalid, pa.ArrowTypeError) as reason:
                raise BadInput(f"{folder}/{table}.parquet: {reason}; {REPAIR}") from None
            yield from found.to_batches(max_chunksize=BATCH)

    def where(
        self, state: State, table: str, test: Callable[[pa.RecordBatch], pa.Array]
    ) -> Iterator[Row]:
        """Yield the rows for which a test of whole batches holds; rows that do not pass are never made."""
        for batch in self._batches(state, table):
            found = batch.filter(test(batch))
            if len(found):
                yield from cast("list[Row]", found.to_pylist())

    def whole(self, state: State, table: str) -> pa.Table:
        """Return one table over all sources of a state, by columns."""
        import pyarrow as pa

        return pa.Table.from_batches(self._batches(state, table), schema=COLUMNS[table])

    def count(self, state: State, table: str) -> int:
        """Return the number of rows of one table over all sources of a state."""
        import pyarrow.parquet as pq

        folders = (self.root / source / name for source, name in state.sources.items())
        stored: int = sum(pq.read_metadata(f / f"{table}.parquet").num_rows for f in folders)
        return stored - self.left(state).rows.get(table, 0)

    def stored(self, source: str, name: str) -> dict[str, list[Row]]:
        """Return the rows of a source's tables of one digest, as they were written."""
        one = State(0, {source: name})
        return {table: _rows(self._stored(one, table), table) for table in COLUMNS}

    def check(self, state: State) -> dict[str, bool]:
        """Recompute the digest of each source's rows and say whether it is the one named."""
        result = {}
        for source, name in sorted(state.sources.items()):
            one = State(state.number, {source: name})
            tables = {table: _rows(self._stored(one, table), table) for table in COLUMNS}
            result[source] = digest(tables) == name
        return result
