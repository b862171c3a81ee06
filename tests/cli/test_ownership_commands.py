"""Ownership by command: tables of stakes and listings loaded, and one answer from every command and
from Python.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command import run, validate

from entrepot.casework.case import Case

STAKES = """Owner,Owned,Share,From,To
D-owner,Delta,50,,
B-owner,Bravo,42%,,
Delta,Bravo,52,,
Foxtrot,Echo,81,,
Echo,Charlie,48,,
Trust,Charlie,52,,
A-owner,Alfa,3,,
Bravo,Alfa,47,,
Charlie,Alfa,50,,
Foxtrot,Sold,80,2022-01-01,2023-12-31
Foxtrot,Ruled,,,
Foxtrot,Ranged,25-60,,
"""
LISTINGS = """Authority,Party,From,To
Office of Foreign Assets Control (OFAC),A-owner,2020-01-01,
Office of Foreign Assets Control (OFAC),B-owner,2020-01-01,
Office of Foreign Assets Control (OFAC),D-owner,2020-01-01,2025-06-01
Office of Foreign Assets Control (OFAC),Foxtrot,2020-01-01,
"""
ABOUT = """
[table]
file = "{file}"
title = "{file} made for a test"
publisher = "a test"
published = "2026-01-01"
asserter = "A register"
grade = "B2"
basis = "listing"
[subject]
name = "{subject}"
kind = "{kind}"
[object]
name = "{object}"
[claim]
from = "From"
to = "To"
"""
OWNS = ABOUT.format(file="stakes.csv", subject="Owner", kind="Company", object="Owned")
OWNS += 'predicate = "OWNS"\nvalue = "Share"\nunit = "percent"\n'
LISTS = ABOUT.format(file="listings.csv", subject="Authority", kind="Body", object="Party")
LISTS += 'predicate = "DESIGNATES"\nmeasure = "asset freeze"\n'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("owned")
    Case.create(made / "case").build()
    for name, table, mapping in (("stakes", STAKES, OWNS), ("listings", LISTINGS, LISTS)):
        (made / f"{name}.csv").write_text(table, encoding="utf-8")
        (made / f"{name}.toml").write_text(mapping, encoding="utf-8")
        done = run("load", "table", f"{name}.csv", "--mapping", f"{name}.toml", cwd=made)
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return made


def told(folder: Path, *words: str) -> Any:
    done = run(*words, "--json", cwd=folder)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    validate(answer)
    return answer


def ofac(items: list[Any]) -> tuple[str, float, list[str]]:
    (found,) = [i for i in items if i["regime"] == "ofac"]
    return found["verdict"], found["low"], [c["name"] for c in found["contributors"]]


EARLY = "2025-05-31"  # the day before D-owner was taken from the list
WORKED = {
    "Alfa": ("blocked", 0.5, ["A-owner", "B-owner", "D-owner"]),
    "Bravo": ("blocked", 0.94, ["B-owner", "D-owner"]),
    "Charlie": ("not blocked", 0.48, ["Foxtrot"]),
    "Delta": ("blocked", 0.5, ["D-owner"]),
    "Echo": ("blocked", 0.81, ["Foxtrot"]),
}
LATER = {  # without D-owner only B-owner's 42% of B count, and A-owner's 3% of A
    "Alfa": ("not blocked", 0.03, ["A-owner"]),
    "Bravo": ("not blocked", 0.42, ["B-owner"]),
    "Charlie": ("not blocked", 0.48, ["Foxtrot"]),
    "Delta": ("not blocked", 0.0, []),
    "Echo": ("blocked", 0.81, ["Foxtrot"]),
    "Ruled": ("cannot be said", 0.0, ["Foxtrot"]),
    "Ranged": ("cannot be said", 0.25, ["Foxtrot"]),
}


def test_screen_tells_the_worked_example_on_the_day_of_each_row(folder: Path) -> None:
    rows = (
        [f"{party},{EARLY}" for party in WORKED]
        + [f"{party}," for party in LATER]
        + ["Sold,2023-06-01", "Sold,"]
    )
    (folder / "rows.csv").write_text("name,date\n" + "\n".join(rows) + "\n", encoding="utf-8")
    answer = told(folder, "screen", "rows.csv", "-o", "out.html")
    hits = [
        (r["name"], r["day"], ofac(r["hits"][0]["ownership"]))
        for r in answer["rows"][: len(WORKED) + len(LATER)]
    ]
    assert hits == [(p, EARLY, WORKED[p]) for p in WORKED] + [(p, None, LATER[p]) for p in LATER]
    sold = [r["hits"][0]["ownership"] for r in answer["rows"][-2:]]
    assert ofac(sold[0]) == ("blocked", 0.8, ["Foxtrot"])
    assert sold[1] == []
    text = run("screen", "rows.csv", cwd=folder).stdout
    assert "Contributors: A-owner, B-owner, D-owner." in text
    assert "OFAC 50 percent rule: blocked; stakes of 50% in aggregate count" in " ".join(
        text.split()
    )
    page = (folder / "out.html").read_text(encoding="utf-8")
    assert "Contributors: A-owner, B-owner, D-owner." in page


def test_every_command_and_python_give_one_answer(folder: Path) -> None:
    (folder / "one.csv").write_text("name\n" + "\n".join(LATER) + "\n", encoding="utf-8")
    screened = told(folder, "screen", "one.csv")["rows"]
    case = Case.open(str(folder / "case"))
    assert [r["name"] for r in screened] == list(LATER)
    for row in (r for r in screened if r["name"] in ("Alfa", "Echo", "Ruled")):
        party, expected = row["name"], LATER[row["name"]]
        explained = told(folder, "explain", party)["ownership"]
        assert ofac(explained) == expected
        assert explained == row["hits"][0]["ownership"]
        assert explained == told(folder, "flags", party)["ownership"]
        python = case.ownership(party)
        assert {j.regime: j.verdict.verdict for j in python.judged} == {
            i["regime"]: i["verdict"] for i in explained
        }
        assert {i["on"] for i in explained} == {python.on}
        assert {i["verdict"] for i in explained if i["regime"] != "ofac"} <= {
            "not blocked",
            "no rule in force",
        }
        done = run("brief", "--dossier", party, "--length", "full", "-o", "brief.md", cwd=folder)
        assert done.returncode == 0, done.stderr
        brief = (folder / "brief.md").read_text(encoding="utf-8")
        assert f"OFAC 50 percent rule: {expected[0]}" in brief
        for name in expected[2]:
            assert f"- {name} is listed." in brief


def test_as_of_a_day_only_what_was_public_counts_and_its_day_is_the_day(folder: Path) -> None:
    """The tables were public on 1 January 2026: the day before, nobody's owners are on file."""
    assert told(folder, "explain", "Alfa", "--as-of", "2025-12-31")["ownership"] == []
    case = Case.open(str(folder / "case"))
    assert case.ownership("Alfa", as_of="2025-12-31").judged == ()
    assert case.ownership("Alfa", as_of="2026-01-01").on == "2026-01-01"
    assert case.ownership("Alfa", on=EARLY).verdict("ofac") == "blocked"
    assert case.ownership("Alfa").verdict("ofac") == "not blocked"


