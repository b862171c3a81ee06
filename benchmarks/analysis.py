"""The analysis core against networkx, igraph and scipy on the same seeded graphs in the same run.

Answers are compared first; a row whose answers disagree fails the run. Times are CPU time of one
process with every library held to one thread. Fast tasks are repeated and the best is taken; long
ones run once. Where a figure is scaled from a part, the row says so. Run: `make bench`, `make
bench-smoke` (fewer pairs of the constrained search, no graph of a million nodes; fails when a ratio
is under half its goal).
"""

from __future__ import annotations

import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

import argparse  # noqa: E402
import itertools  # noqa: E402
import json  # noqa: E402
import statistics  # noqa: E402
import subprocess  # noqa: E402
import sys  # noqa: E402
from collections.abc import Sequence  # noqa: E402
from pathlib import Path  # noqa: E402

import graphs  # noqa: E402
import lazy  # noqa: E402
import networkx as nx  # noqa: E402
import numpy as np  # noqa: E402
import page  # noqa: E402
import whole  # noqa: E402
from rows import Row, table  # noqa: E402
from scipy import sparse  # noqa: E402
from scipy.sparse import csgraph  # noqa: E402
from timing import best, say  # noqa: E402

from entrepot.graph.analysis import compiled_worlds, kbest  # noqa: E402
from entrepot.graph.analysis.arrays import GraphArrays  # noqa: E402
from entrepot.graph.analysis.best_routes import RouteQuestion, find_routes  # noqa: E402
from entrepot.graph.analysis.sampled_criticality import losses  # noqa: E402
from entrepot.graph.analysis.search_layers import layer  # noqa: E402
from entrepot.graph.analysis.st_subgraph import st_subgraph  # noqa: E402
from entrepot.graph.analysis.worlds import hits  # noqa: E402

try:
    import igraph
except ImportError:
    igraph = None

WORLDS = 1_000


def k_best(
    name: str,
    view: GraphArrays,
    graph: nx.DiGraph,
    ends: Sequence[tuple[int, int]],
    k: int,
    goals: Sequence[float],
) -> Row:
    """Compare the k best paths by product with networkx, igraph and scipy.

    Times are sums over the pairs.
    """
    at = layer(view)
    ours, peers = 0.0, {"networkx": 0.0, "scipy yen": 0.0}
    agree = True
    matrix = sparse.csr_array((at.cost, at.head, at.out), shape=(view.n, view.n))
    wide = sparse.csr_array(
        (at.cost, at.head.astype(np.int32), at.out.astype(np.int32)), shape=(view.n, view.n)
    )
    other = None
    if igraph is not None:
        peers["igraph"] = 0.0
        other = igraph.Graph(
            n=view.n, edges=np.stack([view.tail, view.head], axis=1).tolist(), directed=True
        )
        other.es["w"] = at.cost.tolist()
    for s, t in ends:
        took, mine = best(
            lambda s=s, t=t: [
                p.cost for p in itertools.islice(kbest.paths(at, kbest.SearchEnds((s,), (t,))), k)
            ],
            6,
        )
        ours += took
        took, theirs = best(
            lambda s=s, t=t: list(
                itertools.islice(nx.shortest_simple_paths(graph, s, t, weight="w"), k)
            ),
            1,
        )
        peers["networkx"] += took
        expected = [sum(graph[a][b]["w"] for a, b in itertools.pairwise(p)) for p in theirs]
        agree &= len(mine) == len(expected) and bool(np.allclose(mine, expected, atol=1e-9))
        took, found = best(lambda s=s, t=t: csgraph.yen(wide, s, t, k), 1)
        peers["scipy yen"] += took
        agree &= bool(np.allclose(sorted(mine), np.sort(np.asarray(found))[: len(mine)], atol=1e-9))
        if other is not None:
            took, found = best(
                lambda s=s, t=t: other.get_k_shortest_paths(
                    s, to=t, k=k, weights="w", mode="out", output="vpath"
                ),
                1,
            )
            peers["igraph"] += took
            costs = [sum(matrix[a, b] for a, b in itertools.pairwise(p)) for p in found]
            agree &= bool(np.allclose(sorted(mine), sorted(costs), atol=1e-9))
    second = min((v for n, v in peers.items() if n != "networkx"), default=0.0)
    peers["best of the others"] = second
    return Row(
        f"k={k} by product",
        name,
        ours,
        peers,
        {"networkx": goals[0], "best of the others": goals[1]},
        agree,
        f"{len(ends)} pair{'s' * (len(ends) > 1)}",
    )


