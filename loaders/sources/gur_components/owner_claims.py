"""Owners and former names of makers, with their days: rows of owners.csv, each from a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ....graph.model import Claim, Document, Record
from ... import clean
from ...context import Context
from ...voices import voice_of
from .crosswalk import OwnerRow

REGISTER = ("reuters",)  # asserters that the register has


def owner_claims(
    context: Context, rows: Sequence[OwnerRow], makers: Mapping[str, Record]
) -> Iterator[Claim]:
    """Yield the claims of the rows whose maker is in the files loaded."""
    for row in rows:
        if row.maker in makers and (not row.owner or row.owner in makers):
            yield _claim(context, row, makers)


def _claim(context: Context, row: OwnerRow, makers: Mapping[str, Record]) -> Claim:
    asserter = _asserter(context, row, makers)
    voice, members = voice_of(asserter.uid.partition(":")[2], asserter.name)
    owner = makers[row.owner].uid if row.owner else ""
    known = row.published or row.interval.end
    return Claim(
        uid=context.uid(f"owner-{row.key}"),
        fact=f"owner-{row.key}",
        subject=makers[row.maker].uid,
        predicate=row.relation,
        object=owner,
        text=row.text,
        level="firm",
        status=row.status,
        interval=row.interval,
        asserter=asserter.uid,
        voice=voice,
        members=members,
        root=f"{clean.slug(row.asserter)}:{known or 'undated'}:{row.title}",
        document=_document(context, row),
        quote=row.quote,
        quote_state="at hand elsewhere",
        basis="statement",
        grade=row.grade,
        known_by=known,
    )


def _asserter(context: Context, row: OwnerRow, makers: Mapping[str, Record]) -> Record:
    """Return the asserter of a row: the maker itself, a source of the register or a newspaper."""
    if row.asserter in makers:
        return makers[row.asserter]
    if row.asserter in REGISTER:
        return context.record(row.asserter, row.where)
    key = f"asserter-{clean.slug(row.asserter)}"
    if key not in context.records:
        record = Record(context.uid(key), "Organization", row.asserter)
        context.add_record(key, record, row.where)
    return context.records[key]


def _document(context: Context, row: OwnerRow) -> str:
    key = f"read-{clean.slug(row.address)}"
    if key not in context.documents:
        read = Document(context.uid(key), row.title, row.outlet, row.published, address=row.address)
        context.add_document(key, read, row.where)
    return context.documents[key].uid
