"""EU Official Journal: each row gives a record, the listing with its measure, and its reason.

Consolidated texts of one act replace each other by edition; an amending act adds to and replaces
entries of the consolidated text that is older than it. The fact of listing is known by the listing
day. The reason is too, unless it mentions anything later: then it is known by the day of the
edition (docs/model.md).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ....graph.dates import Interval, last_day
from ....graph.errors import BadInput, wrong
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...extract.extracted_claims import StatementReader
from ...identifiers import read_numbers
from ...listings import listed_only
from ...placeholders import is_nothing
from ...voices import voice_of
from .journal_texts import Entry, day_of, entries_of

KINDS = {
    "Person": "Person",
    "Company": "Company",
    "LegalEntity": "Organization",
    "Organization": "Organization",
    "PublicBody": "Body",
    "Vessel": "Vessel",
    "Airplane": "Aircraft",
    # Assets with an address are ports, locks and airports (annex XLVII).
    "Asset": "Place",
}
COUNCIL = "eu-council"
UNREADABLE = "a row with a cell that cannot be read"


def load(context: Context) -> Iterator[Claim]:
    """Yield each listing, its reason in the Council's own words, and what the reason states.

    What a reason states of others becomes proposals, which a person has to accept
    (docs/extraction.md).
    """
    table = tomllib.loads((Path(__file__).parent / "annexes.toml").read_text(encoding="utf-8"))
    council = context.record(COUNCIL, context.source.name)
    entries = _entries(context, table)
    records: list[Record] = []
    reasons: set[str] = set()
    acts: dict[str, str] = {}
    # The reader knows every listed party before it reads the first reason, which may name any.
    for entry, record in entries:
        records.append(record)
        reasons.add(entry.cells["reason"])
        acts[record.uid] = entry.celex
    reader = StatementReader(context, records, reasons, acts)
    # A record has a row for each measure, with the same reason; its sentences are read once.
    read_keys: set[str] = set()
    with reader.ahead((entry.cells["reason"], record) for entry, record in entries):
        for entry, record in entries:
            for claim in _claims(context, entry, record, council, table):
                yield claim
                if claim.predicate == "STATES" and entry.key not in read_keys:
                    read_keys.add(entry.key)
                    yield from reader.claims(claim.text, record, claim)


def _entries(
    context: Context, table: Mapping[str, Mapping[str, str]]
) -> list[tuple[Entry, Record]]:
    """Return the entries to load, each with its record; the others are reported as issues."""
    names = clean.by_country_name(context.used["countries"])
    entries: list[tuple[Entry, Record]] = []
    seen: set[tuple[str, str, str]] = set()
    faults: list[BadInput] = []
    for entry in entries_of(context, table):
        if _is_currency(entry):
            what = "a currency: no kind of node for it"
            context.issue("note", entry.document, entry.where, entry.cells["name"], what)
            context.count_row(what)
            continue
        try:
            _check(entry)
        except BadInput as fault:
            faults.append(fault)
            context.issue("refused", entry.document, entry.where, entry.key, str(fault))
            context.count_row(UNREADABLE)
            continue
        record = _record(context, entry, table, names)
        designation = (entry.key, entry.cells["measure"], entry.cells["programKey"])
        if designation in seen:
            what = "the same entry, measure and programme again"
            context.issue("warning", entry.document, entry.where, entry.key, what)
            context.count_row(what)
            continue
        context.count_row()
        seen.add(designation)
        entries.append((entry, record))
    # A file of which no row can be read is no text of an act.
    if faults and not entries:
        raise faults[0]
    return entries


def _check(entry: Entry) -> None:
    """Raise `BadInput` for an entry of an unknown kind, or with a day of listing that is none."""
    if entry.cells["schema"] not in KINDS:
        raise wrong(f"{entry.where} schema", entry.cells["schema"], "one of " + ", ".join(KINDS))
    if entry.cells["startDate"]:
        day_of(entry.cells["startDate"], entry.where)


def _is_currency(entry: Entry) -> bool:
    """Return whether an entry is a currency: an asset without an address; annex XLVII has ports."""
    cells = entry.cells
    return cells["schema"] == "Asset" and not cells["address"] and "XLVII" not in cells["annex"]


def _record(
    context: Context, entry: Entry, table: Mapping[str, Mapping[str, str]], names: Mapping[str, str]
) -> Record:
    """Return the record of an entry; it is made at its first row."""
    # An entry has a row for each measure; its record is the same.
    if entry.key in context.records:
        return context.records[entry.key]
    cells = entry.cells
    kind = KINDS[cells["schema"]]
    if kind == "Organization" and clean.firm(f"{cells['name']} {cells['legalForm']}"):
        kind = "Company"
    # A name may end in a colon, as a group does whose members are entries of their own.
    printed = clean.spoken([cells["name"].rstrip(" :") or cells["name"]]) or [cells["name"]]
    name = printed[0]
    aliases = dict.fromkeys((*printed[1:], *clean.spoken(_other_names(cells))))
    aliases.pop(name, None)
    seat = _country(cells, table, names).lower()
    record = Record(
        uid=context.uid(entry.key),
        kind=kind,
        name=name,
        aliases=tuple(aliases),
        identifiers=_identifiers(context, entry, kind, seat),
        country=seat,
    )
    record = context.add_record(entry.key, record, entry.where)
    for field in ("address", "phone"):
        for value in clean.split_values(cells[field]):
            context.add_contact(record, field, value, context.uid(entry.document), entry.where)
    return record


def _other_names(cells: Mapping[str, str]) -> Iterator[str]:
    for field in ("alias", "weakAlias", "previousName"):
        # What says that there is no other name would match every row that has none either.
        for name in clean.split_values(cells[field]):
            if not is_nothing(name) or any(map(str.isdigit, name)):
                yield name


def _identifiers(
    context: Context, entry: Entry, kind: str, seat: str
) -> tuple[tuple[str, str], ...]:
    identifiers: dict[tuple[str, str], None] = {}
    # Some acts print no numbers; a name is no identifier.
    if entry.cells["recordId"]:
        identifiers["eu", entry.key] = None
    identifiers.update(dict.fromkeys(_company_numbers(context, entry, seat)))
    identifiers.update(dict.fromkeys(_ship_numbers(context, entry, kind)))
    return tuple(identifiers)


def _company_numbers(context: Context, entry: Entry, seat: str) -> Iterator[tuple[str, str]]:
    """Yield the numbers whose check digits fit; of labelled numbers the others are reported."""
    schemes = {
        "innCode": "ru-inn",
        "ogrnCode": "ru-ogrn",
        "taxNumber": "",
        "registrationNumber": "",
    }
    for field, label in schemes.items():
        for value in clean.split_values(entry.cells[field]):
            numbers = read_numbers(value, "" if label else seat)
            yield from numbers.identifiers
            # Without a label a number may be of any register of the world.
            if label and not numbers.identifiers:
                for unread in numbers.unread:
                    where = f"{entry.where} {field}"
                    context.issue("warning", entry.document, where, value, unread.sentence())


def _ship_numbers(context: Context, entry: Entry, kind: str) -> Iterator[tuple[str, str]]:
    """Yield the IMO numbers of a vessel, or those that the IMO gave a company."""
    for value in clean.split_values(entry.cells["imoNumber"]):
        digits = re.sub("[^0-9]", "", value)
        if kind == "Vessel" and clean.imo(digits):
            yield "imo", digits
        # Companies have IMO numbers of seven digits too, without the check digit of a ship's.
        elif kind != "Vessel" and len(digits) == 7:
            yield "imo-company", digits
        else:
            where = f"{entry.where} imoNumber"
            what = "not a ship's number: its check digit does not fit, or not seven digits"
            context.issue("warning", entry.document, where, value, what)


def _country(
    cells: Mapping[str, str], table: Mapping[str, Mapping[str, str]], names: Mapping[str, str]
) -> str:
    """Return the country of a party: of registration, else of the address, else of nationality."""
    for field in ("jurisdiction", "country", "flag", "address"):
        code = clean.seat(clean.split_values(cells[field]), names)
        if code:
            return code
    printed = clean.split_values(cells["nationality"])
    # Of several nationalities none is chosen.
    return table["nationality"].get(printed[0], "") if len(printed) == 1 else ""


@dataclass(frozen=True, slots=True)
class _Listing:
    """An entry with what all of its claims share.

    `start` is the day of listing that the act prints, or ''; `day` is the day by which the listing
    is known.
    """

    entry: Entry
    record: Record
    measure: str
    start: str
    day: str
    common: Mapping[str, Any]

    def uid(self, context: Context, prefix: str = "") -> str:
        """Return the uid of a claim of this listing."""
        measure = (self.measure or self.entry.cells["measure"].casefold()).replace(" ", "-")
        return context.uid(f"{self.entry.key}.{prefix}{measure}-{self.entry.cells['programKey']}")


def _claims(
    context: Context,
    entry: Entry,
    record: Record,
    council: Record,
    table: Mapping[str, Mapping[str, str]],
) -> Iterator[Claim]:
    listing = _listing(context, entry, record, council, table)
    designation = _designation(context, listing, council)
    yield designation
    if entry.dropped:
        yield _withdrawal(designation, entry)
    if entry.cells["incorporationDate"] and record.kind not in ("Person", "Vessel"):
        yield _incorporation(context, listing)
    if entry.cells["reason"]:
        yield _reason(context, listing)


def _listing(
    context: Context,
    entry: Entry,
    record: Record,
    council: Record,
    table: Mapping[str, Mapping[str, str]],
) -> _Listing:
    cells = entry.cells
    measure = table["measure"].get(cells["measure"], "")
    # Some annexes have a measure of their own, whatever the column says (annexes.toml).
    measure = table["annex"].get(f"{entry.celex} {cells['annex']}", measure)
    start = day_of(cells["startDate"], entry.where) if cells["startDate"] else ""
    # Of a listing that prints a year or a month it is certain only that it came by its end.
    day = min(last_day(start), entry.edition) if start else entry.edition
    voice, members = voice_of(COUNCIL, council.name)
    number = f"no. {cells['recordId']}" if cells["recordId"] else cells["name"]
    common = {
        "status": "listed",
        "asserter": council.uid,
        "voice": voice,
        "members": members,
        "root": f"{COUNCIL}:{day}:listing act of that day",
        "document": context.uid(entry.document),
        "locator": f"annex {cells['annex']}, {number}",
        "basis": "listing",
        # A statement of reasons is no finding of a court, so that B2 is its highest grade.
        "grade": "B2",
    }
    return _Listing(entry, record, measure, start, day, common)


def _designation(context: Context, listing: _Listing, council: Record) -> Claim:
    designation = Claim(
        uid=listing.uid(context),
        fact=listing.entry.key,
        subject=council.uid,
        predicate="DESIGNATES",
        object=listing.record.uid,
        interval=Interval(listing.start, ""),
        date_note="" if listing.start else "the act prints no day for this entry",
        measure=listing.measure,
        programme=listing.entry.cells["programKey"],
        known_by=listing.day,
        **listing.common,
    )
    if listing.measure:
        return designation
    entry = listing.entry
    printed = entry.cells["measure"]
    what = "a measure that is not known here: the party is said to be listed, not more"
    context.issue("warning", entry.document, entry.where, printed, what)
    text = f"listed by the act; the measure as printed, which is not known here: {printed}"
    return listed_only(designation, text)


def _withdrawal(designation: Claim, entry: Entry) -> Claim:
    return replace(
        designation,
        uid=f"{designation.uid}.dropped",
        status="withdrawn",
        interval=Interval(designation.interval.start, entry.dropped),
        date_note=f"in the text of {entry.edition}, no longer in that of {entry.dropped}",
        known_by=entry.dropped,
    )


def _incorporation(context: Context, listing: _Listing) -> Claim:
    entry, start = listing.entry, listing.start
    printed = entry.cells["incorporationDate"]
    founded = clean.established(printed)
    return Claim(
        uid=listing.uid(context, "incorporated-"),
        fact=entry.key,
        subject=listing.record.uid,
        predicate="INCORPORATED",
        text=f"date of incorporation as printed: {printed}",
        interval=Interval(founded, founded),
        date_note="" if founded else "not one day, month or year",
        # A listing of before cannot have printed the date: it came with the edition.
        known_by=entry.edition if not start or founded > start else start,
        quote=printed,
        quote_state="verified",
        **listing.common,
    )


def _reason(context: Context, listing: _Listing) -> Claim:
    entry, start = listing.entry, listing.start
    reason = entry.cells["reason"]
    # Reasons are rewritten without a new day of listing; one that mentions a later date shows it.
    later = bool(start) and clean.mentions_after(reason, start)
    return Claim(
        uid=listing.uid(context, "reason-"),
        fact=entry.key,
        subject=listing.record.uid,
        predicate="STATES",
        text=reason,
        interval=Interval("", listing.day),
        known_by=entry.edition if later or not start else start,
        # Quotations are short; the whole reason is the text of the claim.
        quote=reason[:300],
        quote_state="verified",
        date_note="the text mentions something later than the listing" if later else "",
        **listing.common,
    )
