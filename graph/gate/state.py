"""The rows of a stored state that do not pass the gate, and so are not read.

A state that an older version wrote may hold such rows (docs/gate.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..tables import claim_of, document_of, record_of
from . import Fault, SourceTables, faults_of
from .reference_rules import POINTING

SHOWN = 10  # uids of claims that the line names
ORDER = ("documents", "records", "claims", "contacts", "issues")
MAKE: Mapping[str, Callable[[Any], Any]] = {
    "documents": document_of,
    "records": record_of,
    "claims": claim_of,
}

Stored = Mapping[str, Sequence[Any]]  # the rows of one source, by table


@dataclass(frozen=True, slots=True)
class LeftOutRows:
    """The uids that are left out and the number of their rows, by table, and the faults."""

    uids: Mapping[str, frozenset[str | None]] = field(default_factory=dict)
    rows: Mapping[str, int] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    def of(self, table: str) -> frozenset[str | None]:
        """Return the uids of a table that are left out."""
        return self.uids.get(table, frozenset())

    def line(self, state: int) -> str:
        """Return the line of stderr on what was left out, or an empty string if nothing was."""
        if not any(self.rows.values()):
            return ""
        counted = ", ".join(self._counted())
        fault = " ".join(self.faults[0].line.split()) if self.faults else ""
        return (
            f"state {state}: left out what does not pass the gate: {counted}{self._claims()}; "
            f"the first fault: {fault}"
        )

    def _counted(self) -> Iterator[str]:
        """Yield the number of rows of each table, such as "2 claims"."""
        for table, count in sorted(self.rows.items()):
            if count:
                yield f"{count:,} {table if count != 1 else table[:-1]}"

    def _claims(self) -> str:
        uids = sorted(str(uid) for uid in self.of("claims"))
        if not uids:
            return ""
        more = f" and {len(uids) - SHOWN:,} more" if len(uids) > SHOWN else ""
        return f"; the claims: {', '.join(uids[:SHOWN])}{more}"


def left_out(stored: Mapping[str, Stored]) -> LeftOutRows:
    """Return the rows of a state that do not pass the gate, and those that rest on them.

    A claim that denies one that is left out stays: no denial is dropped with what it denies.

    Args:
        stored: The rows of each source, by table.

    >>> left_out({"mine": {"issues": []}}).line(7)
    ''
    """
    gone = _Gone()
    sources = [_readable(source, tables, gone) for source, tables in stored.items()]
    # What rests on a row that is left out is at fault in the next round. The last round finds
    # only faults of things that are left out already.
    while faults := _blocking(faults_of(sources)):
        if all(gone.has(fault.table, fault.uid) for fault in faults):
            break
        for fault in faults:
            gone.add(fault.table, fault.uid, fault)
        sources = [gone.without(source) for source in sources]
    uids = {table: frozenset(names) for table, names in gone.uids.items()}
    rows = {table: _count(stored, table, names) for table, names in uids.items()}
    return LeftOutRows(uids, rows, tuple(gone.faults))


class _Gone:
    """The uids that are left out so far, by table, and the faults."""

    def __init__(self) -> None:
        self.uids: dict[str, set[str | None]] = {}
        self.faults: list[Fault] = []

    def add(self, table: str, uid: str | None, fault: Fault) -> None:
        self.uids.setdefault(table, set()).add(uid)
        self.faults.append(fault)

    def has(self, table: str, uid: str) -> bool:
        return uid in self.uids.get(table, ())

    def without(self, source: SourceTables) -> SourceTables:
        """Return the things of a source that are not left out."""
        left = {table: self._left(table, getattr(source, table)) for table in ORDER}
        return SourceTables(source.source, **left, places={})

    def _left(self, table: str, things: Sequence[Any]) -> list[Any]:
        names = self.uids.get(table, set())
        return [thing for thing in things if _uid_of(thing) not in names]


def _uid_of(thing: Any) -> str:
    uid: str = thing["uid"] if isinstance(thing, dict) else thing.uid
    return uid


def _blocking(faults: Sequence[Fault]) -> list[Fault]:
    """Return the faults for which a thing is left out: not the reference to a missing claim."""
    return [fault for fault in faults if fault.rule != "claim" or fault.field not in POINTING]


def _count(stored: Mapping[str, Stored], table: str, uids: frozenset[str | None]) -> int:
    """Return the number of stored rows with one of these uids."""
    return sum(row["uid"] in uids for tables in stored.values() for row in tables.get(table, ()))


def _readable(source: str, tables: Stored, gone: _Gone) -> SourceTables:
    """Return the things that can be made of a source's rows; the other rows are left out."""
    things: dict[str, list[Any]] = {table: [] for table in ORDER}
    for table, rows in tables.items():
        for row in rows:
            try:
                if not isinstance(row["uid"], str):
                    raise TypeError("no uid")
                things[table].append(MAKE[table](row) if table in MAKE else row)
            except (TypeError, ValueError, KeyError, AttributeError) as error:
                uid, reason = row["uid"], f"{type(error).__name__}: {error}"
                words = "a row that can be read"
                fault = Fault("type", source, "", table, str(uid), "", reason, words)
                gone.add(table, uid, fault)
    return SourceTables(source, **things, places={})
