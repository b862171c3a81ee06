"""A private table, read to be screened and never kept: CSV or XLSX, one party a row, columns known by headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..graph.dates import check
from ..graph.errors import BadInput, wrong
from ..graph.identity import normal
from . import clean
from .spreadsheet import read_sheet

# What a column may be headed, as `normal` leaves it; the first of each is the name used in answers.
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
PERSONS = ("person", "individual", "natural person", "private person")
VESSELS = ("vessel", "ship")


@dataclass(frozen=True, slots=True)
class PrivateRow:
    """One row: its place, names, what kind of party it is if said, and whatever identifies it."""

    number: int
    label: str
    names: tuple[str, ...]
    kind: str = ""  # "person", "vessel", "" not said
    country: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    addresses: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    date: str = ""


def read_private(path: Path, columns: Mapping[str, str] | None = None) -> list[PrivateRow]:
    """Read a table; `columns` says which heading is what (`{"name": "Kunde"}`) where the headings do not.

    Raises `BadInput` for a file that is no such table, a heading used twice, a row without a name, or a
    date that is none; the place is said.
    """
    rows = read_sheet(path)
    places = _places(rows[0], columns or {}, path)
    if "name" not in places:
        known = ", ".join(HEADINGS["name"][:6])
        raise wrong(
            f"{path}:1",
            ", ".join(rows[0])[:80],
            f"a column headed {known}, ...; or --column name=HEADING",
        )
    found = []
    for number, cells in enumerate(rows[1:], 2):
        if any(cell.strip() for cell in cells):
            found.append(_row(cells, places, number, f"{path}:{number}"))
    if not found:
        raise wrong(str(path), "no row under the heading", "at least one party")
    return found


def _places(
    headings: Sequence[str], columns: Mapping[str, str], path: Path
) -> dict[str, list[int]]:
    plain = [normal(h) for h in headings]
    found: dict[str, list[int]] = {}
    for name, heading in columns.items():
        if name not in HEADINGS:
            raise wrong("--column", name, "one of " + ", ".join(HEADINGS))
        if normal(heading) not in plain:
            raise wrong(f"{path}:1", ", ".join(headings)[:80], f"a column headed {heading}")
        found[name] = [plain.index(normal(heading))]
    for place, heading in enumerate(plain):
        for name, known in HEADINGS.items():
            if (
                heading in known
                and name not in columns
                and not any(place in p for p in found.values())
            ):
                if name in found and name in ("name", "date", "country", "kind", "label"):
                    raise wrong(
                        f"{path}:1",
                        f"{headings[place]!r} beside {headings[found[name][0]]!r}",
                        f"one column of {name}; or --column {name}=HEADING",
                    )
                found.setdefault(name, []).append(place)
    return found


def _row(
    cells: Sequence[str], places: Mapping[str, list[int]], number: int, where: str
) -> PrivateRow:
    def of(name: str) -> list[str]:
        return [
            cells[p].strip() for p in places.get(name, ()) if p < len(cells) and cells[p].strip()
        ]

    names = [*of("name"), *_split(of("aliases"))]
    if not of("name"):
        raise wrong(where, "a row without a name", "a name in every row")
    day = next(iter(of("date")), "")
    if day:
        try:
            day = check(day, where)
        except BadInput:
            try:
                day = clean.printed_date(day)
            except ValueError:
                raise wrong(f"{where} date", day, "a day such as 2026-01-31 or 31.1.2026") from None
    said = normal(next(iter(of("kind")), ""))
    kind = "person" if said in PERSONS else "vessel" if said in VESSELS else ""
    return PrivateRow(
        number,
        next(iter(of("label")), str(number)),
        tuple(dict.fromkeys(names)),
        kind,
        next(iter(of("country")), ""),
        tuple(_identifiers(of("identifier"))),
        tuple(of("address")),
        tuple(of("phone")),
        tuple(_split(of("director"))),
        day,
    )


def _split(values: Sequence[str]) -> list[str]:
    return [part.strip() for value in values for part in value.split(";") if part.strip()]


def _identifiers(values: Sequence[str]) -> Iterator[tuple[str, str]]:
    for value in values:
        yield from clean.identifiers(value.upper())
        for digits in (d for d in value.upper().replace("IMO", " ").split() if d.isdigit()):
            if clean.imo(digits):
                yield "imo", digits
