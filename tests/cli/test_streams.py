"""Streams that are closed or full: a command works, and says in a line what it could not do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from entrepot.casework.case import Case

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell closes streams")


def run(words: str, streams: str) -> tuple[int, str, str]:
    """Return the exit status of a command line in a shell, and what it wrote."""
    done = subprocess.run(
        ["sh", "-c", f'"$0" -m entrepot {words} {streams}', sys.executable],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("words", ["--version", "queries --help", "queries"])
def test_a_command_whose_output_is_closed_ends_as_if_it_were_read(words: str) -> None:
    assert run(words, ">&-") == (0, "", "")


@pytest.mark.parametrize("words", ["--version", "queries --help", "queries"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a device that is full")
def test_an_output_that_is_full_is_said_in_a_line(words: str) -> None:
    line = "entrepot: the output: No space left on device\n"
    assert run(words, "> /dev/full") == (3, "", line)
    # A fault that cannot be told is still one.
    assert run("nosuch", "2> /dev/full") == (2, "", "")


def test_a_fault_goes_to_no_file_in_the_place_of_a_closed_stream(case: Case) -> None:
    # Without a stream of that number the next file that is opened would get it.
    assert run("nosuch", "2>&-") == (2, "", "")
    assert run(f"find IEMZ --json --case '{case.path}'", "<&- >&- 2>&-") == (0, "", "")


def test_a_console_without_a_keyboard_says_what_it_needs(case: Case) -> None:
    status, out, fault = run(f"query --case '{case.path}'", "<&-")
    assert (status, out, fault.count("\n")) == (2, "", 1)
    assert "or a terminal, where a console opens" in fault
