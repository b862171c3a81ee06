"""Statements that name both ends of a question without a route, and why each of them makes none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from entrepot.casework.case import Case
from entrepot.graph.analysis import statements_between
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Record, Stage
from entrepot.graph.support import read_table

IDS = identify(
    [
        *(Record(f"t:{n}", "Company", n) for n in ("a", "b", "mid", "paper")),
        Record("t:group", "Group", "group"),
        Record("t:drone", "Weapon", "drone"),
        Record("t:series", "Weapon", "series"),
        Record("t:variant", "Weapon", "variant", broader="t:series"),
        Record("t:wreck", "WeaponInstance", "wreck", broader="t:variant"),
        Record("t:ship", "Vessel", "ship"),
        Record("t:part", "Component", "part"),
        Record("t:state", "Country", "state"),
    ]
)
BASE = Claim(
    uid="t:1",
    fact="f",
    subject="t:a",
    predicate="SUPPLIES",
    object="t:b",
    asserter="t:paper",
    voice="P",
    root="paper:2024-01-05:x",
    document="t:doc",
    grade="B2",
    known_by="2024-01-05",
)

# The brand of a firm was found in one examined weapon, the wreck of a variant of the series.
MARK: dict[str, Any] = {"subject": "t:wreck", "predicate": "BRANDED_BY", "object": "t:a"}
FOUND_WRECK = [(statements_between.FOUND, "t:wreck")]


def reasons(start: str, end: str, **more: Any) -> list[tuple[str, str]]:
    folded = fold_claims([replace(BASE, **more)], IDS, read_table())
    return [
        (b.why, b.at)
        for b in statements_between.naming_both(folded, IDS, [f"t:{start}"], [f"t:{end}"])
    ]


@pytest.mark.parametrize(
    ("start", "end", "more", "found"),
    [
        ("a", "mid", {}, []),
        ("a", "b", {}, [(statements_between.OUTSIDE, "")]),
        ("b", "a", {}, [(statements_between.BACKWARDS, "")]),
        ("a", "b", {"status": "denied", "act": "denies_fact"}, [(statements_between.DENIAL, "")]),
        ("a", "b", {"status": "gap"}, [(statements_between.UNKNOWN, "")]),
        ("a", "b", {"status": "withdrawn"}, [(statements_between.UNSCORED, "")]),
        ("a", "b", {"status": "error"}, [(statements_between.UNSCORED, "")]),
        ("a", "b", {"predicate": "ACTS_FOR"}, [(statements_between.RELATION, "")]),
        ("state", "b", {"predicate": "EXPORTS_TO", "subject": "t:state"}, [("trade figure", "")]),
        ("a", "wreck", MARK, FOUND_WRECK),
        ("a", "variant", MARK, FOUND_WRECK),
        ("a", "series", MARK, FOUND_WRECK),
        ("series", "a", MARK, FOUND_WRECK),
        ("a", "drone", MARK, []),
        ("b", "series", MARK, []),
        ("a", "series", {**MARK, "status": "gap"}, [(statements_between.UNKNOWN, "t:wreck")]),
        ("a", "series", {**MARK, "predicate": "USED_BY"}, []),
        ("part", "series", {**MARK, "predicate": "CONTAINS", "object": "t:part"}, FOUND_WRECK),
        ("a", "part", {**MARK, "subject": "t:part"}, [(statements_between.RELATION, "")]),
        ("a", "drone", {"purpose": ("t:drone",)}, [(statements_between.BESIDE, "t:drone")]),
        ("ship", "b", {"carriers": ("t:ship",)}, [(statements_between.BESIDE, "t:ship")]),
        ("a", "b", {"via": (Stage(("t:group",)),)}, [(statements_between.THROUGH, "t:group")]),
        ("a", "b", {"via": (Stage(("t:group", "t:mid")),)}, [(statements_between.OUTSIDE, "")]),
        ("mid", "b", {"via": (Stage(("t:mid",)),)}, [(statements_between.OUTSIDE, "")]),
        ("mid", "a", {"via": (Stage(("t:mid",)),)}, [(statements_between.BACKWARDS, "")]),
    ],
)
def test_each_statement_says_why_it_makes_no_route(
    start: str, end: str, more: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    assert reasons(start, end, **more) == found


def test_who_says_it_is_not_named_by_it() -> None:
    assert reasons("paper", "b") == []


def test_a_bundled_statement_of_both_ends_is_found(case: Case) -> None:
    found = case.routes("LLC LAGGAR PRO", "register:garpiya-series")
    assert not found.routes
    named = statements_between.naming_both(
        found.folded, case.identities, found.source.uids, found.target.uids
    )
    assert {(b.claim, b.why) for b in named} == {
        ("curated-garpiya:C-34.laggar-pro", statements_between.BESIDE),
        ("curated-garpiya:C-34.laggar-pro.weapon", statements_between.RELATION),
    }
