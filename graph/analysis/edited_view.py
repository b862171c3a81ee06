"""The array view of a version made from that of another one that differs in few relations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..fold import Folded
from ..identity import Identities
from ..image.edit.row_plans import NewRow, RowPlan, recoded
from ..lazy import Mapped
from ..model import Edge
from ..schema import STOP, schema
from .arrays import ANY_LEVEL, GraphArrays, RouteRules
from .folded_arrays import Arc, CountedClaims, arcs_of_edges
from .purposes import Purposes
from .stored_arrays import Edges, StoredView

PLACES = ("party", "place", "state")  # families of which no class stands above another


@dataclass(frozen=True)
class OtherVersion:
    """A version whose view is known, with its relations and entities."""

    stored: StoredView
    folded: Folded
    ids: Identities

    @property
    def view(self) -> GraphArrays:
        """The view."""
        return self.stored.view

    @property
    def numbers(self) -> Edges:
        """The numbers of the relations behind the arcs of the view."""
        return self.stored.edges


def edited_view(
    other: OtherVersion,
    folded: Folded,
    ids: Identities,
    edges: RowPlan,
    changed: Iterable[str],
) -> StoredView | None:
    """Return the view of a fold; None where it has to be built from all relations.

    Statements, sources and choices of claims have other numbers than in a view built whole, which
    no answer depends on.

    Args:
        other: Another version with its view.
        folded: The fold of the version.
        ids: The entities of the version.
        edges: The relations of the version, of which the new ones are those that differ.
        changed: The uids of entities that differ, in either version.
    """
    fresh = _traversed(folded.edges, edges.new)
    gone = _traversed(other.folded.edges, np.flatnonzero(edges.moves < 0).tolist())
    edit = _ViewEdit(other, folded, ids, edges, fresh, gone)
    return edit.view() if edit.keeps_classes(changed) else None


def _traversed(edges: Any, numbers: Iterable[int]) -> dict[int, Edge]:
    """Return the relations on which a route can run among those of some numbers."""
    names = set(schema().traversed)
    found: dict[int, Edge] = {}
    for number in numbers:
        edge = edges.at(number)
        if edge.predicate in names:
            found[number] = edge
    return found


class _ViewEdit:
    def __init__(
        self,
        other: OtherVersion,
        folded: Folded,
        ids: Identities,
        edges: RowPlan,
        fresh: Mapping[int, Edge],
        gone: Mapping[int, Edge],
    ) -> None:
        self._old, self._folded, self._ids = other, folded, ids
        self._edges, self._fresh, self._gone = edges, fresh, gone
        assert other.view.labels is not None
        assert other.view.rules is not None
        self._labels: Sequence[str] = other.view.labels
        self._rules: RouteRules = other.view.rules
        self._known = set(self._labels)

    def keeps_classes(self, changed: Iterable[str]) -> bool:
        """Return whether families of nodes, classes of goods and purposes are those of before."""
        before, after = self._old.ids, self._ids
        predicates = schema().predicates
        for edge in (*self._fresh.values(), *self._gone.values()):
            # What ends at a weapon, or is said to be for one, decides which purposes there are.
            if edge.purpose or predicates[edge.predicate].closes:
                return False
        named = {edge.goods for edge in self._fresh.values()} - {""}
        levels = {edge.level for edge in self._fresh.values()}
        if not named <= set(self._rules.names) or not levels <= set(self._rules.levels):
            return False
        for uid in changed:
            families = [ids.families([uid]).get(uid, "") for ids in (before, after)]
            if uid in self._known and families[0] != families[1] and families[1]:
                return False
            if not set(families) <= {*PLACES, ""}:
                return False
        return True

    def view(self) -> StoredView:
        """Return the view of the version."""
        old = self._old.view
        labels = self._label_plan()
        names = self._names(labels)
        number_of = {name: number for number, name in enumerate(names)}
        arcs = self._arc_plan(number_of)
        new = [self._arc_of[place] for place in arcs.new]
        claims = CountedClaims(self._root_numbers(), self._voice_numbers(), len(old.ways))
        for arc in new:
            claims.add(arc.edge)
        numbers = arcs.values(
            np.maximum(self._edges.moves[self._old.numbers], 0), [self._number[a] for a in new]
        )
        rows = claims.rows()
        first, root = self._lists(arcs, old.first, old.root, rows.roots)
        _, voice = self._lists(arcs, old.first, old.voice, rows.voices)
        moves = np.maximum(labels.moves, 0)
        view = replace(
            old,
            n=len(names),
            tail=arcs.values(moves[old.tail], [arc.tail for arc in new]).astype(np.int32),
            head=arcs.values(moves[old.head], [arc.head for arc in new]).astype(np.int32),
            support=arcs.values(old.support, [arc.edge.support.mixed for arc in new]),
            common=arcs.values(old.common, [arc.edge.support.common for arc in new]),
            first=first,
            root=root,
            strength=self._strengths(arcs, rows.strengths),
            voice=voice,
            keys=np.append(old.keys, np.array(claims.new_keys, np.uint64)),
            labels=tuple(names),
            rules=self._new_rules(labels, names, arcs, new),
            edges=Mapped(numbers.tolist(), self._folded.edge_index.at),
            choice=self._choice(arcs, claims),
            ways=(*old.ways, *claims.ways),
            voices=tuple(claims.voices),
            memo={},
        )
        return StoredView(view, numbers)

    def _label_plan(self) -> RowPlan:
        """Return the nodes: the ends of relations on which a route can run, and classes."""
        wanted: set[str] = set()
        for edge in self._fresh.values():
            wanted.update((edge.source, edge.target))
        inserted: list[NewRow] = []
        for label in sorted(wanted - self._known):
            inserted.append(NewRow(bisect_left(self._labels, label), label))
        removed: list[int] = []
        ends = {end for edge in self._gone.values() for end in (edge.source, edge.target)}
        predicates = set(schema().traversed)
        for label in sorted(ends - wanted):
            if self._ids.families([label]).get(label) not in (*PLACES, None):
                continue  # it may be a class of goods
            relations = self._folded.relations(ends=[label])
            if not any(edge.predicate in predicates for edge in relations):
                removed.append(bisect_left(self._labels, label))
        return RowPlan.of(len(self._labels), removed, inserted)

    def _names(self, labels: RowPlan) -> list[str]:
        names: list[str] = []
        for run in labels.runs():
            if isinstance(run, int):
                names.append(labels.new[run].key)
            else:
                names += self._labels[run[0] : run[1]]
        return names

    def _arc_plan(self, number_of: Mapping[str, int]) -> RowPlan:
        """Return the arcs, sorted by ends, role, level and relation."""
        ends = {end for edge in self._fresh.values() for end in (edge.source, edge.target)}
        families = self._ids.families(ends)
        inserted: list[NewRow] = []
        self._number: dict[Arc, int] = {}
        arcs: list[Arc] = []
        for number, edge in self._fresh.items():
            for arc in arcs_of_edges([edge], families, number_of):
                self._number[arc] = number
                arcs.append(arc)
        names = {number: name for name, number in number_of.items()}
        keyed: list[tuple[tuple[Any, ...], Arc]] = []
        for arc in arcs:
            key = (names[arc.tail], names[arc.head], arc.role, arc.level, arc.edge.uid)
            keyed.append((key, arc))
        keyed.sort(key=lambda pair: pair[0])
        count = len(self._old.numbers)
        for key, arc in keyed:
            inserted.append(NewRow(bisect_left(range(count), key, key=self._key), arc.edge.uid))
        removed = np.flatnonzero(self._edges.moves[self._old.numbers] < 0).tolist()
        plan = RowPlan.of(count, removed, inserted)
        self._arc_of = dict(zip(plan.new, (arc for _, arc in keyed), strict=True))
        return plan

    def _key(self, arc: int) -> tuple[Any, ...]:
        """Return the key by which an arc of the other view is sorted."""
        view, rules = self._old.view, self._rules
        code = int(rules.level[arc])
        level = "" if code == ANY_LEVEL else rules.levels[code]
        edge = self._old.folded.edge_index.at(int(self._old.numbers[arc]))
        ends = self._labels[view.tail[arc]], self._labels[view.head[arc]]
        return (*ends, int(rules.role[arc]), level, edge.uid)

    def _root_numbers(self) -> Mapping[int, int]:
        keys = self._old.view.keys.tolist()
        return {key: number for number, key in enumerate(keys)}

    def _voice_numbers(self) -> dict[str, int]:
        return {voice: number for number, voice in enumerate(self._old.view.voices)}

    @staticmethod
    def _lists(
        arcs: RowPlan, first: Any, items: Any, new: Sequence[Sequence[int]]
    ) -> tuple[Any, Any]:
        same = np.arange(int(items.max()) + 1 if len(items) else 0)
        offsets, flat = arcs.lists(first, items, same, new)
        return offsets.astype(np.int32), flat.astype(np.int32)

    def _strengths(self, arcs: RowPlan, new: Sequence[Sequence[float]]) -> Any:
        """Return the strengths of the claims that count for the arcs."""
        old = self._old.view
        flat = [strength for row in new for strength in row]
        places = [range(len(old.strength), len(old.strength) + len(flat))]
        taken: list[Sequence[int]] = []
        start = places[0].start
        for row in new:
            taken.append(range(start, start + len(row)))
            start += len(row)
        every = np.append(old.strength, np.array(flat, np.float64))
        numbers = np.arange(len(old.strength))
        _, chosen = arcs.lists(old.first, numbers, np.arange(len(every)), taken)
        return every[chosen]

    def _choice(self, arcs: RowPlan, claims: CountedClaims) -> Any:
        old = self._old.view
        if old.choice is None and not claims.ways:
            return None
        before = np.full(len(self._old.numbers), -1, np.int32) if old.choice is None else old.choice
        return arcs.values(before, claims.choice)

    def _new_rules(
        self, labels: RowPlan, names: Sequence[str], arcs: RowPlan, new: Sequence[Arc]
    ) -> RouteRules:
        rules = self._rules
        fresh = [row.key for row in labels.new.values()]
        families = self._ids.families(fresh)
        levels = {"": ANY_LEVEL, **{name: code for code, name in enumerate(rules.levels)}}
        goods = {"": -1, **{name: code for code, name in enumerate(rules.names)}}
        numbered = arcs.values(rules.goods, [goods[arc.edge.goods] for arc in new])
        return replace(
            rules,
            role=arcs.values(rules.role, [arc.role for arc in new]),
            level=arcs.values(rules.level, [levels[arc.level] for arc in new]),
            goods=numbered,
            stop=labels.values(rules.stop, [families[label] in STOP for label in fresh]),
            gap=arcs.values(rules.gap, [arc.edge.gap for arc in new]),
            purposes=self._purposes(labels, arcs, numbered),
            **self._spans(arcs, new),
        )

    def _purposes(self, labels: RowPlan, arcs: RowPlan, goods: Any) -> Purposes | None:
        """Return the purposes of before with the numbers of the nodes and arcs of now."""
        stated = self._rules.purposes
        if stated is None:
            return None
        moves: list[int] = labels.moves.tolist()

        def moved(nodes: Iterable[int]) -> frozenset[int]:
            return frozenset(moves[node] for node in nodes)

        return Purposes(
            code=arcs.values(stated.code, [-1] * len(arcs.new)),
            sets=tuple(map(moved, stated.sets)),
            wider={moves[weapon]: moved(above) for weapon, above in stated.wider.items()},
            fits=stated.fits,
            goods=goods,
            same=stated.same,
        )

    def _spans(self, arcs: RowPlan, new: Sequence[Arc]) -> dict[str, Any]:
        """Return the spans of the arcs, with days coded anew."""
        rules = self._rules
        spans = [[interval for _, interval in arc.edge.intervals] for arc in new]
        flat = [interval for row in spans for interval in row]
        count = len(rules.begins)
        taken: list[Sequence[int]] = []
        start = count
        for row in spans:
            taken.append(range(start, start + len(row)))
            start += len(row)
        first, chosen = arcs.lists(rules.span_first, np.arange(count), np.arange(start), taken)
        # Beginnings and ends have the codes of one list of days.
        codes = np.concatenate((rules.begins, rules.ends)).astype(np.uint32)
        plan = RowPlan.of(2 * count, (), [NewRow(2 * count, "")] * (2 * len(flat)))
        days = [interval.begins for interval in flat] + [interval.ends for interval in flat]
        known, every = recoded(rules.days, codes, plan, days)
        begins = np.concatenate((every[:count], every[2 * count : 2 * count + len(flat)]))
        ends = np.concatenate((every[count : 2 * count], every[2 * count + len(flat) :]))
        return {
            "span_first": first.astype(np.int32),
            "begins": begins[chosen].astype(np.int32),
            "ends": ends[chosen].astype(np.int32),
            "days": known,
        }
