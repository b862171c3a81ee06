"""The words that two names have in common, and those that each has alone.

Words are aligned by spelling, after folding. Acronyms are aligned with the words they stand for,
and run-together words with separate ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from .parts import SHORT, sound

_SAME_LETTER = {"j": "y", "i": "y", "c": "k", "q": "k", "w": "v"}
CLOSE = 0.80  # below this two words are two words
VOWELLESS = 0.9  # likeness of two words whose consonants are the same, if one has no vowels
STEM = 5  # letters that two words have in common at least, if only their endings differ
# Letters from which a person's name may have one letter wrong, and two.
ERRING, LONG = 5, 9
# What may follow the stem of a word in another case, gender or number, folded.
ENDINGS = frozenset(
    (
        " a e i o u s n es en er ian an ami ah am om ov ova in ina ine im oi oe ogo omu ih"
        " na ne ni no nii noi nogo ski ska ske sko skii skoi skoe skogo skih skaia k ka ki ke ko"
    ).split(" ")
)


class Named(Protocol):
    """A name taken apart, of a firm (`parts.NameParts`) or a person (`persons.PersonParts`)."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words in one spelling."""

    @property
    def is_latin(self) -> bool:
        """Whether the name is in Latin letters."""

    @property
    def is_vowelless(self) -> bool:
        """Whether the script of the name leaves vowels out."""


class Initialed(Protocol):
    """A name of a person with its initials."""

    @property
    def initials(self) -> tuple[str, ...]:
        """The initials in the order of the name."""

    @property
    def firsts(self) -> Mapping[str, str]:
        """The first letter of each word as it is written."""


class WordPair(NamedTuple):
    """A word of each name that are taken for the same, and how alike they are, from 0 to 1."""

    left: str
    right: str
    likeness: float


class Alignment:
    """The words of two names: the pairs that meet, and those left over on the left and right."""

    def __init__(self, left: Named, right: Named) -> None:
        """Align the words."""
        self.is_respelt = not (left.is_latin and right.is_latin)
        self.is_vowelless = left.is_vowelless != right.is_vowelless
        self.left, self.right = list(left.words), list(right.words)
        self.met: list[WordPair] = []
        # The surer kinds come first, since a word is used only once.
        self._take_equal()
        self._take_similar()
        self._take_runs()

    def _take_equal(self) -> None:
        for word in list(self.left):
            if word in self.right:
                self._take(word, word, 1.0)

    def _take_similar(self) -> None:
        pairs = sorted(
            self._similar_pairs(),
            key=lambda pair: (-pair.likeness, pair.left, pair.right),
        )
        for pair in pairs:
            if pair.left in self.left and pair.right in self.right:
                self._take(*pair)

    def _similar_pairs(self) -> Iterator[WordPair]:
        """Yield the pairs of words that are close enough to be one word."""
        for word in self.left:
            for other in self.right:
                if word[:1] == other[:1] or max(len(word), len(other)) > 4:
                    likeness = self._likeness(word, other)
                    if likeness >= CLOSE:
                        yield WordPair(word, other, likeness)

    def _likeness(self, word: str, other: str) -> float:
        """Return how alike two words are; in two scripts, short words need the same sound only."""
        if self.is_vowelless and skeleton(word) == skeleton(other) != "":
            return VOWELLESS
        if self.is_respelt and sound(word) == sound(other):
            return 1.0
        return _likeness(word, other)

    def _take_runs(self) -> None:
        """Take words that run together, or abbreviate, several words of the other side."""
        for word in list(self.left):
            if run := _spelled(word, self.right):
                self.left.remove(word)
                _remove(run, self.right)
                self.met.append(WordPair(word, " ".join(run), 0.9))
        for word in list(self.right):
            if run := _spelled(word, self.left):
                self.right.remove(word)
                _remove(run, self.left)
                self.met.append(WordPair(" ".join(run), word, 0.9))

    def _take(self, left: str, right: str, likeness: float) -> None:
        self.left.remove(left)
        self.right.remove(right)
        self.met.append(WordPair(left, right, likeness))


