"""OFAC's list of Specially Designated Nationals: entries of every edition loaded, joined by number.

The newest edition says who is listed; an entry that it no longer has is kept as withdrawn. Remarks,
addresses and other names come from the files that have them. The list prints no day of designation.
A day first seen is taken if a table of such days was loaded and the day is not only a bound; else
the day of the oldest edition that has the entry. `Linked To` is OFAC's own untyped link: it states
neither ownership nor trade, and no route is drawn along it.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ....graph.dates import Interval
from ....graph.errors import wrong
from ....graph.identity import normal
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...editions import ListedEditions, document, each_entry, refuse_shrunk, withdrawn
from ...identifiers import UNKNOWN, read_numbers
from ...listings import listed_only, root_of
from ...voices import voice_of
from ..ofac_xml.programmes import programmes
from .sdn_files import ListedEntry, ListFiles, read_parts

OFAC = "ofac"
KINDS = {
    "individual": "Person",
    "vessel": "Vessel",
    "aircraft": "Aircraft",
    "entity": "Organization",
}
IMO = re.compile(r"\bIMO ([0-9]{7})\b")
AKA = re.compile(r"^(?:a\.k\.a\.|f\.k\.a\.) '(.+)'$")
LINK = "Linked To:"
STRAY = "a row of an entry that the list does not have"
WHOSE = re.compile(r"\(([A-Z][^()]+)\)$")  # the country that a remark prints behind a number
ESTABLISHED = "Organization Established Date"
OFTEN = 10  # times from which a remark that is not read is an issue of its own
# Beginnings of remarks that hold a number of a company.
NUMBERS = ("Tax ID", "Registration N", "Business Reg", "Unified", "Company N")
TAIL = re.compile(r"^Aircraft Tail Number ([A-Z0-9-]+)")


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry in all editions, with its remarks and where they are printed.

    `remarks` are the remarks of the list and of SDN_COMMENTS, one by one; `printed` is the text of
    the list alone, `day` the edition that prints it, the newest one with remarks, and `where` the
    place there.
    """

    editions: ListedEditions[ListedEntry]
    remarks: tuple[str, ...]
    printed: str
    day: str
    where: str

    @property
    def number(self) -> str:
        """OFAC's number, which stays the same in all editions."""
        return self.editions.key

    @property
    def newest(self) -> ListedEntry:
        """The entry as last printed."""
        return self.editions.entry


@dataclass(frozen=True, slots=True)
class _Link:
    """A remark `Linked To`.

    It has the record and the entry that carry it, the name as printed, the day of the edition that
    prints it, and the root of the listing.
    """

    record: Record
    entry: ListedEntry
    printed: str
    day: str
    root: str


def load(context: Context) -> Iterator[Claim]:
    """Yield the claims of each entry, then a link for each `Linked To` that names one entry."""
    words = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
    parts = read_parts(context.files)
    documents = _documents(context, parts)
    names = clean.by_country_name(context.used["countries"])
    # Regions that are in no one country have no code.
    for name, code in words["country"].items():
        if code:
            names[normal(name)] = code
    body = context.record(OFAC, context.source.name)
    unread: Counter[str] = Counter()
    links: list[_Link] = []
    _check_length(parts)
    if strays := parts.strays():
        context.count_row(STRAY, strays)
    for entry in _entries(parts):
        record = _record(context, parts, entry, names)
        unread.update(_label(remark) for remark in entry.remarks if _unread(remark, words))
        listing = _designation(context, parts, record, entry, documents, body)
        context.count_row()
        yield listing
        yield from _established(listing, record, entry, documents)
        if entry.editions.dropped:
            yield withdrawn(listing, entry.editions, documents[entry.editions.dropped])
        links.extend(_links_of(record, entry, listing.root))
    _report_unread(context, unread)
    # A link names an entry that may come later in the list, so all records have to be there.
    yield from _links(context, links, documents, body)


def _check_length(parts: ListFiles) -> None:
    editions = [(parts.editions[day][0], day, parts.editions[day][1]) for day in parts.editions]
    refuse_shrunk("the SDN list", sorted(editions, key=lambda edition: edition[1]))


def _documents(context: Context, parts: ListFiles) -> dict[str, str]:
    """Add the document of each edition; return their uids by day."""
    documents: dict[str, str] = {}
    for day in sorted(parts.editions):
        documents[day] = document(
            context,
            parts.editions[day][0],
            day,
            f"Specially Designated Nationals and Blocked Persons List, edition of {day}",
            "US Treasury, Office of Foreign Assets Control",
            "sanctionslistservice.ofac.treas.gov",
        )
    return documents


def _entries(parts: ListFiles) -> Iterator[_Entry]:
    """Yield every entry of any edition, by number."""
    editions = [(day, parts.editions[day][1]) for day in sorted(parts.editions)]
    for history in sorted(each_entry(editions), key=lambda entry: int(entry.key)):
        printed, day, where = "", history.last, history.entry.where
        # The packaged list has no remarks, so the newest edition that prints any is searched for.
        for edition, entry in reversed(history.printed):
            if entry.remarks:
                printed, day, where = entry.remarks, edition, entry.where
                break
        remarks = _remarks(printed + parts.comments.get(history.key, ""))
        yield _Entry(history, tuple(remarks), printed, day, where)


