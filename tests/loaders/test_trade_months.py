"""Trade by code and month: Eurostat's workbooks and long tables, and years as sums of months."""

from __future__ import annotations

import csv
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from copied_case import copied_case
from eurostat_tables import GERMANY, MONTHS, RUSSIA, long_table, put_sheet, workbook

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Claim
from entrepot.graph.trade import FlowClaims, flow_claims
from entrepot.loaders.loaded_source import Loaded
from entrepot.loaders.sources.trade.workbook_cells import WorkbookCells
from entrepot.viz.wording.sentences import sentence

CHIPS = ("854231", "854232", "854233", "854239")
CODE = "Electronic integrated circuits (excl. such as amplifiers) [85423990]"
WHOLE = {month: 1000.0 for month in MONTHS}
# Until October 2022; the office of the Netherlands is late by a month.
TABLE = {
    (GERMANY, "Kyrgyzstan"): {"2021-03": 100.0, "2022-04": 250.0, "2022-11": 50.0},
    (GERMANY, RUSSIA): {month: 1000.0 for month in MONTHS if month < "2022-12"},
    ("Netherlands", "Kyrgyzstan"): {"2022-09": 70.5},
    ("Malta", "Kyrgyzstan"): {},
}


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def load(case: Case, path: Path, edition: str = "") -> Loaded:
    _, loaded = case.build(case.plan("trade", [path], edition))
    (found,) = [item for item in loaded if item.source.name == "trade"]
    return found


def flows_of(claims: Sequence[Claim]) -> FlowClaims:
    return flow_claims(claims, lambda uid: uid.rpartition(":")[2].lower())


def sums(claims: Sequence[Claim]) -> dict[tuple[str, str, str], float]:
    return {(f.exporter, f.importer, f.year): f.value for f in flows_of(claims).years}


def told(found: Loaded, level: str = "note") -> list[str]:
    return [str(issue["message"]) for issue in found.issues if issue["level"] == level]


def test_a_workbook_of_the_data_browser_is_read_row_by_row(mine: Case, tmp_path: Path) -> None:
    path = workbook(tmp_path / "book.xlsx", {"product": CODE, "rows": TABLE})

    found = load(mine, path)

    assert {
        (c.subject, c.object, c.text, c.note, c.locator, c.status) for c in found.claims[1:]
    } == {
        (
            "countries:DE",
            "countries:RU",
            "CN 85423990 by month from 2021-01 to 2022-11, as the exporter reports",
            "; ".join(f"{month}: 1000" for month in MONTHS if month < "2022-12"),
            "book.xlsx Sheet 1 row 13",
            "asserted",
        ),
        (
            "countries:NL",
            "countries:KG",
            "CN 85423990 by month from 2021-01 to 2022-09, as the exporter reports",
            "2022-09: 70.5",
            "book.xlsx Sheet 1 row 14",
            "asserted",
        ),
    }
    first = found.claims[0]
    assert (first.note, first.hs6) == ("2021-03: 100; 2022-04: 250; 2022-11: 50", ())
    # The day of the edition is the one that the sheets print.
    assert {(c.known_by, c.uid.rpartition("@")[2]) for c in found.claims} == {
        ("2023-01-13", "2023-01-13")
    }
    assert found.rows == {"": 27}


def test_a_year_is_the_sum_of_its_months_only_if_all_of_them_are_on_file(
    mine: Case, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "book.xlsx", {"product": CODE, "rows": TABLE})

    found = load(mine, path)

    # A month between without a figure had no trade; after its last figure nothing is known of the
    # Netherlands, and of December 2022 nothing of anybody.
    assert sums(found.claims) == {("de", "kg", "2021"): 100.0, ("de", "ru", "2021"): 12000.0}
    assert told(found) == [
        "not a whole year, so it is not added up; months without figures: NL: 10, 11, 12; DE: 12"
    ]


def test_a_reporter_without_figures_at_the_end_of_a_whole_year_has_no_year(
    mine: Case, tmp_path: Path
) -> None:
    rows = {
        (GERMANY, RUSSIA): WHOLE,
        ("Netherlands", RUSSIA): {m: 1.0 for m in MONTHS if m < "2022-11"},
    }

    found = load(mine, workbook(tmp_path / "book.xlsx", {"product": CODE, "rows": rows}))

    assert sums(found.claims) == {
        ("de", "ru", "2021"): 12000.0,
        ("de", "ru", "2022"): 12000.0,
        ("nl", "ru", "2021"): 12.0,
    }


