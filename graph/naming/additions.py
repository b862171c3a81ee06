"""Names without what a user's own table adds to them: a branch, a remark, a number, a kind of ship.

What is left only suggests a party, as every name does; whoever reads the answer sees what was
compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..identity import normal
from .parts import parts

LEAST = 3  # letters of a name that is worth looking up
# Two names in one cell. A slash needs its blanks: "A/S" is a legal form, "M/V" a ship.
# A pattern that begins with a run begins where the run does: tried again at each of its letters, it
# takes hours for a long one.
_BETWEEN = re.compile(
    r"(?<!\s)\s+(?:/|\||[afd]\.?[kb]\.?a\.?|formerly|ранее|бывш\.?)\s+", re.IGNORECASE
)
_SHIP = re.compile(
    r"(?:m[./]?\s?[vts]|s[./]?s|motor (?:vessel|tanker|yacht)|vessel|ship|tanker"
    r"|[тм]/[хв]|судно|теплоход|танкер)\b\.?[\s:]+",
    re.IGNORECASE,
)
_ADDED = (
    # A number with its label.
    re.compile(
        r"(?<![\s,;(])[\s,;(]*\b(?:inn|инн|ogrn|огрн|psrn|uscc|imo|tax id|tin|kpp|кпп)\b"
        r"[\s:.#№=no-]*[0-9][0-9a-z]{5,19}\b\)?",
        re.IGNORECASE,
    ),
    re.compile(r"(?<!\s)\s*[(\[][^()\[\]]*[)\]]\s*$"),
    re.compile(r"(?<!\s)\s+[-\u2012-\u2015]\s+.*$"),
    re.compile(
        # "Branch office" is two of these: if it were one as well, "branch branch ..." would be read
        # in twice as many ways with each word.
        r"(?:(?<![\s,;])[\s,;]+(?:(?:head|representative|sales|regional|main|old|new) )?"
        r"(?:branch|office|account|warehouse|department|dept\.?|филиал|представительство|склад))+$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?:(?:branch|(?:representative )?office) of|филиал|представительство)\s+", re.IGNORECASE
    ),
)


def without_additions(name: str) -> tuple[str, ...]:
    """Return the names that a printed name is without what was added to it, none if nothing was.

    >>> without_additions("IEMZ Kupol - Moscow office"), without_additions("IEMZ Kupol")
    (('IEMZ Kupol',), ())
    >>> without_additions("Vega JSC (old account) / Strela, INN 1831083343")
    ('Vega JSC', 'Strela')
    """
    found: dict[str, None] = {}
    for piece in _BETWEEN.split(name):
        bare = _bare(piece)
        if normal(bare) != normal(name) and _is_name(bare):
            found[bare] = None
    return tuple(found)


def ship_names(name: str) -> Iterator[str]:
    """Yield what a name is without the letters or the word for a ship before it, as "M/V".

    >>> list(ship_names("M/V Lady R (reefer)")), list(ship_names("Lady R"))
    (['Lady R'], [])
    """
    match = _SHIP.match(name.strip())
    bare = _bare(name.strip()[match.end() :]) if match else ""
    if _is_name(bare):
        yield bare


def _bare(name: str) -> str:
    """Return a name with its additions taken off, in whatever order they stand."""
    bare, before = name.strip(), ""
    while bare != before:
        before = bare
        for added in _ADDED:
            bare = added.sub("", bare).strip(" ,;")
    return bare


def _is_name(text: str) -> bool:
    """Return whether a text has more than a legal form and a letter or two."""
    return sum(map(str.isalpha, text)) >= LEAST and bool(parts(text).words)