def _report_unread(context: Context, unread: Counter[str]) -> None:
    """Report the beginnings of remarks that are not read; rare ones together."""
    for label, count in sorted(unread.items()):
        if count >= OFTEN:
            what = f"a remark that is not read, {count} times"
            context.issue("note", "", "remarks", label, what)
    rare = [label for label, count in unread.items() if count < OFTEN]
    if rare:
        what = f"not read, each fewer than {OFTEN} times"
        context.issue("note", "", "remarks", f"{len(rare)} other beginnings", what)


def _remarks(text: str) -> list[str]:
    parts = text.strip().removesuffix(".").split("; ")
    return [part.strip() for part in parts if part.strip()]


def _label(remark: str) -> str:
    """Return the first words of a remark, up to its value."""
    return " ".join(re.split(r"[0-9:'(]", remark)[0].split()[:3])


def _unread(remark: str, words: Mapping[str, Any]) -> bool:
    """Return whether a remark is neither read nor left out on purpose (words.toml)."""
    if remark.startswith((LINK, *words["left"]["labels"])):
        return False
    return not AKA.match(remark) and not IMO.search(remark)


def _record(context: Context, parts: ListFiles, entry: _Entry, names: Mapping[str, str]) -> Record:
    number, newest = entry.number, entry.newest
    kind = KINDS.get(newest.kind, "")
    if not kind:
        raise wrong(f"{newest.where} type", newest.kind, "one of " + ", ".join(KINDS) + ", or none")
    if kind == "Organization" and clean.firm(newest.name):
        kind = "Company"
    aliases = dict.fromkeys(_forms(_other_names(parts, entry), kind))
    aliases.pop(newest.name, None)
    record = Record(
        uid=context.uid(number),
        kind=kind,
        name=newest.name,
        aliases=tuple(aliases),
        identifiers=_identifiers(context, entry, kind, names),
        country=_country(parts.addresses.get(number, []), names),
    )
    record = context.add_record(number, record, newest.where)
    printed_in = context.uid(entry.editions.last)
    for line in parts.streets.get(number, []):
        context.add_contact(record, "address", line, printed_in, newest.where)
    return record


def _other_names(parts: ListFiles, entry: _Entry) -> Iterator[str]:
    """Yield the names of an entry: of all editions, the newest first, of ALT, and of remarks."""
    for _, printed in reversed(entry.editions.printed):
        yield printed.name
        yield from printed.aliases
    yield from parts.aliases.get(entry.number, [])
    for remark in entry.remarks:
        if match := AKA.match(remark):
            yield match[1]


