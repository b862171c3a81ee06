"""What each relation of a fold joins and what supports it, as columns of numbers.

A question about all relations reads these columns, and makes objects only of the relations that it
prints. They are those of a fold in `fold_columns`, and are read from a file in `stored_columns`.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Container, Iterable
from dataclasses import dataclass
from itertools import compress
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ..distinct import distinct
from ..model import Edge
from .arrays import Flags, Floats, Ints, offsets, reached

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class RelationColumns:
    """The relations of a fold by number, in their order.

    Attributes:
        ends: The uids of the entities that relations join, sorted.
        predicates: The predicates, sorted.
        roots: The original statements, sorted.
        source: int32[m], the place in `ends` of each subject.
        target: int32[m], the place in `ends` of each object.
        predicate: int32[m], places in `predicates`.
        summary: bool[m], whether it is the whole of a chain.
        gap: bool[m], whether a source could not determine the step.
        mixed: float64[m], the mixed support.
        order: int32[m], the place of each relation in the order of the uids.
        root_first: int32[m + 1]: the statements of relation `n` are `root_first[n]` to before
            `root_first[n + 1]` of `root`.
        root: int32[q], places in `roots`.
    """

    ends: tuple[str, ...]
    predicates: tuple[str, ...]
    roots: tuple[str, ...]
    source: Ints
    target: Ints
    predicate: Ints
    summary: Flags
    gap: Flags
    mixed: Floats
    order: Ints
    root_first: Ints
    root: Ints

    def with_predicate(self, wanted: Collection[str]) -> Flags:
        """Return, by relation, whether its predicate is one of those given."""
        among = np.array([name in wanted for name in self.predicates], np.bool_)
        # Without a relation there is no predicate to look up.
        return among[self.predicate] if len(among) else np.zeros(len(self.source), np.bool_)

    def ending_at(self, uids: Container[str]) -> Flags:
        """Return, by place in `ends`, whether the entity is one of those given."""
        return np.array([uid in uids for uid in self.ends], np.bool_)

    def before(
        self, ends: npt.NDArray[np.integer[Any]], predicates: Collection[str]
    ) -> frozenset[str]:
        """Return the entities from which relations lead to some entities, over any others.

        Args:
            ends: The places of these in `ends`. They are themselves returned only where relations
                lead on from them to one of them.
            predicates: The predicates of relations that lead on.
        """
        leading = self.with_predicate(predicates)
        source, target = self.source[leading], self.target[leading]
        is_end = np.zeros(len(self.ends), np.bool_)
        is_end[ends] = True
        order = np.argsort(target, kind="stable")
        first = offsets(target, len(self.ends))
        starts = distinct(source[is_end[target]]).tolist()
        return frozenset(compress(self.ends, reached(first, source[order], starts)))


class RelationRow(NamedTuple):
    """What the columns have of one relation."""

    uid: str
    source: str
    predicate: str
    target: str
    summary: bool
    gap: bool
    mixed: float
    roots: Collection[str]


def columns_of_edges(edges: Iterable[Edge]) -> RelationColumns:
    """Return the columns of some relations, in their order."""
    return columns_of_rows(map(row_of, edges))


def row_of(edge: Edge) -> RelationRow:
    """Return what the columns have of a relation."""
    ends = (edge.source, edge.predicate, edge.target)
    return RelationRow(edge.uid, *ends, edge.summary, edge.gap, edge.mixed, edge.roots)


class _Codes:
    """Texts with numbers in the order in which they come, which are sorted at the end."""

    def __init__(self) -> None:
        self._number_of: dict[str, int] = {}

    def number(self, text: str) -> int:
        return self._number_of.setdefault(text, len(self._number_of))

    def sorted(self) -> tuple[tuple[str, ...], Ints]:
        """Return the texts sorted, and by number the place of each among them."""
        texts = tuple(sorted(self._number_of))
        places = np.empty(len(texts), np.int32)
        for place, text in enumerate(texts):
            places[self._number_of[text]] = place
        return texts, places


def columns_of_rows(rows: Iterable[RelationRow]) -> RelationColumns:
    """Return the columns of rows, in their order."""
    ends, predicates, roots = _Codes(), _Codes(), _Codes()
    uids: list[str] = []
    # Arrays of Python, since a list of a million tuples takes ten times the memory.
    source, predicate, target = array("i"), array("i"), array("i")
    summary, gap, mixed = array("b"), array("b"), array("d")
    behind, first = array("i"), array("i", [0])
    for row in rows:
        uids.append(row.uid)
        source.append(ends.number(row.source))
        predicate.append(predicates.number(row.predicate))
        target.append(ends.number(row.target))
        summary.append(row.summary)
        gap.append(row.gap)
        mixed.append(row.mixed)
        behind.extend(map(roots.number, row.roots))
        first.append(len(behind))
    end_texts, end_places = ends.sorted()
    predicate_texts, predicate_places = predicates.sorted()
    root_texts, root_places = roots.sorted()
    return RelationColumns(
        ends=end_texts,
        predicates=predicate_texts,
        roots=root_texts,
        source=end_places[np.array(source, np.int32)],
        target=end_places[np.array(target, np.int32)],
        predicate=predicate_places[np.array(predicate, np.int32)],
        summary=np.array(summary, np.bool_),
        gap=np.array(gap, np.bool_),
        mixed=np.array(mixed, np.float64),
        order=_order(uids),
        root_first=np.array(first, np.int32),
        root=root_places[np.array(behind, np.int32)],
    )


def _order(uids: list[str]) -> Ints:
    """Return the place of each uid in their order."""
    places = np.empty(len(uids), np.int32)
    places[sorted(range(len(uids)), key=uids.__getitem__)] = np.arange(len(uids), dtype=np.int32)
    return places


def best_first(columns: RelationColumns, chosen: Flags) -> Numbers:
    """Return the numbers of some relations, the best supported first, then by uid."""
    numbers = np.flatnonzero(chosen)
    # By the last of these first.
    ranks = np.lexsort((columns.order[numbers], -columns.mixed[numbers]))
    ordered: Numbers = numbers[ranks]
    return ordered
