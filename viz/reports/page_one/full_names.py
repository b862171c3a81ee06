"""Bodies with their full names where page one first names them, and their short ones after that.

The names are those of the case: "Royal United Services Institute (RUSI)", an alias with the same
initials, or the note on a body that says what it is. Quoted words stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from ....graph.model import Entity
from ...wording.name_words import the
from ...wording.numbers import capital
from ...words import ENGLISH
from ..document import Block, Run, mapped
from .subject import PageContext

_SHORT = re.compile(r"[A-Z]{2,}")
_IN_BRACKETS = re.compile(r"^(.+) \(([A-Z]{2,})\)$")
# Quoted words of a source, which are nobody's to change.
_QUOTED = re.compile("(“[^”]*”)")
# Kinds of entities that are bodies; firms and states are known by the names that they have.
BODIES = ("Body", "Organization")


class _Name:
    """One body: how it is found in a text, its full form, and whether it has been named."""

    def __init__(self, short: str, full: str, lead: str = "", gloss: str = "") -> None:
        self.short, self.full, self.gloss = short, full, gloss
        self.named = False
        # The full form may stand there already, and some words of it before the short one.
        before = rf"(?:{re.escape(lead)} )?" if lead else ""
        whole = rf"(?:[Tt]he )?{re.escape(full)} \({re.escape(short)}\)" if not gloss else r"(?!)"
        self.pattern = re.compile(rf"(?:{whole}|(?<![\w-]){before}{re.escape(short)}(?![\w-]))")

    def shown(self, found: str, begins: bool, english: bool) -> str:
        """Return the name as it is printed where a text has it; `begins` opens a sentence."""
        if self.named:
            return found if self.gloss else self.short
        self.named = True
        if self.gloss:
            return f"{found} ({self.gloss})"
        text = f"{self.full} ({self.short})"
        # A text that has the form already has its article, too.
        if text in found or not english:
            return found if text in found else text
        return capital(the(text)) if begins else the(text)


def with_full_names(subject: PageContext, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of page one with each body's full name where it stands first."""
    names = _names(subject)
    english = subject.words.lang == ENGLISH

    def named(run: Run) -> Run:
        pieces: list[str] = []
        for piece in _QUOTED.split(run.text):
            kept = piece.startswith("“")
            pieces.append(piece if kept else _named(piece, names, english or bool(run.lang)))
        return replace(run, text="".join(pieces))

    return [mapped(block, named) for block in blocks]


def _named(text: str, names: Iterable[_Name], english: bool) -> str:
    for name in names:
        shown: list[str] = []
        end = 0
        for match in name.pattern.finditer(text):
            before = text[: match.start()]
            begins = not before.strip() or before.rstrip().endswith((".", ":"))
            put = name.shown(match[0], begins and not before.rstrip().endswith(":"), english)
            # The article that the text has stands before the full name alone.
            kept = text[end : match.start()]
            if put == name.short and kept.endswith(("the ", "The ")):
                kept = kept[:-4]
            elif put.startswith("the ") and kept.endswith("the "):
                put = put.removeprefix("the ")
            shown += [kept, put]
            end = match.end()
        text = "".join([*shown, text[end:]])
    return text


def _names(subject: PageContext) -> list[_Name]:
    """Return the bodies that the claims of the page name, those with long names first."""
    evidence, uids, voices = subject.evidence, dict[str, None](), dict[str, None]()
    told = filter(None, map(attrgetter("claim"), (*evidence.notes, *subject.against)))
    for claim in (*subject.stated(dict.fromkeys(told)), *subject.claims(subject.edges)):
        uids.update(dict.fromkeys(map(evidence.ids.uid, (*claim.names, claim.asserter))))
        voices[claim.voice] = None
    names: dict[str, _Name] = {}
    for uid in uids:
        entity = evidence.ids.entities.get(uid)
        if entity is not None and entity.kind in BODIES:
            name = _name(entity, voices)
            if name is not None:
                names.setdefault(name.short, name)
    return sorted(names.values(), key=lambda name: (-len(name.short), name.short))


def _name(entity: Entity, voices: Iterable[str]) -> _Name | None:
    """Return a body that has a short name and a full one, or a note that says what it is."""
    both = _IN_BRACKETS.match(entity.name)
    if both:
        return _Name(both[2], both[1])
    for short in (entity.name, *entity.aliases):
        for full in (entity.name, *entity.aliases):
            lead = _lead(short, full)
            if lead is not None:
                return _Name(short, full, lead)
    if entity.note and entity.name in voices:
        return _Name(entity.name, entity.name, gloss=entity.note)
    return None


def _lead(short: str, full: str) -> str | None:
    """Return the words of a full name before those of which a short one has the initials, or None.

    >>> _lead("PSI", "US Senate Permanent Subcommittee on Investigations")
    'US Senate'
    >>> _lead("AFP", "Agence France-Presse")
    ''
    """
    if not _SHORT.fullmatch(short):
        return None
    words = [word for word in re.split(r"[ -]", full) if word[:1].isupper()]
    initials = "".join(word[0] for word in words)
    if len(words) < len(short) or not initials.endswith(short):
        return None
    before = words[: len(words) - len(short)]
    return " ".join(before) if full.startswith(" ".join(before)) else None
