"""The frozen view of a fold, with the rules of routes: from its network, or straight from its edges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ..model import Edge
from ..picks import Ways, best, plain
from ..schema import STOP, schema
from ..support import leg, slots
from .array_builders import key_of
from .arrays import ANY_LEVEL, MADE_BY, MOVEMENT, USE, Flags, GraphArrays, RouteRules
from .purposes import purposes

if TYPE_CHECKING:
    import networkx as nx


def from_network(graph: nx.MultiDiGraph[str]) -> GraphArrays:
    """Return the view of the graph of `graph.network`, with the rules of routes."""
    families = {n: str(d["family"]) for n, d in graph.nodes(data=True)}
    edges = [(d["edge"], d["moves"], d["opens"], d["closes"]) for _, _, d in graph.edges(data=True)]
    return _ruled(edges, families, graph.graph["broader"], graph.graph["rho"])


def from_edges(
    edges: Iterable[Edge],
    families: Mapping[str, str],
    broader: Mapping[str, Sequence[str]],
    rho: float,
) -> GraphArrays:
    """Return the same view straight from the edges of a fold or a store, with no networkx graph.

    `families` names the family of each node's kind, `broader` what stands above each uid of `network.classed`.
    """
    rules = schema().predicates
    rows = [
        (e, rules[e.predicate].moves, rules[e.predicate].opens, rules[e.predicate].closes)
        for e in edges
    ]
    return _ruled(rows, families, broader, rho)


def _ruled(
    rows: Iterable[tuple[Edge, str, bool, bool]],
    families: Mapping[str, str],
    broader: Mapping[str, Sequence[str]],
    rho: float,
) -> GraphArrays:
    """Return the view of edges: movements go forward; an edge that opens is read backwards, from goods to their maker.

    One that closes ends at a weapon. Summaries are left out; edges without support too, gaps excepted.
    """
    labels = tuple(sorted(families))
    at = {label: i for i, label in enumerate(labels)}
    found: list[tuple[int, int, int, str, Edge]] = []
    for edge, moves, opens, closes in rows:
        if edge.summary or (not edge.gap and edge.support.mixed <= 0):
            continue
        source, target = at[edge.source], at[edge.target]
        if moves == "forward":
            found.append((source, target, MOVEMENT, edge.level, edge))
        if closes and families[edge.target] == "weapon":
            found.append((source, target, USE, "", edge))
        if opens and families[edge.target] == "goods":
            found.append((target, source, MADE_BY, "", edge))
    found.sort(key=lambda row: (row[0], row[1], row[2], row[3], row[4].uid))
    stop = np.array([families[x] in STOP for x in labels], np.bool_)
    view = _of_edges(labels, found, stop, broader, rho)
    if view.rules is None:
        return view
    uses = [row[2] == USE for row in found]
    stated = purposes(view.edges or (), uses, at, broader, view.rules.goods, view.rules.fits)
    return view if stated is None else replace(view, rules=replace(view.rules, purposes=stated))


def _of_edges(
    labels: tuple[str, ...],
    found: Sequence[tuple[int, int, int, str, Edge]],
    stop: Flags,
    broader: Mapping[str, Sequence[str]],
    rho: float,
) -> GraphArrays:
    edges = tuple(row[4] for row in found)
    roots: dict[str, int] = {}
    voices: dict[str, int] = {}
    pieces: list[tuple[int, float, int]] = []
    first = [0]
    choice: list[int] = []
    places: dict[str, int] = {}
    every: list[Ways[int]] = []
    for edge in edges:
        whose = {p.root: p.voice for p in edge.pieces}
        ways = slots(leg(edge)) if not edge.gap else ()
        chosen = best(ways)
        place = -1
        if ways and not plain(ways):
            place = places.setdefault(edge.uid, len(places))
            if place == len(every):
                every.append(_numbered(ways, roots))
        choice.append(place)
        for name, strength in chosen:
            voice = voices.setdefault(whose.get(name, name), len(voices))
            pieces.append((roots.setdefault(name, len(roots)), strength, voice))
        first.append(len(pieces))
    levels = tuple(sorted({row[3] for row in found if row[3]}))
    goods = sorted({e.goods for e in edges if e.goods})
    number = {g: i for i, g in enumerate(goods)}
    fits = tuple(
        frozenset(
            i
            for i, b in enumerate(goods)
            if a == b or a in broader.get(b, ()) or b in broader.get(a, ())
        )
        for a in goods
    )
    days = sorted({d for e in edges for _, i in e.intervals for d in (i.begins, i.ends)})
    code = {d: i for i, d in enumerate(days)}
    spans = [[(code[i.begins], code[i.ends]) for _, i in e.intervals] for e in edges]
    flat = [pair for each in spans for pair in each]
    rules = RouteRules(
        np.array([row[2] for row in found], np.int8),
        np.array([levels.index(row[3]) if row[3] else ANY_LEVEL for row in found], np.int8),
        levels,
        np.array([number[e.goods] if e.goods else -1 for e in edges], np.int32),
        tuple(goods),
        fits,
        np.cumsum([0, *(len(each) for each in spans)]).astype(np.int32),
        np.array([a for a, _ in flat], np.int32),
        np.array([b for _, b in flat], np.int32),
        stop,
        np.array([e.gap for e in edges], np.bool_),
    )
    return GraphArrays(
        len(labels),
        np.array([row[0] for row in found], np.int32),
        np.array([row[1] for row in found], np.int32),
        np.array([e.support.mixed for e in edges]),
        np.array([e.support.common for e in edges]),
        np.array(first, np.int32),
        np.array([p[0] for p in pieces], np.int32),
        np.array([p[1] for p in pieces]),
        np.array([p[2] for p in pieces], np.int32),
        np.array([key_of(name) for name in roots], np.uint64),
        rho,
        labels,
        rules,
        edges,
        np.array(choice, np.int32) if every else None,
        tuple(every),
    )


def _numbered(ways: Ways[str], roots: dict[str, int]) -> Ways[int]:
    """Return the same ways with numbers for roots; new roots get new numbers."""
    return tuple(
        tuple(
            tuple((roots.setdefault(root, len(roots)), value) for root, value in slot)
            for slot in way
        )
        for way in ways
    )
