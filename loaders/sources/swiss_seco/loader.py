"""The Swiss list of sanctions: each target under its sets of measures, with its history.

The list keeps targets that it has removed; they are listings that ended on the day it prints.
The measure of a set is taken from the words of the set only where they name it (measures.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ....graph.dates import Interval
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...editions import ListedEditions, document, each_entry, refuse_shrunk, withdrawn
from ...listings import ListKeeper, keeper_of, listing_fields
from .list_file import DELISTED, Edition, MeasureSet, Target, read_edition
from .parties import PartyReader, kind_of, labelled, names_of, table

KEEPER = "ch-seco"
LIST = "Swiss list of sanctions"
OUTLET = "State Secretariat for Economic Affairs (SECO)"
NO_KIND = "a target of an unknown kind"
NO_NAME = "a target without a name"
NO_MEASURE = "words of a set that name no measure: no measure is taken from them"
PARTIES = ("Company", "Organization", "Body", "Person")


@dataclass(frozen=True, slots=True)
class _Listing:
    """A target under one set of measures, whose words are those of the edition."""

    target: Target
    measures: MeasureSet


@dataclass(slots=True)
class _Lists:
    """The editions by day, the oldest first: targets and listings by key, and the documents.

    `unread` are the keys of entries that an edition prints and that could not be read, by its day.
    """

    editions: dict[str, Edition] = field(default_factory=dict)
    targets: list[tuple[str, Mapping[str, Target]]] = field(default_factory=list)
    listings: list[tuple[str, Mapping[str, _Listing]]] = field(default_factory=list)
    documents: dict[str, str] = field(default_factory=dict)
    unread: dict[str, set[str]] = field(default_factory=dict)


def load(context: Context) -> Iterator[Claim]:
    """Yield the listings of each target, their ends, its reasons, and its relations."""
    keeper = keeper_of(context, KEEPER)
    lists = _read(context)
    reader = PartyReader(context)
    records: dict[str, Record] = {}
    for history in each_entry(lists.targets, lists.unread):
        edition = lists.editions[history.last]
        record = reader.add(history.entry, edition, lists.documents[history.last])
        records[history.key] = record
        yield from _statements(context, keeper, history, record)
    for listed in each_entry(lists.listings, lists.unread):
        yield from _listing(context, keeper, listed, records[listed.entry.target.key], lists)
    # A relation names a target that may come later in the list, so all records have to be there.
    for history in each_entry(lists.targets, lists.unread):
        yield from _relations(context, keeper, history, records)
    if reader.weak:
        what = f"{reader.weak} names that the list calls low quality: kept as aliases"
        context.issue("note", "", LIST, str(reader.weak), what)


def _read(context: Context) -> _Lists:
    """Read all files; of two files of one day the last counts."""
    editions: dict[str, Edition] = {}
    for file in context.files:
        edition = read_edition(file)
        editions[edition.day] = edition
    lists = _Lists()
    for day in sorted(editions):
        edition = lists.editions[day] = editions[day]
        title = f"{LIST}, edition of {day}"
        printed = document(context, edition.file, day, title, OUTLET, "seco.admin.ch")
        lists.documents[day] = printed
        targets = _named(context, edition, printed)
        lists.targets.append((day, targets))
        lists.unread[day] = edition.targets.keys() - targets.keys()
        listings: dict[str, _Listing] = {}
        for target in targets.values():
            for number in target.sets or ("",):
                measures = edition.sets.get(number, MeasureSet((), "", _unknown(number)))
                listings[f"{target.key}.{number or 'none'}"] = _Listing(target, measures)
                _report_measure(context, target, measures, printed)
        lists.listings.append((day, listings))
    refuse_shrunk(LIST, [(editions[day].file, day, targets) for day, targets in lists.targets])
    return lists


def _unknown(number: str) -> str:
    return f"set {number}, which the file does not explain" if number else "no set of measures"


def _named(context: Context, edition: Edition, printed: str) -> dict[str, Target]:
    """Return the targets that have a name and a known kind; count and report all."""
    if edition.unread:
        what = "elements that are not known and not read"
        context.issue("warning", printed, edition.file.name, ", ".join(edition.unread), what)
    targets: dict[str, Target] = {}
    for key, target in edition.targets.items():
        reason = "" if names_of(target) else NO_NAME
        reason = reason if kind_of(target) else NO_KIND
        context.count_row(reason)
        if reason:
            context.issue("refused", printed, target.where, target.kind, reason)
            continue
        for value, what in target.faults:
            context.issue("note", printed, target.where, value, what)
        targets[key] = target
    return targets


def _report_measure(context: Context, target: Target, measures: MeasureSet, printed: str) -> None:
    if not _measures(measures) and target.delisted is None:
        context.issue("warning", printed, target.where, measures.programme, NO_MEASURE)


def _measures(measures: MeasureSet) -> list[str]:
    """Return the measures that the words of a set name, or that its annex is known to mean."""
    found: dict[str, None] = {}
    for item in table()["annex"]:
        annex = re.compile(rf"(?:annexe?|anhang|allegato) {item['annex']}", re.IGNORECASE)
        if item["ordinance"] in measures.ordinance and any(map(annex.fullmatch, measures.words)):
            found[item["measure"]] = None
    plain = " ".join(measures.words).casefold()
    for item in table()["words"]:
        if any(words in plain for words in item["words"]):
            found[item["measure"]] = None
    return list(found)


def _listing(
    context: Context,
    keeper: ListKeeper,
    history: ListedEditions[_Listing],
    record: Record,
    lists: _Lists,
) -> Iterator[Claim]:
    """Yield what a target's set of measures says of it, and the end of it."""
    target, measures = history.entry.target, history.entry.measures
    fields = _fields(context, keeper, history, target, history.key)
    claims: list[Claim] = []
    for measure in _measures(measures):
        uid = context.uid(f"{history.key}.{measure.replace(' ', '-')}.listing")
        claims.append(
            Claim(
                uid=uid,
                subject=keeper.record.uid,
                predicate="DESIGNATES",
                object=record.uid,
                measure=measure,
                programme=measures.programme,
                **fields,
            )
        )
    if not claims:
        uid = context.uid(f"{history.key}.listing")
        text = keeper.unsaid(measures.programme, "")
        claims.append(Claim(uid=uid, subject=record.uid, predicate="STATES", text=text, **fields))
    for claim in claims:
        yield claim
        if target.delisted is not None:
            yield _delisted(claim, history, target)
        elif history.dropped:
            yield withdrawn(claim, history, lists.documents[history.dropped])


