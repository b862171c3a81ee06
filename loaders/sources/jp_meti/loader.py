"""Japan's list of entities in third countries to which exports are banned, over Russia's war.

The list forbids exports to an entity and freezes nothing. It prints the day of the first edition
and that of its last update, and no day for an entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ....graph.dates import Interval
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...editions import ListedEditions, document, each_entry, refuse_shrunk, withdrawn
from ...listings import ListKeeper, keeper_of, listing_fields
from ...loaded_files import LoadedFile
from .list_text import PrintedEntity, read_edition

KEEPER = "japan-meti"
LIST = "Japan's list of entities in third countries"
OUTLET = "Government of Japan"
MEASURE = "export restriction"
# The act in English, by the words in which the list prints it; another stays as printed.
ACTS = {
    "令和五年外務省告示第四百四十七号": "Ministry of Foreign Affairs Notification No. 447 of 2023"
}
ALIASES = "aliases that are read are not as many as the entry states"
TWICE = "another entry of the same name and country: one entry"


def load(context: Context) -> Iterator[Claim]:
    """Yield a designation for each entity, and a withdrawal for each that an edition dropped."""
    keeper = keeper_of(context, KEEPER)
    codes = clean.by_country_name(context.used["countries"])
    # Of two files of one day the last counts.
    read = {edition.day: edition for edition in map(read_edition, context.files)}
    editions: list[tuple[str, Mapping[str, PrintedEntity]]] = []
    files: dict[str, LoadedFile] = {}
    documents: dict[str, str] = {}
    for day in sorted(read):
        files[day] = read[day].file
        title = f"List of entities in third countries under an export ban, update of {day}"
        documents[day] = document(
            context, files[day], day, title, OUTLET, "meti.go.jp", language="ja"
        )
        editions.append((day, _entries(context, read[day].entities, documents[day], codes)))
    refuse_shrunk(LIST, [(files[day], day, entries) for day, entries in editions])
    for history in each_entry(editions):
        place = files[history.last].name
        record = _record(context, history, documents[history.last], codes, place)
        act = read[history.last].notification
        claim = _listing(context, keeper, history, record, ACTS.get(act, act))
        yield claim
        if history.dropped:
            yield withdrawn(claim, history, documents[history.dropped])


def _entries(
    context: Context,
    entities: tuple[PrintedEntity, ...],
    printed: str,
    codes: Mapping[str, str],
) -> dict[str, PrintedEntity]:
    """Return the entries of an edition by name and country; count and report all of them."""
    entries: dict[str, PrintedEntity] = {}
    for entity in entities:
        where = f"entry {entity.number}"
        if entity.stated and entity.stated != len(entity.aliases):
            value = f"{len(entity.aliases)} of {entity.stated}"
            context.issue("warning", printed, where, value, ALIASES)
        # One firm has an entry for each country in which it is.
        seat = clean.seat(entity.addresses, codes).lower()
        key = "@".join(filter(None, (clean.slug(entity.name), seat)))
        if key in entries:
            context.issue("warning", printed, where, entity.name, TWICE)
        context.count_row(TWICE if key in entries else "")
        entries.setdefault(key, entity)
    return entries


def _record(
    context: Context,
    history: ListedEditions[PrintedEntity],
    printed: str,
    codes: Mapping[str, str],
    file: str,
) -> Record:
    """Add the record of an entity, as last printed, with its addresses."""
    entity = history.entry
    where = f"{file} entry {entity.number}"
    names = dict.fromkeys((*entity.aliases, *entity.eastern))
    record = Record(
        uid=context.uid(history.key),
        # The list names bodies (団体) only: none of them is a person.
        kind="Company" if clean.firm(entity.name) else "Organization",
        name=entity.name,
        aliases=tuple(name for name in names if name != entity.name),
        country=clean.seat(entity.addresses, codes).lower(),
    )
    record = context.add_record(history.key, record, where)
    for line in entity.addresses:
        context.add_contact(record, "address", line, printed, where)
    return record


def _listing(
    context: Context,
    keeper: ListKeeper,
    history: ListedEditions[PrintedEntity],
    record: Record,
    programme: str,
) -> Claim:
    """Return the listing of an entity, which an edition prints without a day of its own."""
    fields = listing_fields(context, keeper, history, history.key, Interval())
    return Claim(
        uid=context.uid(f"{history.key}.listing"),
        subject=keeper.record.uid,
        predicate="DESIGNATES",
        object=record.uid,
        measure=MEASURE,
        programme=programme,
        locator=f"entry {history.entry.number}",
        **fields,
    )
