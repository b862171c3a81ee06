"""Finds the country that a printed partner is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

import pycountry
from babel import Locale

from ....graph.identity import normal

UNION = re.compile(r"(?:European Union|Union européenne) - 27")
# What stands in brackets after a country if only a part of it, or a state of before, is meant.
_OTHER = re.compile(
    "excl|except|without|hors |sans |before|until|avant|jusqu|former|northern ireland"
)


def printed_names(languages: Sequence[str]) -> dict[str, str]:
    """Return codes of countries by their names in some languages, as Unicode CLDR has them.

    The names come with the package Babel. A name that means two countries is left out.

    Args:
        languages: Locales of CLDR, such as "de" or "pt_BR".

    Returns:
        ISO 3166-1 alpha-2 codes by the normal form of a name.

    >>> printed_names(["de"])["turkei"]
    'TR'
    """
    # Kosovo has no code of ISO, but trade figures.
    countries = {str(country.alpha_2) for country in pycountry.countries} | {"XK"}
    codes: dict[str, set[str]] = {}
    for language in languages:
        for code, name in Locale.parse(language).territories.items():
            if code in countries:
                codes.setdefault(normal(name), set()).add(code)
    return {name: min(meant) for name, meant in codes.items() if len(meant) == 1}


# A code beside the name of a country: "CN - China", "DE-ГЕРМАНИЯ", "RUS / Russia", "RU (Russia)".
_PAIR = re.compile(r"([A-Z]{2,3})(?: *[-–—:/] *| \()([^()]{3,})\)?")
# ISO codes of what belongs to another country, or is said to, and has a code of its own.
TERRITORIES = frozenset(
    "AI AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP "
    "MQ MS NC NF NU PF PM PN PR PS RE SH SJ SX TC TF TK TW UM VG VI WF XK YT".split()
)


class Partners:
    """Finds the country that a printed partner is.

    Names are looked up in names.toml first, then among the countries' own names, then in CLDR.
    """

    def __init__(self, known: Mapping[str, str]) -> None:
        """Take the countries' own names, normal form to code."""
        words = tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))
        own = {normal(name): code for name, code in words["country"].items()}
        self._known = {**known, **own}
        self._left = set(map(normal, words["left"]["names"]))
        self._beginnings = tuple(map(normal, words["left"]["beginnings"]))
        self._languages: tuple[str, ...] = tuple(words["languages"]["codes"])
        self._printed: dict[str, str] | None = None
        self._codes: dict[str, str] = {}

    def left(self, name: str) -> bool:
        """Return whether a name is known to be no country: a sum of several, stores, unknown."""
        plain = normal(name.partition(" (")[0])
        return plain in self._left or plain.startswith(self._beginnings)

    def code(self, name: str) -> str:
        """Return the code of a printed name: EU27 for the Union of 27, '' if it is not known."""
        # The same few names stand in every row of a file, so each is looked up once.
        if name not in self._codes:
            self._codes[name] = self._look(name)
        return self._codes[name]

    def _look(self, name: str) -> str:
        if self.left(name):
            return ""
        if len(name) == 2 and name.isupper() and name in self._known.values():
            return name
        if UNION.match(name):
            return "EU27"
        if (pair := _PAIR.fullmatch(name)) and (wanted := self._of_letters(pair[1])):
            return wanted if self.code(pair[2].strip()) == wanted else ""
        name = name.replace("’", "'")
        outside, _, inside = name.partition(" (")
        if _OTHER.match(normal(inside)):
            return ""
        # "Korea, Republic of" is printed turned. Brackets hold a second name, or the country that a
        # territory belongs to, as in "Hong Kong (China)": they are never taken for the name.
        turned = " ".join(reversed(outside.split(", ", 1)))
        # Of "Germany (incl. German Democratic Republic)" nothing but the name is looked up.
        whole = outside if inside.startswith("incl") else name
        plain = [normal(form) for form in (whole, outside, turned) if not self.left(form)]
        codes = (self._known.get(form) or self._elsewhere(form) for form in plain)
        code = next(filter(None, codes), "")
        if code and code == self._known.get(normal(name)):
            return code
        # Georgia (US) is a state of another country; only a territory has its country in brackets.
        other = self._bracketed(inside.rstrip(") "))
        return "" if other not in ("", code) and code not in TERRITORIES else code

    def _of_letters(self, code: str) -> str:
        """Return the code of two letters for one of two or three, or ''."""
        long = pycountry.countries.get(alpha_3=code)
        short = str(long.alpha_2) if long else code
        return short if short in self._known.values() else ""

    def _bracketed(self, inside: str) -> str:
        """Return the code of the country that stands in brackets behind a name, or ''."""
        if len(inside) == 2:
            return inside if inside in self._known.values() else ""
        plain = normal(inside)
        return self._known.get(plain) or self._elsewhere(plain)

    def _elsewhere(self, plain: str) -> str:
        """Return the code of a name in CLDR, or ''; the catalogues are read at the first call."""
        if self._printed is None:
            self._printed = printed_names(self._languages)
        return self._printed.get(plain, "")
