"""An analyst's own table: one claim for each row, by a mapping.

A row that cannot be read is refused alone, with its reason; the rest of the table is loaded.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ....graph.dates import Interval, first_day, last_day
from ....graph.errors import BadInput, wrong
from ....graph.identity import normal
from ....graph.model import Claim, Document, Quantity, Record
from ....graph.schema import schema
from ...context import Context
from ...hs_codes import six_digits
from ...loaded_files import LoadedFile, replaced
from ...mapping import TableMapping, read_mapping
from ...numerals import SIGNS, UnreadFigure, ascii_forms, decimal_mark, read_amount, without_unit
from ...placeholders import is_blank, is_total
from ...printed_days import UnreadDay, day_order, read_day, refuse_swapped
from ...printed_parties import PrintedParties
from ...shares import FRACTIONS, PERCENT, scale_shown, share
from ...sheet_headings import named, one_line
from ...spreadsheet import Sheet, read_sheet, unnamed_columns
from ...table_documents import table_document
from ...voices import voice_of

# Fields of which a movement of goods has one beside its two names.
CONTENT = ("text", "hs6", "from", "to", "value", "quote", "known_by", "key")
# Relations without goods: the text of a row is not "goods as printed".
BARE = ("OWNS", "DIRECTS", "SUBSIDIARY_OF", "ACTS_FOR", "ASSOCIATED_WITH", "DESIGNATES")
UNREAD = "a cell that cannot be read"
CUT = "a row that the end of the file cuts off"
BROKEN = "part of a row: a cell with a line break is not in quotes"
HEADING = "the heading again"
TOTAL = "a total of other rows"


@dataclass(slots=True)
class _Table:
    """A table while it is read: its mapping, document and asserter, and how often a key came.

    `decimal` is the mark before the decimal places, `dates` what comes first in a day such as
    02/03/2024, and `shares` whether shares are percentages or fractions of one, as the mapping
    states or the cells show.
    """

    context: Context
    mapping: TableMapping
    document: Document
    asserter: Record
    parties: PrintedParties
    decimal: str
    dates: Mapping[str, str]
    shares: str
    keys: Counter[str]


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: its cells by heading, its place, and the columns of the claim's fields."""

    cells: Mapping[str, str]
    where: str
    columns: Mapping[str, str]

    def cell(self, field: str) -> str:
        """Return the cell of a field of the claim, or '' if no column has it."""
        column = self.columns.get(field, "")
        text = self.cells.get(column, "") if column else ""
        return "" if is_blank(text) else text

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
    for file, sentence in replaced(context.files):
        context.issue("note", "", file.name, file.name, sentence)
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
        raise wrong("load table", what, "the table that it describes, loaded with it")


def _table(context: Context, file: LoadedFile, mapping: TableMapping) -> Iterator[Claim]:
    about = mapping.about
    columns = mapping.columns()
    sheet = read_sheet(
        file.path,
        file.name,
        lambda cells: set(columns) <= set(named(cells, columns)),
        about.get("sheet", ""),
        about.get("encoding", ""),
        columns,
    )
    sheet = replace(sheet, heading=named(sheet.heading, columns))
    heading = sheet.heading
    _check_heading(heading, mapping, f"{file.name}:{sheet.line}")
    document = table_document(context, file, about)
    for note in (*sheet.notes, *_of_the_file(sheet)):
        context.issue("note", document.uid, file.name, file.name, note)
    table = _Table(
        context=context,
        mapping=mapping,
        document=document,
        asserter=_asserter(context, about["asserter"]),
        parties=PrintedParties(context),
        decimal=about.get("decimal", "") or _mark(sheet, mapping),
        dates=_dates(sheet, mapping, file.name),
        shares=mapping.claim.get("shares", "")
        or scale_shown(_column(sheet, mapping.claim, "value")),
        keys=Counter(),
    )
    for number, texts in sheet.rows:
        if not any(map(str.strip, texts)):
            continue
        where = f"{file.name}:{number}"
        if part := _part(sheet, number):
            context.count_row(part)
            context.issue("refused", document.uid, where, " | ".join(texts)[:200], part)
            continue
        reason = _no_row(heading, texts, mapping)
        if reason:
            context.count_row(reason)
            context.issue("note", document.uid, where, " | ".join(texts)[:200], reason)
            continue
        try:
            claim = _claim(table, _row(heading, texts, where, mapping))
            # What the gate refuses later would refuse the whole case, not this row alone.
            claim = context.passes(claim, where)
        except BadInput as fault:
            # One odd cell never stops a table: the row is reported as unread, the others go on.
            context.count_row(UNREAD)
            context.issue("refused", document.uid, where, " | ".join(texts)[:200], str(fault))
            continue
        context.count_row()
        yield claim


