"""US Consolidated Screening List: each row is a party on a list of Commerce, State or the Treasury.

The newest edition counts. A row without a day of its own is known by the day of the edition. If a
row does not say whether it means a person or a firm, a name that reads like a person's is taken for
a person: then no number is attached to it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ....graph.dates import Interval, check
from ....graph.errors import BadInput, wrong
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...editions import ListedEditions, day_of, document, each_entry, refuse_shrunk, withdrawn
from ...identifiers import MISFIT, PLACEHOLDER, read_numbers
from ...listings import listed_only, root_of
from ...loaded_files import LoadedFile
from ...rows import heading, read
from ...voices import voice_of
from ..ofac_xml.programmes import programmes
from .json_file import json_rows

COLUMNS = (
    "source entity_number type programs name title addresses federal_register_notice start_date "
    "end_date standard_order license_requirement license_policy call_sign vessel_type "
    "gross_tonnage gross_registered_tonnage vessel_flag vessel_owner remarks source_list_url "
    "alt_names citizenships dates_of_birth nationalities places_of_birth source_information_url "
    "ids"
).split()
# Columns without which a file cannot be read as this list.
NEEDED = (
    "source entity_number type programs name addresses start_date end_date alt_names ids"
).split()
# trade.gov publishes the list with and without a number for each row of its own.
ROW_NUMBER = "_id"
NEW = "columns that are not known and not read"
UNREADABLE = "a row with a cell that cannot be read"

KINDS = {
    "Individual": "Person",
    "Entity": "Organization",
    "Vessel": "Vessel",
    "Aircraft": "Aircraft",
}
# How the list calls the numbers of firms that have check digits.
COMPANY_NUMBERS = ("Tax ID", "Registration", "Unified Social")
LETTERS = re.compile(r"\(([A-Z]{2,4})\)")
IMO = re.compile(r"\bIMO ([0-9]{7})\b")
PERSON = re.compile(r"[^\W0-9_][\w.'’-]*(?: [^\W0-9_][\w.'’-]*){1,4}")
# Words of public bodies, whose names without a legal form read like a person's.
PUBLIC = re.compile(
    r"\b(Regiment|Institute|Ministry|University|Center|Centre|Bureau|Agency|Committee|Department"
    r"|Army)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the list: the letters of its own list, its cells, and its place."""

    letters: str
    cells: Mapping[str, str]
    where: str


def load(context: Context) -> Iterator[Claim]:
    """Yield a designation for each row, and a withdrawal for each that a newer edition dropped."""
    raw = tomllib.loads((Path(__file__).parent / "lists.toml").read_text(encoding="utf-8"))
    lists = raw["list"]
    # Of two files of one day the last counts.
    files = {day_of(file, "the day the list was downloaded"): file for file in context.files}
    unread: dict[str, set[str]] = {day: set() for day in files}
    editions = [(day, _entries(context, files[day], lists, unread[day])) for day in sorted(files)]
    documents = {day: _document(context, files[day], day) for day in sorted(files)}
    # The file is thirteen lists in one, and each may be missing by itself.
    for letters in lists:
        printed = _editions_of(context, letters, editions, files, documents)
        refuse_shrunk(
            f"the list {letters}", [(files[day], day, entries) for day, entries in printed]
        )
        for history in each_entry(printed, unread):
            record = _record(
                context, history.key, history.entry, documents[history.last], lists[letters]
            )
            claim = _claim(context, history, record, lists[letters])
            yield claim
            if history.dropped:
                yield withdrawn(claim, history, documents[history.dropped])


def _editions_of(
    context: Context,
    letters: str,
    editions: Sequence[tuple[str, Mapping[str, Entry]]],
    files: Mapping[str, LoadedFile],
    documents: Mapping[str, str],
) -> list[tuple[str, dict[str, Entry]]]:
    """Return the editions of one of the lists: those of the files that have a row of it.

    A list that a file lacks altogether is missing from the file; its parties were not delisted,
    unless a person says so. The hole is reported.
    """
    printed: list[tuple[str, dict[str, Entry]]] = []
    for day, entries in editions:
        own = {key: entry for key, entry in entries.items() if entry.letters == letters}
        if own or (printed and files[day].shrink_is_real):
            printed.append((day, own))
        elif printed:
            what = (
                f"no row of the list {letters} in this edition: it is not known who is on it; "
                f"its entries stay as on the edition of {printed[-1][0]}"
            )
            context.issue("warning", documents[day], files[day].name, letters, what)
    return printed


def _document(context: Context, file: LoadedFile, day: str) -> str:
    return document(
        context,
        file,
        day,
        f"Consolidated Screening List, edition of {day}",
        "US International Trade Administration",
        "trade.gov/consolidated-screening-list",
    )


