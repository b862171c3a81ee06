"""What each relation of a fold joins and what supports it, as columns of numbers.

A question about all relations reads these columns, and makes objects only of the relations that it
prints. They are those of a fold in `fold_columns`, and are read from a file in `stored_columns`.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable
from dataclasses import dataclass
from itertools import compress, count
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

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
        starts = np.unique(source[is_end[target]]).tolist()
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
    joined: list[tuple[int, int, int]] = []
    marked: list[tuple[bool, bool]] = []
    mixed: list[float] = []
    behind: list[int] = []
    first = [0]
    for row in rows:
        uids.append(row.uid)
        joined.append(
            (ends.number(row.source), predicates.number(row.predicate), ends.number(row.target))
        )
        marked.append((row.summary, row.gap))
        mixed.append(row.mixed)
        behind.extend(map(roots.number, row.roots))
        first.append(len(behind))
    (end_texts, end_places), (predicate_texts, predicate_places) = (
        ends.sorted(),
        predicates.sorted(),
    )
    root_texts, root_places = roots.sorted()
    joins = np.array(joined, np.int32).reshape(-1, 3)
    marks = np.array(marked, np.bool_).reshape(-1, 2)
    return RelationColumns(
        ends=end_texts,
        predicates=predicate_texts,
        roots=root_texts,
        source=end_places[joins[:, 0]],
        target=end_places[joins[:, 2]],
        predicate=predicate_places[joins[:, 1]],
        summary=marks[:, 0].copy(),
        gap=marks[:, 1].copy(),
        mixed=np.array(mixed, np.float64),
        order=_order(uids),
        root_first=np.array(first, np.int32),
        root=root_places[np.array(behind, np.int32)],
    )


def _order(uids: list[str]) -> Ints:
    """Return the place of each uid in their order."""
    place_of = dict(zip(sorted(uids), count()))
    return np.fromiter(map(place_of.__getitem__, uids), np.int32, len(uids))


def best_first(columns: RelationColumns, chosen: Flags) -> Numbers:
    """Return the numbers of some relations, the best supported first, then by uid."""
    numbers = np.flatnonzero(chosen)
    # By the last of these first.
    ranks = np.lexsort((columns.order[numbers], -columns.mixed[numbers]))
    ordered: Numbers = numbers[ranks]
    return ordered
