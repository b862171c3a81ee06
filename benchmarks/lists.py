"""Time the loading of real lists into ledger and embedded store against kglite's own bulk load.

The bulk load writes the same nodes and edges.

python benchmarks/lists.py --data DIR [--write]

DIR is the folder of shared lists (eu, ofac, un, trade, reference, formats). One process, one case,
one load of all in it that has a format; the store must hold what it was given. With --write the
table goes onto README.md here.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import kglite
import page
from stores import bulk
from timing import peak

from entrepot.casework.case import Case
from entrepot.graph.store.protocol import Content
from entrepot.loaders.loaded_files import LoadedFile

# Of each format the files and the day of their edition, where the file does not say it.
FILES = (
    ("eu-journal", "eu/32014R0[28]*.csv", "2026-07-17"),
    ("eu-journal", "eu/32006R0765.csv", "2026-04-24"),
    ("eu-journal", "eu/32017R1509.csv", "2025-12-17"),
    ("eu-journal", "eu/32023R1529.csv", "2026-08-01"),
    ("eu-journal", "eu/amendment_*.csv", ""),
    ("ofac-sdn", "ofac/*[0-9].json", ""),
    ("ofac-sdn", "ofac/sdn_first_seen*.csv", "2024-05-03"),
    ("ofac-sdn", "ofac/*legacy*.csv", "2024-05-03"),
    ("un-consolidated", "un/*.xml", ""),
    ("us-csl", "formats/csl*.csv", "2019-12-03"),
    ("trade", "trade/*.csv", "2024-11-25"),
    ("hs", "reference/harmonized-system.csv", ""),
)


def planned(case: Case, data: Path) -> dict[str, tuple[LoadedFile, ...]]:
    """Return every file with its format, to be loaded at once."""
    found: dict[str, tuple[LoadedFile, ...]] = {}
    for form, pattern, edition in FILES:
        paths = sorted(data.glob(pattern))
        if not paths:
            raise SystemExit(f"{data}: no {pattern}")
        found[form] = (*found.get(form, ()), *case.plan(form, paths, edition)[form])
    return found


def counts(case: Case, made: Content) -> bool:
    """Return whether the store holds the given number of entities and of edges of each kind."""
    given: Counter[str] = Counter()
    for (predicate, _, _), rows in made.edges.items():
        given[predicate] += len(rows)
    store = case.store()
    held = {
        p: store.run(f"MATCH ()-[r:{p}]->() RETURN count(r) AS n", timeout=120).rows[0][0]
        for p in given
    }
    entities = store.run("MATCH (n:Entity) RETURN count(n) AS n", timeout=120).rows[0][0]
    store.close()
    return held == given and entities == len(case.identities.entities)


def main() -> int:
    """Load, fill, compare; return 1 where the store does not hold what it was given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        case = Case.create(Path(folder) / "case")
        began = time.perf_counter()
        _, loaded = case.build(planned(case, args.data))
        ledger = time.perf_counter() - began
        del loaded
        began = time.perf_counter()
        second = Case.create(Path(folder) / "again")
        _, loaded = second.build(
            planned(second, args.data)
        )  # what was read out of the reasons is remembered
        again = time.perf_counter() - began
        began = time.perf_counter()
        case.fill()
        store = time.perf_counter() - began
        most = peak()
        began = time.perf_counter()
        made = case.content()
        entities = sum(len(found) for found in made.nodes.values())
        edges = sum(len(found) for found in made.edges.values())
        for found in (*made.nodes.values(), *made.edges.values()):
            for _ in found:
                pass
        rows = time.perf_counter() - began
        agree = counts(case, made)
        own = bulk(made)
        claims = sum(len(i.claims) for i in loaded)
    lines = [
        "| lists, all in one load | |",
        "|---|---|",
        f"| claims | {claims} |",
        f"| nodes and edges in the store, evidence layer included | {entities} and {edges} |",
        f"| files to ledger (reading, identity, the reasons read by rules) | {ledger:.1f} s |",
        f"| the same again in one process, the reasons already read | {again:.1f} s |",
        f"| ledger to embedded store (fold and write) | {store:.1f} s |",
        f"| of this, folding and making the rows | {rows:.1f} s |",
        f"| counts of the store are those handed to it | {'yes' if agree else 'no'} |",
        f"| kglite {kglite.__version__}, its own bulk load of the same nodes and edges "
        f"| {own:.1f} s |",
        f"| ratio | {(ledger + store) / own:.1f} (goal: at most 3) |",
        f"| peak memory of the process | {most:.0f} MiB (bound: 1,536) |",
    ]
    print("\n".join(lines))
    if args.write:
        page.put(Path(__file__).parent / "README.md", "\n".join(lines), "lists")
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
