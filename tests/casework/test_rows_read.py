"""What a question reads of an image follows what it is about, and not how much is on file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.casework.workbench import Workbench
from entrepot.graph.analysis import near_view, stored_arrays
from entrepot.graph.image.stored_rows import StoredRows
from entrepot.viz.answers import signal_answers
from entrepot.viz.answers.rank_answer import rank_data
from entrepot.viz.answers.serializer import Serializer

TOML = (
    'title = "made"\npublisher = "p"\naddress = "a"\nlicence = "l"\ncoverage = "c"\n'
    'grade = "B2"\nuses = ["countries"]\n'
)
LOADER = """
from entrepot.graph.dates import Interval
from entrepot.graph.model import Claim, Document, Record


def load(context):
    page = context.uid("page")
    context.add_document("page", Document(page, "Page", "m", "2024-01-01"), "here")
    for n in range({parties}):
        key = f"p{{n}}"
        party = Record(context.uid(key), "Company", f"Firm {{n}}", country="ru")
        context.add_record(key, party, "here")
    for n in range({parties} - 2):
        for step in (1, 2):
            yield Claim(
                uid=context.uid(f"c{{n}}-{{step}}"), fact=f"f{{n}}-{{step}}",
                subject=context.uid(f"p{{n}}"), predicate="SUPPLIES",
                object=context.uid(f"p{{n + step}}"), interval=Interval("2023", ""),
                asserter=context.uid("p0"), voice=f"V{{n % 3}}",
                root=f"v:2024-01-01:{{n}}-{{step}}", document=page, locator=str(n),
                grade="B3", known_by="2024-01-01",
            )
"""
Ask = Callable[[Case], Any]
QUESTIONS: dict[str, Ask] = {
    "explain": lambda case: case.explain("made:p9").data(),
    "routes": lambda case: case.routes("made:p5", "made:p9").data(),
    "no route": lambda case: case.routes("made:p9", "made:p5").data(),
    "whatif": lambda case: case.whatif("made:p5", "made:p9", ["made:p7"]).data(),
    "critical": lambda case: case.critical("made:p5", "made:p9").data(),
    "around": lambda case: case.view(around="made:p9", hops=2),
    "dossier": lambda case: BriefWriter(case, length="").dossier("made:p9"),
    "brief": lambda case: BriefWriter(case, length="").route("made:p5", "made:p9"),
    "ownership": lambda case: case.ownership("made:p9"),
    "rank": lambda case: ranked(case, "pagerank"),
    "view": lambda case: case.view(limit=10),
    "screen": lambda case: screened(case),
    "flags": lambda case: flagged(case),
    "rank on a day": lambda case: ranked(case, "degree", "2025"),
}


def ranked(case: Case, metric: str, as_of: str = "") -> Any:
    """Return the answer of `entrepot rank --top 5`."""
    serializer = Serializer(case.fold(as_of or None), case.identities, case.documents)
    found = case.rank(metric, top=5, as_of=as_of or None)
    return rank_data(metric, found, serializer, case.state.number, 5)


def screened(case: Case) -> Any:
    """Return the answer of `entrepot screen` about a table of three rows."""
    path = case.path.parent / f"{case.path.name}.csv"
    path.write_text("name,country\nFirm 9,RU\nFrm 12,\nNobody at All,DE\n", encoding="utf-8")
    return Workbench(case).screen(path, today="2026-01-01")


def flagged(case: Case) -> Any:
    """Return the answer of `entrepot flags --top 5`."""
    known = case.signal_inputs()
    serializer = Serializer(known.folded, case.identities, case.documents)
    return signal_answers.raised(known, serializer, signal_answers.rules(()), 5, False, 1)


def made(folder: Path, parties: int) -> Path:
    """Return a built case in which each of some firms supplies the next two."""
    case = Case.create(folder)
    source = case.path / "sources" / "made"
    source.mkdir(parents=True)
    (case.path / "case.toml").write_text('sources = ["made"]\n', encoding="utf-8")
    (source / "source.toml").write_text(TOML, encoding="utf-8")
    (source / "README.md").write_text("# Made\n", encoding="utf-8")
    (source / "loader.py").write_text(LOADER.format(parties=parties), encoding="utf-8")
    Case.open(str(case.path)).build()
    return case.path


@pytest.fixture(scope="module")
def small_and_large(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("made")
    return made(folder / "small", 60), made(folder / "large", 240)


@pytest.fixture(autouse=True)
def as_in_a_large_case(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored_arrays, "STORED_FROM", 1)
    monkeypatch.setattr(near_view, "LARGE", 0)


def rows_read(path: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many rows of the image a question makes objects of."""
    Case.open(str(path)).prepare()
    # What stands beside the image is made by the first question that reads it.
    ask(Case.open(str(path)))
    read: set[tuple[int, int]] = set()
    at = StoredRows.at

    def counted(rows: StoredRows[Any], number: int) -> Any:
        read.add((id(rows), number))
        return at(rows, number)

    with monkeypatch.context() as patch:
        patch.setattr(StoredRows, "at", counted)
        ask(Case.open(str(path)))
    return len(read)


@pytest.mark.parametrize("name", QUESTIONS)
def test_four_times_as_many_claims_are_no_more_to_read(
    small_and_large: tuple[Path, Path], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, large = small_and_large

    few = rows_read(small, QUESTIONS[name], monkeypatch)
    many = rows_read(large, QUESTIONS[name], monkeypatch)

    assert 0 < many <= few + 12  # among them what is named by its number in a list of examples
