"""How alike two names are, from 0 to 1, and why: which words met, which did not, what spoke against it.

Words are weighed by how rare they are among the names known (inverse document frequency), aligned by
spelling after folding, with acronyms against the words they stand for, and run-together against
separate words. A rare word that only one side has speaks against the pair; two different rare words,
different numbers, or different kinds of house (a trading company and a trading house) speak strongly.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from .parts import NameParts, parts, printed, sound

CLOSE = 0.80  # below this two words are two words


@dataclass(frozen=True, slots=True)
class Explained:
    """A score with its reasons: names compared, words that met and how well, words left over, what speaks against."""

    score: float
    left: str
    right: str
    met: tuple[tuple[str, str, float], ...]
    only_left: tuple[str, ...]
    only_right: tuple[str, ...]
    against: tuple[str, ...]

    def sentence(self) -> str:
        """Return the reasons in one line."""
        both = [(printed(self.left, a), printed(self.right, b)) for a, b, _ in self.met]
        met = ", ".join(a if a == b else f"{a}~{b}" for a, b in both)
        said = [
            f"{self.left!r} and {self.right!r}: {self.score:.2f}",
            f"words in common: {met or 'none'}",
        ]
        if self.only_left or self.only_right:
            alone = [printed(self.left, w) for w in self.only_left] + [
                printed(self.right, w) for w in self.only_right
            ]
            said.append(f"only in one: {', '.join(alone)}")
        return "; ".join([*said, *self.against])


class Matcher:
    """Compares names; the names given at the start say which words are common."""

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
        """Return the weight of a word: 1 for one never seen, towards 0.1 for the commonest."""
        seen = self.counts.get(word, 0)
        return max(0.1, math.log((self.total + 1) / (seen + 1)) / math.log(self.total + 1))

    def best(self, left: Sequence[str], right: Sequence[str], person: bool = False) -> Explained:
        """Return the best-explained pair among the names of two parties; raises ValueError when either has none."""
        found = [self.compare(a, b, person) for a in left for b in right]
        return max(found, key=lambda e: e.score)

    def compare(self, left: str, right: str, person: bool = False) -> Explained:
        """Return how alike two names are."""
        a, b = parts(left), parts(right)
        return self._persons(a, b) if person else self._firms(a, b)

    def _firms(self, a: NameParts, b: NameParts) -> Explained:
        met, left, right = self._align(a, b)
        weigh = self.weight
        both = sum(s * (weigh(x) + weigh(y)) / 2 for x, y, s in met)
        lone_left, lone_right = sum(map(weigh, left)), sum(map(weigh, right))
        total = (
            both
            + (lone_left + lone_right) / 2
            + sum((1 - s) * (weigh(x) + weigh(y)) / 2 for x, y, s in met)
        )
        score = both / total if total else 0.0
        against: list[str] = []
        if left and right:
            clash = min(max(map(weigh, left)), max(map(weigh, right)))
            if clash > 0.35:
                score *= 1 - 0.6 * clash
                mine, theirs = (
                    printed(a.text, max(left, key=weigh)),
                    printed(b.text, max(right, key=weigh)),
                )
                against.append(f"each has a word of its own: {mine} and {theirs}")
        elif (left or right) and max(map(weigh, (*left, *right))) > 0.6:
            rare = max((*left, *right), key=weigh)
            spelt = printed(a.text if rare in left else b.text, rare)
            against.append(f"a rare word stands on one side only: {spelt}")
        if met and not any(weigh(x) > 0.3 for x, _, _ in met):
            score *= 0.5
            against.append("only common words meet")
        if a.numbers != b.numbers:
            score *= 0.35 if a.numbers and b.numbers else 0.8
            against.append(
                f"numbers differ: {', '.join(sorted(a.numbers)) or 'none'} and {', '.join(sorted(b.numbers)) or 'none'}"
            )
        squashed = fuzz.ratio("".join(a.words), "".join(b.words)) / 100
        if squashed > 0.9 and not (left and right) and a.numbers == b.numbers:
            score = max(score, squashed * 0.97 if len("".join(a.words)) > 7 else score)
        if a.forms and b.forms and not a.forms & b.forms and not _kin(a.forms, b.forms):
            score *= 0.96
            against.append(
                f"legal forms differ: {', '.join(sorted(a.forms))} and {', '.join(sorted(b.forms))}"
            )
        return Explained(
            min(score, 1.0), a.text, b.text, tuple(met), tuple(left), tuple(right), tuple(against)
        )

    def _align(
        self, a: NameParts, b: NameParts
    ) -> tuple[list[tuple[str, str, float]], list[str], list[str]]:
        """Return (pairs of words that meet with their likeness, the rest of each side)."""
        left, right = list(a.words), list(b.words)
        met: list[tuple[str, str, float]] = []
        for word in list(left):
            if word in right:
                left.remove(word)
                right.remove(word)
                met.append((word, word, 1.0))
        pairs = sorted(
            (
                (_alike(x, y), x, y)
                for x in left
                for y in right
                if x[:1] == y[:1] or max(len(x), len(y)) > 4
            ),
            key=lambda p: (-p[0], p[1], p[2]),
        )
        for likeness, x, y in pairs:
            if likeness < CLOSE:
                break
            if x in left and y in right:
                left.remove(x)
                right.remove(y)
                met.append((x, y, likeness))
        for mine, theirs, flip in ((left, right, False), (right, left, True)):
            for word in list(mine):
                run = _spelled(word, theirs)
                if run:
                    mine.remove(word)
                    for each in run:
                        theirs.remove(each)
                    said = " ".join(run)
                    met.append((said, word, 0.9) if flip else (word, said, 0.9))
        return met, left, right

    def _persons(self, a: NameParts, b: NameParts) -> Explained:
        met, left, right = self._align(a, b)
        short = min(len(a.words), len(b.words))
        initials = 0
        for x in list(left):
            hit = next((y for y in right if x[:1] == y[:1] and 1 in (len(x), len(y))), "")
            if hit:
                left.remove(x)
                right.remove(hit)
                initials += 1
        full = sum(s for _, _, s in met)
        score = (full + 0.5 * initials) / max(short, 1)
        against: list[str] = []
        if len(met) < 2:
            score *= 0.5
            against.append("fewer than two names meet")
        if left and right:
            score *= 0.55
            against.append(f"each has a name of its own: {left[0]} and {right[0]}")
        elif left or right:
            score *= 0.97
        mean = full / len(met) if met else 0.0
        return Explained(
            min(score * (0.5 + 0.5 * mean), 1.0),
            a.text,
            b.text,
            tuple(met),
            tuple(left),
            tuple(right),
            tuple(against),
        )


def _alike(x: str, y: str) -> float:
    """Return how alike two words are spelled, folded; short words must be equal but for a letter."""
    x, y = sound(x), sound(y)
    if x == y:
        return 1.0
    if min(len(x), len(y)) <= 3 or x.isdigit() or y.isdigit():
        return 0.0
    if (
        len(x) > 5
        and len(y) > 5
        and (x.startswith(y[:-2]) or y.startswith(x[:-2]))
        and abs(len(x) - len(y)) <= 4
    ):
        return 0.93  # one stem, other endings: Lavochkin, Lavochkina
    return float(fuzz.ratio(x, y)) / 100


def _spelled(word: str, others: Sequence[str]) -> list[str]:
    """Return the neighbouring words that a word runs together, or whose first letters it is made of."""
    for size in range(2, min(6, len(others)) + 1):
        for start in range(len(others) - size + 1):
            run = list(others[start : start + size])
            if len(word) > 5 and fuzz.ratio(word, "".join(run)) > 90:
                return run
            if 3 <= len(word) <= 6 and len(word) == size and word == "".join(w[0] for w in run):
                return run
    return []


def _kin(a: frozenset[str], b: frozenset[str]) -> bool:
    """Return whether legal forms are of one family, as lists mix them up: stock companies, limited companies."""
    stock, limited = (
        {"jsc", "pjsc", "ojsc", "cjsc", "other"},
        {"llc", "limited", "free", "other", "german"},
    )
    return bool((a <= stock and b <= stock) or (a <= limited and b <= limited) or "other" in a | b)
