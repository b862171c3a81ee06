"""The extractor's vocabulary, read once from `words.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pycountry


def either(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first."""
    return (
        "(?:"
        + "|".join(
            re.escape(w).replace(r"\ ", " ") for w in sorted(set(words), key=lambda w: (-len(w), w))
        )
        + ")"
    )


def forms(stem: str) -> list[tuple[str, str]]:
    """Return the forms of a verb as (form, tense): `base`, `s`, `ed`, `ing`."""
    base, *rest = stem.split("/")
    past = rest[0] if rest else base + ("d" if base.endswith("e") else "ed")
    running = (base[:-1] if base.endswith("e") else base) + "ing"
    if len(rest) > 1 and rest[1].endswith("s"):
        return [(base, "base"), (rest[1], "s"), (past, "ed"), (running, "ing")]
    return [(base, "base"), (base + "s", "s"), (past, "ed"), (running, "ing")]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Word sets by name, relations by verb form, activity noun and agent noun, and country names."""

    sets: Mapping[str, frozenset[str]]
    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    agents: Mapping[str, str]
    countries: frozenset[str]


@cache
def words() -> Vocabulary:
    """Return the vocabulary."""
    raw = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
    plain = {k: frozenset(v.split()) for k, v in raw["words"].items() if k != "country"}
    countries = set(raw["words"]["country"])
    for country in pycountry.countries:
        countries.update(
            n
            for n in (
                country.name,
                getattr(country, "common_name", ""),
                getattr(country, "official_name", ""),
            )
            if n
        )
    return Vocabulary(
        sets=plain,
        verbs={
            form: relation
            for relation, stems in raw["verbs"].items()
            for stem in stems
            for form, _ in forms(stem)
        },
        nouns={n: relation for relation, listed in raw["nouns"].items() for n in listed},
        agents={
            a + e: relation
            for relation, listed in raw["agents"].items()
            for a in listed
            for e in ("", "s")
        },
        countries=frozenset(n for n in countries if "," not in n),
    )
