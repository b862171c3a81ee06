"""A power cut: what was acknowledged is on the disk, whole and once, and all else whole or not."""

from __future__ import annotations

import os
import pickle
import random
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import command
import power_loss
import pytest
import run_figures
from case_writers import Act, acts, as_read, content, prepared_case

from entrepot.graph.user_folder import MADE, note_folder

ROOT = Path(__file__).resolve().parents[2]
# Power cuts of each command in the exhaustive run.
CUTS = int(os.environ.get("ENTREPOT_POWER_CUTS", "40"))
VIEW = Act((), ("views.toml",))
RUN = "from entrepot import __main__\nsys.argv[:] = sys.argv[2:]\n__main__.main()"
SAVE = """from entrepot.explorer import saved_views
saved_views.save(folder, saved_views.Saved("A title", "/", "2026-01-31"))"""
PROGRAM = """
import sys
import textwrap
from pathlib import Path
import power_loss

folder = Path(sys.argv[1])
with power_loss.recorded(folder, folder.with_suffix(".trace")):
"""
# A file is written beside and renamed; {} says what is forced onto the disk.
RENAMED = """import os
from entrepot.graph.files import synced
new = folder / "new"
new.write_text("new " * 1000)
if {file}: synced(new)
os.replace(new, folder / "kept")
if {folder}: synced(folder)"""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("power")
    prepared_case(folder)
    return folder


def recorded(work: Path, does: str, *words: str) -> power_loss.Trace:
    """Run a program on a folder, record it, and return all that it did there."""
    program = PROGRAM + textwrap.indent(does, "    ")
    called = [sys.executable, "-c", program, str(work), *words]
    places = map(str, (Path(power_loss.__file__).parent, ROOT / ".ci" / "types"))
    named = {**os.environ, "PYTHONPATH": os.pathsep.join(places)}
    done = subprocess.run(called, capture_output=True, text=True, check=False, env=named)
    assert done.returncode == 0, done.stderr
    trace: power_loss.Trace = pickle.loads(work.with_suffix(".trace").read_bytes())
    return trace


def cut_off(folder: Path, name: str, cuts: int) -> None:
    """Require of a case after each of some power cuts what a user may expect of it."""
    act = {**acts(folder), "view": VIEW}[name]
    work, place = folder / f"{name}-{cuts}", folder / f"{name}-cut"
    shutil.copytree(folder / "case", work)
    old = content(work, act)
    words = ("entrepot", *act.words, "--case", str(work))
    trace = recorded(work, SAVE) if act is VIEW else recorded(work, RUN, *words)
    new = content(work, act)
    assert new != old
    end, draw, lost = len(trace.moments) - 1, random.Random(name), list[tuple[int, int, str]]()
    for seed in range(cuts):
        # Each fourth time the command had ended, and all of it must be there.
        moment = draw.randrange(end) if seed % 4 else end
        power_loss.cut(trace, moment, seed, place)
        note_folder(place, MADE)
        held = as_read(place, act)
        if held not in ((new,) if moment == end else (old, new)):
            lost.append((moment, seed, str(held)))
        elif act is not VIEW and seed % 3 == 0:
            again = command.run(*act.words, "--case", str(place))
            if again.returncode or as_read(place, act) != new:
                lost.append((moment, seed, again.stderr))
        shutil.rmtree(place)
    if run_figures.WANTED and cuts == CUTS:
        run_figures.write(run_figures.RELIABILITY, "power-cuts", (f"`{name}`", cuts, len(lost)))
    assert lost == []


@pytest.mark.parametrize("name", ["claim", "view"])
def test_a_power_cut_leaves_what_was_acknowledged(prepared: Path, name: str) -> None:
    cut_off(prepared, name, 8)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["capture", "claim", "load", "resolve", "view"])
def test_many_power_cuts_leave_what_was_acknowledged(prepared: Path, name: str) -> None:
    cut_off(prepared, name, CUTS)


@pytest.mark.parametrize(
    ("file", "folder", "may_be"),
    [
        (True, True, {"new"}),
        (True, False, {"new", "old"}),
        (False, True, {"new", "torn"}),
        (False, False, {"new", "old", "torn"}),
    ],
)
def test_a_power_cut_takes_what_was_not_forced_onto_the_disk(
    tmp_path: Path, file: bool, folder: bool, may_be: set[str]
) -> None:
    work = tmp_path / "work"
    work.mkdir()
    (work / "kept").write_text("old")
    trace = recorded(work, RENAMED.format(file=file, folder=folder))
    found: set[str] = set()
    for seed in range(60):
        place = tmp_path / str(seed)
        power_loss.cut(trace, len(trace.moments) - 1, seed, place)
        text = (place / "kept").read_text()
        found.add({"old": "old", "new " * 1000: "new"}.get(text, "torn"))
    assert found == may_be
