"""Figures as cells print them: read by the mark that is declared or shown, never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.loaders.numerals import (
    UnreadFigure,
    WorkbookNumber,
    decimal_mark,
    read_figure,
)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("10000", 10000),
        ("75.5", 75.5),
        ("1234,56", 1234.56),
        ("12.345,67", 12345.67),
        ("12,345.67", 12345.67),
        ("1 234 567,8", 1234567.8),
        ("1\u00a0234,56", 1234.56),
        ("1\u2009234.5", 1234.5),
        ("1\u202f234", 1234),
        ("1'234.50", 1234.5),
        ("12,34,567.5", 1234567.5),
        ("1,234,567", 1234567),
        ("1.234.567", 1234567),
        ("0,75", 0.75),
        ("0,750", 0.75),
        ("１２３", 123),
        ("−5,5", -5.5),
    ],
)
def test_a_figure_with_one_meaning_is_read(printed: str, value: float) -> None:
    assert read_figure(printed) == value


@pytest.mark.parametrize(
    "printed",
    [
        "1,234",
        "1.234",
        "999,999",
        "nan",
        "inf",
        "1e5",
        "",
        "1,2,3",
        "1.2.3",
        "12 34",
        "1.",
        "5%",
        "1_000",
    ],
)
def test_what_is_no_figure_or_has_two_meanings_is_refused(printed: str) -> None:
    with pytest.raises(UnreadFigure):
        read_figure(printed)


def test_a_declared_mark_settles_what_has_two_meanings_and_refuses_what_contradicts_it() -> None:
    assert (read_figure("1,234", ","), read_figure("1,234", ".")) == (1.234, 1234)
    with pytest.raises(UnreadFigure):
        read_figure("1234.5", ",")


def test_a_column_shows_its_mark_only_where_its_cells_agree() -> None:
    assert decimal_mark(["1,234", "0,75", "10"]) == ","
    assert decimal_mark(["1,234", "1,234,567"]) == "."
    assert decimal_mark(["1,234", "2,345"]) == ""
    assert decimal_mark(["0,75", "1.5"]) == ""


def test_a_number_of_a_workbook_has_its_point_whatever_the_column_shows() -> None:
    assert read_figure(WorkbookNumber("1.234").strip(), ",") == 1.234


@given(st.integers(0, 10**9), st.integers(0, 99), st.sampled_from([".", ","]))
def test_a_figure_is_the_same_with_and_without_marks_between_its_thousands(
    whole: int, cents: int, mark: str
) -> None:
    between = "," if mark == "." else "."
    plain = f"{whole}{mark}{cents:02d}"
    grouped = f"{whole:,}".replace(",", between) + f"{mark}{cents:02d}"
    value = float(f"{whole}.{cents:02d}")
    assert read_figure(plain, mark) == read_figure(grouped, mark) == value
