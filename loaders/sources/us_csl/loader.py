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
from ....graph.errors import wrong
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...editions import ListedEditions, day_of, document, each_entry, withdrawn
from ...loaded_files import LoadedFile
from ...rows import read
from ...voices import voice_of

COLUMNS = (
    "source entity_number type programs name title addresses federal_register_notice start_date "
    "end_date standard_order license_requirement license_policy call_sign vessel_type "
    "gross_tonnage gross_registered_tonnage vessel_flag vessel_owner remarks source_list_url "
    "alt_names citizenships dates_of_birth nationalities places_of_birth source_information_url "
    "ids"
).split()


KINDS = {
    "Individual": "Person",
    "Entity": "Organization",
    "Vessel": "Vessel",
    "Aircraft": "Aircraft",
}
LETTERS = re.compile(r"\(([A-Z]{2,4})\)")
IMO = re.compile(r"\bIMO (\d{7})\b")
PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}")
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
    editions = [(day, _entries(context, files[day], lists)) for day in sorted(files)]
    documents = {day: _document(context, files[day], day) for day in sorted(files)}
    for history in each_entry(editions):
        record = _record(context, history.key, history.entry, documents[history.last])
        claim = _claim(context, history, record, lists[history.entry.letters])
        yield claim
        if history.dropped:
            yield withdrawn(claim, history, documents[history.dropped])


def _document(context: Context, file: LoadedFile, day: str) -> str:
    return document(
        context,
        file,
        day,
        f"Consolidated Screening List, edition of {day}",
        "US International Trade Administration",
        "trade.gov/consolidated-screening-list",
    )


def _entries(context: Context, file: LoadedFile, lists: Mapping[str, Any]) -> dict[str, Entry]:
    """Return the rows of an edition by key: letters of the list and number, or name and day."""
    entries: dict[str, Entry] = {}
    for cells, where in _rows(file):
        match = LETTERS.search(cells["source"])
        if match is None or match[1] not in lists:
            right = "a list with one of the letters " + ", ".join(lists)
            raise wrong(f"{where} source", cells["source"], right)
        # Only some lists number their entries.
        key = f"{match[1]}-{cells['entity_number'] or _slug(cells)}"
        if key in entries:
            what = "another row of the same list, name and day: one entry"
            context.issue("warning", context.uid(file.edition), where, key, what)
        entries.setdefault(key, Entry(match[1], cells, where))
    return entries


def _rows(file: LoadedFile) -> Iterator[tuple[dict[str, str], str]]:
    for row in read(file.path, COLUMNS):
        # The place is the same wherever the case lies.
        where = row.where.replace(str(file.path), file.name)
        cells = {name: row.take(name) for name in COLUMNS}
        row.done()
        if not cells["name"]:
            raise wrong(f"{where} name", "an empty cell", "a name")
        for name in ("start_date", "end_date"):
            if cells[name]:
                check(cells[name], f"{where} {name}")
        yield cells, where


def _slug(cells: Mapping[str, str]) -> str:
    name = re.sub(r"\W+", "-", cells["name"].casefold()).strip("-")
    return f"{name}@{cells['start_date']}" if cells["start_date"] else name


def _kind(cells: Mapping[str, str], where: str) -> str:
    if cells["type"]:
        if cells["type"] not in KINDS:
            raise wrong(f"{where} type", cells["type"], "one of " + ", ".join(KINDS))
        kind = KINDS[cells["type"]]
        return "Company" if kind == "Organization" and clean.firm(cells["name"]) else kind
    # Where the type is empty, the name alone decides.
    if clean.firm(cells["name"]):
        return "Company"
    person = PERSON.fullmatch(cells["name"]) and not PUBLIC.search(cells["name"])
    return "Person" if person else "Organization"


def _record(context: Context, key: str, entry: Entry, printed: str) -> Record:
    """Return the record of an entry, whose document is `printed`, with its addresses."""
    cells = entry.cells
    kind = _kind(cells, entry.where)
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
    context.add_record(key, record, entry.where)
    for line in addresses:
        context.add_contact(record, "address", line, printed, entry.where)
    return record


def _seat(context: Context, addresses: Sequence[str]) -> str:
    """Return the country code in which the first address with one ends, in lower case, or ''."""
    for address in addresses:
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
    if kind not in ("Vessel", "Aircraft"):
        identifiers.update(dict.fromkeys(clean.identifiers(cells["ids"], seat)))
    for digits in IMO.findall(cells["ids"]):
        if kind != "Vessel":
            identifiers["imo-company", digits] = None
        elif clean.imo(digits):
            identifiers["imo", digits] = None
        else:
            what = "check digit does not fit"
            context.issue("warning", "", f"{entry.where} ids", digits, what)
    return tuple(identifiers)


def _claim(
    context: Context,
    history: ListedEditions[Entry],
    record: Record,
    screened: Mapping[str, Any],
) -> Claim:
    """Return the designation of an entry; `screened` is its list in lists.toml."""
    cells = history.entry.cells
    keeper = screened["by"]
    body = context.record(keeper, history.entry.where)
    voice, members = voice_of(keeper, body.name)
    start = cells["start_date"]
    known = start or history.first
    return Claim(
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
        root=f"{keeper}:{known}:listing of that day",
        document=context.uid(history.last),
        locator=f"{cells['source']}: {cells['name']}",
        basis="listing",
        grade="B2",
        known_by=known,
    )
