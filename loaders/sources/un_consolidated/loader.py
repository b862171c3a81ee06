"""UN Security Council consolidated list: who is listed under which regime since when, and the printed comment.

The XML is read without entities, without a document type and without fetching anything, to a bounded
depth. A newer edition replaces an older one. The listing is known by its own day; the comment too, unless it
mentions a later date: then by the day of the edition.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from ....graph.dates import Interval, check
from ....graph.errors import BadInput, wrong
from ....graph.identity import normal
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...editions import document, held, withdrawn
from ...loaded_files import LoadedFile
from ...voices import voice_of

COUNCIL = "un-security-council"
DEPTH = 12
NEEDED = ("FIRST_NAME", "UN_LIST_TYPE", "REFERENCE_NUMBER", "LISTED_ON")
# Read and not kept: what persons are known by beyond names, and the list's own bookkeeping.
KNOWN = frozenset(
    "DATAID VERSIONNUM FIRST_NAME SECOND_NAME THIRD_NAME FOURTH_NAME UN_LIST_TYPE REFERENCE_NUMBER LISTED_ON GENDER "
    "COMMENTS1 NATIONALITY LIST_TYPE LAST_DAY_UPDATED INDIVIDUAL_ALIAS INDIVIDUAL_ADDRESS INDIVIDUAL_DATE_OF_BIRTH "
    "SUBMITTED_BY INDIVIDUAL_PLACE_OF_BIRTH INDIVIDUAL_DOCUMENT SORT_KEY SORT_KEY_LAST_MOD DESIGNATION TITLE "
    "NAME_ORIGINAL_SCRIPT ENTITY_ALIAS ENTITY_ADDRESS".split()
)


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry, and whether it is a person."""

    element: Element
    person: bool

    def text(self, path: str) -> str:
        """Return the text at a path, one line, '' where there is none."""
        return " ".join((self.element.findtext(path) or "").split())

    def listed(self, where: str) -> str:
        """Return the day of listing; some are printed with an offset from UTC behind them."""
        return check(
            re.sub(r"(?<=^.{10})(Z|[+-]\d{2}:\d{2})$", "", self.text("LISTED_ON")),
            f"{where} LISTED_ON",
        )

    def texts(self, path: str) -> list[str]:
        """Return every text at a path."""
        return [
            text for e in self.element.findall(path) if (text := " ".join((e.text or "").split()))
        ]


def load(context: Context) -> Iterator[Claim]:
    """Yield a designation for each entry, what its comment says, and that a newer edition dropped it."""
    words = tomllib.loads((Path(__file__).parent / "lists.toml").read_text(encoding="utf-8"))
    files = sorted(((*_read(given), given) for given in context.files), key=lambda e: e[0])
    editions = {
        day: ({e.text("REFERENCE_NUMBER"): e for e in entries}, given)
        for day, entries, given in files
    }
    names = clean.by_country_name(context.used["countries"])
    names.update({normal(n): code for n, code in words["country"].items()})
    council = Record(uid=context.uid(COUNCIL), kind="Body", name="United Nations Security Council")
    context.add_record(COUNCIL, council, context.source.name)
    documents = {
        day: document(
            context,
            given,
            day,
            f"UN Security Council consolidated list, edition of {day}",
            "United Nations Security Council",
            "main.un.org/securitycouncil",
        )
        for day, (_, given) in editions.items()
    }
    for was in held([(day, entries) for day, (entries, _) in editions.items()]):
        day, entry = was.last, was.entry
        where = f"{editions[day][1].name} {was.key}"
        odd = sorted({child.tag for child in entry.element} - KNOWN)
        if odd:
            context.issue(
                "warning", documents[day], where, ", ".join(odd), "elements that are not read"
            )
        for claim in _claims(
            context, entry, _record(context, entry, where, names), council, day, where, words
        ):
            yield claim
            if was.dropped and claim.predicate == "DESIGNATES":
                yield withdrawn(claim, was, documents[was.dropped])


