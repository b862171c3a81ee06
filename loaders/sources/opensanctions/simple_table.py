"""The simple table of targets: parties and the lists that they are on, but no links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ....graph.dates import Interval
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...identifiers import read_numbers
from ...rows import heading, read
from .export_parties import KINDS, Export, PrintedParty, add_party, common, compiler

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
# Columns that only some exports have.
LATER = ("last_change", "program_ids")
# Columns without which a file cannot be read as this table.
NEEDED = ("id", "schema", "name", "aliases", "countries", "identifiers", "sanctions", "dataset")
NAMELESS = "a party without an id or a name"
NO_KIND = "no kind of node for them here"
NO_ACT = "a person under no act"


def read_table(context: Context, export: Export) -> Iterator[Claim]:
    """Yield that a party is listed for each row that prints a listing; count what is left out."""
    file = export.file
    printed = heading(file.path)
    further = [name for name in printed if name not in (*SIMPLE, *LATER)]
    absent = [name for name in SIMPLE if name not in printed and name not in NEEDED]
    others = [name for name in (*SIMPLE, *LATER) if name not in NEEDED]
    for what, names in (
        ("columns that are not known and not read", further),
        ("columns that this file does not have", absent),
    ):
        if names:
            context.issue("warning", export.document.uid, file.name, ", ".join(names), what)
    for row in read(file.path, NEEDED, (*others, *further)):
        row.where = row.where.replace(str(file.path), file.name)
        cells = {name: row.take(name) for name in (*SIMPLE, *LATER)}
        if cells["schema"] not in KINDS:
            export.leave(cells["schema"], NO_KIND)
            context.count_row(NO_KIND)
            continue
        if not cells["id"] or not cells["name"]:
            what = f"{row.where}: {NAMELESS}"
            context.issue("refused", export.document.uid, row.where, cells["id"], what)
            context.count_row(NAMELESS)
            continue
        export.known += 1
        # Politically exposed persons stand here without any listing. A firm is no person: it
        # enters without a claim, as a row of a register does.
        if not cells["sanctions"] and KINDS[cells["schema"]] == "Person":
            export.leave(cells["schema"], NO_ACT)
            context.count_row(NO_ACT)
            continue
        party = add_party(context, export, _target(cells, row.where))
        context.count_row()
        if cells["sanctions"]:
            yield _listed(context, export, party, cells, row.where)


def _target(cells: Mapping[str, str], where: str) -> PrintedParty:
    numbers = clean.split_values(cells["identifiers"])
    ships: list[str] = []
    if cells["schema"] == "Vessel":
        # The column mixes all identifiers, so only a number whose check digit fits is the ship's;
        # seven digits of a longer number, such as an MMSI, are none.
        for number in numbers:
            ships.extend(value for _, value in read_numbers(number, schemes=("imo",)).identifiers)
    return PrintedParty(
        cells["id"],
        cells["schema"],
        [cells["name"], *clean.split_values(cells["aliases"])],
        numbers,
        ships,
        cells["countries"].split(";"),
        where,
        contacts=[("address", line) for line in clean.split_values(cells["addresses"])],
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
