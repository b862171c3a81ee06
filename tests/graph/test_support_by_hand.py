"""The arithmetic of support worked out by hand, to the last digit, and tables at their limits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from entrepot.graph import support
from entrepot.graph.errors import BadInput
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Piece, Support
from entrepot.graph.support import (
    Leg,
    StrengthTable,
    denied_strength,
    deny,
    joint,
    joint_of,
    leg,
    read_table,
    slots,
    strength,
    strongest,
)

US = Piece("R1", "US", 0.5)
EU = Piece("R2", "EU", 0.25)
RHO = 0.25
TABLE = read_table()


def numbers(*legs: tuple[Piece, ...]) -> tuple[float, float, float, bool]:
    found = joint([Leg(pieces, "weak") for pieces in legs], RHO)
    return found.independent, found.common, found.mixed, found.exact


def mixed(independent: float, common: float) -> tuple[float, float, float, bool]:
    return independent, common, 0.75 * independent + 0.25 * common, True


def test_support_to_the_last_digit() -> None:
    denied = replace(US, denials=(("d", "Russia", 0.5),))
    assert numbers((US,)) == mixed(0.5, 0.5)
    assert numbers((denied,)) == pytest.approx(mixed(1 / 3, 1 / 3))
    assert numbers((US, EU)) == mixed(1 - 0.5 * 0.75, 0.5)
    assert numbers((US,), (EU,)) == mixed(0.125, 0.25)
    assert numbers((US,), (US,)) == mixed(0.5, 0.5)
    assert numbers((US, EU), (EU,)) == mixed(0.25, 0.25)
    assert numbers((US,), ()) == numbers(()) == (0, 0, 0, True)
    assert joint([], RHO) == joint_of([], RHO) == Support(0.0, 0.0, 0.0)


def test_a_claim_of_no_strength_is_no_way_to_count_a_step() -> None:
    nothing = Piece("R", "V", 0.0)
    assert slots(Leg((nothing, replace(nothing, weak=True)), "weak")) == ()
    assert slots(Leg((nothing, US), "weak")) == ((((("R1", 0.5)),),),)
    least = Piece("R", "V", 0.001)
    assert slots(Leg((least,), "weak")) == (((("R", 0.001),),),)


def test_the_ways_to_count_a_step() -> None:
    body = Piece("R3", "MSMT", 0.7, members=("US", "KR"))
    again = Piece("R1", "US", 0.4)
    other = Piece("R4", "US", 0.3)
    weak = [Piece("R5", "W", value, weak=True) for value in (0.2, 0.4, 0.3)]
    alone = ((("R2", 0.25),), (("R1", 0.5), ("R4", 0.3)))
    assert slots(Leg((US, EU, body, again, other, *weak), "weak:e")) == (
        alone,
        ((("R2", 0.25),), (("R3", 0.7),)),
        ((("weak:e", 0.4),),),
    )
    # A body without a member on the step counts alone, and its absence is no way.
    assert slots(Leg((body,), "weak")) == (((("R3", 0.7),),),)


def test_a_weak_body_is_no_body_and_many_bodies_are_tried_in_part(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    weak = Piece("R", "MSMT", 0.3, weak=True, members=("US",))
    assert slots(Leg((US, weak), "w")) == (((("R1", 0.5),),), ((("w", 0.3),),))
    bodies = tuple(Piece(f"B{n}", f"B{n}", 0.5, members=(f"M{n}",)) for n in range(4))
    sizes = {"under": [1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5]}
    monkeypatch.setattr(support, "BODIES", 4)
    found = slots(Leg((US, *bodies), "w"))
    assert [len(way) for way in found] == sizes["under"]
    monkeypatch.setattr(support, "BODIES", 3)
    assert [len(way) for way in slots(Leg((US, *bodies), "w"))] == [
        1, 2, 2, 2, 2, 4, 4, 4, 4, 5,
    ]  # fmt: skip


def test_up_to_ten_bodies_are_tried_in_every_choice() -> None:
    bodies = tuple(Piece(f"B{n}", f"B{n}", 0.5, members=(f"M{n}",)) for n in range(11))
    counts = [len(slots(Leg((US, *bodies[:number]), "w"))) for number in (9, 10, 11)]
    assert counts == [512, 1024, 1 + 11 + 11 + 1]


def test_the_strongest_claim_of_all_ways() -> None:
    assert strongest(()) == 0
    assert strongest(((((1, 0.2), (2, 0.6)),), (((3, 0.5),),))) == 0.6


def test_denials_multiply_the_odds_and_each_source_counts_once() -> None:
    assert deny(0.5, []) == 0.5
    assert deny(0.5, [0.5]) == pytest.approx(1 / 3)
    assert deny(0.8, [0.5, 0.25]) == pytest.approx(1 / 3)
    assert (deny(1.0, [0.3]), deny(0.0, [0.3])) == (1, 0)
    denials = (("a", "Russia", 0.8), ("b", "Russia", 0.5), ("c", "Russia", 0.9), ("d", "PRC", 1.0))
    assert denied_strength(replace(US, denials=denials)) == pytest.approx(1 / 3)


def test_the_strength_of_a_claim_is_that_of_its_grade_and_status() -> None:
    table = StrengthTable("x", 0.5, {"A2": 0.9, "B2": 0.8, "A3": 0.7, "B3": 0.6, "F2": 1.0}, 1, 1)
    found = {
        (status, grade): strength(table, status, grade)
        for status in ("asserted", "listed", "withdrawn")
        for grade in ("A2", "A3", "B3", "C2", "F2", "", "A", "A22")
    }
    scored = {pair: value for pair, value in found.items() if value}
    assert scored == {
        ("asserted", "A2"): 0.9,
        ("asserted", "A3"): 0.7,
        ("asserted", "B3"): 0.6,
        ("listed", "A2"): 0.8,
        ("listed", "A3"): 0.6,
        ("listed", "B3"): 0.6,
    }
    sixth = replace(table, strength={"A6": 1.0, "A22": 1.0, "A": 1.0})
    assert [strength(sixth, "asserted", grade) for grade in ("A6", "A22", "A", "B2")] == [0.0] * 4


def test_a_step_is_the_claims_of_its_relation() -> None:
    claim = Claim("t:1", "f", "t:a", "SUPPLIES", "t:b", voice="V", root="r", grade="B2")
    (edge,) = fold_claims([claim], identify([]), TABLE).edges.values()
    assert leg(edge) == Leg(edge.pieces, f"weak:{edge.uid}")


SOUND = """version = "x"
rho = {rho}
[strength]
{grade} = {value}
[denial]
bare = {bare}
particulars = {particulars}
"""
PLAIN = {"rho": 0.5, "grade": "B2", "value": 0.5, "bare": 0.8, "particulars": 0.3}


@pytest.mark.parametrize(
    "changed",
    [
        {"rho": 0}, {"rho": 1}, {"value": 0}, {"value": 1}, {"bare": 1}, {"particulars": 1},
        {"grade": "A5"}, {"grade": "E2"}, {"bare": 0.001},
    ],
    ids=repr,
)  # fmt: skip
def test_a_table_at_its_limits_is_read(tmp_path: Path, changed: dict[str, object]) -> None:
    path, now = tmp_path / "t.toml", {**PLAIN, **changed}
    path.write_text(SOUND.format(**now), encoding="utf-8")
    assert read_table(path) == StrengthTable(
        "x",
        float(now["rho"]),  # type: ignore[arg-type]  # numbers and one text
        {str(now["grade"]): now["value"]},  # type: ignore[dict-item]
        now["bare"],  # type: ignore[arg-type]
        now["particulars"],  # type: ignore[arg-type]
    )


GRADES = "a grade A-E with 2-5 (F and 6 are not scored)"


@pytest.mark.parametrize(
    ("changed", "place", "right"),
    [
        ({"rho": -0.1}, "rho", "a number from 0 to 1"),
        ({"rho": 1.1}, "rho", "a number from 0 to 1"),
        ({"value": -0.1}, "[strength] B2", "a number from 0 to 1"),
        ({"value": 1.1}, "[strength] B2", "a number from 0 to 1"),
        ({"bare": 0}, "[denial] bare", "above 0, at most 1"),
        ({"particulars": 1.1}, "[denial] particulars", "above 0, at most 1"),
        *(({"grade": grade}, "[strength]", GRADES) for grade in "B22 F2 B6 B 2B BB".split()),
    ],
    ids=repr,
)
def test_a_table_beyond_its_limits_is_refused_with_its_place(
    tmp_path: Path, changed: dict[str, object], place: str, right: str
) -> None:
    path = tmp_path / "t.toml"
    path.write_text(SOUND.format(**{**PLAIN, **changed}), encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        read_table(path)
    (value,) = changed.values()
    assert str(refused.value) == f"t.toml {place}: found '{value}'; expected {right}"
