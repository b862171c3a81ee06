"""UN Security Council consolidated list: who is listed under which regime, and the printed comment.

The XML is read without entities, without a document type, without fetching anything, and to a
bounded depth. A newer edition replaces an older one. The listing is known by its own day. The
comment is too, unless it mentions a later date: then it is known by the day of the edition.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from ....graph.dates import Interval, check
from ....graph.errors import wrong
from ....graph.identity import normal
from ....graph.measures import NOT_STATED
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...editions import document, each_entry, refuse_shrunk, withdrawn
from ...loaded_files import LoadedFile
from ...voices import voice_of
from ...xml_list import elements_of, root_of

COUNCIL = "un-security-council"
# Levels of elements; the list has fewer.
NOTE = "the list prints no measure with an entry; this is the one of its regime (lists.toml)"
NEEDED = ("FIRST_NAME", "UN_LIST_TYPE", "REFERENCE_NUMBER", "LISTED_ON")
# All elements of the list. Those not read are personal data and the list's own bookkeeping.
KNOWN = frozenset(
    "DATAID VERSIONNUM FIRST_NAME SECOND_NAME THIRD_NAME FOURTH_NAME UN_LIST_TYPE "
    "REFERENCE_NUMBER LISTED_ON GENDER COMMENTS1 NATIONALITY LIST_TYPE LAST_DAY_UPDATED "
    "INDIVIDUAL_ALIAS INDIVIDUAL_ADDRESS INDIVIDUAL_DATE_OF_BIRTH SUBMITTED_BY "
    "INDIVIDUAL_PLACE_OF_BIRTH INDIVIDUAL_DOCUMENT SORT_KEY SORT_KEY_LAST_MOD DESIGNATION TITLE "
    "NAME_ORIGINAL_SCRIPT ENTITY_ALIAS ENTITY_ADDRESS".split()
)


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry, and whether it is a person."""

    element: Element
    person: bool

    @property
    def number(self) -> str:
        """The reference number, such as KPe.001."""
        return self.text("REFERENCE_NUMBER")

    @property
    def name(self) -> str:
        """The name, whose parts the list prints apart."""
        parts = map(self.text, ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"))
        return " ".join(filter(None, parts))

    def text(self, path: str) -> str:
        """Return the text at a path in one line, '' if there is none."""
        return " ".join((self.element.findtext(path) or "").split())

    def texts(self, path: str) -> list[str]:
        """Return every text at a path, each in one line."""
        texts = [" ".join((element.text or "").split()) for element in self.element.findall(path)]
        return list(filter(None, texts))

    def listed(self, where: str) -> str:
        """Return the day of listing; raise `BadInput` for an invalid date."""
        # Some days are printed with an offset from UTC behind them.
        day = re.sub(r"(?<=^.{10})(Z|[+-][0-9]{2}:[0-9]{2})$", "", self.text("LISTED_ON"))
        return check(day, f"{where} LISTED_ON")


@dataclass(frozen=True, slots=True)
class _Edition:
    """A file of the list: its day, the file, and its entries by reference number."""

    day: str
    file: LoadedFile
    entries: Mapping[str, ListedEntry]


def load(context: Context) -> Iterator[Claim]:
    """Yield a designation for each entry, its comment, and its withdrawal by a newer edition."""
    words = tomllib.loads((Path(__file__).parent / "lists.toml").read_text(encoding="utf-8"))
    editions: dict[str, _Edition] = {}
    # Of two files of one day the last counts.
    for edition in sorted(map(_read, context.files), key=lambda edition: edition.day):
        editions[edition.day] = edition
    names = clean.by_country_name(context.used["countries"])
    for name, code in words["country"].items():
        names[normal(name)] = code
    council = Record(uid=context.uid(COUNCIL), kind="Body", name="United Nations Security Council")
    context.add_record(COUNCIL, council, context.source.name)
    documents = {day: _document(context, edition) for day, edition in editions.items()}
    entries_by_day = [(day, edition.entries) for day, edition in editions.items()]
    refuse_shrunk(
        "the list of the Security Council",
        [(edition.file, day, edition.entries) for day, edition in editions.items()],
    )
    for history in each_entry(entries_by_day):
        context.count_row()
        day, entry = history.last, history.entry
        where = f"{editions[day].file.name} {history.key}"
        _report_unknown(context, entry, documents[day], where)
        record = _record(context, entry, where, names)
        for claim in _claims(context, entry, record, council, day, where, words):
            yield claim
            if history.dropped and claim.predicate == "DESIGNATES":
                yield withdrawn(claim, history, documents[history.dropped])


def _document(context: Context, edition: _Edition) -> str:
    return document(
        context,
        edition.file,
        edition.day,
        f"UN Security Council consolidated list, edition of {edition.day}",
        "United Nations Security Council",
        "main.un.org/securitycouncil",
    )


def _report_unknown(context: Context, entry: ListedEntry, printed: str, where: str) -> None:
    """Report elements that are not known here."""
    unknown = sorted({child.tag for child in entry.element} - KNOWN)
    if unknown:
        what = "elements that are not read"
        context.issue("warning", printed, where, ", ".join(unknown), what)


def _read(file: LoadedFile) -> _Edition:
    """Read one edition; raise `BadInput` if the file is not such a list."""
    day = _day(root_of(file), file)
    entries = [_listed(element, file) for element in elements_of(file, ("INDIVIDUAL", "ENTITY"))]
    if not entries:
        raise wrong(file.name, "no entry", "at least one individual or entity")
    by_number: dict[str, ListedEntry] = {}
    doubled: set[str] = set()
    for entry in entries:
        if entry.number in by_number:
            doubled.add(entry.number)
        by_number[entry.number] = entry
    # The number is the key of a record: under one number two entries would become one party.
    if doubled:
        raise wrong(
            f"{file.name} REFERENCE_NUMBER", ", ".join(sorted(doubled)), "each number only once"
        )
    return _Edition(day, file, by_number)


def _day(root: Element, file: LoadedFile) -> str:
    if root.tag != "CONSOLIDATED_LIST":
        raise wrong(file.name, f"<{root.tag}>", "<CONSOLIDATED_LIST>, the list as XML")
    # A time follows the day.
    return check(str(root.get("dateGenerated", ""))[:10], f"{file.name} dateGenerated")


def _listed(element: Element, file: LoadedFile) -> ListedEntry:
    entry = ListedEntry(element, element.tag == "INDIVIDUAL")
    lacking = [name for name in NEEDED if not entry.text(name)]
    if lacking:
        where = f"{file.name} {entry.number or entry.text('DATAID')}"
        raise wrong(where, f"no {', '.join(lacking)}", ", ".join(NEEDED))
    # A wrong day is found while the file is read, before anything is added.
    entry.listed(f"{file.name} {entry.number}")
    return entry


def _record(context: Context, entry: ListedEntry, where: str, names: Mapping[str, str]) -> Record:
    name = entry.name
    if entry.person:
        kind, element = "Person", "INDIVIDUAL"
        places = entry.texts("NATIONALITY/VALUE")
    else:
        # The list has groups and firms under one element: only a legal form in the name shows a
        # firm.
        kind, element = "Company" if clean.firm(name) else "Organization", "ENTITY"
        places = entry.texts("ENTITY_ADDRESS/COUNTRY")
    others = [*entry.texts(f"{element}_ALIAS/ALIAS_NAME"), *entry.texts("NAME_ORIGINAL_SCRIPT")]
    aliases = dict.fromkeys(clean.spoken(others))
    aliases.pop(name, None)
    record = Record(
        uid=context.uid(entry.number),
        kind=kind,
        name=name,
        aliases=tuple(aliases),
        # IMO numbers in comments are left: the text does not say whether ship or company is meant.
        identifiers=(("un", entry.number),),
        country=_country(places, names),
    )
    context.add_record(entry.number, record, where)
    return record


def _country(places: Sequence[str], names: Mapping[str, str]) -> str:
    """Return the code of the first place that is a known country, in lower case, or ''."""
    for place in places:
        plain = normal(place)
        if plain in names:
            return names[plain].lower()
    return ""


def _measure(entry: ListedEntry, words: Mapping[str, Any]) -> str:
    """Return the measure of an entry's regime, or '' if neither list nor entry states it."""
    regime = entry.text("UN_LIST_TYPE")
    # A new regime stops nobody from loading the list; what it imposes is not guessed.
    measure = str(words["measure"].get(regime, ""))
    if measure != "read":
        return measure
    # For Libya the measures differ by entry, and only its comment states them.
    comment = entry.text("COMMENTS1").casefold()
    if "asset" in comment and "freeze" in comment:
        return "asset freeze"
    return "travel ban" if "travel ban" in comment else ""


def _claims(
    context: Context,
    entry: ListedEntry,
    record: Record,
    council: Record,
    day: str,
    where: str,
    words: Mapping[str, Any],
) -> Iterator[Claim]:
    listed = entry.listed(where)
    voice, members = voice_of(COUNCIL, council.name)
    common: dict[str, Any] = {
        "fact": entry.number,
        "status": "listed",
        "asserter": council.uid,
        "voice": voice,
        "members": members,
        # All entries that were listed on one day rest on one statement of the Council.
        "root": f"{COUNCIL}:{listed}:listing of that day",
        "document": context.uid(day),
        "locator": f"entry {entry.number}",
        "basis": "listing",
        # A reason for listing is no finding of a court, so that B2 is its highest grade.
        "grade": "B2",
    }
    regime = entry.text("UN_LIST_TYPE")
    measure = _measure(entry, words)
    if not measure:
        what = "neither the entry nor its regime says a measure that is known here"
        context.issue("warning", context.uid(day), where, regime, what)
    yield Claim(
        uid=context.uid(f"{entry.number}.listing"),
        subject=council.uid,
        predicate="DESIGNATES",
        object=record.uid,
        interval=Interval(listed, ""),
        measure=measure or NOT_STATED,
        programme=regime,
        note=NOTE if measure else "",
        known_by=listed,
        **common,
    )
    comment = entry.text("COMMENTS1")
    if comment:
        # Comments are rewritten without a new day of listing; one with a later date shows it.
        late = clean.mentions_after(comment, listed)
        yield Claim(
            uid=context.uid(f"{entry.number}.comment"),
            subject=record.uid,
            predicate="STATES",
            text=comment,
            interval=Interval("", listed),
            known_by=day if late else listed,
            date_note="the text mentions something later than the listing" if late else "",
            **common,
        )
