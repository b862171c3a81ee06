"""The house in order: what is shipped, what imports what, which pages are fresh, what may not be in the tree."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from entrepot.commands import COMMANDS
from entrepot.graph.analysis.centrality import METRICS
from entrepot.loaders.contract import find_sources

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ("commands", "graph", "loaders", "queries", "viz")


def tracked() -> list[Path]:
    done = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        pytest.skip("not a git checkout: the list of files comes from git")
    return [ROOT / line for line in done.stdout.splitlines() if (ROOT / line).is_file()]


def test_generated_pages_are_fresh() -> None:
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        from make import pages  # type: ignore[import-not-found]  # docs/make.py, a script beside the package
    finally:
        sys.path.pop(0)
    for name, text in pages(ROOT).items():
        assert (ROOT / name).read_text(encoding="utf-8") == text, f"{name} is stale: run `make docs`"


def test_the_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    source = tmp_path / "source"
    wanted = set()
    for path in tracked():
        relative = path.relative_to(ROOT)
        if relative.parts[0] in (".ci",):
            continue
        (source / relative).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, source / relative)
        top_file = len(relative.parts) == 1 and relative.suffix == ".py" and relative.name != "setup.py"
        if relative.suffix in (".py", ".toml", ".csv", ".json", ".cypher", ".html", ".css", ".js") and (
            relative.parts[0] in SHIPPED or top_file
        ):
            wanted.add(f"entrepot/{relative}")
    command = ["-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "-w", str(tmp_path)]
    done = subprocess.run([sys.executable, *command, str(source)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    held = {n for n in zipfile.ZipFile(wheel).namelist() if n.startswith("entrepot/")}
    assert wanted - held == set()
    assert {n for n in held if "tests" in n or "benchmarks" in n or "pyproject" in n} == set()


def test_imports_run_one_way() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports"))]
    environment = {"PYTHONPATH": str(ROOT / ".ci" / "types"), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stdout


def test_loaders_and_pictures_never_meet() -> None:
    for path in (ROOT / "viz").rglob("*.py"):
        assert "loaders" not in re.findall(r"^from \.+(\w+)", path.read_text(), re.MULTILINE), path
    for path in (ROOT / "loaders").rglob("*.py"):
        assert "viz" not in re.findall(r"^from \.+(\w+)", path.read_text(), re.MULTILINE), path


def test_no_print_outside_the_command_line() -> None:
    inside = [p for folder in SHIPPED if folder != "commands" for p in (ROOT / folder).rglob("*.py")]
    for path in (*inside, *(ROOT / f"{name}.py" for name in ("case", "desk", "folder"))):
        assert not re.search(r"^\s*print\(", path.read_text(encoding="utf-8"), re.MULTILINE), path


def test_modules_stay_small() -> None:
    long = {
        str(p.relative_to(ROOT)): n
        for p in (*ROOT.glob("*.py"), *(p for folder in SHIPPED for p in (ROOT / folder).rglob("*.py")))
        if (n := len(p.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}


def test_every_source_is_documented_and_its_counts_are_expected() -> None:
    for source in find_sources().values():
        assert (source.folder / "README.md").is_file(), source.name
        assert source.expect or source.files, source.name


def test_every_command_and_metric_is_in_the_readme_or_the_changelog() -> None:
    text = (ROOT / "README.md").read_text() + (ROOT / "CHANGELOG.md").read_text()
    assert len(COMMANDS) == 28
    assert [name for name in COMMANDS if name not in text] == []
    assert {m.name for m in METRICS} == {"degree", "betweenness", "pagerank", "katz", "current-flow"}


def test_the_lock_has_hashes_and_no_addresses() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    assert "://" not in lock
    names = re.findall(r"^([a-z0-9._-]+)==", lock, re.MULTILINE)
    assert len(names) == lock.count(" \\\n    --hash=") - sum(
        block.count("--hash=") - 1 for block in re.split(r"^(?=[a-z0-9._-]+==)", lock, flags=re.MULTILINE)[1:]
    )
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    assert [w for w in wanted if re.split(r"[<>=~]", w)[0] not in names] == []


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
        "import entrepot, entrepot.case, entrepot.__main__\n"
    )
    path = str(ROOT / ".ci" / "types")
    done = subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": path}, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
