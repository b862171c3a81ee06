"""The errors of entrepot, each with the exit status of the command line that it leads to."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

FEW = (
    6  # values listed in a message; for longer lists the message names the command that prints them
)
SHOWN = 120  # characters of a wrong value that a message shows


class EntrepotError(Exception):
    """A fault of the program or of a store, not of what it was given (exit status 3)."""

    pointer = ""  # the line at fault with a caret under the place, for errors in a query

    exit_status = 3


class BadInput(EntrepotError):
    """Wrong data or wrong use: the message has the value, its place and what is accepted (2)."""

    exit_status = 2


class ChangedMeanwhile(BadInput):
    """What is to be replaced is not what its writer saw; nothing was written."""


class NotFound(EntrepotError):
    """Nothing matches; the message says what was searched (exit status 1)."""

    exit_status = 1


class Incomplete(UserWarning):
    """A part of the case was not read, which a user should know beside any answer."""


class OwnRule(UserWarning):
    """Something of the case itself that changes its answers and did not come with entrepot."""


class Notice(UserWarning):
    """Something that costs time and changes no answer, such as a case that cannot be written to."""


def wrong(where: str, found: object, right: str) -> BadInput:
    """Return a `BadInput` in the form used everywhere: place, value found, value expected.

    >>> wrong("claims.csv:3 grade", "A9", "A-F and 1-6")
    BadInput("claims.csv:3 grade: found 'A9'; expected A-F and 1-6")
    """
    # A name of a file may have line ends, and what follows one would look like a line of ours.
    where = " ".join(where.splitlines())
    shown = str(found).replace("\n", " ")
    if len(shown) > SHOWN:
        shown = shown[: SHOWN - 3] + "..."
    return BadInput(f"{where}: found {shown!r}; expected {right}")


def unknown(
    where: str, value: str, kind: str, choice: Collection[str], listing: str = ""
) -> BadInput:
    """Return a `BadInput` for a word outside a fixed choice, with the word that may be meant.

    Args:
        where: Place of the word.
        value: The word.
        kind: Name of such a word, with its article ("a level").
        choice: The words that are accepted.
        listing: Command that lists the choice, if the choice is long.

    >>> print(unknown("--level", "frim", "a level", ["state", "firm"]))
    --level: “frim” is not a level. Did you mean firm? Choose one of state, firm.
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
