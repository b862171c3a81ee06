"""The tables of a source as the ledger has them, of which only what is asked for is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from ..graph.gate import KnownRows
from ..graph.lazy import Late
from ..graph.ledger import Ledger, rows_of
from ..graph.model import Claim, Document, Record
from ..graph.schema import schema
from ..graph.tables import (
    Row,
    claims_of,
    document_of,
    read_via,
    record_of,
)
from .unchanged import StoredSource

if TYPE_CHECKING:
    import pyarrow as pa

Item = TypeVar("Item")

# The columns that name rows of any source, by table; `via` holds JSON and is read apart.
NAMING: Mapping[str, tuple[str, ...]] = {
    "documents": ("derived_from",),
    "records": ("broader",),
    "claims": (
        *("subject", "object", "asserter", "goods", "document", "copy_of"),
        *("carriers", "waypoints", "purpose", "also", "denies", "beside", "conflicts"),
    ),
    "contacts": ("record", "document"),
}


class StoredTables:
    """The tables of one digest of a source, whose files were found whole."""

    def __init__(self, ledger: Ledger, name: str, stored: StoredSource) -> None:
        """Read nothing yet.

        Args:
            ledger: The claim log.
            name: Name of the source.
            stored: What is noted of it.
        """
        self.name = name
        self.stored = stored
        self._ledger = ledger

    def table(self, table: str) -> pa.Table:
        """Return one table in columns; raise `BadInput` if its file cannot be read."""
        return self._ledger.table(self.name, self.stored.digest, table)

    def rows(self, table: str) -> list[Row]:
        """Return the rows of one table, as they were written."""
        return rows_of(self.table(table).to_batches(), table)

    @property
    def documents(self) -> Sequence[Document]:
        """Every document."""
        return self._late("documents", lambda rows: list(map(document_of, rows)))

    @property
    def records(self) -> Sequence[Record]:
        """Every record."""
        return self._late("records", lambda rows: list(map(record_of, rows)))

    @property
    def claims(self) -> Sequence[Claim]:
        """Every claim."""
        return self._late("claims", lambda rows: list(claims_of(rows)))

    @property
    def issues(self) -> Sequence[Row]:
        """Every issue, as a row."""
        return self._late("issues", lambda rows: rows)

    @property
    def contacts(self) -> Sequence[Row]:
        """Every contact, as a row."""
        return self._late("contacts", lambda rows: rows)

    def _late(self, table: str, make: Callable[[list[Row]], list[Item]]) -> Late[Item]:
        return Late(self.stored.counts[table], lambda: make(self.rows(table)))

    @cached_property
    def families(self) -> Mapping[str, str]:
        """The family of each record, by uid."""
        kinds = schema().kinds
        records = self.table("records")
        uids, names = records.column("uid").to_pylist(), records.column("kind").to_pylist()
        return {uid: kinds[name].family for uid, name in zip(uids, names, strict=True)}

    @cached_property
    def documents_by_uid(self) -> Mapping[str, Document]:
        """Every document, by uid."""
        documents: dict[str, Document] = {}
        for document in self.documents:
            documents[document.uid] = document
        return documents

    @cached_property
    def claims_by_uid(self) -> Mapping[str, Claim]:
        """The claims, by uid; each is made when it is asked for."""
        return _Claims(self.table("claims"))


class _Claims(Mapping[str, Claim]):
    """The claims of a table by uid."""

    def __init__(self, table: pa.Table) -> None:
        self._table = table

    @cached_property
    def _places(self) -> Mapping[str, int]:
        uids = self._table.column("uid").to_pylist()
        return {uid: place for place, uid in enumerate(uids)}

    def __getitem__(self, uid: str) -> Claim:
        row = self._table.slice(self._places[uid], 1)
        return next(claims_of(rows_of(row.to_batches(), "claims")))

    def __contains__(self, uid: object) -> bool:
        return uid in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._table)


class _BySource(Mapping[str, Item]):
    """The rows of several stored sources by uid, which begins with the name of its source."""

    def __init__(
        self,
        stored: Mapping[str, StoredTables],
        rows_of_source: Callable[[StoredTables], Mapping[str, Item]],
    ) -> None:
        self._stored, self._rows_of_source = stored, rows_of_source

    def __getitem__(self, uid: str) -> Item:
        tables = self._stored[uid.partition(":")[0]]
        return self._rows_of_source(tables)[uid]

    def __iter__(self) -> Iterator[str]:
        for tables in self._stored.values():
            yield from self._rows_of_source(tables)

    def __len__(self) -> int:
        return sum(len(self._rows_of_source(tables)) for tables in self._stored.values())


class _Titles(Mapping[str, str]):
    """The title of each document in messages: the file that was read, or else the uid."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents

    def __getitem__(self, uid: str) -> str:
        return self._documents[uid].file or uid

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)


def known_rows(stored: Mapping[str, StoredTables]) -> KnownRows:
    """Return the rows of stored sources, by name, that others may refer to."""
    documents = _BySource(stored, lambda tables: tables.documents_by_uid)
    return KnownRows(
        families=_BySource(stored, lambda tables: tables.families),
        documents=documents,
        claims=_BySource(stored, lambda tables: tables.claims_by_uid),
        titles=_Titles(documents),
    )


def named_sources(ledger: Ledger, name: str, digest: str) -> set[str]:
    """Return the other sources whose rows the stored tables of a source name.

    Raises:
        BadInput: A table cannot be read.
    """
    named: set[str] = set()
    for table, columns in NAMING.items():
        for column in columns:
            named.update(map(_source_of, _distinct(ledger, (name, digest, table, column))))
    for via in _distinct(ledger, (name, digest, "claims", "via")):
        for stage in read_via(via):
            named.update(map(_source_of, stage.parties))
    return named - {name, ""}


def _source_of(uid: str) -> str:
    return uid.partition(":")[0]


def _distinct(ledger: Ledger, place: tuple[str, str, str, str]) -> set[str]:
    """Return the different texts of a column of texts or of lists of texts, a batch at a time.

    Args:
        ledger: The claim log.
        place: The source, its digest, the table and the column.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    source, digest, table, name = place
    found: set[str] = set()
    for batch in ledger.table_batches(source, digest, table, [name]):
        column = batch.column(name)
        flat = pc.list_flatten(column) if pa.types.is_list(column.type) else column
        found.update(filter(None, pc.unique(flat).to_pylist()))
    return found
