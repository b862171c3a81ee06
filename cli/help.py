"""The help of one command: its purpose, arguments, options by theme, and examples.

A command's docstring has its sentence, paragraphs, and after a line `Examples:` pairs of a sentence
and a command line. Options are grouped by their `rich_help_panel`, the name that typer has for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

import typer
from typer.core import TyperCommand

from .overview import aligned, argument_name, width

EXAMPLES = "\nExamples:\n"
OPTIONS = "Options"
OUTPUT = "Output"
# These stand last, in this order, since every command has them.
PANELS = ("Choose evidence", "Choose the case", OUTPUT)
LEFT = 23


class CommandHelp(TyperCommand):
    """A command whose help is laid out here."""

    def get_help(self, ctx: Any) -> str:
        """Return the whole page of help."""
        return "\n".join(page(self, ctx))


def page(command: Any, ctx: Any) -> Iterator[str]:
    """Yield the lines of a command's help."""
    columns = width()
    about, _, examples = (command.help or "").partition(EXAMPLES)
    yield from wrap(_usage(command, ctx), columns, subsequent_indent="  ")
    for paragraph in about.strip().split("\n\n"):
        yield ""
        yield from wrap(" ".join(paragraph.split()), columns)
    yield from _arguments(command, ctx, columns)
    for panel, options in _panels(command, ctx):
        yield ""
        yield panel
        for option in options:
            yield from _option(option, ctx, columns)
    if examples.strip():
        yield ""
        yield "Examples"
        for line in examples.splitlines():
            yield f"{'  ' if _sentence(line) else '    '}{line.strip()}"


def _usage(command: Any, ctx: Any) -> str:
    words = ["Usage:", ctx.command_path]
    for piece in command.collect_usage_pieces(ctx):
        words.append(piece.replace("{", "").replace("}", ""))
    return " ".join(words)


def _arguments(command: Any, ctx: Any, columns: int) -> Iterator[str]:
    arguments: dict[str, str] = {}
    for param in command.get_params(ctx):
        if _is_argument(param) and not param.hidden:
            arguments[argument_name(param)] = param.help or ""
    if not arguments:
        return
    yield ""
    yield "Arguments"
    # A long name stands on a line of its own, so that it does not push all texts to the right.
    left = min(max(map(len, arguments)) + 4, LEFT)
    for name, text in arguments.items():
        yield from aligned(f"  {name}", text, left, columns)


def _is_argument(param: Any) -> bool:
    return bool(param.param_type_name == "argument")


def _sentence(line: str) -> bool:
    return not line.strip().startswith(("entrepot ", "--", '"'))


def _panels(command: Any, ctx: Any) -> list[tuple[str, list[Any]]]:
    """Return the options by panel: those of the command first, those of all commands last."""
    panels: dict[str, list[Any]] = {}
    for param in command.get_params(ctx):
        if not _is_argument(param) and not param.hidden:
            panels.setdefault(_panel(param), []).append(param)
    shared: list[tuple[str, list[Any]]] = []
    for panel in PANELS:
        if panel in panels:
            shared.append((panel, panels.pop(panel)))
    return [*panels.items(), *shared]


def _panel(param: Any) -> str:
    if param.name == "help":
        return OUTPUT
    return getattr(param, "rich_help_panel", None) or OPTIONS


def _spelling(option: Any) -> str:
    """Return an option as it is typed: at most one short and one long name, and its value."""
    short, long = "", ""
    # Older spellings stand after the first of their kind; they work and are not shown.
    for name in option.opts:
        if name.startswith("--"):
            long = long or name
        else:
            short = short or name
    metavar = "" if option.is_flag else f" {option.metavar or option.name.upper()}"
    return ", ".join(filter(None, (short, long))) + metavar


def _option(option: Any, ctx: Any, columns: int) -> Iterator[str]:
    lines = list(aligned(f"  {_spelling(option)}", _text(option), LEFT, columns))
    for note in _notes(option, ctx):
        if len(lines[-1]) + 2 + len(note) <= columns:
            lines[-1] = lines[-1].ljust(columns - len(note)) + note
        else:
            lines.append(note.rjust(columns))
    yield from lines


def _text(option: Any) -> str:
    if option.name == "help":
        return "Show this message and exit."
    # Some texts say in their own words that an option may be repeated.
    text = option.help or ""
    return f"{text} May be repeated." if option.multiple and "epeat" not in text else text


def _notes(option: Any, ctx: Any) -> Iterator[str]:
    """Yield the default and the environment variable of an option, if it has them."""
    default = option.get_default(ctx, call=False)
    shows = option.show_default and not option.is_flag and option.name != "help"
    if option.required:
        yield "[required]"
    elif shows and default not in (None, "", [], ()):
        # A limit of 30.0 seconds reads as 30.
        yield f"[default: {default:g}]" if isinstance(default, float) else f"[default: {default}]"
    if getattr(option, "envvar", None):
        yield f"[env: {option.envvar}]"


def class_of(name: str) -> type[CommandHelp]:
    """Return the class of a command's parser."""
    if name != "query":
        return CommandHelp
    # Its options depend on the query that it runs.
    from .query_options import QueryCommand

    return QueryCommand


def built(name: str, function: Any) -> Any:
    """Return the parser of one command, with this help; its usage reads `entrepot NAME`."""
    # Faults are printed by `exit_status`, in one line, so typer must draw no traceback of its own.
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, cls=class_of(name), context_settings={"help_option_names": ["-h", "--help"]})(
        function
    )
    return typer.main.get_command(app)


def first_example(command: Any) -> str:
    """Return the first example in a command's help, on one line, or nothing."""
    examples = (command.help or "").partition(EXAMPLES)[2].splitlines()
    for line in examples:
        if line.strip() and not _sentence(line):
            return line.strip()
    return ""
