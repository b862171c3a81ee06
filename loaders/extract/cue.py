"""Patterns that are tried only on a text with the words that they cannot do without.

A rule's pattern begins at nearly any word, so that trying it costs many steps at each, on each of
thousands of sentences; most sentences lack a word without which it cannot match. These words are
read out of the pattern itself, as tools that search an index of code read trigrams out of a query
(Cox, "Regular Expression Matching with a Trigram Index", 2012).
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

# More strings than this are not multiplied with what follows them.
MOST_STRINGS = 400
MOST_LETTERS = 4  # of a set such as "[sd]"
SHORTEST = 3  # a shorter string is in nearly every sentence
MOST_NEEDS = 3
MOST_WORDS = 50_000  # words of texts that are remembered

# What a parsed pattern consists of: pairs of a name and its arguments.
Node = tuple[Any, Any]


class _PartsOfWords:
    """Which parts of words stand in a text, as bits of a number.

    Texts have few different words, so that each is looked through once for all cues.
    """

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}
        self._by_start: dict[str, list[str]] = {}
        self._short: list[str] = []
        self._of_word: dict[str, int] = {}
        self._last = "", 0

    def filed(self, strings: Iterable[str]) -> int:
        """Return the bits of the longest parts of some strings without blanks."""
        bits = 0
        for string in strings:
            longest = max(string.split(" "), key=len)
            if longest not in self._bits:
                self._bits[longest] = 1 << len(self._bits)
                is_short = len(longest) < SHORTEST
                alike = self._by_start.setdefault(longest[:SHORTEST], [])
                (self._short if is_short else alike).append(longest)
            bits |= self._bits[longest]
        self._of_word.clear()
        self._last = "", 0
        return bits

    def in_text(self, text: str) -> int:
        """Return the bits of all parts that stand in a text."""
        last, bits = self._last
        if last is text:  # as each rule asks about a sentence that another has asked about
            return bits
        bits = self._bits.get("", 0)
        for word in text.split(" "):
            found = self._of_word.get(word)
            bits |= self._in_word(word) if found is None else found
        self._last = text, bits
        return bits

    def _in_word(self, word: str) -> int:
        if len(self._of_word) >= MOST_WORDS:
            self._of_word.clear()
        parts = set(filter(word.__contains__, self._short))
        for place in range(len(word) - SHORTEST + 1):
            for part in self._by_start.get(word[place : place + SHORTEST], ()):
                if word.startswith(part, place):
                    parts.add(part)
        found = self._of_word[word] = sum(map(self._bits.__getitem__, parts))
        return found


_PARTS = _PartsOfWords()


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern, and the sets of strings of which each has one in every text that it matches."""

    pattern: re.Pattern[str]
    needs: tuple[tuple[str, ...], ...]
    # Of each set, which parts of words there must be one of.
    parts: tuple[int, ...] = field(init=False)
    longer: tuple[tuple[str, ...], ...] = field(init=False)

    def __post_init__(self) -> None:
        """File the parts of words that the strings cannot do without."""
        object.__setattr__(self, "parts", tuple(map(_PARTS.filed, self.needs)))
        longer = [strings for strings in self.needs if " " in "".join(strings)]
        object.__setattr__(self, "longer", tuple(longer))

    @classmethod
    def of(cls, pattern: str) -> Cue:
        """Return the cue of a pattern; one that disregards capitals is tried on every text."""
        compiled = re.compile(pattern)
        return cls(compiled, () if compiled.flags & re.IGNORECASE else needs_of(pattern))

    def may_match(self, text: str) -> bool:
        """Return whether a text has the words that the pattern needs; it may still not match.

        >>> cue = Cue.of(r"own(?:s|ed) by P[0-9]")
        >>> cue.may_match("P1 is owned by P2"), cue.may_match("P1 makes drones")
        (True, False)
        """
        return _has_each(text, self.needs)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches of the pattern, as its own method does.

        It is for a text about which many cues are asked, one after the other.
        """
        found = _PARTS.in_text(text)
        for parts in self.parts:
            if not found & parts:
                return iter(())
        return self.pattern.finditer(text) if _has_each(text, self.longer) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match of the pattern, as its own method does."""
        return self.pattern.search(text) if self.may_match(text) else None


def _has_each(text: str, needs: Iterable[Sequence[str]]) -> bool:
    """Return whether a text has one string of each set."""
    for strings in needs:
        if not any(map(text.__contains__, strings)):
            return False
    return True


def matches_at(
    pattern: re.Pattern[str], starts: re.Pattern[str], text: str
) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern, as `finditer`, looked for at some places only.

    Args:
        pattern: A pattern of hundreds of words, each of which would be tried at every letter.
        starts: A pattern of one letter that matches wherever a match of the other can begin.
        text: The text.

    >>> names = re.compile("(?:Iran|Iraq)(?!i)")
    >>> [match[0] for match in matches_at(names, re.compile("I"), "Iran, Iraqi, Iraq")]
    ['Iran', 'Iraq']
    """
    behind = 0
    for start in starts.finditer(text):
        place = start.start()
        match = pattern.match(text, place) if place >= behind else None
        if match:
            yield match
            behind = match.end()


def needs_of(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Return sets of strings of which each has one in every text that a pattern matches.

    The standard library parses patterns but does not document the parsed form; where a version
    lacks it, a pattern needs nothing and is tried on every text.

    >>> needs_of("(?:sole |main )?(?:owner|shareholder) of (?=P[0-9])")
    (('owner of ', 'shareholder of '),)
    """
    try:
        parser = importlib.import_module("re._parser")
    except ImportError:
        return ()
    found: set[tuple[str, ...]] = set()
    for strings in _needs(parser.parse(pattern)):
        shortest = _without_longer(strings)
        if min(map(len, shortest)) >= SHORTEST:
            found.add(shortest)
    return tuple(sorted(found, key=_cost)[:MOST_NEEDS])


