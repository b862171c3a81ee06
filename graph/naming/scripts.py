"""Names brought to one spelling within their script, before they are romanised.

Letters of another script that only look right are put back, traditional Chinese characters become
simplified ones, and Korean syllables are romanised by the Revised Romanisation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

# Letters of the Latin and the Cyrillic script that look alike, as capitals or as small letters. A
# small letter stands here too if only its capital looks alike, since names come in small letters.
TWINS = (
    ("a", "а"),
    ("b", "в"),
    ("c", "с"),
    ("e", "е"),
    ("h", "н"),
    ("i", "і"),
    ("j", "ј"),
    ("k", "к"),
    ("m", "м"),
    ("o", "о"),
    ("p", "р"),
    ("s", "ѕ"),
    ("t", "т"),
    ("x", "х"),
    ("y", "у"),
)
_CYRILLIC = {latin: other for latin, other in TWINS}
_CYRILLIC.update({latin.upper(): other.upper() for latin, other in TWINS})
_LATIN = {other: latin for latin, other in _CYRILLIC.items()}
_LATIN_LETTER = re.compile("[A-Za-z]")
_CYRILLIC_LETTER = re.compile("[\u0400-\u04ff]")
_WORD = re.compile("[A-Za-z\u0400-\u04ff]+")
# The parts of a Korean syllable in the order of Unicode, by the Revised Romanisation.
INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h".replace("-", "").split(" ")
VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
FINALS = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ")
_FIRST = 0xAC00  # the first Korean syllable in Unicode


def unmixed(text: str) -> str:
    """Return a text in which no word mixes Latin and Cyrillic letters that look alike.

    A word is written in the script of those of its letters that the other script has no twin of. A
    word with such letters of both scripts, or of neither, stays as it is. A letter that stands
    alone is Cyrillic if any other is.

    >>> unmixed("AO KOHЦEPH")
    'AO КОНЦЕРН'
    >>> unmixed("Compаny"), unmixed("Zavod АБwЖ")
    ('Company', 'Zavod АБwЖ')
    """
    if text.isascii() or not (_LATIN_LETTER.search(text) and _CYRILLIC_LETTER.search(text)):
        return text
    return _WORD.sub(_unmixed_word, text)


def _unmixed_word(match: re.Match[str]) -> str:
    word = match[0]
    if not (_LATIN_LETTER.search(word) and _CYRILLIC_LETTER.search(word)):
        # A single letter among Cyrillic words is one of them.
        return _CYRILLIC.get(word, word)
    is_latin = any(letter.isascii() and letter not in _CYRILLIC for letter in word)
    is_cyrillic = any(not letter.isascii() and letter not in _LATIN for letter in word)
    if is_latin == is_cyrillic:
        return word
    twins = _LATIN if is_latin else _CYRILLIC
    return "".join(twins.get(letter, letter) for letter in word)


def twins() -> dict[str, str]:
    """Return the small Latin letters that have a Cyrillic twin, with it."""
    return dict(TWINS)


def both_ways(characters: Iterable[str]) -> Iterator[str]:
    """Yield the traditional and the simplified form of each Chinese character, if it differs."""
    for character in characters:
        if _is_han(character):
            for other in (
                _to_simplified().convert(character),
                _to_traditional().convert(character),
            ):
                if other != character:
                    yield other


def simplified(text: str) -> str:
    """Return a text with simplified Chinese characters for traditional ones.

    >>> simplified("廈門航空發動機")
    '厦门航空发动机'
    """
    if text.isascii() or not any(map(_is_han, text)):
        return text
    simple: str = _to_simplified().convert(text)
    return simple


def _is_han(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff"


@cache
def _to_simplified() -> OpenCC:
    from opencc import OpenCC

    return OpenCC("t2s")


@cache
def _to_traditional() -> OpenCC:
    from opencc import OpenCC

    return OpenCC("s2t")


def without_hangul(text: str) -> str:
    """Return a text with Korean syllables romanised; the syllables of a word are not parted.

    >>> without_hangul("한빛정밀"), without_hangul("Kim 김")
    ('hanbitjeongmil', 'Kim gim')
    """
    if text.isascii():
        return text
    return "".join(romanised(letter) if is_hangul(letter) else letter for letter in text)


def is_hangul(text: str) -> bool:
    """Return whether a text has nothing but Korean syllables."""
    return bool(text) and all("\uac00" <= letter <= "\ud7a3" for letter in text)


def romanised(syllable: str) -> str:
    """Return a Korean syllable in Latin letters."""
    rest, final = divmod(ord(syllable) - _FIRST, len(FINALS))
    initial, vowel = divmod(rest, len(VOWELS))
    return INITIALS[initial] + VOWELS[vowel] + FINALS[final]
