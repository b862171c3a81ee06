"""Single events do not corroborate each other: calls and voyages of different days stay apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval
from entrepot.graph.fold import Folded, fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Record
from entrepot.graph.schema import schema
from entrepot.graph.support import read_table

TABLE = read_table()
RECORDS = [
    Record("t:ship", "Vessel", "ship"),
    Record("t:port", "Place", "port"),
    Record("t:paper", "Company", "paper"),
]
IDS = identify([*RECORDS, Record("t:a", "Company", "a"), Record("t:b", "Company", "b")])
BASE = Claim(
    uid="",
    fact="f",
    subject="t:ship",
    predicate="CALLED_AT",
    object="t:port",
    level="shipment",
    asserter="t:paper",
    document="t:doc",
    grade="B2",
    known_by="2024-12-31",
)

Call = tuple[str, str, str]  # voice, first day, last day


def folded(calls: Sequence[Call], **more: Any) -> Folded:
    claims = [
        replace(BASE, uid=f"t:{n}", voice=v, root=f"{v}:2024:{n}", interval=Interval(a, b), **more)
        for n, (v, a, b) in enumerate(calls)
    ]
    return fold_claims(claims, IDS, TABLE)


@pytest.mark.parametrize(
    ("calls", "events"),
    [
        (
            [("A", "2024-03-12", "2024-03-12"), ("B", "2024-03-12", "2024-03-14")],
            {("2024-03-12", "AB")},
        ),
        (
            [("A", "2024-03-12", "2024-03-12"), ("B", "2024-10-01", "2024-10-01")],
            {("2024-03-12", "A"), ("2024-10-01", "B")},
        ),
        (
            [
                ("A", "2024-03-10", "2024-03-14"),
                ("B", "2024-03-12", "2024-03-16"),
                ("C", "2024-03-10", ""),
            ],
            {("2024-03-10", "AC"), ("2024-03-12", "B")},
        ),
        (
            [("A", "2024-03", "2024-03"), ("B", "2024-03-20", "2024-03-20")],
            {("2024-03", "A"), ("2024-03-20", "B")},
        ),
        (
            [("A", "", "2024-03"), ("B", "2024-03-20", "2024-03-20")],
            {("", "A"), ("2024-03-20", "B")},
        ),
        ([("A", "", ""), ("B", "", "")], {("", "AB")}),
    ],
)
def test_voices_are_counted_within_an_event(
    calls: Sequence[Call], events: set[tuple[str, str]]
) -> None:
    found = folded(calls)
    assert {(e.event, "".join(e.voices)) for e in found.edges.values()} == events
    several = {e.event for e in found.edges.values() if e.word == "documented by several voices"}
    assert several == {event for event, voices in events if len(voices) > 1}


def test_what_goes_on_is_one_relation() -> None:
    found = folded(
        [("A", "2022-01-01", "2022-02-01"), ("B", "2024-10-01", "2024-11-01")],
        subject="t:a",
        predicate="SUPPLIES",
        object="t:b",
        level="firm",
    )
    (edge,) = found.edges.values()
    assert (edge.event, edge.voices) == ("", ("A", "B"))


DAYS = st.dates(date(2024, 1, 1), date(2024, 1, 8)).map(date.isoformat)


@given(st.lists(st.tuples(st.sampled_from("ABC"), DAYS), min_size=1, max_size=6))
def test_each_day_is_an_event_with_the_voices_of_that_day(calls: list[tuple[str, str]]) -> None:
    every = [(v, d, d) for v, d in calls]
    found = folded(every)
    assert sum(len(e.claims) for e in found.edges.values()) == len(every)
    by_day: dict[str, set[str]] = {}
    for voice, day, _ in every:
        by_day.setdefault(day, set()).add(voice)
    assert {(e.event, frozenset(e.voices)) for e in found.edges.values()} == {
        (d, frozenset(v)) for d, v in by_day.items()
    }


@given(st.lists(st.tuples(st.sampled_from("ABC"), DAYS, DAYS), min_size=2, max_size=6))
def test_one_claim_less_changes_no_other_event(calls: list[tuple[str, str, str]]) -> None:
    every = [(v, min(a, b), max(a, b)) for v, a, b in calls]
    whole = {e.uid: e for e in folded(every).edges.values()}
    for edge in folded(every[:-1]).edges.values():
        assert set(edge.claims) <= set(whole[edge.uid].claims)
        assert edge.support.mixed <= whole[edge.uid].support.mixed + 1e-12


def test_calls_of_one_ship_on_different_days_stand_apart_in_the_bundled_case(case: Case) -> None:
    ids, found = case.identities, case.fold()
    calls = [
        e
        for e in found.edges.values()
        if e.predicate == "CALLED_AT" and ids.entities[e.source].name == "Lady R"
    ]
    at_rason = [e for e in calls if ids.entities[e.target].name.startswith("Port of Rajin")]
    assert len({e.event for e in at_rason}) == len(at_rason) > 1
    for edge in found.edges.values():
        event = schema().predicates[edge.predicate].event
        assert {found.claims[c].interval.start if event else "" for c in edge.claims} == {
            edge.event
        }
