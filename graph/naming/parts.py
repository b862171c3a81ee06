"""The parts of a name: its legal form, its words in plain Latin letters, and its numbers.

Names are transliterated by anyascii. On top of it come a fold of the ways in which Russian names
are romanised (BGN, GOST, passports, the press: Yu/Iu, Kh/H, Shch/Sch, -iy/-ii/-y), and a table of
what words of firms' names mean (words.toml), so that "Zavod" and "plant" are one word and "NPO"
is written out.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from anyascii import anyascii


@dataclass(frozen=True, slots=True)
class NameParts:
    """The parts of a name.

    `words` are in the order of the name, in one spelling and without `forms`, the legal forms.
    `plain` are the words as transliterated, before their meaning was looked up.
    """

    text: str
    words: tuple[str, ...]
    forms: frozenset[str]
    numbers: frozenset[str]
    plain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameTables:
    """The tables of words.toml, ready for use."""

    legal: re.Pattern[str]
    classes: Mapping[str, str]
    short: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, str]
    cjk: Mapping[str, str]
    drop: frozenset[str]


@cache
def table() -> NameTables:
    """Return the tables."""
    raw = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
    classes: dict[str, str] = {}
    for kind, forms in raw["legal"].items():
        classes.update(dict.fromkeys(forms, kind))
    # The longest comes first, so that a part of it does not match before it.
    forms_by_length = sorted(classes, key=lambda form: (-len(form), form))
    legal = "|".join(map(re.escape, forms_by_length))
    return NameTables(
        legal=re.compile(rf"(?<!\S)(?:{legal})(?!\S)"),
        classes=classes,
        short={word: tuple(written.split()) for word, written in raw["short"].items()},
        stems=_longest_first(raw["stem"]),
        cjk=_longest_first(raw["cjk"]),
        drop=frozenset(raw["drop"]["words"]),
    )


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
    (r"(?:y|i|j)a", "a"),
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
    for stem, meaning in table().stems.items():
        # A word may have an ending after a stem, but not be a longer word that begins like it.
        if word == stem or (len(stem) > 4 and word.startswith(stem) and len(word) <= len(stem) + 7):
            return meaning
    return word


@lru_cache(maxsize=200_000)
def parts(name: str) -> NameParts:
    """Return the parts of a name in any script.

    >>> split = parts("ООО «ТСК Вектор»")
    >>> split.plain, sorted(split.forms)
    (('tsk', 'vektor'), ['llc'])
    """
    tables = table()
    text = _transliterated(name, tables)
    forms: set[str] = set()

    def without_form(match: re.Match[str]) -> str:
        forms.add(tables.classes[match[0]])
        return " "

    bare = tables.legal.sub(without_form, text)
    # A name of nothing but legal forms and dropped words keeps all its words.
    plain = tuple(_kept(bare, tables)) or tuple(text.split())
    words = tuple(dict.fromkeys(_meanings(plain, tables))) or plain
    return NameParts(name, words, frozenset(forms), frozenset(_numbers(plain)), plain)


def _transliterated(name: str, tables: NameTables) -> str:
    """Return a name in Latin letters and figures, in lower case, its words parted by one space."""
    for word, meaning in tables.cjk.items():
        if word in name:
            name = name.replace(word, meaning)
    text = anyascii(name).casefold()
    text = re.sub(r"[’'`´\"]", "", text)
    # "o.o.o." is "ooo".
    text = re.sub(r"\b(?:[a-z]\.){2,}", lambda match: match[0].replace(".", "") + " ", text)
    return re.sub(r"[^a-z0-9]+", " ", text).strip()


def _kept(text: str, tables: NameTables) -> Iterator[str]:
    """Yield the words of a name without those that say nothing, such as single letters."""
    for word in text.split():
        if word not in tables.drop and (len(word) > 1 or word.isdigit()):
            yield word


def _meanings(plain: Iterable[str], tables: NameTables) -> Iterator[str]:
    """Yield the meanings of words, short forms written out, in one spelling."""
    for word in plain:
        for part in tables.short.get(word, (word,)):
            meaning = _meaning(part)
            if meaning and meaning not in tables.drop:
                yield meaning if meaning.isdigit() else sound(meaning)


def _numbers(plain: Iterable[str]) -> Iterator[str]:
    for word in plain:
        for digits in re.findall(r"\d+", word):
            yield str(int(digits))


def printed(name: str, word: str) -> str:
    """Return a folded word of a name as the name spells it in Latin letters.

    It comes back as it is if it stands for several words of the name, or for none.
    """
    tables = table()
    for plain in parts(name).plain:
        written = tables.short.get(plain, (plain,))
        if len(written) == 1 and word in (sound(_meaning(written[0])), _meaning(written[0])):
            return plain
    return word
