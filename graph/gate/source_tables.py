"""The tables that one source brings, and what is known of all that is loaded beside it."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from ..claim_groups import ClaimsByUid
from ..model import Claim, Document, Record
from ..schema import schema

Row = Mapping[str, Any]
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class SourceTables:
    """All that one source brings, before anything is checked.

    `places` gives the file and row of a thing by its uid, for things of which the loader knows
    them.
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
    """The rows that a reference can name, of all sources together, by uid.

    `families` are those of records. `titles` are those of documents: the file that was read, or
    else the uid.
    """

    families: Mapping[str, str]
    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    titles: Mapping[str, str]

    def family(self, uid: str) -> str | None:
        """Return the family of a record, "" where no record is named, None for an unknown uid."""
        return self.families.get(uid) if uid else ""

    @classmethod
    def of(cls, sources: Iterable[SourceTables], beside: KnownRows | None = None) -> KnownRows:
        """Return the rows of sources with sound types; an unknown kind has an empty family.

        `beside` are the rows of further sources.
        """
        kinds = schema().kinds
        families: dict[str, str] = {}
        documents: dict[str, Document] = {}
        claims: list[Sequence[Claim]] = []
        for source in sources:
            for record in source.records:
                kind = kinds.get(record.kind)
                families[record.uid] = kind.family if kind else ""
            for document in source.documents:
                documents[document.uid] = document
            claims.append(source.claims)
        titles = {uid: document.file or uid for uid, document in documents.items()}
        if beside is None:
            return cls(families, documents, ClaimsByUid(claims), titles)
        return cls(
            _joined(families, beside.families),
            _joined(documents, beside.documents),
            _joined(ClaimsByUid(claims), beside.claims),
            _joined(titles, beside.titles),
        )


def _joined(rows: Mapping[str, Item], others: Mapping[str, Item]) -> Mapping[str, Item]:
    """Return two mappings as one; either may be one that reads what is asked for."""
    # ChainMap only writes to its first mapping, and nobody writes to this one.
    return ChainMap(cast("dict[str, Item]", rows), cast("dict[str, Item]", others))
