"""OFAC's consolidated list of parties that are not on the SDN list, as CSV files or in XML.

Nobody on it is blocked for being on it: no entry becomes an asset freeze. The list inside it is
taken from the file where that names it, else from the programme. An entry whose programme is not
known is said to be on the list, and its measure is left open.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ....graph.errors import wrong
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...editions import ListedEditions, document, each_entry, refuse_shrunk, withdrawn
from ...loaded_files import LoadedFile
from ..ofac_xml.claims import OFAC, established, listing_fields
from ..ofac_xml.entries import SDN, Edition, ListedEntry
from ..ofac_xml.entry_links import LinkReader
from ..ofac_xml.list_file import by_day, read_xml
from ..ofac_xml.parties import PartyReader
from ..ofac_xml.programmes import has_directive, programmes
from .cons_files import read_csv

WHOLE = "Consolidated List"  # printed beside the name of the list inside it
LIST = "Consolidated list of parties that are not on the SDN list"
STRAY = "a row of an entry that the list does not have"
BLOCKED = "an entry of the SDN list alone"
DATED = re.compile(
    r"(?P<what>Listing|Effective) Date \([^)]*\):? (?P<day>[0-9]{2} [A-Z][a-z]{2} [0-9]{4})"
)


@dataclass(frozen=True, slots=True)
class _Lists:
    """The table of lists.toml: each list by its letters, and the lists of a programme."""

    lists: Mapping[str, Mapping[str, str]]
    programmes: Mapping[str, Sequence[str]]

    def of(self, entry: ListedEntry) -> list[str]:
        """Return the letters of the lists that an entry is or may be on, [] if that is unknown."""
        letters: dict[str, None] = {}
        for listing in entry.listings:
            for key, row in self.lists.items():
                if listing.name == row["name"]:
                    letters[key] = None
        if not letters:
            for programme in entry.programmes:
                letters.update(dict.fromkeys(self.programmes.get(programme, ())))
        return list(letters)


def load(context: Context) -> Iterator[Claim]:
    """Yield the claims of each entry, then the relations between entries."""
    raw = tomllib.loads((Path(__file__).parent / "lists.toml").read_text(encoding="utf-8"))
    lists = _Lists(raw["list"], raw["programme"])
    editions: list[tuple[str, Mapping[str, ListedEntry]]] = []
    documents: dict[str, str] = {}
    files: dict[str, LoadedFile] = {}
    for edition in by_day(_editions(context)):
        files[edition.day] = edition.file
        editions.append((edition.day, _of_list(context, edition)))
        documents[edition.day] = _document(context, edition)
    refuse_shrunk(LIST, [(files[day], day, entries) for day, entries in editions])
    body = context.record(OFAC, context.source.name)
    reader = PartyReader(context)
    links = LinkReader(context, body)
    for history in each_entry(editions):
        record = reader.add(history.entry, documents[history.last])
        listing = _listing(context, history, record, body, lists)
        yield listing
        yield from established(listing, record, history)
        if history.dropped:
            yield withdrawn(listing, history, documents[history.dropped])
        links.add(history, record, listing)
    reader.report_other_numbers()
    # A relation names an entry that may come later in the list, so all records have to be there.
    yield from links.claims()


def _editions(context: Context) -> list[Edition]:
    """Return the editions of all files, which are told apart by their content."""
    tables: list[LoadedFile] = []
    editions: list[Edition] = []
    for file in context.files:
        with file.path.open("rb") as opened:
            start = opened.read(200).lstrip(b"\xef\xbb\xbf \t\r\n")
        if start.startswith(b"<"):
            editions.append(read_xml(file))
        else:
            tables.append(file)
    printed, strays = read_csv(tables)
    if strays:
        context.count_row(STRAY, strays)
    return [*editions, *printed]


def _document(context: Context, edition: Edition) -> str:
    return document(
        context,
        edition.file,
        edition.day,
        f"{LIST}, edition of {edition.day}",
        "US Treasury, Office of Foreign Assets Control",
        "sanctionslistservice.ofac.treas.gov",
    )


def _of_list(context: Context, edition: Edition) -> dict[str, ListedEntry]:
    """Return the entries of an edition without those that only the SDN list has.

    Raises:
        BadInput: The file is the SDN list, by the lists that it names or by its programmes.
    """
    table = programmes()
    kept: dict[str, ListedEntry] = {}
    blocking, others, shared, named = 0, 0, 0, False
    for number, entry in edition.entries.items():
        listings = [listing for listing in entry.listings if listing.name != SDN]
        if not listings:
            context.count_row(BLOCKED)
            continue
        context.count_row()
        named = named or bool(listings[0].name)
        both = not table.both.isdisjoint(entry.programmes)
        marked = both and has_directive(entry.remarks)
        blocking += table.on_sdn(entry.programmes)
        others += marked or table.on_consolidated(entry.programmes)
        shared += both
        kept[number] = replace(entry, listings=tuple(listings))
    # Without the name of a list, only the programmes tell which list a file is.
    is_sdn = not named and blocking + shared > 0 and (others == 0 or blocking >= others)
    if not kept or is_sdn:
        right = "OFAC's consolidated list; its SDN list is loaded with ofac-sdn or ofac-xml"
        raise wrong(edition.file.name, "entries of the SDN list", right)
    left = len(edition.entries) - len(kept)
    if left:
        uid = context.uid(edition.day)
        context.issue("note", uid, edition.file.name, str(left), f"{BLOCKED}: left out")
    return kept


def _listing(
    context: Context,
    history: ListedEditions[ListedEntry],
    record: Record,
    body: Record,
    lists: _Lists,
) -> Claim:
    """Return the designation of an entry or, if its list is unknown, that it is listed."""
    entry = history.entry
    listed, start = _days(entry)
    programme = ", ".join(entry.programmes)
    fields = listing_fields(context, history, body, listed, start)
    letters = lists.of(entry)
    _report(context, history, letters, lists)
    if not letters:
        said = programme or "no programme"
        text = f"on a list of {body.name}, not the SDN list; the file does not say which measure: "
        return Claim(subject=record.uid, predicate="STATES", text=text + said, **fields)
    meanings: list[str] = []
    for key in letters:
        meanings.append(f"{key} ({lists.lists[key]['means']})")
    return Claim(
        subject=body.uid,
        predicate="DESIGNATES",
        object=record.uid,
        measure=lists.lists[letters[0]]["measure"],
        programme=programme or ", ".join(letters),
        note="the measure follows from the list: " + " or ".join(meanings),
        **fields,
    )


def _days(entry: ListedEntry) -> tuple[str, str]:
    """Return the first day of listing and the first day of effect that an entry prints, or ''."""
    listed: list[str] = [listing.day for listing in entry.listings if listing.day]
    effective: list[str] = []
    for match in DATED.finditer("; ".join(entry.remarks)):
        day = clean.established(match["day"])
        if day:
            (listed if match["what"] == "Listing" else effective).append(day)
    first = min(listed, default="")
    return first, min(effective, default=first)


def _report(
    context: Context,
    history: ListedEditions[ListedEntry],
    letters: Sequence[str],
    lists: _Lists,
) -> None:
    """Report programmes that are not known, and an entry whose measure nothing says."""
    entry = history.entry
    unknown = [name for name in entry.programmes if name not in lists.programmes]
    if letters and (not unknown or entry.listings[0].name):
        return
    value = ", ".join(unknown) or "no programme"
    what = "a programme that is not known here"
    if not letters:
        what = "the file does not say the measure: it is said to be listed, not designated"
    level = "note" if letters else "warning"
    context.issue(level, context.uid(history.last), entry.where, value, what)
