"""The house in order: what is shipped, imports, fresh pages, nothing that may not be here."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from entrepot.cli import COMMANDS
from entrepot.graph.analysis.centrality import METRICS
from entrepot.loaders.contract import find_sources

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LISTED = PROJECT["tool"]["hatch"]["build"]["only-include"]
SHIPPED = tuple(name for name in LISTED if (ROOT / name).is_dir())


def tracked() -> list[Path]:
    done = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True
    )
    if done.returncode:
        pytest.skip("not a git checkout: the list of files comes from git")
    return [ROOT / line for line in done.stdout.splitlines() if (ROOT / line).is_file()]


def test_every_test_that_the_page_of_truth_names_is_there() -> None:
    kinds = tomllib.loads((ROOT / "docs/truth.toml").read_text(encoding="utf-8"))["kind"]
    named = [test.split("::") for kind in kinds for test in kind["tests"]]
    assert [
        t for t in named if f"def {t[1]}(" not in (ROOT / t[0]).read_text(encoding="utf-8")
    ] == []
    assert all(kind["tests"] for kind in kinds)


def test_generated_pages_are_fresh() -> None:
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        from make import pages  # type: ignore[import-not-found]  # docs/make.py, a script beside the package
    finally:
        sys.path.pop(0)
    for name, text in pages(ROOT).items():
        assert (ROOT / name).read_text(encoding="utf-8") == text, (
            f"{name} is stale: run `make docs`"
        )


def test_every_python_file_that_the_docs_name_is_there() -> None:
    """Modules move; a page that names one by its old name sends its reader nowhere."""
    names = [f"/{path.relative_to(ROOT).as_posix()}" for path in tracked()]
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
    own = {"add-a-source.md", "add-a-report.md"}  # their files are the reader's
    missing = [
        (page.name, name)
        for page in pages
        for name in re.findall(r"`([\w./-]+\.py)(?:::[^`]*)?`", page.read_text(encoding="utf-8"))
        if page.name not in own and not any(known.endswith(f"/{name}") for known in names)
    ]
    assert missing == []


def test_imports_run_one_way() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports"))]
    environment = {"PYTHONPATH": str(ROOT / ".ci" / "types"), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode == 0, done.stdout


def test_loaders_and_pictures_never_meet() -> None:
    for path in (ROOT / "viz").rglob("*.py"):
        assert "loaders" not in re.findall(r"^from \.+(\w+)", path.read_text(), re.MULTILINE), path
    for path in (ROOT / "loaders").rglob("*.py"):
        assert "viz" not in re.findall(r"^from \.+(\w+)", path.read_text(), re.MULTILINE), path


def test_no_print_outside_the_command_line() -> None:
    inside = [p for folder in SHIPPED if folder != "cli" for p in (ROOT / folder).rglob("*.py")]
    for path in (*inside, *(ROOT / n for n in LISTED if n.endswith(".py") and n != "__main__.py")):
        assert not re.search(r"^\s*print\(", path.read_text(encoding="utf-8"), re.MULTILINE), path


def test_every_source_is_documented_and_its_counts_are_expected() -> None:
    for source in find_sources().values():
        assert (source.folder / "README.md").is_file(), source.name
        assert source.expect or source.files, source.name


def test_every_command_and_metric_is_in_the_readme_or_the_changelog() -> None:
    text = (ROOT / "README.md").read_text() + (ROOT / "CHANGELOG.md").read_text()
    assert len(COMMANDS) == 35
    assert [name for name in COMMANDS if name not in text] == []
    assert {m.name for m in METRICS} == {
        "degree",
        "betweenness",
        "pagerank",
        "katz",
        "current-flow",
    }


def test_nothing_of_the_public_lists_or_the_articles_is_in_the_tree() -> None:
    for path in tracked():
        assert path.stat().st_size < 1_000_000, path
        if path.suffix == ".txt":
            pytest.fail(f"{path}: article texts are not shipped")


def test_importing_opens_no_connection() -> None:
    code = (
        "import socket\n"
        "def refuse(*a, **k): raise AssertionError('a connection')\n"
        "socket.socket.connect = refuse\nsocket.create_connection = refuse\n"
        "import entrepot, entrepot.casework.case, entrepot.__main__\n"
    )
    path = str(ROOT / ".ci" / "types")
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": path}, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
