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
from dataclasses import replace
from pathlib import Path

from ....graph.dates import Interval
from ....graph.errors import wrong
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...extract.claims import StatementReader
from ...voices import voice_of
from .texts import Entry, day_of, entries_of

KINDS = {"Person": "Person", "Company": "Company", "LegalEntity": "Organization", "Organization": "Organization",
         "Vessel": "Vessel", "Asset": "Place"}  # fmt: skip
COUNCIL = "eu-council"


def load(context: Context) -> Iterator[Claim]:
    """Yield claims: that the Council lists a party under a measure, why, in its own words, and what that states."""
    table = tomllib.loads((Path(__file__).parent / "annexes.toml").read_text(encoding="utf-8"))
    names = clean.by_country_name(context.used["countries"])
    council = context.record(COUNCIL, context.source.name)
    seen: set[tuple[str, str, str]] = set()
    entries: list[tuple[Entry, Record]] = []
    for entry in entries_of(context, table):
        if entry.cells["schema"] == "Asset" and not (
            entry.cells["address"] or "XLVII" in entry.cells["annex"]
        ):
            context.issue(
                "note",
                entry.document,
                entry.where,
                entry.cells["name"],
                "a currency: no kind of node for it",
            )
            continue
        record = _record(context, entry, table, names)
        here = (entry.key, entry.cells["measure"], entry.cells["programKey"])
        if here in seen:
            context.issue(
                "warning",
                entry.document,
                entry.where,
                entry.key,
                "the same entry, measure and programme again",
            )
            continue
        seen.add(here)
        entries.append((entry, record))
    reader = StatementReader(
        context, [record for _, record in entries], {entry.cells["reason"] for entry, _ in entries}
    )
    told: set[str] = set()
    for entry, record in entries:
        for claim in _claims(context, entry, record, council, table):
            yield claim
            if claim.predicate == "STATES" and entry.key not in told:
                told.add(entry.key)
                yield from reader.claims(claim.text, record, claim)


def _record(
    context: Context, entry: Entry, table: Mapping[str, Mapping[str, str]], names: Mapping[str, str]
) -> Record:
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
    others = [
        v
        for name in ("alias", "weakAlias", "previousName")
        for v in clean.split_values(cells[name])
    ]
    aliases = [n for n in dict.fromkeys((*printed[1:], *clean.spoken(others))) if n != printed[0]]
    seat = _country(cells, table, names).lower()
    record = Record(
        uid=context.uid(entry.key),
        kind=kind,
        name=printed[0],
        aliases=tuple(aliases),
        identifiers=_identifiers(context, entry, kind, seat),
        country=seat,
    )
    context.add_record(entry.key, record, entry.where)
    for name in ("address", "phone"):
        for value in clean.split_values(cells[name]):
            context.add_contact(record, name, value, context.uid(entry.document), entry.where)
    return record


def _identifiers(
    context: Context, entry: Entry, kind: str, seat: str
) -> tuple[tuple[str, str], ...]:
    cells = entry.cells
    found: dict[tuple[str, str], None] = {}
    if cells["recordId"]:
        found["eu", entry.key] = None
    for name in ("innCode", "ogrnCode", "taxNumber", "registrationNumber"):
        for value in clean.split_values(cells[name]):
            proved = clean.identifiers(value, "" if name in ("innCode", "ogrnCode") else seat)
            found.update(dict.fromkeys(proved))
            if not proved and name in ("innCode", "ogrnCode"):
                context.issue(
                    "warning",
                    entry.document,
                    f"{entry.where} {name}",
                    value,
                    "check digits do not fit",
                )
    for value in clean.split_values(cells["imoNumber"]):
        digits = re.sub(r"\D", "", value)
        if clean.imo(digits) and kind == "Vessel":
            found["imo", digits] = None
        elif len(digits) == 7:
            found["imo-company", digits] = None
        else:
            context.issue(
                "warning", entry.document, f"{entry.where} imoNumber", value, "not seven digits"
            )
    return tuple(found)


def _country(
    cells: Mapping[str, str], table: Mapping[str, Mapping[str, str]], names: Mapping[str, str]
) -> str:
    """Return where a party sits, as far as the row says: registration, then address, then nationality."""
    for name in ("jurisdiction", "country", "flag"):
        code = clean.seat(clean.split_values(cells[name]), names)
        if code:
            return code
    code = clean.seat(clean.split_values(cells["address"]), names)
    printed = clean.split_values(cells["nationality"])
    return code or (table["nationality"].get(printed[0], "") if len(printed) == 1 else "")


def _claims(
    context: Context,
    entry: Entry,
    record: Record,
    council: Record,
    table: Mapping[str, Mapping[str, str]],
) -> Iterator[Claim]:
    cells = entry.cells
    if cells["measure"] not in table["measure"]:
        raise wrong(
            f"{entry.where} measure", cells["measure"], "one of " + ", ".join(table["measure"])
        )
    measure = table["annex"].get(
        f"{entry.celex} {cells['annex']}", table["measure"][cells["measure"]]
    )
    start = day_of(cells["startDate"], entry.where) if cells["startDate"] else ""
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
    listing = Claim(
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
    yield listing
    if entry.dropped:
        yield replace(
            listing,
            uid=f"{listing.uid}.dropped",
            status="withdrawn",
            interval=Interval(start, entry.dropped),
            date_note=f"in the text of {entry.edition}, no longer in that of {entry.dropped}",
            known_by=entry.dropped,
        )
    if cells["incorporationDate"] and record.kind not in ("Person", "Vessel"):
        founded = clean.established(cells["incorporationDate"])
        yield Claim(
            uid=context.uid(f"{entry.key}.incorporated-{slug}"),
            fact=entry.key,
            subject=record.uid,
            predicate="INCORPORATED",
            text=f"date of incorporation as printed: {cells['incorporationDate']}",
            interval=Interval(founded, founded),
            date_note="" if founded else "not one day, month or year",
            known_by=entry.edition if not start or founded > start else start,
            quote=cells["incorporationDate"],
            quote_state="verified",
            **common,  # type: ignore[arg-type]  # as above
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
            date_note="the text mentions something later than the listing"
            if late and start
            else "",
            **common,  # type: ignore[arg-type]  # as above
        )
