"""The context of a loader: its source, lookups by key, and the things that it adds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from ..graph.errors import wrong
from ..graph.gate import KnownRows, faults_of_claim
from ..graph.model import Claim, Document, Record
from ..graph.plain_text import plain, plainly
from ..graph.schema import schema
from ..graph.tables import Row
from .contract import Source
from .loaded_files import LoadedFile
from .own_numbers import own_numbers

T = TypeVar("T")


@dataclass(slots=True)
class Context:
    """The loader's side of a run.

    Keys are looked up among the source's own records and documents first, then in the sources that
    it uses. `files` are those that a person loaded for a format, in order. `places` is the file and
    row of a record or document by its uid. `rows` counts the rows of the files: under '' those that
    gave something to the case, and the others under the reason for which they were left out.
    `attached` is a folder of files that go into the ledger beside the tables (see `attach`).
    """

    source: Source
    used: Mapping[str, Mapping[str, Record]] = field(default_factory=dict)
    used_documents: Mapping[str, Mapping[str, Document]] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    issues: list[Row] = field(default_factory=list)
    files: tuple[LoadedFile, ...] = ()
    contacts: list[Row] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)
    rows: Counter[str] = field(default_factory=Counter)
    attached: TemporaryDirectory[str] | None = None

    def uid(self, key: str) -> str:
        """Return the uid of a key of this source."""
        return f"{self.source.name}:{key}"

    def add_record(self, key: str, record: Record, where: str) -> Record:
        """Add a record of this source, and return it with those numbers only that are its own.

        Args:
            key: Its key, which the record's uid repeats.
            record: The record.
            where: File and row, for messages.

        Raises:
            BadInput: The key is there already, or the kind is unknown.
        """
        record, key = plainly(record), plain(key)
        kinds = schema().kinds
        if record.kind not in kinds:
            place = f"{self.source.name}: {where}: kind of {key}"
            raise wrong(place, record.kind, "one of " + ", ".join(kinds))
        if key in self.records:
            raise wrong(where, key, "a key that is used once in this file")
        self.records[key], others = own_numbers(record)
        for (_, value), reason in others.items():
            self.issue("warning", "", where, value, f"number not used: {reason}")
        self.places.setdefault(record.uid, where)
        return self.records[key]

    def add_contact(
        self, record: Record, kind: str, value: str, document: str, locator: str
    ) -> None:
        """Add an address or telephone number that a list prints for a firm.

        Contact details of natural persons are never stored (docs/decisions/0012).

        Args:
            record: The record of the firm.
            kind: "address" or "phone".
            value: The value as printed. Very short ones identify nothing and are left out.
            document: Uid of the document that prints it.
            locator: Where it stands there.
        """
        printed = " ".join(plain(value).split())
        if record.kind == "Person" or len(printed) <= 5:
            return
        # A record's contacts are added together, so only the last rows can be its own. To search
        # all of them would take quadratic time on a long list.
        number = sum(row["record"] == record.uid for row in self.contacts[-60:]) + 1
        self.contacts.append(
            {
                "uid": f"{record.uid}!{kind}-{number}",
                "record": record.uid,
                "kind": kind,
                "value": printed,
                "document": document,
                "locator": locator,
            }
        )

    def add_document(self, key: str, document: Document, where: str) -> None:
        """Add a document of this source; raise `BadInput` if the key is there already."""
        document, key = plainly(document), plain(key)
        if key in self.documents:
            raise wrong(where, key, "a key that is used once in this file")
        self.documents[key] = document
        self.places.setdefault(document.uid, where)

    def passes(self, claim: Claim, where: str) -> Claim:
        """Return a claim if it would pass the gate; raise `BadInput` otherwise.

        It is for formats in which one odd row does not refuse the file. What the claim states of
        other claims is not checked.
        """
        names = schema()
        families: dict[str, str] = {}
        for uid in claim.names:
            record = self._of_uid(uid, self.records, self.used)
            if record is not None:
                families[uid] = names.family(record.kind)
        document = self._of_uid(claim.document, self.documents, self.used_documents)
        documents = {claim.document: document} if document else {}
        faults = faults_of_claim(claim, KnownRows(families, documents, {}, {}))
        if faults:
            raise wrong(f"{where} {faults[0].field}", faults[0].found, faults[0].right)
        return claim

    def _of_uid(
        self, uid: str, own: Mapping[str, T], used: Mapping[str, Mapping[str, T]]
    ) -> T | None:
        """Return the item of a uid, of this source or of one that it uses."""
        source, _, key = uid.partition(":")
        items = own if source == self.source.name else used.get(source, {})
        return items.get(key)

    def record(self, key: str, where: str) -> Record:
        """Return the record of a key; raise `BadInput` with the place if there is none."""
        key = plain(key)
        for records in (self.records, *self.used.values()):
            if key in records:
                return records[key]
        places = ", ".join([self.source.name, *self.used])
        raise wrong(where, key, f"the key of an entity in {places}")

    def find_record(self, key: str) -> Record | None:
        """Return the record of a key, of this source or of one that it uses, or None."""
        for records in (self.records, *self.used.values()):
            if key in records:
                return records[key]
        return None

    def document(self, key: str, where: str) -> Document:
        """Return the document of a key, of this source or of one that it uses.

        Raises `BadInput` with the place if there is none.
        """
        for documents in (self.documents, *self.used_documents.values()):
            if key in documents:
                return documents[key]
        raise wrong(where, key or "(empty)", "the key of a row in documents.csv")

    def count_row(self, left_out: str = "", number: int = 1) -> None:
        """Count a row of a file, so that `load` can show that every row is accounted for.

        Args:
            left_out: Why the row gives nothing to the case, in words that several rows share. Empty
                for a row that gives something.
            number: How many rows are counted.
        """
        self.rows[left_out] += number

    def attach(self) -> Path:
        """Return an empty folder whose files go into the ledger beside the tables.

        They are checked with the tables and kept as long, and no table or export has them.
        """
        if self.attached is None:
            self.attached = TemporaryDirectory(prefix="entrepot-")
        return Path(self.attached.name)

    def issue(self, level: str, document: str, locator: str, value: str, message: str) -> None:
        """Report a fault of the data that does not stop the source.

        Args:
            level: "note", "warning", or "refused" for a row that is left out.
            document: Uid of the document, or ''.
            locator: Where it stands there.
            value: The value as printed.
            message: What is wrong with it, or what was done.
        """
        self.issues.append(
            {
                "uid": f"{self.source.name}!{len(self.issues) + 1:05d}",
                "level": level,
                "document": document,
                "locator": locator,
                "value": plain(value),
                "message": plain(message),
            }
        )
