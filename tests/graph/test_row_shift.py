"""Rows of two files are numbered as if they were put into one list."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph.image import row_shift
from entrepot.graph.image.edit.row_plans import NEW, NewRow, RowPlan
from entrepot.graph.image.row_shift import RowShift

PLACES = st.integers(0, 7)
OFFSETS = np.cumsum([0, *range(7)])


@pytest.mark.parametrize("many", [0, 500])
@given(
    st.sets(st.integers(0, 6)),
    st.lists(PLACES, max_size=5),
    st.sets(PLACES),
    st.sets(st.integers(0, 6)).map(sorted),
)
def test_rows_that_differ_are_put_into_those_of_a_list(
    many: int, gone: set[int], before: list[int], dropped: set[int], asked: list[int]
) -> None:
    shift = RowShift(sorted(gone), sorted(before), 7)
    expected: list[tuple[bool, int]] = []
    for place in range(8):
        expected += [(True, n) for n, other in enumerate(shift.before) if other == place]
        expected += [(False, place)] * (place < 7 and place not in gone)
    left = [n for n in asked if n not in gone | dropped]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(row_shift, "MANY", many)
        moved = shift.moved(asked, dropped)
        values = shift.values(np.arange(7), np.arange(len(before)) + 10).tolist()
        plan = RowPlan.of(7, gone, [NewRow(each, "") for each in shift.before])
        moves = plan.moves.tolist()
        new_lists = [[10 + number] * number for number in range(len(before))]
        first, items = plan.lists(OFFSETS, np.repeat(np.arange(7), np.arange(7)), new_lists)

    assert [shift.origin(number) for number in range(len(shift))] == expected
    assert [expected[number] for number in shift.new] == [row for row in expected if row[0]]
    assert [shift.now(number) for number in sorted(gone)] == [None] * len(gone)
    assert [expected[number] for number in moved] == [(False, number) for number in left]
    assert values == [10 * is_new + number for is_new, number in expected]
    places = {row: place for place, row in enumerate(expected)}
    assert moves == [places.get((False, number), NEW) for number in range(7)]
    # Row `number` of either kind has its value so many times.
    assert np.diff(first).tolist() == [number for _, number in expected]
    assert items.tolist() == np.repeat(values, np.diff(first)).tolist()
    assert [run for run in plan.runs() if isinstance(run, int)] == shift.new
