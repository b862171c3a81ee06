"""Tables of components: claims about each example, the brand, and refused values."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Quantity
from entrepot.loaders.sources.components.loader import COLUMNS

ROW = {
    "weapon": "Kh-101",
    "example": "Missile no. 7",
    "recovered": "2024-07",
    "component": "FPGA",
    "part_number": "XC-1",
    "brand": "Example Semiconductors",
    "brand_country": "United States",
    "hs6": "8542.31",
    "quantity": "2",
    "examiner": "Test Institute",
    "grade": "B3",
    "source": "Test report 1",
    "publisher": "Test Institute",
    "published": "2024-09-01",
    "locator": "table 2",
}


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def load(case: Case, folder: Path, *rows: dict[str, str]) -> Case:
    path = folder / "parts.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS)
        writer.writeheader()
        writer.writerows({**dict.fromkeys(COLUMNS, ""), **row} for row in rows)
    case.build(case.plan("components", [path]))
    return Case.open(str(case.path))


def test_a_row_is_said_of_its_example_and_a_brand_is_no_seller(mine: Case, tmp_path: Path) -> None:
    unmarked = {
        **ROW,
        "component": "Capacitor",
        "part_number": "",
        "brand": "",
        "brand_country": "",
        "hs6": "",
        "quantity": "",
    }
    new = {**ROW, "weapon": "Unheard-of drone", "example": ""}
    case = load(mine, tmp_path, ROW, unmarked, new)
    ids = case.identities
    found = {
        (
            ids.entities[ids.uid(c.subject)].name,
            c.predicate,
            ids.entities[ids.uid(c.object)].name,
            c.quantity,
            c.hs6,
        )
        for u, c in case.claims.items()
        if u.startswith("components:")
    }
    two, kh = Quantity(2.0, "components"), "Kh-101 cruise missile"
    drone = "Unheard-of drone examined by Test Institute (2024-09-01)"
    assert found == {
        ("Missile no. 7", "INSTANCE_OF", kh, None, ()),
        ("Missile no. 7", "CONTAINS", "FPGA, XC-1", two, ("854231",)),
        ("Missile no. 7", "BRANDED_BY", "Example Semiconductors", two, ("854231",)),
        ("Missile no. 7", "CONTAINS", "Capacitor", None, ()),
        (drone, "INSTANCE_OF", "Unheard-of drone", None, ()),
        (drone, "CONTAINS", "FPGA, XC-1", two, ("854231",)),
        (drone, "BRANDED_BY", "Example Semiconductors", two, ("854231",)),
    }
    claims = [c for u, c in case.claims.items() if u.startswith("components:")]
    assert {(c.known_by, c.basis, c.grade, c.root) for c in claims} == {
        ("2024-09-01", "field", "B3", "test-institute:2024-09-01:Test report 1")
    }
    assert case.routes("Example Semiconductors", "Kh-101").routes == []
    edges = [
        e
        for e in case.fold().edges.values()
        if e.target == ids.uid("components:brand-example-semiconductors")
    ]
    assert {len(e.voices) for e in edges} == {1}
    assert load(case, tmp_path, ROW, unmarked, new).state == case.state


@pytest.mark.parametrize(
    ("rows", "right"),
    [
        ([{**ROW, "component": ""}], "parts.csv:2 component: found 'an empty cell'"),
        ([{**ROW, "hs6": "8542"}], "a six-digit HS code"),
        ([{**ROW, "grade": "A1"}], "such as B3"),
        ([{**ROW, "published": "1 May"}], "a real date"),
        ([{**ROW, "quantity": "several"}], "a number"),
        ([{**ROW, "quantity": "0"}], "above 0"),
        ([{**ROW, "brand_country": "Atlantis"}], "a country's name"),
        ([ROW, ROW], "one row for it: parts.csv:2"),
        ([ROW, {**ROW, "component": "DSP", "brand_country": "JP"}], "US, as in an earlier row"),
    ],
)
def test_what_a_table_may_not_say(
    mine: Case, tmp_path: Path, rows: list[dict[str, str]], right: str
) -> None:
    mine.build()
    before = mine.state
    with pytest.raises(BadInput, match=right) as refused:
        load(mine, tmp_path, *rows)
    assert "\n" not in str(refused.value)
    assert Case.open(str(mine.path)).state == before


def test_words_that_nobody_compared_are_a_note_and_no_quotation(mine: Case, tmp_path: Path) -> None:
    case = load(mine, tmp_path, {**ROW, "quote": "made by nobody"})
    ours = [claim for claim in case.claims.values() if claim.uid.startswith("components:")]
    told = {claim.predicate: claim.note for claim in ours if "nobody" in claim.note}
    note = "given as its words, not compared with the document: “made by nobody”"
    assert [(claim.quote, claim.quote_state) for claim in ours] == [("", "none")] * len(ours)
    assert told == dict.fromkeys(told, note)
    assert "CONTAINS" in told
