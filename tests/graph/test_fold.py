"""Folding: clocks, keys, via, invariants under loading more."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval
from entrepot.graph.fold import Folded, fold
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Record, Stage
from entrepot.graph.support import read_table
from entrepot.graph.tables import LATER, claim_of, claim_row

TABLE = read_table()
IDS = identify([Record(f"t:{n}", "Company", n) for n in "abcdxy"])


def claim(uid: str, s: str, t: str, **more: Any) -> Claim:
    base = Claim(
        uid=uid,
        fact=uid,
        subject=f"t:{s}",
        predicate="SUPPLIES",
        object=f"t:{t}",
        asserter="t:x",
        voice="V",
        root=f"v:2024-01-01:{uid}",
        document="t:doc",
        grade="B2",
        known_by="2024-01-01",
    )
    return replace(base, **more)


def folded(*claims: Claim, **options: Any) -> Folded:
    return fold([claim_row(c) for c in claims], IDS, TABLE, **options)


def pairs(found: Folded, *, summary: bool = False) -> set[tuple[str, str]]:
    return {(e.source[2:], e.target[2:]) for e in found.edges.values() if e.summary == summary}


def test_rows_and_claims_round_trip(case: Case) -> None:
    for row in case.rows:
        assert claim_row(claim_of(row)) == {k: v for k, v in row.items() if v or k not in LATER}


def test_folding_is_pure(case: Case) -> None:
    assert case.fold() == case.fold()


def test_via_folds_into_its_legs_and_a_summary() -> None:
    via = (Stage(("t:x", "t:y"), partial=True), Stage(("t:b",)))
    found = folded(claim("1", "a", "c", via=via))
    assert pairs(found) == {("a", "x"), ("a", "y"), ("x", "b"), ("y", "b"), ("b", "c")}
    assert pairs(found, summary=True) == {("a", "c")}
    partial = {(e.source[2:], e.target[2:]) for e in found.edges.values() if e.partial}
    assert partial == {("a", "x"), ("a", "y"), ("x", "b"), ("y", "b")}


def test_a_stage_without_names_is_partial() -> None:
    found = folded(claim("1", "a", "c", via=(Stage((), partial=True),)))
    assert pairs(found) == {("a", "c")}
    assert [e.partial for e in found.edges.values() if not e.summary] == [True]


def test_as_of_is_what_was_public() -> None:
    early, late = claim("1", "a", "b"), claim("2", "b", "c", known_by="2024-08-15")
    assert pairs(folded(early, late, as_of="2024-07")) == {("a", "b")}
    assert pairs(folded(early, late, as_of="2024-08")) == {("a", "b"), ("b", "c")}
    assert pairs(folded(early, late, as_of="2024-08-14")) == {("a", "b")}


def test_during_is_what_was_true() -> None:
    one = claim("1", "a", "b", interval=Interval("2022", "2022"))
    two = claim("2", "b", "c", interval=Interval("", "2023-05"))
    three = claim("3", "c", "d", interval=Interval("2024-02", ""))
    assert pairs(folded(one, two, three, during=Interval("2023", "2023"))) == {("b", "c")}
    assert pairs(folded(one, two, three, during=Interval("2022-12", "2025"))) == {
        ("a", "b"),
        ("b", "c"),
        ("c", "d"),
    }


def test_a_denial_stays_whatever_the_time_asked_about() -> None:
    first = claim("1", "a", "b", interval=Interval("2022", "2022"))
    base = claim(
        "d", "a", "b", status="denied", act="denies_fact", voice="W", grade="B6", denies=("1",)
    )
    denial = replace(base, interval=Interval("2024-01", "2024-01"))
    (edge,) = folded(first, denial, during=Interval("2022", "2022")).edges.values()
    assert [d.uid for d in edge.denials] == ["d"]
    assert edge.support.mixed < 0.85


def test_intervals_are_a_list_and_never_joined_across_a_gap() -> None:
    one = claim("1", "a", "b", interval=Interval("2020", "2020"))
    two = claim("2", "a", "b", interval=Interval("2024", "2024"))
    (edge,) = folded(one, two).edges.values()
    assert edge.intervals == (("1", Interval("2020", "2020")), ("2", Interval("2024", "2024")))


def test_goods_and_level_are_part_of_the_key() -> None:
    assert len(folded(claim("1", "a", "b"), claim("2", "a", "b", goods="t:x")).edges) == 2
    assert len(folded(claim("1", "a", "b"), claim("2", "a", "b", level="shipment")).edges) == 2


@pytest.mark.parametrize("status", ["error", "withdrawn"])
def test_what_only_an_error_says_is_not_drawn(status: str) -> None:
    assert not folded(claim("1", "a", "b", status=status)).edges
    kept = folded(claim("1", "a", "b"))
    also = folded(claim("1", "a", "b"), claim("2", "a", "b", status=status, grade="A2", voice="W"))
    (before,), (after,) = kept.edges.values(), also.edges.values()
    assert after.support == before.support
    assert after.claims == ("1", "2")


def test_a_gap_is_a_lead_until_a_claim_answers_it() -> None:
    gap = claim("1", "a", "b", status="gap")
    (edge,) = folded(gap).edges.values()
    assert (edge.gap, edge.word) == (True, "lead")
    (edge,) = folded(gap, claim("2", "a", "b")).edges.values()
    assert (edge.gap, edge.word) == (False, "documented by one voice")


def test_a_copy_and_a_second_reading_change_no_number() -> None:
    first = claim("1", "a", "b")
    copied = claim("2", "a", "b", root=first.root, copy_of="1", grade="E3")
    (before,), (after,) = folded(first).edges.values(), folded(first, copied).edges.values()
    assert after.support == before.support
    assert after.voices == before.voices
    assert after.roots == before.roots


def test_denials() -> None:
    first = claim("1", "a", "b")
    base = claim("d", "a", "b", status="denied", act="denies_fact", voice="W", grade="B6")
    (before,) = folded(first).edges.values()
    (named,) = folded(first, replace(base, denies=("1",))).edges.values()
    assert named.support.mixed < before.support.mixed
    assert named.word == "contested"
    for act in ("disputes_evidence", "rejects_measure", "no_comment"):
        (other,) = folded(first, replace(base, denies=("1",), act=act)).edges.values()
        assert other.support == before.support
        assert [d.act for d in other.denials] == [act]
    (general,) = folded(first, base).edges.values()
    assert general.support == before.support
    assert [d.relation for d in general.denials] == ["general denial"]


def test_words() -> None:
    def word(*found: Claim) -> str:
        (edge,) = folded(*found).edges.values()
        return edge.word

    assert word(claim("1", "a", "b")) == "documented by one voice"
    assert (
        word(claim("1", "a", "b"), claim("2", "a", "b", voice="W"))
        == "documented by several voices"
    )
    first = claim("1", "a", "b")
    repeated = claim("2", "a", "b", voice="W", root=first.root)
    assert word(first, repeated) == "documented by one statement"
    assert word(first, repeated, claim("3", "a", "b", voice="W")) == "documented by several voices"
    assert word(claim("1", "a", "b", grade="D3")) == "thinly documented"
    assert word(claim("1", "a", "b", grade="B4")) == "thinly documented"
    assert word(claim("1", "a", "b", grade="F2")) == "on file, not scored"
