"""Names in sentences: short forms, the article before a body, common nouns in small letters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ...graph.identity import normal

if TYPE_CHECKING:
    from ..answers.records import Node

LONG = 12  # names of at most this many characters are never shortened
_BODIES = frozenset(  # names with one of these words have "the" before them in a sentence
    "union council department office ministry government treasury bureau board committee "
    "commission institute agency authority team panel service court states kingdom university "
    "centre center bank embassy kremlin administration republic emirates netherlands "
    "philippines parliament secretariat group presidency army forces".split()
)
_ACRONYM = re.compile(r"^(.+) \(([A-Z]{2,})\)$")
# Words that are proper although they stand first in the name of goods: "Iskander missiles".
_PROPER = re.compile(
    r"\d|'s$|’s$|(?:i|e|c)ans?$|ese$|ish$|-based$"
    r"|^(?:French|Dutch|German|Greek|Swiss|Western|Iskander)$"
)
_LOWERED = ("A", "An", "The", "Officials", "Signatories", "Missile", "Factories", "Attack")


def the(name: str) -> str:
    """Return a name with "the" where English puts it: "the European Union", "Reuters", "OFAC"."""
    words = name.split()
    if not words or words[0].lower() in ("the", "a", "an") or "'s " in name or "’s " in name:
        return name
    body = any(word.lower().strip(",()") in _BODIES for word in words)
    return f"the {name}" if body else name


def short(name: str, aliases: Sequence[str]) -> str:
    """Return the shortest alias with which a long name begins, or the name.

    A reader recognizes the full name by such a form.

    >>> short("Xiamen Limbach Aircraft Engine Co., Ltd.", ["Limbach Aviation", "Xiamen Limbach"])
    'Xiamen Limbach'
    """
    if len(name) <= LONG:
        return name
    whole = f"{normal(name)} "
    beginnings = [
        alias
        for alias in aliases
        if 4 <= len(alias) < len(name) and whole.startswith(f"{normal(alias)} ")
    ]
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
    return text[:1].lower() + text[1:]


def _common_noun(head: str, rest: str) -> bool:
    """Return whether a first word looks like a common noun by its letters and the next word's."""
    ordinary = head[1:].islower() or len(head) == 1
    return ordinary and not rest[:1].isupper() and not _PROPER.search(head)


def short_names(nodes: Mapping[str, Node]) -> dict[str, str]:
    """Return the short names of the nodes of one answer by uid, no two of them the same."""
    shorts = {uid: node["short"] for uid, node in nodes.items()}
    return distinct(shorts, {uid: node["name"] for uid, node in nodes.items()})


def distinct(shorts: dict[str, str], names: dict[str, str]) -> dict[str, str]:
    """Return short names by uid; those that two parties share are replaced by the full names."""
    taken: dict[str, set[str]] = {}
    for uid, form in shorts.items():
        taken.setdefault(normal(form), set()).add(uid)
    unique = {}
    for uid, form in shorts.items():
        unique[uid] = form if len(taken[normal(form)]) == 1 else names[uid]
    return unique
