"""Time filling and querying the stores, embedded and Neo4j, with a synthetic case.

The case includes the evidence layer.

With --case DIR, nothing but the file of a built case is filled: ledger to embedded store.

Peers: kglite's own bulk load of the same frames; one MERGE statement a row over Bolt, the naive
way.
Before a ratio is printed, both stores hold the counts they were given and give equal rows to ten
questions of the catalogue. The naive load is timed on a stated sample of each kind of row, on the
warm server, and scaled. The server is that of ENTREPOT_STORE, or one that is started here (Java 17
and Maven). Run: `make bench`.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import kglite
import page
import pandas as pd
from made_cases import questions, synthetic
from timing import cpu, peak, say

from entrepot.casework.case import Case
from entrepot.graph.store.bolt import Bolt
from entrepot.graph.store.bulk import export
from entrepot.graph.store.embedded import Embedded
from entrepot.graph.store.frames import framed
from entrepot.graph.store.protocol import Content, Store
from entrepot.graph.store.row_tables import columns_of
from entrepot.queries.catalogue import catalogue
from entrepot.queries.parameters import bind
from entrepot.queries.query_run import run

SIZES = {"smoke": 10_000, "full": 1_000_000}  # edges, those of the evidence layer included
SAMPLE = 300  # rows of each kind of row that are sent one by one


def frames(rows: Sequence[Mapping[str, Any]]) -> tuple[pd.DataFrame, dict[str, str]]:
    """Return rows as a DataFrame of the columns that our store hands over, and their types.

    Rows that no such frame carries are left out, as they are few.
    """
    frame, _ = framed(columns_of(rows))
    return pd.DataFrame(dict(frame.values)), dict(frame.types)


def bulk(content: Content) -> float:
    """Return the CPU seconds of kglite's own bulk load of the same frames, saved to a file.

    The frames are made before. The peer checks no uniqueness, makes no index, and merges edges
    between one pair.
    """
    nodes = {kind: frames(list(rows)) for kind, rows in content.nodes.items() if rows}
    joins = {}
    for key, edges in content.edges.items():
        if edges:
            rows = [{"start": s, "end": t, **p} for _, s, t, p in edges]
            joins[key] = frames(rows)
    began = cpu()
    graph: Any = kglite.KnowledgeGraph()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for kind, (frame, types) in nodes.items():
            title = "name" if "name" in frame else "uid"
            graph.add_nodes(frame, kind, "uid", title, column_types=types)
        for (predicate, source, target), (frame, types) in joins.items():
            graph.add_connections(
                frame, predicate, source, "start", target, "end", column_types=types
            )
        with tempfile.TemporaryDirectory() as folder:
            graph.save(str(Path(folder) / "bulk.kgl"))
    return cpu() - began


def of_case(path: Path) -> int:
    """Print what filling the file of a built case costs, step by step; return 1 if rows differ."""
    case = Case.open(str(path))
    began = cpu()
    content = case.content()
    read = cpu() - began
    with tempfile.TemporaryDirectory() as folder:
        store = Embedded(Path(folder) / "graph.kgl")
        began = cpu()
        store.write(content)
        written = cpu() - began
        most = peak()
        differing = [item.name for item in store.differences(content) if not item.is_ours_whole]
    nodes, edges = sum(map(len, content.nodes.values())), sum(map(len, content.edges.values()))
    own = bulk(content)
    print(
        f"{nodes:,} nodes, {edges:,} edges; rows that differ from the case: "
        f"{', '.join(differing) or 'none'}; peak {most:,.0f} MiB\n"
        "| step | CPU seconds | against kglite bulk |\n|---|---|---|\n"
        f"| reading and folding | {read:.1f} | {read / own:.1f}x |\n"
        f"| rows, and the file written | {written:.1f} | {written / own:.1f}x |\n"
        f"| ledger to embedded store | {read + written:.1f} | {(read + written) / own:.1f}x |\n"
        f"| kglite {kglite.__version__}, bulk load of the same frames | {own:.1f} | |"
    )
    return 1 if differing else 0


def row_by_row(store: Bolt, content: Content) -> tuple[float, int]:
    """Return the seconds that one MERGE a row would take, and the size of the timed sample.

    The rows are there already or not as they come: the sample is sent under uids of its own and
    deleted again.
    """
    total, sent = 0.0, 0
    with store._session() as session:
        for kind, rows in content.nodes.items():
            text = f"MERGE (n:{kind} {{uid: $uid}}) SET n += $p RETURN count(n) AS n"
            own = [
                {"uid": f"x:{p['uid']}", "p": {**p, "uid": f"x:{p['uid']}"}} for p in rows[:SAMPLE]
            ]
            took = _one_by_one(session, text, own)
            total += took * len(rows) / min(SAMPLE, len(rows))
            sent += min(SAMPLE, len(rows))
            session.run(f"MATCH (n:{kind}) WHERE n.uid STARTS WITH 'x:' DETACH DELETE n").consume()
        for (name, start, end), joins in content.edges.items():
            text = (
                f"MERGE (a:{start} {{uid: $s}}) MERGE (z:{end} {{uid: $t}}) "
                f"MERGE (a)-[r:{name} {{uid: $uid}}]->(z) SET r += $p RETURN count(r) AS n"
            )
            rows_ = [
                {"s": s, "t": t, "uid": f"x:{u}", "p": {**p, "uid": f"x:{u}"}}
                for u, s, t, p in joins[:SAMPLE]
            ]
            total += _one_by_one(session, text, rows_) * len(joins) / min(SAMPLE, len(joins))
            sent += min(SAMPLE, len(joins))
            session.run(f"MATCH ()-[r:{name}]->() WHERE r.uid STARTS WITH 'x:' DELETE r").consume()
    return total, sent


def _one_by_one(session: Any, text: str, rows: list[dict[str, Any]]) -> float:
    session.run(text, **rows[0]).consume()  # planned once, not timed
    began = time.perf_counter()
    for row in rows:
        session.run(text, **row).consume()
    return time.perf_counter() - began


def counts(store: Store, content: Content) -> bool:
    """Return whether a store holds the given numbers of nodes and edges of each kind and type."""
    names = {n for n, _, _ in content.edges}
    held = {
        **{
            k: store.run(f"MATCH (n:{k}) RETURN count(n) AS n", timeout=600).rows[0][0]
            for k in content.nodes
        },
        **{
            n: store.run(f"MATCH ()-[r:{n}]->() RETURN count(r) AS n", timeout=600).rows[0][0]
            for n in names
        },
    }
    given = {k: len(rows) for k, rows in content.nodes.items()}
    for (name, _, _), rows in content.edges.items():
        given[name] = given.get(name, 0) + len(rows)
    return held == given


def ask(store: Store, asked: dict[str, list[str]]) -> dict[str, tuple[float, Any]]:
    """Return of each question the least of three times, in ms, and its rows."""
    found = {}
    for name, given in asked.items():
        query, times, rows = catalogue()[name], [], None
        for _ in range(3):
            began = time.perf_counter()
            rows = run(store, query.text, bind(query.parameters, given), timeout=600, limit=0)
            times.append((time.perf_counter() - began) * 1000)
        found[name] = (min(times), rows)
    return found


@contextmanager
def server() -> Iterator[str]:
    """Yield the URL of a server: that of ENTREPOT_STORE, or one that is started for this run."""
    if os.environ.get("ENTREPOT_STORE"):
        yield os.environ["ENTREPOT_STORE"]
        return
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "support"))
    from neo4j_server import PASSWORD, Server  # type: ignore[import-not-found]  # tests/support/neo4j_server.py

    with tempfile.TemporaryDirectory() as folder:
        os.environ["ENTREPOT_NEO4J_PASSWORD"] = PASSWORD
        made = Server(Path(folder) / "home")
        made.start()
        try:
            yield made.url
        finally:
            made.stop()


def import_all(content: Content, folder: Path) -> tuple[float, float]:
    """Return the seconds of writing content as CSV and of the server's offline import of it."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "support"))
    from neo4j_server import import_bulk  # type: ignore[import-not-found]  # tests/support/neo4j_server.py

    began = time.perf_counter()
    script = export(content, folder / "bulk", "neo4j")[-1]
    middle = time.perf_counter()
    import_bulk(script, folder / "home")
    return middle - began, time.perf_counter() - middle


