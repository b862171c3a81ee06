"""Finding names by what a user types, in any script.

A text matches a name exactly, by its beginning, by words, by a part or by one typing error. Both
are compared twice: as they are written (`normal`), and in Latin letters with the ways of
romanising folded into one. The `rank` is how close a name matches; the page's
script/spelling.js follows the same rules.
"""

from __future__ import annotations

import heapq
import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz import process
from rapidfuzz.distance import OSA

from ..identity import normal
from .parts import SHORT, sound, sounds, table
from .scripts import both_ways, unmixed

# Ranks, the closest first; one more if the names only agree in Latin letters.
EXACT, BEGINNING, WORDS, STARTS, INSIDE, NEAR = 0, 2, 4, 6, 8, 10
GROUPS = {BEGINNING: "beginning", WORDS: "words", STARTS: "part", INSIDE: "part", NEAR: "spelling"}
# Letters from which a text is looked for inside words; one fewer in a script without spaces.
INNER = 3
TYPED = 4  # letters from which a word may hold a typing error
# The code points of alphabets, from Latin to kana.
ALPHABETS = (
    (0x80, 0x2B0),
    (0x370, 0x700),
    (0x10A0, 0x1200),
    (0x1E00, 0x2000),
    (0x3040, 0x3100),
)
DENSE = "\u2e80"  # from here on, scripts are written without spaces between words
_OTHER = re.compile("[^a-z0-9 ]")


def latin(plain: str) -> str:
    """Return a normal name in Latin letters, with the ways of romanising folded into one.

    >>> latin("сямэнь лимбах") == latin("siamen limbakh")
    True
    """
    return " ".join(_folded(word, sound(word)) for word in _letters(plain).split())


def letters(names: Iterable[str]) -> dict[str, str]:
    """Return the Latin letters for each letter, for a search outside Python.

    Args:
        names: Names to be searched. Their letters are added to those of the alphabets.

    Returns:
        Latin letters by letter, sorted; letters that anyascii leaves out are missing.
    """
    characters = set(_alphabets())
    # ASCII letters are Latin already. No letter joins one of the next name.
    characters.update(normal("  ".join(name for name in names if not name.isascii())))
    characters.update(list(both_ways(characters)))
    latin_letters: dict[str, str] = {}
    for character in sorted(characters):
        plain = _latin_of(character)
        if plain:
            latin_letters[character] = plain
    return latin_letters


@cache
def _alphabets() -> tuple[str, ...]:
    """Return the letters of `ALPHABETS` that are their own normal form, and those of the table."""
    characters: list[str] = []
    for first, last in ALPHABETS:
        for character in map(chr, range(first, last)):
            if normal(character) == character:
                characters.append(character)
    for text in table().cjk:
        characters += normal(text)
    return tuple(characters)


@cache
def _latin_of(character: str) -> str:
    """Return the Latin letters of a letter; none for those that have none, and for plain ones."""
    return "" if character.isascii() else _OTHER.sub("", anyascii(character).lower())


def latins(plain: Sequence[str]) -> list[str]:
    """Return `latin` of each name; the words of all are folded at once."""
    lines = [_letters(name).split() for name in plain]
    folded: dict[str, str] = {}
    for word, sounded in sounds(word for line in lines for word in line).items():
        folded[word] = _folded(word, sounded)
    return [" ".join(map(folded.__getitem__, line)) for line in lines]


def _letters(plain: str) -> str:
    return plain if plain.isascii() else _OTHER.sub("", anyascii(unmixed(plain)).lower())


def _is_dense(text: str) -> bool:
    return max(text, default="") >= DENSE


def _folded(word: str, sounded: str) -> str:
    return sounded if len(word) > SHORT and len(sounded) >= SHORT else word


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
    """Return the rank of a name for what is wanted, the lower the closer; None if it differs.

    The kinds of match are tried from the closest to the loosest, each as written and then in
    Latin letters.

    >>> rank(Spelling.of("limbach"), Spelling.of("Limbach Aircraft")) == BEGINNING
    True
    >>> rank(Spelling.of("Лимбах"), Spelling.of("Limbakh")) == EXACT + 1
    True
    >>> rank(Spelling.of("kupol"), Spelling.of("Limbach")) is None
    True
    """
    pairs = ((wanted.plain, name.plain), (wanted.latin, name.latin))
    for kind, matches in _KINDS:
        for form, (text, other) in enumerate(pairs):
            if text and matches(text, other):
                return kind + form
    # In Latin letters a typing error only counts if one of the two is in another script, and the
    # text is not in one without spaces.
    is_respelt = not (wanted.plain + name.plain).isascii() and not _is_dense(wanted.plain)
    for form, (text, other) in enumerate(pairs if is_respelt else pairs[:1]):
        if text and _is_near(text, other):
            return NEAR + form
    return None