def test_weights_imports_years_and_codes_of_any_length_are_read(mine: Case, tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "book.xlsx",
        {
            "product": "854239",
            "rows": {("DE", "KG"): {"2022-05": 3.0}},
            "indicator": "QUANTITY_IN_100KG",
        },
        {
            "product": CODE,
            "rows": {("DE", "KG"): {"2022": 7.0, "2021": ":"}},
            "periods": ("2021", "2022"),
            "flow": "IMPORT",
        },
        {
            "product": CODE,
            "rows": {("DE", "KG"): {"2022-05": 9.0}},
            "indicator": "SUPPLEMENTARY_QUANTITY",
        },
    )

    found = load(mine, path)

    assert {
        (c.subject, c.object, c.text, c.quantity.value, c.quantity.unit, c.hs6)
        for c in found.claims
        if c.quantity
    } == {
        (
            "countries:DE",
            "countries:KG",
            "HS 854239 by month from 2021-01 to 2022-05, as the exporter reports",
            300.0,
            "kg",
            (),
        ),
        (
            "countries:KG",
            "countries:DE",
            "CN 2022 85423990, as the importer reports",
            7.0,
            "EUR",
            ("854239",),
        ),
    }
    assert found.rows == {"": 2, "a figure that is neither a value nor a weight, such as pieces": 1}


