"""Whether the name of an entity is a plural, and the verb that agrees with it."""

from __future__ import annotations

import re

# Of these kinds a name is a description, such as "Exporters of lathes to TROS (not named)"; that
# of a firm is one name, whatever its letters: "Texas Instruments was".
DESCRIBED = ("Group", "Component")
# Of these kinds a name may be a description, and its noun is then not capitalised.
PARTLY_DESCRIBED = ("Weapon", "WeaponInstance")
# What follows the noun that a description is about.
BEHIND = re.compile(
    r"[(,:/]|\b(?:of|in|with|from|for|to|by|at|on|that|which|whose|made|used|fired|launched|"
    r"examined|found|supplying|registered|linked|under|near|paid|and)\b"
)
# "facilities", "UAVs", but neither "chassis" nor "apparatus" nor "glass".
PLURAL = re.compile(r"(?:[a-z]*[^siu\W]s|[A-Z]{2,}s)", re.ASCII)
AGREEING = {"was": "were", "is": "are", "has": "have"}


def is_plural(kind: str, name: str) -> bool:
    """Return whether the English name of an entity is a plural.

    >>> is_plural("Group", "Exporters of lathes to TROS (not named)")
    True
    >>> is_plural("Weapon", "Strilets (KRUS)"), is_plural("Company", "Texas Instruments")
    (False, False)
    """
    if kind not in DESCRIBED and kind not in PARTLY_DESCRIBED:
        return False
    words = BEHIND.split(name, maxsplit=1)[0].split()
    if not words:
        return False
    noun = words[-1]
    # The first word of a name has a capital in any case.
    if kind in DESCRIBED and len(words) == 1:
        noun = noun[:1].lower() + noun[1:] if not noun[1:2].isupper() else noun
    return PLURAL.fullmatch(noun) is not None


def agreeing(verb: str, kind: str, name: str) -> str:
    """Return a verb as it agrees with its subject.

    >>> agreeing("was involved or associated with", "Group", "Companies (not named)")
    'were involved or associated with'
    """
    first, _, rest = verb.partition(" ")
    if first in AGREEING and is_plural(kind, name):
        return f"{AGREEING[first]} {rest}"
    return verb
