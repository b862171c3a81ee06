"""Small inputs that failed once, each after a public report about a neighbouring tool.

They are read from the shared folder; the tests beside this one have inputs of the same kinds that
were made here. Each is loaded into a case of its own, and what came and what was said is compared.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.casework.workbench import Workbench
from entrepot.graph.errors import BadInput
from entrepot.loaders.document_text import text_of
from entrepot.loaders.source_run import Loaded
from entrepot.viz.answers.data import ScreenData

DAY = "2026-02-01"
Load = Callable[..., Loaded]


@pytest.fixture(scope="module")
def cases(documents: Path) -> Path:
    folder = documents / "cases"
    if not folder.is_dir():
        pytest.skip(f"no small inputs at {folder}: set ENTREPOT_SHARED to a folder with cases/")
    return folder


@pytest.fixture
def load(case: Case, cases: Path, tmp_path: Path) -> Load:
    """Return a function that loads some of the inputs into one case; it returns the source."""
    copied_case(case, tmp_path / "case")
    own = Case.open(str(tmp_path / "case"))

    def loaded(form: str, *names: str, edition: str = "") -> Loaded:
        _, read = own.build(own.plan(form, [cases / name for name in names], edition))
        (source,) = [item for item in read if item.source.name == form]
        return source

    return loaded


def values(source: Loaded) -> list[float]:
    return [claim.quantity.value for claim in source.claims if claim.quantity is not None]


def measures(source: Loaded) -> set[str]:
    return {claim.measure for claim in source.claims if claim.predicate == "DESIGNATES"}


def test_taiwan_the_union_and_kosovo_trade(load: Load) -> None:
    source = load("trade", "01-comtrade-other-asia.json", edition="2024-06-01")
    ends = {uid for claim in source.claims for uid in (claim.subject, claim.object)}
    assert {"countries:TW", "register:eu27", "countries:XK"} <= ends
    assert source.rows == {"": 5}


def test_a_month_is_no_year(load: Load) -> None:
    source = load("trade", "02-comtrade-one-month.json", edition="2024-06-01")
    (claim,) = source.claims
    assert (claim.interval.start, claim.interval.end) == ("2023-01", "2023-01")
    assert claim.quantity is not None
    assert claim.quantity.period == "2023-01"
    (issue,) = source.issues
    assert issue["message"].startswith("not a whole year, so it is not added up")


def test_twelve_months_are_a_year(load: Load) -> None:
    source = load("trade", "02-comtrade-twelve-months.json", edition="2024-06-01")
    months, year = sorted(source.claims, key=lambda claim: claim.interval.start, reverse=True)
    assert (year.interval.start, months.interval.start) == ("2023", "2023-01")
    assert year.quantity is not None
    printed = [float(each.split(": ")[1]) for each in months.note.split("; ")]
    assert (len(printed), sum(printed)) == (12, year.quantity.value)


def test_decimal_commas(load: Load) -> None:
    names = ("03-customs-decimal-comma.csv", "03-customs-decimal-comma.toml")
    assert sorted(values(load("table", *names))) == [0.75, 1234.56, 1234.56, 12345.67, 1234567.8]


def test_an_entity_given_whole_in_a_property_is_that_entity(load: Load) -> None:
    source = load("opensanctions", "16-whole-entity-in-property.ftm.json", edition="2024-05-01")
    assert [claim.predicate for claim in source.claims].count("OWNS") == 1


def test_four_buyers_of_long_names_are_four(load: Load) -> None:
    source = load("table", "20-long-names.csv", "20-long-names.toml")
    assert len({claim.object for claim in source.claims}) == 4


def test_control_characters_do_not_enter(load: Load) -> None:
    source = load("table", "21-control-characters.csv", "21-control-characters.toml")
    texts = [claim.text for claim in source.claims] + [record.name for record in source.records]
    assert not [text for text in texts if set(text) & set("\x00\x01\x08\x0c\x1b\u202e")]


def test_numbers_of_noughts_prove_nothing(load: Load) -> None:
    source = load("opensanctions", "22-placeholder-numbers.ftm.json", edition="2024-05-01")
    assert {record.identifiers for record in source.records} == {()}


def test_a_list_that_is_absent_is_a_hole(load: Load) -> None:
    load("us-csl", "24-csl-full.csv", edition="2024-05-01")
    source = load("us-csl", "24-csl-without-sdn.csv", edition="2024-05-06")
    assert {claim.status for claim in source.claims} == {"listed"}
    assert any(row["level"] == "warning" and row["value"] == "SDN" for row in source.issues)


def test_a_list_that_was_cut_off_is_refused(load: Load) -> None:
    load("ofac-sdn", "25-SDN-whole.csv", edition="2024-05-01")
    with pytest.raises(BadInput, match="cut off"):
        load("ofac-sdn", "25-SDN-cut.csv", edition="2024-05-06")


def test_a_person_under_no_act_does_not_enter(load: Load) -> None:
    source = load("opensanctions", "32-targets.simple.csv", edition="2024-03-10")
    assert "Person" not in {record.kind for record in source.records}
    numbers = {scheme for record in source.records for scheme, _ in record.identifiers}
    assert {"ru-inn", "ru-ogrn"} <= numbers
    assert sum(number for reason, number in source.rows.items() if reason) >= 1


def test_a_decision_is_an_act(load: Load) -> None:
    assert measures(load("eu-journal", "34-eu-decision.csv", edition="2026-08-14")) == {
        "asset freeze"
    }


def test_a_missing_day_asks_for_the_edition(load: Load) -> None:
    with pytest.raises(BadInput, match="--edition"):
        load("eu-journal", "36-eu-no-day.csv")


def test_a_name_that_ends_in_a_colon_is_read(load: Load) -> None:
    source = load("eu-journal", "37-eu-name-ends-in-colon.csv", edition="2026-08-14")
    assert [record.name for record in source.records] == [
        "Test Industries and the following subsidiaries"
    ]


def test_an_alias_that_is_a_common_word_accuses_nobody(load: Load) -> None:
    source = load("eu-journal", "38-eu-alias-is-a-common-word.csv", edition="2026-08-14")
    persons = {record.uid for record in source.records if record.kind == "Person"}
    read = [claim for claim in source.claims if claim.rules]
    assert not [claim for claim in read if {claim.subject, claim.object} & persons]
    assert not [claim for claim in read if claim.predicate == "SUPPLIES"]


def test_two_numbers_three_words_for_a_freeze_and_two_bodies(load: Load) -> None:
    name = "39-opensanctions-two-numbers-block-authorities.ftm.json"
    source = load("opensanctions", name, edition="2024-05-01")
    (firm,) = [record for record in source.records if record.kind == "Company"]
    assert {scheme for scheme, _ in firm.identifiers} >= {"ru-inn", "ru-ogrn"}
    frozen = [claim for claim in source.claims if claim.measure == "asset freeze"]
    assert len(frozen) == 3
    assert len({claim.asserter for claim in source.claims}) == 4


def test_the_other_list_of_ofac_is_no_freeze(load: Load) -> None:
    with pytest.raises(BadInput, match="ofac-consolidated"):
        load("ofac-sdn", "40-CONS_PRIM.CSV", edition="2022-01-10")
    source = load("ofac-consolidated", "40-CONS_PRIM.CSV", edition="2022-01-10")
    assert "asset freeze" not in measures(source)


def test_the_columns_that_are_published_now_are_read(load: Load) -> None:
    assert load("us-csl", "41-csl-with-_id.csv", edition="2025-01-01").rows == {"": 2}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("28-page-windows-1251.html", "поставила подшипники"),
        ("28-page-gb18030.html", "供应了轴承"),
        ("28-page-euc-kr.html", "베어링을 공급했다"),
        ("28-page-utf16.txt", "supplied bearings"),
    ],
)
def test_a_page_is_read_in_its_own_letters(cases: Path, name: str, words: str) -> None:
    assert words in text_of(cases / name)


def screened(case: Case, path: Path) -> ScreenData:
    return Workbench(case).screen(path, today=DAY)


def test_a_number_that_cannot_be_read_is_never_nothing_found(case: Case, cases: Path) -> None:
    answer = screened(case, cases / "10-inn-float.csv")
    noted = [row["name"] for row in answer["rows"] if row["notes"]]
    assert noted == ["Public company Sber", "Some firm"]
    assert not [row for row in answer["rows"] if row["notes"] and row["nothing"]]


def test_the_line_that_excel_writes_and_the_sheet_behind_a_cover(case: Case, cases: Path) -> None:
    assert [row["name"] for row in screened(case, cases / "04-sep-line.csv")["rows"]] == [
        "OOO Beta"
    ]
    answer = screened(case, cases / "30-cover-sheet-first.xlsx")
    assert [row["name"] for row in answer["rows"]] == ["Sberbank"]
    assert "Cover" in answer["notes"][0]


def test_an_old_workbook_is_called_one(case: Case, cases: Path) -> None:
    with pytest.raises(BadInput, match="an old"):
        screened(case, cases / "06-xls-renamed.xls")


def test_a_firm_is_never_a_ship(case: Case, cases: Path) -> None:
    answer = screened(case, cases / "13-firm-against-ship.csv")
    hits = [hit["uid"] for row in answer["rows"] for hit in row["hits"]]
    assert not [uid for uid in hits if case.identities.entities[uid].kind == "Vessel"]
