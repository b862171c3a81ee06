"""Graphs made for the tests of the analysis core, and oracles that enumerate."""

from __future__ import annotations

import itertools
import random
from collections.abc import Mapping, Sequence
from typing import Any

import networkx as nx
import numpy as np

from entrepot.graph.analysis.arrays import GraphArrays, RouteRules
from entrepot.graph.dates import Interval
from entrepot.graph.model import Edge, Piece
from entrepot.graph.network import CaseGraph
from entrepot.graph.support import Leg, joint

RHO = 0.5


def edge(
    uid: str,
    source: str,
    target: str,
    pieces: Sequence[Piece],
    level: str = "firm",
    goods: str = "",
    spans: Sequence[Interval] = (Interval(),),
) -> Edge:
    return Edge(
        uid,
        source,
        "SUPPLIES",
        target,
        level,
        goods,
        joint([Leg(tuple(pieces), f"weak:{uid}")], RHO),
        tuple(pieces),
        (uid,),
        (),
        (),
        (),
        tuple((uid, s) for s in spans),
        "2024",
        "2024",
        (),
    )


def network_of(
    edges: Sequence[Edge],
    families: Mapping[str, str] | None = None,
    broader: Mapping[str, Sequence[str]] | None = None,
) -> CaseGraph:
    graph = CaseGraph(rho=RHO)
    for e in edges:
        for end in (e.source, e.target):
            graph.add_node(end, family=(families or {}).get(end, "party"))
        graph.add_edge(e.source, e.target, key=e.uid)
    graph.keep({e.uid: e for e in edges}, broader or {})
    return graph


def of_claims(claims: Sequence[Mapping[str, Any]], *ends: str) -> nx.MultiDiGraph[str]:
    """Return the network of claims in the form of `vectors/picks.json`."""
    pieces: dict[tuple[str, str], list[Piece]] = {}
    for index, c in enumerate(claims):
        denials = tuple(
            (f"d{index}.{n}", f"denier {n}", float(r)) for n, r in enumerate(c.get("denials") or ())
        )
        piece = Piece(
            str(c["root"]),
            str(c["voice"]),
            float(str(c["strength"])),
            bool(c.get("weak")),
            denials=denials,
        )
        pieces.setdefault((str(c["s"]), str(c["t"])), []).append(piece)
    graph = network_of([edge(f"{s}>{t}", s, t, found) for (s, t), found in pieces.items()])
    for end in ends:
        graph.add_node(end, family="party")
    return graph


def random_claims(
    seed: int, nodes: int = 6, share: float = 0.45, roots: int = 5
) -> list[dict[str, Any]]:
    """Return claims over a random graph: each of a few roots has many edges and its own source."""
    rng = random.Random(seed)
    names = [f"n{i}" for i in range(nodes)]
    found: list[dict[str, Any]] = []
    for s, t in itertools.permutations(names, 2):
        if rng.random() < share:
            for root in rng.sample(range(roots), rng.choice((1, 1, 2))):
                strength = rng.choice((0.3, 0.4, 0.6, 0.7, 0.85))
                found.append(
                    {"s": s, "t": t, "root": f"R{root}", "voice": f"R{root}", "strength": strength}
                )
    return found


def cells(view: GraphArrays, arcs: Sequence[int] | None = None) -> list[tuple[float, np.ndarray]]:
    """Return every different world: its weight, and bool[m] of the arcs that hold.

    An oracle, exponential in the number of roots.
    """
    used = sorted(set(view.root.tolist()))
    cuts = [sorted({0.0, 1.0, *view.strength[view.root == r].tolist()}) for r in used]
    owner = np.repeat(np.arange(view.m), np.diff(view.first))
    found = []
    for cell in itertools.product(*(itertools.pairwise(c) for c in cuts)):
        weight = float(np.prod([high - low for low, high in cell]))
        coin = dict(zip(used, (high for _, high in cell), strict=True))
        holds = np.zeros(view.m, np.bool_)
        for piece, root in enumerate(view.root.tolist()):
            holds[owner[piece]] |= view.strength[piece] >= coin[root]
        found.append((weight, holds))
    return found


