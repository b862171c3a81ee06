"""What is open about the measures on a party, in words.

Its record names entries of lists of which no listing is on file, or others of its name are listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..words import Words, english

if TYPE_CHECKING:
    from ...graph.analysis.ownership.entries import ListEntry
    from ..answers.records import NamesakeRecord, Node

NAMED = 3  # namesakes that are named one by one


def entry_words(entries: Iterable[ListEntry], words: Words) -> list[str]:
    """Return entries of lists in words, such as "OFAC list entry 11195"."""
    return [words(f"entry-{entry.regime}", number=entry.number) for entry in entries]


def open_entries(entries: Sequence[str], words: Words | None = None) -> str:
    """Return that a record names some entries of lists of which no listing is on file."""
    say = words or english()
    return say("entry-open", entries=", ".join(entries), count=len(entries))


def open_namesakes(namesakes: Sequence[NamesakeRecord], words: Words | None = None) -> str:
    """Return that other parties of a name are under measures, and that nobody joined them."""
    say = words or english()
    entries = list(map(namesake_entry, namesakes[:NAMED]))
    if len(namesakes) > NAMED:
        entries.append("...")
    return say("namesake-open", entries=", ".join(entries), count=len(namesakes))


def namesake_entry(namesake: NamesakeRecord) -> str:
    """Return a namesake with its uid and the authorities, such as "Acme (ofac-7; OFAC)"."""
    return f"{namesake['name']} ({namesake['uid']}; {', '.join(namesake['authorities'])})"


def open_points(node: Node) -> list[str]:
    """Return what is open about the measures on a party, a clause for each point."""
    clauses: list[str] = []
    if "unloaded" in node:
        clauses.append(open_entries(node["unloaded"]))
    if "namesakes" in node:
        clauses.append(open_namesakes(node["namesakes"]))
    return clauses
