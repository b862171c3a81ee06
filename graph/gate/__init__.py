"""The gate: every document, record and claim of every source passes it before a state is written, and when one is read.

Pure functions from what sources bring to faults as data. The rules stand in `rules.py`; docs/gate.md lists them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache

from ..model import Claim
from ..schema import HERE
from .claims import claim
from .fault import Fault, refusal
from .links import circles, claim_links
from .rules import right
from .tables import KnownRows, SourceTables
from .things import contact, document, issue, record
from .types import sorted_out

__all__ = [
    "Fault",
    "KnownRows",
    "SourceTables",
    "faults_of",
    "faults_of_claim",
    "refusal",
    "sorted_out",
    "stamp",
]

VERSION = 1  # to be raised when a rule is added or changed: states that passed an older gate are then read through it


@cache
def stamp() -> str:
    """Return what a state that passed this gate carries: the version of its rules, with a hash of the schema."""
    return f"{VERSION}-{hashlib.sha256((HERE / 'schema.toml').read_bytes()).hexdigest()[:12]}"


def faults_of(given: Sequence[SourceTables]) -> list[Fault]:
    """Return every fault of what sources bring together, in the order of the sources and their rows; none: it is sound.

    A reference may name a thing of any of the sources.
    """
    parted = [sorted_out(one) for one in given]
    known = KnownRows.of(sound for sound, _ in parted)
    seen: dict[str, set[str]] = {}
    result: list[Fault] = []
    for sound, unsound in parted:
        result += unsound
        result += _Checked(sound, known, seen).faults()
    return result


def faults_of_claim(made: Claim, known: KnownRows) -> list[Fault]:
    """Return the faults of one claim among what is known, its uid apart."""
    checked = _Checked(SourceTables(made.uid.partition(":")[0], claims=[made]), known, {})
    checked.table, checked.uid = "claims", made.uid
    claim(made, known, checked)
    claim_links(made, known, checked)
    return checked.found


class _Checked:
    """The faults of one source's things of sound types; called with a rule, it notes one of the thing at hand."""

    def __init__(self, tables: SourceTables, known: KnownRows, seen: dict[str, set[str]]) -> None:
        self.tables, self.known, self.seen = tables, known, seen
        self.found: list[Fault] = []
        self.table, self.uid = "", ""

    def __call__(self, rule: str, field: str, value: object, *named: object) -> None:
        place = self.tables.places.get(self.uid, "")
        if not place and self.table == "claims":
            at = next(c for c in self.tables.claims if c.uid == self.uid)
            place = ", ".join(
                p for p in (self.known.titles.get(at.document, at.document), at.locator) if p
            )
        words = right(rule, *named)
        self.found.append(
            Fault(rule, self.tables.source, place, self.table, self.uid, field, value, words)
        )

    def _at(self, table: str, uid: str, mark: str = ":") -> None:
        """Turn to the next thing, and note what is wrong with its uid."""
        self.table, self.uid = table, uid
        before, _, key = uid.partition(mark)
        if before != self.tables.source or not key.strip():
            self("uid", "uid", uid or "nothing", f"{self.tables.source}{mark}KEY")
        taken = self.seen.setdefault(table, set())
        if uid in taken:
            self("twice", "uid", uid)
        taken.add(uid)

    def faults(self) -> list[Fault]:
        for one in self.tables.documents:
            self._at("documents", one.uid)
            document(one, self.known, self)
        for entry in self.tables.records:
            self._at("records", entry.uid)
            record(entry, self.known, self)
        for said in self.tables.claims:
            self._at("claims", said.uid)
            claim(said, self.known, self)
            claim_links(said, self.known, self)
        for row in self.tables.contacts:
            self._at("contacts", row["uid"])
            contact(row, self.known, self)
        for row in self.tables.issues:
            self._at("issues", row["uid"], "!")
            issue(row, self)
        for table, field, above in (
            ("records", "broader", {r.uid: r.broader for r in self.tables.records if r.broader}),
            (
                "documents",
                "derived_from",
                {d.uid: d.derived_from for d in self.tables.documents if d.derived_from},
            ),
            ("claims", "copy_of", {c.uid: c.copy_of for c in self.tables.claims if c.copy_of}),
        ):
            for circle in circles(above):
                self.table, self.uid = table, circle[0]
                self("circle", field, " > ".join(circle))
        return self.found
