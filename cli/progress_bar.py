"""Progress of long work on stderr: a bar on a terminal, a line for each stage elsewhere."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Progress:
    """Shows stages and how far each has come; see `stages`.

    On a terminal one line is drawn over and over; into a file or a pipe each stage is a line.
    Nothing is shown until the work has taken `patience` seconds: by default half a second on a
    terminal, three elsewhere.
    """

    def __init__(self, patience: float | None = None) -> None:
        """Begin to count the time; nothing is shown yet."""
        self.terminal = sys.stderr.isatty()
        default = 0.5 if self.terminal else 3.0
        self.patience = default if patience is None else patience
        self.began = self.drawn = time.monotonic()
        self.title = ""
        self.printed = ""
        self.width = 0

    def __call__(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Show that a stage has come to `done` of `total`; without a total, only that it runs."""
        now = time.monotonic()
        fresh = stage != self.title
        self.title = stage
        if now - self.began < self.patience:
            return
        if self.terminal:
            # At most ten times a second, so that drawing does not slow the work down.
            if fresh or now - self.drawn > 0.1:
                self.drawn = now
                self._draw(stage, done, total, now)
        elif stage != self.printed:
            self.printed = stage
            print(f"entrepot: {stage} ... ({now - self.began:.0f} s)", file=sys.stderr, flush=True)

    def _draw(self, message: str, done: int, total: int, now: float) -> None:
        if total:
            filled = round(20 * min(done, total) / total)
            bar = f"[{'#' * filled}{'.' * (20 - filled)}] {done:,} of {total:,}  "
        else:
            bar = ""
        # A line that the terminal wraps could not be drawn over.
        line = f"{bar}{message}, {now - self.began:.0f} s"[:78]
        # The blanks cover the end of a longer line before it.
        print("\r" + line.ljust(self.width), end="", file=sys.stderr, flush=True)
        self.width = len(line)

    def close(self) -> None:
        """Clear the line that was drawn on the terminal."""
        if self.width:
            print("\r" + " " * self.width + "\r", end="", file=sys.stderr, flush=True)
            self.width = 0


@contextmanager
def stages(patience: float | None = None) -> Iterator[Progress]:
    """Show the progress of the work inside; clear it at the end, also of work that fails."""
    progress = Progress(patience)
    try:
        yield progress
    finally:
        progress.close()


@contextmanager
def waiting(timeout: float) -> Iterator[None]:
    """Show on a terminal how long something has run, until it is done."""
    done = threading.Event()

    def tick() -> None:
        began = time.monotonic()
        while not done.wait(1.0):
            print(
                f"\r... {time.monotonic() - began:.0f} s of {timeout:g}; Ctrl-C stops it",
                end="",
                file=sys.stderr,
            )
            sys.stderr.flush()
            drawn.set()

    drawn = threading.Event()
    # The main thread waits for the engine, so that another one has to count.
    clock = threading.Thread(target=tick, daemon=True)
    if sys.stderr.isatty():
        clock.start()
    try:
        yield
    finally:
        done.set()
        if clock.is_alive():
            clock.join()
        if drawn.is_set():
            # Without a flush the clock would still stand before what is printed next.
            print("\r" + " " * 50 + "\r", end="", file=sys.stderr, flush=True)
