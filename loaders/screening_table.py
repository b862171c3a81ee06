"""A user's own table of parties, which is read to be screened and is never kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..graph.dates import check
from ..graph.errors import BadInput, wrong
from ..graph.identity import normal
from . import clean
from .spreadsheet import read_sheet

# Headings of each field, as `normal` leaves them; the first of each is the name used in answers.
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "label": (
        "label",
        "id",
        "key",
        "row id",
        "customer id",
        "customer number",
        "account",
        "reference",
        "ref",
        "no",
    ),
    "name": (
        "name",
        "company",
        "company name",
        "customer",
        "customer name",
        "party",
        "party name",
        "consignee",
        "supplier",
        "buyer",
        "seller",
        "shipper",
        "importer",
        "exporter",
        "entity",
        "entity name",
        "counterparty",
        "organisation",
        "organization",
        "vessel",
        "vessel name",
        "full name",
        "person",
    ),
    "aliases": (
        "aliases",
        "alias",
        "other name",
        "other names",
        "trading name",
        "local name",
        "name in local script",
        "short name",
        "also known as",
    ),
    "kind": ("kind", "type", "party type", "entity type"),
    "country": ("country", "country code", "jurisdiction", "registered in", "seat"),
    "identifier": (
        "identifier",
        "identifiers",
        "inn",
        "ogrn",
        "uscc",
        "tax id",
        "tin",
        "tax number",
        "registration number",
        "company number",
        "imo",
        "imo number",
        "unified social credit code",
        "vat",
    ),
    "address": ("address", "registered address", "street", "location"),
    "phone": ("phone", "telephone", "tel", "phone number"),
    "director": (
        "director",
        "directors",
        "manager",
        "ceo",
        "general director",
        "contact person",
        "owner",
        "beneficial owner",
    ),
    "date": ("date", "order date", "transaction date", "invoice date", "shipment date", "day"),
}
# Of these a row has one value; a second column for them would have to be guessed between.
SINGLE = ("name", "date", "country", "kind", "label")
PERSONS = ("person", "individual", "natural person", "private person")
VESSELS = ("vessel", "ship")


@dataclass(frozen=True, slots=True)
class PrivateRow:
    """One row: its number, its names, its kind if the row has one, and what identifies it.

    `kind` is "person", "vessel" or ''.
    """

    number: int
    label: str
    names: tuple[str, ...]
    kind: str = ""
    country: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    addresses: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    date: str = ""


def read_private(path: Path, columns: Mapping[str, str] | None = None) -> list[PrivateRow]:
    """Read a table of parties.

    Args:
        path: A CSV file or a workbook. Its columns are known by their headings (`HEADINGS`).
        columns: Headings that are not known, such as `{"name": "Kunde"}`.

    Returns:
        The rows that are not empty, at least one.

    Raises:
        BadInput: The file is not a table, a heading is used twice, a row has no name, or a date is
            invalid. The message names file and line.
    """
    rows = read_sheet(path)
    places = _places(rows[0], columns or {}, path)
    if "name" not in places:
        forms = ", ".join(HEADINGS["name"][:6])
        right = f"a column headed {forms}, ...; or --column name=HEADING"
        raise wrong(f"{path}:1", ", ".join(rows[0])[:80], right)
    private: list[PrivateRow] = []
    for number, cells in enumerate(rows[1:], 2):
        if any(cell.strip() for cell in cells):
            private.append(_row(cells, places, number, f"{path}:{number}"))
    if not private:
        raise wrong(str(path), "no row under the heading", "at least one party")
    return private


def _places(
    headings: Sequence[str], columns: Mapping[str, str], path: Path
) -> dict[str, list[int]]:
    """Return the positions of the columns of each field."""
    places: dict[str, list[int]] = {}
    named: set[int] = set()
    for field, heading in columns.items():
        position = _named_place(field, heading, headings, path)
        places[field] = [position]
        named.add(position)
    for position, heading in enumerate(headings):
        field = _field(normal(heading))
        # A column that was named is not read a second time by its heading.
        if not field or field in columns or position in named:
            continue
        if field in SINGLE and field in places:
            pair = f"{headings[position]!r} beside {headings[places[field][0]]!r}"
            right = f"one column of {field}; or --column {field}=HEADING"
            raise wrong(f"{path}:1", pair, right)
        places.setdefault(field, []).append(position)
    return places


def _named_place(field: str, heading: str, headings: Sequence[str], path: Path) -> int:
    """Return the position of a column that was named with --column."""
    if field not in HEADINGS:
        raise wrong("--column", field, "one of " + ", ".join(HEADINGS))
    forms = [normal(text) for text in headings]
    if normal(heading) not in forms:
        raise wrong(f"{path}:1", ", ".join(headings)[:80], f"a column headed {heading}")
    return forms.index(normal(heading))


def _field(form: str) -> str:
    """Return the field that a heading means, or ''; no heading means two."""
    for field, forms in HEADINGS.items():
        if form in forms:
            return field
    return ""


def _row(
    cells: Sequence[str], places: Mapping[str, list[int]], number: int, where: str
) -> PrivateRow:
    values = {field: _values(cells, positions) for field, positions in places.items()}
    # A row that cannot be screened must not look as if nothing were found for it.
    if not values["name"]:
        raise wrong(where, "a row without a name", "a name in every row")
    names = (*values["name"], *_split(values.get("aliases", ())))
    return PrivateRow(
        number,
        label=_first(values, "label") or str(number),
        names=tuple(dict.fromkeys(names)),
        kind=_kind(_first(values, "kind")),
        country=_first(values, "country"),
        identifiers=tuple(_identifiers(values.get("identifier", ()))),
        addresses=tuple(values.get("address", ())),
        phones=tuple(values.get("phone", ())),
        directors=tuple(_split(values.get("director", ()))),
        date=_day(_first(values, "date"), where),
    )


def _values(cells: Sequence[str], positions: Sequence[int]) -> list[str]:
    """Return the cells of some columns that are not empty."""
    # A row may be shorter than the heading.
    texts = [cells[position].strip() for position in positions if position < len(cells)]
    return list(filter(None, texts))


def _first(values: Mapping[str, Sequence[str]], field: str) -> str:
    return next(iter(values.get(field, ())), "")


def _kind(text: str) -> str:
    form = normal(text)
    if form in PERSONS:
        return "person"
    return "vessel" if form in VESSELS else ""


def _day(text: str, where: str) -> str:
    """Return a date in ISO form; raise `BadInput` if it is invalid."""
    if not text:
        return ""
    try:
        return check(text, where)
    except BadInput:
        try:
            return clean.printed_date(text)
        except ValueError:
            raise wrong(f"{where} date", text, "a day such as 2026-01-31 or 31.1.2026") from None


def _split(values: Iterable[str]) -> Iterator[str]:
    for value in values:
        yield from filter(None, map(str.strip, value.split(";")))


def _identifiers(values: Iterable[str]) -> Iterator[tuple[str, str]]:
    for value in values:
        plain = value.upper()
        # One column may hold identifiers of any scheme: only check digits tell which.
        yield from clean.identifiers(plain)
        for word in plain.replace("IMO", " ").split():
            if word.isdigit() and clean.imo(word):
                yield "imo", word
