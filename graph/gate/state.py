"""What of a state that an older version wrote does not pass the gate, and so is not read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..tables import claim_of, document_of, record_of
from . import Fault, SourceTables, faults_of
from .links import POINTING

SHOWN = 10  # uids of claims that the one line names
ORDER = ("documents", "records", "claims", "contacts", "issues")
MAKE: Mapping[str, Callable[[Any], Any]] = {
    "documents": document_of,
    "records": record_of,
    "claims": claim_of,
}


@dataclass(frozen=True, slots=True)
class LeftOutRows:
    """The uids that are left out, by table, how many rows those are, and the faults that are why."""

    uids: Mapping[str, frozenset[str | None]] = field(default_factory=dict)
    rows: Mapping[str, int] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    def of(self, table: str) -> frozenset[str | None]:
        """Return the uids of a table that are left out."""
        return self.uids.get(table, frozenset())

    def line(self, state: int) -> str:
        """Return the one line that says what was left out, '' for nothing."""
        if not any(self.rows.values()):
            return ""
        claims = sorted(str(uid) for uid in self.of("claims"))
        counted = [f"{n:,} {t if n != 1 else t[:-1]}" for t, n in sorted(self.rows.items()) if n]
        named = ", ".join(claims[:SHOWN]) + (
            f" and {len(claims) - SHOWN:,} more" if len(claims) > SHOWN else ""
        )
        why = " ".join(self.faults[0].line.split()) if self.faults else ""
        said = f"; the claims: {named}" if claims else ""
        return f"state {state}: left out what does not pass the gate: {', '.join(counted)}{said}; the first fault: {why}"


def left_out(stored: Mapping[str, Mapping[str, Sequence[Any]]]) -> LeftOutRows:
    """Return what does not pass the gate of the rows of a state, by source and table, and what rests on it.

    A claim that denies one that is left out stays: no denial is dropped with what it denies.
    """
    uids: dict[str, set[str | None]] = {}
    faults: list[Fault] = []
    given = [_made(source, tables, uids, faults) for source, tables in stored.items()]
    while found := [f for f in faults_of(given) if not (f.rule == "claim" and f.field in POINTING)]:
        if all(f.uid in uids.get(f.table, ()) for f in found):
            break
        for fault in found:
            uids.setdefault(fault.table, set()).add(fault.uid)
        faults += found
        given = [_without(one, uids) for one in given]
    rows = {
        table: sum(
            row["uid"] in gone for tables in stored.values() for row in tables.get(table, ())
        )
        for table, gone in uids.items()
    }
    return LeftOutRows(
        {table: frozenset(gone) for table, gone in uids.items()}, rows, tuple(faults)
    )


def _made(
    source: str,
    tables: Mapping[str, Sequence[Any]],
    uids: dict[str, set[str | None]],
    faults: list[Fault],
) -> SourceTables:
    """Return the rows of a source as things; a row of which nothing can be made is at fault."""
    made: dict[str, list[Any]] = {}
    for table, rows in tables.items():
        made[table] = []
        for row in rows:
            try:
                if not isinstance(row["uid"], str):
                    raise TypeError("no uid")
                made[table].append(MAKE[table](row) if table in MAKE else row)
            except (TypeError, ValueError, KeyError, AttributeError) as fault:
                uids.setdefault(table, set()).add(row["uid"])
                said = f"{type(fault).__name__}: {fault}"
                faults.append(
                    Fault(
                        "type",
                        source,
                        "",
                        table,
                        str(row["uid"]),
                        "",
                        said,
                        "a row that can be read",
                    )
                )
    documents, records, claims, contacts, issues = (made.get(table, []) for table in ORDER)
    return SourceTables(source, documents, records, claims, contacts, issues)


def _without(one: SourceTables, uids: Mapping[str, set[str | None]]) -> SourceTables:
    def kept(table: str, things: Sequence[Any]) -> Iterator[Any]:
        gone = uids.get(table, set())
        for thing in things:
            if (thing["uid"] if isinstance(thing, dict) else thing.uid) not in gone:
                yield thing

    documents, records, claims, contacts, issues = (
        list(kept(table, getattr(one, table))) for table in ORDER
    )
    return SourceTables(one.source, documents, records, claims, contacts, issues)