@pytest.mark.parametrize(
    ("share", "right"),
    [("half", "a percentage such as"), ("120", "from 0 to 100"), ("60-40", "from 0 to 100")],
)
def test_a_row_whose_share_is_none_is_refused_alone(
    folder: Path, tmp_path: Path, share: str, right: str
) -> None:
    (tmp_path / "stakes.csv").write_text(
        f"Owner,Owned,Share,From,To\nX,Y,{share},,\nX,Z,50,,\n", encoding="utf-8"
    )
    Case.create(tmp_path / "case").build()
    answer = told(tmp_path, "load", "table", "stakes.csv", "--mapping", str(folder / "stakes.toml"))
    assert [right in r["reason"] for r in answer["refused"]] == [True]
    table = next(s for s in answer["sources"] if s["name"] == "table")
    assert table["counts"]["claims"] == 1


@pytest.mark.parametrize(
    ("mapping", "right"),
    [
        (LISTS.replace('measure = "asset freeze"\n', ""), "measure: found 'nothing'"),
        (LISTS.replace("asset freeze", "freeze"), "one of asset freeze"),
        (OWNS + 'measure = "asset freeze"\n', "DESIGNATES, and only there"),
    ],
)
def test_a_measure_is_said_with_a_designation_and_only_there(
    tmp_path: Path, mapping: str, right: str
) -> None:
    for name, table in (("stakes", STAKES), ("listings", LISTINGS)):
        (tmp_path / f"{name}.csv").write_text(table, encoding="utf-8")
    (tmp_path / "m.toml").write_text(mapping, encoding="utf-8")
    file = "stakes.csv" if "OWNS" in mapping else "listings.csv"
    Case.create(tmp_path / "case").build()
    done = run("load", "table", file, "--mapping", "m.toml", cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert right in done.stderr
