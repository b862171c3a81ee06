"""The parts of a name: its legal form, its words in plain Latin letters, and its numbers.

Names are transliterated by anyascii. On top of it come a fold of the ways in which Russian names
are romanised (BGN, GOST, passports, the press: Yu/Iu, Kh/H, Shch/Sch, -iy/-ii/-y), and a table of
what words of firms' names mean (words.toml), so that "Zavod" and "plant" are one word and "NPO"
is written out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from anyascii import anyascii

from ..parsed_toml import parsed
from .number_words import with_figures
from .scripts import is_hangul, romanised, simplified, unmixed, without_hangul

TION = 8  # letters above which "-tsiya" at the end of a word is "-tion"
STEM = 3  # letters of the shortest stem of words.toml
SHORT = 3  # a word of so many letters or fewer is compared as it is written, never folded

_KOREAN_NAME = 3  # syllables of most Korean names of persons: one of the family, two given
_VOWELLESS = re.compile("[\u0590-\u05ff\u0600-\u06ff]")  # Hebrew and Arabic
_ARTICLE = re.compile("(?<![\u0600-\u06ff])\u0627\u0644(?=[\u0600-\u06ff]{3})")  # Arabic "al-"
_QUOTES = re.compile("[’'`´\"]")
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}(?:[a-z]\b)?")
_JOINED = re.compile(r"\b([a-z]) ?& ?([a-z])\b")
_SIGNS = re.compile("[^a-z0-9]+")
_TION = re.compile("(?<=[aeiou])tsi(?:ya|ia|i|yu|iu|ey|ei|yey)$|(?<=[aeiou])tsionn[a-z]{1,4}$")
_BRACKET = re.compile(r"\(([^()]{5,60})\)\s*$")
_DIGITS = re.compile(r"[0-9]+")
_FIGURE = re.compile("[01]")
_NOUGHT = re.compile("(?<=[a-z])0(?=[a-z]{2})|(?<![a-z0-9])0(?=[a-z]{3})")
_ONE = re.compile("(?<=[a-z])1(?=[a-z]{2})")


@dataclass(frozen=True, slots=True)
class NameParts:
    """The parts of a name.

    `words` are in the order of the name, in one spelling and without `forms`, the legal forms.
    `plain` are the words as transliterated, before their meaning was looked up. `is_latin` says
    that the name is in Latin letters, `is_vowelless` that its script leaves vowels out. `letters`
    are those that stand alone: "Vega-M".
    """

    text: str
    words: tuple[str, ...]
    forms: frozenset[str]
    numbers: frozenset[str]
    plain: tuple[str, ...]
    is_latin: bool = True
    is_vowelless: bool = False
    letters: frozenset[str] = frozenset()


# The words and the class of legal forms, by the first word.
LegalForms = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]


@dataclass(frozen=True, slots=True)
class NameTables:
    """The tables of words.toml, ready for use."""

    legal: LegalForms
    legal_at_end: LegalForms
    short: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, Sequence[tuple[str, str]]]  # by their first letters
    cjk: Mapping[str, str]
    drop: frozenset[str]
    firm: frozenset[str]


@cache
def table() -> NameTables:
    """Return the tables."""
    raw = parsed((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
    return NameTables(
        legal=_by_first_word(_classes(raw["legal"])),
        legal_at_end=_by_first_word(_classes(raw["last"])),
        short={word: tuple(written.split()) for word, written in raw["short"].items()},
        stems=_by_beginning(raw["stem"]),
        cjk=_longest_first(raw["cjk"]),
        drop=frozenset(raw["drop"]["words"]),
        firm=frozenset(raw["firm"]["last"]),
    )


def _classes(forms: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return the class of each legal form."""
    classes: dict[str, str] = {}
    for kind, spellings in forms.items():
        classes.update(dict.fromkeys(spellings, kind))
    return classes


def _by_first_word(classes: Mapping[str, str]) -> LegalForms:
    """Return the words and the class of each legal form by its first word, the longest first."""
    forms: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for form, kind in classes.items():
        words = tuple(form.split())
        forms[words[0]].append((words, kind))
    for listed in forms.values():
        listed.sort(key=lambda item: -len(item[0]))
    return dict(forms)


def _by_beginning(meanings: Mapping[str, str]) -> dict[str, list[tuple[str, str]]]:
    """Return the stems with their meanings by their first letters, the longest first."""
    stems: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for stem, meaning in _longest_first(meanings).items():
        stems[stem[:STEM]].append((stem, meaning))
    return dict(stems)


