"""Work of an engine beside the main thread, which still takes Ctrl-C."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TypeVar

Result = TypeVar("Result")


def patient(work: Callable[[], Result], stop: Callable[[], None] = lambda: None) -> Result:
    """Run work in a thread of its own, so that Ctrl-C interrupts the wait for it.

    Args:
        work: The work. It goes on by itself after Ctrl-C.
        stop: Called on Ctrl-C.

    Returns:
        The result of the work. What it raises is raised here.

    Raises:
        KeyboardInterrupt: Ctrl-C was pressed.
    """
    if threading.current_thread() is not threading.main_thread():
        return work()
    answer: Future[Result] = Future()

    def run() -> None:
        try:
            answer.set_result(work())
        except BaseException as fault:  # passed to the main thread as it is
            answer.set_exception(fault)

    try:
        with _caught() as interrupted:
            threading.Thread(target=run, daemon=True).start()
            return _awaited(answer, interrupted)
    except KeyboardInterrupt:
        stop()
        raise


def _awaited(answer: Future[Result], interrupted: threading.Event) -> Result:
    while True:
        if interrupted.is_set():
            raise KeyboardInterrupt
        try:
            return answer.result(timeout=0.2)
        except TimeoutError:
            if answer.done():  # the work itself raised TimeoutError
                raise


@contextmanager
def _caught() -> Iterator[threading.Event]:
    """Set an event on Ctrl-C instead of raising, where Python's own handler would raise.

    An exception inside a weak reference's callback or a finalizer is printed and lost, and gc and
    `threading` run such code at any moment.
    """
    interrupted = threading.Event()
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield interrupted
        return
    signal.signal(signal.SIGINT, lambda *_: interrupted.set())
    try:
        yield interrupted
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
