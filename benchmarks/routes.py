"""k best routes by product against networkx on one seeded layered graph; answers are compared first.

Peer: `networkx.shortest_simple_paths` on the simple directed graph with weights -log support, over
the same 20 k candidates. The whole answer (joint over roots, time order, goods) has no peer and is
timed beside it. Run: `make bench`, `make bench-smoke`.
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
from entrepot.graph.analysis.routes import CANDIDATES, Question, by_product, find
from entrepot.graph.dates import Interval
from entrepot.graph.model import Edge, Piece
from entrepot.graph.support import Leg, joint

SIZES = {"smoke": (400, 4_000, 5), "full": (3_000, 40_000, 10)}
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
    question = Question((source,), (target,), k=k, max_steps=LAYERS)
    began = time.process_time()
    mine = list(itertools.islice(by_product(graph, question), wanted))
    ours = time.process_time() - began
    began = time.process_time()
    peer = list(itertools.islice(nx.shortest_simple_paths(plain, source, target, weight="w"), wanted))
    theirs = time.process_time() - began
    began = time.process_time()
    routes, searched = find(graph, question)
    whole = time.process_time() - began
    costs = [sum(plain[s][t]["w"] for s, t in itertools.pairwise(path)) for path in peer]
    agree = len(mine) == len(costs) and all(abs(-log(p) - c) < 1e-9 for (p, _), c in zip(mine, costs, strict=True))
    known = {tuple(path) for path in peer}
    tail = max(costs, default=0.0) - 1e-9  # among equal last costs either may keep another path
    inside = all(r.nodes in known or -log(r.product or 1) > tail for r in routes)
    print(
        f"entrepot {__version__}, networkx {nx.__version__}, Python {platform.python_version()}, {platform.machine()}"
    )
    print(f"graph: {nodes} nodes, {edges} edges, seed 7; {wanted} routes by product from {source} to {target}")
    print(f"answers agree: {agree and inside} ({len(costs)} costs to 1e-9; the {len(routes)} best are among them)")
    print(f"by product: entrepot {ours:.3f} s CPU, networkx {theirs:.3f} s CPU, ratio {theirs / ours:.1f}x")
    print(f"whole answer (k={k}, joint over roots of {searched.candidates} candidates, time, goods): {whole:.3f} s CPU")
    return 0 if agree and inside else 1


if __name__ == "__main__":
    sys.exit(main())
