"""Names in sentences: short forms, the article before a body, common nouns in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ...graph.articles import the as the
from ...graph.identity import normal
from .limits import keeps_limits
from .numbers import listed

if TYPE_CHECKING:
    from ..answers.records import Node
    from ..words import Words

LONG = 12  # names of at most this many characters are never shortened
_ACRONYM = re.compile(r"^(.+) \(([A-Z]{2,})\)$")
# Words that are proper although they stand first in the name of goods: "Iskander missiles".
_PROPER = re.compile(
    r"[0-9]|'s$|’s$|(?:i|e|c)ans?$|ese$|ish$|-based$"
    r"|^(?:French|Dutch|German|Greek|Swiss|Western|Iskander)$"
)
_LOWERED = ("A", "An", "The", "Officials", "Signatories", "Missile", "Factories", "Attack")


def in_sentence(words: Words, name: str) -> str:
    """Return the name of a country or a body in a sentence: in English with its article."""
    return the(name) if words.is_english else name


def short(name: str, aliases: Sequence[str]) -> str:
    """Return the shortest alias with which a long name begins, or the name.

    A reader recognizes the full name by such a form.

    >>> short("Xiamen Limbach Aircraft Engine Co., Ltd.", ["Limbach Aviation", "Xiamen Limbach"])
    'Xiamen Limbach'
    """
    if len(name) <= LONG:
        return name
    # The blank keeps the comparison to whole words: "Lim" is no beginning of "Limbach".
    whole = f"{normal(name)} "
    beginnings = []
    for alias in aliases:
        # Shorter ones are acronyms and syllables that many names begin with.
        is_beginning = 4 <= len(alias) < len(name) and whole.startswith(f"{normal(alias)} ")
        if is_beginning and keeps_limits(alias, name):
            beginnings.append(alias)
    return min(beginnings, key=lambda alias: (len(alias), alias), default=name)


def authority(name: str, aliases: Sequence[str]) -> str:
    """Return a short form of an authority's name: its acronym, or an alias of several words.

    An alias of one word is not clear enough, and an acronym must have the initials of the name.

    >>> authority("Office of Foreign Assets Control (OFAC)", ["OFAC"])
    'OFAC'
    >>> authority("US Department of the Treasury", ["Treasury", "US Treasury"])
    'US Treasury'
    """
    with_acronym = _ACRONYM.match(name)
    if with_acronym:
        full, acronym = with_acronym.groups()
        initials = "".join(word[0] for word in full.split() if word[0].isupper())
        return acronym if initials == acronym else name
    for alias in aliases:
        if " " in alias and len(alias) < len(name) and alias.split()[-1].istitle():
            return alias
    return name


def small(text: str, common: bool = True) -> str:
    """Return a name for the middle of a sentence: a common noun or an article begins small.

    `common` is whether the whole is a common noun, as the names of goods and groups are; a proper
    name is not.

    >>> small("Engine parts"), small("Iskander missiles")
    ('engine parts', 'Iskander missiles')
    >>> small("Unnamed traders"), small("Alpha Ltd", common=False)
    ('an unnamed traders', 'Alpha Ltd')
    """
    if text.startswith("Unnamed "):
        return "an unnamed " + text.removeprefix("Unnamed ")
    head, _, rest = text.partition(" ")
    if head not in _LOWERED and not (common and _common_noun(head, rest)):
        return text
    # Only the first letter: names within a name of goods keep their capitals.
    return text[:1].lower() + text[1:]


def _common_noun(head: str, rest: str) -> bool:
    """Return whether a first word looks like a common noun by its letters and the next word's."""
    ordinary = head[1:].islower() or len(head) == 1
    return ordinary and not rest[:1].isupper() and not _PROPER.search(head)


def full_names(parties: Iterable[Mapping[str, object]]) -> list[str]:
    """Return the full names of the parties of an answer, in their order.

    >>> full_names([{"uid": "a:1", "name": "IEMZ Kupol"}, {"uid": "a:2", "name": "Angara"}])
    ['IEMZ Kupol', 'Angara']
    """
    return [str(party["name"]) for party in parties]


def sources(voices: Iterable[str]) -> str:
    """Return sources as a list in a sentence.

    >>> sources(["Reuters", "European Union", "OFAC"])
    'Reuters, the European Union and OFAC'
    """
    return listed(list(map(the, voices)))


def short_names(nodes: Iterable[Node]) -> dict[str, str]:
    """Return the short names of the nodes of one answer by uid, no two of them the same."""
    shorts: dict[str, str] = {}
    names: dict[str, str] = {}
    for node in nodes:
        shorts[node["uid"]], names[node["uid"]] = node["short"], node["name"]
    return distinct(shorts, names)


def distinct(shorts: dict[str, str], names: dict[str, str]) -> dict[str, str]:
    """Return short names by uid; those that two parties share are replaced by the full names."""
    # Names that differ in case or punctuation only would look like one party.
    taken: dict[str, set[str]] = {}
    for uid, form in shorts.items():
        taken.setdefault(normal(form), set()).add(uid)
    unique = {}
    for uid, form in shorts.items():
        unique[uid] = form if len(taken[normal(form)]) == 1 else names[uid]
    return unique
