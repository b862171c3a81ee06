"""k best routes by product against networkx on one seeded layered graph; answers are compared first.

Peer: `networkx.shortest_simple_paths` on the simple directed graph with weights -log support. Ours
does more (parallel edges, time, goods, joint over roots, 20 k candidates); the ratio says what that
costs or saves. Run: `make bench`, `make bench-smoke`.
"""

from __future__ import annotations

import argparse
import itertools
import platform
import random
import sys
import time
from math import log

import networkx as nx

from entrepot import __version__
from entrepot.graph.analysis.routes import CANDIDATES, Question, find
from entrepot.graph.dates import Interval
from entrepot.graph.model import Edge, Piece
from entrepot.graph.support import Leg, joint

SIZES = {"smoke": (400, 1_600, 5), "full": (3_000, 12_600, 10)}
LAYERS = 6
STRENGTHS = (0.4, 0.45, 0.6, 0.7, 0.75, 0.85)


def supply_graph(nodes: int, edges: int, seed: int) -> nx.MultiDiGraph[str]:
    """Return a layered graph of makers, traders and plants; every edge one claim, 1 root in 3 edges shared."""
    rng = random.Random(seed)
    layer = [[f"n{i:06d}" for i in range(nodes) if i % LAYERS == at] for at in range(LAYERS)]
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(rho=0.5, broader={})
    for node in itertools.chain(*layer):
        graph.add_node(node, family="party")
    count = 0
    while count < edges:
        at = rng.randrange(LAYERS - 1)
        s, t = rng.choice(layer[at]), rng.choice(layer[min(at + rng.choice((1, 1, 1, 2)), LAYERS - 1)])
        if graph.has_edge(s, t):
            continue
        root = f"R{rng.randrange(max(1, edges // 3))}"
        pieces = (Piece(root, root, rng.choice(STRENGTHS)),)
        uid = f"e{count:07d}"
        edge = Edge(
            uid, s, "SUPPLIES", t, "firm", "", joint([Leg(pieces, uid)], 0.5), pieces, (uid,), (root,), (root,),
            (), ((uid, Interval()),), "2024", "2024", ("statement",),
        )  # fmt: skip
        graph.add_edge(s, t, key=uid, edge=edge, moves="forward", opens=False, closes=False)
        count += 1
    return graph


def main() -> int:
    """Run one size; return 1 when the answers disagree."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=SIZES, default="smoke")
    nodes, edges, k = SIZES[parser.parse_args().size]
    graph = supply_graph(nodes, edges, seed=7)
    plain: nx.DiGraph[str] = nx.DiGraph()
    for s, t, data in graph.edges(data=True):
        plain.add_edge(s, t, w=-log(data["edge"].support.mixed))
    source = max((n for n in graph if not graph.in_degree(n)), key=lambda n: (graph.out_degree(n), n))
    target = max((n for n in graph if not graph.out_degree(n)), key=lambda n: (graph.in_degree(n), n))
    wanted = CANDIDATES * k
    began = time.process_time()
    routes, searched = find(graph, Question((source,), (target,), k=wanted, max_steps=LAYERS))
    ours = time.process_time() - began
    began = time.process_time()
    peer = list(itertools.islice(nx.shortest_simple_paths(plain, source, target, weight="w"), wanted))
    theirs = time.process_time() - began
    costs = [sum(plain[s][t]["w"] for s, t in itertools.pairwise(path)) for path in peer]
    mine = sorted(-log(r.product) for r in routes if r.product)[: len(costs)]
    agree = len(mine) == len(costs) and all(abs(a - b) < 1e-9 for a, b in zip(mine, costs, strict=True))
    print(
        f"entrepot {__version__}, networkx {nx.__version__}, Python {platform.python_version()}, {platform.machine()}"
    )
    print(f"graph: {nodes} nodes, {edges} edges, seed 7; {wanted} routes by product from {source} to {target}")
    print(f"answers agree: {agree} ({len(mine)} costs compared to 1e-9; {searched.candidates} candidates scored)")
    print(f"entrepot {ours:.3f} s CPU with joint over roots; networkx {theirs:.3f} s CPU; ratio {theirs / ours:.1f}x")
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
