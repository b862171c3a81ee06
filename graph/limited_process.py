"""Run a library on a file from outside in a separate process, within limits.

A template may loop without end, a document may unpack into more memory than there is, and neither
an engine's sandbox nor a reader's own bounds stop that. Here the system does: where there are
limits of a process (POSIX, setrlimit) by them, and anywhere by a limit of the time that the process
may last (docs/decisions/0060 and 0089).
"""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass

from .errors import BadInput

LARGEST = 100 << 20  # bytes of a result
DONE, REFUSED = b"+", b"-"
# The folders of modules come along: the process finds the same ones, and none in its folder.
PROGRAM = (
    "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); "
    "from entrepot.graph.limited_process import main; main()"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What an act may use: seconds of processor time (five times as many in all), MiB of memory."""

    seconds: int
    memory: int


def limited(act: Callable[[], bytes], name: str, limits: Limits, kind: str) -> bytes:
    """Return what an act returns in which a stranger's file takes part.

    Args:
        act: A function that can be pickled.
        name: The file, for messages.
        limits: What the act may use.
        kind: What the file is, for messages, such as "template".

    Raises:
        BadInput: What the act raises, or that it went beyond a limit.
    """
    words = [sys.executable, "-P", "-c", PROGRAM]
    given = b"".join(map(pickle.dumps, (sys.path, limits, act)))
    try:
        done = subprocess.run(  # noqa: S603 (this Python, with a program of ours)
            words, input=given, capture_output=True, timeout=5 * limits.seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise _beyond(name, limits, kind) from None
    ending, content = done.stdout[:1], done.stdout[1:]
    if ending == DONE and done.returncode == 0:
        return content
    if ending == REFUSED and content:
        raise BadInput(content.decode())
    if done.returncode > 0 and b"MemoryError" not in done.stderr and b"alloc" not in done.stderr:
        raise RuntimeError(done.stderr.decode(errors="replace").strip().rpartition("\n")[2])
    raise _beyond(name, limits, kind)


def _beyond(name: str, limits: Limits, kind: str) -> BadInput:
    found = f"more than {limits.seconds} s of work or {limits.memory} MiB of memory"
    return BadInput(f"{name}: found {found}; expected a {kind} that ends within them")


def main() -> None:
    """Run the act that stands on stdin within the limits that stand before it; print its result."""
    # All of it was written by `limited`.
    limits: Limits = pickle.load(sys.stdin.buffer)  # noqa: S301
    _limit(limits.seconds, limits.memory << 20)
    # What engines print must not stand in the result.
    out, sys.stdout = sys.stdout.buffer, sys.stderr
    try:
        content = pickle.load(sys.stdin.buffer)()  # noqa: S301
        if len(content) > LARGEST:
            raise MemoryError
        result = DONE + content
    except BadInput as fault:
        result = REFUSED + str(fault).encode()
    out.write(result)
    out.flush()
    # Without the end of an interpreter, which may wait for an engine's threads.
    os._exit(0)


def _limit(seconds: int, memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows: only the time is limited
        return
    wanted = (resource.RLIMIT_CPU, seconds), (resource.RLIMIT_DATA, memory)
    for kind, most in (*wanted, (resource.RLIMIT_CORE, 0)):
        # A lower limit of the system stays.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
    if sys.platform == "darwin":  # which takes the limit of memory and does not keep to it
        threading.Thread(target=_watch, args=(memory,), daemon=True).start()


def _watch(memory: int) -> None:
    """End this process once it has held more bytes than it may."""
    import resource

    pause = threading.Event()
    while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < memory:  # bytes, on macOS
        pause.wait(0.05)
    os._exit(1)
