"""Ctrl-C: a command that is stopped says so, says what it had written, and exits with 130.

An exception of a signal can be lost: Python prints and drops what is raised in a finalizer or in
the callback of a weak reference, and some compiled code makes an error of its own of it. So the key
is also noted, and a command whose interrupt was lost does not end as if nobody had pressed it.
"""

from __future__ import annotations

import contextlib
import signal
import sys
from types import FrameType

STOPPED = 130  # what shells expect of a program that Ctrl-C ended
SHOWN = 3  # files that are named
_pressed: list[int] = []


class Stopped(KeyboardInterrupt):
    """The interrupt of Ctrl-C.

    A plain `KeyboardInterrupt` that passes through a compiled package ends Python by the signal,
    even if it is caught.
    """


def watch() -> None:
    """Raise `Stopped` on Ctrl-C, where Python's own handler is set."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        with contextlib.suppress(ValueError):  # called in a thread, which no signal reaches
            signal.signal(signal.SIGINT, _interrupt)
            sys.unraisablehook = _dropped


def _dropped(lost: sys.UnraisableHookArgs) -> None:
    """Print what Python drops in a finalizer, but for the interrupt, which is noted."""
    if lost.exc_type is not Stopped:
        sys.__unraisablehook__(lost)


def _interrupt(number: int, frame: FrameType | None) -> None:
    _pressed.append(number)
    raise Stopped


def pressed() -> bool:
    """Return whether Ctrl-C was pressed and nobody has answered it."""
    return bool(_pressed)


def answered() -> None:
    """Note that Ctrl-C was answered, as a console does that goes on after it."""
    _pressed.clear()


def ignore() -> None:
    """Ignore Ctrl-C from now on: pressed twice, it would end the ending in a traceback."""
    if signal.getsignal(signal.SIGINT) is _interrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def ending(fault: BaseException | None = None) -> str:
    """Return what is printed of a command that was stopped.

    Args:
        fault: What ended it; where it has words of its own, those are returned.
    """
    own = str(fault) if isinstance(fault, KeyboardInterrupt | EOFError) else ""
    if own:
        return own
    # Until `watch` runs Python ends with a traceback, so this module is imported with little else.
    from ..graph.files import written

    files = [str(path) for path in written()]
    if not files:
        return "stopped; nothing was changed"
    named = ", ".join(files[:SHOWN])
    more = f" and {len(files) - SHOWN} more" if len(files) > SHOWN else ""
    return f"stopped; written before that: {named}{more}"
