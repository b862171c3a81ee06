"""Countries and territories of ISO 3166-1 with their names, and Kosovo; Hong Kong is its own.

Codes and English names come from the package pycountry; names.csv adds others in use. Kosovo has
no code of the standard: XK is the one that the European Union, the IMF and the banks use for it,
among those that the standard leaves to its users.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pycountry

from ....graph.model import Claim, Record
from ...context import Context
from ...rows import read


def load(context: Context) -> Iterator[Claim]:
    """Add one record for each country; there are no claims."""
    extra: dict[str, tuple[str, tuple[str, ...]]] = {}
    for row in read(context.source.folder / "names.csv", ("code", "name", "aliases")):
        code = row.take("code", needed=True)
        extra[code] = (row.take("name", needed=True), row.many("aliases"))
        row.done()
    standard: dict[str, list[str]] = {
        str(country.alpha_2): list(_standard_names(country)) for country in pycountry.countries
    }
    for code in sorted({*standard, *extra}):
        printed = standard.get(code, [])
        # names.csv has other names in use.
        name, aliases = extra[code] if code in extra else (printed[0], ())
        others = dict.fromkeys((*aliases, *printed))
        others.pop(name, None)
        record = Record(
            uid=context.uid(code),
            kind="Country",
            name=name,
            aliases=tuple(others),
            identifiers=(("iso2", code),),
            country=code.lower(),
        )
        context.add_record(code, record, f"names.csv or pycountry {code}")
    return iter(())


def _standard_names(country: Any) -> Iterator[str]:
    """Yield the names of a country in ISO 3166-1, and its code of three letters."""
    yield str(country.name)
    # pycountry has these two only for some countries.
    for field in ("common_name", "official_name"):
        if hasattr(country, field):
            yield str(getattr(country, field))
    yield str(country.alpha_3)
