"""The EU's consolidated list of financial sanctions: each entry under the programmes it prints.

The two layouts, CSV and XML, give the same claims. An entry under several programmes has a listing
for each, so that one which a newer edition no longer prints is kept as withdrawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ....graph.dates import Interval
from ....graph.errors import wrong
from ....graph.model import Claim, Record
from ...context import Context
from ...editions import ListedEditions, day_of, document, each_entry, refuse_shrunk, withdrawn
from ...listings import ListKeeper, keeper_of, listing_fields
from ...loaded_files import LoadedFile
from .csv_file import read_csv
from .days import listing_day
from .entries import Edition, ListedEntry, PrintedAct
from .parties import PartyReader, kind_of, names_of, table
from .xml_file import read_xml

KEEPER = "eu-commission"
# The Union itself, for an act of which the list does not print who adopted it.
UNION = "eu27"
LIST = "EU consolidated list of financial sanctions"
ADDRESS = "webgate.ec.europa.eu/fsd/fsf"
NO_KIND = "an entry whose kind of party is unknown"
NO_NAME = "an entry without a name"
NO_KEY = "a row or element without the number of an entry"
NO_PROGRAMME = "the list prints no programme for this entry"
NO_MEASURE = "a programme that is not known here: no measure is taken from it"


@dataclass(frozen=True, slots=True)
class _Listing:
    """An entry under one programme, or under none, with the acts that print it."""

    entry: ListedEntry
    programme: str
    acts: tuple[PrintedAct, ...]


@dataclass(slots=True)
class _Lists:
    """The editions, the oldest first: entries and listings by day and key, and the documents.

    `unread` are the keys of entries that an edition prints and that could not be read, by its day.
    """

    entries: list[tuple[str, Mapping[str, ListedEntry]]] = field(default_factory=list)
    listings: list[tuple[str, Mapping[str, _Listing]]] = field(default_factory=list)
    documents: dict[str, str] = field(default_factory=dict)
    unread: dict[str, set[str]] = field(default_factory=dict)


def load(context: Context) -> Iterator[Claim]:
    """Yield the listings of each entry, and a withdrawal for each that a newer edition dropped."""
    keeper = keeper_of(context, KEEPER)
    lists = _read(context)
    reader = PartyReader(context)
    records: dict[str, Record] = {}
    for history in each_entry(lists.entries, lists.unread):
        records[history.key] = reader.add(history.entry, lists.documents[history.last])
    for listed in each_entry(lists.listings, lists.unread):
        claim = _claim(context, keeper, listed, records[listed.entry.entry.key])
        yield claim
        if listed.dropped:
            yield withdrawn(claim, listed, lists.documents[listed.dropped])
    if reader.weak:
        what = f"{reader.weak} aliases that the list calls low quality: kept as aliases"
        context.issue("note", "", LIST, str(reader.weak), what)


def _read(context: Context) -> _Lists:
    """Read all files; of two files of one day, whatever their layout, the last counts."""
    editions: dict[str, Edition] = {}
    for file in context.files:
        edition = _edition(file)
        day = edition.day or day_of(file, "the day of the list, which this file does not print")
        editions[day] = edition
    lists = _Lists()
    for day in sorted(editions):
        title, outlet = f"{LIST}, edition of {day}", "European Commission"
        printed = document(context, editions[day].file, day, title, outlet, ADDRESS)
        lists.documents[day] = printed
        entries = _named(context, editions[day], printed)
        lists.entries.append((day, entries))
        lists.unread[day] = editions[day].entries.keys() - entries.keys()
        listings: dict[str, _Listing] = {}
        for entry in entries.values():
            for listing in _listings(context, entry, printed):
                listings[f"{entry.key}.{listing.programme or 'none'}"] = listing
        lists.listings.append((day, listings))
    refuse_shrunk(LIST, [(editions[day].file, day, entries) for day, entries in lists.entries])
    return lists


def _edition(file: LoadedFile) -> Edition:
    """Read a file in the layout that its first letters show."""
    with file.path.open("rb") as content:
        start = content.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip()
    edition = read_xml(file) if start.startswith(b"<") else read_csv(file)
    if not edition.entries:
        raise wrong(file.name, "no entry", "at least one")
    return edition


def _named(context: Context, edition: Edition, printed: str) -> dict[str, ListedEntry]:
    """Return the entries that have a name and a known kind; count and report all rows."""
    if edition.unread:
        what = "columns or elements that are not known and not read"
        context.issue("warning", printed, edition.file.name, ", ".join(edition.unread), what)
    for where in edition.without_key:
        context.count_row(NO_KEY)
        context.issue("refused", printed, where, "", NO_KEY)
    entries: dict[str, ListedEntry] = {}
    for key, entry in edition.entries.items():
        reason = "" if names_of(entry) else NO_NAME
        reason = reason if kind_of(entry) else NO_KIND
        context.count_row(reason, entry.rows)
        if reason:
            context.issue("refused", printed, entry.where, entry.kind or key, reason)
            continue
        entries[key] = entry
    return entries


def _listings(context: Context, entry: ListedEntry, printed: str) -> Iterator[_Listing]:
    """Yield an entry under each programme that it prints; report programmes that are not known."""
    for programme, acts in (entry.programmes or {"": ()}).items():
        if programme not in table()["programme"]:
            what = NO_MEASURE if programme else NO_PROGRAMME
            context.issue("warning", printed, entry.where, programme or entry.key, what)
        yield _Listing(entry, programme, acts)
    if entry.day and not listing_day(entry.day):
        what = "a day of designation that is not in ISO form: left out"
        context.issue("warning", printed, entry.where, entry.day, what)


def _claim(
    context: Context, keeper: ListKeeper, history: ListedEditions[_Listing], record: Record
) -> Claim:
    """Return the designation of an entry or, for an unknown programme, that it is on the list."""
    listing = history.entry
    entry, programme = listing.entry, listing.programme
    measure = table()["programme"].get(programme, "")
    authority = _authority(listing) if measure else ""
    # The list repeats a listing act: who adopted it says so, and since the day of the act.
    asserter = keeper_of(context, authority) if authority else keeper
    interval = Interval(listing_day(entry.day), "")
    fields: dict[str, Any] = {
        # Two programmes of an entry are two listings, of which one may end before the other.
        **listing_fields(context, asserter, history, history.key, interval),
        "uid": context.uid(f"{history.key}.listing"),
        "locator": f"entry {entry.reference or entry.key}",
    }
    if interval.start:
        # So the act is named by the loader of the Official Journal, which prints the same act.
        fields["root"] = f"{asserter.key}:{fields['known_by']}:listing act of that day"
    elif entry.day:
        fields["date_note"] += f"; day of designation as printed: {entry.day}"
    if not measure:
        text = keeper.unsaid("", programme)
        return Claim(subject=record.uid, predicate="STATES", text=text, **fields)
    return Claim(
        subject=context.record(authority or UNION, keeper.record.name).uid,
        predicate="DESIGNATES",
        object=record.uid,
        measure=measure,
        programme=programme,
        text="; ".join(filter(None, dict.fromkeys(act.title for act in listing.acts))),
        **fields,
    )


def _authority(listing: _Listing) -> str:
    """Return the key of the body that adopted the acts, or '' if the list does not say which."""
    bodies = {table()["organisation"].get(act.organisation.casefold(), "") for act in listing.acts}
    return bodies.pop() if len(bodies) == 1 else ""
