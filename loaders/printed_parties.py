"""Parties of an analyst's own tables: the record of a name with its country and numbers.

The same rules hold for every such table, so that a party of two tables is one record or two for
the same reasons.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from ..graph.errors import wrong
from ..graph.gate.things import NUMBERS
from ..graph.model import Record
from . import clean
from .context import Context
from .identifiers import read_numbers
from .mapping import Party
from .natural_persons import is_natural_person
from .placeholders import is_blank, is_nothing
from .sources.gazetteer.loader import place_of
from .sources.trade.partners import Partners

CHECKED = ("ru-inn", "ru-ogrn", "cn-uscc", "imo")  # schemes that `read_numbers` reads


class PrintedParties:
    """Finds the records of printed parties, and adds those that no earlier row had."""

    def __init__(self, context: Context) -> None:
        """Take a context whose source uses `register`, `countries` and `gazetteer`."""
        self._context = context
        self._partners = Partners(clean.by_country_name(context.used["countries"]))

    def record(self, party: Party, cells: Mapping[str, str], row: str) -> Record:
        """Return the record of a party of a row.

        Args:
            party: The columns of the party.
            cells: The cells of the row, by column, without surrounding space.
            row: File and row, for messages.

        Raises:
            BadInput: The cell names nobody, or its country is unknown.
        """
        context = self._context
        name = cells.get(party.name, "")
        where = f"{row} {party.name}"
        if not name:
            raise wrong(where, "an empty cell", "a name")
        if party.kind == "Country":
            # The Union reports its trade as one country does.
            if self._partners.code(name) == "EU27":
                return context.record("eu27", where)
            return context.used["countries"][self._country_code(name, where)]
        # It would make one party of all the rows that name none.
        if is_nothing(name):
            raise wrong(where, name, "a name")
        country = self._country(party, cells, row)
        # A place that is spelt as exactly one port of the gazetteer is that port.
        if party.kind == "Place":
            port = place_of(context.used["gazetteer"], name, country)
            if port:
                return port
        identifiers = self._identifiers(party, cells, row)
        # A number tells parties of one name apart, and joins one party under two names.
        if identifiers:
            scheme, number = identifiers[0]
            key = f"{scheme}-{number}"
        else:
            key = f"{clean.slug(name)}.{country or 'x'}"
        kind = _kind(party, name, identifiers, where)
        if key not in context.records:
            record = Record(context.uid(key), kind, name, (), identifiers, country)
            context.add_record(key, record, row)
        return context.records[key]

    def _country(self, party: Party, cells: Mapping[str, str], row: str) -> str:
        """Return the code of a party's country in lower case, or '' if the row has none."""
        printed = cells.get(party.country, "") if party.country else ""
        # NA is Namibia.
        if not printed or (is_blank(printed) and printed != "NA"):
            return ""
        return self._country_code(printed, f"{row} {party.country}").lower()

    def _country_code(self, printed: str, where: str) -> str:
        """Return the code of a printed country; raise `BadInput` for anything else."""
        plain = unicodedata.normalize("NFKC", printed)
        countries = self._context.used["countries"]
        code = plain.upper() if len(plain) == 2 else ""
        if code not in countries:
            code = self._partners.code(plain)
        if code not in countries:
            right = "a country's name or ISO code"
            if re.fullmatch("[0-9]+", plain):
                # 344 is Hong Kong to ISO and Russia to the customs of China.
                right += " of letters: each office has numbers of its own"
            raise wrong(where, printed, right)
        return code

    def _identifiers(
        self, party: Party, cells: Mapping[str, str], row: str
    ) -> tuple[tuple[str, str], ...]:
        """Return the numbers of a party that are proved; the others are reported."""
        context = self._context
        identifiers: dict[tuple[str, str], None] = {}
        for scheme, column in party.identifiers.items():
            value = cells.get(column, "")
            where = f"{row} {column}"
            if is_blank(value):
                continue
            if scheme not in CHECKED:
                number = unicodedata.normalize("NFKC", value).replace(" ", "")
                if scheme in NUMBERS and not NUMBERS[scheme][0](number):
                    what = f"number not read: found no {NUMBERS[scheme][1]}"
                    context.issue("warning", "", where, value, what)
                else:
                    identifiers[scheme, number] = None
                continue
            numbers = read_numbers(value, schemes=(scheme,), label=scheme)
            identifiers.update(dict.fromkeys(numbers.identifiers))
            for unread in numbers.unread:
                context.issue("warning", "", where, value, unread.sentence())
        return tuple(identifiers)


def _kind(party: Party, name: str, identifiers: tuple[tuple[str, str], ...], where: str) -> str:
    """Return the kind of a party: that of its column, or a natural person for what shows one."""
    if party.kind != "Company":
        return party.kind
    numbers = dict(identifiers)
    # A taxpayer's number has twelve digits for a person and ten for a firm; that of the register
    # of entrepreneurs fifteen, of the register of firms thirteen.
    if len(numbers.get("ru-inn", "")) == 12 or len(numbers.get("ru-ogrn", "")) == 15:
        return "Person"
    if not is_natural_person(name):
        return party.kind
    if numbers:
        scheme, number = identifiers[0]
        raise wrong(
            where, f"{name} beside {scheme} {number}", "the name of the firm with that number"
        )
    return "Person"
