"""Components in weapons as Ukraine's military intelligence publishes them, each part once.

A part is in the example of a weapon that was examined, and bears the name of its maker; who sold it
is another matter. A maker that was not identified is no maker. What a title and a name mean stands
in the crosswalk of this folder, row by row with the reason.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from ....graph.dates import Interval, last_day
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...editions import document, refuse_shrunk
from ...voices import voice_of
from .crosswalk import Crosswalk, MakerRow, ModelRow, WeaponRow, read_crosswalk
from .date_codes import DateCode, Form, date_code, read_forms
from .owner_claims import owner_claims
from .portal_file import Edition, Finding, check_makers, is_list_of_makers, read_parts

EXAMINER = "ua-gur"
PORTAL = "War & Sanctions"
WHERE = "crosswalk"
UNNAMED = "Makers that GUR did not identify,"


def load(context: Context) -> Iterator[Claim]:
    """Yield what was found in each example: the part, its maker, and the weeks of date codes."""
    reader = _Reader(context, read_crosswalk(), read_forms())
    findings = reader.read_files()
    reader.find_seats(findings)
    for number in sorted(findings, key=int):
        yield from reader.claims(findings[number])
    yield from reader.not_built_before()
    yield from owner_claims(context, reader.crosswalk.owners, reader.makers)
    reader.report()


@dataclass(slots=True)
class _Dated:
    """The newest date code of an example's parts, its claim, and how many parts have one.

    `several` says that the title may be of several examples.
    """

    newest: DateCode
    claim: Claim
    number: str
    several: bool
    parts: int = 1


@dataclass(slots=True)
class _Reader:
    """Makes the records and claims of the parts.

    `documents` are uids by the day of an edition. `makers` are the records by the maker's name, and
    `seats` the countries that the files print for them. `said_once` are uids of what is said once.
    `unknown` are titles and makers that the crosswalk does not have, with their parts counted.
    """

    context: Context
    crosswalk: Crosswalk
    forms: tuple[Form, ...]
    documents: dict[str, str] = field(default_factory=dict)
    edition_days: dict[str, str] = field(default_factory=dict)
    makers: dict[str, Record] = field(default_factory=dict)
    seats: dict[str, str] = field(default_factory=dict)
    dated: dict[str, _Dated] = field(default_factory=dict)
    said_once: set[str] = field(default_factory=set)
    unknown: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def read_files(self) -> dict[str, Finding]:
        """Return the parts of all files by number; of a part in several editions the newest."""
        # Of two files of one name the last counts.
        files = list({file.name: file for file in self.context.files}.values())
        lists = [file for file in files if is_list_of_makers(file)]
        editions = [read_parts(self.context, file) for file in files if file not in lists]
        editions.sort(key=_day_of)
        refuse_shrunk("the portal's parts", [(e.file, e.day, e.findings) for e in editions])
        findings: dict[str, Finding] = {}
        for edition in editions:
            self._add_document(edition)
            for number, finding in edition.findings.items():
                findings[number] = _newer(findings.get(number), finding)
                self.edition_days[number] = edition.day
        for file in lists:
            check_makers(self.context, file, findings)
        return findings

    def _add_document(self, edition: Edition) -> None:
        file, day = edition.file, edition.day
        if day not in self.documents:
            title = f"{PORTAL}: components in weapons, as read on {day}"
            outlet = "Defence Intelligence of Ukraine"
            address = "war-sanctions.gur.gov.ua/en/components"
            self.documents[day] = document(self.context, file, day, title, outlet, address)

    def find_seats(self, findings: Mapping[str, Finding]) -> None:
        """Note the country of each maker's seat: of the first part that prints one.

        A maker may be met in the brackets of another before its own parts are.
        """
        for number in sorted(findings, key=int):
            finding = findings[number]
            maker = self.crosswalk.maker(finding.maker).maker
            if not maker or not finding.seat:
                continue
            seat = self.seats.setdefault(maker, finding.seat)
            if seat != finding.seat:
                value = f"{finding.maker}, {finding.seat.upper()}"
                message = f"another country than {seat.upper()}, which is kept"
                self.context.issue("warning", "", finding.where, value, message)

    def claims(self, finding: Finding) -> Iterator[Claim]:
        """Yield the claims of one part."""
        row, example = self._example(finding)
        part = self._part(finding)
        number = finding.number
        contains = self._contains(finding, row, example, part)
        if f"{example.uid}.class" not in self.said_once:
            self.said_once.add(f"{example.uid}.class")
            yield self._instance(contains, row, example)
        yield contains
        maker = self.crosswalk.maker(finding.maker)
        if finding.maker not in self.crosswalk.makers:
            self.unknown["maker"][finding.maker] += 1
        record = self._maker(finding, maker)
        if record is not None:
            branded = replace(
                contains,
                uid=self.context.uid(f"{number}.maker"),
                predicate="BRANDED_BY",
                object=record.uid,
                goods=part.uid,
                text="",
                said=_said(example, part, record),
            )
            yield branded
            yield from self._bracket(branded, finding, maker, record)
        if maker.others:
            text = (
                f"the page names beside the maker, as printed: {maker.others}; to whom they sold "
                "is not stated"
            )
            yield self._about(contains, f"{number}.others", part, text)
        yield from self._dated_part(contains, finding, maker, part, row)

    def _example(self, finding: Finding) -> tuple[WeaponRow, Record]:
        """Return the crosswalk's row of a title, and the record of the example examined."""
        title = finding.weapon
        row = self.crosswalk.weapons.get(title)
        if row is None:
            self.unknown["weapon"][title] += 1
            row = WeaponRow(f"printed-{clean.slug(title)}")
        key = f"example-{clean.slug(title)}"
        if key not in self.context.records:
            model = self._model(row.model, title)
            name = row.example or f"{model.name}, examined by GUR (“{title}”)"
            note = "; ".join(filter(None, (f"GUR's title: {title}", row.remark, row.why)))
            uid = self.context.uid(key)
            record = Record(uid, "WeaponInstance", name, row.aliases, broader=model.uid, note=note)
            self.context.add_record(key, record, WHERE)
        return row, self.context.records[key]

    def _model(self, key: str, title: str) -> Record:
        """Return the record of a model; it and its series are added if they are new."""
        own = f"model-{key}"
        if own in self.context.records:
            return self.context.records[own]
        row = self.crosswalk.models.get(key)
        if row is None:
            row = ModelRow(title, "not in the crosswalk", "", (), "", "")
        broader = row.broader
        if broader in self.crosswalk.models:
            broader = self._model(broader, title).uid
        note = "; ".join(filter(None, (f"class: {row.kind}", row.why)))
        record = Record(
            self.context.uid(own), "Weapon", row.name, row.aliases, broader=broader, note=note
        )
        self.context.add_record(own, record, WHERE)
        return record

    def _part(self, finding: Finding) -> Record:
        """Add the record of a part; its number on the portal tells it from parts marked alike."""
        marking = finding.marking or "Part whose marking is not printed"
        name = f"{marking} (GUR {finding.number})"
        record = Record(self.context.uid(finding.number), "Component", name)
        self.context.add_record(finding.number, record, finding.where)
        return record

    def _maker(self, finding: Finding, row: MakerRow) -> Record | None:
        """Return the record of a maker, of the unnamed makers of a country, or None."""
        if row.maker:
            return self._named(row, finding.maker, finding.where)
        if not finding.seat:
            return None
        key = f"unnamed-{finding.seat}"
        if key not in self.context.records:
            country = self.context.used["countries"][finding.seat.upper()].name
            name = f"{UNNAMED} in {country}"
            record = Record(self.context.uid(key), "Group", name, country=finding.seat)
            self.context.add_record(key, record, finding.where)
        return self.context.records[key]

    def _named(self, row: MakerRow, printed: str, where: str) -> Record:
        """Return the record of a maker that is named; it is added if it is new."""
        if row.maker not in self.makers:
            country = row.seat or self.seats.get(row.maker, "")
            key = f"maker-{clean.slug(row.maker)}"
            note = f"GUR prints: {printed}; {row.why}" if row.why else ""
            record = Record(
                self.context.uid(key), row.kind, row.maker, row.aliases, country=country, note=note
            )
            self.context.add_record(key, record, where)
            self.makers[row.maker] = record
        return self.makers[row.maker]

    def _owner(self, name: str, finding: Finding) -> Record:
        """Return the record of a maker that stands in the brackets of another."""
        for row in self.crosswalk.makers.values():
            if row.maker == name:
                return self._named(row, name, finding.where)
        # Only the brackets name it: no country is printed.
        return self._named(MakerRow(name), name, finding.where)

    def _contains(self, finding: Finding, row: WeaponRow, example: Record, part: Record) -> Claim:
        examiner = self.context.record(EXAMINER, self.context.source.name)
        voice, members = voice_of(EXAMINER, examiner.name)
        return Claim(
            uid=self.context.uid(f"{finding.number}.found"),
            fact=finding.number,
            subject=example.uid,
            predicate="CONTAINS",
            object=part.uid,
            text=f"in its {row.part}" if row.part else "",
            level="item",
            interval=Interval("", row.in_hand_by),
            asserter=examiner.uid,
            voice=voice,
            members=members,
            # One examination is one original statement, however many parts it lists.
            root=f"{EXAMINER}:undated:{PORTAL}, {finding.weapon}",
            document=self.documents[self.edition_days[finding.number]],
            locator=f"components/{finding.number}",
            basis="field",
            grade=self.context.source.grade,
            known_by=finding.day,
            # The portal does not print since when a page has been there.
            stated=f"..{finding.day}",
        )

    def _instance(self, contains: Claim, row: WeaponRow, example: Record) -> Claim:
        """Return the claim that an example is one of its model."""
        return replace(
            contains,
            uid=f"{example.uid}.class",
            fact=example.uid.partition(":")[2],
            predicate="INSTANCE_OF",
            object=example.broader,
            text="",
            date_note=f"“{row.remark}” in the title" if row.remark else "",
            note=row.why,
        )

    def _bracket(
        self, branded: Claim, finding: Finding, row: MakerRow, record: Record
    ) -> Iterator[Claim]:
        """Yield once for each maker that the portal prints another firm in brackets behind it."""
        if not row.owner or record.uid in self.said_once:
            return
        self.said_once.add(record.uid)
        owner = self._owner(row.owner, finding)
        yield replace(
            branded,
            uid=f"{record.uid}.bracket",
            fact=f"bracket-{record.uid.partition(':')[2]}",
            subject=record.uid,
            predicate="ASSOCIATED_WITH",
            object=owner.uid,
            goods="",
            level="firm",
            basis="documents",
            interval=Interval(),
            said=(
                f"the portal prints “{finding.maker}” as maker and does not say how the two firms "
                "are related"
            ),
            text="",
        )

    def _about(self, contains: Claim, key: str, part: Record, text: str) -> Claim:
        return replace(
            contains,
            uid=self.context.uid(key),
            subject=part.uid,
            predicate="STATES",
            object="",
            text=text,
            interval=Interval(),
        )

    def _dated_part(
        self, contains: Claim, finding: Finding, maker: MakerRow, part: Record, row: WeaponRow
    ) -> Iterator[Claim]:
        """Yield the week in which a part was made, if its marking carries a date code."""
        by = last_day(row.in_hand_by) if row.in_hand_by else finding.day
        code = date_code(finding.marking, maker.maker, self.forms, by)
        if code is None:
            return
        text = (
            f"not made before {code.day} ({code.week}): its marking carries the date code "
            f"{code.code}, in the form “{code.form}”"
        )
        claim = self._about(contains, f"{finding.number}.date-code", part, text)
        # The reading of the code is ours, from what the portal prints.
        claim = replace(claim, status="measured", interval=Interval(code.day))
        yield claim
        found = self.dated.get(contains.subject)
        if found is None:
            self.dated[contains.subject] = _Dated(code, contains, finding.number, bool(row.several))
        else:
            found.parts += 1
            if (code.day, int(finding.number)) > (found.newest.day, int(found.number)):
                found.newest, found.claim, found.number = code, contains, finding.number

    def not_built_before(self) -> Iterator[Claim]:
        """Yield for each example the week of its newest part: it was not built before."""
        for uid, dated in sorted(self.dated.items()):
            example = self.context.records[uid.partition(":")[2]]
            # Of several examples in one title only the one with the newest part is so dated.
            which = "the newest example under this title was " if dated.several else ""
            read = "the only date code read"
            if dated.parts > 1:
                read = f"the newest of the date codes read on {dated.parts} parts"
            code = dated.newest
            text = (
                f"{which}not built before {code.day} ({code.week}): {read}, on the part "
                f"GUR {dated.number}; a part may have been replaced later"
            )
            claim = self._about(dated.claim, f"{uid.partition(':')[2]}.date-code", example, text)
            yield replace(claim, status="measured", interval=Interval(code.day))

    def report(self) -> None:
        """Report the titles and makers that the crosswalk does not have."""
        for kind, names in sorted(self.unknown.items()):
            for name, parts in sorted(names.items()):
                counted = f"{parts} part" if parts == 1 else f"{parts} parts"
                message = f"no row of the crosswalk has this {kind}: taken as printed ({counted})"
                self.context.issue("warning", "", WHERE, name, message)


def _day_of(edition: Edition) -> str:
    return edition.day


def _newer(older: Finding | None, newer: Finding) -> Finding:
    """Return the newer row of a part; if it says the same, it has been known since the older."""
    if older is not None and replace(newer, day=older.day, where=older.where) == older:
        return replace(newer, day=older.day)
    return newer


def _said(example: Record, part: Record, maker: Record) -> str:
    """Return the statement on a part's maker: that it is printed as maker, and no more."""
    if maker.kind == "Group" and maker.name.startswith(UNNAMED):
        return (
            f"{part.name}, found in {example.name}, is printed with a country and without a maker"
        )
    return f"{maker.name} is printed as the maker of {part.name}, found in {example.name}"
