"""Chains of shipments: against plain loops on drawn rows, and one by one on rows that mislead."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from drawn_shipments import DrawnRow, enumerated, keep, rows, uid
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.loaders.shipments.chains import ChainsFound, ShipmentChain, find_chains
from entrepot.loaders.shipments.flows import Choice

Find = Callable[[str], tuple[str, str]]
EVERYTHING = 10_000


def plain(record: str) -> tuple[str, str]:
    """Return the entity of a record: each is one of its own, and a firm."""
    return record.removeprefix("shipments:"), "party"


def found_in(
    drawn: Sequence[DrawnRow],
    choice: Choice,
    find: Find = plain,
    aside: Sequence[str] = (),
    top: int = EVERYTHING,
    with_rows: bool = False,
) -> ChainsFound:
    with tempfile.TemporaryDirectory() as folder:
        return find_chains(keep(drawn, Path(folder)), choice, find, aside, top, with_rows)


def key(chain: ShipmentChain) -> tuple[tuple[str, str, str, str], tuple[str, str, str, str]]:
    source, middle, target = chain.parties
    first, second = chain.first, chain.second
    return (
        (first.dataset, source, middle, first.hs6),
        (second.dataset, middle, target, second.hs6),
    )


@settings(max_examples=60)
@given(
    st.lists(rows(), min_size=1, max_size=30),
    st.sampled_from((4, 6)),
    st.sampled_from((0, 1)),
    st.integers(1, 40),
)
def test_leads_are_those_of_plain_loops(
    drawn: list[DrawnRow], digits: int, least: int, most: int
) -> None:
    expected, returns, same_day = enumerated(drawn, digits, least, most)
    if all(row.left_out for row in drawn):
        return
    found = found_in(drawn, Choice(digits, least, most, 100))
    assert (found.total, found.returns, found.same_day) == (len(expected), returns, same_day)
    assert found.capped == ()
    leads = {key(chain): chain for chain in found.chains}
    assert leads.keys() == expected.keys()
    for lead, told in expected.items():
        chain = leads[lead]
        assert (chain.first.in_window, chain.second.in_window) == told.rows
        assert (chain.least_days, chain.measure, chain.amount) == (
            told.least,
            told.measure,
            told.amount,
        )
        if told.amount is not None:
            whole = chain.first.weight if told.measure == "weight" else chain.first.value
            assert chain.share_of_first == told.amount / (whole or 0)
    shares = [_order(chain) for chain in found.chains]
    assert shares == sorted(shares)


def _order(chain: ShipmentChain) -> tuple[float, int]:
    share = -1.0
    if chain.share_of_first is not None and chain.share_of_second is not None:
        share = min(chain.share_of_first, chain.share_of_second)
    return -share, -(chain.first.in_window + chain.second.in_window)


def row(
    ends: str, day: int, weight: int | None = 1, code: str = "848210", dataset: str = "one"
) -> DrawnRow:
    """Return a row; `ends` such as "ab" are its sender and its consignee."""
    return DrawnRow(dataset, ends[0], ends[1], code, day, weight, None)


SIX = Choice(6, 1, 30, 100)


def test_the_shares_say_what_could_have_gone_on_and_nothing_counts_twice() -> None:
    drawn = [row("ab", 0, 100), row("ab", 60, 1), row("bc", 2, 1), row("bc", 61, 100)]
    (chain,) = found_in(drawn, SIX).chains
    # Of 101 kg each, one kilogram could have gone on after either of the two.
    assert (chain.amount, chain.share_of_first, chain.share_of_second) == (2, 2 / 101, 2 / 101)
    assert (chain.first.in_window, chain.second.in_window, chain.least_days) == (2, 2, 1)


def test_a_shipment_of_the_same_day_counts_only_where_asked_for() -> None:
    drawn = [row("ab", 5), row("bc", 5)]
    found = found_in(drawn, SIX)
    assert (found.total, found.same_day) == (0, 1)
    (chain,) = found_in(drawn, Choice(6, 0, 30, 100)).chains
    assert chain.least_days == 0


def test_a_return_to_the_sender_is_no_lead() -> None:
    found = found_in([row("ab", 5), row("ba", 9)], SIX)
    assert (found.total, found.returns) == (0, 1)


def test_records_that_are_one_entity_are_one_party() -> None:
    def joined(record: str) -> tuple[str, str]:
        return ("b" if record == "shipments:c" else plain(record)[0]), "party"

    drawn = [row("ab", 5, 4), row("cd", 9, 4)]
    assert found_in(drawn, SIX).total == 0
    # What is sent from one name of a party to another goes nowhere.
    (chain,) = found_in([*drawn, row("bc", 7)], SIX, joined).chains
    assert (chain.parties, chain.share_of_first) == (("a", "b", "d"), 1)


@pytest.mark.parametrize(
    ("family", "persons", "leads"),
    [("person", 2, 0), ("state", 0, 0), ("group", 0, 0), ("party", 0, 1)],
)
def test_nothing_passes_a_person_a_state_or_a_group(family: str, persons: int, leads: int) -> None:
    def find(record: str) -> tuple[str, str]:
        return plain(record)[0], family if record == "shipments:b" else "party"

    found = found_in([row("ab", 5), row("bc", 9)], SIX, find)
    assert (found.total, found.persons) == (leads, persons)


def test_claims_that_a_review_set_aside_have_no_rows() -> None:
    drawn = [row("ab", 5, 3), row("ab", 40, 4), row("bc", 9, 4), row("bc", 45, 4)]
    (chain,) = found_in(drawn, SIX).chains
    assert (chain.first.shipments, chain.first.weight) == (2, 7)
    set_aside = uid("one", "a", "b", "848210", "2024-01")
    found = found_in(drawn, SIX, aside=[set_aside])
    (chain,) = found.chains
    assert (found.reviewed, chain.first.shipments, chain.first.weight) == (1, 1, 4)
    assert set_aside not in chain.first.claims


def test_a_distributor_is_capped_and_that_is_said() -> None:
    drawn = [row("ab", 5, 9), row("bc", 9, 9), row("bd", 9, 2)]
    found = found_in(drawn, Choice(6, 1, 30, 1))
    (chain,) = found.chains
    # The consignee of the most weight is kept.
    assert (chain.parties, chain.consignees) == (("a", "b", "c"), 2)
    assert [(each.party, each.side, each.partners) for each in found.capped] == [
        ("b", "consignees", 2)
    ]
    assert found.capped_total == 1
    # A party that is asked for is not left out.
    assert found_in(drawn, Choice(6, 1, 30, 1, target="d")).total == 1


def test_two_sets_are_never_added_up_and_their_values_not_compared() -> None:
    first = DrawnRow("one", "a", "b", "848210", 5, None, 10)
    again = DrawnRow("other", "a", "b", "848210", 5, None, 10)
    second = DrawnRow("other", "b", "c", "848210", 9, None, 10)
    found = found_in([first, again, second], SIX)
    assert [(chain.first.dataset, chain.measure) for chain in found.chains] == [
        ("other", "value"),
        ("one", ""),
    ]
    assert [chain.first.value for chain in found.chains] == [10, 10]


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        ({"source": "a"}, 1),
        ({"source": "b"}, 0),
        ({"middle": "b"}, 1),
        ({"target": "c"}, 1),
        ({"target": "nobody"}, 0),
        ({"hs": "8482"}, 1),
        ({"hs": "85"}, 0),
    ],
)
def test_a_question_can_name_the_parties_and_the_code(asked: dict[str, str], total: int) -> None:
    drawn = [row("ab", 5), row("bc", 9)]
    assert found_in(drawn, Choice(6, 1, 30, 100, **asked)).total == total


def test_codes_of_one_heading_are_leads_of_their_own() -> None:
    drawn = [row("ab", 5), row("bc", 9), row("bd", 9, code="848220")]
    assert [chain.parties for chain in found_in(drawn, SIX).chains] == [("a", "b", "c")]
    four = found_in(drawn, Choice(4, 1, 30, 100))
    assert [chain.parties for chain in four.chains] == [("a", "b", "d")]


def test_a_lead_opens_to_its_rows_in_the_window_only() -> None:
    drawn = [row("ab", 5), row("ab", 70), row("bc", 9), row("bc", 2)]
    assert [chain.rows for chain in found_in(drawn, SIX).chains] == [None]
    (chain,) = found_in(drawn, SIX, with_rows=True).chains
    assert chain.rows is not None
    days = [[each.day for each in part] for part in chain.rows]
    assert days == [["2024-01-06"], ["2024-01-10"]]


def test_a_party_in_the_middle_that_declares_is_said_to() -> None:
    own = replace(row("ab", 5), declarant=" b")
    others = replace(row("dc", 1, code="854231"), declarant="B")
    (chain,) = found_in([own, row("ab", 6), others, row("bc", 9)], SIX).chains
    assert chain.declared == (1, 1)
