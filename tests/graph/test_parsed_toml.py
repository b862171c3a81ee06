"""TOML that is kept as JSON gives what its text gives, whatever became of the file."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from entrepot.graph import parsed_toml
from entrepot.graph.files import read_toml
from entrepot.graph.parsed_toml import parsed
from entrepot.graph.user_folder import config_folder

ROOT = Path(__file__).resolve().parents[2]
TEXT = '[b]\nx = 1\n[a]\ny = ["é", 2.0, true]\n'
# JSON has no days, no endless numbers and none as long as these.
ODD = [
    "on = 2026-01-01",
    "at = 2026-01-01T12:00:00Z",
    "at = 12:00:00",
    "x = nan",
    "x = inf",
    f"x = {10**30}",
]


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of kept files, of this test alone."""
    monkeypatch.setenv("ENTREPOT_CONFIG", str(tmp_path / "config"))
    return config_folder() / parsed_toml.FOLDER


def same(text: str) -> bool:
    """Return whether a text gives the same content, values and order, parsed and kept."""
    expected = repr(tomllib.loads(text))
    return [repr(parsed(text)) for _ in range(2)] == [expected] * 2


def test_every_shipped_file_gives_what_its_text_gives(kept: Path) -> None:
    paths = [*ROOT.glob("graph/**/*.toml"), *ROOT.glob("loaders/**/*.toml")]
    texts = [path.read_text("utf-8") for path in paths]
    assert [text for text in texts if not same(text)] == []
    assert len(list(kept.iterdir())) >= len(list(ROOT.glob("loaders/sources/*/source.toml")))


@pytest.mark.parametrize("text", ODD)
def test_what_json_cannot_give_back_is_not_kept(kept: Path, text: str) -> None:
    assert same(text)
    assert not kept.exists()


def test_a_file_that_is_not_as_it_was_written_is_made_again(kept: Path) -> None:
    parsed(TEXT)
    (path,) = kept.iterdir()
    whole = path.read_bytes()
    for content in (b"", whole[:70], whole[:-1], whole.replace(b"1", b"3"), b"{}" + whole):
        path.write_bytes(content)
        assert same(TEXT)
        assert path.read_bytes() == whole


def test_a_folder_that_cannot_be_written_to_changes_no_answer(kept: Path) -> None:
    config_folder().parent.mkdir(exist_ok=True)
    config_folder().write_text("a file in the place of the folder", encoding="utf-8")
    assert same(TEXT)


def test_files_do_not_heap_up(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsed_toml, "MOST", 4)
    for number in range(20):
        parsed(f"x = {number}")
    assert len(list(kept.iterdir())) <= 4
    assert same("x = 19")


def test_nothing_that_a_person_wrote_is_kept(kept: Path, tmp_path: Path) -> None:
    own = tmp_path / "case.toml"
    own.write_text(TEXT, encoding="utf-8")
    assert read_toml(own) == tomllib.loads(TEXT)
    assert not kept.exists()
    read_toml(ROOT / "loaders" / "sources" / "chpl" / "source.toml")
    assert len(list(kept.iterdir())) == 1
