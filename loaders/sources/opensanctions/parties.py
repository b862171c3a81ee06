"""Parties of an export, and what its claims have in common."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

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


@dataclass(slots=True)
class Export:
    """One export as read: its document, edition, and the links to tell once every party is known."""

    given: LoadedFile
    document: Document
    links: list[tuple[str, Mapping[str, list[str]], str, str, str]] = field(default_factory=list)
    left: Counter[str] = field(default_factory=Counter)


def party_of(
    context: Context,
    key: str,
    schema: str,
    names: list[str],
    numbers: str,
    ships: list[str],
    countries: list[str],
    where: str,
    labelled: str = "",
) -> None:
    """Make the record of a party, with the numbers that prove themselves; `labelled` are those whose scheme is said."""
    kind = KINDS[schema]
    if kind == "Organization" and clean.firm(names[0]):
        kind = "Company"
    seat = next((c.lower() for c in countries if c.upper() in context.used["countries"]), "")
    proved = [*clean.identifiers(labelled.upper()), *clean.identifiers(numbers.upper(), seat)]
    found = dict.fromkeys(proved) if kind not in ("Vessel", "Aircraft") else {}
    for text in ships:
        digits = re.sub(r"\D", "", text)
        if kind == "Vessel" and clean.imo(digits):
            found["imo", digits] = None
        elif kind != "Vessel" and len(digits) == 7:
            found["imo-company", digits] = None
        else:
            context.issue("warning", "", f"{where} imoNumber", text, "check digit does not fit")
    listed = re.fullmatch(r"ofac-(\d+)", key)
    if listed:
        found["ofac", listed[1]] = None
    record = Record(
        context.uid(key),
        kind,
        names[0],
        tuple(n for n in dict.fromkeys(clean.spoken(names[1:])) if n != names[0]),
        tuple(found),
        seat,
    )
    context.add_record(key, record, where)


def common(export: Export, dataset: str, where: str) -> dict[str, object]:
    """Return the fields that all claims of an export share."""
    edition = export.given.edition
    return {
        "voice": f"OpenSanctions, from {dataset}",
        "root": f"opensanctions:{edition}:{dataset}",
        "document": export.document.uid,
        "locator": where,
        "basis": "secondary",
        "grade": "C3",
        "known_by": edition,
    }


def compiler(context: Context) -> Record:
    """Return the record of OpenSanctions, made once."""
    if "compiler" not in context.records:
        context.add_record(
            "compiler",
            Record(context.uid("compiler"), "Organization", "OpenSanctions"),
            "OpenSanctions",
        )
    return context.records["compiler"]
