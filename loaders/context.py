"""What a loader is given: its source, lookup of keys, and a place for documents, records, issues."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from ..graph.errors import wrong
from ..graph.gate import KnownRows, faults_of_claim
from ..graph.model import Claim, Document, Record
from ..graph.schema import schema
from ..graph.tables import Row
from .contract import Source
from .loaded_files import LoadedFile

T = TypeVar("T")


@dataclass(slots=True)
class Context:
    """The loader's side of a run; keys are looked up here first, then in the sources it uses.

    `files` are those that a person loaded for a format, in order.
    """

    source: Source
    used: Mapping[str, Mapping[str, Record]] = field(default_factory=dict)
    used_documents: Mapping[str, Mapping[str, Document]] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    issues: list[Row] = field(default_factory=list)
    files: tuple[LoadedFile, ...] = ()
    contacts: list[Row] = field(default_factory=list)
    places: dict[str, str] = field(
        default_factory=dict
    )  # file and row of a thing by its uid, where they are known

    def uid(self, key: str) -> str:
        """Return the uid of a key of this source."""
        return f"{self.source.name}:{key}"

    def add_record(self, key: str, record: Record, where: str) -> None:
        """Take a record; raise `BadInput` when the key is there already, or the kind is none that there is."""
        if record.kind not in schema().kinds:
            raise wrong(
                f"{self.source.name}: {where}: kind of {key}",
                record.kind,
                "one of " + ", ".join(schema().kinds),
            )
        if key in self.records:
            raise wrong(where, key, "a key used once in this file")
        self.records[key] = record
        self.places.setdefault(record.uid, where)

    def add_contact(
        self, record: Record, kind: str, value: str, document: str, locator: str
    ) -> None:
        """Take an address or telephone number that a list prints for a firm; none of a natural person is kept."""
        plain = " ".join(value.split())
        if record.kind != "Person" and len(plain) > 5:
            uid = f"{record.uid}!{kind}-{sum(c['record'] == record.uid for c in self.contacts[-60:]) + 1}"
            self.contacts.append(
                {
                    "uid": uid,
                    "record": record.uid,
                    "kind": kind,
                    "value": plain,
                    "document": document,
                    "locator": locator,
                }
            )

    def add_document(self, key: str, document: Document, where: str) -> None:
        """Take a document; raise `BadInput` when the key is there already."""
        if key in self.documents:
            raise wrong(where, key, "a key used once in this file")
        self.documents[key] = document
        self.places.setdefault(document.uid, where)

    def passes(self, claim: Claim, where: str) -> Claim:
        """Return a claim of one row that can be set aside; raise `BadInput` where it would not pass the gate.

        For formats in which one odd row does not refuse the file; what the claim says of other claims is not looked at.
        """
        named = {u: f for u in claim.names if (f := self._at(u, self.records, self.used))}
        families = {uid: schema().family(found.kind) for uid, found in named.items()}
        printed = self._at(claim.document, self.documents, self.used_documents)
        known = KnownRows(families, {claim.document: printed} if printed else {}, {}, {})
        if faults := faults_of_claim(claim, known):
            raise wrong(f"{where} {faults[0].field}", faults[0].found, faults[0].right)
        return claim

    def _at(self, uid: str, own: Mapping[str, T], used: Mapping[str, Mapping[str, T]]) -> T | None:
        """Return the thing of a uid, of this source or of one it uses."""
        source, _, key = uid.partition(":")
        return (own if source == self.source.name else used.get(source, {})).get(key)

    def record(self, key: str, where: str) -> Record:
        """Return the record of a key, of this source or of one it uses."""
        for records in (self.records, *self.used.values()):
            if key in records:
                return records[key]
        places = ", ".join([self.source.name, *self.used])
        raise wrong(where, key, f"a key of an entity in {places}")

    def find_record(self, key: str) -> Record | None:
        """Return the record of a key as `record` does, None where there is none."""
        return next(
            (records[key] for records in (self.records, *self.used.values()) if key in records),
            None,
        )

    def document(self, key: str, where: str) -> Document:
        """Return the document of a key, of this source or of one it uses."""
        for documents in (self.documents, *self.used_documents.values()):
            if key in documents:
                return documents[key]
        raise wrong(where, key or "(empty)", "a key of a row in documents.csv")

    def issue(self, level: str, document: str, locator: str, value: str, message: str) -> None:
        """Report a fault of the data that does not stop the source."""
        self.issues.append(
            {
                "uid": f"{self.source.name}!{len(self.issues) + 1:05d}",
                "level": level,
                "document": document,
                "locator": locator,
                "value": value,
                "message": message,
            }
        )
