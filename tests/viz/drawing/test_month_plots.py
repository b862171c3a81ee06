"""Small multiples by month: every bar, mark and word that is drawn is counted."""

from __future__ import annotations

import re

import pytest
from defusedxml import ElementTree
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph.analysis.sanctions_packages import PACKAGES, packages_between
from entrepot.graph.monthly_trade import months_between
from entrepot.viz.drawing.month_plots import MonthMark, MonthPanel, small_multiples
from entrepot.viz.reports.trade_sections import _round_above
from entrepot.viz.words import english

MARKS = (
    MonthMark("2022-02", "2", solid=True),
    MonthMark("2022-03", "3–4"),
    MonthMark("2024-01", "99"),
)


def panel(
    values: dict[str, float], partial: frozenset[str] = frozenset(), *, estimated: bool = False
) -> MonthPanel:
    return MonthPanel("Tier 1 & <2>", values, partial, 10.0, "EUR 10", estimated, "spoken")


def bars(svg: str) -> list[tuple[str, str]]:
    """Return the fill and height of each bar; the ground of the picture is none."""
    return re.findall(r'height="([\d.]+)" fill="([^"]+)" stroke=', svg)


def test_a_month_without_trade_has_no_bar_and_one_that_is_not_whole_is_hollow() -> None:
    values = {"2022-01": 5.0, "2022-02": 0.0, "2022-03": 10.0}
    svg, spoken = small_multiples(
        [panel(values, frozenset({"2022-03"})), panel({"2022-02": 1.0}, estimated=True)],
        MARKS,
        "Title",
        english(),
    )
    ElementTree.fromstring(svg)
    assert bars(svg) == [("42", "#12507b"), ("84", "#fbfaf7"), ("8.4", "url(#months-hatch)")]
    assert spoken == "By month. spoken; spoken."
    assert "Tier 1 &amp; &lt;2&gt;" in svg


def test_days_are_marked_in_every_panel_and_those_outside_in_none() -> None:
    values = dict.fromkeys(months_between("2022-01", "2022-12"), 1.0)
    svg, _ = small_multiples([panel(values), panel(values)], MARKS, "Title", english())
    assert [svg.count(f">{label}</text>") for label in ("2", "3–4", "99")] == [2, 2, 0]
    assert svg.count('stroke-dasharray="1.5 2.5"') == 2


def test_the_same_figures_give_the_same_bytes() -> None:
    panels = [panel({"2022-01": 5.0})]
    drawn = [small_multiples(panels, MARKS, "Title", english()) for _ in range(2)]
    assert drawn[0] == drawn[1]


@given(
    st.dictionaries(
        st.sampled_from(months_between("2019-01", "2022-12")), st.floats(0, 10), min_size=1
    )
)
def test_there_is_a_bar_for_each_month_with_trade_inside_the_picture(
    values: dict[str, float],
) -> None:
    svg, _ = small_multiples([panel(values)], MARKS, "Title", english())
    assert len(bars(svg)) == sum(value > 0 for value in values.values())
    assert all(0.5 <= float(height) <= 84 for height, _ in bars(svg))


@pytest.mark.parametrize(
    ("value", "above"),
    [(0, 1), (1, 1), (1.2, 2), (2.4, 2.5), (4, 5), (9.9, 10), (410_000, 500_000), (1e6, 1e6)],
)
def test_the_top_of_a_panel_is_the_next_round_number(value: float, above: float) -> None:
    assert _round_above(value) == above


@given(st.floats(0.001, 1e12))
def test_no_bar_is_higher_than_the_top(value: float) -> None:
    assert value <= _round_above(value) <= max(10 * value, 1)


def test_packages_are_in_the_order_of_their_days_without_a_gap() -> None:
    assert [package.number for package in PACKAGES] == list(range(2, 20))
    assert [package.day for package in PACKAGES] == sorted(package.day for package in PACKAGES)
    assert packages_between("2021-01", "2022-01") == ()