def _is_equal(text: str, other: str) -> bool:
    return text == other


def _is_beginning(text: str, other: str) -> bool:
    return other.startswith(text + " ")


def _has_words(text: str, other: str) -> bool:
    return set(text.split()) <= set(other.split())


def _has_starts(text: str, other: str) -> bool:
    return _each_word(text, other, _begins)


def _has_run(text: str, other: str) -> bool:
    run = text.replace(" ", "")
    return inner(run) and run in other.replace(" ", "")


def _is_near(text: str, other: str) -> bool:
    return _each_word(text, other, mistyped)


def _begins(typed: str, word: str) -> bool:
    return word.startswith(typed)


def _each_word(text: str, other: str, fits: Callable[[str, str], bool]) -> bool:
    """Return whether each word of a text fits some word of a name, in any order."""
    words = other.split()
    for typed in text.split():
        if not any(fits(typed, word) for word in words):
            return False
    return True


_KINDS: tuple[tuple[int, Callable[[str, str], bool]], ...] = (
    (EXACT, _is_equal),
    (BEGINNING, _is_beginning),
    (WORDS, _has_words),
    (STARTS, _has_starts),
    (INSIDE, _has_run),
)


def inner(run: str) -> bool:
    """Return whether letters are enough to be looked for inside words."""
    return len(run) >= (INNER - 1 if _is_dense(run) else INNER)


def mistyped(word: str, other: str) -> bool:
    """Return whether a word may stand for another.

    It may be its beginning, or have one letter wrong, too many or too few, or two neighbouring
    letters in the wrong order (optimal string alignment distance). A word with a figure in it is
    never taken for another: one figure wrong is another number.
    """
    if other.startswith(word):
        return True
    return may_err(word) and may_err(other) and OSA.distance(word, other, score_cutoff=1) <= 1


def may_err(word: str) -> bool:
    """Return whether a word is long enough for a typing error, and holds no figure."""
    return len(word) >= TYPED and not any(letter.isdigit() for letter in word)


class NameLines:
    """Many names in a few long texts, each with the number of its owner.

    A search looks for candidates in the long texts, which is faster than name by name.
    """

    def __init__(
        self,
        owners: Sequence[int],
        plain: LongText,
        romanised: Callable[[LongText], LongText] | None = None,
    ) -> None:
        """Take the owner of each line of a text of normal names.

        Args:
            owners: The number of the owner of each name.
            plain: The names in the form of `normal`.
            romanised: Returns the names in the form of `latin`; by default they are made.
        """
        self.owners, self.plain = owners, plain
        self._romanised = romanised or _romanised

    @classmethod
    def of(cls, named: Iterable[tuple[int, str]]) -> NameLines:
        """Take (owner, name) pairs; each name is normalised here, once."""
        owners = array("l")
        plain = []
        for owner, name in named:
            owners.append(owner)
            plain.append(normal(name))
        return cls(owners, LongText.of(plain))

    @cached_property
    def latin(self) -> LongText:
        """The names in Latin letters, as `latin` writes them."""
        return self._romanised(self.plain)

    def exact(self, text: str) -> list[int]:
        """Return the owners of a name that is the text, after normalisation."""
        plain = normal(text)
        return self._owners_of(self.plain.having(f"\n{plain}\n")) if plain else []

    def begun(self, text: str) -> list[int]:
        """Return the owners of a name that has the text as whole-word beginning."""
        plain = normal(text)
        return self._owners_of(self.plain.having(f"\n{plain} ")) if plain else []

    def like(self, text: str, limit: int = 0) -> list[int]:
        """Return the owners of all names that match the text in any way (see `rank`).

        Args:
            text: What the user typed.
            limit: Number of names, the closest, whose owners are returned. 0 for all, and then
                some of the owners may have no name that matches.
        """
        wanted = Spelling.of(text)
        lines = set(_candidates(self.plain, wanted.plain))
        # Names of Latin letters alone were looked at just now.
        if wanted.latin != wanted.plain or self.latin.text != self.plain.text:
            lines.update(_candidates(self.latin, wanted.latin))
        if limit and len(lines) > limit:
            closest = heapq.nsmallest(limit, self._ranked(lines, wanted))
            lines = {line for *_, line in closest}
        return self._owners_of(lines)

    def _ranked(
        self, lines: Iterable[int], wanted: Spelling
    ) -> Iterator[tuple[int, int, str, int]]:
        """Yield the sort key of each line that matches, with its number at the end."""
        for line in lines:
            name = Spelling(self.plain.line(line), self.latin.line(line))
            closeness = rank(wanted, name)
            if closeness is not None:
                yield closeness, len(name.plain), name.plain, line

    def _owners_of(self, lines: Iterable[int]) -> list[int]:
        return sorted({self.owners[line] for line in lines})


