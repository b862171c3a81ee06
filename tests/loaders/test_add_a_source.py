"""The files and commands of docs/add-a-source.md work as written, and its ship is found."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from command import without_stages

from entrepot.casework.case import Case

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "add-a-source.md").read_text(encoding="utf-8")
FILES = dict(
    re.findall(r"^`(mycase/[^`]+)`:\n\n```\w+\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
)
BLOCKS = re.findall(r"^```sh\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
COMMANDS = [line for block in BLOCKS for line in block.splitlines()]


def run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    program, *words = shlex.split(line, comments=True)
    start = [sys.executable, "-m", "entrepot"] if program == "entrepot" else [program]
    env = {"PYTHONPATH": str(ROOT / ".ci" / "types"), "PATH": "/usr/bin:/bin"}
    return subprocess.run(
        [*start, *words], cwd=folder, env=env, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def followed(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Path, list[subprocess.CompletedProcess[str]]]:
    """Do what the page says, in its order."""
    folder = tmp_path_factory.mktemp("newcomer")
    before = [run(line, folder) for line in COMMANDS[:2]]
    for name, content in FILES.items():
        (folder / name).write_text(content, encoding="utf-8")
    settings = folder / "mycase" / "case.toml"
    said = settings.read_text(encoding="utf-8")
    settings.write_text(said.replace('"chpl"]', '"chpl", "harbour-calls"]'), encoding="utf-8")
    assert "harbour-calls" in tomllib.loads(settings.read_text(encoding="utf-8"))["sources"]
    return folder, [*before, *(run(line, folder) for line in COMMANDS[2:])]


def test_the_page_has_a_file_for_every_step() -> None:
    assert {Path(name).name for name in FILES} == {
        "source.toml",
        "calls.csv",
        "loader.py",
        "README.md",
    }
    assert [line.split()[0] for line in COMMANDS] == [
        "entrepot",
        "mkdir",
        "entrepot",
        "entrepot",
        "entrepot",
    ]


def test_its_commands_do_what_it_says(
    followed: tuple[Path, list[subprocess.CompletedProcess[str]]],
) -> None:
    folder, done = followed
    said = [(d.returncode, without_stages(d.stderr)) for d in done]
    assert said == [(0, "")] * len(done)
    assert "Identifier: imo-9074729" in done[-2].stdout
    assert "Port authority of Example" in done[-1].stdout
    case = Case.open(str(folder / "mycase"))
    assert {u for u in case.claims if u.startswith("harbour-calls:")} == {
        "harbour-calls:9074729@2026-01-03",
        "harbour-calls:9176187@2026-01-09",
    }
    assert [e.source for e in case.fold().edges.values() if e.target == "harbour-calls:port"] == [
        "imo-9074729", "imo-9176187",
    ]  # fmt: skip


def test_a_record_of_a_kind_that_there_is_not_is_refused_in_one_line(
    followed: tuple[Path, object],
) -> None:
    folder, _ = followed
    path = folder / "mycase" / "sources" / "harbour_calls" / "loader.py"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace('"Vessel"', '"Boat"'), encoding="utf-8")
    done = run("entrepot build --case mycase", folder)
    path.write_text(before, encoding="utf-8")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "found 'Boat'; expected one of" in done.stderr


def test_a_wrong_cell_is_refused_with_its_line(followed: tuple[Path, object]) -> None:
    folder, _ = followed
    state = Case.open(str(folder / "mycase")).state
    path = folder / "mycase" / "sources" / "harbour_calls" / "calls.csv"
    path.write_text(
        path.read_text(encoding="utf-8").replace("9074729", "9074728"), encoding="utf-8"
    )
    done = run("entrepot build --case mycase", folder)
    assert done.returncode == 2
    assert "calls.csv:2 imo" in done.stderr
    assert done.stderr.count("\n") == 1
    assert Case.open(str(folder / "mycase")).state == state
