"""Components found in weapons: one row a component in one examined example, as its examiner prints it.

What was found in one example is said of that example; a brand is a maker's mark, not a seller.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

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
    "weapon example recovered component part_number brand brand_country hs6 quantity examiner grade source publisher "
    "published locator quote"
).split()


def load(context: Context) -> Iterator[Claim]:
    """Yield what each row finds in which example, whose mark it bears, and of which weapon the example is one."""
    names = clean.by_country_name(context.used["countries"])
    weapons: dict[str, set[str]] = {}
    for key, record in context.used["register"].items():
        if record.kind == "Weapon":
            for name in (record.name, *record.aliases):
                weapons.setdefault(normal(name), set()).add(key)
    seen: dict[str, str] = {}
    for given in {g.name: g for g in context.files}.values():
        for row in read(given.path, COLUMNS):
            row.where = row.where.replace(str(given.path), given.name)
            yield from _claims(context, given, row, names, weapons, seen)


def _claims(
    context: Context,
    given: LoadedFile,
    row: Cells,
    names: Mapping[str, str],
    weapons: dict[str, set[str]],
    seen: dict[str, str],
) -> Iterator[Claim]:
    where = row.where
    cells = {name: row.take(name) for name in COLUMNS if name != "quantity"}
    quantity = row.number("quantity")
    row.done()
    for name in ("weapon", "component", "examiner", "grade", "source", "publisher", "published"):
        if not cells[name]:
            raise wrong(f"{where} {name}", "an empty cell", "a value")
    for name in ("recovered", "published"):
        if cells[name]:
            check(cells[name], f"{where} {name}")
    if not re.fullmatch(r"[A-F][2-6]", cells["grade"]):
        raise wrong(
            f"{where} grade", cells["grade"], "a letter A to F with a number 2 to 6, such as B3"
        )
    code = re.sub(r"[.\s]", "", cells["hs6"])
    if code and not re.fullmatch(r"\d{6}", code):
        raise wrong(f"{where} hs6", cells["hs6"], "six digits of the HS, edition 2022")
    if quantity is not None and quantity <= 0:
        raise wrong(f"{where} quantity", quantity, "a number above 0, or nothing")
    examiner = _named(
        context,
        f"examiner-{_slug(cells['examiner'])}",
        "Organization",
        cells["examiner"],
        "",
        where,
    )
    weapon = _weapon(context, cells["weapon"], weapons, where)
    example = _example(context, cells, weapon, where)
    named = (
        f"{cells['component']}, {cells['part_number']}"
        if cells["part_number"]
        else cells["component"]
    )
    part = _named(
        context, f"part-{_slug(cells['brand'])}-{_slug(named)}", "Component", named, "", where
    )
    key = f"{example.uid.partition(':')[2]}.{part.uid.partition(':')[2]}"
    if key in seen:
        raise wrong(
            where,
            f"{cells['component']} in {example.name} again",
            f"one row for it: {seen[key]} has it",
        )
    seen[key] = where
    voice, members = voice_of(_slug(cells["examiner"]), cells["examiner"])
    shared = Claim(
        uid="",
        fact=key,
        subject=example.uid,
        predicate="CONTAINS",
        object=part.uid,
        level="item",
        interval=Interval("", cells["recovered"]),
        hs6=(code,) if code else (),
        asserter=examiner.uid,
        voice=voice,
        members=members,
        root=f"{_slug(cells['examiner'])}:{cells['published']}:{cells['source']}",
        document=_document(context, given, cells),
        locator=cells["locator"] or where,
        quote=cells["quote"],
        quote_state="at hand elsewhere" if cells["quote"] else "none",
        basis="field",
        grade=cells["grade"],
        known_by=cells["published"],
    )
    instance = context.uid(f"{example.uid.partition(':')[2]}.class")
    if instance not in seen:
        seen[instance] = where
        yield replace(
            shared, uid=instance, fact=instance, predicate="INSTANCE_OF", object=weapon.uid, hs6=(), quote="",
            quote_state="none", locator=where,
        )  # fmt: skip
    many = None if quantity is None else Quantity(quantity, "components")
    yield replace(shared, uid=context.uid(key), quantity=many)
    if cells["brand"]:
        country = _country(context, cells["brand_country"], names, where)
        brand = _named(
            context, f"brand-{_slug(cells['brand'])}", "Company", cells["brand"], country, where
        )
        yield replace(
            shared,
            uid=context.uid(f"{key}.brand"),
            predicate="BRANDED_BY",
            object=brand.uid,
            text=named,
            quantity=many,
        )


def _weapon(context: Context, name: str, weapons: dict[str, set[str]], where: str) -> Record:
    """Return the weapon of the register that has this very name, if there is one such, else a record of its own."""
    known = weapons.get(normal(name), set())
    if len(known) == 1:
        return context.used["register"][next(iter(known))]
    return _named(context, f"weapon-{_slug(name)}", "Weapon", name, "", where)


def _example(context: Context, cells: dict[str, str], weapon: Record, where: str) -> Record:
    """Return the example examined; one that the table does not name is the examiner's example of that source."""
    name = (
        cells["example"] or f"{weapon.name} examined by {cells['examiner']} ({cells['published']})"
    )
    return _named(context, f"example-{_slug(name)}", "WeaponInstance", name, "", where, weapon.uid)


def _country(context: Context, printed: str, names: Mapping[str, str], where: str) -> str:
    code = (
        printed.upper()
        if printed.upper() in context.used["countries"]
        else names.get(normal(printed), "")
    )
    if printed and not code:
        raise wrong(f"{where} brand_country", printed, "a country's name or ISO code")
    return code.lower()


def _named(
    context: Context, key: str, kind: str, name: str, country: str, where: str, broader: str = ""
) -> Record:
    if key not in context.records:
        context.add_record(
            key, Record(context.uid(key), kind, name, country=country, broader=broader), where
        )
    found = context.records[key]
    if country and found.country and country != found.country:
        right = f"{found.country.upper()}, as in an earlier row of {name}"
        raise wrong(f"{where} brand_country", country.upper(), right)
    return found


def _document(context: Context, given: LoadedFile, cells: dict[str, str]) -> str:
    key = f"{_slug(cells['source'])}@{cells['published']}"
    if key not in context.documents:
        note = f"rows of {given.name}"
        found = Document(
            context.uid(key), cells["source"], cells["publisher"], cells["published"], note=note
        )
        context.add_document(key, found, given.name)
    return context.uid(key)


def _slug(text: str) -> str:
    return re.sub(r"\W+", "-", normal(text)).strip("-")
