"""The record of a target of the Swiss list: kind, names, proved numbers, seat, addresses."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from ....graph.model import Record
from ... import clean
from ...context import Context
from ...identifiers import read_numbers
from ...listings import report_unread
from .list_file import Edition, Target

KINDS = {
    "individual": "Person",
    "entity": "Organization",
    "vessel": "Vessel",
    "aircraft": "Aircraft",
}
UN_ENTRY = re.compile(r"[A-Z]{2,3}[ei]\.[0-9]{3}")


@cache
def table() -> dict[str, Any]:
    """Return the table of measures.toml."""
    path = Path(__file__).parent / "measures.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def kind_of(target: Target) -> str:
    """Return the kind of a target's record, or '' if the list prints one that is not known."""
    kind = KINDS.get(target.kind, "")
    if kind == "Organization" and any(clean.firm(name.text) for name in target.names):
        return "Company"
    return kind


def names_of(target: Target) -> list[str]:
    """Return the names of a target, the primary one of its main identity first."""
    ordered = sorted(target.names, key=lambda name: not name.primary)
    return clean.spoken(dict.fromkeys(name.text for name in ordered))


def labelled(target: Target, labels: str) -> list[tuple[str, str]]:
    """Return the pieces of further information whose label is one of a group of measures.toml.

    Returns:
        The whole piece as printed, and what stands behind its label.
    """
    found: list[tuple[str, str]] = []
    for printed in target.information:
        label, colon, value = printed.partition(":")
        if colon and label.strip().casefold() in table()["label"][labels]:
            found.append((printed, value.strip().rstrip(".")))
    return found


class PartyReader:
    """Makes the records of targets, and counts the aliases that the list calls weak."""

    def __init__(self, context: Context) -> None:
        """Take the context, to which records are added."""
        self.context = context
        self.weak = 0

    def add(self, target: Target, edition: Edition, document: str) -> Record:
        """Add the record of a target that has a name and a known kind."""
        kind = kind_of(target)
        name, *aliases = names_of(target)
        lines, codes = self._addresses(target, edition)
        # Of several nationalities none is chosen.
        codes += target.nationalities if len(target.nationalities) == 1 else []
        seat = self._seat(codes)
        identifiers = dict.fromkeys(("un", entry) for entry in target.foreign if _is_un(entry))
        # What persons are known by beyond name and role is not kept.
        if kind == "Vessel":
            identifiers.update(dict.fromkeys(self._ship_numbers(target, document)))
        elif kind in ("Company", "Organization"):
            identifiers.update(dict.fromkeys(self._company_numbers(target, seat, document)))
        record = Record(
            uid=self.context.uid(target.key),
            kind=kind,
            name=name,
            aliases=tuple(aliases),
            identifiers=tuple(identifiers),
            country=seat,
        )
        record = self.context.add_record(target.key, record, target.where)
        for line in lines:
            self.context.add_contact(record, "address", line, document, target.where)
        self.weak += len({item.text for item in target.names if item.weak})
        return record

    def _addresses(self, target: Target, edition: Edition) -> tuple[list[str], list[str]]:
        """Return the addresses of a target in one line each, and their countries."""
        lines: list[str] = []
        codes: list[str] = []
        for line, place, own in target.addresses:
            town, code = edition.places.get(place, ("", ""))
            codes.append(own or code)
            lines.append(", ".join(filter(None, (line, town))))
        return lines, codes

    def _seat(self, codes: list[str]) -> str:
        for code in codes:
            if code.upper() in self.context.used["countries"]:
                return code.lower()
        return ""

    def _ship_numbers(self, target: Target, document: str) -> Iterator[tuple[str, str]]:
        for printed, value in labelled(target, "imo"):
            read = read_numbers(value, schemes=("imo",), label="imo")
            yield from read.identifiers
            report_unread(self.context, document, target.where, printed, read)

    def _company_numbers(
        self, target: Target, seat: str, document: str
    ) -> Iterator[tuple[str, str]]:
        found = labelled(target, "number")
        found += [(number, number) for number in target.documents]
        for printed, value in found:
            read = read_numbers(value, seat)
            yield from read.identifiers
            report_unread(self.context, document, target.where, printed, read)
        for printed, value in labelled(target, "imo"):
            digits = re.sub(r"[^0-9]", "", value)
            # Of an entity that is no ship the number is the one that the IMO gave the company.
            if len(digits) == 7:
                yield "imo-company", digits
            else:
                what = "not seven digits"
                self.context.issue("warning", document, target.where, printed, what)


def _is_un(entry: str) -> bool:
    return bool(UN_ENTRY.fullmatch(entry))
