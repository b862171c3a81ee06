"""The errors a person can meet, each with the exit status it leaves behind."""

from __future__ import annotations


class EntrepotError(Exception):
    """A fault of ours or of a store; the command line leaves with status 3."""

    pointer = ""  # a line of what was given and a caret under the place, where there is one

    exit_status = 3


class BadInput(EntrepotError):
    """A wrong use or wrong data: what was found, where, and what would be right (status 2)."""

    exit_status = 2


class NotFound(EntrepotError):
    """Nothing found; the message says what was searched (status 1)."""

    exit_status = 1


def wrong(where: str, found: object, right: str) -> BadInput:
    """Return a `BadInput` in the one form used everywhere: place, value, what would be right."""
    shown = str(found).replace("\n", " ")
    if len(shown) > 120:
        shown = shown[:117] + "..."
    return BadInput(f"{where}: found {shown!r}; expected {right}")