class PersonAlignment(Alignment):
    """The words of two names of persons: a word may have one letter wrong, a long one two."""

    def _likeness(self, word: str, other: str) -> float:
        if self.is_vowelless and skeleton(word) == skeleton(other) != "":
            return VOWELLESS
        if word.isdigit() or other.isdigit():
            return 0.0
        if _share_stem(word, other):
            return 0.93
        shorter = min(len(word), len(other))
        errors = 0 if shorter < ERRING else 1 if shorter < LONG else 2
        if not errors or OSA.distance(word, other, score_cutoff=errors) > errors:
            return 0.0
        return max(CLOSE, float(fuzz.ratio(word, other)) / 100)

    def take_initials(self, left: Initialed, right: Initialed) -> tuple[int, int]:
        """Take away names that meet an initial of the other side.

        Returns:
            How many initials meet a name or an initial, and how many do not.
        """
        lone_left = _unmet(left.initials, self.right, right.firsts)
        lone_right = _unmet(right.initials, self.left, left.firsts)
        lone = len(lone_left) + len(lone_right)
        both = 2 * sum((Counter(lone_left) & Counter(lone_right)).values())
        return len(left.initials) + len(right.initials) - lone + both // 2, lone - both


def _unmet(initials: Sequence[str], words: list[str], firsts: Mapping[str, str]) -> list[str]:
    """Take away the words that initials stand for; return the initials that stand for none."""
    lone: list[str] = []
    for initial in initials:
        for word in words:
            if _one_letter(initial) == _one_letter(firsts[word]):
                words.remove(word)
                break
        else:
            lone.append(initial)
    return lone


def _one_letter(letter: str) -> str:
    """Return one letter for those that romanise the same one: Yuri, Iurii, Jurij."""
    return _SAME_LETTER.get(letter, letter)


def _remove(run: Sequence[str], words: list[str]) -> None:
    for word in run:
        words.remove(word)


def _likeness(left: str, right: str) -> float:
    """Return how alike two folded words are; short words and numbers must be equal.

    Short words have been compared as they are written: "axa" is not "aqsa", nor "abb" "aab".
    """
    if left == right:
        return 1.0
    if min(len(left), len(right)) <= SHORT or left.isdigit() or right.isdigit():
        return 0.0
    if _share_stem(left, right):
        return 0.93
    return float(fuzz.ratio(left, right, score_cutoff=100 * CLOSE)) / 100


def _share_stem(left: str, right: str) -> bool:
    """Return whether two words differ only in their endings: Lavochkin, Lavochkina."""
    if left[:STEM] != right[:STEM] or abs(len(left) - len(right)) > 4:
        return False
    stem = _common_letters(left, right)
    is_whole = min(len(left), len(right)) == STEM
    return not is_whole and left[stem:] in ENDINGS and right[stem:] in ENDINGS


def _common_letters(left: str, right: str) -> int:
    """Return the number of letters with which both words begin."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


def skeleton(word: str) -> str:
    """Return the consonants of a word, for scripts that leave vowels out.

    >>> skeleton("nawras"), skeleton("nwrs")
    ('nrs', 'nrs')
    """
    return "".join(letter for letter in word if letter not in "aeiouywv")


def _spelled(word: str, others: Sequence[str]) -> list[str]:
    """Return the neighbouring words that a word runs together or abbreviates, or an empty list."""
    for size in range(2, min(6, len(others)) + 1):
        for start in range(len(others) - size + 1):
            run = list(others[start : start + size])
            if len(word) > 5 and fuzz.ratio(word, "".join(run), score_cutoff=90) > 90:
                return run
            if len(word) == size and _is_acronym(word, run):
                return run
    return []


def _is_acronym(word: str, run: Sequence[str]) -> bool:
    if not 3 <= len(word) <= 6 or len(word) != len(run):
        return False
    return all(other[0] == letter for letter, other in zip(word, run, strict=True))
