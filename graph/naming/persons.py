"""Names of natural persons: their words in one spelling, and how alike two of them are.

Titles and particles are set aside. The spellings of the commonest Arabic and Slavic given names
are brought together (persons.toml). Initials stand for names, and Korean names are compared by
their syllables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from anyascii import anyascii

from ..parsed_toml import parsed
from . import korean
from .parts import is_in_latin, is_without_vowels, latin_text, misread, sound
from .scripts import is_hangul, romanised, simplified

# Ways of romanising Arabic and German vowels and consonants, before `parts.FOLDS`.
_FOLDS = (
    ("tsch|tch", "ch"),
    ("oo|ou", "u"),
    ("ee", "i"),
    ("dj|dzh", "j"),
    ("gh(?=[aeiou])", "g"),
    ("aa", "a"),
)
_PERSON_FOLDS = [(re.compile(pattern), replacement) for pattern, replacement in _FOLDS]
_SLAVE_OF = re.compile("abd(?:[uaeo]|ou)(?:l|r|s|z|d|t|n|sh)?")
_ABD = frozenset("abd abdul abdel abdal abdol abdoul".split())
_ARTICLES = frozenset("al el ul ar ur as us ad ud an un ash az".split())
# Korean syllables of one letter, which would be taken for initials.
_HANGUL_ALONE = {"a": "ah", "e": "eh", "i": "yi", "o": "oh", "u": "woo"}
FEWEST, MOST = 2, 4  # characters of a Chinese or Korean name without spaces
_SIGNS = re.compile("[^a-z0-9]+")
_QUOTES = re.compile("[’'`´\"]")


@dataclass(frozen=True, slots=True)
class PersonParts:
    """The words of a person's name in one spelling, with `initials` apart.

    `latin` is the name in small Latin letters, `firsts` the first letter of each word before it was
    brought to one spelling, and `korean` are the ways to read it as a Korean
    name. `is_latin` and `is_vowelless` are about its script.
    """

    text: str
    latin: str
    words: tuple[str, ...]
    firsts: Mapping[str, str]
    initials: tuple[str, ...]
    korean: tuple[korean.KoreanName, ...]
    is_latin: bool
    is_vowelless: bool


@dataclass(frozen=True, slots=True)
class PersonTables:
    """The tables of persons.toml: given names by their spellings, and words to set aside."""

    given: Mapping[str, str]
    titles: frozenset[str]
    particles: frozenset[str]


@cache
def tables() -> PersonTables:
    """Return the tables."""
    raw = parsed((Path(__file__).parent / "persons.toml").read_text(encoding="utf-8"))
    given: dict[str, str] = {}
    for name, spellings in raw["given"].items():
        for spelling in (name, *spellings.split()):
            given[_sound(spelling)] = _sound(name)
    return PersonTables(
        given,
        frozenset(raw["aside"]["titles"].split()),
        frozenset(raw["aside"]["particles"].split()),
    )


def _sound(word: str) -> str:
    for pattern, replacement in _PERSON_FOLDS:
        word = pattern.sub(replacement, word)
    return sound(word)


@lru_cache(maxsize=100_000)
def person_parts(name: str) -> PersonParts:
    """Return the parts of a person's name in any script.

    >>> person_parts("Mr. Mohamed bin S. Abd al-Rahman").words
    ('muhamad', 'abdrahman')
    >>> person_parts("Mr. Mohamed bin S. Abd al-Rahman").initials
    ('s',)
    """
    every = _words(name)
    full = [word for word in every if len(word) > 1 or word.isdigit()]
    aside = tables().titles | tables().particles
    kept = [word for word in full if word not in aside] or full
    spelled = dict(_given_names(kept))
    initials = tuple(word for word in every if len(word) == 1 and word.isalpha())
    readings = korean.readings(tuple(full)) if not initials else ()
    scripts = is_in_latin(name), is_without_vowels(name)
    words = tuple(spelled)
    return PersonParts(name, " ".join(every), words, spelled, initials, readings, *scripts)


def korean_keys(name: str) -> Iterator[str]:
    """Yield the keys of a name in an index of Korean names; of most names there are none."""
    if name.isascii():
        # Most names are passed over here, in a fraction of the time that their parts take.
        words = name.casefold().replace(",", " ").replace("-", " ").split()
        if not korean.may_be_korean(words):
            return
    yield from korean.keys(person_parts(name).korean)


def _words(name: str) -> list[str]:
    """Return the words of a name in small Latin letters."""
    bare = name.strip()
    is_short = FEWEST <= len(bare) <= MOST
    if (
        is_short and "\u3400" <= min(bare) and max(bare) <= "\u9fff"
    ):  # the name of the family is the first character
        bare = simplified(bare)
        bare = f"{anyascii(bare[0])} {anyascii(bare[1:])}"
    elif is_short and is_hangul(bare):
        bare = " ".join(_HANGUL_ALONE.get(word, word) for word in map(romanised, bare))
    text = _QUOTES.sub("", latin_text(bare).casefold())
    return misread(_SIGNS.sub(" ", text)).split()


def printed_name(name: str, word: str) -> str:
    """Return a word of `PersonParts.words` as the name spells it in Latin letters."""
    for written in _words(name):
        if word in (_one_spelling(written), written):
            return written
    return word


def _given_names(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the words of a name in one spelling, "Abd al-Rahman" as one, with first letters."""
    is_slave_of = False
    for word in words:
        if word in _ABD:
            is_slave_of = True
        elif is_slave_of and word in _ARTICLES:
            continue
        else:
            yield (f"abd{_sound(word)}", "a") if is_slave_of else (_one_spelling(word), word[0])
            is_slave_of = False
    if is_slave_of:
        yield "abd", "a"


def _one_spelling(word: str) -> str:
    sounded = _sound(word)
    given = tables().given
    if sounded in given:
        return given[sounded]
    beginning = _SLAVE_OF.match(word)
    if beginning and len(word) - beginning.end() > 2:
        rest = _sound(word[beginning.end() :])
        return f"abd{given.get(rest, rest)}"
    return sounded
