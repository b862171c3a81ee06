"""Array views of combined claims with the route rules: from a network or from relations.

Relations are passed once, and none is held: what is found of each is kept in columns, which are
then put in the order of the arcs.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import numpy.typing as npt

from ..fold import Folded
from ..goods import classes_of
from ..identity import Identities
from ..lazy import Mapped
from ..leg_table import Codes
from ..model import Edge
from ..picks import Way, Ways
from ..schema import STOP, schema
from .arc_claims import CountedClaims, Relation, arcs_of, with_rules
from .arrays import ANY_LEVEL, USE, Flags, GraphArrays, Ints, RouteRules, gathered
from .purposes import Purposes, purposes

if TYPE_CHECKING:
    import networkx as nx

T = TypeVar("T")
SHORT = 14  # characters of a uid by which arcs between the same ends are sorted first
Numbers = npt.NDArray[np.int64]


def from_network(graph: nx.MultiDiGraph[str]) -> GraphArrays:
    """Return the view of the graph of `graph.network`, with the route rules."""
    from ..network import CaseGraph, relations_of  # networkx, which most questions do without

    families = {node: str(data["family"]) for node, data in graph.nodes(data=True)}
    broader = graph.broader if isinstance(graph, CaseGraph) else {}
    return from_edges(relations_of(graph), families, broader, graph.graph["rho"])


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
    held = list(edges)
    return _Passed(with_rules(held), families).view(held, families, broader, rho)


def from_fold(folded: Folded, ids: Identities) -> tuple[GraphArrays, npt.NDArray[np.uint32]]:
    """Return the same view of a fold of which no relation is held, each made once.

    Args:
        folded: The relations.
        ids: The entities that they are between.

    Returns:
        The view, and the number in the fold of the relation behind each arc.
    """
    found = folded.edge_index
    numbers = [np.zeros(0, np.uint32)]
    for predicate in schema().traversed:
        numbers.append(np.asarray(found.index.get(f"predicate={predicate}", ()), np.uint32))
    numbered = np.unique(np.concatenate(numbers))
    edges = Mapped(array("I", numbered.tobytes()), found.at)
    known = _Families(ids)
    passed = _Passed(with_rules(edges), known)
    broader = {uid: ids.broader(uid) for uid in sorted(passed.classes)}
    families = known.of({*passed.nodes, *broader, *chain.from_iterable(broader.values())})
    view = passed.view(edges, families, broader, folded.rho)
    return view, numbered[passed.places(families, edges)]


class _Families(dict[str, str]):
    """The family of the kind of each entity that was asked for."""

    def __init__(self, ids: Identities) -> None:
        super().__init__()
        self._ids = ids

    def __missing__(self, uid: str) -> str:
        found = self._ids.families([uid])
        self.update(found)
        return found[uid]

    def of(self, uids: Iterable[str]) -> dict[str, str]:
        """Return the families of some entities; unknown ones are not there."""
        wanted = set(uids)
        self.update(self._ids.families(wanted - self.keys()))
        return {uid: self[uid] for uid in wanted if uid in self}


class _Passed:
    """What was found of relations while they passed: a row for each that makes an arc."""

    def __init__(self, relations: Iterable[Relation], families: Mapping[str, str]) -> None:
        self.nodes: set[str] = set()
        self.classes: set[str] = set()
        self._ends, self._levels, self._goods, self._days = Codes(), Codes(), Codes(), Codes()
        self._stated = Codes()
        self._tail, self._head, self._role = array("I"), array("I"), array("b")
        self._level, self._row, self._uid = array("I"), array("I"), bytearray()
        self._place, self._support, self._common = array("I"), array("d"), array("d")
        self._named, self._gap, self._purpose = array("I"), array("b"), array("I")
        self._begins, self._ends_on, self._span_first = array("I"), array("I"), array("i", [0])
        self._claims, self._weapons = CountedClaims(), set[str]()
        for place, relation in enumerate(relations):
            self._add(place, relation, families)

    def _add(self, place: int, relation: Relation, families: Mapping[str, str]) -> None:
        edge = relation.edge
        self.nodes.update((edge.source, edge.target))
        self.classes.update(classes_of(edge))
        row = len(self._place)
        for arc in arcs_of([relation], families, self._ends):
            self._tail.append(arc.tail)
            self._head.append(arc.head)
            self._role.append(arc.role)
            self._level.append(self._levels[arc.level])
            self._row.append(row)
            self._uid += edge.uid.encode()[:SHORT].ljust(SHORT, b"\0")
            if arc.role == USE:
                self._weapons.add(edge.target)
            if row == len(self._place):
                self._place.append(place)
                self._add_row(edge)

    def _add_row(self, edge: Edge) -> None:
        self._support.append(edge.support.mixed)
        self._common.append(edge.support.common)
        self._named.append(self._goods[edge.goods])
        self._gap.append(edge.gap)
        self._purpose.append(self._stated[edge.purpose])
        for _, interval in edge.intervals:
            self._begins.append(self._days[interval.begins])
            self._ends_on.append(self._days[interval.ends])
        self._span_first.append(len(self._begins))
        self._claims.add(edge)

    def view(
        self,
        edges: Sequence[Edge],
        families: Mapping[str, str],
        broader: Mapping[str, Sequence[str]],
        rho: float,
    ) -> GraphArrays:
        """Return the view; see `from_edges`."""
        labels = tuple(sorted(families))
        number = {label: node for node, label in enumerate(labels)}
        order = self._order(number, edges)
        rows = np.asarray(self._row)[order].astype(np.int64)
        nodes = _numbers(self._ends, number)
        place = np.asarray(self._place)[rows]
        claims = self._counted(rows)
        stop = np.array([families[label] in STOP for label in labels], np.bool_)
        return GraphArrays(
            n=len(labels),
            tail=nodes[np.asarray(self._tail)[order]],
            head=nodes[np.asarray(self._head)[order]],
            support=np.asarray(self._support)[rows],
            common=np.asarray(self._common)[rows],
            **claims,
            rho=rho,
            labels=labels,
            rules=self._rules(order, rows, stop, number, broader),
            edges=Mapped(array("I", place.tobytes()), edges.__getitem__),
        )

    def places(self, families: Mapping[str, str], edges: Sequence[Edge]) -> npt.NDArray[np.uint32]:
        """Return the place of the relation behind each arc of the view."""
        number = {label: node for node, label in enumerate(sorted(families))}
        rows = np.asarray(self._row)[self._order(number, edges)]
        places: npt.NDArray[np.uint32] = np.asarray(self._place, np.uint32)[rows]
        return places

    def _order(self, number: Mapping[str, int], edges: Sequence[Edge]) -> Numbers:
        """Return the arcs in the order of the view: by their ends, role and level, then by uid.

        Sorted to the last detail, so that the view does not depend on the order of the relations.
        """
        nodes = _numbers(self._ends, number)
        columns = [
            np.frombuffer(bytes(self._uid), f"S{SHORT}"),
            self._levels.ranks()[np.asarray(self._level)],
            np.asarray(self._role),
            nodes[np.asarray(self._head)],
            nodes[np.asarray(self._tail)],
        ]
        order = np.lexsort(columns)
        is_same = np.ones(max(0, len(order) - 1), np.bool_)
        for column in columns:
            values = column[order]
            is_same &= values[1:] == values[:-1]
        return _by_whole_uid(order, is_same, lambda arc: edges[self._place[self._row[arc]]].uid)

    def _counted(self, rows: Numbers) -> dict[str, Any]:
        """Return the arrays of claims, with statements and sources in the order of the arcs."""
        claims = self._claims
        counted, first = gathered(np.asarray(claims.first), rows)
        asked, _ = gathered(np.asarray(claims.asked_first), rows)
        root_of = _by_appearance(np.asarray(claims.asked)[asked], len(claims.new_keys))
        voice = np.asarray(claims.voice)[counted]
        voice_of = _by_appearance(voice, len(claims.voices))
        keys = np.empty(len(root_of), np.uint64)
        keys[root_of] = np.array(claims.new_keys, np.uint64)
        arrays = {
            "first": first,
            "root": root_of[np.asarray(claims.root)[counted]].astype(np.int32),
            "strength": np.asarray(claims.strength)[counted],
            "voice": voice_of[voice].astype(np.int32),
            "keys": keys,
            "voices": _ordered(tuple(claims.voices), voice_of),
        }
        # None where no relation leaves a choice: the searches then skip the picks altogether.
        if not claims.ways:
            return arrays
        choice = np.asarray(claims.choice)[rows]
        way_of = _by_appearance(choice[choice >= 0], len(claims.ways))
        ways = [_renumbered(each, root_of) for each in claims.ways]
        choice = np.where(choice >= 0, way_of[choice], -1).astype(np.int32)
        return {**arrays, "choice": choice, "ways": _ordered(ways, way_of)}

    def _rules(
        self,
        order: Numbers,
        rows: Numbers,
        stop: Flags,
        number: Mapping[str, int],
        broader: Mapping[str, Sequence[str]],
    ) -> RouteRules:
        # Sorted, so that the codes do not depend on the order of the relations.
        levels = tuple(sorted(self._levels.keys() - {""}))
        names = tuple(sorted(self._goods.keys() - {""}))
        role = np.asarray(self._role, np.int8)[order]
        level_of = _codes(self._levels, levels, ANY_LEVEL)
        goods = _codes(self._goods, names, -1)[np.asarray(self._named)[rows]]
        spans, span_first = gathered(np.asarray(self._span_first), rows)
        day_of = self._days.ranks().astype(np.int32)
        fits = _fits(names, broader)
        stated = tuple(sorted(self._stated.keys() - {()}))
        # Without purposes the searches skip these rules altogether.
        aims: Purposes | None = None
        if stated or self._weapons:
            code = _codes(self._stated, stated, -1)[np.asarray(self._purpose)[rows]]
            aims = purposes(stated, code, self._weapons, number, broader, goods, fits)
        return RouteRules(
            role=role,
            level=level_of[np.asarray(self._level)[order]].astype(np.int8),
            levels=levels,
            goods=goods,
            names=names,
            fits=fits,
            span_first=span_first,
            begins=day_of[np.asarray(self._begins)[spans]],
            ends=day_of[np.asarray(self._ends_on)[spans]],
            stop=stop,
            gap=np.asarray(self._gap, np.bool_)[rows],
            purposes=aims,
            days=tuple(sorted(self._days)),
        )


def _numbers(codes: Codes, number: Mapping[str, int]) -> Ints:
    """Return the number of each value, by code."""
    return np.array(list(map(number.__getitem__, codes)), np.int32)


def _codes(codes: Codes, values: Sequence[Hashable], other: int) -> Ints:
    """Return the place of each value among some, by code; `other` for one that is not there."""
    place = {value: code for code, value in enumerate(values)}
    return np.array([place.get(value, other) for value in codes], np.int32)


def _by_whole_uid(order: Numbers, is_same: Flags, uid_of: Callable[[int], str]) -> Numbers:
    """Sort the arcs by uid of which only the first characters were compared.

    Args:
        order: The arcs.
        is_same: Whether each arc but the first is not yet told from the one before it.
        uid_of: Returns the uid of the relation behind an arc.
    """
    places = np.flatnonzero(is_same) + 1
    for run in np.split(places, np.flatnonzero(np.diff(places) > 1) + 1):
        if len(run):
            arcs = slice(run[0] - 1, run[-1] + 1)
            order[arcs] = sorted(order[arcs].tolist(), key=uid_of)
    return order


def _by_appearance(codes: npt.NDArray[Any], number: int) -> Numbers:
    """Return, by code, its place in the order in which the codes first appear; each does.

    >>> _by_appearance(np.array([2, 0, 2, 1]), 3).tolist()
    [1, 2, 0]
    """
    found, firsts = np.unique(codes, return_index=True)
    places = np.zeros(number, np.int64)
    places[found[np.argsort(firsts)]] = np.arange(len(found))
    return places


def _ordered(values: Sequence[T], places: Numbers) -> tuple[T, ...]:
    """Return values in the order of their places."""
    return tuple(map(values.__getitem__, np.argsort(places).tolist()))


def _renumbered(ways: Ways[int], root_of: Numbers) -> Ways[int]:
    """Return ways to count an arc with other numbers for the original statements."""
    renumbered: list[Way[int]] = []
    for way in ways:
        slots = [tuple((int(root_of[root]), value) for root, value in slot) for slot in way]
        renumbered.append(tuple(slots))
    return tuple(renumbered)


def _fits(goods: Sequence[str], broader: Mapping[str, Sequence[str]]) -> tuple[frozenset[int], ...]:
    """Return for each of the goods the numbers of those that can be the same.

    Goods can be the same if they are equal or if one is a wider class of the other, as in
    `route_order.goods_fit`.
    """
    number = {name: code for code, name in enumerate(goods)}
    # Two members of one class do not fit: that both are engines does not make them one engine.
    fits = [{code} for code in range(len(goods))]
    for code, uid in enumerate(goods):
        for wider in broader.get(uid, ()):
            # A class that no relation names has no number, and no arc could carry it.
            if wider in number:
                fits[code].add(number[wider])
                fits[number[wider]].add(code)
    return tuple(map(frozenset, fits))
