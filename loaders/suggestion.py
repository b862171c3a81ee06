"""Drafts of mappings for tables of trade: what the columns are by their headings and their cells.

What is sure is filled in. What is not is left to a person, with what is known beside it: nobody can
tell from a table whether the consignee or the end user is the party that was supplied.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..graph.errors import BadInput
from ..graph.identity import normal
from ..graph.outside_texts import quoted
from . import clean
from .context import Context
from .contract import find_sources
from .decoding import decode
from .mapping import BLANK, HINTS
from .numerals import UnreadFigure, decimal_mark, read_figure, without_unit
from .placeholders import is_nothing
from .printed_days import ORDERS, UnreadDay, day_order, read_day
from .sources.countries.loader import load as load_countries
from .sources.trade.long_table import is_long
from .sources.trade.partners import Partners
from .sources.trade.relational_view import COLUMNS as CSV
from .spreadsheet import Sheet, read_sheet

SAMPLE = 500  # rows from which the cells of a column are judged
MOST = 0.8  # share of the filled cells that have to be of a kind
ENDS = ("subject", "object")
PER_PERIOD = 'predicate = "EXPORTS_TO"'
CURRENCIES = ("usd", "eur", "rub", "cny", "uah", "kzt")
# Values of a column that says which way the goods went.
IMPORTS = (
    "import",
    "imports",
    "im",
    "m",
    "1 import",
    "importation",
    "импорт",
    "ввоз",
    "им",
    "імпорт",
)
EXPORTS = (
    "export",
    "exports",
    "ex",
    "x",
    "2 export",
    "exportation",
    "экспорт",
    "вывоз",
    "эк",
    "експорт",
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, the heading's normal form, and its filled cells."""

    heading: str
    form: str
    cells: tuple[str, ...]

    def mostly(self, is_kind: Callable[[str], object]) -> bool:
        """Return whether most of the filled cells are of a kind; an empty column is of none."""
        fitting = sum(map(bool, map(is_kind, self.cells)))
        return bool(self.cells) and fitting >= MOST * len(self.cells)


@dataclass(slots=True)
class Draft:
    """A mapping while it is drafted: lines by table of TOML, and the columns that they use."""

    table: list[str]
    subject: list[str]
    object: list[str]
    claim: list[str]
    used: set[str]

    def put(self, place: str, field: str, column: Column) -> None:
        """Fill in a field that is sure."""
        getattr(self, place).append(f"{field} = {quoted(column.heading)}")
        self.used.add(column.heading)

    def unsure(self, place: str, field: str, columns: Sequence[Column], why: str) -> None:
        """Write a field as a comment, which counts only once a person takes the mark away."""
        for column in columns:
            line = f"# {field} = {quoted(column.heading)}   # unsure: {why}"
            getattr(self, place).append(line)


def suggested(path: Path, sheet_name: str = "") -> Iterator[str]:
    """Yield the lines of a draft mapping of a table.

    Args:
        path: The table. Its encoding is detected if it is not UTF-8, since a person checks it.
        sheet_name: The sheet of a workbook; '' if one sheet alone has such a heading.

    Returns:
        Lines of TOML. A value that cannot be told is FILL IN, which `read_mapping` refuses; what is
        not sure is a comment.
    """
    sheet, encoding = _read(path, sheet_name)
    columns = _columns(sheet)
    draft = Draft([], [], [], [], set())
    if sheet_name:
        draft.table.append(f"sheet = {quoted(sheet_name)}")
    if encoding:
        draft.table.append(f"encoding = {quoted(encoding)}   # detected; check the letters")
    yield "# Suggested from the headings and the cells of the file; check every line, replace each"
    yield "# FILL IN, and take the mark away from what is unsure and right."
    if set(CSV) <= set(sheet.heading) or is_long(sheet.heading):
        yield f"# This layout needs no mapping: entrepot load trade {path.name} --edition DAY"
    yield from _parties(columns, draft)
    _goods(columns, draft)
    _days(columns, draft)
    _values(columns, draft)
    yield from _lines(columns, draft, path.name)


