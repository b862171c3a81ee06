"""The parties of an export, and the fields that its claims share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ....graph.model import Document, Record
from ... import clean
from ...context import Context
from ...loaded_files import LoadedFile

KINDS = {
    "Company": "Company",
    "LegalEntity": "Organization",
    "Organization": "Organization",
    "PublicBody": "Body",
    "Person": "Person",
    "Vessel": "Vessel",
    "Airplane": "Aircraft",
}


@dataclass(frozen=True, slots=True)
class LinkRow:
    """An entity that is a link, a listing, or a party with a date of incorporation."""

    schema: str
    properties: Mapping[str, list[str]]
    key: str
    dataset: str
    where: str


@dataclass(slots=True)
class Export:
    """One export as read: its file, its document, its links, and what is left out by schema.

    Links wait until every party is known, since an export may print them in any order.
    """

    file: LoadedFile
    document: Document
    links: list[LinkRow] = field(default_factory=list)
    left: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class PrintedParty:
    """A party as an export prints it.

    `labelled` are the numbers whose scheme the export states, `numbers` the others, each as one
    text; `ships` are the IMO numbers.
    """

    key: str
    schema: str
    names: Sequence[str]
    numbers: str
    ships: Sequence[str]
    countries: Sequence[str]
    where: str
    labelled: str = ""


def values_of(properties: Mapping[str, list[str]], *names: str) -> Iterator[str]:
    """Yield the values of some properties, in the order of the names."""
    for name in names:
        yield from properties.get(name, ())


def add_party(context: Context, party: PrintedParty) -> Record:
    """Add the record of a party, with those of its numbers that their check digits prove."""
    name, others = party.names[0], party.names[1:]
    kind = KINDS[party.schema]
    if kind == "Organization" and clean.firm(name):
        kind = "Company"
    seat = _seat(context, party.countries)
    aliases = dict.fromkeys(clean.spoken(others))
    aliases.pop(name, None)
    identifiers = _identifiers(context, party, kind, seat)
    record = Record(context.uid(party.key), kind, name, tuple(aliases), identifiers, seat)
    context.add_record(party.key, record, party.where)
    return record


def _seat(context: Context, countries: Sequence[str]) -> str:
    for country in countries:
        if country.upper() in context.used["countries"]:
            return country.lower()
    return ""


def _identifiers(
    context: Context, party: PrintedParty, kind: str, seat: str
) -> tuple[tuple[str, str], ...]:
    identifiers: dict[tuple[str, str], None] = {}
    # A number of a ship or an aircraft is no taxpayer's, whatever its check digits say.
    if kind not in ("Vessel", "Aircraft"):
        identifiers.update(dict.fromkeys(clean.identifiers(party.labelled.upper())))
        identifiers.update(dict.fromkeys(clean.identifiers(party.numbers.upper(), seat)))
    for text in party.ships:
        digits = re.sub(r"\D", "", text)
        if kind == "Vessel" and clean.imo(digits):
            identifiers["imo", digits] = None
        elif kind != "Vessel" and len(digits) == 7:
            identifiers["imo-company", digits] = None
        else:
            where = f"{party.where} imoNumber"
            context.issue("warning", "", where, text, "check digit does not fit")
    # OpenSanctions keeps the numbers of OFAC's list in its own keys.
    listed = re.fullmatch(r"ofac-(\d+)", party.key)
    if listed:
        identifiers["ofac", listed[1]] = None
    return tuple(identifiers)


def common(export: Export, dataset: str, where: str) -> dict[str, Any]:
    """Return the fields that all claims of an export share.

    The source is OpenSanctions for each dataset, and the root that dataset's edition: a copy of a
    list adds no source to the list itself.
    """
    edition = export.file.edition
    return {
        "voice": f"OpenSanctions, from {dataset}",
        "root": f"opensanctions:{edition}:{dataset}",
        "document": export.document.uid,
        "locator": where,
        # What OpenSanctions compiles is a retelling of the dataset.
        "basis": "secondary",
        "grade": "C3",
        "known_by": edition,
    }


def compiler(context: Context) -> Record:
    """Return the record of OpenSanctions, which is added at the first call."""
    if "compiler" not in context.records:
        record = Record(context.uid("compiler"), "Organization", "OpenSanctions")
        context.add_record("compiler", record, "OpenSanctions")
    return context.records["compiler"]
