"""Components found in weapons: each row is one component in one examined example of a weapon.

What was found in one example is stated of that example alone. A brand is a maker's mark and does
not show who sold the component.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ....graph.dates import Interval, check
from ....graph.errors import wrong
from ....graph.identity import normal
from ....graph.model import Claim, Document, Quantity, Record
from ... import clean
from ...context import Context
from ...loaded_files import LoadedFile
from ...rows import Cells, read
from ...voices import voice_of

COLUMNS = (
    "weapon example recovered component part_number brand brand_country hs6 quantity examiner "
    "grade source publisher published locator quote"
).split()

NOT_COMPARED = "given as its words, not compared with the document: “{}”"
# Cells that every row must fill.
NEEDED = ("weapon", "component", "examiner", "grade", "source", "publisher", "published")


@dataclass(frozen=True, slots=True)
class _Lookups:
    """Names of countries and of the register's weapons, and the place of each component so far."""

    countries: Mapping[str, str]
    weapons: Mapping[str, set[str]]
    places: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Row:
    """One row as printed, checked cell by cell."""

    cells: Mapping[str, str]
    hs6: tuple[str, ...]
    quantity: Quantity | None
    where: str

    @property
    def component(self) -> str:
        """The component with its part number."""
        number = self.cells["part_number"]
        return f"{self.cells['component']}, {number}" if number else self.cells["component"]


def load(context: Context) -> Iterator[Claim]:
    """Yield for each row the component in its example, its brand, and the weapon of the example."""
    countries = clean.by_country_name(context.used["countries"])
    lookups = _Lookups(countries, _weapons(context), {})
    # Of several files of one name the last counts.
    for file in {file.name: file for file in context.files}.values():
        for row in read(file.path, COLUMNS):
            row.where = row.where.replace(str(file.path), file.name)
            yield from _claims(context, file, _checked(row), lookups)


def _weapons(context: Context) -> dict[str, set[str]]:
    """Return the keys of the register's weapons by the normal form of each name."""
    weapons: dict[str, set[str]] = {}
    for key, record in context.used["register"].items():
        if record.kind == "Weapon":
            for name in (record.name, *record.aliases):
                weapons.setdefault(normal(name), set()).add(key)
    return weapons


def _checked(row: Cells) -> _Row:
    where = row.where
    cells = {name: row.take(name) for name in COLUMNS if name != "quantity"}
    quantity = row.number("quantity")
    row.done()
    _check_cells(cells, where)
    hs6 = re.sub(r"[.\s]", "", cells["hs6"])
    if hs6 and not re.fullmatch(r"[0-9]{6}", hs6):
        raise wrong(f"{where} hs6", cells["hs6"], "a six-digit HS code, edition 2022")
    if quantity is not None and quantity <= 0:
        raise wrong(f"{where} quantity", quantity, "a number above 0, or nothing")
    components = None if quantity is None else Quantity(quantity, "components")
    return _Row(cells, (hs6,) if hs6 else (), components, where)


def _check_cells(cells: Mapping[str, str], where: str) -> None:
    for name in NEEDED:
        if not cells[name]:
            raise wrong(f"{where} {name}", "an empty cell", "a value")
    for name in ("recovered", "published"):
        if cells[name]:
            check(cells[name], f"{where} {name}")
    # Information credibility 1 is a result of several sources, so no row can have it.
    if not re.fullmatch(r"[A-F][2-6]", cells["grade"]):
        right = "a letter A to F with a number 2 to 6, such as B3"
        raise wrong(f"{where} grade", cells["grade"], right)


def _claims(context: Context, file: LoadedFile, row: _Row, lookups: _Lookups) -> Iterator[Claim]:
    examiner_key = f"examiner-{_slug(row.cells['examiner'])}"
    examiner = _named(context, examiner_key, "Organization", row.cells["examiner"], row.where)
    weapon = _weapon(context, row, lookups)
    example = _example(context, row, weapon)
    part_key = f"part-{_slug(row.cells['brand'])}-{_slug(row.component)}"
    part = _named(context, part_key, "Component", row.component, row.where)
    example_key = example.uid.partition(":")[2]
    key = f"{example_key}.{part_key}"
    # Two rows for one component would be counted as two findings.
    if key in lookups.places:
        again = f"{row.cells['component']} in {example.name} again"
        raise wrong(row.where, again, f"one row for it: {lookups.places[key]} has it")
    lookups.places[key] = row.where
    document = _document(context, file, row.cells)
    contained = _contained(row, key, (example, part), examiner, document)
    instance = context.uid(f"{example_key}.class")
    # An example has one row for each component, but is one of its weapon only once.
    if instance not in lookups.places:
        lookups.places[instance] = row.where
        yield _instance(contained, instance, weapon, row.where)
    yield replace(contained, uid=context.uid(key), quantity=row.quantity)
    if row.cells["brand"]:
        brand = _brand(context, row, lookups)
        yield replace(
            contained,
            uid=context.uid(f"{key}.brand"),
            predicate="BRANDED_BY",
            object=brand.uid,
            text=row.component,
            # The mark is on this part: a table of parts and a count by country need to know.
            goods=part.uid,
            quantity=row.quantity,
        )


