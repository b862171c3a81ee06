"""Work beside the main thread gets Ctrl-C once and leaves the handler as it was."""

from __future__ import annotations

import os
import signal
import threading
import weakref
from collections.abc import Iterator

import pytest

from entrepot.graph.store.interruptible import patient


@pytest.fixture
def ours() -> Iterator[None]:
    """Python's own handler of Ctrl-C, whatever the runner of the tests has set."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_ctrl_c_calls_stop_and_leaves_the_handler_as_it_was(ours: None) -> None:
    ended, stopped = threading.Event(), list[str]()

    def work() -> None:
        os.kill(os.getpid(), signal.SIGINT)
        ended.wait(30)

    with pytest.raises(KeyboardInterrupt):
        patient(work, lambda: stopped.append("stopped"))
    ended.set()

    assert stopped == ["stopped"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_ctrl_c_inside_a_callback_is_not_lost(ours: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A signal must not be raised in a weak reference's callback, where Python drops it."""
    ended = threading.Event()

    class Thing:
        pass

    def pressed(_: weakref.ref[Thing]) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        sum(range(1000))  # the handler runs here, inside the callback

    held = [Thing()]
    watched = weakref.ref(held[0], pressed)
    start = threading.Thread.start

    def started(thread: threading.Thread) -> None:
        start(thread)
        held.clear()

    monkeypatch.setattr(threading.Thread, "start", started)
    with pytest.raises(KeyboardInterrupt):
        patient(lambda: ended.wait(30))
    ended.set()

    assert watched() is None


def test_a_handler_of_somebody_else_is_left_alone() -> None:
    heard = list[int]()

    def theirs(number: int, _: object) -> None:
        heard.append(number)

    before = signal.signal(signal.SIGINT, theirs)
    try:
        patient(lambda: os.kill(os.getpid(), signal.SIGINT))
        kept = signal.getsignal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)

    assert (heard, kept) == ([signal.SIGINT], theirs)


def test_what_the_work_raises_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        patient(lambda: 1 // 0)