def connected(
    view: GraphArrays, holds: np.ndarray, source: int, target: int, without: int = -1
) -> bool:
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from([source, target])
    for arc in np.flatnonzero(holds):
        u, v = int(view.tail[arc]), int(view.head[arc])
        if without not in (u, v):
            graph.add_edge(u, v)
    return nx.has_path(graph, source, target)


def ruled(seed: int, nodes: int = 7, share: float = 0.4) -> GraphArrays:
    """Return a view with two levels, dates, goods, stops and parallel arcs, few roots."""
    rng = random.Random(seed)
    rows = []
    for s, t in itertools.permutations(range(nodes), 2):
        while rng.random() < share:
            begins = rng.randrange(6)
            spans = [(begins, begins + rng.randrange(3))]
            if rng.random() < 0.3:
                later = rng.randrange(6)
                spans.append((later, later + 1))
            rows.append(
                (
                    s,
                    t,
                    rng.choice((0, 0, 0, 1)),
                    rng.choice((-1, 0, 1, 2)),
                    spans,
                    rng.randrange(4),
                    rng.choice((0.3, 0.6, 0.85)),
                )
            )
    rows.sort(key=lambda r: (r[0], r[1], r[2], r[3], r[5]))
    flat = [pair for r in rows for pair in r[4]]
    stop = np.array([rng.random() < 0.15 for _ in range(nodes)], np.bool_)
    rules = RouteRules(
        np.zeros(len(rows), np.int8),
        np.array([r[2] for r in rows], np.int8),
        ("firm", "shipment"),
        np.array([r[3] for r in rows], np.int32),
        ("a", "b", "c"),
        (frozenset({0, 1}), frozenset({0, 1}), frozenset({2})),
        np.cumsum([0, *(len(r[4]) for r in rows)]).astype(np.int32),
        np.array([a for a, _ in flat], np.int32),
        np.array([b for _, b in flat], np.int32),
        stop,
        np.zeros(len(rows), np.bool_),
    )
    m = len(rows)
    strength = np.array([r[6] for r in rows])
    return GraphArrays(
        nodes,
        np.array([r[0] for r in rows], np.int32),
        np.array([r[1] for r in rows], np.int32),
        strength,
        strength,
        np.arange(m + 1, dtype=np.int32),
        np.array([r[5] for r in rows], np.int32),
        strength,
        np.full(m, -1, np.int32),
        np.arange(4, dtype=np.uint64),
        RHO,
        None,
        rules,
    )


def routes_of(
    view: GraphArrays, source: int, target: int, most: int = 9
) -> dict[tuple[int, ...], list[tuple[int, ...]]]:
    """Return every admissible route by its nodes, with each choice of arcs in time order.

    An oracle by enumeration.
    """
    rules = view.rules
    assert rules is not None
    found: dict[tuple[int, ...], list[tuple[int, ...]]] = {}
    out: dict[int, list[int]] = {}
    for arc in range(view.m):
        out.setdefault(int(view.tail[arc]), []).append(arc)

    def go(nodes: tuple[int, ...], arcs: tuple[int, ...], latest: int) -> None:
        if nodes[-1] == target:
            found.setdefault(nodes, []).append(arcs)
            return
        if len(arcs) == most or (arcs and rules.stop[nodes[-1]]):
            return
        for arc in out.get(nodes[-1], ()):
            head = int(view.head[arc])
            if head in nodes or (arcs and rules.level[arc] != rules.level[arcs[0]]):
                continue
            a, b = rules.span_first[arc], rules.span_first[arc + 1]
            fits = [
                x
                for x, y in zip(rules.begins[a:b].tolist(), rules.ends[a:b].tolist(), strict=True)
                if y >= latest
            ]
            if fits:
                go((*nodes, head), (*arcs, arc), max(latest, min(fits)))

    go((source,), (), -1)
    return found
