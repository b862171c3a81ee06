"""Faults of a command as one line on stderr and an exit status."""

from __future__ import annotations

import difflib
import errno
import os
import re
import sys
import tempfile
import traceback
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..graph.errors import SHOWN, EntrepotError, Incomplete, Notice, OwnRule
from ..graph.plain_text import plain
from . import COMMANDS
from .overview import OPTIONS, argument_name

_LINE_END = re.compile(r"[\r\n]")
NUMBERS = {
    "int": "a whole number",
    "integer": "a whole number",
    "float": "a number",
    "number": "a number",
}
# What the module `tempfile` says where no folder takes a file.
NO_TEMPORARY = re.compile(r"No usable temporary directory found in \[(.*)\]")


def say(text: str) -> None:
    """Print lines on stderr, without what would steer the screen: faults repeat what was typed.

    What follows a line end in a word that was typed, such as the name of a file, would look like a
    line of ours.
    """
    for word in filter(_LINE_END.search, re.split(r"[/\\]", "/".join(sys.argv[1:]))):
        text = text.replace(word, _LINE_END.sub(" ", word))
    print(plain(text).replace("\r", " "), file=sys.stderr)


@contextmanager
def notices() -> Iterator[None]:
    """Print notices on an answer as a line on stderr, instead of as warnings of Python."""

    def shown(message: Warning | str, category: type[Warning], *place: Any, **more: Any) -> None:
        # Warnings of other packages stay as Python shows them.
        if issubclass(category, Incomplete | Notice | OwnRule):
            say(f"entrepot: {message}")
        else:
            before(message, category, *place, **more)

    with warnings.catch_warnings():
        for category in (Incomplete, Notice, OwnRule):
            warnings.simplefilter("always", category)
        before, warnings.showwarning = warnings.showwarning, shown
        yield


def usage_error() -> type[Exception]:
    """Return typer's base class for faults of usage, wherever typer keeps it."""
    import typer

    return typer.BadParameter.__mro__[1]


def unknown(word: str) -> str:
    """Return the line for an unknown command, with the command that may be meant."""
    if word.startswith("-"):
        own: list[str] = []
        for spellings, _ in OPTIONS:
            own += spellings.split(", ")
        return f"there is no option {word}{_perhaps(word, own)} All options: entrepot --help"
    near = _perhaps(word, COMMANDS)
    return f"there is no command “{word}”{near} All commands: entrepot --help"


def _perhaps(word: str, choice: Iterable[str]) -> str:
    near = difflib.get_close_matches(word.lower(), list(choice), 1, 0.6)
    return f". Did you mean {near[0]}?" if near else "."


def usage(fault: Any, name: str, example: str) -> str:
    """Return the line for words that do not fit a command: an option, an argument or a value.

    `fault` is a usage error of typer's parser; `example` is a command line that is right.
    """
    try_this = f" Example: {example}" if example else ""
    param = getattr(fault, "param", None)
    # Classes are compared by name: where typer keeps those of its parser differs by version.
    kind = type(fault).__name__
    if kind == "MissingParameter" and param is not None:
        return f"{name}: {_called(param)} is missing.{try_this}"
    if kind == "NoSuchOption":
        known: list[str] = []
        for option in fault.ctx.command.get_params(fault.ctx):
            # A hidden option is an older spelling, which nobody should be led to.
            known += [] if option.hidden else option.opts
        return (
            f"{name}: there is no option {fault.option_name}{_perhaps(fault.option_name, known)} "
            f"All options: entrepot {name} --help"
        )
    message = " ".join(str(fault.message).split()).rstrip(".")
    printed, is_not, kind_of_value = message.rpartition("' is not a valid ")
    kind_of_value = kind_of_value.removeprefix("range ").partition(" ")[0]
    if is_not and kind_of_value in NUMBERS:
        value = printed.partition("'")[2]
        message = f"“{value}” is not {NUMBERS[kind_of_value]}"
    if kind == "BadParameter" and param is not None:
        return f"{name} {_called(param)}: {message}."
    return f"{name}: {message[:1].lower()}{message[1:]}.{try_this}"


def _called(param: Any) -> str:
    """Return an option or argument as it is typed."""
    if param.param_type_name == "argument":
        return argument_name(param)
    for name in param.opts:
        if name.startswith("--"):
            return str(name)
    return str(param.opts[0])


def lines(fault: BaseException) -> tuple[list[str], int]:
    """Return the lines and the exit status for a fault that a command met."""
    if isinstance(fault, EntrepotError):
        pointer = [fault.pointer] if fault.pointer else []
        return [f"entrepot: {fault}", *pointer], fault.exit_status
    if isinstance(fault, OSError):
        return _of_the_system(fault)
    return [
        f"entrepot: an internal error, {type(fault).__name__}: "
        f"{' '.join(str(fault).split())[:200]}. "
        f"Its details are in {_kept(fault)}; please report it with that file."
    ], 3


def _of_the_system(fault: OSError) -> tuple[list[str], int]:
    # A path that somebody gave leads through a file, or names one where a folder is to be made.
    if isinstance(fault, NotADirectoryError | FileExistsError) and fault.filename:
        return [f"entrepot: {fault.filename}: found a file on the way; expected a folder"], 2
    tried = NO_TEMPORARY.match(fault.strerror or "")
    if tried:
        folders = ", ".join(dict.fromkeys(tried[1].replace("'", "").split(", ")))
        return [
            f"entrepot: no temporary file can be written in {folders}; "
            "expected room in one of these folders, or in another that TMPDIR names"
        ], 3
    name = str(fault.filename or "a file")
    if fault.errno in (errno.ENAMETOOLONG, errno.ELOOP):
        shown = name if len(name) <= SHOWN else f"{name[: SHOWN - 3]}..."
        return [f"entrepot: {shown}: {fault.strerror}; expected a path that can be opened"], 2
    return [f"entrepot: {name}: {fault.strerror or fault}"], 3


def _kept(fault: BaseException) -> Path | str:
    """Write the traceback of an internal error to a file of its own; return where it is."""
    text = "".join(traceback.format_exception(fault))
    # For those who work on entrepot itself.
    if os.environ.get("ENTREPOT_TRACEBACK"):
        return f"\n{text}"
    try:
        # Such a file can be read by its owner only: a traceback may quote the case.
        handle, name = tempfile.mkstemp(prefix="entrepot-error-", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as out:
            out.write(text)
    except OSError:
        return "no file: none could be written"
    return Path(name)
