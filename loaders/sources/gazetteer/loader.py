"""Ports with their UN/LOCODE and the spellings of their names, so that Rajin and Najin are one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ....graph.errors import wrong
from ....graph.identity import normal
from ....graph.model import Claim, Record
from ...context import Context
from ...rows import Cells, read

COLUMNS = ("locode", "name", "spellings", "latitude", "longitude")


def load(context: Context) -> Iterator[Claim]:
    """Add one record for each port; there are no claims."""
    countries = context.used["countries"]
    country_names = set(_names(countries.values()))
    for row in read(context.source.folder / "places.csv", COLUMNS):
        code, name = row.take("locode", needed=True), row.take("name", needed=True)
        if not re.fullmatch(r"[A-Z]{2}[A-Z2-9]{3}", code) or code[:2] not in countries:
            right = "a UN/LOCODE: a country's two letters and three more"
            raise wrong(f"{row.where} locode", code, right)
        spellings = row.many("spellings")
        position = _position(row)
        row.done()
        full = name if name.endswith(" Port") else f"Port of {name}"
        aliases: dict[str, None] = {}
        # A spelling that is a country's own name, such as Singapore, means the country.
        for spelling in (name, *spellings):
            if spelling != full and normal(spelling) not in country_names:
                aliases[spelling] = None
        record = Record(
            uid=context.uid(code),
            kind="Place",
            name=full,
            aliases=tuple(aliases),
            identifiers=(("unlocode", code),),
            country=code[:2].lower(),
            note=f"UN/LOCODE {code}{position}",
        )
        context.add_record(code, record, f"{row.where} locode")
    return iter(())


def _names(records: Iterable[Record]) -> Iterator[str]:
    """Yield the normal form of every name of some records."""
    for record in records:
        for name in (record.name, *record.aliases):
            yield normal(name)


def _position(row: Cells) -> str:
    """Return the position of a port as the note prints it, '' if the row has none."""
    latitude, longitude = row.number("latitude"), row.number("longitude")
    if latitude is None and longitude is None:
        return ""
    whole = latitude is not None and longitude is not None
    if not whole or abs(latitude or 0) > 90 or abs(longitude or 0) > 180:
        position = f"{latitude}, {longitude}"
        raise wrong(row.where, position, "both degrees or neither, within 90 and 180")
    return f"; {latitude:g}, {longitude:g} (degrees north, east)"


def place_of(places: Mapping[str, Record], name: str, country: str) -> Record | None:
    """Return the one port that is spelt so, or None if there is none or several are.

    Args:
        places: Records of the gazetteer, by key.
        name: The name as a table spells it.
        country: Code of its country in lower case, or '' if the table does not have one.
    """
    plain = normal(name)
    matches: list[Record] = []
    for record in places.values():
        if country in ("", record.country) and plain in _names([record]):
            matches.append(record)
    # A spelling that two ports share decides for neither.
    return matches[0] if len(matches) == 1 else None
