"""The record of an entry: kind, names, numbers that prove themselves, country and addresses."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ....graph.errors import wrong
from ....graph.identity import normal
from ....graph.model import Record
from ... import clean
from ...context import Context
from ...identifiers import read_numbers
from .entries import ListedEntry, PrintedNumber

KINDS = {
    "individual": "Person",
    "entity": "Organization",
    "vessel": "Vessel",
    "aircraft": "Aircraft",
}
# Beginnings of the kinds of number that may be a company's taxpayer or registration number.
COMPANY = (
    "Tax ID",
    "Registration Number",
    "Registration ID",
    "Business Registration",
    "Company Number",
    "Unified Social Credit",
    "United Social Credit",
    "Russian State Individual Business Registration Number",
)
CREDIT = ("Unified Social Credit", "United Social Credit")
SHIP = "Vessel Registration Identification"
TAIL = "Aircraft Tail Number"
IMO_COMPANY = re.compile(r"\bIMO ([0-9]{7})\b")


def country_names(context: Context) -> dict[str, str]:
    """Return ISO codes by the normal form of a country's name, with those that OFAC prints."""
    names = clean.by_country_name(context.used["countries"])
    # The names that OFAC prints are the same in its CSV files.
    path = Path(__file__).parent.parent / "ofac_sdn" / "words.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    for name, code in words["country"].items():
        # Regions that are in no one country have no code.
        if code:
            names[normal(name)] = code
    return names


class PartyReader:
    """Makes the records of a list, and counts the numbers that are of no scheme read here."""

    def __init__(self, context: Context) -> None:
        """Take the context, to which records are added."""
        self.context = context
        self.names = country_names(context)
        self.other_numbers: Counter[str] = Counter()

    def add(self, entry: ListedEntry, document: str) -> Record:
        """Add the record of an entry, which the document prints; raise `BadInput` for its type."""
        kind = KINDS.get(entry.kind.casefold(), "")
        if not kind:
            raise wrong(f"{entry.where} type", entry.kind, "one of " + ", ".join(KINDS))
        if kind == "Organization" and clean.firm(entry.name):
            kind = "Company"
        aliases: dict[str, None] = {}
        for name in (entry.name, *entry.aliases):
            aliases.update(dict.fromkeys(_forms(name, kind)))
        aliases.pop(entry.name, None)
        record = Record(
            uid=self.context.uid(entry.number),
            kind=kind,
            name=entry.name,
            aliases=tuple(aliases),
            identifiers=tuple(self._identifiers(entry, kind)),
            country=self._country(entry),
        )
        record = self.context.add_record(entry.number, record, entry.where)
        for address in entry.addresses:
            self.context.add_contact(record, "address", address.line, document, entry.where)
        return record

    def report_other_numbers(self) -> None:
        """Report how many numbers are of no scheme that is read here, by their printed kind."""
        for kind, count in sorted(self.other_numbers.items()):
            what = f"{count} numbers of a kind or country whose scheme is not read here"
            self.context.issue("note", "", "numbers", kind or "(no kind)", what)

    def _identifiers(self, entry: ListedEntry, kind: str) -> dict[tuple[str, str], None]:
        found: dict[tuple[str, str], None] = {("ofac", entry.number): None}
        # What persons are known by beyond name and role is not kept.
        if kind == "Person":
            return found
        for number in entry.numbers:
            if kind == "Vessel":
                found.update(dict.fromkeys(self._ship_number(entry, number)))
            elif kind == "Aircraft":
                if number.kind == TAIL and re.fullmatch(r"[A-Z0-9-]+", number.text):
                    found["tail", number.text] = None
            else:
                found.update(dict.fromkeys(self._company_numbers(entry, number)))
        return found

    def _ship_number(self, entry: ListedEntry, number: PrintedNumber) -> Iterator[tuple[str, str]]:
        # Other numbers of ships, such as MMSI, change with the flag.
        if number.kind != SHIP:
            return
        read = read_numbers(number.text, schemes=("imo",), label="imo")
        yield from read.identifiers
        self._report(entry, number, [unread.sentence() for unread in read.unread])

    def _company_numbers(
        self, entry: ListedEntry, number: PrintedNumber
    ) -> Iterator[tuple[str, str]]:
        for digits in IMO_COMPANY.findall(number.text):
            yield "imo-company", digits
            return
        if not number.kind.startswith(COMPANY):
            self.other_numbers[number.kind] += 1
            return
        seat = self.names.get(normal(number.country), "").lower()
        label = _label(number.kind, seat)
        if not label and seat not in ("", "ru", "ua", "cn"):
            self.other_numbers[f"{number.kind} ({number.country})"] += 1
            return
        read = read_numbers(number.text, seat, label=label)
        yield from read.identifiers
        self._report(entry, number, [unread.sentence() for unread in read.unread])

    def _report(self, entry: ListedEntry, number: PrintedNumber, faults: list[str]) -> None:
        for fault in faults:
            where = f"{entry.where} {number.kind}"
            self.context.issue("warning", "", where, number.text, fault)

    def _country(self, entry: ListedEntry) -> str:
        """Return the country of the first address that names one, as a lower-case code, or ''."""
        for address in entry.addresses:
            if clean.in_hong_kong(f"{address.line} {address.country}"):
                return "hk"
            code = self.names.get(normal(address.country), "")
            if code:
                return code.lower()
        return ""


def _label(kind: str, seat: str) -> str:
    """Return the scheme that the printed kind of a number and its country state, or ''."""
    if kind.startswith(CREDIT):
        return "cn-uscc"
    if "OGRN" in kind:
        return "ru-ogrn"
    return "ru-inn" if kind.startswith("Tax ID") and seat == "ru" else ""


def _forms(name: str, kind: str) -> Iterator[str]:
    """Yield a name as printed, and turned where the surname or the legal form comes first."""
    yield name
    last, comma, first = name.partition(", ")
    # Of a firm only a legal form stands behind the comma, as in TSK VEKTOR, OOO.
    if comma and (kind == "Person" or len(first) <= 5) and "," not in first:
        yield f"{first} {last}"