def _entries(
    context: Context, file: LoadedFile, lists: Mapping[str, Any], unread: set[str]
) -> dict[str, Entry]:
    """Return the rows of an edition by key: letters of the list and number, or name and day.

    A row with a cell that cannot be read is left out alone and reported, and its key added to
    `unread`. Raises `BadInput` where no row can be read, or where the key of one cannot.
    """
    entries: dict[str, Entry] = {}
    faults: list[BadInput] = []
    for cells, where in _rows(context, file):
        match = LETTERS.search(cells["source"])
        letters = match[1] if match else ""
        # Only some lists number their entries.
        key = f"{letters}-{cells['entity_number'] or _slug(cells)}"
        try:
            _check(cells, where, lists)
        except BadInput as fault:
            # Without its key it is not known which entry of an older edition it would be.
            if letters in lists and not _has_key(cells):
                raise
            faults.append(fault)
            unread.add(key)
            context.count_row(UNREADABLE)
            context.issue("refused", context.uid(file.edition), where, key, str(fault))
            continue
        if key in entries:
            what = "another row of the same list, name and day: one entry"
            context.issue("warning", context.uid(file.edition), where, key, what)
        context.count_row("another row of the same list, name and day" if key in entries else "")
        entries.setdefault(key, Entry(letters, cells, where))
    if faults and not entries:
        raise faults[0]
    return entries


def _rows(context: Context, file: LoadedFile) -> Iterator[tuple[dict[str, str], str]]:
    """Yield the cells of each row with its place; report columns that are not known or absent."""
    with file.path.open("rb") as opened:
        start = opened.read(100).lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"{", b"[")):
        unread: dict[str, None] = {}
        yield from json_rows(file, COLUMNS, unread)
        if unread:
            context.issue("warning", context.uid(file.edition), file.name, ", ".join(unread), NEW)
        return
    printed = heading(file.path)
    known = {*COLUMNS, ROW_NUMBER}
    further = [name for name in printed if name not in known]
    absent = [name for name in COLUMNS if name not in printed and name not in NEEDED]
    others = [name for name in COLUMNS if name not in NEEDED]
    for row in read(file.path, NEEDED, (*others, ROW_NUMBER, *further)):
        # The place is the same wherever the case lies.
        where = row.where.replace(str(file.path), file.name)
        yield {name: row.take(name) for name in COLUMNS}, where
    for what, names in (
        (NEW, further),
        ("columns that this file does not have", absent),
    ):
        if names:
            context.issue("warning", context.uid(file.edition), file.name, ", ".join(names), what)


def _check(cells: Mapping[str, str], where: str, lists: Mapping[str, Any]) -> None:
    """Raise `BadInput` for a row of an unknown list or kind, without a name or with an odd day."""
    match = LETTERS.search(cells["source"])
    if match is None or match[1] not in lists:
        right = "a list with one of the letters " + ", ".join(lists)
        raise wrong(f"{where} source", cells["source"], right)
    if not cells["name"]:
        raise wrong(f"{where} name", "an empty cell", "a name")
    for name in ("start_date", "end_date"):
        if cells[name]:
            check(cells[name], f"{where} {name}")
    if cells["type"] and cells["type"].capitalize() not in KINDS:
        raise wrong(f"{where} type", cells["type"], "one of " + ", ".join(KINDS))


def _has_key(cells: Mapping[str, str]) -> bool:
    """Return whether the cells of which the key of a row is made can be read."""
    if cells["entity_number"]:
        return True
    try:
        return bool(cells["name"] and (not cells["start_date"] or check(cells["start_date"], "")))
    except BadInput:
        return False


def _slug(cells: Mapping[str, str]) -> str:
    name = re.sub(r"\W+", "-", cells["name"].casefold()).strip("-")
    return f"{name}@{cells['start_date']}" if cells["start_date"] else name


def _kind(cells: Mapping[str, str], has_persons: bool) -> str:
    if cells["type"]:
        kind = KINDS[cells["type"].capitalize()]
        return "Company" if kind == "Organization" and clean.firm(cells["name"]) else kind
    # Where the type is empty, the name alone decides.
    if clean.firm(cells["name"]):
        return "Company"
    person = PERSON.fullmatch(cells["name"]) and not PUBLIC.search(cells["name"])
    return "Person" if person and has_persons else "Organization"


