"""Work of an engine beside the main thread, which goes on hearing Ctrl-C."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
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

    try:
        with _noted() as asked:
            threading.Thread(target=run, daemon=True).start()
            while True:
                if asked.is_set():
                    raise KeyboardInterrupt
                try:
                    return answer.result(timeout=0.2)
                except TimeoutError:
                    if answer.done():
                        raise
    except KeyboardInterrupt:
        stop()
        raise


@contextmanager
def _noted() -> Iterator[threading.Event]:
    """Note Ctrl-C instead of raising it, where Python's own handler would: what it raises inside a weak reference's
    callback or a finalizer is printed and lost (gc and `threading` run such code at any moment).
    """
    asked = threading.Event()
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield asked
        return
    signal.signal(signal.SIGINT, lambda *_: asked.set())
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
