"""Whether goods continue along a route by their HS codes: in its data, its text and its brief."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from command import validate
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.analysis.goods_codes import DIGITS, compared
from entrepot.viz.reports import markdown

MAPPING = """
[table]
dataset = "test-customs"
files = "rows-*"
title = "Customs rows of a test"
publisher = "a test"
published = "2024-12-01"
asserter = "Customs Test Desk"
grade = "C3"
decimal = "."
period = "year"

[consignor]
name = "Sender"
country = "From"

[consignee]
name = "Receiver"
country = "To"

[row]
day = "Date"
hs6 = "HS"
"""
HEAD = "Date,Sender,From,Receiver,To,HS\n"
# The codes of the second step of each route; its first step always has 848210.
SECOND = (
    (("848210",), "same HS6", ("848210",)),
    (("854231", "848210"), "same HS6", ("848210",)),
    (("848220",), "same heading", ("8482",)),
    (("840710",), "same chapter", ("84",)),
    (("854231",), "other", ()),
)
Ends = tuple[str, str]


def ends(number: int) -> Ends:
    return f"Sender{number} Test Ltd", f"Receiver{number} Test LLP"


@pytest.fixture(scope="module")
def traded(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A case with a route of two steps for each entry of `SECOND`."""
    folder = tmp_path_factory.mktemp("traded")
    rows = ""
    for number, (codes, _, _) in enumerate(SECOND):
        source, target = ends(number)
        middle = f"Middle{number} Test LLC"
        rows += f"2024-03-02,{source},CN,{middle},KZ,848210\n"
        for code in codes:
            rows += f"2024-03-02,{middle},KZ,{target},RU,{code}\n"
    (folder / "rows-1.csv").write_text(HEAD + rows, encoding="utf-8")
    (folder / "rows.toml").write_text(MAPPING, encoding="utf-8")
    case = Case.create(folder / "case")
    files = [folder / "rows-1.csv", folder / "rows.toml"]
    case.build(case.plan("shipments", files, "", "2024-12-02"))
    return Case.open(str(folder / "case"))


def route_of(case: Case, number: int) -> dict[str, Any]:
    """Return the only route between the ends of a number, in an answer that fits its schema."""
    answer = case.routes(*ends(number)).data()
    validate(answer)
    (route,) = answer["routes"]
    return dict(route)


@pytest.mark.parametrize("number", range(len(SECOND)))
def test_neighbouring_steps_say_how_their_codes_relate(traded: Case, number: int) -> None:
    codes, goods, shared = SECOND[number]
    route = route_of(traded, number)
    (pair,) = route["continuity"]
    assert (pair["step"], pair["goods"], pair["shared"]) == (1, goods, list(shared))
    assert (pair["first"], pair["second"]) == (["848210"], sorted(codes))
    assert pair["edges"] == [leg["uid"] for leg in route["legs"]]
    # A break is a caveat.
    assert (pair["sentence"] in route["flags"]) == (goods in ("same chapter", "other"))
    text = " ".join(traded.routes(*ends(number)).text().split())
    assert f"{pair['sentence']}." in text


def test_codes_change_no_number_and_drop_no_route(traded: Case) -> None:
    names = ("joint", "product", "weakest", "support_range", "rank", "tied", "confidence")
    numbers: list[Sequence[Any]] = []
    for number in range(len(SECOND)):
        route = route_of(traded, number)
        numbers.append([route[name] for name in names])
    assert numbers == [numbers[0]] * len(SECOND)


def test_a_brief_and_a_page_carry_the_codes(traded: Case) -> None:
    for number in range(len(SECOND)):
        (pair,) = route_of(traded, number)["continuity"]
        brief = markdown.write(BriefWriter(traded, length="full").route(*ends(number)), "brief")[
            "brief.md"
        ]
        assert pair["sentence"] in brief.decode()
    page = traded.view(ends(0)).html
    assert "848210 at step 1 and at step 2" in page


def test_steps_without_codes_are_unknown_and_nothing_is_printed(case: Case) -> None:
    answer = case.routes("Xiamen Limbach", "IEMZ Kupol")
    for route in answer.data()["routes"]:
        moving = [leg["uid"] for leg in route["legs"] if leg["role"] == "movement"]
        assert [pair["goods"] for pair in route["continuity"]] == ["unknown"] * (len(moving) - 1)
        assert {pair["sentence"] for pair in route["continuity"]} == {None}
    assert "HS codes" not in answer.text()


codes = st.sets(st.sampled_from(["848210", "848220", "840710", "854231", "850440"]), max_size=4)


@given(codes, codes)
def test_the_closest_relation_of_any_two_codes_is_taken(first: set[str], second: set[str]) -> None:
    relation, shared = compared(first, second)
    alike = {0}
    for one in first:
        for other in second:
            alike.update(digits for digits in DIGITS.values() if one[:digits] == other[:digits])
    if not first or not second:
        assert (relation, shared) == ("unknown", ())
        return
    assert DIGITS.get(relation, 0) == max(alike)
    for each in shared:
        assert any(code.startswith(each) for code in first)
        assert any(code.startswith(each) for code in second)
    assert (relation == "other") == (not shared)
    assert compared(second, first) == (relation, shared)