def _read(given: LoadedFile) -> tuple[str, list[ListedEntry]]:
    """Return the day of an edition and its entries; raise `BadInput` for what is not such a list."""
    entries: list[ListedEntry] = []
    day, depth = "", 0
    try:
        for event, element in iterparse(given.path, events=("start", "end"), forbid_dtd=True):
            depth += 1 if event == "start" else -1
            if depth > DEPTH:
                raise wrong(given.name, f"elements {depth} deep", f"at most {DEPTH}")
            if event == "start" and depth == 1:
                if element.tag != "CONSOLIDATED_LIST":
                    raise wrong(
                        given.name, f"<{element.tag}>", "<CONSOLIDATED_LIST>, the list as XML"
                    )
                day = check(
                    str(element.get("dateGenerated", ""))[:10], f"{given.name} dateGenerated"
                )
            if event == "end" and element.tag in ("INDIVIDUAL", "ENTITY"):
                entries.append(_listed(element, given))
    except DefusedXmlException as fault:
        raise wrong(
            given.name, type(fault).__name__, "XML without a document type or entities"
        ) from None
    except ParseError as fault:
        raise BadInput(f"{given.name}:{fault.position[0]}: not XML: {fault.msg}") from None
    if not entries:
        raise wrong(given.name, "no entry", "at least one individual or entity")
    numbers = [e.text("REFERENCE_NUMBER") for e in entries]
    twice = sorted({n for n in numbers if numbers.count(n) > 1})
    if twice:
        raise wrong(f"{given.name} REFERENCE_NUMBER", ", ".join(twice), "each number once")
    return day, entries


def _listed(element: Element, given: LoadedFile) -> ListedEntry:
    entry = ListedEntry(element, element.tag == "INDIVIDUAL")
    lacking = [name for name in NEEDED if not entry.text(name)]
    if lacking:
        where = f"{given.name} {entry.text('REFERENCE_NUMBER') or entry.text('DATAID')}"
        raise wrong(where, f"no {', '.join(lacking)}", ", ".join(NEEDED))
    entry.listed(f"{given.name} {entry.text('REFERENCE_NUMBER')}")
    return entry


def _record(context: Context, entry: ListedEntry, where: str, names: Mapping[str, str]) -> Record:
    number = entry.text("REFERENCE_NUMBER")
    parts = [entry.text(n) for n in ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")]
    name = " ".join(p for p in parts if p)
    kind = "Person" if entry.person else "Company" if clean.firm(name) else "Organization"
    sort = "INDIVIDUAL" if entry.person else "ENTITY"
    others = [*entry.texts(f"{sort}_ALIAS/ALIAS_NAME"), *entry.texts("NAME_ORIGINAL_SCRIPT")]
    places = (
        entry.texts("NATIONALITY/VALUE") if entry.person else entry.texts("ENTITY_ADDRESS/COUNTRY")
    )
    record = Record(
        uid=context.uid(number),
        kind=kind,
        name=name,
        aliases=tuple(n for n in clean.spoken(others) if n != name),
        identifiers=(("un", number),),
        country=next((names[normal(p)] for p in places if normal(p) in names), "").lower(),
    )
    context.add_record(number, record, where)
    return record


def _measure(entry: ListedEntry, words: Mapping[str, Any], where: str) -> str:
    regime = entry.text("UN_LIST_TYPE")
    if regime not in words["measure"]:
        raise wrong(f"{where} UN_LIST_TYPE", regime, "one of " + ", ".join(words["measure"]))
    measure = str(words["measure"][regime])
    if measure == "read":
        said = entry.text("COMMENTS1").casefold()
        return (
            "asset freeze"
            if "asset" in said and "freeze" in said
            else "travel ban"
            if "travel ban" in said
            else ""
        )
    return measure


def _claims(
    context: Context,
    entry: ListedEntry,
    record: Record,
    council: Record,
    day: str,
    where: str,
    words: Mapping[str, Any],
) -> Iterator[Claim]:
    number, listed = entry.text("REFERENCE_NUMBER"), entry.listed(where)
    voice, members = voice_of(COUNCIL, council.name)
    common: dict[str, Any] = {
        "status": "listed",
        "asserter": council.uid,
        "voice": voice,
        "members": members,
        "root": f"{COUNCIL}:{listed}:listing of that day",
        "document": context.uid(day),
        "locator": f"entry {number}",
        "basis": "listing",
        "grade": "B2",
    }
    measure = _measure(entry, words, where)
    if measure:
        yield Claim(
            uid=context.uid(f"{number}.listing"),
            fact=number,
            subject=council.uid,
            predicate="DESIGNATES",
            object=record.uid,
            interval=Interval(listed, ""),
            measure=measure,
            programme=entry.text("UN_LIST_TYPE"),
            note="the list prints no measure with an entry; this is the one of its regime (lists.toml)",
            known_by=listed,
            **common,
        )
    else:
        context.issue(
            "warning",
            context.uid(day),
            where,
            entry.text("UN_LIST_TYPE"),
            "the entry does not say its measure",
        )
    comment = entry.text("COMMENTS1")
    if comment:
        late = clean.mentions_after(comment, listed)
        yield Claim(
            uid=context.uid(f"{number}.comment"),
            fact=number,
            subject=record.uid,
            predicate="STATES",
            text=comment,
            interval=Interval("", listed),
            known_by=day if late else listed,
            date_note="the text mentions something later than the listing" if late else "",
            **common,
        )