def _lines(columns: Sequence[Column], draft: Draft, file: str) -> Iterator[str]:
    yield "[table]"
    yield f"file = {quoted(file)}"
    for field in ("title", "publisher", "published", "asserter", "grade"):
        yield f'{field} = "{BLANK}"{HINTS.get(field, "")}'
    yield from draft.table
    # Headings without a meaning here are listed, so that a person decides about each.
    left = dict.fromkeys(each.heading for each in columns if each.heading not in draft.used)
    for each, unread, what in _undecided(columns, draft):
        del left[each.heading]
        yield (
            f"# {BLANK}: {quoted(each.heading)}, in its place or under ignore; it is headed as "
            f"{what}, and {unread} of {len(each.cells)} cells do not read as one"
        )
    yield f"ignore = [{', '.join(map(quoted, left))}]"
    for place in (*ENDS, "claim"):
        yield f"\n[{place}]"
        yield from getattr(draft, place)


def _undecided(columns: Sequence[Column], draft: Draft) -> Iterator[tuple[Column, int, str]]:
    """Yield columns that nobody should ignore unseen: a known heading over cells that do not read.

    With each comes how many cells do not, and what the heading means.
    """
    kinds = (
        ("day", _is_day, "a day"),
        ("code", _is_code, "a code of the HS"),
        ("value", _is_figure, "a value"),
        ("country", _is_country, "a country"),
    )
    for each in columns:
        for field, is_kind, what in kinds:
            if each.heading in draft.used or not _is_headed(each, field) or each.mostly(is_kind):
                continue
            yield each, len(each.cells) - sum(map(bool, map(is_kind, each.cells))), what
            break


def _is_headed(column: Column, field: str) -> bool:
    """Return whether a column is headed as what a draft reads, and its cells may be that."""
    if not _has(column.form, field) or not column.cells:
        return False
    if field == "country":
        return any(_has(column.form, side) for side in ENDS)
    return not _has(column.form, "weight") and column.mostly(lambda cell: re.search("[0-9]", cell))


def _read(path: Path, sheet_name: str) -> tuple[Sheet, str]:
    """Return a table, and the encoding that was detected or ''."""
    try:
        return read_sheet(path, path.name, _is_heading, sheet_name), ""
    except BadInput as fault:
        if "no UTF-8" not in str(fault):
            raise
    found = decode(path.read_bytes(), path.name)
    return read_sheet(path, path.name, _is_heading, sheet_name, found.encoding), found.encoding


def _is_heading(cells: Sequence[str]) -> bool:
    """Return whether a row has two headings that are known."""
    forms = set(map(normal, cells)) - {""}
    words = [form for form in forms if any(_has(form, field) for field in _words())]
    # A title or a note is one long cell; a row of values has figures.
    return len(words) > 1 and not any(re.fullmatch("[0-9 ]{5,}", form) for form in forms)


def _columns(sheet: Sheet) -> list[Column]:
    columns: list[Column] = []
    for place, heading in enumerate(sheet.heading):
        if heading:
            texts = (row[place].strip() for _, row in sheet.rows[:SAMPLE] if place < len(row))
            cells = tuple(text for text in texts if text and not is_nothing_at_all(text))
            columns.append(Column(heading, normal(heading.replace("_", " ")), cells))
    return columns


def is_nothing_at_all(text: str) -> bool:
    """Return whether a cell says that it has nothing to say; a number says something."""
    return is_nothing(text) and not any(map(str.isdigit, text))


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    """Return the words of headings by what they mean, in their normal form."""
    path = Path(__file__).parent / "heading_words.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    return {field: tuple(map(normal, forms)) for field, forms in words.items()}


def _has(form: str, field: str) -> bool:
    """Return whether a heading has one of the words of a field.

    Long words count from the beginning of a word on, short ones only whole. Chinese has no spaces.
    """
    return any(_stands(word, form) for word in _words()[field])


def _stands(word: str, form: str) -> bool:
    if re.search("[\u3040-\uffff]", word):
        return word in form
    if len(word) <= 3:
        return word in form.split()
    return f" {word}" in f" {form}"


@cache
def _partners() -> Partners:
    context = Context(find_sources()["countries"])
    list(load_countries(context))
    return Partners(clean.by_country_name(context.records))


def _is_country(text: str) -> bool:
    return bool(_partners().code(text.upper() if len(text) == 2 else text))


def _those(
    columns: Sequence[Column], *fields: str, kind: Callable[[str], object] = bool
) -> list[Column]:
    """Return the columns whose headings mean all of the fields and whose cells are of a kind."""
    found: list[Column] = []
    for each in columns:
        if each.mostly(kind) and all(_has(each.form, field) for field in fields):
            found.append(each)
    return found


