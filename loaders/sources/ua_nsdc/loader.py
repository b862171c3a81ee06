"""Ukraine's State Register of Sanctions, kept by the National Security and Defence Council.

A decree applies several kinds of sanction (article 4 of the Law on Sanctions): each that is a
measure of this model becomes a designation, the others are kept in the register's words.
The newest edition says who is in the register; what it no longer prints is kept as withdrawn.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ....graph.dates import Interval
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...editions import ListedEditions, day_of, document, each_entry, refuse_shrunk, withdrawn
from ...identifiers import read_numbers
from ...loaded_files import LoadedFile
from ...voices import voice_of
from .register_file import LEGAL, Action, Subject, read_subjects

KEEPER = "ua-nsdc"
REGISTER = "State Register of Sanctions of Ukraine"
OUTLET = "National Security and Defence Council of Ukraine"
UNSAID = "the file does not say which measure"
DAY = len("2026-01-31")
# What the register says of an action, and the status of the claim.
STATUSES = {"active": "listed", "expired": "listed", "excluded": "withdrawn"}


@dataclass(frozen=True, slots=True)
class _Entry:
    """An action of a subject, or a subject of which the file prints no action."""

    subject: Subject
    action: Action | None


@dataclass(frozen=True, slots=True)
class _Table:
    """The table of measures.toml: beginnings of kinds of sanction with their measures, and all."""

    beginnings: Mapping[str, str]
    raw: Mapping[str, Any]

    def measure(self, printed: str) -> str | None:
        """Return the measure of a kind of sanction, '' if it is none, None if it is not known."""
        plain = _comparable(printed)
        for words in sorted(self.beginnings, key=len, reverse=True):
            if plain.startswith(words):
                return self.beginnings[words]
        return None


def load(context: Context) -> Iterator[Claim]:
    """Yield the claims of each action, and a withdrawal for each that a newer edition dropped."""
    body = context.record(KEEPER, context.source.name)
    reader = _Reader(context, body, _table())
    reader.read_files()
    added: dict[str, Record] = {}
    # Persons and firms come in two files: an edition of one of them says nothing of the other.
    for person in (True, False):
        for history in each_entry(reader.editions(person=person)):
            key = history.entry.subject.key
            if key not in added:
                added[key] = reader.record(key, history)
                yield from reader.incorporated(key, added[key], history)
            for claim in reader.claims(history, added[key]):
                yield claim
                if history.dropped and claim.uid.endswith(".listing"):
                    newer = reader.documents[history.dropped, person]
                    yield withdrawn(claim, history, newer)
    for kind, count in sorted(reader.other.items()):
        context.issue("note", "", "identifiers and attributes", kind, f"{count} not read")


def _table() -> _Table:
    path = Path(__file__).parent / "measures.toml"
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    beginnings: dict[str, str] = {}
    for kind in raw["kind"]:
        for words in kind["words"]:
            beginnings[_comparable(words)] = kind.get("measure", "")
    return _Table(beginnings, raw)


def _comparable(words: str) -> str:
    """Return words without what printers vary: capitals, and the sign for the apostrophe."""
    plain = " ".join(words.casefold().split())
    for sign in "’ʼ`":
        plain = plain.replace(sign, "'")
    return plain


@dataclass(slots=True)
class _Reader:
    """Reads the files of the register, and makes the records and claims of its subjects.

    `subjects` are by the day of their edition, the oldest first. `documents` are uids by that day
    and by whether the file has persons, and `files` the files. `other` counts what is printed of
    firms and not read.
    """

    context: Context
    body: Record
    table: _Table
    subjects: dict[str, dict[str, Subject]] = field(default_factory=dict)
    documents: dict[tuple[str, bool], str] = field(default_factory=dict)
    files: dict[tuple[str, bool], LoadedFile] = field(default_factory=dict)
    other: Counter[str] = field(default_factory=Counter)

    def read_files(self) -> None:
        """Read all files; those of one day are one edition, in which a later file counts."""
        found: defaultdict[str, dict[str, Subject]] = defaultdict(dict)
        for file in self.context.files:
            day = day_of(file, "the day on which the register was downloaded")
            subjects = read_subjects(file, self.table.raw["person"]["ids"])
            title = f"{REGISTER}, {file.name}, edition of {day}"
            key = f"{file.name}@{day}"
            uid = document(self.context, file, day, title, OUTLET, "drs.nsdc.gov.ua", key)
            self.context.count_row("", len(subjects))
            for subject in subjects.values():
                self.documents[day, subject.person] = uid
                self.files[day, subject.person] = file
            found[day].update(subjects)
        for day in sorted(found):
            self.subjects[day] = found[day]

    def editions(self, *, person: bool) -> list[tuple[str, Mapping[str, _Entry]]]:
        """Return the editions that have persons, or firms, with their entries by key."""
        acted: set[str] = set()
        for printed in self.subjects.values():
            for subject in printed.values():
                if subject.actions:
                    acted.add(subject.key)
        editions: list[tuple[str, Mapping[str, _Entry]]] = []
        for day, printed in self.subjects.items():
            entries: dict[str, _Entry] = {}
            for subject in printed.values():
                if subject.person == person:
                    entries.update(_entries(subject, acted))
            if entries:
                editions.append((day, entries))
        files = self.files
        refuse_shrunk(REGISTER, [(files[day, person], day, keys) for day, keys in editions])
        return editions

    def record(self, key: str, history: ListedEditions[_Entry]) -> Record:
        """Add the record of a subject; of persons only their names and country are kept."""
        subject, printed = self._newest(key), self._document(history)
        kind, note = "Person", ""
        aliases = dict.fromkeys(subject.names)
        identifiers: dict[tuple[str, str], None] = {}
        if not subject.person:
            legal = any(LEGAL.search(form) or clean.firm(form) for form in subject.names)
            kind = "Company" if legal else "Organization"
            identifiers, note = self._numbers(subject, printed)
        addresses: list[str] = []
        for label, value in subject.attributes:
            if label in self.table.raw["attribute"]["name"]:
                aliases.update(dict.fromkeys(clean.spoken([value])))
            elif label in self.table.raw["attribute"]["address"]:
                addresses.append(value)
            elif not subject.person:
                self.other[label] += 1
        name, *others = aliases
        record = Record(
            uid=self.context.uid(key),
            kind=kind,
            name=name,
            aliases=tuple(others),
            identifiers=tuple(identifiers),
            country=self._country(subject),
            note=note,
        )
        record = self.context.add_record(key, record, subject.where)
        for address in addresses:
            self.context.add_contact(record, "address", address, printed, subject.where)
        return record

    def _newest(self, key: str) -> Subject:
        found = [printed[key] for printed in self.subjects.values() if key in printed]
        return found[-1]

    def _document(self, history: ListedEditions[_Entry]) -> str:
        return self.documents[history.last, history.entry.subject.person]

    def _country(self, subject: Subject) -> str:
        """Return the first code that is a country's, in lower case, or ''."""
        for code in subject.countries:
            # The occupied parts of Ukraine have codes of the register's own.
            if code.upper() in self.context.used["countries"]:
                return code.lower()
        return ""

    def _numbers(self, subject: Subject, printed: str) -> tuple[dict[tuple[str, str], None], str]:
        """Return the numbers of a firm that are proved, and a note with its EDRPOU numbers."""
        found: dict[tuple[str, str], None] = {}
        noted: list[str] = []
        for kind, code in subject.numbers:
            label = self.table.raw["number"].get(kind, "")
            if kind in self.table.raw["edrpou"]["ids"]:
                noted.append(code)
            elif not label:
                self.other[kind or "(no kind)"] += 1
            else:
                # The register says which number it is, so that the country is not asked for.
                read = read_numbers(code, label=label)
                found.update(dict.fromkeys(read.identifiers))
                for unread in read.unread:
                    where = f"{subject.where} {kind}"
                    self.context.issue("warning", printed, where, code, unread.sentence())
        return found, f"EDRPOU as printed: {'; '.join(noted)}" if noted else ""

    def claims(self, history: ListedEditions[_Entry], record: Record) -> Iterator[Claim]:
        """Yield a designation for each measure of an action, and what else the action prints."""
        fields, action = self._fields(history), history.entry.action
        if action is None:
            status = history.entry.subject.status or "no status printed"
            text = f"on the {REGISTER} ({status}); the file does not say which measure"
            uid = self.context.uid(f"{history.key}.listing")
            yield Claim(uid=uid, subject=record.uid, predicate="STATES", text=text, **fields)
            return
        measures = self._measures(history, action)
        programme = f"decree {action.decree}" if action.decree else "a decree without a number"
        rest = measures.pop("", [])
        for measure, words in measures.items():
            yield Claim(
                uid=self.context.uid(f"{history.key}.{measure.replace(' ', '-')}.listing"),
                subject=self.body.uid,
                predicate="DESIGNATES",
                object=record.uid,
                measure=measure,
                programme=programme,
                note="as the register prints it: " + "; ".join(words),
                **fields,
            )
        if rest or not measures:
            said = "; ".join(rest) or "none printed"
            text = f"on the {REGISTER} under {programme}; {UNSAID}: {said}"
            uid = self.context.uid(f"{history.key}.other.listing")
            yield Claim(uid=uid, subject=record.uid, predicate="STATES", text=text, **fields)
        if action.reason:
            uid = self.context.uid(f"{history.key}.reason")
            text = action.reason
            yield Claim(uid=uid, subject=record.uid, predicate="STATES", text=text, **fields)

    def _measures(self, history: ListedEditions[_Entry], action: Action) -> dict[str, list[str]]:
        """Return the printed kinds of sanction by the measure that they are, or by ''."""
        measures: defaultdict[str, list[str]] = defaultdict(list)
        for printed in action.restrictions:
            measure = self.table.measure(printed)
            if measure is None:
                what = "a kind of sanction that is not known here: no measure is taken from it"
                where = history.entry.subject.where
                self.context.issue("warning", self._document(history), where, printed, what)
            measures[measure or ""].append(printed)
        return dict(measures)

    def incorporated(
        self, key: str, record: Record, history: ListedEditions[_Entry]
    ) -> Iterator[Claim]:
        """Yield the day of registration of a firm, known by the edition that prints it."""
        subject = self._newest(key)
        if subject.person or not subject.founded:
            return
        founded = _day(subject.founded)
        claim = Claim(
            uid=self.context.uid(f"{key}.incorporated"),
            subject=record.uid,
            predicate="INCORPORATED",
            text=f"day of registration as printed: {subject.founded}",
            **self._fields(history),
        )
        yield replace(
            claim,
            fact=key,
            status="listed",
            interval=Interval(founded, founded),
            date_note="" if founded else "not one day, month or year",
            known_by=history.last,
        )

    def _fields(self, history: ListedEditions[_Entry]) -> dict[str, Any]:
        """Return the fields that all claims of an action share."""
        action = history.entry.action
        start, end, notes = _term(action)
        if not start:
            notes.append(f"no day of a decree is read; in the register by {history.first}")
        # A decree is published on its day; a month or a year is no day of publication.
        known = min(start, history.first) if len(start) == DAY else history.first
        voice, members = voice_of(KEEPER, self.body.name)
        decree = action.decree if action else ""
        return {
            "fact": history.key,
            "status": self._status(history, end),
            "interval": Interval(start, end),
            "date_note": "; ".join(notes),
            "asserter": self.body.uid,
            "voice": voice,
            "members": members,
            "root": f"{KEEPER}:{known}:{decree or 'register'}",
            "document": self._document(history),
            "locator": f"subject {history.entry.subject.key}",
            "basis": "listing",
            "grade": "B2",
            "known_by": known,
        }

    def _status(self, history: ListedEditions[_Entry], end: str) -> str:
        """Return the status of an action's or a subject's claims; report an unknown word."""
        subject, action = history.entry.subject, history.entry.action
        printed = action.status if action else subject.status
        if printed not in STATUSES:
            what = "a status that is not known here: taken for one in force"
            self.context.issue("warning", self._document(history), subject.where, printed, what)
            return "listed"
        # A term that ran out on a day that is not printed is told as ended, not as in force.
        if printed == "expired" and not end:
            return "withdrawn"
        return STATUSES[printed]


def _entries(subject: Subject, acted: Collection[str]) -> Iterator[tuple[str, _Entry]]:
    """Yield the entries of a subject; `acted` are those that have actions in any edition."""
    for action in subject.actions:
        yield f"{subject.key}.{action.key}", _Entry(subject, action)
    # A file without actions does not say that those of another edition have ended.
    if subject.key not in acted:
        yield subject.key, _Entry(subject, None)


def _term(action: Action | None) -> tuple[str, str, list[str]]:
    """Return the days of an action's decree and end, '' where none is read, and notes on them."""
    notes: list[str] = []
    if action is None:
        return "", "", notes
    start, end = _day(action.start), _day(action.end)
    for label, printed, read in (("decree", action.start, start), ("end", action.end, end)):
        if printed and not read:
            notes.append(f"{label} printed as {printed}, which is not one day")
    if action.term:
        notes.append(f"term as printed: {action.term}")
    if start and end and end < start:
        notes.append(f"an end before the decree is printed: {end}")
        end = ""
    return start, end, notes


def _day(printed: str) -> str:
    """Return a printed day in ISO form, or '' if it is none; a time may follow an ISO day."""
    return clean.established(printed.partition("T")[0])
