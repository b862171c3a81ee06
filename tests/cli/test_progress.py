"""Long work shows how far it has come: a bar on a terminal that leaves nothing behind, a line a
stage elsewhere.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / ".ci" / "types"), "TERM": "xterm"}
WORK = """
from entrepot.cli.progress_bar import stages
with stages({patience}) as progress:
    for stage in ("reading", "writing"):
        for done in range(1, 5):
            progress(stage, done, 4)
print("done")
"""


def piped(patience: float) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-c", WORK.format(patience=patience)]
    return subprocess.run(words, env=ENVIRONMENT, capture_output=True, text=True, check=True)


def test_in_a_pipe_each_stage_of_long_work_is_one_line() -> None:
    done = piped(0.0)
    assert (
        re.sub(r"\d+ s", "N s", done.stderr)
        == "entrepot: reading ... (N s)\nentrepot: writing ... (N s)\n"
    )
    assert done.stdout == "done\n"


def test_short_work_is_silent() -> None:
    assert piped(600.0).stderr == ""


def test_on_a_terminal_the_demonstration_draws_a_bar_and_clears_it(
    demonstrated_on_a_terminal: Any,
) -> None:
    assert demonstrated_on_a_terminal.status == 0
    drawn = demonstrated_on_a_terminal.drawn
    assert re.search(r"\[#*\.*\] \d+ of \d+  [a-z ]+, \d+ s", drawn)
    after = drawn[drawn.rindex("\r") + 1 :]
    assert after.startswith("The demonstration case is ready")
    assert "[#" not in after
