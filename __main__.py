"""The command line: words to calls, answers to text or JSON, errors to one line."""

from __future__ import annotations

import os
import sys

import typer

from .commands import asking, deciding, loading, querying, serving, showing, signals
from .commands.terminal import note
from .graph.errors import EntrepotError

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Weapons supply chains as a graph whose every edge cites its documents.",
)

COMMANDS = (  # in the order of the help; the name of the function is the command
    loading.demo,
    loading.build,
    loading.load,
    loading.fetch,
    deciding.extract,
    deciding.capture,
    deciding.claim,
    loading.sources,
    loading.verify,
    asking.find,
    deciding.resolve,
    deciding.review,
    deciding.screen,
    asking.explain,
    asking.routes,
    asking.critical,
    asking.whatif,
    asking.rank,
    signals.flags,
    signals.indicators,
    asking.diff,
    showing.export_command,
    showing.view,
    serving.serve,
    showing.brief,
    querying.queries_command,
    querying.query_command,
    loading.doctor,
)
for command in COMMANDS:
    app.command(command.__name__.removesuffix("_command"))(command)

# click's UsageError, wherever this typer keeps it
USAGE: type[typer.BadParameter] = typer.BadParameter.__mro__[1]


def main() -> None:
    """Run a command; leave with its status and, on a fault, one line on stderr."""
    try:
        app(standalone_mode=False)
    except EntrepotError as fault:
        note(f"entrepot: {fault}")
        if fault.pointer:
            note(fault.pointer)
        sys.exit(fault.exit_status)
    except USAGE as fault:
        note(f"entrepot: {' '.join(fault.format_message().split())}" if sys.argv[1:] else fault.format_message())
        sys.exit(2)
    except (typer.Abort, KeyboardInterrupt):
        note("entrepot: stopped")
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as fault:
        note(f"entrepot: {fault.filename or 'a file'}: {fault.strerror or fault}")
        sys.exit(3)


if __name__ == "__main__":
    main()
