"""kill -9 at every change of a file: what was not acknowledged is there whole or not at all, and
repeating it does it once.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from entrepot.casework import unfinished
from entrepot.casework.case import Case
from entrepot.graph.files import write_whole

# Runs a command and kills it before or after its n-th change of a file.
PROGRAM = """
import os, signal, sys
from entrepot import __main__ as program

step, after = int(sys.argv[1]), sys.argv[2] == "after"
done = 0

def counted(name):
    change = getattr(os, name)
    def changed(*given, **named):
        global done
        done += 1
        if done == step and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        try:
            return change(*given, **named)
        finally:
            if done == step:
                os.kill(os.getpid(), signal.SIGKILL)
    setattr(os, name, changed)

for name in ("replace", "rename", "link", "unlink", "fsync", "mkdir"):
    counted(name)
sys.argv = ["entrepot", *sys.argv[3:]]
program.main()
"""
KILLED = -9
# Each fifteenth change of a file; ENTREPOT_KILLED_STEP=1 takes each.
STEP = int(os.environ.get("ENTREPOT_KILLED_STEP", "15"))
MAPPING = """
[table]
file = "rows.csv"
title = "Rows"
publisher = "A person"
published = "2024-08-01"
asserter = "A desk"
grade = "C3"

[subject]
name = "Exporter"
country = "From"

[object]
name = "Consignee"
country = "To"

