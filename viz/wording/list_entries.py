"""Entries of sanctions lists that a record names and of which no listing is on file, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..words import Words, english

if TYPE_CHECKING:
    from ...graph.analysis.ownership.entries import ListEntry


def entry_words(entries: Iterable[ListEntry], words: Words) -> list[str]:
    """Return entries of lists in words, such as "OFAC list entry 11195"."""
    return [words(f"entry-{entry.regime}", number=entry.number) for entry in entries]


def open_entries(entries: Sequence[str], words: Words | None = None) -> str:
    """Return that a record names some entries of lists of which no listing is on file."""
    say = words or english()
    return say("entry-open", entries=", ".join(entries), count=len(entries))
