"""Runs of `make flaky` add up in a table, and name the tests that did not pass in all of them."""

from __future__ import annotations

import doctest
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
import run_figures

ROOT = Path(__file__).resolve().parents[2]
PAGE = """<!-- figures:flaky-runs -->
| tests and commit | runs | tests | did not pass every time | measured | version |
|---|---:|---:|---|---|---|
| all tests, 0.1.0 | 3 | 9 | none | 2026-01-31 | 0.1.0 |
<!-- end -->
"""
TESTS = """from pathlib import Path
import pytest

pytestmark = pytest.mark.xdist_group("made/test_made.py")  # as tests/conftest.py marks all

def test_that_holds():
    assert Path.cwd()

def test_that_holds_from_its_second_run_on():
    ran = Path(__file__).with_name("ran")
    before = ran.exists()
    ran.touch()
    assert before
"""


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / ".ci" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["branches", "flaky"])
def test_the_examples_of_what_counts_runs_give_what_they_say(name: str) -> None:
    result = doctest.testmod(script(name))
    assert (result.failed, result.attempted > 0) == (0, True)


def test_runs_of_several_days_add_up_and_a_test_that_once_failed_stays_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page, tests = tmp_path / "page.md", tmp_path / "test_made.py"
    page.write_text(PAGE, encoding="utf-8")
    tests.write_text(TESTS, encoding="utf-8")
    monkeypatch.setattr(run_figures, "MUTANTS", page)
    runner, told = script("flaky"), []

    for runs in ("1", "2"):
        words = ["flaky.py", "--runs", runs, "--load", "0", "--write", str(tests)]
        monkeypatch.setattr(sys, "argv", words)
        with pytest.raises(SystemExit) as ended:
            runner.main()
        told.append((ended.value.code, capsys.readouterr().out.splitlines()[-1]))

    name = "test_made::test_that_holds_from_its_second_run_on"
    rows = run_figures.rows(page, "flaky-runs")
    assert [row[1:4] for row in rows] == [
        ["3", "9", "none"],
        ["3", "2", f"`{name}` failure 1, passed 2"],
    ]
    assert runner.on_file("all tests") == (3, {})
    assert told == [
        (1, "2 tests, 1 runs: 1 did not pass in all of them"),
        (1, "2 tests, 3 runs: 1 did not pass in all of them"),
    ]


@pytest.mark.parametrize("group", ["", "@server", "@tests/house/test_flaky.py"])
def test_a_test_has_one_name_whatever_the_group_in_which_it_ran(tmp_path: Path, group: str) -> None:
    names = ["test_a", "test_b[x@server]", "test_b[y@z.py]"]
    cases = "".join(f'<testcase classname="c" name="{name}{group}"/>' for name in names)
    (tmp_path / "report.xml").write_text(f"<testsuites>{cases}</testsuites>", encoding="utf-8")

    found = script("flaky").ended(tmp_path / "report.xml")
    assert found == {f"c::{name}": "passed" for name in names}
