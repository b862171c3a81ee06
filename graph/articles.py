"""The English article before the name of a body or a country."""

from __future__ import annotations

import re

_BODIES = frozenset(  # names with one of these words have "the" before them in a sentence
    "union council department office ministry government treasury bureau board committee "
    "commission institute agency authority team panel service court states kingdom university "
    "centre center bank embassy kremlin administration republic emirates netherlands "
    "philippines parliament secretariat group presidency army forces".split()
)
# Countries, territories and unions by the whole of their names, without what registers put behind.
_COUNTRIES = re.compile(
    r"Bahamas|Comoros|Congo|European Union|Gambia|Holy See|Isle of Man|Maldives|Netherlands"
    r"|Philippines|United (?:States|Kingdom|Arab Emirates).*|.*\bRepublic\b.*"
    r"|(?!.* and the ).* (?:Islands|Territory|Territories)"
)


def the_country(name: str) -> str:
    """Return the name of a country or a union with "the" where English puts it.

    >>> the_country("United States"), the_country("Gambia"), the_country("Moldova, Republic of")
    ('the United States', 'the Gambia', 'Moldova, Republic of')
    """
    return f"the {name}" if _COUNTRIES.fullmatch(_in_front(name)) else name


def _in_front(name: str) -> str:
    """Return a name without what a register puts behind it, after a comma or in brackets.

    >>> _in_front("Moldova, Republic of"), _in_front("Congo (Brazzaville)"), _in_front("A (B) C")
    ('Moldova', 'Congo', 'A (B) C')
    """
    front = name.partition(", ")[0]
    return front.partition(" (")[0] if name.endswith(")") else front


def the(name: str) -> str:
    """Return a name with "the" where English puts it: "the European Union", "Reuters", "OFAC".

    >>> the("US Department of the Treasury"), the("Reuters"), the("Netherlands")
    ('the US Department of the Treasury', 'Reuters', 'the Netherlands')
    """
    words = name.split()
    # A name that begins with an article or has a genitive takes none: "Russia's army".
    if not words or words[0].lower() in ("the", "a", "an"):
        return name
    if (country := the_country(name)) != name or name.endswith((" of", " of the")):
        return country  # registers turn some names round: "Moldova, Republic of"
    is_body = any(word.lower().strip(",()") in _BODIES for word in words)
    return f"the {name}" if is_body and "'s " not in name and "’s " not in name else name
