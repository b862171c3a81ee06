"""OFAC's SDN list in XML, in its standard, its enhanced and its advanced layout.

The newest edition says who is listed; an entry that it no longer has is kept as withdrawn. OFAC's
numbers are those of its CSV files, so that entries become one with those of `ofac-sdn`. A blocking
measure is said only where the layout prints it or where a programme of the SDN list stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ....graph.errors import wrong
from ....graph.model import Claim, Record
from ...context import Context
from ...editions import ListedEditions, document, each_entry, refuse_shrunk, withdrawn
from .claims import OFAC, established, listing_fields
from .entries import SDN, Edition, ListedEntry, PrintedListing
from .entry_links import LinkReader
from .list_file import by_day, read_xml
from .parties import PartyReader
from .programmes import has_directive, programmes

LIST = "Specially Designated Nationals and Blocked Persons List"
ELSEWHERE = "an entry of an OFAC list other than the SDN list"


@dataclass(frozen=True, slots=True)
class _Edition:
    """An edition with its entries of the SDN list.

    `proved` is whether the file is the SDN list for certain: it names the list, or has a programme
    that stands on no other.
    """

    edition: Edition
    entries: Mapping[str, ListedEntry]
    proved: bool


def load(context: Context) -> Iterator[Claim]:
    """Yield the claims of each entry, then the relations between entries."""
    editions: list[_Edition] = []
    documents: dict[str, str] = {}
    for edition in by_day([read_xml(file) for file in context.files]):
        editions.append(_of_sdn(context, edition))
        documents[edition.day] = _document(context, edition)
    refuse_shrunk(LIST, [(item.edition.file, item.edition.day, item.entries) for item in editions])
    body = context.record(OFAC, context.source.name)
    reader = PartyReader(context)
    links = LinkReader(context, body)
    proved = {item.edition.day: item.proved for item in editions}
    for history in each_entry([(item.edition.day, item.entries) for item in editions]):
        record = reader.add(history.entry, documents[history.last])
        listing = _listing(context, history, record, body, proved[history.last])
        yield listing
        yield from established(listing, record, history)
        if history.dropped:
            yield withdrawn(listing, history, documents[history.dropped])
        links.add(history, record, listing)
    reader.report_other_numbers()
    # A relation names an entry that may come later in the list, so all records have to be there.
    yield from links.claims()


def _document(context: Context, edition: Edition) -> str:
    return document(
        context,
        edition.file,
        edition.day,
        f"{LIST} in XML, edition of {edition.day}",
        "US Treasury, Office of Foreign Assets Control",
        "sanctionslistservice.ofac.treas.gov",
    )


def _of_sdn(context: Context, edition: Edition) -> _Edition:
    """Return the entries of an edition that stand on the SDN list.

    Raises:
        BadInput: The file is the consolidated list, by the lists that it names or its programmes.
    """
    table = programmes()
    kept: dict[str, ListedEntry] = {}
    blocking, others, named = 0, 0, False
    for number, entry in edition.entries.items():
        listings: list[PrintedListing] = []
        for listing in entry.listings:
            named = named or listing.name == SDN
            if listing.name in ("", SDN):
                listings.append(listing)
        if not listings:
            context.count_row(ELSEWHERE)
            continue
        context.count_row()
        blocking += table.on_sdn(entry.programmes)
        others += table.on_consolidated(entry.programmes)
        kept[number] = replace(entry, listings=tuple(listings))
    if not kept or (not named and others and others >= blocking):
        right = "OFAC's SDN list; its consolidated list is loaded with ofac-consolidated"
        raise wrong(edition.file.name, "entries of the lists that block nothing", right)
    left = len(edition.entries) - len(kept)
    if left:
        uid = context.uid(edition.day)
        context.issue("note", uid, edition.file.name, str(left), f"{ELSEWHERE}: left out")
    return _Edition(edition, kept, named or blocking > 0)


def _measure(entry: ListedEntry, *, proved: bool) -> str:
    """Return the measure that an entry is under, or '' if nothing says it."""
    table = programmes()
    stated: list[str] = []
    for listing in entry.listings:
        stated.extend(listing.kinds)
    # The kind of sanction that a layout prints counts before anything that follows from the list.
    if stated:
        for kind in stated:
            if kind in table.kinds:
                return table.kinds[kind]
        return ""
    if table.on_sdn(entry.programmes):
        return "asset freeze"
    shared = not table.both.isdisjoint(entry.programmes)
    # A programme of two lists means the SDN list unless the entry is marked as one of the other.
    marked = not proved and has_directive(entry.remarks)
    return "asset freeze" if shared and not marked else ""


def _listing(
    context: Context,
    history: ListedEditions[ListedEntry],
    record: Record,
    body: Record,
    proved: bool,
) -> Claim:
    """Return the designation of an entry or, where nothing says the measure, that it is listed."""
    entry = history.entry
    day = min((listing.day for listing in entry.listings if listing.day), default="")
    measure = _measure(entry, proved=proved)
    programme = ", ".join(entry.programmes)
    _report(context, history, measure)
    fields = listing_fields(context, history, body, day, day)
    if measure:
        return Claim(
            subject=body.uid,
            predicate="DESIGNATES",
            object=record.uid,
            measure=measure,
            programme=programme,
            **fields,
        )
    kinds = [kind for listing in entry.listings for kind in listing.kinds]
    said = "; ".join(dict.fromkeys((*entry.programmes, *kinds))) or "no programme"
    text = f"on a list of {body.name}; the file does not say which measure: {said}"
    return Claim(subject=record.uid, predicate="STATES", text=text, **fields)


def _report(context: Context, history: ListedEditions[ListedEntry], measure: str) -> None:
    """Report programmes that are not known, and an entry whose measure nothing says."""
    unknown = programmes().unknown(history.entry.programmes)
    if unknown or not measure:
        value = ", ".join(unknown or history.entry.programmes) or "no programme"
        what = "a programme that is not known here"
        if not measure:
            what = "the file does not say the measure: it is said to be listed, not designated"
        document = context.uid(history.last)
        level = "note" if measure else "warning"
        context.issue(level, document, history.entry.where, value, what)
