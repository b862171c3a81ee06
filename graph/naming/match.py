"""How alike two names are, from 0 to 1, with the reasons (docs/names.md).

Words are weighed by how rare they are among the names known, and aligned by spelling after
folding. Acronyms are aligned with the words they stand for, and run-together words with separate
ones. A rare word that only one side has speaks against the pair. Two different rare words, or
different numbers, speak strongly against it.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from ..lazy import Lookup
from . import korean
from .alignment import Alignment, PersonAlignment, WordPair
from .parts import NameParts, parts, printed, sound, written_names
from .persons import PersonParts, person_parts, printed_name

INITIAL = 0.8  # what an initial counts that meets a name
ONE_WORD = 0.93  # factor for names that have one word in common, and differ otherwise
SURE = 0.9  # likeness from which a word is surely another
COMMON, USUAL = 0.3, 0.65  # weights of words of very many names, and of many
LETTERS = 0.5  # factor for firms that have another lone letter each
RUN = 0.97  # likeness of two names that only spaces tell apart
KOREAN = 0.98  # likeness of two Korean names whose syllables are all the same
# Legal forms that lists mix up with one another.
STOCK = frozenset({"jsc", "pjsc", "ojsc", "cjsc", "other"})
LIMITED = frozenset({"llc", "limited", "free", "other", "german"})


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
    is_person: bool = False

    def sentence(self) -> str:
        """Return the reasons in one line."""
        common = ", ".join(self._common()) or "none"
        reasons = [
            f"{self.left!r} and {self.right!r}: {self.score:.2f}",
            f"words in common: {common}",
        ]
        alone = [self._printed(self.left, word) for word in self.only_left]
        alone += [self._printed(self.right, word) for word in self.only_right]
        if alone:
            reasons.append(f"only in one: {', '.join(alone)}")
        return "; ".join([*reasons, *self.against])

    def _common(self) -> Iterator[str]:
        for pair in self.met:
            left = self._printed(self.left, pair.left)
            right = self._printed(self.right, pair.right)
            yield left if left == right else f"{left}~{right}"

    def _printed(self, name: str, word: str) -> str:
        return printed_name(name, word) if self.is_person else printed(name, word)


class Matcher:
    """Compares names; the names it is made with say which words are common.

    >>> matcher = Matcher(["Vektor Trading LLC", "Vektor Plant", "Limbach Aircraft Engine"])
    >>> round(matcher.compare("Limbach Aircraft", "Limbakh aircraft").score, 2)
    0.96
    >>> matcher.compare("Limbach", "Limbach Plant 2").against
    ('a rare word stands on one side only: 2', 'one word meets', 'numbers differ: none and 2')
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Count in how many names each word stands."""
        counts: Counter[str] = Counter()
        total = 0
        for name in names:
            counts.update(set(parts(name).words))
            total += 1
        self.total = max(total, 1000)  # among a few names no word is common
        self._counted = counts
        self.counts: Lookup[int] = counts
        self._weights: dict[str, float] = {}

    @classmethod
    def counted(cls, total: int, counts: Lookup[int]) -> Matcher:
        """Return a matcher whose words were counted before.

        Args:
            total: The `total` of that matcher.
            counts: In how many names each word stands.
        """
        matcher = cls(())
        matcher.total, matcher.counts = total, counts
        return matcher

    def counted_words(self) -> list[tuple[str, int]]:
        """Return the words of the names that the matcher was made with, each with its count."""
        return list(self._counted.items())

    def weight(self, word: str) -> float:
        """Return the weight of a word: 1 for one never seen, towards 0.1 for the commonest.

        This is the inverse document frequency (Spärck Jones 1972), scaled by its highest value.
        """
        weight = self._weights.get(word)
        if weight is None:
            seen = self.counts.get(word, 0)
            weight = max(0.1, math.log((self.total + 1) / (seen + 1)) / math.log(self.total + 1))
            self._weights[word] = weight
        return weight

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
        if person:
            return _compare_persons(person_parts(left), person_parts(right))
        whole = self._compare_firms(parts(left), parts(right))
        if whole.score < 1.0 and ("(" in left or "(" in right):
            return max(self._in_brackets(left, right, whole), key=lambda item: item.score)
        return whole

    def _in_brackets(self, left: str, right: str, whole: Explained) -> Iterator[Explained]:
        """Yield the comparisons of the names, and of their short forms in brackets."""
        yield whole
        for mine, theirs in itertools.product(written_names(left), written_names(right)):
            if (mine, theirs) != (left, right):
                yield self._compare_firms(parts(mine), parts(theirs))

    def _compare_firms(self, left: NameParts, right: NameParts) -> Explained:
        words = Alignment(left, right)
        score = self._common_share(words)
        against: list[str] = []
        # The order of these factors is part of the score: floating-point products depend on it.
        for factor, reason in self._objections(left, right, words):
            score *= factor
            against.append(reason)
        if left.numbers == right.numbers:
            run_together = _run_together_likeness(left, right)
            # With a word of its own on each side, they are one name only letter by letter.
            if run_together >= (RUN if words.left and words.right else 0.0):
                score = max(score, run_together)
        if _forms_differ(left.forms, right.forms):
            # One word says little: then its legal form counts as well.
            score *= 0.78 if len(left.words) == len(right.words) == 1 else 0.96
            against.append(f"legal forms differ: {_listed(left.forms)} and {_listed(right.forms)}")
        return _explained(score, left.text, right.text, words, against)

    def _common_share(self, words: Alignment) -> float:
        """Return the weight of the common words as a share of all words; 0 without words."""
        weigh = self.weight
        common = unlike = 0.0
        # A pair that is spelled almost alike counts for the names as far as it is alike, and as a
        # lone word for the rest.
        for left, right, likeness in words.met:
            weight = (weigh(left) + weigh(right)) / 2
            common += likeness * weight
            unlike += (1 - likeness) * weight
        lone_left, lone_right = sum(map(weigh, words.left)), sum(map(weigh, words.right))
        total = common + (lone_left + lone_right) / 2 + unlike
        return common / total if total else 0.0

    def _objections(
        self, left: NameParts, right: NameParts, words: Alignment
    ) -> Iterator[tuple[float, str]]:
        """Yield what speaks against a pair of firms: a factor for the score, and the reason."""
        yield from self._lone_words(left, right, words)
        yield from self._little_in_common(words)
        if left.numbers != right.numbers:
            # Numbers tell plants and institutes of one name apart; one that stands on one side only
            # may have been left out on the other.
            factor = 0.35 if left.numbers and right.numbers else 0.8
            yield factor, f"numbers differ: {_listed(left.numbers)} and {_listed(right.numbers)}"
        if _letters_differ(left, right):
            yield LETTERS, f"letters differ: {_listed(left.letters)} and {_listed(right.letters)}"

    def _little_in_common(self, words: Alignment) -> Iterator[tuple[float, str]]:
        """Yield what speaks against a pair that has one word, or only common words, in common."""
        if not words.met:
            return
        rarest = max(self.weight(pair.left) for pair in words.met)
        if rarest <= COMMON:
            yield 0.5, "only common words meet"
        is_lone = bool(words.left or words.right)
        if len(words.met) > 1:
            if is_lone and rarest <= USUAL:
                yield 0.9, "the words that meet are usual ones"
        elif is_lone:
            yield ONE_WORD, "one word meets"
        elif words.met[0].likeness < SURE:
            yield ONE_WORD, "one word meets, in another spelling"

    def _lone_words(
        self, left: NameParts, right: NameParts, words: Alignment
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


def _letters_differ(left: NameParts, right: NameParts) -> bool:
    """Return whether each of two names in one script has a lone letter, and they have none alike.

    "Vega K" and "Vega N" are two of a series. A letter on one side only may be an initial.
    """
    if left.is_latin != right.is_latin:
        return False
    return bool(left.letters and right.letters) and left.letters.isdisjoint(right.letters)


def _compare_persons(left: PersonParts, right: PersonParts) -> Explained:
    """Return how alike two names of persons are."""
    words = PersonAlignment(left, right)
    initials, lone_initials = words.take_initials(left, right)
    met = sum(_names_in(pair, left, right) for pair in words.met)
    mean = sum(pair.likeness for pair in words.met) / max(len(words.met), 1)
    lone = min(len(words.left), len(words.right))
    score = (met * mean + INITIAL * initials) / max(met + initials + lone, 1) * (0.5 + 0.5 * mean)
    against: list[str] = []
    if met + 0.5 * initials < 2:
        score *= 0.5 if met + initials < 2 else 0.85
        against.append("fewer than two names meet")
    factor, reason = _lone_names(left, right, words, lone_initials)
    score *= factor
    if reason:
        against.append(reason)
    as_korean = KOREAN * korean.likeness(left.korean, right.korean)
    if as_korean > score:
        pair = WordPair(left.latin, right.latin, as_korean)
        return Explained(as_korean, left.text, right.text, (pair,), (), (), (), is_person=True)
    return _explained(score, left.text, right.text, words, against, is_person=True)


def _lone_names(
    left: PersonParts, right: PersonParts, words: PersonAlignment, lone_initials: int
) -> tuple[float, str]:
    """Return a factor for the score of two persons' names that are not all in common, and why."""
    if words.left and words.right:
        mine = printed_name(left.text, words.left[0])
        theirs = printed_name(right.text, words.right[0])
        return 0.55, f"each has a name of its own: {mine} and {theirs}"
    is_lone = bool(words.left or words.right)
    if lone_initials and is_lone:
        return 0.55, "an initial is that of no other name"
    return (0.97 if is_lone else 1.0), ""


