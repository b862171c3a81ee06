"""Time how soon commands answer, in multiples of a Python that does nothing.

CPU seconds are those of the process and of all that it starts, the least of some runs; bytecode is
cached, as in an installed package. Before a time is printed, `--help` must name every command and
`find` must name the party. Run: `python benchmarks/startup.py [--times N]`.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from timing import say

from entrepot.casework.case import Case
from entrepot.cli import COMMANDS

MOST = 6.0  # times a Python that does nothing, for --help
ENTREPOT = ("-m", "entrepot")
ROOT = Path(__file__).resolve().parents[1]


def timed(words: tuple[str, ...], folder: Path, times: int) -> tuple[float, str]:
    """Return the least CPU seconds of a Python process with these words, and what it printed."""
    env = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    env["PYTHONPATH"] = str(ROOT / ".ci" / "types")
    seconds: list[float] = []
    output = ""
    # The first run writes the bytecode and what a case keeps, and is not counted.
    for _ in range(times + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [sys.executable, *words],
            cwd=folder,
            env=env,
            capture_output=True,
            text=True,
            check=True,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        output = done.stdout
    return min(seconds[1:]), output


def main() -> None:
    """Print the times; leave with status 1 if `--help` takes more than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=9, help="runs of each command")
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        say("building the bundled case ...")
        Case.create(folder / "case").build()
        nothing, _ = timed(("-c", "pass"), folder, times)
        print(f"python -c pass: {nothing:.3f} CPU seconds")
        ratios: dict[str, float] = {}
        for words, expected in (
            (("--help",), list(COMMANDS)),
            (("find", "--help"), ["--json"]),
            (("find", "trading"), ["Trading House Vector"]),
        ):
            seconds, output = timed((*ENTREPOT, *words), folder, times)
            missing = [text for text in expected if text not in output]
            if missing:
                raise SystemExit(
                    f"entrepot {' '.join(words)}: no {', '.join(missing)} in its answer"
                )
            ratios[" ".join(words)] = seconds / nothing
            shown = f"{seconds:.3f} CPU seconds, {seconds / nothing:.1f} times"
            print(f"entrepot {' '.join(words)}: {shown}")
    if ratios["--help"] > MOST:
        raise SystemExit(f"entrepot --help: more than {MOST:g} times a Python that does nothing")


if __name__ == "__main__":
    main()