def _part(sheet: Sheet, number: int) -> str:
    """Return why a line is a part of a row and not the whole of it, or ''."""
    if number == sheet.cut:
        return CUT
    return BROKEN if number in sheet.broken else ""


def _row(heading: Sequence[str], texts: Sequence[str], where: str, mapping: TableMapping) -> _Row:
    """Return a row by its headings; raise `BadInput` if it has another number of cells."""
    # Of a row that lacks a cell nobody knows which: the others may stand under other headings.
    if len(texts) < len(heading) or any(text.strip() for text in texts[len(heading) :]):
        raise wrong(where, f"{len(texts)} cells", f"{len(heading)} cells")
    cells = {name: text.strip() for name, text in zip(heading, texts, strict=False) if name}
    return _Row(cells, where, mapping.claim)


def _no_row(heading: Sequence[str], texts: Sequence[str], mapping: TableMapping) -> str:
    """Return why a row is none of the table's, or ''."""
    stripped = [text.strip() for text in texts]
    if stripped[: len(heading)] == list(heading):
        return HEADING
    cells = dict(zip(heading, stripped, strict=False))
    names = [cells.get(party.name, "") for party in (mapping.subject, mapping.object)]
    words = [text for text in stripped if any(map(str.isalpha, text))]
    # A total stands beside figures alone, or where the names are.
    if words and all(map(is_total, words)) and all(not name or is_total(name) for name in names):
        return TOTAL
    return ""


def _of_the_file(sheet: Sheet) -> Iterator[str]:
    """Yield what is to be said of the whole file."""
    if not any(any(map(str.strip, texts)) for _, texts in sheet.rows):
        yield "there is no row below the heading"
    yield from unnamed_columns(sheet)


def _column(sheet: Sheet, columns: Mapping[str, str], field: str) -> list[str]:
    """Return the cells of the column of a field, none if no column has it."""
    column = columns.get(field, "")
    if column not in sheet.heading or not column:
        return []
    place = sheet.heading.index(column)
    return [texts[place] for _, texts in sheet.rows if place < len(texts)]


def _mark(sheet: Sheet, mapping: TableMapping) -> str:
    """Return the decimal mark that the column of the figures shows, or ''."""
    return decimal_mark(map(without_unit, _column(sheet, mapping.claim, "value")))


def _dates(sheet: Sheet, mapping: TableMapping, file: str) -> Mapping[str, str]:
    """Return by field what comes first in a day, as the mapping states or the column shows it."""
    orders: dict[str, str] = {}
    for field in ("from", "to", "known_by"):
        cells = _column(sheet, mapping.claim, field)
        refuse_swapped(cells, f"{file} {mapping.claim.get(field, '')}")
        orders[field] = mapping.about.get("dates", "") or day_order(cells)
    return orders


def _check_heading(heading: Sequence[str], mapping: TableMapping, where: str) -> None:
    """Refuse a table whose columns are not all in the mapping, each once."""
    # Of a heading that is left out it is the same whether it stands there once or twice.
    names = sorted(set(heading) - {"", *mapping.ignore})
    doubled = [name for name in names if heading.count(name) > 1]
    if doubled:
        raise wrong(where, ", ".join(doubled), "each heading once")
    columns = mapping.columns()
    missing = [column for column in columns if column not in heading]
    mapped = {"", *columns}
    unmapped = [name for name in heading if name not in mapped]
    if missing:
        line = ", ".join(filter(None, heading))[:80]
        extra = f"; not in the mapping: {', '.join(unmapped)}" if unmapped else ""
        raise wrong(where, line, f"the columns {', '.join(map(one_line, missing))}{extra}")
    if unmapped:
        right = "a place in the mapping for each column, or its name under ignore"
        raise wrong(where, ", ".join(unmapped), right)


def _asserter(context: Context, name: str) -> Record:
    key = "asserter-" + re.sub(r"\W+", "-", normal(name))
    if key not in context.records:
        context.add_record(key, Record(context.uid(key), "Organization", name), name)
    return context.records[key]


