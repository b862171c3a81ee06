"""Array views of combined claims with the route rules: from a network or from relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..model import Edge
from ..picks import Slot, Ways, best, plain
from ..schema import STOP, schema
from ..support import leg, slots
from .array_builders import key_of
from .arrays import ANY_LEVEL, MADE_BY, MOVEMENT, USE, Flags, GraphArrays, Ints, RouteRules
from .purposes import purposes

if TYPE_CHECKING:
    import networkx as nx


class _Relation(NamedTuple):
    """A relation, and whether the schema lets its predicate move goods, open or close a route."""

    edge: Edge
    moves: str
    opens: bool
    closes: bool


class CountedRows(NamedTuple):
    """The original statements, strengths and sources that count for each arc."""

    roots: list[list[int]]
    strengths: list[list[float]]
    voices: list[list[int]]


class Arc(NamedTuple):
    """An arc to be: its nodes, role and movement level ('' for any), and the relation behind it."""

    tail: int
    head: int
    role: int
    level: str
    edge: Edge


class _Arcs(NamedTuple):
    """Arcs by column."""

    tail: tuple[int, ...]
    head: tuple[int, ...]
    role: tuple[int, ...]
    level: tuple[str, ...]
    edge: tuple[Edge, ...]

    @classmethod
    def of(cls, rows: Sequence[Arc]) -> _Arcs:
        return cls(*zip(*rows, strict=True)) if rows else cls((), (), (), (), ())


def from_network(graph: nx.MultiDiGraph[str]) -> GraphArrays:
    """Return the view of the graph of `graph.network`, with the route rules."""
    from ..network import CaseGraph, relations_of  # networkx, which most questions do without

    families = {node: str(data["family"]) for node, data in graph.nodes(data=True)}
    broader = graph.broader if isinstance(graph, CaseGraph) else {}
    return _ruled(_with_rules(relations_of(graph)), families, broader, graph.graph["rho"])


def from_edges(
    edges: Iterable[Edge],
    families: Mapping[str, str],
    broader: Mapping[str, Sequence[str]],
    rho: float,
) -> GraphArrays:
    """Return the same view straight from relations, without a networkx graph.

    The cost is that of sorting the arcs, and for each relation that of finding the claims that
    support it best.

    Args:
        edges: The relations of a case or of a part of one.
        families: For each node, the family of its kind, such as "party" or "weapon".
        broader: For each uid of `goods.classed`, the uids that stand above it.
        rho: Weight of full dependence, from 0 to 1.
    """
    return _ruled(_with_rules(edges), families, broader, rho)


def _with_rules(edges: Iterable[Edge]) -> Iterator[_Relation]:
    predicates = schema().predicates
    for edge in edges:
        predicate = predicates[edge.predicate]
        yield _Relation(edge, predicate.moves, predicate.opens, predicate.closes)


def _ruled(
    relations: Iterable[_Relation],
    families: Mapping[str, str],
    broader: Mapping[str, Sequence[str]],
    rho: float,
) -> GraphArrays:
    """Return the view of relations with the route rules."""
    labels = tuple(sorted(families))
    number = _numbered(labels)
    # Sorted to the last detail, so that the view does not depend on the order of the relations.
    rows = sorted(
        _arcs(relations, families, number),
        key=lambda arc: (arc.tail, arc.head, arc.role, arc.level, arc.edge.uid),
    )
    arcs = _Arcs.of(rows)
    stop = np.array([families[label] in STOP for label in labels], np.bool_)
    rules = _rules(arcs, stop, broader)
    uses = [role == USE for role in arcs.role]
    stated = purposes(arcs.edge, uses, number, broader, rules.goods, rules.fits)
    if stated is not None:
        rules = replace(rules, purposes=stated)
    return _view(labels, arcs, rules, rho)


def arcs_of_edges(
    edges: Iterable[Edge], families: Mapping[str, str], number: Mapping[str, int]
) -> Iterator[Arc]:
    """Yield the arcs of relations, unsorted.

    Args:
        edges: The relations.
        families: The families of the kinds of their ends.
        number: The numbers of their ends.
    """
    return _arcs(_with_rules(edges), families, number)


def _arcs(
    relations: Iterable[_Relation], families: Mapping[str, str], number: Mapping[str, int]
) -> Iterator[Arc]:
    """Yield the arcs of relations: movements go forward, and makers of goods are read backwards.

    Summaries and relations without support are left out; unknown steps are kept, for leads.
    """
    for edge, moves, opens, closes in relations:
        # A claim with parties between counts by its legs: its end-to-end edge would count it twice.
        if edge.summary or (not edge.gap and edge.support.mixed <= 0):
            continue
        source, target = number[edge.source], number[edge.target]
        if moves == "forward":
            yield Arc(source, target, MOVEMENT, edge.level, edge)
        # MANUFACTURES can do both: it opens a route from goods and closes one at a weapon.
        if closes and families[edge.target] == "weapon":
            yield Arc(source, target, USE, "", edge)
        if opens and families[edge.target] == "goods":
            # Read backwards, from goods to their maker, so that a route can begin at goods.
            yield Arc(target, source, MADE_BY, "", edge)


def _view(labels: tuple[str, ...], arcs: _Arcs, rules: RouteRules, rho: float) -> GraphArrays:
    claims = CountedClaims()
    for edge in arcs.edge:
        claims.add(edge)
    return GraphArrays(
        n=len(labels),
        tail=np.array(arcs.tail, np.int32),
        head=np.array(arcs.head, np.int32),
        support=np.array([edge.support.mixed for edge in arcs.edge]),
        common=np.array([edge.support.common for edge in arcs.edge]),
        first=np.array(claims.first, np.int32),
        root=np.array(claims.root, np.int32),
        strength=np.array(claims.strength),
        voice=np.array(claims.voice, np.int32),
        keys=np.array(claims.new_keys, np.uint64),
        rho=rho,
        labels=labels,
        rules=rules,
        edges=arcs.edge,
        # None where no relation leaves a choice: the searches then skip the picks altogether.
        choice=np.array(claims.choice, np.int32) if claims.ways else None,
        ways=tuple(claims.ways),
        voices=tuple(claims.voices),
    )


class CountedClaims:
    """The claims that count for each arc; statements and sources are numbered as they appear."""

    def __init__(
        self,
        roots: Mapping[int, int] = MappingProxyType({}),
        voices: Mapping[str, int] = MappingProxyType({}),
        ways: int = 0,
    ) -> None:
        """Count nothing yet.

        Args:
            roots: The numbers that original statements have already, by `key_of` of their names.
            voices: The numbers that sources have already.
            ways: How many choices there are already.
        """
        self._known, self._ways = roots, ways
        self._roots: dict[str, int] = {}
        self.new_keys: list[int] = []
        self.voices = dict(voices)
        self.root: list[int] = []
        self.strength: list[float] = []
        self.voice: list[int] = []
        self.first = [0]
        self.choice: list[int] = []
        self.ways: list[Ways[int]] = []
        self._places: dict[str, int] = {}

    def add(self, edge: Edge) -> None:
        """Add the claims that support the relation of the next arc best by themselves."""
        # An unknown step has claims, but none of them states that goods moved.
        ways = slots(leg(edge)) if not edge.gap else ()
        self.choice.append(self._place(edge.uid, ways))
        whose = {piece.root: piece.voice for piece in edge.pieces}
        for name, strength in best(ways):
            self.root.append(self._number(name))
            self.strength.append(strength)
            # Weak claims that count together stand under a name that no piece and no source has.
            voice = whose.get(name, name)
            self.voice.append(self.voices.setdefault(voice, len(self.voices)))
        self.first.append(len(self.root))

    def rows(self) -> CountedRows:
        """Return what was counted, by arc."""
        rows = CountedRows([], [], [])
        for start, end in pairwise(self.first):
            rows.roots.append(self.root[start:end])
            rows.strengths.append(self.strength[start:end])
            rows.voices.append(self.voice[start:end])
        return rows

    def _place(self, uid: str, ways: Ways[str]) -> int:
        """Return the index of a relation's ways, or -1 if it leaves no choice.

        Both arcs of a relation with two roles have one index: its claims count alike for both.
        """
        if not ways or plain(ways):
            return -1
        place = self._places.setdefault(uid, len(self._places))
        if place == len(self.ways):
            self.ways.append(self._numbered(ways))
        return self._ways + place

    def _numbered(self, ways: Ways[str]) -> Ways[int]:
        """Return the same ways with numbers for the original statements."""
        return tuple(tuple(map(self._slot, way)) for way in ways)

    def _slot(self, slot: Slot[str]) -> Slot[int]:
        return tuple((self._number(root), strength) for root, strength in slot)

    def _number(self, name: str) -> int:
        if name not in self._roots:
            key = key_of(name)
            number = self._known.get(key, -1)
            if number < 0:
                number = len(self._known) + len(self.new_keys)
                self.new_keys.append(key)
            self._roots[name] = number
        return self._roots[name]


def _rules(arcs: _Arcs, stop: Flags, broader: Mapping[str, Sequence[str]]) -> RouteRules:
    named = [edge.goods for edge in arcs.edge]
    # Sorted, so that the codes do not depend on the order of the relations.
    levels = tuple(sorted(set(arcs.level) - {""}))
    goods = tuple(sorted(set(named) - {""}))
    level_codes = {"": ANY_LEVEL, **_numbered(levels)}
    goods_codes = {"": -1, **_numbered(goods)}
    span_first, begins, ends, days = _spans(arcs.edge)
    return RouteRules(
        role=np.array(arcs.role, np.int8),
        level=np.array([level_codes[level] for level in arcs.level], np.int8),
        levels=levels,
        goods=np.array([goods_codes[uid] for uid in named], np.int32),
        names=goods,
        fits=_fits(goods, broader),
        span_first=span_first,
        begins=begins,
        ends=ends,
        stop=stop,
        gap=np.array([edge.gap for edge in arcs.edge], np.bool_),
        days=days,
    )


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: code for code, name in enumerate(names)}


def _fits(goods: Sequence[str], broader: Mapping[str, Sequence[str]]) -> tuple[frozenset[int], ...]:
    """Return for each of the goods the numbers of those that can be the same.

    Goods can be the same if they are equal or if one is a wider class of the other, as in
    `route_order.goods_fit`.
    """
    number = _numbered(goods)
    # Two members of one class do not fit: that both are engines does not make them one engine.
    fits = [{code} for code in range(len(goods))]
    for code, uid in enumerate(goods):
        for wider in broader.get(uid, ()):
            # A class that no relation names has no number, and no arc could carry it.
            if wider in number:
                fits[code].add(number[wider])
                fits[number[wider]].add(code)
    return tuple(map(frozenset, fits))


def _spans(edges: Sequence[Edge]) -> tuple[Ints, Ints, Ints, tuple[str, ...]]:
    """Return the offsets of each arc's spans, their first and last days as codes, and the days."""
    first = [0]
    begins: list[str] = []
    ends: list[str] = []
    for edge in edges:
        for _, interval in edge.intervals:
            begins.append(interval.begins)
            ends.append(interval.ends)
        first.append(len(begins))
    # Numbers in place of dates: the searches compare days at every step.
    days = tuple(sorted({*begins, *ends}))
    code = _numbered(days)
    return (
        np.array(first, np.int32),
        np.array([code[day] for day in begins], np.int32),
        np.array([code[day] for day in ends], np.int32),
        days,
    )
