"""The vocabulary of the reader, read once from `words.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pycountry


def either(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first.

    `re` tries each alternative at each letter, so that words of one first letter stand together.

    >>> either(["tank", "tank engine", "shell"])
    '(?:shell|t(?:ank engine|ank))'
    """
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    by_letter: dict[str, list[str]] = {}
    for word in longest_first:
        by_letter.setdefault(word[:1], []).append(word)
    alternatives: list[str] = []
    for letter, group in sorted(by_letter.items()):
        if len(group) == 1:
            alternatives.append(_literal(group[0]))
        else:
            endings = "|".join([_literal(word[1:]) for word in group])
            alternatives.append(f"{_literal(letter)}(?:{endings})")
    return f"(?:{'|'.join(alternatives)})"


def _literal(text: str) -> str:
    return re.escape(text).replace(r"\ ", " ")


def forms(stem: str) -> list[str]:
    """Return the forms of a verb: base, -s, past and -ing.

    Irregular forms follow the base after slashes, as words.toml writes them.

    >>> forms("produce"), forms("sell/sold")
    (['produce', 'produces', 'produced', 'producing'], ['sell', 'sells', 'sold', 'selling'])
    """
    base, *irregular = stem.split("/")
    past = base + ("d" if base.endswith("e") else "ed")
    third = base + "s"
    if irregular:
        past = irregular[0]
    if len(irregular) > 1 and irregular[1].endswith("s"):
        third = irregular[1]
    return [base, third, past, base.removesuffix("e") + "ing"]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of the reader.

    `sets` are sets of words by name. `verbs`, `nouns` and `agents` give the relation of each form
    of a verb, noun of an activity ("production") and noun for who does it ("producer").
    """

    sets: Mapping[str, frozenset[str]]
    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    agents: Mapping[str, str]
    countries: frozenset[str]


@cache
def words() -> Vocabulary:
    """Return the vocabulary of words.toml and the country names of ISO 3166."""
    raw = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
    countries = raw["words"].pop("country")
    return Vocabulary(
        sets={name: frozenset(listed.split()) for name, listed in raw["words"].items()},
        verbs=_by_form(raw["verbs"], forms),
        nouns=_by_form(raw["nouns"], lambda noun: [noun]),
        agents=_by_form(raw["agents"], lambda agent: [agent, agent + "s"]),
        countries=frozenset([*countries, *_country_names()]),
    )


# The sets of words.toml whose words are no names of single parties.
CLASSES = (
    *("nationality", "place", "movement", "common", "body", "goods", "weapon", "generic"),
    *("title", "vague", "organisation", "platform_name"),
)


@cache
def _classes() -> frozenset[str]:
    """Return the words, in lower case, that are no names of single parties."""
    classes = {country.casefold() for country in words().countries}
    for name in CLASSES:
        classes.update(word.casefold() for word in words().sets[name])
    return frozenset(classes)


def is_class(word: str) -> bool:
    """Return whether a word alone is a nation, a place, a movement or another common word.

    >>> is_class("Taliban"), is_class("Crimea"), is_class("Molniya")
    (True, True, False)
    """
    return word.casefold() in _classes()


def _by_form(
    by_relation: Mapping[str, Iterable[str]], forms_of: Callable[[str], Iterable[str]]
) -> dict[str, str]:
    """Return the relation of each form of the words listed by relation; the last one stands."""
    relations: dict[str, str] = {}
    for relation, listed in by_relation.items():
        for word in listed:
            for form in forms_of(word):
                relations[form] = relation
    return relations


def _country_names() -> Iterator[str]:
    """Yield the names of countries as sentences print them, without "Iran, Islamic Republic of"."""
    for country in pycountry.countries:
        for field in ("name", "common_name", "official_name"):
            name: str = getattr(country, field, "")
            if name and "," not in name:
                yield name