def constrained(view: GraphArrays, ends: Sequence[tuple[int, int]]) -> Row:
    """Compare the full search with our bare one.

    The full search has grammar, clock, goods and the joint of 20 k candidates.
    """
    ruled = graphs.ruled(view)
    layer(ruled, 0)
    at = layer(view)
    times = []
    agree = True
    for s, t in ends:
        bare, _ = best(
            lambda s=s, t=t: list(
                itertools.islice(kbest.paths(at, kbest.SearchEnds((s,), (t,))), 10)
            )
        )
        whole, (found, searched) = best(
            lambda s=s, t=t: find_routes(ruled, RouteQuestion((s,), (t,), k=10, max_steps=8)), 1
        )
        times.append((whole / bare, bare, whole))
        agree &= all(_kept(ruled, r.nodes, r.edges) for r in found)
        agree &= bool(found) or searched.exhausted
    slower = sorted(r for r, _, _ in times)
    middle = statistics.median(slower)
    return Row(
        "grammar, time, goods, joint, k=10",
        "425k arcs",
        sum(w for _, _, w in times),
        {"our own, unconstrained": sum(b for _, b, _ in times)},
        {},
        agree,
        f"{len(ends)} pairs: median {middle:.1f} times slower, worst {slower[-1]:.1f} (goal: "
        f"median at most 5); {max(w for _, _, w in times) * 1e3:.0f} ms at most",
    )


def _kept(view: GraphArrays, nodes: Sequence[str], arcs: Sequence[str]) -> bool:
    """Check a route by itself: simple, joined, no stop passed, in time order."""
    rules = view.rules
    assert rules is not None
    latest = -1
    for arc in map(int, arcs):
        a, b = rules.span_first[arc], rules.span_first[arc + 1]
        fits = [x for x, y in zip(rules.begins[a:b], rules.ends[a:b], strict=True) if y >= latest]
        if not fits:
            return False
        latest = max(latest, min(fits))
    inner = [int(x) for x in nodes[1:-1]]
    joined = all(
        (view.tail[int(a)], view.head[int(a)]) == (int(u), int(v))
        for a, (u, v) in zip(arcs, itertools.pairwise(nodes), strict=True)
    )
    return joined and len(set(nodes)) == len(nodes) and not rules.stop[inner].any()


def worlds(view: GraphArrays, graph: nx.DiGraph, ends: Sequence[tuple[int, int]]) -> list[Row]:
    """Compare sampled worlds with a lazy search in plain Python and a subgraph for each world."""
    out, into = lazy.adjacency(graph)
    ours = {"numpy": 0.0, "numba": 0.0} if compiled_worlds.available() else {"numpy": 0.0}
    peers = {
        "lazy coins, plain Python": 0.0,
        "lazy coins from both ends, plain Python": 0.0,
        "naive: scipy, a matrix a world": 0.0,
    }
    agree = True
    if "numba" in ours:
        hits(st_subgraph(view, [ends[0][0]], [ends[0][1]]), 1, engine="numba")  # compile
    for s, t in ends:
        counted = {}
        for engine in ours:
            took, counted[engine] = best(
                lambda s=s, t=t, e=engine: hits(st_subgraph(view, [s], [t]), WORLDS, engine=e), 6
            )
            ours[engine] += took
        took, one = best(lambda s=s, t=t: lazy.one_sided(out, s, t, WORLDS, 1), 1)
        peers["lazy coins, plain Python"] += took
        took, both = best(lambda s=s, t=t: lazy.two_sided(out, into, s, t, WORLDS, 2), 1)
        peers["lazy coins from both ends, plain Python"] += took
        agree &= len(set(counted.values())) == 1
        share = counted["numpy"] / WORLDS
        error = max((2 * share * (1 - share) / WORLDS) ** 0.5, 1 / WORLDS)
        agree &= all(abs(x / WORLDS - share) < 4.5 * error for x in (one, both))
        took, _ = best(lambda s=s, t=t: _subgraphs(view, s, t, 20), 1)
        peers["naive: scipy, a matrix a world"] += took * WORLDS / 20
    goals = {"numpy": 20.0, "numba": 40.0}
    return [
        Row(
            f"{WORLDS} worlds by root ({engine})",
            "42k arcs",
            took,
            dict(peers),
            {"lazy coins, plain Python": goals[engine]},
            agree,
            f"{len(ends)} pairs; the naive figure is scaled from 20 worlds",
        )
        for engine, took in ours.items()
    ]


