"""EU Official Journal: one row a designation; a record, the listing with its measure, and the stated reason.

Keys are (act, annex, number): a number alone is not unique. Consolidated texts of one act replace each
other by edition; an amending act adds to and replaces entries of the consolidated text that is older
than it. The *fact of listing* is known by the listing day; the *reason* too, unless it mentions anything
later: then by the day of the edition (DESIGN 4).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ....graph.dates import Interval
from ....graph.errors import wrong
from ....graph.model import Claim, Document, Record
from ... import clean
from ...context import Context
from ...files import Given
from ...rows import Cells, read
from ...voices import voice_of

ENTRY = (
    "recordId programKey annex measure startDate reason schema name alias weakAlias previousName country nationality "
    "jurisdiction birthDate birthPlace position passportNumber gender appearance ethnicity fatherName motherName "
    "incorporationDate legalForm sector registrationNumber taxNumber idNumber innCode ogrnCode kppCode okpoCode "
    "leiCode swiftBic ticker imoNumber mmsi flag address phone email website notes"
).split()
CONSOLIDATED = ("celex", *ENTRY)
AMENDMENT = ("amendedCelex", "amendmentCelex", *ENTRY)
# Read and not kept: what persons are known by beyond name and role, and what no question here asks of.
NOT_KEPT = (
    "birthDate birthPlace position passportNumber gender appearance ethnicity fatherName motherName "
    "incorporationDate sector idNumber kppCode okpoCode leiCode swiftBic ticker mmsi phone email website notes"
).split()
KINDS = {"Person": "Person", "Company": "Company", "LegalEntity": "Organization", "Organization": "Organization",
         "Vessel": "Vessel", "Asset": "Place"}  # fmt: skip
CELEX = re.compile(r"^3(\d{4})R(\d{4})$")
COUNCIL = "eu-council"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row as read, with where it stands and the edition it is read from."""

    celex: str
    cells: Mapping[str, str]
    where: str
    given: Given
    edition: str
    document: str

    @property
    def number(self) -> str:
        """The act's number as the register writes it: 269 of 32014R0269."""
        match = CELEX.match(self.celex)
        return match[2].lstrip("0") if match else self.celex

    @property
    def key(self) -> str:
        """The key of the record: act, annex and printed number, or the name where the act prints none."""
        name = self.cells["recordId"] or re.sub(r"\W+", "-", self.cells["name"].casefold()).strip("-")
        return f"{self.number}-{self.cells['annex']}-{name}"


def load(context: Context) -> Iterator[Claim]:
    """Yield two claims a row: that the Council lists a party under a measure, and why, in its own words."""
    table = tomllib.loads((Path(__file__).parent / "annexes.toml").read_text(encoding="utf-8"))
    names = clean.by_country_name(context.used["countries"])
    council = context.record(COUNCIL, context.source.name)
    seen: set[tuple[str, str, str]] = set()
    for entry in _entries(context, table):
        if entry.cells["schema"] == "Asset" and not (entry.cells["address"] or "XLVII" in entry.cells["annex"]):
            context.issue(
                "note", entry.document, entry.where, entry.cells["name"], "a currency: no kind of node for it"
            )
            continue
        record = _record(context, entry, table, names)
        here = (entry.key, entry.cells["measure"], entry.cells["programKey"])
        if here in seen:
            context.issue(
                "warning", entry.document, entry.where, entry.key, "the same entry, measure and programme again"
            )
            continue
        seen.add(here)
        yield from _claims(context, entry, record, council, table)


