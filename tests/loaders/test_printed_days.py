"""Days as cells print them: by the order that is stated or shown, never by a guess."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph.errors import BadInput
from entrepot.loaders.printed_days import (
    DAY_FIRST,
    MIXED,
    MONTH_FIRST,
    UnreadDay,
    WorkbookDay,
    day_order,
    read_day,
    refuse_swapped,
)

DAYS = st.dates(date(1970, 1, 1), date(2068, 12, 31))


@pytest.mark.parametrize(
    ("printed", "order"),
    [
        *(("5-Jun-24", ""), ("05-JUN-2024", ""), ("Jun-05-2024", ""), ("June 5, 2024", "")),
        *(("«05» червня 2024 року", ""), ("5 июня 2024 г.", ""), ("5 juin 2024", "")),
        *(("2024年6月5日", ""), ("2024/6/5", ""), ("05.06.2024", ""), ("05.06.2024 13:45", "")),
        *(("05.06.24", DAY_FIRST), ("06.05.2024", MONTH_FIRST), ("6/5/24", MONTH_FIRST)),
    ],
)
def test_the_fifth_of_june_is_read_in_the_forms_of_its_countries(printed: str, order: str) -> None:
    assert read_day(printed, order) == "2024-06-05"


@pytest.mark.parametrize(
    ("printed", "order", "right"),
    [
        ("05/06/2024", "", "an order that is declared"),
        ("05.06.2024", MIXED, "an order that is declared"),
        ("05.06.24", "", "the year has two digits"),
        ("13.06.2024", MONTH_FIRST, "a day such as"),
        ("06.13.2024", "", "a day such as"),
        ("45448", "", "formatted as a date"),
    ],
)
def test_a_day_that_may_be_another_is_refused(printed: str, order: str, right: str) -> None:
    with pytest.raises(UnreadDay, match=right):
        read_day(printed, order)


@given(DAYS, st.sampled_from("./-"), st.sampled_from(["%Y", "%y"]))
def test_a_stated_order_holds_whatever_stands_between_the_numbers(
    day: date, mark: str, year: str
) -> None:
    for order, form in ((DAY_FIRST, "%d{0}%m{0}"), (MONTH_FIRST, "%m{0}%d{0}")):
        printed = day.strftime(form.format(mark) + year)
        if year == "%Y" or day.year >= 1969:
            assert read_day(printed, order) == day.isoformat()


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["05.06.2024", "06.13.2024"], MONTH_FIRST),
        (["05.06.2024", "05.05.2024"], ""),
        (["05.06.2024", "06/13/2024"], MIXED),
        (["13.06.2024", "06.13.2024"], MIXED),
        (["13.06.24", "06.13.24"], ""),
    ],
)
def test_a_column_shows_an_order_only_where_its_cells_agree(cells: list[str], order: str) -> None:
    assert day_order(cells) == order


def test_dates_beside_texts_that_no_spreadsheet_took_for_dates_are_refused() -> None:
    made = WorkbookDay("2024-05-06")
    refuse_swapped([made, WorkbookDay("2024-06-13"), "13/06/2024"], "a.xlsx Date")
    refuse_swapped([made, "2024-06-13", "06/05/2024", "May 2024"], "a.xlsx Date")
    with pytest.raises(BadInput, match=r"a.xlsx Date: .*texts such as 13/06/2024.*changed places"):
        refuse_swapped([made, "13/06/2024"], "a.xlsx Date")