def _longest_first(meanings: Mapping[str, str]) -> dict[str, str]:
    return dict(sorted(meanings.items(), key=lambda item: -len(item[0])))


# Ways of romanising one Russian letter, and other spellings of one sound, folded into one; applied
# in this order.
FOLDS = (
    (r"shch|sch", "sh"),
    (r"kh", "h"),
    (r"ts|tz|cz", "c"),
    (r"ck", "k"),
    (r"ph", "f"),
    (r"zh|dzh", "j"),
    (r"th", "t"),
    (r"x", "ks"),
    (r"q", "k"),
    (r"w", "v"),
    (r"yo|jo|io(?=\b)", "o"),
    (r"(?:i|y|j)?(?:u|ju)(?=\w)", "u"),
    # Only after a consonant: "Yara" is neither "Ara" nor "Yaraya".
    (r"([^\Waeou])(?:y|i|j)a", r"\1a"),
    (r"[yj](?=a)", "i"),
    (r"(?:y|j)e", "e"),
    (r"ei|ey|ej|ay|ai", "e"),
    (r"(?:iy|ii|yy|yi|ij|yj|y|i)\b", "i"),
    (r"y", "i"),
    (r"c(?=[eik])", "s"),
    (r"c", "k"),
    (r"(.)\1+", r"\1"),
)
_FOLDS = [(re.compile(pattern), replacement) for pattern, replacement in FOLDS]


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """Return a word with the ways of romanising folded into one.

    >>> sound("yamshchikov") == sound("iamschikov")
    True
    """
    for pattern, replacement in _FOLDS:
        word = pattern.sub(replacement, word)
    return word


def folded(word: str) -> str:
    """Return `sound` of a word, or a short word as it is.

    >>> folded("axa"), folded("aqsa")
    ('axa', 'aksa')
    """
    return sound(word) if len(word) > SHORT else word


def sounds(words: Iterable[str]) -> dict[str, str]:
    """Return `sound` of each word.

    All are folded in one text of a line a word, which is faster than word by word: the patterns
    do not cross a line.
    """
    distinct = sorted(set(words))
    if not distinct:
        return {}
    text = "\n".join(distinct)
    for pattern, replacement in _FOLDS:
        text = pattern.sub(replacement, text)
    return dict(zip(distinct, text.split("\n"), strict=True))


@lru_cache(maxsize=100_000)
def _meaning(word: str) -> str:
    for stem, meaning in table().stems.get(word[:STEM], ()):
        # A word may have an ending after a stem, but not be a longer word that begins like it.
        if word == stem or (len(stem) > 4 and word.startswith(stem) and len(word) <= len(stem) + 7):
            return meaning
    # Russian "-tsiya" in its cases is English "-tion".
    return _TION.sub("tion", word) if len(word) > TION else word


@lru_cache(maxsize=200_000)
def parts(name: str) -> NameParts:
    """Return the parts of a name in any script.

    >>> split = parts("ООО «ТСК Вектор»")
    >>> split.plain, sorted(split.forms)
    (('tsk', 'vektor'), ['llc'])
    """
    tables = table()
    every = _transliterated(name).split()
    bare, forms = _without_forms(every, tables)
    # A name of nothing but legal forms and dropped words keeps all its words.
    plain = tuple(_kept(bare, tables)) or tuple(every)
    words = tuple(dict.fromkeys(_meanings(plain, tables))) or plain
    numbers = frozenset(_numbers(plain))
    scripts = is_in_latin(name), is_without_vowels(name)
    letters = frozenset(word for word in bare if len(word) == 1 and word.isalpha())
    return NameParts(name, words, frozenset(forms), numbers, plain, *scripts, letters)


def is_of_firm(name: str) -> bool:
    """Return whether a name shows that it is a firm's: by a legal form, or by its last word.

    >>> is_of_firm("Vega Ltd"), is_of_firm("Golden Eagle Trading"), is_of_firm("Golden Eagle")
    (True, True, False)
    """
    split = parts(name)
    every = _transliterated(name).split()
    last = _meaning(every[-1]) if every else ""
    return bool(split.forms) or (len(every) > 1 and last in table().firm)


@lru_cache(maxsize=20_000)
def written_names(name: str) -> tuple[str, ...]:
    """Return a name and the short form of it in brackets at its end, if that has a legal form.

    >>> written_names("Open Joint Stock Company Plant of Clocks (OJSC Clocks)")[1:]
    ('OJSC Clocks',)
    >>> written_names("Clocks (Switzerland) Ltd")[1:], written_names("Clocks (Ltd)")[1:]
    ((), ())
    """
    bracket = _BRACKET.search(name)
    if bracket is None:
        return (name,)
    short = parts(bracket[1])
    return (name, bracket[1]) if short.forms and len(short.plain[0]) > SHORT else (name,)


