"""Time every question of the catalogue to its first row, with all public lists at hand loaded.

Both engines hold the same case, and before times are printed they give equal rows to every
question. A question has the values of its examples. The lists are those of a folder that is given;
without one, only the bundled case is asked. Run:
`python benchmarks/questions.py --lists FOLDER --write`.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

import page
from lists import planned
from stores import server
from timing import say

from entrepot.casework.case import Case
from entrepot.graph.store.protocol import Rows, Store
from entrepot.queries.catalogue import Query, catalogue
from entrepot.queries.parameters import examples
from entrepot.queries.query_run import run


def first_row(store: Store, query: Query, times: int = 3) -> float:
    """Return the milliseconds to the first row of a question, the median of some times."""
    found: list[float] = []
    for _ in range(times):
        began = time.perf_counter()
        run(store, query.text, examples(query.parameters), timeout=600, limit=1)
        found.append((time.perf_counter() - began) * 1000)
    return statistics.median(found)


def all_rows(store: Store, query: Query) -> Rows:
    """Return every row of a question."""
    return run(store, query.text, examples(query.parameters), timeout=600, limit=0)


def quantiles(values: list[float]) -> tuple[float, float]:
    """Return the median and the 95th of a hundred."""
    return statistics.median(values), statistics.quantiles(values, n=20)[-1]


def main() -> int:
    """Time all questions on both engines; return 1 if the engines disagree."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lists", type=Path, help="a folder of public lists, as `load` reads them")
    parser.add_argument("--write", action="store_true", help="put the table onto README.md here")
    args = parser.parse_args()
    times: dict[str, list[float]] = {"embedded": [], "Neo4j": []}
    different: list[str] = []
    with tempfile.TemporaryDirectory() as folder, server() as url:
        case = Case.create(Path(folder) / "case")
        case.build(planned(case, args.lists) if args.lists else {})
        case = Case.open(str(Path(folder) / "case"))
        case.fill()
        case.fill(url, replace=True)
        claims = len(case.claims)
        say(f"{claims} claims on both engines")
        stores = {"embedded": case.store(""), "Neo4j": case.store(url)}
        for name, query in catalogue().items():
            rows = [all_rows(store, query) for store in stores.values()]
            if rows[0] != rows[1]:
                different.append(name)
            for engine, store in stores.items():
                times[engine].append(first_row(store, query))
        for store in stores.values():
            store.close()
    lines = [
        f"{len(catalogue())} questions over {claims:,} claims; equal rows on both: "
        + ("all" if not different else f"all but {', '.join(different)}")
        + ".",
        "",
        "| engine | p50, ms | p95, ms |",
        "|---|---|---|",
    ]
    for engine, values in times.items():
        middle, most = quantiles(values)
        lines.append(f"| {engine} | {middle:.0f} | {most:.0f} |")
    print("\n".join(lines))
    if args.write:
        page.put(Path(__file__).with_name("README.md"), "\n".join(lines), "questions")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