def _romanised(plain: LongText) -> LongText:
    return LongText.of(latins(plain.lines()))


class Beginnings(NamedTuple):
    """How words may begin, after how often they do in a text: rarer ones are less."""

    lines: int
    starts: tuple[str, ...]


class LongText:
    """Lines in one text, with where each begins and which words there are."""

    def __init__(
        self, text: str, starts: Sequence[int], words: Callable[[], list[str]] | None = None
    ) -> None:
        """Take a text that begins and ends with a line break.

        Args:
            text: The lines, each between two line breaks.
            starts: Where each line begins, and the end of the text.
            words: Returns the words of the text, sorted, each once; None: they are looked for.
        """
        self.text, self.starts, self._words = text, starts, words

    @classmethod
    def of(cls, lines: Iterable[str]) -> LongText:
        """Return the text of some lines, in which no line break stands."""
        text = "\n" + "".join(f"{line}\n" for line in lines)
        return cls(text, array("Q", (match.end() for match in re.finditer("\n", text))))

    def lines(self) -> list[str]:
        """Return the lines."""
        return self.text[1:-1].split("\n") if len(self.text) > 1 else []

    def line(self, number: int) -> str:
        """Return the line of a number."""
        return self.text[self.starts[number] : self.starts[number + 1] - 1]

    @cached_property
    def words(self) -> list[str]:
        """The words of the text, sorted, each once."""
        return self._words() if self._words else sorted(set(self.text.split()))

    def having(self, part: str) -> Iterator[int]:
        """Yield the numbers of the lines that hold a part; its line breaks are those of a line."""
        position = self.text.find(part)
        while position >= 0:
            yield bisect_right(self.starts, position + part.startswith("\n")) - 1
            position = self.text.find(part, self.text.find("\n", position + 1))

    def beginnings_of(self, word: str) -> Beginnings:
        """Return how words begin that begin with a word, or are one typing error away from it."""
        near: list[str] = []
        if may_err(word):
            found = process.extract(
                word, self.words, scorer=OSA.distance, score_cutoff=1, limit=None
            )
            near += [other for other, _, _ in found if not other.startswith(word)]
        starts = (word, *near)
        return Beginnings(sum(map(self._count, starts)), starts)

    def _count(self, start: str) -> int:
        return self.text.count(f"\n{start}") + self.text.count(f" {start}")

    def beginning(self, beginnings: Beginnings) -> Iterator[int]:
        """Yield the numbers of the lines in which a word begins so."""
        for start in beginnings.starts:
            yield from self.having(f"\n{start}")
            yield from self.having(f" {start}")

    def of_these(self, numbers: set[int], beginnings: Beginnings) -> set[int]:
        """Return the numbers, of some, of the lines in which a word begins so."""
        if len(numbers) > beginnings.lines:
            return numbers.intersection(self.beginning(beginnings))
        starts = [f" {start}" for start in beginnings.starts]
        found: set[int] = set()
        for number in numbers:
            line = f" {self.line(number)}"
            if any(start in line for start in starts):
                found.add(number)
        return found

    def joined(self, run: str) -> Iterator[int]:
        """Yield the numbers of the lines that hold letters, whatever spaces stand between them."""
        for match in re.finditer(" ?".join(map(re.escape, run)), self.text):
            yield bisect_right(self.starts, match.start()) - 1


def _candidates(names: LongText, text: str) -> Iterator[int]:
    """Yield the lines that may match a text.

    They hold the beginnings or near spellings of all its words, or all its letters in a row.
    """
    words = text.split()
    if not words:
        return
    # Rare words come first, so that few lines are left to look at for the others.
    rarest, *others = sorted(map(names.beginnings_of, set(words)))
    common = set(names.beginning(rarest))
    for beginnings in others:
        common = names.of_these(common, beginnings)
    yield from common
    run = "".join(words)
    if inner(run):
        yield from names.joined(run)
