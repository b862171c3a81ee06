"""A name taken apart: its legal form, its words in plain Latin letters and one spelling, its numbers.

Transliteration is anyascii's; on top of it a fold of the ways in which Russian names are romanised
(BGN, GOST, passport, press: Yu/Iu, Kh/H, Shch/Sch, -iy/-ii/-y), and a table of what words of firms'
names mean (words.toml), so that "Zavod" and "plant" are one word and "NPO" is written out.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from anyascii import anyascii


@dataclass(frozen=True, slots=True)
class NameParts:
    """What a name is made of; `words` in order, `forms` the legal forms left out, `numbers` in it."""

    text: str
    words: tuple[str, ...]
    forms: frozenset[str]
    numbers: frozenset[str]
    plain: tuple[str, ...]  # the words as transliterated, before their meaning was looked up


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
    classes = {form: kind for kind, forms in raw["legal"].items() for form in forms}
    ordered = sorted(classes, key=lambda f: (-len(f), f))
    return NameTables(
        legal=re.compile(r"(?<!\S)(?:" + "|".join(map(re.escape, ordered)) + r")(?!\S)"),
        classes=classes,
        short={k: tuple(v.split()) for k, v in raw["short"].items()},
        stems=dict(sorted(raw["stem"].items(), key=lambda kv: -len(kv[0]))),
        cjk=dict(sorted(raw["cjk"].items(), key=lambda kv: -len(kv[0]))),
        drop=frozenset(raw["drop"]["words"]),
    )


# Ways of romanising one Russian letter, and other spellings of one sound, folded into one; applied in this order.
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
_FOLDS = [(re.compile(a), b) for a, b in FOLDS]


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """Return a word with the ways of romanising folded into one: Yamshchikov and Iamschikov are one."""
    for pattern, by in _FOLDS:
        word = pattern.sub(by, word)
    return word


def sounds(words: Iterable[str]) -> dict[str, str]:
    """Return `sound` of many words, folded all at once."""
    distinct = sorted(set(words))
    if not distinct:
        return {}
    text = "\n".join(distinct)
    for pattern, by in _FOLDS:
        text = pattern.sub(by, text)
    return dict(zip(distinct, text.split("\n"), strict=True))


@lru_cache(maxsize=100_000)
def _meaning(word: str) -> str:
    for stem, meaning in table().stems.items():
        if word == stem or (len(stem) > 4 and word.startswith(stem) and len(word) <= len(stem) + 7):
            return meaning
    return word


@lru_cache(maxsize=200_000)
def parts(name: str) -> NameParts:
    """Return the parts of a name in any script."""
    tables = table()
    text = name
    for word, meaning in tables.cjk.items():
        if word in text:
            text = text.replace(word, meaning)
    text = anyascii(text).casefold()
    text = re.sub(r"[’'`´\"]", "", text)
    text = re.sub(r"\b(?:[a-z]\.){2,}", lambda m: m[0].replace(".", "") + " ", text)
    text = re.sub(r"[^a-z0-9]+", " ", text).strip()
    forms: set[str] = set()

    def legal(match: re.Match[str]) -> str:
        forms.add(tables.classes[match[0]])
        return " "

    bare = tables.legal.sub(legal, text)
    plain = tuple(w for w in bare.split() if w not in tables.drop and (len(w) > 1 or w.isdigit()))
    if not plain:
        plain = tuple(text.split())
    found: list[str] = []
    for word in plain:
        for each in tables.short.get(word, (word,)):
            meaning = _meaning(each)
            if meaning and meaning not in tables.drop:
                found.append(meaning if meaning.isdigit() else sound(meaning))
    numbers = frozenset(str(int(d)) for w in plain for d in re.findall(r"\d+", w))
    return NameParts(name, tuple(dict.fromkeys(found)) or plain, frozenset(forms), numbers, plain)


def printed(name: str, word: str) -> str:
    """Return a folded word of a name as the name spells it in Latin letters; as it is where it stands for several."""
    tables = table()
    for plain in parts(name).plain:
        expanded = tables.short.get(plain, (plain,))
        if len(expanded) == 1 and word in (sound(_meaning(expanded[0])), _meaning(expanded[0])):
            return plain
    return word
