"""A case that cannot be written to: what only answers works and says what it could not keep, and
what writes stops with one line before anything changes.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from case_writers import acts

from entrepot.casework.case import Case
from entrepot.graph.user_folder import MADE, note_folder

SUPPORT = Path(__file__).resolve().parents[1] / "support"
TYPES = Path(__file__).resolve().parents[2] / ".ci" / "types"
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE = 24, 1  # of Linux, prctl(2) and capabilities(7)
# Runs several commands in one process, and prints the status and the lines on stderr of each.
PROGRAM = """
import json, sys
from command import run

ends = []
for words in json.loads(sys.argv[1]):
    done = run(*words)
    ends.append((words[0], done.returncode, done.stderr.splitlines()))
print(json.dumps(ends))
"""
ANSWERS = (
    ("find", "Vektor"),
    ("routes", "Xiamen Limbach", "IEMZ Kupol"),
    ("explain", "ru-inn-1831083343"),
    ("critical", "Xiamen Limbach", "IEMZ Kupol"),
    ("rank", "betweenness", "--top", "5"),
    ("query", "who-supplies", "--party", "IEMZ Kupol"),
    ("flags",),
    ("indicators", "kg"),
    ("sources",),
    ("coverage", "kp", "ru"),
    ("resolve",),
    ("notes",),
    ("verify",),
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="rights are taken as Linux does")


@pytest.fixture
def still(case: Case, tmp_path: Path) -> Iterator[Path]:
    """Return a copy of the case, without what can be made again, that cannot be written to."""
    folder = tmp_path / "case"
    shutil.copytree(case.path, folder)
    (folder / "out").mkdir(exist_ok=True)  # which reports and pages are written to
    for made in ("index", "store"):
        shutil.rmtree(folder / made, ignore_errors=True)
    places = [folder, *folder.rglob("*")]
    for path in places:
        path.chmod(0o555 if path.is_dir() else 0o444)
    note_folder(folder, MADE)
    yield folder
    for path in places:
        path.chmod(0o755 if path.is_dir() else 0o644)


def as_others_write() -> None:
    """Take from an administrator's process the right to write what its mode forbids."""
    if os.getuid() == 0:
        ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0)


def ends(folder: Path, commands: list[list[str]]) -> list[tuple[str, int, list[str]]]:
    """Run commands on a case without the right to write to it; return how each ended."""
    places = os.pathsep.join(map(str, (SUPPORT, TYPES)))
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps(commands)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": places},
        cwd=folder.parent,
        preexec_fn=as_others_write,
    )
    assert done.returncode == 0, done.stderr
    return [(name, status, said) for name, status, said in json.loads(done.stdout)]


def files(case: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in case.rglob("*") if path.is_file()}


def test_answers_of_a_case_that_cannot_be_written_to_say_what_is_not_kept(
    still: Path,
) -> None:
    before = files(still)
    commands = [[*words, "--case", "case"] for words in ANSWERS]
    found = ends(still, commands)
    assert [(name, status) for name, status, _ in found] == [(words[0], 0) for words in ANSWERS]
    said = {line for _, _, lines in found for line in lines}
    denied = "cannot be written to (Permission denied), so that every"
    assert said == {
        f"entrepot: case/index: {denied} command reads the whole case anew",
        f"entrepot: case: {denied} query fills a graph file anew",
    }
    assert files(still) == before


def test_what_writes_to_a_case_that_cannot_be_written_to_stops_with_one_line(
    still: Path,
) -> None:
    before = files(still)
    commands = [[*act.words, "--case", "case"] for act in acts(still.parent).values()]
    commands += [
        ["build", "--case", "case"],
        ["demo", "--case", "case"],
        ["migrate", "--case", "case"],
        ["brief", "Xiamen Limbach", "IEMZ Kupol", "-o", "case/out/x.md", "--case", "case"],
        ["view", "--around", "IEMZ Kupol", "-o", "case/out/x.html", "--case", "case"],
    ]
    for name, status, said in ends(still, commands):
        *notices, line = said
        assert (status, line.startswith("entrepot: case/")) == (3, True), (name, said)
        assert line.endswith(": Permission denied"), said
        assert all("so that every command reads" in notice for notice in notices), said
    assert files(still) == before
