"""The UK Sanctions List: each party with the measures imposed on it, and the UK's reasons.

A party is put together from the rows of its Unique ID. Each measure is a listing of its own, so
that one which a newer edition no longer prints is kept as withdrawn though the party stays listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ....graph.dates import Interval
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...editions import ListedEditions, day_of, document, each_entry, refuse_shrunk, withdrawn
from ...listings import ListKeeper, keeper_of, listing_fields
from ...loaded_files import LoadedFile
from .list_file import Edition, PrintedParty, printed_day, read_csv
from .parties import PartyReader, kind_of, names_of, table
from .xml_file import read_xml

KEEPER = "uk-fcdo"
LIST = "UK Sanctions List"
OUTLET = "Foreign, Commonwealth & Development Office"
# Kinds of listing that are no measure of this model: words that are known, words that are not.
OTHER, UNKNOWN = "other", "unknown"
# Columns that name other parties by name only: they are kept in the list's words, and join nothing.
RELATED = {
    "Current owner/operator (s)": "current owner or operator as printed",
    "Previous owner/operator (s)": "previous owner or operator as printed",
    "Parent company": "parent company as printed",
    "Subsidiaries": "subsidiaries as printed",
}
NO_TYPE = "a row whose type of party is unknown"
NO_NAME = "a row of a party without a name"
NO_KEY = "a row or element without a Unique ID"


@dataclass(frozen=True, slots=True)
class _Listing:
    """A party under one measure of the model, or under other words, as an edition prints it."""

    party: PrintedParty
    measure: str
    words: tuple[str, ...]


@dataclass(slots=True)
class _Lists:
    """The editions, the oldest first: parties and listings by day and key, and the documents.

    `unread` are the keys of entries that an edition prints and that could not be read, by its day.
    """

    parties: list[tuple[str, Mapping[str, PrintedParty]]] = field(default_factory=list)
    listings: list[tuple[str, Mapping[str, _Listing]]] = field(default_factory=list)
    documents: dict[str, str] = field(default_factory=dict)
    unread: dict[str, set[str]] = field(default_factory=dict)


def load(context: Context) -> Iterator[Claim]:
    """Yield the listings of each party, its reasons, and what newer editions dropped."""
    keeper = keeper_of(context, KEEPER)
    lists = _read(context)
    reader = PartyReader(context)
    records: dict[str, Record] = {}
    for history in each_entry(lists.parties, lists.unread):
        record = reader.add(history.entry, lists.documents[history.last])
        records[history.key] = record
        yield from _statements(context, keeper, history, record)
    for listed in each_entry(lists.listings, lists.unread):
        claim = _listing(context, keeper, listed, records[listed.entry.party.key])
        yield claim
        if listed.dropped:
            yield withdrawn(claim, listed, lists.documents[listed.dropped])
    if reader.weak:
        what = f"{reader.weak} aliases that the list calls low quality: kept as aliases"
        context.issue("note", "", LIST, str(reader.weak), what)


def _read(context: Context) -> _Lists:
    """Read all files; of two files of one day the last counts."""
    editions: dict[str, Edition] = {}
    for file in context.files:
        edition = _edition(file)
        day = edition.day or day_of(file, "the day of the list, which this file does not print")
        editions[day] = edition
    lists = _Lists()
    for day in sorted(editions):
        file = editions[day].file
        title = f"{LIST}, edition of {day}"
        address = "gov.uk/government/publications/the-uk-sanctions-list"
        lists.documents[day] = document(context, file, day, title, OUTLET, address)
        parties = _named(context, editions[day], lists.documents[day])
        lists.parties.append((day, parties))
        lists.unread[day] = editions[day].parties.keys() - parties.keys()
        listings: dict[str, _Listing] = {}
        for party in parties.values():
            for listing in _listings(context, party, lists.documents[day]):
                listings[f"{party.key}.{_slug(listing.measure)}"] = listing
        lists.listings.append((day, listings))
    refuse_shrunk(LIST, [(editions[day].file, day, parties) for day, parties in lists.parties])
    return lists


def _edition(file: LoadedFile) -> Edition:
    """Read a file in the layout that its first letters show."""
    with file.path.open("rb") as content:
        start = content.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip()
    return read_xml(file) if start.startswith(b"<") else read_csv(file)


def _named(context: Context, edition: Edition, printed: str) -> dict[str, PrintedParty]:
    """Return the parties that have a name and a known type; count and report all rows."""
    name = edition.file.name
    for what, headings in (
        ("columns or elements that are not known and not read", edition.unread),
        ("columns that this file does not have", edition.absent),
    ):
        if headings:
            context.issue("warning", printed, name, ", ".join(headings), what)
    for where in edition.without_key:
        context.count_row(NO_KEY)
        context.issue("refused", printed, where, "", NO_KEY)
    parties: dict[str, PrintedParty] = {}
    for key, party in edition.parties.items():
        reason = "" if names_of(party) else NO_NAME
        reason = reason if kind_of(party) else NO_TYPE
        context.count_row(reason, party.rows)
        if reason:
            found = party.one_line("Designation Type") or key
            context.issue("refused", printed, party.where, found, reason)
            continue
        _report_differing(context, party, printed)
        parties[key] = party
    return parties


def _report_differing(context: Context, party: PrintedParty, printed: str) -> None:
    """Report a column in which the rows of one party differ though they should not."""
    for column in ("Designation Type", "Regime Name", "Sanctions Imposed", "Date Designated"):
        if len(party.all(column)) > 1:
            what = f"rows of {party.key} differ in {column}"
            context.issue("warning", printed, party.where, party.one_line(column), what)


def _listings(context: Context, party: PrintedParty, printed: str) -> Iterator[_Listing]:
    """Yield a party under each measure that its rows print; report words that are not known."""
    measures = {_letters(words): measure for words, measure in table()["measure"].items()}
    by_measure: dict[str, dict[str, None]] = {}
    for cell in party.all("Sanctions Imposed"):
        for words in filter(None, map(str.strip, cell.split("|"))):
            measure = measures.get(_letters(words), UNKNOWN) or OTHER
            by_measure.setdefault(measure, {})[words] = None
            if measure == UNKNOWN:
                what = "words that are no known measure: no measure is taken from them"
                context.issue("warning", printed, party.where, words, what)
    if not by_measure:
        by_measure[UNKNOWN] = {}
        what = "the list prints no measure for this party"
        context.issue("warning", printed, party.where, party.key, what)
    for measure, found in by_measure.items():
        yield _Listing(party, measure, tuple(found))


def _letters(words: str) -> str:
    """Return words without capitals, hyphens and spaces, in which the list varies."""
    return re.sub(r"[^a-z]", "", words.casefold())


def _slug(measure: str) -> str:
    return measure.replace(" ", "-")


def _designated(party: PrintedParty) -> tuple[str, str]:
    """Return the day of designation, or '' with a note where none or more than one is printed."""
    printed = party.all("Date Designated")
    days = {printed_day(text) for text in printed}
    if len(days) == 1 and "" not in days:
        return days.pop(), ""
    return "", f"date of designation as printed: {'; '.join(printed)}" if printed else ""


def _fields(
    context: Context, keeper: ListKeeper, history: ListedEditions[Any], party: PrintedParty
) -> dict[str, Any]:
    start, note = _designated(party)
    fields = listing_fields(context, keeper, history, party.key, Interval(start, ""))
    if note:
        fields["date_note"] += f"; {note}"
    return {**fields, "locator": f"entry {party.key}"}


def _listing(
    context: Context, keeper: ListKeeper, history: ListedEditions[_Listing], record: Record
) -> Claim:
    """Return the designation of a party or, for other words, that it is on the list under them."""
    listing = history.entry
    party, words = listing.party, "; ".join(listing.words)
    regime = party.one_line("Regime Name")
    fields = _fields(context, keeper, history, party)
    fields["uid"] = context.uid(f"{history.key}.listing")
    if listing.measure == UNKNOWN:
        text = keeper.unsaid(regime, words)
        return Claim(subject=record.uid, predicate="STATES", text=text, **fields)
    if listing.measure == OTHER:
        # Such measures were added to many designations later, on days of their own.
        undated = listing_fields(context, keeper, history, party.key, Interval())
        undated["date_note"] = "the list prints no day for this measure"
        said = f"also imposed, as printed: {words}"
        text = f"on a list of {keeper.record.name} under {regime}; {said}"
        return Claim(subject=record.uid, predicate="STATES", text=text, **{**fields, **undated})
    note = f"as the list prints it: {words}"
    # A measure that was added later has no day of its own in the list.
    if "|" in party.one_line("Sanctions Imposed") and fields["interval"].start:
        note += "; the list prints one day of designation for all measures of a party"
    return Claim(
        subject=keeper.record.uid,
        predicate="DESIGNATES",
        object=record.uid,
        measure=listing.measure,
        programme=regime,
        note=note,
        **fields,
    )


def _statements(
    context: Context, keeper: ListKeeper, history: ListedEditions[PrintedParty], record: Record
) -> Iterator[Claim]:
    """Yield the UK's reasons, and the parties that the list names beside a firm or a ship."""
    party = history.entry
    fields = _fields(context, keeper, history, party)
    day = fields["interval"].start
    reason = party.one_line("UK Statement of Reasons")
    if reason:
        # Reasons are rewritten without a new day; one that mentions a later date shows it.
        late = not day or clean.mentions_after(reason, day)
        own = {
            "text": reason,
            "known_by": history.last if late else fields["known_by"],
            "interval": Interval("", day),
            "date_note": "the text mentions something later than the listing"
            if day and late
            else "",
        }
        uid = context.uid(f"{party.key}.reason")
        yield Claim(uid=uid, subject=record.uid, predicate="STATES", **{**fields, **own})
    if record.kind == "Person":
        return
    for column, words in RELATED.items():
        printed = party.one_line(column)
        if printed:
            claim = Claim(
                uid=context.uid(f"{party.key}.{clean.slug(column)}"),
                subject=record.uid,
                predicate="STATES",
                text=f"{words}: {printed}",
                **fields,
            )
            # What is printed beside a party is known by the edition that prints it.
            interval = Interval("", history.last)
            yield replace(claim, known_by=history.last, interval=interval, date_note="")
