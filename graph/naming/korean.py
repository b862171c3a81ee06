"""Korean names of persons in Hangul and in the romanisations in use.

Lists and newspapers write one name in several ways: by McCune-Reischauer without its accents, by
the Revised Romanisation, as North Korea does, or as the bearer likes (Ri, Yi and Lee; Jong-un and
Chong-un). Each syllable is reduced to what these have in common.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

# Spellings of one name of a family, a group a name.
FAMILIES = (
    "kim gim",
    "ri yi lee li rhee rhie",
    "pak park bak bark",
    "choe choi ch'oe choy",
    "chong jong jung jeong chung cheong",
    "kang gang",
    "cho jo joe",
    "yun yoon youn",
    "chang jang",
    "rim lim im yim",
    "han",
    "o oh",
    "so seo suh",
    "sin shin",
    "kwon gwon kweon",
    "hwang",
    "an ahn",
    "song",
    "ryu yu yoo ryoo",
    "chon jon jeon jun",
    "hong",
    "ko go koh",
    "mun moon",
    "ryang yang",
    "son sohn",
    "pae bae",
    "paek baek paik baik",
    "ho heo hur huh",
    "nam",
    "sim shim",
    "ro no noh roh",
    "ha",
    "kwak gwak",
    "song seong sung",
    "cha",
    "chu ju joo",
    "u woo wu",
    "ku koo gu",
    "ra na rha",
    "min",
    "chin jin",
    "chi ji jee",
    "om eom um",
    "chae",
    "won",
    "pang bang",
    "kong gong",
    "hyon hyun hyeon",
    "ham",
    "pyon byun byeon",
    "yom yeom ryom",
    "kil gil",
    "yon yeon",
    "hyok",
)
GIVEN = 2  # syllables of a given name, at most
_SYLLABLE = (
    "(?:(kk|tt|pp|ss|jj|ch|sh|[bdghjklmnprst])?"
    "(yeo|yae|yoo|you|woo|wae|weo|eo|eu|ae|oe|oi|oo|ou|ee|ui|wi|wa|wo|we|ya|yo|yu|ye|yi|[aeiou])"
    "(ng|[nmkglrpbth])?)"
)
_GIVEN_NAME = re.compile(f"{_SYLLABLE}{_SYLLABLE}?")
_INITIALS = {"kk": "k", "g": "k", "tt": "t", "d": "t", "pp": "p", "b": "p", "ss": "s", "sh": "s"}
_INITIALS.update({"jj": "j", "ch": "j", "l": "r"})
_VOWELS = {"eo": "o", "eu": "u", "oo": "u", "ou": "u", "ee": "i", "ui": "i", "ae": "e", "oe": "e"}
_VOWELS.update(
    {
        "oi": "e",
        "yeo": "yo",
        "you": "yo",
        "yoo": "yu",
        "yae": "ye",
        "weo": "wo",
        "woo": "u",
        "yi": "i",
    }
)
_FINALS = {"g": "k", "r": "l", "b": "p", "h": ""}
_FAMILY: dict[str, set[int]] = {}
for _number, _spellings in enumerate(FAMILIES):
    for _spelling in _spellings.split():
        _FAMILY.setdefault(_spelling, set()).add(_number)
SOUNDS = 0.96  # likeness of two syllables that differ only in "o" and "u": Chol, Chul


@dataclass(frozen=True, slots=True)
class KoreanName:
    """A reading of a name: the families it may name, and the syllables of the given name."""

    families: frozenset[int]
    given: tuple[str, ...]


def may_be_korean(words: Sequence[str]) -> bool:
    """Return whether a name has as many words as a Korean one, and that of a family among them."""
    return 2 <= len(words) <= GIVEN + 1 and (words[0] in _FAMILY or words[-1] in _FAMILY)


@lru_cache(maxsize=50_000)
def readings(words: tuple[str, ...]) -> tuple[KoreanName, ...]:
    """Return the ways to read the words of a name as Korean: the family first, or last.

    Jong is a family too, which is the first way; the second is that of Kim Jong Un.

    >>> readings(("jong", "un", "kim"))[1:] == readings(("kim", "chongun"))
    True
    >>> readings(("artem", "yamshchikov"))
    ()
    """
    if not may_be_korean(words):
        return ()
    names: list[KoreanName] = []
    for family, given in ((words[0], words[1:]), (words[-1], words[:-1])):
        if family in _FAMILY and (syllables := _syllables(given)):
            names.append(KoreanName(frozenset(_FAMILY[family]), syllables))
    return tuple(names)


def _syllables(words: Sequence[str]) -> tuple[str, ...]:
    """Return the syllables of a given name in one spelling; nothing if it cannot be Korean."""
    syllables: list[str] = []
    for word in words:
        match = _GIVEN_NAME.fullmatch(word)
        if match is None:
            return ()
        syllables.append(_reduced(*match.groups("")[:3]))
        if match[5]:
            syllables.append(_reduced(*match.groups("")[3:]))
    return tuple(syllables) if len(syllables) <= GIVEN else ()


def _reduced(initial: str, vowel: str, final: str) -> str:
    start, middle = _INITIALS.get(initial, initial), _VOWELS.get(vowel, vowel)
    return start + middle + _FINALS.get(final, final)


def likeness(left: Sequence[KoreanName], right: Sequence[KoreanName]) -> float:
    """Return how alike two Korean names are; 0 unless all their syllables are."""
    pairs = itertools.product(left, right)
    return max((_likeness(one, other) for one, other in pairs), default=0.0)


def _likeness(left: KoreanName, right: KoreanName) -> float:
    if not left.families & right.families or len(left.given) != len(right.given):
        return 0.0
    score = 1.0
    for one, other in zip(left.given, right.given, strict=True):
        if one != other:
            score *= SOUNDS if _vague(one) == _vague(other) else 0.0
    return score


def _vague(syllable: str) -> str:
    return syllable.replace("u", "o")


def keys(names: Sequence[KoreanName]) -> Iterator[str]:
    """Yield what names alike by `likeness` have in common, for an index."""
    for name in names:
        given = " ".join(map(_vague, name.given))
        for family in sorted(name.families):
            yield f"korean {family} {given}"