def test_flags_between_the_figures_are_told_and_not_read(mine: Case, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "Summary"
    rows = {(GERMANY, RUSSIA): {"2022-01": 5.0}}
    put_sheet(book, 1, CODE, rows, periods=("2022-01", "", "2022-02"))
    book["Sheet 1"]["D12"] = "p"
    book.save(tmp_path / "book.xlsx")

    found = load(mine, tmp_path / "book.xlsx")

    assert [claim.note for claim in found.claims] == ["2022-01: 5"]
    assert "the flag p beside 1 figures is not kept" in told(found)


def test_a_partner_that_is_no_country_is_told_once_with_its_figures(
    mine: Case, tmp_path: Path
) -> None:
    rows = {
        (GERMANY, RUSSIA): {"2022-01": 5.0},
        (GERMANY, "World"): WHOLE,
        (GERMANY, "Atlantis"): {"2022-01": 1.0, "2022-02": 1.0},
        (GERMANY, "Germany"): {"2022-01": 1.0},
    }

    found = load(mine, workbook(tmp_path / "book.xlsx", {"product": CODE, "rows": rows}))

    assert found.rows == {
        "": 1,
        "a group of countries, or not a country": 24,
        "a partner that is not known here": 2,
        "a country's trade with itself": 1,
    }
    assert told(found, "warning") == ["a partner that is not known here: 2 figures left out"]


def test_two_figures_for_one_month_leave_the_month_and_its_year_open(
    mine: Case, tmp_path: Path
) -> None:
    rows = [("85423990", "Germany", "Russia", month, 10) for month in MONTHS]
    path = long_table(tmp_path / "t.csv", [*rows, ("85423990", "Germany", "Russia", "2021-05", 11)])

    found = load(mine, path, "2023-03-01")

    (claim,) = found.claims
    assert "2021-05: disputed" in claim.note
    assert sums(found.claims) == {("de", "ru", "2022"): 120.0}
    assert found.rows == {"": 23, "two figures for one flow": 2}


def test_a_long_table_is_the_same_as_a_workbook(mine: Case, tmp_path: Path) -> None:
    rows = [
        ("85423990", who, to, month, value)
        for (who, to), figures in TABLE.items()
        for month, value in figures.items()
    ]
    book = load(mine, workbook(tmp_path / "book.xlsx", {"product": CODE, "rows": TABLE}))
    other = Case.create(tmp_path / "other")

    table = load(other, long_table(tmp_path / "t.csv", rows), "2023-01-13")

    assert {(c.uid, c.text, c.note) for c in table.claims} == {
        (c.uid, c.text, c.note) for c in book.claims
    }


def test_the_interface_of_eurostat_writes_a_long_table_too(mine: Case, tmp_path: Path) -> None:
    path = tmp_path / "sdmx.csv"
    path.write_text(
        "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,"
        "OBS_FLAG\n"
        "ESTAT:DS-045409(1.0),15/11/23 11:00:00,M,DE,KG,85423990,2,VALUE_IN_EUROS,2022-01,1200,\n"
        "ESTAT:DS-045409(1.0),15/11/23 11:00:00,M,DE,KG,85423990,2,QUANTITY_IN_100KG,2022-01,2,\n"
        "ESTAT:DS-045409(1.0),15/11/23 11:00:00,M,DE:Germany,KG:Kyrgyzstan,85423990:Chips,"
        "1:IMPORT,VALUE_IN_EUROS:Value in euros,2022-01,30,\n",
        encoding="utf-8",
    )

    found = load(mine, path, "2023-11-15")

    assert {
        (c.subject, c.object, c.quantity.value, c.quantity.unit) for c in found.claims if c.quantity
    } == {
        ("countries:DE", "countries:KG", 1200.0, "EUR"),
        ("countries:DE", "countries:KG", 200.0, "kg"),
        ("countries:KG", "countries:DE", 30.0, "EUR"),
    }


REEXPORTS = "period,commodity_code,commodity,reexports,exports_total\n"


def test_an_estimate_of_reexports_is_told_apart_from_official_figures(
    mine: Case, tmp_path: Path
) -> None:
    path = tmp_path / "armenia.csv"
    path.write_text(
        f'{REEXPORTS}2022-01-01,851762,"Apparatus, of kinds",80.5,100\n'
        "2022-03-01,851762,Apparatus,50,50\n2021-12-01,851762,Apparatus,1,4\n",
        encoding="utf-8",
    )

    found = load(mine, path, "2024-04-12")

    assert {
        (c.object, c.status, c.basis, c.grade, c.asserter, c.text, c.note) for c in found.claims
    } == {
        (
            "trade:world",
            "asserted",
            "customs",
            "C2",
            "countries:AM",
            "HS 2022 851762 in single months from 2022-01 to 2022-03, as the exporter reports",
            "2022-01: 100; 2022-03: 50",
        ),
        (
            "trade:world",
            "assessed",
            "estimate",
            "C3",
            "trade:tvyal",
            "re-exports of HS 2022 851762 in single months from 2022-01 to 2022-03, an estimate",
            "2022-01: 80.5; 2022-03: 50",
        ),
        (
            "trade:world",
            "asserted",
            "customs",
            "C2",
            "countries:AM",
            "HS 2017 851762 in single months from 2021-12 to 2021-12, as the exporter reports",
            "2021-12: 4",
        ),
        (
            "trade:world",
            "assessed",
            "estimate",
            "C3",
            "trade:tvyal",
            "re-exports of HS 2017 851762 in single months from 2021-12 to 2021-12, an estimate",
            "2021-12: 1",
        ),
    }
    flows = flows_of(found.claims)
    assert flows.years == ()
    every = flows.months(lambda _: True)
    assert sorted(flow.value for flow in every) == [4.0, 50.0, 100.0]
    estimates = flows.months(lambda _: True, estimated=True)
    assert sorted(flow.value for flow in estimates) == [1.0, 50.0, 80.5]
    (estimate,) = [c for c in found.claims if c.note == "2021-12: 1"]
    opened = Case.open(str(mine.path))
    assert sentence(estimate, opened.identities) == (
        "In the assessment of Tvyal newsletter (12 Apr 2024), of the exports of HS 2017 851762 "
        "from Armenia, this much was re-exports, an estimate [1 USD, 2021-12]."
    )


@pytest.mark.parametrize(
    ("row", "right"),
    [
        ("85423990,Germany,Russia,2022-13,5", "a month such as 2022-05"),
        ("8542399,Germany,Russia,2022-01,5", "leading zeros kept"),
        ("85423990,Atlantis,Russia,2022-01,5", "a country"),
        ("85423990,Germany,Russia,2022-01,1_000", "a number such as"),
        ("85423990,Germany,Russia,2022-01", "5 cells"),
    ],
)
def test_a_row_that_cannot_be_read_says_where_and_what_would_be_right(
    mine: Case, tmp_path: Path, row: str, right: str
) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"product_cn8,reporter,partner,period,value_eur\n{row}\n", encoding="utf-8")
    with pytest.raises(BadInput, match=right) as refused:
        load(mine, path, "2023-01-13")
    assert "t.csv:2" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_month_after_the_edition_is_refused(mine: Case, tmp_path: Path) -> None:
    rows = [("85423990", "Germany", "Russia", month, 5) for month in ("2022-12", "2023-02")]
    found = load(mine, long_table(tmp_path / "t.csv", rows), "2023-01-13")
    assert [claim.note for claim in found.claims] == ["2022-12: 5"]
    assert told(found, "refused") == [
        "not a figure for a year between 1900 and the year of the edition: left out"
    ]


