"""Pause Python's garbage collector while many objects are made, none of them in a cycle."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Collect no cycles while the block runs.

    Each collection looks at every object again, and the claims of a large list are no cycles.

    >>> with paused():
    ...     gc.isenabled()
    False
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def settled() -> None:
    """Take what there is now out of every later collection, once the cycles in it are gone.

    For a program that has loaded what it will keep: each collection would look at all of it.
    """
    gc.collect()
    gc.freeze()
