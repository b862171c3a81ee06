"""The parties of an export, and the fields that its claims share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ....graph.errors import wrong
from ....graph.model import Document, Record
from ... import clean
from ...context import Context
from ...identifiers import UNKNOWN, read_numbers
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
    """One export as read: its file, its document, its links, and what is left out by reason.

    Links wait until every party is known, since an export may print them in any order. So do the
    parties that enter only if something is said of them. `link_keys` are the keys of all links,
    `inner_links` of those that are given inside a party. `known` counts the entities of a schema
    that is read here.
    """

    file: LoadedFile
    document: Document
    links: list[LinkRow] = field(default_factory=list)
    waiting: dict[str, WaitingParty] = field(default_factory=dict)
    link_keys: set[str] = field(default_factory=set)
    inner_links: set[str] = field(default_factory=set)
    left: Counter[tuple[str, str]] = field(default_factory=Counter)
    other_numbers: int = 0
    known: int = 0

    def leave(self, schema: str, why: str) -> None:
        """Count an entity that is left out."""
        self.left[schema, why] += 1


@dataclass(frozen=True, slots=True)
class PrintedParty:
    """A party as an export prints it.

    `labelled` are (scheme, value) where the export states the scheme, `numbers` the other numbers,
    each as one text; `ships` are the IMO numbers.
    """

    key: str
    schema: str
    names: Sequence[str]
    numbers: Sequence[str]
    ships: Sequence[str]
    countries: Sequence[str]
    where: str
    labelled: Sequence[tuple[str, str]] = ()
    contacts: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class WaitingParty:
    """A party that enters the case only if something is said of it, and whether it is a row."""

    party: PrintedParty
    whole_row: bool


def values_of(properties: Mapping[str, list[str]], *names: str) -> Iterator[str]:
    """Yield the values of some properties, in the order of the names."""
    for name in names:
        yield from properties.get(name, ())


def add_party(context: Context, export: Export, party: PrintedParty) -> Record:
    """Add the record of a party, with those of its numbers that their check digits prove.

    Raises `BadInput` for a key that was printed before.
    """
    if party.key in context.records:
        earlier = context.places.get(context.uid(party.key), "")
        right = (
            f"a key that is used once; {earlier} has it: a newer export goes under the same name"
        )
        raise wrong(party.where, party.key, right)
    name, others = party.names[0], party.names[1:]
    kind = KINDS[party.schema]
    if kind == "Organization" and clean.firm(name):
        kind = "Company"
    seat = _seat(context, party.countries)
    aliases = dict.fromkeys(clean.spoken(others))
    aliases.pop(name, None)
    identifiers = _identifiers(context, export, party, kind, seat)
    record = Record(context.uid(party.key), kind, name, tuple(aliases), identifiers, seat)
    record = context.add_record(party.key, record, party.where)
    for contact, value in party.contacts:
        context.add_contact(record, contact, value, export.document.uid, party.where)
    return record


def _seat(context: Context, countries: Sequence[str]) -> str:
    for country in countries:
        if country.upper() in context.used["countries"]:
            return country.lower()
    return ""


def _identifiers(
    context: Context, export: Export, party: PrintedParty, kind: str, seat: str
) -> tuple[tuple[str, str], ...]:
    identifiers: dict[tuple[str, str], None] = {}
    # A number of a ship or an aircraft is no taxpayer's, whatever its check digits say, and the
    # numbers of persons are not kept.
    if kind not in ("Vessel", "Aircraft", "Person"):
        for scheme, value in party.labelled:
            read = read_numbers(value, label=scheme)
            identifiers.update(dict.fromkeys(read.identifiers))
            for unread in read.unread:
                context.issue("warning", "", party.where, value, unread.sentence())
        for value in party.numbers:
            read = read_numbers(value, seat)
            identifiers.update(dict.fromkeys(read.identifiers))
            for unread in read.unread:
                # Most numbers of registers are of schemes that are not read here.
                if unread.reason == UNKNOWN:
                    export.other_numbers += 1
                else:
                    context.issue("warning", "", party.where, value, unread.sentence())
    for value in party.ships:
        identifiers.update(dict.fromkeys(_ship_numbers(context, party, kind, value)))
    # OpenSanctions keeps the numbers of OFAC's list in its own keys.
    listed = re.fullmatch(r"ofac-([0-9]+)", party.key)
    if listed:
        identifiers["ofac", listed[1]] = None
    return tuple(identifiers)


def _ship_numbers(
    context: Context, party: PrintedParty, kind: str, value: str
) -> Iterator[tuple[str, str]]:
    """Yield the IMO number of a ship, or of a company that owns or manages ships."""
    where = f"{party.where} imoNumber"
    if kind == "Vessel":
        read = read_numbers(value, schemes=("imo",), label="imo")
        yield from read.identifiers
        for unread in read.unread:
            context.issue("warning", "", where, value, unread.sentence())
        if not read.identifiers and not read.unread:
            context.issue("warning", "", where, value, "number not read: no IMO number in it")
        return
    digits = re.sub(r"[^0-9]", "", value)
    # The number of a company has no check digit; equal digits are a placeholder.
    if len(digits) == 7 and len(set(digits)) > 1:
        yield "imo-company", digits
    else:
        context.issue("warning", "", where, value, "number not read: no IMO number of a company")


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