def _parties(columns: Sequence[Column], draft: Draft) -> Iterator[str]:
    """Fill in the two ends, and yield comments on what the table lacks for them."""
    if _trade_of_countries(columns, draft):
        return
    sides = {side: list(_of_side(columns, side)) for side in ENDS}
    names = {side: list(filter(_is_name, found)) for side, found in sides.items()}
    named = any(names.values())
    if not named and _made(columns, draft):
        return
    for side in ENDS:
        _name(draft, side, names[side])
        _party_details(draft, side, sides[side], names[side])
    draft.claim.append('predicate = "SUPPLIES"')
    _unsided(columns, draft)
    if not named:
        yield "# No column is known to name a sender or a receiver; each claim joins two parties."
        yield "# A list of parties is read by: entrepot screen FILE"


def _of_side(columns: Sequence[Column], side: str) -> Iterator[Column]:
    """Yield the columns of one party; an empty one may name it in rows further down."""
    for each in columns:
        if _has(each.form, side):
            yield each


def _is_name(column: Column) -> bool:
    """Return whether a column of a party has its name, by its heading and its cells."""
    others = ("country", "number", "place", "contact", "day")
    if any(_has(column.form, field) for field in others):
        return False
    return not column.cells or column.mostly(lambda text: sum(map(str.isalpha, text)) > 1)


def _name(draft: Draft, side: str, names: Sequence[Column]) -> None:
    """Fill in the column of a name; of several that differ none is chosen."""
    lines: list[str] = getattr(draft, side)
    if names and all(each.cells == names[0].cells for each in names):
        draft.put(side, "name", names[0])
    else:
        shown = " or ".join(quoted(each.heading) for each in names)
        hint = f"   # unsure: {shown}" if shown else "   # the column of the name"
        lines.append(f'name = "{BLANK}"{hint}')
    lines.append('kind = "Company"')


def _party_details(
    draft: Draft, side: str, columns: Sequence[Column], names: Sequence[Column]
) -> None:
    """Fill in the country and the numbers of a party, if there is one column of its name."""
    sure = len(names) < 2
    countries = _those(columns, "country", kind=_is_country)
    if len(countries) == 1 and sure:
        draft.put(side, "country", countries[0])
    else:
        draft.unsure(side, "country", countries, "whose country it is")
    numbers: dict[str, list[str]] = {}
    for each in columns:
        if scheme := _scheme(each):
            numbers.setdefault(scheme, []).append(each.heading)
    single = {scheme: found[0] for scheme, found in numbers.items() if len(found) == 1}
    if not single:
        return
    line = _identifiers(single)
    if sure:
        draft.used.update(single.values())
    else:
        line = f"# {line}   # unsure: whose numbers they are"
    getattr(draft, side).append(line)


def _identifiers(headings: Mapping[str, str]) -> str:
    shown = ", ".join(f"{scheme} = {quoted(heading)}" for scheme, heading in headings.items())
    return f"identifiers = {{ {shown} }}"


def _scheme(column: Column) -> str:
    """Return the scheme of the numbers of a column, by their check digits, or ''.

    The digits of one code of goods in ten fit those of a taxpayer's number by chance.
    """
    if _has(column.form, "code"):
        return ""
    if column.mostly(lambda text: clean.inn(_unspaced(text))):
        return "ru-inn"
    if column.mostly(lambda text: clean.ogrn(_unspaced(text))):
        return "ru-ogrn"
    return "cn-uscc" if column.mostly(lambda text: clean.uscc(_unspaced(text))) else ""


def _unspaced(text: str) -> str:
    return re.sub(r"\s", "", text)


def _unsided(columns: Sequence[Column], draft: Draft) -> None:
    """Write what may be of a party as comments: the heading does not say of which."""
    left = [each for each in columns if not any(_has(each.form, side) for side in ENDS)]
    # Where goods were made says nothing of who sent them.
    left = [each for each in left if not _has(each.form, "origin")]
    for side, field, why in (
        ("subject", "dispatch", "the goods left from there"),
        ("object", "destination", "the goods went there"),
    ):
        draft.unsure(side, "country", _those(left, field, kind=_is_country), why)
        for each in left:
            if scheme := _scheme(each):
                line = _identifiers({scheme: each.heading})
                getattr(draft, side).append(f"# {line}   # unsure: of which party it is")


