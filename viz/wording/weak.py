"""The sentence that is printed in place of statements that must not stand alone."""

from __future__ import annotations

from collections.abc import Iterable

WEAK = "Only weakly sourced statements are on file. Such a statement is not printed on its own."


def weakly(uids: Iterable[str]) -> str:
    """Return the sentence for weakly sourced claims, with the command for their evidence."""
    return f"{WEAK} Read it with its evidence: entrepot explain {' or '.join(uids)}"
