"""A stored array view is the one that is built, and questions are answered from it alike."""

from __future__ import annotations

import shutil
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.analysis import stored_arrays
from entrepot.graph.analysis.arrays import GraphArrays
from entrepot.graph.analysis.route_engine import RouteEngine


def plain(value: object) -> object:
    """Return arrays as lists and the parts of frozen types by name, for a comparison."""
    if isinstance(value, np.ndarray):
        return value.dtype.str, value.tolist()
    if hasattr(value, "__dataclass_fields__"):
        kept = [each.name for each in fields(value) if each.compare]  # type: ignore[arg-type]
        return {name: plain(getattr(value, name)) for name in kept if name != "edges"}
    return value


@pytest.fixture
def own(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Case:
    """A copy of the bundled case, large enough for its arrays to be stored."""
    monkeypatch.setattr(stored_arrays, "STORED_FROM", 1)
    return copied_case(case, tmp_path / "own")


def arrays_of(case: Case) -> Path:
    """Return the file of the stored arrays of a case."""
    (path,) = (case.path / "index").glob("arrays-*.image")
    return path


def built(case: Case) -> GraphArrays:
    """Return the arrays built from the relations."""
    return RouteEngine(case.fold(), case.identities, case.table).view


def test_stored_arrays_are_those_that_are_built(own: Case) -> None:
    _ = own.route_engine()

    stored = Case.open(str(own.path)).route_engine().view

    expected = built(own)
    assert plain(stored) == plain(expected)
    assert list(stored.edges or ()) == list(expected.edges or ())
    assert stored.rules is not None
    assert stored.rules.purposes is not None
    assert stored.ways


QUESTIONS: list[tuple[str, dict[str, Any]]] = [
    ("routes", {"source": "Xiamen Limbach", "target": "IEMZ Kupol"}),
    ("routes", {"source": "kp", "target": "ru"}),
    ("routes", {"source": "kind=Company,country=CN", "target": "Garpiya-A1"}),
    ("critical", {"source": "Xiamen Limbach", "target": "IEMZ Kupol"}),
    (
        "whatif",
        {"source": "Xiamen Limbach", "target": "IEMZ Kupol", "designate": ["Redlepus"]},
    ),
]


@pytest.mark.parametrize(("name", "words"), QUESTIONS)
def test_questions_are_answered_alike(
    own: Case, name: str, words: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(stored_arrays, "STORED_FROM", 1_000_000)
        expected = getattr(own, name)(**words).data()
    assert not list((own.path / "index").glob("arrays-*.image"))
    _ = own.route_engine()

    found = getattr(Case.open(str(own.path)), name)(**words).data()

    assert found == expected
    assert arrays_of(own).is_file()


@pytest.mark.parametrize("what", ["cut", "bit", "other state"])
def test_a_file_that_does_not_fit_is_written_anew(own: Case, what: str) -> None:
    _ = own.route_engine()
    path = arrays_of(own)
    whole = path.read_bytes()
    if what == "other state":
        view = built(own)
        stored_arrays.write_arrays(path, "another digest", view, np.zeros(view.m, np.uint32))
    else:
        path.write_bytes(whole[:-200] if what == "cut" else bytes([whole[0] ^ 1]) + whole[1:])

    view = Case.open(str(own.path)).route_engine().view

    assert plain(view) == plain(built(own))
    assert path.read_bytes() == whole


def test_the_arrays_of_a_version_go_with_its_image(own: Case) -> None:
    _ = own.route_engine()
    path = arrays_of(own)
    older = path.with_name("arrays-0123456789abcdef.image")
    shutil.copy(path, older)
    (own.path / "index" / path.name.replace("arrays", "state")).unlink()

    _ = Case.open(str(own.path)).decided

    assert path.is_file()
    assert not older.exists()


def test_a_question_about_a_day_stores_no_arrays_but_those_of_all_days(own: Case) -> None:
    _ = own.route_engine("2024-04-30")
    (stored,) = (own.path / "index").glob("arrays-*.image")
    before = stored.read_bytes()
    _ = own.route_engine("2023-04-30")
    assert [*(own.path / "index").glob("arrays-*.image")] == [stored]
    assert stored.read_bytes() == before
