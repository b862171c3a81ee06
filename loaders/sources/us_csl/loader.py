"""US Consolidated Screening List: one row a party on a list of Commerce, State or the Treasury.

The newest edition counts. A row without a day of its own is known by the edition's. Of rows that do not say
whether a person or a firm is meant, one that reads like a person's name is taken for a person: then no
number is attached to it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ....graph.dates import Interval, check
from ....graph.errors import wrong
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...editions import ListedEditions, day_of, document, held, withdrawn
from ...loaded_files import LoadedFile
from ...rows import read
from ...voices import voice_of

COLUMNS = (
    "source entity_number type programs name title addresses federal_register_notice start_date end_date "
    "standard_order license_requirement license_policy call_sign vessel_type gross_tonnage "
    "gross_registered_tonnage vessel_flag vessel_owner remarks source_list_url alt_names citizenships "
    "dates_of_birth nationalities places_of_birth source_information_url ids"
).split()
Entry = tuple[str, dict[str, str], str]  # letters of the list, cells, where
KINDS = {
    "Individual": "Person",
    "Entity": "Organization",
    "Vessel": "Vessel",
    "Aircraft": "Aircraft",
}
LETTERS = re.compile(r"\(([A-Z]{2,4})\)")
IMO = re.compile(r"\bIMO (\d{7})\b")
PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}")
PUBLIC = re.compile(
    r"\b(Regiment|Institute|Ministry|University|Center|Centre|Bureau|Agency|Committee|Department|Army)\b",
    re.I,
)


def load(context: Context) -> Iterator[Claim]:
    """Yield a designation for each row, and that a newer edition dropped it."""
    lists = tomllib.loads((Path(__file__).parent / "lists.toml").read_text(encoding="utf-8"))[
        "list"
    ]
    files = {day_of(given, "the day the list was downloaded"): given for given in context.files}
    editions = [(day, _entries(context, files[day], lists)) for day in sorted(files)]
    documents = {
        day: document(
            context,
            files[day],
            day,
            f"Consolidated Screening List, edition of {day}",
            "US International Trade Administration",
            "trade.gov/consolidated-screening-list",
        )
        for day in sorted(files)
    }
    for was in held(editions):
        letters, cells, where = was.entry
        record = _record(context, was.key, letters, cells, where, documents[was.last])
        claim = _claim(context, was, record, lists[letters])
        yield claim
        if was.dropped:
            yield withdrawn(claim, was, documents[was.dropped])


def _entries(context: Context, given: LoadedFile, lists: Mapping[str, Any]) -> dict[str, Entry]:
    """Return the rows of an edition by key: the list's letters, then its number for the entry, or name and day."""
    found: dict[str, Entry] = {}
    for cells, where in _rows(given):
        match = LETTERS.search(cells["source"])
        if match is None or match[1] not in lists:
            raise wrong(
                f"{where} source",
                cells["source"],
                "a list with one of the letters " + ", ".join(lists),
            )
        key = f"{match[1]}-{cells['entity_number'] or _slug(cells)}"
        if key in found:
            what = "another row of the same list, name and day: one entry"
            context.issue("warning", context.uid(given.edition), where, key, what)
        found.setdefault(key, (match[1], cells, where))
    return found


def _rows(given: LoadedFile) -> Iterator[tuple[dict[str, str], str]]:
    for row in read(given.path, COLUMNS):
        where = row.where.replace(str(given.path), given.name)
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
    if clean.firm(cells["name"]):
        return "Company"
    person = PERSON.fullmatch(cells["name"]) and not PUBLIC.search(cells["name"])
    return "Person" if person else "Organization"


def _record(
    context: Context, key: str, letters: str, cells: Mapping[str, str], where: str, printed: str
) -> Record:
    kind = _kind(cells, where)
    ends = [address.rpartition(",")[2].strip() for address in cells["addresses"].split("; ")]
    seat = next((end.lower() for end in ends if end.upper() in context.used["countries"]), "")
    found: dict[tuple[str, str], None] = {}
    if letters == "SDN" and cells["entity_number"]:
        found["ofac", cells["entity_number"]] = None
    if kind not in ("Vessel", "Aircraft"):
        found.update(dict.fromkeys(clean.identifiers(cells["ids"], seat)))
    for digits in IMO.findall(cells["ids"]):
        if kind != "Vessel":
            found["imo-company", digits] = None
        elif clean.imo(digits):
            found["imo", digits] = None
        else:
            context.issue("warning", "", f"{where} ids", digits, "check digit does not fit")
    record = Record(
        uid=context.uid(key),
        kind=kind,
        name=cells["name"],
        aliases=tuple(
            n for n in clean.spoken(cells["alt_names"].split("; ")) if n != cells["name"]
        ),
        identifiers=tuple(found),
        country=seat,
    )
    context.add_record(key, record, where)
    for line in cells["addresses"].split("; "):
        context.add_contact(record, "address", line, printed, where)
    return record


def _claim(
    context: Context,
    was: ListedEditions[Entry],
    record: Record,
    told: Mapping[str, Any],
) -> Claim:
    _, cells, where = was.entry
    day = was.first
    body = context.record(told["by"], where)
    voice, members = voice_of(told["by"], body.name)
    start = cells["start_date"]
    return Claim(
        uid=context.uid(f"{was.key}.listing"),
        fact=was.key,
        subject=body.uid,
        predicate="DESIGNATES",
        object=record.uid,
        interval=Interval(start, cells["end_date"]),
        date_note="" if start else f"the list prints no day; on it by {day}",
        text=cells["federal_register_notice"],
        status="listed",
        measure=told["measure"],
        programme=cells["programs"] or cells["source"].partition(" (")[0],
        asserter=body.uid,
        voice=voice,
        members=members,
        root=f"{told['by']}:{start or day}:listing of that day",
        document=context.uid(was.last),
        locator=f"{cells['source']}: {cells['name']}",
        basis="listing",
        grade="B2",
        known_by=start or day,
    )