def _entries(context: Context, table: Mapping[str, Mapping[str, str]]) -> list[Entry]:
    """Return the rows in force: the newest consolidated text of each act, and acts newer than it on top."""
    texts: dict[str, tuple[str, list[Entry]]] = {}
    later: list[tuple[str, list[Entry]]] = []
    for given in context.files:
        amending = _first_line(given).startswith("amendedCelex")
        rows = list(read(given.path, AMENDMENT if amending else CONSOLIDATED))
        if not rows:
            raise wrong(given.name, "no row", "at least one designation")
        for row in rows:
            row.where = row.where.replace(str(given.path), given.name)  # the same wherever the case lies
        taken = [_taken(row, amending) for row in rows]
        if amending:
            edition = given.edition or max(_day(cells["startDate"], where) for _, _, cells, where in taken)
        elif given.edition:
            edition = given.edition
        else:
            raise wrong(given.name, "no edition", "the day of the consolidated text: --edition 2026-07-17")
        key = _document(context, given, taken[0][1], edition, table)
        entries = [Entry(celex, cells, where, given, edition, key) for celex, _, cells, where in taken]
        if amending:
            later.append((edition, entries))
        elif edition >= texts.get(entries[0].celex, ("", []))[0]:
            texts[entries[0].celex] = (edition, entries)
    found: dict[tuple[str, str, str, str], Entry] = {}
    for _, entries in sorted(texts.values(), key=lambda t: t[1][0].celex):
        for e in entries:
            _put(context, found, e)
    for edition, entries in sorted(later, key=lambda t: (t[0], t[1][0].document)):
        for e in entries:
            if edition > texts.get(e.celex, ("", []))[0]:
                found[e.key, e.cells["measure"], e.cells["programKey"], e.cells["schema"]] = e
    return list(found.values())


def _put(context: Context, found: dict[tuple[str, str, str, str], Entry], entry: Entry) -> None:
    key = (entry.key, entry.cells["measure"], entry.cells["programKey"], entry.cells["schema"])
    if key in found:
        context.issue("warning", entry.document, entry.where, entry.key, "an entry printed twice; the first is kept")
    found.setdefault(key, entry)


def _first_line(given: Given) -> str:
    with given.path.open("rb") as lines:
        first = lines.readline(4096)
    if first.lstrip().startswith(b"<"):
        raise wrong(f"{given.name}:1", "a page of HTML", "a CSV file of an act")
    return first.decode("utf-8-sig", errors="replace")


def _taken(row: Cells, amending: bool) -> tuple[str, str, dict[str, str], str]:
    """Return (act changed, act of the file, cells, where) of a row that has been read to its last cell."""
    act = row.take("amendedCelex" if amending else "celex", needed=True)
    own = row.take("amendmentCelex", needed=True) if amending else act
    for celex in (act, own):
        if not CELEX.match(celex):
            raise wrong(f"{row.where} celex", celex, "a bare CELEX number of a regulation, such as 32014R0269")
    cells = {name: row.take(name) for name in ENTRY}
    for name in ("programKey", "measure", "schema", "name"):
        if not cells[name]:
            raise wrong(f"{row.where} {name}", "an empty cell", "a value")
    row.done()
    return act, own, {name: value for name, value in cells.items() if name not in NOT_KEPT}, row.where


def _day(text: str, where: str) -> str:
    try:
        return clean.printed_date(text)
    except ValueError:
        raise wrong(f"{where} startDate", text, "a day as printed, such as 17.3.2014") from None


def _document(context: Context, given: Given, celex: str, edition: str, table: Mapping[str, Mapping[str, str]]) -> str:
    title = table["act"].get(celex, f"EU act {celex}")
    key = f"{celex}@{edition}"
    context.add_document(
        key,
        Document(
            uid=context.uid(key),
            title=f"{title}, edition of {edition}",
            outlet="Official Journal of the European Union",
            published=edition,
            address=f"eur-lex.europa.eu/eli: CELEX {celex}",
            file=given.name,
            sha256=given.sha256,
        ),
        given.name,
    )
    return key


def _record(context: Context, entry: Entry, table: Mapping[str, Mapping[str, str]], names: Mapping[str, str]) -> Record:
    """Return the record of an entry, made at its first row."""
    if entry.key in context.records:
        return context.records[entry.key]
    cells = entry.cells
    kind = KINDS.get(cells["schema"])
    if kind is None:
        raise wrong(f"{entry.where} schema", cells["schema"], "one of " + ", ".join(KINDS))
    if kind == "Organization" and clean.firm(f"{cells['name']} {cells['legalForm']}"):
        kind = "Company"
    printed = clean.spoken([cells["name"]])
    others = [v for name in ("alias", "weakAlias", "previousName") for v in clean.split_values(cells[name])]
    aliases = [n for n in dict.fromkeys((*printed[1:], *clean.spoken(others))) if n != printed[0]]
    record = Record(
        uid=context.uid(entry.key),
        kind=kind,
        name=printed[0],
        aliases=tuple(aliases),
        identifiers=_identifiers(context, entry, kind),
        country=_country(cells, table, names).lower(),
    )
    context.add_record(entry.key, record, entry.where)
    return record


