"""What parties answer stands in their dossier; no silence is told that is not so."""

from __future__ import annotations

from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.viz.reports import markdown

ALONE = "Nobody else on file"


def dossier(case: Case, of: str) -> str:
    report = BriefWriter(case, length="brief").dossier(of)
    return markdown.write(report, "brief")["brief.md"].decode()


@pytest.mark.parametrize(
    ("of", "there", "absent"),
    [
        ("curated-reports:smart-impex", "has not circumvented Western sanctions", "no answer"),
        ("Orlan-10", "AMD, by its own account", "no answer to it is on file"),
        ("Texas Instruments", "has not shipped to Russia", ALONE),
    ],
)
def test_a_dossier_has_the_answers_and_no_silence_beside_them(
    case: Case, of: str, there: str, absent: str
) -> None:
    text = dossier(case, of)

    assert there in text
    assert absent not in text


def test_who_relates_two_parties_of_a_way_states_a_part_of_it(case: Case) -> None:
    report = BriefWriter(case, length="brief").route(
        "Xiamen Limbach", "IEMZ Kupol", as_of="2025-08"
    )

    assert ALONE not in markdown.write(report, "brief")["brief.md"].decode()


def test_a_movement_of_what_only_the_start_makes_names_both_ends(case: Case) -> None:
    answer = case.routes("Hunan Haotianyi", "IEMZ Kupol")

    both = {item["claim"] for item in answer.data()["both"]}

    assert both == {"curated-makers:G-48", "curated-makers:G-48.kupol"}


def test_a_list_is_not_said_to_lack_a_party_of_whose_name_it_has_an_entry(
    case: Case, tmp_path: Path
) -> None:
    nothing = ",".join(["-0- "] * 8)
    entry = f'1,"LIMITED LIABILITY PARTNERSHIP ELEM GROUP",-0- ,"RUSSIA-EO14024",{nothing}\r\n\x1a'
    (tmp_path / "SDN.CSV").write_bytes(entry.encode())
    (tmp_path / "ADD.CSV").write_bytes(b'1,1,"1 Street","Astana","Kazakhstan",-0- \r\n\x1a')
    copied_case(case, tmp_path / "case")
    made = Case.open(str(tmp_path / "case"))
    files = [tmp_path / "SDN.CSV", tmp_path / "ADD.CSV"]
    made.build(made.plan("ofac-sdn", files, "2026-08-20"))

    report = BriefWriter(Case.open(str(made.path)), length="page").country("kz")
    text = " ".join(markdown.write(report, "brief")["brief.md"].decode().split())

    # The EU's entry has no number in common with OFAC's, so that nobody joined the two.
    assert "Three firms and bodies on file are seated in Kazakhstan" in text
    assert "LIMITED LIABILITY PARTNERSHIP ELEM GROUP, but on file not LLP United" in text
    assert "The measures on TOO Elem Group do not block" not in text
