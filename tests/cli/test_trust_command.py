"""The command trust: shown, asked for once, kept outside the case, taken back."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from command import run, validate
from small_case import small_case

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def foreign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case of somebody else with a loader of its own."""
    monkeypatch.setenv("ENTREPOT_CONFIG", str(tmp_path / "theirs"))
    case = small_case(tmp_path / "case", {"mine": ([("a", "Company", "Alpha", "cn")], [])})
    (case.path / "sources" / "mine" / "\x1b]0;evil\x07.so").write_bytes(b"\xff")
    monkeypatch.setenv("ENTREPOT_CONFIG", str(tmp_path / "ours"))
    return case.path


def test_what_would_run_is_shown_trusted_listed_and_forgotten(foreign: Path) -> None:
    shown = json.loads(run("trust", str(foreign), "--json").stdout)
    validate(shown)
    [record] = shown["folders"]
    [code] = record["code"]
    assert (shown["act"], code["source"], code["may_run"]) == ("shown", "mine", False)
    assert sorted(code["files"].values())[0] == 0 < sorted(code["files"].values())[1]

    done = run("trust", str(foreign), "--yes")
    assert done.returncode == 0, done.stderr
    assert "\x1b" not in done.stdout
    listed = json.loads(run("trust", "--list", "--json").stdout)
    validate(listed)
    assert [(each["folder"], each["standing"]) for each in listed["folders"]] == [
        (str(foreign.resolve()), "trusted")
    ]
    # Nobody else on the machine can say for this user what may run.
    assert (foreign.parent / "ours").stat().st_mode & 0o077 == 0
    assert not {"trust", "ours"} & {path.name for path in foreign.rglob("*")}

    assert run("trust", str(foreign), "--forget").returncode == 0
    assert "Nothing is trusted" in run("trust", "--list").stdout
    assert run("build", "--case", str(foreign)).returncode == 2


def test_nobody_at_the_terminal_and_no_folder_are_said_in_a_line(foreign: Path) -> None:
    refused = run("trust", str(foreign))
    assert refused.returncode == 2
    assert refused.stderr.splitlines()[-1].endswith("after you have read the code, use --yes")
    assert run("trust").returncode == 2
    assert "is not a case" in run("trust", str(foreign.parent)).stderr


@pytest.mark.parametrize(("answer", "trusted"), [("", False), ("y", False), ("trust", True)])
def test_the_question_is_answered_in_full(foreign: Path, answer: str, trusted: bool) -> None:
    import pexpect

    env = {**os.environ, "PYTHONPATH": str(ROOT / ".ci" / "types")}
    words = ["-m", "entrepot", "trust", str(foreign)]
    child = pexpect.spawn(sys.executable, words, env=env, encoding="utf-8", timeout=120)
    child.expect('Type "trust"')
    child.sendline(answer)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert ("may run" in run("trust", str(foreign)).stdout) == trusted


def test_a_configuration_that_cannot_be_written_is_said(
    foreign: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    monkeypatch.setenv("ENTREPOT_CONFIG", str(tmp_path / "file" / "inside"))
    done = run("trust", str(foreign), "--yes")
    assert done.returncode == 2
    assert "ENTREPOT_CONFIG" in done.stderr.splitlines()[-1]