[claim]
predicate = "SUPPLIES"
text = "Goods"
from = "Date"
locator = "Row"
"""
ROWS = """Row,Date,Exporter,From,Consignee,To,Goods
1,2024-02-05,Alpha Works,China,Beta Trading,Russia,bearings
"""


@dataclass(frozen=True)
class Act:
    """A command that changes a case."""

    words: tuple[str, ...]
    files: tuple[str, ...]  # what it changes beside the ledger


def run(
    case: Path, act: Act, step: int = 0, when: str = "before"
) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-c", PROGRAM, str(step), when, *act.words, "--case", str(case)]
    return subprocess.run(words, capture_output=True, text=True, env=dict(os.environ), check=False)


def content(case: Path, act: Act) -> dict[str, object]:
    """Return what a case holds, as a reader finds it."""
    read = Case.open(str(case))
    held: dict[str, object] = {"sources": dict(read.state.sources), "claims": sorted(read.claims)}
    for name in act.files:
        path = case / name
        held[name] = path.read_bytes() if path.is_file() else None
    return held


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("killed")
    case = Case.create(folder / "case")
    (case.path / "case.toml").write_text('sources = ["register", "countries"]\n', encoding="utf-8")
    case.build()
    page = folder / "page.txt"
    page.write_text("Alpha Works sold engines to Beta Trading in 2024.\n", encoding="utf-8")
    captured = Act(
        (
            "capture",
            str(page),
            "--title",
            "A page",
            "--outlet",
            "A paper",
            "--published",
            "2024-05-01",
        ),
        (),
    )
    assert run(case.path, captured).returncode == 0
    return folder


def acts(folder: Path) -> dict[str, Act]:
    other = folder / "other.txt"
    other.write_text("Other words.\n", encoding="utf-8")
    rows, mapping = folder / "rows.csv", folder / "mapping.toml"
    rows.write_text(ROWS, encoding="utf-8")
    mapping.write_text(MAPPING, encoding="utf-8")
    described = ("--title", "Another", "--outlet", "A paper", "--published", "2024-05-02")
    fields = {
        "document": "page",
        "subject": "Alpha Works",
        "predicate": "SUPPLIES",
        "object": "Beta Trading",
        "asserter": "A paper",
        "grade": "B2",
        "root": "A paper:2024-05-01:report",
        "quote": "Alpha Works sold engines",
    }
    claim = ["claim", "add"]
    for name, value in fields.items():
        claim += ["--set", f"{name}={value}"]
    for name in ("Company:Alpha Works", "Company:Beta Trading", "Organization:A paper"):
        claim += ["--new", name]
    own = tuple(f"sources/own/{name}.csv" for name in ("documents", "entities", "claims"))
    return {
        "capture": Act(("capture", str(other), *described), own),
        "claim": Act(tuple(claim), (*own, "decisions.toml")),
        "load": Act(("load", "table", str(rows), "--mapping", str(mapping)), ("loads.toml",)),
        "resolve": Act(
            ("resolve", "ru", "cn", "--as", "not_same", "--by", "A", "--why", "w"),
            ("decisions.toml",),
        ),
    }


def killed(folder: Path, name: str, steps: Iterator[int] | range) -> int:
    """Kill an act at some of its changes, repeat it each time, and return at how many."""
    act = acts(folder)[name]
    whole = folder / f"whole-{name}"
    shutil.copytree(folder / "case", whole)
    old = content(whole, act)
    done = run(whole, act)
    assert done.returncode == 0, done.stderr
    new = content(whole, act)
    assert new != old
    points = 0
    for step in steps:
        for when in ("before", "after"):
            place = folder / f"{name}-{step}-{when}"
            shutil.copytree(folder / "case", place)
            ended = run(place, act, step, when)
            if ended.returncode != KILLED:
                assert ended.returncode == 0, ended.stderr
                return points
            points += 1
            found = content(place, act)
            assert found in (old, new), (step, when)
            assert run(place, act).returncode == 0, (step, when)
            assert content(place, act) == new, (step, when)
            assert not (place / unfinished.LOG).exists()
            shutil.rmtree(place)
    return points


@pytest.mark.parametrize(
    ("name", "steps"), [("claim", range(9, 90, 16)), ("capture", range(1, 20, 3))]
)
def test_what_was_cut_off_is_there_whole_or_not_and_repeated_once(
    prepared: Path, name: str, steps: range
) -> None:
    assert killed(prepared, name, steps) > 4


@pytest.mark.slow
@pytest.mark.parametrize("name", ["capture", "claim", "load", "resolve"])
def test_a_kill_at_any_change_of_a_file_leaves_it_whole_or_not(prepared: Path, name: str) -> None:
    assert killed(prepared, name, range(1, 400, STEP)) > 1


def test_what_a_writer_leaves_unfinished_gets_back_what_it_had(tmp_path: Path) -> None:
    case = Case.create(tmp_path / "case")
    kept, made = case.path / "decisions.toml", case.path / "sources" / "new.csv"
    before = kept.read_bytes()

    def cut_off() -> None:
        with unfinished.all_or_nothing(case.path, (kept, made)):
            for path in (kept, made):
                write_whole(path, "half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        cut_off()
    assert (kept.read_bytes(), made.exists()) == (before, False)
    assert not (case.path / unfinished.LOG).exists()


def test_what_killed_writers_began_is_swept_once_it_is_old(tmp_path: Path) -> None:
    case = Case.create(tmp_path / "case")
    old, young = case.path / ".new-old", case.path / "ledger" / ".new-young"
    for folder in (old, young):
        folder.mkdir(parents=True)
        (folder / "part").write_text("x", encoding="utf-8")
    os.utime(old, (0, 0))
    with case.locked():
        assert not old.exists()
    assert young.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of the size of a file")
@pytest.mark.parametrize("name", ["capture", "claim", "load"])
def test_a_disk_that_is_full_is_said_with_its_file_and_changes_nothing(
    prepared: Path, name: str
) -> None:
    import resource

    act = acts(prepared)[name]
    said: set[str] = set()
    for size in (0, 400, 3_000, 20_000):
        place = prepared / f"full-{name}-{size}"
        shutil.copytree(prepared / "case", place)
        old = content(place, act)
        words = [sys.executable, "-m", "entrepot", *act.words, "--case", str(place)]
        done = subprocess.run(
            words,
            capture_output=True,
            text=True,
            check=False,
            # What is longer than this cannot be written, as on a disk with so much room.
            preexec_fn=partial(resource.setrlimit, resource.RLIMIT_FSIZE, (size, size)),
        )
        if done.returncode:
            (line,) = [x for x in done.stderr.splitlines() if not x.endswith(" s)")]
            assert (done.returncode, line.startswith("entrepot: ")) == (3, True), line
            said.add(line)
        assert content(place, act) == old or not done.returncode, size
        assert run(place, act).returncode == 0
    assert said
    assert not any("a file:" in line or "internal error" in line for line in said), said
