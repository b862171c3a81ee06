"""How alike two names are, from 0 to 1, with the reasons (docs/names.md).

Words are weighed by how rare they are among the names known, and aligned by spelling after
folding. Acronyms are aligned with the words they stand for, and run-together words with separate
ones. A rare word that only one side has speaks against the pair. Two different rare words, or
different numbers, speak strongly against it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz

from .parts import NameParts, parts, printed, sound

CLOSE = 0.80  # below this two words are two words
# Legal forms that lists mix up with one another.
STOCK = frozenset({"jsc", "pjsc", "ojsc", "cjsc", "other"})
LIMITED = frozenset({"llc", "limited", "free", "other", "german"})


class WordPair(NamedTuple):
    """A word of each name that are taken for the same, and how alike they are, from 0 to 1."""

    left: str
    right: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Explained:
    """The likeness of two names with its reasons.

    `score` is from 0 to 1. `met` are the words that both have, `only_left` and `only_right` the
    others, and `against` what speaks against the pair, in words.
    """

    score: float
    left: str
    right: str
    met: tuple[WordPair, ...]
    only_left: tuple[str, ...]
    only_right: tuple[str, ...]
    against: tuple[str, ...]

    def sentence(self) -> str:
        """Return the reasons in one line."""
        common = ", ".join(self._common()) or "none"
        reasons = [
            f"{self.left!r} and {self.right!r}: {self.score:.2f}",
            f"words in common: {common}",
        ]
        alone = [printed(self.left, word) for word in self.only_left]
        alone += [printed(self.right, word) for word in self.only_right]
        if alone:
            reasons.append(f"only in one: {', '.join(alone)}")
        return "; ".join([*reasons, *self.against])

    def _common(self) -> Iterator[str]:
        for pair in self.met:
            left, right = printed(self.left, pair.left), printed(self.right, pair.right)
            yield left if left == right else f"{left}~{right}"


class Matcher:
    """Compares names; the names it is made with say which words are common.

    >>> matcher = Matcher(["Vektor Trading LLC", "Vektor Plant", "Limbach Aircraft Engine"])
    >>> round(matcher.compare("Limbach Aircraft", "Limbakh aircraft").score, 2)
    1.0
    >>> matcher.compare("Limbach", "Limbach Plant 2").against
    ('a rare word stands on one side only: 2', 'numbers differ: none and 2')
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Count in how many names each word stands."""
        counts: Counter[str] = Counter()
        total = 0
        for name in names:
            counts.update(set(parts(name).words))
            total += 1
        self.total = max(total, 1000)  # among a few names no word is common
        self.counts = counts

    def weight(self, word: str) -> float:
        """Return the weight of a word: 1 for one never seen, towards 0.1 for the commonest.

        This is the inverse document frequency (Spärck Jones 1972), scaled by its highest value.
        """
        seen = self.counts.get(word, 0)
        return max(0.1, math.log((self.total + 1) / (seen + 1)) / math.log(self.total + 1))

    def best(self, left: Sequence[str], right: Sequence[str], person: bool = False) -> Explained:
        """Return the most alike pair among the names of two parties.

        Raises:
            ValueError: A party has no name.
        """
        return max(self._pairs(left, right, person), key=lambda explained: explained.score)

    def _pairs(
        self, left: Sequence[str], right: Sequence[str], person: bool
    ) -> Iterator[Explained]:
        for left_name in left:
            for right_name in right:
                yield self.compare(left_name, right_name, person)

    def compare(self, left: str, right: str, person: bool = False) -> Explained:
        """Return how alike two names are.

        Args:
            left: A name in any script.
            right: The other name.
            person: Whether the names are of natural persons. They need two names in common, and
                an initial may stand for a name.
        """
        names = parts(left), parts(right)
        return self._compare_persons(*names) if person else self._compare_firms(*names)

    def _compare_firms(self, left: NameParts, right: NameParts) -> Explained:
        words = _Alignment(left, right)
        score = self._common_share(words)
        against: list[str] = []
        # The order of these factors is part of the score: floating-point products depend on it.
        for factor, reason in self._objections(left, right, words):
            score *= factor
            against.append(reason)
        if left.numbers == right.numbers and not (words.left and words.right):
            score = max(score, _run_together_likeness(left, right))
        if _forms_differ(left.forms, right.forms):
            score *= 0.96
            against.append(f"legal forms differ: {_listed(left.forms)} and {_listed(right.forms)}")
        return words.explained(min(score, 1.0), against)

    def _common_share(self, words: _Alignment) -> float:
        """Return the weight of the common words as a share of all words; 0 without words."""
        weigh = self.weight
        common = sum(like * (weigh(left) + weigh(right)) / 2 for left, right, like in words.met)
        unlike = sum(
            (1 - like) * (weigh(left) + weigh(right)) / 2 for left, right, like in words.met
        )
        lone_left, lone_right = sum(map(weigh, words.left)), sum(map(weigh, words.right))
        total = common + (lone_left + lone_right) / 2 + unlike
        return common / total if total else 0.0

    def _objections(
        self, left: NameParts, right: NameParts, words: _Alignment
    ) -> Iterator[tuple[float, str]]:
        """Yield what speaks against a pair of firms: a factor for the score, and the reason."""
        yield from self._lone_words(left, right, words)
        if words.met and max(self.weight(pair.left) for pair in words.met) <= 0.3:
            yield 0.5, "only common words meet"
        if left.numbers != right.numbers:
            factor = 0.35 if left.numbers and right.numbers else 0.8
            yield factor, f"numbers differ: {_listed(left.numbers)} and {_listed(right.numbers)}"

    def _lone_words(
        self, left: NameParts, right: NameParts, words: _Alignment
    ) -> Iterator[tuple[float, str]]:
        weigh = self.weight
        if words.left and words.right:
            mine, theirs = max(words.left, key=weigh), max(words.right, key=weigh)
            clash = min(weigh(mine), weigh(theirs))
            if clash > 0.35:
                shown = f"{printed(left.text, mine)} and {printed(right.text, theirs)}"
                yield 1 - 0.6 * clash, f"each has a word of its own: {shown}"
        elif words.left or words.right:
            rare = max((*words.left, *words.right), key=weigh)
            if weigh(rare) > 0.6:
                shown = printed(left.text if rare in words.left else right.text, rare)
                # The score has it already, in the share of common words.
                yield 1.0, f"a rare word stands on one side only: {shown}"

    def _compare_persons(self, left: NameParts, right: NameParts) -> Explained:
        words = _Alignment(left, right)
        initials = words.take_initials()
        likeness = sum(pair.likeness for pair in words.met)
        score = (likeness + 0.5 * initials) / max(min(len(left.words), len(right.words)), 1)
        against: list[str] = []
        if len(words.met) < 2:
            score *= 0.5
            against.append("fewer than two names meet")
        if words.left and words.right:
            score *= 0.55
            against.append(f"each has a name of its own: {words.left[0]} and {words.right[0]}")
        elif words.left or words.right:
            score *= 0.97
        mean = likeness / len(words.met) if words.met else 0.0
        return words.explained(min(score * (0.5 + 0.5 * mean), 1.0), against)


class _Alignment:
    """The words of two names: the pairs that meet, and those left over on the left and right."""

    def __init__(self, left: NameParts, right: NameParts) -> None:
        self.texts = left.text, right.text
        self.left, self.right = list(left.words), list(right.words)
        self.met: list[WordPair] = []
        # The surer kinds come first, since a word is used only once.
        self._take_equal()
        self._take_similar()
        self._take_runs()

    def explained(self, score: float, against: Sequence[str]) -> Explained:
        """Return the comparison with its score and what speaks against the pair."""
        lone = tuple(self.left), tuple(self.right)
        return Explained(score, *self.texts, tuple(self.met), *lone, tuple(against))

    def take_initials(self) -> int:
        """Take away names of persons that meet an initial; return the number of pairs."""
        count = 0
        for word in list(self.left):
            match = next((other for other in self.right if _is_initial_of(word, other)), "")
            if match:
                self.left.remove(word)
                self.right.remove(match)
                count += 1
        return count

    def _take_equal(self) -> None:
        for word in list(self.left):
            if word in self.right:
                self._take(word, word, 1.0)

    def _take_similar(self) -> None:
        pairs = sorted(
            _similar_pairs(self.left, self.right),
            key=lambda pair: (-pair.likeness, pair.left, pair.right),
        )
        for pair in pairs:
            if pair.left in self.left and pair.right in self.right:
                self._take(*pair)

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


def _run_together_likeness(left: NameParts, right: NameParts) -> float:
    """Return how alike two long names are without the spaces between words; 0 if they are not."""
    run = "".join(left.words)
    if len(run) <= 7:
        return 0.0
    likeness = fuzz.ratio(run, "".join(right.words)) / 100
    return likeness * 0.97 if likeness > 0.9 else 0.0


def _remove(run: Sequence[str], words: list[str]) -> None:
    for word in run:
        words.remove(word)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(words)) or "none"


def _is_initial_of(word: str, other: str) -> bool:
    return word[:1] == other[:1] and 1 in (len(word), len(other))


def _similar_pairs(left: Sequence[str], right: Sequence[str]) -> Iterator[WordPair]:
    """Yield the pairs of words that are close enough to be one word."""
    for word in left:
        for other in right:
            if word[:1] == other[:1] or max(len(word), len(other)) > 4:
                likeness = _likeness(word, other)
                if likeness >= CLOSE:
                    yield WordPair(word, other, likeness)


def _likeness(left: str, right: str) -> float:
    """Return how alike two words are spelled, folded; short words and numbers must be equal."""
    left, right = sound(left), sound(right)
    if left == right:
        return 1.0
    if min(len(left), len(right)) <= 3 or left.isdigit() or right.isdigit():
        return 0.0
    if _share_stem(left, right):
        return 0.93
    return float(fuzz.ratio(left, right)) / 100


def _share_stem(left: str, right: str) -> bool:
    """Return whether two words differ only in their endings: Lavochkin, Lavochkina."""
    if min(len(left), len(right)) <= 5 or abs(len(left) - len(right)) > 4:
        return False
    return left.startswith(right[:-2]) or right.startswith(left[:-2])


def _spelled(word: str, others: Sequence[str]) -> list[str]:
    """Return the neighbouring words that a word runs together or abbreviates, or an empty list."""
    for size in range(2, min(6, len(others)) + 1):
        for start in range(len(others) - size + 1):
            run = list(others[start : start + size])
            if len(word) > 5 and fuzz.ratio(word, "".join(run)) > 90:
                return run
            if _is_acronym(word, run):
                return run
    return []


def _is_acronym(word: str, run: Sequence[str]) -> bool:
    if not 3 <= len(word) <= 6 or len(word) != len(run):
        return False
    return all(other[0] == letter for letter, other in zip(word, run, strict=True))


def _forms_differ(left: frozenset[str], right: frozenset[str]) -> bool:
    """Return whether legal forms are of two families; a name without one is of any family."""
    if not left or not right or left & right or "other" in left | right:
        return False
    return not ((left | right) <= STOCK or (left | right) <= LIMITED)