def _identifiers(context: Context, entry: Entry, kind: str) -> tuple[tuple[str, str], ...]:
    cells = entry.cells
    found: dict[tuple[str, str], None] = {}
    if cells["recordId"]:
        found["eu", entry.key] = None
    for name in ("innCode", "ogrnCode", "taxNumber", "registrationNumber"):
        for value in clean.split_values(cells[name]):
            proved = clean.identifiers(value)
            found.update(dict.fromkeys(proved))
            if not proved and name in ("innCode", "ogrnCode"):
                context.issue("warning", entry.document, f"{entry.where} {name}", value, "check digits do not fit")
    for value in clean.split_values(cells["imoNumber"]):
        digits = re.sub(r"\D", "", value)
        if clean.imo(digits) and kind == "Vessel":
            found["imo", digits] = None
        elif len(digits) == 7:
            found["imo-company", digits] = None
        else:
            context.issue("warning", entry.document, f"{entry.where} imoNumber", value, "not seven digits")
    return tuple(found)


def _country(cells: Mapping[str, str], table: Mapping[str, Mapping[str, str]], names: Mapping[str, str]) -> str:
    """Return where a party sits, as far as the row says: registration, then address, then nationality."""
    for name in ("jurisdiction", "country", "flag"):
        code = clean.seat(clean.split_values(cells[name]), names)
        if code:
            return code
    code = clean.seat(clean.split_values(cells["address"]), names)
    printed = clean.split_values(cells["nationality"])
    return code or (table["nationality"].get(printed[0], "") if len(printed) == 1 else "")


def _claims(
    context: Context, entry: Entry, record: Record, council: Record, table: Mapping[str, Mapping[str, str]]
) -> Iterator[Claim]:
    cells = entry.cells
    if cells["measure"] not in table["measure"]:
        raise wrong(f"{entry.where} measure", cells["measure"], "one of " + ", ".join(table["measure"]))
    measure = table["annex"].get(f"{entry.celex} {cells['annex']}", table["measure"][cells["measure"]])
    start = _day(cells["startDate"], entry.where) if cells["startDate"] else ""
    day = start or entry.edition
    voice, members = voice_of(COUNCIL, council.name)
    number = f"no. {cells['recordId']}" if cells["recordId"] else cells["name"]
    slug = f"{measure.replace(' ', '-')}-{cells['programKey']}"
    common = {
        "status": "listed",
        "asserter": council.uid,
        "voice": voice,
        "members": members,
        "root": f"{COUNCIL}:{day}:listing act of that day",
        "document": context.uid(entry.document),
        "locator": f"annex {cells['annex']}, {number}",
        "basis": "listing",
        "grade": "B2",
    }
    yield Claim(
        uid=context.uid(f"{entry.key}.{slug}"),
        fact=entry.key,
        subject=council.uid,
        predicate="DESIGNATES",
        object=record.uid,
        interval=Interval(start, ""),
        date_note="" if start else "the act prints no day for this entry",
        measure=measure,
        programme=cells["programKey"],
        known_by=day,
        **common,  # type: ignore[arg-type]  # each value has the type of its field
    )
    if cells["reason"]:
        late = not start or clean.mentions_after(cells["reason"], start)
        quote = cells["reason"][:300]
        yield Claim(
            uid=context.uid(f"{entry.key}.reason-{slug}"),
            fact=entry.key,
            subject=record.uid,
            predicate="STATES",
            text=cells["reason"],
            interval=Interval("", day),
            known_by=entry.edition if late else start,
            quote=quote,
            quote_state="verified",
            date_note="the text mentions something later than the listing" if late and start else "",
            **common,  # type: ignore[arg-type]  # as above
        )
