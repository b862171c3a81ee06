"""The command line: it runs a command, prints its answer, and reports a fault in one line."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence

from . import __version__
from .cli import COMMANDS, interrupts
from .cli.streams import Unwritten, give_up, prepare

COMPLETE = "_ENTREPOT_COMPLETE"  # set by a shell that asks for completions


def main() -> None:
    """Run the command line of the process and leave with its exit status."""
    interrupts.watch()
    try:
        prepare()
        status = run(list(map(_typed, sys.argv[1:])))
        sys.stdout.flush()
        # An interrupt that was lost on its way must not look like a command that did its work.
        if interrupts.pressed() and status != interrupts.STOPPED:
            status = _stopped()
    except KeyboardInterrupt as stop:
        status = _stopped(stop)
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        give_up(sys.stdout)
        status = 0
    except Unwritten as fault:
        from .cli import exit_status

        give_up(sys.stdout)
        found, status = exit_status.lines(fault)
        exit_status.say("\n".join(found))
    if status:
        sys.exit(status)


def _stopped(fault: BaseException | None = None) -> int:
    """Say that a command was stopped; return the exit status of that."""
    interrupts.ignore()
    print(f"entrepot: {interrupts.ending(fault)}", file=sys.stderr)
    return interrupts.STOPPED


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
        return _stopped(stop)
    # `main` ends with its output; below, a reader that has gone would be an internal error.
    except (BrokenPipeError, Unwritten):
        raise
    except exit_status.usage_error() as fault:
        exit_status.say(f"entrepot: {exit_status.usage(fault, name, first_example(parser))}")
        return 2
    except Exception as fault:
        # Compiled code may have made an error of its own out of the interrupt.
        if interrupts.pressed():
            return _stopped()
        found, status = exit_status.lines(fault)
        exit_status.say("\n".join(found))
        return status
    return 0


if __name__ == "__main__":
    main()