@pytest.mark.parametrize(
    ("heading", "right"),
    [
        ("product_cn8,reporter,partner,period,value_eur,quality", "further columns quality"),
        ("product,reporter,partner,period,OBS_VALUE", "OBS_VALUE without indicators"),
    ],
)
def test_a_heading_of_another_long_table_is_refused(
    mine: Case, tmp_path: Path, heading: str, right: str
) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"{heading}\n1,2,3,4,5,6\n", encoding="utf-8")
    with pytest.raises(BadInput, match=right):
        load(mine, path, "2023-01-13")


def test_a_sheet_in_another_arrangement_is_refused(mine: Case, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "Sheet 1"
    book.active.append(["TIME", "TIME", "2022-01"])
    book.active.append(["PRODUCT (Labels)", "FLOW (Labels)", ""])
    book.save(tmp_path / "book.xlsx")
    with pytest.raises(BadInput, match=r"book\.xlsx Sheet 1: found .no REPORTER or PARTNER"):
        load(mine, tmp_path / "book.xlsx", "2023-01-13")


def test_a_workbook_in_the_relational_view_is_read_as_before(mine: Case, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(
        ["REPORTER", "PARTNER", "PRODUCT", "FLOW", "STAT_PROCEDURE", "PERIOD", "VALUE_IN_EUR"]
    )
    sheet.append(["Germany", "France", "TOTAL", "EXPORT", "N", "2022", 3])
    book.save(tmp_path / "t.xlsx")
    found = load(mine, tmp_path / "t.xlsx", "2023-01-13")
    assert [claim.text for claim in found.claims] == ["all goods, as the exporter reports"]


SHEET = (
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>TIME</t></is></c>'
    '<c r="C1" t="s"><v>0</v></c></row><row r="3"><c r="B3"><f>1+1</f><v>2</v></c></row>'
    "</sheetData></worksheet>"
)


def packed(path: Path, sheet: str) -> Path:
    """Write a workbook by hand, as programs that are no spreadsheet write one."""
    parts = {
        "xl/workbook.xml": '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/'
        '2006/relationships"><sheets><sheet name="Sheet 1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" '
        'Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/sharedStrings.xml": "<sst><si><t>2022</t><t>-01</t></si></sst>",
        "xl/worksheets/sheet1.xml": sheet,
    }
    with zipfile.ZipFile(path, "w") as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return path


def test_cells_are_read_by_their_places_with_shared_texts_and_without_formulas(
    tmp_path: Path,
) -> None:
    with WorkbookCells(packed(tmp_path / "b.xlsx", SHEET), "b.xlsx") as book:
        assert book.sheets() == {"Sheet 1": "xl/worksheets/sheet1.xml"}
        assert book.rows("xl/worksheets/sheet1.xml") == [["TIME", "", "2022-01"], [], ["", "2"]]


@pytest.mark.parametrize(
    "sheet",
    [
        '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>',
        "<worksheet><sheetData>",
        '<worksheet><sheetData><row r="99999999"/></sheetData></worksheet>',
        '<worksheet><sheetData><row r="1"><c r="ABCD1"><v>1</v></c></row></sheetData></worksheet>',
        '<worksheet><sheetData><row r="1"><c t="s"><v>7</v></c></row></sheetData></worksheet>',
    ],
)
def test_a_broken_workbook_is_refused_in_one_line(tmp_path: Path, sheet: str) -> None:
    with (
        WorkbookCells(packed(tmp_path / "b.xlsx", sheet), "b.xlsx") as book,
        pytest.raises(BadInput, match=r"^b\.xlsx: found"),
    ):
        book.rows("xl/worksheets/sheet1.xml")


def shared_table(documents: Path, name: str) -> Path:
    path = documents / "data" / "trade-hs" / name
    if not path.is_file():
        pytest.skip(f"no {path}: set ENTREPOT_SHARED to a folder with data/")
    return path


@pytest.fixture(scope="module")
def chips(tmp_path_factory: pytest.TempPathFactory, documents: Path) -> tuple[Case, Loaded]:
    """A case with the real monthly figures and estimates."""
    months = shared_table(documents, "eurostat_chpl_monthly_2020-01_2022-12.csv")
    armenia = shared_table(documents, "armenia_reexports_chpl_monthly_2011-01_2024-01.csv")
    case = Case.create(tmp_path_factory.mktemp("chips") / "case")
    load(case, months, "2023-01-13")
    found = load(case, armenia, "2024-04-12")
    return Case.open(str(case.path)), found


def test_every_row_of_the_real_tables_is_accounted_for(chips: tuple[Case, Loaded]) -> None:
    _, found = chips
    assert found.rows == {"": 22_809 + 874}
    kinds = [(c.status, c.quantity.unit) for c in found.claims if c.quantity]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        ("asserted", "EUR"): 2_274,
        ("asserted", "USD"): 113,
        ("assessed", "USD"): 113,
    }
    (note,) = told(found)
    assert note == (
        "not a whole year, so it is not added up; months without figures: MT: 08, 09, 10, 11, 12; "
        "NL, PT: 11, 12; AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GR, HR, HU, IE, IT, LT, LU, "
        "LV, PL, RO, SE, SI, SK: 12"
    )


def test_the_months_of_the_case_add_up_to_those_of_the_file(
    chips: tuple[Case, Loaded], documents: Path
) -> None:
    _, found = chips
    with shared_table(documents, "eurostat_chpl_monthly_2020-01_2022-12.csv").open() as file:
        printed = [float(row["value_eur"]) for row in csv.DictReader(file)]
    flows = flows_of(found.claims).months(lambda series: series.unit == "EUR")
    assert (len(flows), round(sum(f.value for f in flows))) == (len(printed), round(sum(printed)))


def test_exports_of_chips_are_those_that_are_known(chips: tuple[Case, Loaded]) -> None:
    _, found = chips
    flows = flows_of(found.claims)
    years: dict[tuple[str, str], float] = {}
    for flow in flows.years:
        if flow.hs6 in CHIPS:
            years[flow.importer, flow.year] = years.get((flow.importer, flow.year), 0) + flow.value
    months: dict[str, float] = {}
    for flow in flows.months(lambda series: series.code[:6] in CHIPS and series.unit == "EUR"):
        if flow.year == "2022":
            months[flow.importer] = months.get(flow.importer, 0) + flow.value
    # 2022 is eleven months: its December was not published yet, and it is no year.
    assert {year for _, year in years} == {"2020", "2021"}
    assert {
        country: (round(years[country, "2021"] / 1e6, 2), round(months[country] / 1e6, 2))
        for country in ("kg", "am", "kz", "ge", "ru")
    } == {
        "kg": (0.05, 1.67),
        "am": (0.36, 4.48),
        "kz": (6.07, 14.59),
        "ge": (0.89, 2.13),
        "ru": (620.93, 118.79),
    }


def test_the_base_years_that_are_shipped_are_those_of_the_tables(
    chips: tuple[Case, Loaded], case: Case
) -> None:
    found, _ = chips
    union = found.signal_inputs().union
    shipped: dict[tuple[str, str, str], float] = {}
    summed: dict[tuple[str, str, str], float] = {}
    for flow in found.signal_inputs().flows:
        if len(flow.code) == 8 and not flow.by_importer:
            key = (flow.importer, flow.code, flow.year)
            kind = shipped if flow.exporter == union else summed
            kind[key] = kind.get(key, 0.0) + flow.value
    assert len(shipped) == 393
    assert {key: round(value) for key, value in summed.items()} == {
        key: round(value) for key, value in shipped.items()
    }
    assert {flow.year for flow in case.signal_inputs().flows if not flow.code} >= {
        "2019",
        "2020",
        "2021",
    }


def test_twenty_thousand_rows_do_not_take_long(mine: Case, documents: Path) -> None:
    from entrepot.loaders.clean import by_country_name
    from entrepot.loaders.context import Context
    from entrepot.loaders.contract import find_sources
    from entrepot.loaders.loaded_files import LoadedFile
    from entrepot.loaders.sources.countries.loader import load as countries
    from entrepot.loaders.sources.trade.long_table import long_table as read_long
    from entrepot.loaders.sources.trade.partners import Partners
    from entrepot.loaders.spreadsheet import read_sheet

    path = shared_table(documents, "eurostat_chpl_monthly_2020-01_2022-12.csv")
    named = Context(find_sources()["countries"])
    list(countries(named))
    context = Context(find_sources()["trade"], used={"countries": named.records})
    file = LoadedFile(path, path.name, "", "2023-01-13")
    before = time.process_time()
    table = read_long(context, file, read_sheet(path), Partners(by_country_name(named.records)))
    rows = sum(1 for _ in table.flows)
    taken = time.process_time() - before
    # Nothing in it grows faster than the rows, so a slow machine needs seconds and no minutes.
    assert (rows, taken < 20) == (22_809, True)
