"""Ownership by regime, on made cases: thresholds, sums, chains, ranges, control, dates."""

from __future__ import annotations

import itertools
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.graph.analysis.ownership import REGIMES
from entrepot.graph.analysis.ownership.blocking import Control, Stake, Verdict, judge, rule_on
from entrepot.graph.dates import Interval
from entrepot.graph.errors import BadInput

ON = "2025-10-15"  # every regime in force
EVER = Interval()


def stake(owner: str, owned: str, percent: str, claim: str, interval: Interval = EVER) -> Stake:
    """Return a stake from a percentage such as `50`, `33.3` or `25-50`."""
    low, _, high = percent.partition("-")
    bounds = Fraction(low) / 100, Fraction(high or low) / 100
    return Stake(owner, owned, *bounds, claim, interval)


def asked(
    regime: str,
    stakes: list[Stake],
    listed: set[str],
    on: str = ON,
    controls: tuple[Control, ...] = (),
) -> Verdict:
    return judge("X", stakes, listed, REGIMES[regime], on, controls)


@pytest.mark.parametrize(
    ("regime", "fifty", "two_quarters", "more"),
    [
        ("ofac", "blocked", "blocked", "blocked"),
        ("eu", "blocked", "blocked", "blocked"),
        ("uk", "not blocked", "not blocked", "blocked"),
        ("bis", "blocked", "blocked", "blocked"),
    ],
)
def test_exactly_half_two_quarters_and_just_more(
    regime: str, fifty: str, two_quarters: str, more: str
) -> None:
    assert asked(regime, [stake("A", "X", "50", "c1")], {"A"}).verdict == fifty
    assert (
        asked(
            regime, [stake("A", "X", "25", "c1"), stake("B", "X", "25", "c2")], {"A", "B"}
        ).verdict
        == two_quarters
    )
    assert asked(regime, [stake("A", "X", "50.01", "c1")], {"A"}).verdict == more
    assert asked(regime, [stake("A", "X", "49.99", "c1")], {"A"}).verdict == "not blocked"
    assert asked(regime, [stake("A", "X", "100", "c1")], {"B"}).verdict == "not blocked"


def test_a_party_over_the_threshold_counts_with_its_whole_stake() -> None:
    """50% of 50% is 25% by multiplication, and blocked by the rule."""
    half = [stake("A", "M", "50", "c1"), stake("M", "X", "50", "c2")]
    found = asked("ofac", half, {"A"})
    assert (found.verdict, found.low) == ("blocked", Fraction(1, 2))
    assert [(c.owner, c.claim, c.because) for c in found.contributions] == [
        ("M", "c2", "owned or controlled by designated parties")
    ]
    quarter = [stake("A", "M", "25", "c1"), stake("M", "X", "100", "c2")]
    assert asked("ofac", quarter, {"A"}).verdict == "not blocked"
    both_ways = [
        stake("A", "M", "50", "c1"),
        stake("M", "X", "40", "c2"),
        stake("A", "X", "10", "c3"),
    ]
    assert asked("ofac", both_ways, {"A"}).verdict == "blocked"
    assert asked("uk", both_ways, {"A"}).verdict == "not blocked"
    assert (
        asked(
            "uk",
            [stake("A", "M", "51", "c1"), stake("M", "X", "45", "c2"), stake("A", "X", "10", "c3")],
            {"A"},
        ).verdict
        == "blocked"
    )


def test_the_uk_does_not_add_up_two_persons_even_through_one_firm() -> None:
    stakes = [
        stake("A", "M", "30", "c1"),
        stake("B", "M", "30", "c2"),
        stake("M", "X", "100", "c3"),
    ]
    assert asked("uk", stakes, {"A", "B"}).verdict == "not blocked"
    assert asked("ofac", stakes, {"A", "B"}).verdict == "blocked"


def test_a_ring_of_holdings_ends() -> None:
    ring = [
        stake("M", "N", "60", "c1"),
        stake("N", "M", "40", "c2"),
        stake("A", "M", "30", "c3"),
        stake("N", "X", "90", "c4"),
    ]
    assert asked("ofac", ring, {"A"}).verdict == "not blocked"
    assert (
        asked("ofac", [*ring[:2], stake("A", "M", "50", "c3"), ring[3]], {"A"}).verdict == "blocked"
    )


