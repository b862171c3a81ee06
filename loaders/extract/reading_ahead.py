"""Relations of many texts, read by processes beside this one while it reads them, too.

What a text states follows from the text and its party alone. So another process may read it: this
one takes the texts from the front, the others take them from the end, until they meet. Nobody
waits for another process: what has not come is read here, and one that ends early, for whatever
reason, costs time and changes nothing (docs/decisions/0100).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from threading import Lock, Thread

from ...graph.errors import wrong
from ..watched_run import is_watched
from .pipeline import PartyText, is_remembered, relations, remember
from .stated_relation import Relation

VARIABLE = "ENTREPOT_WORKERS"
MOST = 3  # processes beside this one; each has its own rules and words in memory
FEWEST = 400  # texts for which a process is worth its start
TOGETHER = 64  # texts that are handed over at once
# The folders of modules come along: the process finds the same ones, and none in its folder.
PROGRAM = (
    "import json, sys; sys.path[:] = json.loads(sys.stdin.readline()); "
    "from entrepot.loaders.extract.reading_ahead import main; main()"
)


class Pending:
    """Texts that nobody has begun to read."""

    def __init__(self, texts: Iterable[PartyText]) -> None:
        """Take what is to be read, in the order in which this process will read it."""
        self._lock = Lock()
        self._texts = dict.fromkeys(texts)

    def __len__(self) -> int:
        """Return how many they are."""
        return len(self._texts)

    def take(self, text: PartyText) -> None:
        """Take one out, since this process reads it now; one that is taken already is no fault."""
        with self._lock:
            self._texts.pop(text, None)

    def take_last(self) -> list[PartyText]:
        """Take some out from the end; there are no more if the list is empty."""
        with self._lock:
            taken = min(TOGETHER, len(self._texts))
            return [self._texts.popitem()[0] for _ in range(taken)]


@contextmanager
def reading_ahead(texts: Iterable[PartyText]) -> Iterator[Pending]:
    """Let other processes read texts while the block runs; `relations` finds what they read.

    Args:
        texts: The texts with their parties, in the order in which the block reads them.

    Yields:
        What is not begun yet. The block takes out what it is about to read.

    Raises:
        BadInput: `ENTREPOT_WORKERS` is not a number of processes.
    """
    most = workers()
    pending = Pending(text for text in texts if not is_remembered(text))
    # A stranger's loader that starts a program is read at every build.
    count = 0 if is_watched() else min(most, len(pending) // FEWEST)
    processes: list[subprocess.Popen[str]] = []
    threads: list[Thread] = []
    try:
        with suppress(OSError):  # the system lets us start no more
            for _ in range(count):
                processes.append(_started())
        for process in processes:
            threads.append(Thread(target=_hand_over, args=(process, pending), daemon=True))
            threads[-1].start()
        yield pending
    finally:
        for process in processes:
            process.kill()
        for thread in threads:
            thread.join()
        for process in processes:
            process.communicate()


def workers() -> int:
    """Return how many processes may read beside this one: `ENTREPOT_WORKERS`, or by processors.

    Raises:
        BadInput: `ENTREPOT_WORKERS` is not a whole number from 0 to 16.
    """
    asked = os.environ.get(VARIABLE, "")
    if not asked:
        return min(MOST, _processors() - 1)
    if not (asked.isascii() and asked.isdigit() and int(asked) <= 16):
        raise wrong(VARIABLE, asked, "the number of processes beside the first, from 0 to 16")
    return int(asked)


def _processors() -> int:
    """Return how many processors this process may use, where the system says so."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _started() -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 (this Python, with a program of ours)
        [sys.executable, "-P", "-c", PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # Whatever ends it, what it had is read here, and there is nothing to say.
        stderr=subprocess.DEVNULL,
        encoding="ascii",
    )


def _hand_over(process: subprocess.Popen[str], pending: Pending) -> None:
    """Hand texts to a process, some at a time, and remember what it read in them."""
    if process.stdin is None or process.stdout is None:
        return
    # It ended early, by itself or because nobody needs it any more.
    with suppress(OSError, ValueError):
        process.stdin.write(json.dumps([*map(str, sys.path)]) + "\n")
        while texts := pending.take_last():
            process.stdin.write(json.dumps(texts) + "\n")
            process.stdin.flush()
            found = json.loads(process.stdout.readline())
            for text, rows in zip(texts, found, strict=True):
                remember(text, tuple(map(Relation.from_row, rows)))


def main() -> None:
    """Answer each list of texts on stdin by a list of their relations, until stdin ends."""
    out, sys.stdout = sys.stdout, sys.stderr
    with suppress(OSError, KeyboardInterrupt):  # the first process ended, or Ctrl-C ends both
        for line in sys.stdin:
            found = []
            for text, name, aliases, person in json.loads(line):
                found.append([each.row() for each in relations(text, name, aliases, person)])
            out.write(json.dumps(found) + "\n")
            out.flush()
    os._exit(0)