def _contained(
    row: _Row, key: str, ends: tuple[Record, Record], examiner: Record, document: str
) -> Claim:
    """Return the claim that an example contains a part, still without its uid."""
    cells = row.cells
    example, part = ends
    voice, members = voice_of(_slug(cells["examiner"]), cells["examiner"])
    return Claim(
        uid="",
        fact=key,
        subject=example.uid,
        predicate="CONTAINS",
        object=part.uid,
        level="item",
        interval=Interval("", cells["recovered"]),
        hs6=row.hs6,
        asserter=examiner.uid,
        voice=voice,
        members=members,
        # One report is one original statement, however many rows were copied from it.
        root=f"{_slug(cells['examiner'])}:{cells['published']}:{cells['source']}",
        document=document,
        locator=cells["locator"] or row.where,
        quote="",
        quote_state="none",
        basis="field",
        grade=cells["grade"],
        known_by=cells["published"],
        note=NOT_COMPARED.format(cells["quote"]) if cells["quote"] else "",
    )


def _instance(contained: Claim, uid: str, weapon: Record, where: str) -> Claim:
    """Return the claim that an example is one of a weapon."""
    return replace(
        contained,
        uid=uid,
        fact=uid,
        predicate="INSTANCE_OF",
        object=weapon.uid,
        hs6=(),
        note="",
        locator=where,
    )


def _weapon(context: Context, row: _Row, lookups: _Lookups) -> Record:
    """Return the one weapon of the register that has the printed name, else a record of its own."""
    name = row.cells["weapon"]
    matches = lookups.weapons.get(normal(name), set())
    # A name of two weapons decides for neither.
    if len(matches) == 1:
        return context.used["register"][next(iter(matches))]
    return _named(context, f"weapon-{_slug(name)}", "Weapon", name, row.where)


def _example(context: Context, row: _Row, weapon: Record) -> Record:
    """Return the example; without a name it is the examiner's example of that publication date."""
    cells = row.cells
    name = cells["example"]
    if not name:
        name = f"{weapon.name} examined by {cells['examiner']} ({cells['published']})"
    key = f"example-{_slug(name)}"
    return _named(context, key, "WeaponInstance", name, row.where, broader=weapon.uid)


def _brand(context: Context, row: _Row, lookups: _Lookups) -> Record:
    name, printed = row.cells["brand"], row.cells["brand_country"]
    code = printed.upper()
    if code not in context.used["countries"]:
        code = lookups.countries.get(normal(printed), "")
    if printed and not code:
        raise wrong(f"{row.where} brand_country", printed, "a country's name or ISO code")
    country = code.lower()
    brand = _named(context, f"brand-{_slug(name)}", "Company", name, row.where, country)
    if country and brand.country and country != brand.country:
        right = f"{brand.country.upper()}, as in an earlier row of {name}"
        raise wrong(f"{row.where} brand_country", country.upper(), right)
    return brand


def _named(
    context: Context,
    key: str,
    kind: str,
    name: str,
    where: str,
    country: str = "",
    broader: str = "",
) -> Record:
    """Return the record of a key; it is added if no earlier row has it."""
    if key not in context.records:
        record = Record(context.uid(key), kind, name, country=country, broader=broader)
        context.add_record(key, record, where)
    return context.records[key]


def _document(context: Context, file: LoadedFile, cells: Mapping[str, str]) -> str:
    """Return the uid of the document of a row; it is added if no earlier row has it."""
    key = f"{_slug(cells['source'])}@{cells['published']}"
    if key not in context.documents:
        document = Document(
            context.uid(key),
            cells["source"],
            cells["publisher"],
            cells["published"],
            note=f"rows of {file.name}",
        )
        context.add_document(key, document, file.name)
    return context.uid(key)


def _slug(text: str) -> str:
    return re.sub(r"\W+", "-", normal(text)).strip("-")
