"""The entities of some records only, exactly as `identify` finds them among all records.

What joins a record to others is a strong identifier or a decision. The records that these reach
from a few are usually a few, too, however many a case has.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from .identity import (
    NUMBERED,
    Decision,
    Identities,
    has_doubtful,
    identifiers_like,
    identify,
    uid_of,
)
from .model import Record
from .proposals import NAMED, is_name
from .schema import schema
from .tables import Row, record_of

if TYPE_CHECKING:
    import pyarrow as pa


class RecordTable:
    """The records of one source in columns: those of a few uids or identifiers are made."""

    def __init__(self, table: pa.Table) -> None:
        """Take the table of records."""
        self._table = table

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {uid: place for place, uid in enumerate(self._table.column("uid").to_pylist())}

    @cached_property
    def holders(self) -> Mapping[str, list[int]]:
        """The places of the records with each identifier, as SCHEME:VALUE."""
        # No function of Arrow that takes a Python value: the first of them imports pandas.
        holders: dict[str, list[int]] = {}
        column = self._table.column("identifiers")
        if not any(len(chunk.values) for chunk in column.chunks):
            return holders  # a list of Python for each record takes far longer than this look
        for place, identifiers in enumerate(column.to_pylist()):
            for identifier in identifiers:
                holders.setdefault(identifier, []).append(place)
        return holders

    @cached_property
    def names(self) -> frozenset[str]:
        """The uids of the records that are only names in texts."""
        for chunk in self._table.column("uid").chunks:
            _, _, content = chunk.buffers()
            # Most tables have none, which one look at the text of all uids shows.
            if content is not None and NAMED.encode() in content.to_pybytes():
                return frozenset(filter(is_name, self.uids))
        return frozenset()

    def __len__(self) -> int:
        """Return the number of records."""
        return len(self._table)

    @property
    def uids(self) -> Iterable[str]:
        """The uids of the records."""
        return self._places

    def of(self, uids: Iterable[str]) -> Iterator[Record]:
        """Yield the records of those uids that are here."""
        return self._made(self._places[uid] for uid in uids if uid in self._places)

    def having(self, identifiers: Collection[str]) -> Iterator[Record]:
        """Yield the records with one of some identifiers, each as SCHEME:VALUE; some repeat."""
        for identifier in identifiers:
            yield from self._made(self.holders.get(identifier, ()))

    def _made(self, places: Iterable[int]) -> Iterator[Record]:
        for place in places:
            rows: list[Row] = self._table.slice(place, 1).to_pylist()
            yield record_of(rows[0])


class RecordIndex:
    """All records of a case: some as objects, the others in tables."""

    def __init__(self, records: Sequence[Record], tables: Sequence[RecordTable]) -> None:
        """Take both; nothing is looked up yet."""
        self._records = records
        self._tables = tables

    @cached_property
    def _by_uid(self) -> Mapping[str, Record]:
        return {record.uid: record for record in self._records}

    @cached_property
    def _by_identifier(self) -> Mapping[str, list[Record]]:
        records: dict[str, list[Record]] = {}
        for record in self._records:
            for identifier in _identifiers(record):
                records.setdefault(identifier, []).append(record)
        return records

    @cached_property
    def _given_uids(self) -> frozenset[str]:
        """The uids that the identifiers of all records give."""
        every = set(self._by_identifier)
        for table in self._tables:
            every.update(table.holders)
        uids: set[str] = set()
        for identifier in every:
            scheme, _, value = identifier.partition(":")
            uids.add(uid_of(scheme, value))
        return frozenset(uids)

    def of(self, uids: Collection[str]) -> Iterator[Record]:
        """Yield the records of those uids that a record has."""
        for uid in uids:
            if uid in self._by_uid:
                yield self._by_uid[uid]
        for table in self._tables:
            yield from table.of(uids)

    def having(self, identifiers: Collection[str]) -> Iterator[Record]:
        """Yield the records with one of some identifiers, each as SCHEME:VALUE; some repeat."""
        for identifier in identifiers:
            yield from self._by_identifier.get(identifier, ())
        for table in self._tables:
            yield from table.having(identifiers)

    @property
    def names(self) -> frozenset[str]:
        """The uids of the records that are only names in texts."""
        own = filter(is_name, self._by_uid)
        return frozenset(own).union(*(table.names for table in self._tables))

    def numbered(self) -> list[Record]:
        """Return the records with a hand-printed number that another record has too."""
        holders: dict[str, int] = {}
        for table in self._tables:
            for identifier, places in table.holders.items():
                holders[identifier] = holders.get(identifier, 0) + len(places)
        for identifier, records in self._by_identifier.items():
            holders[identifier] = holders.get(identifier, 0) + len(records)
        shared: list[str] = []
        for identifier, number in holders.items():
            if number > 1 and identifier.partition(":")[0] in NUMBERED:
                shared.append(identifier)
        return list({record.uid: record for record in self.having(shared)}.values())

    def is_given(self, uid: str) -> bool:
        """Return whether an identifier of some record gives this uid."""
        return uid in self._given_uids


def identify_some(
    uids: Collection[str],
    index: RecordIndex,
    shipped: Iterable[Decision],
    own: Sequence[Decision],
    sources: Sequence[str],
) -> Identities | None:
    """Return the entities of some records, with all records that belong to them.

    Args:
        uids: Uids of the records; those that no record has are left out.
        index: All records.
        shipped: Decisions that come with the sources; those about absent records do not count.
        own: Decisions of the case, which count after them.
        sources: Datasets in the order in which they give an entity its name and kind.

    Returns:
        The identities, or None if only all records together can tell: a decision names an
        identifier or a record that is not here, or a printed number joins records whose names have
        to be compared with all others.
    """
    shipped = list(shipped)
    absent = _sides([*shipped, *own]).difference(map(_uid, index.of(_sides([*shipped, *own]))))
    if any(map(index.is_given, absent)) or not absent.isdisjoint(_sides(own)):
        return None
    decisions = [*_without(shipped, absent), *own]
    records = reached(uids, index, decisions)
    inside = list(_without(decisions, _sides(decisions) - records.keys()))
    members = list(records.values())
    if has_doubtful(members, inside):
        return None
    return identify(members, inside, sources)


def _sides(decisions: Iterable[Decision]) -> set[str]:
    """Return the uids that decisions name."""
    uids: set[str] = set()
    for decision in decisions:
        uids.update((decision.left, decision.right))
    return uids


def _without(decisions: Iterable[Decision], uids: Collection[str]) -> Iterator[Decision]:
    """Yield the decisions that name none of some uids."""
    for decision in decisions:
        if decision.left not in uids and decision.right not in uids:
            yield decision


def _uid(record: Record) -> str:
    return record.uid


def by_records(
    decisions: Iterable[Decision], index: RecordIndex, hidden: Collection[str] = ()
) -> Iterator[Decision]:
    """Yield the decisions about two records that are there, with the uids of these.

    A decision may name a record by a uid that an identifier gives: it means the first record that
    has the identifier (see `identify`).

    Args:
        decisions: The decisions.
        index: All records.
        hidden: Records that are not there.
    """
    known: dict[str, str] = {}

    def record_of_side(uid: str) -> str:
        if uid not in known:
            holders = set(map(_uid, index.of([uid])))
            holders = holders or set(map(_uid, index.having(identifiers_like(uid))))
            known[uid] = min(holders.difference(hidden), default="")
        return known[uid]

    for decision in decisions:
        left, right = record_of_side(decision.left), record_of_side(decision.right)
        if left and right:
            yield replace(decision, left=left, right=right)


def reached(
    uids: Collection[str], index: RecordIndex, decisions: Iterable[Decision]
) -> dict[str, Record]:
    """Return the records of some uids and all that identifiers and decisions join to them.

    Args:
        uids: Uids of records; those that no record has are left out.
        index: All records.
        decisions: Decisions that name records by their own uids.
    """
    decided: dict[str, set[str]] = {}
    for decision in decisions:
        decided.setdefault(decision.left, set()).add(decision.right)
        decided.setdefault(decision.right, set()).add(decision.left)
    records: dict[str, Record] = {}
    followed: set[str] = set()
    new = list(index.of(set(uids)))
    while new:
        wanted: set[str] = set()
        others: set[str] = set()
        for record in new:
            records[record.uid] = record
            wanted.update(_identifiers(record))
            others.update(decided.get(record.uid, ()))
        found = [*index.having(wanted - followed), *index.of(others - records.keys())]
        followed |= wanted
        new = list(filter(lambda record: record.uid not in records, found))
    return records


def _identifiers(record: Record) -> Iterator[str]:
    """Yield the strong identifiers of a record, each as SCHEME:VALUE."""
    schemes = schema().schemes
    for scheme, value in record.identifiers:
        if schemes[scheme].strong:
            yield f"{scheme}:{value}"
