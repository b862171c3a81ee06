"""Helpers of the benchmarks: least time of several runs, progress, and peak memory."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

STATUS = Path("/proc/self/status")
TYPES = Path(__file__).parent.parent / ".ci" / "types"
TIMES = 3
WATCH = """
import resource, subprocess, sys
status = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(status, used.ru_utime + used.ru_stime, used.ru_maxrss, file=sys.stderr)
"""


def best(run: Callable[[], Any], times: int = 3) -> tuple[float, Any]:
    """Return the least CPU time of some runs, and the answer."""
    found = []
    for _ in range(times):
        began = time.process_time()
        answer = run()
        found.append(time.process_time() - began)
    return min(found), answer


def cpu() -> float:
    """Return the CPU seconds of this process and of its children that have ended."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def say(text: str) -> None:
    """Tell on stderr how far the run is."""
    print(text, file=sys.stderr, flush=True)


def peak() -> float:
    """Return this process's peak memory in MiB.

    The figure of getrusage can be that of the process that started it.
    """
    if STATUS.is_file():
        found = (
            line.split()[1] for line in STATUS.read_text().splitlines() if line.startswith("VmHWM")
        )
        return int(next(found)) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@dataclass(frozen=True)
class Cost:
    """CPU seconds of a process and its peak memory in MiB."""

    seconds: float
    memory: float


def asked(words: tuple[str, ...], case: Path) -> Cost:
    """Run a command in a process of its own and return the least of its costs."""
    found: list[Cost] = []
    environment = {**os.environ, "PYTHONPATH": str(TYPES)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    line = [sys.executable, "-m", "entrepot", *words, "--case", str(case)]
    for _ in range(TIMES):
        # From a small process, since the peak memory of a child begins with that of its parent.
        done = subprocess.run(
            [sys.executable, "-S", "-c", WATCH, *line],
            capture_output=True,
            text=True,
            env=environment,
            check=False,
        )
        status, seconds, memory = done.stderr.split()[-3:]
        if status not in ("0", "1"):
            raise SystemExit(f"{words}: exit status {status}")
        found.append(Cost(float(seconds), float(memory) / 1024))
    return min(found, key=lambda cost: cost.seconds)
