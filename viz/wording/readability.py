"""How easily a text reads: words a sentence and Flesch's reading ease, names and quotes left out.

Reading ease is 206.835 - 1.015 (words per sentence) - 84.6 (syllables per word) (Flesch 1948).
Syllables are counted by groups of vowels, which is right for most English words and a little high
for some.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterable
from dataclasses import dataclass

_QUOTED = re.compile(r"“[^”]*”")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")
_VOWELS = re.compile(r"[aeiouy]+")


@dataclass(frozen=True, slots=True)
class ReadingEase:
    """The sentences of a text, the median of their words, and Flesch's reading ease."""

    sentences: int
    median: float
    ease: float


def reading_ease(text: str, names: Iterable[str] = ()) -> ReadingEase:
    """Return how easily an English text reads.

    Args:
        text: The text; a line ends a sentence.
        names: Names that are left out, with whatever stands in quotation marks.

    >>> reading_ease("The cat sat. The dog ran.")
    ReadingEase(sentences=2, median=3.0, ease=119.2)
    >>> reading_ease("")
    ReadingEase(sentences=0, median=0.0, ease=0.0)
    """
    plain = _QUOTED.sub("", text)
    # Longer names first, so that a short one leaves no rest of a long one behind.
    for name in sorted(set(names), key=len, reverse=True):
        plain = plain.replace(name, "")
    # A sentence that is only a name or a quotation has no words of ours, and does not count.
    counts: list[int] = []
    syllables = 0
    for part in _SENTENCE.split(plain):
        words = _WORD.findall(part)
        if words:
            counts.append(len(words))
            syllables += sum(map(_syllables, words))
    if not counts:
        return ReadingEase(0, 0.0, 0.0)
    total = sum(counts)
    ease = 206.835 - 1.015 * total / len(counts) - 84.6 * syllables / total
    return ReadingEase(len(counts), float(statistics.median(counts)), round(ease, 1))


def _syllables(word: str) -> int:
    """Return the syllables of a word, at least one; a silent e at its end is none."""
    small = word.lower()
    if small.endswith("e") and not small.endswith("le"):
        small = small[:-1]
    return max(len(_VOWELS.findall(small)), 1)
