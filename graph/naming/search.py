"""Finding names by what a person types: exact, by beginning, by words, by a part, by one typing error; in any script.

A name and a text are each compared twice: as they are written (`normal`), and in Latin letters with the ways of
romanising folded into one. How near a name matches is its `rank`; the page's find.js follows the same rules.
"""

from __future__ import annotations

import heapq
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from anyascii import anyascii
from rapidfuzz import process
from rapidfuzz.distance import OSA

from ..identity import normal
from .parts import sound, sounds, table

EXACT, BEGINNING, WORDS, STARTS, INSIDE, NEAR = 0, 2, 4, 6, 8, 10  # one more: in Latin letters only
GROUPS = {BEGINNING: "beginning", WORDS: "words", STARTS: "part", INSIDE: "part", NEAR: "spelling"}
SHORT = 3  # letters below which a word is not folded by sound: too many words would become one
INNER = 3  # letters from which a text is looked for inside words; of a script without spaces two are enough
TYPED = 4  # letters from which a word may hold a typing error
ALPHABETS = (
    (0x80, 0x2B0),
    (0x370, 0x700),
    (0x10A0, 0x1200),
    (0x1E00, 0x2000),
    (0x3040, 0x3100),
)  # Latin to kana
_DENSE = re.compile("[\u2e80-\U0010ffff]")  # scripts written without spaces between words
_OTHER = re.compile("[^a-z0-9 ]")


def latin(plain: str) -> str:
    """Return a normal name in Latin letters, each word with the ways of romanising folded into one."""
    return " ".join(_folded(word, sound(word)) for word in _letters(plain).split())


def letters(names: Iterable[str]) -> dict[str, str]:
    """Return what each letter is in Latin ones, for a search outside Python: of alphabets, and of what names hold."""
    held = {c for name in names for c in normal(name)} | {
        c for word in table().cjk for c in normal(word)
    }
    held.update(
        c for first, last in ALPHABETS for c in map(chr, range(first, last)) if normal(c) == c
    )
    found = {c: _OTHER.sub("", anyascii(c).lower()) for c in sorted(held) if not c.isascii()}
    return {c: plain for c, plain in found.items() if plain}


def latins(plain: Sequence[str]) -> list[str]:
    """Return `latin` of many names, folded all at once."""
    lines = [_letters(name).split() for name in plain]
    folded = {
        word: _folded(word, found)
        for word, found in sounds(w for line in lines for w in line).items()
    }
    return [" ".join(map(folded.__getitem__, line)) for line in lines]


def _letters(plain: str) -> str:
    return plain if plain.isascii() else _OTHER.sub("", anyascii(plain).lower())


def _folded(word: str, found: str) -> str:
    return found if len(found) >= SHORT else word


@dataclass(frozen=True, slots=True)
class Spelling:
    """A text in the forms in which it is compared: as written, and in Latin letters."""

    plain: str
    latin: str

    @classmethod
    def of(cls, text: str) -> Spelling:
        """Return the forms of a text."""
        plain = normal(text)
        return cls(plain, latin(plain))


def rank(wanted: Spelling, name: Spelling) -> int | None:
    """Return how a name matches what is wanted, the lower the closer; None where it does not."""
    pairs = ((wanted.plain, name.plain), (wanted.latin, name.latin))
    for at, (text, of) in enumerate(pairs):
        if text and text == of:
            return EXACT + at
    for at, (text, of) in enumerate(pairs):
        if text and of.startswith(text + " "):
            return BEGINNING + at
    for at, (text, of) in enumerate(pairs):
        if text and set(text.split()) <= set(of.split()):
            return WORDS + at
    for at, (text, of) in enumerate(pairs):
        if text and all(any(w.startswith(x) for w in of.split()) for x in text.split()):
            return STARTS + at
    for at, (text, of) in enumerate(pairs):
        run = text.replace(" ", "")
        if inner(run) and run in of.replace(" ", ""):
            return INSIDE + at
    respelt = not (wanted.plain + name.plain).isascii() and not _DENSE.search(wanted.plain)
    for at, (text, of) in enumerate(pairs if respelt else pairs[:1]):
        if text and all(any(mistyped(x, w) for w in of.split()) for x in text.split()):
            return NEAR + at
    return None


