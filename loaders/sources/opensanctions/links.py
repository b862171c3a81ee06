"""The links and listings of an export as claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ....graph.dates import Interval, check
from ....graph.identity import normal
from ....graph.model import Claim, Quantity, Record
from ... import clean
from ...context import Context
from ...shares import share
from .parties import Export, LinkRow, common, compiler, values_of

# Relation, property of the subject and property of the object, by schema of FollowTheMoney.
LINKS = {
    "Ownership": ("OWNS", "owner", "asset"),
    "Directorship": ("DIRECTS", "director", "organization"),
    "Representation": ("ACTS_FOR", "agent", "client"),
    "UnknownLink": ("LINKED_TO", "subject", "object"),
    "Membership": ("ASSOCIATED_WITH", "member", "organization"),
}
# Patterns in the provisions of a listing, with the measure that they mean; the first one counts.
MEASURES = (
    (re.compile(r"asset freeze|blocking|\bfreez", re.IGNORECASE), "asset freeze"),
    (
        re.compile(
            r"export (?:control|restriction|ban|licen)|trade restriction|entity list", re.IGNORECASE
        ),
        "export restriction",
    ),
    (re.compile(r"port (?:access )?ban|vessel|shipping", re.IGNORECASE), "vessel ban"),
    (re.compile(r"travel ban|entry ban|visa", re.IGNORECASE), "travel ban"),
)


def _first(properties: Mapping[str, list[str]], *names: str) -> str:
    """Return the first value of the first property that has one, or ''."""
    return str(next(values_of(properties, *names), ""))


def _share(properties: Mapping[str, list[str]]) -> str:
    """Return the share that an ownership prints, or '' for a count of shares or their value."""
    value = _first(properties, "sharesValue")
    return _first(properties, "percentage") or (value if "%" in value else "")


def _span(properties: Mapping[str, list[str]], where: str) -> Interval:
    start = _first(properties, "startDate")[:10]
    end = _first(properties, "endDate")[:10]
    for text in (start, end):
        if text:
            check(text, where)
    # An end before the start cannot be meant; the start alone is kept.
    return Interval(start, "" if start and end and start > end else end)


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
    quantity = _quantity(context, export, row) if row.schema == "Ownership" else None
    yield Claim(
        uid=context.uid(row.key),
        fact=row.key,
        subject=subject.uid,
        predicate=predicate,
        object=target.uid,
        text=_first(row.properties, "role", "summary")[:200],
        status="asserted",
        interval=_span(row.properties, row.where),
        quantity=quantity,
        asserter=compiler(context).uid,
        **common(export, row.dataset, row.where),
    )


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
    """Yield the designation of a Sanction or, without a measure, that the party is listed."""
    party = context.records.get(_first(row.properties, "entity"))
    if party is None:
        what = "a Sanction of no party of this export"
        context.issue("note", export.document.uid, row.where, row.key, what)
        return
    authority = _first(row.properties, "authority") or row.dataset
    body = _authority(context, authority, row.where)
    # One claim is made for each of a million rows: its fields are collected before.
    fields = common(export, row.dataset, row.where)
    fields["interval"] = _span(row.properties, row.where)
    measure = _measure(row.properties)
    if measure:
        fields["subject"], fields["object"] = body.uid, party.uid
        fields["predicate"], fields["measure"] = "DESIGNATES", measure
        fields["programme"] = _first(row.properties, "programId", "program")[:120]
    else:
        # A measure is not guessed from a programme: to be listed is not to be sanctioned.
        fields["subject"], fields["predicate"] = party.uid, "STATES"
        fields["text"] = _listing_text(row.properties, authority)
    yield Claim(
        uid=context.uid(row.key), fact=row.key, status="listed", asserter=body.uid, **fields
    )


def _listing_text(properties: Mapping[str, list[str]], authority: str) -> str:
    text = f"on a list of {authority}; the export does not say which measure"
    provisions = "; ".join(map(str, values_of(properties, "provisions", "program", "programId")))
    return f"{text}: {provisions}" if provisions else text


def _measure(properties: Mapping[str, list[str]]) -> str:
    """Return the measure that the provisions of a listing state, or ''."""
    provisions = "; ".join(map(str, values_of(properties, "provisions")))
    for pattern, measure in MEASURES:
        if pattern.search(provisions):
            return measure
    return ""


def _authority(context: Context, authority: str, where: str) -> Record:
    key = f"authority-{re.sub(r'[^a-z0-9]+', '-', normal(authority))}"
    if key not in context.records:
        context.add_record(key, Record(context.uid(key), "Body", authority), where)
    return context.records[key]


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