def _subgraphs(view: GraphArrays, s: int, t: int, count: int) -> int:
    rng = np.random.default_rng(3)
    owner = np.repeat(np.arange(view.m), np.diff(view.first))
    found = 0
    for _ in range(count):
        holds = np.zeros(view.m, np.bool_)
        holds[owner[rng.random(len(view.keys))[view.root] < view.strength]] = True
        some = sparse.csr_array(
            (np.ones(holds.sum(), np.int8), (view.tail[holds], view.head[holds])),
            shape=(view.n, view.n),
        )
        found += t in csgraph.breadth_first_order(some, s, return_predecessors=False)
    return found


def drops(view: GraphArrays, s: int, t: int) -> Row:
    """Compare the losses of all nodes in one pass with a run for each node, scaled from some."""
    between = st_subgraph(view, [s], [t])
    took, found = best(lambda: losses(between, WORLDS), 1)
    nodes = sorted(found.needed, key=lambda v: (-found.needed[v], v))[:6] + [
        int(v) for v in between.whose[2:10]
    ]
    again, counts = best(
        lambda: [hits(between.less([v]), WORLDS, engine="numpy") for v in nodes], 1
    )
    agree = all(
        found.hits - c == found.needed.get(v, 0) for v, c in zip(nodes, counts, strict=True)
    )
    every = again / len(nodes) * (between.n - 2)
    return Row(
        f"losses of all {between.n - 2} nodes, {WORLDS} worlds",
        "42k arcs",
        took,
        {"a run for each node": every},
        {"a run for each node": 100.0},
        agree,
        f"scaled from {len(nodes)} nodes, whose counts are equal",
    )


def run(size: str) -> list[Row]:
    """Run the rows of a size."""
    full = size == "full"
    rows = []
    say("10k nodes ...")
    small = graphs.supply(10_000, 50_000)
    view = small.view()
    graph = graphs.to_networkx(view)
    ends = graphs.pairs(small, view, 3)
    rows.append(k_best("42k arcs", view, graph, ends, 100, (250.0, 40.0)))
    rows += worlds(view, graph, ends)
    rows.append(drops(view, *ends[0]))
    rows.append(whole.between_nodes(view, graph))
    rows.append(whole.memory(small))
    say("100k nodes ...")
    large = graphs.supply(100_000, 500_000)
    view = large.view()
    graph = graphs.to_networkx(view)
    ends = graphs.pairs(large, view, 50 if full else 8)
    rows.insert(0, k_best("425k arcs", view, graph, ends[:3], 10, (150.0, 50.0)))
    rows += whole.basics(view, graph, ends[0][1])
    del graph
    say("grammar, time and goods ...")
    rows.append(constrained(view, ends))
    if full:
        say("1M nodes ...")
        done = subprocess.run(
            [sys.executable, "large_view.py"],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parent,
        )
        rows.append(Row(**json.loads(done.stdout)))
    return rows


def main() -> int:
    """Run one size and return 1 if a check fails.

    A run fails if answers disagree; a smoke run also fails if a ratio is under half its goal.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=("smoke", "full"), default="smoke")
    parser.add_argument(
        "--write", action="store_true", help="write the table into README.md beside this file"
    )
    chosen = parser.parse_args()
    rows = run(chosen.size)
    lines = table(rows, chosen.size)
    print("\n".join(lines))
    if chosen.write:
        page.put(Path(__file__).parent / "README.md", "\n".join(lines), "analysis")
    failed = [f"{r.task}: answers disagree" for r in rows if not r.agree]
    failed += [f"{r.task}: under half of the goal {r.missed(0.5)}" for r in rows if r.missed(0.5)]
    for line in failed:
        say(line)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