def _record(
    context: Context, key: str, entry: Entry, printed: str, screened: Mapping[str, Any]
) -> Record:
    """Return the record of an entry, whose document is `printed`, with its addresses."""
    cells = entry.cells
    kind = _kind(cells, screened.get("persons", True))
    addresses = cells["addresses"].split("; ")
    seat = _seat(context, addresses)
    aliases = [
        name for name in clean.spoken(cells["alt_names"].split("; ")) if name != cells["name"]
    ]
    record = Record(
        uid=context.uid(key),
        kind=kind,
        name=cells["name"],
        aliases=tuple(aliases),
        identifiers=_identifiers(context, entry, kind, seat),
        country=seat,
    )
    record = context.add_record(key, record, entry.where)
    for line in addresses:
        # Of a natural person no address is kept: `add_contact` leaves it out.
        context.add_contact(record, "address", line, printed, entry.where)
    return record


def _seat(context: Context, addresses: Sequence[str]) -> str:
    """Return the country code in which the first address with one ends, in lower case, or ''."""
    for address in addresses:
        # An address ends with the two letters of its country.
        end = address.rpartition(",")[2].strip()
        if end.upper() in context.used["countries"]:
            return end.lower()
    return ""


def _identifiers(
    context: Context, entry: Entry, kind: str, seat: str
) -> tuple[tuple[str, str], ...]:
    cells = entry.cells
    identifiers: dict[tuple[str, str], None] = {}
    # The SDN list's numbers are OFAC's own, so these entries become one with those of ofac-sdn.
    if entry.letters == "SDN" and cells["entity_number"]:
        identifiers["ofac", cells["entity_number"]] = None
    # A number of a ship or an aircraft is no taxpayer's, whatever its check digits say.
    if kind not in ("Vessel", "Aircraft"):
        identifiers.update(dict.fromkeys(clean.identifiers(cells["ids"], seat)))
        _report_unread(context, entry, kind)
    for digits in IMO.findall(cells["ids"]):
        if kind != "Vessel":
            identifiers["imo-company", digits] = None
        elif clean.imo(digits):
            identifiers["imo", digits] = None
        else:
            what = "check digit does not fit"
            context.issue("warning", "", f"{entry.where} ids", digits, what)
    return tuple(identifiers)


def _report_unread(context: Context, entry: Entry, kind: str) -> None:
    """Report numbers of Russian and Chinese firms whose check digits do not fit.

    An id stands as "RU, 7707083893, Tax ID No.". Numbers of a person's papers are not looked at.
    """
    if kind == "Person":
        return
    for printed in entry.cells["ids"].split("; "):
        country, number, what = (*printed.split(", "), "", "", "")[:3]
        if country not in ("RU", "CN") or not what.startswith(COMPANY_NUMBERS):
            continue
        for unread in read_numbers(number, country.lower()).unread:
            if unread.reason in (MISFIT, PLACEHOLDER):
                where = f"{entry.where} ids"
                context.issue("warning", "", where, printed, unread.sentence())


def _claim(
    context: Context,
    history: ListedEditions[Entry],
    record: Record,
    screened: Mapping[str, Any],
) -> Claim:
    """Return the designation of an entry; `screened` is its list in lists.toml.

    An entry under programmes of OFAC that are not known here is said to be listed, not more.
    """
    cells = history.entry.cells
    keeper = screened["by"]
    body = context.record(keeper, history.entry.where)
    voice, members = voice_of(keeper, body.name)
    start = cells["start_date"]
    # An entry without a day was public at the latest with the first edition that has it.
    known = start or history.first
    listing = Claim(
        uid=context.uid(f"{history.key}.listing"),
        fact=history.key,
        subject=body.uid,
        predicate="DESIGNATES",
        object=record.uid,
        interval=Interval(start, cells["end_date"]),
        date_note="" if start else f"the list prints no day; on it by {history.first}",
        text=cells["federal_register_notice"],
        status="listed",
        measure=screened["measure"],
        # Lists without programmes are their own programme.
        programme=cells["programs"] or cells["source"].partition(" (")[0],
        asserter=body.uid,
        voice=voice,
        members=members,
        root=root_of(keeper, known, dated=bool(start)),
        document=context.uid(history.last),
        locator=f"{cells['source']}: {cells['name']}",
        basis="listing",
        grade="B2",
        known_by=known,
    )
    printed = [text.strip() for text in re.split(r";|\] \[", cells["programs"]) if text.strip()]
    unknown = programmes().unknown(printed)
    if keeper != "ofac" or len(unknown) < len(printed) or not printed:
        return listing
    what = "a programme that is not known here: no measure is taken from it"
    uid, where = context.uid(history.last), history.entry.where
    context.issue("warning", uid, f"{where} programs", cells["programs"], what)
    text = (
        f"on a list of {body.name}, {cells['source']}, programme as printed: {cells['programs']}; "
        "the measure of that programme is not known here"
    )
    return listed_only(listing, text)