def _transliterated(name: str) -> str:
    """Return a name in Latin letters and figures, in lower case, its words parted by one space."""
    text = _QUOTES.sub("", latin_text(name).casefold())
    # "o.o.o." is "ooo", and "R&C" is a word.
    text = _DOTTED.sub(lambda match: match[0].replace(".", "") + " ", text)
    text = _JOINED.sub(r"\1\2", text)
    text = _SIGNS.sub(" ", text).strip()
    return misread(text)


def _without_forms(words: Sequence[str], tables: NameTables) -> tuple[list[str], set[str]]:
    """Return the words of a name that are of no legal form, and the classes of its forms."""
    bare: list[str] = []
    forms: set[str] = set()
    position = 0
    while position < len(words):
        length, kind = _form_at(words, position, tables)
        if length:
            forms.add(kind)
            position += length
        else:
            bare.append(words[position])
            position += 1
    return bare, forms


def _form_at(words: Sequence[str], position: int, tables: NameTables) -> tuple[int, str]:
    """Return the number of words and the class of the legal form at a position; 0 without one."""
    for form, kind in tables.legal.get(words[position], ()):
        if len(form) == 1 or tuple(words[position : position + len(form)]) == form:
            return len(form), kind
    for form, kind in tables.legal_at_end.get(words[position], ()):
        if tuple(words[position:]) == form:
            return len(form), kind
    return 0, ""


def latin_text(name: str) -> str:
    """Return a name in Latin letters; ASCII comes back as it is."""
    return name if name.isascii() else _in_latin(name, table())


def is_in_latin(name: str) -> bool:
    """Return whether a name has no letter of another script than Latin."""
    return name.isascii() or not _other_script().search(name)


@cache
def _other_script() -> re.Pattern[str]:
    # Compiled when first needed: for ranges of many letters that takes milliseconds.
    return re.compile("[\u0370-\u1dff\u2e80-\ufdff]")


def is_without_vowels(name: str) -> bool:
    """Return whether a name is in a script that leaves vowels out."""
    return not name.isascii() and bool(_VOWELLESS.search(name))


def _in_latin(name: str, tables: NameTables) -> str:
    """Return a name in Latin letters, with what its words mean where its script has no spaces."""
    name = simplified(unmixed(name))
    for word, meaning in tables.cjk.items():
        if word in name:
            name = name.replace(word, meaning)
    # Parted into its syllables, a Korean name of a person is alike in all romanisations.
    if is_hangul(name) and len(name) == _KOREAN_NAME:
        name = " ".join(map(romanised, name))
    return anyascii(without_hangul(_ARTICLE.sub("", name)))


def misread(text: str) -> str:
    """Return a text with letters for a nought and a one amid letters: "br1ght" is "bright"."""
    return _ONE.sub("i", _NOUGHT.sub("o", text)) if _FIGURE.search(text) else text


def _kept(words: Sequence[str], tables: NameTables) -> Iterator[str]:
    """Yield the words of a name without those that say nothing, with figures for numbers.

    Single letters that follow one another are one word; one that stands alone says nothing.
    """
    letters = ""
    for word in [*with_figures(words), ""]:
        if len(word) == 1 and word.isalpha():
            letters += word
            continue
        if len(letters) > 1:
            yield letters
        letters = ""
        if word and word not in tables.drop:
            yield word


def _meanings(plain: Iterable[str], tables: NameTables) -> Iterator[str]:
    """Yield the meanings of words, short forms written out, in one spelling."""
    for word in plain:
        for part in tables.short.get(word, (word,)):
            meaning = _meaning(part)
            if meaning and meaning not in tables.drop:
                yield folded(meaning)


def _numbers(plain: Iterable[str]) -> Iterator[str]:
    for word in plain:
        if not word.isalpha():
            for digits in _DIGITS.findall(word):
                yield str(int(digits))


def printed(name: str, word: str) -> str:
    """Return a folded word of a name as the name spells it in Latin letters.

    A word of a short form that is written out comes back written out, and as it is if it stands
    for none.

    >>> printed("NPO Mars", "sientifik")
    'scientific'
    """
    for plain in parts(name).plain:
        written = table().short.get(plain, (plain,))
        for part in written:
            if word in (folded(_meaning(part)), _meaning(part)):
                return part
    return word