def _cost(strings: tuple[str, ...]) -> tuple[bool, int, tuple[str, ...]]:
    """Return what sorts first the strings that settle most texts: a preposition is in nearly all.

    The fewer strings there are, the sooner they are all looked up.
    """
    shortest = min([len(string.strip()) for string in strings])
    return shortest < SHORTEST, len(strings), strings


def _without_longer(strings: Iterable[str]) -> tuple[str, ...]:
    """Return the strings without those that contain another: the other is found in their place."""
    kept: list[str] = []
    for string in sorted(set(strings), key=lambda string: (len(string), string)):
        if not any(map(string.__contains__, kept)):
            kept.append(string)
    return tuple(kept)


def _needs(nodes: Iterable[Node]) -> list[frozenset[str]]:
    """Return the sets of strings of which each has one in every match of nodes in a row."""
    found: list[frozenset[str]] = []
    reading = frozenset({""})  # what the nodes since the last gap can match
    for node in nodes:
        if _is_empty(node):
            continue
        strings = _strings(node)
        if strings is not None and len(strings) * len(reading) <= MOST_STRINGS:
            reading = _joined(reading, strings)
            continue
        found.append(reading)
        if strings is not None and len(strings) <= MOST_STRINGS:
            reading = strings
        else:
            found.extend(_needs_of_node(node))
            reading = frozenset({""})
    found.append(reading)
    return [strings for strings in found if "" not in strings]


def _joined(before: frozenset[str], after: frozenset[str]) -> frozenset[str]:
    """Return each string of one set with each of the other behind it."""
    joined: set[str] = set()
    for string in before:
        joined.update(string + other for other in after)
    return frozenset(joined)


def _is_empty(node: Node) -> bool:
    """Return whether a node is a condition on its place alone: it says nothing of strings."""
    return str(node[0]) in ("AT", "ASSERT_NOT")


def _strings(node: Node) -> frozenset[str] | None:
    """Return all strings that a node can match, or None if they are many or not known."""
    name, arguments = str(node[0]), node[1]
    if name == "LITERAL":
        return frozenset({chr(arguments)})
    if name == "IN":
        return _letters(arguments)
    if name == "SUBPATTERN" and not arguments[1] and not arguments[2]:
        return _strings_in_row(arguments[3])
    if name == "BRANCH":
        return _strings_of_branches(arguments[1])
    return None


def _letters(members: Sequence[Node]) -> frozenset[str] | None:
    """Return the letters of a small set without ranges."""
    if len(members) > MOST_LETTERS or any(str(member[0]) != "LITERAL" for member in members):
        return None
    return frozenset(chr(member[1]) for member in members)


def _strings_in_row(nodes: Iterable[Node]) -> frozenset[str] | None:
    """Return all strings that nodes in a row can match, or None."""
    reading = frozenset({""})
    for node in nodes:
        strings = None if _is_empty(node) else _strings(node)
        if strings is None or len(strings) * len(reading) > MOST_STRINGS:
            return None
        reading = _joined(reading, strings)
    return reading


def _strings_of_branches(branches: Sequence[Iterable[Node]]) -> frozenset[str] | None:
    """Return all strings that one of several branches can match, or None."""
    found: set[str] = set()
    for branch in branches:
        strings = _strings_in_row(branch)
        if strings is None or len(found) + len(strings) > MOST_STRINGS:
            return None
        found |= strings
    return frozenset(found)


def _needs_of_node(node: Node) -> list[frozenset[str]]:
    """Return the sets of strings of which each has one in every match of one node."""
    name, arguments = str(node[0]), node[1]
    if name == "SUBPATTERN" and not arguments[1] and not arguments[2]:
        return _needs(arguments[3])
    if name in ("MAX_REPEAT", "MIN_REPEAT") and arguments[0] > 0:
        return _needs(arguments[2])
    if name == "ASSERT":  # what a match looks at stands in the text as well
        return _needs(arguments[1])
    return _needs_of_branches(arguments[1]) if name == "BRANCH" else []


def _needs_of_branches(branches: Sequence[Iterable[Node]]) -> list[frozenset[str]]:
    """Return one set that has a string of each branch; none if a branch needs no string."""
    strings: set[str] = set()
    for branch in branches:
        needs = _needs(branch)
        if not needs:
            return []
        strings.update(max(needs, key=_rarity))
    return [frozenset(strings)] if len(strings) <= MOST_STRINGS else []


def _rarity(strings: Iterable[str]) -> tuple[int, int]:
    """Return how rare strings are likely to be: long ones, then few."""
    lengths = [len(string) for string in strings]
    return min(lengths), -len(lengths)