def _delisted(listing: Claim, history: ListedEditions[_Listing], target: Target) -> Claim:
    """Return the withdrawal of a listing of which the list itself prints the end."""
    change = target.delisted
    effective = change.effective if change else ""
    published = change.published if change else ""
    return replace(
        listing,
        uid=listing.uid.removesuffix(".listing") + ".dropped",
        status="withdrawn",
        interval=Interval(listing.interval.start, effective),
        date_note="" if effective else f"the list prints no day; removed by {history.last}",
        known_by=published or history.last,
    )


def _fields(
    context: Context,
    keeper: ListKeeper,
    history: ListedEditions[Any],
    target: Target,
    fact: str,
) -> dict[str, Any]:
    """Return the fields that the claims of a target share."""
    listed, delisted = target.listed, target.delisted
    start = listed.effective if listed else ""
    published = listed.published if listed else ""
    # A listing that has ended was public when its end was.
    if not published and delisted is not None:
        published = delisted.published
    interval = Interval(start, "")
    fields = listing_fields(context, keeper, history, fact, interval, published)
    if not start and delisted is not None:
        fields["date_note"] = "the list prints no day for the listing, only for its end"
    return {**fields, "locator": f"target {target.key}"}


def _statements(
    context: Context, keeper: ListKeeper, history: ListedEditions[Target], record: Record
) -> Iterator[Claim]:
    """Yield the reasons of a target, and the days on which a firm was founded."""
    target = history.entry
    fields = _fields(context, keeper, history, target, target.key)
    reason = " ".join(target.reasons)
    if reason:
        known = _reason_day(target) or history.last
        late = known < history.last and clean.mentions_after(reason, known)
        note = "the text mentions something later than its last change" if late else ""
        own = {
            "text": reason,
            "known_by": history.last if late else min(known, history.last),
            "interval": Interval("", fields["interval"].start),
            "date_note": note,
        }
        uid = context.uid(f"{target.key}.reason")
        yield Claim(uid=uid, subject=record.uid, predicate="STATES", **{**fields, **own})
    if record.kind not in ("Company", "Organization"):
        return
    for position, (printed, value) in enumerate(labelled(target, "founded"), 1):
        founded = clean.established(value)
        claim = Claim(
            uid=context.uid(f"{target.key}.established-{position}"),
            subject=record.uid,
            predicate="INCORPORATED",
            text=f"as printed: {printed}",
            **fields,
        )
        yield replace(
            claim,
            interval=Interval(founded, founded),
            date_note="" if founded else "not one day, month or year",
            known_by=history.last,
        )


def _reason_day(target: Target) -> str:
    """Return the day on which a target was last changed while it was listed, or ''.

    Its reasons stand in the list since that day at the latest.
    """
    days = [change.published for change in target.modifications if change.kind != DELISTED]
    return max(days, default="")


def _relations(
    context: Context,
    keeper: ListKeeper,
    history: ListedEditions[Target],
    records: Mapping[str, Record],
) -> Iterator[Claim]:
    """Yield a link for each relation to another target; report those that are left out."""
    target, record = history.entry, records[history.key]
    fields = _fields(context, keeper, history, target, target.key)
    for relation in target.relations:
        other = records.get(relation.target)
        why = _left_out(record, other)
        if why or other is None:
            value = f"{relation.kind} {relation.target}"
            context.issue("note", context.uid(history.last), target.where, value, why)
            continue
        # The second end of a link is a party; a ship or an aircraft is the first.
        subject, end = (record, other) if other.kind in PARTIES else (other, record)
        claim = Claim(
            uid=context.uid(f"{target.key}.link-{relation.target}"),
            subject=subject.uid,
            predicate="LINKED_TO",
            object=end.uid,
            text=f"printed as {relation.kind}: {record.name} to {other.name}",
            **fields,
        )
        # The relation belongs to the entry; that it is printed is known by the edition.
        yield replace(
            claim, interval=Interval("", history.last), date_note="", known_by=history.last
        )


def _left_out(record: Record, other: Record | None) -> str:
    """Return why a relation is left out, or ''."""
    if other is None or other.uid == record.uid:
        return "the other end is no target of this list: left out"
    if record.kind == other.kind == "Person":
        return "a relation between two persons, who may be relatives: left out"
    if record.kind not in PARTIES and other.kind not in PARTIES:
        return "a relation between two ships or aircraft: left out"
    return ""
