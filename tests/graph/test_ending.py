"""The end of what a claim states; the day of the statement is not the end.

The whole table of movements and uses of the bundled case is compared.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.analysis.whatif import over
from entrepot.graph.dates import Interval
from entrepot.graph.ending import END, OPEN, PERIOD, ending, holds, stated_on
from entrepot.graph.model import Claim, Edge
from entrepot.graph.schema import schema

SOURCES = Path(__file__).resolve().parents[2] / "loaders" / "sources"
BASE = Claim(
    "x:1",
    "F",
    "x:a",
    "SUPPLIES",
    "x:b",
    root="a-body:2024-06-15:a briefing",
    known_by="2024-06-20",
    grade="B2",
)


def claim(start: str, end: str, root: str = BASE.root, known_by: str = BASE.known_by) -> Claim:
    return replace(BASE, interval=Interval(start, end), root=root, known_by=known_by)


@pytest.mark.parametrize(
    ("start", "end", "rule", "stated"),
    [
        ("", "", OPEN, ""),
        ("2023", "", OPEN, ""),
        ("", "2024-06-15", OPEN, ""),  # the day of the statement
        ("2023-09", "2024-06-15", OPEN, ""),
        ("", "2024-06-20", OPEN, ""),  # the day on which it became public
        ("", "2024-06-17", OPEN, ""),  # between the two
        ("2023", "2024", OPEN, ""),  # the year of the statement
        ("2024", "2024", OPEN, ""),
        ("", "2024-06", OPEN, ""),
        ("2024-06-15", "2024-06-15", PERIOD, "2024-06-15"),  # one stated day
        ("2023-01", "2023-12-01", PERIOD, "2023-12-01"),
        ("2023", "2023", PERIOD, "2023"),
        ("", "2024-05", END, "2024-05"),
        ("2024-01-01", "2024-12-31", PERIOD, "2024-12-31"),  # foreseen
    ],
)
def test_an_end_is_one_that_the_claim_states(start: str, end: str, rule: str, stated: str) -> None:
    found = ending(claim(start, end))
    assert (found.rule, found.end) == (rule, stated)


def test_the_day_of_a_statement_is_that_of_its_first_utterance() -> None:
    assert stated_on(BASE) == "2024-06-15"
    assert stated_on(replace(BASE, root="a-body:undated:a page")) == "2024-06-20"
    assert stated_on(replace(BASE, root="body:2024-06-15:a", known_by="")) == "2024-06-15"


@pytest.mark.parametrize(
    ("start", "end", "day", "said"),
    [
        ("2023", "2023-12-31", "2022-12-31", False),
        ("2023", "2023-12-31", "2023-06-01", None),  # some day of 2023
        ("2023-02-01", "2023-12", "2023-06-01", True),
        ("2023-02-01", "2023-12", "2023-12-05", None),
        ("2023-02-01", "2023-12", "2024-01-01", False),
        ("2023-02-01", "2024-06-15", "2026-01-01", True),
        ("", "2024-06-15", "2020-01-01", True),
    ],
)
def test_what_held_on_a_day(start: str, end: str, day: str, said: bool | None) -> None:
    assert holds(claim(start, end), day) is said


def legs(case: Case) -> list[Edge]:
    """Return the edges along which goods move, and those that may open or close a route."""
    rules = schema().predicates
    found = case.fold().edges.values()
    return [
        e
        for e in found
        if rules[e.predicate].moves == "forward"
        or rules[e.predicate].opens
        or rules[e.predicate].closes
    ]


def rows() -> Mapping[str, Mapping[str, str]]:
    """Return the rows that people wrote, by the uid of their claim."""
    found = {}
    for path in sorted(SOURCES.glob("*/claims.csv")):
        with path.open(encoding="utf-8", newline="") as text:
            for row in csv.DictReader(text):
                found[f"{path.parent.name.replace('_', '-')}:{row['key']}"] = row
    return found


def by_rule(row: Mapping[str, str]) -> str:
    """Return the rule for a row: read from its cells, without the code that is tested."""
    start, end = row["from"], row["to"]
    said = row["root"].split(":")[1].replace("undated", row["known_by"])
    one_day = len(end) == 10 and start == end
    if end and row.get("stated") == f"..{end}":
        return OPEN  # the day of the report
    if not end or (not one_day and (said.startswith(end) or said <= end <= row["known_by"])):
        return OPEN
    return PERIOD if start else END


ENDED = {  # claims of movements and uses that state when it was over
    "curated-garpiya:C-26.reuters": (PERIOD, "2024"),
    "curated-garpiya:C-60": (PERIOD, "2024-07"),
    "curated-makers:G-12.iskander-developer": (PERIOD, "2024-09"),
    "curated-makers:G-12.iskander-plants": (PERIOD, "2024-09"),
    "curated-makers:G-12.solid-engine-plant": (PERIOD, "2024-09"),
    "curated-makers:G-52": (PERIOD, "2025-06"),
    "curated-nk:B-02": (PERIOD, "2023-10-01"),
    "curated-nk:B-12": (PERIOD, "2024"),
    "curated-nk:B-13": (PERIOD, "2024"),
    "curated-nk:B-17": (PERIOD, "2024-03-14"),
    "curated-reports:E-105.batteries.cn": (PERIOD, "2023"),
    "curated-reports:E-106": (PERIOD, "2021-12"),
    "curated-reports:E-107.sights": (END, "2022-02"),
    "curated-reports:E-107.thales": (END, "2022-02"),
    "curated-reports:E-109.q1": (PERIOD, "2023-03"),
    "curated-reports:E-109.q2": (PERIOD, "2023-06"),
    "curated-reports:E-109.q3": (PERIOD, "2023-09"),
    "curated-reports:E-109.q4": (PERIOD, "2023-12"),
    "curated-reports:E-13.device": (PERIOD, "2022-02"),
    "curated-reports:E-13.smt": (PERIOD, "2022-02"),
    "curated-reports:E-15.smt": (PERIOD, "2021-06"),
    "curated-reports:E-21.device": (PERIOD, "2022-08"),
    "curated-reports:E-21.smt": (PERIOD, "2022-08"),
    "curated-reports:E-22.computers": (PERIOD, "2021"),
    "curated-reports:E-22.engines": (PERIOD, "2022-08"),
    "curated-reports:E-22.machines": (PERIOD, "2022-08"),
    "curated-reports:E-24.before": (PERIOD, "2021"),
    "curated-reports:E-25": (PERIOD, "2022-08"),
    "curated-reports:E-26.compasses": (PERIOD, "2021"),
    "curated-reports:E-32.before": (END, "2022-02"),
    "curated-reports:E-34.intel-amd": (PERIOD, "2022-10-31"),
    "curated-reports:E-40": (PERIOD, "2022-10-31"),
    "curated-reports:E-40.chips": (PERIOD, "2022-10-31"),
    "curated-western:D-27": (PERIOD, "2022-09-30"),
    "curated-western:D-43": (PERIOD, "2022-10"),
}


def test_every_movement_and_use_of_the_bundled_case(case: Case) -> None:
    told, claims = rows(), case.fold().claims
    bearing = {c for e in legs(case) for c, _ in e.intervals}
    assert len(legs(case)) == 345
    assert bearing <= set(told)
    assert {c: ending(claims[c]).rule for c in bearing} == {c: by_rule(told[c]) for c in bearing}
    found = {c: (ending(claims[c]).rule, ending(claims[c]).end) for c in bearing}
    assert {c: e for c, e in found.items() if e[0] != OPEN} == ENDED


def test_a_leg_is_over_only_when_all_its_claims_say_so(case: Case) -> None:
    folded = case.fold()
    late = "2026-12-31"
    gone = {e.uid for e in legs(case) if over(e, late, folded.claims)}
    assert gone == {e.uid for e in legs(case) if {c for c, _ in e.intervals} <= set(ENDED)}
    assert gone
    for e in legs(case):
        assert not over(e, "1990-01-01", folded.claims)


def test_a_designation_after_a_listing_touches_what_the_listing_tells(case: Case) -> None:
    """The reasons of 16 December 2024 say what TSK Vektor did, not that it stopped that day."""
    found = case.whatif(
        "Xiamen Limbach", "IEMZ Kupol", ["ru-inn-3849055365"], on="2025-07-25"
    ).found
    vektor = case.identities.uid("register:tsk-vektor")
    assert found.over == ()
    assert {vektor in r.nodes for r in found.lost} == {True}
    assert len(found.lost) == len([r for r in found.routes_before if vektor in r.nodes]) == 2
    assert not any(vektor in r.nodes for r in found.routes_after)


def test_a_stated_period_before_the_day_is_not_touched(case: Case) -> None:
    ends = ("Asia Pacific Links", "Orlan-10")
    found = case.whatif(*ends, ["SMT-iLogic"], on="2024-12-16").found
    told = {case.fold().edges[u].claims for u in found.over}
    assert ("curated-western:D-27",) in told
    earlier = case.whatif(*ends, ["SMT-iLogic"], on="2022-09-30").found
    told = {case.fold().edges[u].claims for u in earlier.over}
    assert ("curated-western:D-27",) not in told
    assert ("curated-reports:E-25",) in told  # over by August 2022


def test_where_nothing_firm_takes_over_leads_are_named_with_their_unknown_step(case: Case) -> None:
    found = case.whatif(
        "Xiamen Limbach", "IEMZ Kupol", ["ru-inn-3849055365"], as_of="2025-08-01"
    ).found
    assert found.routes_after == []
    assert found.takes_over is None
    xichao = case.identities.uid("register:xichao")
    assert {r.nodes[1] for r in found.leads} == {xichao}
    assert all(r.lead for r in found.leads)
    firm = case.whatif("Xiamen Limbach", "IEMZ Kupol", ["ru-inn-3849055365"]).found
    assert (bool(firm.routes_after), list(firm.leads)) == (True, [])


dates = st.sampled_from(
    ["", "2022", "2023-05", "2023-05-17", "2024", "2024-06", "2024-06-15", "2024-06-18", "2025-01"]
)


@given(
    dates,
    dates,
    st.sampled_from(["2023-01-01", "2024-06-15", "2024-06-16", "2024-12-31", "2030-01-01"]),
)
def test_nothing_is_over_before_a_day_on_which_it_may_hold(start: str, end: str, day: str) -> None:
    made = claim(start, end)
    if ending(made).before(day):
        assert end
        assert holds(made, day) is False
    if ending(made).rule == OPEN:
        assert not ending(made).before("9999-12-31")
