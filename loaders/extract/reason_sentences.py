"""Sentences of a statement of reasons, each with its place in the text."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from .cue import Cue

# A full stop ends a sentence unless it stands after an initial or one of these.
ABBREVIATION = re.compile(
    r"(?:\b(?:Co|Ltd|Inc|Corp|No|St|Mr|Mrs|Dr|Gen|Col|vs|etc|cf|approx|Nos|Art)"
    r"|(?<![&\w’])[A-ZА-Я]|a\.k\.a|e\.g|i\.e|N\.\w)$"
)
LONGEST_ABBREVIATION = 8  # letters, with the one before it
# Characters that rules read. Each tries many ways at each word, so that a page without a full stop
# takes hours. The longest of the EU's statements has 3,626 and its longest sentence 828.
LONGEST_STATEMENT, LONGEST_SENTENCE = 20_000, 1_500
# Some acts print no blank after a full stop.
BOUNDARY = re.compile(r"[.?!](?=\s+[\"“‘(]?[A-ZÀ-ÞА-Я0-9])|(?<=[a-z)’”])\.(?=[A-Z][a-z])|\n+")
# The closing legal formula: what follows from the facts, not a fact (rule 8 of the labelling).
CONCLUSION = Cue.of(
    r"^(?:Therefore|Thus|Accordingly|Hence|Consequently)\b"
    r"|\btherefore\b(?! (?:also )?associated)|responsible for the annexation|territorial"
    r" integrity, sovereignty|undermin\w+ (?:and|or) threaten"
    r"|(?:is|are) (?:materially )?support\w* (?:materially )?(?:or financially )?(?:Russia’s"
    r" military|actions|and benefit)"
    r"|being involved in the development, production|substantial source of revenue|benefit\w*"
    r" from the Government|forming part of Russia’s military"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its offsets in the text, and whether it draws the legal conclusion."""

    text: str
    start: int
    end: int
    conclusion: bool


def too_long(text: str) -> str:
    """Return in words how a text is longer than rules read, or "".

    >>> too_long("It makes drones."), too_long("of the " * 300)
    ('', 'a sentence of 2,099 characters; expected at most 1,500')
    """
    if len(text) > LONGEST_STATEMENT:
        return f"{len(text):,} characters; expected at most {LONGEST_STATEMENT:,}"
    longest = max([part.end - part.start for part in sentences(text)], default=0)
    if longest > LONGEST_SENTENCE:
        return f"a sentence of {longest:,} characters; expected at most {LONGEST_SENTENCE:,}"
    return ""


def sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text in order; `text[start:end]` is the text of each.

    >>> [part.text for part in sentences("It makes drones. They are sold by Zarya Co. Ltd.")]
    ['It makes drones.', 'They are sold by Zarya Co. Ltd.']
    """
    cuts = [0]
    for match in BOUNDARY.finditer(text):
        before = text[max(0, match.start() - LONGEST_ABBREVIATION) : match.start()]
        if match[0] != "." or not ABBREVIATION.search(before):
            cuts.append(match.end())
    cuts.append(len(text))
    parts = []
    for start, end in itertools.pairwise(cuts):
        body = text[start:end].lstrip()
        begin = end - len(body)
        body = body.rstrip()
        if body:
            conclusion = CONCLUSION.search(body) is not None
            parts.append(Sentence(body, begin, begin + len(body), conclusion))
    return parts
