"""Ports with their UN/LOCODE, and the ways in which their names are spelt; there are no claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ....graph.errors import wrong
from ....graph.identity import normal
from ....graph.model import Claim, Record
from ...context import Context
from ...rows import read


def load(context: Context) -> Iterator[Claim]:
    """Add one record a port. A spelling that is a country's own name is left out: it means the country."""
    taken = {normal(n) for r in context.used["countries"].values() for n in (r.name, *r.aliases)}
    for row in read(
        context.source.folder / "places.csv",
        ("locode", "name", "spellings", "latitude", "longitude"),
    ):
        code, name = row.take("locode", needed=True), row.take("name", needed=True)
        if (
            not re.fullmatch(r"[A-Z]{2}[A-Z2-9]{3}", code)
            or code[:2] not in context.used["countries"]
        ):
            raise wrong(
                f"{row.where} locode", code, "a UN/LOCODE: a country's two letters and three more"
            )
        spellings = row.many("spellings")
        latitude, longitude = row.number("latitude"), row.number("longitude")
        row.done()
        if (
            (latitude is None) != (longitude is None)
            or abs(latitude or 0) > 90
            or abs(longitude or 0) > 180
        ):
            raise wrong(
                row.where, f"{latitude}, {longitude}", "both degrees or neither, within 90 and 180"
            )
        full = name if name.endswith(" Port") else f"Port of {name}"
        others = (n for n in (name, *spellings) if normal(n) not in taken and n != full)
        where = "" if latitude is None else f"; {latitude:g}, {longitude:g} (degrees north, east)"
        record = Record(
            uid=context.uid(code),
            kind="Place",
            name=full,
            aliases=tuple(dict.fromkeys(others)),
            identifiers=(("unlocode", code),),
            country=code[:2].lower(),
            note=f"UN/LOCODE {code}{where}",
        )
        context.add_record(code, record, f"{row.where} locode")
    return iter(())


def place_of(places: Mapping[str, Record], name: str, country: str) -> Record | None:
    """Return the port that is spelt so, in a country if one is said (lower case); None where none or several are."""
    plain = normal(name)
    found = [
        r
        for r in places.values()
        if (not country or r.country == country)
        and plain in (normal(n) for n in (r.name, *r.aliases))
    ]
    return found[0] if len(found) == 1 else None
