"""What one source brings, and what is known of all that is loaded beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..model import Claim, Document, Record
from ..schema import schema

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SourceTables:
    """All that one source brings, as it comes: nothing in it is known to be right.

    `places` are the file and row of a thing by its uid, where the loader knows them.
    """

    source: str
    documents: Sequence[Document] = ()
    records: Sequence[Record] = ()
    claims: Sequence[Claim] = ()
    contacts: Sequence[Row] = ()
    issues: Sequence[Row] = ()
    places: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KnownRows:
    """What a reference can name: families of records, documents and claims of every source, by uid."""

    families: Mapping[str, str]
    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    titles: Mapping[str, str]  # of a document: the file it was read from, else its uid

    @classmethod
    def of(cls, tables: Iterable[SourceTables]) -> KnownRows:
        """Return what things of sound types make known; a record of an unknown kind has the family ''."""
        kinds = schema().kinds
        families: dict[str, str] = {}
        documents: dict[str, Document] = {}
        claims: dict[str, Claim] = {}
        for one in tables:
            families.update(
                (r.uid, kinds[r.kind].family if r.kind in kinds else "") for r in one.records
            )
            documents.update((d.uid, d) for d in one.documents)
            claims.update((c.uid, c) for c in one.claims)
        return cls(
            families, documents, claims, {uid: d.file or uid for uid, d in documents.items()}
        )