def _identifiers(
    context: Context, entry: _Entry, kind: str, names: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    identifiers: dict[tuple[str, str], None] = {("ofac", entry.number): None}
    for remark in entry.remarks:
        # A number of a ship or an aircraft is no taxpayer's, whatever its check digits say.
        if kind not in ("Vessel", "Aircraft") and remark.startswith(NUMBERS):
            identifiers.update(dict.fromkeys(_company_numbers(context, entry, remark, names)))
        for digits in IMO.findall(remark):
            if kind != "Vessel":
                identifiers["imo-company", digits] = None
            elif clean.imo(digits):
                identifiers["imo", digits] = None
            else:
                where = f"{entry.where} remarks"
                context.issue("warning", "", where, remark, "check digit does not fit")
        tail = TAIL.match(remark) if kind == "Aircraft" else None
        if tail:
            identifiers["tail", tail[1]] = None
    return tuple(identifiers)


def _company_numbers(
    context: Context, entry: _Entry, remark: str, names: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """Return the numbers of a remark that are proved; those of Russia and China that are not are
    reported, since numbers of other countries have no check digits that are known here.
    """
    seat = _seat(remark, names)
    numbers = read_numbers(remark, seat)
    if seat in ("ru", "cn") and not numbers.identifiers:
        for unread in numbers.unread:
            if unread.reason != UNKNOWN:
                where = f"{entry.where} remarks"
                context.issue("warning", "", where, remark, unread.sentence())
    return numbers.identifiers


def _seat(remark: str, names: Mapping[str, str]) -> str:
    """Return the ISO code of the country whose number a remark holds, or ''."""
    country = WHOSE.search(remark)
    return names.get(normal(country[1]), "").lower() if country else ""


def _forms(names: Iterable[str], kind: str) -> Iterator[str]:
    """Yield names as printed, and turned if the surname or the legal form stands before a comma."""
    for name in names:
        yield name
        # Of a firm only a legal form stands behind the comma, as in TSK VEKTOR, OOO.
        last, comma, first = name.partition(", ")
        if comma and (kind == "Person" or len(first) <= 5) and "," not in first:
            yield f"{first} {last}"


def _country(addresses: list[tuple[str, str]], names: Mapping[str, str]) -> str:
    """Return the country of the first address that names one, as a lower-case code, or ''."""
    for city, country in addresses:
        # OFAC prints Hong Kong as a city of China; here it is a territory of its own.
        if "hong kong" in f"{city} {country}".casefold():
            return "hk"
        code = names.get(normal(country), "")
        if code:
            return code.lower()
    return ""


def _common(printed: str, body: Record, number: str) -> dict[str, Any]:
    voice, members = voice_of(OFAC, body.name)
    return {
        "asserter": body.uid,
        "voice": voice,
        "members": members,
        "document": printed,
        "locator": f"entry {number}",
        "basis": "listing",
        "grade": "B2",
    }


def _designation(
    context: Context,
    parts: ListFiles,
    record: Record,
    entry: _Entry,
    documents: Mapping[str, str],
    body: Record,
) -> Claim:
    number, editions = entry.number, entry.editions
    seen, bound = parts.first_seen.get(number, ("", True))
    # A bound says only that the entry was there by then, not when it came.
    begins = "" if bound else seen
    # A bound is no day of listing, but the entry was known by then.
    known = min(filter(None, (seen, editions.first)))
    printed = ", ".join(entry.newest.programmes)
    listing = Claim(
        uid=context.uid(f"{number}.listing"),
        fact=number,
        subject=body.uid,
        predicate="DESIGNATES",
        object=record.uid,
        interval=Interval(begins, ""),
        date_note="" if begins else f"the list prints no day; on it by {known}",
        status="listed",
        measure="asset freeze",
        programme=printed,
        known_by=known,
        root=root_of(OFAC, known, dated=known == begins),
        **_common(documents[editions.last], body, number),
    )
    table = programmes()
    # The file is the SDN list, so that a programme of two lists stands here for its blocking one.
    if not (table.sdn | table.both).isdisjoint(entry.newest.programmes):
        return listing
    what = "a programme that is not known here: not said to be an asset freeze"
    context.issue("warning", documents[editions.last], f"entry {number}", printed, what)
    text = (
        f"on OFAC's list of designated parties, programme as printed: {printed}; the measure of "
        "that programme is not known here"
    )
    return listed_only(listing, text)


def _established(
    listing: Claim, record: Record, entry: _Entry, documents: Mapping[str, str]
) -> Iterator[Claim]:
    """Yield the days of establishment in the remarks; known by the edition that prints them."""
    position = 0
    for remark in entry.remarks:
        plain = remark.removeprefix("alt. ")
        if not plain.startswith(ESTABLISHED):
            continue
        position += 1
        printed = plain.removeprefix(ESTABLISHED).strip()
        founded = clean.established(printed)
        yield replace(
            listing,
            uid=listing.uid.removesuffix(".listing") + f".established-{position}",
            subject=record.uid,
            predicate="INCORPORATED",
            object="",
            text=f"organization established date as printed: {printed}",
            interval=Interval(founded, founded),
            date_note="" if founded else "not one day, month or year",
            measure="",
            programme="",
            known_by=entry.day,
            document=documents[entry.day],
            quote=remark,
            # SDN_COMMENTS has no document in the case, so its remarks cannot be verified.
            quote_state="verified" if remark in entry.printed else "at hand elsewhere",
        )


def _links_of(record: Record, entry: _Entry, root: str) -> Iterator[_Link]:
    for remark in entry.remarks:
        if remark.startswith(LINK):
            printed = remark.removeprefix(LINK).strip()
            yield _Link(record, entry.newest, printed, entry.day, root)


def _links(
    context: Context, links: Iterable[_Link], documents: Mapping[str, str], body: Record
) -> Iterator[Claim]:
    by_name = _keys_by_name(context.records)
    for link in links:
        number = link.entry.number
        matches = by_name.get(normal(link.printed), set()) - {number}
        # A name that two entries have says nothing of either: no link is guessed.
        if len(matches) != 1:
            why = f"{len(matches)} entries of that name" if matches else "no entry of that name"
            value = f"Linked To: {link.printed}"
            context.issue("note", context.uid(link.day), f"entry {number}", value, why)
            continue
        (other,) = matches
        yield Claim(
            uid=context.uid(f"{number}.link-{other}"),
            fact=number,
            subject=link.record.uid,
            predicate="LINKED_TO",
            object=context.records[other].uid,
            status="listed",
            interval=Interval("", link.day),
            known_by=link.day,
            quote=f"Linked To: {link.printed}",
            # SDN_COMMENTS has no document in the case, so its remarks cannot be verified.
            quote_state="verified" if link.printed in link.entry.remarks else "at hand elsewhere",
            # The remark belongs to the entry; that it is printed is known by the edition.
            root=link.root,
            **_common(documents[link.day], body, number),
        )


def _keys_by_name(records: Mapping[str, Record]) -> dict[str, set[str]]:
    """Return the keys of all records that have a name, by the normal form of the name."""
    keys: dict[str, set[str]] = {}
    for key, record in records.items():
        for name in (record.name, *record.aliases):
            keys.setdefault(normal(name), set()).add(key)
    return keys
