"""The guides of docs/ for a query, a metric and a report work in a copy of the package."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"^`([\w/.-]+)`:\n\n```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def blocks(name: str, language: str) -> list[str]:
    return [text for each, text in BLOCK.findall(page(name)) if each == language]


def commands(name: str) -> list[str]:
    return [line for text in blocks(name, "sh") for line in text.splitlines()]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package, as a new developer has it: what is shipped, and nothing else."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    copy = tmp_path / "checkout" / "entrepot"
    for name in project["tool"]["hatch"]["build"]["only-include"]:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            copy.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, copy / name)
    return copy


def follow(lines: list[str], package: Path) -> list[str]:
    """Run the commands of a guide with the copied package; return what each printed."""
    folder = package.parents[1] / "desk"
    folder.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(package.parent), "COLUMNS": "100"}
    printed = []
    for line in lines:
        program, *words = shlex.split(line)
        assert program == "entrepot", line
        command = [sys.executable, "-m", "entrepot", *words]
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, (line, done.stderr)
        printed.append(done.stdout)
    return printed


def test_a_report_is_added_by_its_guide(package: Path) -> None:
    ((place, text),) = NAMED.findall(page("add-a-report.md"))
    (package / place).write_text(text, encoding="utf-8")
    _, written, again = follow(commands("add-a-report.md"), package)
    report = (package.parents[1] / "desk" / "suppliers.md").read_text(encoding="utf-8")
    assert report.startswith("# Documented suppliers of IEMZ Kupol")
    assert "suppliers.md" in written
    assert "the same, byte for byte" in again


def test_a_metric_is_added_by_its_guide(package: Path) -> None:
    function, row = blocks("add-a-metric.md", "python")
    place = package / "graph" / "analysis" / "centrality.py"
    text = place.read_text(encoding="utf-8")
    before, begin, after = text.partition("\nMETRICS = (\n")
    rows, end, rest = after.partition("\n)\n")
    place.write_text(
        f"{before}\n{function}\n{begin}{rows}\n    {row.rstrip()},{end}{rest}", encoding="utf-8"
    )
    _, ranked = follow(commands("add-a-metric.md"), package)
    assert "relations that end at the node" in ranked


def test_a_query_is_added_by_its_guide(package: Path) -> None:
    (text,) = [each for each in blocks("add-a-query.md", "") if each.startswith("// title")]
    (package / "queries" / "cypher" / "suppliers-of.cypher").write_text(text, encoding="utf-8")
    _, listed, rows = follow(commands("add-a-query.md"), package)
    assert "suppliers-of" in listed
    assert "TSK Vektor OOO" in rows
