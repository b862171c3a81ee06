"""Ctrl-C at any moment: exit status 130 and one line, and never the look of work that was done."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from entrepot.casework.case import Case

PATH = dict(os.environ)  # with the place of the package, which `python -m entrepot` needs
# A program whose command is replaced by the body of `command`.
PROGRAM = """
import os, signal, sys
from pathlib import Path
from entrepot import __main__ as program

def press():
    os.kill(os.getpid(), signal.SIGINT)

{command}

program.run = command
sys.argv = ["entrepot"]
program.main()
"""
LOST = """
class Dropped:
    def __del__(self):
        press()

def command(words):
    Dropped()
    return 0
"""
ERROR = """
import importlib
from entrepot.cli import COMMANDS

def broken(text: str) -> None:
    try:
        press()
    except KeyboardInterrupt:
        raise RuntimeError("made of an interrupt") from None

run, find = program.run, COMMANDS["find"]
setattr(importlib.import_module(f"entrepot.cli.{find.module}"), find.function, broken)

def command(words):
    return run(["find", "x"])
"""
WROTE = """
from entrepot.graph.files import write_whole

def command(words):
    for name in ("a", "b", "c", "d"):
        write_whole(Path(FOLDER) / name, "x")
    write_whole(Path(FOLDER) / "image", "x", derived=True)
    press()
    return 0
"""
TWICE = """
def command(words):
    try:
        press()
    finally:
        press()
"""


def ended(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    text = PROGRAM.format(command=f"FOLDER = {str(folder)!r}\n{textwrap.dedent(command)}")
    return subprocess.run(
        [sys.executable, "-c", text], capture_output=True, text=True, env=PATH, check=False
    )


@pytest.mark.parametrize("command", [LOST, ERROR, TWICE])
def test_an_interrupt_that_is_lost_on_its_way_still_ends_in_130(
    command: str, tmp_path: Path
) -> None:
    done = ended(command, tmp_path)

    assert done.returncode == 130
    assert done.stderr == "entrepot: stopped; nothing was changed\n"


def test_what_was_written_before_is_named_and_what_can_be_made_again_is_not(
    tmp_path: Path,
) -> None:
    done = ended(WROTE, tmp_path)

    named = ", ".join(str(tmp_path / name) for name in "abc")
    assert done.returncode == 130
    assert done.stderr == f"entrepot: stopped; written before that: {named} and 1 more\n"


def asked(case: Path, out: Path) -> dict[str, list[str]]:
    """Return command lines that answer from a case and change nothing but what they write out."""
    return {
        "find": ["find", "kupol"],
        "explain": ["explain", "curated-garpiya:C-05"],
        "routes": ["routes", "kp", "ru", "--json"],
        "critical": ["critical", "kp", "ru"],
        "rank": ["rank", "degree"],
        "brief": ["brief", "kp", "ru", "-o", str(out / "b.md")],
        "view": ["view", "--around", "ru-inn-1831083343", "-o", str(out / "v.html")],
        "export": ["export", "graphml", "-o", str(out)],
    }


def ended_by_python(status: int, fault: str) -> bool:
    """Tell whether Python met the interrupt before or after it ran any line of the program.

    The signal then ends Python itself, and a shell sees 130. Before Python has made its streams,
    read its site folder and found `runpy`, it says what it could not import, and ends with 1.
    """
    starting = status == 1 and "KeyboardInterrupt" in fault and "_run_module_as_main" not in fault
    return starting or status == -signal.SIGINT


def interrupted(words: list[str], case: Path, seed: int, moments: int) -> list[str]:
    """Return what was wrong with a command that was interrupted at random moments."""
    line = [sys.executable, "-m", "entrepot", *words, "--case", str(case)]
    began = time.monotonic()
    whole = subprocess.run(line, capture_output=True, text=True, env=PATH, check=True)
    took = time.monotonic() - began
    dice, wrong = random.Random(seed), []
    for _ in range(moments):
        wait = dice.random() * took
        with subprocess.Popen(
            line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=PATH
        ) as running:
            time.sleep(wait)  # sleeps: the moment of the signal is drawn
            running.send_signal(signal.SIGINT)
            said, fault = running.communicate()
        stopped = running.returncode == 130 and fault.startswith("entrepot: stopped;")
        finished = running.returncode == 0 and said == whole.stdout
        if not (stopped or finished or ended_by_python(running.returncode, fault)):
            wrong.append(f"{words[0]} after {wait:.2f} s: {running.returncode} {fault[-300:]}")
    return wrong


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl-C to a whole console")
def test_a_command_is_stopped_or_gives_its_whole_answer(case: Case, tmp_path: Path) -> None:
    words = asked(case.path, tmp_path)["routes"]

    assert interrupted(words, case.path, 1, 4) == []


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl-C to a whole console")
@pytest.mark.parametrize("name", sorted(asked(Path(), Path())))
def test_at_any_moment_a_command_is_stopped_or_gives_its_whole_answer(
    case: Case, tmp_path: Path, name: str
) -> None:
    assert interrupted(asked(case.path, tmp_path)[name], case.path, 7, 6) == []


# A process from which others are forked, interrupted while it loads its modules.
FORKED = """
from entrepot.explorer import worker

context = worker.processes("interrupted")
worker.prepare()
process = context.Process(target=print, args=("answered",))
process.start()
process.join()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a process begins otherwise there")
def test_an_interrupt_while_the_explorer_begins_prints_no_traceback(tmp_path: Path) -> None:
    press = "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n"
    (tmp_path / "interrupted.py").write_text(press, encoding="utf-8")
    places = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", FORKED],
        capture_output=True,
        text=True,
        check=False,
        env={**PATH, "PYTHONPATH": places},
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "answered\n", "")