def _trade_of_countries(columns: Sequence[Column], draft: Draft) -> bool:
    """Fill in two countries that trade, if the table has a reporter and a partner."""
    reporter, partner = _headed(columns, "reporter"), _headed(columns, "partner")
    if not reporter or not partner or not any(_those([reporter, partner], kind=_is_country)):
        return False
    flows: set[str] = set()
    for each in _those(columns, "flow"):
        flows.update(map(normal, each.cells))
    if flows and flows <= set(EXPORTS):
        draft.put("subject", "name", reporter)
        draft.put("object", "name", partner)
    elif flows and flows <= set(IMPORTS):
        draft.put("subject", "name", partner)
        draft.put("object", "name", reporter)
    else:
        exporter, other = quoted(reporter.heading), quoted(partner.heading)
        why = "of its exports, the other way round of its imports; the table does not say"
        draft.subject.append(f'name = "{BLANK}"   # unsure: {exporter} if it tells {why}')
        draft.object.append(f'name = "{BLANK}"   # unsure: {other} or {exporter}, likewise')
        draft.used.update((reporter.heading, partner.heading))
    for side in ENDS:
        getattr(draft, side).append('kind = "Country"')
    draft.table.append('level = "state"')
    draft.claim.append(PER_PERIOD)
    return True


def _headed(columns: Sequence[Column], field: str) -> Column | None:
    """Return the first column whose whole heading is a word of a field."""
    forms = _words()[field]
    return next((each for each in columns if each.form in forms and each.cells), None)


def _made(columns: Sequence[Column], draft: Draft) -> bool:
    """Draft a table of goods and their makers, if it is one."""
    makers = list(filter(_is_name, _those(columns, "maker")))
    goods = _those(columns, "goods")
    if not makers or not goods:
        return False
    _name(draft, "subject", makers)
    countries = _those(columns, "maker", "country")
    if len(countries) == 1:
        draft.put("subject", "country", countries[0])
    draft.put("object", "name", goods[0])
    draft.object.append('kind = "Component"')
    draft.table.append('level = "item"')
    draft.claim.append(
        f'predicate = "{BLANK}"   # unsure: MANUFACTURES, if the table says who made the goods and '
        "not whose brand they bear"
    )
    return True


def _goods(columns: Sequence[Column], draft: Draft) -> None:
    codes = _those(columns, "code", kind=_is_code)
    texts: list[Column] = []
    for each in _those(columns, "goods", kind=_is_words):
        if each not in codes and each.heading not in draft.used:
            texts.append(each)
    _one(draft, "text", texts, "which column has the goods as printed")
    _one(draft, "hs6", codes, "which column has the code of the HS")
    if len(codes) == 1:
        _digits(draft, codes[0])


def _digits(draft: Draft, codes: Column) -> None:
    """Fill in how many digits the codes have, where some lost their leading nought."""
    lengths = {len(re.sub(r"\D", "", _whole(cell))) for cell in codes.cells}
    longest = max(lengths)
    # A code that lost its nought is one digit shorter than the others.
    if longest in (6, 8, 10) and lengths == {longest, longest - 1}:
        draft.claim.append(f'hs_digits = "{longest}"   # some codes lost their leading nought')


def _is_words(text: str) -> bool:
    return any(map(str.isalpha, text))


def _whole(text: str) -> str:
    return re.sub(r"(?<=[0-9]{5})\.0$", "", text.removeprefix("'"))


def _is_code(text: str) -> bool:
    digits = re.sub(r"[.\s]", "", _whole(text))
    return bool(re.fullmatch("[0-9]{5,10}", digits))


def _one(draft: Draft, field: str, columns: Sequence[Column], why: str) -> None:
    """Fill in a field of the claim that has one column; of several each is a comment."""
    if len(columns) == 1:
        draft.put("claim", field, columns[0])
    else:
        draft.unsure("claim", field, columns, why)


