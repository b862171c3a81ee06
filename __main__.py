"""The command line: it runs a command, prints its answer, and reports a fault in one line."""

from __future__ import annotations

import contextlib
import importlib
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType

from . import __version__
from .cli import COMMANDS
from .cli.streams import prepare

STOPPED = 130  # what shells expect of a program that Ctrl-C ended
COMPLETE = "_ENTREPOT_COMPLETE"  # set by a shell that asks for completions


class Stopped(KeyboardInterrupt):
    """The interrupt of Ctrl-C.

    A plain `KeyboardInterrupt` that passes through a compiled package ends Python by the signal,
    even if it is caught.
    """


def interrupt(number: int, frame: FrameType | None) -> None:
    """Raise `Stopped`, as the handler of Ctrl-C."""
    raise Stopped("stopped")


def main() -> None:
    """Run the command line of the process and leave with its exit status."""
    prepare()
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        with contextlib.suppress(ValueError):  # called in a thread, which no signal reaches
            signal.signal(signal.SIGINT, interrupt)
    try:
        status = run(list(map(_typed, sys.argv[1:])))
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("entrepot: stopped", file=sys.stderr)
        status = STOPPED
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    if status:
        sys.exit(status)


def _typed(word: str) -> str:
    """Return a word of the command line in its own letters, whatever the locale of the shell is.

    In the locale C Python reads the bytes of other letters than ASCII as lone surrogates.
    """
    return os.fsencode(word).decode("utf-8", "surrogateescape")


def run(words: Sequence[str]) -> int:
    """Run a command; return its exit status."""
    if COMPLETE in os.environ or words[:1] in (["--install-completion"], ["--show-completion"]):
        from .cli.completion import complete

        return complete(words, COMPLETE)
    if words[:1] == ["help"]:
        words = [*words[1:], "--help"]
    if not words or words[0] in ("-h", "--help"):
        from .cli.overview import overview

        # Without a command the overview is the message of a fault of usage.
        print("\n".join(overview()), file=sys.stdout if words else sys.stderr)
        return 0 if words else 2
    if words[0] == "--version":
        print(f"entrepot {__version__}")
        return 0
    if words[0] not in COMMANDS:
        from .cli.exit_status import say, unknown

        say(f"entrepot: {unknown(words[0])}")
        return 2
    return _command(words[0], words[1:])


def _command(name: str, words: Sequence[str]) -> int:
    """Import one command and run it on its words; print its faults; return the exit status."""
    import typer

    from .cli import exit_status
    from .cli.help import built, first_example

    command = COMMANDS[name]
    parser = built(
        name,
        getattr(importlib.import_module(f"{__package__}.cli.{command.module}"), command.function),
    )
    try:
        with exit_status.notices(), parser.make_context(f"entrepot {name}", list(words)) as context:
            parser.invoke(context)
    except typer.Exit as left:
        return int(left.exit_code)
    except (KeyboardInterrupt, EOFError, typer.Abort) as stop:
        print(f"entrepot: {str(stop) or 'stopped'}", file=sys.stderr)
        return STOPPED
    # `main` ends quietly when its reader has gone; below it would be an internal error.
    except BrokenPipeError:
        raise
    except exit_status.usage_error() as fault:
        exit_status.say(f"entrepot: {exit_status.usage(fault, name, first_example(parser))}")
        return 2
    except Exception as fault:
        found, status = exit_status.lines(fault)
        exit_status.say("\n".join(found))
        return status
    return 0


if __name__ == "__main__":
    main()
