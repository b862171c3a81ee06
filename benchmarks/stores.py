"""Filling the stores with a synthetic case (pointers): ratio to kglite's own bulk load and to row-by-row Bolt.

The counts of nodes and edges must be equal in every store before a ratio is printed. Neo4j is
measured when ENTREPOT_STORE names a server (`make neo4j`); row by row, a stated sample is sent and
the time is scaled to the whole. Memory is the growth of this process's peak. Run: `make bench`.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import kglite
import pandas as pd
from timing import peak

from entrepot.graph.store.bolt import Bolt
from entrepot.graph.store.embedded import Embedded
from entrepot.graph.store.protocol import Content

SIZES = {"smoke": (2_000, 10_000), "full": (200_000, 1_000_000)}
SAMPLE = 1_000
COUNTS = ("MATCH (n:Entity) RETURN count(n) AS n", "MATCH (:Entity)-[r:SUPPLIES]->() RETURN count(r) AS n")


def synthetic(nodes: int, edges: int, seed: int) -> Content:
    """Return a seeded case of companies and supplies with claim uids on the edges."""
    rng = random.Random(seed)
    rows = [{"uid": f"c:{i}", "kind": "Company", "name": f"Company {i}", "country": "kz"} for i in range(nodes)]
    joins = []
    for i in range(edges):
        properties = {"uid": f"e:{i}", "support": 0.7, "claims": [f"k:{i}"], "voices": ["V"], "level": "firm"}
        joins.append((f"e:{i}", f"c:{rng.randrange(nodes)}", f"c:{rng.randrange(nodes)}", properties))
    name = f"bench-{nodes}-{edges}"
    return Content(name, name, {"Company": rows}, {("SUPPLIES", "Company", "Company"): joins})


def bulk(content: Content) -> float:
    """Return the seconds of kglite's own bulk load of the same rows, saved to a file."""
    nodes = {kind: pd.DataFrame(rows) for kind, rows in content.nodes.items() if rows}
    joins = {
        ends: pd.DataFrame([{"s": s, "t": t, **{k: str(v) for k, v in p.items()}} for _, s, t, p in rows])
        for ends, rows in content.edges.items()
        if rows
    }
    began = time.perf_counter()
    graph: Any = kglite.KnowledgeGraph()
    for kind, frame in nodes.items():
        graph.add_nodes(frame, kind, "uid", "name" if "name" in frame else "uid")
    for (predicate, source, target), frame in joins.items():
        graph.add_connections(frame, predicate, source, "s", target, "t")
    with tempfile.TemporaryDirectory() as folder:
        graph.save(str(Path(folder) / "bulk.kgl"))
    return time.perf_counter() - began


def row_by_row(store: Bolt, content: Content) -> float:
    """Return the seconds that one statement an edge would take, from a sample of `SAMPLE` edges."""
    joins = content.edges["SUPPLIES", "Company", "Company"]
    text = (
        "MATCH (a:Company {uid: $s}) MATCH (z:Company {uid: $t}) "
        "MERGE (a)-[r:SUPPLIES {uid: $uid}]->(z) SET r += $p RETURN count(r) AS n"
    )
    began = time.perf_counter()
    with store._session() as session:
        for uid, s, t, p in joins[:SAMPLE]:
            session.run(text, uid=uid, s=s, t=t, p=dict(p)).consume()
    return (time.perf_counter() - began) * len(joins) / min(SAMPLE, len(joins))


def main() -> int:
    """Run one size; return 1 when a store holds another number of nodes or edges."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=SIZES, default="smoke")
    nodes, edges = SIZES[parser.parse_args().size]
    content = synthetic(nodes, edges, seed=7)
    own = bulk(content)
    before = peak()
    with tempfile.TemporaryDirectory() as folder:
        store = Embedded(Path(folder) / "graph.kgl")
        began = time.perf_counter()
        store.write(content)
        ours = time.perf_counter() - began
        counts = [store.run(q).rows[0][0] for q in COUNTS]
        grown = peak() - before
    agree = counts == [nodes, edges]
    print(f"synthetic case: {nodes} entities, {edges} edges, pointers, seed 7; kglite {kglite.__version__}")
    print(f"embedded: counts agree {agree}; {ours:.2f} s wall, kglite bulk {own:.2f} s, ratio {ours / own:.1f}x bulk")
    print(f"embedded: peak memory grew by {grown:.0f} MiB while loading")
    url = os.environ.get("ENTREPOT_STORE", "")
    if not url:
        print("neo4j: not measured, ENTREPOT_STORE names no server")
        return 0 if agree else 1
    server = Bolt(url, replace=True)
    began = time.perf_counter()
    server.write(content)
    batched = time.perf_counter() - began
    held = [server.run(q, timeout=300).rows[0][0] for q in COUNTS]
    single = row_by_row(server, content)
    agree = agree and held == [nodes, edges]
    print(f"neo4j: counts agree {held == [nodes, edges]}; {batched:.1f} s wall, {batched / own:.1f}x kglite bulk")
    print(f"neo4j: row by row {single:.1f} s (scaled from {SAMPLE} edges), batched is {single / batched:.1f}x faster")
    server.close()
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
