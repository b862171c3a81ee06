"""An unchanged list is taken from the ledger and gives the same state as a full reading."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.tables import claim_of, claim_row
from entrepot.loaders import source_run as runner
from entrepot.loaders import unchanged
from entrepot.loaders.contract import Source, loader
from entrepot.loaders.loaded_files import read_loads

ROOT = Path(__file__).resolve().parents[2]
DAY = "2025-04-01"


def entry(number: int, name: str, reason: str) -> dict[str, str]:
    head = (
        (ROOT / "loaders/sources/eu_journal/journal_texts.py")
        .read_text()
        .split("ENTRY = (")[1]
        .split(").split")[0]
    )
    row = dict.fromkeys(["celex", *"".join(head.replace('"', " ").split("\n")).split()], "")
    row.update(
        celex="32014R0269",
        recordId=str(number),
        programKey="EU-UKR",
        annex="I.ENTITIES",
        measure="Asset freeze",
        startDate="17.3.2025",
        reason=reason,
        schema="Company",
        name=name,
        country="Russia",
    )
    return row


def text(path: Path, *rows: dict[str, str]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.fixture
def loaded(case: Case, tmp_path: Path) -> Case:
    """Return a copy of the bundled case with one EU text that also names its parties."""
    copied_case(case, tmp_path / "case")
    made = Case.open(str(tmp_path / "case"))
    rows = (
        entry(9001, "LLC Vega-Test", "LLC Vega-Test supplies drones to JSC IEMZ Kupol."),
        entry(9002, "LLC Two", ""),
    )
    made.build(made.plan("eu-journal", [text(tmp_path / "a.csv", *rows)], DAY, DAY))
    return made


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the sources whose loader ran."""
    names: list[str] = []
    before = loader

    def counted(source: Source) -> object:
        names.append(source.name)
        return before(source)

    monkeypatch.setattr(runner, "loader", counted)
    return names


def test_a_list_that_did_not_change_is_not_read_again(loaded: Case, read: list[str]) -> None:
    first = loaded.state

    state, given = loaded.build()

    assert "eu-journal" not in read
    assert (state.number, state.sources) == (first.number, first.sources)
    (kept,) = [item for item in given if item.source.name == "eu-journal"]
    assert kept.stored is not None
    assert kept.stored.stored.digest == first.sources["eu-journal"]
    anew = runner.load_all(loaded.wanted, runner.places(loaded.path), read_loads(loaded.path))
    (whole,) = [item for item in anew if item.source.name == "eu-journal"]
    assert (kept.counts(), kept.contacts, kept.issues) == (
        whole.counts(),
        whole.contacts,
        whole.issues,
    )
    assert {c.uid: c for c in kept.claims} == {c.uid: claim_of(claim_row(c)) for c in whole.claims}
    assert {r.uid: r for r in kept.records} == {r.uid: r for r in whole.records}


def test_another_file_or_other_code_is_read(
    loaded: Case, tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    more = text(tmp_path / "a.csv", entry(9003, "LLC Three", ""))
    loaded.build(loaded.plan("eu-journal", [more], DAY, DAY, shrink_is_real=True))
    assert "eu-journal" in read

    read.clear()
    monkeypatch.setattr(unchanged, "_code", lambda: "another version")
    loaded.build()
    assert "eu-journal" in read


@pytest.mark.parametrize("damage", ["gone", "no json", "a list", "another digest"])
def test_without_the_note_the_list_is_read(loaded: Case, read: list[str], damage: str) -> None:
    path = loaded.path / "ledger" / unchanged.NAME
    if damage == "gone":
        path.unlink()
    else:
        said = {
            "no json": "{",
            "a list": "[]",
            "another digest": '{"eu-journal": {"x": "28b3dc81330600a6ea30"}}',
        }
        path.write_text(said[damage], encoding="utf-8")
    first = loaded.state

    state, _ = loaded.build()

    assert "eu-journal" in read
    assert state.sources == first.sources
