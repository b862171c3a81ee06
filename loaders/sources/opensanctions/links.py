"""Links and listings of an export as claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ....graph.dates import Interval, check
from ....graph.identity import normal
from ....graph.model import Claim, Quantity, Record
from ... import clean
from ...context import Context
from ...shares import share
from .parties import Export, common, compiler

LINKS = {  # schema: (predicate, property of the subject, property of the object)
    "Ownership": ("OWNS", "owner", "asset"),
    "Directorship": ("DIRECTS", "director", "organization"),
    "Representation": ("ACTS_FOR", "agent", "client"),
    "UnknownLink": ("LINKED_TO", "subject", "object"),
    "Membership": ("ASSOCIATED_WITH", "member", "organization"),
}
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
    return next((str(v) for n in names for v in properties.get(n, ())), "")


def _share(properties: Mapping[str, list[str]]) -> str:
    """Return the share that an ownership prints: a number of shares, or their worth, is none."""
    value = _first(properties, "sharesValue")
    return _first(properties, "percentage") or (value if "%" in value else "")


def _span(properties: Mapping[str, list[str]], where: str) -> Interval:
    start, end = (_first(properties, n)[:10] for n in ("startDate", "endDate"))
    for text in (start, end):
        if text:
            check(text, where)
    return Interval(start, end) if not (start and end and start > end) else Interval(start, "")


def link(
    context: Context,
    export: Export,
    schema: str,
    properties: Mapping[str, list[str]],
    key: str,
    dataset: str,
    where: str,
) -> Iterator[Claim]:
    """Yield the claim of a link whose two ends are parties of the export."""
    predicate, left, right = LINKS[schema]
    ends = [context.records.get(_first(properties, n)) for n in (left, right)]
    if ends[0] is None or ends[1] is None or ends[0].uid == ends[1].uid:
        context.issue(
            "note",
            export.document.uid,
            where,
            key,
            f"a {schema} whose ends are not two parties of this export",
        )
        return
    if predicate == "OWNS" and ends[1].kind == "Person":
        context.issue(
            "refused", export.document.uid, where, key, f"{where}: an Ownership of a person"
        )
        return
    printed = _share(properties) if schema == "Ownership" else ""
    part = share(printed) if printed else None
    if isinstance(part, str):
        context.issue(
            "note", export.document.uid, where, printed, f"{where}: a share that is not {part}"
        )
    yield Claim(
        uid=context.uid(key),
        fact=key,
        subject=ends[0].uid,
        predicate=predicate,
        object=ends[1].uid,
        text=_first(properties, "role", "summary")[:200],
        status="asserted",
        interval=_span(properties, where),
        quantity=part if isinstance(part, Quantity) else None,
        asserter=compiler(context).uid,
        **common(export, dataset, where),  # type: ignore[arg-type]  # each value has the type of its field
    )


def listing(
    context: Context,
    export: Export,
    properties: Mapping[str, list[str]],
    key: str,
    dataset: str,
    where: str,
) -> Iterator[Claim]:
    """Yield the designation that a Sanction tells, or, without a measure, that the party is listed."""
    party = context.records.get(_first(properties, "entity"))
    if party is None:
        context.issue(
            "note", export.document.uid, where, key, "a Sanction of no party of this export"
        )
        return
    authority = _first(properties, "authority") or dataset
    said = "; ".join(
        str(v) for n in ("provisions", "program", "programId") for v in properties.get(n, ())
    )
    measure = next(
        (
            m
            for pattern, m in MEASURES
            if pattern.search("; ".join(map(str, properties.get("provisions", ()))))
        ),
        "",
    )
    name = f"authority-{re.sub(r'[^a-z0-9]+', '-', normal(authority))}"
    if name not in context.records:
        context.add_record(name, Record(context.uid(name), "Body", authority), where)
    body = context.records[name]
    span = _span(properties, where)
    shared = common(export, dataset, where)
    if measure:
        yield Claim(
            uid=context.uid(key),
            fact=key,
            subject=body.uid,
            predicate="DESIGNATES",
            object=party.uid,
            measure=measure,
            status="listed",
            programme=_first(properties, "programId", "program")[:120],
            interval=span,
            asserter=body.uid,
            **shared,  # type: ignore[arg-type]  # as above
        )
    else:
        yield Claim(
            uid=context.uid(key),
            fact=key,
            subject=party.uid,
            predicate="STATES",
            status="listed",
            interval=span,
            asserter=body.uid,
            text=f"on a list of {authority}; the export does not say which measure"
            + (f": {said}" if said else ""),
            **shared,  # type: ignore[arg-type]  # as above
        )


def incorporated(
    context: Context,
    export: Export,
    properties: Mapping[str, list[str]],
    key: str,
    dataset: str,
    where: str,
) -> Iterator[Claim]:
    """Yield when a party was incorporated, one claim a date that the export prints."""
    for printed in dict.fromkeys(map(str, properties["incorporationDate"])):
        founded = clean.established(printed)
        yield Claim(
            uid=context.uid(f"{key}.incorporated-{printed}"),
            fact=key,
            subject=context.records[key].uid,
            predicate="INCORPORATED",
            text=f"incorporation date as printed: {printed}",
            interval=Interval(founded, founded),
            date_note="" if founded else "not one day, month or year",
            asserter=compiler(context).uid,
            **common(export, dataset, where),  # type: ignore[arg-type]  # as above
        )
