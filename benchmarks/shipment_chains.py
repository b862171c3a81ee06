"""Time the search for chains of shipments against a plain self-join of the same rows.

    python benchmarks/shipment_chains.py [--rows 1000000] [--write]

The rows are made by chance, and of three pairs of firms in ten the seller is an importer of another
pair (`made_shipments.make`). Both read the rows that a load keeps as Parquet. The plain join, in
DuckDB, only counts the leads; ours also finds what of the first the second could account for, and
the best 20. Their numbers of leads are compared before anything is printed. Each runs in a process
of its own, whose CPU seconds are those of all its threads. With --write the table goes onto
README.md.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import duckdb
import made_shipments
import page
from timing import cpu, peak, say

from entrepot.graph.ledger import Ledger
from entrepot.loaders.loaded_files import plan
from entrepot.loaders.shipments.chains import find_chains
from entrepot.loaders.shipments.flows import Choice
from entrepot.loaders.source_run import load_all, write

WINDOW, PARTNERS, RESOLD = 90, 100, 0.3
Counts = dict[str, float | str]


def loaded(folder: Path) -> Counts:
    """Load the files of a folder into a new ledger, and return where their rows are kept."""
    case = folder / "case"
    case.mkdir()
    files = [*sorted(folder.glob("*.csv")), folder / "shipments.toml"]
    ledger = Ledger(case / "ledger")
    state = write(ledger, load_all(["shipments"], given=plan(case, "shipments", files, "")))
    return {"kept": str(ledger.attached("shipments", state.sources["shipments"]))}


def ours(kept: Path) -> Counts:
    """Return how many leads there are, of how many flows parties were left out, and the best."""

    def find(record: str) -> tuple[str, str]:
        return record, "party"

    found = find_chains(kept, Choice(6, 1, WINDOW, PARTNERS), find)
    best = found.chains[0].share_of_first if found.chains else 0
    return {"leads": found.total, "capped": found.capped_total, "best": best or 0}


def plain(kept: Path) -> Counts:
    """Return how many leads there are by a self-join of the days of the rows."""
    connection = duckdb.connect(config={"memory_limit": "1500MB", "temp_directory": f"{kept}/temp"})
    leads = connection.sql(
        f"""WITH days AS (
            SELECT DISTINCT consignor || '|' || consignor_country AS sender,
                consignee || '|' || consignee_country AS receiver, left(hs6, 6) AS code, day
            FROM read_parquet('{kept}/made/rows/*/*.parquet', hive_partitioning = false)
            WHERE fault IS NULL
        )
        SELECT count(*) FROM (
            SELECT DISTINCT first.sender, first.receiver, second.receiver, first.code
            FROM days first JOIN days second ON first.receiver = second.sender
                AND first.code = second.code AND second.day > first.day
                AND second.day <= first.day + {WINDOW}
            WHERE second.receiver <> first.sender AND first.sender <> first.receiver
                AND second.sender <> second.receiver
        )"""
    ).fetchall()
    return {"leads": leads[0][0]}


WAYS: Mapping[str, Callable[[Path], Counts]] = {"loaded": loaded, "ours": ours, "plain": plain}


def measured(which: str, folder: Path) -> Counts:
    """Return what one way counts, with its CPU seconds and peak memory, in a new process."""
    command = [sys.executable, __file__, "--only", which, "--folder", str(folder)]
    answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    counts: Counts = json.loads(answer)
    return counts


def main() -> int:
    """Make and load the rows, measure both ways, and print the table; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[54_000])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--only", choices=tuple(WAYS))
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    if given.only:
        began = time.perf_counter()
        counts = WAYS[given.only](given.folder)
        spent = {"cpu": cpu(), "seconds": time.perf_counter() - began, "memory": peak()}
        print(json.dumps({**counts, **spent}))
        return 0
    lines = ["| rows | leads | | seconds | CPU seconds | peak MiB |", "|---|---|---|---|---|---|"]
    for rows in given.rows:
        with tempfile.TemporaryDirectory() as place:
            say(f"making {rows:,} rows")
            made_shipments.make(rows, Path(place), RESOLD)
            say("loading them")
            kept = Path(str(measured("loaded", Path(place))["kept"]))
            found = {}
            for which in ("plain", "ours"):
                say(which)
                found[which] = measured(which, kept)
        if found["ours"]["leads"] != found["plain"]["leads"] and not found["ours"]["capped"]:
            print(f"the answers differ: {found}", file=sys.stderr)
            return 1
        lines += _lines(rows, found)
    print("\n".join(lines))
    if given.write:
        page.put(Path(__file__).parent / "README.md", "\n".join(lines), "chains")
    return 0


def _lines(rows: int, found: Mapping[str, Counts]) -> list[str]:
    """Return the two lines of a table: ours, then the plain join."""
    lines: list[str] = []
    for which, what in (("ours", "chains, the 20 best"), ("plain", "plain join, counted only")):
        counts = found[which]
        spent = f"{counts['seconds']:.1f} | {counts['cpu']:.1f} | {counts['memory']:.0f}"
        lines.append(f"| {rows:,} | {counts['leads']:,} | {what} | {spent} |")
    return lines


if __name__ == "__main__":
    sys.exit(main())
