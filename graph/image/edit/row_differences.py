"""Which rows of one file stand in another one too."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..stored_rows import StoredRows
from .row_plans import NewRow, RowPlan


def row_differences(old: StoredRows[Any], new: StoredRows[Any]) -> RowPlan:
    """Return the rows of one section by where they stand in that of another file.

    Rows are the same if they have the same bytes, as long as their order is the same too. Of rows
    that are read together with those of the other file, it is known already which differ.

    Args:
        old: The rows of the other file.
        new: The rows, of which the new ones are given without their content.
    """
    known = new.shift_from(old)
    if known is not None:
        inserted = list(map(NewRow, known.before, map(new.key, known.new)))
        return RowPlan.of(len(old), known.gone, inserted)
    marks = [_marks(rows) for rows in (old, new)]
    kept = np.isin(marks[0], marks[1])
    origin = np.flatnonzero(kept)
    places = np.flatnonzero(np.isin(marks[1], marks[0]))
    # The marks of different rows are seldom equal, and rows seldom change places.
    if len(origin) != len(places) or not np.array_equal(marks[0][origin], marks[1][places]):
        return _all_new(old, new)
    fresh = np.setdiff1d(np.arange(len(new)), places)
    following = np.append(origin, len(old))[np.searchsorted(places, fresh)]
    inserted = list(map(NewRow, following.tolist(), map(new.key, fresh.tolist())))
    gone = np.flatnonzero(~kept).tolist()
    plan = RowPlan.of(len(old), gone, inserted)
    # Equal marks only make equal rows likely. What is said to be the same is compared, byte by
    # byte, in stretches as long as they come.
    place = 0
    for run in plan.runs():
        if isinstance(run, int):
            place += 1
            continue
        length = run[1] - run[0]
        if old.stretch(*run) != new.stretch(place, place + length):
            return _all_new(old, new)
        place += length
    return plan


def _marks(rows: StoredRows[Any]) -> np.ndarray[Any, Any]:
    """Return a number for each row that follows from its bytes."""
    # The hash of the key in all bits, and the checksum of the whole row in the upper ones: both are
    # stored, so that no row is read for this. Hashes are stored in their own order, not the rows'.
    marks: np.ndarray[Any, Any] = rows.stored.by_row ^ (
        rows.stored.sums.astype(np.uint64) << np.uint64(32)
    )
    return marks


def _all_new(old: StoredRows[Any], new: StoredRows[Any]) -> RowPlan:
    # Always right, if not always short: nothing is said to be the same.
    return RowPlan.of(len(old), range(len(old)), [NewRow(0, key) for key in new])
