"""An analyst's own table: one claim for each row, by a mapping.

A row that cannot be read is refused alone, with its reason; the rest of the table is loaded.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ....graph.dates import Interval, check
from ....graph.errors import BadInput, wrong
from ....graph.gate.things import NUMBERS
from ....graph.identity import normal
from ....graph.model import Claim, Document, Quantity, Record
from ... import clean
from ...context import Context
from ...loaded_files import LoadedFile
from ...mapping import Party, TableMapping, read_mapping
from ...shares import share
from ...spreadsheet import read_sheet
from ...voices import voice_of
from ..gazetteer.loader import place_of

# Relations without goods: the text of a row is not "goods as printed".
BARE = ("OWNS", "DIRECTS", "SUBSIDIARY_OF", "ACTS_FOR", "ASSOCIATED_WITH", "DESIGNATES")


@dataclass(slots=True)
class _Table:
    """A table while it is read: its mapping, document and asserter, and how often a key came."""

    context: Context
    mapping: TableMapping
    document: Document
    asserter: Record
    countries: Mapping[str, str]
    keys: Counter[str]


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: its cells by heading, its place, and the columns of the claim's fields."""

    cells: Mapping[str, str]
    where: str
    columns: Mapping[str, str]

    def cell(self, field: str) -> str:
        """Return the cell of a field of the claim, or '' if no column has it."""
        return self.cells.get(self.columns.get(field, ""), "")

    def place(self, field: str) -> str:
        """Return the place of that cell, for messages."""
        return f"{self.where} {self.columns.get(field, '')}"


def load(context: Context) -> Iterator[Claim]:
    """Yield one claim for each row of each table.

    Of several files of one name the last counts, and of several mappings for it the last.
    """
    tables: dict[str, LoadedFile] = {}
    mappings: dict[str, TableMapping] = {}
    for file in context.files:
        if file.name.endswith(".toml"):
            mapping = read_mapping(file.path, file.name)
            mappings[mapping.about["file"]] = mapping
        else:
            tables[file.name] = file
    for name, file in tables.items():
        if name not in mappings:
            raise BadInput(
                f"load table {name}: a table of your own needs a mapping that says what its "
                "columns mean. "
                f"Print a first draft with: entrepot load table {name} --suggest"
            )
        yield from _table(context, file, mappings[name])
    # A mapping for no table is most likely a slip in a name.
    unused = sorted(set(mappings) - set(tables))
    if unused:
        what = f"a mapping for {', '.join(unused)}"
        raise wrong("load table", what, "the table it speaks of, loaded beside it")


def _table(context: Context, file: LoadedFile, mapping: TableMapping) -> Iterator[Claim]:
    heading, *rows = read_sheet(file.path, file.name)
    heading = [text.strip() for text in heading]
    _check_heading(heading, mapping, f"{file.name}:1")
    document = _document(context, file, mapping.about)
    asserter = _asserter(context, mapping.about["asserter"])
    countries = clean.by_country_name(context.used["countries"])
    table = _Table(context, mapping, document, asserter, countries, Counter())
    for number, texts in enumerate(rows, 2):
        cells = dict(zip(heading, map(str.strip, texts), strict=False))
        if not any(cells.values()):
            continue
        where = f"{file.name}:{number}"
        try:
            if len(texts) > len(heading):
                raise wrong(where, f"{len(texts)} cells", f"{len(heading)} cells")
            claim = _claim(table, _Row(cells, where, mapping.claim))
            # What the gate refuses later would refuse the whole case, not this row alone.
            yield context.passes(claim, where)
        except BadInput as fault:
            context.issue("refused", document.uid, where, " | ".join(texts)[:200], str(fault))


