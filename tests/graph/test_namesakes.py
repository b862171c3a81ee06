"""Parties of one name under measures: who may be the same, and what answers say of it."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from command import run
from eu_entries import FIRM, loaded

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import Identities, identify
from entrepot.graph.joining.namesakes import listed_namesakes, may_be_one
from entrepot.graph.model import Claim, Record
from entrepot.graph.support import read_table
from entrepot.viz.reports import markdown

NOBODY_ELSE = "No other list on file names any of them."
UNDECIDED = "whether it is the same party is open"
LISTED = ("twin", "number", "abroad", "other", "ship", "person", "freed")
RECORDS = [
    Record("t:eu", "Body", "EU"),
    Record("t:firm", "Company", "Vega LLC", identifiers=(("imo-company", "1"),), country="ru"),
    Record("t:twin", "Organization", "JSC “VEGA”", country=""),
    Record("t:number", "Company", "Vega", identifiers=(("imo-company", "2"),), country="ru"),
    Record("t:abroad", "Company", "Vega", country="de"),
    Record("t:other", "Company", "Vega Trading", country="ru"),
    Record("t:ship", "Vessel", "Vega"),
    Record("t:person", "Person", "Vega"),
    Record("t:freed", "Company", "Vega", country="ru"),
    Record("t:free", "Company", "Vega LLC", country="ru"),
]


def listing(party: str, status: str = "listed", day: str = "2024-01-01") -> Claim:
    return Claim(
        uid=f"t:{party}-{status}",
        fact=party,
        subject="t:eu",
        predicate="DESIGNATES",
        object=f"t:{party}",
        measure="asset freeze",
        status=status,
        asserter="t:eu",
        voice="EU",
        root=f"eu:{day}:{party}",
        document="t:doc",
        grade="B2",
        known_by=day,
    )


def alike(ids: Identities, claims: Sequence[Claim]) -> dict[str, list[str]]:
    folded = fold_claims(claims, ids, read_table())
    found = listed_namesakes(folded, ids, ids.uid("t:firm"))
    return {uid: [claim.uid for claim in measures] for uid, measures in found.items()}


def test_namesakes_are_those_of_one_name_and_family_that_nothing_tells_apart() -> None:
    ids = identify(RECORDS)
    claims = [*map(listing, LISTED), listing("freed", "withdrawn", "2024-06-01")]
    assert alike(ids, claims) == {"t:twin": ["t:twin-listed"]}


def test_letters_that_differ_tell_firms_apart_and_a_letter_that_is_left_out_does_not() -> None:
    names = {"a": "Vega A LLC", "b": "Vega B LLC", "none": "Vega", "cyrillic": "ООО «Вега А»"}
    ids = identify([Record(f"t:{key}", "Company", name) for key, name in names.items()])

    found = [key for key in names if may_be_one(ids, "t:a", f"t:{key}")]

    assert found == ["a", "none", "cyrillic"]


def test_a_namesake_under_the_same_measure_alone_adds_nothing() -> None:
    assert alike(identify(RECORDS), [listing("twin"), listing("firm")]) == {}


def answers(case: Case, party: str) -> tuple[str, str]:
    """Return what `explain` and page one of the dossier say of a party."""
    explained = " ".join("\n".join(case.explain(party).lines()).split())
    files = markdown.write(BriefWriter(case, length="page").dossier(party), "brief")
    return explained, b"".join(files.values()).decode()


def with_ofac(case: Case, folder: Path, number: int, name: str) -> Case:
    """Return a case into which OFAC's list of one entry was loaded."""
    entry = {"uid": number, "name": name, "type": "entity", "programs": ["RUSSIA-EO14024"]}
    path = folder / "ofac.json"
    whole = {"published": "2026-08-20", "entries": [{**entry, "alternateNames": []}]}
    path.write_text(json.dumps(whole), encoding="utf-8")
    case.build(case.plan("ofac-sdn", [path], "2026-08-20"))
    return Case.open(str(case.path))


def decide(case: Case, verdict: str) -> None:
    pair = ("eu-269-I.ENTITIES-9001", "ofac-90001")
    why = ("--by", "Ada", "--why", "addresses", "--case", str(case.path))
    done = run("resolve", *pair, "--as", verdict, *why)
    assert done.returncode == 0, done.stderr


def test_no_list_is_said_to_lack_a_party_of_whose_name_it_has_an_entry(
    case: Case, tmp_path: Path
) -> None:
    eu = loaded(case, tmp_path, FIRM)
    assert NOBODY_ELSE in answers(eu, "Vega-Test LLC")[1]

    both = with_ofac(eu, tmp_path, 90001, "VEGA-TEST")

    explained, page = answers(both, "eu-269-I.ENTITIES-9001")
    assert f"VEGA-TEST (ofac-90001; OFAC); {UNDECIDED}" in explained
    assert "Vega-Test LLC (OFAC)" in page
    assert NOBODY_ELSE not in page
    assert "stands on each list" not in page

    table = tmp_path / "customers.csv"
    table.write_text("name\nVega-Test LLC\n", encoding="utf-8")
    screened = run("screen", str(table), "--case", str(both.path)).stdout
    assert f"VEGA-TEST (ofac-90001; OFAC); {UNDECIDED}" in " ".join(screened.split())

    decide(both, "unsure")

    explained, page = answers(Case.open(str(both.path)), "eu-269-I.ENTITIES-9001")
    assert "VEGA-TEST (ofac-90001; OFAC; a decision calls it unsure)" in explained
    assert NOBODY_ELSE not in page

    decide(both, "not_same")

    explained, page = answers(Case.open(str(both.path)), "eu-269-I.ENTITIES-9001")
    assert UNDECIDED not in explained
    assert NOBODY_ELSE in page


def test_a_real_entry_of_the_union_names_its_namesake_on_the_list_of_ofac(
    case: Case, documents: Path, tmp_path: Path
) -> None:
    lists = documents / "data"
    if not lists.is_dir():
        pytest.skip(f"no lists at {lists}: set ENTREPOT_SHARED to a folder with data/")
    with (lists / "eu" / "32014R0833.csv").open(encoding="utf-8", newline="") as file:
        (row,) = [row for row in csv.DictReader(file) if row["recordId"] == "666"]
    held = json.loads((lists / "ofac" / "ofac-sdn_20260820.json").read_text(encoding="utf-8"))
    (entry,) = [entry for entry in held["entries"] if "DA GROUP 22" in entry["name"]]

    both = with_ofac(loaded(case, tmp_path, row), tmp_path, entry["uid"], entry["name"])

    explained, page = answers(both, "eu-833-IV-666")
    assert f"{entry['name']} (ofac-{entry['uid']}; OFAC); {UNDECIDED}" in explained
    assert "Da Group 22 (OFAC)" in page
    assert NOBODY_ELSE not in page


def test_an_entry_without_a_day_is_told_with_the_dated_listing_of_its_authority(
    case: Case, tmp_path: Path
) -> None:
    both = with_ofac(loaded(case, tmp_path, FIRM), tmp_path, 46431, "IEMZ KUPOL")

    brief = BriefWriter(both, length="full").dossier("register:garpiya-a1")

    text = b"".join(markdown.write(brief, "brief").values()).decode()
    (row,) = [
        line for line in text.splitlines() if line.startswith("| IEMZ Kupol |") and "OFAC" in line
    ]
    assert row.count("Office of Foreign Assets Control (OFAC), from") == 1
    assert "from 12 Dec 2023" in row
