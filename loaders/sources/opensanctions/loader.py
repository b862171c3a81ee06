"""OpenSanctions exports: entities and their links as FollowTheMoney JSON lines, or the simple table of targets."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from ....graph.dates import Interval
from ....graph.errors import wrong
from ....graph.model import Claim
from ... import clean
from ...context import Context
from ...editions import day_of, document
from ...rows import read
from .links import LINKS, incorporated, link, listing
from .parties import KINDS, Export, common, compiler, party_of

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


def load(context: Context) -> Iterator[Claim]:
    """Yield the links and listings of every export; the last file of a name counts."""
    for given in {g.name: g for g in context.files}.values():
        day = day_of(given, "the day of the export")
        key = f"{given.name}@{day}"
        title = f"OpenSanctions export {given.name}, {day}"
        document(context, given, day, title, "OpenSanctions", "opensanctions.org", key)
        export = Export(given, context.documents[key])
        before = len(context.records)
        yield from (
            _simple(context, export) if given.name.endswith(".csv") else _lines(context, export)
        )
        if len(context.records) == before:
            said = ", ".join(export.left) or "no entity"
            raise wrong(
                given.name,
                said[:80],
                "at least one entity whose schema is one of " + ", ".join(KINDS),
            )


def _lines(context: Context, export: Export) -> Iterator[Claim]:
    given = export.given
    with given.path.open(encoding="utf-8-sig") as lines:
        try:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    _take(context, export, line, f"{given.name}:{number}")
        except UnicodeDecodeError as fault:
            raise wrong(
                given.name, f"bytes that are no UTF-8 at {fault.start}", "JSON lines in UTF-8"
            ) from None
    for schema, properties, key, dataset, where in export.links:
        if schema == "Sanction":
            yield from listing(context, export, properties, key, dataset, where)
        elif schema in KINDS:
            yield from incorporated(context, export, properties, key, dataset, where)
        else:
            yield from link(context, export, schema, properties, key, dataset, where)
    for schema, count in sorted(export.left.items()):
        context.issue(
            "note",
            export.document.uid,
            given.name,
            schema,
            f"{count} left out: no kind of node or edge for them here",
        )


def _take(context: Context, export: Export, line: str, where: str) -> None:
    try:
        entity = json.loads(line)
    except ValueError:
        raise wrong(where, line[:60], "a JSON object on one line") from None
    if not isinstance(entity, dict) or not {"id", "schema", "properties"} <= entity.keys():
        raise wrong(where, str(entity)[:60], "an entity with id, schema and properties")
    properties = entity["properties"]
    if not isinstance(properties, dict) or not all(
        isinstance(v, list) for v in properties.values()
    ):
        raise wrong(f"{where} properties", str(properties)[:60], "lists of texts by name")
    schema, key = str(entity["schema"]), str(entity["id"])
    dataset = ",".join(sorted(map(str, entity.get("datasets", ())))) or "unknown"
    if schema in LINKS or schema == "Sanction":
        export.links.append((schema, properties, key, dataset, where))
    elif schema in KINDS:
        if properties.get("incorporationDate") and KINDS[schema] not in (
            "Person",
            "Vessel",
            "Aircraft",
        ):
            export.links.append((schema, properties, key, dataset, where))
        names = [
            str(n)
            for n in (
                entity.get("caption"),
                *properties.get("name", ()),
                *properties.get("alias", ()),
                *properties.get("weakAlias", ()),
            )
            if n
        ]
        if not names:
            raise wrong(f"{where} name", "nothing", "at least one name")
        labelled, numbers = (
            " ".join(str(v) for n in names_ for v in properties.get(n, ()))
            for names_ in (("innCode", "ogrnCode", "uscCode"), ("taxNumber", "registrationNumber"))
        )
        party_of(
            context,
            key,
            schema,
            names,
            numbers,
            [str(x) for x in properties.get("imoNumber", ())],
            [
                str(c)
                for c in (
                    *properties.get("jurisdiction", ()),
                    *properties.get("country", ()),
                    *properties.get("flag", ()),
                )
            ],
            where,
            labelled,
        )
        for name in ("address", "phone"):
            for value in map(str, properties.get(name, ())):
                context.add_contact(context.records[key], name, value, export.document.uid, where)
    else:
        export.left[schema] += 1


def _simple(context: Context, export: Export) -> Iterator[Claim]:
    given = export.given
    with given.path.open("rb") as lines:
        head = (
            lines.readline()
            .decode("utf-8-sig", errors="replace")
            .strip()
            .replace('"', "")
            .split(",")
        )
    columns = (*SIMPLE, "last_change") if "last_change" in head else SIMPLE
    for row in read(given.path, columns):
        row.where = row.where.replace(str(given.path), given.name)
        where = row.where
        cells = {name: row.take(name) for name in columns}
        row.done()
        if cells["schema"] not in KINDS:
            export.left[cells["schema"]] += 1
            continue
        if not cells["id"] or not cells["name"]:
            raise wrong(where, "no id or no name", "both")
        names = [cells["name"], *(a for a in cells["aliases"].split(";") if a)]
        numbers = cells["identifiers"].replace(";", " ")
        ships = [
            d
            for d in re.findall(r"(?:IMO)?(\d{7})(?!\d)", numbers)
            if cells["schema"] == "Vessel" and clean.imo(d)
        ]
        party_of(
            context,
            cells["id"],
            cells["schema"],
            names,
            numbers,
            ships,
            cells["countries"].split(";"),
            where,
        )
        party = context.records[cells["id"]]
        for address in cells["addresses"].split(";"):
            context.add_contact(party, "address", address, export.document.uid, where)
        if cells["sanctions"]:
            yield Claim(
                uid=context.uid(f"{cells['id']}.listed"),
                fact=cells["id"],
                subject=party.uid,
                predicate="STATES",
                status="listed",
                text=f"on a list, as the export prints it: {cells['sanctions'][:400]}",
                interval=Interval("", given.edition),
                asserter=compiler(context).uid,
                **common(export, cells["dataset"] or "unknown", where),  # type: ignore[arg-type]  # as above
            )
    for schema, count in sorted(export.left.items()):
        context.issue(
            "note",
            export.document.uid,
            given.name,
            schema,
            f"{count} left out: no kind of node for them here",
        )
