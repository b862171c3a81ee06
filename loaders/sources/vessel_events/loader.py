"""Tables of ship events by IMO number: one claim for each event of each row.

A row that cannot be read is refused alone, with its reason; the rest of the table is loaded.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ....graph.dates import Interval
from ....graph.errors import BadInput, wrong
from ....graph.gate.things import NUMBERS
from ....graph.identity import normal
from ....graph.model import Claim, Document, Record
from ....graph.plain_text import is_number
from ...context import Context
from ...loaded_files import LoadedFile, replaced
from ...mapping import Party
from ...placeholders import is_nothing
from ...printed_parties import PrintedParties
from ...table_documents import table_document
from ...voices import voice_of
from ..gazetteer.loader import place_of
from .mapping import EventMapping, read_event_mapping
from .rows import CHANGES, COMMON, READ, UNREAD, EventRow, rows_of, ship_number

AGAIN = "a row that is already in the table"
RELATIONS = {"flag": "FLAGGED_IN", "name": "NAMED", "owner": "OWNS", "manager": "DIRECTS"}


@dataclass(slots=True)
class _Tables:
    """All tables of a load: the mapping and document of each by its name, and the ships' names."""

    context: Context
    parties: PrintedParties
    mappings: dict[str, EventMapping] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    names: dict[str, set[tuple[str, str]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Stated:
    """What a row states: its relation, both ends, its time, and the words that it needs.

    An end is the uid of a record, or the IMO number of a ship.
    """

    predicate: str
    subject: str
    object: str
    interval: Interval
    level: str
    text: str = ""
    said: str = ""


def load(context: Context) -> Iterator[Claim]:
    """Yield the claims of each table.

    Of several files of one name the last counts, and of several mappings for it the last. What a
    load gives does not depend on the order of its files.
    """
    files: dict[str, LoadedFile] = {}
    tables = _Tables(context, PrintedParties(context))
    for file in context.files:
        if file.name.endswith(".toml"):
            mapping = read_event_mapping(file.path, file.name)
            tables.mappings[mapping.about["file"]] = mapping
        else:
            files[file.name] = file
    for file, sentence in replaced(context.files):
        context.issue("note", "", file.name, file.name, sentence)
    _check_pairs(files, tables.mappings)
    rows: list[EventRow] = []
    # A ship has one name here, whatever the order of files: so all rows are read before any claim.
    for name, file in sorted(files.items()):
        document = table_document(context, file, tables.mappings[name].about)
        tables.documents[name] = document
        for row in rows_of(context, file, tables.mappings[name], document):
            rows.append(row)
            _note_names(tables, row)
    seen: dict[str, str] = {}
    for row in rows:
        yield from _claims(tables, row, seen)
    _tell_unread(tables, rows)


def _tell_unread(tables: _Tables, rows: Sequence[EventRow]) -> None:
    """Report columns that have cells in rows of a kind that does not read them."""
    unread: Counter[tuple[str, str, str]] = Counter()
    for row in rows:
        for name, column in row.columns.items():
            if name not in (*COMMON, *READ[row.kind]) and row.cells.get(column, ""):
                unread[row.file, column, row.kind] += 1
    for (file, column, kind), count in sorted(unread.items()):
        message = f"not read in rows of the kind {kind}: {count:,} cells"
        tables.context.issue("note", tables.documents[file].uid, file, column, message)


def _check_pairs(files: Mapping[str, LoadedFile], mappings: Mapping[str, EventMapping]) -> None:
    for name in sorted(files):
        if name not in mappings:
            right = "a mapping beside it whose [table] file names it, given with --mapping"
            raise wrong(f"load vessel-events {name}", "no mapping", right)
    # A mapping for no table is most likely a slip in a name.
    unused = sorted(set(mappings) - set(files))
    if unused:
        what = f"a mapping for {', '.join(unused)}"
        raise wrong("load vessel-events", what, "the table that it describes, loaded with it")


def _note_names(tables: _Tables, row: EventRow) -> None:
    """Keep the names under which a row prints its ships, each with the day of its event."""
    day = row.interval.end or row.interval.start or row.known_by
    printed = [(row.imo, row.cell("name")), (row.imo, row.state("name", "after"))]
    before = (row.imo, row.state("name", "before"))
    for imo, name in printed:
        if name and not is_nothing(name):
            tables.names.setdefault(imo, set()).add((day, name))
    if before[1]:
        tables.names.setdefault(row.imo, set()).add(("", before[1]))


def _ship(tables: _Tables, imo: str, where: str, printed: str = "") -> Record:
    """Return the record of a ship: it is known by its number, and named as last printed."""
    key, context = f"imo-{imo}", tables.context
    if key not in context.records:
        names = sorted(tables.names.get(imo, set()))
        if not names:
            names = [("", printed or f"Ship IMO {imo}")]
        name = names[-1][1]
        others = dict.fromkeys(other for _, other in names if other != name)
        record = Record(context.uid(key), "Vessel", name, tuple(others), (("imo", imo),))
        context.add_record(key, record, where)
    return context.records[key]


def _claims(tables: _Tables, row: EventRow, seen: dict[str, str]) -> Iterator[Claim]:
    """Yield the claims of a row, or report why it has none; a row that stands twice counts once."""
    context, document = tables.context, tables.documents[row.file]
    printed = " | ".join(row.cells.values())[:200]
    made: list[Claim] = []
    try:
        # All is read before a ship is added, so that a refused row adds none.
        for number, stated in enumerate(list(_stated(tables, row))):
            claim = _claim(tables, row, stated, number)
            made.append(context.passes(claim, row.where))
        if not made:
            raise wrong(
                row.where, f"nothing of the kind {row.kind}", "a cell that states the event"
            )
        content = _content(row)
        if seen.get(made[0].uid, content) != content:
            raise wrong(row.place("key"), row.cell("key"), "a key that is used once in this table")
    except BadInput as fault:
        context.count_row(UNREAD)
        context.issue("refused", document.uid, row.where, printed, str(fault))
        return
    if made[0].uid in seen:
        context.count_row(AGAIN)
        context.issue("note", document.uid, row.where, printed, AGAIN)
        return
    seen[made[0].uid] = content
    context.count_row()
    yield from made


def _stated(tables: _Tables, row: EventRow) -> Iterator[_Stated]:
    """Yield what a row states, by its kind."""
    ship, interval = row.imo, row.interval
    where = row.cell("place")
    printed = f"place as printed: {where}" if where and not is_nothing(where) else ""
    if row.kind == "call":
        yield _Stated("CALLED_AT", ship, _place(tables, row).uid, interval, "shipment")
    elif row.kind == "gap":
        text = "no AIS signal of it was received" + (f" ({printed})" if printed else "")
        yield _Stated("AIS_GAP", ship, "", interval, "shipment", text)
    elif row.kind == "transfer":
        other = ship_number(row.cell("other_imo"), row.place("other_imo"))
        if other == ship:
            raise wrong(row.place("other_imo"), other, "a different ship from the first")
        # Nobody says which ship was first: the lower number is, so that both tellings are one.
        first, second = sorted((ship, other))
        yield _Stated("SHIP_TO_SHIP", first, second, interval, "shipment", printed)
    else:
        for kind in CHANGES if row.kind == "register" else (row.kind,):
            yield from _changes(tables, row, kind)


def _changes(tables: _Tables, row: EventRow, kind: str) -> Iterator[_Stated]:
    """Yield what held before a change, until its day, and what held after, from it on.

    An entry of a register without a first day was true by the day on which it was printed.
    """
    before, after = row.state(kind, "before"), row.state(kind, "after")
    day, end = row.interval.start, row.interval.end
    if before:
        yield _held(tables, row, kind, "before", Interval("", day or end or row.known_by))
    if after:
        interval = Interval(day, end) if day or end else Interval("", row.known_by)
        yield _held(tables, row, kind, "after", interval)


def _held(tables: _Tables, row: EventRow, kind: str, side: str, interval: Interval) -> _Stated:
    printed, predicate = row.state(kind, side), RELATIONS[kind]
    if kind == "name":
        said = f"the ship with the IMO number {row.imo} sailed under the name {printed}"
        return _Stated(predicate, row.imo, "", interval, "firm", printed, said)
    column = row.columns.get(f"{kind}_{side}", "")
    if not row.cells.get(column, ""):
        column = row.columns[side]
    if kind == "flag":
        party = Party(column, "Country", "", {})
        state = tables.parties.record(party, row.cells, row.where)
        return _Stated(predicate, row.imo, state.uid, interval, "firm")
    number = row.columns.get(f"{kind}_imo", "") if side == "after" else ""
    party = Party(column, "Company", "", {"imo-company": number} if number else {})
    firm = tables.parties.record(party, row.cells, row.where)
    said = ""
    if kind == "manager":
        said = f"{firm.name} is printed as manager or operator of the ship with the IMO number "
        said += row.imo
    return _Stated(predicate, firm.uid, row.imo, interval, "firm", "", said)


def _place(tables: _Tables, row: EventRow) -> Record:
    """Return the place of a call: by its UN/LOCODE where there is one, else as it is spelt."""
    context = tables.context
    printed, code = row.cell("place"), re.sub(r"\s", "", row.cell("locode")).upper()
    if not code or is_nothing(code):
        columns = row.columns
        if "place" not in columns:
            raise wrong(row.where, "no place", "the place of the call, by name or UN/LOCODE")
        party = Party(columns["place"], "Place", columns.get("country", ""), {})
        return tables.parties.record(party, row.cells, row.where)
    if not NUMBERS["unlocode"][0](code):
        raise wrong(row.place("locode"), row.cell("locode"), NUMBERS["unlocode"][1])
    ports = context.used["gazetteer"]
    named = place_of(ports, printed, "") if printed else None
    # A code and a name of two ports: one of them is a slip, and nobody can say which.
    if named is not None and dict(named.identifiers).get("unlocode") != code:
        right = f"one place: {printed} is {named.name}"
        raise wrong(row.place("locode"), code, right)
    if code in ports:
        return ports[code]
    key = f"unlocode-{code}"
    if key not in context.records:
        country = code[:2].lower() if code[:2] in context.used["countries"] else ""
        name = printed if printed and not is_nothing(printed) else f"UN/LOCODE {code}"
        numbers = (("unlocode", code),)
        record = Record(context.uid(key), "Place", name, identifiers=numbers, country=country)
        context.add_record(key, record, row.where)
    return context.records[key]


def _claim(tables: _Tables, row: EventRow, stated: _Stated, number: int) -> Claim:
    context, about = tables.context, tables.mappings[row.file].about
    document = tables.documents[row.file]
    subject, target = (_end(tables, row, end) for end in (stated.subject, stated.object))
    own = row.cell("source")
    asserter = _asserter(context, about["asserter"] if is_nothing(own) or not own else own)
    voice, members = voice_of(asserter.name, asserter.name)
    key = f"{row.file}#{_key(row)}" + (f".{number + 1}" if number else "")
    quote = row.cell("quote")
    claim = Claim(
        uid=context.uid(key),
        fact=f"{row.file}#{_key(row)}",
        subject=subject,
        predicate=stated.predicate,
        object=target,
        said=stated.said,
        text=stated.text,
        level=stated.level,
        status=about.get("status", "asserted"),
        interval=stated.interval,
        asserter=asserter.uid,
        voice=voice,
        members=members,
        root=about.get("root") or _root(asserter.name, about),
        document=document.uid,
        locator=row.cell("locator") or f"{row.file}, row {row.where.rpartition(':')[2]}",
        quote=quote,
        # The table copies words of some other document, which is not at hand here.
        quote_state="at hand elsewhere" if quote else "none",
        basis=about.get("basis", "documents"),
        grade=about["grade"],
        known_by=row.known_by,
    )
    # Of what a row takes from another source only the day of the table is known.
    return replace(claim, stated=f"..{row.known_by}") if own and not row.dated else claim


def _end(tables: _Tables, row: EventRow, end: str) -> str:
    """Return the uid of an end: a ship is given by its number, others by their records."""
    if not is_number(end):
        return end
    printed = row.cell("other_name") if end != row.imo else ""
    return _ship(tables, end, row.where, "" if is_nothing(printed) else printed).uid


def _key(row: EventRow) -> str:
    """Return the key of a row: its own, else a hash of what it states."""
    return row.cell("key") or _content(row)


def _content(row: EventRow) -> str:
    """Return a hash of all cells of a row."""
    cells = [f"{name}={text}" for name, text in sorted(row.cells.items()) if text]
    return hashlib.sha256("|".join([row.imo, row.kind, *cells]).encode()).hexdigest()[:12]


def _root(asserter: str, about: Mapping[str, str]) -> str:
    """Return the original statement: one for all rows of a source in a table."""
    return f"{normal(asserter).replace(' ', '-')}:{about['published']}:{about['title']}"


def _asserter(context: Context, name: str) -> Record:
    key = "asserter-" + re.sub(r"\W+", "-", normal(name))
    if key not in context.records:
        context.add_record(key, Record(context.uid(key), "Organization", name), name)
    return context.records[key]
