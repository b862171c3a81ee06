"""OFAC's list: entries of every edition loaded, joined by number; who was dropped since; `Linked To` as printed.

The newest edition says who is listed; remarks, addresses and other names come from the files that have
them. The list prints no day of designation: a day first seen is taken where a table of such days was
loaded and its day is not only a bound, else the day of the oldest edition that has the entry. `Linked To`
is OFAC's own untyped link: it says neither ownership nor trade, and no route is drawn along it.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ....graph.dates import Interval
from ....graph.errors import wrong
from ....graph.identity import normal
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...editions import ListedEditions, document, held, withdrawn
from ...voices import voice_of
from .parts import ListedEntry, ListFiles, read_parts

OFAC = "ofac"
KINDS = {
    "individual": "Person",
    "vessel": "Vessel",
    "aircraft": "Aircraft",
    "entity": "Organization",
}
IMO = re.compile(r"\bIMO (\d{7})\b")
AKA = re.compile(r"^(?:a\.k\.a\.|f\.k\.a\.) '(.+)'$")
LINK = "Linked To:"
WHOSE = re.compile(r"\(([A-Z][^()]+)\)$")  # the country that a remark prints behind a number
ESTABLISHED = "Organization Established Date"
OFTEN = 10  # times from which a remark that is not read is an issue of its own
NUMBERS = ("Tax ID", "Registration N", "Business Reg", "Unified", "Company N")
TAIL = re.compile(r"^Aircraft Tail Number ([A-Z0-9-]+)")


def load(context: Context) -> Iterator[Claim]:
    """Yield a designation for each entry, and a link for each `Linked To` whose party is on the list."""
    words = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
    parts = read_parts(context.files)
    days = sorted(parts.editions)
    documents = {
        day: document(
            context,
            parts.editions[day][0],
            day,
            f"Specially Designated Nationals and Blocked Persons List, edition of {day}",
            "US Treasury, Office of Foreign Assets Control",
            "sanctionslistservice.ofac.treas.gov",
        )
        for day in days
    }
    names = clean.by_country_name(context.used["countries"])
    names.update({normal(n): code for n, code in words["country"].items() if code})
    body = context.record(OFAC, context.source.name)
    unread: Counter[str] = Counter()
    links: list[tuple[Record, ListedEntry, str, str, str]] = []
    for was in sorted(
        held([(day, parts.editions[day][1]) for day in days]), key=lambda h: int(h.key)
    ):
        number = was.key
        remarks, told = next(
            ((e.remarks, day) for day, e in reversed(was.printed) if e.remarks), ("", was.last)
        )
        said = _remarks(remarks + parts.comments.get(number, ""))
        record = _record(context, parts, was, said, names)
        unread.update(_label(r) for r in said if _unread(r, words))
        listing = _designation(context, parts, record, was, documents, body)
        yield listing
        for each, remark in enumerate(
            (r for r in said if r.removeprefix("alt. ").startswith(ESTABLISHED)), 1
        ):
            yield _established(
                listing, record, (each, remark), told, documents[told], remark in remarks
            )
        if was.dropped:
            yield withdrawn(listing, was, documents[was.dropped])
        linked = [r.removeprefix(LINK).strip() for r in said if r.startswith(LINK)]
        links += [(record, was.entry, printed, told, listing.root) for printed in linked]
    for label, count in sorted(unread.items()):
        if count >= OFTEN:
            context.issue("note", "", "remarks", label, f"a remark that is not read, {count} times")
    rare = [label for label, count in unread.items() if count < OFTEN]
    if rare:
        context.issue(
            "note",
            "",
            "remarks",
            f"{len(rare)} other beginnings",
            f"not read, each fewer than {OFTEN} times",
        )
    yield from _links(context, links, documents, body)


def _remarks(text: str) -> list[str]:
    return [part.strip() for part in text.strip().removesuffix(".").split("; ") if part.strip()]


def _label(remark: str) -> str:
    return " ".join(re.split(r"[\d:'(]", remark)[0].split()[:3])


def _unread(remark: str, words: Mapping[str, Any]) -> bool:
    return not (
        remark.startswith((LINK, *words["left"]["labels"]))
        or AKA.match(remark)
        or IMO.search(remark)
    )


def _record(
    context: Context,
    parts: ListFiles,
    was: ListedEditions[ListedEntry],
    said: list[str],
    names: Mapping[str, str],
) -> Record:
    number, newest = was.key, was.entry
    kind = KINDS.get(newest.kind, "")
    if not kind:
        raise wrong(f"{newest.where} type", newest.kind, "one of " + ", ".join(KINDS) + ", or none")
    if kind == "Organization" and clean.firm(newest.name):
        kind = "Company"
    other = [a for _, e in reversed(was.printed) for a in (e.name, *e.aliases)] + parts.aliases.get(
        number, []
    )
    other += [m[1] for r in said if (m := AKA.match(r))]
    found: dict[tuple[str, str], None] = {("ofac", number): None}
    for remark in said:
        if kind not in ("Vessel", "Aircraft") and remark.startswith(
            ("Tax ID", "Registration N", "Business Reg", "Unified", "Company N")
        ):
            whose = WHOSE.search(remark)
            seat = names.get(normal(whose[1]), "").lower() if whose else ""
            found.update(dict.fromkeys(clean.identifiers(remark, seat)))
        for digits in IMO.findall(remark):
            if kind != "Vessel":
                found["imo-company", digits] = None
            elif clean.imo(digits):
                found["imo", digits] = None
            else:
                context.issue(
                    "warning", "", f"{newest.where} remarks", remark, "check digit does not fit"
                )
        tail = TAIL.match(remark)
        if tail and kind == "Aircraft":
            found["tail", tail[1]] = None
    record = Record(
        uid=context.uid(number),
        kind=kind,
        name=newest.name,
        aliases=tuple(n for n in dict.fromkeys(_forms(other, kind)) if n != newest.name),
        identifiers=tuple(found),
        country=_country(parts.addresses.get(number, []), names),
    )
    context.add_record(number, record, newest.where)
    for line in parts.streets.get(number, []):
        context.add_contact(record, "address", line, context.uid(was.last), newest.where)
    return record


def _forms(names: list[str], kind: str) -> Iterator[str]:
    """Yield names as printed, and turned where OFAC puts the surname or the legal form behind a comma."""
    for name in names:
        yield name
        last, comma, first = name.partition(", ")
        if comma and (kind == "Person" or len(first) <= 5) and "," not in first:
            yield f"{first} {last}"


def _country(addresses: list[tuple[str, str]], names: Mapping[str, str]) -> str:
    """Return where an entry sits by its first address that names a country; Hong Kong is printed as a city of China."""
    for city, country in addresses:
        if "hong kong" in f"{city} {country}".casefold():
            return "hk"
        code = names.get(normal(country), "")
        if code:
            return code.lower()
    return ""


def _common(printed: str, body: Record, where: str, number: str) -> dict[str, Any]:
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
    was: ListedEditions[ListedEntry],
    documents: Mapping[str, str],
    body: Record,
) -> Claim:
    number = was.key
    seen, bound = parts.first_seen.get(number, ("", True))
    begins = seen if seen and not bound else ""
    known = min(d for d in (seen, was.first) if d)
    return Claim(
        uid=context.uid(f"{number}.listing"),
        fact=number,
        subject=body.uid,
        predicate="DESIGNATES",
        object=record.uid,
        interval=Interval(begins, ""),
        date_note="" if begins else f"the list prints no day; on it by {known}",
        status="listed",
        measure="asset freeze",
        programme=", ".join(was.entry.programmes),
        known_by=known,
        root=f"{OFAC}:{known}:listing of that day",
        **_common(documents[was.last], body, was.entry.where, number),
    )


def _established(
    listing: Claim, record: Record, numbered: tuple[int, str], told: str, document: str, here: bool
) -> Claim:
    """Return when an entry says that it was established; known by the edition that prints the remark."""
    each, remark = numbered
    printed = remark.removeprefix("alt. ").removeprefix(ESTABLISHED).strip()
    founded = clean.established(printed)
    return replace(
        listing,
        uid=listing.uid.removesuffix(".listing") + f".established-{each}",
        subject=record.uid,
        predicate="INCORPORATED",
        object="",
        text=f"organization established date as printed: {printed}",
        interval=Interval(founded, founded),
        date_note="" if founded else "not one day, month or year",
        measure="",
        programme="",
        known_by=told,
        document=document,
        quote=remark,
        quote_state="verified" if here else "at hand elsewhere",  # SDN_COMMENTS is no document
    )


def _links(
    context: Context,
    links: list[tuple[Record, ListedEntry, str, str, str]],
    documents: Mapping[str, str],
    body: Record,
) -> Iterator[Claim]:
    by_name: dict[str, set[str]] = {}
    for key, record in context.records.items():
        for name in (record.name, *record.aliases):
            by_name.setdefault(normal(name), set()).add(key)
    count: Counter[str] = Counter()
    for record, listed, printed, day, root in links:
        found = by_name.get(normal(printed), set()) - {listed.number}
        if len(found) != 1:
            why = "no entry of that name" if not found else f"{len(found)} entries of that name"
            context.issue(
                "note", context.uid(day), f"entry {listed.number}", f"Linked To: {printed}", why
            )
            continue
        (other,) = found
        count[listed.number] += 1
        yield Claim(
            uid=context.uid(f"{listed.number}.link-{other}"),
            fact=listed.number,
            subject=record.uid,
            predicate="LINKED_TO",
            object=context.records[other].uid,
            status="listed",
            interval=Interval("", day),
            known_by=day,
            quote=f"Linked To: {printed}",
            quote_state="verified"
            if printed in listed.remarks
            else "at hand elsewhere",  # SDN_COMMENTS is no document
            root=root,  # the remark belongs to the entry; that it is printed is known by the edition
            **_common(documents[day], body, listed.where, listed.number),
        )