def _check_heading(heading: Sequence[str], mapping: TableMapping, where: str) -> None:
    """Refuse a table whose columns are not all in the mapping, each once."""
    names = sorted(set(heading) - {""})
    doubled = [name for name in names if heading.count(name) > 1]
    if doubled:
        raise wrong(where, ", ".join(doubled), "each heading once")
    columns = mapping.columns()
    missing = [column for column in columns if column not in heading]
    if missing:
        raise wrong(where, ", ".join(heading)[:80], "the columns " + ", ".join(missing))
    mapped = {"", *columns}
    unmapped = [name for name in heading if name not in mapped]
    if unmapped:
        right = "a place in the mapping for each column, or its name under ignore"
        raise wrong(where, ", ".join(unmapped), right)


def _document(context: Context, file: LoadedFile, about: Mapping[str, str]) -> Document:
    document = Document(
        uid=context.uid(file.name),
        title=about["title"],
        outlet=about["publisher"],
        published=about["published"],
        address=about.get("address", ""),
        language=about.get("language", "en"),
        file=file.name,
        sha256=file.sha256,
        read=file.taken,
    )
    context.add_document(file.name, document, file.name)
    return document


def _asserter(context: Context, name: str) -> Record:
    key = "asserter-" + re.sub(r"\W+", "-", normal(name))
    if key not in context.records:
        context.add_record(key, Record(context.uid(key), "Organization", name), name)
    return context.records[key]


def _claim(table: _Table, row: _Row) -> Claim:
    about, columns = table.mapping.about, table.mapping.claim
    interval = Interval(
        _day(row.cell("from"), row.place("from")), _day(row.cell("to"), row.place("to"))
    )
    known_by = _day(row.cell("known_by"), row.place("known_by")) or about["published"]
    quantity = None
    if row.cell("value"):
        quantity = _quantity(row.cell("value"), columns["unit"], row.place("value"))
    hs6 = _hs6(row)
    subject = _party(table, table.mapping.subject, row)
    target = _party(table, table.mapping.object, row)
    if subject.uid == target.uid:
        raise wrong(row.where, subject.name, "two parties; the row names one twice")
    key = _key(table, row, subject, target)
    voice, members = voice_of(about["asserter"], table.asserter.name)
    quote = row.cell("quote")
    file, _, line = row.where.rpartition(":")
    return Claim(
        uid=table.context.uid(key),
        fact=key,
        subject=subject.uid,
        predicate=columns["predicate"],
        object=target.uid,
        text=_text(row),
        level=about.get("level", "firm"),
        status=about.get("status", "asserted"),
        interval=interval,
        hs6=hs6,
        quantity=quantity,
        measure=columns.get("measure", ""),
        programme=row.cell("programme"),
        asserter=table.asserter.uid,
        voice=voice,
        members=members,
        root=about.get("root") or _root(about),
        document=table.document.uid,
        locator=row.cell("locator") or f"{file}, row {line}",
        quote=quote,
        # The words stand in the very file that is read.
        quote_state="verified" if quote else "none",
        basis=about.get("basis", "customs"),
        grade=about["grade"],
        known_by=known_by,
    )


def _hs6(row: _Row) -> tuple[str, ...]:
    """Return the first six digits of a code: national codes are longer than those of the HS."""
    printed = row.cell("hs6")
    codes = tuple(re.findall(r"\d{6}", re.sub(r"[.\s]", "", printed)))[:1]
    if printed and not codes:
        raise wrong(row.place("hs6"), printed, "at least six digits of the HS")
    return codes


def _key(table: _Table, row: _Row, subject: Record, target: Record) -> str:
    """Return the key of a claim: the cell of the key column, else a hash of what the row states."""
    columns = row.columns
    own = row.cell("key")
    fields = [row.cell(field) for field in ("text", "hs6", "from", "to", "value", "locator")]
    content = "|".join([subject.uid, target.uid, columns["predicate"], *fields])
    key = own or hashlib.sha256(content.encode()).hexdigest()[:12]
    table.keys[key] += 1
    count = table.keys[key]
    if count > 1 and own:
        raise wrong(f"{row.where} {columns['key']}", key, "a key used once in this table")
    # Equal rows are claims of their own, told apart by their order.
    return f"{table.document.file}#{key}" + (f".{count}" if count > 1 else "")


