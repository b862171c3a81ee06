"""The columns of the relations of a fold: those stored of its version, or made for it.

Of the relations of all days a day has some. Only those of which it lacks a claim or a denial are
made as objects; what the others join and what supports them is the same on both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from ..distinct import distinct
from ..fold import LISTINGS, Folded
from ..fold_arrays import Flags
from .arrays import Ints, offsets, spread
from .relation_columns import RelationColumns, columns_of_edges

Values = TypeVar("Values", bound=npt.NDArray[Any])


def columns_of(folded: Folded) -> RelationColumns:
    """Return the columns of the relations of a fold; they are kept with it."""
    if "columns" not in folded.made:
        folded.made["columns"] = _columns(folded)
    columns: RelationColumns = folded.made["columns"]
    return columns


def _columns(folded: Folded) -> RelationColumns:
    stored, difference = folded.made.get("stored columns"), folded.made.get("day")
    if stored:
        made: RelationColumns = stored()
        return made
    if difference:
        whole = columns_of(folded.made[LISTINGS])
        return columns_of_day(whole, folded, difference.present, difference.changed)
    return columns_of_edges(folded.edges.values())


def columns_of_day(
    whole: RelationColumns, folded: Folded, present: Flags, changed: Flags
) -> RelationColumns:
    """Return the columns of the relations of a day, in their order.

    Args:
        whole: The columns of the relations of all days.
        folded: The fold of the day.
        present: By relation of all days, whether the day has it.
        changed: By relation of all days, whether it lost a claim or a denial.
    """
    numbers = np.flatnonzero(present)
    is_new = changed[numbers]
    made = columns_of_edges(map(folded.edge_index.at, numbers[is_new].tolist()))
    kept = numbers[~is_new]
    where, whose = spread(whole.root_first, kept)
    ends = _Joined.of(whole.ends, made.ends, whole.source[kept], whole.target[kept])
    predicates = _Joined.of(whole.predicates, made.predicates, whole.predicate[kept])
    roots = _Joined.of(whole.roots, made.roots, whole.root[where])
    # The row of each statement: those of the relations as they were, then those made anew.
    rows = np.flatnonzero(~is_new)[whose]
    new_rows = np.repeat(np.flatnonzero(is_new), np.diff(made.root_first))
    row_of = np.concatenate((rows, new_rows))
    every_root = np.concatenate((roots.before[whole.root[where]], roots.after[made.root]))
    return RelationColumns(
        ends=ends.texts,
        predicates=predicates.texts,
        roots=roots.texts,
        source=_mixed(is_new, ends.before[whole.source[kept]], ends.after[made.source]),
        target=_mixed(is_new, ends.before[whole.target[kept]], ends.after[made.target]),
        predicate=_mixed(
            is_new, predicates.before[whole.predicate[kept]], predicates.after[made.predicate]
        ),
        summary=_mixed(is_new, whole.summary[kept], made.summary),
        gap=_mixed(is_new, whole.gap[kept], made.gap),
        mixed=_mixed(is_new, whole.mixed[kept], made.mixed),
        # A relation of a day has the uid that it has among those of all days.
        order=_ranks(whole.order[numbers]),
        root_first=offsets(row_of, len(numbers)),
        root=every_root[np.argsort(row_of, kind="stable")],
    )


@dataclass(frozen=True)
class _Joined:
    """Texts of two columns together, sorted: `before` and `after` are their places by number."""

    texts: tuple[str, ...]
    before: Ints
    after: Ints

    @classmethod
    def of(cls, before: Sequence[str], after: Sequence[str], *used: Ints) -> _Joined:
        """Join the texts of the first that are still used, and all of the second."""
        kept = distinct(np.concatenate(used)).tolist()
        texts = tuple(sorted({*after, *map(before.__getitem__, kept)}))
        place_of = dict(zip(texts, count()))
        places = np.full(len(before), -1, np.int32)
        places[kept] = [place_of[before[number]] for number in kept]
        return cls(texts, places, np.array(list(map(place_of.__getitem__, after)), np.int32))


def _mixed(is_new: Flags, kept: Values, made: Values) -> Values:
    """Return values in the order of the relations of the day."""
    mixed: Values = np.empty_like(kept, shape=len(is_new))
    mixed[~is_new] = kept
    mixed[is_new] = made
    return mixed


def _ranks(order: Ints) -> Ints:
    """Return the place of each number among the numbers."""
    ranks = np.empty(len(order), np.int32)
    ranks[np.argsort(order)] = np.arange(len(order), dtype=np.int32)
    return ranks
