"""Countries and territories of ISO 3166-1 with their names; Hong Kong stands apart from China.

Codes and English names come from the package pycountry; names.csv adds others in use.
"""

from __future__ import annotations

from collections.abc import Iterator

import pycountry

from ....graph.model import Claim, Record
from ...context import Context
from ...rows import read


def load(context: Context) -> Iterator[Claim]:
    """Add one record a country; there are no claims."""
    extra: dict[str, tuple[str, tuple[str, ...]]] = {}
    for row in read(context.source.folder / "names.csv", ("code", "name", "aliases")):
        code = row.take("code", needed=True)
        extra[code] = (row.take("name", needed=True), row.many("aliases"))
        row.done()
    for country in sorted(pycountry.countries, key=lambda c: str(c.alpha_2)):
        code = str(country.alpha_2)
        given = [str(country.name)]
        given += [
            str(getattr(country, f))
            for f in ("common_name", "official_name")
            if hasattr(country, f)
        ]
        given.append(str(country.alpha_3))
        name, aliases = extra.get(code, (given[0], ()))
        names = dict.fromkeys(n for n in (*aliases, *given) if n != name)
        context.add_record(
            code,
            Record(
                uid=context.uid(code),
                kind="Country",
                name=name,
                aliases=tuple(names),
                identifiers=(("iso2", code),),
                country=code.lower(),
            ),
            f"pycountry {code}",
        )
    return iter(())
