"""Messages of the word list as runs: a note follows its run, whatever the order of words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..words import ENGLISH, Value, Words
from .document import Block, Heading, Paragraph, Run, Runs

Slot = Run | Sequence[Run]


def told(words: Words, key: str, /, **slots: Slot | Value) -> Runs:
    """Return a message as runs; a slot that is a run, or several, keeps its notes."""
    found: list[Run] = []
    text = ""
    for said, slot in words.pieces(key, **slots):
        value = said or slots[slot]
        # Plain values join the text around them; a run stays by itself, or it would lose its notes.
        if isinstance(value, (str, int, float)):
            text += str(value)
            continue
        found += [Run(text), *([value] if isinstance(value, Run) else value)]
        text = ""
    return tuple(r for r in (*found, Run(text)) if r.text)


def joined(runs: Iterable[Run], separator: str) -> list[Run]:
    """Return runs with a separator between each two."""
    result: list[Run] = []
    for run in runs:
        if result:
            result.append(Run(separator))
        result.append(run)
    return result


def label(text: str) -> Run:
    """Return a run that names a part of the brief."""
    return Run(text, label=True)


def heading(words: Words, key: str, level: int = 2, /, **values: Value) -> Heading:
    """Return a heading without figures in it."""
    return Heading(level, (label(words(key, **values)),))


def heads(words: Words, *keys: str) -> tuple[str, ...]:
    """Return the heads of a table; an empty key is an empty head."""
    return tuple(words(key) if key else "" for key in keys)


def capital(text: str) -> str:
    """Return a text whose first letter is a capital."""
    return f"{text[:1].upper()}{text[1:]}"


def language_note(words: Words) -> list[Block]:
    """Return the note on the language of sources' statements; an empty list in English."""
    return [] if words.lang == ENGLISH else [Paragraph((Run(words("language-note")),))]


def period_note(words: Words, during: str) -> list[Block]:
    """Return which claims and measures a page is limited to by a period; [] without one."""
    if not during:
        return []
    ends = (words.day(end) if end != "?" else "…" for end in during.split(" .. "))
    return [Paragraph((Run(words("page-period", period=" – ".join(ends))),))]
