"""Work of an engine beside the main thread, which goes on hearing Ctrl-C."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

Found = TypeVar("Found")


def patient(work: Callable[[], Found], stop: Callable[[], None] = lambda: None) -> Found:
    """Return what the work returns or raise what it raises; on Ctrl-C call `stop`, and leave the work to itself."""
    if threading.current_thread() is not threading.main_thread():
        return work()
    answer: Future[Found] = Future()

    def run() -> None:
        try:
            answer.set_result(work())
        except BaseException as fault:  # handed to the main thread as it is
            answer.set_exception(fault)

    threading.Thread(target=run, daemon=True).start()
    try:
        while True:
            try:
                return answer.result(timeout=0.2)
            except TimeoutError:
                if answer.done():
                    raise
    except KeyboardInterrupt:
        stop()
        raise