def _claim(table: _Table, row: _Row) -> Claim:
    about, columns = table.mapping.about, table.mapping.claim
    _check_content(row)
    interval = Interval(_day(table, row, "from"), _day(table, row, "to"))
    known_by = _day(table, row, "known_by") or about["published"]
    _check_past(table, row, interval, known_by)
    quantity = None
    if row.cell("value"):
        quantity = _quantity(table, row)
    hs6 = _hs6(row)
    parties = table.parties
    subject = parties.record(table.mapping.subject, row.cells, row.where)
    target = parties.record(table.mapping.object, row.cells, row.where)
    # Such a row would be a relation of a party with itself, which the gate refuses.
    if subject.uid == target.uid:
        raise wrong(row.where, subject.name, "two different parties")
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
        # The table is a copy of words of some other document, which is not at hand here.
        quote_state="at hand elsewhere" if quote else "none",
        basis=about.get("basis", "customs"),
        grade=about["grade"],
        known_by=known_by,
    )


def _check_content(row: _Row) -> None:
    """Refuse a movement of which a row has two names alone, as lines below a table have."""
    if schema().predicates[row.columns["predicate"]].moves != "forward":
        return
    mapped = list(filter(row.columns.get, CONTENT))
    if mapped and not any(map(row.cell, mapped)):
        right = "something under one of " + ", ".join(map(row.columns.__getitem__, mapped))
        raise wrong(row.where, "no more than names", right)


def _hs6(row: _Row) -> tuple[str, ...]:
    """Return the first six digits of each code of a cell: national codes are longer."""
    codes: dict[str, None] = {}
    stated = int(row.columns.get("hs_digits", "0"))
    cell = ascii_forms(row.cell("hs6"))
    for printed in re.split("[;,/|\n]", cell):
        if printed.strip():
            codes[six_digits(printed.strip(), stated, row.place("hs6"))] = None
    return tuple(codes)


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
        raise wrong(f"{row.where} {columns['key']}", key, "a key that is used once in this table")
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


def _quantity(table: _Table, row: _Row) -> Quantity:
    """Return a figure as a cell prints it: `10000`, `75,5`; a share also `50%`, `25-50`, `>50`."""
    text, unit, where = row.cell("value"), row.columns["unit"], row.place("value")
    _check_currency(row, unit)
    if unit != "percent":
        try:
            return Quantity(read_amount(text, unit, table.decimal), unit)
        except UnreadFigure as fault:
            right = str(fault)
            if right.startswith("a decimal mark"):
                right += '; [table] decimal = "," or "." in the mapping says which'
            raise wrong(where, text, right) from None
    part = share(text, table.shares)
    if isinstance(part, str):
        if part.startswith("a scale"):
            part += f'; [claim] shares = "{PERCENT}" or "{FRACTIONS}" in the mapping says which'
        raise wrong(where, text, part)
    return part


def _check_currency(row: _Row, unit: str) -> None:
    """Refuse a value for which the column of currencies states another, or none."""
    if row.columns.get("currency"):
        printed = row.cell("currency")
        if SIGNS.get(printed, SIGNS.get(printed.upper(), "")) != unit:
            right = f"{unit}, as the mapping states for all values"
            raise wrong(row.place("currency"), printed or "an empty cell", right)


def _day(table: _Table, row: _Row, field: str) -> str:
    """Return the day of a cell in ISO form, '' for an empty one."""
    text = row.cell(field)
    if not text:
        return ""
    try:
        # A day that nobody means, such as 9999-12-31, is refused by the gate: 1500 to 2099.
        return read_day(text, table.dates[field])
    except UnreadDay as fault:
        right = str(fault)
        if right.startswith("an order"):
            right += '; [table] dates = "day first" or "month first" in the mapping says which'
        raise wrong(row.place(field), text, right) from None


def _check_past(table: _Table, row: _Row, interval: Interval, known_by: str) -> None:
    """Refuse a movement of goods that begins after it was known."""
    # What somebody owns or forbids may begin later than it is published.
    predicate = row.columns["predicate"]
    if predicate in BARE or not interval.start or first_day(interval.start) <= last_day(known_by):
        return
    right = f"a day that is not after {known_by}, on which the row was known"
    raise wrong(row.place("from"), row.cell("from"), right)
