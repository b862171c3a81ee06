"""The entities of an export of FollowTheMoney: JSON lines, with links beside or inside parties.

`entities.ftm.json` has parties and links on lines of their own. In `targets.nested.json` a line is
a target, and the values of its properties are whole entities: its listings, its links, and the
parties at their other ends. Each of these is read as if it stood on a line, once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ....graph.errors import wrong
from ....graph.outside_texts import parse_json
from ...context import Context
from ...json_values import key_in, text_in, texts_in
from .export_parties import (
    KINDS,
    Export,
    LinkRow,
    PrintedParty,
    WaitingParty,
    add_party,
    values_of,
)
from .link_claims import LINKS

NAMES = ("name", "alias", "weakAlias")
LABELLED = {"innCode": "ru-inn", "ogrnCode": "ru-ogrn", "uscCode": "cn-uscc"}
DEPTH = 8  # levels of entities in entities; an export has four
NO_KIND = "no kind of node or edge for them here"
AGAIN = "a link or listing whose key is on an earlier line"
NAMELESS = "a party without a name"
NO_ACT = "a person under no act and in no named role"
UNNAMED = "a party that is given inside another and is in no relation read here"


def read_lines(context: Context, export: Export) -> None:
    """Read all lines: add the parties, and keep the links until every party is known."""
    file = export.file
    _refuse_whole_document(export)
    with file.path.open(encoding="utf-8-sig") as lines:
        try:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    _read_line(context, export, line, f"{file.name}:{number}")
        except UnicodeDecodeError as fault:
            what = f"bytes that are not UTF-8 at {fault.start}"
            raise wrong(file.name, what, "JSON lines in UTF-8") from None
    _add_waiting(context, export)


def _refuse_whole_document(export: Export) -> None:
    """Raise `BadInput` for a file that is one JSON document over many lines, such as an index."""
    file = export.file
    with file.path.open("rb") as opened:
        first = opened.readline(100).strip()
    # An export has a whole entity on its first line, so that only other files are read here.
    if first not in (b"{", b"["):
        return
    try:
        raw: Any = parse_json(file.path.read_bytes())
    except ValueError:
        return
    names = ", ".join(map(str, raw))[:60] if isinstance(raw, dict) else ""
    what = f"one JSON document with {names}" if names else "one JSON document"
    raise wrong(file.name, what, "entities, one JSON object per line")


def _read_line(context: Context, export: Export, line: str, where: str) -> None:
    entity = _entity(line, where)
    dataset = _dataset(entity, "unknown")
    for inner in _taken_out(entity, dataset, where, 1):
        _take_inner(context, export, inner, where)
    _take(context, export, entity, dataset, where)


def _dataset(entity: Mapping[str, Any], otherwise: str) -> str:
    # Sorted, so that the same lists are one source in whatever order they are printed.
    return ",".join(sorted(map(str, entity.get("datasets") or ()))) or otherwise


def _entity(line: str, where: str) -> dict[str, Any]:
    """Return the entity of a line."""
    try:
        entity = parse_json(line)
    except ValueError:
        raise wrong(where, line[:60], "a JSON object on one line") from None
    return _checked(entity, where)


def _checked(entity: Any, where: str) -> dict[str, Any]:
    """Return an entity, with the three fields that every one must have."""
    if isinstance(entity, dict) and {"op", "entity"} <= entity.keys():
        raise wrong(where, "a line of a file of changes", "the whole export, entities.ftm.json")
    if not isinstance(entity, dict) or not {"id", "schema", "properties"} <= entity.keys():
        raise wrong(where, str(entity)[:60], "an entity with id, schema and properties")
    key_in(entity, "id", where)
    text_in(entity, "schema", where)
    texts_in(entity, "datasets", where)
    properties = entity["properties"]
    if not isinstance(properties, dict) or not _are_lists(properties):
        raise wrong(f"{where} properties", str(properties)[:60], "lists of texts by name")
    return entity


def _are_lists(properties: Mapping[str, object]) -> bool:
    for values in properties.values():
        if not isinstance(values, list):
            return False
    return True


def _taken_out(
    entity: dict[str, Any], dataset: str, where: str, depth: int
) -> Iterator[dict[str, Any]]:
    """Yield the entities that are values of an entity, the innermost first; leave their ids."""
    if depth > DEPTH:
        raise wrong(where, f"entities {depth} deep", f"at most {DEPTH}")
    properties = entity["properties"]
    for name, values in list(properties.items()):
        for position, value in enumerate(values):
            if not isinstance(value, dict):
                continue
            inner = _checked(value, f"{where} {name}")
            inner["datasets"] = [_dataset(inner, dataset)]
            yield from _taken_out(inner, dataset, where, depth + 1)
            yield inner
            values[position] = str(inner["id"])
            # The address of a party is an entity of its own; its text may stand nowhere else.
            for full in inner["properties"].get("full", ()) if name == "addressEntity" else ():
                if full not in properties.setdefault("address", []):
                    properties["address"].append(full)


def _take_inner(context: Context, export: Export, entity: dict[str, Any], where: str) -> None:
    """Keep an entity that is given inside another; a second copy of it says nothing new."""
    schema, key = str(entity["schema"]), str(entity["id"])
    if schema in LINKS or schema == "Sanction":
        if key not in export.link_keys:
            export.link_keys.add(key)
            export.inner_links.add(key)
            row = LinkRow(schema, entity["properties"], key, entity["datasets"][0], where)
            export.links.append(row)
    elif schema in KINDS and not _names(entity):
        export.leave(schema, NAMELESS)
    elif schema in KINDS and key not in context.records:
        # The line of its own, if there is one, has all of a party; a copy may have part of it.
        party = _printed_party(entity, where)
        export.waiting.setdefault(key, WaitingParty(party, whole_row=False))
    elif schema not in KINDS and key not in export.link_keys:
        export.link_keys.add(key)
        export.leave(schema, NO_KIND)


def _take(
    context: Context, export: Export, entity: Mapping[str, Any], dataset: str, where: str
) -> None:
    """Add the record of a party; keep a link for later, and count everything else."""
    properties = entity["properties"]
    schema, key = str(entity["schema"]), str(entity["id"])
    if schema in LINKS or schema == "Sanction":
        # A copy of it may stand inside a party, or on another line, and is the same link.
        if key in export.link_keys and key not in export.inner_links:
            context.count_row(AGAIN)
        elif key not in export.inner_links:
            export.link_keys.add(key)
            export.links.append(LinkRow(schema, properties, key, dataset, where))
    elif schema not in KINDS:
        export.leave(schema, NO_KIND)
        context.count_row(NO_KIND)
        return
    elif not _names(entity):
        # An entity of which only the id is known, such as a mere end of a link.
        export.leave(schema, NAMELESS)
        context.count_row(NAMELESS)
        return
    else:
        party = _printed_party(entity, where)
        waiting = export.waiting.get(key)
        if waiting is not None and waiting.whole_row:
            raise wrong(where, key, "a key that is used once in this file")
        if KINDS[schema] == "Person":
            export.waiting[key] = WaitingParty(party, whole_row=True)
        else:
            export.waiting.pop(key, None)
            add_party(context, export, party)
            context.count_row()
        # Records have no date of incorporation: it becomes a claim of its own.
        dated = KINDS[schema] not in ("Person", "Vessel", "Aircraft")
        if dated and properties.get("incorporationDate"):
            export.links.append(LinkRow(schema, properties, key, dataset, where))
    export.known += 1


def _names(entity: Mapping[str, Any]) -> list[str]:
    """Return the names of an entity, its caption first."""
    printed = (entity.get("caption"), *values_of(entity["properties"], *NAMES))
    return list(map(str, filter(None, printed)))


def _printed_party(entity: Mapping[str, Any], where: str) -> PrintedParty:
    properties = entity["properties"]
    names = _names(entity)
    labelled: list[tuple[str, str]] = []
    for name, scheme in LABELLED.items():
        for value in properties.get(name, ()):
            labelled.append((scheme, str(value)))
    contacts: list[tuple[str, str]] = []
    for name in ("address", "phone"):
        for value in properties.get(name, ()):
            contacts.append((name, str(value)))
    return PrintedParty(
        str(entity["id"]),
        str(entity["schema"]),
        names,
        numbers=list(map(str, values_of(properties, "taxNumber", "registrationNumber"))),
        ships=list(map(str, values_of(properties, "imoNumber"))),
        countries=list(map(str, values_of(properties, "jurisdiction", "country", "flag"))),
        where=where,
        labelled=labelled,
        contacts=contacts,
    )


def _add_waiting(context: Context, export: Export) -> None:
    """Add the waiting parties of which a listing or a named role is printed; count the others."""
    wanted = _spoken_of(context, export)
    for key, waiting in export.waiting.items():
        if key in wanted:
            add_party(context, export, waiting.party)
        else:
            export.leave(waiting.party.schema, NO_ACT if waiting.whole_row else UNNAMED)
        if waiting.whole_row:
            context.count_row("" if key in wanted else NO_ACT)


def _spoken_of(context: Context, export: Export) -> set[str]:
    """Return the keys of the parties of which a listing or a link to another party is printed."""
    listed: set[str] = set()
    for row in export.links:
        if row.schema == "Sanction":
            listed.update(map(str, row.properties.get("entity", ())))
    spoken = set(listed)
    for row in export.links:
        if row.schema not in LINKS:
            continue
        _, left, right = LINKS[row.schema]
        ends = [str(end) for end in values_of(row.properties, left, right)]
        known = [end for end in ends if end in context.records or end in export.waiting]
        # A link between two persons of whom nothing else is printed is no act and no role.
        if len(known) > 1 and any(end in listed or not _is_person(export, end) for end in known):
            spoken.update(known)
    return spoken


def _is_person(export: Export, key: str) -> bool:
    waiting = export.waiting.get(key)
    return waiting is not None and KINDS[waiting.party.schema] == "Person"
