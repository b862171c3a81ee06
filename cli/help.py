"""The help of one command: what it does, its arguments and options by theme, and examples that run.

A command's docstring has its sentence, paragraphs, and after a line `Examples:` pairs of a sentence
and a command line. Options are grouped by their `rich_help_panel`, the name that typer has for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

import typer
from typer.core import TyperCommand

from .overview import aligned, width

EXAMPLES = "\nExamples:\n"
OPTIONS = "Options"
OUTPUT = "Output"
PANELS = ("Choose evidence", "Choose the case", OUTPUT)  # these stand last, in this order
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
    pieces = [
        piece.replace("{", "").replace("}", "") for piece in command.collect_usage_pieces(ctx)
    ]
    yield from wrap(
        " ".join(["Usage:", ctx.command_path, *pieces]), columns, subsequent_indent="  "
    )
    for paragraph in about.strip().split("\n\n"):
        yield ""
        yield from wrap(" ".join(paragraph.split()), columns)
    arguments = [
        p for p in command.get_params(ctx) if p.param_type_name == "argument" and not p.hidden
    ]
    if arguments:
        yield ""
        yield "Arguments"
        names = [str(p.metavar or p.name).strip("[]").upper() for p in arguments]
        left = min(max(map(len, names)) + 4, LEFT)
        for name, argument in zip(names, arguments, strict=True):
            yield from aligned(f"  {name}", argument.help or "", left, columns)
    for panel, options in _panels(command, ctx):
        yield ""
        yield panel
        for option in options:
            yield from _option(option, ctx, columns)
    if examples.strip():
        yield ""
        yield "Examples"
        yield from (
            f"  {line.strip()}" if _sentence(line) else f"    {line.strip()}"
            for line in examples.splitlines()
        )


def _sentence(line: str) -> bool:
    return not line.strip().startswith(("entrepot ", "--", '"'))


def _panels(command: Any, ctx: Any) -> list[tuple[str, list[Any]]]:
    """Return the options by panel: those of the command first, those that all commands share last."""
    found: dict[str, list[Any]] = {}
    for param in command.get_params(ctx):
        if param.param_type_name == "argument" or param.hidden:
            continue
        panel = (
            OUTPUT if param.name == "help" else getattr(param, "rich_help_panel", None) or OPTIONS
        )
        found.setdefault(panel, []).append(param)
    own = [p for p in found if p not in PANELS]
    return [(panel, found[panel]) for panel in (*own, *(p for p in PANELS if p in found))]


def _spelling(option: Any) -> str:
    """Return how an option is written: at most one short and one long name, and what follows it."""
    short = [o for o in option.opts if not o.startswith("--")][:1]
    long = [o for o in option.opts if o.startswith("--")][:1]
    metavar = "" if option.is_flag else f" {option.metavar or option.name.upper()}"
    return ", ".join([*short, *long]) + metavar


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
    text = option.help or ""
    return f"{text} May be repeated." if option.multiple and "epeat" not in text else text


def _notes(option: Any, ctx: Any) -> Iterator[str]:
    """Yield the default and the environment variable of an option, where they say something."""
    default = option.get_default(ctx, call=False)
    if option.required:
        yield "[required]"
    elif (
        option.show_default
        and not option.is_flag
        and default not in (None, "", [], ())
        and option.name != "help"
    ):
        yield f"[default: {default:g}]" if isinstance(default, float) else f"[default: {default}]"
    if getattr(option, "envvar", None):
        yield f"[env: {option.envvar}]"


def built(name: str, function: Any) -> Any:
    """Return the parser of one command, with this help; its usage reads `entrepot NAME`."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, cls=CommandHelp, context_settings={"help_option_names": ["-h", "--help"]})(
        function
    )
    return typer.main.get_command(app)


def first_example(command: Any) -> str:
    """Return the first example in a command's help, on one line, or nothing."""
    examples = (command.help or "").partition(EXAMPLES)[2].splitlines()
    return next((line.strip() for line in examples if line.strip() and not _sentence(line)), "")
