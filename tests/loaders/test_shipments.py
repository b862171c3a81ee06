"""Customs rows: their claims, the rows that are left out, and the rows behind a claim."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from entrepot.casework.case import Case
from entrepot.cli.build_case import built
from entrepot.cli.progress_bar import stages
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Claim
from entrepot.loaders.loaded_files import LoadedFile
from entrepot.loaders.shipments.engine import connect
from entrepot.loaders.shipments.groups import Groups
from entrepot.loaders.shipments.mapping import read_shipment_mapping
from entrepot.loaders.shipments.opening import SOURCE, ShipmentRows
from entrepot.loaders.shipments.rows import write_rows
from entrepot.viz.wording.sentences import sentence

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
currency = "USD"
ignore = ["Office"]

[consignor]
name = "Sender"
country = "From"

[consignee]
name = "Receiver"
country = "To"
identifiers = { ru-inn = "INN" }

[row]
identifier = "Declaration"
day = "Date"
hs6 = "HS"
weight = "Kg"
value = "USD"
maker = "Maker"
"""
HEAD = "Declaration,Date,Office,Sender,From,Receiver,To,INN,HS,Kg,USD,Maker\n"
FIRST = (
    HEAD
    + "D1,2024-02-05,1,Fuxing Test Co Ltd,China,OOO Priemka,RU,7707083893,8482.10,10.5,100,SKF\n"
    + "D2,2024-03-01,1,Fuxing Test Co Ltd,CN,Priemka LLC,RU,7707083893,848210,,50,SKF\n"
    + 'D3,2024-03-02,1,Fuxing Test Co Ltd,CN,OOO Priemka,RU,7707083893,848210,"1,000.25",7,NSK\n'
)
UNREAD = (
    "D4,soon,1,Fuxing Test Co Ltd,CN,OOO Priemka,RU,,848210,1,1,\n"
    "D5,2024-03-02,1\n"
    "D6,2024-03-02,1,Fuxing Test Co Ltd,CN,TO ORDER,RU,,848210,1,1,\n"
    "D7,2024-03-02,1,Fuxing Test Co Ltd,CN,OOO Priemka,RU,7707083893,84821,1,1,\n"
    "D8,2024-03-02,1,Fuxing Test Co Ltd,CN,OOO Priemka,RU,7707083893,848210,heavy,1,\n"
    "D9,2025-01-02,1,Fuxing Test Co Ltd,CN,OOO Priemka,RU,7707083893,848210,1,1,\n"
    "D10,2024-03-02,1,Beta Ltd,CN,Beta Ltd,CN,,848210,1,1,\n"
    "D11,2024-04-02,1,Fuxing Test Co Ltd,CN,OOO Priemka,RU,7707083893,854231,2,1,\n"
)


@pytest.fixture
def folder(case: Case, tmp_path: Path) -> Path:
    del case
    (tmp_path / "rows.toml").write_text(MAPPING, encoding="utf-8")
    (tmp_path / "rows-1.csv").write_text(FIRST, encoding="utf-8")
    return tmp_path


def loaded(folder: Path, *names: str) -> Case:
    """Load files of a folder into its case, and return the case."""
    case = Case.create(folder / "case")
    paths = [folder / name for name in (*names, "rows.toml")]
    planned = case.plan("shipments", paths, "", "2024-12-02")
    case.build(planned)
    return Case.open(str(folder / "case"))


def claims_of(case: Case) -> list[Claim]:
    return [claim for claim in case.claims.values() if claim.uid.startswith("shipments:")]


def rows_of(case: Case) -> ShipmentRows:
    return ShipmentRows(case.ledger.attached(SOURCE, case.state.sources[SOURCE]))


def left_out(case: Case) -> dict[str, str]:
    """Return the rows that the issues of a case name, with the value or reason."""
    found: dict[str, str] = {}
    for row in case.ledger.rows(case.state, "issues"):
        if str(row["uid"]).startswith("shipments!"):
            found[str(row["locator"])] = str(row["message"])
    return found


def test_rows_of_one_pair_code_and_year_are_one_claim_in_the_words_of_the_rows(
    folder: Path,
) -> None:
    case = loaded(folder, "rows-1.csv")
    (claim,) = claims_of(case)
    assert (claim.predicate, claim.hs6, claim.basis) == ("SUPPLIES", ("848210",), "customs")
    assert (claim.interval.start, claim.interval.end) == ("2024-02-05", "2024-03-02")
    assert claim.quantity is not None
    assert (claim.quantity.value, claim.quantity.unit) == (3, "shipments")
    assert claim.object == "shipments:ru-inn-7707083893"
    said = sentence(claim, case.identities)
    assert "is printed as consignor" in said
    assert "1010.75 kg in all (2 of 3 rows state it), 157 USD in all" in said
    assert "supplied" not in said


