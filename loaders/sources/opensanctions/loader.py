"""OpenSanctions exports: entities and links as JSON lines, or the simple table of targets.

OpenSanctions compiles lists of others, so each claim is a retelling of the dataset that it names.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ....graph.dates import Interval
from ....graph.errors import wrong
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...editions import day_of, document
from ...loaded_files import LoadedFile
from ...rows import read
from .links import LINKS, incorporated, link, listing
from .parties import KINDS, Export, LinkRow, PrintedParty, add_party, common, compiler, values_of

SIMPLE = (
    "id",
    "schema",
    "name",
    "aliases",
    "birth_date",
    "countries",
    "addresses",
    "identifiers",
    "sanctions",
    "phones",
    "emails",
    "dataset",
    "first_seen",
    "last_seen",
)
NAMES = ("name", "alias", "weakAlias")


def load(context: Context) -> Iterator[Claim]:
    """Yield the links and listings of every export; of two files of one name the last counts."""
    for file in {file.name: file for file in context.files}.values():
        day = day_of(file, "the day of the export")
        key = f"{file.name}@{day}"
        title = f"OpenSanctions export {file.name}, {day}"
        document(context, file, day, title, "OpenSanctions", "opensanctions.org", key)
        export = Export(file, context.documents[key])
        before = len(context.records)
        if file.name.endswith(".csv"):
            yield from _simple(context, export)
        else:
            yield from _lines(context, export)
        # A file without a single known schema is not an export, whatever its name says.
        if len(context.records) == before:
            schemata = ", ".join(export.left) or "no entity"
            right = "at least one entity whose schema is one of " + ", ".join(KINDS)
            raise wrong(file.name, schemata[:80], right)


def _lines(context: Context, export: Export) -> Iterator[Claim]:
    """Read an export of FollowTheMoney entities, one JSON object a line."""
    file = export.file
    with file.path.open(encoding="utf-8-sig") as lines:
        try:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    _read_entity(context, export, line, f"{file.name}:{number}")
        except UnicodeDecodeError as fault:
            what = f"bytes that are no UTF-8 at {fault.start}"
            raise wrong(file.name, what, "JSON lines in UTF-8") from None
    # Links come after all parties, since a link may stand before its ends.
    for row in export.links:
        if row.schema == "Sanction":
            yield from listing(context, export, row)
        elif row.schema in KINDS:
            yield from incorporated(context, export, row)
        else:
            yield from link(context, export, row)
    _report_left(context, export, "no kind of node or edge for them here")


def _read_entity(context: Context, export: Export, line: str, where: str) -> None:
    """Add the record of a party; keep a link for later, and count everything else."""
    entity = _entity(line, where)
    properties = entity["properties"]
    schema, key = str(entity["schema"]), str(entity["id"])
    dataset = ",".join(sorted(map(str, entity.get("datasets", ())))) or "unknown"
    if schema in LINKS or schema == "Sanction":
        export.links.append(LinkRow(schema, properties, key, dataset, where))
    elif schema in KINDS:
        # Records have no date of incorporation: it becomes a claim of its own.
        dated = KINDS[schema] not in ("Person", "Vessel", "Aircraft")
        if dated and properties.get("incorporationDate"):
            export.links.append(LinkRow(schema, properties, key, dataset, where))
        record = add_party(context, _printed_party(entity, where))
        for field in ("address", "phone"):
            for value in map(str, properties.get(field, ())):
                context.add_contact(record, field, value, export.document.uid, where)
    else:
        export.left[schema] += 1


def _entity(line: str, where: str) -> dict[str, Any]:
    """Return the entity of a line, with the three fields that every one must have."""
    try:
        entity = json.loads(line)
    except ValueError:
        raise wrong(where, line[:60], "a JSON object on one line") from None
    if not isinstance(entity, dict) or not {"id", "schema", "properties"} <= entity.keys():
        raise wrong(where, str(entity)[:60], "an entity with id, schema and properties")
    properties = entity["properties"]
    lists = isinstance(properties, dict) and all(
        isinstance(values, list) for values in properties.values()
    )
    if not lists:
        raise wrong(f"{where} properties", str(properties)[:60], "lists of texts by name")
    return entity


def _printed_party(entity: Mapping[str, Any], where: str) -> PrintedParty:
    properties = entity["properties"]
    names = list(map(str, filter(None, (entity.get("caption"), *values_of(properties, *NAMES)))))
    if not names:
        raise wrong(f"{where} name", "nothing", "at least one name")
    return PrintedParty(
        str(entity["id"]),
        str(entity["schema"]),
        names,
        numbers=" ".join(map(str, values_of(properties, "taxNumber", "registrationNumber"))),
        ships=list(map(str, values_of(properties, "imoNumber"))),
        countries=list(map(str, values_of(properties, "jurisdiction", "country", "flag"))),
        where=where,
        labelled=" ".join(map(str, values_of(properties, "innCode", "ogrnCode", "uscCode"))),
    )


def _simple(context: Context, export: Export) -> Iterator[Claim]:
    """Read a table of targets, which has parties and the lists that they are on, but no links."""
    file = export.file
    columns = _columns(file)
    for row in read(file.path, columns):
        row.where = row.where.replace(str(file.path), file.name)
        cells = {name: row.take(name) for name in columns}
        row.done()
        if cells["schema"] not in KINDS:
            export.left[cells["schema"]] += 1
            continue
        if not cells["id"] or not cells["name"]:
            raise wrong(row.where, "no id or no name", "both")
        party = add_party(context, _target(cells, row.where))
        for address in cells["addresses"].split(";"):
            context.add_contact(party, "address", address, export.document.uid, row.where)
        if cells["sanctions"]:
            yield _listed(context, export, party, cells, row.where)
    _report_left(context, export, "no kind of node for them here")


def _columns(file: LoadedFile) -> tuple[str, ...]:
    """Return the columns of a table; only some exports have `last_change`."""
    with file.path.open("rb") as lines:
        first = lines.readline().decode("utf-8-sig", errors="replace")
    headings = first.strip().replace('"', "").split(",")
    return (*SIMPLE, "last_change") if "last_change" in headings else SIMPLE


def _target(cells: Mapping[str, str], where: str) -> PrintedParty:
    aliases = filter(None, cells["aliases"].split(";"))
    numbers = cells["identifiers"].replace(";", " ")
    ships: list[str] = []
    if cells["schema"] == "Vessel":
        # The column mixes all identifiers, so only a number whose check digit fits is the ship's.
        ships.extend(filter(clean.imo, re.findall(r"(?:IMO)?(\d{7})(?!\d)", numbers)))
    return PrintedParty(
        cells["id"],
        cells["schema"],
        [cells["name"], *aliases],
        numbers,
        ships,
        cells["countries"].split(";"),
        where,
    )


def _listed(
    context: Context, export: Export, party: Record, cells: Mapping[str, str], where: str
) -> Claim:
    return Claim(
        uid=context.uid(f"{cells['id']}.listed"),
        fact=cells["id"],
        subject=party.uid,
        predicate="STATES",
        status="listed",
        text=f"on a list, as the export prints it: {cells['sanctions'][:400]}",
        interval=Interval("", export.file.edition),
        asserter=compiler(context).uid,
        **common(export, cells["dataset"] or "unknown", where),
    )


def _report_left(context: Context, export: Export, why: str) -> None:
    for schema, count in sorted(export.left.items()):
        what = f"{count} left out: {why}"
        context.issue("note", export.document.uid, export.file.name, schema, what)
