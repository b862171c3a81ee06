"""Time the fold of made claims on an engine, against the plain fold of the same claims.

    python benchmarks/columns.py [--claims 100000 1000000] [--engine duckdb] [--write]

The claims are those of `million.py`, made in columns: parties that supply each other, a tenth of
them supplied twice, and each claim with its own root among a thousand. Before anything is timed, a
smaller table is folded both ways and every edge is compared. Each size then runs in a process of
its own, from Parquet to Parquet; its peak memory is told. The plain fold runs on at most 100,000
claims, in objects that are made before its time begins, and its time for a claim is the measure.
With --write the table goes onto README.md here.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import page
import pyarrow as pa
import pyarrow.parquet as pq
from timing import best, cpu, peak, say

from entrepot.graph.columns.claim_tables import ClaimTables
from entrepot.graph.columns.engines import opened
from entrepot.graph.columns.fold_plan import FoldPlan
from entrepot.graph.columns.stored_edges import edges_by_uid
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim
from entrepot.graph.support import read_table
from entrepot.graph.tables import COLUMNS, claim_row, claims_of

TABLE, IDS = read_table(), identify([])
SEED = 7
COMPARED, PLAIN = 20_000, 100_000
ROWS = 500_000  # rows made at a time


def write_claims(path: Path, claims: int) -> None:
    """Write so many made claims as a Parquet file of the claims table."""
    draw = np.random.default_rng(SEED)
    schema = COLUMNS["claims"]
    row = claim_row(
        Claim(
            uid="made:c",
            fact="made:f",
            subject="made:p",
            predicate="SUPPLIES",
            asserter="made:p0",
            document="made:page",
            grade="B3",
            known_by="2024-01-01",
        )
    )
    with pq.ParquetWriter(path, schema) as writer:
        for start in range(0, claims, ROWS):
            count = min(ROWS, claims - start)
            own = _own(draw, start, count, max(10, claims // 10))
            columns = []
            for field in schema:
                value = pa.scalar(row.get(field.name), field.type)
                columns.append(own.get(field.name, pa.repeat(value, count)))
            writer.write_table(pa.Table.from_arrays(columns, schema=schema))


def _own(draw: np.random.Generator, start: int, count: int, parties: int) -> dict[str, pa.Array]:
    """Return the columns in which made claims differ; every tenth repeats the one before it."""
    number = np.arange(start, start + count)
    again = number % 10 == 9
    source = draw.integers(0, parties, count)
    near = np.minimum(source + 1 + draw.integers(0, 50, count), parties - 1)
    target = np.where(draw.random(count) < 0.9, near, draw.integers(0, parties, count))
    target = np.where(source == target, (source + 1) % parties, target)
    for ends in (source, target):
        ends[1:] = np.where(again[1:], ends[:-1], ends[1:])
    voice = np.where(again, "W", np.char.add("V", (number % 7).astype(str)))
    root = np.char.add("r:2024-01-01:", draw.integers(0, 1000, count).astype(str))
    return {
        "uid": _texts("made:c", number),
        "fact": _texts("made:f", number),
        "subject": _texts("made:p", source),
        "object": _texts("made:p", target),
        "start": _texts("20", 10 + number % 14),
        "voice": pa.array(voice),
        "root": pa.array(root),
        "locator": _texts("", number),
    }


def _texts(before: str, numbers: np.ndarray) -> pa.Array:
    return pa.array(np.char.add(before, numbers.astype(str)))


def run_once(engine: str, path: Path) -> None:
    """Fold a file on an engine; print seconds, CPU seconds, edges and peak memory."""
    with tempfile.TemporaryDirectory() as folder, opened(engine, Path(folder)) as started:
        began, used = time.perf_counter(), cpu()
        files = FoldPlan(started, Path(folder), IDS, TABLE).run(ClaimTables([path]))
        seconds, used = time.perf_counter() - began, cpu() - used
        edges = sum(pq.read_metadata(file).num_rows for file in files)
    print(seconds, used, edges, peak())


def compared(engine: str, folder: Path) -> None:
    """Stop with a fault if an engine and the plain fold differ in one value."""
    path = folder / "compared.parquet"
    write_claims(path, COMPARED)
    plain = fold_claims(claims_of(pq.read_table(path).to_pylist()), IDS, TABLE).edges
    with opened(engine, folder) as started:
        found = edges_by_uid(
            FoldPlan(started, folder, IDS, TABLE).run(ClaimTables([path])), TABLE.rho
        )
        if repr(found) != repr(dict(plain)):
            raise SystemExit(f"{engine}: other edges than the plain fold")
    say(f"{engine}: {len(plain):,} edges as the plain fold, to the last digit")


def plain_seconds(folder: Path) -> float:
    """Return the CPU seconds of the plain fold for a claim."""
    path = folder / "plain.parquet"
    write_claims(path, PLAIN)
    claims = list(claims_of(pq.read_table(path).to_pylist()))
    seconds, _ = best(lambda: fold_claims(claims, IDS, TABLE), 2)
    say(f"plain fold of {PLAIN:,} claims: {seconds:.1f} CPU s")
    return seconds / PLAIN


def measured(engine: str, sizes: list[int]) -> str:
    """Return a table of what each size costs."""
    lines = [
        "| claims | edges | seconds | CPU seconds | peak MiB | plain fold, CPU for a claim |",
        "|---|---|---|---|---|---|",
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compared(engine, folder)
        plain = plain_seconds(folder)
        for claims in sizes:
            path = folder / f"{claims}.parquet"
            write_claims(path, claims)
            words = [sys.executable, __file__, "--once", str(path), "--engine", engine]
            done = subprocess.run(words, capture_output=True, text=True, check=True)
            seconds, used, edges, memory = map(float, done.stdout.split())
            times = plain * claims / used
            lines.append(
                f"| {claims:,} | {int(edges):,} | {seconds:.1f} | {used:.1f} | {memory:,.0f} "
                f"| {times:.0f}x |"
            )
            say(lines[-1])
            path.unlink()
    return "\n".join(lines)


def main() -> int:
    """Measure; return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--claims", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--engine", default="duckdb")
    parser.add_argument("--once", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    if asked.once:
        run_once(asked.engine, asked.once)
        return 0
    table = measured(asked.engine, asked.claims)
    print(table)
    if asked.write:
        page.put(Path(__file__).parent / "README.md", table, "columns")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
