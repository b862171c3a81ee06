"""Names in sentences: short forms of long names, the article before a body, goods in small letters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ...graph.identity import normal

if TYPE_CHECKING:
    from ..answers.records import Node

LONG = 12  # names of at most this many characters are never shortened
_BODIES = frozenset(
    "union council department office ministry government treasury bureau board committee commission institute agency "
    "authority team panel service court states kingdom university centre center bank embassy kremlin administration "
    "republic emirates netherlands philippines parliament secretariat group presidency army forces".split()
)
_ACRONYM = re.compile(r"^(.+) \(([A-Z]{2,})\)$")
_PROPER = re.compile(
    r"\d|'s$|’s$|(?:i|e|c)ans?$|ese$|ish$|^(?:French|Dutch|German|Greek|Swiss|Western|Iskander)$|-based$"
)
_LOWERED = ("A", "An", "The", "Officials", "Signatories", "Missile", "Factories", "Attack")


def the(name: str) -> str:
    """Return a name with "the" where English puts it: "the European Union", "Reuters", "OFAC"."""
    words = name.split()
    if not words or words[0].lower() in ("the", "a", "an") or "'s " in name or "’s " in name:
        return name
    return f"the {name}" if {w.lower().strip(",()") for w in words} & _BODIES else name


def short(name: str, aliases: Sequence[str]) -> str:
    """Return the shortest alias with which a long name begins, or the name: such a form points back to its name.

    >>> short("Xiamen Limbach Aircraft Engine Co., Ltd.", ["Limbach Aviation", "Xiamen Limbach"])
    'Xiamen Limbach'
    """
    if len(name) <= LONG:
        return name
    whole = f"{normal(name)} "
    fit = [
        a
        for a in aliases
        if len(a) >= 4 and len(a) < len(name) and whole.startswith(f"{normal(a)} ")
    ]
    return min(fit, key=lambda a: (len(a), a), default=name)


def authority(name: str, aliases: Sequence[str]) -> str:
    """Return a short form of an authority's name that is not less clear: its acronym, or an alias of several words.

    >>> authority("Office of Foreign Assets Control (OFAC)", ["OFAC"])
    'OFAC'
    >>> authority("US Department of the Treasury", ["Treasury", "US Treasury"])
    'US Treasury'
    """
    found = _ACRONYM.match(name)
    if found:
        initials = "".join(w[0] for w in found[1].split() if w[0].isupper())
        return found[2] if initials == found[2] else name
    fit = [a for a in aliases if " " in a and len(a) < len(name) and a.split()[-1].istitle()]
    return fit[0] if fit else name


def small(text: str, common: bool = True) -> str:
    """Return a name for the middle of a sentence: a first word that is a common noun or an article begins small.

    `common` is whether the whole is a common noun, as the names of goods and of groups are; a proper name is not.

    >>> small("Engine parts"), small("Iskander missiles"), small("Unnamed traders"), small("Alpha Ltd", common=False)
    ('engine parts', 'Iskander missiles', 'an unnamed traders', 'Alpha Ltd')
    """
    if text.startswith("Unnamed "):
        return "an unnamed " + text.removeprefix("Unnamed ")
    head, _, rest = text.partition(" ")
    plain = (
        (head[1:].islower() or len(head) == 1)
        and not rest[:1].isupper()
        and not _PROPER.search(head)
    )
    return text[:1].lower() + text[1:] if head in _LOWERED or (common and plain) else text


def short_names(nodes: Mapping[str, Node]) -> dict[str, str]:
    """Return the short form of the nodes of one answer by uid, or the whole name where two would have the same form."""
    return distinct(
        {u: n["short"] for u, n in nodes.items()}, {u: n["name"] for u, n in nodes.items()}
    )


def distinct(shorts: dict[str, str], names: dict[str, str]) -> dict[str, str]:
    """Return the short form by uid, or the whole name where two parties of one answer would have the same form."""
    taken: dict[str, set[str]] = {}
    for uid, form in shorts.items():
        taken.setdefault(normal(form), set()).add(uid)
    return {
        uid: form if len(taken[normal(form)]) == 1 else names[uid] for uid, form in shorts.items()
    }
