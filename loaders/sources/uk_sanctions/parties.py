"""The record of a party of the UK Sanctions List: kind, names, proved numbers, seat, addresses."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from ....graph.identity import normal
from ....graph.model import Record
from ... import clean
from ...context import Context
from ...identifiers import read_numbers
from ...listings import report_unread
from .list_file import PrintedParty

KINDS = {"individual": "Person", "entity": "Organization", "ship": "Vessel"}
PRIMARY = "primary name"
LOW = "low quality"
UN_ENTRY = re.compile(r"[A-Z]{2,3}[ei]\.[0-9]{3}")
# How the list prints the name of a ship under its number, as in IMO 9074729 ("EXAMPLE STAR").
SHIP_NAME = re.compile(r'IMO ?[0-9]{7} \(["“](.+)["”]\)')


@cache
def table() -> dict[str, Any]:
    """Return the table of measures.toml."""
    path = Path(__file__).parent / "measures.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def kind_of(party: PrintedParty) -> str:
    """Return the kind of a party's record, or '' if the list prints a type that is not known."""
    printed = party.all("Designation Type")
    kind = KINDS.get(printed[0].casefold(), "") if printed else ""
    words = [name for name, _, _ in party.names] + party.all("Type of entity")
    if kind == "Organization" and any(map(clean.firm, words)):
        return "Company"
    return kind


def names_of(party: PrintedParty) -> list[str]:
    """Return the names of a party, its primary name first.

    Names of low quality are names too. A party without any name gives an empty list.
    """
    names: dict[str, None] = {}
    for name, sort, _ in party.names:
        if sort.casefold() == PRIMARY:
            names[name] = None
    # Some rows print a name without its type; a variation of the primary name is an alias.
    names.update(dict.fromkeys(name for name, _, _ in party.names))
    for name in list(names):
        match = SHIP_NAME.fullmatch(name)
        if match:
            names[match[1]] = None
    for value in party.all("Name non-latin script"):
        names[" ".join(value.split())] = None
    return clean.spoken(names)


class PartyReader:
    """Makes the records of parties, and counts the aliases that the list calls weak."""

    def __init__(self, context: Context) -> None:
        """Take the context, to which records are added."""
        self.context = context
        self.weak = 0
        self.countries = clean.by_country_name(context.used["countries"])
        for name, code in table()["country"].items():
            self.countries[normal(name)] = code

    def add(self, party: PrintedParty, document: str) -> Record:
        """Add the record of a party that has a name and a known type."""
        kind = kind_of(party)
        name, *aliases = names_of(party)
        seat = self._seat(party, kind)
        identifiers = dict.fromkeys(self._un_entries(party, document))
        # What persons are known by beyond name and role is not kept.
        if kind == "Vessel":
            identifiers.update(dict.fromkeys(self._ship_numbers(party, document)))
        elif kind != "Person":
            identifiers.update(dict.fromkeys(self._company_numbers(party, seat, document)))
        record = Record(
            uid=self.context.uid(party.key),
            kind=kind,
            name=name,
            aliases=tuple(aliases),
            identifiers=tuple(identifiers),
            country=seat,
        )
        record = self.context.add_record(party.key, record, party.where)
        for line, _ in party.addresses:
            self.context.add_contact(record, "address", line, document, party.where)
        for number in party.all("Phone number"):
            self.context.add_contact(record, "phone", number, document, party.where)
        self.weak += len({name for name, _, strength in party.names if _is_low(strength)})
        return record

    def _seat(self, party: PrintedParty, kind: str) -> str:
        """Return the country of a party as a lower-case code: of its flag, address or passport."""
        printed = [country for _, country in party.addresses]
        if kind == "Vessel":
            printed = party.all("Current believed flag of ship")
        elif kind == "Person":
            # Of several nationalities none is chosen.
            nationalities = party.all("Nationality(/ies)")
            printed += nationalities if len(nationalities) == 1 else []
        for country in printed:
            code = self.countries.get(normal(country), "")
            if code:
                return code.lower()
        return ""

    def _un_entries(self, party: PrintedParty, document: str) -> Iterator[tuple[str, str]]:
        for printed in party.all("UN Reference Number"):
            if UN_ENTRY.fullmatch(printed):
                yield "un", printed
            else:
                where = f"{party.where} UN Reference Number"
                what = "no number of an entry of the UN's list"
                self.context.issue("warning", document, where, printed, what)

    def _ship_numbers(self, party: PrintedParty, document: str) -> Iterator[tuple[str, str]]:
        printed = party.all("IMO number")
        # A ship without a name is printed under its number.
        printed += [name for name, _, _ in party.names if SHIP_NAME.fullmatch(name)]
        for text in printed:
            digits = re.sub(r"\(.*\)", "", text)
            read = read_numbers(digits, schemes=("imo",), label="imo")
            yield from read.identifiers
            report_unread(self.context, document, f"{party.where} IMO number", text, read)

    def _company_numbers(
        self, party: PrintedParty, seat: str, document: str
    ) -> Iterator[tuple[str, str]]:
        for text in party.all("Business registration number (s)"):
            read = read_numbers(text, seat)
            yield from read.identifiers
            where = f"{party.where} Business registration number (s)"
            report_unread(self.context, document, where, text, read)
        for text in party.all("IMO number"):
            digits = re.sub(r"[^0-9]", "", text)
            # Of an entity that is no ship the number is the one that the IMO gave the company.
            if len(digits) == 7:
                yield "imo-company", digits
            else:
                where = f"{party.where} IMO number"
                self.context.issue("warning", document, where, text, "not seven digits")


def _is_low(strength: str) -> bool:
    return strength.casefold().startswith(LOW)