def inner(run: str) -> bool:
    """Return whether letters are enough to be looked for inside words."""
    return len(run) >= (INNER - 1 if _DENSE.search(run) else INNER)


def mistyped(word: str, other: str) -> bool:
    """Return whether a word may stand for another, as its beginning or with one letter wrong, too many or too few.

    A figure is never taken for another, and two neighbouring letters may have changed places.
    """
    if other.startswith(word):
        return True
    return may_err(word) and may_err(other) and OSA.distance(word, other, score_cutoff=1) <= 1


def may_err(word: str) -> bool:
    """Return whether a word is long enough for a typing error, and holds no figure."""
    return len(word) >= TYPED and not any(c.isdigit() for c in word)


class NameLines:
    """Many names, each with the number of its owner, in few long texts: what may match is looked up in these."""

    def __init__(self, named: Iterable[tuple[int, str]]) -> None:
        """Hold names; each is normalised here, once."""
        self._owners = array("l")
        plain = []
        for owner, name in named:
            self._owners.append(owner)
            plain.append(normal(name))
        self._plain = _Text(plain)

    @cached_property
    def _latin(self) -> _Text:
        return _Text(latins(self._plain.lines()))

    def exact(self, text: str) -> list[int]:
        """Return the owners of a name that is the text, after normalisation."""
        return self._of(self._plain.having(f"\n{plain}\n") if (plain := normal(text)) else ())

    def begun(self, text: str) -> list[int]:
        """Return the owners of a name of which the text is a whole-word beginning, after normalisation."""
        return self._of(self._plain.having(f"\n{plain} ") if (plain := normal(text)) else ())

    def like(self, text: str, most: int = 0) -> list[int]:
        """Return the owners of all names that match the text in any way (see `rank`), and perhaps of some more.

        With `most`, only the owners of so many names, the closest.
        """
        wanted = Spelling.of(text)
        found = set(_about(self._plain, wanted.plain)).union(_about(self._latin, wanted.latin))
        if most and len(found) > most:
            spelt = ((n, Spelling(self._plain.line(n), self._latin.line(n))) for n in found)
            ranked = (
                (r, len(s.plain), s.plain, n)
                for n, s in spelt
                if (r := rank(wanted, s)) is not None
            )
            found = {n for *_, n in heapq.nsmallest(most, ranked)}
        return self._of(found)

    def _of(self, lines: Iterable[int]) -> list[int]:
        return sorted({self._owners[n] for n in lines})


class _Text:
    """Lines in one text, with where each begins and which words there are."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.text = "\n" + "".join(f"{line}\n" for line in lines)
        self._starts = array("q", (m.end() for m in re.finditer("\n", self.text)))

    def lines(self) -> list[str]:
        return self.text[1:-1].split("\n") if len(self.text) > 1 else []

    def line(self, number: int) -> str:
        return self.text[self._starts[number] : self._starts[number + 1] - 1]

    @cached_property
    def words(self) -> list[str]:
        return sorted(set(self.text.split()))

    def having(self, part: str) -> Iterator[int]:
        """Yield the numbers of the lines that hold a part; its line breaks are those of a line."""
        at = self.text.find(part)
        while at >= 0:
            number = bisect_right(self._starts, at + part.startswith("\n")) - 1
            yield number
            at = self.text.find(part, self.text.find("\n", at + 1))

    def joined(self, run: str) -> Iterator[int]:
        """Yield the numbers of the lines that hold letters, whatever spaces stand between them."""
        for found in re.finditer(" ?".join(map(re.escape, run)), self.text):
            yield bisect_right(self._starts, found.start()) - 1


def _about(held: _Text, text: str) -> Iterator[int]:
    """Yield the lines that may match: with all words, their beginnings or near spellings, or all letters in a row."""
    words = text.split()
    if not words:
        return
    found: set[int] | None = None
    for word in sorted(set(words), key=len, reverse=True):
        lines = {n for mark in "\n " for n in held.having(mark + word)}
        if may_err(word):
            near = process.extract(
                word, held.words, scorer=OSA.distance, score_cutoff=1, limit=None
            )
            lines.update(
                n for other, _, _ in near for mark in "\n " for n in held.having(mark + other)
            )
        found = lines if found is None else found & lines
        if not found:
            break
    yield from found or ()
    if inner(run := "".join(words)):
        yield from held.joined(run)
