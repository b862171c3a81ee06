"""One folder is one case: it stays one when it is moved, and a copy is a case of its own."""

from __future__ import annotations

import json
import os
import platform
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from entrepot.casework.case import Case
from entrepot.casework.case_identity import (
    FILE,
    Identity,
    older_name,
    read_identity,
    settled,
)
from entrepot.graph.errors import BadInput


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A case folder with an identity."""
    folder = tmp_path / "first"
    folder.mkdir()
    settled(folder)
    return folder


def identity_of(folder: Path) -> Identity:
    identity = read_identity(folder)
    assert identity is not None
    return identity


def test_a_name_begins_with_that_of_the_folder_or_of_case_toml(tmp_path: Path) -> None:
    assert settled(tmp_path).name.startswith(f"{tmp_path.name}-")
    other = tmp_path / "other"
    other.mkdir()
    assert settled(other, "kupol").name.startswith("kupol-")
    assert settled(other, "changed later") == identity_of(other)


def test_two_cases_that_follow_each_other_in_one_place_have_two_names(first: Path) -> None:
    before = identity_of(first).name
    (first / FILE).unlink()
    assert settled(first).name != before


@pytest.mark.parametrize("place", ["second", "far/first"])
def test_a_moved_folder_keeps_its_name(first: Path, tmp_path: Path, place: str) -> None:
    before, other = identity_of(first), tmp_path / place
    other.parent.mkdir(exist_ok=True)
    shutil.move(first, other)
    after = settled(other)
    assert after == replace(before, place=replace(before.place, path=str(other)))
    assert settled(other) == after


def test_a_folder_moved_to_another_disk_keeps_its_name(first: Path, tmp_path: Path) -> None:
    before = identity_of(first)
    shutil.copytree(first, tmp_path / "second")
    shutil.rmtree(first)
    assert settled(tmp_path / "second").name == before.name


def test_a_copy_gets_a_name_of_its_own_and_its_origin_keeps_its(
    first: Path, tmp_path: Path
) -> None:
    before, other = identity_of(first), tmp_path / "second"
    shutil.copytree(first, other)
    assert identity_of(other) == before  # reading changes nothing
    copy = settled(other)
    assert copy.name != before.name
    assert copy.origin == before.name
    assert settled(first) == before
    assert settled(other) == copy
    third = tmp_path / "third"
    shutil.copytree(other, third)
    assert settled(third).origin == copy.name


def test_a_copy_stays_one_after_its_origin_is_gone(first: Path, tmp_path: Path) -> None:
    shutil.copytree(first, tmp_path / "second")
    copy = settled(tmp_path / "second")
    shutil.rmtree(first)
    assert settled(tmp_path / "second") == copy


def test_a_folder_under_another_path_to_it_is_no_copy(first: Path, tmp_path: Path) -> None:
    before = identity_of(first)
    (tmp_path / "link").symlink_to(first)
    assert settled(tmp_path / "link") == before


def test_on_another_machine_a_folder_is_a_copy(
    first: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = identity_of(first)
    shutil.copytree(first, tmp_path / "second")
    monkeypatch.setattr(platform, "node", lambda: "another-machine")
    assert settled(tmp_path / "second").origin == before.name


def test_a_container_that_starts_under_another_name_sees_the_same_case(
    first: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = identity_of(first)
    monkeypatch.setattr(platform, "node", lambda: "a1b2c3d4")
    assert (settled(first).name, settled(first).origin) == (before.name, "")


def test_a_passed_on_folder_does_not_name_its_machine(first: Path) -> None:
    assert platform.node() not in json.dumps(json.loads((first / FILE).read_text())["place"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "not JSON"),
        ("[]", "found 'another form'"),
        ('{"name": "x", "origin": "", "place": {}}', "found 'another form'"),
        ('{"name": " ", "origin": "", "place": {"machine": "", "path": "", "number": 0}}', "name"),
        ('{"name": "x", "origin": 1, "place": {"machine": "", "path": "", "number": 0}}', "origin"),
        (
            '{"name": "x", "origin": "", "place": {"machine": "", "path": "", "number": "n"}}',
            "form",
        ),
    ],
)
def test_a_broken_file_is_refused_in_one_line_and_stays(first: Path, text: str, told: str) -> None:
    (first / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=told) as caught:
        settled(first)
    assert str(first / FILE) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert (first / FILE).read_text(encoding="utf-8") == text


def test_a_case_of_an_older_entrepot_keeps_the_name_of_its_databases(
    case: Case, tmp_path: Path
) -> None:
    older, named = tmp_path / "older", tmp_path / "named"
    for folder in (older, named):
        shutil.copytree(case.path, folder, ignore=shutil.ignore_patterns("store", FILE))
    config = named / "case.toml"
    config.write_text('name = "kupol"\n' + config.read_text(encoding="utf-8"), encoding="utf-8")
    for folder, name in ((older, older_name(older)), (named, "kupol")):
        assert Case.open(str(folder)).name == name
        assert Case.open(str(folder)).settle().name == name
        moved = folder.with_name(f"moved-{folder.name}")
        os.rename(folder, moved)
        assert Case.open(str(moved)).name == name


def test_a_new_case_has_an_identity_at_once(tmp_path: Path) -> None:
    made = Case.create(tmp_path / "case")
    assert made.name == identity_of(tmp_path / "case").name
    assert made.name != older_name(tmp_path / "case")
