"""The links and listings of an export as claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ....graph.dates import Interval, check
from ....graph.errors import BadInput
from ....graph.model import Claim, Quantity, Record
from ....graph.schema import schema
from ... import clean
from ...context import Context
from ...shares import share
from .authorities import authority_of
from .export_parties import Export, LinkRow, common, compiler, values_of
from .provisions import measures_of

# Relation, property of the subject and property of the object, by schema of FollowTheMoney.
LINKS = {
    "Ownership": ("OWNS", "owner", "asset"),
    "Directorship": ("DIRECTS", "director", "organization"),
    "Representation": ("ACTS_FOR", "agent", "client"),
    "UnknownLink": ("LINKED_TO", "subject", "object"),
    "Membership": ("ASSOCIATED_WITH", "member", "organization"),
}


def _first(properties: Mapping[str, list[str]], *names: str) -> str:
    """Return the first value of the first property that has one, or ''."""
    return str(next(values_of(properties, *names), ""))


def _share(properties: Mapping[str, list[str]]) -> str:
    """Return the share that an ownership prints, or '' for a count of shares or their value."""
    value = _first(properties, "sharesValue")
    return _first(properties, "percentage") or (value if "%" in value else "")


def _span(context: Context, export: Export, row: LinkRow) -> Interval:
    start = _day(context, export, row, "startDate")
    end = _day(context, export, row, "endDate")
    # An end before the start cannot be meant; the start alone is kept.
    return Interval(start, "" if start and end and start > end else end)


def _day(context: Context, export: Export, row: LinkRow, name: str) -> str:
    """Return the first value of a date, or ''; one that cannot be read is an issue."""
    printed = _first(row.properties, name)[:10]
    try:
        return check(printed, name) if printed else ""
    except BadInput:
        what = f"{name} that is no date: left out"
        context.issue("warning", export.document.uid, row.where, printed, what)
        return ""


def link(context: Context, export: Export, row: LinkRow) -> Iterator[Claim]:
    """Yield the claim of a link whose two ends are parties of the export."""
    predicate, left, right = LINKS[row.schema]
    subject = context.records.get(_first(row.properties, left))
    target = context.records.get(_first(row.properties, right))
    if subject is None or target is None or subject.uid == target.uid:
        what = f"a {row.schema} whose ends are not two parties of this export"
        context.issue("note", export.document.uid, row.where, row.key, what)
        return
    # Nobody owns a person: such a row is a fault of the export.
    if predicate == "OWNS" and target.kind == "Person":
        what = f"{row.where}: an Ownership of a person"
        context.issue("refused", export.document.uid, row.where, row.key, what)
        return
    if row.schema == "UnknownLink" and not _fits(predicate, subject, target):
        # An untyped link has no direction, and a ship is linked to a party, not the other way.
        subject, target = target, subject
    if not _fits(predicate, subject, target):
        what = f"a {row.schema} between kinds of things that no such relation joins"
        context.issue("note", export.document.uid, row.where, row.key, what)
        return
    quantity = _quantity(context, export, row) if row.schema == "Ownership" else None
    yield Claim(
        uid=context.uid(row.key),
        fact=row.key,
        subject=subject.uid,
        predicate=predicate,
        object=target.uid,
        text=_first(row.properties, "role", "summary")[:200],
        status="asserted",
        interval=_span(context, export, row),
        quantity=quantity,
        asserter=compiler(context).uid,
        **common(export, row.dataset, row.where),
    )


def _fits(predicate: str, subject: Record, target: Record) -> bool:
    """Return whether the schema lets a relation have these ends."""
    ends = schema().predicates[predicate]
    families = schema().family(subject.kind), schema().family(target.kind)
    return families[0] in ends.sources and families[1] in ends.targets


def _quantity(context: Context, export: Export, row: LinkRow) -> Quantity | None:
    """Return the share of an ownership; one that cannot be read is an issue, and the link stays."""
    printed = _share(row.properties)
    part = share(printed) if printed else None
    if isinstance(part, str):
        what = f"{row.where}: a share that is not {part}"
        context.issue("note", export.document.uid, row.where, printed, what)
        return None
    return part


def listing(context: Context, export: Export, row: LinkRow) -> Iterator[Claim]:
    """Yield the designations of a Sanction or, without a measure, that the party is listed."""
    party = context.records.get(_first(row.properties, "entity"))
    if party is None:
        what = "a Sanction of no party of this export"
        context.issue("note", export.document.uid, row.where, row.key, what)
        return
    printed = _first(row.properties, "authority") or row.dataset
    authority = authority_of(context, printed, row.dataset, row.where)
    # One claim is made for each of a million rows: its fields are collected before.
    fields = common(export, row.dataset, row.where)
    if authority.voice:
        # What a known body lists is that body's knowledge, whoever retells it.
        fields["voice"], fields["members"] = authority.voice, authority.members
    fields["interval"] = _span(context, export, row)
    fields["fact"], fields["status"] = row.key, "listed"
    fields["asserter"] = authority.record.uid
    provisions = list(map(str, values_of(row.properties, "provisions")))
    measures = measures_of(provisions)
    for position, measure in enumerate(measures):
        # The uid of the first measure is that of the row, as it was when a row had one.
        part = f".{measure.replace(' ', '-')}" if position else ""
        yield Claim(
            uid=context.uid(f"{row.key}{part}"),
            subject=authority.record.uid,
            predicate="DESIGNATES",
            object=party.uid,
            measure=measure,
            programme=_first(row.properties, "programId", "program")[:120],
            **fields,
        )
    if measures:
        return
    if provisions:
        what = "provisions that state no measure known here: said to be listed, not designated"
        value = "; ".join(provisions)
        context.issue("warning", export.document.uid, row.where, value, what)
    # A measure is not guessed from a programme: to be listed is not to be sanctioned.
    yield Claim(
        uid=context.uid(row.key),
        subject=party.uid,
        predicate="STATES",
        text=_listing_text(row.properties, printed),
        **fields,
    )


def _listing_text(properties: Mapping[str, list[str]], authority: str) -> str:
    text = f"on a list of {authority}; the export does not say which measure"
    provisions = "; ".join(map(str, values_of(properties, "provisions", "program", "programId")))
    return f"{text}: {provisions}" if provisions else text


def incorporated(context: Context, export: Export, row: LinkRow) -> Iterator[Claim]:
    """Yield the incorporation of a party, one claim for each date that the export prints."""
    for printed in dict.fromkeys(map(str, row.properties["incorporationDate"])):
        founded = clean.established(printed)
        yield Claim(
            uid=context.uid(f"{row.key}.incorporated-{printed}"),
            fact=row.key,
            subject=context.records[row.key].uid,
            predicate="INCORPORATED",
            text=f"incorporation date as printed: {printed}",
            interval=Interval(founded, founded),
            date_note="" if founded else "not one day, month or year",
            asserter=compiler(context).uid,
            **common(export, row.dataset, row.where),
        )
