"""Chains of shipments in the customs rows that the benchmark makes: as a case and a person ask."""

from __future__ import annotations

import csv
import json
import runpy
from pathlib import Path

import pytest
from command import run, validate
from drawn_shipments import BEGIN, DrawnRow, Flow, enumerated

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.viz.terminal.shipment_lists import MEANING

MADE = Path(__file__).resolve().parents[2] / "benchmarks" / "made_shipments.py"
ROWS, CENTS = 6000, 100


@pytest.fixture(scope="module")
def traded(tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = tmp_path_factory.mktemp("traded")
    files = runpy.run_path(str(MADE))["make"](ROWS, folder / "rows", resold=0.4)
    case = Case.create(folder / "case")
    case.build(case.plan("shipments", [*files, folder / "rows" / "shipments.toml"], ""))
    return Case.open(str(folder / "case"))


def drawn(traded: Case) -> list[DrawnRow]:
    """Read the files as plain rows; weights in hundredths of a kilogram."""
    rows: list[DrawnRow] = []
    for path in sorted((traded.path.parent / "rows").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for cells in csv.DictReader(lines):
                day = BEGIN.fromisoformat(cells["Date"]) - BEGIN
                ends = (cells["Seller"], cells["Importer"])
                weight = round(float(cells["Net mass"]) * CENTS)
                rows.append(DrawnRow("made", *ends, cells["HS10"][:6], day.days, weight, None))
    return rows


def test_the_leads_of_made_rows_are_those_of_plain_loops(traded: Case) -> None:
    expected, returns, same_day = enumerated(drawn(traded), 6, 1, 90)
    answer = traded.chains(top=100_000).data()
    assert len(expected) > 30
    assert answer["total"] == len(expected)
    assert (answer["left_out"]["returns"], answer["left_out"]["same_day"]) == (returns, same_day)
    found: dict[tuple[Flow, Flow], tuple[tuple[int, int], int, float | None]] = {}
    for lead in answer["leads"]:
        source, middle, target = (lead[end]["name"] for end in ("source", "middle", "target"))
        hs6 = lead["first"]["hs6"]
        key = (("made", source, middle, hs6), ("made", middle, target, hs6))
        rows = (lead["first"]["in_window"], lead["second"]["in_window"])
        found[key] = (rows, lead["least_days"], lead["amount"])
    plain = {}
    for key, told in expected.items():
        plain[key] = (told.rows, told.least, (told.amount or 0) / CENTS)
    assert found == plain


def test_the_command_prints_leads_and_no_row(traded: Case) -> None:
    where = ("--case", str(traded.path))
    done = run("chains", "--top", "3", "--json", *where)
    assert done.returncode == 0
    answer = json.loads(done.stdout)
    validate(answer)
    assert answer == traded.chains(top=3).data()
    assert [lead["rank"] for lead in answer["leads"]] == [1, 2, 3]
    assert {lead["rows"] is None for lead in answer["leads"]} == {True}
    text = run("chains", "--top", "3", *where).stdout
    assert MEANING in " ".join(text.split())
    assert "shipments-2024" not in text


def test_rows_are_opened_for_three_named_parties_only(traded: Case) -> None:
    (lead,) = traded.chains(top=1).data()["leads"]
    ends = [lead[end]["uid"] for end in ("source", "middle", "target")]
    with pytest.raises(BadInput, match="--from, --via and --to"):
        traded.chains(source=ends[0], middle=ends[1], with_rows=True)
    source, middle, target = ends
    answer = traded.chains(source=source, middle=middle, target=target, with_rows=True).data()
    validate(answer)
    (opened,) = [each for each in answer["leads"] if each["first"]["hs6"] == lead["first"]["hs6"]]
    assert opened["rows"] is not None
    assert len(opened["rows"]["first"]) == lead["first"]["in_window"]
    assert len(opened["rows"]["second"]) == lead["second"]["in_window"]
    names = {row["cells"]["consignee"] for row in opened["rows"]["first"]}
    assert names == {lead["middle"]["name"]}
    # But for its rank and its rows, it is the same lead.
    assert {**opened, "rank": 1, "rows": None} == lead


def test_asking_changes_nothing_in_the_case(traded: Case) -> None:
    before = {uid: claim.version for uid, claim in traded.claims.items()}
    edges = dict(traded.fold().edges)
    traded.chains()
    again = Case.open(str(traded.path))
    assert again.state.number == traded.state.number
    assert {uid: claim.version for uid, claim in again.claims.items()} == before
    assert dict(again.fold().edges) == edges


def test_rows_of_a_rejected_claim_are_in_no_lead(traded: Case) -> None:
    (lead,) = traded.chains(top=1).data()["leads"]
    file = traded.path / "decisions.toml"
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    review = f'[[review]]\nclaim = "{lead["second"]["claims"][0]}"\nverdict = "reject"\n'
    file.write_text(
        f'{before}\n{review}by = "A. Analyst"\non = "2025-02-01"\nwhy = "a test"\n',
        encoding="utf-8",
    )
    try:
        answer = Case.open(str(traded.path)).chains(top=100_000).data()
    finally:
        file.write_text(before, encoding="utf-8")
    assert answer["left_out"]["reviewed"] == 1
    way = [lead[end]["uid"] for end in ("source", "middle", "target")]
    same = [
        each
        for each in answer["leads"]
        if [each[end]["uid"] for end in ("source", "middle", "target")] == way
        and each["second"]["hs6"] == lead["second"]["hs6"]
    ]
    assert same == []


@pytest.mark.parametrize(
    ("words", "right"),
    [
        (("--hs", "8482x"), "two to six digits"),
        (("--window", "0"), "from 1 to 3650"),
        (("--partners", "0"), "at least 1"),
        (("--top", "0"), "at least 1"),
        (("--with-rows",), "--from, --via and --to"),
    ],
)
def test_a_wrong_question_is_one_line(words: tuple[str, ...], right: str, traded: Case) -> None:
    done = run("chains", *words, "--case", str(traded.path))
    assert (done.returncode, done.stdout) == (2, "")
    assert right in done.stderr
    assert done.stderr.count("\n") == 1


def test_nothing_found_is_said_with_what_was_looked_for(traded: Case) -> None:
    done = run("chains", "--hs", "99", "--case", str(traded.path))
    assert done.returncode == 1
    assert (
        "0 leads: shipments of which the second began 1 to 90 days after the first" in done.stdout
    )
