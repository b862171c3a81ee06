"""Screening by name: short words, letters and scripts, Korean names, firms against ships."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.casework.workbench import Workbench
from entrepot.loaders.sources.eu_journal.journal_texts import CONSOLIDATED

LISTED = (
    ("LegalEntity", "AAB"),
    ("LegalEntity", "HM"),
    ("LegalEntity", "AL-AQSA"),
    ("LegalEntity", "MSC"),
    ("LegalEntity", "Joint Stock Company Concern Zalashkin"),
    ("LegalEntity", "JSC IEMZ Kramvol"),
    ("LegalEntity", "厦门林海鹭航空发动机股份有限公司"),
    ("LegalEntity", "Plant No. 20 Obrasov"),
    ("LegalEntity", "Vektor JSC"),
    ("Person", "PAK, Jong Nam"),
    ("Person", "Mohammed Tarek al-Nawrasi"),
)


@pytest.fixture(scope="module")
def own(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = tmp_path_factory.mktemp("names")
    copied_case(case, folder / "case")
    path = folder / "entries.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, CONSOLIDATED)
        writer.writeheader()
        for number, (shape, name) in enumerate(LISTED):
            row = {
                "celex": "32014R0269",
                "programKey": "EU-UKR",
                "measure": "Asset freeze",
                "startDate": "16.12.2024",
                "recordId": str(9100 + number),
                "annex": "I.PERSONS" if shape == "Person" else "I.ENTITIES",
                "schema": shape,
                "name": name,
                "reason": f"{name} produces drones.",
            }
            writer.writerow({**dict.fromkeys(CONSOLIDATED, ""), **row})
    made = Case.open(str(folder / "case"))
    made.build(made.plan("eu-journal", (path,), "2025-01-01"))
    return Case.open(str(made.path))


def hits(own: Case, folder: Path, *names: str, country: str = "") -> list[list[str]]:
    path = folder / "rows.csv"
    with path.open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(("name", "country"))
        writer.writerows((name, country) for name in names)
    rows = Workbench(own).screen(path, today="2026-02-01")["rows"]
    return [[hit["name"] for hit in row["hits"]] for row in rows]


def test_short_words_are_compared_as_they_are_written(own: Case, tmp_path: Path) -> None:
    names = ("A.B. Company", "A-B Company", "ABB Ltd", "ABB", "HMM Co Ltd", "AXA", "Axa Ltd")
    assert hits(own, tmp_path, *names) == [[]] * len(names)


def test_one_short_word_is_too_little_without_a_country(own: Case, tmp_path: Path) -> None:
    assert hits(own, tmp_path, "MSC", "M.S.C.") == [[], []]
    assert hits(own, tmp_path, "MSC", country="CH") == [[]]


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("АО «ИЭМЗ «Кpaмвoл»", "JSC IEMZ Kramvol"),
        ("AO KOHЦEPH ЗAЛAШKИH", "Joint Stock Company Concern Zalashkin"),
        ("Plant No. Twenty Obrasov", "Plant No. 20 Obrasov"),
        ("廈門林海鷺航空發動機有限公司", "厦门林海鹭航空发动机股份有限公司"),
        ("박종남", "PAK, Jong Nam"),
        ("Park Chong-nam", "PAK, Jong Nam"),
        ("Jong Nam Pak", "PAK, Jong Nam"),
        ("Muhammad Tariq Nawrasi", "Mohammed Tarek al-Nawrasi"),
    ],
)
def test_another_spelling_finds_the_party(own: Case, tmp_path: Path, name: str, party: str) -> None:
    assert hits(own, tmp_path, name) == [[party]]


def test_homoglyphs_are_of_full_likeness(own: Case, tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("name\nAO KOHЦEPH ЗAЛAШKИH\nАО «ИЭМЗ «Кpaмвoл»\n", encoding="utf-8")
    for row in Workbench(own).screen(path, today="2026-02-01")["rows"]:
        assert [hit["score"] for hit in row["hits"]] == [1.0]


def test_one_word_of_another_spelling_and_form_is_no_hit(own: Case, tmp_path: Path) -> None:
    assert hits(own, tmp_path, "Vector Ltd", "Vector Brewery") == [[], []]


def test_a_firm_is_told_by_its_last_word(case: Case, tmp_path: Path) -> None:
    # "Lady R" is a ship of the bundled case.
    assert hits(case, tmp_path, "Lady R Trading", "Lady R Ltd", "Lady R Logistics") == [[], [], []]
