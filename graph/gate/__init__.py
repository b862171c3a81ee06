"""The gate: every document, record and claim is checked before a state is written or read.

Pure functions turn what sources bring into faults, as data. The rules stand in `rules.py`, and
docs/gate.md lists them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ..claim_groups import column
from ..model import Claim
from ..schema import HERE
from .claim_batches import claims_pass, uids_pass
from .claim_rules import check_claim
from .fault import Fault, refusal
from .reference_rules import check_links, circles
from .rules import right
from .source_tables import KnownRows, SourceTables
from .things import check_contact, check_document, check_issue, check_record
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

# To be raised when a rule is added or changed: states that passed an older gate are then checked
# again when they are read.
VERSION = 2


@cache
def stamp() -> str:
    """Return the mark of a state that passed this gate: the version of its rules and a hash."""
    # A change of the schema changes what passes, so the hash is that of the schema.
    return f"{VERSION}-{hashlib.sha256((HERE / 'schema.toml').read_bytes()).hexdigest()[:12]}"


def faults_of(sources: Sequence[SourceTables], passed: KnownRows | None = None) -> list[Fault]:
    """Return every fault of what sources bring together.

    A reference may name a thing of any of the sources, so all are needed at once.

    Args:
        sources: The tables of each source. Nothing about them needs to be right.
        passed: The rows of other sources, which passed this gate before and are not checked.

    Returns:
        Faults in the order of the sources. Those of wrong types come first, then those of each
        table in the order of its rows, then circles of references. Empty if all is sound.

    >>> faults_of([SourceTables("mine", claims=[{"uid": "mine:1"}])])[0].rule
    'type'
    """
    sorted_sources = [sorted_out(tables) for tables in sources]
    known = KnownRows.of((sound for sound, _ in sorted_sources), passed)
    seen: dict[str, set[str]] = {}
    faults: list[Fault] = []
    for sound, unsound in sorted_sources:
        faults += unsound
        faults += _SourceCheck(sound, known, seen).run()
    return faults


def faults_of_claim(claim: Claim, known: KnownRows) -> list[Fault]:
    """Return the faults of one claim, of sound types, beside known rows; its uid is not checked."""
    source = claim.uid.partition(":")[0]
    check = _SourceCheck(SourceTables(source, claims=[claim]), known, {})
    check.table, check.uid = "claims", claim.uid
    check.check_claim(claim)
    return check.faults


class _SourceCheck:
    """A check of one source's things of sound types; `seen` has the uids of all sources so far."""

    def __init__(self, tables: SourceTables, known: KnownRows, seen: dict[str, set[str]]) -> None:
        self.tables, self.known, self.seen = tables, known, seen
        self.faults: list[Fault] = []
        self.table, self.uid = "", ""  # the thing that is checked now

    def run(self) -> list[Fault]:
        """Return the faults of all tables."""
        for document in self.tables.documents:
            self._begin("documents", document.uid)
            check_document(document, self.known, self.add)
        for record in self.tables.records:
            self._begin("records", record.uid)
            check_record(record, self.known, self.add)
        if not self._claims_pass():
            for claim in self.tables.claims:
                self._begin("claims", claim.uid)
                self.check_claim(claim)
        for row in self.tables.contacts:
            self._begin("contacts", row["uid"])
            check_contact(row, self.known, self.add)
        for row in self.tables.issues:
            self._begin("issues", row["uid"], "!")
            check_issue(row, self.add)
        self._check_circles()
        return self.faults

    def add(self, rule: str, field: str, value: object, *named: object) -> None:
        """Add a fault of the thing that is checked now; `named` fills the message of the rule."""
        words = right(rule, *named)
        place = self._place()
        self.faults.append(
            Fault(rule, self.tables.source, place, self.table, self.uid, field, value, words)
        )

    def check_claim(self, claim: Claim) -> None:
        """Add the faults of a claim and of its references to other claims."""
        check_claim(claim, self.known, self.add)
        check_links(claim, self.known, self.add)

    def _claims_pass(self) -> bool:
        """Return whether no claim has a fault; a fault and its place are then found one by one."""
        taken = self.seen.setdefault("claims", set())
        uids = list(column(self.tables.claims, "uid"))
        if not uids_pass(self.tables.source, uids, taken) or not claims_pass(
            self.tables.claims, self.known
        ):
            return False
        taken.update(uids)
        return True

    def _place(self) -> str:
        """Return the file and row of the thing, or the document and locator of a claim."""
        place = self.tables.places.get(self.uid, "")
        if place or self.table != "claims":
            return place
        claim = next(claim for claim in self.tables.claims if claim.uid == self.uid)
        title = self.known.titles.get(claim.document, claim.document)
        return ", ".join(filter(None, (title, claim.locator)))

    def _begin(self, table: str, uid: str, mark: str = ":") -> None:
        """Make a thing the one that is checked, and add the faults of its uid."""
        self.table, self.uid = table, uid
        before, _, key = uid.partition(mark)
        if before != self.tables.source or not key.strip():
            self.add("uid", "uid", uid or "nothing", f"{self.tables.source}{mark}KEY")
        taken = self.seen.setdefault(table, set())
        if uid in taken:
            self.add("twice", "uid", uid)
        taken.add(uid)

    def _check_circles(self) -> None:
        for table, field, references in self._references():
            for circle in circles({uid: above for uid, above in references if above}):
                self.table, self.uid = table, circle[0]
                self.add("circle", field, " > ".join(circle))

    def _references(self) -> Iterator[tuple[str, str, Iterable[tuple[str, str]]]]:
        """Yield each field that places a thing under another, with (uid, uid above) of its rows."""
        records, documents = self.tables.records, self.tables.documents
        claims = self.tables.claims
        uids, originals = column(claims, "uid"), column(claims, "copy_of")
        yield "records", "broader", ((record.uid, record.broader) for record in records)
        yield (
            "documents",
            "derived_from",
            ((document.uid, document.derived_from) for document in documents),
        )
        yield "claims", "copy_of", zip(uids, originals, strict=True)
