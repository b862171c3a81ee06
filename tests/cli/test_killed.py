"""kill -9 at changes of files and at other moments: what was not acknowledged is there whole or
not at all, and repeating it does it once.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import command
import pytest
import run_figures
from case_writers import Act, acts, as_read, content, prepared_case

from entrepot.casework import unfinished
from entrepot.casework.case import Case
from entrepot.graph.files import write_whole

# Runs a command and counts the changes of files and all events that Python reports; kills it at one
# of them: before the change of a number, after it, or at the event of a number.
PROGRAM = """
import json, os, signal, sys
from pathlib import Path
from entrepot import __main__ as program

when, number = sys.argv[1], int(sys.argv[2])
counts = {"before": 0, "after": 0, "event": 0}

def reached(what):
    counts[what] += 1
    if what == when and counts[what] == number:
        os.kill(os.getpid(), signal.SIGKILL)

def counted(name):
    change = getattr(os, name)
    def changed(*given, **named):
        reached("before")
        try:
            return change(*given, **named)
        finally:
            reached("after")
    setattr(os, name, changed)

for name in ("replace", "rename", "link", "unlink", "fsync", "mkdir", "rmdir", "chmod"):
    counted(name)
sys.addaudithook(lambda event, given: reached("event"))
out, sys.argv = Path(sys.argv[3]), ["entrepot", *sys.argv[4:]]
try:
    program.main()
finally:
    out.write_text(json.dumps(counts), "utf-8")
"""
KILLED = -9
Point = tuple[str, int]  # when: "before", "after" or "event", and the number
# Points of each command in the exhaustive run; 200 takes every change of a file, too.
POINTS = int(os.environ.get("ENTREPOT_KILLED_POINTS", "12"))


def started(case: Path, act: Act, point: Point = ("", 0)) -> subprocess.CompletedProcess[str]:
    when, number = point
    counts = case.with_name(f"{case.name}.json")
    words = [sys.executable, "-c", PROGRAM, when, str(number), str(counts), *act.words]
    return subprocess.run(
        [*words, "--case", str(case)],
        capture_output=True,
        text=True,
        env=dict(os.environ),
        check=False,
    )


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("killed")
    prepared_case(folder)
    return folder


def chosen(counts: Mapping[str, int], count: int, seed: int) -> list[Point]:
    """Return so many points, drawn with a seed: of changes of files first, then of all events."""
    draw = random.Random(seed)
    changes = [(when, n + 1) for when in ("before", "after") for n in range(counts[when])]
    taken = draw.sample(changes, min(count, len(changes)))
    events = draw.sample(range(counts["event"]), max(0, count - len(taken)))
    return [*taken, *(("event", event + 1) for event in sorted(events))]


def killed(folder: Path, name: str, count: int, seed: int) -> int:
    """Kill an act at some points, repeat it each time, and return how often it was killed."""
    act = acts(folder)[name]
    whole = folder / f"whole-{name}"
    shutil.copytree(folder / "case", whole)
    old = content(whole, act)
    done = started(whole, act)
    assert done.returncode == 0, done.stderr
    new = content(whole, act)
    assert new != old
    counts = json.loads(whole.with_name(f"{whole.name}.json").read_text("utf-8"))
    ends, half, twice = Counter[int](), list[Point](), list[tuple[Point, str]]()
    points = chosen(counts, count, seed)
    for point in points:
        place = folder / f"{name}-{point[0]}-{point[1]}"
        shutil.copytree(folder / "case", place)
        ends[started(place, act, point).returncode] += 1
        if as_read(place, act) not in (old, new):
            half.append(point)
        again = command.run(*act.words, "--case", str(place))
        if as_read(place, act) != new or again.returncode or (place / unfinished.LOG).exists():
            twice.append((point, again.stderr))
        shutil.rmtree(place)
    if run_figures.WANTED and count == POINTS:
        other = sum(when == "event" for when, _ in points)
        drawn = (f"`{name}`", len(points), len(points) - other, other)
        row = (*drawn, len(half), len(twice))
        run_figures.write(run_figures.RELIABILITY, "kills", row)
    assert (half, twice) == ([], [])
    # The last events of a run may differ from those of another.
    assert ends.keys() <= {KILLED, 0}
    return ends[KILLED]


@pytest.mark.parametrize("name", ["claim", "capture"])
def test_what_was_cut_off_is_there_whole_or_not_and_repeated_once(
    prepared: Path, name: str
) -> None:
    assert killed(prepared, name, 6, 1) == 6


@pytest.mark.slow
@pytest.mark.parametrize("name", ["capture", "claim", "load", "resolve"])
def test_a_kill_at_any_point_leaves_it_whole_or_not(prepared: Path, name: str) -> None:
    assert killed(prepared, name, POINTS, 0) > 0.9 * POINTS


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
        assert started(place, act).returncode == 0
    assert said
    assert not any("a file:" in line or "internal error" in line for line in said), said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of the size of a file")
def test_where_no_temporary_file_can_be_written_the_folders_are_named() -> None:
    import resource

    program = (
        "import tempfile; from entrepot.cli.exit_status import lines\n"
        "try: tempfile.mkdtemp()\n"
        "except OSError as fault: print(lines(fault))"
    )

    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        env={**os.environ, "TMPDIR": "/tmp", "TEMP": "/tmp", "TMP": "/tmp"},
        preexec_fn=partial(resource.setrlimit, resource.RLIMIT_FSIZE, (0, 0)),
    )

    line = (
        "entrepot: no temporary file can be written in /tmp, /var/tmp, /usr/tmp, /; "
        "expected room in one of these folders, or in another that TMPDIR names"
    )
    assert (done.stdout, done.stderr) == (f"{([line], 3)}\n", "")