def _text(row: _Row) -> str:
    printed = row.cell("text")
    if not printed or row.columns["predicate"] in BARE:
        return printed
    return f"goods as printed: {printed}"


def _root(about: Mapping[str, str]) -> str:
    """Return the original statement of a table: one for all rows, so that they add no source."""
    asserter = normal(about["asserter"]).replace(" ", "-")
    return f"{asserter}:{about['published']}:{about['title']}"


def _quantity(text: str, unit: str, where: str) -> Quantity:
    """Return a figure as a cell prints it: `10000`, `75.5`; a share also `50%`, `25-50`, `>50`."""
    if unit != "percent":
        try:
            # Blanks and commas are read as separators of thousands.
            return Quantity(float(text.replace(" ", "").replace(",", "")), unit)
        except ValueError:
            raise wrong(where, text, "a number such as 10000 or 75.5") from None
    part = share(text)
    if isinstance(part, str):
        raise wrong(where, text, part)
    return part


def _day(text: str, where: str) -> str:
    if not text:
        return ""
    try:
        return check(text, where)
    except BadInput:
        try:
            return clean.printed_date(text)
        except ValueError:
            raise wrong(where, text, "a day such as 2026-01-31 or 31.1.2026") from None


def _party(table: _Table, party: Party, row: _Row) -> Record:
    """Return the record of one end of the relation; it is added if no earlier row has it."""
    context = table.context
    name = row.cells.get(party.name, "")
    if not name:
        raise wrong(f"{row.where} {party.name}", "an empty cell", "a name")
    country = _country(table, party, row)
    # A place that is spelt as exactly one port of the gazetteer is that port.
    if party.kind == "Place" and (port := place_of(context.used["gazetteer"], name, country)):
        return port
    identifiers = _identifiers(context, party, row)
    # A number tells parties of one name apart, and joins one party under two names.
    if identifiers:
        scheme, number = identifiers[0]
        key = f"{scheme}-{number}"
    else:
        key = f"{normal(name).replace(' ', '-')[:60]}.{country or 'x'}"
    if key not in context.records:
        record = Record(context.uid(key), party.kind, name, (), identifiers, country)
        context.add_record(key, record, row.where)
    return context.records[key]


def _country(table: _Table, party: Party, row: _Row) -> str:
    """Return the code of a party's country in lower case, or '' if the row does not have one."""
    printed = row.cells.get(party.country, "") if party.country else ""
    code = printed.upper()
    if len(printed) != 2 or code not in table.context.used["countries"]:
        code = table.countries.get(normal(printed), "")
    if printed and not code:
        raise wrong(f"{row.where} {party.country}", printed, "a country's name or ISO code")
    return code.lower()


def _identifiers(context: Context, party: Party, row: _Row) -> tuple[tuple[str, str], ...]:
    """Return the numbers of a party whose check digits fit; the others are issues."""
    identifiers: dict[tuple[str, str], None] = {}
    for scheme, column in party.identifiers.items():
        value = row.cells.get(column, "").replace(" ", "")
        if not value:
            continue
        number = _proved(scheme, value)
        if number is None:
            what = "check digits do not fit: the number is left out"
            context.issue("warning", "", f"{row.where} {column}", value, what)
        else:
            identifiers[scheme, number] = None
    return tuple(identifiers)


def _proved(scheme: str, value: str) -> str | None:
    """Return a number of a scheme, or None if its check digits do not fit."""
    number: str | None = value
    if scheme in ("ru-inn", "ru-ogrn", "cn-uscc"):
        number = dict(clean.identifiers(value.upper())).get(scheme)
    if number is not None and scheme in NUMBERS and not NUMBERS[scheme][0](number):
        return None
    return number
