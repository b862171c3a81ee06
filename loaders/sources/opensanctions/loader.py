"""OpenSanctions exports: entities and links as JSON lines, nested or not, or the simple table.

OpenSanctions compiles lists of others, so each claim is a retelling of the dataset that it names.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....graph.errors import wrong
from ....graph.model import Claim
from ...context import Context
from ...editions import day_of, document
from ...loaded_files import LoadedFile
from .export_entities import read_lines
from .export_parties import KINDS, Export
from .link_claims import incorporated, link, listing
from .simple_table import SIMPLE as SIMPLE
from .simple_table import read_table

NO_ENDS = "a link or listing whose parties are not in the export"


def load(context: Context) -> Iterator[Claim]:
    """Yield the links and listings of every export; of two files of one name the last counts."""
    for file in {file.name: file for file in context.files}.values():
        day = day_of(file, "the day of the export")
        key = f"{file.name}@{day}"
        title = f"OpenSanctions export {file.name}, {day}"
        document(context, file, day, title, "OpenSanctions", "opensanctions.org", key)
        export = Export(file, context.documents[key])
        if _is_table(file):
            yield from read_table(context, export)
        else:
            read_lines(context, export)
            yield from _links(context, export)
        _report(context, export)


def _is_table(file: LoadedFile) -> bool:
    """Return whether a file is a table: its first line is a heading, whatever its name says."""
    with file.path.open("rb") as opened:
        first = opened.readline(1000).lstrip(b"\xef\xbb\xbf \t")
    return not first.startswith((b"{", b"[")) and (b"schema" in first or file.name.endswith(".csv"))


def _links(context: Context, export: Export) -> Iterator[Claim]:
    """Yield the claims of the links; each may stand before its ends, so all parties are read."""
    for row in export.links:
        if row.schema in KINDS:
            yield from incorporated(context, export, row)
            continue
        read = listing if row.schema == "Sanction" else link
        claims = list(read(context, export, row))
        if row.key not in export.inner_links:
            context.count_row("" if claims else NO_ENDS)
        yield from claims


def _report(context: Context, export: Export) -> None:
    """Report what is left out; raise `BadInput` if the file has no entity that is read here."""
    for (schema, why), count in sorted(export.left.items()):
        what = f"{count} left out: {why}"
        context.issue("note", export.document.uid, export.file.name, schema, what)
    if export.other_numbers:
        what = f"{export.other_numbers} numbers of schemes that are not read here"
        context.issue("note", export.document.uid, export.file.name, "numbers", what)
    # A file without a single known schema is not an export, whatever its name says.
    if not export.known:
        schemata = ", ".join(schema for schema, _ in export.left) or "no entity"
        right = "at least one entity with a name whose schema is one of " + ", ".join(KINDS)
        raise wrong(export.file.name, schemata[:80], right)