def test_the_pointer_opens_to_every_row_as_printed(folder: Path) -> None:
    case = loaded(folder, "rows-1.csv")
    (claim,) = claims_of(case)
    kept = rows_of(case)
    assert claim.locator == f"rows of {claim.uid.partition(':')[2]}"
    rows = list(kept.rows(claim.uid))
    assert [(row.row, row.day, row.weight, row.value) for row in rows] == [
        (2, "2024-02-05", 10.5, 100.0),
        (3, "2024-03-01", None, 50.0),
        (4, "2024-03-02", 1000.25, 7.0),
    ]
    assert dict(rows[0].cells)["hs6"] == "8482.10"
    assert [dict(row.cells)["maker"] for row in rows] == ["SKF", "SKF", "NSK"]
    with pytest.raises(BadInput, match="as `entrepot shipments` lists them"):
        kept.open("shipments:test-customs#none")


def test_rows_that_cannot_be_read_are_told_with_their_place_and_left_out(folder: Path) -> None:
    (folder / "rows-2.csv").write_text(HEAD + UNREAD, encoding="utf-8")
    case = loaded(folder, "rows-1.csv", "rows-2.csv")
    told = left_out(case)
    assert set(told) == {f"rows-2.csv, row {row}" for row in (2, 3, 4, 5, 6, 7, 8)}
    assert "soon" in told["rows-2.csv, row 2"]
    assert "number of cells" in told["rows-2.csv, row 3"]
    assert "TO ORDER" in told["rows-2.csv, row 4"]
    assert "84821" in told["rows-2.csv, row 5"]
    assert "heavy" in told["rows-2.csv, row 6"]
    assert "2024-12-01" in told["rows-2.csv, row 7"]
    assert "one party" in told["rows-2.csv, row 8"]
    counts = {
        claim.hs6: claim.quantity.value for claim in claims_of(case) if claim.quantity is not None
    }
    assert counts == {("848210",): 3, ("854231",): 1}
    (last,) = (claim for claim in claims_of(case) if claim.hs6 == ("854231",))
    # The row behind one without cells keeps its true place.
    assert [row.row for row in rows_of(case).rows(last.uid)] == [9]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("month", {("2024-02", 1), ("2024-03", 2)}),
        ("quarter", {("2024-Q1", 3)}),
        ("year", {("2024", 3)}),
    ],
)
def test_rows_are_summed_up_by_the_period_of_the_mapping(
    folder: Path, period: str, expected: set[tuple[str, float]]
) -> None:
    mapping = MAPPING.replace('period = "year"', f'period = "{period}"')
    (folder / "rows.toml").write_text(mapping, encoding="utf-8")
    quantities = [claim.quantity for claim in claims_of(loaded(folder, "rows-1.csv"))]
    assert {(each.period, each.value) for each in quantities if each} == expected


@pytest.mark.parametrize("most_sorted", [0, 100])
@pytest.mark.parametrize(
    ("number", "expected"), [(1, set()), (2, {(0, 3), (1, 2), (1, 3), (1, 4)})]
)
def test_same_identifiers_are_found_by_sorting_and_by_counting(
    folder: Path, most_sorted: int, number: int, expected: set[tuple[int, int]]
) -> None:
    again = FIRST.replace("848210,,50", "848210,,51")
    (folder / "rows-2.csv").write_text(again, encoding="utf-8")
    mapping = read_shipment_mapping(folder / "rows.toml")
    files = [LoadedFile(folder / f"rows-{each}.csv", f"rows-{each}.csv", "") for each in (1, 2)]
    with connect(folder) as connection:
        write_rows(connection, mapping, files[:number], folder / "kept")
        groups = Groups(connection, mapping, folder / "kept", most_sorted)
        assert {(row.file, row.row) for row in groups.same_identifier()} == expected


def test_one_identifier_counts_once_and_not_at_all_if_rows_differ(folder: Path) -> None:
    again = FIRST.replace("848210,,50", "848210,,51")
    (folder / "rows-2.csv").write_text(again, encoding="utf-8")
    case = loaded(folder, "rows-1.csv", "rows-2.csv")
    (claim,) = claims_of(case)
    assert claim.quantity is not None
    assert claim.quantity.value == 2
    assert [(row.file, row.row) for row in rows_of(case).rows(claim.uid)] == [
        ("rows-1.csv", 2),
        ("rows-1.csv", 4),
    ]
    assert set(left_out(case)) == {
        "rows-1.csv, row 3",
        *(f"rows-2.csv, row {row}" for row in (2, 3, 4)),
    }


def test_loading_twice_is_loading_once_and_a_further_file_is_a_new_version_of_the_claim(
    folder: Path,
) -> None:
    (first,) = claims_of(loaded(folder, "rows-1.csv"))
    case = loaded(folder, "rows-1.csv")
    assert case.state.number == 1
    more = FIRST.replace("D1", "D21").replace("D2,", "D22,").replace("D3", "D23")
    (folder / "rows-2.csv").write_text(more, encoding="utf-8")
    case = loaded(folder, "rows-2.csv")
    (second,) = claims_of(case)
    assert (second.uid, case.state.number) == (first.uid, 2)
    assert second.quantity is not None
    assert second.quantity.value == 6
    assert len(list(rows_of(case).rows(second.uid))) == 6


