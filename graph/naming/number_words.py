"""Numbers in names, written in figures: cardinals, ordinals and Roman numerals of English names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
UNITS = {word: number for number, word in enumerate(_UNITS)}
UNITS.update({word: number for number, word in enumerate(_ORDINALS, start=1)})
TENS = {word: 10 * number for number, word in enumerate(_TENS, start=2)}
TENS.update({f"{word[:-1]}ieth": number for word, number in list(TENS.items())})
ROMAN = {"i": 1, "v": 5, "x": 10}
# First letters of all that may be a number: most words are passed over by them.
_BEGINNINGS = frozenset(word[0] for word in (*UNITS, *TENS, *ROMAN, *"0123456789"))
_ROMAN = re.compile("x{0,3}(?:ix|iv|v?i{0,3})")
_ORDINAL = re.compile(r"([0-9]+)(?:st|nd|rd|th)")


def with_figures(words: Sequence[str]) -> Iterator[str]:
    """Yield the words of a name in small letters, with figures for numbers in words.

    A Roman numeral of one letter counts at the end only, and none counts at the beginning, where
    it may be a word ("Xi", "Vi").

    >>> list(with_figures(["plant", "forty", "four"])), list(with_figures(["1st", "fund", "iv"]))
    (['plant', '44'], ['1', 'fund', '4'])
    """
    is_taken = False  # the unit after a ten
    for position, word in enumerate(words):
        if is_taken:
            is_taken = False
        elif word[:1] in _BEGINNINGS and (number := _number(words, position)) is not None:
            yield str(number)
            is_taken = word in TENS and _is_unit(words, position + 1)
        else:
            yield word


def _number(words: Sequence[str], position: int) -> int | None:
    """Return the number that begins at a position, or None."""
    word = words[position]
    if word in UNITS:
        return UNITS[word]
    if word in TENS:
        unit = UNITS[words[position + 1]] if _is_unit(words, position + 1) else 0
        return TENS[word] + unit
    if ordinal := _ORDINAL.fullmatch(word):
        return int(ordinal[1])
    return _roman(word) if _may_be_roman(words, position) else None


def _is_unit(words: Sequence[str], position: int) -> bool:
    """Return whether a word can follow a ten: "four" in "forty four"."""
    return position < len(words) and 1 <= UNITS.get(words[position], 0) <= 9


def _may_be_roman(words: Sequence[str], position: int) -> bool:
    word = words[position]
    if position == 0 or not word or not _ROMAN.fullmatch(word):
        return False
    return len(word) > 1 or position == len(words) - 1


def _roman(word: str) -> int:
    """Return the value of a Roman numeral below 40.

    >>> _roman("xiv"), _roman("ii")
    (14, 2)
    """
    values = [ROMAN[letter] for letter in word]
    total = 0
    for value, following in zip(values, [*values[1:], 0], strict=True):
        total += -value if value < following else value
    return total