def _days(columns: Sequence[Column], draft: Draft) -> None:
    days = _those(columns, "day", kind=_is_day)
    _one(draft, "from", days, "which day is that of the shipment")
    # What a row records has its day, month or year; only a beginning stays open.
    if not any(map(_is_beginning, days)):
        _one(draft, "to", days, "the same column as for `from`, unless the row has a span")
    for each in days:
        shown = next(filter(_is_open_day, each.cells), "")
        if shown and day_order(each.cells) not in ORDERS:
            draft.table.append(f'dates = "{BLANK}"   # {shown}: day first or month first')
            break
    numbers: list[Column] = []
    for each in _those(columns, "declaration"):
        if each not in days:
            numbers.append(each)
    _one(draft, "locator", numbers, "which column tells the row from others")


def _is_beginning(column: Column) -> bool:
    return _has(column.form, "beginning")


def _is_day(text: str) -> bool:
    try:
        return bool(read_day(text))
    except UnreadDay as fault:
        return str(fault).startswith("an order")


def _is_open_day(text: str) -> bool:
    try:
        read_day(text)
    except UnreadDay as fault:
        return str(fault).startswith("an order")
    return False


def _values(columns: Sequence[Column], draft: Draft) -> None:
    by_currency: dict[str, list[Column]] = {}
    for each in columns:
        if _is_value(each):
            by_currency.setdefault(_currency(each), []).append(each)
    usable = [*by_currency.get("USD", ()), *by_currency.get("EUR", ())]
    # Figures in another currency have no unit here; those that say none may be in any.
    chosen = usable or by_currency.get("", [])
    _one(draft, "value", chosen, "which figure is the value of the goods")
    if len(chosen) == 1:
        _unit(columns, draft, chosen[0])
    elif chosen:
        draft.claim.append('# unit = "USD" or "EUR", with the value')


def _is_value(column: Column) -> bool:
    if _has(column.form, "weight") or not column.mostly(_is_figure):
        return False
    return _has(column.form, "value") or bool(_currency(column))


def _unit(columns: Sequence[Column], draft: Draft, column: Column) -> None:
    """Fill in the unit of a figure and, where the cells leave it open, ask for its decimal mark."""
    unit = _currency(column) or _stated_currency(columns)
    if unit in ("USD", "EUR"):
        draft.claim.append(f'unit = "{unit}"')
    else:
        stated = f"; the table has {unit}" if unit else ""
        draft.claim.append(f'unit = "{BLANK}"   # USD or EUR{stated}')
    _put_currency(columns, draft, column, unit)
    plain = list(map(without_unit, column.cells))
    shown = next(filter(_is_open_figure, plain), "")
    if shown and not decimal_mark(plain):
        draft.table.append(f'decimal = "{BLANK}"   # the mark before the decimal places of {shown}')


def _put_currency(columns: Sequence[Column], draft: Draft, column: Column, unit: str) -> None:
    """Fill in the column that says the currency of a figure, or ask which it is."""
    currencies = _those(columns, "currency")
    # Beside a value whose heading has its currency, the column may be about the invoice.
    stated = _currency(column)
    other = [each for each in currencies if stated and set(each.cells) - {stated}]
    if len(currencies) == 1 and not other:
        draft.put("claim", "currency", currencies[0])
    elif other:
        why = f"the value is said to be in {unit}, and not all cells here say that"
        draft.unsure("claim", "currency", other, why)


def _stated_currency(columns: Sequence[Column]) -> str:
    """Return what a column of currencies has, '' if there is none."""
    stated: set[str] = set()
    for each in _those(columns, "currency"):
        stated.update(each.cells)
    return ", ".join(sorted(stated))


def _currency(column: Column) -> str:
    """Return the currency that the heading or the cells name, or ''."""
    if _has(column.form, "currency"):
        return ""
    named = [name for name in CURRENCIES if _has(column.form, name)]
    if len(named) == 1:
        return named[0].upper()
    if "$" in column.heading or column.mostly(lambda text: "$" in text):
        return "USD"
    euros = "€" in column.heading or column.mostly(lambda text: "€" in text)
    return "EUR" if euros else ""


def _is_figure(text: str) -> bool:
    return _reading(text) is not None


def _is_open_figure(text: str) -> bool:
    return _reading(text) is False


def _reading(text: str) -> bool | None:
    """Return whether a figure has one meaning; None for no figure."""
    try:
        read_figure(without_unit(text))
    except UnreadFigure as fault:
        return False if str(fault).startswith("a decimal mark") else None
    return True
