"""The array view of a version made from that of another one that differs in few relations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count, islice
from operator import attrgetter
from typing import Any

import numpy as np

from ..dates import Interval
from ..day_fold import DayDifference
from ..fold import Folded
from ..identity import Identities
from ..image.edit.row_plans import NewRow, RowPlan, recoded
from ..model import Edge
from ..schema import STOP, schema
from .arc_claims import Arc, CountedClaims, arcs_of_edges
from .arrays import ANY_LEVEL, USE, Flags, GraphArrays, RouteRules
from .purposes import Purposes
from .stored_arrays import Edges, StoredView, edges_of

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


def view_of_day(
    other: OtherVersion, folded: Folded, ids: Identities, difference: DayDifference
) -> GraphArrays | None:
    """Return the view of the relations of a day; None where it has to be built from all of them.

    Only relations that lost a claim are read.

    Args:
        other: The version with the view of all days.
        folded: The relations of the day, with the numbers of those of all days.
        ids: The entities of the version.
        difference: Which relations are left, and which lost a claim.
    """
    rules = other.view.rules
    assert rules is not None
    same = difference.present & ~difference.changed
    copied = same[other.numbers]
    # What ends at a weapon, or is said to be for one, decides which purposes there are.
    if (rules.role[~copied] == USE).any():
        return None
    if rules.purposes is not None and (rules.purposes.code[~copied] >= 0).any():
        return None
    fresh = _traversed(
        folded.edges, np.flatnonzero(difference.present & difference.changed).tolist()
    )
    lost = _lost_nodes(other.view, copied, _ends_of(fresh.values()))
    families = ids.families(map(other.view.label, lost)).values()
    if not set(families) <= {*PLACES}:
        return None  # it may be a class of goods
    plan = _DayPlan(np.where(same, np.arange(len(same)), -1), lost)
    edit = _ViewEdit(other, folded, ids, plan, fresh, {})
    return edit.view().view if edit.keeps_classes(()) else None


def _lost_nodes(view: GraphArrays, copied: Flags, left: Collection[str]) -> list[int]:
    """Return the nodes that had arcs and have none among the copied, without some that stay."""
    before, now = np.zeros(view.n, np.bool_), np.zeros(view.n, np.bool_)
    for ends in (view.tail, view.head):
        before[ends] = True
        now[ends[copied]] = True
    lost: list[int] = np.flatnonzero(before & ~now).tolist()
    return [node for node in lost if view.label(node) not in left]


@dataclass(frozen=True)
class _DayPlan:
    """The new numbers of relations, -1 for those that are not copied, and the nodes that go."""

    moves: Any
    lost: Sequence[int]


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
        edges: RowPlan | _DayPlan,
        fresh: Mapping[int, Edge],
        gone: Mapping[int, Edge],
    ) -> None:
        self._old, self._folded, self._ids = other, folded, ids
        self._edges, self._fresh, self._gone = edges, fresh, gone
        assert other.view.labels is not None
        assert other.view.rules is not None
        self._labels: Sequence[str] = other.view.labels
        self._rules: RouteRules = other.view.rules

    def keeps_classes(self, changed: Iterable[str]) -> bool:
        """Return whether families of nodes, classes of goods and purposes are those of before."""
        return self._keeps_purposes() and self._keeps_goods() and self._keeps_families(changed)

    def _keeps_purposes(self) -> bool:
        predicates = schema().predicates
        for edge in chain(self._fresh.values(), self._gone.values()):
            # What ends at a weapon, or is said to be for one, decides which purposes there are.
            if edge.purpose or predicates[edge.predicate].closes:
                return False
        return True

    def _keeps_goods(self) -> bool:
        # The tables of goods and levels stay those of the other view, to which all of its arcs have
        # codes. So a new arc can only name what stands in them.
        goods = set(map(attrgetter("goods"), self._fresh.values()))
        levels = set(map(attrgetter("level"), self._fresh.values()))
        return goods <= {"", *self._rules.names} and levels <= set(self._rules.levels)

    def _keeps_families(self, changed: Iterable[str]) -> bool:
        for uid in changed:
            former = self._old.ids.families([uid]).get(uid, "")
            now = self._ids.families([uid]).get(uid, "")
            # How a route may pass a node follows from its family, also on arcs that are copied. An
            # entity that is gone takes its relations with it, so that no arc is left to pass.
            if self._is_known(uid) and former != now and now:
                return False
            # Which classes stand above goods or a weapon is only read where all arrays are built.
            if not {former, now} <= {*PLACES, ""} and self._may_be_class(uid):
                return False
        return True

    def _may_be_class(self, uid: str) -> bool:
        """Return whether an entity is a node, or can stand above one in the version."""
        # Many come at once with a source, such as the weapons and groups of a register. What the
        # other view does not know, and what has nothing of it below, is in no chain of classes.
        ends = _ends_of(self._fresh.values())
        below, looked_at = [uid], {uid}
        while below:
            each = below.pop()
            if self._is_known(each) or each in ends or each in self._rules.names:
                return True
            new = set(map(self._ids.uid, self._ids.under(each))) - looked_at
            looked_at |= new
            below += new
        return False

    def _is_known(self, label: str) -> bool:
        """Return whether the other view has a node."""
        place = bisect_left(self._labels, label)
        return place < len(self._labels) and self._labels[place] == label

    def view(self) -> StoredView:
        """Return the view of the version."""
        old = self._old.view
        labels = self._label_plan()
        names = self._names(labels)
        arcs = self._arc_plan(dict(zip(names, count())))
        new = list(map(self._arc_of.__getitem__, arcs.new))
        # Roots, voices and ways keep their numbers and new ones follow. If all were numbered anew,
        # the lists of every arc would have to be coded again.
        claims = CountedClaims(self._root_numbers(), self._voice_numbers(), len(old.ways))
        for arc in new:
            claims.add(arc.edge)
        # An arc of a relation that is gone has no number. It is not taken over, so that any number
        # will do there, as long as it fits a type without a sign.
        numbers = arcs.values(
            np.maximum(self._edges.moves[self._old.numbers], 0),
            list(map(self._number.__getitem__, new)),
        )
        rows = claims.rows()
        first, root = self._lists(arcs, old.first, old.root, rows.roots)
        _, voice = self._lists(arcs, old.first, old.voice, rows.voices)
        moves = np.maximum(labels.moves, 0)
        view = replace(
            old,
            n=len(names),
            tail=arcs.values(moves[old.tail], _each(new, "tail")).astype(np.int32),
            head=arcs.values(moves[old.head], _each(new, "head")).astype(np.int32),
            support=arcs.values(old.support, _each(new, "edge.support.mixed")),
            common=arcs.values(old.common, _each(new, "edge.support.common")),
            first=first,
            root=root,
            strength=self._lists(arcs, old.first, old.strength, rows.strengths)[1],
            voice=voice,
            keys=np.append(old.keys, np.array(claims.new_keys, np.uint64)),
            labels=tuple(names),
            rules=self._new_rules(labels, names, arcs, new),
            edges=edges_of(numbers, self._folded.edge_index.at),
            choice=self._choice(arcs, claims),
            ways=(*old.ways, *claims.ways),
            voices=tuple(claims.voices),
            memo={},  # what was kept there was computed from the other arrays
        )
        return StoredView(view, numbers)

    def _label_plan(self) -> RowPlan:
        """Return the nodes: the ends of relations on which a route can run, and classes."""
        wanted = _ends_of(self._fresh.values())
        inserted: list[NewRow] = []
        for label in sorted(wanted):
            if not self._is_known(label):
                inserted.append(NewRow(bisect_left(self._labels, label), label))
        removed = list(self._edges.lost) if isinstance(self._edges, _DayPlan) else []
        predicates = set(schema().traversed)
        # Only the end of a relation that is gone can have lost its last one.
        for label in sorted(_ends_of(self._gone.values()) - wanted):
            if self._ids.families([label]).get(label) not in (*PLACES, None):
                continue  # it may be a class of goods
            relations = self._folded.relations(ends=[label])
            if predicates.isdisjoint(map(attrgetter("predicate"), relations)):
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
        families = self._ids.families(_ends_of(self._fresh.values()))
        self._number: dict[Arc, int] = {}
        arcs: list[Arc] = []
        for number, edge in self._fresh.items():
            for arc in arcs_of_edges([edge], families, number_of):
                self._number[arc] = number
                arcs.append(arc)
        # Numbers of nodes differ between the two views; the order of names is that of both.
        name_of = dict(zip(number_of.values(), number_of, strict=True))

        def sort_key(arc: Arc) -> tuple[Any, ...]:
            return (name_of[arc.tail], name_of[arc.head], arc.role, arc.level, arc.edge.uid)

        arcs.sort(key=sort_key)
        size = len(self._old.numbers)
        inserted: list[NewRow] = []
        for arc in arcs:
            before = bisect_left(range(size), sort_key(arc), key=self._key)
            inserted.append(NewRow(before, arc.edge.uid))
        removed = np.flatnonzero(self._edges.moves[self._old.numbers] < 0).tolist()
        plan = RowPlan.of(size, removed, inserted)
        # The plan keeps the order of new rows that stand before the same old one.
        self._arc_of = dict(zip(plan.new, arcs, strict=True))
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
        return dict(zip(self._old.view.keys.tolist(), count()))

    def _voice_numbers(self) -> dict[str, int]:
        return dict(zip(self._old.view.voices, count()))

    @staticmethod
    def _lists(
        arcs: RowPlan, first: Any, items: Any, new: Sequence[Sequence[Any]]
    ) -> tuple[Any, Any]:
        """Return lists of the arcs in the types of a view; the items keep their numbers."""
        offsets, flat = arcs.lists(first, items, new)
        return offsets.astype(np.int32), flat

    def _choice(self, arcs: RowPlan, claims: CountedClaims) -> Any:
        old = self._old.view
        if old.choice is None and not claims.ways:
            return None
        # A view in which no claim offers a choice has no array of them; -1 stands for no choice.
        before = np.full(len(self._old.numbers), -1, np.int32) if old.choice is None else old.choice
        return arcs.values(before, claims.choice)

    def _new_rules(
        self, labels: RowPlan, names: Sequence[str], arcs: RowPlan, new: Sequence[Arc]
    ) -> RouteRules:
        rules = self._rules
        fresh = list(map(attrgetter("key"), labels.new.values()))
        families = self._ids.families(fresh)
        # That all names are in these tables is what `keeps_classes` found out.
        levels = {"": ANY_LEVEL, **dict(zip(rules.levels, count()))}
        goods = {"": -1, **dict(zip(rules.names, count()))}
        numbered = arcs.values(rules.goods, list(map(goods.__getitem__, _each(new, "edge.goods"))))
        return replace(
            rules,
            role=arcs.values(rules.role, _each(new, "role")),
            level=arcs.values(rules.level, list(map(levels.__getitem__, _each(new, "level")))),
            goods=numbered,
            stop=labels.values(rules.stop, [families[label] in STOP for label in fresh]),
            gap=arcs.values(rules.gap, _each(new, "edge.gap")),
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
            return frozenset(map(moves.__getitem__, nodes))

        # A new arc is for no purpose that is stated: `keeps_classes` refuses those that are.
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
        spans = list(map(_intervals, new))
        flat = list(chain.from_iterable(spans))
        size = len(rules.begins)
        # Beginnings and ends have the codes of one list of days. They are coded as one column: the
        # beginnings of before, the ends of before, then those of the new arcs in the same order.
        codes = np.concatenate((rules.begins, rules.ends)).astype(np.uint32)
        plan = RowPlan.of(2 * size, (), [NewRow(2 * size, "")] * (2 * len(flat)))
        days = [*map(attrgetter("begins"), flat), *map(attrgetter("ends"), flat)]
        known, every = recoded(rules.days, codes, plan, days)
        every = every.astype(np.int32)
        lengths = list(map(len, spans))
        begins, ends = (every[2 * size :][: len(flat)], every[2 * size + len(flat) :])
        first, begun = self._lists(arcs, rules.span_first, every[:size], _cut(begins, lengths))
        _, ended = self._lists(arcs, rules.span_first, every[size : 2 * size], _cut(ends, lengths))
        return {"span_first": first, "begins": begun, "ends": ended, "days": known}


def _ends_of(edges: Iterable[Edge]) -> set[str]:
    """Return the ends of some relations."""
    ends: set[str] = set()
    for edge in edges:
        ends.update((edge.source, edge.target))
    return ends


def _each(arcs: Iterable[Arc], name: str) -> list[Any]:
    """Return one attribute of each arc; a dot in its name leads to one of its relation."""
    return list(map(attrgetter(name), arcs))


def _intervals(arc: Arc) -> list[Interval]:
    return [interval for _, interval in arc.edge.intervals]


def _cut(values: Any, lengths: Iterable[int]) -> list[list[Any]]:
    """Return values that stand one behind the other as lists of some lengths."""
    left = iter(values.tolist())
    return [list(islice(left, length)) for length in lengths]