def timed(work: Any) -> float:
    """Return the seconds of a call."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main() -> int:
    """Run one size and return 1 if the stores disagree.

    They disagree if one holds other rows than it was given, or if the two answer differently.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=SIZES, default="smoke")
    parser.add_argument("--write", action="store_true", help="put the tables onto README.md here")
    parser.add_argument("--case", type=Path, help="a built case, of which only the file is filled")
    args = parser.parse_args()
    if args.case:
        return of_case(args.case)
    content = synthetic(SIZES[args.size], seed=7)
    small = synthetic(
        SIZES[args.size], seed=7, changed=0.0167
    )  # 1% of all rows: links do not change
    nodes = sum(map(len, content.nodes.values()))
    edges = sum(map(len, content.edges.values()))
    say(f"{nodes} nodes, {edges} edges made")
    own = bulk(content)
    before = peak()
    with tempfile.TemporaryDirectory() as folder, server() as url:
        embedded, bolt = Embedded(Path(folder) / "graph.kgl"), Bolt(url, replace=True)
        began = cpu()
        embedded.write(content)
        ours = cpu() - began
        grown = peak() - before
        say(f"embedded {ours:.1f} CPU seconds")
        warm = synthetic(10_000, seed=3)
        bolt.write(
            replace(warm, case_name=content.case_name)
        )  # a warm server, as for the naive load
        bolt.write(Content(content.case_name, "empty", {}, {}))
        full = timed(lambda: bolt.write(content, say))
        say(f"neo4j {full:.1f} s")
        agree = counts(embedded, content) and counts(bolt, content)
        asked = questions(content)
        here, there = ask(embedded, asked), ask(bolt, asked)
        same = [name for name in asked if here[name][1] == there[name][1]]
        single, sampled = row_by_row(bolt, content)
        nothing = timed(lambda: bolt.write(replace(content, stamp="the same rows")))
        said: list[str] = []
        again = timed(lambda: bolt.write(small, said.append))
        changed = sum(int(line.split()[1].replace(",", "")) for line in said)
        agree = agree and counts(bolt, small)
        bolt.close()
        written, imported = import_all(content, Path(folder))
    lines = [
        f"Made case: {nodes:,} nodes, {edges:,} edges, evidence layer included; "
        f"kglite {kglite.__version__}.",
        "",
        "| step | seconds | against | ratio | goal |",
        "|---|---|---|---|---|",
        f"| embedded: all rows, CPU seconds | {ours:.1f} | kglite bulk {own:.1f} "
        f"| {ours / own:.1f}x as long "
        "| |",
        f"| Neo4j: all rows | {full:.1f} | a MERGE a row {single:,.0f} "
        f"(scaled from {sampled:,} rows) | {single / full:.1f}x faster | 30x |",
        f"| Neo4j: {changed:,} rows changed ({changed / (nodes + edges):.1%}) | {again:.1f} "
        f"| all rows {full:.1f} | {again / full:.1%} | 10% |",
        f"| Neo4j: nothing changed, all looked at | {nothing:.1f} | all rows {full:.1f} "
        f"| {nothing / full:.1%} | |",
        f"| Neo4j: bulk import, {written:.1f} for the CSV and {imported:.1f} for `neo4j-admin` "
        f"| {written + imported:.1f} | all rows over Bolt {full:.1f} "
        f"| {full / (written + imported):.1f}x faster | |",
        "",
        f"Counts in both stores are those handed to them: {'yes' if agree else 'NO'}. "
        f"Peak memory grew by {grown:,.0f} MiB while the embedded graph was filled.",
        "",
        "| question | rows | embedded, ms | Neo4j, ms | rows equal |",
        "|---|---|---|---|---|",
        *(
            f"| {n} | {len(here[n][1].rows)} | {here[n][0]:.1f} | {there[n][0]:.1f} "
            f"| {'yes' if n in same else 'NO'} |"
            for n in asked
        ),
    ]
    print("\n".join(lines))
    if args.write:
        page.put(Path(__file__).with_name("README.md"), "\n".join(lines), "stores")
    return 0 if agree and len(same) == len(asked) and all(here[n][1].rows for n in asked) else 1


if __name__ == "__main__":
    sys.exit(main())