def test_a_removed_or_edited_row_file_is_noticed_and_written_again(folder: Path) -> None:
    case = loaded(folder, "rows-1.csv")
    attached = case.ledger.attached(SOURCE, case.state.sources[SOURCE])
    months = sorted(path.parent.name for path in attached.rglob("rows/*/*.parquet"))
    assert months == ["month=2024-02", "month=2024-03"]
    file = next(attached.rglob("month=2024-02/*.parquet"))
    file.unlink()
    assert case.ledger.check(case.state)[SOURCE] is False
    case.build()
    assert case.ledger.check(case.state)[SOURCE] is True
    file = next(attached.rglob("month=2024-02/*.parquet"))
    file.write_bytes(file.read_bytes() + b" ")
    assert case.ledger.check(case.state)[SOURCE] is False


def test_a_parquet_file_gives_the_claims_of_the_same_csv_file(folder: Path) -> None:
    (from_csv,) = claims_of(loaded(folder, "rows-1.csv"))
    lines = [line.split(",") for line in FIRST.replace('"1,000.25"', "1000.25").splitlines()]
    columns = {name: [line[place] for line in lines[1:]] for place, name in enumerate(lines[0])}
    pq.write_table(pa.table(columns), folder / "rows-1.parquet")
    other = folder / "other"
    other.mkdir()
    for name in ("rows-1.parquet", "rows.toml"):
        (folder / name).rename(other / name)
    (from_parquet,) = claims_of(loaded(other, "rows-1.parquet"))
    assert (from_parquet.uid, from_parquet.said) == (from_csv.uid, from_csv.said)


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ('decimal = "."', "", "decimal"),
        ('period = "year"', 'period = "week"', "month, quarter, year"),
        ('currency = "USD"', "", "currency"),
        ('day = "Date"', "", "day"),
        ('maker = "Maker"', 'makers = "Maker"', "makers"),
        ('dataset = "test-customs"', 'dataset = "Test Customs"', "kz-customs"),
        ('maker = "Maker"', 'maker = "USD"', "each column in one place"),
    ],
)
def test_a_wrong_mapping_is_one_line(before: str, after: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "rows.toml"
    path.write_text(MAPPING.replace(before, after), encoding="utf-8")
    with pytest.raises(BadInput, match=message):
        read_shipment_mapping(path)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("rows-1.csv", HEAD.replace("Maker", "Brand"), "Maker"),
        ("rows-1.csv", HEAD.replace("Maker", "Maker,More"), "More"),
        ("rows-1.csv", HEAD, "no row that can be read"),
        ("others.csv", HEAD, "0 mappings"),
        ("rows-1.xlsx", HEAD, "no workbook"),
        ("rows-1.parquet", HEAD, "not Parquet"),
    ],
)
def test_a_wrong_file_is_one_line_and_nothing_is_written(
    name: str, content: str, message: str, folder: Path
) -> None:
    (folder / "rows-1.csv").unlink()
    (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(BadInput, match=message):
        loaded(folder, name)
    assert not (folder / "case" / "ledger").exists()
    assert not (folder / "case" / "loads.toml").exists()


def test_single_rows_leave_only_with_rows(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from entrepot.cli.shipments import shipments

    Case.create(folder / "case")
    with stages() as progress:
        built(
            folder / "case",
            "",
            progress,
            files=("shipments", [folder / "rows-1.csv", folder / "rows.toml"], ""),
        )
    capsys.readouterr()
    where = str(folder / "case")
    shipments(case=where, as_json=True)
    listed = json.loads(capsys.readouterr().out)
    assert (listed["total"], listed["rows"]) == (1, None)
    claim = listed["sums"][0]["claim"]
    shipments(claim, case=where)
    text = capsys.readouterr().out
    assert "3 rows in 2024" in " ".join(text.split())
    assert "NSK" not in text
    shipments(claim, with_rows=True, case=where)
    assert "NSK" in capsys.readouterr().out
    with pytest.raises(BadInput, match="the uid of one claim"):
        shipments(with_rows=True, case=where)


def test_cells_are_read_in_the_forms_in_which_tables_of_ones_own_are(folder: Path) -> None:
    start, end = "Fuxing Test Co Ltd,CN,OOO Priemka,RU,7707083893,848210", "SKF\n"
    rows = [
        f'D1,5 июня 2024,1,{start},"1 234,5","10,5 USD",{end}',
        f'D2,2024-06-06,1,{start},"12\u00a0345,5","$1.000",{end}',
        f"D3,2024-06-07,1,{start},n/a,-,{end}",
        f'D4,2024-06-08,1,{start},"1.234.567,5",7 EUR,{end}',
        f"D5,2024-06,1,{start},1,1,{end}",
    ]
    (folder / "rows.toml").write_text(MAPPING.replace('decimal = "."', 'decimal = ","'), "utf-8")
    (folder / "rows-1.csv").write_text(HEAD + "".join(rows), encoding="utf-8")
    case = loaded(folder, "rows-1.csv")
    (claim,) = claims_of(case)
    assert claim.said.endswith(
        ", 13580 kg in all (2 of 3 rows state it), 1010.5 USD in all (2 of 3 rows state it)"
    )
    assert set(left_out(case)) == {"rows-1.csv, row 5", "rows-1.csv, row 6"}
