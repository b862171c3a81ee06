"""The record of an entry of the EU's list: kind, names, proved numbers, seat, addresses."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from ....graph.checkdigits import imo
from ....graph.model import Record
from ... import clean
from ...context import Context
from ...identifiers import read_numbers
from ...listings import report_unread
from .entries import ListedEntry, PrintedName, PrintedNumber

KINDS = {"person": "Person", "p": "Person", "enterprise": "Organization", "e": "Organization"}
UN_ENTRY = re.compile(r"[A-Z]{2,3}[ei]\.[0-9]{3}")
# The CSV has no column for the quality of a name; a remark that begins so is what it has instead.
WEAK = re.compile(r"low\s+quality\s+(?:alias|a\.k\.a)", re.IGNORECASE)
FORMER = re.compile(
    r"formerly\s+known\s+as|former\s+name|f\.k\.a|maiden\s+name|low\s+quality", re.IGNORECASE
)
ENGLISH = ("", "EN")
SHIP_OR_FIRM = (
    "an IMO number that was not read, because the list does not say whether it belongs to a ship "
    "or to a company"
)


@cache
def table() -> dict[str, Any]:
    """Return the table of measures.toml."""
    path = Path(__file__).parent / "measures.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def kind_of(entry: ListedEntry) -> str:
    """Return the kind of an entry's record, or '' if the list prints one that is not known."""
    kind = KINDS.get(entry.kind.casefold(), "")
    if kind == "Organization" and any(clean.firm(name.text) for name in entry.names):
        return "Company"
    return kind


def names_of(entry: ListedEntry) -> list[str]:
    """Return the names of an entry, first the one that its record has.

    The list marks no name as the party's own. The first one in English, or in no stated language,
    is taken whose remark does not call it weak or former.
    """
    ordered = sorted(entry.names, key=_rank)
    return clean.spoken(dict.fromkeys(name.text for name in ordered))


def _rank(name: PrintedName) -> tuple[bool, bool]:
    return name.weak or _begins(name.remark, FORMER), name.language not in ENGLISH


def _begins(remark: str, pattern: re.Pattern[str]) -> bool:
    """Return whether a clause of a remark begins with a pattern.

    Elsewhere in a remark the same words are about another party.
    """
    clauses = (clause.strip(" (\"'") for clause in re.split(r"[;\n]", remark))
    return any(map(pattern.match, clauses))


class PartyReader:
    """Makes the records of entries, and counts the aliases that the list calls weak."""

    def __init__(self, context: Context) -> None:
        """Take the context, to which records are added."""
        self.context = context
        self.weak = 0

    def add(self, entry: ListedEntry, document: str) -> Record:
        """Add the record of an entry that has a name and a known kind."""
        kind = kind_of(entry)
        name, *aliases = names_of(entry)
        seat = self._seat(entry)
        identifiers = dict.fromkeys(self._un_entry(entry, document))
        # What persons are known by beyond name and role is not kept.
        if kind != "Person":
            identifiers.update(dict.fromkeys(self._numbers(entry, kind, seat, document)))
        record = Record(
            uid=self.context.uid(entry.key),
            kind=kind,
            name=name,
            aliases=tuple(aliases),
            identifiers=tuple(identifiers),
            country=seat,
        )
        record = self.context.add_record(entry.key, record, entry.where)
        for line, _ in entry.addresses:
            self.context.add_contact(record, "address", line, document, entry.where)
        self.weak += sum(item.weak or _begins(item.remark, WEAK) for item in entry.names)
        return record

    def _seat(self, entry: ListedEntry) -> str:
        """Return the country of a party as a lower-case code, or ''."""
        codes = [code for _, code in entry.addresses]
        # Of several nationalities none is chosen.
        codes += entry.nationalities if len(entry.nationalities) == 1 else []
        for code in codes:
            if code.upper() in self.context.used["countries"]:
                return code.lower()
        return ""

    def _un_entry(self, entry: ListedEntry, document: str) -> Iterator[tuple[str, str]]:
        if UN_ENTRY.fullmatch(entry.un_entry):
            yield "un", entry.un_entry
        elif entry.un_entry:
            what = "no number of an entry of the UN's list"
            where = f"{entry.where} unitedNationId"
            self.context.issue("warning", document, where, entry.un_entry, what)

    def _numbers(
        self, entry: ListedEntry, kind: str, seat: str, document: str
    ) -> Iterator[tuple[str, str]]:
        for number in entry.numbers:
            if number.kind == "imo":
                yield from self._imo(entry, number, kind, document)
            elif number.kind in table()["number"]:
                of = number.country.lower() or seat
                label = table()["number"][number.kind] if of == "ru" else ""
                read = read_numbers(number.text, of, label=label)
                yield from read.identifiers
                where = f"{entry.where} {number.kind}"
                report_unread(self.context, document, where, number.text, read)
            else:
                what = f"a number of the kind {number.kind or '(none)'}, which is not read"
                self.context.issue("note", document, entry.where, number.text, what)

    def _imo(
        self, entry: ListedEntry, number: PrintedNumber, kind: str, document: str
    ) -> Iterator[tuple[str, str]]:
        """Yield a number that the IMO gave a company; the list has no kind for ships."""
        digits = re.sub(r"[^0-9]", "", number.text)
        # A legal form in the name, or digits that no ship can have, show that a company is meant.
        if len(digits) == 7 and (kind == "Company" or not imo(digits)):
            yield "imo-company", digits
        else:
            self.context.issue("warning", document, f"{entry.where} imo", number.text, SHIP_OR_FIRM)
