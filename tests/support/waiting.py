"""Wait for what another process does: look again and again, and fail where it never comes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

Made = TypeVar("Made")


def until(holds: Callable[[], object], what: str, seconds: float = 60.0) -> None:
    """Return as soon as something holds; fail with `what` if it does not within some seconds."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, f"{what}: not within {seconds:g} s"
        time.sleep(0.02)  # sleeps: between two looks, so that the other process has the processor


def alone(act: Callable[[], Coroutine[Any, Any, Made]]) -> Made:
    """Run something in a loop of its own thread: a driven browser has one running in this."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(act())).result()
