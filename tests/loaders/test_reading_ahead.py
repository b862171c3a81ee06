"""Texts that other processes read, too: what is found is what this process finds alone."""

from __future__ import annotations

import csv
import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.loaders.extract import pipeline, reading_ahead
from entrepot.loaders.extract.pipeline import PartyText, is_remembered, relations
from entrepot.loaders.extract.stated_relation import Relation
from entrepot.loaders.sources.eu_journal.journal_texts import CONSOLIDATED
from entrepot.loaders.watched_run import watched


def reasons(number: int) -> list[PartyText]:
    """Return so many texts, each of a party of its own."""
    found: list[PartyText] = []
    for each in range(number):
        name = f"Zarya-{each} LLC"
        text = (
            f"{name} reportedly supplies sensors and gyroscopes to Molniya-{each} JSC. "
            f"Molniya-{each} JSC then supplies missiles to the Ministry of Defence of Russia."
        )
        found.append((text, name, (f"Заря-{each}",), False))
    return found


def alone(texts: list[PartyText]) -> list[list[Relation]]:
    """Return the relations of texts as one process reads them, from nothing that is remembered."""
    pipeline._remembered.clear()
    found = [relations(*text) for text in texts]
    pipeline._remembered.clear()
    return found


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[str]]:
    """Return the processes that a test starts; few texts are enough for two of them."""
    processes: list[subprocess.Popen[str]] = []
    start = reading_ahead._started

    def noted() -> subprocess.Popen[str]:
        processes.append(start())
        return processes[-1]

    monkeypatch.setattr(reading_ahead, "_started", noted)
    monkeypatch.setattr(reading_ahead, "FEWEST", 1)
    monkeypatch.setattr(reading_ahead, "TOGETHER", 2)
    monkeypatch.setenv(reading_ahead.VARIABLE, "2")
    pipeline._remembered.clear()
    return processes


def test_another_process_finds_what_this_one_finds() -> None:
    texts = reasons(150)  # more than are handed over at once
    expected = alone(texts)
    process = reading_ahead._started()

    with process:
        reading_ahead._hand_over(process, reading_ahead.Pending(texts))
        assert process.stdin is not None
        process.stdin.close()  # as the system does where the first process is killed

    assert process.returncode == 0
    assert [text for text in texts if not is_remembered(text)] == []
    assert [relations(*text) for text in texts] == expected
    assert {relation.hedge for relation in expected[0]} == {"reportedly", ""}


@given(st.builds(Relation))
def test_a_relation_comes_back_from_json_as_it_was(relation: Relation) -> None:
    assert Relation.from_row(json.loads(json.dumps(relation.row()))) == relation


def test_a_process_that_is_killed_loses_nothing(started: list[subprocess.Popen[str]]) -> None:
    texts = reasons(40)
    expected = alone(texts)

    found = []
    with reading_ahead.reading_ahead(texts) as pending:
        started[0].kill()
        for text in texts:
            pending.take(text)
            found.append(relations(*text))

    assert found == expected
    assert [process.returncode is None for process in started] == [False, False]


def test_an_interrupt_ends_every_process(started: list[subprocess.Popen[str]]) -> None:
    with pytest.raises(KeyboardInterrupt), reading_ahead.reading_ahead(reasons(1)):
        raise KeyboardInterrupt
    assert [process.returncode is None for process in started] == [False]


def test_no_process_is_started_where_none_is_wanted(
    started: list[subprocess.Popen[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    texts = reasons(4)
    with watched([tmp_path]) as watch, reading_ahead.reading_ahead(texts):
        assert not watch.went_outside
    monkeypatch.setenv(reading_ahead.VARIABLE, "0")
    with reading_ahead.reading_ahead(texts):
        pass
    monkeypatch.setenv(reading_ahead.VARIABLE, "2")
    for text in texts:
        relations(*text)
    with reading_ahead.reading_ahead(texts):  # which were all read before
        pass

    assert started == []


@pytest.mark.parametrize("printed", ["-1", "two", "17", "²"])
def test_a_number_of_processes_that_is_none_is_refused(
    printed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(reading_ahead.VARIABLE, printed)
    with pytest.raises(BadInput) as refused:
        reading_ahead.workers()
    right = "the number of processes beside the first, from 0 to 16"
    assert str(refused.value) == f"ENTREPOT_WORKERS: found '{printed}'; expected {right}"


def test_an_act_has_the_same_tables_with_other_processes_and_without(
    started: list[subprocess.Popen[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    act = tmp_path / "32014R0269.csv"
    with act.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, CONSOLIDATED, restval="")
        rows.writeheader()
        for number, (text, name, _, _) in enumerate(reasons(12)):
            row = {"celex": "32014R0269", "programKey": "EU-UKR", "annex": "I.ENTITIES"}
            row |= {"schema": "Company", "name": name, "recordId": str(number), "reason": text}
            rows.writerow({**row, "measure": "Asset freeze", "startDate": "2024-02-23"})
    digests = []
    for workers in ("0", "2"):
        pipeline._remembered.clear()
        monkeypatch.setenv(reading_ahead.VARIABLE, workers)
        case = Case.create(tmp_path / f"case-{workers}")
        state, _ = case.build(case.plan("eu-journal", [act], "2025-01-01"))
        digests.append(state.sources["eu-journal"])

    assert digests[0] == digests[1]
    assert len(started) == 2