def test_a_range_over_the_threshold_cannot_be_said() -> None:
    found = asked("ofac", [stake("A", "X", "25-50", "c1")], {"A"})
    assert (found.verdict, found.low, found.high) == (
        "cannot be said",
        Fraction(1, 4),
        Fraction(1, 2),
    )
    assert asked("uk", [stake("A", "X", "25-50", "c1")], {"A"}).verdict == "not blocked"
    assert asked("ofac", [stake("A", "X", "50-75", "c1")], {"A"}).verdict == "blocked"


def test_control_is_a_cited_finding_and_counts_only_where_the_rule_says_so() -> None:
    control = (Control("A", "X", "c9"),)
    for regime, verdict in (
        ("eu", "blocked"),
        ("uk", "blocked"),
        ("ofac", "not blocked"),
        ("bis", "not blocked"),
    ):
        found = asked(regime, [stake("A", "X", "10", "c1")], {"A"}, controls=control)
        assert found.verdict == verdict
        assert [c.claim for c in found.controlled] == (["c9"] if verdict == "blocked" else [])
    assert (
        asked(
            "eu", [stake("M", "X", "60", "c1")], {"A"}, controls=(Control("A", "M", "c9"),)
        ).verdict
        == "blocked"
    )


def test_rules_have_dates() -> None:
    two = [stake("A", "X", "25", "c1"), stake("B", "X", "25", "c2")]
    assert asked("ofac", two, {"A", "B"}, "2014-08-12").verdict == "not blocked"
    assert asked("ofac", two, {"A", "B"}, "2014-08-13").verdict == "blocked"
    half = [stake("A", "X", "50", "c1")]
    assert asked("eu", half, {"A"}, "2024-07-02").verdict == "not blocked"
    assert asked("eu", half, {"A"}, "2024-07-03").verdict == "blocked"
    assert asked("bis", half, {"A"}, "2025-09-28").verdict == "no rule in force"
    assert asked("bis", half, {"A"}, "2025-09-29").verdict == "blocked"
    assert asked("bis", half, {"A"}, "2026-01-01").verdict == "no rule in force"
    assert "suspended" in asked("bis", half, {"A"}, "2026-01-01").because


def test_every_rule_is_cited_dated_and_says_whether_its_text_was_read() -> None:
    for rules in REGIMES.values():
        assert [r.begins for r in rules] == sorted(r.begins for r in rules)
        for earlier, later in itertools.pairwise(rules):
            assert earlier.ends < later.begins
        for rule in rules:
            assert rule.citation
            assert rule.read
            assert rule_on(rules, rule.begins) is rule


def test_stakes_have_dates() -> None:
    sold = [stake("A", "X", "60", "c1", Interval("2020", "2024-12"))]
    assert asked("ofac", sold, {"A"}, "2024-06").verdict == "blocked"
    assert asked("ofac", sold, {"A"}, "2025-06").verdict == "not blocked"


def test_a_designated_party_is_blocked_by_itself() -> None:
    found = asked("ofac", [], {"X"})
    assert (found.verdict, found.because) == ("blocked", "itself designated")


shares = st.lists(
    st.tuples(st.sampled_from("ABM"), st.sampled_from("MNX"), st.integers(0, 33)), max_size=7
)


@settings(max_examples=200, deadline=None)
@given(shares, st.sampled_from(sorted(REGIMES)), st.randoms(use_true_random=False))
def test_another_owner_listed_never_unblocks_and_order_is_nothing(
    rows: list[tuple[str, str, int]], regime: str, rng: object
) -> None:
    unique = {(o, x): n for o, x, n in rows if o != x}
    stakes = [stake(o, x, str(n), f"{o}{x}") for (o, x), n in unique.items()]
    order = {"not blocked": 0, "cannot be said": 1, "blocked": 2}
    one, two = asked(regime, stakes, {"A"}), asked(regime, stakes, {"A", "B"})
    assert order[one.verdict] <= order[two.verdict]
    rng.shuffle(stakes)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert asked(regime, stakes, {"A"}) == one


def test_an_invalid_date_is_refused() -> None:
    with pytest.raises(BadInput, match="is not a valid date"):
        asked("ofac", [], {"A"}, "2024-02-30")
