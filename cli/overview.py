"""The page that `entrepot --help` prints: every command by group, without importing any of them."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from ..viz.terminal import line_layout
from . import GROUPS

ABOUT = "Explore weapons supply chains. Every relation opens to the documents behind it."
OPTIONS = (
    ("--version", "Show the version and exit."),
    ("--install-completion", "Complete commands, options and names in this shell."),
    ("--show-completion", "Print the completion script of this shell."),
    ("-h, --help", "Show this message and exit."),
)
CLOSING = (
    "Start with `entrepot demo`, then `entrepot routes kp ru`.",
    "`entrepot COMMAND --help` shows the options of a command, with examples.",
    "Exit status: 0 answered, 1 nothing found, 2 wrong input, 3 internal error.",
)


def width() -> int:
    """Return the width of help: COLUMNS or the terminal, from 60 to 100, and 80 into a pipe."""
    return line_layout.width(widest=100, piped=80)


def aligned(term: str, text: str, left: int, columns: int) -> Iterator[str]:
    """Yield a term and its text beside it, from column `left`, or below a term that is too long."""
    # An option such as --install-completion must not be broken at a hyphen.
    lines = wrap(text, columns - left, break_on_hyphens=False, break_long_words=False) or [""]
    if len(term) > left - 2:
        yield term.rstrip()
    else:
        yield (term.ljust(left) + lines.pop(0)).rstrip()
    for line in lines:
        yield " " * left + line


def overview() -> Iterator[str]:
    """Yield the lines of the overview."""
    columns = width()
    yield "Usage: entrepot [OPTIONS] COMMAND [ARGUMENTS]"
    yield ""
    yield from wrap(ABOUT, columns)
    for group in GROUPS:
        yield ""
        yield group.title
        for command in group.commands:
            yield from aligned(f"  {command.name}", command.summary, 14, columns)
    yield ""
    yield "Options"
    for option, text in OPTIONS:
        yield from aligned(f"  {option}", text, 26, columns)
    yield ""
    for line in CLOSING:
        yield from wrap(line, columns)


def argument_name(param: Any) -> str:
    """Return the name of an argument as its help shows it, such as PARTY... for [PARTY]...."""
    # Brackets mark in the usage line what may be left out. A word in small letters is typed so.
    return str(param.metavar or param.name.upper()).replace("[", "").replace("]", "")
