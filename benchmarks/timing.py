"""Helpers of the benchmarks: least time of several runs, progress, and peak memory."""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

STATUS = Path("/proc/self/status")


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
