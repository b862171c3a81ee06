"""Time customs rows made into claims against DuckDB's bare group-by of the same files.

    python benchmarks/shipments.py [--rows 10000000] [--write]

Both read the same CSV files: ours keeps the rows as Parquet, finds the parties and codes, checks
the claims and writes them into a ledger; the bare query only groups and sums. The sums of both are
compared before anything is printed. Each runs in a process of its own, whose CPU seconds are those
of all its threads, and whose peak memory is its own. With --write the table goes onto README.md.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

import duckdb
import made_shipments
import page
import pyarrow.parquet as pq
from timing import peak, say

from entrepot.graph.collection import paused
from entrepot.graph.ledger import Ledger
from entrepot.loaders.loaded_files import plan
from entrepot.loaders.source_run import load_all, write

GOAL_SECONDS, GOAL_MEMORY, GOAL_RATIO = 90, 3072, 3
Sums = dict[str, str]


def ours(folder: Path) -> Sums:
    """Load the files of a folder into a new ledger, and return the sums over all claims."""
    case = folder / "case"
    case.mkdir()
    files = [*sorted(folder.glob("*.csv")), folder / "shipments.toml"]
    with paused():  # as a build does
        loaded = load_all(["shipments"], given=plan(case, "shipments", files, ""))
    ledger = Ledger(case / "ledger")
    state = write(ledger, loaded)
    attached = ledger.attached("shipments", state.sources["shipments"])
    table = pq.read_table(attached / "made" / "groups.parquet")
    sums = {"groups": str(len(loaded[-1].claims))}
    for name in ("shipments", "weight", "value"):
        sums[name] = str(sum(map(Decimal, map(str, table.column(name).to_pylist()))))
    return sums


def bare(folder: Path) -> Sums:
    """Group the same files by what is printed, and return the sums over all groups."""
    connection = duckdb.connect(config={"memory_limit": "1500MB"})
    groups = connection.sql(
        f"""SELECT Seller, "Seller country", Importer, "Importer country",
            left(CAST(HS10 AS VARCHAR), 6) AS hs6, year(Date) AS period, count(*) AS shipments,
            sum(CAST("Net mass" AS DECIMAL(18, 4))) AS weight,
            sum(CAST("Value" AS DECIMAL(18, 4))) AS "value", min(Date), max(Date)
        FROM read_csv('{folder}/*.csv') GROUP BY ALL"""
    ).to_arrow_table()
    sums = {"groups": str(len(groups))}
    for name in ("shipments", "weight", "value"):
        sums[name] = str(sum(map(Decimal, map(str, groups.column(name).to_pylist()))))
    return sums


def measured(which: str, folder: Path) -> tuple[Sums, float, float]:
    """Return the sums, the CPU seconds and the peak memory in MiB of one way, in a new process."""
    command = [sys.executable, __file__, "--only", which, "--folder", str(folder)]
    answer = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return answer["sums"], answer["seconds"], answer["memory"]


def seconds() -> float:
    """Return the CPU seconds of this process and of its children."""
    total = 0.0
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        used = resource.getrusage(who)
        total += used.ru_utime + used.ru_stime
    return total


def main() -> int:
    """Make the rows, measure both ways, and print the table; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=54_000)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--only", choices=("ours", "bare"))
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    if given.only:
        sums = (ours if given.only == "ours" else bare)(given.folder)
        print(json.dumps({"sums": sums, "seconds": seconds(), "memory": peak()}))
        return 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        say(f"making {given.rows:,} rows")
        made_shipments.make(given.rows, folder)
        say("the bare group-by")
        expected, bare_seconds, bare_memory = measured("bare", folder)
        say("rows to claims")
        sums, our_seconds, our_memory = measured("ours", folder)
    if {name: Decimal(text) for name, text in sums.items()} != {
        name: Decimal(text) for name, text in expected.items()
    }:
        print(f"the answers differ: {sums}, {expected}", file=sys.stderr)
        return 1
    ratio = our_seconds / bare_seconds
    lines = [
        "| | CPU seconds | peak MiB |",
        "|---|---|---|",
        f"| {given.rows:,} rows to {int(sums['groups']):,} claims in a ledger "
        f"| {our_seconds:.1f} | {our_memory:.0f} |",
        f"| DuckDB's bare group-by of the same files | {bare_seconds:.1f} | {bare_memory:.0f} |",
        f"| ratio | {ratio:.1f} | |",
        "",
        f"Goals for 10 million rows: at most {GOAL_SECONDS} CPU seconds and {GOAL_MEMORY} MiB, "
        f"within {GOAL_RATIO} times the bare group-by.",
    ]
    print("\n".join(lines))
    if given.write:
        page.put(Path(__file__).parent / "README.md", "\n".join(lines), "shipments")
    return 0


if __name__ == "__main__":
    sys.exit(main())
