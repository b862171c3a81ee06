"""The errors a person can meet, each with the exit status it leaves behind."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

FEW = 6  # values listed in a message; of more, the message says where they are listed


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


class Incomplete(UserWarning):
    """Something that a person should know beside any answer: a part of the case is not read."""


def wrong(where: str, found: object, right: str) -> BadInput:
    """Return a `BadInput` in the one form used everywhere: place, value, what would be right."""
    shown = str(found).replace("\n", " ")
    if len(shown) > 120:
        shown = shown[:117] + "..."
    return BadInput(f"{where}: found {shown!r}; expected {right}")


def unknown(
    where: str, value: str, kind: str, choice: Collection[str], listing: str = ""
) -> BadInput:
    """Return a `BadInput` for a word that is none of a choice, with the one that may be meant.

    `kind` names such a word with its article ("a level"); `listing` is the command that lists the choice, given
    where it is long.
    """
    near = get_close_matches(value.casefold(), list(choice), 1, 0.6)
    perhaps = f" Did you mean {near[0]}?" if near else ""
    if listing and len(choice) > FEW:
        rest = f" List them with: {listing}"
    elif near and len(choice) > FEW:
        rest = ""
    else:
        rest = f" Choose one of {', '.join(choice)}."
    return BadInput(f"{where}: “{value[:80]}” is not {kind}.{perhaps}{rest}")