def _names_in(pair: WordPair, left: PersonParts, right: PersonParts) -> int:
    """Return how many names a pair of words is: several if it is all of a name run together."""
    if 1 in (len(left.words), len(right.words)):
        return max(len(pair.left.split()), len(pair.right.split()))
    return 1


def _explained(
    score: float,
    left: str,
    right: str,
    words: Alignment,
    against: Sequence[str],
    is_person: bool = False,
) -> Explained:
    """Return a comparison with its score and what speaks against the pair."""
    lone = tuple(words.left), tuple(words.right)
    met, reasons = tuple(words.met), tuple(against)
    return Explained(min(score, 1.0), left, right, met, *lone, reasons, is_person)


def _run_together_likeness(left: NameParts, right: NameParts) -> float:
    """Return how alike two long names are without the spaces between words; 0 if they are not."""
    runs = sound("".join(left.plain)), sound("".join(right.plain))
    if min(map(len, runs)) <= 7:
        return 0.0
    likeness = fuzz.ratio(*runs) / 100
    return likeness * RUN if likeness > 0.9 else 0.0


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(words)) or "none"


def _forms_differ(left: frozenset[str], right: frozenset[str]) -> bool:
    """Return whether legal forms are of two families; a name without one is of any family."""
    # The class `other` mixes forms of many countries, so it differs from none.
    if not left or not right or left & right or "other" in left | right:
        return False
    return not ((left | right) <= STOCK or (left | right) <= LIMITED)
