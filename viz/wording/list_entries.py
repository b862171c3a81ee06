"""What is open about the measures on a party, in words.

Its record names entries of lists of which no listing is on file, or others of its name are listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..words import Words, english

if TYPE_CHECKING:
    from ...graph.analysis.ownership.entries import ListEntry
    from ..answers.data import ScreenHit
    from ..answers.records import NamesakeRecord, Node

NAMED = 3  # namesakes that are named one by one


def entry_words(entries: Iterable[ListEntry], words: Words) -> list[str]:
    """Return entries of lists in words, such as "OFAC list entry 11195"."""
    return [words(f"entry-{entry.regime}", number=entry.number) for entry in entries]


def open_entries(entries: Sequence[str], words: Words | None = None) -> str:
    """Return the words for list entries that a record names and that are not on file."""
    say = words or english()
    return say("entry-open", entries=", ".join(entries), count=len(entries))


def open_namesakes(namesakes: Sequence[NamesakeRecord], words: Words | None = None) -> str:
    """Return the words for parties of the same name under measures, which may be other parties."""
    say = words or english()
    entries = namesake_entries(namesakes, say)
    return say("namesake-open", entries=entries, count=len(namesakes))


def namesake_entries(namesakes: Sequence[NamesakeRecord], words: Words) -> str:
    """Return the first few namesakes in a row, as `namesake_entry` has each."""
    entries = [namesake_entry(each, words) for each in namesakes[:NAMED]]
    return ", ".join([*entries, "..."] if len(namesakes) > NAMED else entries)


def namesake_entry(namesake: NamesakeRecord, words: Words) -> str:
    """Return a namesake with its uid and the authorities, such as "Acme (ofac-7; OFAC)".

    Where a decision says that it is unsure whether they are one party, that stands there, too.
    """
    key = "namesake-unsure" if namesake["unsure"] else "namesake-entry"
    by = ", ".join(namesake["authorities"])
    return words(key, name=namesake["name"], uid=namesake["uid"], by=by)


def open_points(node: Node | ScreenHit) -> list[str]:
    """Return what is open about the measures on a party, a clause for each point."""
    clauses: list[str] = []
    if node.get("unloaded"):
        clauses.append(open_entries(node["unloaded"]))
    if node.get("namesakes"):
        clauses.append(open_namesakes(node["namesakes"]))
    return clauses
